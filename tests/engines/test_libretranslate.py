"""A server that speaks LibreTranslate's API, on this machine."""

from __future__ import annotations

import pytest

from ank_i18n import net
from ank_i18n.engines import find
from ank_i18n.errors import EngineError, ProjectError
from local_server import serving

WORDS = {"мир": "бейбітшілік", "школа": "мектеп"}


@pytest.fixture(autouse=True)
def no_waiting(monkeypatch):
    monkeypatch.setattr(net, "LONGEST_WAIT", 0.01)
    monkeypatch.setattr(net, "LONGEST_REST", 0.01)


def engine(url, **options):
    settings = {"order": ["libretranslate"], "libretranslate": {"url": url, **options}}
    return find("ru", "kk", settings)


def libretranslate(request):
    """What the server does with a sound request."""
    request.answer(200, {"translatedText": [WORDS.get(q, q) for q in request.json["q"]]})


def test_sentences_come_back_in_order(monkeypatch):
    asked = []

    def answer(request):
        asked.append((request.path, request.json))
        libretranslate(request)

    monkeypatch.setenv("THE_KEY", "secret")
    with serving(answer) as url:
        drafts = dict(
            engine(f"{url}/", batch=2, api_key_env="THE_KEY").translate(["мир", "школа", "и"])
        )
    assert [drafts[i].text for i in range(3)] == ["бейбітшілік", "мектеп", "и"]
    path, question = asked[0]
    assert path == "/translate"
    assert question == {
        "q": ["мир", "школа"],
        "source": "ru",
        "target": "kk",
        "format": "text",
        "api_key": "secret",
    }


@pytest.mark.parametrize("batch", [-1, 0, 1])
def test_the_smallest_batch_is_one_sentence(batch):
    with serving(libretranslate) as url:
        drafts = dict(engine(url, batch=batch).translate(["мир", "школа"]))
    assert [drafts[i].text for i in range(2)] == ["бейбітшілік", "мектеп"]


def test_blanks_around_an_answer_are_no_part_of_it():
    with serving(lambda request: request.answer(200, {"translatedText": [" мектеп\n"]})) as url:
        assert [draft.text for _, draft in engine(url).translate(["школа"])] == ["мектеп"]


def test_a_busy_server_is_asked_again():
    statuses = iter([429, 503, 500])

    def answer(request):
        status = next(statuses, 200)
        libretranslate(request) if status == 200 else request.answer(status)

    with serving(answer) as url:
        assert [draft.text for _, draft in engine(url).translate(["мир"])] == ["бейбітшілік"]


def test_a_server_unplugged_in_the_middle_keeps_what_it_said():
    asked = []

    def answer(request):
        asked.append(request)
        libretranslate(request) if len(asked) < 3 else request.hang_up()

    with serving(answer) as url:
        running = engine(url, batch=1).translate(["мир", "школа", "и", "мир"])
        assert [next(running)[1].text, next(running)[1].text] == ["бейбітшілік", "мектеп"]
        with pytest.raises(EngineError, match=r"does not answer: .*what was drafted is kept"):
            next(running)


@pytest.mark.parametrize(
    ("status", "content", "said"),
    [
        (400, {"error": "kk is not supported"}, "answers 400: kk is not supported"),
        (403, {"error": "Invalid API key"}, "answers 403: Invalid API key"),
        (404, b"<html>", "answers 404: Not Found"),
        (200, b"<html>", "does not answer as LibreTranslate does"),
        (200, {"text": "мир"}, "does not answer as LibreTranslate does"),
        (200, {"translatedText": []}, "did not answer every sentence"),
        (200, {"translatedText": "бейбітшілік"}, "did not answer every sentence"),
        (200, {"translatedText": [None]}, "does not answer as LibreTranslate does"),
        (200, {"translatedText": [{"text": "мир"}]}, "does not answer as LibreTranslate does"),
        (200, b'{"translatedText": ["\xd0', "does not answer as LibreTranslate does"),
        (200, b"[" * 200_000, "does not answer as LibreTranslate does"),
        (400, b"[" * 200_000, "answers 400: Bad Request"),
        (400, {"error": "a\x1b[2J" + "x" * 500}, "answers 400: a [2J" + "x" * 195),
    ],
)
def test_a_wrong_answer_is_one_clear_line(status, content, said):
    asked = []

    def answer(request):
        asked.append(request)
        request.answer(status, content)

    with serving(answer) as url, pytest.raises(EngineError) as caught:
        list(engine(url).translate(["мир"]))
    assert caught.value.problem == said
    assert str(caught.value).startswith(f"{url}/translate: ")
    assert len(asked) == 1


def test_a_server_that_takes_fewer_sentences_at_once_names_the_setting():
    def answer(request):
        request.answer(400, {"error": "Invalid request: request (3) exceeds text limit (2)"})

    with serving(answer) as url, pytest.raises(EngineError, match=r"batch .* below 3"):
        list(engine(url).translate(["мир", "школа", "и"]))


def test_nobody_there_is_one_clear_line():
    with pytest.raises(EngineError, match="does not answer"):
        list(engine("http://127.0.0.1:1").translate(["мир"]))


@pytest.mark.parametrize(
    "options", [{"url": ""}, {"url": "file:///etc"}, {"url": "http://x", "batch": "2"}, {"u": 1}]
)
def test_wrong_settings_are_said(options):
    with pytest.raises(ProjectError, match=r"\[engines.libretranslate\]"):
        find("ru", "kk", {"order": ["libretranslate"], "libretranslate": options})


def test_a_locale_in_another_script_is_not_asked_for():
    settings = {"order": ["libretranslate"], "libretranslate": {"url": "http://x"}}
    assert find("ru", "kk_Latn", settings) is None
