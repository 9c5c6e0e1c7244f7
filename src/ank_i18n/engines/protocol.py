"""What a machine translator is to the rest of the house: sentences in, drafts with scores out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol, runtime_checkable


@dataclass(frozen=True, slots=True)
class Translation:
    """One proposal of an engine.

    ``score`` orders the drafts of one package, 0 (worst) to 1: an ordering for review, not a
    promise. ``text`` is empty when the engine's guards refused every proposal; ``problem`` then
    says why, in words for a translator. ``doubts`` say, in such words, what is probably but not
    surely wrong in ``text``.
    """

    text: str
    score: float = 0.0
    problem: str = ""
    doubts: tuple[str, ...] = ()


@runtime_checkable
class Engine(Protocol):
    """A machine translator for one pair of locales. It knows nothing of catalogs.

    ``name`` is the kind of engine (``argos``), ``package`` what it runs (``translate-ru_kk``),
    ``version`` that package's version; the three are written into a draft's provenance.
    ``fingerprint`` changes whenever the same sentence could come out otherwise: package hash
    and decoding settings. It keys the cache.
    """

    @property
    def name(self) -> str:
        """The kind of engine."""
        ...

    @property
    def package(self) -> str:
        """What it runs."""
        ...

    @property
    def version(self) -> str:
        """The version of what it runs."""
        ...

    @property
    def fingerprint(self) -> str:
        """Changes whenever a sentence could come out otherwise."""
        ...

    @property
    def source(self) -> str:
        """The locale of the sentences."""
        ...

    @property
    def target(self) -> str:
        """The locale of the drafts."""
        ...

    def translate(self, sentences: Sequence[str]) -> Iterator[tuple[int, Translation]]:
        """Draft every sentence; yields (index, translation) as they are ready, in any order.

        Raises:
            EngineError: The engine does not answer; what was yielded before stands.
        """
        ...


@runtime_checkable
class Retrying(Protocol):
    """An engine that can say a sentence in other ways, for drafts that the guards refused."""

    @property
    def ways(self) -> int:
        """How many other ways it knows; each costs as much time as the first draft, or more."""
        ...

    def retry(self, sentences: Sequence[str], way: int) -> Iterator[tuple[int, list[Translation]]]:
        """Other proposals for sentences, the most promising first.

        Args:
            sentences: Those that no way before this one has served.
            way: Which way, from 0, the most promising first.

        Returns:
            (index, proposals), in any order; a sentence that this way has nothing for may be left
            out.

        Raises:
            EngineError: The engine does not answer.
        """
        ...
