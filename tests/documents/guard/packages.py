"""Office packages made in the test: a plain one, and one for each thing that must not come in."""

import io
import zipfile
from collections.abc import Iterable

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORD_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"

Parts = dict[str, bytes]


def document(body: str = "<w:p><w:r><w:t>Xin chào</w:t></w:r></w:p>") -> bytes:
    return f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'.encode()


def relations(*lines: str) -> bytes:
    return f'<Relationships xmlns="{RELATIONS}">{"".join(lines)}</Relationships>'.encode()


def relation(name: str, kind: str, target: str, mode: str = "") -> str:
    external = f' TargetMode="{mode}"' if mode else ""
    return f'<Relationship Id="{name}" Type="{OFFICE}/{kind}" Target="{target}"{external}/>'


def types(main: str = WORD_MAIN, extra: str = "") -> bytes:
    return (
        f'<Types xmlns="{TYPES}"><Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{main}"/>{extra}</Types>'
    ).encode()


def word_parts(body: str | None = None) -> Parts:
    return {
        "[Content_Types].xml": types(),
        "_rels/.rels": relations(relation("r1", "officeDocument", "word/document.xml")),
        "word/document.xml": document() if body is None else document(body),
    }


def packed(parts: Parts | Iterable[tuple[str | zipfile.ZipInfo, bytes]]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items() if isinstance(parts, dict) else parts:
            archive.writestr(name, part, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def docx(body: str, **more: bytes) -> bytes:
    """A .docx with this body; further parts by name."""
    return packed(word_parts(body) | more)


def with_parts(**replaced: bytes) -> bytes:
    return packed(word_parts() | replaced)
