"""Disk of this computer, network or stick: told by what the system says of the place."""

import os
import shutil
from contextlib import closing
from pathlib import Path

import pytest

from model.archive import Archive, database, opening, place
from model.archive.connecting import connected
from model.archive.place import Mount, kind_of_place, mount_of, mounts_in, of_mount, of_windows_path

MOUNTINFO = r"""
22 27 0:21 / /proc rw,relatime - proc proc rw
27 1 254:0 / / rw,relatime - ext4 /dev/vda rw,discard
40 27 8:5 / /home rw,relatime shared:1 - ext4 /dev/sda5 rw
41 27 8:17 / /media/завуч/KINGSTON\040USB rw,nosuid shared:9 - vfat /dev/sdb1 rw,uid=1000
42 27 8:33 / /run/media/zavuch/disk rw - ext4 /dev/sdc1 rw
43 27 0:50 / /mnt/school rw,relatime - cifs //server/school rw
44 27 0:51 / /home/zavuch/remote rw - fuse.sshfs director@server:/ rw
45 27 0:52 / /run/user/1000/gvfs rw - fuse.gvfsd-fuse gvfsd-fuse rw
46 27 8:6 / /mnt/windows rw - fuseblk /dev/sda6 rw
47 27 0:53 / /home/zavuch/private rw - fuse.gocryptfs /home/zavuch/.private rw
48 40 0:54 / /home/net rw - nfs4 server:/home rw
49 27 0:55 / /media/sf_shared rw - vboxsf shared rw
50 48 8:7 / /home/net rw - ext4 /dev/sda7 rw
""".lstrip()
STICKS = {"8:17", "8:33"}
MOUNTS = mounts_in(MOUNTINFO)


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/home/zavuch/.local/share/Bagalau/archive.sqlite", "local"),
        ("/root/archive.sqlite", "local"),
        ("/homework/archive.sqlite", "local"),
        ("/media/завуч/KINGSTON USB/Bagalau/archive.sqlite", "removable"),
        ("/run/media/zavuch/disk/archive.sqlite", "removable"),
        ("/mnt/school/archive.sqlite", "network"),
        ("/home/zavuch/remote/archive.sqlite", "network"),
        ("/run/user/1000/gvfs/smb-share:server=s/archive.sqlite", "network"),
        ("/mnt/windows/archive.sqlite", "removable"),
        ("/home/zavuch/private/archive.sqlite", "local"),
        ("/media/sf_shared/archive.sqlite", "network"),
        ("/home/net/archive.sqlite", "local"),  # what was mounted last at a point covers the first
    ],
)
def test_places_of_linux(path, kind):
    mount = mount_of(path, MOUNTS)
    assert mount
    assert of_mount(mount, STICKS.__contains__) == kind


def test_a_system_that_runs_from_a_stick_is_no_stick():
    assert of_mount(Mount("/", "8:17", "ext4"), STICKS.__contains__) == "local"


def test_lines_that_are_no_mounts_are_passed_over():
    assert mounts_in("\nhalf a line\n1 2 3 - ext4\n") == []
    assert mount_of("/home", []) is None


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        (r"C:\Users\Завуч\AppData\Local\Bagalau\archive.sqlite", "local"),
        (r"E:\Bagalau\archive.sqlite", "removable"),
        (r"D:\archive.sqlite", "removable"),
        (r"Z:\archive.sqlite", "network"),
        (r"\\server\school\archive.sqlite", "network"),
        (r"\\?\UNC\server\school\archive.sqlite", "network"),
        (r"\\?\C:\archive.sqlite", "local"),
        ("//server/school/archive.sqlite", "network"),
        (r"Q:\archive.sqlite", "local"),
    ],
)
def test_places_of_windows(path, kind):
    types = {"C:\\": 3, "D:\\": 5, "E:\\": 2, "Z:\\": 4}
    assert of_windows_path(path, lambda root: types.get(root, 0)) == kind


