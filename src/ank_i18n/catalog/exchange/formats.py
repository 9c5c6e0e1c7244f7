"""Which formats there are, and one way out of a project's catalogs and back for all."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ank_i18n.catalog import store
from ank_i18n.catalog.exchange.row import Row, rows
from ank_i18n.catalog.exchange.take import Taken, take
from ank_i18n.errors import CatalogError, ExchangeError, UsageError

if TYPE_CHECKING:
    from pathlib import Path

    import polib

    from ank_i18n.project import Project


@dataclass(frozen=True, slots=True)
class Sheet:
    """A catalog on its way out: its units, its locales and the document they come from."""

    catalog: polib.POFile
    source: str
    target: str
    original: str


Writer = Callable[[Sheet], bytes]
Reader = Callable[[bytes, "Path", str, str], Sequence[Row]]


def _write_xliff(sheet: Sheet) -> bytes:
    from ank_i18n.catalog.exchange import xliff

    return xliff.write(rows(sheet.catalog), sheet.source, sheet.target, sheet.original).encode()


def _read_xliff(data: bytes, path: Path, source: str, target: str) -> Sequence[Row]:
    from ank_i18n.catalog.exchange import xliff

    return xliff.read(data, path, source, target)


def _write_tmx(sheet: Sheet) -> bytes:
    from ank_i18n.catalog.exchange import tmx

    return tmx.write(rows(sheet.catalog), sheet.source, sheet.target).encode()


def _read_tmx(data: bytes, path: Path, source: str, target: str) -> Sequence[Row]:
    from ank_i18n.catalog.exchange import tmx

    return tmx.read(data, path, source, target)


def _write_csv(sheet: Sheet) -> bytes:
    from ank_i18n.catalog.exchange import tables

    return tables.write_csv(rows(sheet.catalog))


def _read_csv(data: bytes, path: Path, _source: str, _target: str) -> Sequence[Row]:
    from ank_i18n.catalog.exchange import tables

    return tables.read_csv(data, path)


def _write_xlsx(sheet: Sheet) -> bytes:
    from ank_i18n.catalog.exchange import tables

    return tables.write_xlsx(rows(sheet.catalog))


def _read_xlsx(data: bytes, path: Path, _source: str, _target: str) -> Sequence[Row]:
    from ank_i18n.catalog.exchange import tables

    return tables.read_xlsx(data, path)


def _write_mo(sheet: Sheet) -> bytes:
    """Reviewed translations only, as msgfmt does."""
    binary: bytes = sheet.catalog.to_binary()
    return binary


FORMATS: dict[str, tuple[str, Writer | None, Reader | None]] = {
    "xliff": (".xlf", _write_xliff, _read_xliff),
    "tmx": (".tmx", _write_tmx, _read_tmx),
    "csv": (".csv", _write_csv, _read_csv),
    "xlsx": (".xlsx", _write_xlsx, _read_xlsx),
    "mo": (".mo", _write_mo, None),
    "po": (".po", None, None),
}
"""Suffix, writer and reader by name. A ``po`` needs no writing, and the guard reads it."""


def export(project: Project, release: str, locale: str, format: str, folder: Path) -> Path:
    """Write a catalog in another format, as ``<folder>/<locale>/<release><suffix>``.

    Args:
        project: Whose catalog.
        release: The release's name.
        locale: Which of its catalogs.
        format: A key of ``FORMATS``.
        folder: Where to.

    Returns:
        The file that was written.

    Raises:
        UsageError: The format cannot be written.
        CatalogError: The catalog cannot be read, or the file not written.
    """
    suffix, writer, _ = FORMATS[format]
    if writer is None:
        raise UsageError(f"{format} is not exported", mend="send the catalog itself")
    catalog = store.load(project.po(release, locale))
    original = next((entry.occurrences[0][0] for entry in catalog if entry.occurrences), release)
    original = original.strip("\u2068\u2069")
    path = folder / locale / f"{release}{suffix}"
    path.parent.mkdir(parents=True, exist_ok=True)
    store.write(writer(Sheet(catalog, project.source, locale, original)), path)
    return path


def take_back(project: Project, release: str, locale: str, format: str, path: Path) -> Taken:
    """Take the translations of a returned file into its catalog.

    Args:
        project: Whose catalog.
        release: The release's name.
        locale: Which of its catalogs.
        format: A key of ``FORMATS``.
        path: The file that came back.

    Raises:
        UsageError: The format cannot be read.
        ExchangeError: The file cannot be read, or does not belong to the catalog.
        CatalogError: It is a damaged catalog, or ours cannot be read or written.
    """
    reader = FORMATS[format][2]
    if reader is None and format != "po":
        raise UsageError(f"{format} is not imported", mend="import what it was made from")
    try:
        data = path.read_bytes()
    except OSError as error:
        raise ExchangeError(f"cannot be read: {error.strerror}", path=path) from error
    po = project.po(release, locale)
    if not po.is_file():
        raise CatalogError("does not exist", path=po, mend="name its release with --release")
    with store.editing(po) as current:
        if reader is None:
            from ank_i18n.catalog.guard import returned

            return returned(data, path, current, locale)
        return take(current, reader(data, path, project.source, locale), path)
