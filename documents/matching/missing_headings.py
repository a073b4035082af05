"""Headings that a file should have between those it has: what was written under them reads as the section before."""

from collections.abc import Collection, Iterator
from itertools import pairwise

from validation.asked import Asked, asked_of
from validation.outline import Section
from validation.plan import Plan


def missing_headings(plan: Plan, seen: Collection[str]) -> Iterator[tuple[Section, Section]]:
    """Each section without its heading, and the one before it that has its own; only between two that have.

    Only what every kind of unit is asked that the headings found may be of.
    """
    kinds = [asked_of(plan, kind) for kind in plan.obliged]
    fitting = [asked for asked in kinds if _is_asked_all(asked, plan, seen)]
    order = [section for section in plan.sections if not plan.gathers(section) or section.id in seen]
    found = [at for at, section in enumerate(order) if section.id in seen]
    for first, last in pairwise(found):
        for section in order[first + 1 : last]:
            if fitting and all(asked.section(section) for asked in fitting):
                yield section, order[first]


def _is_asked_all(asked: Asked, plan: Plan, seen: Collection[str]) -> bool:
    return all(asked.section(section) or plan.gathers(section) for section in plan.sections if section.id in seen)
