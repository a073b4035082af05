"""Whose database this is: the demonstration fills an empty one, keeps its own, and leaves everybody else's alone."""

from pathlib import Path

from django.conf import settings
from django.db import DatabaseError, connection
from django.utils.translation import gettext as _

from audit.actions import register
from audit.models import Event
from audit.record import SYSTEM, Subject, record
from units.models import Person, Unit

FILLED = "demonstration.fill"
MARK = ".demonstration"


class NotOursError(Exception):
    """The database or the settings belong to somebody's real work, or cannot be used at all."""


def declare() -> None:
    register(
        FILLED,
        vi="{actor} dựng dữ liệu minh họa: mọi con người, số liệu và ngày giờ trong lịch sử này đều là giả định.",
        en="{actor} made demonstration data: all people, figures and times in this history are invented.",
    )


def prepare_folder() -> None:
    """NotOursError in production, or when the folder of the data cannot be made."""
    if settings.PRODUCTION:
        raise NotOursError(_("Dữ liệu minh họa không dùng khi vận hành thật. Bỏ TONGKET_ENV=production rồi chạy lại."))
    try:
        Path(settings.DATA_DIR).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise NotOursError(
            _("Không tạo được thư mục {folder}. Đặt TONGKET_DATA vào thư mục ghi được.").format(
                folder=settings.DATA_DIR
            )
        ) from error


def existing_tables() -> set[str]:
    """The tables that are there; NotOursError when the database cannot be read."""
    try:
        return set(connection.introspection.table_names())
    except DatabaseError as error:
        raise NotOursError(
            _("Không mở được cơ sở dữ liệu {place}. Đặt TONGKET_DATA vào một thư mục trống.").format(place=_place())
        ) from error


def refuse_real_work(tables: set[str]) -> None:
    """NotOursError when somebody else's units or people stand in the database."""
    if is_ours(tables) or not any(_has_rows(model, tables) for model in (Unit, Person)):
        return
    raise NotOursError(
        _(
            "{place} đã có đơn vị hoặc người dùng không phải của bản minh họa. Đặt TONGKET_DATA vào một thư mục trống."
        ).format(place=_place())
    )


def is_ours(tables: set[str]) -> bool:
    """Has the demonstration been filled in here; it is filled in one transaction, so never by half."""
    return Event._meta.db_table in tables and Event.objects.filter(action=FILLED).exists()


def sign() -> None:
    """Say in the history what all that follows is."""
    record(FILLED, Subject(kind="demonstration", id="1", label="Dữ liệu minh họa"), actor=SYSTEM)


def mark_folder() -> None:
    """Only a folder with this mark may be emptied when the demonstration starts over."""
    Path(settings.DATA_DIR, MARK).touch()


def _has_rows(model: type[Unit | Person], tables: set[str]) -> bool:
    return model._meta.db_table in tables and model._base_manager.exists()


def _place() -> object:
    return connection.settings_dict["NAME"]
