import socket
import subprocess
import sys

import pytest

from tests.source_tree import ROOT


def ask(port: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, ROOT / "ops/free_port.py", "127.0.0.1", port]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_a_busy_port_is_one_sentence_that_says_what_to_do() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        answer = ask(str(server.getsockname()[1]))
    assert answer.returncode == 1
    assert answer.stderr.count("\n") == 1
    assert "make demo PORT=" in answer.stderr


def test_a_port_just_left_by_its_server_is_silent() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    assert (ask(str(port)).returncode, ask(str(port)).stderr) == (0, "")


@pytest.mark.parametrize("typed", ["eighty", "0", "65536", "-1", "", "８０００"])
def test_what_is_no_port_is_refused_with_what_was_typed(typed: str) -> None:
    answer = ask(typed)
    assert answer.returncode == 1
    assert f"“{typed}”" in answer.stderr
