"""Pictures by their headers: whole, and no larger than a screen can be asked to open. No picture is decoded."""

from collections.abc import Iterator

from documents.guard import refusals

PNG_FIRST_CHUNK = 8
JPEG_END = b"\xff\xd9"
SIZE_MARKERS = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""Start of frame; the three others in the range are tables."""
WITHOUT_LENGTH = frozenset(range(0xD0, 0xD9)) | {0x01}
START_OF_SCAN, FILLER = 0xDA, 0xFF


def refuse_png(raw: bytes) -> None:
    """The chunks must follow each other to the last one; the first one says how large the picture is."""
    chunks = dict(_chunks(raw))
    if next(iter(chunks), b"") != b"IHDR" or b"IEND" not in chunks:
        raise refusals.PictureDamaged
    head = chunks[b"IHDR"]
    _refuse_size(int.from_bytes(head[:4]), int.from_bytes(head[4:8]))


def _chunks(raw: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The name of each chunk and its first bytes."""
    at = PNG_FIRST_CHUNK
    while at + 12 <= len(raw):
        length, name = int.from_bytes(raw[at : at + 4]), raw[at + 4 : at + 8]
        if at + 12 + length > len(raw):
            return
        yield name, raw[at + 8 : at + 16]
        if name == b"IEND":
            return
        at += 12 + length


def refuse_jpeg(raw: bytes) -> None:
    """The size stands in a frame header before the first scan, and the end mark after it: a small picture inside the
    picture has an end of its own."""
    has_size = False
    for marker, at in _segments(raw):
        if marker in SIZE_MARKERS:
            _refuse_size(int.from_bytes(raw[at + 5 : at + 7]), int.from_bytes(raw[at + 3 : at + 5]))
            has_size = True
        if marker == START_OF_SCAN and has_size and JPEG_END in raw[at:]:
            return
    raise refusals.PictureDamaged


def _segments(raw: bytes) -> Iterator[tuple[int, int]]:
    """Each marker up to the first scan, and where its length stands."""
    at = 2
    while at + 4 <= len(raw) and raw[at] == FILLER:
        marker = raw[at + 1]
        if marker == FILLER:
            at += 1
        elif marker in WITHOUT_LENGTH:
            at += 2
        else:
            yield marker, at + 2
            at = len(raw) if marker == START_OF_SCAN else at + 2 + int.from_bytes(raw[at + 2 : at + 4])


def _refuse_size(width: int, height: int) -> None:
    if width == 0 or height == 0:
        raise refusals.PictureDamaged
    if width * height > refusals.MOST_MEGAPIXELS * 1_000_000:
        raise refusals.PictureTooLarge
