"""A .zip whose bytes do not depend on who packs it: pack_zip.py FOLDER OUT.zip."""

import os
import sys
import time
import zipfile
from pathlib import Path


def main(folder: Path, out: Path) -> None:
    """Pack every file in order, with one date."""
    day = time.gmtime(int(os.environ.get("SOURCE_DATE_EPOCH", "1767225600")))[:6]
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        for file in sorted(folder.rglob("*")):
            if file.is_file():
                told = zipfile.ZipInfo(file.relative_to(folder).as_posix(), day)
                told.compress_type = zipfile.ZIP_DEFLATED
                told.external_attr = 0o644 << 16
                packed.writestr(told, file.read_bytes())


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
