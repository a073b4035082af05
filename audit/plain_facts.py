"""Facts as plain JSON that reads back the same from either database."""

JSON = str | int | bool | None | list["JSON"] | dict[str, "JSON"]


class NotPlainError(TypeError):
    """A fact that would not come back as it went in. Give days as ISO text and decimals as text."""

    def __init__(self, place: str, value: object) -> None:
        super().__init__(
            f"The fact {place} is {value!r}: text, whole numbers, true, false, null and lists of them only."
        )


def plain(facts: dict[str, object]) -> dict[str, JSON]:
    """A copy of the facts. No floats: the databases print them differently, and the hash would not hold."""
    return {name: _plain(value, name) for name, value in facts.items()}


def _plain(value: object, place: str) -> JSON:
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, int):
        return int(value)
    if isinstance(value, str):
        return _text(value, place)
    if isinstance(value, list | tuple):
        return [_plain(each, f"{place}[{index}]") for index, each in enumerate(value)]
    if isinstance(value, dict) and all(isinstance(key, str) for key in value):
        return {_text(key, place): _plain(each, f"{place}.{key}") for key, each in value.items()}
    raise NotPlainError(place, value)


def _text(value: str, place: str) -> str:
    """The characters alone, of a choice too. PostgreSQL keeps neither NUL nor half a surrogate pair."""
    text = str.__str__(value)
    if "\0" in text or any("\ud800" <= character <= "\udfff" for character in text):
        raise NotPlainError(place, value)
    return text
