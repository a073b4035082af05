"""The units that somebody oversees, as a list with their days."""

from django.http import HttpResponse
from django.shortcuts import render

from units.selectors import overseen_units, parents_of
from units.signed_in import SignedIn
from units.views.paging import page_or_404


def units(request: SignedIn) -> HttpResponse:
    page = page_or_404(request, overseen_units(request.user))
    parents = parents_of(list(page), request.user)
    lines = [(unit, parents.get(unit.path)) for unit in page]
    return render(request, "units/units.html", {"page_obj": page, "lines": lines})
