"""Vocabularies, configuration and weights of a model fit one another, or one line says what not."""

from __future__ import annotations

import json
import shutil
import struct
from pathlib import Path

import pytest

from ank_i18n.engines.packages import install, model_words
from ank_i18n.errors import PackageError
from command import run


@pytest.fixture
def model(tmp_path, tiny):
    """A sound model's folder that a test may spoil."""
    return Path(shutil.copytree(tiny() / "model", tmp_path / "model"))


def configure(model, **fields):
    path = model / "config.json"
    path.write_text(json.dumps({**json.loads(path.read_text()), **fields}))


def rename(model, word, other):
    path = model / "shared_vocabulary.json"
    words = json.loads(path.read_text())
    path.write_text(json.dumps([other if one == word else one for one in words]))


def said_of(model):
    with pytest.raises(PackageError) as caught:
        model_words.check(model)
    return caught.value.problem


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"eos_token": "<end>"}, "'<end>' as eos_token, which is not in the target"),
        (
            {"decoder_start_token": "<x>"},
            "'<x>' as decoder_start_token, which is not in the target",
        ),
        ({"bos_token": "<x>", "add_source_bos": True}, "'<x>' as bos_token, which is not in the"),
        ({"unk_token": "<x>"}, "'<x>' as unk_token, which is not in the target"),
    ],
)
def test_a_token_that_no_vocabulary_has(model, fields, said):
    configure(model, **fields)
    assert said in said_of(model)


@pytest.mark.parametrize(
    "fields",
    [
        {"bos_token": "<x>"},
        {"decoder_start_token": None},
        {"layer_norm_epsilon": 1e-6},
        {"layer_norm_epsilon": None},
        {"a_key_of_tomorrow": [1]},
    ],
)
def test_what_a_sound_package_may_say(model, fields):
    configure(model, **fields)
    model_words.check(model)


def test_a_model_that_begins_from_nothing_needs_no_first_word(model):
    rename(model, "<s>", "<other>")
    assert "decoder_start_token" in said_of(model)
    path = model / "model.bin"
    flag = b"decoder/start_from_zero_embedding\0" + struct.pack("<BBI", 0, 1, 1)
    content = path.read_bytes()
    assert content.count(flag) == 1
    path.write_bytes(content.replace(flag + b"\0", flag + b"\1"))
    model_words.check(model)


def test_the_unknown_word_may_be_left_to_ctranslate2(model):
    path = model / "shared_vocabulary.json"
    words = json.loads(path.read_text())
    path.write_text(json.dumps([word for word in words if word != "<unk>"]))
    model_words.check(model)


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"eos_token": None}, "config.json: eos_token is not a text"),
        ({"decoder_start_token": 3}, "config.json: decoder_start_token is not a text or null"),
        ({"add_source_eos": 1}, "config.json: add_source_eos is not true or false"),
        ({"layer_norm_epsilon": "1e-6"}, "layer_norm_epsilon is not a number from 0 to 1 or null"),
        ({"layer_norm_epsilon": -1}, "layer_norm_epsilon is not a number from 0 to 1 or null"),
        ({"layer_norm_epsilon": True}, "layer_norm_epsilon is not a number from 0 to 1 or null"),
    ],
)
def test_a_value_of_another_kind(model, fields, said):
    configure(model, **fields)
    assert said in said_of(model)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "config.json is not JSON"),
        (b"{", "config.json is not JSON"),
        ("{}".encode("utf-16"), "config.json is not JSON"),
        (b"[" * 1_000_000, "config.json is not JSON"),
        (b"[]", "config.json is not a JSON object"),
        (b"null", "config.json is not a JSON object"),
        (b"{}" + b" " * (2 << 20), "config.json is too large"),
        (b"{}", "config.json: unk_token is not a text"),
        (None, "has no config.json"),
    ],
)
def test_a_configuration_that_is_none(model, content, said):
    path = model / "config.json"
    path.unlink()
    if content is not None:
        path.write_bytes(content)
    assert said_of(model) == said


@pytest.mark.parametrize("dimension", [1, 1 << 31])
def test_a_shape_that_is_not_that_of_its_bytes(model, dimension):
    path = model / "model.bin"
    content = bytearray(path.read_bytes())
    name = b"encoder/layer_0/ffn/linear_0/weight\0"
    struct.pack_into("<I", content, content.index(name) + len(name) + 1, dimension)
    path.write_bytes(content)
    assert said_of(model) == "model.bin is not a CTranslate2 model, or not whole"


def test_a_model_of_no_numbers(tmp_path, packages_dir, tiny):
    folder = Path(shutil.copytree(tiny(), tmp_path / tiny().name))
    path = folder / "model" / "model.bin"
    content = bytearray(path.read_bytes())
    name = b"decoder/projection/weight\0"
    start = content.index(name) + len(name) + struct.calcsize("<BIIBI")
    content[start : start + 4000] = struct.pack("<f", float("nan")) * 1000
    path.write_bytes(content)
    with pytest.raises(PackageError, match=r"does not work: has a model whose scores are no"):
        install(folder)


def test_a_model_that_finds_no_end_is_installed_with_a_remark(tiny, packages_dir):
    package = install(tiny(dictionary={"</s>": "және", "және": "және"}))
    assert package.remark == "none of the 17 drafts that it was tried with came to an end"
    assert install(tiny()).remark == ""


def test_the_remark_is_a_line_of_its_own(tmp_path, tiny, packages_dir):
    endless = tiny(dictionary={"</s>": "және", "және": "және"})
    done = run(tmp_path, "packages", "install", endless)
    assert done.returncode == 0
    assert done.stderr.count("\n") == 1
    assert done.stderr.endswith("came to an end\n")


def test_old_models_have_no_configuration_to_check(model):
    (model / "config.json").unlink()
    path = model / "model.bin"
    path.write_bytes(struct.pack("<I", 5) + path.read_bytes()[4:])
    model_words.check(model)
