#!/bin/bash
# Packs the Linux bundle: package.sh WORK DIST -> .tar.xz, .deb, .rpm (where rpmbuild is)
#
# What a package says it needs is what was measured from its files (WORK/linux/glibc), never less.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
readonly WORK=$(realpath -m "$1") DIST=$(realpath -m "$2") PYTHON=${PYTHON:-python3}
readonly BUNDLE=$WORK/linux/bagalau HERE=packaging/linux
readonly VERSION=$("$PYTHON" packaging/version.py) GLIBC=$("$PYTHON" packaging/glibc.py "$BUNDLE")
readonly DAY=$(date -u -d "@${SOURCE_DATE_EPOCH:-1767225600}" +%Y-%m-%d)
mkdir -p "$DIST"
fill() { sed "s/@VERSION@/$VERSION/g; s/@GLIBC@/$GLIBC/g; s/@SIZE@/${size:-0}/g" "$1"; }

printf -- '-- %s\n' "bagalau-$VERSION-linux-x86_64.tar.xz (glibc $GLIBC)"
stage=$WORK/stage-linux
rm -rf "$stage" && mkdir -p "$stage"
cp -a "$BUNDLE" "$stage/Bagalau"
fill packaging/README.ru.txt >"$stage/Bagalau/README.ru.txt"
fill packaging/README.kk.txt >"$stage/Bagalau/README.kk.txt"
tar -C "$stage" --sort=name --owner=0 --group=0 --numeric-owner --mtime="$DAY" -cf - Bagalau |
    xz --threads=1 --x86 --lzma2=preset=9e,dict=128MiB >"$DIST/bagalau-$VERSION-linux-x86_64.tar.xz"

# The tree of both packages.
root=$WORK/stage-package
rm -rf "$root" && mkdir -p "$root/usr/bin" "$root/usr/lib" "$root/usr/share/doc"
cp -a "$BUNDLE" "$root/usr/lib/bagalau"
mv "$root/usr/lib/bagalau/licences" "$root/usr/share/doc/bagalau"
ln -s ../lib/bagalau/bagalau "$root/usr/bin/bagalau"
ln -s ../lib/bagalau/bagalau-cli "$root/usr/bin/bagalau-cli"
install -Dm644 "$HERE/bagalau.desktop" "$root/usr/share/applications/bagalau.desktop"
install -Dm644 "$HERE/bagalau-mime.xml" "$root/usr/share/mime/packages/bagalau.xml"
for size in 48 128; do
    install -Dm644 "$HERE/bagalau-$size.png" "$root/usr/share/icons/hicolor/${size}x$size/apps/bagalau.png"
done
for language in ru kk; do
    folder=$root/usr/share/man/$language/man1
    mkdir -p "$folder"
    fill "$HERE/bagalau.$language.1" | gzip -9n >"$folder/bagalau.1.gz"
    ln -s bagalau.1.gz "$folder/bagalau-cli.1.gz"
done
# Who has set neither language reads Russian.
mkdir -p "$root/usr/share/man/man1"
ln -s ../ru/man1/bagalau.1.gz "$root/usr/share/man/man1/bagalau.1.gz"
ln -s ../ru/man1/bagalau.1.gz "$root/usr/share/man/man1/bagalau-cli.1.gz"
find "$root" -exec touch -h -d "$DAY" {} +

printf -- '-- %s\n' "bagalau_${VERSION}_amd64.deb"
size=$(du -sk "$root" | cut -f1)
rm -rf "$WORK/deb" && cp -a "$root" "$WORK/deb" && mkdir "$WORK/deb/DEBIAN"
install -Dm644 LICENSE "$WORK/deb/usr/share/doc/bagalau/copyright"
fill "$HERE/deb-control" >"$WORK/deb/DEBIAN/control"
(cd "$WORK/deb" && find usr -type f -print0 | sort -z | xargs -0 md5sum >DEBIAN/md5sums)
find "$WORK/deb" -exec touch -h -d "$DAY" {} +
SOURCE_DATE_EPOCH=$(date -d "$DAY" +%s) dpkg-deb --root-owner-group -Zxz -z9 --build "$WORK/deb" \
    "$DIST/bagalau_${VERSION}_amd64.deb" >/dev/null

if command -v rpmbuild >/dev/null; then
    printf -- '-- %s\n' "bagalau-$VERSION-1.x86_64.rpm"
    rm -rf "$WORK/rpm" && mkdir -p "$WORK/rpm"
    fill "$HERE/rpm.spec" >"$WORK/rpm/bagalau.spec"
    rpmbuild --quiet -bb --define "_topdir $WORK/rpm" --define "tree $root" --define "_rpmdir $WORK/rpm" \
        --define "_build_id_links none" --target x86_64 "$WORK/rpm/bagalau.spec" >"$WORK/rpm/log" 2>&1 ||
        { tail -n 5 "$WORK/rpm/log" >&2; exit 1; }
    cp "$WORK"/rpm/x86_64/*.rpm "$DIST/"
else
    printf -- '-- no rpm: rpmbuild (package rpm) is not on this computer\n'
fi
cp "$WORK/linux/sbom.json" "$DIST/bagalau-$VERSION-linux.sbom.json"
