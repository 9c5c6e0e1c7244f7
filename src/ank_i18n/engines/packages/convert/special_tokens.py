"""The tokens that tell a many-to-many model its languages, in a converted model's files.

argostranslate gives a model the sentence's pieces and, if the metadata has one, a target prefix;
it knows of no token in front of the source. CTranslate2 puts one there by itself:
``add_source_bos`` with that token as ``bos_token``.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from ank_i18n.errors import PackageError

CONFIG = "config.json"
VOCABULARIES = ("shared_vocabulary.json", "source_vocabulary.json", "target_vocabulary.json")
END = "</s>"


def end_source(model: Path) -> None:
    """Have every source end with the end of sentence, which Transformers' tokenizers put there."""
    config = _load(model / CONFIG)
    _save(model / CONFIG, config | {"add_source_eos": True})


def begin_source(model: Path, token: str) -> None:
    """Have every source begin with ``token``.

    The decoder's own first token is set apart from it: it would be the same one by default.

    Raises:
        PackageError: The model does not know the token.
    """
    if token not in _vocabulary(model, "source"):
        raise PackageError(f"does not know the source token {token}", path=model)
    config = _load(model / CONFIG)
    start = config.get("decoder_start_token")
    config["decoder_start_token"] = END if start in ("<s>", token) else start
    _save(model / CONFIG, config | {"add_source_bos": True, "bos_token": token})


def name_target(model: Path, token: str) -> str:
    """Make ``token`` a target prefix that argostranslate can take off again; returns the prefix.

    argostranslate turns every underscore of the output into a blank before it looks for the
    prefix, so that every text would begin with "kaz Cyrl". In the vocabulary the token therefore
    loses its underscore.

    Raises:
        PackageError: The model does not know the token, or has the new name already.
    """
    words = _vocabulary(model, "target")
    name = token.replace("_", "")
    if token not in words:
        raise PackageError(f"does not know the target token {token}", path=model)
    if name == token:
        return token
    if name in words:
        raise PackageError(f"has a token {name} beside {token}", path=model)
    for file in VOCABULARIES:
        if (model / file).is_file():
            renamed = [name if word == token else word for word in _load(model / file)]
            _save(model / file, renamed)
    return name


def _vocabulary(model: Path, side: str) -> set[str]:
    for name in (f"{side}_vocabulary.json", "shared_vocabulary.json"):
        if (model / name).is_file():
            return set(_load(model / name))
    raise PackageError("has no vocabulary", path=model)


def _load(path: Path) -> Any:  # noqa: ANN401 - JSON
    return json.loads(path.read_text(encoding="utf-8"))


def _save(path: Path, content: object) -> None:
    path.write_text(json.dumps(content, ensure_ascii=False, indent=1), encoding="utf-8")
