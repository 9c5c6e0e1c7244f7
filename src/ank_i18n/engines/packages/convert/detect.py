"""What kind of checkpoint lies in a folder, by its files, where no recipe says."""

from __future__ import annotations

import json
import re
from pathlib import Path

from ank_i18n import facts
from ank_i18n.engines.packages.model import METADATA
from ank_i18n.engines.packages.recipes import TRANSFORMERS_TOKENIZER, Recipe
from ank_i18n.errors import PackageError, UsageError

PAIR = re.compile(r"(?P<source>[a-z]{2,3}(?:_\w+)?)-(?P<target>[a-z]{2,3}(?:_\w+)?)")
JOINT = re.compile(r"model\.([a-z]{2,3})-([a-z]{2,3})\.spm")
"""The name that HPLT gives its tokenizer."""
TWO = {"source_tokenizer": "source.spm", "target_tokenizer": "target.spm"}
LABEL = re.compile(r">>([A-Za-z_]+)<<")
LICENCE = re.compile(r"^license: *(\S+) *$", re.MULTILINE)
MEND = "write a recipe.toml into it, see docs/recipes.md"


def detect(checkpoint: Path, pair: str = "") -> Recipe:
    """The recipe for a folder that has none.

    Args:
        checkpoint: The folder.
        pair: From what into what, as ``en-kk``; may be left out where a file's name says it.

    Raises:
        PackageError: It holds no checkpoint of a kind we know, or not one alone.
        UsageError: The pair is needed and not given, or is none.
    """
    if not checkpoint.is_dir():
        raise PackageError("is not a folder", path=checkpoint)
    if (checkpoint / METADATA).is_file():
        raise PackageError("is a package already", path=checkpoint, mend="install or pack it")
    converter, options = _format(checkpoint)
    source, target = _languages(options, pair)
    return Recipe(
        name=checkpoint.resolve().name,
        title=f"{checkpoint.resolve().name}, {source} → {target}",
        source=source,
        target=target,
        converter=converter,
        licence=_licence(checkpoint / "README.md"),
        options=options | _tokens(checkpoint, options, source, target),
    )


def _format(folder: Path) -> tuple[str, dict[str, str]]:
    """The converter for the files of a folder, and what it wants to know of them."""
    models = _names(folder, "*.npz")
    two = all((folder / name).is_file() for name in TWO.values())
    vocabularies = _names(folder, "*.vocab.yml") or _names(folder, "*vocab*.yml")
    joint = [name for name in _names(folder, "*.spm") if name not in TWO.values()]
    if len(models) > 1:
        raise PackageError(f"holds {len(models)} models (.npz)", path=folder, mend=MEND)
    if models and two and len(vocabularies) == 1:
        return "marian", {"model": models[0], "vocabulary": vocabularies[0], **TWO}
    if models and len(joint) == 1:
        return "marian", {"model": models[0], "tokenizer": joint[0]}
    kind = _model_type(folder / "config.json")
    if kind == "marian" and two:
        return "transformers", dict(TWO)
    if kind == "m2m_100" and (folder / TRANSFORMERS_TOKENIZER).is_file():
        return "transformers", {"tokenizer": TRANSFORMERS_TOKENIZER}
    raise PackageError(
        "is no checkpoint of a kind we know: Marian (.npz with .spm), or Transformers "
        "(config.json of Marian or NLLB, with its SentencePiece models)",
        path=folder,
    )


def _languages(options: dict[str, str], pair: str) -> tuple[str, str]:
    if found := PAIR.fullmatch(pair):
        return found["source"], found["target"]
    if pair:
        raise UsageError(f"{pair} is not a pair", mend="as in --pair en-kk")
    if found := JOINT.fullmatch(options.get("tokenizer", "")):
        return found[1], found[2]
    raise UsageError("no file says which languages the model is for", mend="add --pair en-kk")


def _tokens(folder: Path, options: dict[str, str], source: str, target: str) -> dict[str, str]:
    if options.get("tokenizer") == TRANSFORMERS_TOKENIZER:
        return {"source_token": _name(source), "target_token": _name(target)}
    listed = folder / options.get("vocabulary", "vocab.json")
    if "source_tokenizer" not in options or not listed.is_file():
        return {}
    labels = set(LABEL.findall(listed.read_text(encoding="utf-8")))
    if not labels:
        return {}
    for wanted in (_name(target), _name(target).partition("_")[0]):
        if wanted in labels:
            return {"source_token": f">>{wanted}<<"}
    some = ", ".join(sorted(labels)[:5])
    raise PackageError(f"has labels of languages ({some}), none for {target}", path=listed)


def _name(code: str) -> str:
    names = {row["code"]: row["name"] for row in facts.table("recipes/languages")}
    if code not in names:
        raise UsageError(f"we do not know how models name {code}", mend=MEND)
    return names[code]


def _names(folder: Path, pattern: str) -> list[str]:
    return sorted(path.name for path in folder.glob(pattern) if path.is_file())


def _licence(card: Path) -> str:
    """What a model card of the hub says in its head."""
    try:
        found = LICENCE.search(card.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        found = None
    return found[1] if found else "not stated where it was converted"


def _model_type(config: Path) -> str:
    try:
        told = json.loads(config.read_text(encoding="utf-8"))
        return str(told.get("model_type", ""))
    except (OSError, ValueError, AttributeError):
        return ""
