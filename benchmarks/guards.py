"""The guards on real text: what they refuse of professional translations, what they find.

    python benchmarks/guards.py [--gold FOLDER]

Professional translations: government sites ru→kk (aligned by machine: some pairs are not
translations of each other), NTREX and FLORES dev ru→kk and ru→en (translated from English, so
that some numbers were converted on the Russian side). What the number guard refuses there are
pairs whose numbers do differ, but for a few; every other guard should refuse next to nothing.

Faults: put into the FLORES and NTREX translations that the guards accept, one kind at a time.
"""

from __future__ import annotations

import csv
import random
import re
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from ank_i18n.drafting import guards
from gold import parser, require

Pair = tuple[str, str]


def main() -> None:
    """Print both tables."""
    folder = parser("The guards, measured on professional translations.").parse_args().gold
    sets = dict(_sets(folder))
    print(f"{'refused by':14}" + "".join(f"{name:>14}" for name in sets))
    refusals = {name: _refusals(pairs, name[-2:]) for name, pairs in sets.items()}
    for guard in GUARDS:
        print(f"{guard:14}" + "".join(f"{refusals[name][guard]:>14}" for name in sets))
    print(f"{'pairs':14}" + "".join(f"{len(pairs):>14}" for pairs in sets.values()))
    print()
    print(f"{'fault':22}{'put in':>8}{'found':>8}")
    for fault, spoil in FAULTS.items():
        put_in, found = _found(sets, spoil)
        print(f"{fault:22}{put_in:>8}{found:>8}  {found / put_in:.1%}")
    pairs = [(pair, name[-2:]) for name, some in sets.items() for pair in some]
    started = time.perf_counter()
    for (source, target), locale in pairs:
        guards.guard(source, target, locale)
    print(f"\n{(time.perf_counter() - started) / len(pairs) * 1e6:.0f} µs a draft")


GUARDS: dict[str, Callable[[str, str, str], str | None]] = {
    "debris": lambda source, target, _: guards.debris(source, target),
    "repetition": lambda source, target, _: guards.repetition(source, target),
    "protection": lambda source, target, _: guards.protection(source, target),
    "numbers": lambda source, target, locale: guards.numbers(source, target, "ru", locale),
    "length": lambda source, target, _: guards.length(source, target),
    "script": guards.script,
    "copying": lambda source, target, _: guards.copying(source, target),
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
    return Counter(name for name, guard in GUARDS.items() for pair in pairs if guard(*pair, locale))


def _found(sets: dict[str, list[Pair]], spoil: Spoil) -> tuple[int, int]:
    chance = random.Random(2019)  # noqa: S311 - the same faults every time
    put_in = found = 0
    for name, pairs in sets.items():
        if name.startswith("sites"):
            continue
        for source, target in pairs:
            if guards.guard(source, target, name[-2:]) is None:
                spoiled = spoil(source, target, chance)
                if spoiled not in ("", target):
                    put_in += 1
                    found += guards.guard(source, spoiled, name[-2:]) is not None
    return put_in, found


Spoil = Callable[[str, str, random.Random], str]


def _change_digit(_source: str, target: str, chance: random.Random) -> str:
    digits = [match.start() for match in re.finditer(r"\d", target)]
    if not digits:
        return ""
    at = chance.choice(digits)
    return target[:at] + str((int(target[at]) + chance.randint(1, 9)) % 10) + target[at + 1 :]


def _drop_number(_source: str, target: str, chance: random.Random) -> str:
    numbers = list(re.finditer(r"\d+(?:[.,:]\d+)*", target))
    if not numbers:
        return ""
    number = chance.choice(numbers)
    return target[: number.start()] + target[number.end() :]


def _loop(_source: str, target: str, chance: random.Random) -> str:
    words = target.split()
    length = chance.randint(1, 4)
    return " ".join([*words, *words[-length:] * chance.randint(3, 8)])


def _drop_half(_source: str, target: str, _chance: random.Random) -> str:
    words = target.split()
    return " ".join(words[: len(words) // 2])


def _keep_third(_source: str, target: str, _chance: random.Random) -> str:
    words = target.split()
    return " ".join(words[: max(len(words) // 3, 1)])


def _copy(source: str, _target: str, _chance: random.Random) -> str:
    return source


FAULTS: dict[str, Spoil] = {
    "a digit changed": _change_digit,
    "a number dropped": _drop_number,
    "a loop at the end": _loop,
    "second half dropped": _drop_half,
    "a third kept": _keep_third,
    "the source copied": _copy,
}

if __name__ == "__main__":
    main()
