"""What was read from a plan's file, told in lines for the shell."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from documents.planning.proposal import Proposal, ProposedForm
from validation.dates import write_date


def summary(proposal: Proposal) -> str:
    """Head, deadlines, outline, tables, and last what must be asked; one thing a line."""
    blocks = (_head, _deadlines, _outline, _tables, _questions)
    return "\n\n".join("\n".join(block(proposal)) for block in blocks)


def _head(proposal: Proposal) -> Iterator[str]:
    head = proposal.plan
    day = write_date(head.date) if head.date else "…"
    yield _("{kind} số {reference}, {place}, ngày {day}").format(
        kind=head.kind or _("Văn bản"), reference=head.reference, place=head.place, day=day
    )
    yield _("Cơ quan ban hành: {issuer}").format(issuer=head.issuer)
    yield _("Trích yếu: {subject}").format(subject=head.subject)
    if head.superior:
        yield _("Thực hiện: {reference} của {issuer}").format(
            reference=head.superior.reference, issuer=head.superior.issuer
        )
    yield _("Nơi nhận báo cáo: {addressee} (qua {reviewer})").format(addressee=head.addressee, reviewer=head.reviewer)


def _deadlines(proposal: Proposal) -> Iterator[str]:
    yield _("Thời hạn")
    for deadline in proposal.plan.deadlines:
        day = write_date(deadline.last_day) if deadline.last_day else "…"
        yield _("  {level}: “{phrase}”, ngày cuối còn đúng hạn {day}").format(
            level=deadline.level, phrase=deadline.phrase, day=day
        )


def _outline(proposal: Proposal) -> Iterator[str]:
    yield _("Đề cương")
    for section in proposal.sections:
        yield f"{'  ' * (section.id.count('.') + 1)}{section.number} {section.title}"


def _tables(proposal: Proposal) -> Iterator[str]:
    yield _("Biểu mẫu")
    for form in proposal.forms:
        yield from _table(form)


def _table(form: ProposedForm) -> Iterator[str]:
    yield f"  {form.id}: {form.title} ({form.axis_reason})"
    for column in form.columns:
        sure = f"{column.confidence.value:.0%}, {column.reason}"
        yield f"    {' / '.join(column.path)}: {column.type}, {column.kind} ({sure})"


def _questions(proposal: Proposal) -> Iterator[str]:
    yield _("Cần hỏi lại")
    for question in proposal.questions:
        reading = _(" Đọc là “{reading}”?").format(reading=question.read_as) if question.read_as else ""
        yield f"  {question.place}: “{question.printed}”, {question.why}.{reading}"
