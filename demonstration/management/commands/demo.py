"""Fill the demonstration into an empty database, or find it there, and say who may sign in."""

import json
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connection
from django.utils.translation import gettext as _

from demonstration.filling import fill
from demonstration.logins import CLERK, LEADER, PASSWORD, PLAYERS, Login, logins
from demonstration.ownership import (
    NotOursError,
    existing_tables,
    is_ours,
    mark_folder,
    prepare_folder,
    refuse_real_work,
)


class Command(BaseCommand):
    help = "Migrate, fill the demonstration data once, and print the logins. Exit 2: the database is somebody else's."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--json", action="store_true", help='print {"logins": […]} and nothing else')

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            prepare_folder()
            tables = existing_tables()
            refuse_real_work(tables)
        except NotOursError as refusal:
            raise CommandError(str(refusal), returncode=2) from refusal
        if not is_ours(tables) and not options["json"]:
            self.stdout.write(_("Đang dựng dữ liệu minh họa, khoảng nửa phút."))
            self.stdout.flush()
        if not tables and connection.vendor == "sqlite":
            mark_folder()
        call_command("migrate", verbosity=0, interactive=False)
        fill()
        people = logins()
        self.stdout.write(json.dumps({"logins": people}, ensure_ascii=False) if options["json"] else table(people))


def table(people: list[Login]) -> str:
    """The logins as lines for a terminal, with what waits for each."""
    what = {player.username: str(player.what) for player in PLAYERS}
    rows = [(_("Tên đăng nhập"), _("Vai trò"), _("Đơn vị"), _("Việc đang chờ"))]
    rows += [(one["username"], one["role"], one["unit"], what[one["username"]]) for one in people]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
    others = _("Người khác: <mã đơn vị>.{clerk} và <mã đơn vị>.{leader}, ví dụ db-ban-lang.{clerk}")
    return "\n".join(
        [
            "",
            _("Con người, số liệu và thời hạn trong bản minh họa đều là giả định."),
            _("Mật khẩu chung: {password}").format(password=PASSWORD),
            "",
            *lines,
            "",
            others.format(clerk=CLERK, leader=LEADER),
        ]
    )
