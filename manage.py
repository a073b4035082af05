#!/usr/bin/env python
import io
import os
import sys

from django.core.exceptions import ImproperlyConfigured
from django.core.management import execute_from_command_line


def main() -> None:
    """Whatever the shell's own encoding, UTF-8 is printed: other programs read the JSON, and sentences have accents."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
    try:
        execute_from_command_line(sys.argv)
    except ImproperlyConfigured as refusal:
        sys.stderr.write(" ".join(str(refusal).split()) + "\n")
        sys.exit(2)


if __name__ == "__main__":
    main()
