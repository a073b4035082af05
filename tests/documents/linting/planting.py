"""A document that follows its layout, and the means to make it depart from it in one place."""

import datetime as dt
import io
import zipfile
from collections.abc import Callable
from functools import cache

from lxml import etree

from documents.appearance.read import read_appearance
from documents.linting.departure import Departure
from documents.linting.lint import lint
from documents.profiles.profile import Profile, profiles
from documents.word.write import write_report
from tests.documents.sample import YEARS, count, report
from validation.form import Form, Years

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
LONG = "Cấp ủy đã quán triệt, tổ chức học tập và triển khai thực hiện nghiêm túc các nội dung của kế hoạch đề ra."
LYING = Form(
    id="lying",
    number="Phụ lục 3",
    title="Kiểm tra, giám sát",
    axis=Years(kind="years", first=2013, last=2023, total="Tổng"),
    keys=("Năm",),
    columns=tuple(count(f"c{at}", "Cấp huyện", f"Cột {at}") for at in range(12)),
)
"""Just wide enough for a page that lies down, and long enough for a header that repeats."""
Body = etree._Element
Edit = Callable[[Body], None]


def profile_named(name: str) -> Profile:
    return next(profile for profile in profiles() if profile.id == name)


@cache
def good(name: str) -> bytes:
    """Without any departure or note."""
    is_state = name == "ND30-2020"
    return write_report(
        report(
            YEARS,
            LYING,
            superior="Ủy ban nhân dân tỉnh Lai Châu" if is_state else "Đảng bộ tỉnh Lai Châu",
            issuer="Sở Văn hóa, Thể thao và Du lịch" if is_state else "Huyện ủy Phong Thổ",
            symbol="BC-SVHTTDL" if is_state else "BC/HU",
            opening=f"Thực hiện Kế hoạch số 148-KH/TU, ngày 14/02/2023. {LONG}",
            coverage="",
            day=dt.date(2023, 2, 5),
            closing=LONG,
            addressees=("Ủy ban nhân dân tỉnh",) if is_state else (),
            recipients=("Như trên", "Lãnh đạo Sở", "Lưu: VT"),
        ),
        profile_named(name),
    )


def planted(name: str, *edits: Edit) -> bytes:
    """The good document once the edits were made to its main part."""
    with zipfile.ZipFile(io.BytesIO(good(name))) as archive:
        parts = {entry: archive.read(entry) for entry in archive.namelist()}
    root = etree.fromstring(parts["word/document.xml"])
    for edit in edits:
        edit(root[0])
    parts["word/document.xml"] = etree.tostring(root)
    return _packed(parts)


def with_part(raw: bytes, part: str, old: str, new: str) -> bytes:
    """One part with words of its XML replaced."""
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        parts = {entry: archive.read(entry) for entry in archive.namelist()}
    assert old.encode() in parts[part]
    parts[part] = parts[part].replace(old.encode(), new.encode())
    return _packed(parts)


def _packed(parts: dict[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for entry, content in parts.items():
            archive.writestr(entry, content)
    return packed.getvalue()


def departures(raw: bytes, name: str) -> list[Departure]:
    return lint(read_appearance(raw), profile_named(name))


def line(body: Body, beginning: str) -> Body:
    """The first paragraph that begins so."""
    return next(p for p in body.iter(f"{W}p") if "".join(t.text or "" for t in p.iter(f"{W}t")).startswith(beginning))


def _properties(parent: Body, name: str) -> Body:
    found = parent.find(f"{W}{name}")
    if found is None:
        found = etree.Element(f"{W}{name}")
        parent.insert(0, found)
    return found


def letters(beginning: str, name: str, value: str | None = None, *, runs: slice = slice(None)) -> Edit:
    """Says something of the letters of a line; value None takes it away."""

    def edit(body: Body) -> None:
        for run in list(line(body, beginning).iter(f"{W}r"))[runs]:
            properties = _properties(run, "rPr")
            for old in properties.findall(f"{W}{name}"):
                properties.remove(old)
            if value is not None:
                etree.SubElement(properties, f"{W}{name}").set(f"{W}val", value)

    return edit


def font(beginning: str, name: str) -> Edit:
    def edit(body: Body) -> None:
        for run in line(body, beginning).iter(f"{W}r"):
            fonts = etree.SubElement(_properties(run, "rPr"), f"{W}rFonts")
            fonts.set(f"{W}ascii", name)
            fonts.set(f"{W}hAnsi", name)

    return edit


def paragraph(beginning: str, name: str, **values: str) -> Edit:
    """Sets attributes of a property of a paragraph."""

    def edit(body: Body) -> None:
        said = _properties(_properties(line(body, beginning), "pPr"), name)
        for attribute, value in values.items():
            said.set(f"{W}{attribute}", value)

    return edit


def text(beginning: str, new: str) -> Edit:
    """Other words in the look of the old ones."""

    def edit(body: Body) -> None:
        first, *others = line(body, beginning).iter(f"{W}t")
        first.text = new
        for other in others:
            other.text = ""

    return edit


def without(beginning: str) -> Edit:
    def edit(body: Body) -> None:
        found = line(body, beginning)
        found.getparent().remove(found)

    return edit


def pages(name: str, at: int = 0, **values: str) -> Edit:
    """Sets attributes of a property of a section of pages."""

    def edit(body: Body) -> None:
        section = list(body.iter(f"{W}sectPr"))[at]
        for attribute, value in values.items():
            section.find(f"{W}{name}").set(f"{W}{attribute}", value)

    return edit


def gone(name: str) -> Edit:
    """Takes every element of the name out."""

    def edit(body: Body) -> None:
        for element in list(body.iter(f"{W}{name}")):
            element.getparent().remove(element)

    return edit


def before(beginning: str, xml: str) -> Edit:
    """Puts paragraphs in front of a line."""

    def edit(body: Body) -> None:
        wrapped = etree.fromstring(f'<a xmlns:w="{W[1:-1]}">{xml}</a>')
        found = line(body, beginning)
        for element in wrapped:
            found.addprevious(element)

    return edit
