"""The version of the program, from pyproject.toml, and its words in the files of Windows."""

import tomllib
from pathlib import Path
from typing import Final

_PROJECT: Final = tomllib.loads((Path(__file__).parent.parent / "pyproject.toml").read_text("utf-8"))
VERSION: Final[str] = _PROJECT["project"]["version"]

_RESOURCE: Final = """\
VSVersionInfo(
  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3f, flags=0x0, OS=0x40004, fileType=0x1,
                    subtype=0x0, date=(0, 0)),
  kids=[
    StringFileInfo([StringTable('041904B0', [
      StringStruct('CompanyName', 'Bagalau'),
      StringStruct('FileDescription', {description!r}),
      StringStruct('FileVersion', {version!r}),
      StringStruct('InternalName', {name!r}),
      StringStruct('LegalCopyright', 'MIT'),
      StringStruct('OriginalFilename', '{name}.exe'),
      StringStruct('ProductName', 'Bagalau'),
      StringStruct('ProductVersion', {version!r})])]),
    VarFileInfo([VarStruct('Translation', [1049, 1200])])
  ]
)
"""
_DESCRIPTIONS: Final = {
    "bagalau": "Bagalau: официальные бумаги школы",
    "bagalau-cli": "Bagalau: работа без окна",
}


def write_version_resource(_project: Path, folder: Path) -> Path:
    """Write what Windows shows under "Properties", one file for each program; the folder."""
    numbers = tuple(int(part) for part in (VERSION.split(".") + ["0"] * 4)[:4])
    for name, description in _DESCRIPTIONS.items():
        text = _RESOURCE.format(numbers=numbers, version=VERSION, name=name, description=description)
        (folder / f"{name}.txt").write_text(text, "utf-8")
    return folder


if __name__ == "__main__":
    print(VERSION)
