"""What a file is, by its first bytes, whatever its name says."""

from enum import StrEnum
from pathlib import PurePath

from documents.guard import refusals

OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ENCRYPTED_STREAMS = tuple(name.encode("utf-16-le") for name in ("EncryptedPackage", "EncryptionInfo"))
HTML_BEGINNINGS = (b"<!doctype html", b"<html", b"mime-version:", b"<table", b"<head", b"<body", b"<meta")
LOOKED_AT = 4096


class Kind(StrEnum):
    DOCX = "docx"
    XLSX = "xlsx"


def refuse_other_types(raw: bytes) -> None:
    """Returns for what may be an Office package; raises a Refusal that says what it is instead."""
    if not raw:
        raise refusals.Empty
    if len(raw) > refusals.MOST_MEGABYTES * 1024 * 1024:
        raise refusals.TooLarge
    if raw.startswith(b"PK\x03\x04"):
        return
    if raw.startswith(OLD_OFFICE):
        raise refusals.Encrypted if any(name in raw for name in ENCRYPTED_STREAMS) else refusals.OldFormat
    raise _named(raw[:LOOKED_AT])


def _named(beginning: bytes) -> type[refusals.Refusal]:
    plain = _as_ascii(beginning).lstrip().lower()
    if b"%pdf-" in plain[:1024]:
        return refusals.Pdf
    if plain.startswith(b"{\\rtf"):
        return refusals.Rtf
    if plain.startswith(HTML_BEGINNINGS) or b"<html" in plain:
        return refusals.Html
    if plain.startswith(b"<?xml"):
        return refusals.FlatXml
    return refusals.Damaged if plain.startswith(b"pk") else refusals.UnknownType


def _as_ascii(beginning: bytes) -> bytes:
    """Without byte order marks and the zero bytes of UTF-16."""
    return beginning.removeprefix(b"\xef\xbb\xbf").lstrip(b"\xff\xfe").replace(b"\0", b"")


def refuse_wrong_extension(name: str, kind: Kind) -> None:
    """A name without an ending, or with one of a third kind, says nothing."""
    ending = PurePath(name).suffix.lower().removeprefix(".")
    if ending in {"docm", "xlsm", "dotm", "xltm"}:
        raise refusals.Macros
    if ending in set(Kind) and ending != kind:
        raise refusals.WrongExtension
