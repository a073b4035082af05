"""What runs in the child: one file from standard input, what was read or the code of a refusal to standard output.

Everything that will be needed is imported before the limits close: afterwards no module can be opened.
"""

import encodings.cp437
import encodings.utf_8_sig
import encodings.utf_16
import json
import sys
from collections.abc import Callable

from documents.appearance.as_json import as_json as appearance_as_json
from documents.appearance.read import read_appearance
from documents.guard import Refusal
from documents.guard.refusals import Damaged, TooMuchWork
from documents.limits import bind
from documents.reading import read_tree
from documents.reading.as_json import as_json

Task = Callable[[bytes, str], str]
NEEDED_LATER = (encodings.cp437, encodings.utf_8_sig, encodings.utf_16)


def main() -> None:
    """Arguments: bytes of memory, seconds of CPU, most letters of the answer, the name the sender gave the file, and
    the task."""
    memory, cpu_seconds, most = map(int, sys.argv[1:4])
    name, task = sys.argv[4:6]
    raw = sys.stdin.buffer.read()
    bind(memory, cpu_seconds)
    sys.stdout.write(_answer(TASKS[task], raw, name, most))


def _text(raw: bytes, name: str) -> str:
    return as_json(read_tree(raw, name))


def _appearance(raw: bytes, name: str) -> str:
    return appearance_as_json(read_appearance(raw, name))


TASKS: dict[str, Task] = {"text": _text, "appearance": _appearance}


def _answer(task: Task, raw: bytes, name: str, most: int) -> str:
    try:
        answer = task(raw, name)
        return answer if len(answer) <= most else _refused(TooMuchWork)
    except Refusal as refusal:
        return _refused(type(refusal))
    except (MemoryError, RecursionError):
        return _refused(TooMuchWork)
    except Exception as fault:  # whatever a stranger's file provokes, the parent gets an answer
        sys.stderr.write(f"{type(fault).__name__}: {fault}\n")
        return _refused(Damaged)


def _refused(kind: type[Refusal]) -> str:
    return json.dumps({"refused": kind.code})


if __name__ == "__main__":
    main()
