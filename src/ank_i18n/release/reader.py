"""The one door for documents: a path in, a release out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from stat import S_ISDIR, S_ISREG
from typing import TYPE_CHECKING

from ank_i18n.errors import ReleaseError
from ank_i18n.release import metadata
from ank_i18n.release.inline import plain
from ank_i18n.release.model import Release
from ank_i18n.release.parsed import Parsed

if TYPE_CHECKING:
    from ank_i18n.project import Project

SUFFIXES = {
    ".txt": "txt",
    ".md": "md",
    ".markdown": "md",
    ".html": "html",
    ".htm": "html",
    ".docx": "docx",
    ".odt": "odt",
}


def read_for(project: Project, path: Path) -> Release:
    """Read a document as a release of a project: by the project's name and source locale.

    Raises:
        ReleaseError: As ``read``.
    """
    return read(path, name=project.release_name(path), locale=project.source)


def read(path: Path | str, *, name: str | None = None, locale: str = "ru") -> Release:
    """Read a document; its suffix says the format.

    Args:
        path: A file whose suffix is one of ``SUFFIXES``.
        name: The release's name. Default: the file's stem.
        locale: The language it is written in.

    Raises:
        ReleaseError: It cannot be read, or is not what its suffix says. Nothing else escapes,
            whatever the bytes.
    """
    path = Path(path)
    form = SUFFIXES.get(path.suffix.lower())
    data = _bytes(path)
    if form is None:
        raise ReleaseError(
            f"has the suffix {path.suffix or '(none)'}, which no reader knows",
            path=path,
            mend=f"known are {', '.join(SUFFIXES)}",
        )
    parsed = _parser(form)(data, path)
    return Release(
        name=name or path.stem,
        path=path,
        format=form,
        blocks=parsed.blocks,
        locale=locale,
        source=parsed.source,
        encoding=parsed.encoding,
        metadata=metadata.completed(metadata.known(parsed.declared), parsed.blocks),
    )


def reassemble(release: Release) -> str:
    """The source of a textual release, character for character.

    In plain text every block is put back between what stood around it. Where a format's syntax
    stands between the blocks (Markdown, HTML) this is the text they were read from; DOCX and
    ODT have none, and give the empty string.

    Args:
        release: What ``read`` gave.
    """
    parts: list[str] = []
    cursor = 0
    for block in release.blocks:
        if block.start is not None:
            body = plain(block.text, block.marks)
            parts += (release.source[cursor : block.start], body)
            cursor = block.start + len(body)
    parts.append(release.source[cursor:])
    return "".join(parts)


def _parser(form: str) -> Callable[[bytes, Path], Parsed]:
    """The parser of a format; imported here, since lxml and the others are heavy."""
    match form:
        case "md":
            from ank_i18n.release.markdown import parse
        case "html":
            from ank_i18n.release.html import parse
        case "docx":
            from ank_i18n.release.docx import parse
        case "odt":
            from ank_i18n.release.odt import parse
        case _:
            from ank_i18n.release.text import parse
    return parse


def _bytes(path: Path) -> bytes:
    try:
        mode = path.stat().st_mode
        if S_ISDIR(mode):
            raise ReleaseError("is a folder", path=path, mend="name the document in it")
        if not S_ISREG(mode):
            raise ReleaseError("is not a regular file", path=path)
        return path.read_bytes()
    except FileNotFoundError:
        raise ReleaseError("does not exist", path=path) from None
    except PermissionError:
        raise ReleaseError("may not be read", path=path, mend="give read permission") from None
    except (OSError, ValueError) as error:
        raise ReleaseError(f"cannot be read: {error}", path=path) from None
