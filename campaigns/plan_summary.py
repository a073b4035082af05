"""A plan told in lines, for the shell."""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from validation.dates import write_date
from validation.form import Form, Role
from validation.outline import Section
from validation.plan import Plan


def summary(plan: Plan) -> str:
    """Head, deadlines, outline with its guidance, tables and readings; one thing a line."""
    blocks = (_head, _deadlines, _outline, _tables, _readings)
    return "\n\n".join("\n".join(block(plan)) for block in blocks)


def _head(plan: Plan) -> Iterator[str]:
    head, period = plan.plan, plan.period
    yield f"{plan.code}: {plan.title}"
    yield _("{kind} số {reference}, {place}, ngày {day}").format(
        kind=head.kind, reference=head.reference, place=head.place, day=write_date(head.date)
    )
    yield _("Cơ quan ban hành: {issuer}").format(issuer=head.issuer)
    if head.superior:
        yield _("Thực hiện: {reference} của {issuer}").format(
            reference=head.superior.reference, issuer=head.superior.issuer
        )
    yield _("Nơi nhận báo cáo: {addressee} (qua {reviewer})").format(addressee=head.addressee, reviewer=head.reviewer)
    yield _("Kỳ số liệu: {first} - {last}").format(first=write_date(period.first), last=write_date(period.last))


def _deadlines(plan: Plan) -> Iterator[str]:
    yield _("Thời hạn")
    for deadline in plan.deadlines:
        yield _("  {level}: “{phrase}”, ngày cuối còn đúng hạn {day}").format(
            level=deadline.level, phrase=deadline.phrase, day=write_date(deadline.last_day)
        )


def _outline(plan: Plan) -> Iterator[str]:
    yield _("Đề cương")
    for section in plan.sections:
        yield from _section(section)


def _section(section: Section) -> Iterator[str]:
    indent = "  " * section.depth
    yield f"{indent}{section.number} {section.title}"
    yield from (f"{indent}    {line.text}" for line in section.guidance)
    if section.figures:
        count = len(section.figures)
        asked = ngettext("(kèm {count} số liệu)", "(kèm {count} số liệu)", count).format(count=count)
        yield f"{indent}    {asked}"


def _tables(plan: Plan) -> Iterator[str]:
    yield _("Biểu mẫu")
    for form in plan.forms:
        name = f"{form.number}: {form.title}" if form.number else form.title
        yield f"  {form.id}. {name} ({_size(form)})"


def _size(form: Form) -> str:
    columns = len(form.columns)
    if form.is_open:
        return _("danh sách mở, {columns} cột").format(columns=columns)
    rows = sum(row.role is not Role.HEADING for row in form.rows)
    return _("{rows} dòng, {columns} cột").format(rows=rows, columns=columns)


def _readings(plan: Plan) -> Iterator[str]:
    yield _("Cách hiểu những chỗ in chưa rõ")
    for notice in plan.notices:
        yield _("  {place}: “{printed}” hiểu là “{read_as}”").format(
            place=notice.place, printed=notice.printed, read_as=notice.read_as
        )
