"""What survives: ``python benchmarks/roundtrip.py --md DIR --html DIR --docx DIR [--peers]``.

Every document in a folder is read, published in its own language and in its own format, and
what was published is read again. Printed for each format: how many documents were read and how
many refused, how many came back identical, the share of blocks that did, and the commonest
differences. A block is identical when its kind, level, place and number are, and its text with
all inline markup and its targets. What publishing changes on purpose is not counted: typography,
a page's title and date where a document has none, the labels of footnotes. A picture beside a
document or within it counts by its description: without its file, only that is published.

With ``--peers`` the same documents go through po4a, mdpo and translate-toolkit as well, as far as
they are on the PATH and have the format: the units they make, and the share of blocks left when
every unit is translated by itself.
"""

from __future__ import annotations

import argparse
import html
import re
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from pathlib import Path
from urllib.parse import unquote

from ank_i18n.errors import AnkError
from ank_i18n.project import load
from ank_i18n.publishing import publish
from ank_i18n.release import Block, BlockKind, Mark, MarkKind, Release, read
from ank_i18n.release.inline import PLACEHOLDER
from ank_i18n.segment.units import segmented
from roundtrip_peers import PEERS

LOCALE = "en"
# Hugo's front matter takes the first heading for the page's title; MkDocs' leaves it in the body.
CONFIG = f'[project]\nsource = "{LOCALE}"\ntargets = ["kk"]\n[publish]\nfront_matter = "mkdocs"\n'
ADDED = ("Press release", "Notes", "<!-- -->")
SAMPLES = 12
_TYPOGRAPHY = str.maketrans(
    {"«": '"', "»": '"', "„": '"', "“": '"', "”": '"', "‘": '"', "’": "'", "—": "-", "–": "-"}
    | {"\xa0": " ", "\u202f": " ", "…": "...", "\ufeff": None}
)


@dataclass(slots=True)
class Tally:
    """What became of the documents of one format."""

    read: int = 0
    refused: Counter[str] = field(default_factory=Counter)
    identical: int = 0
    blocks: int = 0
    kept: int = 0
    units: int = 0
    differences: Counter[str] = field(default_factory=Counter)
    examples: dict[str, str] = field(default_factory=dict)

    def compare(self, name: str, before: Release, after: Release) -> None:
        """Count what of a document came back."""
        left, right = list(shown(before)), list(shown(after))
        right = [line for line in right if line in left or not is_added(line)]
        self.read += 1
        self.blocks += len(left)
        self.identical += left == right
        matcher = SequenceMatcher(None, left, right, autojunk=False)
        for turn, i, j, k, m in matcher.get_opcodes():
            if turn == "equal":
                self.kept += j - i
                continue
            for one, other in zip(
                [*left[i:j], *[""] * (m - k - j + i)],
                [*right[k:m], *[""] * (j - i - m + k)],
                strict=True,
            ):
                sort = difference(one, other)
                self.differences[sort] += 1
                self.examples.setdefault(sort, f"{name}:\n      {one[:300]}\n      {other[:300]}")

    def print(self, title: str, *, examples: bool) -> None:
        """One line of figures, and the commonest differences below it."""
        share = 100 * self.kept / max(1, self.blocks)
        print(
            f"{title:22} read {self.read:4}  refused {self.refused.total():3}  "
            f"identical {self.identical:4}  blocks {self.kept}/{self.blocks} = {share:.2f} %"
            + (f"  units {self.units}" if self.units else "")
        )
        for line, times in self.refused.most_common(SAMPLES if examples else 0):
            print(f"    refused {times}: {line}")
        for sort, times in self.differences.most_common(SAMPLES if examples else 0):
            print(f"    {times:5} {sort}\n      {self.examples[sort]}")


def shown(release: Release) -> Iterator[str]:
    """The blocks of a body, each as a line that says everything about it."""
    labels: dict[str, int] = {}
    tables: dict[int, int] = {}
    for block in release.blocks:
        if block.kind is BlockKind.META or block.label == "front_matter":
            continue
        place = [block.kind.value, f"level={block.level}", f"quoted={block.quoted}"]
        if block.kind is BlockKind.LIST_ITEM:
            place.append(f"number={block.number}" if block.ordered else "bullet")
        if block.kind is BlockKind.TABLE_CELL:
            table = tables.setdefault(block.table, len(tables))
            place += [f"{table}/{block.row}/{block.column}", "th" if block.header else "td"]
            place.append(f"{block.wide}x{block.high}")
        if block.kind is BlockKind.FOOTNOTE:
            place.append(f"note={labels.setdefault(block.label, len(labels))}")
        if block.kind is BlockKind.CODE:
            place.append(f"code={block.label}")
        text = spelled(block, labels)
        if text or not block.marks:
            yield f"{' '.join(place)} | {text}"


