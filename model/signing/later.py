"""What was done to a signed PDF after a signature: told for each revision of the file.

A revision is what one program added at the end (ISO 32000-2, 7.5.6). One that brings a signature may change
what a signature needs and nothing else; any other one is a change of the signed file, whatever it holds.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Final, get_args

from model.signing.document import broken
from model.signing.facts import Later
from model.signing.library import Pdf

_ORDER: Final[tuple[Later, ...]] = get_args(Later)
"""From what may be to what may not."""

_END: Final = b"%%EOF"
_LAST_LINE: Final = re.compile(rb"%%EOF(?:\r\n|\r|\n)?")
_DEEPEST: Final = 50
_OF_ANY_SAVING: Final = frozenset({"/ModDate", "/Producer"})
_OF_ANY_SAVING_XMP: Final = re.compile(
    rb"<(xmp:ModifyDate|xmp:MetadataDate|pdf:Producer|xmpMM:InstanceID)>[^<]*</\1>"
    rb"|(?:xmp:ModifyDate|xmp:MetadataDate|pdf:Producer|xmpMM:InstanceID)=\"[^\"]*\"|\s"
)
"""What a program writes into the properties of each file that it saves."""


def worst(kinds: Sequence[Later]) -> Later:
    """The gravest of several changes."""
    return max(kinds, key=_ORDER.index, default="none")


def without_tail(pdf: bytes) -> bytes:
    """The file up to its last mark of an end: with much behind it no reader finds the beginning."""
    ends = list(_LAST_LINE.finditer(pdf))
    return pdf[: ends[-1].end()] if ends else pdf


def changes(reader: Pdf, pdf: bytes, signed: Mapping[int, Sequence[str]], last: int) -> tuple[Later, ...]:
    """What each revision did to the one before it, and at the end what stands behind the last revision.

    Args:
        reader: the file, opened.
        pdf: its bytes.
        signed: names of the signature fields that were filled in a revision.
        last: where the bytes end that the last signature covers.
    """
    count = int(reader.xrefs.total_revisions)
    kinds = [
        "none" if revision == 0 else _kind(reader, revision, signed.get(revision, ()))
        for revision in range(count)
    ]
    tail = pdf[last:] if count - 1 in signed else pdf[pdf.rfind(_END) + len(_END) :].strip()
    return (*kinds, "bytes" if tail else "none")


def _kind(reader: Pdf, revision: int, names: Sequence[str]) -> Later:
    try:
        old, new = (reader.get_historical_resolver(number) for number in (revision - 1, revision))
        if names:
            return _kind_of_signed(old, new, names)
        return _kind_of_unsigned(old, new)
    except broken():
        return "unknown"


def _kind_of_signed(old: Pdf, new: Pdf, names: Sequence[str]) -> Later:
    from pyhanko.sign.diff_analysis import DEFAULT_DIFF_POLICY, SuspiciousModification

    try:
        result = DEFAULT_DIFF_POLICY.apply(old, new)
    except SuspiciousModification:
        return _on_pages(old, new)
    return "signatures" if result.changed_form_fields <= set(names) else "fields"


def _kind_of_unsigned(old: Pdf, new: Pdf) -> Later:
    from pyhanko.sign.diff_analysis import DEFAULT_DIFF_POLICY, SuspiciousModification

    bare, with_properties = _policies()
    brings_evidence = _entry(old.root, "/DSS") != _entry(new.root, "/DSS")
    allowed: tuple[tuple[Pdf, Later], ...] = (
        (bare, "evidence" if brings_evidence else "bytes"),
        (with_properties, "evidence" if brings_evidence and _same_properties(old, new) else "metadata"),
        (DEFAULT_DIFF_POLICY, "fields"),
    )
    for policy, kind in allowed:
        try:
            policy.apply(old, new)
        except SuspiciousModification:
            continue
        return kind
    return _on_pages(old, new)


def _same_properties(old: Pdf, new: Pdf) -> bool:
    """Whether the properties of the file are the same, but for what any saving writes into them."""
    infos, streams = [], []
    for revision in (old, new):
        held = revision.trailer_view
        info = revision(held.raw_get("/Info").reference) if "/Info" in held else {}
        infos.append({key: str(info[key]) for key in info if key not in _OF_ANY_SAVING})
        stream = _own_metadata(revision)
        streams.append(_OF_ANY_SAVING_XMP.sub(b"", stream.data) if stream is not None else b"")
    return infos[0] == infos[1] and streams[0] == streams[1]


def _own_metadata(revision: Pdf) -> Pdf:
    """The XMP stream as the revision has it; the library cannot give a parsed one out of the past."""
    if "/Metadata" not in revision.root:
        return None
    own = revision.root.raw_get("/Metadata").reference
    return revision.reader.get_object(own, revision=revision.revision, transparent_decrypt=False)


@cache
def _policies() -> tuple[Pdf, Pdf]:
    """The library's rules without those for fields; the first without those for the file's properties too."""
    from pyhanko.sign import diff_analysis

    diff: Pdf = diff_analysis
    level = diff.ModificationLevel.LTA_UPDATES
    bare = [
        rule.as_qualified(level)
        for rule in (diff.XrefStreamRule(), diff.ObjectStreamRule(), diff.DSSCompareRule())
    ]
    properties = [rule.as_qualified(level) for rule in (diff.DocInfoRule(), diff.MetadataUpdateRule())]
    catalog = diff.CatalogModificationRule()
    return (
        diff.StandardDiffPolicy(global_rules=[catalog, *bare], form_rule=None),
        diff.StandardDiffPolicy(global_rules=[catalog, *bare, *properties], form_rule=None),
    )


def _on_pages(old: Pdf, new: Pdf) -> Later:
    """Whether only notes and stamps were laid on the pages, or the pages themselves are others."""
    before, after = list(_pages(old.root["/Pages"])), list(_pages(new.root["/Pages"]))
    if len(before) != len(after):
        return "content"
    replaced = {ref for ref in new.explicit_refs_in_revision() if not old.is_ref_unassignable(ref)}
    for one, other in zip(before, after, strict=True):
        own = [key for key in one.keys() | other.keys() if key != "/Annots"]
        if any(key not in one or key not in other or one.raw_get(key) != other.raw_get(key) for key in own):
            return "content"
        for key in ("/Contents", "/Resources"):
            if key in one and replaced & old.collect_dependencies(one.raw_get(key)):
                return "content"
    return "annotations" if list(map(_laid_on, before)) != list(map(_laid_on, after)) else "content"


def _laid_on(page: Pdf) -> list[Pdf]:
    return list(_entry(page, "/Annots") or ())


def _entry(dictionary: Pdf, key: str) -> Pdf:
    """What stands under a key, through a reference too, which the library's own `get` does not follow."""
    return dictionary[key] if key in dictionary else None  # noqa: SIM401


def _pages(node: Pdf, depth: int = 0) -> Iterator[Pdf]:
    if depth > _DEEPEST:
        raise RecursionError
    if node["/Type"] == "/Page":
        yield node
        return
    for kid in node["/Kids"]:
        yield from _pages(kid.get_object(), depth + 1)
