"""Who mends a report goes through it once."""

from tests.cast import small_plan
from validation.finding import Finding, Place
from validation.form import Severity
from validation.frozen import Text
from workflow.report_order import in_report_order


def test_findings_stand_by_gravity_then_as_the_report_is_read() -> None:
    plan = small_plan()
    form = next(form for form in plan.forms if not form.is_open)
    (first, second, *_), column = (row.id for row in form.rows), form.columns[-1].id
    section = plan.sections[0].id
    places = [
        Place(form=form.id, row=second, column=form.columns[0].id),
        Place(form=form.id, row=first, column=column),
        Place(section=section),
        Place(form=form.id, row=first),
    ]
    found = [Finding("V1", Severity.NOTE, places[2], Text(vi="", en=""))]
    found += [Finding("V2", Severity.ERROR, place, Text(vi="", en="")) for place in places]
    expected = [section, f"{form.id}/{first}", f"{form.id}/{first}/{column}", places[0].key, section]
    assert [each.place.key for each in in_report_order(plan, found)] == expected
