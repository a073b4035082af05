"""What a PDF may not do to its reader, looked for in its words.

Read are the file as it stands and the streams that pack whole objects (`/ObjStm`), unpacked within a bound; the streams
of pages, fonts and pictures are not. Names written with `#` are read in the objects that stand open and in the unpacked
ones. A file made by hand to mislead this reading can hide a command from it; whoever opens it still has their own
program's warnings.
"""

import re
import zlib
from collections.abc import Iterator

from documents.guard import refusals

LAST_WORD = b"%%EOF"
LAST_BYTES = 1024
"""Readers look for the end mark no further from the end."""
MOST_UNPACKED = 48 * 1024 * 1024
_ENCRYPTED = re.compile(rb"/Encrypt\s*(?:<<|\d+\s+\d+\s+R)")
_ACTIVE = re.compile(
    rb"/(?:JavaScript|Launch|RichMedia|Rendition|GoToE|ImportData|SubmitForm)\b|/XFA\s*(?:\[|\d+\s+\d+\s+R)"
)
_CARRIES = re.compile(rb"/(?:EmbeddedFiles?|FileAttachment)\b|/EF\s*(?:<<|\d+\s+\d+\s+R)")
_STREAM_MARKS = re.compile(rb"\bendstream\b|\bstream[ \t]*(?:\r\n?|\n)")
_OBJECT = re.compile(rb"\bobj\b")
_PACKS_OBJECTS = re.compile(rb"/ObjStm\b")
_FILTER = re.compile(rb"/Filter\s*(\[[^\[\]]*\]|/\w+|.|\Z)", re.DOTALL)
_ESCAPED = re.compile(rb"#([0-9A-Fa-f]{2})")


def refuse_pdf(raw: bytes) -> None:
    """Raises a Refusal for a PDF that is locked, cut short, runs commands or carries files."""
    if LAST_WORD not in raw[-LAST_BYTES:]:
        raise refusals.PdfCutShort
    for words in (raw, _unescaped(_open_words(raw)), *map(_unescaped, _unpacked(raw))):
        if _ENCRYPTED.search(words):
            raise refusals.Encrypted
        if _ACTIVE.search(words):
            raise refusals.PdfActive
        if _CARRIES.search(words):
            raise refusals.PdfCarriesFiles


def _unescaped(words: bytes) -> bytes:
    return _ESCAPED.sub(lambda found: bytes([int(found[1], 16)]), words)


def _open_words(raw: bytes) -> bytes:
    """Everything outside the streams."""
    return b" ".join(head for head, _ in _streams(raw))


def _streams(raw: bytes) -> Iterator[tuple[bytes, slice]]:
    """Each stretch outside streams and the stream after it; an empty one after the last stretch. Raises a Refusal for
    a stream without an end: it might be read where it is not looked for."""
    outside, begun = 0, -1
    for mark in _STREAM_MARKS.finditer(raw):
        if mark[0] != b"endstream":
            begun = mark.end() if begun < 0 else begun
        elif begun >= 0:
            yield raw[outside:begun], slice(begun, mark.start())
            outside, begun = mark.end(), -1
    if begun >= 0:
        raise refusals.PdfCutShort
    yield raw[outside:], slice(0)


def _unpacked(raw: bytes) -> Iterator[bytes]:
    """The objects packed into streams. One packed otherwise than by the usual filter is no honest program's."""
    left = MOST_UNPACKED
    for head, stream in _streams(raw):
        own = _unescaped(head[_last_object(head) :])
        if _PACKS_OBJECTS.search(own):
            words = _inflated(raw[stream], left) if _has_usual_filter(own) else raw[stream]
            left -= len(words)
            yield words


def _last_object(head: bytes) -> int:
    return max((found.start() for found in _OBJECT.finditer(head)), default=0)


def _has_usual_filter(own: bytes) -> bool:
    named = _FILTER.search(own)
    filters = named[1].strip(b"[] \r\n\t") if named else b""
    if filters not in {b"", b"/FlateDecode"}:
        raise refusals.PdfActive
    return bool(filters)


def _inflated(packed: bytes, most: int) -> bytes:
    try:
        words = zlib.decompressobj().decompress(packed, max(most, 1))
    except zlib.error:
        raise refusals.PdfCutShort from None
    if len(words) >= most:
        raise refusals.TooLargeInside
    return words
