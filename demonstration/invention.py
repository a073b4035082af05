"""One unit's invented world, from which all its figures are drawn."""

from random import Random

LARGEST_HALL = 260
LARGE = 60
LEVEL_ABOVE = "tp"


class Invention:
    """One unit's invented world: the same seed gives the same figures."""

    def __init__(self, seed: str, size: int) -> None:
        self.random = Random(seed)
        self.size = size

    def between(self, low: int, high: int) -> int:
        return self.random.randint(low, high)

    def split(self, whole: int, weights: tuple[int, ...]) -> list[int]:
        """`whole` divided into parts near the weights; the parts add up to it."""
        drawn = [weight * self.random.uniform(0.7, 1.3) for weight in weights]
        parts = [int(whole * weight / sum(drawn)) for weight in drawn]
        parts[parts.index(max(parts))] += whole - sum(parts)
        return parts

    def headcount(self, level: str, year: int) -> int:
        """Speakers of one level in one year: the same in every table that counts them."""
        chance = Random(f"{self.size}{level}{year}")
        if level == LEVEL_ABOVE or self.size >= LARGE:
            base = 24 if level == LEVEL_ABOVE else self.size // 25
            return base + (year - 2011) // 3 + chance.randint(0, 2)
        return 2 + (year - 2011) // 8 + chance.randint(0, 1)

    def members(self, year: int) -> int:
        """`size` in 2023, and fewer the further back."""
        return max(3, round(self.size * (1 - 0.025 * (2023 - year))))

    def meetings(self, low: int, high: int) -> tuple[str, str]:
        """Conferences, and attendances that fit them and the hall."""
        held, seats = self.between(low, high), min(self.size, LARGEST_HALL)
        return str(held), grouped(held * self.between(max(8, seats // 2), max(12, seats * 3 // 4)))


def grouped(number: int) -> str:
    """1376 as `1.376`."""
    return f"{number:,}".replace(",", ".")
