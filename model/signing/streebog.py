"""The hash function ГОСТ Р 34.11-2012 ("Стрибог", RFC 6986), in plain Python.

Only so that a signature made outside with a ГОСТ key can be compared with the file it is said to belong to:
no library of ours knows this function. Tables are the standard's own.
"""

from functools import cache
from typing import Final, Literal

_BLOCK: Final = 64
_WHOLE: Final = 1 << 512
_Tables = tuple[tuple[int, ...], ...]

_BYTES: Final = bytes.fromhex(
    "fceedd11cf6e3116fbc4fada23c5044de977f0db932e99ba1736f1bb14cd5fc1f918655ae25cef21811c3c428b018e4f"
    "058402aee36a8fa0060bed987fd4d31feb342c51eac848abf22a68a2fd3aceccb5700e56080c7612bf7213479cb75d87"
    "15a19629107b9ac7f391786f9d9eb2b13275193dff358a7e6d54c680c3bd0d57dff524a93ea843c9d779d6f67c22b903"
    "e00fecde7a94b0bcdce828504e330a4aa79760731e0062441ab83882649f2641ad454692275e552f8ca3a57d69d5953b"
    "0758b34086ac1df730376be488d9e789e11b83494c3ff8fe8d53aa90cad88561207167a42d2b095bcb9b25d0bee56c52"
    "59a674d2e6f4b4c0d166afc2394b63b6"
)
"""The substitution of bytes."""

_LINEAR: Final = (
    0x641C314B2B8EE083,
    0xC83862965601DD1B,
    0x8D70C431AC02A736,
    0x07E095624504536C,
    0x0EDD37C48A08A6D8,
    0x1CA76E95091051AD,
    0x3853DC371220A247,
    0x70A6A56E2440598E,
    0xA48B474F9EF5DC18,
    0x550B8E9E21F7A530,
    0xAA16012142F35760,
    0x492C024284FBAEC0,
    0x9258048415EB419D,
    0x39B008152ACB8227,
    0x727D102A548B194E,
    0xE4FA2054A80B329C,
    0xF97D86D98A327728,
    0xEFFA11AF0964EE50,
    0xC3E9224312C8C1A0,
    0x9BCF4486248D9F5D,
    0x2B838811480723BA,
    0x561B0D22900E4669,
    0xAC361A443D1C8CD2,
    0x456C34887A3805B9,
    0x5B068C651810A89E,
    0xB60C05CA30204D21,
    0x71180A8960409A42,
    0xE230140FC0802984,
    0xD960281E9D1D5215,
    0xAFC0503C273AA42A,
    0x439DA0784E745554,
    0x86275DF09CE8AAA8,
    0x0321658CBA93C138,
    0x0642CA05693B9F70,
    0x0C84890AD27623E0,
    0x18150F14B9EC46DD,
    0x302A1E286FC58CA7,
    0x60543C50DE970553,
    0xC0A878A0A1330AA6,
    0x9D4DF05D5F661451,
    0xACCC9CA9328A8950,
    0x4585254F64090FA0,
    0x8A174A9EC8121E5D,
    0x092E94218D243CBA,
    0x125C354207487869,
    0x24B86A840E90F0D2,
    0x486DD4151C3DFDB9,
    0x90DAB52A387AE76F,
    0x46B60F011A83988E,
    0x8C711E02341B2D01,
    0x05E23C0468365A02,
    0x0AD97808D06CB404,
    0x14AFF010BDD87508,
    0x2843FD2067ADEA10,
    0x5086E740CE47C920,
    0xA011D380818E8F40,
    0x83478B07B2468764,
    0x1B8E0B0E798C13C8,
    0x3601161CF205268D,
    0x6C022C38F90A4C07,
    0xD8045870EF14980E,
    0xAD08B0E0C3282D1C,
    0x47107DDD9B505A38,
    0x8E20FAA72BA0B470,
)
"""What each bit of a word adds to the result of the linear mapping; the lowest bit first."""

