"""The page on which a file stands beside the draft: what needs a decision first, what is the same last."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from audit.language import reader_language
from documents.matching import Said
from intake.models import Upload
from intake.reports.amounts import Amount, amount_in, asked_amount
from intake.reports.comparing import compare
from intake.reports.comparison import WHOLE_FILE, Choice, Compared, Comparison, Kind, Standing, part_of
from intake.reports.merging import merged
from intake.views.shown_places import ShownPlace
from validation.finding import Finding
from validation.form import Severity
from workflow.checking import Checked, checked
from workflow.drafting import part_versions
from workflow.editor import ShownFinding, shown
from workflow.models import Submission
from workflow.naming import place_address, place_name
from workflow.reading import Tally
from workflow.report_order import GRAVEST, in_report_order

MOST_SAID = 60
BESIDE = {"head", "foot", "footnote", "endnote", "comment"}


@dataclass(frozen=True)
class ShownSaid:
    """One remark of the reading with the name of its place, and its address when the plan knows it."""

    said: Said
    place: str
    kind: str
    identifier: str


@dataclass
class ShownComparison:
    """`chosen` by the key of a place; `seen`: the versions of the page that was posted, None on a first look."""

    submission: Submission
    upload: Upload
    chosen: Mapping[str, Choice] = field(default_factory=dict)
    seen: Mapping[str, int] | None = None

    @cached_property
    def comparison(self) -> Comparison:
        return compare(self.upload, self.submission)

    @cached_property
    def versions(self) -> dict[str, int]:
        return part_versions(self.submission)

    @property
    def seen_versions(self) -> list[tuple[str, int]]:
        """The version of each part on this page, to be posted with the choices."""
        parts = dict.fromkeys(each.part for each in self.comparison.places if each.says_something)
        return [(part, self.versions.get(part, 0)) for part in parts]

    def is_stale(self, place: Compared) -> bool:
        """Saved by somebody since the page was drawn: what was chosen there no longer counts."""
        return self.seen is not None and self.seen.get(place.part, 0) != self.versions.get(place.part, 0)

    def choice_at(self, place: Compared) -> Choice | None:
        if place.says_something and self.is_stale(place):
            return None
        chosen = self.chosen.get(place.key)
        return chosen if chosen in place.choices else place.usual

    @cached_property
    def checked(self) -> Checked:
        """The report as it would be; what nobody chose yet is counted as taken from the file."""
        choices = {place.key: self.choice_at(place) or Choice.FILE for place in self.comparison.places}
        return checked(self.submission, merged(self.comparison, choices))

    @cached_property
    def findings(self) -> list[Finding]:
        """Those at what would be taken, the gravest first, then as the page shows the places."""
        ordered = sorted(self.comparison.places, key=lambda place: place.usual is not None)
        taken = [place.part for place in ordered if place.says_something and self.choice_at(place) is not Choice.DRAFT]
        here = (found for found in self.checked.findings if part_with(found) in taken)
        read = in_report_order(self.submission.campaign.plan, here)
        return sorted(read, key=lambda found: (GRAVEST.index(found.severity), taken.index(part_with(found))))

    @property
    def findings_elsewhere(self) -> int:
        """Errors at parts that the file does not touch."""
        return len([found for found in self.checked.errors if found not in self.findings])

    @property
    def tally(self) -> Tally:
        severities = [str(found.severity) for found in self.findings]
        return Tally(severities.count("error"), severities.count("warning"), severities.count("note"))

    @cached_property
    def shown_findings(self) -> list[ShownFinding]:
        """Each with the element of this page that it is about."""
        plan = self.submission.campaign.plan
        said = (shown(plan, found, f"found-{at}", reader_language()) for at, found in enumerate(self.findings))
        return [
            each if each.target else ShownFinding(**vars(each) | {"target": self._anchor(found)})
            for each, found in zip(said, self.findings, strict=True)
        ]

    @property
    def to_mend(self) -> list[ShownFinding]:
        """Errors, and warnings to be explained."""
        return [found for found in self.shown_findings if found.severity != Severity.NOTE]

    @property
    def notes(self) -> list[ShownFinding]:
        return [found for found in self.shown_findings if found.severity == Severity.NOTE]

    def _anchor(self, found: Finding) -> str:
        """The first place of the part: a section may stand here with its figures alone."""
        return next(place.anchor for place in self.places if place.compared.part == part_with(found))

    @cached_property
    def places(self) -> list[ShownPlace]:
        return [self._shown(each) for each in self.comparison.places]

    def _shown(self, place: Compared) -> ShownPlace:
        choice = self.choice_at(place)
        here = (found for found in self.findings if is_at(found, place))
        return ShownPlace(
            submission=self.submission,
            comparison=self.comparison,
            compared=place,
            choice=choice,
            report=self.checked.report,
            findings=tuple(here) if choice is not Choice.DRAFT else (),
            version=self.versions.get(place.part, 0),
            is_stale=place.says_something and self.is_stale(place),
        )

    def _where(self, is_wanted: Callable[[Compared], bool]) -> list[ShownPlace]:
        return [place for place in self.places if is_wanted(place.compared)]

    @property
    def to_decide(self) -> list[ShownPlace]:
        return self._where(lambda place: place.usual is None)

    @property
    def new(self) -> list[ShownPlace]:
        return self._where(lambda place: place.usual is Choice.FILE)

    @property
    def same(self) -> list[ShownPlace]:
        return self._where(lambda place: place.standing is Standing.SAME)

    @property
    def absent(self) -> list[ShownPlace]:
        return self._where(lambda place: place.standing is Standing.ABSENT)

    @property
    def undecided(self) -> int:
        return sum(place.choice is None for place in self.places)

    # What the file says of itself.

    @property
    def amount(self) -> Amount:
        return amount_in(self.submission.campaign.plan, self.comparison.reading.report)

    @property
    def asked(self) -> tuple[int, int]:
        return asked_amount(self.submission.campaign.plan, self.submission.asked)

    @property
    def left_out(self) -> list[ShownSaid]:
        """Something that somebody typed for this report and that found no place."""
        return self._told(self._left_out)

    @property
    def left_out_more(self) -> int:
        """How many of them the page does not tell."""
        return max(0, len(self._left_out) - MOST_SAID)

    @property
    def _left_out(self) -> list[Said]:
        return [said for said in self.comparison.reading.unread if said.code not in BESIDE]

    @property
    def beside(self) -> list[ShownSaid]:
        """Head and foot of the paper, and notes: nothing of a report is expected there."""
        return self._told(said for said in self.comparison.reading.unread if said.code in BESIDE)

    @property
    def general_doubts(self) -> list[Said]:
        return self.comparison.general_doubts

    @property
    def looked_at(self) -> bool:
        return WHOLE_FILE in self.chosen

    def _told(self, remarks: Iterable[Said]) -> list[ShownSaid]:
        plan = self.submission.campaign.plan
        told = []
        for said in list(remarks)[:MOST_SAID]:
            part = part_of(said)
            is_known = plan.has_section(part) or plan.has_form(part)
            kind, identifier, _ = place_address(plan, part) if is_known else ("", "", "")
            told.append(ShownSaid(said, place_name(plan, said.place), kind, identifier))
        return told


def is_at(found: Finding, place: Compared) -> bool:
    """A section's findings stand at its text, those of its figures at the figures."""
    return part_with(found) == place.part and (found.place.figure is not None) == (place.kind is Kind.FIGURES)


def part_with(found: Finding) -> str:
    return found.place.form or found.place.section or ""
