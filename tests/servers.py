"""A PostgreSQL server that lives as long as one command.

`python -m tests.servers COMMAND …` runs the command with DATABASE_URL pointing at it; `--is-there` only tells whether
PostgreSQL is installed. The server listens on a socket in its own folder and nowhere else: it needs no port and no
password, and nobody but its owner can reach it.
"""

import os
import pwd
import re
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

OLDEST_MAJOR = 15
# Nothing here has to survive a power cut.
SERVER_SETTINGS = {
    "listen_addresses": "",
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "max_connections": "60",
}


def postgresql_programs() -> Path | None:
    """The folder of the newest installed server programs, or None."""
    found = {
        int(match[1]): folder
        for folder in Path("/usr/lib/postgresql").glob("*/bin")
        if (match := re.fullmatch(r"(\d+)", folder.parent.name)) and (folder / "initdb").exists()
    }
    newest = max(found, default=0)
    return found[newest] if newest >= OLDEST_MAJOR else None


def server_account() -> pwd.struct_passwd | None:
    """Whom to run the server as: PostgreSQL refuses root. None stands for whoever runs the tests."""
    if os.geteuid() != 0:
        return None
    names = {account.pw_name: account for account in pwd.getpwall()}
    return names.get("postgres") or names["nobody"]


@contextmanager
def folder_of_server(account: pwd.struct_passwd | None) -> Iterator[Path]:
    # In /tmp whatever TMPDIR says: the path of a socket must stay under 108 bytes.
    folder = Path(tempfile.mkdtemp(prefix="tongket-pg-", dir="/tmp"))
    try:
        if account:
            os.chown(folder, account.pw_uid, account.pw_gid)
        yield folder
    finally:
        shutil.rmtree(folder)


@contextmanager
def postgresql() -> Iterator[str]:
    """Start a server, give the DATABASE_URL of it, stop it and remove its folder whatever happens."""
    programs = postgresql_programs()
    if programs is None:
        sys.exit(f"PostgreSQL {OLDEST_MAJOR} or newer is needed: apt-get install postgresql")
    account = server_account()

    with folder_of_server(account) as folder:

        def run(program: str, *arguments: str) -> None:
            identity = {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []} if account else {}
            done = subprocess.run(
                [programs / program, "-D", folder / "data", *arguments],
                cwd=folder,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE,
                text=True,
                check=False,
                **identity,
            )
            if done.returncode:
                log = folder / "log"
                sys.exit(f"{program} failed: {done.stderr}{log.read_text() if log.exists() else ''}")

        run("initdb", "--username=tongket", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync")
        settings = " ".join(f"-c {name}='{value}'" for name, value in SERVER_SETTINGS.items())
        run("pg_ctl", "--wait", "--log", str(folder / "log"), "--options", f"-k {folder} {settings}", "start")
        try:
            yield f"postgres://tongket@{quote(str(folder), safe='')}/postgres"
        finally:
            # pg_ctl reads the server's process id from the data folder.
            run("pg_ctl", "--wait", "--mode=fast", "stop")


def run_on_postgresql(command: Sequence[str]) -> int:
    """The exit code of the command, run with DATABASE_URL set."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    with postgresql() as url, subprocess.Popen(command, env=os.environ | {"DATABASE_URL": url}) as child:
        try:
            return child.wait()
        except SystemExit:
            child.terminate()
            raise


if __name__ == "__main__":
    if sys.argv[1:] == ["--is-there"]:
        sys.exit(postgresql_programs() is None)
    try:
        sys.exit(run_on_postgresql(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(128 + signal.SIGINT)
