"""What can become of one report, each life a story: it yields the moment it waits for and then takes the next step.

`day` is the working day of the first event, counted from today (-8: eight working days ago).
"""

from demonstration import desk
from demonstration.case import Case
from demonstration.changed import with_cell, with_larger_whole, with_text
from demonstration.clock import moment, working_day
from demonstration.story import Story
from validation.report import Report
from workflow.issuing import Paper
from workflow.on_behalf import enter_for_unit

Remarks = dict[str, str]
"""A place of the report to what the office remarks there."""


def half_written(case: Case, day: int) -> Story:
    """The first sections and the first table, then something else was more urgent."""
    yield moment(day, 15)
    report = case.report
    sections = dict(list(report.sections.items())[: len(report.sections) // 2])
    tables = dict(list(report.tables.items())[:1])
    desk.write(case.submission, Report(sections=sections, tables=tables), case.clerk)


def with_a_fault(case: Case, day: int, cell: str, typed: str) -> Story:
    """Everything is written; one cell is wrong and keeps the report from being submitted."""
    yield moment(day, 16)
    desk.write(case.submission, with_cell(case.report, cell, typed), case.clerk)


def submitted(case: Case, day: int, report: Report | None = None) -> Story:
    yield moment(day, 9)
    desk.write(case.submission, report or case.report, case.clerk)
    yield moment(day, 16)
    desk.submit(case)


def sent(case: Case, day: int, report: Report | None = None) -> Story:
    yield from submitted(case, day, report)
    yield moment(day, 17)
    desk.approve(case.submission, case.leader)


def explained(case: Case, day: int, cell: str, typed: str, why: str) -> Story:
    """An unusual figure that is right: the rules warn, the clerk says why."""
    yield moment(day, 9)
    desk.write(case.submission, with_cell(case.report, cell, typed), case.clerk)
    yield moment(day, 10)
    desk.explain_warnings(case.submission, why, case.clerk)
    desk.submit(case)
    yield moment(day, 14)
    desk.approve(case.submission, case.leader)


def taken(case: Case, day: int) -> Story:
    yield from sent(case, day)
    yield moment(day + 1, 8, 30)
    desk.take_step("take", case.submission, case.reviewer)


def accepted(case: Case, day: int) -> Story:
    yield from taken(case, day)
    yield moment(day + 1, 15)
    desk.take_step("accept", case.submission, case.reviewer)


def returned_by_leader(case: Case, day: int, reason: str) -> Story:
    yield from submitted(case, day)
    yield moment(day + 1, 10)
    desk.take_step("return_to_clerk", case.submission, case.leader, reason=reason)


def returned_by_office(case: Case, day: int, reason: str, remarks: Remarks, resubmit_in: int) -> Story:
    """`resubmit_in`: working days from today until it must be sent again."""
    yield from taken(case, day)
    yield moment(day + 1, 16)
    desk.return_with(case, reason, remarks, resubmit_by=working_day(resubmit_in))


def mended(case: Case, day: int, remarks: Remarks, cell: str, section: str, added: str) -> Story:
    """Returned, changed in one cell and one section, answered, and submitted again: it waits for its leader."""
    yield from returned_by_office(case, day, "Số liệu và phần viết chưa khớp nhau.", remarks, resubmit_in=2)
    yield moment(day + 3, 9)
    changed = with_text(with_larger_whole(case.report, cell), section, added)
    desk.write(case.submission, changed, case.clerk)
    desk.answer_remarks(case, "Đã kiểm tra lại sổ nghị quyết của chi bộ và sửa theo ý kiến.")
    yield moment(day + 3, 11)
    desk.submit(case)


def sent_again(case: Case, day: int, remarks: Remarks, cell: str, section: str, added: str) -> Story:
    """After the return the unit sends a second revision: the office sees what changed."""
    yield from mended(case, day, remarks, cell, section, added)
    yield moment(day + 4, 9)
    desk.approve(case.submission, case.leader)


def on_paper(case: Case, day: int, number: str) -> Story:
    """A paper came by mail; the office types it in and sends it in the unit's name."""
    yield moment(day, 10)
    paper = Paper(
        number=number, day=working_day(day - 2), signer=case.leader.full_name, received_on=working_day(day - 1)
    )
    submission = case.submission
    enter_for_unit(submission, case.report, paper, actor=case.reviewer, seen=submission.version)
