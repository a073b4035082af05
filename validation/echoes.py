"""Each fault gives one finding: what follows from a fault already found stays silent."""

from collections.abc import Iterable
from dataclasses import dataclass

from validation.finding import Finding
from validation.form import Severity
from validation.rule import Cell, Phase

_RANK = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.NOTE: 2}


@dataclass(frozen=True)
class Candidate:
    """A finding with the cells that were looked at: `own` in its line, `elsewhere` in other lines and forms."""

    finding: Finding
    phase: Phase
    position: tuple[int, ...]
    own: frozenset[Cell]
    elsewhere: frozenset[Cell]
    is_total: bool = False

    @property
    def order(self) -> tuple[int, ...]:
        """Errors first, in the order of their phases; what stands in the total row is looked at after the rows above.

        A slip in one year shows in that year's percentage and in the total: the year is where it is mended.
        """
        phase = max(self.phase, Phase.TOTALS) if self.is_total else self.phase
        return (_RANK[self.finding.severity], phase, *self.position)


def without_echoes(candidates: Iterable[Candidate]) -> list[Finding]:
    """Findings in the order of the rules' phases.

    An error silences later errors that looked at a cell of its own line; warnings yield to errors, notes to both.
    A fault in the total row blames the total row alone: the rows above it are judged for themselves.
    """
    blamed: dict[int, set[Cell]] = {0: set(), 1: set(), 2: set()}
    kept = []
    for candidate in sorted(candidates, key=lambda one: one.order):
        rank = _RANK[candidate.finding.severity]
        stronger = blamed[0] | blamed[1] if rank == 2 else blamed[0]
        if stronger & (candidate.own | candidate.elsewhere):
            continue
        blamed[rank] |= candidate.own
        kept.append(candidate.finding)
    return kept
