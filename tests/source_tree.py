"""The repository as tests see it: its rooms, its files, and what a Python file imports."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

# Made by tools or by running the product, and never committed.
MADE = {".hypothesis", ".git", ".venv", "var", "staticfiles", "artifacts", "node_modules", "__pycache__"}

# ARCHITECTURE.md says the same in a table. None stands for everything.
MAY_IMPORT: dict[str, set[str] | None] = {
    "validation": set(),
    "audit": set(),
    "units": {"audit"},
    "documents": {"validation"},
    "campaigns": {"documents", "validation", "units", "audit"},
    "workflow": {"campaigns", "documents", "validation", "units", "audit"},
    "intake": {"workflow", "campaigns", "documents", "validation", "units", "audit"},
    "consolidation": {"workflow", "campaigns", "documents", "validation", "units", "audit"},
    "demonstration": None,
    "config": None,
}


def files(*suffixes: str, under: Path = ROOT) -> Iterator[Path]:
    """Every file of ours, or only those with one of the suffixes."""
    for entry in sorted(under.iterdir()):
        if entry.is_dir() and entry.name not in MADE and not entry.name.endswith("_cache"):
            yield from files(*suffixes, under=entry)
        elif entry.is_file() and (not suffixes or entry.suffix in suffixes):
            yield entry


def room_files(room: str) -> Iterator[Path]:
    return files(".py", under=ROOT / room)


def tree_of(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"), filename=str(file))


def imported_by(file: Path) -> set[str]:
    """Full names of the modules a file imports anywhere in it; a relative import is named from the root."""
    package = file.relative_to(ROOT).parent.parts
    names: set[str] = set()
    for node in ast.walk(tree_of(file)):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else ()
            names.add(".".join([*above, *filter(None, [node.module])]))
    return names


def top(module: str) -> str:
    return module.partition(".")[0]


def place(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()
