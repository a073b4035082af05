"""Whoever switches to English reads English, whoever does not reads Vietnamese, also where Django itself speaks."""

import datetime as dt
import re
from pathlib import Path

import django
import polib
import pytest
from django import forms
from django.utils import translation
from django.utils.formats import date_format

from tests.said_in_source import (
    VIETNAMESE,
    marked_in,
    said_in_python,
    said_in_templates,
    templates,
    unmarked_in,
    written_bare,
)
from tests.source_tree import MAY_IMPORT, ROOT, place, room_files, tree_of

CATALOGUES = sorted((ROOT / "locale").glob("*/LC_MESSAGES/django.po"))
ENGLISH = polib.pofile(str(ROOT / "locale/en/LC_MESSAGES/django.po"))
PLACEHOLDER = re.compile(r"%\(\w+\)[a-z]|\{\w*\}|%[sd]")
# The name of the product, and the words of a signature that are printed as they stand.
STAY_VIETNAMESE = re.compile("Tổng kết|BAN THƯỜNG VỤ")
# Where Django says something to people who fill in a form, sign in or choose a password.
SPOKEN_BY_DJANGO = ("forms/", "core/validators", "core/paginator", "utils/ipv6", "utils/timesince", "contrib/auth/pass")


def sentences(entry: polib.POEntry) -> list[str]:
    return list(entry.msgstr_plural.values()) if entry.msgid_plural else [entry.msgstr]


def test_a_template_is_read_with_its_contexts_plurals_and_underscores() -> None:
    source = (
        '{% load i18n %}{% translate "Một" %}{% translate "Hai" context "step" %}{{ x|default:_("Ba") }}'
        "{% blocktranslate count n=x %}{{ n }} dòng{% plural %}{{ n }} các dòng{% endblocktranslate %}"
    )
    assert list(marked_in(source)) == [
        ("", "Một", ""),
        ("step", "Hai", ""),
        ("", "Ba", ""),
        ("", "%(n)s dòng", "%(n)s các dòng"),
    ]


def test_every_message_has_an_english_sentence() -> None:
    translated = {(e.msgctxt or "", e.msgid, e.msgid_plural or "") for e in ENGLISH if e.translated()}
    said = said_in_python() | said_in_templates()
    assert len(said) > 400
    lacking = {message[1]: file for message, file in said.items() if message not in translated}
    assert lacking == {}, "Run `make messages`, then write the English in locale/en."


@pytest.mark.parametrize("catalogue", CATALOGUES, ids=place)
def test_a_catalogue_is_whole(catalogue: Path) -> None:
    entries = polib.pofile(str(catalogue))
    assert [entry.msgid for entry in entries if not entry.translated()] == []
    forms_needed = int(re.search(r"nplurals=(\d)", entries.metadata["Plural-Forms"])[1])
    plurals = {entry.msgid: len(entry.msgstr_plural) for entry in entries if entry.msgid_plural}
    assert {msgid: count for msgid, count in plurals.items() if count != forms_needed} == {}


@pytest.mark.parametrize("catalogue", CATALOGUES, ids=place)
def test_a_translation_keeps_every_placeholder(catalogue: Path) -> None:
    changed = [
        sentence
        for entry in polib.pofile(str(catalogue))
        for sentence in sentences(entry)
        if set(PLACEHOLDER.findall(entry.msgid)) != set(PLACEHOLDER.findall(sentence))
    ]
    assert changed == []


@pytest.mark.parametrize("catalogue", CATALOGUES, ids=place)
def test_what_is_compiled_is_what_is_written(catalogue: Path) -> None:
    written = polib.pofile(str(catalogue))
    compiled = catalogue.with_suffix(".mo").read_bytes()
    assert written.to_binary() == compiled, "Run `python ops/compile_messages.py`."


def test_english_is_english() -> None:
    said = [sentence for entry in ENGLISH for sentence in sentences(entry)]
    assert [sentence for sentence in said if VIETNAMESE.search(STAY_VIETNAMESE.sub("", sentence))] == []


def test_no_template_says_vietnamese_that_cannot_be_translated() -> None:
    bare = {place(file): said for file in templates() if (said := written_bare(file.read_text(encoding="utf-8")))}
    # The switch names each language in that language.
    assert bare.keys() == {"templates/components/language_switch.html"}


def test_no_view_says_vietnamese_that_cannot_be_translated() -> None:
    views = [file for room in MAY_IMPORT for file in room_files(room) if "views" in file.parts]
    assert len(views) > 20
    assert {place(file): said for file in views if (said := unmarked_in(tree_of(file)))} == {}


def test_scripts_say_the_same_things_in_both_languages() -> None:
    source = (ROOT / "static/js/words.js").read_text(encoding="utf-8")
    vietnamese, english = (body.group(1) for body in re.finditer(r"const (?:VI|EN) = \{(.*?)\n\};", source, re.DOTALL))
    named = re.compile(r"^  (\w+): (\([^)]*\) =>)?", re.MULTILINE)
    assert len(named.findall(vietnamese)) > 20
    assert named.findall(vietnamese) == named.findall(english)
    assert VIETNAMESE.search(english) is None


def test_django_speaks_vietnamese_to_whoever_fills_in_a_form() -> None:
    packages = Path(django.__file__).parent
    own = [packages / folder / "locale/en/LC_MESSAGES/django.po" for folder in ("conf", "contrib/auth")]
    spoken = [
        entry
        for file in own
        for entry in polib.pofile(str(file))
        if any(source.startswith(SPOKEN_BY_DJANGO) for source, _ in entry.occurrences) and " " in entry.msgid.strip()
    ]
    assert len(spoken) > 40
    with translation.override("vi"):
        assert [entry.msgid for entry in spoken if said_by_django(entry) in {entry.msgid, entry.msgid_plural}] == []


def said_by_django(entry: polib.POEntry) -> str:
    if entry.msgid_plural:
        return translation.ngettext(entry.msgid, entry.msgid_plural, 2)
    return translation.gettext(entry.msgid)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_day_is_never_read_month_first(language: str) -> None:
    with translation.override(language):
        assert forms.DateField(localize=True).clean("03/04/2026") == dt.date(2026, 4, 3)
        assert forms.DateField().clean("31/12/2026") == dt.date(2026, 12, 31)


def test_english_writes_the_month_as_a_word() -> None:
    with translation.override("en"):
        assert date_format(dt.date(2026, 4, 3)).split() == ["3", "Apr", "2026"]
    with translation.override("vi"):
        assert date_format(dt.date(2026, 4, 3)) == "03/04/2026"
