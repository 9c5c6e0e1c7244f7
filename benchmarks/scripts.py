"""How many Kazakh words are written as the Arabic-script press writes them.

``python benchmarks/scripts.py [--gold ../shared]`` reads ``data/kk-arab-pairs.tsv`` there: the
part that the rules were fitted to, and the part that was held out.
"""

from __future__ import annotations

from collections import defaultdict

import gold
from ank_i18n.publishing.scripts import transliterate


def main() -> None:
    """Print the share of words per part, and the words that differ."""
    path = gold.require(gold.parser(__doc__ or "").parse_args().gold / "data" / "kk-arab-pairs.tsv")
    right: dict[str, int] = defaultdict(int)
    total: dict[str, int] = defaultdict(int)
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        part, cyrillic, press = line.split("\t")
        written = transliterate(cyrillic, "Arab")
        total[part] += 1
        right[part] += written == press
        if written != press:
            print(f"{part}: {cyrillic} is {press}, not {written}")
    for part, count in total.items():
        print(f"{part}: {right[part]} of {count} words, {100 * right[part] / count:.1f} %")


if __name__ == "__main__":
    main()
