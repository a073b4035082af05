"""Roman numerals, as lists and appendices are counted."""

STEPS = ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
LARGEST = 399


def roman(value: int) -> str:
    """`IV` for 4; a number that nobody counts to stays in digits."""
    if not 1 <= value <= LARGEST:
        return str(value)
    written = ""
    for size, letters in STEPS:
        while value >= size:
            written, value = written + letters, value - size
    return written
