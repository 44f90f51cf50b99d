#!/bin/bash
# Packs the Windows bundle: package.sh WORK DIST -> setup.exe (NSIS), portable .zip
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
readonly WORK=$(realpath -m "$1") DIST=$(realpath -m "$2") PYTHON=${PYTHON:-python3}
readonly BUNDLE=$WORK/windows/bagalau VERSION=$("$PYTHON" packaging/version.py)
mkdir -p "$DIST"

name=bagalau-$VERSION-windows-x64-setup.exe
printf -- '-- %s\n' "$name"
(cd packaging/windows && makensis -V2 -INPUTCHARSET UTF8 -DVERSION="$VERSION" -DBUNDLE="$BUNDLE" -DOUT="$DIST/$name" \
    installer.nsi)

name=bagalau-$VERSION-windows-x64-portable.zip
printf -- '-- %s\n' "$name"
stage=$WORK/stage-windows
rm -rf "$stage" "$DIST/$name" && mkdir -p "$stage"
cp -a "$BUNDLE" "$stage/Bagalau"
: >"$stage/Bagalau/portable"
for language in ru kk; do
    sed "s/@VERSION@/$VERSION/g; s/$/\r/" packaging/README.$language.txt >"$stage/Bagalau/README.$language.txt"
done
"$PYTHON" packaging/pack_zip.py "$stage" "$DIST/$name"
cp "$WORK/windows/sbom.json" "$DIST/bagalau-$VERSION-windows.sbom.json"
