"""Runs the Windows installer under wine: installs, starts, updates, removes; one line for each thing seen.

    check.py WORK DIST

What wine cannot do is not checked here: a window on the screen, and signatures (its system library for random
numbers is missing). docs/release.md says what is to be looked at on a real Windows.
"""

import os
import shutil
import subprocess
import sys
import time
import zipfile
from pathlib import Path
from typing import Final

WORK, DIST = (Path(name).resolve() for name in sys.argv[1:3])
PREFIX: Final = WORK / "wine-check"
WINE: Final = shutil.which("wine64") or "/usr/lib/wine/wine64"
HOME: Final = PREFIX / "drive_c/users/Ұлан"
PROGRAM: Final = HOME / "AppData/Local/Programs/Bagalau"
CARDS: Final = HOME / "AppData/Local/Bagalau/archive.sqlite"
CARD: Final = Path(__file__).parents[2] / "resources" / "examples" / "rating-card-2021.json"
UNINSTALL: Final = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\Bagalau"
ENVIRONMENT: Final = os.environ | {
    "WINEPREFIX": str(PREFIX),
    "WINEDEBUG": "-all",
    "WINEDLLOVERRIDES": "mscoree,mshtml=",
    "WINEQT_QPA_PLATFORM": "offscreen",
    "USER": "Ұлан",  # wine takes the name of the user's folder from it
    "LC_ALL": "C.UTF-8",  # else wine writes Kazakh letters as others
}

failed: list[str] = []


def main() -> int:
    """Everything in turn."""
    if not Path(WINE).exists():
        print("not checked: there is no wine here")
        return 0
    (setup,) = DIST.glob("*-windows-*-setup.exe")
    (portable,) = DIST.glob("*-windows-*-portable.zip")
    shutil.rmtree(PREFIX, ignore_errors=True)
    wine("wineboot", "--init")
    try:
        installed(setup)
        updated(setup)
        removed(setup)
        elsewhere(setup)
        carried(portable)
    finally:
        wine("wineboot", "--kill")
    return 1 if failed else 0


def seen(words: str, right: bool) -> None:
    """One line."""
    print(f"{'ok    ' if right else 'FAILED'} {words}", flush=True)
    if not right:
        failed.append(words)


def installed(setup: Path) -> None:
    """For one user, asking nothing."""
    seen(f"{setup.name} /S: installed for the user «Ұлан», no rights asked for", wine(str(setup), "/S") == 0)
    seen("  the program is there", (PROGRAM / "bagalau.exe").is_file() and not (PROGRAM / "new").exists())
    links = list(HOME.rglob("Бағалау.lnk"))  # wine puts the desktop's one elsewhere
    seen("  a shortcut in the menu", bool(links))
    seen("  it stands among the installed programs", "DisplayVersion" in registry(UNINSTALL))
    seen(
        "  a card file opens with it",
        "bagalau.exe" in registry(r"HKCU\Software\Classes\Bagalau.Card\shell\open\command"),
    )
    told = said(str(PROGRAM / "bagalau-cli.exe"), "selftest", "--without-signature")
    print(told[1], end="")
    seen("  selftest", told[0] == 0)
    tour = str(HOME / "tour")
    seen(
        "  a card is opened, typed in, saved, printed",
        wine(str(PROGRAM / "bagalau.exe"), "--offscreen-tour", windows(tour), windows(str(CARD))) == 0,
    )
    seen("  the cards lie in the user's own folder", CARDS.is_file())


