"""The design of the house, held by tests: who may import whom, what things are called, how long they may be."""

import ast
import re
from pathlib import Path

import pytest
import yaml
from django.conf import settings

from tests.source_tree import MAY_IMPORT, ROOT, files, imported_by, place, room_files, top, tree_of

LONGEST_FILE = 400
LONGEST_FUNCTION = 40
NAMES_THAT_SAY_NOTHING = {"utils", "util", "core", "common", "helpers", "helper", "manager", "misc"}
ROOMS_WITHOUT_DJANGO = ["validation", "documents"]
# In pieces, so that this file does not contain what it looks for.
REGISTRIES = ["pypi" + ".org", "pythonhosted" + ".org", "npmjs" + ".org"]
HOMES = ["/root" + "/", "/home" + r"/\w+/"]


def test_every_package_is_a_room_with_a_line_of_its_own() -> None:
    packages = {entry.parent.name for entry in ROOT.glob("*/__init__.py")} - {"tests", "benchmarks"}
    assert packages - MAY_IMPORT.keys() == set()


@pytest.mark.parametrize("room", [room for room, allowed in MAY_IMPORT.items() if allowed is not None])
def test_a_room_imports_only_what_its_line_names(room: str) -> None:
    allowed = (MAY_IMPORT[room] or set()) | {room}
    ours = MAY_IMPORT.keys() | {"tests", "benchmarks", "ops"}
    upward = {
        (place(file), module)
        for file in room_files(room)
        for module in imported_by(file)
        if top(module) in ours and top(module) not in allowed
    }
    assert upward == set()


@pytest.mark.parametrize("room", ROOMS_WITHOUT_DJANGO)
def test_a_plain_room_imports_no_django(room: str) -> None:
    framework = {"django", "csp", "guardian", "treebeard", "viewflow", "django_htmx", "whitenoise"}
    found = {(place(file), name) for file in room_files(room) for name in imported_by(file) if top(name) in framework}
    assert found == set()


def test_only_the_flow_imports_viewflow() -> None:
    importers = {place(file) for file in files(".py") if any(top(name) == "viewflow" for name in imported_by(file))}
    assert importers == {"workflow/flow.py"}
    assert not [app for app in settings.INSTALLED_APPS if app.startswith("viewflow")]


def test_nothing_has_a_name_that_says_nothing() -> None:
    empty = {place(file) for file in files() if NAMES_THAT_SAY_NOTHING & set(Path(place(file)).with_suffix("").parts)}
    assert empty == set()


def test_no_file_is_longer_than_four_hundred_lines() -> None:
    source = files(".py", ".sh", ".html", ".js", ".css")
    lengths = {place(file): file.read_text(encoding="utf-8").count("\n") for file in source}
    assert {name: lines for name, lines in lengths.items() if lines > LONGEST_FILE} == {}


def test_no_function_is_longer_than_forty_lines() -> None:
    long = {
        f"{place(file)}: {node.name}": node.end_lineno - node.lineno + 1
        for room in MAY_IMPORT
        for file in room_files(room)
        if "migrations" not in file.parts
        for node in ast.walk(tree_of(file))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and node.end_lineno
        and node.end_lineno - node.lineno >= LONGEST_FUNCTION
    }
    assert long == {}


def test_every_folder_with_tests_is_a_package() -> None:
    bare = {
        place(file.parent) for file in files(".py", under=ROOT / "tests") if not (file.parent / "__init__.py").exists()
    }
    assert bare == set()


@pytest.mark.parametrize("room", ["validation", "documents", "workflow", "consolidation"])
def test_no_code_knows_a_form_of_the_catalogue_by_its_id(room: str) -> None:
    plans = [yaml.safe_load(file.read_text(encoding="utf-8")) for file in (ROOT / "campaigns/catalog").glob("*.yaml")]
    forms = {form["id"] for plan in plans for form in plan["forms"]}
    assert len(forms) >= 9
    known = {
        (place(file), node.value)
        for file in room_files(room)
        for node in ast.walk(tree_of(file))
        if isinstance(node, ast.Constant) and node.value in forms
    }
    assert known == set()


def test_no_file_names_a_machine_or_a_registry() -> None:
    checkout = [re.escape(str(ROOT)) + r"\b"] if len(ROOT.parts) > 2 else []
    pattern = re.compile("|".join([*REGISTRIES, *HOMES, *checkout]).encode())
    named = {place(file): found[0] for file in files() if (found := pattern.search(file.read_bytes()))}
    assert named == {}
