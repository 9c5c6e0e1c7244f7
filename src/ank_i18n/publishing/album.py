"""The pictures of a release within a Word document."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from docx.shared import Emu

from ank_i18n.publishing.pictures import beside_page

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import PurePosixPath

    from docx.document import Document
    from docx.text.paragraph import Paragraph

    from ank_i18n.release.model import Release


class Album:
    """The pictures at hand, by their paths under ``dist/<locale>/``."""

    def __init__(
        self, document: Document, release: Release, pictures: Mapping[PurePosixPath, bytes]
    ) -> None:
        self._release = release
        self._pictures = pictures
        section = document.sections[0]
        margins = (section.left_margin or 0) + (section.right_margin or 0)
        self._widest = (section.page_width or 0) - margins

    def put(self, paragraph: Paragraph, address: str, description: str) -> bool:
        """Put a picture at the end of a paragraph, no wider than the text.

        False if it is not at hand, or of a format that Word documents do not have.
        """
        content = self._pictures.get(beside_page(self._release, address))
        if content is None:
            return False
        run = paragraph.add_run()
        try:
            shape = run.add_picture(BytesIO(content))
        except Exception:  # python-docx lets whatever a damaged picture raises escape
            paragraph._p.remove(run._r)
            return False
        if shape.width > self._widest > 0:
            height = shape.height * self._widest // shape.width
            shape.width, shape.height = Emu(self._widest), Emu(height)
        shape._inline.docPr.set("descr", description)
        return True