def spelled(block: Block, labels: dict[str, int]) -> str:
    """A block's text with its markup spelled out, without what typography may change."""
    if block.kind in (BlockKind.CODE, BlockKind.RAW):
        return block.text.strip("\n")

    def name(found: re.Match[str]) -> str:
        mark = block.marks.get(int(found["number"]))
        if mark is None:
            return found[0]
        if mark.kind is MarkKind.LITERAL:
            return html.escape(mark.target)
        if mark.kind is MarkKind.IMAGE and "://" not in mark.target:
            return ""
        target = address(mark, labels)
        return f"<{found['close']}{mark.kind.value}{target and ' ' + target}{found['single']}>"

    text = PLACEHOLDER.sub(name, block.text).translate(_TYPOGRAPHY)
    return " ".join(text.replace("--", "-").replace('"', "'").split())


def address(mark: Mark, labels: dict[str, int]) -> str:
    """Where a link or picture leads, whichever characters of it are escaped."""
    if mark.kind is MarkKind.FOOTNOTE:
        return str(labels.setdefault(mark.target, len(labels)))
    target = mark.target if mark.kind is MarkKind.RAW else unquote(mark.target)
    return f"{target} {mark.title}".strip()


def is_added(line: str) -> bool:
    """Whether a block is one that publishing adds: the title and the heading of the notes."""
    return line.startswith(("heading ", "raw ")) and line.rpartition("| ")[2] in ADDED


def difference(one: str, other: str) -> str:
    """What sort of difference there is between two blocks."""
    if not one or not other:
        kind = (one or other).split(" ", 1)[0]
        return f"{kind} {'is gone' if one else 'is new'}"
    (place, _, text), (new_place, _, new_text) = one.partition(" | "), other.partition(" | ")
    kind = place.split(" ", 1)[0]
    if text == new_text:
        changed = zip(place.split(), new_place.split(), strict=False)
        return f"{kind}: " + ", ".join(f"{a} > {b}" for a, b in changed if a != b)[:60]
    if (bare := re.sub(r"<.*?>", "", text)) == re.sub(r"<.*?>", "", new_text) and bare:
        return f"{kind}: markup"
    return f"{kind}: text"


def published(release: Release, folder: Path) -> Path:
    """The publication of a release in its own language and format."""
    (one,) = publish(load(folder), [release], formats=[release.format], locales=[LOCALE])
    if one.path is None:
        raise AnkError(one.reason)
    return one.path


def round_trip(paths: list[Path], tally: Tally) -> list[tuple[Path, Release]]:
    """Documents through read, publish and read; those that could be read."""
    readable = []
    for path in paths:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            (folder / "ank-i18n.toml").write_text(CONFIG, encoding="utf-8")
            try:
                release = read(path, name="release", locale=LOCALE)
                readable.append((path, release))
                again = read(published(release, folder), locale=LOCALE)
            except AnkError as error:
                tally.refused[re.sub(r"^.*?: ", "", str(error).splitlines()[0])[:90]] += 1
                continue
            tally.units += len(segmented(release).units())
            tally.compare(path.name, release, again)
    return readable


def main() -> None:
    """Print the figures of each format."""
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    for suffix in ("md", "html", "docx"):
        arguments.add_argument(f"--{suffix}", type=Path, help="a folder of documents")
    arguments.add_argument("--peers", action="store_true", help="run the peers as well")
    told = arguments.parse_args()
    for suffix in ("md", "html", "docx"):
        folder: Path | None = getattr(told, suffix)
        if folder is None:
            continue
        tally = Tally()
        readable = round_trip(sorted(folder.rglob(f"*.{suffix}")), tally)
        tally.print(f"{suffix}: ank-i18n", examples=True)
        for peer in PEERS if told.peers else ():
            if suffix not in peer.formats or not peer.installed():
                continue
            own = Tally()
            for path, release in readable:
                with tempfile.TemporaryDirectory() as name:
                    try:
                        made, units = peer.run(path, Path(name))
                        own.units += units
                        again = read(made, locale=LOCALE)
                    except (AnkError, OSError, ValueError) as error:
                        own.refused[str(error).splitlines()[-1][-90:]] += 1
                        continue
                    own.compare(path.name, release, again)
            own.print(f"{suffix}: {peer.name}", examples=False)


if __name__ == "__main__":
    main()
