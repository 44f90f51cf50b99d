"""Whatever a definition holds, it is sound or all its faults are told in words."""

from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from model.paper.soundness import faults_in
from model.wording import LANGUAGES

LINES = (
    (Path(__file__).resolve().parents[1] / "forms" / "minimal.toml").read_text(encoding="utf-8").split("\n")
)
VALUES = st.sampled_from(
    [
        *('""', '"x"', "1", "-1", "0.5", "nan", "inf", "1e400", "true", "2021-01-01", "2021-01-01T00:00:00"),
        *("[]", "{}", "[[]]", "[{}]", '["x"]', '{ ru = "а" }', '{ ru = "а", kk = "б" }'),
        *('{ ru = "{", kk = "}" }', '{ ru = "{x}" }'),
    ]
)


@st.composite
def definitions(draw: st.DrawFn) -> str:
    """The minimal paper with a few lines gone, doubled, moved, or with other values."""
    lines = list(LINES)
    for _ in range(draw(st.integers(1, 4))):
        place = draw(st.integers(0, len(lines) - 1))
        key, equals, _ = lines[place].partition(" = ")
        match draw(st.sampled_from(["other value", "other value", "gone", "another line", "another mark"])):
            case "other value" if equals:
                lines[place] = f"{key} = {draw(VALUES)}"
            case "another line":
                lines.insert(place, draw(st.sampled_from(LINES)))
            case "another mark" if lines[place]:
                at = draw(st.integers(0, len(lines[place]) - 1))
                mark = draw(st.sampled_from(list('"{}[]=.,x1 \n')))
                lines[place] = lines[place][:at] + mark + lines[place][at + 1 :]
            case _:
                del lines[place]
    return "\n".join(lines)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=definitions())
def test_a_changed_definition(tmp_path: Path, text: str) -> None:
    file = tmp_path / "changed.toml"
    file.write_text(text, encoding="utf-8")
    for fault in faults_in(file):
        assert all(fault.worded(language) for language in LANGUAGES)
