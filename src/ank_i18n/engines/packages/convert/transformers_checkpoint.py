"""Checkpoints of Hugging Face Transformers: NLLB-200 and its kin (Tilmash), OPUS-MT.

Needs the extra ``convert`` (torch), on one machine once; the package then travels.
"""

from __future__ import annotations

import importlib.util
from pathlib import Path

from ank_i18n.engines.packages.convert import special_tokens, tokenizer
from ank_i18n.engines.packages.convert.problems import said
from ank_i18n.engines.packages.recipes import Recipe
from ank_i18n.errors import PackageError


def available() -> bool:
    """Whether the extra is installed."""
    return all(importlib.util.find_spec(name) for name in ("torch", "transformers"))


def write(checkpoint: Path, recipe: Recipe, package: Path) -> str:
    """Write ``model/`` and ``sentencepiece.model`` of a package; returns its target prefix.

    Raises:
        PackageError: The extra is not installed, or the checkpoint is not what the recipe says.
    """
    if not available():
        raise PackageError(
            f"{recipe.name} is a Transformers checkpoint",
            mend="install ank-i18n[convert], or bring the package from a machine that has it",
        )
    tokenizer.write(checkpoint, recipe, package)
    try:
        from ctranslate2.converters import TransformersConverter
        from transformers.utils import logging

        logging.set_verbosity_error()
        logging.disable_progress_bar()
        # The checkpoint is a folder here: nothing is fetched, and no code of it is run.
        TransformersConverter(str(checkpoint), low_cpu_mem_usage=True).convert(
            str(package / "model"), quantization=recipe.weights
        )
    except (ValueError, KeyError, RuntimeError, OSError, ImportError, AttributeError) as error:
        raise PackageError(f"cannot be converted: {said(error)}", path=checkpoint) from error
    return name_languages(package / "model", recipe)


def name_languages(model: Path, recipe: Recipe) -> str:
    """Tell a converted model its languages as the recipe says; returns the target prefix."""
    special_tokens.end_source(model)
    if token := recipe.options.get("source_token"):
        special_tokens.begin_source(model, token)
    if token := recipe.options.get("target_token"):
        return special_tokens.name_target(model, token)
    return ""
