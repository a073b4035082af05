"""What on a table cannot be decided from the paper: each a question at its form or its column."""

import re
from collections import Counter
from collections.abc import Iterator

from documents.planning.header_tree import HeadedTable
from documents.planning.proposal import Confidence, ProposedForm, Question
from documents.planning.words import means
from validation.form import ColumnType, Fixed, Kind, Role, Years, YearsByLevels
from validation.text import fold

_UNDER = re.compile(r"dưới (\d{1,3})")
_FROM = re.compile(r"(?:từ )?(\d{1,3}) (?:đến|-)")
_SHARE = re.compile(r"(?:\S{1,5} / )?(?:tỷ|tỉ) lệ\b")
_BELOW_SOMEBODY = re.compile(r"(?:các )?\S+(?: \S+){0,2} trực thuộc")
_PEOPLE = re.compile(r"\b(quần chúng|cán bộ|đảng viên|người dân|nhân dân|công chức)\b")


def doubts_of(form: ProposedForm, table: HeadedTable) -> list[Question]:
    return [
        *_equal_headers(form),
        *_levels(form, table),
        *_key_names(form),
        *_unnamed_superiors(form),
        *_gaps_between_ages(form),
        *_caption(form, table),
        *_parts_of_ratios(form),
        *_units(form),
        *_persons_or_times(form),
        *_lines_over_others(form),
        *_lines_within(form),
        *_lines_of_shares(form),
        *_kinds(form),
    ]


def _equal_headers(form: ProposedForm) -> Iterator[Question]:
    """Asked once for each pair of groups or columns, at the second."""
    counts = Counter(tuple(map(fold, column.path)) for column in form.columns)
    seen: set[tuple[str, ...]] = set()
    told: set[tuple[str, ...]] = set()
    for column in form.columns:
        path = tuple(map(fold, column.path))
        group = path[:-1] or path
        if path in seen and group not in told:
            told.add(group)
            printed = " / ".join(column.path[:-1] or column.path)
            why = f"tiêu đề này in {counts[path]} lần; cần biết cột hoặc nhóm cột thứ hai nói về điều gì"
            reading = _opposite(printed)
            yield Question(f"{form.id}/{column.id}", printed, reading, why)
        seen.add(path)


def _opposite(printed: str) -> str:
    """`Hoạt động thường xuyên` twice: the second may be the one that is not."""
    return re.sub(r"\bthường xuyên\b", "không thường xuyên", printed) if "thường xuyên" in printed else ""


def _levels(form: ProposedForm, table: HeadedTable) -> Iterator[Question]:
    for group in table.unfinished:
        yield Question(form.id, group, "", "ô tiêu đề trùm nhiều cột nhưng hàng dưới không chia thành từng cột")
    if table.grid.uneven:
        why = "các hàng của bảng không cùng số cột; cần xem lại các hàng tiêu đề có khớp nhau"
        yield Question(form.id, "", f"{len(form.columns)} cột số liệu", why)
    blank = sum(not any(column.path) for column in form.columns)
    if blank:
        yield Question(form.id, "", "", f"{blank} cột không có tiêu đề")


def _key_names(form: ProposedForm) -> Iterator[Question]:
    """Years under a heading that does not say year: a scan spoilt it (`T. NGHE`)."""
    if not isinstance(form.axis, Years | YearsByLevels) or not form.keys:
        return
    over_years = form.keys[1 if isinstance(form.axis, Years) and form.axis.numbered else 0]
    if not means("year", over_years):
        yield Question(form.id, over_years, "Năm", "các dòng ghi năm nhưng tiêu đề cột đầu không phải “Năm”")


def _unnamed_superiors(form: ProposedForm) -> Iterator[Question]:
    """`Cấp ủy cơ sở`, then `Cấp ủy trực thuộc`: of whom the second is, no heading says."""
    before = ""
    for column in form.columns:
        heading = column.path[0] if column.path else ""
        if before and heading != before and _BELOW_SOMEBODY.fullmatch(fold(heading)):
            why = "chưa rõ trực thuộc cấp nào, và cấp nào nhập các cột này"
            yield Question(f"{form.id}/{column.id}", heading, f"{heading} {before}", why)
        before = heading


