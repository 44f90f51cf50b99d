"""The style sheet of the web page: wide, on a phone, and on paper. Nothing is fetched from anywhere."""

from typing import Final

NARROW: Final = "44rem"
"""Below this width a row of the table stands as a block of its own."""

STYLE_SHEET: Final = (
    """
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 64rem; padding: 1rem; background: #fff; color: #1a1a1a;
  font: 1rem/1.45 "PT Astra Serif", Tinos, "Times New Roman", Times, serif; overflow-wrap: anywhere; }
h1, h2, p { margin: 0; }
h1 { font-size: 1.5rem; line-height: 1.25; }
header { text-align: center; margin-bottom: 1.5rem; }
header .attachment { margin-bottom: 1rem; font-size: .85rem; text-align: right; }
header .subtitle { font-size: 1.1rem; }
header .caption, footer, .remark { font-size: .85rem; color: #4a4a4a; }
header .lined { border-bottom: 1px solid #767676; }
.draft { margin-bottom: 1rem; border: 2px solid #8a1c1c; padding: .5rem .75rem; color: #8a1c1c;
  font-weight: bold; }
.facts { margin: 0 0 1.5rem; }
.facts div { margin-bottom: .25rem; }
.facts dt, .facts dd { display: inline; margin: 0; }
nav { margin-bottom: 1.5rem; }
nav h2, nav .sum { font-size: 1rem; }
nav ul { margin: .25rem 0; padding: 0; list-style: none; }
nav li { display: flex; gap: 1rem; justify-content: space-between; border-bottom: 1px solid #d0d0d0;
  padding: .25rem 0; }
nav .sum { display: flex; gap: 1rem; justify-content: space-between; padding: .25rem 0; font-weight: bold; }
nav span { flex: none; }
a { color: #0b4a8f; }
a:focus-visible { outline: 3px solid #0b4a8f; outline-offset: 2px; }
table { width: 100%; margin-bottom: 2rem; border-collapse: collapse; table-layout: fixed; }
caption { padding: .5rem 0; text-align: left; }
caption h2 { font-size: 1.15rem; line-height: 1.3; }
th, td { border: 1px solid #767676; padding: .3rem .45rem; font-weight: normal; text-align: left;
  vertical-align: top; }
thead th, .sum th, .sum td { font-weight: bold; }
thead th { background: #f0f0f0; }
.criterion th { background: #f7f7f7; font-weight: bold; }
.points { text-align: right; }
.in1 { padding-left: 1.5rem; }
.in2 { padding-left: 2.75rem; }
.total { margin-bottom: 2rem; border-top: 2px solid #1a1a1a; padding-top: .5rem; font-size: 1.25rem;
  font-weight: bold; }
"""
    f"@media screen and (max-width: {NARROW}) {{"
    """
  table, caption, tbody, tr, th, td { display: block; width: auto; }
  colgroup { display: none; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tbody tr { margin-bottom: .5rem; border: 1px solid #767676; }
  tbody th, tbody td { border: 0; }
  td[data-title]::before { content: attr(data-title) ": "; color: #4a4a4a; }
  td.points { text-align: left; font-weight: bold; }
  td.points::before { font-weight: normal; }
  td:empty { display: none; }
  header .attachment { text-align: left; }
}
@media print {
  @page { size: A4; margin: 15mm 15mm 18mm 20mm; }
  body { max-width: none; padding: 0; color: #000; font-size: 10pt; line-height: 1.2; }
  nav { display: none; }
  h1 { font-size: 13pt; }
  caption h2, .total { font-size: 12pt; }
  a { color: inherit; text-decoration: none; }
  thead { display: table-header-group; }
  thead th, .criterion th { background: none; }
  tr, caption { break-inside: avoid; }
  .criterion, caption { break-after: avoid; }
}
"""
)
