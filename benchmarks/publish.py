"""How long publishing an archive takes: ``python benchmarks/publish.py [--releases 1000]``.

An archive of made-up releases, each with its own words and sixteen units, is written to a
scratch folder, translated in both locales, read and published as HTML, Markdown and text.
Printed are the seconds of a first run, of a second that changes nothing, and of one after one
catalog changed.
"""

from __future__ import annotations

import argparse
import random
import tempfile
import time
from pathlib import Path

from ank_i18n.catalog import extract, save
from ank_i18n.project import Project, load
from ank_i18n.publishing import Published, publish
from ank_i18n.release import read
from ank_i18n.segment.units import segmented

WORDS = ("сессия", "глава", "совет", "область", "гость", "город", "школа", "газета", "закон")
PARAGRAPHS, SENTENCES, LENGTH = 8, 2, 18


def main() -> None:
    """Print the seconds of three runs."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--releases", type=int, default=1000)
    told = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        project = archive(Path(folder), told.releases)
        first, results = timed(project)
        print(f"{told.releases} releases, {len(results)} files: {first:.1f} s")
        second, results = timed(project)
        changed = sum(one.changed for one in results)
        print(f"again, {changed} files changed: {second:.1f} s")
        catalog = project.po(project.release_name(project.releases()[0]), "en")
        catalog.write_text(catalog.read_text("utf-8").replace("[en]", "[EN]", 1), "utf-8")
        third, results = timed(project)
        changed = sum(one.changed for one in results)
        print(f"after a change of one unit, {changed} files changed: {third:.1f} s")


def timed(project: Project) -> tuple[float, list[Published]]:
    """Read and publish everything, and how long it took."""
    start = time.perf_counter()
    releases = (read(path, name=project.release_name(path)) for path in project.releases())
    results = publish(project, releases)
    return time.perf_counter() - start, results


def archive(folder: Path, size: int) -> Project:
    """A project of that many releases with reviewed catalogs."""
    pen = random.Random(20190206)  # noqa: S311 - the same archive every time
    seeds = folder / "seeds"
    seeds.mkdir()
    for number in range(size):
        text = "\n".join(
            " ".join(sentence(pen) for _ in range(SENTENCES)) for _ in range(PARAGRAPHS)
        )
        (seeds / f"2019-{1 + number % 12:02}-{1 + number % 28:02}-n{number}.txt").write_text(text)
    project = load(folder)
    for path in project.releases():
        cut = segmented(read(path, name=project.release_name(path)))
        for locale in project.targets:
            catalog = extract(cut, project)
            for entry in catalog:
                entry.msgstr = f"[{locale}] {entry.msgid}"
            save(catalog, project.po(cut.release.name, locale))
    return project


def sentence(pen: random.Random) -> str:
    """A sentence that hardly any other release has."""
    words = [pen.choice(WORDS) for _ in range(LENGTH)]
    return f"{words[0].capitalize()} {' '.join(words[1:])} {pen.randrange(10**6)}."


if __name__ == "__main__":
    main()
