"""What runs in the child: one file from standard input, what was read or the code of a refusal to standard output.

Everything that will be needed is imported before the limits close: afterwards no module can be opened.
"""

import encodings.cp437
import encodings.utf_8_sig
import encodings.utf_16
import json
import sys
from collections.abc import Callable

from documents.guard import Refusal
from documents.guard.refusals import Damaged, TooMuchWork
from documents.sandbox.limits import bind

Task = Callable[[bytes, str], str]
NEEDED_LATER = (encodings.cp437, encodings.utf_8_sig, encodings.utf_16)


def main() -> None:
    """Arguments: bytes of memory, seconds of CPU, most letters of the answer, the name the sender gave the file, the
    task, and how many bytes of the input stand before the file."""
    memory, cpu_seconds, most = map(int, sys.argv[1:4])
    name, task = sys.argv[4:6]
    given = sys.stdin.buffer.read()
    beside, raw = given[: int(sys.argv[6])], given[int(sys.argv[6]) :]
    run = TASKS[task](beside)
    bind(memory, cpu_seconds)
    sys.stdout.write(_answer(run, raw, name, most))


# Each task brings its own modules, and is ready before the limits close.


def _text(beside: bytes) -> Task:
    from documents.reading import read_tree
    from documents.reading.as_json import as_json

    return lambda raw, name: as_json(read_tree(raw, name))


def _lint(beside: bytes) -> Task:
    """`beside` is what is wanted, of our own making."""
    from documents.appearance.read import read_appearance
    from documents.linting.linted import linted, linted_adapter, open_lists, wanted_adapter

    open_lists()
    wanted = wanted_adapter().validate_json(beside)
    return lambda raw, name: linted_adapter().dump_json(linted(read_appearance(raw, name), wanted)).decode()


def _report(beside: bytes) -> Task:
    """`beside` is the plan, of our own making."""
    from documents.matching import match_report
    from documents.matching.as_json import as_json
    from documents.reading import WordText, read_tree
    from validation.plan import Plan

    plan = Plan.model_validate_json(beside)

    def task(raw: bytes, name: str) -> str:
        tree = read_tree(raw, name)
        kind = "docx" if isinstance(tree, WordText) else "xlsx"
        return f'{{"kind":"{kind}","read":{as_json(match_report(tree, plan))}}}'

    return task


def _plan(beside: bytes) -> Task:
    from documents.planning.paper import open_word_lists, paper_as_json

    open_word_lists()
    return lambda raw, name: paper_as_json(raw)


def _evidence(beside: bytes) -> Task:
    from documents.guard.evidence import inspect_evidence

    return lambda raw, name: json.dumps({"kind": inspect_evidence(raw, name)})


TASKS: dict[str, Callable[[bytes], Task]] = {
    "text": _text,
    "lint": _lint,
    "report": _report,
    "plan": _plan,
    "evidence": _evidence,
}


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
