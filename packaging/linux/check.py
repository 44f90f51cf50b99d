"""Installs what was packed, starts it, uses it, removes it: one line for each thing seen. As root.

    check.py WORK DIST

The system is a Debian 11 with nothing in it but what the package asks for (glibc 2.31: the oldest here); the
screen is a virtual one of this computer. Where something cannot be done here, the line says so.
"""

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

WORK, DIST = (Path(name).resolve() for name in sys.argv[1:3])
ROOT: Final = WORK / "clean-root"
USERS: Final = {"Ұлан Қайратұлы": 2001, "second": 2002}
DISPLAY: Final = ":97"
CARD: Final = Path(__file__).parents[2] / "resources" / "examples" / "rating-card-2021.json"
PATH: Final = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LANG": "C.UTF-8"}

failed: list[str] = []


def main() -> int:
    """Everything in turn."""
    if os.geteuid() != 0 or not shutil.which("debootstrap"):
        print("not checked: installing in a clean system needs root and debootstrap")
        return 0
    make_root()
    (deb,) = DIST.glob("*.deb")
    (tar,) = DIST.glob("*linux-x86_64.tar.xz")
    with screen():
        by_deb(deb)
        for rpm in DIST.glob("*.rpm"):
            by_rpm(rpm)
        # Last: what the .deb asked for is there now, as on any computer with a screen.
        from_the_archive(tar)
    return 1 if failed else 0


def seen(words: str, right: bool) -> None:
    """One line."""
    print(f"{'ok    ' if right else 'FAILED'} {words}", flush=True)
    if not right:
        failed.append(words)


def make_root() -> None:
    """A clean system, kept for the next time; users with their homes."""
    ready = ROOT / "clean-2"
    if not ready.exists():
        shutil.rmtree(ROOT, ignore_errors=True)
        mirror = run(["apt-get", "indextargets", "--format", "$(SITE)", "Created-By: Packages"]).split()
        site = next(one for one in mirror if "security" not in one)
        run(["debootstrap", "--variant=minbase", "bullseye", str(ROOT), site])
        shutil.copy("/etc/resolv.conf", ROOT / "etc")
        shutil.copytree("/etc/apt/apt.conf.d", ROOT / "etc/apt/apt.conf.d", dirs_exist_ok=True)
        (ROOT / "etc/ssl/certs").mkdir(parents=True, exist_ok=True)
        with suppress(OSError):
            shutil.copy("/etc/ssl/certs/ca-certificates.crt", ROOT / "etc/ssl/certs")
        inside(["apt-get", "-q", "update"])
        inside(
            ["apt-get", "-qy", "install", "--no-install-recommends", "shared-mime-info", "desktop-file-utils"]
        )
        ready.touch()
    for name, number in USERS.items():
        home = ROOT / "home" / name
        shutil.rmtree(home, ignore_errors=True)
        home.mkdir(mode=0o700, parents=True)
        os.chown(home, number, number)
    passwd = (ROOT / "etc/passwd").read_text("utf-8").splitlines()
    passwd = [line for line in passwd if not line.split(":")[2].startswith("200")]
    passwd += [f"{name}:x:{number}:{number}::/home/{name}:/bin/sh" for name, number in USERS.items()]
    (ROOT / "etc/passwd").write_text("\n".join(passwd) + "\n", "utf-8")


def from_the_archive(tar: Path) -> None:
    """The .tar.xz: any folder, a stick, a folder nobody may write to, two users."""
    fits_any_disk(tar)
    user, other = USERS.values()
    folder = ROOT / "home" / "Ұлан Қайратұлы" / "Жұмыс үстелі (1)"
    unpacked = unpack(tar, folder)
    for path in [folder, *folder.rglob("*")]:
        os.chown(path, user, user, follow_symlinks=False)
    told = as_user(user, [inner(unpacked / "bagalau-cli"), "selftest"])
    seen(f"{tar.name}: selftest in «{folder.name}», user «Ұлан Қайратұлы»", told.returncode == 0)
    print(told.stdout.decode(), end="")
    seen("  the window opens on an X screen and is closed", opens(user, unpacked / "bagalau"))
    archive = ROOT / "home" / "Ұлан Қайратұлы" / ".local/share/Bagalau/archive.sqlite"
    seen("  the cards lie in the user's own folder", archive.is_file())

    shared = unpack(tar, ROOT / "srv" / "программы")
    for path in [shared, *shared.rglob("*")]:
        if not path.is_symlink():
            path.chmod(path.stat().st_mode & ~0o222)
    told = as_user(other, [inner(shared / "bagalau-cli"), "selftest", "--language", "kk"])
    seen("a folder nobody may write to, the second user: selftest", told.returncode == 0)
    seen("  his window opens while the first one's is open", opens_beside(user, other, shared / "bagalau"))
    own = ROOT / "home/second/.local/share/Bagalau/archive.sqlite"
    seen("  he has cards of his own", own.is_file() and own.stat().st_uid == other)
    (shared / "portable").touch()
    shutil.rmtree(ROOT / "srv")
    on_a_stick(tar)


