"""Faults that machines make, put into sound translations one at a time, for guards.py.

A fault takes the source, its translation, the locale and a source of chance, and gives the
spoiled translation: the same text where it cannot be put in.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence

from ank_i18n.checks import facts

Fault = Callable[[str, str, str, random.Random], str]

NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
WORD = re.compile(r"[^\W\d_]+")
SCALES = {
    "kk": (r"мың", r"миллион|млн", r"миллиард|млрд"),
    "en": (r"thousand", r"million", r"billion"),
}
PLAIN_SCALES = {"kk": ("мың", "миллион", "миллиард"), "en": ("thousand", "million", "billion")}
MONTHS = {
    "kk": "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан",
    "en": "January February March April May June July August September October November December",
}
NAMES = {"kk": ("Байжанов", "Клементьев", "Пржевальск"), "en": ("Baizhanov", "Clements", "Oslo")}
OTHER_SCRIPT = ["Мы", "рады", "видеть", "гостей", "в", "этом", "прекрасном", "городе"]
PROTECTED = ("%(file_name)s", "{0}", "https://assembly.kz/news/?id=7", "press@assembly.kz")
SURNAME = r"(?<=[^\W\d_] )[A-ZА-ЯӘҒҚҢӨҰҮҺІ][^\W\d_]{3,}(?:[оеё]ва?|[иы]н|[oey]va?|in)(?![^\W\d_])"
GIVEN_NAME = rf"(?<![.!?] )\b[A-ZА-ЯӘҒҚҢӨҰҮҺІ][^\W\d_]{{3,}}(?= {SURNAME.partition(')')[2]})"
GIVEN_NAMES = {"kk": ("Нұрлан", "Ерлан", "Айгүл"), "en": ("Nurlan", "Yerlan", "Aigul")}
SIGNS = ("№", "%", "…", "?", "()", "+", "§", "°", "²", "³")
CLAUSE = 4
DENIES = re.compile(r"(?<![\w-])(?:не|нет|нельзя|никогда|никто|ничего|без)(?![\w-])", re.IGNORECASE)
NEGATIONS = {
    "en": (r"\b(\w+)n['’]t\b", r"\b(?:not|never)\s+"),
    "kk": (r"\s+(?:емес|жоқ)(?!\w)", r"(?<=[а-яәғқңөұүһі]{2})(?:ма|ме|ба|бе|па|пе)(?=[дғгсйп])"),
}


def _digit_changed(_source: str, target: str, _locale: str, chance: random.Random) -> str:
    at = _place(r"\d", target, chance)
    if at is None:
        return target
    return _put(target, at, str((int(at[0]) + chance.randint(1, 9)) % 10))


def _digit_dropped(_source: str, target: str, _locale: str, chance: random.Random) -> str:
    at = _place(r"(?<=\d)\d|\d(?=\d)", target, chance)
    return target if at is None else _put(target, at, "")


def _digit_added(_source: str, target: str, _locale: str, chance: random.Random) -> str:
    at = _place(r"\d", target, chance)
    return target if at is None else _put(target, at, at[0] + str(chance.randint(0, 9)))


def _number_dropped(_source: str, target: str, _locale: str, chance: random.Random) -> str:
    at = _place(NUMBER.pattern, target, chance)
    return target if at is None else _put(target, at, "")


def _number_added(_source: str, target: str, _locale: str, chance: random.Random) -> str:
    words = target.split()
    words.insert(chance.randint(1, len(words)), str(chance.randint(21, 999)))
    return " ".join(words)


def _scale_changed(_source: str, target: str, locale: str, chance: random.Random) -> str:
    found = [
        (size, match)
        for size, pattern in enumerate(SCALES[locale])
        for match in re.finditer(rf"\b(?:{pattern})", target)
    ]
    if not found:
        return target
    size, match = chance.choice(found)
    other = chance.choice([n for n in range(len(SCALES[locale])) if n != size])
    return _put(target, match, PLAIN_SCALES[locale][other])


def _scale_dropped(_source: str, target: str, locale: str, chance: random.Random) -> str:
    at = _place(rf"(?<=\d) (?:{'|'.join(SCALES[locale])})\w*", target, chance)
    return target if at is None else _put(target, at, "")


def _month_changed(_source: str, target: str, locale: str, chance: random.Random) -> str:
    months = MONTHS[locale].split()
    at = _place(rf"\b(?:{'|'.join(months)})", target, chance)
    if at is None:
        return target
    return _put(target, at, chance.choice([month for month in months if month != at[0]]))


def _weekday_changed(_source: str, target: str, locale: str, chance: random.Random) -> str:
    days = re.findall(r"[^\W_]{3,}", " ".join(facts.table("calendar")["weekdays"][locale]))
    days = [day.removesuffix("s") for day in days if len(day) > 3]
    at = _place(rf"\b(?:{'|'.join(days)})", target, chance)
    if at is None:
        return target
    return _put(target, at, chance.choice([day for day in days if day != at[0]]))


def _names(target: str) -> list[re.Match[str]]:
    """Capitalised words inside the text: names for the most part, in both languages."""
    return [
        match
        for match in re.finditer(r"(?<=[^\W\d_][ ,] |[^\W\d_]{2} )[^\W\d_]{4,}", target)
        if match[0][0].isupper() and match[0][1:].islower()
    ]


def _name_replaced(_source: str, target: str, locale: str, chance: random.Random) -> str:
    names = _names(target)
    return _put(target, chance.choice(names), chance.choice(NAMES[locale])) if names else target


def _name_lost(_source: str, target: str, _locale: str, chance: random.Random) -> str:
    names = _names(target)
    return _put(target, chance.choice(names), "") if names else target


def _given_name_changed(_source: str, target: str, locale: str, chance: random.Random) -> str:
    """Another given name before a word that ends as surnames of the country do."""
    at = _place(GIVEN_NAME, target, chance)
    if at is None:
        return target
    return _put(target, at, chance.choice([one for one in GIVEN_NAMES[locale] if one != at[0]]))


def _surname_lost(_source: str, target: str, _locale: str, chance: random.Random) -> str:
    at = _place(SURNAME, target, chance)
    return target if at is None else _put(target, at, "")


def _sign_lost(source: str, target: str, _locale: str, chance: random.Random) -> str:
    """The text without a sign that both have, wherever it stands; of a bracket both are gone."""
    both = [sign for sign in SIGNS if sign[0] in source and sign[0] in target]
    if not both:
        return target
    gone = chance.choice(both)
    return " ".join("".join(c for c in target if c not in gone).split())


def _quotation_marks_lost(_source: str, target: str, _locale: str, _chance: random.Random) -> str:
    return re.sub('[«»“”„"]', "", target)


def _clause_dropped(_source: str, target: str, _locale: str, chance: random.Random) -> str:
    """The text without what stands between two commas or the like, of four words or more."""
    clauses = re.split(r"(?<=[,;—–]) ", target)
    long = [place for place, clause in enumerate(clauses) if len(clause.split()) >= CLAUSE]
    if len(clauses) < 2 or not long:
        return target
    gone = chance.choice(long)
    return " ".join(clauses[:gone] + clauses[gone + 1 :])


def _quotation_lost(_source: str, target: str, _locale: str, chance: random.Random) -> str:
    at = _place('[«“"][^»”"]+[»”"]', target, chance)
    return target if at is None else _put(target, at, "")


def _third_dropped(_source: str, target: str, _locale: str, chance: random.Random) -> str:
    return _dropped(target, 3, chance)


def _half_dropped(_source: str, target: str, _locale: str, chance: random.Random) -> str:
    return _dropped(target, 2, chance)


def _third_kept(_source: str, target: str, _locale: str, _chance: random.Random) -> str:
    words = target.split()
    return " ".join(words[: max(len(words) // 3, 1)])


def _dropped(target: str, part: int, chance: random.Random) -> str:
    """The text without one ``part`` of its words, in a row somewhere."""
    words = target.split()
    length = len(words) // part
    start = chance.randint(0, len(words) - length)
    return " ".join(words[:start] + words[start + length :])


def _loop(_source: str, target: str, _locale: str, chance: random.Random) -> str:
    words = target.split()
    length = chance.randint(1, 4)
    return " ".join([*words, *words[-length:] * chance.randint(3, 8)])


def _wrong_script(_source: str, target: str, locale: str, _chance: random.Random) -> str:
    if locale == "en":
        return " ".join([*target.split()[:-1], OTHER_SCRIPT[3]])
    return " ".join("qalalyq" if WORD.search(word) else word for word in target.split())


def _copied(source: str, _target: str, _locale: str, _chance: random.Random) -> str:
    return source


def _debris(_source: str, target: str, _locale: str, chance: random.Random) -> str:
    words = target.split()
    words.insert(chance.randint(0, len(words)), chance.choice(["<unk>", "▁", "⁇", "</s>"]))
    return " ".join(words)


def _negation_lost(source: str, target: str, locale: str, chance: random.Random) -> str:
    """One of a sentence that denies in Russian: elsewhere such an ending means something else."""
    if not DENIES.search(source):
        return target
    for pattern in NEGATIONS[locale]:
        if at := _place(pattern, target, chance):
            return _put(target, at, at[1] if at.re.groups else "")
    return target


def _place(pattern: str, text: str, chance: random.Random) -> re.Match[str] | None:
    found = list(re.finditer(pattern, text))
    return chance.choice(found) if found else None


def _put(text: str, at: re.Match[str], other: str) -> str:
    return text[: at.start()] + other + text[at.end() :]


FAULTS: dict[str, Fault] = {
    "a digit changed": _digit_changed,
    "a digit dropped": _digit_dropped,
    "a digit added": _digit_added,
    "a number dropped": _number_dropped,
    "a number made up": _number_added,
    "a scale word changed": _scale_changed,
    "a scale word dropped": _scale_dropped,
    "a month changed": _month_changed,
    "a day of the week changed": _weekday_changed,
    "a name replaced": _name_replaced,
    "a name lost": _name_lost,
    "a surname lost": _surname_lost,
    "a given name changed": _given_name_changed,
    "a quotation lost": _quotation_lost,
    "quotation marks lost": _quotation_marks_lost,
    "a sign lost": _sign_lost,
    "a clause dropped": _clause_dropped,
    "a third dropped": _third_dropped,
    "half dropped": _half_dropped,
    "two thirds dropped": _third_kept,
    "a loop at the end": _loop,
    "the wrong script": _wrong_script,
    "the source copied": _copied,
    "debris": _debris,
    "a negation lost": _negation_lost,
}


def protect(pair: tuple[str, str], chance: random.Random) -> tuple[str, str, str]:
    """The pair with a placeholder or an address put at the end of both, and that part."""
    part = chance.choice(PROTECTED)
    return f"{pair[0]} {part}", f"{pair[1]} {part}", part


def _lost(target: str, part: str, _chance: random.Random) -> str:
    return target.removesuffix(f" {part}")


def _altered(target: str, part: str, chance: random.Random) -> str:
    at = chance.randint(1, len(part) - 2)
    return target.removesuffix(part) + part[:at] + part[at + 1 :]


PROTECTED_FAULTS: dict[str, Callable[[str, str, random.Random], str]] = {
    "a placeholder or address lost": _lost,
    "a placeholder or address altered": _altered,
}


def choose(pairs: Sequence[tuple[str, str]], half: str) -> list[tuple[str, str]]:
    """The odd lines, on which guards are developed, or the even ones, which are reported."""
    return list(pairs[{"odd": 0, "even": 1}[half] :: 2])
