"""Papers made for the tests: small honest ones, and the ways in which each is spoilt."""

import struct
import zlib


def pdf(*objects: bytes, trailer: bytes = b"") -> bytes:
    """One empty page, and whatever objects are given besides."""
    own = (b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>", b"<</Type/Page/Parent 2 0 R>>")
    body = b"".join(b"%d 0 obj\n%s\nendobj\n" % (at, said) for at, said in enumerate((*own, *objects), start=1))
    return b"%PDF-1.7\n" + body + b"trailer\n<</Root 1 0 R" + trailer + b">>\n%%EOF\n"


def object_stream(said: bytes, filters: bytes = b"/FlateDecode", *, named: bytes = b"ObjStm") -> bytes:
    packed = zlib.compress(said)
    return b"<</Type/%s/Filter%s/Length %d>>stream\n%s\nendstream" % (named, filters, len(packed), packed)


def png(width: int = 2, height: int = 2) -> bytes:
    def chunk(name: bytes, said: bytes) -> bytes:
        return struct.pack(">I", len(said)) + name + said + struct.pack(">I", zlib.crc32(name + said))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    lines = zlib.compress(b"\0\0\0" * 2)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", lines) + chunk(b"IEND", b"")


def jpeg(width: int = 2, height: int = 2, *, behind: bytes = b"") -> bytes:
    """The headers of a picture with a smaller one inside, as a telephone writes it."""
    inner = b"\xff\xe1" + struct.pack(">H", 12) + b"Exif\0\0\xff\xd8\xff\xd9"
    scan = b"\xff\xda" + struct.pack(">H", 8) + b"\x01\x01\0\0\x3f\0" + b"\x12\x34"
    return b"\xff\xd8" + inner + frame(width, height) + scan + b"\xff\xd9" + behind


def frame(width: int, height: int) -> bytes:
    return b"\xff\xc0" + struct.pack(">HBHHB", 11, 8, height, width, 1) + b"\x01\x11\0"
