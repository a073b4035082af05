"""The members of a package, looked at before one of them is unpacked."""

import io
import stat
import struct
import unicodedata
import zipfile
import zlib
from collections.abc import Sequence
from urllib.parse import unquote

from documents.guard import refusals

MOST_MEMBERS = 1_000
MOST_UNPACKED = 96 * 1024 * 1024
MOST_XML = 48 * 1024 * 1024
MOST_RATIO = 400
RATIO_COUNTS_FROM = 4 * 1024 * 1024
LOCAL_HEADER, LOCAL_LENGTHS = 30, 26
ENDING, LENGTH_OF_ENDING = b"PK\x05\x06", 22
PACKINGS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
XML_ENDINGS = (".xml", ".rels", ".vml")
IS_ENCRYPTED = 0x1


def unpacked(raw: bytes) -> dict[str, bytes]:
    """The XML members by name, and every other member as its name alone (`b""`). Raises a Refusal."""
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            _refuse_odd_members(archive.infolist(), len(raw))
            _refuse_what_stands_around(raw, archive)
            members = [member for member in archive.infolist() if not member.is_dir()]
            return {member.filename: _content(raw, archive, member) if _is_xml(member) else b"" for member in members}
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError) as fault:
        if isinstance(fault, refusals.Refusal):
            raise
        raise refusals.Damaged from None


def _is_xml(member: zipfile.ZipInfo) -> bool:
    return member.filename.lower().endswith(XML_ENDINGS)


def part_name(name: str) -> str:
    """Of all the ways to write one name, which readers hold for equal, the same."""
    return unicodedata.normalize("NFC", unquote(name)).casefold()


def _content(raw: bytes, archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
    """Unpacked no further than the member says it goes: `zipfile` would unpack all there is before it counts, and take
    what was said for the whole."""
    archive.open(member).close()  # holds the local header against the directory
    name, extra = struct.unpack_from("<HH", raw, member.header_offset + LOCAL_LENGTHS)
    start = member.header_offset + LOCAL_HEADER + name + extra
    content = raw[start : start + member.compress_size]
    if member.compress_type == zipfile.ZIP_DEFLATED:
        content = zlib.decompressobj(-zlib.MAX_WBITS).decompress(content, member.file_size + 1)
    if len(content) != member.file_size or zlib.crc32(content) != member.CRC:
        raise refusals.Damaged
    return content


def _refuse_what_stands_around(raw: bytes, archive: zipfile.ZipFile) -> None:
    """A second file before or behind the package. Zeros and empty lines pass: mail programs leave them there."""
    if min((member.header_offset for member in archive.infolist()), default=0):
        raise refusals.Damaged
    end = raw.rindex(ENDING) + LENGTH_OF_ENDING + len(archive.comment)
    if raw[end:].strip(b"\0 \r\n"):
        raise refusals.SomethingBehind


def _refuse_odd_members(members: Sequence[zipfile.ZipInfo], packed: int) -> None:
    if len(members) > MOST_MEMBERS:
        raise refusals.TooManyMembers
    _refuse_names([member.filename for member in members], [member.orig_filename for member in members])
    for member in members:
        if stat.S_ISLNK(member.external_attr >> 16):
            raise refusals.SymbolicLink
        if member.flag_bits & IS_ENCRYPTED:
            raise refusals.Encrypted
        if member.compress_type not in PACKINGS:
            raise refusals.Damaged
    _refuse_sizes(members, packed)
    _refuse_overlaps(members)


def _refuse_names(names: Sequence[str], as_written: Sequence[str]) -> None:
    for name in as_written:
        parts = unquote(name.removesuffix("/")).split("/")
        if "\0" in name or "\\" in unquote(name) or ":" in parts[0] or not {"", ".", ".."}.isdisjoint(parts):
            raise refusals.EscapingNames
    if len({part_name(name) for name in names}) < len(names):
        raise refusals.DuplicateNames


def _refuse_sizes(members: Sequence[zipfile.ZipInfo], packed: int) -> None:
    """What a member says of its size binds it: unpacking stops there, and a wrong checksum refuses the file."""
    total = sum(member.file_size for member in members)
    xml = sum(member.file_size for member in members if _is_xml(member))
    if total > MOST_UNPACKED or xml > MOST_XML:
        raise refusals.TooLargeInside
    if total > RATIO_COUNTS_FROM and total > packed * MOST_RATIO:
        raise refusals.TooLargeInside


def _refuse_overlaps(members: Sequence[zipfile.ZipInfo]) -> None:
    """Members that share their packed bytes: a bomb that no single ratio gives away."""
    end = 0
    for member in sorted(members, key=lambda one: one.header_offset):
        if member.header_offset < end:
            raise refusals.Damaged
        end = member.header_offset + LOCAL_HEADER + len(member.orig_filename) + member.compress_size
