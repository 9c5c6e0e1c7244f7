"""Spelling, by hunspell where it and a dictionary of the locale are installed."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterable
from functools import cache

# The dictionaries as Debian, Fedora and LibreOffice name them.
_DICTIONARIES = {"kk": "kk_KZ", "en": "en_US", "ru": "ru_RU"}
_PATIENCE = 60


class Speller:
    """One language's dictionary; every word is asked for once.

    Args:
        locale: The locale; its language chooses the dictionary.
    """

    def __init__(self, locale: str) -> None:
        self._command = _command(locale.partition("_")[0])
        self._known: dict[str, bool] = {}

    def unknown(self, words: Iterable[str]) -> set[str]:
        """The words that the dictionary does not know; none where there is no dictionary."""
        wanted = set(words)
        if self._command and (fresh := sorted(wanted - self._known.keys())):
            wrong = set(_ask(self._command, fresh))
            self._known.update((word, word not in wrong) for word in fresh)
        return {word for word in wanted if not self._known.get(word, True)}


def languages() -> tuple[str, ...]:
    """The languages that hunspell has a dictionary of here."""
    return tuple(filter(_command, _DICTIONARIES))


@cache
def _command(language: str) -> tuple[str, ...]:
    """How hunspell lists the unknown words of a language, or nothing if it cannot."""
    program, dictionary = shutil.which("hunspell"), _DICTIONARIES.get(language)
    if program is None or dictionary is None:
        return ()
    command = (program, "-i", "utf-8", "-d", dictionary, "-l")
    # Without the dictionary hunspell says so on stderr and fails.
    tried = subprocess.run(  # noqa: S603 - the program was found on the path
        command, input=b"", capture_output=True, timeout=_PATIENCE, check=False
    )
    return () if tried.returncode else command


def _ask(command: tuple[str, ...], words: Iterable[str]) -> list[str]:
    text = "\n".join(words).encode()
    answer = subprocess.run(  # noqa: S603 - as above
        command, input=text, capture_output=True, timeout=_PATIENCE, check=True
    )
    return answer.stdout.decode("utf-8", "replace").split()
