"""Documents built from what a test says, and blocks as lines to compare with."""

import io
import zipfile

from ank_i18n.release import BlockKind, Release

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
ODF = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in {
        "office": "office",
        "text": "text",
        "table": "table",
        "style": "style",
        "draw": "drawing",
        "svg": "svg-compatible",
        "fo": "xsl-fo-compatible",
    }.items()
)


def zipped(parts: dict[str, str | bytes]) -> bytes:
    """A zip of parts."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def docx(body: str, **parts: str) -> bytes:
    """A DOCX with a body; other parts of ``word/`` by their names without suffix."""
    named = {f"word/{name.replace('__', '/')}.xml": f"{xml}" for name, xml in parts.items()}
    relations = named.pop("word/relations.xml", "")
    return zipped(
        {
            "word/document.xml": f"<w:document {W} {R}><w:body>{body}</w:body></w:document>",
            "word/_rels/document.xml.rels": (
                f'<Relationships xmlns="{PACKAGE}">{relations}</Relationships>'
            ),
            **named,
        }
    )


def odt(body: str, styles: str = "") -> bytes:
    """An ODT with a body and automatic styles."""
    return zipped(
        {
            "content.xml": f'<office:document-content {ODF} xmlns:xlink="http://www.w3.org/1999/'
            f'xlink"><office:automatic-styles>{styles}</office:automatic-styles><office:body>'
            f"<office:text>{body}</office:text></office:body></office:document-content>"
        }
    )


def shown(release: Release) -> list[str]:
    """Each block as a line: its kind, where it stands, its text."""
    return [
        " ".join(
            filter(
                None,
                (
                    block.kind.value,
                    str(block.level or ""),
                    f"#{block.number}" if block.number else "",
                    f"in {block.quoted}" if block.quoted else "",
                    f"[{block.label}]" if block.label else "",
                    f"({block.table},{block.row},{block.column})"
                    if block.kind is BlockKind.TABLE_CELL
                    else "",
                    "header" if block.header else "",
                    f"| {block.text}",
                ),
            )
        ).rstrip()
        for block in release.blocks
    ]


def kinds(release: Release, index: int = 0) -> list[str]:
    """The marks of a block as ``kind`` or ``kind target``, in order."""
    marks = release.blocks[index].marks.values()
    return [f"{mark.kind.value} {mark.target}".strip() for mark in marks]