def updated(setup: Path) -> None:
    """Over an older one; and not over one that is open."""
    (PROGRAM / "inside" / "of-an-older-version").touch()
    seen("update: installed over the older one", wine(str(setup), "/S") == 0)
    seen(
        "  nothing of the older one is left",
        not (PROGRAM / "inside" / "of-an-older-version").exists() and not (PROGRAM / "old").exists(),
    )
    before = CARDS.read_bytes()
    process = subprocess.Popen(
        [WINE, str(PROGRAM / "bagalau.exe")],
        env=ENVIRONMENT,
        stdin=subprocess.PIPE,  # under wine Python starts with pipes alone
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    word = CARDS.with_name("archive.sqlite-window")
    waited_for(word.is_file)
    (PROGRAM / "inside" / "mark").touch()
    code = wine(str(setup), "/S")
    whole = (PROGRAM / "bagalau.exe").is_file() and (PROGRAM / "inside" / "mark").is_file()
    seen("update while the program is open: waits, then gives up with 3", code == 3)
    seen(
        "  the open program is as it was", whole and process.poll() is None and not (PROGRAM / "new").exists()
    )
    second = wine(str(PROGRAM / "bagalau.exe"), windows(str(CARD)))
    seen(
        "a card file opened while the program is open: handed over, the second start ends",
        second == 0 and process.poll() is None,
    )
    wine("taskkill", "/F", "/IM", "bagalau.exe")
    process.wait(60)
    seen("the program closed: the update goes through", wine(str(setup), "/S") == 0)
    seen("  the cards are as they were", CARDS.is_file() and len(CARDS.read_bytes()) >= len(before) > 0)


def removed(setup: Path) -> None:
    """The cards stay, unless the user says otherwise."""
    remove()
    seen(
        "removed: the program, shortcuts and keys are gone",
        not PROGRAM.exists()
        and not list(HOME.rglob("Бағалау.lnk"))
        and "DisplayVersion" not in registry(UNINSTALL),
    )
    seen("  the cards are still there", CARDS.is_file())
    wine(str(setup), "/S")
    remove("/DELETECARDS")
    seen("removed with /DELETECARDS: the cards are gone too", not CARDS.exists())


def elsewhere(setup: Path) -> None:
    """A folder with Kazakh letters; one with blanks, into which the program is moved (wine quotes /D=)."""
    folder = PREFIX / "drive_c/Мектеп/Бағалау"
    installed_there = (
        wine(str(setup), "/S", r"/D=C:\Мектеп\Бағалау") == 0 and (folder / "bagalau.exe").is_file()
    )
    seen("installed into «C:\\Мектеп\\Бағалау»", installed_there)
    blanks = PREFIX / "drive_c/Мектеп құралдары (1)"
    shutil.copytree(folder, blanks)
    told = said(str(blanks / "bagalau-cli.exe"), "selftest", "--without-signature", "--language", "kk")
    seen(f"  selftest in «{blanks.name}»", told[0] == 0)
    remove(folder=folder)


def carried(portable: Path) -> None:
    """The portable .zip: the cards lie beside the program, in one file."""
    folder = PREFIX / "drive_c" / "Флешка"
    with zipfile.ZipFile(portable) as file:
        file.extractall(folder)
    program = next(folder.rglob("bagalau.exe"))
    seen(f"{portable.name}: unpacked, with its mark", program.with_name("portable").is_file())
    code = wine(str(program), "--offscreen-tour", windows(str(folder / "tour")), windows(str(CARD)))
    archive = program.parent / "data" / "archive.sqlite"
    seen("  a card typed in is kept beside the program", code == 0 and archive.is_file())
    seen("  with a rollback journal", archive.is_file() and archive.read_bytes()[18:20] == b"\x01\x01")
    seen("  and nowhere else", not CARDS.exists())


def remove(*more: str, folder: Path = PROGRAM) -> None:
    """The uninstaller works on in a copy of itself; wait for its end."""
    wine(str(folder / "uninstall.exe"), "/S", *more)
    waited_for(lambda: not (folder / "uninstall.exe").exists())
    time.sleep(1)


def waited_for(done: "object", seconds: float = 60) -> None:
    """Until it is done, or time is up; whoever asks looks once more."""
    end = time.monotonic() + seconds
    while time.monotonic() < end and not done():  # type: ignore[operator]
        time.sleep(0.2)


def windows(path: str) -> str:
    """A path as a program of Windows sees it."""
    return "Z:" + path.replace("/", "\\")


def registry(key: str) -> str:
    return said("reg", "query", key)[1]


def wine(*command: str) -> int:
    return said(*command)[0]


def said(*command: str) -> tuple[int, str]:
    """Exit code, and what was written; through a pipe, as wine wants it."""
    try:
        told = subprocess.run(
            [WINE, *command], env=ENVIRONMENT, input=b"", capture_output=True, check=False, timeout=240
        )
    except subprocess.TimeoutExpired:
        return -1, ""
    return told.returncode, told.stdout.decode("utf-8", "replace").replace("\r", "")


if __name__ == "__main__":
    sys.exit(main())
