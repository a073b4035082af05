"""Who looked at or took away what: a log of its own, outside the chain, because looking changes nothing."""

from django.contrib.auth.base_user import AbstractBaseUser

from audit.models import Viewing
from audit.record import Subject


def viewed(actor: AbstractBaseUser, what: str, subject: Subject) -> None:
    """Note that somebody saw (`page`) or downloaded (`docx`, `xlsx`, …) a subject."""
    Viewing.objects.create(actor_id=actor.pk, what=what, subject_kind=subject.kind, subject_id=subject.id)
