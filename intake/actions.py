"""What comes in from outside, as the history tells it."""


def declare() -> None:
    """Nothing beyond what the history knows by itself yet."""
