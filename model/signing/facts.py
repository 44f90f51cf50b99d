"""What is known of a signed document: plain facts, worded by whoever shows them."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, Literal

from model.wording import Message

Role = Literal["head", "authority"]
"""Whose place: that of the head of the school, or of the municipal authority. Also the name of the field."""

ROLES: Final[tuple[Role, ...]] = ("head", "authority")

Covers = Literal["whole", "part", "unclear"]
"""Of the file as it is now: all of it; all of the file as it was when signed; something else."""

Later = Literal[
    "none", "signatures", "evidence", "bytes", "metadata", "fields", "annotations", "content", "unknown"
]
"""What came after the signature, the gravest of it, from what may be to what may not: nothing; only other
signatures; only what those who check signatures need; bytes that change nothing; properties of the file;
fields; notes or stamps on pages; pages, text or pictures; nobody can tell."""

UNSPOILT: Final[frozenset[Later]] = frozenset({"none", "signatures", "evidence"})
"""After these the document is still the one that was signed."""


def day_text(day: datetime, like: datetime) -> str:
    """A day as it is in the time zone of another moment: terms and signing are told by one clock."""
    return f"{day.astimezone(like.tzinfo):%d.%m.%Y}"


def moment_text(moment: datetime) -> str:
    """A moment with its distance from UTC, such as «20.11.2026 10:07 (UTC+05:00)»."""
    distance = moment.utcoffset() or timedelta()
    sign = "-" if distance < timedelta() else "+"
    hours, minutes = divmod(abs(int(distance.total_seconds())) // 60, 60)
    return f"{moment:%d.%m.%Y %H:%M} (UTC{sign}{hours:02}:{minutes:02})"


@dataclass(frozen=True, slots=True)
class Certificate:
    """What a certificate says. Moments are in UTC.

    Attributes:
        number: serial number, hexadecimal.
        owner: name of the person.
        for_documents: False if the certificate itself says that it is for something else.
    """

    number: str
    owner: str
    organisation: str
    post: str
    issuer: str
    valid_from: datetime
    valid_to: datetime
    key: str
    gost: bool
    weak: bool
    for_documents: bool

    def term_fault(self, moment: datetime) -> Message | None:
        """Why the certificate does not hold at the moment: not yet, or no more; None if it holds."""
        if moment < self.valid_from:
            return Message("signing.not_yet_valid", {"date": day_text(self.valid_from, moment)})
        if moment > self.valid_to:
            return Message("signing.expired", {"date": day_text(self.valid_to, moment)})
        return None


@dataclass(frozen=True, slots=True)
class Signature:
    """One signature of a document.

    Attributes:
        field: name of the signature's field in the PDF; empty for one in a file of its own.
        role: in whose place it stands, by the name of its field: a place, no proof of who signed.
        is_timestamp: no person's signature, but a service's word on when the file was there.
        signed_at: by the clock of whoever signed; None if the signature does not say.
        method: hash function.
        unchanged: whether the bytes it covers are those that were signed; None: not computed here.
        genuine: whether it was made with the key of the certificate; None: the mathematics was not checked.
        trusted: whether the certificate chains to a trusted root; None: no roots were given, or the signature
            does not hold.
        trusted_by: owner of that root.
        problems: why the signature is not to be relied upon; empty if nothing speaks against it.
        remarks: what a careful reader should know.
    """

    field: str
    role: Role | None
    is_timestamp: bool
    certificate: Certificate | None
    signed_at: datetime | None
    method: str
    unchanged: bool | None
    genuine: bool | None
    covers: Covers
    later: Later
    visible: bool
    trusted: bool | None
    trusted_by: str
    problems: tuple[Message, ...]
    remarks: tuple[Message, ...]

    @property
    def sound(self) -> bool:
        """Nothing speaks against it."""
        return not self.problems


@dataclass(frozen=True, slots=True)
class Verdict:
    """All signatures of a document in the order in which they were made.

    Attributes:
        problems: what is wrong with the document as a whole.
    """

    signatures: tuple[Signature, ...]
    problems: tuple[Message, ...]

    @property
    def sound(self) -> bool:
        """There is a signature, and nothing speaks against any of them."""
        return not self.problems and all(signature.sound for signature in self.signatures)