def _gaps_between_ages(form: ProposedForm) -> Iterator[Question]:
    """`Dưới 30`, then `31 đến 45`: thirty has no column."""
    for before, column in zip(form.columns, form.columns[1:], strict=False):
        under, start = _UNDER.search(fold(before.path[-1])), _FROM.match(fold(column.path[-1]))
        if under and start and int(start[1]) == int(under[1]) + 1:
            reading = f"từ {under[1]} trở xuống"
            why = f"{under[1]} không có cột nào"
            yield Question(f"{form.id}/{before.id}", before.path[-1], reading, why)


def _caption(form: ProposedForm, table: HeadedTable) -> Iterator[Question]:
    for caption in table.captions[:1]:
        if form.title and fold(caption) not in fold(form.title):
            yield Question(form.id, caption, "", f"tên in trong bảng khác tên bảng “{form.title}”")


def _parts_of_ratios(form: ProposedForm) -> Iterator[Question]:
    for column in form.columns:
        if column.kind is Kind.RATIO and not column.part:
            name = " / ".join(column.path)
            yield Question(f"{form.id}/{column.id}", name, "", "chưa rõ tỷ lệ này lấy số nào chia số nào")


def _persons_or_times(form: ProposedForm) -> Iterator[Question]:
    """`Số được học tập / tổng số`: who was there three times in a year, is one person or three."""
    for column in form.columns:
        if column.type is ColumnType.FRACTION and not re.search(r"lượt|cuộc|buổi|lớp", fold(column.path[-1])):
            why = "chưa rõ tính theo người (mỗi người một lần) hay theo lượt; cả đợt phải dùng một cách"
            yield Question(f"{form.id}/{column.id}", " / ".join(column.path), "tính theo người", why)


def _units(form: ProposedForm) -> Iterator[Question]:
    """People in the words, households as the unit."""
    if not isinstance(form.axis, Fixed):
        return
    for row in form.axis.lines:
        if fold(row.labels[-1]) == "hộ" and (people := _PEOPLE.search(fold(row.label))):
            why = f"nội dung nói về {people[1]}, đơn vị tính là hộ"
            yield Question(f"{form.id}/{row.id}", row.label, f"giữ đơn vị tính {row.labels[-1]}", why)


def _lines_over_others(form: ProposedForm) -> Iterator[Question]:
    """`I`, then `1`, `2`: a title, or the sum of what stands below."""
    if not isinstance(form.axis, Fixed) or any(means("unit_of_measure", key) for key in form.keys):
        return
    for row in form.axis.lines:
        if row.role is Role.HEADING and len([text for text in row.labels if text]) > 1:
            why = "dòng này đứng trên các dòng sau: là tiêu đề, hay là số cộng của các dòng dưới"
            yield Question(f"{form.id}/{row.id}", row.label, "dòng tiêu đề, không nhập số", why)


def _lines_within(form: ProposedForm) -> Iterator[Question]:
    """`Trong đó: …` as a line under a total over all lines: it would be counted twice."""
    if not isinstance(form.axis, Fixed) or all(row.role is not Role.TOTAL for row in form.axis.lines):
        return
    for row in form.axis.lines:
        words = next((text for text in row.labels if len(text) > 3), "")
        if row.role is Role.DATA and (means("some_parts", words) or means("all_parts", words)):
            why = "dòng này là một phần của dòng trên; dòng tổng không được cộng dòng này lần nữa"
            yield Question(f"{form.id}/{row.id}", row.label, "", why)


def _lines_of_shares(form: ProposedForm) -> Iterator[Question]:
    """A line of percentages in columns of counts: it is computed, not added."""
    if not isinstance(form.axis, Fixed) or all(column.kind is Kind.RATIO for column in form.columns):
        return
    for row in form.axis.lines:
        if (
            row.role is Role.DATA
            and row.target is None
            and (row.labels[-1].strip() == "%" or _SHARE.match(fold(row.label)))
        ):
            why = "dòng này là tỷ lệ trong cột số đếm; không cộng được, cần chọn lấy số nào chia số nào hoặc bỏ dòng"
            yield Question(f"{form.id}/{row.id}", row.label, "", why)


def _kinds(form: ProposedForm) -> Iterator[Question]:
    """Stock or flow matters only where figures are added over years."""
    if not isinstance(form.axis, Years):
        return
    for column in form.columns:
        if column.confidence is Confidence.DOUBTFUL and column.kind is Kind.STOCK:
            name = " / ".join(column.path)
            why = "chưa rõ là số có tại thời điểm (không cộng các năm) hay số phát sinh (cộng)"
            yield Question(f"{form.id}/{column.id}", name, "số có tại thời điểm", why)
