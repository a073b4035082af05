"""Files kept as they came: stored once under their hash, given out as downloads only."""

import hashlib
import logging
from pathlib import PurePath

from django.core.exceptions import SuspiciousFileOperation
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.http import FileResponse
from django.utils.text import get_valid_filename
from django.utils.translation import gettext_lazy as _

from audit.record import Subject
from audit.viewings import viewed
from intake.models import KeptFile
from units.models import Person
from validation.text import clean_text
from workflow.refusals import WorkflowError

CONTENT_TYPES = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "pdf": "application/pdf",
    "png": "image/png",
    "jpeg": "image/jpeg",
}
LONGEST_NAME = 255
logger = logging.getLogger(__name__)


class NotAsSent(WorkflowError):  # noqa: N818
    code = "not-as-sent"
    message = _(
        "Tệp “{name}” trong kho lưu đã mất hoặc khác với lúc được gửi nên không tải về được. "
        "Đồng chí báo quản trị hệ thống lấy lại tệp từ bản sao lưu."
    )


def keep(raw: bytes, name: str, kind: str, *, actor: Person) -> KeptFile:
    """Store the bytes that passed the guard. `kind` is a key of CONTENT_TYPES; `name` is what the sender called it.

    What stands under the hash and is something else (a disk that was full, a hand from outside) is written anew.
    """
    digest = hashlib.sha256(raw).hexdigest()
    found = stored_digest(digest)
    if found not in {None, digest}:
        logger.error("kept file %s was not what its name says; stored anew", digest)
        default_storage.delete(stored_at(digest))
    if found != digest:
        default_storage.save(stored_at(digest), ContentFile(raw))
    return KeptFile.objects.create(sha256=digest, name=bare_name(name, kind), kind=kind, size=len(raw), kept_by=actor)


def download(kept: KeptFile, person: Person, subject: Subject) -> FileResponse:
    """Always an attachment, never shown in the browser: a stranger's file is not a page of ours. Raises NotAsSent."""
    if stored_digest(kept.sha256) != kept.sha256:
        raise NotAsSent(name=kept.name)
    viewed(person, kept.kind, subject)
    answer = FileResponse(default_storage.open(stored_at(kept.sha256)), as_attachment=True, filename=kept.name)
    answer.headers["Content-Type"] = CONTENT_TYPES[kept.kind]
    answer.headers["Content-Security-Policy"] = "sandbox"
    answer.headers["Cache-Control"] = "private, no-store"
    return answer


def stored_digest(digest: str) -> str | None:
    """What is stored under this hash, as its own hash; None when there is nothing."""
    try:
        with default_storage.open(stored_at(digest)) as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except FileNotFoundError:
        return None


def stored_at(digest: str) -> str:
    return f"kept/{digest[:2]}/{digest}"


def bare_name(name: str, kind: str) -> str:
    """The last part of a path, in letters any disk takes, ending in what the file is."""
    stem = PurePath(clean_text(name).replace("\\", "/")).stem.strip(" .")[: LONGEST_NAME - 10]
    try:
        return f"{get_valid_filename(stem)}.{kind}"
    except SuspiciousFileOperation:  # nothing of the name is left
        return f"tep.{kind}"
