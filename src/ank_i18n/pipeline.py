"""The main job, in order: extract, draft, check, publish."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from ank_i18n.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ank_i18n.catalog.stats import Counts
    from ank_i18n.checks.model import Finding
    from ank_i18n.drafting import Drafted
    from ank_i18n.project import Project
    from ank_i18n.publishing import Published
    from ank_i18n.release import Lint, Release


@dataclass(slots=True)
class Outcome:
    """What a run did, for the summary.

    ``units`` are the distinct sentences per release, ``slips`` what its source should be mended
    for; ``states`` the four counts per locale over all releases of the run; ``unread`` says what
    stopped a release that could not be read, or whose catalog could not.
    """

    units: dict[str, int] = field(default_factory=dict)
    slips: dict[str, list[Lint]] = field(default_factory=dict)
    drafted: list[Drafted] = field(default_factory=list)
    states: dict[str, Counts] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    published: list[Published] = field(default_factory=list)
    unread: list[InputError] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Options:
    """How a run goes.

    ``allow_drafts`` publishes a locale that misses its gate as a preview marked as a draft;
    ``cached`` takes what an engine drafted before from the user's cache; ``jobs`` is how many
    processes check large catalogs, see ``checks.Options``.
    """

    formats: Sequence[str] = ("html", "md", "txt")
    allow_drafts: bool = True
    cached: bool = True
    jobs: int = 1


def run(
    project: Project,
    files: Sequence[Path],
    options: Options = Options(),
    progress: Callable[[str, int, int], None] = lambda _step, _done, _total: None,
) -> Outcome:
    """Do everything for some releases; one that cannot be read does not stop the others.

    Args:
        project: The project whose catalogs and publications are written.
        files: Source documents, in ``seeds`` or anywhere else.
        options: How.
        progress: Called with (step, done, total) as the work goes on.

    Raises:
        AnkError: A catalog or a publication cannot be read or written.
    """
    from ank_i18n import checks
    from ank_i18n.catalog import Counts, count, load, sync_units
    from ank_i18n.drafting import draft
    from ank_i18n.publishing import publish
    from ank_i18n.release import lint, read_for
    from ank_i18n.segment.units import segmented

    outcome = Outcome()
    readable: list[Release] = []
    for done, path in enumerate(files, start=1):
        try:
            release = read_for(project, path)
            document = segmented(release)
            sync_units(project, document)
        except InputError as error:
            outcome.unread.append(error)
        else:
            outcome.units[release.name] = len(document.units())
            outcome.slips[release.name] = lint(release)
            readable.append(release)
        progress("extract", done, len(files))
    outcome.drafted = draft(project, readable, cached=options.cached, progress=progress)
    for locale in project.targets:
        outcome.states[locale] = sum(
            (count(load(project.po(name, locale))) for name in outcome.units), start=Counts()
        )
    paths = [release.path for release in readable]
    outcome.findings = checks.check(project, paths, options=checks.Options(jobs=options.jobs))
    outcome.published = publish(
        project, readable, formats=options.formats, allow_drafts=options.allow_drafts
    )
    return outcome
