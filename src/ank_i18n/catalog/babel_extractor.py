"""Releases for ``pybabel extract``: the same msgids and references as our own templates.

.. code-block:: ini

    # babel.cfg
    [ank_i18n: seeds/**.txt]
    [ank_i18n: seeds/**.docx]
"""

from __future__ import annotations

from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from ank_i18n.release import read
from ank_i18n.segment.units import segmented

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping


def extract_release(
    fileobj: IO[bytes],
    keywords: Collection[str],  # noqa: ARG001 - Babel's interface; releases have no keywords
    comment_tags: Collection[str],  # noqa: ARG001 - nor comments
    options: Mapping[str, Any],
) -> Iterator[tuple[int, None, str, list[str]]]:
    """Babel's extraction method for press releases.

    Args:
        fileobj: The open document; its name says which format it has.
        keywords: Not used.
        comment_tags: Not used.
        options: ``locale``, the language of the release, ``ru`` by default.

    Yields:
        Line (always 1: units have no lines), function name, message and comments of each unit.

    Raises:
        ReleaseError: The document cannot be read.
    """
    release = read(Path(fileobj.name), locale=str(options.get("locale", "ru")))
    for unit in segmented(release).units():
        yield 1, None, unit, []
