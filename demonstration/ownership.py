"""Whose database this is: the demonstration fills an empty one, keeps its own, and leaves everybody else's alone."""

from pathlib import Path

from django.conf import settings
from django.db import connection

from audit.actions import register
from audit.models import Event
from audit.record import SYSTEM, Subject, record
from units.models import Person, Unit

FILLED = "demonstration.fill"
MARK = ".demonstration"


class NotOursError(Exception):
    """The database or the settings belong to somebody's real work."""


def declare() -> None:
    register(
        FILLED,
        vi="{actor} dựng dữ liệu minh họa: mọi con người, số liệu và ngày giờ trong lịch sử này đều là giả định.",
        en="{actor} made demonstration data: all people, figures and times in this history are invented.",
    )


def refuse_real_work() -> None:
    """NotOursError in production, or when somebody else's units or people stand in the database."""
    if settings.PRODUCTION:
        raise NotOursError("Dữ liệu minh họa không dùng trong vận hành thật. Bỏ TONGKET_ENV=production rồi chạy lại.")
    tables = set(connection.introspection.table_names())
    if not _holds_anything(tables) or is_ours(tables):
        return
    place = connection.settings_dict["NAME"]
    raise NotOursError(
        f"{place} đã có đơn vị hoặc người dùng không phải của bản minh họa. Đặt TONGKET_DATA vào một thư mục trống."
    )


def is_ours(tables: set[str]) -> bool:
    """Has the demonstration been filled in here; it is filled in one transaction, so never by half."""
    return Event._meta.db_table in tables and Event.objects.filter(action=FILLED).exists()


def sign() -> None:
    """Say in the history what all that follows is."""
    record(FILLED, Subject(kind="demonstration", id="1", label="Dữ liệu minh họa"), actor=SYSTEM)


def mark_folder() -> None:
    """Only a folder with this mark may be emptied when the demonstration starts over."""
    if connection.vendor == "sqlite":
        Path(settings.DATA_DIR, MARK).touch()


def _holds_anything(tables: set[str]) -> bool:
    return any(model._meta.db_table in tables and model._base_manager.exists() for model in (Unit, Person))
