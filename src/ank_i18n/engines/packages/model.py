"""What an Argos package is: a folder with metadata, a tokenizer and a CTranslate2 model.

The format is argostranslate's (its ``package.py``, 1.11): ``metadata.json``, ``model/`` and
either ``sentencepiece.model`` or ``bpe.model``. A ``stanza/``, ``spacy/`` or ``minisbd/`` folder
holds a sentence splitter, which we never use: sentences come to an engine already split.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ank_i18n.errors import PackageError

METADATA = "metadata.json"
MODEL = "model/model.bin"
SENTENCEPIECE = "sentencepiece.model"
BPE = "bpe.model"
CODE = re.compile(r"[A-Za-z]{2,3}([_-][A-Za-z0-9]{2,8})*")
MAX_METADATA = 1 << 20
"""Bytes of metadata; those of published packages are a few hundred."""
VERSION = re.compile(r"[0-9A-Za-z][0-9A-Za-z.+_-]{0,39}")


@dataclass(frozen=True, slots=True)
class Package:
    """One installed package: where it lies and what its metadata says.

    ``source`` and ``target`` are Argos's language codes; ``prefix`` is the token that a
    many-to-many model wants in front of every output (``target_prefix`` in the metadata).
    ``remark`` is what the user should hear of a package that was just installed, if anything.
    """

    path: Path
    source: str
    target: str
    version: str
    prefix: str = ""
    remark: str = field(default="", compare=False)

    @property
    def name(self) -> str:
        """The name argospm gives it: ``translate-ru_kk``."""
        return f"translate-{self.source}_{self.target}"

    @property
    def order(self) -> tuple[int, ...]:
        """The version as numbers, so that 1.10 comes after 1.9."""
        return tuple(int(number) for number in re.findall(r"\d+", self.version))


def open_package(folder: Path) -> Package:
    """Read the metadata of a package's folder and see that the required files are there.

    Raises:
        PackageError: It is no translation package, or a part is missing; nothing is loaded here.
    """
    package = parse_metadata(folder, _read(folder / METADATA))
    if not (folder / MODEL).is_file():
        raise PackageError(f"has no {MODEL}", path=folder)
    if not any((folder / name).is_file() for name in (SENTENCEPIECE, BPE)):
        raise PackageError(f"has no tokenizer ({SENTENCEPIECE} or {BPE})", path=folder)
    return package


def parse_metadata(folder: Path, text: bytes) -> Package:
    """What ``metadata.json`` says of the package in ``folder``.

    Raises:
        PackageError: It is not the metadata of a translation package.
    """
    place = folder / METADATA
    try:
        # argostranslate, which has the same folder, reads no other encoding and no mark of order.
        metadata = json.loads(text.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        raise PackageError("is not JSON in UTF-8", path=place) from error
    if not isinstance(metadata, dict):
        raise PackageError("is not a JSON object", path=place)
    if metadata.get("type", "translate") != "translate":
        raise PackageError("is not a translation package", path=place)
    version = _text(metadata, "package_version", place) or "0"
    if not VERSION.fullmatch(version):
        raise PackageError("package_version is not a version", path=place)
    source, target = _code(metadata, "from_code", place), _code(metadata, "to_code", place)
    if source == target:
        raise PackageError(f"translates {source} into itself", path=place)
    return Package(
        path=folder,
        source=source,
        target=target,
        version=version,
        prefix=_text(metadata, "target_prefix", place),
    )


def _read(path: Path) -> bytes:
    try:
        if path.stat().st_size > MAX_METADATA:
            raise PackageError("is too large to be metadata", path=path)
        return path.read_bytes()
    except OSError as error:
        raise PackageError(f"cannot be read: {error.strerror}", path=path) from error


def _code(metadata: Mapping[str, Any], key: str, place: Path) -> str:
    code = _text(metadata, key, place)
    if not CODE.fullmatch(code):
        raise PackageError(f"has no language code in {key}", path=place)
    return code


def _text(metadata: Mapping[str, Any], key: str, place: Path) -> str:
    value = metadata.get(key, "")
    if not isinstance(value, str) or len(value) > 100 or not value.isprintable():
        raise PackageError(f"{key} is not a short text", path=place)
    return value
