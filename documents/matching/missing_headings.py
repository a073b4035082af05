"""Headings that a file should have between those it has: what was written under them reads as the section before."""

from collections.abc import Collection
from itertools import pairwise

from validation.asked import Asked, asked_of
from validation.outline import Section
from validation.plan import Plan


def missing_headings(plan: Plan, seen: Collection[str]) -> dict[str, list[Section]]:
    """By the section before them that has its own, the sections without headings; only between two that have.

    Only what every kind of unit is asked that the headings found may be of.
    """
    kinds = [asked_of(plan, kind) for kind in plan.obliged]
    fitting = [asked for asked in kinds if _is_asked_all(asked, plan, seen)]
    order = [section for section in plan.sections if not plan.gathers(section) or section.id in seen]
    found = [at for at, section in enumerate(order) if section.id in seen]
    gone: dict[str, list[Section]] = {}
    for first, last in pairwise(found):
        missing = [section for section in order[first + 1 : last] if all(asked.section(section) for asked in fitting)]
        if missing and fitting:
            gone[order[first].id] = missing
    return gone


def _is_asked_all(asked: Asked, plan: Plan, seen: Collection[str]) -> bool:
    return all(asked.section(section) or plan.gathers(section) for section in plan.sections if section.id in seen)
