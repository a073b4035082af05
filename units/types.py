"""The types of units, from a file.

They are loaded by a service and not by a migration: the list is content that an office extends without a release,
and rows made by a migration are gone after the first test that commits.
"""

from functools import cache
from pathlib import Path
from typing import TypedDict

import yaml
from django.db import transaction

from units.models import UnitType

FILE = Path(__file__).parent / "catalog" / "unit_types.yaml"


class TypeEntry(TypedDict, total=False):
    code: str
    vi: str
    en: str
    one_person: bool
    side: str
    printed_as: list[str]


PARTY = "party"


@cache
def read_unit_types() -> tuple[TypeEntry, ...]:
    """The entries of the file, in their order. No database."""
    return tuple(yaml.safe_load(FILE.read_text(encoding="utf-8")))


def side_of_type(code: str) -> str:
    """By whose guideline a type lays out its documents; one that the file does not name follows the Party's."""
    return next((entry.get("side", PARTY) for entry in read_unit_types() if entry["code"] == code), PARTY)


@transaction.atomic
def load_unit_types() -> None:
    """Bring the table to what the file says. A type that the file no longer names stays: old units are of it."""
    for order, entry in enumerate(read_unit_types(), start=1):
        UnitType.objects.update_or_create(
            code=entry["code"],
            defaults={
                "name_vi": entry["vi"],
                "name_en": entry["en"],
                "order": order,
                "one_person": entry.get("one_person", False),
                "side": entry.get("side", PARTY),
            },
        )
