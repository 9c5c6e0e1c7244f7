"""The one tokenizer of an Argos package, out of the one or two of a checkpoint."""

from __future__ import annotations

from pathlib import Path

from ank_i18n.engines.packages.convert import sentencepieces, signs
from ank_i18n.engines.packages.model import SENTENCEPIECE
from ank_i18n.engines.packages.recipes import Recipe
from ank_i18n.errors import PackageError


def write(checkpoint: Path, recipe: Recipe, package: Path) -> None:
    """Write a package's ``sentencepiece.model``.

    Args:
        checkpoint: The folder that holds the recipe's ``tokenizer``, or its ``source_tokenizer``
            and ``target_tokenizer``.
        recipe: Names them.
        package: The folder of the package.

    Raises:
        PackageError: One is no SentencePiece model.
    """
    options = recipe.options
    if "source_tokenizer" in options:
        source = checkpoint / options["source_tokenizer"]
        model = sentencepieces.merge(source, checkpoint / options["target_tokenizer"])
    else:
        source = checkpoint / options["tokenizer"]
        sentencepieces.pieces(source)
        model = source.read_bytes()
    try:
        model = signs.put_back(model, recipe.target)
    except RuntimeError as error:
        raise PackageError("is not a SentencePiece model", path=source) from error
    (package / SENTENCEPIECE).write_bytes(model)
