"""Which column of a header is which of a form, by the words over it."""

from collections.abc import Sequence
from functools import lru_cache

from documents.matching.header_tree import Path
from documents.matching.layout import Expected
from documents.matching.likeness import likeness, plain

LEAF, GROUPS = 0.7, 0.3
ALIKE = 0.62
JOINED, FEWEST_SHARED = 0.85, 0.7
SAME = 0.999
Matched = dict[int, tuple[Expected, float]]
"""By the position of the column in the header, with how alike the words are."""


def matched_columns(paths: Sequence[Path], expected: Sequence[Expected]) -> Matched:
    matched = _in_place(paths, expected) or _aligned(paths, expected)
    return matched | _out_of_order(paths, expected, matched)


def _in_place(paths: Sequence[Path], expected: Sequence[Expected]) -> Matched:
    """Nothing was added, left out or renamed: each column is where it was printed. Empty when it was not so."""
    if len(paths) != len(expected):
        return {}
    worths = [worth(path, one) for path, one in zip(paths, expected, strict=True)]
    return dict(enumerate(zip(expected, worths, strict=True))) if min(worths) > SAME else {}


def _aligned(paths: Sequence[Path], expected: Sequence[Expected]) -> Matched:
    """The pairs, in one order on both sides, that are most alike together (a column may be missing or added)."""
    best = [[0.0] * (len(expected) + 1) for _ in range(len(paths) + 1)]
    for i in range(len(paths) - 1, -1, -1):
        for j in range(len(expected) - 1, -1, -1):
            together = best[i + 1][j + 1] + worth(paths[i], expected[j])
            best[i][j] = max(together, best[i + 1][j], best[i][j + 1])
    matched: Matched = {}
    i = j = 0
    while i < len(paths) and j < len(expected):
        pair = worth(paths[i], expected[j])
        if pair and best[i][j] == best[i + 1][j + 1] + pair:
            matched[i] = (expected[j], pair)
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return matched


def _out_of_order(paths: Sequence[Path], expected: Sequence[Expected], matched: Matched) -> Matched:
    """Columns that somebody moved: only where the whole path is the same."""
    if len(matched) == len(paths):
        return {}
    taken = {one for one, _ in matched.values()}
    moved: Matched = {}
    for at, path in enumerate(paths):
        if at in matched:
            continue
        for one in expected:
            if one not in taken and one.id and worth(path, one) > 0.99:
                moved[at] = (one, 0.99)
                taken.add(one)
                break
    return moved


def worth(path: Path, expected: Expected) -> float:
    """0 for what is not alike enough to be taken."""
    found = max(_alike(path, other) for other in expected.paths)
    return found if found >= ALIKE else 0.0


@lru_cache(maxsize=65536)
def _alike(path: Path, other: Path) -> float:
    if not path or not other:
        return 0.0
    return max(_alike_by_level(path, other), _alike_joined(path, other))


def _alike_joined(path: Path, other: Path) -> float:
    """`Cấp cơ sở - Số hội nghị` in one cell, where the form has a group over it."""
    if len(path) != 1 or len(other) == 1:
        return 0.0
    words, wanted = _words(path), _words(other)
    if len(words & wanted) < FEWEST_SHARED * max(len(words), len(wanted)):
        return 0.0
    alike = likeness(path[0], " ".join(other))
    return alike if alike >= JOINED else 0.0


@lru_cache(maxsize=8192)
def _words(path: Path) -> frozenset[str]:
    return frozenset(plain(" ".join(path)).split())


def _alike_by_level(path: Path, other: Path) -> float:
    leaf = likeness(path[-1], other[-1])
    if leaf < ALIKE:
        return 0.0
    over, wanted = plain(" ".join(path[:-1])), plain(" ".join(other[:-1]))
    return LEAF * leaf + GROUPS * (1.0 if over == wanted else likeness(over, wanted) * 0.9)
