"""YAML read with the line of every entry, so that a fault found later can still name its line."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

Loader: type[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

Path = tuple[str | int, ...]


@dataclass(frozen=True)
class Fault:
    """What is wrong on one line; `path` are the keys and list positions that lead to it."""

    line: int
    path: Path
    problem: str

    def __str__(self) -> str:
        where = ".".join(map(str, self.path))
        return f"line {self.line}: {where}: {self.problem}" if where else f"line {self.line}: {self.problem}"


class NotReadable(ValueError):  # noqa: N818
    """The text is no YAML, or says one key twice; `faults` has one entry for each."""

    def __init__(self, faults: list[Fault]) -> None:
        super().__init__("\n".join(map(str, faults)))
        self.faults = tuple(faults)


@dataclass(frozen=True)
class Located:
    """The value of a document and the lines its entries stand on."""

    value: Any
    lines: dict[Path, int]

    def line_of(self, path: Path) -> int:
        """The line of the entry; where there is none (a key is missing), that of the entry around it."""
        return next((self.lines[path[:n]] for n in range(len(path), -1, -1) if path[:n] in self.lines), 1)

    def known(self, path: Path) -> Path:
        """The path without steps that are not in the text, such as the branch of a union that was tried."""
        kept: Path = ()
        for step in path:
            kept = (*kept, step) if (*kept, step) in self.lines else kept
        return kept


def read(text: str) -> Located:
    """Parse a document with safe types only. Raises NotReadable."""
    loader = Loader(text)
    try:
        node = loader.get_single_node()
        lines = dict(_lines(node, ())) if node else {}
        repeated = list(_repeated_keys(node, ())) if node else []
        if repeated:
            raise NotReadable(repeated)
        return Located(loader.construct_document(node) if node else None, lines)
    except yaml.MarkedYAMLError as fault:
        mark = fault.problem_mark or fault.context_mark
        raise NotReadable([Fault(mark.line + 1 if mark else 1, (), fault.problem or "this is not YAML")]) from fault
    finally:
        loader.dispose()


def _entries(node: yaml.Node) -> Iterator[tuple[str | int, yaml.Node, yaml.Node]]:
    """The step to each entry, the node that stands for its line, and its value."""
    if isinstance(node, yaml.MappingNode):
        yield from ((key.value, key, value) for key, value in node.value)
    elif isinstance(node, yaml.SequenceNode):
        yield from ((position, item, item) for position, item in enumerate(node.value))


def _lines(node: yaml.Node, path: Path) -> Iterator[tuple[Path, int]]:
    for step, here, value in _entries(node):
        yield (*path, step), here.start_mark.line + 1
        yield from _lines(value, (*path, step))


def _repeated_keys(node: yaml.Node, path: Path) -> Iterator[Fault]:
    seen: set[str | int] = set()
    for step, here, value in _entries(node):
        if step in seen:
            yield Fault(here.start_mark.line + 1, (*path, step), "this key stands here twice")
        seen.add(step)
        yield from _repeated_keys(value, (*path, step))
