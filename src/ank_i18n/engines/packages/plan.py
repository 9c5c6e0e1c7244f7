"""Which recipes give a pair of locales: one that goes the whole way, else two through English."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from ank_i18n.engines.codes import argos_codes
from ank_i18n.engines.packages import hub, store
from ank_i18n.engines.packages.convert import convert, transformers_checkpoint
from ank_i18n.engines.packages.download import Progress
from ank_i18n.engines.packages.install import install, install_pair
from ank_i18n.engines.packages.model import Package
from ank_i18n.engines.packages.recipes import Recipe, serving
from ank_i18n.errors import PackageError

BETWEEN = "en"


def plan(source: str, target: str, known: Iterable[Recipe]) -> list[Recipe] | None:
    """What to install for a pair: nothing if it is served, None if no recipes lead there.

    A recipe that needs the extra ``convert`` counts only where that is installed.
    """
    usable = [
        recipe
        for recipe in known
        if recipe.converter != "transformers" or transformers_checkpoint.available()
    ]
    direct = _leg(source, target, usable)
    if direct is not None:
        return direct
    first, second = _leg(source, BETWEEN, usable), _leg(BETWEEN, target, usable)
    if BETWEEN in (source, target) or first is None or second is None:
        return None
    return first + second


def run(recipe: Recipe, progress: Progress | None = None) -> Package:
    """Fetch, convert, try and install what a recipe describes; all of it or nothing.

    Raises:
        PackageError: What went wrong; the download is kept where it can be gone on with.
    """
    if recipe.converter == "argos":
        return install_pair(recipe.source, recipe.target, progress)
    checkpoint = hub.bring(recipe, progress)
    try:
        with tempfile.TemporaryDirectory(dir=checkpoint) as folder:
            package = install(convert(checkpoint, recipe, Path(folder)).path)
    except OSError as error:
        raise PackageError(f"cannot be written: {error.strerror}", path=checkpoint) from error
    hub.forget(recipe)
    return package


def described(steps: Iterable[Recipe]) -> Iterator[str]:
    """What is about to be fetched, for a person to judge: whence, how much, whose, how good."""
    for step in steps:
        size = f"{step.bytes / 1e6:.0f} MB" if step.bytes else "size not published"
        yield f"{step.source} → {step.target}  {step.title}"
        yield f"  from {step.origin}, {size}"
        yield f"  licence: {step.licence}"
        for quality in step.quality or ["no quality published"]:
            yield f"  {quality}"


def tried(package: Package) -> list[tuple[str, str]]:
    """Three sentences of our sample and what the package makes of them."""
    from ank_i18n.engines.argos import Argos
    from ank_i18n.engines.scores import sample

    sentences = sample(package.source)[:3]
    drafts = dict(Argos(package, package.source, package.target).translate(sentences))
    return [(sentence, drafts[index].text) for index, sentence in enumerate(sentences)]


def _leg(source: str, target: str, usable: list[Recipe]) -> list[Recipe] | None:
    for package in store.installed():
        if package.source in argos_codes(source) and package.target in argos_codes(target):
            return []
    return serving(source, target, usable)[:1] or None
