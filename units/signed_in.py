"""The request of somebody who has signed in: what every view receives unless it says `login_not_required`."""

from django.http import HttpRequest

from units.models import Person


class SignedIn(HttpRequest):
    """For annotations. LoginRequiredMiddleware lets nobody else through."""

    user: Person
