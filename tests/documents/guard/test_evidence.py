"""Papers told by their bytes. Everything here runs in this process; one file of each end goes through the child."""

import pytest

from documents.guard import Refusal
from documents.guard.evidence import inspect_evidence
from documents.sandbox.evidence import evidence_kind
from tests.documents.guard.packages import docx, packed
from tests.documents.guard.papers import frame, jpeg, object_stream, pdf, png

SCRIPT = b"<</S/JavaScript/JS(app.alert\\(1\\))>>"
LOOSE = object_stream(SCRIPT).replace(b">>stream\n", b">>stream \r")
TWO_SIZES = jpeg(60_000, 2_000).replace(b"\xff\xda", frame(2, 2) + b"\xff\xda")
ZIP = packed({"a.txt": b"x"})
HONEST = {
    "Biên bản.pdf": (pdf(), "pdf"),
    "quét.PDF": (pdf(object_stream(b"4 0 <</Type/Annot>>")), "pdf"),
    "no ending": (pdf(b"<</Length 12>>stream\n/JS (x) #41\nendstream"), "pdf"),
    "ảnh.JPG": (jpeg(), "jpeg"),
    "from a telephone.jpeg": (jpeg(behind=b"SEFH" + b"\0" * 90), "jpeg"),
    "ảnh.png": (png(), "png"),
    "QĐ.docx": (docx(""), "docx"),
}
REFUSED = {
    "empty": ("a.pdf", b"", "empty"),
    "large": ("a.pdf", pdf().ljust(20 * 1024 * 1024 + 1), "too-large"),
    "page under a picture's name": ("a.png", b"<!DOCTYPE html><script>alert(1)</script>", "not-paper"),
    "svg": ("a.svg", b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>', "not-paper"),
    "program": ("a.pdf", b"MZ\x90\0" + b"\0" * 60, "not-paper"),
    "archive": ("a.docx", ZIP, "not-paper"),
    "heic": ("a.jpg", b"\0\0\0\x18ftypheic" + b"\0" * 12, "picture-format"),
    "webp": ("a.webp", b"RIFF\0\0\0\0WEBPVP8 ", "picture-format"),
    "tiff": ("a.tif", b"II*\0" + b"\0" * 12, "picture-format"),
    "png named jpeg": ("a.jpg", png(), "name-mismatch"),
    "pdf named docx": ("a.docx", pdf(), "name-mismatch"),
    "docx named xlsx": ("a.xlsx", docx(""), "name-mismatch"),
    "docx named pdf": ("a.pdf", docx(""), "name-mismatch"),
    "bomb png": ("a.png", png(20_000, 20_000), "picture-too-large"),
    "bomb jpeg behind a small size": ("a.jpg", TWO_SIZES, "picture-too-large"),
    "bomb jpeg": ("a.jpg", jpeg(60_000, 2_000), "picture-too-large"),
    "flat jpeg": ("a.jpg", jpeg(0, 5), "picture-damaged"),
    "cut jpeg": ("a.jpg", jpeg()[:-2], "picture-damaged"),
    "cut png": ("a.png", png()[:-12], "picture-damaged"),
    "jpeg with an archive behind": ("a.jpg", jpeg(behind=ZIP), "something-behind"),
    "jpeg with a page behind": ("a.jpg", jpeg(behind=b"<ScRipt>"), "something-behind"),
    "pdf with an archive behind": ("a.pdf", pdf() + ZIP + b"%%EOF", "something-behind"),
    "jpeg with a pdf behind": ("a.jpg", jpeg(behind=pdf()), "something-behind"),
    "cut pdf": ("a.pdf", pdf()[:-6], "pdf-cut-short"),
    "pdf behind something": ("a.pdf", b"junk" + pdf(), "pdf-cut-short"),
    "locked pdf": ("a.pdf", pdf(trailer=b"/Encrypt 9 0 R"), "encrypted"),
    "pdf with a script": ("a.pdf", pdf(SCRIPT), "pdf-active"),
    "script under another spelling": ("a.pdf", pdf(b"<</S/Java#53cript>>"), "pdf-active"),
    "packed script": ("a.pdf", pdf(object_stream(SCRIPT)), "pdf-active"),
    "packed script, disguised": ("a.pdf", pdf(object_stream(b"/J#61vaScript", named=b"Obj#53tm")), "pdf-active"),
    "packed script behind a loose line": ("a.pdf", pdf(LOOSE), "pdf-active"),
    "packed script, its filter elsewhere": ("a.pdf", pdf(object_stream(SCRIPT, b" 9 0 R")), "pdf-active"),
    "packed script without an end": ("a.pdf", pdf(object_stream(SCRIPT)[:-9]), "pdf-cut-short"),
    "pdf that opens a far file": ("a.pdf", pdf(b"<</S/GoToE/F(\\\\far\\x)>>"), "pdf-active"),
    "packed twice": ("a.pdf", pdf(object_stream(b"", b"[/ASCIIHexDecode/FlateDecode]")), "pdf-active"),
    "pdf that starts a program": ("a.pdf", pdf(b"<</S/Launch/F(cmd.exe)>>"), "pdf-active"),
    "live form": ("a.pdf", pdf(b"<</XFA[(x) 4 0 R]>>"), "pdf-active"),
    "pdf that carries files": ("a.pdf", pdf(b"<</EF<</F 9 0 R>>>>"), "pdf-carries-files"),
    "pdf bomb": ("a.pdf", pdf(object_stream(b" " * (49 * 1024 * 1024))), "too-large-inside"),
}


@pytest.mark.parametrize("name", HONEST)
def test_an_honest_paper_is_what_its_bytes_say(name: str):
    raw, kind = HONEST[name]
    assert inspect_evidence(raw, name) == kind


@pytest.mark.parametrize("case", REFUSED)
def test_a_paper_that_may_hurt_is_refused_by_its_own_reason(case: str):
    name, raw, code = REFUSED[case]
    with pytest.raises(Refusal) as refused:
        inspect_evidence(raw, name)
    assert refused.value.code == code


def test_the_child_says_the_same():
    assert evidence_kind(pdf(), "a.pdf") == "pdf"
    with pytest.raises(Refusal) as refused:
        evidence_kind(pdf(SCRIPT), "a.pdf")
    assert refused.value.code == "pdf-active"
