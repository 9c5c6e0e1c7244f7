"""Russian names spelt in Kazakh and in English, as far as rules can tell.

Kazakh: a name of data/language/given-names.tsv as it stands there; else the parts of
data/language/name-roots.tsv (``Нур-лан-бек``), and between them the letters that Russian writes
for two: к and г are қ and ғ beside а, о, у, ы; у between consonants is ұ or ү (after the
orthography of 1957). Names that are not Kazakh keep their letters.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from ank_i18n.terms import facts
from ank_i18n.terms.morphology import given_names, is_known, is_surname

_SUFFIX = re.compile(r"(?:[оеё]в|[иы]н)а?$")
_PARENT = {"улы": "ұлы", "кызы": "қызы", "ұлы": "ұлы", "қызы": "қызы"}
_PATRONYMIC = re.compile(r"(.{2,}?)(?:(?:[ое]в)?(?P<son>ич)|(?:[ое]в)?(?P<daughter>на))")
_VOWELS = frozenset("аеёиоуыэюяәөұүі")
_BACK = frozenset("аоыя")
_FRONT = frozenset("е")
# Letters of the longest part that is looked up; no part of the tables is longer.
_LONGEST = 14
# Letters and beginnings that no Kazakh name has in Russian.
_FOREIGN = re.compile(r"[вфцщёэюьъч]|^[бвгджзклмнпрстфхш]{2}|[бвгджзклмнпрстфхш]{3}")


@cache
def _given() -> dict[str, dict[str, str]]:
    return {row["ru"].lower(): row for row in facts.table("given-names")}


@cache
def _roots() -> dict[str, str]:
    given = {ru: row["kk"].lower() for ru, row in _given().items() if len(ru) > 3}
    return given | {row["ru"]: row["kk"] for row in facts.table("name-roots")}


@cache
def _tails() -> frozenset[str]:
    return frozenset(row["ru"] for row in facts.table("name-roots") if row["place"] == "any")


@cache
def _letters() -> dict[str, dict[str, str]]:
    return {row["ru"]: row for row in facts.table("name-letters")}


def is_kazakh_given(name: str) -> bool:
    """Whether the table of given names has a name.

    Args:
        name: A name in the nominative, in Russian.
    """
    return name.lower().replace("ё", "е") in _given()


def romanised(name: str) -> str:
    """A Russian or Kazakh name in Latin letters, as Kazakhstan's press spells it.

    Args:
        name: A name in the nominative; capitals stay.
    """
    if known := _given().get(name.lower().replace("ё", "е")):
        return known["en"]
    out: list[str] = []
    previous = ""
    for letter in name:
        row = _letters().get(letter.lower())
        begins = not previous.isalpha() or previous in _VOWELS or previous in "ьъ"
        latin = letter if row is None else row["start" if begins else "else"]
        out.append(latin.capitalize() if letter.isupper() else latin)
        previous = letter.lower()
    return "".join(out)


def seems_kazakh(given: str) -> bool:
    """Whether a given name is a Kazakh's: the table has it, or no dictionary of Russian names.

    Args:
        given: A given name in the nominative, in Russian.
    """
    lowered = given.lower().replace("ё", "е")
    if lowered in _given():
        return True
    return not is_known(given) and not _FOREIGN.search(lowered)


def in_kazakh(name: str, *, kazakh: bool = False) -> str:
    """A Russian name in Kazakh letters.

    Args:
        name: A given name or surname in the nominative.
        kazakh: It is known to be a Kazakh's; else its form and the dictionary must say so.
    """
    if "-" in name:
        return "-".join(in_kazakh(part, kazakh=kazakh) for part in name.split("-"))
    lowered = name.lower().replace("ё", "е")
    if known := _given().get(lowered):
        return known["kk"]
    for ending, spelt in _PARENT.items():
        if lowered.endswith(ending) and len(lowered) > len(ending) + 1:
            return in_kazakh(name[: -len(ending)], kazakh=True) + spelt
    suffix = _SUFFIX.search(lowered)
    root = lowered[: suffix.start()] if suffix else lowered
    rest = name[suffix.start() :] if suffix else ""
    spelt = _root(root, rest.lower(), sure=kazakh or not (is_surname(lowered) or not suffix))
    return (spelt.capitalize() if name[0].isupper() else spelt) + rest if spelt else name


def patronymic_in_kazakh(name: str) -> str:
    """A Kazakh's patronymic: ``Кансеитович`` → ``Қансейітұлы``, ``Макановна`` → ``Мақанқызы``.

    That of a Russian name (``Константиновна``) stays.

    Args:
        name: A patronymic in the nominative, in Russian.
    """
    found = _PATRONYMIC.fullmatch(name)
    if found is None:
        return in_kazakh(name, kazakh=True)
    root = found[1].removesuffix("ь")
    # Of «Абай» comes «Абаевич», of «Муса» «Мусаевич».
    longer = root + "й" if root[-1] in _VOWELS else root
    if root.lower() not in _given():
        if longer.lower() in _roots():
            root = longer
        elif given_names(root):
            return name
    return in_kazakh(root, kazakh=True) + ("ұлы" if found["son"] else "қызы")


@lru_cache(maxsize=5_000)
def _root(root: str, rest: str, *, sure: bool) -> str:
    """The root of a surname in Kazakh letters, or nothing where it may be no Kazakh one.

    Of «Дуйсенбай» comes «Дуйсенбаев»: before -ев a root may have lost its й.
    """
    if rest.startswith("е") and root[-1] in _VOWELS and root[-1] != "и":
        spelt, known = _parted(root + "й", "")
        spelt = spelt[:-1]
    else:
        spelt, known = _parted(root, rest[:1])
        # Of «Берді» comes «Бердиев».
        spelt = spelt[:-1] + "и" if rest.startswith("е") and spelt[-1] == "і" else spelt
    if known == len(root) or (known and known >= len(root) - 3 and not is_surname(root + rest)):
        return spelt
    return spelt if sure and not _FOREIGN.search(root) else ""


def _parted(root: str, after: str) -> tuple[str, int]:
    """A root by its known parts, the letters between them by rule; how many letters were known."""
    best: list[tuple[int, int, str]] = [(0, 0, "")]
    for stop in range(1, len(root) + 1):
        letters, pieces, spelt = best[stop - 1]
        options = [(letters, pieces, spelt + _letter(root + after, stop - 1))]
        for start in range(max(stop - _LONGEST, 0), stop - 1):
            letters, pieces, spelt = best[start]
            part = _roots().get(root[start:stop])
            if part and (letters == start or root[start:stop] in _tails()):
                options.append((letters + stop - start, pieces - 1, spelt + part))
        best.append(max(options, key=lambda option: option[:2]))
    return best[-1][2], best[-1][0]


def _is_back(root: str, at: int) -> bool:
    """Whether the vowels about a place are back ones; и and у tell nothing, the nearest other does.

    Of two as near the later tells of у (``Еркебулан``), the earlier of и (``Беркимбай``).
    """
    told = [place for place, letter in enumerate(root) if letter in _BACK | _FRONT]
    if not told:
        return "у" in root
    earlier = root[at] != "у"
    nearest = min(told, key=lambda place: (abs(place - at), (place > at) == earlier))
    return root[nearest] in _BACK


def _letter(root: str, at: int) -> str:
    """One letter by rule."""
    letter = root[at]
    before, after = root[at - 1 : at] if at else "", root[at + 1 : at + 2]
    between = before not in _VOWELS and after not in _VOWELS
    if letter in "кг":
        told = at + 1 if after in _VOWELS and after else at
        closed = after != "и" or _is_closed(root, at + 1)
        return {"к": "қ", "г": "ғ"}[letter] if closed and _is_back(root, told) else letter
    if letter == "у" and between:
        return "ұ" if _is_back(root, at) else "ү"
    if letter == "и" and before and between and after:
        return ("ы" if before in "кг" else letter) if _is_back(root, at) else "і"
    return "" if letter == "д" and after == "ж" and at == 0 else letter


def _is_closed(root: str, at: int) -> bool:
    """Whether a consonant of the root, not of its ending, comes after a vowel."""
    return at + 2 < len(root) and root[at + 1] not in _VOWELS
