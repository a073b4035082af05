"""The heading of a column as one line to type, its levels from the top parted by a sign."""

BETWEEN = " › "
"""A stroke would not do: it stands in many a heading of its own (`Số được học tập/ Tổng số`)."""


def levels_in(path: str) -> list[str]:
    return [level.strip() for level in path.split(BETWEEN.strip()) if level.strip()]
