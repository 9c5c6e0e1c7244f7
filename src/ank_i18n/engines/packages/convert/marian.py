"""Marian checkpoints (``.npz``) into CTranslate2's format, with its own converter; no torch.

HPLT publishes ``model.npz.best-chrf.npz`` with one ``.spm`` for both languages and no YAML
vocabulary: Marian's ids are then the ids of the pieces. OPUS-MT has a ``.vocab.yml`` for both
languages and ``source.spm`` and ``target.spm``.
"""

from __future__ import annotations

import tempfile
import zipfile
from pathlib import Path

from ank_i18n.engines.packages.convert import sentencepieces, special_tokens, tokenizer
from ank_i18n.engines.packages.convert.problems import said
from ank_i18n.engines.packages.recipes import Recipe
from ank_i18n.errors import PackageError


def write(checkpoint: Path, recipe: Recipe, package: Path) -> str:
    """Write ``model/`` and ``sentencepiece.model`` of a package; returns its target prefix, none.

    Raises:
        PackageError: The checkpoint is not what the recipe says.
    """
    options = recipe.options
    tokenizer.write(checkpoint, recipe, package)
    with tempfile.TemporaryDirectory() as folder:
        vocabulary = Path(folder) / "vocabulary.yml"
        if "vocabulary" in options:
            vocabulary = checkpoint / options["vocabulary"]
        else:
            tokens = sentencepieces.pieces(checkpoint / options["tokenizer"])
            vocabulary.write_text(_yaml(tokens), encoding="utf-8")
        _convert(checkpoint / options["model"], vocabulary, package / "model", recipe.weights)
    if token := options.get("source_token"):
        special_tokens.begin_source(package / "model", token)
    return ""


def _convert(model: Path, vocabulary: Path, target: Path, weights: str) -> None:
    from ctranslate2.converters import MarianConverter

    if not zipfile.is_zipfile(model):
        raise PackageError("is not a Marian checkpoint (.npz)", path=model)
    try:
        MarianConverter(str(model), [str(vocabulary)]).convert(str(target), quantization=weights)
    except OSError as error:
        raise PackageError(f"cannot be converted: {error}", path=model) from error
    except (ValueError, KeyError, AttributeError, RuntimeError, zipfile.BadZipFile) as error:
        raise PackageError(
            f"is not a Marian Transformer with this vocabulary: {said(error)}", path=model
        ) from error


def _yaml(tokens: list[str]) -> str:
    # Single quotes: CTranslate2's reader takes a backslash in double quotes for an escape.
    quoted = (token.replace("'", "''") for token in tokens)
    return "".join(f"'{token}': {i}\n" for i, token in enumerate(quoted))
