"""One person trying one step: what the conditions of the step and its work look at."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from units.models import Person
from workflow.checking import Checked
from workflow.models import Revision, Submission
from workflow.refusals import NothingSent


@dataclass
class Attempt:
    """`asks` is what the person was asked for and gave; `facts` is what the history will say beside the step."""

    submission: Submission
    actor: Person
    asks: Mapping[str, Any] = field(default_factory=dict)
    check: Callable[["Attempt"], Checked] | None = None
    facts: dict[str, Any] = field(default_factory=dict)

    @cached_property
    def checked(self) -> Checked:
        """Made when it is first asked for: by the door, before it takes the lock."""
        if self.check is None:
            raise TypeError("this step checks no content")
        return self.check(self)

    @property
    def revision(self) -> Revision:
        if self.submission.revision is None:
            raise NothingSent()
        return self.submission.revision

    def text(self, name: str) -> str:
        return str(self.asks.get(name) or "").strip()
