"""The form of a layout profile: one field a value, checked by the profile itself, each refusal at its field."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from django import forms
from django.forms import BoundField
from django.utils.translation import gettext_lazy as _
from pydantic import ValidationError

from documents.profiles.profile import Profile
from workflow.layout_values import elements_of, values_of, with_values
from workflow.layout_words import CHOICES, ELEMENTS, GROUPS, TRAITS, Group, Ranged, words_of
from workflow.views.layout_refusals import sentence
from workflow.views.step_form import day

DAYS = {"first_day", "last_day"}
LONG = {"note"}
LISTS = {"body.end_marks_allowed"}
LEAST, MOST = _("từ"), _("đến")


@dataclass(frozen=True)
class Row:
    """A line of a table of fields. `is_unsure`: it rests on no primary text, the page says “cần xác nhận”."""

    label: Any
    is_unsure: bool
    cells: list[BoundField | None]


@dataclass(frozen=True)
class Line:
    """One field under the other."""

    field: BoundField
    is_unsure: bool


@dataclass(frozen=True)
class ShownGroup:
    """`is_unsure`: all of it is, so that its lines need not say it each."""

    group: Group
    is_unsure: bool
    lines: list[Line] = field(default_factory=list)
    measures: list[Row] = field(default_factory=list)
    elements: list[Row] = field(default_factory=list)
    headings: list[Row] = field(default_factory=list)


class LayoutForm(forms.Form):
    """`profile` is what is in force. After `is_valid`, `edited` is the profile as typed."""

    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, profile: Profile, original: Profile, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.profile, self.edited = profile, profile
        self.paths: dict[str, object] = {}
        values = values_of(profile)
        for path, label in _asked(profile):
            if path in values:
                self.paths[path] = values[path]
                self.fields[path] = _field(path, label, values[path])
        self._ask_what_is_to_confirm(original)

    def _ask_what_is_to_confirm(self, original: Profile) -> None:
        """Ticked: still without a primary text."""
        choices = [(path, words_of(path)) for path in original.to_confirm]
        self.fields["to_confirm"] = forms.MultipleChoiceField(
            label=_("Còn phải đối chiếu với bản gốc"),
            help_text=_("Bỏ dấu ở những phần đã đối chiếu xong."),
            choices=choices,
            initial=list(self.profile.to_confirm),
            widget=forms.CheckboxSelectMultiple,
            required=False,
        )

    def clean(self) -> dict[str, Any]:
        given = {path: _value(path, self.cleaned_data.get(path), was) for path, was in self.paths.items()}
        given["to_confirm"] = self.cleaned_data.get("to_confirm", [])
        try:
            self.edited = Profile.model_validate(with_values(self.profile, given))
        except ValidationError as refused:
            for error in refused.errors():
                place = self._place(error["loc"])
                if place is None or not self.has_error(place):
                    self.add_error(place, sentence(error))
        return self.cleaned_data

    def _place(self, loc: tuple[int | str, ...]) -> str | None:
        """The field that was refused, or the first one inside the part that was."""
        path = ".".join(map(str, loc))
        return next((name for name in self.paths if name == path or name.startswith(f"{path}.")), None)

    def groups(self) -> Iterator[ShownGroup]:
        for group in GROUPS:
            yield ShownGroup(
                group,
                self._is_unsure(group.part),
                [Line(self[path], self._is_unsure(path)) for path in group.lines if path in self.fields],
                [self._measure(measure) for measure in group.measures],
                self._element_rows() if group.id == "elements" else [],
                self._heading_rows() if group.id == "headings" else [],
            )

    def _measure(self, measure: Ranged) -> Row:
        names = [measure.value, f"{measure.allowed}.0", f"{measure.allowed}.1"]
        is_unsure = self._is_unsure(measure.value or measure.allowed)
        return Row(measure.label, is_unsure, [self._cell(name) for name in names])

    def _element_rows(self) -> list[Row]:
        names = ["pt", "pt_allowed.0", "pt_allowed.1", *TRAITS, "align"]
        return [self._row(ELEMENTS[element], f"elements.{element}", names) for element in elements_of(self.profile)]

    def _heading_rows(self) -> list[Row]:
        levels = range(len(self.profile.body.headings))
        return [self._row(_heading(at), f"body.headings.{at}", HEADING) for at in levels]

    def _row(self, label: Any, path: str, names: list[str]) -> Row:
        return Row(label, self._is_unsure(path), [self._cell(f"{path}.{name}") for name in names])

    def _is_unsure(self, path: str) -> bool:
        return self.profile.is_to_confirm(path)

    def _cell(self, name: str) -> BoundField | None:
        return self[name] if name in self.fields else None


HEADING = [trait for trait in TRAITS if trait != "underline"]


def _heading(at: int) -> str:
    return str(_("Cấp %(level)s")) % {"level": at + 1}


def _asked(profile: Profile) -> Iterator[tuple[str, Any]]:
    """Every value that the page asks for, in its order, with the words that a refusal names it by."""
    for group in GROUPS:
        yield from group.lines.items()
        for measure in group.measures:
            yield measure.value, measure.label
            yield f"{measure.allowed}.0", f"{measure.label}, {LEAST}"
            yield f"{measure.allowed}.1", f"{measure.label}, {MOST}"
    for element in elements_of(profile):
        yield from _asked_of_element(element)
    for at in range(len(profile.body.headings)):
        yield from ((f"body.headings.{at}.{trait}", f"{_heading(at)}: {TRAITS[trait]}") for trait in HEADING)


def _asked_of_element(element: str) -> Iterator[tuple[str, str]]:
    name, place = ELEMENTS[element], f"elements.{element}"
    size = _("cỡ chữ")
    yield f"{place}.pt", f"{name}: {size}"
    yield f"{place}.pt_allowed.0", f"{name}: {size}, {LEAST}"
    yield f"{place}.pt_allowed.1", f"{name}: {size}, {MOST}"
    yield from ((f"{place}.{trait}", f"{name}: {label}") for trait, label in TRAITS.items())
    align = _("căn lề")
    yield f"{place}.align", f"{name}: {align}"


def _field(path: str, label: Any, value: Any) -> forms.Field:
    """`value` is what stands there now; its kind is the field's."""
    kind = path.rpartition(".")[2]
    if path in DAYS:
        return day(label, required=path == "first_day", initial=dt.date.fromisoformat(value) if value else None)
    if kind in CHOICES:
        return forms.ChoiceField(label=label, choices=CHOICES[kind], initial=value)
    if isinstance(value, bool):
        return forms.BooleanField(label=label, initial=value, required=False)
    if path in LONG:
        wide = forms.Textarea(attrs={"rows": 4})
        return forms.CharField(label=label, initial=value, required=False, max_length=1000, widget=wide)
    words = {"required": False, "max_length": 200, "strip": False, "label": label}
    if path in LISTS:
        return forms.CharField(initial=" ".join(value), help_text=_("Cách nhau bằng dấu cách."), **words)
    if isinstance(value, str):
        return forms.CharField(initial=value, **words)
    figure = forms.TextInput(attrs={"inputmode": "decimal", "class": "is-figure"})
    return forms.CharField(initial=_figure(value), widget=figure, **words)


def _figure(value: float | None) -> str:
    return "" if value is None else f"{value:g}".replace(".", ",")


def _value(path: str, given: Any, was: Any) -> Any:
    """As the profile takes it; what is no number stays as typed, to be refused there."""
    if path in DAYS:
        return given.isoformat() if given else None
    if path in LISTS:
        return given.split()
    if isinstance(was, (str, bool)) or given is None:
        return was if given is None else given
    return given.strip().replace(",", ".") or None
