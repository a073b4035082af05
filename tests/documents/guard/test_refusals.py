"""The guard: a corpus of files that must not come in, each refused for its own reason."""

import stat
import tracemalloc
import warnings
import zipfile
import zlib

import pytest

from documents.guard import REFUSALS, Kind, Refusal, inspect
from tests.documents.guard.packages import (
    Parts,
    document,
    docx,
    packed,
    relation,
    relations,
    types,
    with_parts,
    word_parts,
)

CFB = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
DTD = b'<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>'
RELS = "word/_rels/document.xml.rels"


def code_of(raw: bytes, name: str = "báo cáo.docx") -> str:
    with pytest.raises(Refusal) as refused:
        inspect(raw, name)
    return refused.value.code


def with_relation(kind: str, target: str, mode: str = "") -> bytes:
    return packed(word_parts() | {RELS: relations(relation("r9", kind, target, mode))})


def as_main(part: bytes) -> bytes:
    return packed(word_parts() | {"word/document.xml": part})


def named(name: str) -> bytes:
    return packed([*word_parts().items(), (name, b"<a/>")])


def linked() -> bytes:
    link = zipfile.ZipInfo("word/media/link")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    return packed([*word_parts().items(), (link, b"/etc/passwd")])


def twice() -> bytes:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return packed([*word_parts().items(), ("word/document.xml", document())])


def locked() -> bytes:
    raw = bytearray(docx(""))
    at = raw.index(b"PK\x01\x02")
    raw[at + 8] |= 1
    return bytes(raw)


def bomb() -> bytes:
    return packed(word_parts() | {"word/document.xml": document("<w:p/>" * 9_000_000)})


def swollen_media() -> bytes:
    return packed(word_parts() | {"word/media/image1.png": bytes(98 * 1024 * 1024)})


def repeating() -> bytes:
    return packed(word_parts() | {"word/document.xml": document("<w:p/>" * 2_500_000)})


def overlapping() -> bytes:
    """Two entries of the directory that point at the same packed bytes."""
    raw = docx("")
    directory = raw.index(b"PK\x01\x02")
    entry_end = raw.index(b"PK\x01\x02", directory + 4)
    entry = bytearray(raw[directory:entry_end])
    at = entry.index(b"[Content_Types].xml")
    entry[at : at + 19] = b"[Content_Types].xmk"
    end = raw.rindex(b"PK\x05\x06")
    tail = bytearray(raw[end:])
    count = int.from_bytes(tail[8:10], "little") + 1
    tail[8:10] = tail[10:12] = count.to_bytes(2, "little")
    tail[12:16] = (int.from_bytes(tail[12:16], "little") + len(entry)).to_bytes(4, "little")
    return raw[:end] + bytes(entry) + bytes(tail)


def understated() -> bytes:
    """A part that says it holds five bytes, with their right checksum, and unpacks to 40 MB."""
    raw = bytearray(packed(word_parts() | {"word/big.xml": b"<a/> " + bytes(40 * 1024 * 1024)}))
    for mark, checksum in ((b"PK\x03\x04", 14), (b"PK\x01\x02", 16)):
        at = raw.rindex(mark, 0, raw.rindex(b"word/big.xml") if mark == b"PK\x01\x02" else raw.index(b"word/big.xml"))
        raw[at + checksum : at + checksum + 4] = zlib.crc32(b"<a/> ").to_bytes(4, "little")
        raw[at + checksum + 8 : at + checksum + 12] = (5).to_bytes(4, "little")
    return bytes(raw)


def field(*pieces: str) -> bytes:
    begin, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "end"))
    runs = "".join(f"<w:r><w:instrText>{piece}</w:instrText></w:r>" for piece in pieces)
    return docx(f"<w:p>{begin}{runs}{end}</w:p>")


def typed(content_type: str) -> bytes:
    return with_parts(**{"[Content_Types].xml": types(extra=f'<Override PartName="/a" ContentType="{content_type}"/>')})


FAR_TEMPLATE = relations(relation("r9", "attachedTemplate", "http://a/b.dotm", "External"))
ODT: Parts = {"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<a/>"}
STRICT = document().replace(
    b"http://schemas.openxmlformats.org/wordprocessingml/2006/main", b"http://purl.oclc.org/ooxml/wordprocessingml/main"
)
EBCDIC = '<?xml version="1.0" encoding="cp037"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'.encode("cp037")
UTF_7 = b'<?xml version="1.0" encoding="UTF-7"?>+ADwAIQ-DOCTYPE a+AD4-<a/>'
WIDE = b"\xff\xfe" + ('<?xml version="1.0" encoding="UTF-16"?>' + DTD.decode() + "<a/>").encode("utf-16-le")

