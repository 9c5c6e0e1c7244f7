"""What a run did, on one screen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ank_i18n.pipeline import Outcome
    from ank_i18n.project import Project
    from ank_i18n.publishing import Published

# More releases than this are counted by locale instead of named one by one.
FEW = 3


def summary(project: Project, outcome: Outcome) -> Iterator[str]:
    """The lines that ``run`` ends with: units, states, drafts, findings, outputs."""
    units = sum(outcome.units.values())
    yield f"{_many(len(outcome.units), 'release')}, {_many(units, 'unit')}"
    yield ""
    wide = max([4, *(len(locale) + 1 for locale in outcome.states)])
    yield f"{'':<{wide}}  reviewed  stale  draft  empty   new drafts"
    for locale, counts in outcome.states.items():
        yield (
            f"{locale:<{wide}}{counts.reviewed:>10}{counts.stale:>7}{counts.draft:>7}{counts.empty:>7}"
            f"   {_drafts(outcome, locale)}"
        )
    yield ""
    if any(outcome.slips.values()):
        yield f"sources     {_slips(outcome)}"
    yield f"findings    {_findings(outcome)}"
    yield f"catalogs    {_shown(project.locales)}/"
    for locale in dict.fromkeys(page.locale for page in outcome.published):
        pages = [page for page in outcome.published if page.locale == locale]
        yield from (f"{locale:<12}{line}" for line in _publications(pages))


def _drafts(outcome: Outcome, locale: str) -> str:
    """Where the new drafts into a locale come from, and why there are not more."""
    drafted = [record for record in outcome.drafted if record.locale == locale]
    engines = {record.engine for record in drafted if record.engine}
    told = [f"memory {sum(record.from_memory for record in drafted)}"]
    if engines:
        told.append(f"{', '.join(engines)} {sum(record.from_engine for record in drafted)}")
        told.append(f"refused by the guards {sum(record.refused for record in drafted)}")
    elif any(record.still_empty for record in drafted):
        told.append("no engine is installed, see `ank-i18n packages`")
    if hinted := sum(record.hinted for record in drafted):
        told.append(f"hints in {_many(hinted, 'unit')}")
    return ", ".join(told)


def _slips(outcome: Outcome) -> str:
    rules = Counter(slip.rule for slips in outcome.slips.values() for slip in slips)
    return (
        f"{_many(rules.total(), 'slip')} ({', '.join(f'{r} {n}' for r, n in rules.most_common(4))})"
    )


def _findings(outcome: Outcome) -> str:
    severities = Counter(str(finding.severity) for finding in outcome.findings)
    rules = Counter(finding.rule for finding in outcome.findings)
    if not rules:
        return "none"
    told = [
        _many(severities[name], name) for name in ("error", "warning", "info") if severities[name]
    ]
    return f"{', '.join(told)} ({_commonest(rules)})"


def _commonest(rules: Counter[str]) -> str:
    return ", ".join(f"{rule} {number}" for rule, number in rules.most_common(4))


def _publications(pages: list[Published]) -> Iterator[str]:
    """Each release's files, or for many releases what became of them."""
    releases: dict[str, list[Published]] = {}
    for page in pages:
        releases.setdefault(page.release, []).append(page)
    if len(releases) > FEW:
        statuses = Counter(str(files[0].status) for files in releases.values())
        yield ", ".join(f"{status} {number}" for status, number in sorted(statuses.items()))
        return
    for release, files in releases.items():
        paths = [_shown(file.path) for file in files if file.path is not None]
        note = f"{files[0].status}: {files[0].reason}" if files[0].reason else ""
        yield "  ".join(filter(None, (_joined(paths) or release, note)))


def _shown(path: Path) -> str:
    """A path as a person in the working directory would type it."""
    here = Path.cwd()
    return str(path.relative_to(here)) if path.is_relative_to(here) else str(path)


def _joined(paths: list[str]) -> str:
    """``dist/kk/visit.html``, ``dist/kk/visit.md`` as ``dist/kk/visit.{html,md}``."""
    if not paths:
        return ""
    stem = paths[0].rpartition(".")[0]
    return f"{stem}.{{{','.join(path.rpartition('.')[2] for path in paths)}}}"


def _many(number: int, noun: str) -> str:
    return f"{number} {noun}" + ("" if number == 1 or noun == "info" else "s")
