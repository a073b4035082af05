"""A .docx package from its parts: the same parts always make the same bytes."""

import datetime as dt
import io
import zipfile
from collections.abc import Mapping
from xml.parsers import expat
from xml.sax.saxutils import escape, quoteattr

from documents.word.markup import clean

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
EPOCH = (1980, 1, 1, 0, 0, 0)

CONTENT_TYPES = {
    "word/document.xml": f"{MAIN}.document.main+xml",
    "word/styles.xml": f"{MAIN}.styles+xml",
    "word/settings.xml": f"{MAIN}.settings+xml",
    "word/numbered.xml": f"{MAIN}.header+xml",
    "word/blank.xml": f"{MAIN}.header+xml",
    "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    "docProps/custom.xml": "application/vnd.openxmlformats-officedocument.custom-properties+xml",
}


def package(
    document: str,
    headers: dict[str, str],
    styles: str,
    title: str,
    author: str,
    day: dt.date,
    properties: Mapping[str, str] | None = None,
) -> bytes:
    """`document` and `headers` (`numbered`, `blank`) are whole XML elements.

    Every small part is looked through before it goes out. The document itself would cost as much to look through as to
    write: typed words enter it through `markup.words` alone, and the tests parse what they can think of.
    `properties` are custom document properties: text by name.
    """
    small_parts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _package_relations(),
        "word/_rels/document.xml.rels": _document_relations(),
        "word/styles.xml": styles,
        "word/settings.xml": _settings(),
        "docProps/core.xml": _core_properties(title, author, day),
        "docProps/custom.xml": _custom_properties(properties or {}),
        **{f"word/{name}.xml": xml for name, xml in headers.items()},
    }
    parts = {name: _well_formed(xml) for name, xml in small_parts.items()} | {"word/document.xml": _part(document)}
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(zipfile.ZipInfo(name, EPOCH), part, zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def _part(xml: str) -> bytes:
    return (DECLARATION + xml).encode()


def _well_formed(xml: str) -> bytes:
    """Raises ExpatError: names and fonts come from people too."""
    part = _part(xml)
    expat.ParserCreate().Parse(part, True)
    return part


def _content_types() -> str:
    overrides = "".join(f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in CONTENT_TYPES.items())
    return (
        f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def _relations(*lines: tuple[str, str, str]) -> str:
    inside = "".join(f'<Relationship Id="{name}" Type="{kind}" Target="{target}"/>' for name, kind, target in lines)
    return f'<Relationships xmlns="{PACKAGE}/relationships">{inside}</Relationships>'


def _package_relations() -> str:
    return _relations(
        ("rIdDocument", f"{OFFICE}/officeDocument", "word/document.xml"),
        ("rIdCore", f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        ("rIdCustom", f"{OFFICE}/custom-properties", "docProps/custom.xml"),
    )


def _document_relations() -> str:
    return _relations(
        ("rIdStyles", f"{OFFICE}/styles", "styles.xml"),
        ("rIdSettings", f"{OFFICE}/settings", "settings.xml"),
        ("rIdNumbered", f"{OFFICE}/header", "numbered.xml"),
        ("rIdBlank", f"{OFFICE}/header", "blank.xml"),
    )


def _settings() -> str:
    """Mode 15: without it Word opens the file as one of an older version."""
    return (
        f'<w:settings xmlns:w="{WORD}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="567"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" '
        'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>'
    )


def _core_properties(title: str, author: str, day: dt.date) -> str:
    stamp = f"{day.isoformat()}T00:00:00Z"
    return (
        f'<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(clean(title))}</dc:title><dc:creator>{escape(clean(author))}</dc:creator>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{stamp}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{stamp}</dcterms:modified></cp:coreProperties>'
    )


def _custom_properties(properties: Mapping[str, str]) -> str:
    """The format identifier is the one that every program writes; property ids begin at 2."""
    lines = "".join(
        f'<property fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="{at}" name={quoteattr(name)}>'
        f"<vt:lpwstr>{escape(clean(value))}</vt:lpwstr></property>"
        for at, (name, value) in enumerate(properties.items(), start=2)
    )
    document = OFFICE.removesuffix("/relationships")
    return f'<Properties xmlns="{document}/custom-properties" xmlns:vt="{document}/docPropsVTypes">{lines}</Properties>'
