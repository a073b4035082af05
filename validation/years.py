"""The rows of one level year after year."""

from collections.abc import Iterator, Sequence

from validation.form import Role
from validation.table import Table


def year_chains(table: Table, levels: Sequence[str] = (), *, whole_years: bool = True) -> Iterator[list[int]]:
    """Positions of the rows of each level in the order of their years; years covered in part are left out."""
    known = dict.fromkeys(row.level for row in table.rows if row.year is not None)
    for level in known:
        if levels and level not in levels:
            continue
        chain = [
            place
            for place, row in enumerate(table.rows)
            if row.role is Role.DATA and row.year is not None and row.level == level
            if not (whole_years and row.part_year)
        ]
        if len(chain) > 1:
            yield sorted(chain, key=lambda place: table.rows[place].year or 0)
