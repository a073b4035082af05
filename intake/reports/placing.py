"""Is what was read for this report: another unit's or campaign's file is refused, odd lines are said."""

from collections.abc import Iterator
from dataclasses import replace

from campaigns.models import Campaign
from documents.matching import ReadReport, Said, with_belonging
from intake.reports.refusals import WrongFile
from validation.form import Form
from validation.report import TypedRow
from workflow.models import Submission

NOT_OURS = ("other-campaign", "other-unit", "nothing-matched")


def placed(read: ReadReport, submission: Submission) -> ReadReport:
    """The reading with what its marks contradict. Raises WrongFile when it is of another unit or campaign."""
    campaign = submission.campaign
    read = with_belonging(
        read,
        campaign=_own_name(read.marks.campaign, campaign),
        definition=campaign.definition_hash,
        unit=submission.unit.code,
        of_the_plan=False,
    )
    strange = [said for said in read.unread if said.code in NOT_OURS]
    if strange:
        raise WrongFile([_by_name(said, submission) for said in strange])
    return without_odd_rows(read, campaign)


def _by_name(said: Said, submission: Submission) -> Said:
    """What the file should have been of, by its name; the name of another unit is not ours to tell."""
    unit, campaign = submission.unit, submission.campaign
    for code, name in ((unit.code, unit.name), (campaign.code, campaign.title)):
        said = replace(said, vi=said.vi.replace(f"“{code}”", f"“{name}”"), en=said.en.replace(f"“{code}”", f"“{name}”"))
    return said


def _own_name(marked: str, campaign: Campaign) -> str:
    """A blank made from the catalogue, without a database, bears the plan's code: it may be any campaign's of it."""
    is_plans = marked == campaign.plan.code and not Campaign.objects.filter(code=marked).exists()
    return marked if is_plans else campaign.code


def without_odd_rows(read: ReadReport, campaign: Campaign) -> ReadReport:
    """A draft holds each printed row once and no other: a thirteenth year or a year twice is said instead."""
    tables, odd = dict(read.report.tables), list[Said]()
    for form in campaign.plan.forms:
        if form.id in tables and not form.is_open:
            tables[form.id], strange = _printed(form, tables[form.id])
            odd += strange
    kept = {form: rows for form, rows in tables.items() if rows}
    return replace(read, report=replace(read.report, tables=kept), unread=(*odd, *read.unread))


def _printed(form: Form, rows: list[TypedRow]) -> tuple[list[TypedRow], list[Said]]:
    known = {row.id for row in form.rows}
    kept: dict[str, TypedRow] = {}
    odd = []
    for row in rows:
        if row["row"] in known and row["row"] not in kept:
            kept[row["row"]] = row
        else:
            odd.append(_odd(form, row, is_twice=row["row"] in known))
    return list(kept.values()), odd


def _odd(form: Form, row: TypedRow, *, is_twice: bool) -> Said:
    words = " | ".join(_texts(row))
    if is_twice:
        vi = "dòng này đứng hai lần trong bảng; chỉ đọc lần đầu."
        return Said("repeated-row", form.id, vi, "the row stands in the table twice; the first was read.", words)
    vi = "biểu không có dòng này; chưa đọc dòng này."
    return Said("unknown-row", form.id, vi, "the form has no such row; it was not read.", words)


def _texts(row: TypedRow) -> Iterator[str]:
    yield row["row"]
    yield from (text for key, text in row.items() if key != "row")
