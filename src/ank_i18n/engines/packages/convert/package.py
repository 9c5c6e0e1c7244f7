"""A checkpoint and its recipe into a package's folder, complete or not there at all."""

from __future__ import annotations

import json
import shutil
import tempfile
from dataclasses import replace
from pathlib import Path

from ank_i18n.engines.packages.convert import marian, transformers_checkpoint
from ank_i18n.engines.packages.model import METADATA, Package, open_package
from ank_i18n.engines.packages.recipes import FILE_OPTIONS, Recipe
from ank_i18n.errors import PackageError

ARGOS_VERSION = "1.11"
WRITERS = {"marian": marian.write, "transformers": transformers_checkpoint.write}


def convert(checkpoint: Path, recipe: Recipe, folder: Path) -> Package:
    """Make a package of the checkpoint in ``checkpoint``; its own folder goes into ``folder``.

    Raises:
        PackageError: The checkpoint lacks a file or is not what the recipe says, or the package
            is there already or cannot be written. Then nothing is left.
    """
    if recipe.converter not in WRITERS:
        raise PackageError(f"{recipe.name} is a package already: nothing to convert")
    recipe = _with_names(recipe, checkpoint)
    name = f"translate-{recipe.source}_{recipe.target}-{recipe.version}".replace(".", "_")
    home = folder / name
    if home.exists():
        raise PackageError("is there already", path=home)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        made = Path(tempfile.mkdtemp(prefix=".converting-", dir=folder))
    except OSError as error:
        raise PackageError(f"cannot be written: {error.strerror}", path=folder) from error
    try:
        prefix = WRITERS[recipe.converter](checkpoint, recipe, made)
        _describe(made, recipe, prefix)
        open_package(made)
        made.chmod(0o755)
        made.rename(home)
    except OSError as error:
        raise PackageError(f"cannot be written: {error.strerror}", path=folder) from error
    finally:
        shutil.rmtree(made, ignore_errors=True)
    return open_package(home)


def _with_names(recipe: Recipe, checkpoint: Path) -> Recipe:
    """The recipe with a file's name in place of each pattern; a pattern is to fit one file."""
    options = dict(recipe.options)
    for key in FILE_OPTIONS:
        if key in options:
            fitting = [path.name for path in checkpoint.glob(options[key]) if path.is_file()]
            if len(fitting) != 1:
                has = "no" if not fitting else f"{len(fitting)} files for"
                raise PackageError(
                    f"has {has} {options[key]}, which {recipe.name} needs", path=checkpoint
                )
            options[key] = fitting[0]
    return replace(recipe, options=options)


def _describe(package: Path, recipe: Recipe, prefix: str) -> None:
    from babel import Locale

    english = Locale("en")
    metadata = {
        "package_version": recipe.version,
        "argos_version": ARGOS_VERSION,
        "from_code": recipe.source,
        "from_name": english.languages.get(recipe.source, recipe.source),
        "to_code": recipe.target,
        "to_name": english.languages.get(recipe.target, recipe.target),
    }
    if prefix:
        metadata["target_prefix"] = prefix
    (package / METADATA).write_text(json.dumps(metadata, indent=1), encoding="utf-8")
    # Most licences want the author named wherever the model goes.
    readme = f"# {recipe.title}\n\nFrom {recipe.origin}, converted by ank-i18n.\n"
    readme += f"Licence: {recipe.licence}\n"
    (package / "README.md").write_text(readme, encoding="utf-8")
