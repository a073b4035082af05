"""Several works measured in turns, so that a slow moment of the machine falls on all of them."""

import time
from collections.abc import Callable
from statistics import median

Works = dict[str, Callable[[], object]]


def milliseconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return (time.perf_counter() - started) * 1000


def in_turns(works: Works, rounds: int) -> dict[str, list[float]]:
    """The milliseconds of every round by the name of the work, after a first round that warms up."""
    for work in works.values():
        work()
    taken: dict[str, list[float]] = {name: [] for name in works}
    for _ in range(rounds):
        for name, work in works.items():
            taken[name].append(milliseconds(work))
    return taken


def ratio_lines(taken: dict[str, list[float]], yardstick: str) -> list[str]:
    """Best and median milliseconds of each, and both as so many times the yardstick's."""
    one = taken[yardstick]
    return [
        f"{name:34} {min(each):9.1f} ms {median(each):9.1f} ms"
        f" {min(each) / min(one):8.2f} × {median(each) / median(one):8.2f} ×"
        for name, each in taken.items()
    ]
