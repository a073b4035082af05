"""A kind of departure: one file under `documents/linting/rules`; its name is code and slug, its docstring the help."""

import importlib
import pkgutil
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache

from documents.linting.anatomy import Anatomy
from documents.linting.departure import Departure, Place, Severity
from documents.profiles.profile import Profile, Side
from validation.frozen import Text

PRACTICE = "thông lệ văn phòng"
NOTHING = Text(vi="", en="")


@dataclass(frozen=True)
class Hit:
    """`path` names the value of the profile that is asked for."""

    place: Place
    found: Text | str = NOTHING
    asked: Text | str = NOTHING
    path: str = ""


Measure = Callable[[Anatomy, Profile], Iterator[Hit]]


@dataclass
class LayoutRule:
    """`party` and `state` are the clauses of the guides that ask for it; the Youth Union follows the Party's, the Front
    the state's. A side without a clause goes by practice. `anywhere`: what is the same in several elements is
    said once."""

    module: str
    message: Text
    party: str = PRACTICE
    state: str = PRACTICE
    severity: Severity = Severity.DEPARTURE
    anywhere: bool = False
    measure: Measure | None = field(default=None, repr=False)

    def __post_init__(self) -> None:
        match = re.fullmatch(r"(l\d{3})_(\w+)", self.module.rpartition(".")[2])
        if match is None:
            raise ValueError(f"{self.module}: a rule file is named l302_slug_of_the_rule.py")
        self.code, self.slug = match[1].upper(), match[2].replace("_", "-")

    def finds(self, measure: Measure) -> Measure:
        self.measure = measure
        return measure

    def departures(self, paper: Anatomy, profile: Profile) -> Iterator[Departure]:
        assert self.measure is not None, f"{self.module} marks no function with @rule.finds"
        for hit in self.measure(paper, profile):
            found, asked = _both(hit.found), _both(hit.asked)
            yield Departure(
                self.code,
                self.slug,
                self.severity,
                hit.place,
                found,
                asked,
                self._source(profile),
                Text(
                    vi=self.message.vi.format(found=found.vi, asked=asked.vi),
                    en=self.message.en.format(found=found.en, asked=asked.en),
                ),
                is_to_confirm=bool(hit.path) and profile.is_to_confirm(hit.path),
                is_of_element=not self.anywhere,
            )

    def _source(self, profile: Profile) -> str:
        """No clause of a guide whose text is not at hand."""
        clause = self.party if profile.side in (Side.PARTY, Side.YOUTH) else self.state
        if clause == PRACTICE:
            return clause
        return profile.id if profile.note else f"{profile.id}, {clause}"


def _both(said: Text | str) -> Text:
    return said if isinstance(said, Text) else Text(vi=said, en=said)


@cache
def all_rules() -> tuple[LayoutRule, ...]:
    """Every kind there is, in the order of its code, found by file name."""
    import documents.linting.rules

    names = sorted(module.name for module in pkgutil.iter_modules(documents.linting.rules.__path__))
    return tuple(importlib.import_module(f"documents.linting.rules.{name}").rule for name in names)