def fits_any_disk(tar: Path) -> None:
    """No links, no names that FAT32 and Windows do not know or take for one."""
    told = run(["tar", "-tvf", str(tar)]).splitlines()
    names = [re.split(r" \d\d:\d\d ", line, maxsplit=1)[1] for line in told]
    links = [line for line in told if line[0] not in "-d"]
    odd = [name for name in names if re.search(r'[<>:"|?*\\]|[ .](/|$)', name)]
    seen(f"{tar.name}: FAT32 can hold it: no links, no odd names", not links and not odd)
    seen("  no two names differ by letter case alone", len({name.lower() for name in names}) == len(names))


def on_a_stick(tar: Path) -> None:
    """A stick and a file `portable`: the cards stay on the stick, in one file without a log beside it."""
    image, point = WORK / "stick.img", ROOT / "media" / "ФЛЕШКА"
    point.mkdir(parents=True, exist_ok=True)
    with stick(image, point) as kind:
        unpacked = unpack(tar, point)
        (unpacked / "portable").touch()
        if not kind:
            print("       neither FAT32 nor exFAT can be mounted here: in a plain folder instead")
            for path in [point, *point.rglob("*")]:
                os.chown(path, USERS["second"], USERS["second"], follow_symlinks=False)
        told = as_user(USERS["second"], [inner(unpacked / "bagalau-cli"), "selftest"])
        seen(f"portable, {kind or 'a folder'}: selftest", told.returncode == 0)
        tour = [inner(unpacked / "bagalau"), "--offscreen-tour", "/tmp/tour", str(copy_of_card())]
        told = as_user(USERS["second"], tour)
        archive = unpacked / "data" / "archive.sqlite"
        seen("  a card typed in is kept beside the program", told.returncode == 0 and archive.is_file())
        journal = archive.read_bytes()[18:20] if archive.is_file() else b""
        seen("  with a rollback journal, no log beside it", journal == b"\x01\x01" and not log_of(archive))


@contextmanager
def stick(image: Path, point: Path) -> Iterator[str]:
    """FAT32, or where the kernel knows none, exFAT through FUSE; "" if neither can be mounted here."""
    with image.open("wb") as file:
        file.truncate(400_000_000)
    user = f"uid={USERS['second']}"
    kinds = (
        ("FAT32", ["mkfs.vfat", "-F", "32"], ["mount", "-t", "vfat", "-o", f"{user},iocharset=utf8"]),
        ("exFAT", ["mkfs.exfat"], ["mount.exfat-fuse", "-o", user]),
    )
    device = subprocess.run(
        ["losetup", "--find", "--show", str(image)], capture_output=True, text=True, check=False
    ).stdout.strip()
    kind = ""
    for name, make, mount in kinds if device else ():
        if shutil.which(make[0]) and shutil.which(mount[0]):
            run([*make, str(image)])
            if subprocess.run([*mount, device, str(point)], capture_output=True, check=False).returncode == 0:
                kind = name
                break
    try:
        yield kind
    finally:
        if kind:
            run(["umount", str(point)])
        if device:
            run(["losetup", "--detach", device])
        shutil.rmtree(point, ignore_errors=True)
        image.unlink()


def by_deb(deb: Path) -> None:
    """The .deb: with what it depends on; removed, and the cards stay."""
    shutil.copy(deb, ROOT / "tmp" / deb.name)
    told = inside(["apt-get", "-qy", "install", "--no-install-recommends", f"/tmp/{deb.name}"], check=False)
    seen(f"{deb.name}: installed with what it asks for, on glibc 2.31", told.returncode == 0)
    used_when_installed(lambda: inside(["apt-get", "-qy", "remove", "bagalau"], check=False))


def by_rpm(rpm: Path) -> None:
    """The .rpm: into the same system, past its own list of packages."""
    database = ["--root", str(ROOT), "--dbpath", "/var/lib/rpm-check", "--nodeps"]
    told = subprocess.run(["rpm", *database, "--install", str(rpm)], capture_output=True, check=False)
    seen(f"{rpm.name}: installed", told.returncode == 0)
    used_when_installed(
        lambda: subprocess.run(["rpm", *database, "--erase", "bagalau"], capture_output=True, check=False)
    )
    shutil.rmtree(ROOT / "var/lib/rpm-check", ignore_errors=True)


