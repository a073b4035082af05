"""Whether every kept file still is what its row says, and each row what the history says, told by `verify_history`."""

from collections.abc import Iterator

from django.db.models import Model

from audit.beside import Beside, Broken
from audit.models import Event
from intake.keeping import stored_digest
from intake.models import Attachment, KeptFile, PlanReading, Upload

NAMED_IN_FACTS: dict[str, type[Model]] = {"upload": Upload, "attachment": Attachment}
"""What an event calls the row that its `sha256` belongs to."""
NAMED_BY_SUBJECT: dict[str, type[Model]] = {"plan.read": PlanReading}
TOLD_OF: tuple[type[Model], ...] = (Upload, Attachment, PlanReading)


def kept_files() -> Beside:
    """Each stored file is read once, however many rows name it; counted are the rows before the first bad one."""
    count, held = 0, set[str]()
    for kept in KeptFile.objects.order_by("pk").iterator():
        if kept.sha256 not in held and (fault := _fault_of(kept)):
            return _told(count, fault)
        held.add(kept.sha256)
        count += 1
    return _told(count, _unlike_the_history())


def _unlike_the_history() -> Broken | None:
    """Who reaches the database from outside may put another file and its hash in place of one: the chain keeps what
    was sent."""
    held = {model: dict(model._default_manager.values_list("pk", "file__sha256")) for model in TOLD_OF}
    for event in Event.objects.filter(facts__has_key="sha256").order_by("number").iterator():
        if any(held[model].get(pk) != event.facts["sha256"] for model, pk in _told_of(event)):
            vi = f"Tệp gốc ghi ở sự kiện {event.number} đã bị thay bằng tệp khác hoặc không còn."
            en = f"The file that event {event.number} tells of was replaced or is gone."
            return Broken("file-replaced", event.number, vi, en)
    return None


def _told_of(event: Event) -> Iterator[tuple[type[Model], int]]:
    for name, model in NAMED_IN_FACTS.items():
        if name in event.facts:
            yield model, event.facts[name]
    if event.action in NAMED_BY_SUBJECT:
        yield NAMED_BY_SUBJECT[event.action], int(event.subject_id)


def _fault_of(kept: KeptFile) -> Broken | None:
    digest = stored_digest(kept.sha256)
    if digest is None:
        vi = f"Không còn tệp “{kept.name}” (số {kept.pk}) trong kho lưu."
        return Broken("file-missing", kept.pk, vi, f"The file “{kept.name}” ({kept.pk}) is no longer in the store.")
    if digest == kept.sha256:
        return None
    vi = f"Tệp “{kept.name}” (số {kept.pk}) khác với lúc được gửi."
    return Broken("file-changed", kept.pk, vi, f"The file “{kept.name}” ({kept.pk}) is not as it was sent.")


def _told(count: int, fault: Broken | None = None) -> Beside:
    return Beside("kept_files", count, f"Tệp gốc nguyên vẹn: {count}.", f"Original files as they were: {count}.", fault)
