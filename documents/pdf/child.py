"""What runs between us and LibreOffice: a process that gives up network, memory and time, then becomes LibreOffice.

Not done by the parent after its fork: a web process has threads, and Python must not run between their fork and exec.
"""

import ctypes
import os
import sys
from contextlib import suppress
from pathlib import Path

from documents.sandbox.limits import bind_program

NEW_USER, NEW_NETWORK = 0x10000000, 0x40000000


def main() -> None:
    """Arguments: bytes of memory, seconds of CPU, bytes of the largest file; then the program and its arguments."""
    memory, cpu_seconds, largest_file = map(int, sys.argv[1:4])
    command = sys.argv[4:]
    leave_network()
    bind_program(memory, cpu_seconds, largest_file)
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    os.execve(command[0], command, environment)


def leave_network() -> bool:
    """Into a namespace whose only interface is a loopback that is down. False where the machine does not allow it.

    It takes a user namespace: Docker and Ubuntu 24.04 refuse one to ordinary programs as they come.
    """
    user, group = os.geteuid(), os.getegid()
    unshare = getattr(ctypes.CDLL(None), "unshare", None)
    if unshare is None or unshare(NEW_USER | NEW_NETWORK):
        return False
    # Unmapped it would work too, as nobody; the names only keep LibreOffice from wondering who it is.
    with suppress(OSError):
        Path("/proc/self/setgroups").write_text("deny", encoding="ascii")
        Path("/proc/self/uid_map").write_text(f"{user} {user} 1", encoding="ascii")
        Path("/proc/self/gid_map").write_text(f"{group} {group} 1", encoding="ascii")
    return True


if __name__ == "__main__":
    main()
