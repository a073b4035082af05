"""Many stories told in the order of time: what happens to each report, day after day.

A story is a generator: it yields the moment it waits for, and what stands after the `yield` happens then.
"""

import datetime as dt
import heapq
from collections.abc import Iterable, Iterator
from itertools import count

from demonstration.clock import standing_at

Story = Iterator["dt.datetime | Story"]
"""Yields the moment it waits for; or another story, which begins beside it."""


def tell(stories: Iterable[Story], until: dt.datetime) -> None:
    """Let all stories happen, the earliest event first, as far as `until`; what lies after it has not happened yet.

    The history is one chain over all of them, so its times must not run backwards.
    """
    order = count()
    waiting: list[tuple[dt.datetime, int, Story]] = []
    now = dt.datetime.min.replace(tzinfo=dt.UTC)

    def go_on(story: Story) -> None:
        for following in story:
            if isinstance(following, dt.datetime):
                heapq.heappush(waiting, (following, next(order), story))
                return
            go_on(following)

    for story in stories:
        go_on(story)
    while waiting:
        due, _, story = heapq.heappop(waiting)
        now = max(now, due)
        if now > until:
            break
        with standing_at(now):
            go_on(story)
