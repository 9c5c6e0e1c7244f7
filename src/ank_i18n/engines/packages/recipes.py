"""Recipes: where a model is published, and how a package is made of it. One TOML file each.

``data/recipes/`` holds ours; ``recipes/`` in the user's configuration directory and in the
project, and ``--recipe FILE``, add others in the format that docs/recipes.md describes. A fact
nobody published (a size, a score, a hash) is left out of a recipe, never guessed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from importlib.resources import as_file, files
from pathlib import Path

from ank_i18n.engines.codes import argos_codes
from ank_i18n.errors import PackageError

FILE_OPTIONS = ("model", "tokenizer", "source_tokenizer", "target_tokenizer", "vocabulary")
"""The options that name a file of the checkpoint, or a pattern that one file fits."""
WEIGHTS = ("int8", "int8_float32", "int16", "float16", "bfloat16", "float32")
"""How weights may be kept; the first is a quarter of float32's size and as fast as any."""
TRANSFORMERS_TOKENIZER = "sentencepiece.bpe.model"
"""The tokenizer of NLLB-200, which a recipe for Transformers need not name."""
CHECKPOINT = ("*.json", "*.model", "*.spm")
"""What a Transformers checkpoint has beside its weights."""
SAFE, PICKLED = ("*.safetensors",), ("pytorch_model*.bin",)
"""Its weights in two forms, of which repositories often hold both."""


@dataclass(frozen=True, slots=True)
class Quality:
    """A published score: of which test, and who says so."""

    test: str
    by: str
    bleu: float | None = None
    chrf: float | None = None

    def __str__(self) -> str:
        scores = [f"BLEU {self.bleu}"] if self.bleu is not None else []
        scores += [f"chrF {self.chrf}"] if self.chrf is not None else []
        return f"{self.test}: {', '.join(scores)} ({self.by})"


@dataclass(frozen=True, slots=True)
class Recipe:
    """How one package is made; ``name`` is its file's without the suffix."""

    name: str
    title: str
    source: str
    target: str
    converter: str
    licence: str
    version: str = "1.0"
    rank: int = 100
    """Which of several recipes for a pair is taken: the lowest."""
    repository: str = ""
    revision: str = "main"
    archive: str = ""
    bytes: int = 0
    sha256: Mapping[str, str] = field(default_factory=dict)
    options: Mapping[str, str] = field(default_factory=dict)
    quality: tuple[Quality, ...] = ()

    @property
    def weights(self) -> str:
        """How the package keeps the model's weights, in CTranslate2's words."""
        return self.options.get("weights", WEIGHTS[0])

    @property
    def files(self) -> tuple[str, ...]:
        """The names or patterns of the files that must be there, each fitting one."""
        return tuple(self.options[key] for key in FILE_OPTIONS if key in self.options)

    @property
    def patterns(self) -> tuple[str, ...]:
        """Every file a converter takes where it is there."""
        more = (*CHECKPOINT, *SAFE, *PICKLED) if self.converter == "transformers" else ()
        return (*self.files, *more)

    @property
    def origin(self) -> str:
        """Where the model comes from, for a person to read."""
        if self.repository:
            return f"{self.repository} at {self.revision}"
        if self.converter == "argos":
            return "the Argos index"
        return self.archive or f"the folder {self.name}"


def recipes(folders: Iterable[Path] = ()) -> list[Recipe]:
    """Our recipes, the user's and those in ``folders``, the lowest rank first.

    Of several with one name the last counts.

    Raises:
        PackageError: A file is no recipe.
    """
    from ank_i18n.engines.packages.recipe_file import read

    found: dict[str, Recipe] = {}
    with as_file(files("ank_i18n.data.recipes")) as own:
        for folder in (own, user_folder(), *folders):
            for path in sorted(folder.glob("*.toml")):
                found[path.stem] = read(path)
    return sorted(found.values(), key=lambda recipe: (recipe.rank, recipe.name))


def user_folder() -> Path:
    """Where a user keeps recipes for every project."""
    from platformdirs import user_config_path

    return user_config_path("ank-i18n") / "recipes"


def from_index(source: str, target: str, version: str) -> Recipe:
    """The recipe of a package that the Argos index has and nobody wrote a recipe for."""
    return Recipe(
        name=f"argos-{source}-{target}",
        title=f"Argos {source} → {target} {version}",
        source=source,
        target=target,
        version=version,
        converter="argos",
        licence="not named in the index",
    )


def chosen(name: str, folders: Iterable[Path] = ()) -> Recipe:
    """The recipe a user means: a file, or the name of a known one.

    Raises:
        PackageError: There is none, or it is no recipe.
    """
    from ank_i18n.engines.packages.recipe_file import read

    if name.endswith(".toml"):
        return read(Path(name))
    known = {recipe.name: recipe for recipe in recipes(folders)}
    if name not in known:
        raise PackageError(f"there is no recipe {name}", mend=f"known are {', '.join(known)}")
    return known[name]


def serving(source: str, target: str, known: Iterable[Recipe]) -> list[Recipe]:
    """The recipes that go from one locale into another, in the order of ``known``."""
    return [
        recipe
        for recipe in known
        if recipe.source in argos_codes(source) and recipe.target in argos_codes(target)
    ]
