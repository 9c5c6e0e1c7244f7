"""A real package, drafted through."""

from __future__ import annotations

from math import exp

import pytest

from ank_i18n.engines import Engine, argos, find
from ank_i18n.engines.decoding import Hypothesis
from ank_i18n.engines.scores import Calibration, Usual
from tiny_package import RU_KK


def texts(engine, sentences):
    drafts = dict(engine.translate(sentences))
    return [drafts[i].text for i in range(len(sentences))]


def test_a_package_translates(with_package):
    with_package()
    engine = find("ru", "kk", {})
    assert isinstance(engine, Engine)
    assert texts(engine, ["Встреча состоялась в Астане.", "Спасибо!"]) == [
        "Кездесу өтті ішінде Астанада.",
        "Рақмет!",
    ]


def test_a_draft_says_where_it_comes_from(with_package):
    with_package(version="1.2")
    engine = find("ru", "kk", {})
    assert (engine.name, engine.package, engine.version) == ("argos", "translate-ru_kk", "1.2")
    assert (engine.source, engine.target) == ("ru", "kk")


@pytest.mark.parametrize("block", [argos.BLOCK, 64])
def test_every_sentence_is_answered_once_whatever_their_order_and_number(
    with_package, monkeypatch, block
):
    monkeypatch.setattr(argos, "BLOCK", block)
    with_package()
    sentences = [f"школа {n} " + "и мир " * (n % 7) for n in range(300)]
    answered = list(find("ru", "kk", {}).translate(sentences))
    assert sorted(i for i, _ in answered) == list(range(300))
    for i, draft in answered:
        assert draft.text == f"мектеп {i}" + " және бейбітшілік" * (i % 7)


def test_a_package_with_a_bpe_tokenizer_translates(with_package):
    with_package(bpe=True, dictionary={})
    sentences = ["Мир и школа, 2019.", "диалог"]
    assert texts(find("ru", "kk", {}), sentences) == sentences


def test_the_target_prefix_is_given_to_every_sentence_and_taken_off_again(with_package):
    with_package(prefix=">>kk<<")
    sentences = ["Спасибо", "новая школа", "мир и согласие"]
    assert texts(find("ru", "kk", {}), sentences) == [
        "Рақмет",
        "жаңа мектеп",
        "бейбітшілік және келісім",
    ]


def test_scores_lie_between_0_and_1(with_package):
    with_package()
    drafts = [draft for _, draft in find("ru", "kk", {}).translate(["мир", "xyz", "№ 5…"])]
    assert all(0 <= draft.score <= 1 for draft in drafts)


def test_the_second_try_offers_the_runners_up(with_package):
    with_package()
    ((_, drafts),) = find("ru", "kk", {}).retry(["новая школа"], 0)
    assert drafts[0].text == "жаңа мектеп"
    assert len({draft.text for draft in drafts}) > 1


def test_the_last_try_is_for_sentences_that_can_be_cut(with_package):
    with_package()
    long = ", ".join(["новая школа"] * 40)
    ((index, drafts),) = find("ru", "kk", {}).retry(["мир", long], 1)
    assert index == 1
    assert drafts[0].text.startswith("жаңа мектеп,")


class Echo:
    """A decoder that says its tokens again, the later ones of a batch less surely."""

    def decode(self, tokens, *_):
        for i, some in enumerate(tokens):
            yield i, [Hypothesis(some, confidence=-float(i), cut=False)]


@pytest.fixture
def echo(with_package, monkeypatch):
    """An engine whose drafts are its sentences."""
    with_package()
    engine = find("ru", "kk", {})
    monkeypatch.setattr(engine, "_decoder", Echo())
    return engine


def test_a_draft_in_parts_is_as_sure_as_its_least_sure_part(echo, monkeypatch):
    monkeypatch.setattr(argos, "MOST_TOKENS", 2)
    ((_, whole),) = echo.translate(["мир; мир"])
    assert whole.text == "мир; мир"
    assert whole.score == pytest.approx(exp(-1))


def test_the_score_sees_the_tokens_of_every_part(echo, monkeypatch):
    monkeypatch.setattr(argos, "score", lambda signs, _: signs.pieces)
    ((_, whole),) = echo.translate(["мир; мир"])
    monkeypatch.setattr(argos, "MOST_TOKENS", 2)
    ((_, parts),) = echo.translate(["мир; мир"])
    assert whole.score == parts.score > 0


def test_underscores_are_kept_only_where_the_source_has_one(echo, monkeypatch):
    monkeypatch.setattr(Echo, "decode", lambda *_: iter([(0, [Hypothesis(["▁a_b"], 0.0, False)])]))
    assert texts(echo, ["мир_"]) == ["a_b"]
    assert texts(echo, ["мир"]) == ["a b"]


def test_the_fingerprint_knows_how_the_package_is_calibrated(with_package, monkeypatch):
    with_package()
    plain = find("ru", "kk", {}).fingerprint
    usual = Usual(-0.3, 0.1)
    monkeypatch.setattr(argos, "calibration", lambda _: Calibration(usual, usual, usual))
    assert find("ru", "kk", {}).fingerprint != plain


def test_the_fingerprint_knows_the_package_by_its_content(with_package, packages_dir):
    first = with_package()
    one = find("ru", "kk", {}).fingerprint
    first.rename(packages_dir / "elsewhere")
    assert find("ru", "kk", {}).fingerprint == one
    with_package(dictionary={**RU_KK, "мир": "әлем"}, version="2.0")
    assert find("ru", "kk", {}).fingerprint != one


def test_two_packages_in_a_row_serve_a_pair_that_none_serves_alone(with_package):
    with_package(target="en", dictionary={"мир": "peace"})
    with_package(source="en", dictionary={"peace": "бейбітшілік"})
    engine = find("ru", "kk", {})
    assert engine.package == "translate-ru_en+translate-en_kk"
    assert texts(engine, ["мир", "мир мир"]) == ["бейбітшілік", "бейбітшілік бейбітшілік"]


def test_a_package_that_goes_the_whole_way_wins(with_package):
    with_package(target="en", dictionary={"мир": "peace"})
    with_package(source="en", dictionary={"peace": "бейбітшілік"})
    with_package()
    assert find("ru", "kk", {}).package == "translate-ru_kk"


def test_the_newest_version_wins(with_package):
    with_package(version="1.9")
    with_package(version="1.10")
    assert find("ru", "kk", {}).version == "1.10"


@pytest.mark.parametrize(("source", "target"), [("kk", "ru"), ("ru", "en"), ("ru", "kk_Latn")])
def test_what_nothing_serves_is_none(with_package, source, target):
    with_package()
    assert find(source, target, {}) is None


def test_nothing_installed_is_none(packages_dir):
    assert find("ru", "kk", {}) is None
