"""A layout profile as single values by their dotted paths, as a form asks for them, and back."""

from typing import Any

from documents.profiles.parts import Elements
from documents.profiles.profile import Profile

Values = dict[str, Any]


def values_of(profile: Profile) -> Values:
    """`elements.kind.pt`: 16, `body.headings.0.bold`: True. What is listed in words is one value."""
    return dict(_leaves(profile.model_dump(mode="json"), ""))


def with_values(profile: Profile, changed: Values) -> Any:
    """The profile's JSON with these values in their places, not checked yet."""
    document = profile.model_dump(mode="json")
    for path, value in changed.items():
        _put(document, path.split("."), value)
    return document


def elements_of(profile: Profile) -> list[str]:
    """The elements that there are, in the order of the page."""
    return [name for name in Elements.model_fields if getattr(profile.elements, name) is not None]


def _leaves(value: Any, path: str) -> list[tuple[str, Any]]:
    if isinstance(value, dict):
        inside = value.items()
    elif isinstance(value, list) and value and not isinstance(value[0], str):
        inside = {str(at): item for at, item in enumerate(value)}.items()
    else:
        return [(path, value)]
    return [leaf for name, item in inside for leaf in _leaves(item, f"{path}.{name}".lstrip("."))]


def _put(document: Any, steps: list[str], value: Any) -> None:
    *above, last = steps
    for step in above:
        document = document[int(step)] if isinstance(document, list) else document[step]
    document[int(last) if isinstance(document, list) else last] = value
