"""What reading one file may cost, and how a process binds itself to it."""

import resource
from dataclasses import dataclass

MEGABYTE = 1024 * 1024


@dataclass(frozen=True)
class Limits:
    """`memory` is the address space of the whole process, Python included; `wall_seconds` is waited for by the
    parent, longer than the CPU time because a busy machine is no fault of the file."""

    memory: int = 288 * MEGABYTE
    cpu_seconds: int = 4
    wall_seconds: float = 30.0
    answer: int = 48 * MEGABYTE


@dataclass(frozen=True)
class OfficeLimits:
    """What one PDF may cost: a report takes 1 s and 220 MB, the compilation of a province some seconds more.

    `memory` is the address space of each process, `largest_file` what it may write, `patience` the seconds in line.
    """

    memory: int = 1536 * MEGABYTE
    cpu_seconds: int = 60
    wall_seconds: float = 90.0
    largest_file: int = 64 * MEGABYTE
    patience: float = 20.0


def bind(memory: int, cpu_seconds: int) -> None:
    """From here on this process gets no more memory or time, opens no file or connection and starts no process.

    No descriptor above the three it has: a socket is a descriptor, so there is no network either.
    """
    _lower(resource.RLIMIT_AS, memory)
    _lower(resource.RLIMIT_CPU, cpu_seconds)
    _lower(resource.RLIMIT_FSIZE, 0)
    _lower(resource.RLIMIT_CORE, 0)
    _lower(resource.RLIMIT_NPROC, 0)
    _lower(resource.RLIMIT_NOFILE, 3)


def bind_program(memory: int, cpu_seconds: int, largest_file: int) -> None:
    """From here on this process, and the program that it becomes, gets no more of these; files and children it may."""
    _lower(resource.RLIMIT_AS, memory)
    _lower(resource.RLIMIT_CPU, cpu_seconds)
    _lower(resource.RLIMIT_FSIZE, largest_file)
    _lower(resource.RLIMIT_CORE, 0)


def _lower(limit: int, most: int) -> None:
    """Both bounds, so that it cannot be raised again; a stricter one that was set outside stays."""
    _, hard = resource.getrlimit(limit)
    bound = most if hard == resource.RLIM_INFINITY else min(most, hard)
    resource.setrlimit(limit, (bound, bound))
