"""Add people, give them the posts they sign with, and deactivate them. Nobody is ever deleted."""

from datetime import date

from django.db import transaction

from audit.record import Actor, record
from units.models import Person, Post, Unit
from units.refusals import UsernameTakenError
from units.scope import forget_anchors
from units.subject import subject_of_person


@transaction.atomic
def create_person(username: str, full_name: str, password: str | None = None, *, by: Actor) -> Person:
    """Without a password the person cannot sign in. Raises UsernameTakenError."""
    if Person.objects.filter(username=username).exists():
        raise UsernameTakenError(username=username)
    person = Person.objects.create_user(username, full_name, password)
    record("person.create", subject_of_person(person), actor=by, username=username)
    return person


def give_post(
    person: Person, unit: Unit, title: str, *, valid_from: date, signs_as: str = "", valid_to: date | None = None
) -> Post:
    """What stands under the person's signature: the post, and on whose behalf (`T/M BAN THƯỜNG VỤ`)."""
    return Post.objects.create(
        person=person, unit=unit, title=title, signs_as=signs_as, valid_from=valid_from, valid_to=valid_to
    )


@transaction.atomic
def deactivate(person: Person, *, by: Actor) -> None:
    """From now on the person holds no right and is signed out everywhere; what they did keeps their name."""
    person.is_active = False
    person.save(update_fields=["is_active"])
    forget_anchors(person)
    record("person.deactivate", subject_of_person(person), actor=by, username=person.username)
