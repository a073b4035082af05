"""The tree of the demonstration, read from a file as plain values, and loaded into the database."""

from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import yaml
from django.db import transaction

from audit.record import Actor
from units.models import Unit, UnitType
from units.opening import close_unit, open_unit
from units.refusals import UnknownUnitError
from units.types import PARTY, load_unit_types, side_of_type

FILE = Path(__file__).parent / "catalog" / "lai_chau.yaml"
# What a unit has from the one above it when its own entry does not say.
INHERITED = ("valid_from", "valid_to", "place_name", "head_line_below")


class PlannedUnit(NamedTuple):
    """One unit of the file. `parent` and `successors` are codes; a parent stands before its children."""

    code: str
    name: str
    type: str
    parent: str
    valid_from: date
    valid_to: date | None
    symbol: str
    place_name: str
    head_line: str
    successors: tuple[str, ...]
    side: str

    @property
    def document_side(self) -> str:
        return self.side or side_of_type(self.type)


@cache
def read_tree() -> tuple[PlannedUnit, ...]:
    """Every unit of the file, parents first. No database."""
    return tuple(_planned(yaml.safe_load(FILE.read_text(encoding="utf-8")), parent="", above={}))


def unit_type_of(code: str) -> str:
    """The type of a unit of the file; UnknownUnitError when it names none of this code."""
    for unit in read_tree():
        if unit.code == code:
            return unit.type
    raise UnknownUnitError(unit=code)


@transaction.atomic
def load_tree(actor: Actor) -> None:
    """Open, and close, what is not yet there. Running it again changes nothing."""
    load_unit_types()
    types = UnitType.objects.in_bulk()
    units = {unit.code: unit for unit in Unit.objects.all()}
    planned = read_tree()
    for entry in planned:
        if entry.code not in units:
            units[entry.code] = _open(entry, types[entry.type], units.get(entry.parent), actor)
    # Children before their parents, which cannot end before them.
    for entry in reversed(planned):
        if entry.valid_to and units[entry.code].valid_to is None:
            close_unit(units[entry.code], entry.valid_to, [units[code] for code in entry.successors], by=actor)


def _open(entry: PlannedUnit, unit_type: UnitType, parent: Unit | None, actor: Actor) -> Unit:
    return open_unit(
        entry.code,
        entry.name,
        unit_type,
        parent,
        valid_from=entry.valid_from,
        by=actor,
        symbol=entry.symbol,
        place_name=entry.place_name,
        head_line=entry.head_line,
        side=entry.side,
    )


def _planned(entries: list[dict[str, Any]], parent: str, above: dict[str, Any]) -> Iterator[PlannedUnit]:
    for entry in entries:
        own = {**above, **entry}
        yield PlannedUnit(
            code=own["code"],
            name=own["name"],
            type=own["type"],
            parent=parent,
            valid_from=own["valid_from"],
            valid_to=own.get("valid_to"),
            symbol=entry.get("symbol", ""),
            place_name=own.get("place_name", ""),
            head_line=_head_line(entry, above),
            successors=tuple(entry.get("successors", ())),
            side=entry.get("side", ""),
        )
        passed_on = {key: own[key] for key in INHERITED if key in own}
        yield from _planned(entry.get("units", []), own["code"], passed_on)


def _head_line(entry: dict[str, Any], above: dict[str, Any]) -> str:
    """What stands over the issuer: outside the Party not the Party organisation of the place."""
    side = entry.get("side", "") or side_of_type(entry["type"])
    inherited = above.get("head_line_below", "") if side == PARTY else ""
    return str(entry.get("head_line", inherited))
