"""A command called inside the test: what it printed and how it would have ended. A database is out of its reach."""

import io

from django.core.management import CommandError, call_command

from tests.commands.run import Ended


def called(name: str, *arguments: object) -> Ended:
    out, err = io.StringIO(), io.StringIO()
    code = 0
    try:
        call_command(name, *map(str, arguments), stdout=out, stderr=err)
    except CommandError as refusal:
        err.write(str(refusal))
        code = refusal.returncode
    except SystemExit as end:
        code = int(end.code or 0)
    return Ended(code, out.getvalue(), err.getvalue())
