"""The custom properties of a document: where a blank names its campaign and unit."""

from documents.guard import Package

LONGEST = 300


def custom_properties(package: Package) -> dict[str, str]:
    """Name and text of every custom property."""
    found: dict[str, str] = {}
    for part in package.related("", "custom-properties"):
        for line in package.tree(part):
            found[line.get("name", "")] = "".join(map(str, line.itertext())).strip()[:LONGEST]
    return found
