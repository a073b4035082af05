"""A server of a few pages that remembers what was saved and answers as it was told."""

import json
import threading
from collections import deque
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

STATIC = Path(__file__).resolve().parents[3] / "static"
TYPES = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}
POLICY = "default-src 'self'; base-uri 'none'; object-src 'none'; form-action 'self'"


@dataclass
class Save:
    """One request to save: the fields, the version it was made from, and the token it carried."""

    path: str
    fields: dict[str, list[str]]
    version: str | None
    token: str | None

    @property
    def rows(self) -> list[dict[str, str]]:
        return json.loads(self.fields["rows"][0])

    @property
    def is_from_script(self) -> bool:
        return self.version is not None


@dataclass
class EditorServer:
    """`answers`: (status, content) for the next saves from a script; when it is empty a save succeeds."""

    pages: dict[str, str] = field(default_factory=dict)
    saves: list[Save] = field(default_factory=list)
    answers: deque[tuple[int, dict[str, Any] | str]] = field(default_factory=deque)
    address: str = ""
    arrived: threading.Event = field(default_factory=threading.Event)

    def answer_to(self, save: Save) -> tuple[int, dict[str, Any] | str]:
        self.saves.append(save)
        self.arrived.set()
        if not save.is_from_script:
            return 200, "<!doctype html><title>Đã lưu</title><h1>Đã lưu</h1>"
        if self.answers:
            return self.answers.popleft()
        return 200, {"version": int(save.version or 0) + 1, "findings": [], "computed": {}}


def handler_of(state: EditorServer) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            path = urlsplit(self.path).path
            file = STATIC / path.removeprefix("/static/")
            if path in state.pages:
                self.reply(200, "text/html; charset=utf-8", state.pages[path].encode())
            elif path.startswith("/static/") and file.is_file():
                self.reply(200, TYPES[file.suffix], file.read_bytes())
            else:
                self.reply(404, "text/plain", b"")

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            save = Save(self.path, parse_qs(body), self.headers["If-Match"], self.headers["X-CSRFToken"])
            status, content = state.answer_to(save)
            if isinstance(content, str):
                self.reply(status, "text/html; charset=utf-8", content.encode())
            else:
                self.reply(status, "application/json", json.dumps(content).encode())

        def reply(self, status: int, content_type: str, content: bytes) -> None:
            self.send_response(status)
            self.send_header("Content-Type", content_type)
            self.send_header("Content-Length", str(len(content)))
            self.send_header("Content-Security-Policy", POLICY)
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_: object) -> None:
            """Nothing: the tests say what went wrong."""

    return Handler


def serve(state: EditorServer) -> ThreadingHTTPServer:
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler_of(state))
    state.address = f"http://127.0.0.1:{server.server_port}"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server
