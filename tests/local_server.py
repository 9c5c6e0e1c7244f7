"""A server on this machine: a folder of files with Range, or answers that a test scripts."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Request:
    """What came in, and how to answer."""

    def __init__(self, handler: BaseHTTPRequestHandler) -> None:
        self.method, self.path, self.headers = handler.command, handler.path, handler.headers
        length = int(handler.headers.get("Content-Length") or 0)
        self.body = handler.rfile.read(length)
        self._handler = handler

    @property
    def json(self):
        return json.loads(self.body)

    def answer(self, status: int = 200, content: object = b"", **headers: str) -> None:
        if not isinstance(content, bytes):
            content = json.dumps(content).encode()
        self._handler.send_response(status)
        headers.setdefault("Content_Length", str(len(content)))
        for name, value in headers.items():
            self._handler.send_header(name.replace("_", "-"), value)
        self._handler.end_headers()
        if self.method != "HEAD":
            self._handler.wfile.write(content)

    def hang_up(self) -> None:
        self._handler.connection.close()


@contextmanager
def serving(answer: Callable[[Request], None]) -> Iterator[str]:
    """Serve with ``answer`` for the length of the block; gives the address."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            answer(Request(self))

        do_POST = do_HEAD = do_GET  # noqa: N815

        def log_message(self, *_):
            pass

        def handle(self):
            with suppress(OSError, ValueError):
                super().handle()

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def ranged(content: bytes, request: Request, **headers: str) -> None:
    """Answer as a file server does, from where the request wants to go on."""
    wanted = request.headers.get("Range", "bytes=0-")
    start = int(wanted.removeprefix("bytes=").removesuffix("-"))
    if start >= len(content):
        request.answer(416, Content_Range=f"bytes */{len(content)}")
    elif start:
        span = f"bytes {start}-{len(content) - 1}/{len(content)}"
        headers.pop("Content_Length", None)
        request.answer(206, content[start:], Content_Range=span, **headers)
    else:
        request.answer(200, content, **headers)
