"""Publishing: releases and their catalogs in, the files of ``dist/`` out."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

import polib

from ank_i18n.catalog.store import load
from ank_i18n.errors import ReleaseError, UsageError
from ank_i18n.publishing import markdown, page, text
from ank_i18n.publishing import shelf as shelves
from ank_i18n.publishing.bundle import bundle
from ank_i18n.publishing.languages import SCRIPTS, in_order, language, tag_of
from ank_i18n.publishing.localise import edition, source_edition
from ank_i18n.publishing.model import Edition, Language, Published, Status
from ank_i18n.publishing.output import Output, output, safe_path
from ank_i18n.publishing.pictures import Pictures, illustrated
from ank_i18n.publishing.settings import Settings, settings
from ank_i18n.publishing.shelf import Shelf
from ank_i18n.publishing.site import bind
from ank_i18n.segment.units import segmented

if TYPE_CHECKING:
    from pathlib import Path

    from ank_i18n.project import Project
    from ank_i18n.release.model import Release

Renderer = Callable[[Edition, Sequence[Edition], Settings, Pictures], bytes]


def _docx(one: Edition, _: Sequence[Edition], told: Settings, images: Pictures) -> bytes:
    from ank_i18n.publishing import docx

    return docx.render(one, told.publisher_in(one.language)[0], told.docx_template, images)


def _pdf(one: Edition, editions: Sequence[Edition], told: Settings, _: Pictures) -> bytes:
    from ank_i18n.publishing import pdf

    return pdf.render(one, editions, told)


FORMATS: dict[str, Renderer] = {
    "html": lambda one, all_, told, _: page.release_page(one, all_, told).encode(),
    "md": lambda one, _, told, __: markdown.render(one, told.front_matter).encode(),
    "txt": lambda one, *_: text.render(one).encode(),
    "docx": _docx,
    "pdf": _pdf,
}
BUNDLE = "zip"
PAGE = ("html",)  # the only format with links to the other languages
DEFAULT_FORMATS = ("html", "md", "txt")


def publish(  # noqa: PLR0913 - every option has a name and a default
    project: Project,
    releases: Iterable[Release],
    *,
    formats: Sequence[str] = DEFAULT_FORMATS,
    allow_drafts: bool = False,
    locales: Sequence[str] | None = None,
    complete: bool = False,
) -> list[Published]:
    """Publish releases in every locale that meets its gate.

    A locale that misses its gate is refused and what was published of it is taken away; with
    ``allow_drafts`` it becomes a preview that says on its face what it is. Files are written
    aside and moved into place at the end, and only those whose bytes change.

    Args:
        project: Where catalogs, gates and ``dist/`` are.
        releases: What to publish.
        formats: Some of ``FORMATS``; ``zip`` packs what the others make of a release (HTML,
            Markdown and text if there are no others).
        allow_drafts: Whether to make draft previews.
        locales: The locales to publish, scripts of Kazakh (``kk-Latn``) among them. Default:
            the source, the targets, and the scripts that the project names.
        complete: Whether these are all releases there are: what stands in ``dist/`` of others
            is taken away.

    Returns:
        What became of each release in each locale, a file at a time.

    Raises:
        UsageError: A format or a locale is not known.
        CatalogError: A catalog cannot be read.
    """
    known = (*FORMATS, BUNDLE)
    if unknown := [name for name in formats if name not in known]:
        raise UsageError(f"no format {', '.join(unknown)}", mend=f"known are {', '.join(known)}")
    told = settings(project)
    results: list[Published] = []
    with output(project.dist) as files:
        shelf = shelves.load(project.dist)
        languages, asked = _languages(project, told, locales, shelf.tags())
        press = _Press(project, told, files, shelf, tuple(formats))
        files.put(PurePosixPath(page.STYLE), page.style(told.theme))
        given = set()
        for release in releases:
            given.add(release.name)
            shown, images = illustrated(release, project.seeds)
            editions = list(_editions(project, shown, languages, allow_drafts))
            results += press.put(editions, asked, images)
        if complete:
            press.withdraw_all_but(given)
        bind(shelf, project.source, project.targets, told, files)
        files.put(PurePosixPath(shelves.MANIFEST), shelf.render())
    return results


def _languages(
    project: Project, told: Settings, locales: Sequence[str] | None, standing: Collection[str]
) -> tuple[list[Language], set[str]]:
    """The languages of the project in order, and the tags of those to be written now.

    A script that an earlier run was asked for is one of the languages as long as it stands.
    """
    names = [tag_of(name) for name in locales or ()]
    named = [tag for tag in SCRIPTS if tag in names or tag in standing]
    known = in_order(project.source, project.targets, dict.fromkeys((*told.scripts, *named)))
    tags = [one.tag for one in known]
    if unknown := set(names).difference(tags):
        raise UsageError(
            f"the project has no locale {', '.join(sorted(unknown))}",
            mend=f"it has {', '.join(tags)}",
        )
    if locales is not None:
        return known, set(names)
    return known, {one.tag for one in in_order(project.source, project.targets, told.scripts)}


def _editions(
    project: Project, release: Release, languages: Sequence[Language], allow_drafts: bool
) -> Iterator[Edition]:
    cut = segmented(release)
    catalogs: dict[str, polib.POFile] = {}
    for target in languages:
        if target == language(release.locale):
            yield source_edition(cut)
            continue
        gate = project.gate(target.catalog)
        if target.catalog not in catalogs:
            path = project.po(release.name, target.catalog)
            catalogs[target.catalog] = load(path) if path.exists() else polib.POFile()
        catalog = catalogs[target.catalog]
        yield edition(cut, catalog, target, gate, allow_drafts=allow_drafts)


class _Press:
    """Puts the editions of a release into the output and on the shelf."""

    def __init__(
        self,
        project: Project,
        told: Settings,
        files: Output,
        shelf: Shelf,
        formats: tuple[str, ...],
    ) -> None:
        self._project = project
        self._told = told
        self._files = files
        self._shelf = shelf
        self._formats = tuple(name for name in formats if name in FORMATS) or DEFAULT_FORMATS
        self._bundled = BUNDLE in formats

    def put(
        self, editions: Sequence[Edition], asked: Collection[str], images: Pictures
    ) -> Iterator[Published]:
        """Publish the editions of a release in the languages asked for.

        They link each other, and those that stand in dist/ from an earlier run: the pages of
        these are written anew, so that they link what is published now and nothing else.
        """
        wanted = [one for one in editions if one.language.tag in asked]
        shown = [
            one
            for one in editions
            if one.status is not Status.REFUSED and (one in wanted or self._shelf.stands(one))
        ]
        made: dict[str, bytes] = {}
        for one in wanted:
            if one in shown:
                yield from self._publish(one, shown, made, images)
            else:
                self._withdraw(one.release.name, one.language.tag)
                yield _result(one, None)
        for one in shown:
            if one not in wanted:
                self._write(one, shown, PAGE, images)
        bundled = [one for one in wanted if one in shown]
        if self._bundled and bundled:
            yield self._bundle(bundled, made)

    def withdraw_all_but(self, releases: Collection[str]) -> None:
        """Take away what stands in dist/ of any other release."""
        for name, tag in self._shelf.places():
            if name not in releases:
                self._withdraw(name, tag)
                self._files.withdraw(safe_path(f"{name}.{BUNDLE}"))

    def _publish(
        self,
        one: Edition,
        shown: Sequence[Edition],
        made: dict[str, bytes],
        images: Pictures,
    ) -> Iterator[Published]:
        for path, content, changed in self._write(one, shown, self._formats, images):
            made[str(path)] = content
            yield _result(one, self._project.dist / path, changed=changed)
        made |= {str(_beside(one, path)): content for path, content in images.items()}

    def _write(
        self,
        one: Edition,
        shown: Sequence[Edition],
        formats: Sequence[str],
        images: Pictures,
    ) -> list[tuple[PurePosixPath, bytes, bool]]:
        """Write an edition and note it: each file's path, content, and whether it changed."""
        written = []
        for name in formats:
            path = _path(one, name)
            content = FORMATS[name](one, shown, self._told, images)
            written.append((path, content, self._files.put(path, content)))
        for path, content in images.items():
            self._files.put(_beside(one, path), content)
        checksums = {str(path): sha256(content).hexdigest() for path, content, _ in written}
        self._shelf.put(one, checksums)
        return written

    def _bundle(self, shown: Sequence[Edition], made: Mapping[str, bytes]) -> Published:
        """All files of a release in one archive at the root of dist/."""
        first = shown[0]
        path = safe_path(f"{first.release.name}.{BUNDLE}")
        changed = self._files.put(path, bundle(shown, made, page.style(self._told.theme)))
        draft = any(one.status is Status.DRAFT for one in shown)
        return Published(
            locale="",
            release=first.release.name,
            path=self._project.dist / path,
            status=Status.DRAFT if draft else Status.PUBLISHED,
            changed=changed,
        )

    def _withdraw(self, release: str, tag: str) -> None:
        for path in self._shelf.take(release, tag):
            self._files.withdraw(safe_path(path))


def _beside(one: Edition, path: PurePosixPath) -> PurePosixPath:
    """Where a picture stands that a release has at a path under seeds/."""
    return PurePosixPath(one.language.tag) / path


def _path(one: Edition, suffix: str) -> PurePosixPath:
    """Where a publication stands under dist/.

    Raises:
        ReleaseError: The release's name cannot be a path, or is that of another page.
    """
    if one.release.name.rsplit("/", 1)[-1] == "index":
        raise ReleaseError(
            "cannot be published: index names the list of releases",
            path=one.release.path,
            mend="rename the release",
        )
    return safe_path(one.place(suffix))


def _result(one: Edition, path: Path | None, *, changed: bool = False) -> Published:
    return Published(
        one.language.tag,
        one.release.name,
        path,
        one.status,
        one.reason,
        one.pending,
        changed,
    )
