"""The guards on real text: what they refuse or doubt of professional translations, what they find.

    python benchmarks/guards.py [--gold FOLDER] [--half odd]

Professional translations: government sites ru→kk (aligned by machine: some pairs are not
translations of each other), NTREX and FLORES dev ru→kk and ru→en (translated from English, so
that some numbers were converted on the Russian side). What the number guard refuses there are
pairs whose numbers do differ, but for a few; every other guard should refuse next to nothing.
Doubts are counted of the translations that no guard refuses.

Faults (guard_faults.py) are put into the translations that the guards accept, one kind at a time.
The guards were developed on the odd lines; what is printed is measured on the even ones.
"""

from __future__ import annotations

import csv
import random
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from ank_i18n.checks.pair import Pair as Read
from ank_i18n.drafting import guards
from ank_i18n.drafting.guards.asked import resources
from ank_i18n.drafting.guards.doubts import KINDS, doubts
from gold import parser, require
from guard_faults import FAULTS, PROTECTED_FAULTS, choose, protect

Pair = tuple[str, str]
Counts = dict[str, tuple[int, int, int]]


def main() -> None:
    """Print what is refused of sound translations, then what is found of faulty ones."""
    arguments = parser("The guards, measured on professional translations.")
    arguments.add_argument("--half", choices=["odd", "even"], default="even", help="of the lines")
    options = arguments.parse_args()
    sets = {name: choose(pairs, options.half) for name, pairs in _sets(options.gold)}
    _row("refused by", sets)
    refusals = {name: _refusals(pairs, name[-2:]) for name, pairs in sets.items()}
    for guard in GUARDS:
        _row(guard, (refusals[name][guard] for name in sets))
    _row("any", (refusals[name]["any"] for name in sets))
    _row("pairs", map(len, sets.values()))
    print()
    sound = {name: _sound(pairs, name[-2:]) for name, pairs in sets.items()}
    doubted = {name: _doubted(pairs, name[-2:]) for name, pairs in sound.items()}
    _row("doubted by", [*sets, "together"])
    for kind in (*KINDS, "any"):
        each = [doubted[name][kind] for name in sets]
        _row(kind, [*each, sum(each), f"{sum(each) / sum(map(len, sound.values())):.1%}"])
    _row("pairs", [*map(len, sound.values()), sum(map(len, sound.values()))])
    print()
    found = {name: _found(pairs, name[-2:]) for name, pairs in sound.items()}
    _row("refused, doubted of", [*sets, "together"])
    for fault in (*FAULTS, *PROTECTED_FAULTS):
        counts = [found[name][fault] for name in sets]
        refused, doubtful, of = together = tuple(map(sum, zip(*counts, strict=True)))
        shares = [f"{part / max(of, 1):.1%}" for part in (refused, refused + doubtful)]
        _row(fault, [*("{}, {} of {}".format(*some) for some in (*counts, together)), *shares])
    pairs = [(pair, name[-2:]) for name, some in sound.items() for pair in some]
    for look in (guards.guard, doubts):
        started = time.process_time()
        for (source, target), locale in pairs:
            look(source, target, locale)
        print(
            f"{look.__name__}: {(time.process_time() - started) / len(pairs) * 1e6:.0f} µs a draft"
        )


def _row(name: str, cells: Iterable[object]) -> None:
    print(f"{name:34}" + "".join(f"{cell:>20}" for cell in map(str, cells)))


GUARDS: dict[str, Callable[[str, str, str], str | None]] = {
    "debris": lambda source, target, _: guards.debris(source, target),
    "repetition": lambda source, target, _: guards.repetition(source, target),
    "protection": lambda source, target, _: guards.protection(source, target),
    "numbers": lambda source, target, locale: guards.numbers(source, target, "ru", locale),
    "marks": lambda source, target, locale: guards.marks(source, target, "ru", locale),
    "spelled": lambda source, target, locale: guards.spelled(source, target, "ru", locale),
    "length": lambda source, target, locale: guards.length(source, target, "ru", locale),
    "script": guards.script,
    "copying": lambda source, target, _: guards.copying(source, target),
    "checked": lambda source, target, locale: guards.checked(source, target, "ru", locale),
}


def _sets(folder: Path) -> Iterator[tuple[str, list[Pair]]]:
    text = require(folder / "text" / "gov.ru-kk.tsv").read_text(encoding="utf-8")
    lines = [line.split("\t") for line in text.splitlines()]
    yield "sites kk", [(source, target) for source, target in lines]
    for name in ("ntrex", "flores"):
        path = require(folder / "eval" / "mt" / f"{name}-dev.tsv")
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
        for locale in ("kk", "en"):
            yield f"{name} {locale}", [(row["ru"], row[locale]) for row in rows]


def _refusals(pairs: list[Pair], locale: str) -> Counter[str]:
    refused = Counter(
        name for name, guard in GUARDS.items() for pair in pairs if guard(*pair, locale)
    )
    refused["any"] = sum(guards.guard(*pair, locale) is not None for pair in pairs)
    return refused


def _sound(pairs: list[Pair], locale: str) -> list[Pair]:
    return [pair for pair in pairs if guards.guard(*pair, locale) is None]


def _doubted(pairs: list[Pair], locale: str) -> Counter[str]:
    doubted = Counter(
        kind
        for kind, look in KINDS.items()
        for source, target in pairs
        if any(True for _ in look(Read(source, target, locale, resources())))
    )
    doubted["any"] = sum(bool(doubts(*pair, locale)) for pair in pairs)
    return doubted


def _found(pairs: list[Pair], locale: str) -> Counts:
    """How many faults of each kind are refused, how many doubted, of how many put in."""
    counts: Counts = {}
    for fault, spoil in FAULTS.items():
        chance = random.Random(fault)  # noqa: S311 - the same faults every time
        spoiled = [(source, spoil(source, target, locale, chance)) for source, target in pairs]
        counts[fault] = _counted(
            [pair for pair, sound in zip(spoiled, pairs, strict=True) if pair != sound], locale
        )
    for fault, damage in PROTECTED_FAULTS.items():
        chance = random.Random(fault)  # noqa: S311 - the same faults every time
        protected = [protect(pair, chance) for pair in pairs]
        counts[fault] = _counted(
            [(source, damage(target, part, chance)) for source, target, part in protected], locale
        )
    return counts


def _counted(faulty: list[Pair], locale: str) -> tuple[int, int, int]:
    passed = [pair for pair in faulty if guards.guard(*pair, locale) is None]
    doubtful = sum(bool(doubts(*pair, locale)) for pair in passed)
    return len(faulty) - len(passed), doubtful, len(faulty)


if __name__ == "__main__":
    main()