HOSTILE = [
    pytest.param(lambda: b"", "empty", id="nothing"),
    pytest.param(lambda: b"PK\x03\x04" + bytes(20 * 1024 * 1024), "too-large", id="over twenty megabytes"),
    pytest.param(lambda: CFB, "old-format", id="a .doc under .docx"),
    pytest.param(lambda: CFB + "EncryptedPackage".encode("utf-16-le"), "encrypted", id="with a password"),
    pytest.param(lambda: b"%PDF-1.7\n", "pdf", id="a PDF"),
    pytest.param(lambda: rb"{\rtf1\ansi hello}", "rtf", id="an RTF"),
    pytest.param(lambda: b"\xef\xbb\xbf <!DOCTYPE html><html></html>", "html", id="a web page"),
    pytest.param(lambda: b"\xff\xfe" + "<html><table>".encode("utf-16-le"), "html", id="a web page in UTF-16"),
    pytest.param(lambda: b'<?xml version="1.0"?><pkg:package/>', "flat-xml", id="one flat XML"),
    pytest.param(lambda: b"hello, world", "unknown-type", id="plain text"),
    pytest.param(lambda: packed(ODT), "open-document", id="an .odt"),
    pytest.param(lambda: packed({"a.txt": b"x"}), "unknown-type", id="any zip"),
    pytest.param(lambda: docx("")[:400], "damaged", id="cut short"),
    pytest.param(lambda: packed([(f"a{n}", b"") for n in range(1_001)]), "too-many-members", id="many members"),
    pytest.param(bomb, "too-large-inside", id="a bomb of one part"),
    pytest.param(swollen_media, "too-large-inside", id="a bomb of media"),
    pytest.param(repeating, "too-large-inside", id="a bomb by ratio"),
    pytest.param(overlapping, "damaged", id="overlapping members"),
    pytest.param(twice, "duplicate-names", id="a name twice"),
    pytest.param(lambda: named("WORD/DOCUMENT.XML"), "duplicate-names", id="a name twice in capitals"),
    pytest.param(lambda: named("../evil.xml"), "escaping-names", id="a path upwards"),
    pytest.param(lambda: named("/etc/passwd"), "escaping-names", id="an absolute path"),
    pytest.param(lambda: named("C:/evil.xml"), "escaping-names", id="a drive"),
    pytest.param(lambda: named("word\\evil.xml"), "escaping-names", id="a backslash"),
    pytest.param(lambda: named("word/%2e%2e/evil.xml"), "escaping-names", id="a path upwards in disguise"),
    pytest.param(lambda: named("word//document.xml"), "escaping-names", id="a name with an empty step"),
    pytest.param(lambda: named("word/%64ocument.xml"), "duplicate-names", id="a name twice in disguise"),
    pytest.param(
        lambda: packed([*word_parts().items(), ("word/ế.xml", b"<a/>"), ("word/e\u0302\u0301.xml", b"<a/>")]),
        "duplicate-names",
        id="a name twice in NFC and NFD",
    ),
    pytest.param(lambda: packed({"a": b""}) + docx(""), "damaged", id="behind another package"),
    pytest.param(lambda: docx("") + b"<script>", "something-behind", id="a page behind the package"),
    pytest.param(linked, "symbolic-link", id="a symbolic link"),
    pytest.param(locked, "encrypted", id="a locked member"),
    pytest.param(lambda: as_main(DTD + document()), "declared-entities", id="entities"),
    pytest.param(lambda: as_main(b"<!-- a -->" + DTD + document()), "declared-entities", id="entities after a comment"),
    pytest.param(lambda: as_main(WIDE), "declared-entities", id="entities in UTF-16"),
    pytest.param(lambda: as_main(WIDE[2:]), "unknown-encoding", id="UTF-16 without a mark"),
    pytest.param(lambda: as_main(EBCDIC), "unknown-encoding", id="entities in EBCDIC"),
    pytest.param(lambda: as_main(UTF_7), "unknown-encoding", id="a type in UTF-7"),
    pytest.param(lambda: with_parts(**{"word/styles.xml": DTD + b"<a/>"}), "declared-entities", id="in another part"),
    pytest.param(lambda: with_parts(**{"word/vbaProject.bin": b"x"}), "macros", id="macros under .docx"),
    pytest.param(
        lambda: with_parts(**{"[Content_Types].xml": types("application/vnd.ms-word.document.macroEnabled.main+xml")}),
        "macros",
        id="a .docm under .docx",
    ),
    pytest.param(lambda: with_parts(**{"xl/macrosheets/sheet1.xml": b"<a/>"}), "macros", id="macros of Excel 4"),
    pytest.param(lambda: typed("application/vnd.ms-word.document.MACROENABLED.main+xml"), "macros", id="in capitals"),
    pytest.param(lambda: typed("application/vnd.ms-excel.macrosheet+xml"), "macros", id="macros of Excel 4, renamed"),
    pytest.param(lambda: with_relation("xlMacrosheet", "a.xml"), "macros", id="macros of Excel 4 by relation"),
    pytest.param(lambda: with_relation("externalLink", "a.xml"), "external-content", id="DDE of Excel"),
    pytest.param(lambda: with_relation("connections", "a.xml"), "external-content", id="a query of Excel"),
    pytest.param(lambda: field("DD", "EAUTO c:\\cmd.exe"), "external-content", id="DDE of Word, cut in runs"),
    pytest.param(lambda: docx('<w:fldSimple w:instr=" dde cmd"/>'), "external-content", id="DDE in a simple field"),
    pytest.param(lambda: field("INCLUDETEXT a.docx"), "external-content", id="a field that takes a file in"),
    pytest.param(
        lambda: with_parts(**{"word/_rels/settings.xml.RELS": FAR_TEMPLATE}), "external-content", id="rels in capitals"
    ),
    pytest.param(lambda: with_relation("oleObject", "embeddings/a.bin"), "embedded-object", id="an OLE object"),
    pytest.param(lambda: with_relation("package", "embeddings/a.xlsx"), "embedded-object", id="an embedded sheet"),
    pytest.param(lambda: with_relation("control", "activeX/a.xml"), "embedded-object", id="a control"),
    pytest.param(lambda: with_relation("aFChunk", "a.html"), "embedded-object", id="a chunk of HTML"),
    pytest.param(lambda: with_relation("image", "http://a/b.png", "External"), "external-content", id="a far picture"),
    pytest.param(
        lambda: with_relation("attachedTemplate", "\\\\a\\b.dotm", "External"), "external-content", id="a far template"
    ),
    pytest.param(lambda: as_main(STRICT), "strict-format", id="the strict form"),
]


