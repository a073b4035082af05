"""What the rows of a table are: years, years by levels, a fixed list, a list that grows, or one line."""

import re
from dataclasses import dataclass

from documents.planning.columns import plain_id
from documents.planning.letters import is_ornament
from documents.planning.proposal import Confidence
from documents.planning.targets import target_of
from documents.planning.words import means
from validation.form import Axis, Fixed, Level, Open, Role, Row, Single, Years, YearsByLevels
from validation.plan import EVERY_UNIT

_YEAR = re.compile(
    r"(?P<before>[^\d/]*)(?:(?P<month>\d{1,2})(?:/|\s*tháng[^\d/]*/?|T/?))?(?P<year>(?:19|20)\d\d)(?P<after>\D*)"
)
_ORDINAL = re.compile(r"\(?\d{0,3}[.)]?")
_ROMAN = re.compile(r"[IVX]{1,6}[.)]?")


@dataclass(frozen=True)
class ReadAxis:
    """`keys` is how many columns from the left hold labels; `unread` are lines among years that are none."""

    axis: Axis
    keys: int
    confidence: Confidence
    reason: str
    unread: tuple[str, ...] = ()


def read_axis(body: list[list[str]], paths: tuple[tuple[str, ...], ...], caption: str) -> ReadAxis:
    rows = [["" if is_ornament_cell(text) else text for text in row] for row in body]
    keys = _keys(rows, paths)
    labels = [tuple(row[:keys]) for row in rows]
    if len(rows) <= 1 and not any(map(any, labels)):
        return ReadAxis(Single(kind="single", caption=caption), 0, Confidence.LIKELY, "bảng chỉ có một dòng trống")
    numbered = keys == 2 and bool(paths[0]) and means("ordinal", paths[0][-1])
    by_years = _by_years([label[1:] for label in labels], 1, numbered=True) if numbered else _by_years(labels, keys)
    return by_years or _open(labels, paths, keys) or _fixed(labels, paths, keys)


def is_ornament_cell(text: str) -> bool:
    """Blank or dots: a row to go on with. A dash is the label of a line."""
    return is_ornament(text) and not re.fullmatch(r"\s*(-|\d+)\s*", text)


def _keys(rows: list[list[str]], paths: tuple[tuple[str, ...], ...]) -> int:
    """Columns from the left with words in half of the rows at least, and never all columns."""
    width = len(paths)
    keys = 0
    while keys < width - 1 and rows:
        told = sum(bool(row[keys]) for row in rows)
        named = bool(paths[keys]) and any(means(each, paths[keys][-1]) for each in ("ordinal", "unit_of_measure"))
        if not named and (2 * told < len(rows) or not told):
            break
        keys += 1
    return keys


def _by_years(labels: list[tuple[str, ...]], keys: int, *, numbered: bool = False) -> ReadAxis | None:
    """`labels` begin with the year; `numbered` says that an ordinal stood before it."""
    found = [(match, label) for label in labels if label and (match := _YEAR.fullmatch(label[0]))]
    years = [int(match["year"]) for match, _ in found]
    if keys == 0 or len(set(years)) < 2 or 2 * len(found) < sum(bool(label[0]) for label in labels):
        return None
    first, last = min(years), max(years)
    label = re.sub(r"(19|20)\d\d", "{year}", found[0][1][0])
    parts = tuple(sorted({int(match["year"]) for match, _ in found if match["month"]}))
    reason = f"các dòng ghi năm {first} đến {last}"
    if keys > 1 and (levels := _levels(labels)):
        by_level = YearsByLevels(kind="years_by_levels", first=first, last=last, label=label, levels=levels)
        strangers = tuple(dict.fromkeys(text[0] for text in labels if text[0] and not _YEAR.fullmatch(text[0])))
        return ReadAxis(by_level, 2, Confidence.LIKELY, f"{reason}, mỗi năm {len(levels)} dòng theo cấp", strangers)
    last_label = next((text[0] for match, text in found if int(match["year"]) == last), "")
    total = next((text[0] for text in labels if means("total", text[0])), None)
    axis = Years(
        kind="years", first=first, last=last, label=label, part_years=parts, total=total,
        last_label=last_label if last_label != label.format(year=last) else None, numbered=numbered,
    )  # fmt: skip
    others = [text[0] for text in labels if text[0] and not _YEAR.fullmatch(text[0]) and not means("total", text[0])]
    return ReadAxis(axis, 1 + numbered, Confidence.LIKELY, reason, tuple(others))


def _levels(labels: list[tuple[str, ...]]) -> tuple[Level, ...]:
    """The labels of the second column in the order in which they repeat, when they do for every year."""
    names = list(dict.fromkeys(label[1] for label in labels if label[1]))
    told = [label[1] for label in labels if label[1]]
    if len(names) < 2 or any(abs(told.count(name) - told.count(names[0])) > 1 for name in names):
        return ()
    if told.count(names[0]) < 2:
        return ()
    return tuple(Level(id=plain_id(name), label=name, filled_by=EVERY_UNIT) for name in names)


