"""How often an unknown person's name is proposed right in Kazakh, and in English.

Proposed: the guesses at people in the Russian side of real pairs against the translation; right
if surname and written-out given name stand there, wrong if something that sounds like them does.
The name tables were made with the government pairs in view, so that figure flatters.

Restored: the surnames of Kazakh news, spelt in Russian letters (қ as к, ә as а …) and given back
by rule; those with Kazakh letters, and those without, which must stay as they are.

    python benchmarks/names.py
"""

from __future__ import annotations

import re
from pathlib import Path

import gold
from ank_i18n.checks.names import alike
from ank_i18n.terms import Termbase, form_present
from ank_i18n.terms.name_spelling import in_kazakh
from terms import ENCYCLOPEDIA, GOVERNMENT, NEWS, rows

KAZAKH_NEWS = "text/mono.kaznerd.kk.txt"
ALIKE = 65
_NAME = re.compile(r"(?<!\w)[A-ZА-ЯЁӘІҢҒҮҰҚӨҺ][^\W\d_]{2,}")
_LETTER = "а-яёәіңғүұқөһ"
_SURNAME = re.compile(
    rf"(?<!\w)[А-ЯӘІҢҒҮҰҚӨҺ][{_LETTER}]+ ([А-ЯӘІҢҒҮҰҚӨҺ][{_LETTER}]{{2,}}?(?:ов|ев)а?)"
    r"(?=т?[аеіы]|н|д|т|қа|ке|ға|ге|пен|мен|бен|$|\W)"
)
_RUSSIAN = str.maketrans("әіңғүұқөһӘІҢҒҮҰҚӨҺ", "аингуукохАИНГУУКОХ")
_KAZAKH = re.compile("[әіңғүұқөһ]", re.IGNORECASE)


def report_proposed(termbase: Termbase, pairs: list[tuple[str, str]], locale: str) -> None:
    """Print how many guesses stand in the translation."""
    right = wrong = 0
    seen: set[tuple[str, str]] = set()
    for source, target in pairs:
        for hint in termbase.hints(source, locale):
            if hint.status != "guess" or (hint.text, hint.target) in seen:
                continue
            seen.add((hint.text, hint.target))
            names = [name for name in hint.target.split() if "." not in name]
            if all(form_present(name, target, locale) for name in (names[0], names[-1])):
                right += 1
            else:
                others = _NAME.findall(target)
                said = _NAME.findall(hint.text)
                wrong += any(alike(name, one) >= ALIKE for name in said for one in others)
    share = 100 * right / (right + wrong)
    print(f"  {locale}: {right} right, {wrong} wrong ({share:.1f} % right)")


def report_restored(text: str) -> None:
    """Print how many surnames come back from Russian letters."""
    names = sorted({found[1] for found in _SURNAME.finditer(text)})
    for said, some in (
        ("with Kazakh letters", [n for n in names if _KAZAKH.search(n)]),
        ("without", [n for n in names if not _KAZAKH.search(n)]),
    ):
        back = sum(in_kazakh(name.translate(_RUSSIAN)) == name for name in some)
        print(f"  {said}: {back} of {len(some)} ({100 * back / len(some):.1f} %)")


def main() -> None:
    """Print both figures."""
    folder: Path = gold.parser(__doc__ or "").parse_args().gold
    termbase = Termbase.load()
    news = rows(folder, NEWS) + rows(folder, ENCYCLOPEDIA)
    print("proposed, government:")
    report_proposed(termbase, [(r[0], r[1]) for r in rows(folder, GOVERNMENT)], "kk")
    print("proposed, news and encyclopedia:")
    report_proposed(termbase, [(r[0], r[1]) for r in news], "kk")
    report_proposed(termbase, [(r[0], r[2]) for r in news], "en")
    print("restored:")
    report_restored(gold.require(folder / KAZAKH_NEWS).read_text(encoding="utf-8"))


if __name__ == "__main__":
    main()
