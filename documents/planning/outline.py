"""The outline: headings with their labels as sections, what stands under them as guidance."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from documents.planning.figures import figures_in
from documents.planning.letters import is_capitals, is_ornament, one_line, plain_dashes
from documents.planning.proposal import Confidence, ProposedSection, Question
from validation.text import fold

_PART = re.compile(r"(?P<label>PHẦN\s+(?:THỨ\s+)?(?P<step>\w+))\s*[.:\-]?\s*(?P<rest>.*)", re.IGNORECASE)
_ROMAN = re.compile(r"(?P<label>(?P<step>[IVXL]{1,5})\s*(?P<mark>[.\-/):]|\b))\s*(?P<rest>.*)")
_CAPITAL = re.compile(r"(?P<label>(?P<step>[A-HĐ])\s*[.\-/)])\s*(?P<rest>[A-ZĐÀ-Ỹ].*)")
_NAMED = re.compile(
    r"(?P<label>(?P<name>Chương|Mục|CHƯƠNG|MỤC)\s+(?P<step>[IVXL]{1,5}|\d{1,2}))\s*[.:\-]?\s*(?P<rest>.*)"
)
_DOTTED = re.compile(r"(?P<label>(?P<step>\d{1,2}(?:\.\d{1,2})+)\s*[.\-):]?)\s+(?P<rest>\D.*)")
_ARABIC = re.compile(r"(?P<label>(?P<step>\d{1,2})\s*[.\-/):])\s*(?P<rest>\D.*)")
_BARE = re.compile(r"(?P<label>(?P<step>\d{1,2}))\s+(?P<rest>[A-ZĐÀ-Ỹ].{0,150})")
_BRACKETED = re.compile(r"(?P<label>\((?P<step>\d{1,2})\))\s*(?P<rest>.*)")
_LETTER = re.compile(r"(?P<label>(?P<step>[a-zđ])\s*[.)/])\s+(?P<rest>.*)")
_BULLET = re.compile(r"-\s*(?P<rest>\S.*)")
_BRACKET = re.compile(r"^(?P<title>[^()]{6,}?)\s*(?P<rest>\((?P<inside>.*)\)\s*[.;:]?(?:\s*:?\s*.*)?)$")
_STRAY = re.compile(r"(?P<title>.*\D)\s+\d{1,2}$")
_NAMED_NUMBER = re.compile(
    r"(số|năm|đề án|quy chế|nghị quyết|chỉ thị|khóa|quý|tháng|mục|lần|nhiệm vụ|nội dung|tiêu chí|chỉ tiêu|giai đoạn|"
    r"dự án|nhóm|điều|-)\s+[\d\s]*\d$"
)
_LEVELS = {
    "part": 0,
    "chapter": 0.2,
    "capital": 0.4,
    "item": 0.6,
    "roman": 1,
    "arabic": 2,
    "dotted": 3,
    "bracketed": 4,
    "letter": 5,
}
_PARTS = {"nhất": "1", "hai": "2", "ba": "3", "tư": "4", "năm": "5", "sáu": "6", "i": "1", "ii": "2", "iii": "3",
          "iv": "4", "v": "5"}  # fmt: skip
_BEFORE_STEP = {"part": "P", "chapter": "C", "item": "M"}
_SHORTEST_ASIDE = 12
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50}


@dataclass(frozen=True)
class Label:
    kind: str
    number: str
    step: str
    rest: str


@dataclass
class ReadOutline:
    """`title` is what stands over the first heading."""

    title: list[str] = field(default_factory=list)
    sections: list[ProposedSection] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)


def read_outline(lines: Iterable[str]) -> ReadOutline:
    read = ReadOutline()
    trail: list[tuple[str, str, str]] = []
    for line in lines:
        if is_ornament(line):
            continue
        label = label_of(line, read.sections[-1] if read.sections else None, trail)
        if label is not None:
            _begin(read, label, trail)
        elif not read.sections:
            read.title.append(line)
        else:
            _add(read.sections[-1], line)
    for section in read.sections:
        _part_aside(section)
        section.figures = figures_in(section)
        _ask(section, read.questions)
    _ask_gaps(read)
    return read


def label_of(line: str, before: ProposedSection | None, trail: Sequence[tuple[str, str, str]]) -> Label | None:
    """The label that a heading begins with; None for guidance."""
    line = one_line(plain_dashes(line[:12]) + line[12:])
    tries = (("part", _PART), ("dotted", _DOTTED), ("arabic", _ARABIC), ("bracketed", _BRACKETED), ("letter", _LETTER))
    if (found := _ROMAN.fullmatch(line)) and found["rest"] and _is_heading(found):
        return Label("roman", found["label"].replace(" ", ""), found["step"], found["rest"])
    if (found := _CAPITAL.fullmatch(line)) and _expected_capital(found["step"], trail):
        return Label("capital", found["label"].replace(" ", ""), found["step"], found["rest"])
    if found := _NAMED.fullmatch(line):
        kind = "chapter" if fold(found["name"]) == "chương" else "item"
        return Label(kind, found["label"], found["step"], found["rest"])
    for kind, pattern in tries:
        if (found := pattern.fullmatch(line)) is None:
            continue
        if kind == "part" and fold(found["step"]) not in _PARTS and not found["step"].isdigit():
            continue
        if kind == "letter" and not _expected_letter(found["step"], trail):
            continue
        return Label(kind, re.sub(r"\s+(?=[.\-/):])", "", found["label"]), found["step"], found["rest"])
    if (found := _BARE.fullmatch(line)) and _expected_number(int(found["step"]), before, trail):
        return Label("arabic", found["label"], found["step"], found["rest"])
    return None


def _is_heading(found: re.Match[str]) -> bool:
    """A number without its mark is one when the rest is printed in capitals (`II ĐÁNH GIÁ`)."""
    return bool(found["mark"]) or (is_capitals(found["rest"]) and found.string[len(found["step"])] == " ")


def _expected_number(step: int, before: ProposedSection | None, trail: Sequence[tuple[str, str, str]]) -> bool:
    """A number without its mark is a heading when it goes on counting, or begins to right under a heading."""
    counted = [int(label) for kind, _, label in trail if kind == "arabic"]
    return step == counted[-1] + 1 if counted else step == 1 and before is not None and not before.guidance


def _expected_capital(step: str, trail: Sequence[tuple[str, str, str]]) -> bool:
    """`A.` begins, and the letter after the last one goes on."""
    letters = "ABCDEFGH" if not any(each == "Đ" for kind, each, _ in trail if kind == "capital") else "ABCDĐEFGH"
    counted = [each for kind, each, _ in trail if kind == "capital"]
    return letters.find(step) == letters.find(counted[-1]) + 1 if counted else step == "A"


def _expected_letter(step: str, trail: Sequence[tuple[str, str, str]]) -> bool:
    """`a)` begins a list of letters, any other letter goes on with one."""
    return step == "a" or any(kind == "letter" for kind, _, _ in trail)


def _begin(read: ReadOutline, label: Label, trail: list[tuple[str, str, str]]) -> None:
    """The heading stands under the last one of a higher level; its id is the way down to it."""
    step = _PARTS.get(fold(label.step), label.step) if label.kind == "part" else label.step
    step = f"{_BEFORE_STEP.get(label.kind, '')}{step}"
    level = _LEVELS[label.kind] + (label.step.count(".") - 1 if label.kind == "dotted" else 0) / 10
    while trail and _level(trail[-1]) >= level:
        trail.pop()
    if label.kind == "dotted":
        head, _, step = step.rpartition(".")
        _ask_prefix(read, label, head, trail)
    name = _unused(".".join([*(each for _, each, _ in trail), step]), read)
    trail.append((label.kind, step, label.step))
    reason = f"đề mục mang số “{label.number}”"
    sure = Confidence.PRINTED if re.search(r"\W$", label.number) or label.kind in _BEFORE_STEP else Confidence.LIKELY
    read.sections.append(ProposedSection(name, label.number, label.rest.strip(), confidence=sure, reason=reason))


def _level(entry: tuple[str, str, str]) -> float:
    kind, _, label = entry
    return _LEVELS[kind] + ((label.count(".") - 1) / 10 if kind == "dotted" else 0)


def _unused(name: str, read: ReadOutline) -> str:
    used = {section.id for section in read.sections}
    if name not in used:
        return name
    read.questions.append(Question(name, name, "", "hai đề mục mang cùng một số; đề nghị đánh số lại"))
    return next(other for count in range(2, len(used) + 3) if (other := f"{name}_{count}") not in used)


def _ask_prefix(read: ReadOutline, label: Label, head: str, trail: Sequence[tuple[str, str, str]]) -> None:
    above = trail[-1][2] if trail else ""
    if above != head:
        stands = f"đứng dưới mục {above}" if above else "không đứng dưới mục nào"
        read.questions.append(Question(label.step, f"{label.number} {label.rest}", "", f"mục {label.step} {stands}"))


def _add(section: ProposedSection, line: str) -> None:
    """A line that begins small goes on with the one before: the page or the scan broke it."""
    bullet = _BULLET.fullmatch(plain_dashes(line[:2]) + line[2:])
    if bullet:
        section.guidance.append(bullet["rest"])
    elif section.guidance:
        if _continues(line) and not section.guidance[-1].endswith((".", "?", "!", ";", ":")):
            section.guidance[-1] += f" {line}"
        else:
            section.guidance.append(line)
    elif not section.title or _goes_on_with_title(section.title, line):
        section.title = f"{section.title} {line}".strip()
    else:
        section.guidance.append(line)


def _continues(line: str) -> bool:
    return line[:1].islower() or line[:1] in ",;"


def _goes_on_with_title(title: str, line: str) -> bool:
    if is_capitals(title):
        return is_capitals(line) and not line.endswith(".")
    return _continues(line) and not title.endswith((".", ":", ";"))


def _part_aside(section: ProposedSection) -> None:
    """What a heading says in brackets at its end is guidance, not its title."""
    found = _BRACKET.match(section.title)
    if found and len(found["inside"]) >= _SHORTEST_ASIDE and _is_whole(found["rest"]):
        section.title = found["title"]
        section.guidance.insert(0, found["rest"])


def _is_whole(rest: str) -> bool:
    """The bracket closes the heading, or a colon stands behind it."""
    after = rest.rpartition(")")[2].strip()
    return after in ("", ".", ";", ":") or after.startswith(":")


def _ask(section: ProposedSection, questions: list[Question]) -> None:
    if (stray := _STRAY.fullmatch(section.title)) and not _NAMED_NUMBER.search(fold(section.title)):
        questions.append(Question(section.id, section.title, stray["title"], "thừa số ở cuối đề mục"))
    if section.number[-1:].isalnum() and (section.number[:1] in "IVX" or section.number.isdigit()):
        questions.append(Question(section.id, section.number, f"{section.number}.", "đề mục thiếu dấu chấm sau số"))


def _ask_gaps(read: ReadOutline) -> None:
    """Numbers of one level must follow each other."""
    last: dict[str, int] = {}
    for section in read.sections:
        parent, _, step = section.id.rpartition(".")
        value = _value(step)
        if value is None:
            continue
        if value not in (last.get(parent, 0) + 1, last.get(parent, 0)):
            why = f"trước mục {section.number} thiếu mục số {last.get(parent, 0) + 1}"
            read.questions.append(Question(section.id, f"{section.number} {section.title}", "", why))
        last[parent] = value


def _value(step: str) -> int | None:
    if step.isdigit():
        return int(step)
    step = step.removeprefix("P")
    if step.isdigit():
        return int(step)
    if not step or set(step) - _ROMAN_VALUES.keys():
        return ord(step) - ord("a") + 1 if len(step) == 1 and "a" <= step <= "c" else None
    values = [_ROMAN_VALUES[letter] for letter in step]
    return sum(-v if v < after else v for v, after in zip(values, [*values[1:], 0], strict=True))
