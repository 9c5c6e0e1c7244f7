"""Checkpoints of Hugging Face Transformers (NLLB-200 and what was trained from it, Tilmash).

Needs the extra ``convert`` (torch), on one machine once; the package then travels.
"""

from __future__ import annotations

import importlib.util
import shutil
from pathlib import Path

from ank_i18n.engines.packages.convert import special_tokens
from ank_i18n.engines.packages.model import SENTENCEPIECE
from ank_i18n.engines.packages.recipes import Recipe
from ank_i18n.errors import PackageError

QUANTIZATION = "int8"
TOKENIZER = "sentencepiece.bpe.model"


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
    from ctranslate2.converters import TransformersConverter

    try:
        # The checkpoint is a folder here: nothing is fetched, and no code of it is run.
        TransformersConverter(str(checkpoint), low_cpu_mem_usage=True).convert(
            str(package / "model"), quantization=QUANTIZATION
        )
        shutil.copyfile(
            checkpoint / recipe.options.get("tokenizer", TOKENIZER), package / SENTENCEPIECE
        )
    except (ValueError, KeyError, RuntimeError, OSError) as error:
        said = str(error).splitlines() or [type(error).__name__]
        raise PackageError(f"cannot be converted: {said[0]}", path=checkpoint) from error
    return name_languages(package / "model", recipe)


def name_languages(model: Path, recipe: Recipe) -> str:
    """Tell a converted model its languages as the recipe says; returns the target prefix."""
    if token := recipe.options.get("source_token"):
        special_tokens.begin_source(model, token)
    if token := recipe.options.get("target_token"):
        return special_tokens.name_target(model, token)
    return ""
