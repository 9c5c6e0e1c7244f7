"""Marian checkpoints become packages: what must be right to the letter."""

from __future__ import annotations

import json
import resource
import shutil
from dataclasses import replace

import checkpoints
import ctranslate2
import pytest
import sentencepiece
from ctranslate2.converters.marian import load_vocab
from marian_by_hand import Marian

from ank_i18n.engines.packages import install, pack
from ank_i18n.engines.packages.convert import convert
from ank_i18n.engines.packages.recipes import chosen
from ank_i18n.errors import PackageError

HPLT, OPUS = chosen("hplt-en-kk"), chosen("opus-en-kk")


def _vocabulary(package):
    return json.loads((package.path / "model/shared_vocabulary.json").read_text(encoding="utf-8"))


def _tokenizer(package):
    return _processor(package.path / "sentencepiece.model")


def _processor(path):
    return sentencepiece.SentencePieceProcessor(model_file=str(path))


def test_the_ids_of_hplt_are_the_pieces_in_their_order(tmp_path, hplt):
    package = convert(hplt, HPLT, tmp_path)
    processor = _tokenizer(package)
    pieces = [processor.id_to_piece(i) for i in range(processor.get_piece_size())]
    assert _vocabulary(package) == pieces
    assert pieces[:2] == ["</s>", "<unk>"]
    assert {"'", '"', "\\", ":", "#"} <= set("".join(pieces))


SENTENCES = [*checkpoints.ENGLISH, "школа Ω № 5…"]


def _exact(recipe):
    """Without quantisation, so that sums are the same to the last digit that counts."""
    return replace(recipe, options={**recipe.options, "weights": "float32"})


def _said(package, sentence):
    translator = ctranslate2.Translator(str(package.path / "model"))
    cut = _tokenizer(package).encode(sentence, out_type=str)
    [result] = translator.translate_batch([cut], beam_size=1, max_decoding_length=20)
    return result.hypotheses[0]


@pytest.mark.parametrize(
    "model",
    [
        {},
        {"transformer_ffn_activation": "swish"},
        {"transformer_ffn_activation": "gelu"},
        {"ties": "target"},
        {"ties": "none"},
    ],
    ids=str,
)
def test_hplt_says_what_marian_says(tmp_path, model):
    folder = checkpoints.hplt(tmp_path / "hplt", **model)
    by_hand = Marian(folder / "model.npz.best-chrf.npz")
    package = convert(folder, _exact(HPLT), tmp_path)
    joint = _processor(folder / "model.en-kk.spm")
    for sentence in SENTENCES:
        said = by_hand.translate([*joint.encode(sentence), joint.eos_id()], joint.eos_id(), 20)
        assert _said(package, sentence) == [joint.id_to_piece(i) for i in said]


def test_opus_says_what_marian_says(tmp_path, opus):
    words = load_vocab(opus / "opus.spm32k-spm32k.vocab.yml")
    ids = {word: number for number, word in enumerate(words)}
    by_hand = Marian(opus / "opus.model1.npz.best-perplexity.npz")
    package = convert(opus, _exact(OPUS), tmp_path)
    for sentence in SENTENCES:
        pieces = _processor(opus / "source.spm").encode(sentence, out_type=str)
        source = [ids.get(word, ids["<unk>"]) for word in [">>kaz_Cyrl<<", *pieces, "</s>"]]
        said = by_hand.translate(source, ids["</s>"], 20)
        assert _said(package, sentence) == [words[i] for i in said]


@pytest.mark.parametrize(
    ("config", "said"),
    [
        ({"transformer_decoder_autoreg": "rnn"}, "--transformer-decoder-autoreg must be"),
        ({"type": "s2s"}, "--type must be 'transformer'"),
        ({"transformer_ffn_activation": "elu"}, "--transformer-ffn-activation elu is not"),
    ],
)
def test_an_architecture_that_cannot_be_converted_is_said_with_the_reason(tmp_path, config, said):
    folder = checkpoints.hplt(tmp_path / "hplt", **config)
    with pytest.raises(PackageError, match=f"best-chrf.npz: .*{said}"):
        convert(folder, HPLT, tmp_path / "made")


@pytest.mark.parametrize("recipe", [HPLT, OPUS])
def test_signs_that_were_rewritten_come_back(tmp_path, hplt, opus, recipe):
    processor = _tokenizer(convert(hplt if recipe is HPLT else opus, recipe, tmp_path))
    assert processor.decode_pieces(processor.encode("№5…", out_type=str)) == "№5…"


def test_the_package_says_what_it_is_and_whose(tmp_path, hplt):
    package = convert(hplt, HPLT, tmp_path)
    assert (package.source, package.target, package.version) == ("en", "kk", "2.0")
    assert package.prefix == ""
    readme = (package.path / "README.md").read_text(encoding="utf-8")
    assert "CC-BY-4.0" in readme
    assert "HPLT/translate-en-kk-v2.0-hplt_opus" in readme


