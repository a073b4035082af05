import datetime as dt
from collections.abc import Iterator

from django.utils import timezone

from demonstration.clock import moment, standing_at, working_day
from demonstration.story import Story, tell

NOON = dt.datetime(2024, 5, 6, 12, tzinfo=dt.UTC)


def at(hour: int) -> dt.datetime:
    return NOON.replace(hour=hour)


def test_stories_are_told_in_the_order_of_time_and_not_beyond_the_present() -> None:
    heard: list[tuple[str, int]] = []

    def story(name: str, *hours: int) -> Story:
        for hour in hours:
            yield at(hour)
            heard.append((name, timezone.now().hour))

    tell([story("a", 8, 11), story("b", 9, 10, 13)], until=NOON)
    assert heard == [("a", 8), ("b", 9), ("b", 10), ("a", 11)]


def test_a_story_begins_others_beside_itself() -> None:
    heard: list[str] = []

    def child() -> Story:
        yield at(10)
        heard.append("child")

    def parent() -> Iterator[dt.datetime | Story]:
        yield at(8)
        yield child()
        heard.append("parent goes on")
        yield at(11)
        heard.append("parent")

    tell([parent()], until=NOON)
    assert heard == ["parent goes on", "child", "parent"]


def test_time_never_runs_backwards_for_a_story_that_begins_late() -> None:
    times: list[dt.datetime] = []

    def child() -> Story:
        yield at(6)
        times.append(timezone.now())

    def parent() -> Story:
        yield at(9)
        yield child()

    tell([parent()], until=NOON)
    assert times == [at(9)]


def test_the_present_comes_back() -> None:
    real = timezone.now
    with standing_at(NOON):
        assert timezone.now() == NOON
    assert timezone.now is real


def test_working_days_pass_over_saturday_and_sunday() -> None:
    today = working_day(0)
    days = [working_day(n) for n in range(-10, 0)] + [working_day(n) for n in range(1, 11)]
    assert all(day.weekday() < 5 for day in days)
    assert days == sorted(set(days))
    assert working_day(-10) == today - dt.timedelta(days=14) or today.weekday() >= 5
    assert timezone.localtime(moment(-1, 8, 30)).timetz().isoformat()[:5] == "08:30"
