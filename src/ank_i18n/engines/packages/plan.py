"""What to fetch for a pair of locales: one package that goes the whole way, else two.

Recipes are asked first, then the Argos index; in between is English.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ank_i18n.engines.codes import argos_codes
from ank_i18n.engines.packages import checkpoint, index, store, trust
from ank_i18n.engines.packages.convert import convert, transformers_checkpoint
from ank_i18n.engines.packages.download import Progress
from ank_i18n.engines.packages.install import install_published, settle
from ank_i18n.engines.packages.model import Package
from ank_i18n.engines.packages.published import Published, spoken
from ank_i18n.engines.packages.recipes import Recipe, from_index, serving
from ank_i18n.errors import PackageError

BETWEEN = "en"
SHOWN = 3
"""Sentences that are shown with their drafts when a package is installed."""


@dataclass(frozen=True, slots=True)
class Step:
    """A recipe and what is published for it now."""

    recipe: Recipe
    published: Published


def plan(source: str, target: str, known: Iterable[Recipe]) -> list[Recipe]:
    """The recipes to follow for a pair; none if it is served by what is installed.

    A recipe that needs the extra ``convert`` counts only where that is installed. Where recipes
    do not lead, the Argos index is asked.

    Raises:
        PackageError: Nothing leads there, or the index cannot be had.
    """
    usable = [
        recipe
        for recipe in known
        if recipe.converter != "transformers" or transformers_checkpoint.available()
    ]
    way = _way(source, target, usable)
    if way is None:
        offered = [from_index(o.source, o.target, o.version) for o in index.offers()]
        way = _way(source, target, usable + offered)
    if way is None:
        raise PackageError(
            f"neither a recipe nor the Argos index leads from {source} to {target}",
            mend="install a package from a file, or write a recipe (docs/recipes.md)",
        )
    return way


def look_up(recipe: Recipe) -> Step:
    """Ask the network what is published for a recipe.

    Raises:
        PackageError: It cannot be had.
    """
    if recipe.converter == "argos":
        return Step(recipe, index.listing(index.offer_for(recipe.source, recipe.target)))
    return Step(recipe, checkpoint.listing(recipe))


def run(step: Step, progress: Progress | None = None) -> Package:
    """Fetch, convert, try and install what a recipe describes; all of it or nothing.

    Raises:
        PackageError: What went wrong; the download is kept where it can be gone on with.
    """
    recipe = step.recipe
    if recipe.converter == "argos":
        return install_published(step.published, (recipe.source, recipe.target), progress)
    fetched = checkpoint.bring(recipe, step.published, progress)
    package = _made(fetched.folder, recipe)
    trust.record(fetched.hashes)
    checkpoint.forget(recipe)
    return package


def described(steps: Iterable[Step]) -> Iterator[str]:
    """What is about to be fetched, for a person to judge: whence, how much, whose, how good."""
    for step in steps:
        recipe, size = step.recipe, step.published.bytes or step.recipe.bytes
        yield f"{recipe.source} → {recipe.target}  {recipe.title}"
        yield f"  from {step.published.origin}, {spoken(size) if size else 'size not stated'}"
        yield f"  licence: {recipe.licence}"
        for quality in recipe.quality or ["no published quality known to us"]:
            yield f"  {quality}"


def tried(package: Package) -> list[tuple[str, str]]:
    """Three sentences of our sample and what the package makes of them."""
    from ank_i18n.engines.argos import Argos
    from ank_i18n.engines.scores import sample

    sentences = sample(package.source)[:SHOWN]
    drafts = dict(Argos(package, package.source, package.target).translate(sentences))
    return [(sentence, drafts[index].text) for index, sentence in enumerate(sentences)]


def _made(fetched: Path, recipe: Recipe) -> Package:
    with store.staging() as staging:
        try:
            return settle(convert(fetched, recipe, staging).path, recipe.origin)
        except PackageError as error:
            place = Path(error.path or "")
            if place.parent != fetched and not place.is_relative_to(staging):
                raise
            part = f"{place.name} " if place.parent == fetched else ""
            raise PackageError(
                f"{part}{error.problem}", path=recipe.origin, mend=error.mend
            ) from error


def _way(source: str, target: str, usable: list[Recipe]) -> list[Recipe] | None:
    direct = _leg(source, target, usable)
    if direct is not None:
        return direct
    first, second = _leg(source, BETWEEN, usable), _leg(BETWEEN, target, usable)
    if BETWEEN in (source, target) or first is None or second is None:
        return None
    return first + second


def _leg(source: str, target: str, usable: list[Recipe]) -> list[Recipe] | None:
    for package in store.installed():
        if package.source in argos_codes(source) and package.target in argos_codes(target):
            return []
    return serving(source, target, usable)[:1] or None
