"""A stranger's file read in a process of its own, which may take little memory and time and has no network."""

import json
import logging
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path, PurePath

from documents.guard import REFUSALS
from documents.guard.kinds import refuse_other_types
from documents.guard.refusals import Damaged, TooMuchWork
from documents.reading.as_json import from_json
from documents.reading.tree import WordText, Workbook
from documents.sandbox.limits import Limits

ROOT = Path(__file__).resolve().parent.parent.parent
LONGEST_NAME = 255
USUAL = Limits()
logger = logging.getLogger(__name__)


def read_safely(raw: bytes, name: str = "", limits: Limits = USUAL) -> WordText | Workbook:
    """The file as a tree. Raises a Refusal, also when the child died of its limits; never anything else."""
    return from_json(answer_of("text", raw, name, limits))


def answer_of(
    task: str,
    raw: bytes,
    name: str,
    limits: Limits,
    *,
    beside: bytes = b"",
    refuse: Callable[[bytes], None] = refuse_other_types,
) -> bytes:
    """What the child made of the file, as JSON; `task` is one of those of `child_process`, `beside` what it needs to
    know besides the file, `refuse` what needs no child to be refused. Raises a Refusal."""
    refuse(raw)
    answer = _answer(task, raw, name, limits, beside)
    if answer.startswith(b'{"refused"'):
        raise REFUSALS[json.loads(answer)["refused"]]
    return answer


def _answer(task: str, raw: bytes, name: str, limits: Limits, beside: bytes) -> bytes:
    bounds = [str(limits.memory), str(limits.cpu_seconds), str(limits.answer), _plain(name), task, str(len(beside))]
    command = [sys.executable, "-m", "documents.sandbox.child_process", *bounds]
    try:
        done = subprocess.run(
            command,
            input=beside + raw,
            capture_output=True,
            timeout=limits.wall_seconds,
            cwd=ROOT,
            env=_environment(),
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise TooMuchWork from None
    if done.stderr:
        logger.warning("reading %r: %s", name, done.stderr[-500:].decode(errors="replace"))
    if done.returncode < 0 or b"MemoryError" in done.stderr:
        raise TooMuchWork
    if done.returncode:
        raise Damaged
    return done.stdout


def _environment() -> dict[str, str]:
    """Nothing of ours: no password of a database stands where a stranger's file is read."""
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "LD_LIBRARY_PATH") if name in os.environ}
    return kept | {"PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8", "PYTHONDONTWRITEBYTECODE": "1"}


def _plain(name: str) -> str:
    """Only the ending of the name is of use, and an argument of a process holds no NUL."""
    return "file" + PurePath(name[-LONGEST_NAME:].replace("\0", "")).suffix[:10]
