"""The sentence of a finding: its place, then the rule's message with the figures written the Vietnamese way."""

import re
from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

from validation.finding import Place
from validation.form import Form, Role, Row
from validation.frozen import Text
from validation.numbers import write_number
from validation.plan import Plan

LONGEST_LABEL = 60
_FIELD = re.compile(r"\{([\w.]+)\}")


def sentence(plan: Plan, place: Place, template: Text, figures: Mapping[str, Any]) -> Text:
    names = _names(plan, place)
    written = {name: _written(value) for name, value in figures.items()}
    where = where_text(plan, place)
    return Text(
        vi=f"{where.vi}: {_filled(template.vi, written, names)}",
        en=f"{where.en}: {_filled(template.en, written, names)}",
    )


def _filled(template: str, written: Mapping[str, str], names: Mapping[str, str]) -> str:
    """An unknown name stays as it stands, for the catalogue's tests to find."""
    return _FIELD.sub(lambda match: written.get(match[1], names.get(match[1], match[0])), template)


def _written(value: Any) -> str:
    return write_number(value, 6) if isinstance(value, int | float | Decimal | Fraction) else str(value)


def _names(plan: Plan, place: Place) -> dict[str, str]:
    """`{column}` and `{c}` for the column, `{row}` and `{t}` for the row."""
    if place.form is None:
        return {}
    form = plan.form(place.form)
    row = row_text(form, place.row) if place.row else Text(vi="", en="")
    column = form.column(place.column).name if place.column else ""
    return {"column": column, "c": column, "row": row.vi, "t": row.vi}


def where_text(plan: Plan, place: Place) -> Text:
    if place.form is None:
        return _section_text(plan, place)
    form = plan.form(place.form)
    vi, en = [form.number or form.title], [form.number or form.title]
    if place.row:
        row = row_text(form, place.row)
        vi.append(row.vi)
        en.append(row.en)
    if place.column:
        name = form.column(place.column).name
        vi.append(f"cột “{name}”")
        en.append(f"column “{name}”")
    return Text(vi=", ".join(vi), en=", ".join(en))


def row_text(form: Form, row_id: str) -> Text:
    row = form.row(row_id)
    if row is None:
        return Text(vi=f"dòng “{row_id}”", en=f"row “{row_id}”")
    label = _short(" / ".join(label for label in row.labels if label.strip("- ")) or row.id)
    if row.year is not None:
        return Text(vi=f"năm {label}" if label[:1].isdigit() else label, en=f"row {label}")
    return Text(vi=_row_word(row, label), en=f"row {label}")


def _row_word(row: Row, label: str) -> str:
    return f"dòng {label}" if row.role is Role.TOTAL or label[:1].isdigit() else f"dòng “{label}”"


def _section_text(plan: Plan, place: Place) -> Text:
    if place.section is None or not plan.has_section(place.section):
        return Text(vi="Báo cáo", en="The report")
    section = plan.section(place.section)
    title = _short(section.name)
    figure = next((f.label for f in section.figures if f.id == place.figure), None)
    tail = f", “{_short(figure)}”" if figure else ""
    return Text(vi=f"Mục {title}{tail}", en=f"Section {title}{tail}")


def _short(text: str) -> str:
    return text if len(text) <= LONGEST_LABEL else f"{text[:LONGEST_LABEL].rstrip()}…"
