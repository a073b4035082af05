"""Files kept as they came: stored once under their hash, given out as downloads only."""

import hashlib
from pathlib import PurePath

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.http import FileResponse
from django.utils.text import get_valid_filename

from audit.record import Subject
from audit.viewings import viewed
from intake.models import KeptFile
from units.models import Person
from validation.text import clean_text

CONTENT_TYPES = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "pdf": "application/pdf",
    "png": "image/png",
    "jpeg": "image/jpeg",
}
LONGEST_NAME = 255


def keep(raw: bytes, name: str, kind: str, *, actor: Person) -> KeptFile:
    """Store the bytes that passed the guard. `kind` is a key of CONTENT_TYPES; `name` is what the sender called it."""
    digest = hashlib.sha256(raw).hexdigest()
    if not default_storage.exists(stored_at(digest)):
        default_storage.save(stored_at(digest), ContentFile(raw))
    return KeptFile.objects.create(sha256=digest, name=bare_name(name, kind), kind=kind, size=len(raw), kept_by=actor)


def bytes_of(kept: KeptFile) -> bytes:
    """Raises ValueError when the storage no longer holds what was kept: the hash is asked every time."""
    with default_storage.open(stored_at(kept.sha256)) as file:
        raw = file.read()
    if hashlib.sha256(raw).hexdigest() != kept.sha256:
        raise ValueError(f"kept file {kept.pk} does not match its hash")
    return raw


def download(kept: KeptFile, person: Person, subject: Subject) -> FileResponse:
    """Always an attachment, never shown in the browser: a stranger's file is not a page of ours."""
    viewed(person, kept.kind, subject)
    answer = FileResponse(default_storage.open(stored_at(kept.sha256)), as_attachment=True, filename=kept.name)
    answer.headers["Content-Type"] = CONTENT_TYPES[kept.kind]
    answer.headers["Content-Security-Policy"] = "sandbox"
    return answer


def stored_at(digest: str) -> str:
    return f"kept/{digest[:2]}/{digest}"


def bare_name(name: str, kind: str) -> str:
    """The last part of a path, in letters any disk takes, ending in what the file is."""
    stem = PurePath(clean_text(name).replace("\\", "/")).stem.strip()[: LONGEST_NAME - 10]
    try:
        return f"{get_valid_filename(stem)}.{kind}"
    except ValueError:
        return f"tep.{kind}"
