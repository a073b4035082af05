"""Whether every kept file still is what its row says, told by `verify_history`."""

from audit.beside import Beside, Broken
from intake.keeping import stored_digest
from intake.models import KeptFile


def kept_files() -> Beside:
    """Each stored file is read once, however many rows name it; counted are the rows before the first bad one."""
    count, held = 0, set[str]()
    for kept in KeptFile.objects.order_by("pk").iterator():
        if kept.sha256 not in held and (fault := _fault_of(kept)):
            return _told(count, fault)
        held.add(kept.sha256)
        count += 1
    return _told(count)


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
