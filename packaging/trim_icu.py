"""Makes Qt's ICU data small: 31 MB for all languages of the world, 2 MB for Russian, Kazakh and English.

    trim_icu.py LIBRARY        libicudata.so.NN, changed in place

What stays is what Qt asks for: the order of letters, their properties and normal forms, domain names, and the
old Cyrillic code pages. Needs icupkg (package icu-devtools) and gcc.
"""

import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

KEPT: Final = re.compile(
    r"(cnvalias\.icu|ibm-5347\w*-P100-1998\.cnv|ibm-5347_P100-1998\.cnv|ibm-(866|878|5348)_.*\.cnv|nfkc\w*\.nrm|nfc\.nrm"
    r"|uprops\.icu|ucase\.icu|ubidi\.icu|ulayout\.icu|unames-none|uts46\.nrm|\w+\.spp|uemoji\.icu"
    r"|pool\.res|res_index\.res|supplementalData\.res|likelySubtags\.res|root\.res|numberingSystems\.res"
    r"|keyTypeData\.res|(kk|ru|en)(_\w+)?\.res|coll/(ucadata\.icu|pool\.res|res_index\.res|root\.res|kk\.res|ru\.res|en(_US)?\.res)"
    r"|icustd\.res|icuver\.res|timezoneTypes\.res)"
)


def main(library: Path) -> None:
    """Change the library."""
    version = re.search(r"\.so\.(\d+)", library.name)
    if version is None:
        raise SystemExit(f"{library}: not a library of ICU's data")
    name = f"icudt{version[1]}"
    before = library.stat().st_size
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        # icupkg takes the name of the package inside from the name of the file: any other is not found later.
        whole, small = folder / f"{name}l.dat", folder / "small" / f"{name}l.dat"
        small.parent.mkdir()
        whole.write_bytes(_data_of(library, f"{name}_dat"))
        items = _run("icupkg", "-l", str(whole)).split()
        gone = [item for item in items if not KEPT.fullmatch(item)]
        if len(gone) == len(items) or len(items) - len(gone) < 20:
            raise SystemExit(f"{library}: nothing known in it")
        listed = folder / "gone.txt"
        listed.write_text("\n".join(gone), "utf-8")
        _run("icupkg", "-r", str(listed), str(whole), str(small))
        source = folder / "data.s"
        source.write_text(
            f".section .rodata\n.balign 16\n.globl {name}_dat\n.type {name}_dat, @object\n"
            f'{name}_dat:\n.incbin "{small}"\n.size {name}_dat, . - {name}_dat\n'
            '.section .note.GNU-stack,"",@progbits\n',
            "ascii",
        )
        linked = folder / library.name
        _run("gcc", "-shared", "-nostdlib", f"-Wl,-soname,{library.name}", "-o", str(linked), str(source))
        library.write_bytes(linked.read_bytes())
    print(f"{library.name}: {before / 1e6:.1f} -> {library.stat().st_size / 1e6:.1f} MB")


def _data_of(library: Path, symbol: str) -> bytes:
    """The bytes of an object in a library."""
    lines = _run("nm", "-D", "-S", str(library)).splitlines()
    found = next((line.split() for line in lines if line.split()[-1] == symbol), None)
    if found is None or len(found) < 4:
        # Without a size: to the end of its section.
        found = next((line.split() for line in lines if line.split()[-1] == symbol), ["0"])
    address = int(found[0], 16)
    size = int(found[1], 16) if len(found) == 4 else 0
    for line in _run("readelf", "-SW", str(library)).splitlines():
        parts = re.search(r"\]\s+(\S+)\s+PROGBITS\s+(\w+)\s+(\w+)\s+(\w+)", line)
        if parts and int(parts[2], 16) <= address < int(parts[2], 16) + int(parts[4], 16):
            start = int(parts[3], 16) + address - int(parts[2], 16)
            end = start + size if size else int(parts[3], 16) + int(parts[4], 16)
            return library.read_bytes()[start:end]
    raise SystemExit(f"{library}: no {symbol}")


def _run(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


if __name__ == "__main__":
    main(Path(sys.argv[1]))
