"""500 damaged catalogs: each is read, or stops with a clear line; none is a traceback or a loss."""

import random
from collections.abc import Callable
from pathlib import Path

import polib
import pytest

from ank_i18n.catalog import guard, merge, store
from ank_i18n.catalog.states import State, state_of
from ank_i18n.errors import AnkError, CatalogError
from catalog.exhibition import SENTENCES

Damage = Callable[[bytes, random.Random], bytes]


def cut(data: bytes, chance: random.Random) -> bytes:
    return data[: chance.randrange(len(data))]


def hole(data: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(data))
    return data[:start] + data[start + chance.randrange(1, 80) :]


def noise(data: bytes, chance: random.Random) -> bytes:
    place = chance.randrange(len(data))
    return data[:place] + chance.randbytes(chance.randrange(1, 6)) + data[place + 1 :]


def quote(data: bytes, chance: random.Random) -> bytes:
    places = [place for place, byte in enumerate(data) if byte == ord('"')]
    place = chance.choice(places)
    return data[:place] + data[place + 1 :]


def lines_swapped(data: bytes, chance: random.Random) -> bytes:
    lines = data.splitlines(keepends=True)
    a, b = chance.randrange(len(lines)), chance.randrange(len(lines))
    lines[a], lines[b] = lines[b], lines[a]
    return b"".join(lines)


def line_doubled(data: bytes, chance: random.Random) -> bytes:
    lines = data.splitlines(keepends=True)
    place = chance.randrange(len(lines))
    return b"".join([*lines[:place], lines[place], *lines[place:]])


def conflict(data: bytes, chance: random.Random) -> bytes:
    lines = data.splitlines(keepends=True)
    lines.insert(chance.randrange(len(lines)), b"<<<<<<< ours\n")
    return b"".join(lines)


def other_charset(data: bytes, _: random.Random) -> bytes:
    return data.decode().encode("cp1251", "replace")


DAMAGES: tuple[Damage, ...] = (
    cut,
    hole,
    noise,
    quote,
    lines_swapped,
    line_doubled,
    conflict,
    other_charset,
)


@pytest.fixture
def sound(template: Callable[..., polib.POFile]) -> bytes:
    catalog = merge(None, template(*SENTENCES, "Вход свободный."), "kk").catalog
    for number, entry in enumerate(catalog[:4]):
        entry.msgstr = f"Бұл {number} нөмірлі аударма.\nЕкінші жол."
    catalog[1].flags = ["fuzzy"]
    catalog[2].flags, catalog[2].previous_msgid = ["fuzzy"], "Было иначе."
    catalog[3].obsolete = True
    return store.render(catalog)


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: damage.__name__)
def test_a_damaged_catalog_is_read_or_stops_with_its_line(damage: Damage, sound: bytes) -> None:
    for seed in range(63):
        damaged = damage(sound, random.Random(seed))  # noqa: S311 - repeatable
        try:
            read = store.loads(damaged, Path("x.po"))
        except CatalogError as error:
            assert error.line, f"seed {seed}: {error}"
            assert str(error).startswith("x.po:")
        else:
            again = store.loads(store.render(read), Path("x.po"))
            assert store.render(again) == store.render(read), f"seed {seed}"


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: damage.__name__)
def test_a_damaged_catalog_that_comes_back_takes_nothing_away(damage: Damage, sound: bytes) -> None:
    for seed in range(63):
        current = store.loads(sound, Path("x.po"))
        before = {entry.msgid: (state_of(entry), entry.msgstr) for entry in current}
        damaged = damage(sound, random.Random(seed))  # noqa: S311 - repeatable
        try:
            guard.returned(damaged, Path("back.po"), current, "kk")
        except AnkError as error:
            assert str(error).startswith("back.po"), f"seed {seed}: {error}"
            continue
        after = {entry.msgid: (state_of(entry), entry.msgstr) for entry in current}
        assert after.keys() == before.keys()
        emptied = [m for m, (state, _) in after.items() if state is State.EMPTY]
        assert all(before[msgid][0] is State.EMPTY for msgid in emptied), f"seed {seed}"
