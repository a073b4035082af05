"""Who works where: at every unit one who writes and one who leads, at every reviewing board two who review."""

import datetime as dt
from collections.abc import Iterator

from django.contrib.auth.hashers import make_password

from audit.record import SYSTEM
from demonstration.logins import (
    CLERK,
    FIRST_REVIEWER,
    LEADER,
    PASSWORD,
    PLAYERS,
    SECOND_REVIEWER,
    username_at,
)
from demonstration.names import full_names
from demonstration.posts import post_at
from units.granting import grant
from units.models import Person, Unit
from units.people import create_person, give_post
from units.rights import Right

SINCE = dt.date(2020, 6, 15)
WITHOUT_PEOPLE = "dang_uy_xa"
REVIEWING = "ban_tuyen_giao"
OVERSEERS = (Right.AUDIT_UNIT, Right.ADMIN_UNIT)


def settle() -> None:
    """Create everybody with their rights and posts. All of them sign in with the one public password."""
    names = full_names("Lai Châu")
    for unit in Unit.objects.exclude(type=WITHOUT_PEOPLE).order_by("path"):
        for username, right in parts_at(unit):
            _join(unit, username, next(names), right)
    for player in PLAYERS:
        if player.right in OVERSEERS:
            _join(Unit.objects.get(code=player.unit), player.username, next(names), player.right)
    # Hashed once: the password is printed for everybody, and a hash for each person would take a minute.
    Person.objects.update(password=make_password(PASSWORD))


def parts_at(unit: Unit) -> Iterator[tuple[str, Right]]:
    """Username and right of each person at a unit."""
    yield username_at(unit.code, CLERK), Right.REPORT_UNIT
    yield username_at(unit.code, LEADER), Right.LEAD_UNIT
    if unit.type_id == REVIEWING:
        yield username_at(unit.code, FIRST_REVIEWER), Right.REVIEW_UNIT
        yield username_at(unit.code, SECOND_REVIEWER), Right.REVIEW_UNIT


def _join(unit: Unit, username: str, full_name: str, right: Right) -> None:
    since = max(SINCE, unit.valid_from)
    person = create_person(username, full_name, by=SYSTEM)
    grant(person, right, unit, valid_from=since, by=SYSTEM)
    if right is Right.LEAD_UNIT:
        title, signs_as = post_at(unit)
        give_post(person, unit, title, signs_as=signs_as, valid_from=since)
