"""The looks of the document: those of the printed paper, as styles that a person can change at once."""

from typing import Any, Final, NamedTuple, TypeAlias

from model.wording import Language

Docx: TypeAlias = Any
"""An object of python-docx: its own types say nothing of the elements below them."""

FONT: Final = "Times New Roman"
_STAND_INS: Final = "Tinos,PT Astra Serif,Liberation Serif"
"""Fonts of the same widths, for computers without Times."""

LANG: Final[dict[Language, str]] = {"ru": "ru-RU", "kk": "kk-KZ"}


class Look(NamedTuple):
    """A style: size in points, weight, and where its lines stand."""

    size: float
    bold: bool = False
    align: str = "left"
    above: float = 0.0
    below: float = 0.0
    outline: int | None = None


ATTACHMENT: Final = "Envelope Return"
TITLE: Final = "Title"
SUBTITLE: Final = "Subtitle"
CAPTION: Final = "Caption"
TEXT: Final = "Normal"
CELL: Final = "Body Text"
CELL_CENTRED: Final = "Body Text 2"
CELL_BOLD: Final = "Body Text 3"
BAND: Final = "Heading 1"
TABLE_TITLE: Final = "Heading 2"
TOTAL: Final = "Heading 3"
FOOTER: Final = "Footer"

_LOOKS: Final = {
    TEXT: Look(12),
    ATTACHMENT: Look(10),
    TITLE: Look(13, bold=True, align="center", above=8, outline=0),
    SUBTITLE: Look(12, align="center"),
    CAPTION: Look(8, align="center"),
    CELL: Look(10),
    CELL_CENTRED: Look(10, align="center"),
    CELL_BOLD: Look(10, bold=True),
    BAND: Look(10, bold=True, align="center", outline=0),
    TABLE_TITLE: Look(12, bold=True, align="center", above=10, below=4, outline=0),
    TOTAL: Look(12, bold=True, above=10, below=4, outline=1),
    FOOTER: Look(8),
}


def set_styles(document: Docx, language: Language) -> None:
    """Give the document's styles the looks of the paper; nothing of the template's own is left in them."""
    from docx.enum.style import WD_STYLE_TYPE
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    known = {style.name for style in document.styles}
    for name, look in _LOOKS.items():
        style = (
            document.styles[name]
            if name in known
            else document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH, builtin=True)
        )
        element = style.element
        for old in (element.pPr, element.rPr):
            if old is not None:
                element.remove(old)
        _set_paragraph(style, look)
        style.font.name = FONT
        fonts = element.rPr.find(qn("w:rFonts"))
        for kind in ("w:cs", "w:eastAsia"):
            fonts.set(qn(kind), FONT)
        from docx.shared import Pt

        style.font.size = Pt(look.size)
        style.font.bold = look.bold
    defaults = document.styles.element.find(qn("w:docDefaults")).find(qn("w:rPrDefault")).find(qn("w:rPr"))
    for child in list(defaults):
        defaults.remove(child)
    fonts = OxmlElement("w:rFonts")
    for kind in ("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"):
        fonts.set(qn(kind), FONT)
    spoken = OxmlElement("w:lang")
    spoken.set(qn("w:val"), LANG[language])
    defaults.extend([fonts, spoken])
    _name_stand_ins(document)


def _set_paragraph(style: Docx, look: Look) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.shared import Pt

    form = style.paragraph_format
    form.space_before, form.space_after = Pt(look.above), Pt(look.below)
    form.line_spacing = 1.0
    form.alignment = WD_ALIGN_PARAGRAPH.CENTER if look.align == "center" else WD_ALIGN_PARAGRAPH.LEFT
    if look.outline is not None:
        form.keep_with_next = True
        level = OxmlElement("w:outlineLvl")
        level.set(qn("w:val"), str(look.outline))
        style.element.pPr.append(level)


def _name_stand_ins(document: Docx) -> None:
    """Tell a program without Times which fonts are as wide."""
    for part in document.part.package.iter_parts():
        if str(part.partname) == "/word/fontTable.xml":
            part._blob = (  # noqa: SLF001  (the library reads this part and has no way to write it)
                '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
                '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
                f'<w:font w:name="{FONT}"><w:altName w:val="{_STAND_INS}"/><w:charset w:val="CC"/>'
                '<w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>'
            ).encode()
