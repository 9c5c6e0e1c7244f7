"""Fill the empty units of catalogs: memory, then engine, with terms as hints.

Catalogs are read, drafted some at a time so that an engine sees long batches and memory stays
bounded, and written one by one as soon as their last unit is answered. A catalog is read again
under its lock before drafts go in, and only units that are still empty take one: nothing a person
did meanwhile is touched.
"""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ank_i18n import clock
from ank_i18n.catalog import State, hints, provenance, state_of, store
from ank_i18n.drafting.proposals import (
    WORTH_SHOWING,
    Proposal,
    from_engine,
    from_memory,
    shared_part,
    term_hints,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    import polib

    from ank_i18n.engines.protocol import Engine
    from ank_i18n.memory import Memory
    from ank_i18n.project import Project
    from ank_i18n.release import Release
    from ank_i18n.terms import Termbase

# Units that an engine is asked together, and releases that are open meanwhile: enough for batches
# of like length, few enough for bounded memory.
TOGETHER = 1024
RELEASES = 200


@dataclass(frozen=True, slots=True)
class Drafted:
    """What drafting did to one catalog, in units.

    ``hinted`` units have terms, names, numbers or near matches in their comment; ``engine``
    names the package that drafted, if any.
    """

    release: str
    locale: str
    from_memory: int = 0
    from_engine: int = 0
    refused: int = 0
    still_empty: int = 0
    hinted: int = 0
    engine: str = ""


@dataclass(slots=True)
class _Job:
    """One catalog: what is proposed for its empty units so far, what the engine still owes.

    ``hints`` are the terms of units that somebody else has drafted, and left without hints.
    """

    release: str
    path: Path
    proposals: dict[str, Proposal] = field(default_factory=dict)
    hints: dict[str, list[str]] = field(default_factory=dict)
    owed: set[str] = field(default_factory=set)


def draft(
    project: Project,
    releases: Sequence[Release],
    *,
    locales: Sequence[str] = (),
    cached: bool = True,
    progress: Callable[[str, int, int], None] = lambda _locale, _done, _total: None,
) -> list[Drafted]:
    """Fill the empty units of the releases' catalogs with drafts.

    Args:
        project: The project.
        releases: Whose catalogs are drafted; they must have been extracted.
        locales: Target locales; default all of the project.
        cached: Whether what an engine drafted before is taken from the user's cache.
        progress: Called with (locale, units answered, units that were open) as the work goes on.

    Returns:
        One record per catalog, in the order of locales and releases.

    Raises:
        UsageError: A locale is no target of the project.
        CatalogError: A catalog cannot be read.
        EngineError: The engine broke off; what it had drafted is in the catalogs.
    """
    from ank_i18n.drafting.machine import machine
    from ank_i18n.memory import Memory
    from ank_i18n.memory.formulas import ORIGIN, formulas
    from ank_i18n.memory.refresh import refresh
    from ank_i18n.terms import Termbase

    targets = project.chosen(locales)
    done: list[Drafted] = []
    with ExitStack() as stack:
        termbase = Termbase.load(project.termbases)
        memory = stack.enter_context(Memory.open(project.memory, names=termbase))
        refresh(memory, project)
        for locale in targets:
            memory.replace(formulas(locale), locale, ORIGIN)
            engine = machine(project.source, locale, project.section("engines"), cached=cached)
            room = _Drafter(project, locale, memory, termbase, engine)
            done += room.draft(releases, progress)
    return done


@dataclass(slots=True)
class _Pace:
    """How many of a locale's open units are answered, by memory or by the engine."""

    locale: str
    total: int
    progress: Callable[[str, int, int], None]
    done: int = 0

    def answered(self, units: int) -> None:
        if units or self.done < self.total:
            self.done += units
            self.progress(self.locale, self.done, max(self.total, self.done))


@dataclass(slots=True)
class _Drafter:
    """Drafts the catalogs of one locale."""

    project: Project
    locale: str
    memory: Memory
    termbase: Termbase
    engine: Engine | None

    def draft(
        self, releases: Sequence[Release], progress: Callable[[str, int, int], None]
    ) -> list[Drafted]:
        pace = _Pace(self.locale, sum(map(self._open_units, releases)), progress)
        done: dict[str, Drafted] = {}
        waiting: list[_Job] = []
        for release in releases:
            job = self._job(release)
            pace.answered(len(job.proposals) - len(job.owed))
            waiting.append(job)
            if len(waiting) == RELEASES or sum(len(job.owed) for job in waiting) >= TOGETHER:
                done |= self._finish(waiting, pace)
                waiting = []
        done |= self._finish(waiting, pace)
        return [done[release.name] for release in releases]

    def _open_units(self, release: Release) -> int:
        return sum(map(_is_open, store.load(self.project.po(release.name, self.locale))))

    def _finish(self, jobs: Sequence[_Job], pace: _Pace) -> dict[str, Drafted]:
        """Ask the engine for what is owed, and write every catalog, whatever happens."""
        open_jobs = {job.release: job for job in jobs}
        done: dict[str, Drafted] = {}
        try:
            for job in jobs:
                if not job.owed:
                    done[job.release] = self._write(open_jobs.pop(job.release))
            for release in self._ask_engine(list(open_jobs.values()), pace):
                done[release] = self._write(open_jobs.pop(release))
        finally:
            for job in open_jobs.values():
                self._write(job)
        return done

    def _job(self, release: Release) -> _Job:
        job = _Job(release.name, self.project.po(release.name, self.locale))
        date = release.metadata.date
        entries = [e for e in store.load(job.path) if not e.obsolete]
        today = _today()
        for i, entry in enumerate(entries):
            if not _is_open(entry):
                if _lacks_hints(entry):
                    job.hints[entry.msgid] = self._terms(entry.msgid, date)
                continue
            matches = self.memory.lookup(
                entry.msgid,
                self.locale,
                previous=entries[i - 1].msgid if i else "",
                following=entries[i + 1].msgid if i + 1 < len(entries) else "",
                threshold=WORTH_SHOWING,
            )
            proposal = from_memory(
                matches,
                entry.msgid,
                self.locale,
                beside_engine=self.engine is not None,
                today=today,
            )
            if not matches and (part := self.memory.fragment(entry.msgid, self.locale)):
                proposal.hints.append(shared_part(part))
            proposal.hints += self._terms(entry.msgid, date)
            job.proposals[entry.msgid] = proposal
            if not proposal.text and self.engine is not None:
                job.owed.add(entry.msgid)
        return job

    def _terms(self, sentence: str, date: str) -> list[str]:
        return term_hints(self.termbase.hints(sentence, self.locale, date))

    def _ask_engine(self, jobs: list[_Job], pace: _Pace) -> Iterator[str]:
        """Send every sentence that is owed once; yields a release when its last is answered."""
        if self.engine is None or not jobs:
            return
        asking: dict[str, list[_Job]] = {}
        for job in jobs:
            for msgid in job.proposals:
                if msgid in job.owed:
                    asking.setdefault(msgid, []).append(job)
        sentences = list(asking)
        today = _today()
        for index, translation in self.engine.translate(sentences):
            msgid = sentences[index]
            answer = from_engine(self.engine, translation, today)
            for job in asking[msgid]:
                proposal = job.proposals[msgid]
                proposal.text, proposal.provenance = answer.text, answer.provenance
                proposal.problem, proposal.doubts = answer.problem, answer.doubts
                job.owed.discard(msgid)
                if not job.owed:
                    yield job.release
            pace.answered(len(asking[msgid]))

    def _write(self, job: _Job) -> Drafted:
        counts = dict.fromkeys(
            ("from_memory", "from_engine", "refused", "still_empty", "hinted"), 0
        )
        if not job.proposals and not any(job.hints.values()):
            return Drafted(job.release, self.locale)
        with store.editing(job.path) as catalog:
            for entry in catalog:
                if _is_open(entry) and (proposal := job.proposals.get(entry.msgid)):
                    _apply(entry, proposal)
                    counts[_outcome(proposal)] += 1
                    counts["hinted"] += bool(proposal.hints)
                elif _lacks_hints(entry):
                    hints.put_hints(entry, job.hints.get(entry.msgid, []))
        engine = self.engine.package if self.engine is not None else ""
        return Drafted(job.release, self.locale, engine=engine, **counts)


def _is_open(entry: polib.POEntry) -> bool:
    """Whether an entry waits for a draft; plural entries are a person's work."""
    return not entry.obsolete and not entry.msgid_plural and state_of(entry) is State.EMPTY


def _lacks_hints(entry: polib.POEntry) -> bool:
    """Whether a translator would look at an entry and find no terms in its comment."""
    waits = not entry.obsolete and state_of(entry) in (State.DRAFT, State.STALE)
    return waits and not hints.get_hints(entry)


def _apply(entry: polib.POEntry, proposal: Proposal) -> None:
    hints.put_hints(entry, proposal.lines)
    if proposal.text:
        entry.msgstr = proposal.text
        entry.flags.append("fuzzy")
        provenance.put(entry, proposal.provenance)


def _outcome(proposal: Proposal) -> str:
    if proposal.provenance is None:
        return "refused" if proposal.problem else "still_empty"
    return "from_memory" if proposal.provenance.origin == "memory" else "from_engine"


def _today() -> str:
    return clock.now().date().isoformat()
