"""The peers of ``roundtrip.py``: a document through each, every unit its own translation."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import polib

_PATIENCE = 60  # seconds for one step with one document


@dataclass(frozen=True, slots=True)
class Peer:
    """A tool with two commands: a document into a catalog, and with the catalog back.

    In a command ``{source}``, ``{catalog}`` and ``{made}`` stand for the paths.
    """

    name: str
    formats: tuple[str, ...]
    extract: str
    merge: str

    def installed(self) -> bool:
        """Whether its commands can be found."""
        return all(shutil.which(command.split()[0]) for command in (self.extract, self.merge))

    def run(self, source: Path, folder: Path) -> tuple[Path, int]:
        """What it makes of a document, and of how many units.

        Raises:
            ValueError: It refused the document or broke off.
        """
        catalog, made = folder / "catalog.po", folder / f"made{source.suffix}"
        places = {"source": source, "catalog": catalog, "made": made}
        _call(self.extract, places)
        entries = polib.pofile(str(catalog))
        for entry in entries:
            entry.msgstr = entry.msgid
        entries.save(str(catalog))
        _call(self.merge, places)
        if not made.exists():
            raise ValueError("made nothing")
        return made, len(entries)


def _call(command: str, places: dict[str, Path]) -> None:
    words = [word.format(**places) for word in command.split()]
    try:
        done = subprocess.run(words, capture_output=True, timeout=_PATIENCE, check=False)
    except subprocess.TimeoutExpired:
        raise ValueError("took too long") from None
    if done.returncode:
        raise ValueError((done.stderr or done.stdout).decode(errors="replace").strip() or "failed")


_PO4A = "-M UTF-8 -m {source} -p {catalog}"
PEERS = (
    Peer(
        "po4a text",
        ("md",),
        f"po4a-updatepo -f text -o markdown {_PO4A}",
        "po4a-translate -f text -o markdown -k 0 -M UTF-8 -m {source} -p {catalog} -l {made}",
    ),
    Peer(
        "po4a xhtml",
        ("html",),
        f"po4a-updatepo -f xhtml {_PO4A}",
        "po4a-translate -f xhtml -k 0 -M UTF-8 -m {source} -p {catalog} -l {made}",
    ),
    Peer(
        "mdpo",
        ("md",),
        "md2po -q -s --po-filepath {catalog} {source}",
        "po2md -q -p {catalog} -s {made} {source}",
    ),
    Peer(
        "translate-toolkit",
        ("html",),
        "html2po --progress=none {source} {catalog}",
        "po2html --progress=none -t {source} {catalog} {made}",
    ),
)
