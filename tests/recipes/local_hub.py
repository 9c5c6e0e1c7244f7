"""A hub on this machine: the parts of its API that huggingface_hub asks for a snapshot.

After the hub's public documentation: a list of a revision's files, ``resolve`` with the headers
that name commit and hash, large files behind a redirect, and its error codes.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from urllib.parse import unquote

from local_server import Request, ranged

LARGE = (".npz", ".spm", ".bin", ".safetensors", ".model")
"""What lies in large file storage, where the hub states the SHA-256."""


class Hub:
    """The files of one repository, and the requests that came; a test may spoil what it says."""

    def __init__(self, folder: Path, repository: str, revision: str) -> None:
        self.files = {path.name: path.read_bytes() for path in folder.iterdir()}
        self.repository, self.revision = repository, revision
        self.asked: list[tuple[str, str | None]] = []
        self.break_off: dict[str, int] = {}
        self.sent: dict[str, bytes] = {}
        self.gated = False
        self.status = 0

    def answer(self, request: Request) -> None:
        path = unquote(request.path.partition("?")[0])
        self.asked.append((path, request.headers.get("Range")))
        name = path.rpartition("/")[2]
        if self.status:
            request.answer(self.status)
        elif not path.startswith((f"/api/models/{self.repository}/", f"/{self.repository}/", "/l")):
            request.answer(401, X_Error_Code="RepoNotFound")
        elif f"/{self.revision}" not in path:
            request.answer(404, X_Error_Code="RevisionNotFound")
        elif path.startswith("/api/"):
            self._list(request)
        elif name not in self.files:
            request.answer(404, X_Error_Code="EntryNotFound")
        elif path.startswith("/large/"):
            self._send(name, request)
        elif self.gated and not request.headers.get("Authorization"):
            request.answer(401, X_Error_Code="GatedRepo")
        else:
            self._resolve(name, request)

    def _list(self, request: Request) -> None:
        request.answer(200, [self._entry(name, self.files[name]) for name in sorted(self.files)])

    @staticmethod
    def _entry(name: str, content: bytes) -> dict[str, object]:
        entry: dict[str, object] = {"type": "file", "path": name, "size": len(content)}
        entry["oid"] = "0" * 40
        if name.endswith(LARGE):
            lfs = {"oid": hashlib.sha256(content).hexdigest(), "size": len(content)}
            entry["lfs"] = lfs | {"pointerSize": 134}
        return entry

    def _resolve(self, name: str, request: Request) -> None:
        content = self.files[name]
        tag = f'"{hashlib.sha256(content).hexdigest()}"'
        if name.endswith(LARGE):
            # Another host, as with the hub: a redirect within the host says nothing of the file.
            host = request.headers["Host"].replace("127.0.0.1", "localhost")
            request.answer(
                302,
                Location=f"http://{host}/large/{self.revision}/{name}",
                X_Repo_Commit=self.revision,
                X_Linked_ETag=tag,
                X_Linked_Size=str(len(content)),
            )
        else:
            request.answer(200, content, ETag=tag, X_Repo_Commit=self.revision)

    def _send(self, name: str, request: Request) -> None:
        content = self.sent.get(name, self.files[name])
        if name in self.break_off:
            half = content[: self.break_off.pop(name)]
            request.answer(200, half, Content_Length=str(len(content)))
            request.hang_up()
        else:
            ranged(content, request)
