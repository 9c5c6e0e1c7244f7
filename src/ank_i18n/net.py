"""The network, for the two things that may use it: fetching packages, and a server as engine."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from ank_i18n import __version__

if TYPE_CHECKING:
    import httpx

T = TypeVar("T")
LONGEST_WAIT = 20.0


def client(seconds: float) -> httpx.Client:
    """A client that follows redirects, and gives up when a server is silent for ``seconds``."""
    import httpx

    return httpx.Client(
        timeout=seconds,
        follow_redirects=True,
        headers={"User-Agent": f"ank-i18n/{__version__}"},
    )


def retried(call: Callable[[], T], tries: int, first_wait: float = 0.5) -> T:
    """Call until it works: again after connection errors, 429 and 5xx, with growing waits.

    Raises:
        httpx.HTTPError: The last failure, or one that another try would not mend.
    """
    import tenacity

    retrying = tenacity.Retrying(
        retry=tenacity.retry_if_exception(may_pass),
        stop=tenacity.stop_after_attempt(tries),
        wait=tenacity.wait_random_exponential(multiplier=first_wait, max=LONGEST_WAIT),
        reraise=True,
    )
    return retrying(call)


def may_pass(error: BaseException) -> bool:
    """Whether a failure is of the kind that passes."""
    import httpx

    if isinstance(error, httpx.HTTPStatusError):
        return error.response.status_code == 429 or error.response.status_code >= 500
    return isinstance(error, httpx.TransportError) and not isinstance(
        error, httpx.UnsupportedProtocol
    )
