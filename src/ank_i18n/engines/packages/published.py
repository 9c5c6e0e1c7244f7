"""What is published for a recipe at this moment: which files, how large, with which hash.

It is asked before the user is, so that the question names what will really be fetched; nothing
but the list is fetched for it.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class File:
    """A file that can be had; ``bytes`` is 0 and ``sha256`` empty where nobody states them."""

    name: str
    bytes: int = 0
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class Published:
    """The files of one package, and where they are.

    ``origin`` is the place for a person to read, ``links`` are addresses to try in turn, and
    ``revision`` is the commit on the hub.
    """

    origin: str
    files: tuple[File, ...]
    links: tuple[str, ...] = ()
    revision: str = ""

    @property
    def bytes(self) -> int:
        """The size of all files together; 0 if one does not say."""
        sizes = [file.bytes for file in self.files]
        return sum(sizes) if all(sizes) else 0


def spoken(size: int) -> str:
    """A number of bytes for a person to read: ``156 MB``, ``457 kB``."""
    return f"{size / 1e6:.0f} MB" if size >= 10**6 else f"{size / 1e3:.0f} kB"
