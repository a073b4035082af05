"""Names in the order of the Vietnamese alphabet, in any database.

SQLite knows no Vietnamese and PostgreSQL only where it is asked in each query, so a name is stored with a key that
sorts right as plain text: digits and small letters of fixed width, which every collation puts in the same order.
The order is that of the Unicode locale data for `vi`: letters of the whole name first (ă, â, đ, ê, ô, ơ, ư are
letters of their own), then tones (ngang, huyền, hỏi, ngã, sắc, nặng), then small letters before capitals.
"""

import unicodedata
from collections.abc import Callable
from typing import Any

from django.db import models

MARKS = " _-–—,;:!?.'‘’\"“”()[]{}@*/\\&#%`^+<=>|~$"
DIGITS = "0123456789"
LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
TONES = {"\u0300": "2", "\u0309": "3", "\u0303": "4", "\u0301": "5", "\u0323": "6"}
LEVEL_TONE, SMALL, CAPITAL = "1", "1", "2"

WEIGHTS = {character: f"{weight:02x}" for weight, character in enumerate(MARKS + DIGITS + LETTERS, start=1)}
UNKNOWN = "ff"
END = "00"
LONGEST_KEY = 800


def vietnamese_key(name: str) -> str:
    """Text that sorts as the name does in Vietnamese. Precomposed and decomposed spellings give the same key."""
    letters, tones, cases = [], [], []
    for letter, tone in _letters_with_tones(name):
        small = letter.lower()
        letters.append(WEIGHTS.get(small) or f"{UNKNOWN}{ord(small[0]):06x}")
        tones.append(tone)
        cases.append(SMALL if letter == small else CAPITAL)
    key = "".join(letters) + END + "".join(tones).rstrip(LEVEL_TONE) + END + "".join(cases).rstrip(SMALL)
    return key[:LONGEST_KEY]


def personal_key(full_name: str) -> str:
    """People are listed by given name, the last word, and then by the whole name."""
    given = full_name.split()[-1:]
    return vietnamese_key(" ".join([*given, full_name]))


def _letters_with_tones(name: str) -> list[tuple[str, str]]:
    """Each letter with the weight of its tone: `ế` is `ê` with sắc. Other accents are no part of the order."""
    found: list[tuple[str, str]] = []
    for character in unicodedata.normalize("NFC", name):
        parts = unicodedata.normalize("NFD", character)
        tone = next((TONES[part] for part in parts if part in TONES), LEVEL_TONE)
        letter = unicodedata.normalize("NFC", "".join(part for part in parts if part not in TONES))
        if not letter and found:
            found[-1] = (found[-1][0], tone)
        elif letter:
            found.append((letter if letter.lower() in WEIGHTS else unicodedata.normalize("NFD", letter)[0], tone))
    return found


class SortKeyField(models.CharField):
    """The key of the name in another field, computed whenever the row is written from an object.

    `pre_save` of a field is asked by save(), bulk_create(), get_or_create() and the loading of fixtures alike, which
    an override of save() is not. Only writing the name column alone passes it (`QuerySet.update`, bulk_update,
    `save(update_fields=…)`): names are changed by the services of this room, and those save the whole object.
    """

    def __init__(self, *args: Any, of: str, by: Callable[[str], str] = vietnamese_key, **options: Any) -> None:
        self.of, self.by = of, by
        super().__init__(*args, **{"max_length": LONGEST_KEY, "editable": False, **options})

    def deconstruct(self) -> Any:
        name, path, args, options = super().deconstruct()
        return name, path, args, {**options, "of": self.of, "by": self.by}

    def pre_save(self, model_instance: models.Model, add: bool) -> str:
        key = self.by(getattr(model_instance, self.of))
        setattr(model_instance, self.attname, key)
        return key
