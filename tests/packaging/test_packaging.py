"""What goes into the bundle and how it is given out; the bundle itself is tried by `make dist`."""

import ast
import configparser
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree as ET

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGING = ROOT / "packaging"
SOURCES = sorted((ROOT / "gui").rglob("*.py")) + sorted((ROOT / "model").rglob("*.py"))
LOCKED = re.compile(r"^([\w.-]+)==([^\s;\\]+)", re.MULTILINE)


@pytest.fixture
def tool(monkeypatch: pytest.MonkeyPatch) -> Iterator[object]:
    """Imports a script of packaging/."""
    import importlib

    monkeypatch.syspath_prepend(str(PACKAGING))
    imported: list[str] = []

    def of(name: str) -> ModuleType:
        imported.append(name)
        return importlib.import_module(name)

    yield of
    for name in imported:
        sys.modules.pop(name, None)


def imports(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{name.name}" for name in node.names)


def test_nothing_the_program_imports_is_left_out(tool) -> None:
    left_out = set(tool("contents").NOT_IMPORTED)
    for file in SOURCES:
        for name in imports(file):
            above = {name, *(name[:at] for at in (found.start() for found in re.finditer(r"\.", name)))}
            assert not above & left_out, (file, name)


def test_every_file_the_program_reads_goes_in(tool) -> None:
    packed = {Path(file) for file, _ in tool("contents").data(ROOT)}
    beside = {
        file
        for folder in ("gui", "model", "forms", "resources")
        for file in (ROOT / folder).rglob("*")
        if file.is_file() and file.suffix not in {".py", ".pyc", ".md"}
    }
    assert beside <= packed
    assert ROOT / "i18n" / "messages.toml" in packed
    assert {ROOT / "i18n" / f"bagalau_{language}.qm" for language in ("ru", "kk")} <= packed


@pytest.mark.parametrize("system", ["linux", "windows"])
def test_the_bundle_holds_what_is_tested(system: str) -> None:
    tested = dict(LOCKED.findall((ROOT / "requirements.lock").read_text("utf-8")))
    text = (PACKAGING / f"{system}.lock").read_text("utf-8")
    bundled = dict(LOCKED.findall(text))
    assert {name: version for name, version in bundled.items() if tested.get(name, version) != version} == {}
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    asked = [*project["dependencies"], *project["optional-dependencies"]["signing"]]
    for dependency in asked:
        name = re.split(r"[^\w.-]", dependency)[0].lower().replace("_", "-")
        assert name in bundled, name
    assert all("--hash=sha256:" in block for block in re.split(r"\n(?=\w)", text) if LOCKED.match(block))


def test_python_for_windows_is_known_by_its_digest() -> None:
    assert re.search(
        r"--hash=sha256:[0-9a-f]{64}", (PACKAGING / "windows" / "python.lock").read_text("utf-8")
    )


def test_no_more_is_claimed_than_the_files_bear_out(
    tool, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    glibc = tool("glibc")
    library = next(Path("/lib/x86_64-linux-gnu").glob("libm.so.6"), None)
    if library is None:
        pytest.skip("no library of this system's to look at")
    (tmp_path / "libm.so.6").write_bytes(library.read_bytes())
    newest = max(glibc.needs(tmp_path))
    assert glibc.main([str(tmp_path), "--claim", ".".join(map(str, newest))]) == 0
    assert glibc.main([str(tmp_path), "--claim", "2.0"]) == 1
    assert "libm.so.6" in capsys.readouterr().err
    assert glibc.version_of("2.4") < glibc.version_of("2.28")


def test_the_network_libraries_stand_for_nothing(tool) -> None:
    absent = tool("no_network").Absent("aiohttp")
    with pytest.raises(RuntimeError, match="without the network"):
        absent.ClientSession()
    with pytest.raises(AttributeError):
        _ = absent.__wrapped__
    for name in ("aiohttp", *(name for name in sys.modules if "aiohttp_fetchers" in name)):
        sys.modules.pop(name, None)


def test_windows_is_told_the_version(tool, tmp_path: Path) -> None:
    version = tool("version")
    version.write_version_resource(ROOT, tmp_path)
    for name in ("bagalau", "bagalau-cli"):
        text = (tmp_path / f"{name}.txt").read_text("utf-8")
        assert f"'ProductVersion', '{version.VERSION}'" in text
        assert f"{name}.exe" in text


def test_the_manifest_asks_for_no_rights() -> None:
    tree = ET.parse(PACKAGING / "windows" / "bagalau.manifest")
    told = {element.tag.rpartition("}")[2]: element for element in tree.iter()}
    assert told["requestedExecutionLevel"].get("level") == "asInvoker"
    assert told["longPathAware"].text == "true"
    assert told["dpiAwareness"].text.startswith("PerMonitorV2")


def test_the_installer_speaks_both_languages() -> None:
    script = (PACKAGING / "windows" / "installer.nsi").read_text("utf-8")
    said = re.findall(r'^LangString (\w+) (1049|1087) "(.+)"$', script, re.MULTILINE)
    russian, kazakh = (
        {name: text for name, of, text in said if of == language} for language in ("1049", "1087")
    )
    assert russian.keys() == kazakh.keys()
    assert set(re.findall(r"\$\((\w+)\)", script)) <= russian.keys()
    assert not [name for name, text in kazakh.items() if text == russian[name]]
    for name in ("Kazakh.nlf", "Kazakh.nsh"):
        assert (PACKAGING / "windows" / name).read_bytes().startswith(b"\xef\xbb\xbf"), (
            "makensis needs the mark"
        )
    words = (PACKAGING / "windows" / "Kazakh.nlf").read_text("utf-8-sig").splitlines()
    assert words[3] == "1087"
    assert not any(re.search(r"[ыэщ]ть\b|нажмите|установк", line, re.IGNORECASE) for line in words)


def test_the_desktop_knows_the_card_file() -> None:
    entry = configparser.ConfigParser(interpolation=None, strict=True)
    entry.optionxform = str  # type: ignore[assignment,method-assign]
    entry.read(PACKAGING / "linux" / "bagalau.desktop", "utf-8")
    desktop = entry["Desktop Entry"]
    for key in ("Name", "GenericName", "Comment"):
        assert desktop[f"{key}[ru]"]
        assert desktop[f"{key}[kk]"]
    kind = ET.parse(PACKAGING / "linux" / "bagalau-mime.xml").find(".//{*}mime-type")
    assert kind is not None
    assert kind.get("type") in desktop["MimeType"].split(";")


@pytest.mark.parametrize("page", ["install", "admin"])
def test_both_languages_tell_the_same(page: str) -> None:
    russian, kazakh = (
        (ROOT / "docs" / f"{page}.{language}.md").read_text("utf-8") for language in ("ru", "kk")
    )
    for pattern in (r"^#+ ", r"^\|", r"^\d+\. ", r"!\["):
        assert len(re.findall(pattern, russian, re.MULTILINE)) == len(
            re.findall(pattern, kazakh, re.MULTILINE)
        )
    for text in (russian, kazakh):
        for name in re.findall(r"\]\(([^)#:]+)\)", text):
            assert (ROOT / "docs" / name).is_file(), name


def test_the_scripts_are_sound() -> None:
    for script in sorted(PACKAGING.rglob("*.sh")):
        subprocess.run(["bash", "-n", str(script)], check=True)
        assert script.stat().st_mode & 0o100, script


@pytest.mark.parametrize("paper", ["kz-evaluation-sheet/2022", "tos-programme/2024"])
def test_selftest_opens_papers_in_both_languages(paper: str) -> None:
    command = [sys.executable, "-m", "gui.selftest", paper.partition("/")[0], "--language", "kk"]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert told.returncode == 0, told.stdout + told.stderr
    lines = told.stdout.splitlines()
    assert [line.partition(":")[0] for line in lines[:-1]] == [f"{paper}, {one}" for one in ("ru", "kk")]
    assert all("қол қойылды" in line for line in lines[:-1])


def test_selftest_tells_what_it_does_not_know() -> None:
    command = [sys.executable, "-m", "gui.selftest", "--languge"]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (told.returncode, told.stdout) == (2, "")
    assert "--languge" in told.stderr
