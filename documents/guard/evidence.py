"""Papers beside a report: Word, Excel, PDF and pictures, told by their bytes and refused for what may hurt a reader.

Nothing of ours ever opens them: they are kept and given out as downloads. The guard spares the colleague who will open
one the usual tricks; it is no virus scanner.
"""

from collections.abc import Callable
from enum import StrEnum
from pathlib import PurePath

from documents.guard import refusals
from documents.guard.inspection import inspect
from documents.guard.kinds import refuse_other_types
from documents.guard.pdf import refuse_pdf
from documents.guard.pictures import refuse_jpeg, refuse_png

MEGABYTE = 1024 * 1024
ZIP_END = b"PK\x05\x06"
ZIP_LAST = 66_000
"""The end of an archive stands at most a comment of 65,535 bytes before the end of the file."""
MARKUP = (b"<!doctype html", b"<html", b"<script", b"<?php", b"<svg", b"%pdf-", b"rar!\x1a\x07")
OTHER_PICTURES = (b"II*\0", b"MM\0*", b"GIF8", b"BM")
HEIC_BRANDS = (b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1", b"avif")


class EvidenceKind(StrEnum):
    """What a kept file may be; the values are the endings it is given out with."""

    DOCX = "docx"
    XLSX = "xlsx"
    PDF = "pdf"
    PNG = "png"
    JPEG = "jpeg"


BEGINNINGS: dict[bytes, tuple[EvidenceKind, Callable[[bytes], None]]] = {
    b"%PDF-": (EvidenceKind.PDF, refuse_pdf),
    b"\x89PNG\r\n\x1a\n": (EvidenceKind.PNG, refuse_png),
    b"\xff\xd8\xff": (EvidenceKind.JPEG, refuse_jpeg),
}
ENDINGS = {"jpg": EvidenceKind.JPEG, "jpe": EvidenceKind.JPEG, "jfif": EvidenceKind.JPEG} | {
    str(kind): kind for kind in EvidenceKind
}


def inspect_evidence(raw: bytes, name: str = "") -> EvidenceKind:
    """What the file is. Raises a Refusal; `name` is what the sender called it."""
    refuse_by_beginning(raw)
    kind = _passed(raw, name)
    if ENDINGS.get(PurePath(name).suffix.lower().removeprefix("."), kind) != kind:
        raise refusals.NameMismatch
    return kind


def refuse_by_beginning(raw: bytes) -> None:
    """What needs no further look: empty, too large, or a kind that is not taken."""
    if not raw:
        raise refusals.Empty
    if len(raw) > refusals.MOST_MEGABYTES * MEGABYTE:
        raise refusals.TooLarge
    if raw.startswith(tuple(BEGINNINGS)):
        return
    if _is_other_picture(raw):
        raise refusals.PictureFormat
    try:
        refuse_other_types(raw)
    except refusals.Pdf:
        # Something stands before its beginning.
        raise refusals.PdfCutShort from None
    except (refusals.Html, refusals.FlatXml, refusals.UnknownType):
        raise refusals.NotPaper from None


def _passed(raw: bytes, name: str) -> EvidenceKind:
    for beginning, (kind, refuse) in BEGINNINGS.items():
        if raw.startswith(beginning):
            refuse(raw)
            _refuse_what_hangs_behind(raw, is_picture=kind != EvidenceKind.PDF)
            return kind
    try:
        return EvidenceKind(inspect(raw, name).kind)
    except refusals.WrongExtension:
        raise refusals.NameMismatch from None
    except refusals.UnknownType:
        raise refusals.NotPaper from None


def _refuse_what_hangs_behind(raw: bytes, *, is_picture: bool) -> None:
    """An archive or a web page behind a paper. Other bytes pass: many telephones put their own behind each picture."""
    tail = raw[-ZIP_LAST:]
    if ZIP_END in tail or (is_picture and any(mark in tail.lower() for mark in MARKUP)):
        raise refusals.SomethingBehind


def _is_other_picture(raw: bytes) -> bool:
    is_heic = raw[4:8] == b"ftyp" and raw[8:12] in HEIC_BRANDS
    is_webp = raw[:4] == b"RIFF" and raw[8:12] == b"WEBP"
    return is_heic or is_webp or raw.startswith(OTHER_PICTURES)