@pytest.mark.skipif(os.name != "posix", reason="sysfs")
def test_a_stick_is_known_by_its_device(tmp_path, monkeypatch):
    assert not place._pulled_out("999:999")
    disk = tmp_path / "devices" / "pci" / "usb1" / "1-1" / "block" / "sdb" / "sdb1"
    card = tmp_path / "devices" / "mmc" / "block" / "mmcblk0" / "mmcblk0p1"
    inner = tmp_path / "devices" / "ata1" / "block" / "sda" / "sda1"
    for folder, removable in ((disk, "0"), (card, "1"), (inner, "0")):
        folder.mkdir(parents=True)
        (folder.parent / "removable").write_text(f"{removable}\n")
    devices = tmp_path / "block"
    devices.mkdir()
    for number, folder in (("8:17", disk), ("179:1", card), ("8:1", inner)):
        (devices / number).symlink_to(folder)
    monkeypatch.setattr(place, "_DEVICES", devices)
    assert [place._pulled_out(number) for number in ("8:17", "179:1", "8:1")] == [True, True, False]


def test_a_system_that_does_not_tell_is_taken_to_be_this_computer(tmp_path, monkeypatch):
    assert kind_of_place(tmp_path / "archive.sqlite") in {"local", "network"}
    monkeypatch.setattr(place, "_MOUNTINFO", tmp_path / "nothing")
    assert kind_of_place(tmp_path / "archive.sqlite") == "local"


@pytest.fixture
def lies_in(monkeypatch):
    def put(kind: str) -> None:
        monkeypatch.setattr(database, "kind_of_place", lambda _: kind)

    return put


def modes(archive: Archive) -> tuple[str, int]:
    connection = archive._database._connection
    return tuple(
        connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("journal_mode", "synchronous")
    )


FULL, EXTRA = 2, 3


@pytest.mark.parametrize(
    ("kind", "expected"),
    [("local", ("wal", FULL)), ("network", ("delete", EXTRA)), ("removable", ("delete", EXTRA))],
)
def test_elsewhere_than_on_this_computer_there_is_no_log_and_every_sync(desk, lies_in, kind, expected):
    lies_in(kind)
    with desk.archive() as archive:
        assert archive.place == kind
        assert modes(archive) == expected
        desk.store(archive)
        beside = {file.name for file in desk.path.parent.iterdir()}
        assert ("archive.sqlite-wal" in beside) is (kind == "local")


def test_an_archive_goes_to_a_stick_and_back_with_every_card(desk, lies_in, tmp_path):
    with desk.archive() as archive:
        desk.store(archive, desk.new_card("Первая"))
        crashed = Path(shutil.copytree(desk.path.parent, tmp_path / "stick"))  # what is new is in the log
    shutil.rmtree(desk.path.parent)
    shutil.copytree(crashed, desk.path.parent)
    for kind in ("removable", "local", "network", "local"):
        lies_in(kind)
        with desk.archive() as archive:
            assert modes(archive)[0] == ("wal" if kind == "local" else "delete")
            desk.store(archive, desk.new_card(kind))
            assert "Первая" in [card.name for card in archive.cards()]
        assert [file.name for file in desk.path.parent.iterdir()] == ["archive.sqlite"]
    with desk.archive() as archive:
        assert len(archive.cards()) == 5


def test_where_somebody_reads_in_the_old_mode_the_log_waits(desk, lies_in):
    lies_in("removable")
    desk.archive().close()
    with closing(connected(desk.path, "rw")) as reader, closing(connected(desk.path, "rw")) as writer:
        writer.execute("PRAGMA busy_timeout = 1")
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM card").fetchone()
        opening._choose_journal(writer, "local")
        assert writer.execute("PRAGMA journal_mode").fetchone() == ("delete",)
        assert writer.execute("PRAGMA synchronous").fetchone() == (EXTRA,)