def test_weights_are_int8(tmp_path, hplt):
    package = convert(hplt, HPLT, tmp_path)
    translator = ctranslate2.Translator(str(package.path / "model"))
    assert translator.compute_type.startswith("int8")


@pytest.mark.parametrize("recipe", [HPLT, OPUS])
def test_what_was_converted_installs_and_packs(tmp_path, packages_dir, hplt, opus, recipe):
    made = convert(hplt if recipe is HPLT else opus, recipe, tmp_path)
    pack(made.path, tmp_path / "en_kk.argosmodel")
    assert install(tmp_path / "en_kk.argosmodel").path.parent == packages_dir


def test_the_source_of_opus_is_cut_as_before(tmp_path, opus_with_bytes):
    package = convert(opus_with_bytes, OPUS, tmp_path)
    before, now = (
        _processor(opus_with_bytes / "source.spm"),
        _tokenizer(package),
    )
    for text in [*checkpoints.ENGLISH, "place meeting place"]:
        assert now.encode(text, out_type=str) == before.encode(text, out_type=str)


@pytest.mark.parametrize("byte_fallback", [False, True])
def test_the_target_of_opus_is_joined_as_before(tmp_path, opus, opus_with_bytes, byte_fallback):
    folder = opus_with_bytes if byte_fallback else opus
    package = convert(folder, OPUS, tmp_path)
    target, now = (
        _processor(folder / "target.spm"),
        _tokenizer(package),
    )
    for text in checkpoints.KAZAKH:
        joined = target.decode(target.encode(text)).replace("No5", "№5")
        assert now.decode_pieces(target.encode(text, out_type=str)) == joined


def test_bytes_of_opus_do_not_leak(tmp_path, opus_with_bytes):
    package = convert(opus_with_bytes, OPUS, tmp_path)
    pieces = _processor(opus_with_bytes / "target.spm").encode("мектеп 🏫", out_type=str)
    assert "<0xF0>" in pieces
    assert _tokenizer(package).decode_pieces(pieces) == "мектеп 🏫"


def test_the_label_of_opus_stands_before_every_source(tmp_path, opus):
    package = convert(opus, OPUS, tmp_path)
    model = package.path / "model"
    pieces = ["▁p", "e", "a", "c", "e"]
    [labelled] = ctranslate2.Translator(str(model)).score_batch([pieces], [["а"]])
    config = json.loads((model / "config.json").read_text())
    (model / "config.json").write_text(json.dumps(config | {"add_source_bos": False}))
    [by_hand] = ctranslate2.Translator(str(model)).score_batch([[">>kaz_Cyrl<<", *pieces]], [["а"]])
    [without] = ctranslate2.Translator(str(model)).score_batch([pieces], [["а"]])
    assert labelled.log_probs == pytest.approx(by_hand.log_probs)
    assert labelled.log_probs != pytest.approx(without.log_probs)


@pytest.mark.parametrize(
    ("file", "content", "said"),
    [
        ("model.npz.best-chrf.npz", b"PK\x03\x04 cut off", "is not a Marian checkpoint"),
        ("model.npz.best-chrf.npz", b"", "is not a Marian checkpoint"),
        ("model.en-kk.spm", b"<html>", "is not a SentencePiece model"),
        ("model.en-kk.spm", b"", "is not a SentencePiece model"),
        ("model.en-kk.spm", None, "has no model.en-kk.spm, which hplt-en-kk needs"),
    ],
)
def test_a_broken_checkpoint_is_said_and_leaves_nothing(tmp_path, hplt, file, content, said):
    folder = shutil.copytree(hplt, tmp_path / "hplt")
    (folder / file).unlink()
    if content is not None:
        (folder / file).write_bytes(content)
    with pytest.raises(PackageError, match=said):
        convert(folder, HPLT, tmp_path / "made")
    assert not (tmp_path / "made").exists() or list((tmp_path / "made").iterdir()) == []


def test_a_tokenizer_of_another_model_is_refused(tmp_path, hplt):
    folder = shutil.copytree(hplt, tmp_path / "hplt")
    checkpoints.spm(folder / "model.en-kk.spm", checkpoints.KAZAKH)
    with pytest.raises(PackageError, match="is not a Marian Transformer with this vocabulary"):
        convert(folder, HPLT, tmp_path / "made")


def test_a_package_that_is_there_is_not_written_over(tmp_path, hplt):
    folder = shutil.copytree(hplt, tmp_path / "hplt")
    convert(folder, HPLT, tmp_path)
    with pytest.raises(PackageError, match="is there already"):
        convert(folder, HPLT, tmp_path)


def test_a_disk_that_takes_no_more_is_said_and_nothing_left(tmp_path, hplt):
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, before[1]))
    try:
        with pytest.raises(PackageError, match=r"cannot be (written|converted)"):
            convert(hplt, HPLT, tmp_path / "made")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert list((tmp_path / "made").iterdir()) == []
