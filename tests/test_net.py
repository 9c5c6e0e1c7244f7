"""A server that is busy is left alone for as long as it asks for."""

from __future__ import annotations

import itertools
import time
from collections.abc import Iterator

import httpx
import pytest

from ank_i18n import net


def failing(status: int, waits: list[float], **headers: str):
    """A call that always gets this answer; the waits between the tries are noted."""

    def call() -> None:
        request = httpx.Request("GET", "http://server.test/")
        httpx.Response(status, headers=headers, request=request).raise_for_status()

    with pytest.raises(httpx.HTTPStatusError):
        net.retried(call, tries=5)
    return waits


@pytest.fixture
def waits(monkeypatch) -> list[float]:
    noted: list[float] = []
    monkeypatch.setattr("tenacity.nap.time.sleep", noted.append)
    return noted


def test_a_server_that_says_when_to_come_back_is_believed(waits):
    assert failing(429, waits, **{"Retry-After": "30"}) == [30.0] * 4


def test_nobody_waits_longer_than_a_minute_between_two_tries(waits):
    assert failing(429, waits, **{"Retry-After": "86400"}) == [net.LONGEST_REST] * 4


def test_a_server_that_counts_the_requests_of_a_minute_has_a_minute_to_forget(waits):
    assert sum(failing(429, waits)) >= 60
    assert waits == sorted(waits)


def test_a_server_that_is_broken_is_asked_again_soon(waits):
    assert sum(failing(503, waits)) < 60
    assert len(waits) == 4


def test_what_another_try_would_not_mend_is_not_tried(waits):
    assert failing(404, waits) == []


def sent(body: Iterator[bytes], **headers: str) -> httpx.Response:
    """What :func:`net.whole` makes of an answer with this body."""
    answer = httpx.Response(429, headers=headers, content=body)
    with httpx.Client(transport=httpx.MockTransport(lambda _: answer)) as session:
        return net.whole(session, session.build_request("GET", "http://server.test/"), 0.2, 1000)


def test_an_answer_is_what_was_sent():
    answer = sent(iter([b"one, ", b"two"]), **{"Retry-After": "7", "X-Other": "8"})
    assert (answer.status_code, answer.text) == (429, "one, two")
    assert answer.headers["Retry-After"] == "7"


def test_an_answer_that_drips_is_not_waited_for():
    drops = (time.sleep(0.01) or b"x" for _ in range(900))
    with pytest.raises(httpx.ReadTimeout, match="too slowly"):
        sent(drops)


def test_an_answer_without_an_end_is_not_kept():
    with pytest.raises(httpx.DecodingError, match="no end"):
        sent(itertools.repeat(b"x" * 100))
