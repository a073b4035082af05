"""What differs between two versions of a report, place by place, and since when a person would want to know."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from audit.models import Event
from units.models import Person
from validation.finding import Place
from validation.report import Report
from workflow.models import Revision, Submission
from workflow.roles import is_one_of, leaders, reviewers

OFFICE_DECISIONS = ("submission.return_with_comments", "submission.accept")
UNIT_DECISIONS = ("submission.approve", "submission.return_to_clerk")


@dataclass(frozen=True)
class Change:
    """One place with what stood there and what stands there now; blank where nothing did."""

    place: Place
    before: str
    after: str


@dataclass(frozen=True)
class Changes:
    """`sections`: texts and the figures beside them; `cells`: cells of tables; `answers`: for whole sections or tables
    (“Không phát sinh”), placed as sections by their id."""

    sections: tuple[Change, ...] = ()
    cells: tuple[Change, ...] = ()
    answers: tuple[Change, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.sections or self.cells or self.answers)

    @cached_property
    def earlier(self) -> dict[str, str]:
        """What stood before, by the key of each changed place."""
        return {change.place.key: change.before for change in (*self.sections, *self.cells)}


def changes_between(old: Revision | Report | None, new: Revision | Report) -> Changes:
    """From nothing, everything is new."""
    before, after = report_in(old), report_in(new)
    return Changes(
        sections=tuple(differing(dict(section_values(before)), dict(section_values(after)))),
        cells=tuple(differing(dict(cell_values(before)), dict(cell_values(after)))),
        answers=tuple(differing(answers_in(before), answers_in(after))),
    )


def last_decided(submission: Submission, person: Person) -> Revision | None:
    """The newest revision that this person's side, or for the unit also the office, has decided on."""
    if is_one_of(reviewers, submission, person) and not is_one_of(leaders, submission, person):
        decisions = [*OFFICE_DECISIONS]
    else:
        decisions = [*OFFICE_DECISIONS, *UNIT_DECISIONS]
    events = Event.objects.filter(subject_kind="submission", subject_id=str(submission.pk), action__in=decisions)
    last = events.order_by("-number").first()
    return submission.revisions.filter(number=last.facts["revision"]).first() if last else None


def report_in(version: Revision | Report | None) -> Report:
    if version is None:
        return Report()
    return version.report if isinstance(version, Revision) else version


def section_values(report: Report) -> Iterator[tuple[Place, str]]:
    for section, text in report.sections.items():
        yield Place(section=section), text
    for section, figures in report.figures.items():
        for figure, boxes in figures.items():
            yield Place(section=section, figure=figure), " / ".join(boxes)


def answers_in(report: Report) -> dict[Place, str]:
    return {Place(section=place): str(answer) for place, answer in report.answers.items()}


def cell_values(report: Report) -> Iterator[tuple[Place, str]]:
    for form, rows in report.tables.items():
        for row in rows:
            for column, typed in row.items():
                if column != "row":
                    yield Place(form=form, row=row["row"], column=column), typed


def differing(before: dict[Place, str], after: dict[Place, str]) -> Iterable[Change]:
    """In the order of the new version, what was taken away last."""
    for place in [*after, *(place for place in before if place not in after)]:
        if before.get(place, "") != after.get(place, ""):
            yield Change(place, before.get(place, ""), after.get(place, ""))
