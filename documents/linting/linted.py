"""What the child process is asked of a document's layout, and what it answers."""

import datetime as dt
from dataclasses import dataclass
from functools import cache

from pydantic import TypeAdapter

from documents.appearance.tree import Appearance
from documents.linting.choose import chosen_profile
from documents.linting.departure import Departure
from documents.linting.dissect import dissected
from documents.linting.lint import lint_parts
from documents.linting.rule import all_rules
from documents.profiles.profile import Profile, profiles
from documents.report.citation import document_kinds
from validation.frozen import Text


@dataclass(frozen=True)
class Wanted:
    """`profiles` are those there are, or the one that is asked for; `today` dates a document that leaves its day
    blank."""

    profiles: tuple[Profile, ...]
    is_named: bool
    today: dt.date


@dataclass(frozen=True)
class Linted:
    """`reason` says why the profile of this id and title was chosen; None when it was asked for."""

    profile: str
    title: str
    reason: Text | None
    departures: tuple[Departure, ...]


@cache
def wanted_adapter() -> TypeAdapter[Wanted]:
    return TypeAdapter(Wanted)


@cache
def linted_adapter() -> TypeAdapter[Linted]:
    return TypeAdapter(Linted)


def open_lists() -> None:
    """Rules, profiles and kinds of documents are files, and a bound process opens none."""
    linted_adapter()
    all_rules()
    profiles()
    document_kinds()


def linted(appearance: Appearance, wanted: Wanted) -> Linted:
    paper = dissected(appearance)
    if wanted.is_named:
        profile, reason = wanted.profiles[0], None
    else:
        chosen = chosen_profile(paper, wanted.today, wanted.profiles)
        profile, reason = chosen.profile, chosen.reason
    return Linted(profile.id, profile.title, reason, tuple(lint_parts(paper, profile)))
