"""The lines of an open list as a file has them, under the names that the same lines bear in the draft.

A file numbers its lines by their order. A comment or an explanation stands at a line's name, so a line that is in the
draft already keeps its own, and a new one gets a number that was never given.
"""

from collections.abc import Sequence

from intake.reports.meaning import row_meaning
from validation.form import Form
from validation.report import TypedRow
from workflow.typed_rows import server_numbers


def named_as_in_draft(
    form: Form, rows: Sequence[TypedRow], draft: Sequence[TypedRow], last_given: int
) -> list[TypedRow]:
    """Lines that say the same first, then those of one name; the rest is new."""
    by_meaning = {row_meaning(form, row): row["row"] for row in reversed(draft)}
    names: dict[int, str] = {}
    for at, row in enumerate(rows):
        equal = by_meaning.pop(row_meaning(form, row), None)
        if equal is not None:
            names[at] = equal
    free = {row["row"] for row in draft} - set(names.values())
    for at, row in enumerate(rows):
        if at not in names and row["row"] in free:
            names[at] = row["row"]
            free.remove(row["row"])
    last = max([last_given, *server_numbers(draft)])
    fresh = (f"r{number}" for number in range(last + 1, last + 1 + len(rows)))
    return [{**row, "row": names[at] if at in names else next(fresh)} for at, row in enumerate(rows)]
