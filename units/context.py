"""What every page says of the person who signed in."""

from typing import Any

from django.http import HttpRequest

from units.rights import Right
from units.scope import anchored, holds_at_the_top

OVERSEERS = {Right.AUDIT_UNIT, Right.ADMIN_UNIT}


def signed_in_person(request: HttpRequest) -> dict[str, Any]:
    """`oversees`: whether the lists of units and people are theirs to open; `administers`: whether what holds for
    every unit is. Read only where a page asks.

    A page drawn before anybody is known (a refused request) has no user at all.
    """
    person = getattr(request, "user", None)
    if person is None or not person.is_authenticated:
        return {"oversees": False, "administers": False}
    return {
        "oversees": lambda: any(anchor.right in OVERSEERS for anchor in anchored(person)),
        "administers": lambda: holds_at_the_top(person, Right.ADMIN_UNIT),
    }