@pytest.mark.parametrize(("make", "code"), HOSTILE)
def test_a_hostile_file_is_refused_for_its_own_reason(make, code: str):
    assert code_of(make()) == code


def test_a_part_that_holds_more_than_it_says_is_refused_and_unpacked_no_further():
    raw = understated()
    tracemalloc.start()
    assert code_of(raw) == "damaged"
    assert tracemalloc.get_traced_memory()[1] < 4 * 1024 * 1024
    tracemalloc.stop()


def test_fields_that_count_and_point_within_the_file_pass():
    assert inspect(field("PAGE")).kind is Kind.DOCX
    assert inspect(field(' TOC \\o "1-3" INCLUDETEXT')).kind is Kind.DOCX


def test_a_word_file_under_an_excel_name_is_refused():
    assert code_of(docx(""), "a.xlsx") == "wrong-extension"
    assert code_of(docx(""), "a.docm") == "macros"


def test_a_plain_file_passes_whatever_its_text_says():
    body = "<w:p><w:r><w:t>&lt;!DOCTYPE a [&lt;!ENTITY b&gt;]&gt;</w:t></w:r></w:p>"
    package = inspect(docx(body), "báo cáo.DOCX")
    assert (package.kind, package.main) == (Kind.DOCX, "word/document.xml")


def test_a_part_that_is_no_xml_is_refused_when_it_is_read():
    package = inspect(as_main(b"<w:document"))
    with pytest.raises(Refusal) as refused:
        package.tree(package.main)
    assert refused.value.code == "damaged"


def test_a_link_to_a_web_page_passes():
    assert inspect(with_relation("hyperlink", "https://a/b", "External")).kind is Kind.DOCX


def test_every_refusal_says_what_to_do_in_both_languages():
    assert len(REFUSALS) == len(Refusal.__subclasses__())
    for kind in REFUSALS.values():
        assert kind.vi.endswith(".")
        assert ";" in kind.vi, kind.code
        assert ";" in kind.en, kind.code
