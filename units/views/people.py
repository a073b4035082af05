"""The people of the units that somebody oversees, with their posts, rights and days."""

from django.http import HttpResponse
from django.shortcuts import render

from units.selectors import held_by, overseen_people
from units.signed_in import SignedIn
from units.views.paging import page_or_404


def people(request: SignedIn) -> HttpResponse:
    page = page_or_404(request, overseen_people(request.user))
    lines = [(person, held_by(person)) for person in page]
    return render(request, "units/people.html", {"page_obj": page, "lines": lines})
