"""Checks what pip cannot bring: Python itself and the system libraries Qt loads. Debian and Ubuntu.

Runs before there is an environment, so: standard library only, and syntax that an old Python still
reads, because telling its owner "too old" is part of the work. What is missing is installed when run as
root; otherwise the command to type is printed, and the exit code is 1 if it cannot wait.
"""

import ctypes
import importlib
import importlib.util
import os
import shutil
import subprocess
import sys

OLDEST_PYTHON = (3, 11)

# Library -> Debian package. Found with readelf in PySide6_Essentials 6.9.3; Qt cannot start without these.
ALWAYS = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",  # pyside6-lupdate
    "libxkbcommon.so.0": "libxkbcommon0",
    "libzstd.so.1": "libzstd1",
}

# The plugin that draws on an X11 screen needs these besides; off screen they are not missed.
ON_A_SCREEN = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}


def main() -> int:
    """Exit code: 0 when what is needed here is there, or was installed just now."""
    if sys.version_info < OLDEST_PYTHON:
        found, oldest = (".".join(map(str, version[:2])) for version in (sys.version_info, OLDEST_PYTHON))
        print(f"Python {oldest} or newer is needed, this one is {found}: make PYTHON=python{oldest}")
        return 1
    needed, for_a_screen = absent()
    for thing, package in {**needed, **for_a_screen}.items():
        print(f"Missing: {thing} (package {package})", flush=True)
    if (needed or for_a_screen) and is_root() and shutil.which("apt-get"):
        install(packages(needed, for_a_screen))
        needed, for_a_screen = absent()
    if needed or (for_a_screen and has_screen()):
        print("Install what is missing, and run make again:")
        print("  sudo apt-get install", *packages(needed, for_a_screen))
        return 1
    if for_a_screen:
        print("No window opens without them; to have one: apt-get install", *packages(for_a_screen))
    return 0


def absent() -> "tuple[dict[str, str], dict[str, str]]":
    """What is missing for any work, and what for a screen alone: thing -> package."""
    if sys.platform != "linux":
        return without_venv(), {}
    return {**without_venv(), **missing(ALWAYS)}, missing(ON_A_SCREEN)


def without_venv() -> "dict[str, str]":
    """Debian splits venv off from Python; pip comes with ensurepip, which lies in the same package."""
    if importlib.util.find_spec("venv") and importlib.util.find_spec("ensurepip"):
        return {}
    return {"venv": f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"}


def missing(libraries: "dict[str, str]") -> "dict[str, str]":
    """Those that the loader itself cannot load: no guess about folders."""
    not_found = {}
    for library, package in libraries.items():
        try:
            ctypes.CDLL(library)
        except OSError:
            not_found[library] = package
    return not_found


def has_screen() -> bool:
    """Whether a window could open here."""
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def is_root() -> bool:
    """Whether apt-get may install; Windows knows no such user."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


def packages(*groups: "dict[str, str]") -> "list[str]":
    """Each package once: one brings several libraries."""
    return sorted({package for group in groups for package in group.values()})


def install(names: "list[str]") -> None:
    """As root, after one update of the package lists. What came of it is seen by looking again."""
    quiet = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
    for step in (["update"], ["install", "-y", "--no-install-recommends", *names]):
        print("+ apt-get", *step, flush=True)
        subprocess.run(["apt-get", "-q", *step], env=quiet, check=False)
    importlib.invalidate_caches()


if __name__ == "__main__":
    sys.exit(main())