_CONSTANTS: Final = bytes.fromhex(
    """
    B1085BDA1ECADAE9EBCB2F81C0657C1F2F6A76432E45D016714EB88D7585C4FC
    4B7CE09192676901A2422A08A460D31505767436CC744D23DD806559F2A64507
    6FA3B58AA99D2F1A4FE39D460F70B5D7F3FEEA720A232B9861D55E0F16B50131
    9AB5176B12D699585CB561C2DB0AA7CA55DDA21BD7CBCD56E679047021B19BB7
    F574DCAC2BCE2FC70A39FC286A3D843506F15E5F529C1F8BF2EA7514B1297B7B
    D3E20FE490359EB1C1C93A376062DB09C2B6F443867ADB31991E96F50ABA0AB2
    EF1FDFB3E81566D2F948E1A05D71E4DD488E857E335C3C7D9D721CAD685E353F
    A9D72C82ED03D675D8B71333935203BE3453EAA193E837F1220CBEBC84E3D12E
    4BEA6BACAD4747999A3F410C6CA923637F151C1F1686104A359E35D7800FFFBD
    BFCD1747253AF5A3DFFF00B723271A167A56A27EA9EA63F5601758FD7C6CFE57
    AE4FAEAE1D3AD3D96FA4C33B7A3039C02D66C4F95142A46C187F9AB49AF08EC6
    CFFAA6B71C9AB7B40AF21F66C2BEC6B6BF71C57236904F35FA68407A46647D6E
    F4C70E16EEAAC5EC51AC86FEBF240954399EC6C7E6BF87C9D3473E33197A93C9
    0992ABC52D822C3706476983284A05043517454CA23C4AF38886564D3A14D493
    9B1F5B424D93C9A703E7AA020C6E41414EB7F8719C36DE1E89B4443B4DDBC49A
    F4892BCB929B069069D18D2BD1A5C42F36ACC2355951A8D9A47F0DD4BF02E71E
    378F5A541631229B944C9AD8EC165FDE3A7D3A1B258942243CD955B7E00D0984
    800A440BDBB2CEB17B2B8A9AA6079C540E38DC92CB1F2A607261445183235ADB
    ABBEDEA680056F52382AE548B2E4F3F38941E71CFF8A78DB1FFFE18A1B336103
    9FE76702AF69334B7A1E6C303B7652F43698FAD1153BB6C374B4C7FB98459CED
    7BCD9ED0EFC889FB3002C6CD635AFE94D8FA6BBBEBAB07612001802114846679
    8A1D71EFEA48B9CAEFBACD1D7D476E98DEA2594AC06FD85D6BCAA4CD81F32D1B
    378EE767F11631BAD21380B00449B17ACDA43C32BCDF1D77F82012D430219F9B
    5D80EF9D1891CC86E71DA4AA88E12852FAF417D5D9B21B9948BC924AF11BD720
    """
)
_ROUNDS: Final = tuple(
    int.from_bytes(_CONSTANTS[start : start + _BLOCK], "big") for start in range(0, len(_CONSTANTS), _BLOCK)
)
"""Constants of the twelve rounds."""


def streebog(content: bytes, bits: Literal[256, 512]) -> bytes:
    """The digest of the content, as signatures carry it (the standard prints it backwards)."""
    state = int.from_bytes((b"\x01" if bits == 256 else b"\x00") * _BLOCK, "little")  # noqa: PLR2004
    length = total = 0
    whole = len(content) // _BLOCK * _BLOCK
    for start in range(0, whole, _BLOCK):
        block = int.from_bytes(content[start : start + _BLOCK], "little")
        state = _compressed(state, length, block)
        length += _BLOCK * 8
        total = (total + block) % _WHOLE
    rest = content[whole:]
    block = int.from_bytes(rest + b"\x01", "little")
    state = _compressed(state, length, block)
    length += len(rest) * 8
    total = (total + block) % _WHOLE
    state = _compressed(state, 0, length)
    state = _compressed(state, 0, total)
    return state.to_bytes(_BLOCK, "little")[-bits // 8 :]


def _compressed(state: int, length: int, block: int) -> int:
    key = _mapped(state ^ length)
    text = block
    for constant in _ROUNDS:
        text = _mapped(text ^ key)
        key = _mapped(key ^ constant)
    return text ^ key ^ state ^ block


def _mapped(state: int) -> int:
    """The substitution, the transposition and the linear mapping in one pass over tables."""
    t0, t1, t2, t3, t4, t5, t6, t7 = _tables()
    s = state.to_bytes(_BLOCK, "little")
    mapped = 0
    for i in range(7, -1, -1):
        word = t0[s[i]] ^ t1[s[i + 8]] ^ t2[s[i + 16]] ^ t3[s[i + 24]]
        word ^= t4[s[i + 32]] ^ t5[s[i + 40]] ^ t6[s[i + 48]] ^ t7[s[i + 56]]
        mapped = mapped << 64 | word
    return mapped


@cache
def _tables() -> _Tables:
    """For each of the eight bytes of a word: what each of its values adds to the result."""
    return tuple(tuple(_linear(_BYTES[value], place) for value in range(256)) for place in range(8))


def _linear(value: int, place: int) -> int:
    result = 0
    for bit in range(8):
        if value >> bit & 1:
            result ^= _LINEAR[8 * place + bit]
    return result
