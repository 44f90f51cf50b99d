#!/bin/bash
# The Linux bundle, as one folder: build.sh WORK [host]
#
# As root it is built within an older Debian (old_root.sh), so that it starts on old systems; otherwise, or
# with `host`, with the Python of this computer, and then it needs a system at least as new. What it needs
# in truth is measured afterwards and written into WORK/linux/glibc.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

readonly WORK=$(realpath -m "$1") PYTHON=${PYTHON:-python3}
readonly WHEELS=$WORK/wheels-linux OUT=$WORK/linux LOCK=packaging/linux.lock
mkdir -p "$WHEELS" "$OUT"

platforms=()
for tag in manylinux_2_28 manylinux_2_17 manylinux2014 manylinux_2_12 manylinux2010 manylinux_2_5 manylinux1; do
    platforms+=(--platform "${tag}_x86_64")
done
# The lock holds the digest of every file; pip refuses any other. 2.28 and not newer, whatever this computer has.
kinds=(--quiet --disable-pip-version-check --require-hashes --no-deps --only-binary=:all: --python-version 3.11
    --implementation cp --abi cp311 --abi abi3 --abi none "${platforms[@]}")

if [[ $(id -u) == 0 && ${2:-} != host ]]; then
    root=$WORK/old-root
    packaging/linux/old_root.sh "$root"
    packages=$root/opt/packages
    interpreter=(chroot "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8
        PYTHONPATH=/opt/packages PYTHONHASHSEED=0 SOURCE_DATE_EPOCH="${SOURCE_DATE_EPOCH:-1767225600}"
        /opt/python/bin/python3.11)
    inside=/build
    folder=$root/build
else
    folder=$WORK/host-root
    packages=$folder/packages
    inside=$folder
    interpreter=(env PYTHONPATH="$packages" "$PYTHON")
fi
mkdir -p "$folder"

printf -- '-- Libraries, by their digests\n'
if ! cmp --quiet "$LOCK" "$packages/of.lock"; then
    "$PYTHON" -m pip download "${kinds[@]}" --dest "$WHEELS" --requirement "$LOCK"
    rm -rf "$packages"
    "$PYTHON" -m pip install "${kinds[@]}" --no-index --find-links "$WHEELS" --no-compile --target "$packages" \
        --requirement "$LOCK"
    cp "$LOCK" "$packages/of.lock"
fi

printf -- '-- PyInstaller\n'
rm -rf "$folder/project" "$folder/bundle"
mkdir -p "$folder/project"
tar --exclude=__pycache__ -cf - build.spec pyproject.toml LICENSE packaging model gui forms i18n resources |
    tar -C "$folder/project" -xf -
# Without the columns that Python would underline in a trace: a twelfth of all modules.
"${interpreter[@]}" -X no_debug_ranges -m PyInstaller --noconfirm --clean --log-level ERROR \
    --distpath "$inside/bundle" --workpath "$inside/work" "$inside/project/build.spec"
if [[ -e packaging/bare.spec ]]; then
    "${interpreter[@]}" -m PyInstaller --noconfirm --clean --log-level ERROR --distpath "$inside/bundle" \
        --workpath "$inside/work" "$inside/project/packaging/bare.spec"
fi

printf -- '-- Language data\n'
rm -rf "$OUT/bagalau" "$OUT/bare"
cp "$folder/work/build/sources.json" "$OUT/sources.json"
mv "$folder"/bundle/* "$OUT/"
for bundle in "$OUT"/*/; do
    library=$(find "$bundle" -name 'libicudata.so.*' -type f -print -quit)
    [[ -z $library ]] || "$PYTHON" packaging/trim_icu.py "$library"
done
find "$OUT/bagalau" -type d -exec chmod 755 {} + -o -type f -perm /111 -exec chmod 755 {} + \
    -o -type f -exec chmod 644 {} +

"$PYTHON" packaging/sbom.py "$OUT/sources.json" "$packages" "$OUT/bagalau" "$OUT/sbom.json" ${root:+"$root"}

"$PYTHON" packaging/glibc.py "$OUT/bagalau" | tee "$OUT/glibc"
