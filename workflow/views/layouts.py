"""The layouts of official documents: which are in force, one of them to edit or to look at, and the way back."""

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from documents.profiles.profile import Profile, profiles
from units.models import Person
from units.signed_in import SignedIn
from workflow.layout_words import SIDES, words_of
from workflow.layouts import in_force, may_edit_layouts, newest_saved, restore_layout, save_layout, versions_of
from workflow.models import Layout
from workflow.refusals import LayoutMovedMeanwhile
from workflow.views.layout_form import LayoutForm
from workflow.views.posted import seen_version

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@dataclass(frozen=True)
class ShownLayout:
    """A profile of the files with what was last saved of it."""

    original: Profile
    saved: Layout | None

    @property
    def profile(self) -> Profile:
        return in_force(self.original, self.saved)

    @property
    def version(self) -> int:
        return self.saved.version if self.saved else 0

    @property
    def is_edited(self) -> bool:
        return self.saved is not None and self.saved.values is not None

    @property
    def side(self) -> Any:
        return SIDES[self.original.side]

    @property
    def to_confirm(self) -> list[Any]:
        """The words for what still rests on no primary text."""
        return [words_of(path) for path in self.profile.to_confirm]


def layouts(request: SignedIn) -> HttpResponse:
    return render(request, "workflow/layouts.html", {"lines": shown_layouts(request.user)})


def layout(request: SignedIn, profile: str) -> HttpResponse:
    """The form. A POST saves, or gives what was typed as a sample to look at."""
    shown = layout_or_404(request.user, profile)
    form = LayoutForm(shown.profile, shown.original, request.POST or None, initial={"version": shown.version})
    if form.is_valid():
        if request.POST.get("do") == "preview":
            return sample(form.edited)
        try:
            save_layout(form.edited, form.cleaned_data["version"], actor=request.user)
        except LayoutMovedMeanwhile as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("Đã lưu mẫu trình bày “%(title)s”.") % {"title": form.edited.title})
            return redirect("layouts")
    context = {"shown": shown, "form": form, "versions": versions_of(shown.original)}
    return render(request, "workflow/layout.html", context)


def restoring(request: SignedIn, profile: str) -> HttpResponse:
    shown = layout_or_404(request.user, profile)
    if request.method == "POST":
        return restored(request, shown)
    context = {"shown": shown, "back_url": reverse("layout", args=[profile]), "confirm_label": _("Trở về bản gốc")}
    return render(request, "workflow/layout_restoring.html", context | {"refused": not shown.is_edited})


def restored(request: SignedIn, shown: ShownLayout) -> HttpResponse:
    try:
        restore_layout(shown.original, seen_version(request), actor=request.user)
    except LayoutMovedMeanwhile as refusal:
        messages.error(request, str(refusal))
        return redirect("layout", profile=shown.original.id)
    messages.success(request, _("Mẫu “%(title)s” đã trở về bản gốc.") % {"title": shown.original.title})
    return redirect("layouts")


def sample(profile: Profile) -> HttpResponse:
    # The writer brings large libraries that no other page needs.
    from workflow.layout_sample import sample_file

    headers = {"Content-Disposition": f'attachment; filename="xem-thu-{profile.id}.docx"'}
    return HttpResponse(sample_file(profile), content_type=WORD, headers=headers)


def shown_layouts(person: Person) -> list[ShownLayout]:
    """Every layout, for who may edit them; 404 for everybody else."""
    if not may_edit_layouts(person):
        raise Http404
    saved = {layout.profile: layout for layout in newest_saved()}
    return [ShownLayout(original, saved.get(original.id)) for original in profiles()]


def layout_or_404(person: Person, profile: str) -> ShownLayout:
    found = next((shown for shown in shown_layouts(person) if shown.original.id == profile), None)
    if found is None:
        raise Http404
    return found
