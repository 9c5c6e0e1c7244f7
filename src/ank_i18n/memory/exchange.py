"""A memory and TMX files: every unit with its state, origin and neighbours, and back.

What other tools write beside a segment (ids, dates, users, notes, props, inline codes) is kept
as the unit's details and written again. Neighbours are the props ``prev`` and ``next``, as OmegaT
writes them; memoQ's ``x-context-pre`` and ``x-context-post`` are understood as well.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby, product
from pathlib import Path
from typing import Any, NamedTuple

from ank_i18n import tmx
from ank_i18n.memory.features import normal
from ank_i18n.memory.model import Unit
from ank_i18n.memory.store import Memory

STATE = "x-ank-state"
ORIGIN = "x-ank-origin"
# The tags around a segment that memoQ puts into its context props as text.
_SEG = re.compile(r"</?seg\b[^>]*>")
_OWN = (STATE, ORIGIN, "prev", "next")


class Imported(NamedTuple):
    """How many units of a file are new, and how many had no pair in the locales asked for."""

    new: int
    left: int


def import_tmx(
    memory: Memory, path: Path, source: str, targets: Sequence[str], state: str = "reviewed"
) -> Imported:
    """Read a TMX file into a memory; reading it again adds nothing.

    Args:
        memory: The memory.
        path: The TMX file.
        source: The locale of the memory's sources.
        targets: The project's locales; ``kk-KZ`` is read as ``kk`` if that is among them.
        state: The state of units that do not say theirs.

    Raises:
        ExchangeError: The file is not sound.
    """
    new = left = 0
    with memory.transaction():
        for unit in tmx.units(path):
            pairs = list(_pairs(unit, path.name, source, targets, state))
            new += sum([memory.put(pair) for pair in pairs])
            left += not pairs
    return Imported(new, left)


def export_tmx(memory: Memory, path: Path, source: str = "ru", locale: str | None = None) -> int:
    """Write a memory, or one locale of it, into a TMX file; returns how many units it has.

    Raises:
        InputError: The file cannot be written.
    """
    return tmx.write(path, _translation_units(memory.units(locale), source), source)


def _pairs(
    unit: tmx.TranslationUnit, name: str, source: str, targets: Sequence[str], state: str
) -> Iterator[Unit]:
    known = [source, *targets]
    placed = [(tmx.locale_of(v.locale, known), v) for v in unit.variants if normal(v.text)]
    origins = [variant for locale, variant in placed if locale == source]
    for origin, (locale, variant) in product(origins, placed):
        if locale != source:
            yield _pair(unit, origin, variant, _Place(name, source, locale, state))


class _Place(NamedTuple):
    """Where a pair comes from: the file, the locales of its sides, the state if it says none."""

    name: str
    source: str
    locale: str
    state: str


def _pair(
    unit: tmx.TranslationUnit, origin: tmx.Variant, variant: tmx.Variant, place: _Place
) -> Unit:
    details = {
        "tu": _facts(unit.attributes, [r for r in unit.remarks if r.kind not in _OWN]),
        "source": _variant_facts(origin, place.source),
        "target": _variant_facts(variant, place.locale),
    }
    details = {part: facts for part, facts in details.items() if facts}
    return Unit(
        source=normal(origin.text),
        target=normal(variant.text),
        locale=place.locale,
        state=unit.prop(STATE) or ("draft" if _by_machine(unit, variant) else place.state),
        origin=unit.prop(ORIGIN) or place.name,
        previous=_neighbour(unit.prop("prev", "x-context-pre")),
        following=_neighbour(unit.prop("next", "x-context-post")),
        details=json.dumps(details, ensure_ascii=False, sort_keys=True) if details else "",
    )


def _neighbour(text: str) -> str:
    """A neighbouring sentence; memoQ writes it as a segment inside the prop."""
    return normal(_SEG.sub("", text))


def _by_machine(unit: tmx.TranslationUnit, variant: tmx.Variant) -> bool:
    """Whether a tool says that a machine translated it: Trados and others write ``MT!``."""
    users = (unit.attributes, variant.attributes)
    return any("MT!" in (u.get("creationid", ""), u.get("changeid", "")) for u in users)


def _facts(attributes: Mapping[str, str], remarks: Iterable[tmx.Remark]) -> dict[str, Any]:
    facts = {
        "attributes": dict(attributes),
        "remarks": [[r.tag, r.text, dict(r.attributes)] for r in remarks],
    }
    return {name: fact for name, fact in facts.items() if fact}


def _variant_facts(variant: tmx.Variant, locale: str) -> dict[str, Any]:
    """What a variant says beyond what its unit in the memory says already."""
    facts = _facts(variant.attributes, variant.remarks)
    if variant.locale != locale.replace("_", "-"):
        facts["locale"] = variant.locale
    if variant.markup:
        facts["markup"] = variant.markup
    if variant.text != normal(variant.text):
        facts["text"] = variant.text
    return facts


def _translation_units(units: Iterable[Unit], source: str) -> Iterator[tmx.TranslationUnit]:
    for _, group in groupby(units, key=_whole):
        batch: dict[str, Unit] = {}
        for unit in group:
            if unit.locale in batch:
                yield _joined(list(batch.values()), source)
                batch = {}
            batch[unit.locale] = unit
        yield _joined(list(batch.values()), source)


def _whole(unit: Unit) -> tuple[str, ...]:
    """What the targets of one translation unit have in common."""
    details = _details(unit)
    common = json.dumps([details.get("tu"), details.get("source")], sort_keys=True)
    return (unit.source, unit.origin, unit.state, unit.previous, unit.following, common)


def _joined(units: Sequence[Unit], source: str) -> tmx.TranslationUnit:
    unit, details = units[0], _details(units[0])
    own = {STATE: unit.state, ORIGIN: unit.origin, "prev": unit.previous, "next": unit.following}
    remarks = [tmx.Remark("prop", text, {"type": kind}) for kind, text in own.items() if text]
    tu = details.get("tu", {})
    variants = [_variant(unit.source, source, details.get("source", {}))]
    variants += [_variant(u.target, u.locale, _details(u).get("target", {})) for u in units]
    return tmx.TranslationUnit(tuple(variants), tu.get("attributes", {}), (*_remarks(tu), *remarks))


def _variant(text: str, locale: str, facts: dict[str, Any]) -> tmx.Variant:
    return tmx.Variant(
        facts.get("locale", locale.replace("_", "-")),
        facts.get("text", text),
        facts.get("attributes", {}),
        _remarks(facts),
        facts.get("markup", ""),
    )


def _remarks(facts: dict[str, Any]) -> tuple[tmx.Remark, ...]:
    return tuple(tmx.Remark(*remark) for remark in facts.get("remarks", ()))


def _details(unit: Unit) -> dict[str, Any]:
    return json.loads(unit.details) if unit.details else {}
