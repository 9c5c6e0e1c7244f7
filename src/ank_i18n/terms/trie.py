"""Russian terms found by lemma: a trie of the words of every term.

A term is compiled once. The words up to its head noun, and what agrees with it, inflect and are
compared by lemma; what depends on the head («народа Казахстана») keeps its case and is compared
by lemma and case. So «Ассамблеей народа Казахстана» is found, «народу Казахстан» is not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from ank_i18n.terms.morphology import CACHED_WORDS, Reading, is_known, participle, readings
from ank_i18n.terms.words import QUOTES, Token, folded, is_abbreviation, tokens

_JOINING = frozenset(("и", "или", ",", "–"))
_NOMINAL = frozenset(("NOUN", "ADJF", "NPRO", "PRTF", "NUMR"))
_OPENING = frozenset('.!?…:–—«“„"(')
# Short adjectives and comparatives say something else: «ежегодно» (adverb), «больше» (more).
_OTHER_WORDS = frozenset(("ADJS", "COMP"))
_CASES = ("nomn", "gent", "datv", "accs", "ablt", "loct")

# «ЦОНы», «МИДа»: an abbreviation that ends in a consonant is declined in speech, and in releases.
_DECLINED = re.compile(r"([А-ЯЁ]*[БВГДЖЗКЛМНПРСТФХЦЧШЩ])(?:а|у|ом|е|ы|ов|ам|ами|ах)")
_PREPOSITIONS = {"во": "в", "со": "с", "ко": "к", "об": "о", "обо": "о"}
# After these a point ends no sentence: «г.Рудный».
_SHORTENED = frozenset(("г", "гг", "с", "п", "пос", "обл", "р", "ул", "им", "ст"))

# The names of an edge: a folded form, a lemma, a lemma in one case, number or tense.
Key = tuple[str, str]


@dataclass(slots=True)
class _Node:
    """``children`` by all the keys of one word of a term, ``edges`` the same by every one.

    ``below`` are the terms that end here or go on.
    """

    children: dict[frozenset[Key], _Node] = field(default_factory=dict)
    edges: dict[Key, list[_Node]] = field(default_factory=dict)
    values: list[_Entry] = field(default_factory=list)
    below: list[_Entry] = field(default_factory=list)
    _numbers: dict[bool, frozenset[int]] = field(default_factory=dict)

    def enter(self, entry: _Entry) -> None:
        """Let a term end here or go on."""
        self.below.append(entry)
        self._numbers.clear()

    def numbers(self, *, capital: bool) -> frozenset[int]:
        """The numbers of the terms below, names only where the first word has a capital."""
        if capital not in self._numbers:
            entries = (entry for entry in self.below if capital or entry.capital != 0)
            self._numbers[capital] = frozenset(entry.value for entry in entries)
        return self._numbers[capital]

    def child(self, keys: frozenset[Key]) -> _Node:
        if (below := self.children.get(keys)) is None:
            below = self.children[keys] = _Node()
            for key in keys:
                self.edges.setdefault(key, []).append(below)
        return below


@dataclass(frozen=True, slots=True)
class _Entry:
    """``capital`` is the place of the word whose capital makes a name of it, -1 of no name."""

    value: int
    capital: int
    agreeing: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """Tokens ``first`` to ``last`` (exclusive) are the term with this number."""

    first: int
    last: int
    value: int


@lru_cache(maxsize=CACHED_WORDS)
def _keys(word: str) -> tuple[Key, ...]:
    """Every edge that a word of a text may follow."""
    fold = folded(word)
    keys: dict[Key, None] = {_as_written(word): None}
    if declined := _DECLINED.fullmatch(word):
        keys[_as_written(declined[1])] = None
    for reading in readings(fold) if fold[0].isalpha() else ():
        if reading.pos in _OTHER_WORDS:
            continue
        finite = reading.tense if reading.pos == "VERB" else ""
        for named in ("lemma", reading.case, reading.number, finite):
            keys[named, reading.lemma] = None
    if own := participle(fold):
        keys["participle", own] = None
    return tuple(keys)


@lru_cache(maxsize=CACHED_WORDS)
def _cases(word: str) -> frozenset[str]:
    cases = {r.case for r in readings(folded(word)) if r.case}
    return frozenset(cases or _CASES)


def _head(words: Sequence[Token]) -> int:
    """The place of the head: the first noun in the nominative, else the first word."""
    for place, word in enumerate(words):
        if any(r.pos == "NOUN" and r.case == "nomn" for r in readings(folded(word.text))):
            return place
    return 0


def _nominative(word: str) -> list[Reading]:
    """The nominative readings of a term's word; a rare one where it is the dictionary form.

    «мировой» is the genitive of «мировая» far more often, yet as a term it is the adjective.
    """
    fold = folded(word)
    likely = [r for r in readings(fold) if r.pos in _NOMINAL and r.case == "nomn"]
    rare = (r for r in readings(fold, least=0) if r.pos == "ADJF" and r.case == "nomn")
    return likely or [r for r in rare if r.lemma == fold]


def _fixed(word: str) -> list[Key]:
    """The edges of a dependent word: its lemma in the oblique case that it stands in."""
    oblique = [r for r in readings(folded(word)) if r.case not in ("", "nomn", "voct")]
    genitive = [r for r in oblique if r.case == "gent"]
    return [(r.case, r.lemma) for r in genitive or oblique] or [_as_written(word)]


def _compiled(words: Sequence[Token], every_word: bool) -> Iterator[tuple[list[Key], bool]]:
    """Per word of a term its edges, and whether it inflects with the head."""
    head = -1 if _has(words[0].text, "PREP") else _head(words)
    joined = False
    for place, word in enumerate(words):
        fold = folded(word.text)
        nominative = _nominative(word.text)
        inflects = every_word or place <= head or joined or _has(word.text, "ADJF", "PRTF")
        if not word.is_word or fold in _JOINING or is_abbreviation(word.text):
            yield [_as_written(word.text)], False
        elif place <= head and _has(word.text, "VERB", "INFN"):
            yield _verb(fold), False
        elif inflects and head >= 0 and (nominative or place == head):
            # The name after «республика», «город» may stay in the nominative: no agreement.
            apposed = every_word and place > head
            named = "plur" if len(words) == 1 and _is_plural(nominative, fold) else "lemma"
            own = [r for r in nominative if r.lemma == fold]
            # «посвящённый» is a word of its own, no form of «посвятить».
            edges = (
                [("participle", fold)]
                if participle(fold) == fold
                else _lemmas(own or nominative, named) or [("form", fold)]
            )
            yield edges, bool(nominative) and not apposed
        else:
            yield _fixed(word.text), False
        joined = fold in _JOINING or (joined and not _has(word.text, "NOUN"))


def _as_written(word: str) -> Key:
    if is_abbreviation(word):
        return ("form", word)
    fold = folded(word)
    return ("form", _PREPOSITIONS.get(fold, fold))


def _has(word: str, *pos: str) -> bool:
    """Whether the best reading of a word is one of these parts of speech."""
    return readings(folded(word))[0].pos in pos


def _lemmas(found: Iterable[Reading], named: str = "lemma") -> list[Key]:
    return [(named, lemma) for lemma in dict.fromkeys(r.lemma for r in found)]


def _verb(fold: str) -> list[Key]:
    """The edges of a verb: an infinitive any form, a finite verb the forms of its tense."""
    verbs = [r for r in readings(fold) if r.pos in ("VERB", "INFN")]
    return _lemmas(verbs, verbs[0].tense or "lemma")


def _is_plural(nominative: Sequence[Reading], fold: str) -> bool:
    """Whether a term of one word is given in the plural: «турки» is not every «турок»."""
    return bool(nominative) and all(r.number == "plur" and r.lemma != fold for r in nominative)


def _unquoted(words: Iterable[Token]) -> list[Token]:
    """Words without the quotation marks: writers put them or leave them out."""
    return [word for word in words if word.text not in QUOTES]


class LemmaTrie:
    """Terms by the lemmas of their words; each is known by a number of the caller's."""

    def __init__(self) -> None:
        self._root = _Node()
        self._begun: dict[str, tuple[_Node, ...]] = {}

    def add(self, form: str, value: int, *, proper: bool = False) -> None:
        """Add a term.

        Args:
            form: Its dictionary form, as written: capitals-only words stay so in the text.
            value: The caller's number of the term.
            proper: It is a name: its capitals are capitals in the text, every word may inflect.
        """
        words = _unquoted(tokens(form))
        if not words:
            return
        compiled = list(_compiled(words, proper))
        entry = _Entry(
            value,
            next((n for n, w in enumerate(words) if proper and w.text[0].isupper()), -1),
            tuple(place for place, (_, inflects) in enumerate(compiled) if inflects),
        )
        node = self._root
        for keys, _ in compiled:
            node = node.child(frozenset(keys))
            node.enter(entry)
        node.values.append(entry)
        self._begun.clear()

    def search(self, words: Sequence[Token]) -> Iterator[Found]:
        """Every term in a tokenized text, overlapping ones too, by place.

        Args:
            words: The text's tokens.
        """
        for first, word in enumerate(words):
            if word.text in QUOTES:
                continue
            reached = self._beginning(word.text)
            last = first + 1
            while reached:
                yield from self._ending(reached, words, first, last)
                if last == len(words):
                    break
                if words[last].text not in QUOTES:
                    reached = self._step(reached, _keys(words[last].text))
                last += 1

    def begun_by(self, word: str) -> frozenset[int]:
        """The numbers of the terms that may begin with a word of a text.

        Args:
            word: The word as it stands in the text.
        """
        capital = word[0].isupper()
        return frozenset().union(*(n.numbers(capital=capital) for n in self._beginning(word)))

    def _beginning(self, word: str) -> tuple[_Node, ...]:
        """Where terms that begin with a word go on: most words begin none, so it is kept."""
        begun = self._begun.get(word)
        if begun is None:
            if len(self._begun) >= CACHED_WORDS:
                self._begun.clear()
            begun = self._begun[word] = self._step((self._root,), _keys(word))
        return begun

    @staticmethod
    def _step(nodes: Iterable[_Node], keys: Iterable[Key]) -> tuple[_Node, ...]:
        fresh: dict[int, _Node] = {}
        for node in nodes:
            if node.edges:
                for key in keys:
                    for below in node.edges.get(key, ()):
                        fresh[id(below)] = below
        return tuple(fresh.values())

    @staticmethod
    def _ending(
        nodes: Sequence[_Node], words: Sequence[Token], first: int, last: int
    ) -> Iterator[Found]:
        if words[last - 1].text in QUOTES or not any(node.values for node in nodes):
            return
        said = _unquoted(words[first:last])
        seen: set[int] = set()
        doubtful = last - first == 1 and _is_doubtful(words, first)
        for node in nodes:
            for entry in node.values:
                if doubtful and entry.capital >= 0:
                    continue
                if entry.value not in seen and _fits(entry, said):
                    seen.add(entry.value)
                    yield Found(first, _closed(words, first, last), entry.value)


def _closed(words: Sequence[Token], first: int, last: int) -> int:
    """Where words end, with the quotation mark that closes one inside them."""
    inside = sum(word.text in QUOTES for word in words[first:last])
    return last + (inside % 2 and last < len(words) and words[last].text in QUOTES)


def _is_doubtful(words: Sequence[Token], place: int) -> bool:
    """Whether a word's capital may only begin a sentence: «Того, кто…» is not the country."""
    begins = place == 0 or (words[place - 1].text in _OPENING and not _is_shortened(words, place))
    word = words[place].text
    return begins and is_known(word) and not _has(word, "NOUN")


def _is_shortened(words: Sequence[Token], place: int) -> bool:
    """Whether the point before a word belongs to a shortened one: «г.Рудный»."""
    return place > 1 and words[place - 1].text == "." and words[place - 2].text in _SHORTENED


def _fits(entry: _Entry, words: Sequence[Token]) -> bool:
    """Whether a name has its capital and the inflecting words share a case."""
    if entry.capital >= 0 and not words[entry.capital].text[0].isupper():
        return False
    common = frozenset(_CASES) | {"gen2", "loc2", "voct", "acc2"}
    for place in entry.agreeing:
        common &= _cases(words[place].text)
    return bool(common)
