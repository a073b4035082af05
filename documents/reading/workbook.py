"""An .xlsx that passed the guard as a Workbook."""

from collections.abc import Iterator

from lxml import etree

from documents.guard import Package, refusals
from documents.reading.names import RELATION, s
from documents.reading.properties import custom_properties
from documents.reading.shared import Shared, looks_of, strings_of
from documents.reading.sheet import read_sheet
from documents.reading.tree import Sheet, Workbook

MOST_SHEETS = 60


def read_workbook(package: Package) -> Workbook:
    """Raises a Refusal when the main part is no workbook."""
    main = package.tree(package.main)
    listed = list(main.iterfind(f"{s('sheets')}/{s('sheet')}"))
    if len(listed) > MOST_SHEETS:
        raise refusals.TooLargeInside
    shared = Shared(strings_of(package), looks_of(package), _is_1904(main))
    return Workbook(tuple(_sheets(package, listed, shared)), custom_properties(package))


def _sheets(package: Package, listed: list[etree._Element], shared: Shared) -> Iterator[Sheet]:
    targets = {relation.id: relation for relation in package.relations(package.main)}
    for line in listed:
        relation = targets.get(line.get(f"{RELATION}id", ""))
        if relation is None or not relation.kind.endswith("/worksheet"):
            continue
        is_hidden = line.get("state", "visible") != "visible"
        yield read_sheet(package.tree(relation.target), line.get("name", ""), shared, is_hidden=is_hidden)


def _is_1904(main: etree._Element) -> bool:
    properties = main.find(s("workbookPr"))
    return properties is not None and properties.get("date1904", "0") in {"1", "true"}
