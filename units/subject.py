"""How a unit and a person are named in the history."""

from audit.record import Subject
from units.models import Person, Unit


def subject_of_unit(unit: Unit) -> Subject:
    return Subject(kind="unit", id=unit.code, label=unit.name, unit=unit.code)


def subject_of_person(person: Person, unit: Unit | None = None) -> Subject:
    """`unit` is the unit that the event concerns as well."""
    return Subject(kind="person", id=str(person.pk), label=person.full_name, unit=unit.code if unit else "")
