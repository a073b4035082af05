"""The departures of a document from a profile, in the order of the document."""

from collections.abc import Iterable

from documents.appearance.tree import Appearance
from documents.linting.anatomy import Anatomy
from documents.linting.departure import Departure, Place, Severity
from documents.linting.dissect import dissected
from documents.linting.rule import all_rules
from documents.profiles.profile import Profile

MOST_DEPARTURES = 500


def lint(appearance: Appearance, profile: Profile) -> list[Departure]:
    return lint_parts(dissected(appearance), profile)


def lint_parts(paper: Anatomy, profile: Profile) -> list[Departure]:
    """Every rule is asked; what differs only in its place is said once."""
    found = [departure for rule in all_rules() for departure in rule.departures(paper, profile)]
    merged = _merged(sorted(found, key=_order))
    return merged[:MOST_DEPARTURES]


def _order(departure: Departure) -> tuple[object, ...]:
    """Pages, then the text, then the tables."""
    place = departure.place
    numbers = place.sheet, place.paragraph, place.table, place.row, place.cell
    return place.table > 0, place.sheet == 0, *numbers, departure.code


def _merged(departures: Iterable[Departure]) -> list[Departure]:
    first: dict[tuple[object, ...], Departure] = {}
    also: dict[tuple[object, ...], list[Place]] = {}
    for departure in departures:
        if departure.kind in first:
            also[departure.kind].append(departure.place)
        else:
            first[departure.kind], also[departure.kind] = departure, []
    return [departure.with_also(*also[kind]) for kind, departure in first.items()]


def counts(departures: Iterable[Departure]) -> dict[Severity, int]:
    found = [departure.severity for departure in departures]
    return {severity: found.count(severity) for severity in Severity}
