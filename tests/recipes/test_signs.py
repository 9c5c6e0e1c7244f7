"""Signs that normalisation rewrites come back where text is joined; cutting stays as it was."""

from __future__ import annotations

import io
import unicodedata

import pytest
import sentencepiece
from hypothesis import given
from hypothesis import strategies as st

from ank_i18n.engines.packages.convert.signs import put_back, signs

LINES = ["Мектеп № 5 ашылды… 2½ сағат", "No 5 is a number of 12 words..."]


def _trained(**options):
    model = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(LINES * 5),
        model_writer=model,
        vocab_size=200,
        hard_vocab_limit=False,
        character_coverage=1.0,
        minloglevel=2,
        **options,
    )
    return model.getvalue()


def _joined(model, text):
    processor = sentencepiece.SentencePieceProcessor(model_proto=model)
    return processor.decode_pieces(processor.encode(text, out_type=str))


@pytest.fixture(scope="module")
def model():
    return _trained()


@pytest.mark.parametrize(
    ("text", "before", "kazakh", "english"),
    [
        ("Мектеп № 5", "Мектеп No 5", "Мектеп № 5", "Мектеп No 5"),
        ("Мектеп №12", "Мектеп No12", "Мектеп №12", "Мектеп No12"),
        ("No one", "No one", "No one", "No one"),
        ("Иә…", "Иә...", "Иә…", "Иә…"),
        ("2½ сағат", "21⁄2 сағат", "2½ сағат", "2½ сағат"),
        ("1/2", "1/2", "1/2", "1/2"),
    ],
)
def test_signs_come_back(model, text, before, kazakh, english):
    assert _joined(model, text) == before
    assert _joined(put_back(model, "kk"), text) == kazakh
    assert _joined(put_back(model, "en"), text) == english


@given(st.text("№…½Noаә .0123456789", max_size=30))
def test_text_is_cut_as_before(model, text):
    before = sentencepiece.SentencePieceProcessor(model_proto=model)
    now = sentencepiece.SentencePieceProcessor(model_proto=put_back(model, "kk"))
    assert now.encode(text, out_type=str) == before.encode(text, out_type=str)


def test_a_model_that_rewrites_nothing_is_left_alone():
    model = _trained(normalization_rule_name="identity")
    assert put_back(model, "kk") == model


def test_putting_back_twice_changes_nothing(model):
    once = put_back(model, "kk")
    assert put_back(once, "kk") == once


def test_every_rule_undoes_what_normalisation_does():
    for written, sign in [*signs("kk"), *signs("en")]:
        assert unicodedata.normalize("NFKC", sign) == written
    assert len(signs("kk")) > len(signs("en"))