def used_when_installed(remove: Callable[[], "subprocess.CompletedProcess[bytes]"]) -> None:
    """Started, used and removed."""
    user = USERS["second"]
    told = as_user(user, ["/usr/bin/bagalau-cli", "selftest"])
    seen("  selftest", told.returncode == 0)
    seen("  the window opens on an X screen and is closed", opens(user, Path("/usr/bin/bagalau")))
    kind = ROOT / "usr/share/mime/application/x-bagalau-card+json.xml"
    seen("  the system knows the card file", kind.is_file())
    cache = (ROOT / "usr/share/applications/mimeinfo.cache").read_text("utf-8")
    seen("  and which program opens it", "application/x-bagalau-card+json=bagalau.desktop" in cache)
    pages = [ROOT / "usr/share/man" / place / "man1/bagalau-cli.1.gz" for place in (".", "ru", "kk")]
    seen("  man pages", all(page.exists() for page in pages) or any(page.is_symlink() for page in pages))
    told = remove()
    gone = not (ROOT / "usr/lib/bagalau").exists() and not (ROOT / "usr/bin/bagalau").is_symlink()
    seen("  removed, nothing of it is left", told.returncode == 0 and gone)
    kept = ROOT / "home/second/.local/share/Bagalau/archive.sqlite"
    seen("  the cards are still there", kept.is_file())


def opens(user: int, program: Path) -> bool:
    """Whether a window comes up, and the program ends in peace when it is told to."""
    with running(user, program) as process:
        return window_came(1) and process.poll() is None


def opens_beside(user: int, other: int, program: Path) -> bool:
    """Whether two users have a window each."""
    with running(user, program), running(other, program) as second:
        return window_came(2) and second.poll() is None


@contextmanager
def running(user: int, program: Path) -> "Iterator[subprocess.Popen[bytes]]":
    """The program with a card, on the screen."""
    name = inner(program) if program.is_relative_to(ROOT) else str(program)
    process = subprocess.Popen(
        [*as_whom(user), name, str(copy_of_card())],
        env=environment(user) | {"DISPLAY": DISPLAY},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield process
    finally:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()


def window_came(number: int) -> bool:
    """Whether so many windows of the program stand on the screen; waits for them."""
    end = time.monotonic() + 60
    while time.monotonic() < end:
        tree = run(["xwininfo", "-root", "-tree", "-display", DISPLAY], check=False)
        if len([line for line in tree.splitlines() if '("bagalau"' in line and "1x1" not in line]) >= number:
            return True
        time.sleep(0.3)
    return False


@contextmanager
def screen() -> Iterator[None]:
    """A virtual screen; programs in the other system reach it by its abstract socket."""
    server = subprocess.Popen(
        ["Xvfb", DISPLAY, "-screen", "0", "1366x768x24", "-ac"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        time.sleep(1)
        yield
    finally:
        server.terminate()
        server.wait()


def unpack(tar: Path, folder: Path) -> Path:
    """The program's folder."""
    shutil.rmtree(folder / "Bagalau", ignore_errors=True)
    folder.mkdir(parents=True, exist_ok=True)
    run(["tar", "--no-same-owner", "-C", str(folder), "-xf", str(tar)])
    return folder / "Bagalau"


def copy_of_card() -> Path:
    """The example where every user may read it; its path in the other system."""
    shutil.copy(CARD, ROOT / "tmp" / "карта.json")
    (ROOT / "tmp" / "карта.json").chmod(0o644)
    return Path("/tmp/карта.json")


def log_of(archive: Path) -> bool:
    """Whether a log lies beside the archive."""
    return archive.with_name(f"{archive.name}-wal").exists()


def inner(path: Path) -> str:
    """A path as the other system sees it."""
    return f"/{path.relative_to(ROOT)}"


def as_whom(user: int) -> list[str]:
    return ["chroot", f"--userspec={user}:{user}", str(ROOT)]


def environment(user: int) -> dict[str, str]:
    name = next(name for name, number in USERS.items() if number == user)
    return PATH | {"HOME": f"/home/{name}", "USER": name, "LOGNAME": name}


def as_user(user: int, command: list[str]) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run(
        [*as_whom(user), *command], env=environment(user), capture_output=True, check=False, timeout=900
    )


def inside(command: list[str], *, check: bool = True) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run(
        ["chroot", str(ROOT), *command],
        env=PATH | {"HOME": "/root", "DEBIAN_FRONTEND": "noninteractive"},
        capture_output=True,
        check=check,
    )


def run(command: list[str], *, check: bool = True) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=check).stdout


if __name__ == "__main__":
    sys.exit(main())
