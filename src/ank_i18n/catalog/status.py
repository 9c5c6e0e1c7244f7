"""How far every release is in every locale: as rows, a table, JSON, and a badge."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from ank_i18n.catalog.stats import Counts, count
from ank_i18n.catalog.store import load
from ank_i18n.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ank_i18n.project import Project

_COLUMNS = ("units", "words", "empty", "draft", "stale", "reviewed")


@dataclass(frozen=True, slots=True)
class Status:
    """One release in one locale; ``counts`` is None where there is no catalog yet."""

    release: str
    locale: str
    counts: Counts | None


def status(project: Project, releases: Iterable[str] = ()) -> list[Status]:
    """The status of releases in every target, by release and then in publication order.

    Args:
        project: Whose catalogs.
        releases: Names of releases; without any, all that lie under ``seeds``.

    Raises:
        UsageError: The project knows no release of that name.
        CatalogError: A catalog cannot be read.
    """
    there = project.named_releases()
    names = list(releases) or list(there)
    for name in names:
        if name not in there and not project.pot(name).is_file():
            raise UsageError(
                f"the project has no release {name}", mend="run ank-i18n extract on it"
            )
    return [
        Status(name, locale, count(load(path)) if path.is_file() else None)
        for name in names
        for locale in project.targets
        for path in [project.po(name, locale)]
    ]


def totals(rows: Sequence[Status]) -> dict[str, Counts]:
    """The counts of each locale over all its catalogs."""
    sums: dict[str, Counts] = {}
    for row in rows:
        sums[row.locale] = sums.get(row.locale, Counts()) + (row.counts or Counts())
    return sums


def not_extracted(rows: Sequence[Status]) -> dict[str, int]:
    """How many releases of each locale have no catalog, so that the totals lack them."""
    return dict(Counter(row.locale for row in rows if row.counts is None))


def as_table(rows: Sequence[Status]) -> str:
    """The rows and the totals as a table in plain text, and what the totals lack."""
    lines = [["release", "locale", *_COLUMNS, "reviewed %"]]
    lines += [[row.release, row.locale, *_cells(row.counts)] for row in rows]
    lines += [["all", locale, *_cells(counts)] for locale, counts in totals(rows).items()]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    shown = [
        "  ".join(
            cell.ljust(width) if index < 2 else cell.rjust(width)
            for index, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in lines
    ]
    lacking = ", ".join(f"{locale} {n}" for locale, n in not_extracted(rows).items())
    notes = [f"not extracted, and not in the totals: {lacking}"] if lacking else []
    return "\n".join([*shown, *notes])


def _cells(counts: Counts | None) -> list[str]:
    if counts is None:
        return ["not extracted", *[""] * len(_COLUMNS)]
    figures = [str(getattr(counts, name)) for name in _COLUMNS]
    return [*figures, f"{int(counts.reviewed_percent)}" if counts.units else "–"]


def as_json(rows: Sequence[Status]) -> str:
    """The rows and the totals as JSON.

    ``counts`` is null where there is no catalog, and a percentage where there are no units;
    ``not_extracted`` says how many releases without a catalog a total lacks.
    """
    lacking = not_extracted(rows)
    return json.dumps(
        {
            "releases": [
                {
                    "release": row.release,
                    "locale": row.locale,
                    "counts": row.counts and _fields(row.counts),
                }
                for row in rows
            ],
            "totals": {
                locale: {**_fields(counts), "not_extracted": lacking.get(locale, 0)}
                for locale, counts in totals(rows).items()
            },
        },
        ensure_ascii=False,
        indent=2,
    )


def _fields(counts: Counts) -> dict[str, float | None]:
    names = ("units", "words", "empty", "draft", "stale", "reviewed")
    figures = {name: getattr(counts, name) for name in names}
    words = {f"words_{name}": getattr(counts, f"words_{name}") for name in names[2:]}
    percents = {"complete_percent": counts.complete, "reviewed_percent": counts.reviewed_percent}
    shares = {name: round(value, 2) if counts.units else None for name, value in percents.items()}
    return figures | words | shares


def as_badge(rows: Sequence[Status]) -> str:
    """What is reviewed in each locale that has units as an SVG badge; percents are rounded down.

    Releases without a catalog are named after them, and the badge is not green.
    """
    sums = {locale: counts for locale, counts in totals(rows).items() if counts.units}
    said = [f"{name} {int(x.reviewed_percent)} %" for name, x in sums.items()]
    lacking = len({row.release for row in rows if row.counts is None})
    value = " · ".join([*said, *([f"{lacking} not extracted"] if lacking else [])]) or "–"
    least = min((counts.reviewed_percent for counts in sums.values()), default=0.0)
    colour = "#2e7d32" if least == 100 and not lacking else "#b26a00" if least >= 50 else "#b3261e"
    left, right = _width("reviewed"), _width(value)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{left + right}" height="20" role="img" '
        f'aria-label="reviewed: {escape(value)}">\n'
        f"<title>reviewed: {escape(value)}</title>\n"
        f'<rect width="{left}" height="20" fill="#444"/>\n'
        f'<rect x="{left}" width="{right}" height="20" fill="{colour}"/>\n'
        '<g fill="#fff" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11" '
        'text-anchor="middle">\n'
        f'<text x="{left / 2:g}" y="14">reviewed</text>\n'
        f'<text x="{left + right / 2:g}" y="14">{escape(value)}</text>\n'
        "</g>\n</svg>\n"
    )


def _width(text: str) -> int:
    return 7 * len(text) + 10  # Verdana at 11 px is at most 7 px a character on average
