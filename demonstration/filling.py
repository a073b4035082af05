"""The whole demonstration: units, people, and what has happened in five campaigns up to now."""

from django.db import transaction
from django.utils import timezone

from audit.record import SYSTEM
from demonstration import city, district_mid_flight, district_opened, ownership, people, province
from demonstration.clock import moment, standing_at
from demonstration.story import tell
from units.tree import load_tree

FIRST_DAY = -45


@transaction.atomic
def fill() -> None:
    """Into an empty database, whole or not at all; one transaction also makes it many times faster on SQLite.

    Where two begin at once, the second finds the work done.
    """
    if ownership.is_ours(ownership.existing_tables()):
        return
    until = timezone.now()
    with standing_at(moment(FIRST_DAY)):
        ownership.sign()
        load_tree(SYSTEM)
        people.settle()
    stories = [
        province.story_of_speakers(),
        city.story(),
        province.story_of_study(),
        district_mid_flight.story(),
        district_opened.story(),
    ]
    tell(stories, until)
