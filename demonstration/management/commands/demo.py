"""Fill the demonstration into an empty database, or find it there, and say who may sign in."""

import json
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connection

from demonstration.filling import fill
from demonstration.logins import CLERK, LEADER, PASSWORD, PLAYERS, Login, logins
from demonstration.ownership import NotOursError, is_ours, mark_folder, refuse_real_work


class Command(BaseCommand):
    help = "Migrate, fill the demonstration data once, and print the logins. Exit 2: the database is somebody else's."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--json", action="store_true", help='print {"logins": […]} and nothing else')

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            refuse_real_work()
        except NotOursError as refusal:
            raise CommandError(str(refusal), returncode=2) from refusal
        call_command("migrate", verbosity=0, interactive=False)
        if not is_ours(set(connection.introspection.table_names())):
            self.say(options, "Đang dựng dữ liệu minh họa, khoảng nửa phút … / filling, about half a minute …")
            mark_folder()
            fill()
        people = logins()
        self.stdout.write(json.dumps({"logins": people}, ensure_ascii=False) if options["json"] else table(people))

    def say(self, options: dict[str, Any], line: str) -> None:
        if not options["json"]:
            self.stdout.write(line)
            self.stdout.flush()


def table(people: list[Login]) -> str:
    """The logins as lines for a terminal, with what waits for each."""
    what = {player.username: player.what for player in PLAYERS}
    widest = max(len(login["unit"]) for login in people)
    lines = [f"  {'Tên đăng nhập':<15} {'Vai trò / role':<14} {'Đơn vị':<{widest}}  Việc đang chờ"]
    lines += [
        f"  {one['username']:<15} {one['role']:<14} {one['unit']:<{widest}}  {what[one['username']]}" for one in people
    ]
    others = f"Người khác / others: <mã đơn vị>.{CLERK}, <mã đơn vị>.{LEADER}, ví dụ db-ban-lang.{CLERK}"
    return "\n".join(["", f"Mật khẩu chung / password for all: {PASSWORD}", "", *lines, "", others])
