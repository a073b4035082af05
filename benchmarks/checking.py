"""How long checking takes: one report, many stacked, the same many one by one. Run from the repository's folder:

    .venv/bin/python -m benchmarks.checking [how many]

Ratios within one run say more than milliseconds, which belong to the machine.
"""

import sys
import time
from collections.abc import Callable

from campaigns import catalogue
from demonstration.figures import plausible_report
from validation.asked import Asked
from validation.check import check, check_many
from validation.computed import fill_computed
from validation.plan import Plan
from validation.report import Report

CAMPAIGN = "DA1327"
MANY = 1000
ALONE = 100


def reports(plan: Plan, many: int) -> dict[str, Report]:
    """Invented reports with every column filled, no two alike."""
    asked = Asked(plan)
    invented = {}
    for number in range(many):
        name = f"unit {number}"
        typed = plausible_report(
            plan, asked, seed=name, size=30 + number % 90, unit_name=name, text=lambda random, section, unit: unit
        )
        invented[name] = fill_computed(plan, typed, asked)
    return invented


def milliseconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return (time.perf_counter() - started) * 1000


def main(many: int) -> None:
    plan = catalogue.load(CAMPAIGN)
    invented = reports(plan, many)
    stack = {name: (report, None) for name, report in invented.items()}
    alone = list(invented.values())[:ALONE]
    first = milliseconds(lambda: check(plan, alone[0]))
    one_by_one = milliseconds(lambda: [check(plan, report) for report in alone]) / len(alone)
    stacked = milliseconds(lambda: check_many(plan, stack)) / many
    lines = (
        f"{CAMPAIGN}, {sum(len(form.columns) for form in plan.forms)} columns in {len(plan.forms)} tables",
        f"first check, pandera imported on the way  {first:8.1f} ms",
        f"one report, warm                          {one_by_one:8.1f} ms",
        f"one of {many:4} stacked                      {stacked:8.1f} ms",
        f"one by one / stacked                      {one_by_one / stacked:8.1f} times",
    )
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else MANY)