def _open(labels: list[tuple[str, ...]], paths: tuple[tuple[str, ...], ...], keys: int) -> ReadAxis | None:
    """Only numbers, or nothing, stand before the cells: a list that grows."""
    words = [text for label in labels for text in label if text and not _ORDINAL.fullmatch(text)]
    if words:
        return None
    ordinal = bool(paths) and bool(paths[0]) and means("ordinal", paths[0][-1])
    reason = "các dòng chỉ đánh số thứ tự, không có nội dung"
    return ReadAxis(Open(kind="open", printed=max(len(labels), 1)), int(ordinal), Confidence.LIKELY, reason)


def _fixed(labels: list[tuple[str, ...]], paths: tuple[tuple[str, ...], ...], keys: int) -> ReadAxis:
    unit = next((p for p in range(keys) if paths[p] and means("unit_of_measure", paths[p][-1])), None)
    ordinal = 0 if keys and paths[0] and means("ordinal", paths[0][-1]) else None
    lines: list[Row] = []
    told = [label for label in labels if any(label)]
    for label, after in zip(told, [*told[1:], ()], strict=True):
        stands_over = ordinal == 0 and unit is None and _is_over(label[0], after[0] if after else "")
        lines.append(_line(label, unit, ordinal, lines, over=stands_over))
    reason = f"{len(lines)} dòng in sẵn nội dung"
    return ReadAxis(Fixed(kind="fixed", lines=tuple(lines)), keys, Confidence.LIKELY, reason)


def _is_over(number: str, below: str) -> bool:
    """`I` before `1`, `1` before `1.1`, `A` before `I`: the line stands over those below it."""
    number, below = number.strip(" .)"), below.strip(" .)")
    if not number or not below:
        return False
    if below.startswith(f"{number}."):
        return True
    if _ROMAN.fullmatch(number) and below in ("1", "1.1"):
        return True
    return bool(re.fullmatch(r"[A-HĐ]", number)) and below in ("I", "1")


def _line(
    label: tuple[str, ...], unit: int | None, ordinal: int | None, before: list[Row], *, over: bool = False
) -> Row:
    if ordinal is not None and not any(label[1:]) and re.search(r"\w{2,}.*\s\w", label[ordinal]):
        return _title_line(label, ordinal, before)
    words = next((text for place, text in enumerate(label) if place not in (ordinal, unit) and text), "")
    number = label[ordinal].strip(" .)") if ordinal is not None else ""
    role = Role.HEADING if over and not means("total", words) else _role(label, words, unit)
    row_id = _row_id(number, role, before)
    return Row(id=row_id, labels=label, role=role, target=target_of(words) if role is Role.DATA else None)


def _title_line(label: tuple[str, ...], ordinal: int, before: list[Row]) -> Row:
    """One cell over the number and the words: the total, or a title of the lines below."""
    text = label[ordinal]
    role = Role.TOTAL if means("total", text) else Role.HEADING
    numbered = re.match(r"(?P<number>[IVX]{1,5}|[A-ZĐ]|\d{1,2})[.)\-\s]", text)
    return Row(id=_row_id(numbered["number"] if numbered else "", role, before), labels=label, role=role, target=None)


def _role(label: tuple[str, ...], words: str, unit: int | None) -> Role:
    """A line without its unit of measure, or one that ends in a colon, only stands over others."""
    if means("total", words or label[0]):
        return Role.TOTAL
    if unit is not None and not label[unit]:
        return Role.HEADING
    return Role.HEADING if words.endswith(":") else Role.DATA


def _row_id(number: str, role: Role, before: list[Row]) -> str:
    """The printed number; a dash takes the number above it and its own place, a heading begins with `h`."""
    used = {row.id for row in before}
    if role is Role.TOTAL:
        name = "total"
    elif re.fullmatch(r"[\w.]+", number):
        name = f"h{number}" if role is Role.HEADING else number
        above = _roman_above(before)
        name = f"{above}.{number}" if name in used and above else name
    else:
        name = _below(before)
    while name in used:
        name += "x"
    return name


def _roman_above(before: list[Row]) -> str:
    """The last heading with a Roman number: two lists that each begin with 1 stand under it."""
    ids = [row.id.removeprefix("h") for row in before if row.role is Role.HEADING]
    return next((name for name in reversed(ids) if _ROMAN.fullmatch(name)), "")


def _below(before: list[Row]) -> str:
    """The next line under the last heading: `2.1` under 2, `6.2a` under 6.2."""
    place = next((p for p in range(len(before) - 1, -1, -1) if before[p].role is Role.HEADING), None)
    if place is None:
        return str(len(before) + 1)
    heading, count = before[place].id.removeprefix("h"), len(before) - place
    return f"{heading}{chr(ord('a') + (count - 1) % 26)}" if "." in heading else f"{heading}.{count}"
