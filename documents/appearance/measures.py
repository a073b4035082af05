"""The units of Word in millimetres and points; what is no number stands for nothing."""

MM_PER_TWIP = 25.4 / 1440


def number(value: str | None) -> float | None:
    """A decimal number of ordinary size; Word also writes `12.5` and `-3`."""
    if not value or len(value) > 12:
        return None
    try:
        read = float(value)
    except ValueError:
        return None
    return read if abs(read) < 1e7 else None


def millimetres(value: str | None) -> float | None:
    """Of twentieths of a point, or of `2.5cm`, `10mm`, `1in`, `14pt` as newer programs write."""
    if value and value[-2:] in PER_UNIT:
        measured = number(value[:-2])
        return None if measured is None else round(measured * PER_UNIT[value[-2:]], 2)
    twips = number(value)
    return None if twips is None else round(twips * MM_PER_TWIP, 2)


def points(value: str | None, per_point: int) -> float | None:
    """`per_point` 2 for sizes of letters, 20 for spaces between lines."""
    if value and value.endswith("pt"):
        return number(value[:-2])
    read = number(value)
    return None if read is None else read / per_point


PER_UNIT = {"cm": 10.0, "mm": 1.0, "in": 25.4, "pt": 25.4 / 72}
