#!/bin/bash
# An older Debian in a folder, with a CPython of our own in it: what is built there starts on old systems.
#
#   old_root.sh FOLDER     as root; does nothing when the folder is ready
#
# Everything comes from the Debian mirror this machine is set up with: packages signed by Debian, and the
# sources of CPython 3.11 and SQLite by way of its signed index. No network is needed once the folder is ready.
set -euo pipefail

readonly SUITE=bullseye           # glibc 2.31; symbols newer than 2.28 are kept out below
readonly SOURCE_SUITE=bookworm    # has the source of Python 3.11
readonly HERE=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
readonly ROOT=$(realpath -m "$1")
readonly READY=$ROOT/ready-7

[[ -e $READY ]] && exit 0
mirror=$(apt-get indextargets --format '$(SITE)' "Created-By: Packages" | grep -v security | sort -u | head -n 1)
[[ -n $mirror ]] || { echo "No Debian mirror is set up for apt." >&2; exit 1; }
say() { printf -- '-- %s\n' "$*"; }

say "Debian $SUITE in $ROOT"
if [[ ! -e $ROOT/debootstrap-done ]]; then
    rm -rf "$ROOT"
    debootstrap --variant=minbase "$SUITE" "$ROOT" "$mirror" >"$ROOT.log" 2>&1 ||
        { tail -n 5 "$ROOT.log" >&2; exit 1; }
    touch "$ROOT/debootstrap-done"
fi
inside() { chroot "$ROOT" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }
cp -f /etc/resolv.conf "$ROOT/etc/resolv.conf"
cp -rf /etc/apt/apt.conf.d/. "$ROOT/etc/apt/apt.conf.d/"
mkdir -p "$ROOT/etc/ssl/certs" && cp -fL /etc/ssl/certs/ca-certificates.crt "$ROOT/etc/ssl/certs/" 2>/dev/null || true

say "Packages"
inside apt-get -q update >>"$ROOT.log" 2>&1
inside apt-get -qy install --no-install-recommends \
    build-essential tcl libbz2-dev libexpat1-dev libffi-dev liblzma-dev libsqlite3-dev libssl-dev zlib1g-dev xz-utils binutils \
    libegl1 libgl1 libx11-6 libx11-xcb1 libdbus-1-3 libfontconfig1 libfreetype6 libglib2.0-0 libzstd1 \
    libgssapi-krb5-2 libxkbcommon0 libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-image0 \
    libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 libxcb-render0 libxcb-shape0 libxcb-shm0 libxcb-sync1 \
    libxcb-util1 libxcb-xfixes0 libxcb-xkb1 xvfb >>"$ROOT.log" 2>&1 || { tail -n 5 "$ROOT.log" >&2; exit 1; }

say "Sources of Python 3.11 and SQLite, with Debian's security patches"
lists=$(mktemp -d)
trap 'rm -rf "$lists"' EXIT
mkdir -p "$lists/state/partial" "$lists/source"
echo "deb-src [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $mirror $SOURCE_SUITE main" >"$lists/list"
apt_source=(apt-get -q -o Dir::Etc::SourceList="$lists/list" -o Dir::Etc::SourceParts=/dev/null
    -o Dir::State::Lists="$lists/state" -o Dir::Cache::pkgcache= -o Dir::Cache::srcpkgcache=)
"${apt_source[@]}" update >>"$ROOT.log" 2>&1
(cd "$lists/source" && "${apt_source[@]}" source --download-only python3.11 sqlite3 >>"$ROOT.log" 2>&1)
unpack() { # NAME PATTERN: the source, and those of Debian's patches whose names fit
    local to=$ROOT/usr/src/$1 patches=$lists/$1
    rm -rf "$to" && mkdir -p "$to" "$patches"
    tar -C "$to" --strip-components=1 -xf "$lists/source/$1"_*.orig.tar.*
    tar -C "$patches" -xf "$lists/source/$1"_*.debian.tar.*
    grep -E "$2" "$patches/debian/patches/series" | while read -r name _; do
        patch --quiet --directory "$to" --strip 1 --forward <"$patches/debian/patches/$name" >>"$ROOT.log" 2>&1 ||
            echo "   without $name" # a patch of tests that the source does not hold
    done
}
unpack python3.11 'git-updates|CVE|gh-|frame_dealloc|nullptr'
unpack sqlite3 '^[^#]'
cp "$HERE/old_glibc.h" "$ROOT/usr/include/old_glibc.h"

cat >"$ROOT/usr/src/build" <<'BUILD'
set -e
cd /usr/src/sqlite3
./configure --quiet
make -s sqlite3.c sqlite3.h
gcc -O2 -fPIC -shared -Wl,-soname,libsqlite3.so.0 -include /usr/include/old_glibc.h -DSQLITE_THREADSAFE=1 \
    -DSQLITE_SECURE_DELETE -DSQLITE_ENABLE_COLUMN_METADATA -DSQLITE_ENABLE_DBSTAT_VTAB -DSQLITE_ENABLE_FTS5 \
    -o libsqlite3.so.0 sqlite3.c -lm -lpthread -ldl
install -m 644 libsqlite3.so.0 "$(realpath /usr/lib/x86_64-linux-gnu/libsqlite3.so.0)"
install -m 644 sqlite3.h /usr/include/sqlite3.h
cd /usr/src/python3.11
# One of the patches asks for a header that is Python's own.
sed -i '1i #define Py_BUILD_CORE_MODULE 1' Modules/pyexpat.c
# sem_clockwait came with glibc 2.30: without it Python waits as it did before.
./configure --quiet --prefix=/opt/python --enable-shared --with-system-expat --without-ensurepip --disable-test-modules \
    ac_cv_func_sem_clockwait=no ac_cv_func_pthread_cond_clockwait=no \
    CFLAGS="-O2 -include /usr/include/old_glibc.h" LDFLAGS="-Wl,-rpath,/opt/python/lib"
make -s -j2
make -s install
BUILD
say "SQLite and Python"
rm -rf "$ROOT/opt/python"
inside nice -n 10 bash /usr/src/build >>"$ROOT.log" 2>&1 || { tail -n 5 "$ROOT.log" >&2; exit 1; }
inside /opt/python/bin/python3.11 -c "import bz2, ctypes, decimal, lzma, math, mmap, pyexpat, sqlite3, unicodedata, zlib"
rm -rf "$ROOT"/usr/src/{python3.11,sqlite3}
inside apt-get -q clean
touch "$READY"
