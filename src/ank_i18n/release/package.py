"""The parts of a zipped XML document (DOCX, ODT), read without trusting any of them."""

from __future__ import annotations

import io
import zlib
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import TYPE_CHECKING
from zipfile import BadZipFile, ZipFile

from lxml import etree

from ank_i18n.errors import ReleaseError

if TYPE_CHECKING:
    from pathlib import Path

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# A release is a few hundred kilobytes of XML; these stop a zip bomb long before memory ends.
_LARGEST_PART = 32 * 2**20
_MOST_PARTS = 10_000


@dataclass(slots=True)
class Package:
    """A zipped document; parts are read and parsed when asked for."""

    path: Path
    archive: ZipFile
    _trees: dict[str, etree._Element] = field(default_factory=dict)

    def has(self, name: str) -> bool:
        """Whether there is such a part."""
        return name in self.archive.NameToInfo

    def part(self, name: str) -> bytes:
        """The bytes of a part.

        Raises:
            ReleaseError: It is missing, damaged, or unpacks to more than any document has.
        """
        try:
            with self.archive.open(name) as stream:
                data = stream.read(_LARGEST_PART + 1)
        except KeyError:
            raise ReleaseError(f"has no part {name}", path=self.path) from None
        except (BadZipFile, zlib.error, EOFError, OSError, ValueError) as error:
            raise ReleaseError(f"has a damaged part {name}: {error}", path=self.path) from None
        except (NotImplementedError, RuntimeError):
            raise ReleaseError(
                f"has a part {name} that is encrypted or packed in an unknown way",
                path=self.path,
                mend="save it without a password",
            ) from None
        if len(data) > _LARGEST_PART:
            raise ReleaseError(f"has a part {name} of more than 32 MiB", path=self.path)
        return data

    def tree(self, name: str) -> etree._Element:
        """The root element of an XML part. No entity is resolved and nothing is fetched.

        Raises:
            ReleaseError: It is not XML, or declares a document type, which these formats never do.
        """
        if name not in self._trees:
            parser = etree.XMLParser(
                resolve_entities=False,
                no_network=True,
                load_dtd=False,
                dtd_validation=False,
                huge_tree=False,
                remove_comments=True,
                remove_pis=True,
            )
            data = self.part(name)
            try:
                root = etree.fromstring(data, parser)
            except (etree.XMLSyntaxError, ValueError) as error:
                raise ReleaseError(f"has a damaged part {name}: {error}", path=self.path) from None
            if root.getroottree().docinfo.internalDTD is not None:
                raise ReleaseError(
                    f"has a part {name} that declares a document type, as only hostile files do",
                    path=self.path,
                )
            self._trees[name] = root
        return self._trees[name]

    def optional_tree(self, name: str) -> etree._Element | None:
        """The root element of an XML part, None where the document has no such part."""
        return self.tree(name) if self.has(name) else None


def package(data: bytes, path: Path, suffix: str) -> Package:
    """Open a zipped document.

    Args:
        data: The whole file.
        path: The file, for errors.
        suffix: The format it should be, for errors.

    Raises:
        ReleaseError: It is no zip, or one that no word processor writes.
    """
    if not data:
        raise ReleaseError("is empty", path=path)
    if data.startswith(_OLE):
        raise ReleaseError(
            f"is an old .doc, or protected by a password, not a {suffix}",
            path=path,
            mend=f"save it as {suffix} without a password",
        )
    try:
        archive = ZipFile(io.BytesIO(data))
    except (BadZipFile, ValueError, OSError, EOFError, NotImplementedError) as error:
        raise ReleaseError(
            f"is not a {suffix}: {error}", path=path, mend=f"save it as {suffix} again"
        ) from None
    if len(archive.infolist()) > _MOST_PARTS:
        raise ReleaseError("has more parts than any document", path=path)
    for info in archive.infolist():
        name = PurePosixPath(info.filename)
        if name.is_absolute() or ".." in name.parts:
            raise ReleaseError(
                f"has a part whose name leads out of the document: {info.filename}", path=path
            )
    return Package(path, archive)
