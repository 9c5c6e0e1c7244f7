"""A LibreTranslate server that the user names: ``POST /translate``, several sentences at a time.

.. code-block:: toml

    [engines]
    order = ["argos", "libretranslate"]

    [engines.libretranslate]
    url = "https://translate.example.org"
    api_key_env = "LIBRETRANSLATE_API_KEY"   # the variable that holds the key, if one is needed
    timeout = 60                             # seconds
    batch = 20                               # sentences in one request

The key itself never stands in the project's file. API: LibreTranslate's ``/docs`` (1.6 to 1.9);
a list in ``q`` is answered by a list.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any
from urllib.parse import urlparse

from ank_i18n.engines.codes import argos_codes
from ank_i18n.engines.protocol import Translation
from ank_i18n.errors import EngineError, ProjectError

if TYPE_CHECKING:
    import httpx

TRIES = 5
MOST_BYTES = 16 << 20
"""An answer of 20 sentences is a few kilobytes."""
LONGEST_WORD = 200
"""Characters of a server's own error that are shown."""
LATER = "what was drafted is kept; go on later"
SCORE = 0.5
"""The server gives no score: its drafts stand in the middle, in the order of the text."""
KNOWN: dict[str, type | tuple[type, ...]] = {
    "url": str,
    "api_key_env": str,
    "timeout": (int, float),
    "batch": int,
}


def engine(source: str, target: str, options: Mapping[str, Any]) -> LibreTranslate | None:
    """The server of the project's settings, if its languages have codes for the pair.

    Raises:
        ProjectError: No url is named, or a setting is wrong.
    """
    for key, value in options.items():
        if key not in KNOWN or not isinstance(value, KNOWN[key]):
            raise ProjectError(
                f"[engines.libretranslate] {key} is not known or of the wrong kind",
                mend=f"there are {', '.join(KNOWN)}",
            )
    url = str(options.get("url", "")).rstrip("/")
    if urlparse(url).scheme not in ("http", "https"):
        raise ProjectError("[engines.libretranslate] url is missing: name a server (https://…)")
    codes = argos_codes(source), argos_codes(target)
    return LibreTranslate(source, target, url, options) if all(codes) else None


class LibreTranslate:
    """One server for one pair of locales."""

    name = "libretranslate"
    version = ""

    def __init__(self, source: str, target: str, url: str, options: Mapping[str, Any]) -> None:
        """Make an engine of the server at ``url``; nothing is asked yet."""
        self.source, self.target = source, target
        self.package = urlparse(url).netloc
        self._url = f"{url}/translate"
        self._timeout = float(options.get("timeout", 60))
        self._batch = max(int(options.get("batch", 20)), 1)
        variable = str(options.get("api_key_env", "LIBRETRANSLATE_API_KEY"))
        self._key = os.environ.get(variable, "")

    @property
    def fingerprint(self) -> str:
        """The server and the pair; what the server runs it does not say."""
        return f"libretranslate:{self._url}:{self.source}:{self.target}"

    def translate(self, sentences: Sequence[str]) -> Iterator[tuple[int, Translation]]:
        """Draft every sentence; see :class:`~ank_i18n.engines.protocol.Engine`."""
        from ank_i18n.net import client

        with client(self._timeout) as session:
            for start in range(0, len(sentences), self._batch):
                batch = list(sentences[start : start + self._batch])
                for offset, text in enumerate(self._ask(session, batch)):
                    yield start + offset, Translation(text, SCORE)

    def _ask(self, session: httpx.Client, batch: list[str]) -> list[str]:
        import httpx

        from ank_i18n.net import may_pass, retried, whole

        question = {
            "q": batch,
            "source": argos_codes(self.source)[0],
            "target": argos_codes(self.target)[0],
            "format": "text",
            **({"api_key": self._key} if self._key else {}),
        }

        def once() -> httpx.Response:
            request = session.build_request("POST", self._url, json=question)
            return whole(session, request, self._timeout, MOST_BYTES).raise_for_status()

        try:
            answer = retried(once, TRIES).json()["translatedText"]
        except httpx.HTTPStatusError as error:
            raise EngineError(
                f"answers {error.response.status_code}: {_said(error.response)}",
                path=self._url,
                mend=LATER if may_pass(error) else _smaller(error.response, len(batch)),
            ) from error
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            why = str(error).split("\n")[0] or type(error).__name__
            raise EngineError(f"does not answer: {why}", path=self._url, mend=LATER) from error
        except (ValueError, KeyError, TypeError, RecursionError) as error:
            raise EngineError(
                "does not answer as LibreTranslate does", path=self._url, mend=LATER
            ) from error
        if not isinstance(answer, list) or len(answer) != len(batch):
            raise EngineError("did not answer every sentence", path=self._url, mend=LATER)
        if not all(isinstance(text, str) for text in answer):
            raise EngineError("does not answer as LibreTranslate does", path=self._url, mend=LATER)
        return [text.strip() for text in answer]


def _smaller(response: httpx.Response, sentences: int) -> str | None:
    """What to do where the server may have been asked for too much at once."""
    if response.status_code in (400, 413) and sentences > 1 and "limit" in _said(response):
        return f"set batch in [engines.libretranslate] below {sentences}"
    return None


def _said(response: httpx.Response) -> str:
    """The server's own word for what is wrong: LibreTranslate's ``error``."""
    try:
        said = str(response.json()["error"])
    except (ValueError, KeyError, TypeError, RecursionError):
        said = response.reason_phrase
    return "".join(c if c.isprintable() else " " for c in said[:LONGEST_WORD])
