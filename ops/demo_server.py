"""How gunicorn serves the demonstration."""

import os
import sys

from gunicorn.arbiter import Arbiter

bind = f"{os.environ['HOST']}:{os.environ['PORT']}"
workers = 2
threads = 12
"""More than all that may wait in line for a file to be read or drawn: they hold a thread each, and pages need some."""
loglevel = "warning"
control_socket_disable = True


def when_ready(server: Arbiter) -> None:
    sys.stdout.write(f"\nTổng kết: http://{bind}/  (Ctrl-C: dừng / stop)\n")
    sys.stdout.flush()
