"""What kind of place a file lies in. SQLite's log with shared memory is for disks of this computer only.

https://www.sqlite.org/wal.html ("all processes using a database must be on the same host computer"); and a
stick that is pulled out shall hold one whole file, without a log beside it.
"""

import os
import re
from collections.abc import Callable, Iterable
from pathlib import Path, PureWindowsPath
from typing import Final, Literal, NamedTuple

from model.locations import carried_data

Place = Literal["local", "network", "removable"]

_MOUNTINFO: Final = Path("/proc/self/mountinfo")
_DEVICES: Final = Path("/sys/dev/block")

_NETWORK: Final = frozenset(
    {
        "9p",
        "afpfs",
        "afs",
        "beegfs",
        "ceph",
        "cifs",
        "coda",
        "davfs",
        "gfs",
        "gfs2",
        "glusterfs",
        "lustre",
        "ncpfs",
        "nfs",
        "nfs4",
        "ocfs2",
        "prl_fs",
        "smb2",
        "smb3",
        "smbfs",
        "vboxsf",
        "virtiofs",
        "vmhgfs",
    }
)
_FUSE_OF_THIS_COMPUTER: Final = frozenset(
    {
        "fuse.cryfs",
        "fuse.ecryptfs",
        "fuse.encfs",
        "fuse.exfat",
        "fuse.fuse-overlayfs",
        "fuse.gocryptfs",
        "fuse.lxcfs",
        "fuse.mergerfs",
        "fuse.ntfs",
        "fuse.portal",
        "fuse.securefs",
    }
)
_OF_STICKS: Final = frozenset(
    {"exfat", "fuse.exfat", "fuse.ntfs", "fuseblk", "hfsplus", "msdos", "ntfs", "ntfs3", "udf", "vfat"}
)
_WHERE_STICKS_COME: Final = ("/media/", "/run/media/", "/mnt/")


class Mount(NamedTuple):
    """A line of /proc/self/mountinfo: where, on what device ("8:17"), which file system."""

    point: str
    device: str
    kind: str


def kind_of_place(path: Path) -> Place:
    """Where the file lies or will lie; "local" where the system does not tell.

    What is carried about with the program is "removable": Windows takes a large stick for a disk.
    """
    found = _told_by_system(path)
    carried = carried_data() if found == "local" else None
    return "removable" if carried and path.absolute().is_relative_to(carried) else found


def _told_by_system(path: Path) -> Place:
    try:
        if os.name == "nt":
            return of_windows_path(str(path.absolute()), _drive_type)
        mounts = mounts_in(_MOUNTINFO.read_text(encoding="utf-8", errors="replace"))
        mount = mount_of(os.path.realpath(path), mounts)
    except (OSError, ValueError):
        return "local"
    return of_mount(mount, _pulled_out) if mount else "local"


def mounts_in(mountinfo: str) -> list[Mount]:
    """The mounts in the text of /proc/self/mountinfo; proc(5) describes a line."""
    found = []
    for line in mountinfo.splitlines():
        before, dash, after = line.partition(" - ")
        parts, kind = before.split(" "), after.split(" ")[0]
        if dash and len(parts) > 4:  # noqa: PLR2004  (id, parent, device, root, point)
            found.append(Mount(_unescaped(parts[4]), parts[2], kind))
    return found


def mount_of(path: str, mounts: Iterable[Mount]) -> Mount | None:
    """The mount a path without links lies on: the deepest, and of several at one point the last."""
    over = [
        mount for mount in mounts if path == mount.point or path.startswith(f"{mount.point.rstrip('/')}/")
    ]
    return max(enumerate(over), key=lambda found: (len(found[1].point), found[0]))[1] if over else None


def of_mount(mount: Mount, pulled_out: Callable[[str], bool]) -> Place:
    """What kind of place a mount is.

    Args:
        mount: what the file lies on.
        pulled_out: whether a device ("8:17") can be pulled out.
    """
    if mount.kind in _NETWORK:
        return "network"
    if mount.kind.startswith("fuse.") and mount.kind not in _FUSE_OF_THIS_COMPUTER:
        return "network"  # sshfs, rclone, a folder of the desktop's own network
    if mount.point == "/":
        return "local"  # nobody pulls out what the system runs from
    if mount.kind in _OF_STICKS and mount.point.startswith(_WHERE_STICKS_COME):
        return "removable"
    return "removable" if pulled_out(mount.device) else "local"


def of_windows_path(path: str, drive_type: Callable[[str], int]) -> Place:
    r"""What kind of place an absolute path of Windows is.

    Args:
        path: C:\…, \\server\share\… or one of these after \\?\.
        drive_type: GetDriveTypeW; its numbers stand in its documentation.
    """
    plain = path.replace("/", "\\")
    if plain.upper().startswith("\\\\?\\UNC\\"):
        return "network"
    plain = plain.removeprefix("\\\\?\\")
    drive = PureWindowsPath(plain).drive
    if drive.startswith("\\\\"):
        return "network"
    match drive_type(f"{drive}\\"):
        case 4:  # DRIVE_REMOTE
            return "network"
        case 2 | 5:  # DRIVE_REMOVABLE, DRIVE_CDROM
            return "removable"
    return "local"


def _drive_type(root: str) -> int:
    import ctypes

    return int(getattr(ctypes, "windll").kernel32.GetDriveTypeW(root))  # noqa: B009  (Windows alone has it)


def _pulled_out(device: str) -> bool:
    """Whether Linux knows the block device ("8:17") as removable or as one on the USB."""
    link = _DEVICES / device
    try:
        where = link.resolve(strict=True)
    except OSError:
        return False  # a file system without a device of its own: memory, btrfs, overlay
    if re.search(r"/usb\d", str(where)):
        return True
    for folder in (where, where.parent):  # a partition lies within its disk
        try:
            return (folder / "removable").read_text(encoding="ascii").strip() == "1"
        except OSError:
            continue
    return False


def _unescaped(text: str) -> str:
    """A path of mountinfo: a blank stands there as its number in base eight."""
    return re.sub(r"\\([0-7]{3})", lambda found: chr(int(found[1], 8)), text)
