"""Whether a CTranslate2 model's vocabularies, its configuration and its weights fit one another.

CTranslate2 loads what does not fit: it reads past the end of weights for a vocabulary that is too
long, and takes the unknown word for a token of ``config.json`` that the vocabulary lacks, so that
a model never finds the end. What is asked of ``config.json`` is what CTranslate2 4.8 uses of it
(``src/models/sequence_to_sequence.cc``).
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from ank_i18n.engines.packages import model_file
from ank_i18n.engines.packages.model_file import ModelFile
from ank_i18n.errors import PackageError

CONFIG = "config.json"
CONFIGURED = 6
"""The version of the format since which the configuration stands in a file of its own."""
TRANSLATOR = "TransformerSpec"
MOST_BYTES = 1 << 20
TEXT, FLAG, NUMBER, NONE = "a text", "true or false", "a number from 0 to 1", "null"
KINDS: dict[str, tuple[str, ...]] = {
    "unk_token": (TEXT,),
    "bos_token": (TEXT,),
    "eos_token": (TEXT,),
    "decoder_start_token": (TEXT, NONE),
    "add_source_bos": (FLAG,),
    "add_source_eos": (FLAG,),
    "layer_norm_epsilon": (NUMBER, NONE),
}


def check(model: Path) -> None:
    """See that the words a model is asked for and names itself are words it has weights for.

    Args:
        model: The folder of the model.

    Raises:
        PackageError: They are not.
    """
    described = model_file.read(model / "model.bin")
    configured = described.version >= CONFIGURED and described.kind == TRANSLATOR
    config = _config(model / CONFIG) if configured else {}
    words = {side: listed(model, side) for side in ("source", "target")}
    for side, count in described.words:
        _of_one_size(model, side, words[side], count, config.get("unk_token", "<unk>"))
    for key, side in _used(config, described) if configured else ():
        vocabulary = words[side]
        if vocabulary is not None and config[key] not in vocabulary:
            raise PackageError(
                f"{CONFIG} names {config[key][:40]!r} as {key},"
                f" which is not in the {side} vocabulary",
                path=model,
            )


def listed(model: Path, side: str) -> Sequence[str] | None:
    """The words of a side, or None where the model has a vocabulary of another kind.

    Raises:
        PackageError: Its file is no list of words.
    """
    for name in ("shared_vocabulary", f"{side}_vocabulary"):
        as_json, lines = model / f"{name}.json", model / f"{name}.txt"
        try:
            if as_json.is_file():
                return [str(word) for word in json.loads(as_json.read_text(encoding="utf-8"))]
            if lines.is_file():
                return lines.read_text(encoding="utf-8").removesuffix("\n").split("\n")
        except (ValueError, TypeError, RecursionError) as error:
            raise PackageError(f"{name} is not a list of words", path=model) from error
    return None


def _of_one_size(
    model: Path, side: str, words: Sequence[str] | None, count: int, unknown: str
) -> None:
    # CTranslate2 adds the unknown word to a vocabulary that lacks it.
    if words is None or len(words) + (unknown not in words) == count:
        return
    if len(words) == count:
        problem = f"{CONFIG} names {unknown[:40]!r} as unk_token, which is not in the {side}"
        raise PackageError(f"{problem} vocabulary", path=model)
    size = f"{len(words)} words for a model of {count}"
    raise PackageError(f"has a {side} vocabulary of {size}", path=model)


def _used(config: Mapping[str, Any], described: ModelFile) -> list[tuple[str, str]]:
    """The tokens of the configuration that decoding meets, each with the side it is met on."""
    used = [("eos_token", "target")]
    if config.get("decoder_start_token") is not None and not described.from_zero:
        used.append(("decoder_start_token", "target"))
    return used + [
        (token, "source")
        for flag, token in (("add_source_bos", "bos_token"), ("add_source_eos", "eos_token"))
        if config[flag]
    ]


def _config(path: Path) -> Mapping[str, Any]:
    """The configuration; every key that CTranslate2 asks for has a value of a kind it takes."""
    if not path.is_file():
        raise PackageError(f"has no {CONFIG}", path=path.parent)
    try:
        if path.stat().st_size > MOST_BYTES:
            raise PackageError(f"{CONFIG} is too large", path=path.parent)
        config = json.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError, RecursionError) as error:
        raise PackageError(f"{CONFIG} is not JSON", path=path.parent) from error
    if not isinstance(config, dict):
        raise PackageError(f"{CONFIG} is not a JSON object", path=path.parent)
    for key, kinds in KINDS.items():
        if _kind(config.get(key)) not in kinds:
            raise PackageError(f"{CONFIG}: {key} is not {' or '.join(kinds)}", path=path.parent)
    return config


def _kind(value: object) -> str:
    if value is None:
        return NONE
    if isinstance(value, bool):
        return FLAG
    if isinstance(value, str):
        return TEXT
    small = isinstance(value, int | float) and 0 <= value < 1
    return NUMBER if small else "something else"
