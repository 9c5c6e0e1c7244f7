"""The Argos index: which packages can be had for a pair of languages, and from where.

It is read only when a user asks to install a pair by name; the address is argostranslate's
setting ``ARGOS_PACKAGE_INDEX``, the folder that holds ``index.json``.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import urlparse

from ank_i18n.engines.argos_settings import argos_settings
from ank_i18n.engines.codes import argos_codes
from ank_i18n.engines.packages.download import fetch, size_of
from ank_i18n.engines.packages.published import File, Published
from ank_i18n.errors import PackageError

MAX_BYTES = 10_000_000
SCHEMES = ("http", "https")
NAME = re.compile(r"\w[\w.-]*")


@dataclass(frozen=True, slots=True)
class Offer:
    """A package that the index offers; ``name`` is its file's without the suffix."""

    source: str
    target: str
    version: str
    links: tuple[str, ...]

    @property
    def name(self) -> str:
        """The name the manifest pins it by: ``translate-ru_en-1_9``."""
        return PurePosixPath(urlparse(self.links[0]).path).stem

    @property
    def order(self) -> tuple[int, ...]:
        """The version as numbers."""
        return tuple(int(number) for number in re.findall(r"\d+", self.version))


def offers() -> list[Offer]:
    """Every translation package of the index that has an address.

    Raises:
        PackageError: The index cannot be had, or is not one.
    """
    address = _address()
    try:
        entries = json.loads(fetch(address, MAX_BYTES))
        found = [_offer(entry) for entry in entries]
    except (ValueError, TypeError, AttributeError, KeyError) as error:
        raise PackageError(f"is not an Argos index: {error}", path=address) from error
    return [offer for offer in found if offer]


def offer_for(source: str, target: str) -> Offer:
    """The newest package of the index that goes from one locale into another.

    Raises:
        PackageError: There is none, or the index cannot be had.
    """
    fitting = [
        offer
        for offer in offers()
        if offer.source in argos_codes(source) and offer.target in argos_codes(target)
    ]
    if not fitting:
        raise PackageError(
            f"the index has no package {source} → {target}",
            mend="install one from a file, or by a recipe (docs/recipes.md)",
        )
    return max(fitting, key=lambda offer: offer.order)


def listing(offer: Offer) -> Published:
    """The file that an offer is; asks its server for the size.

    Raises:
        PackageError: It is not there.
    """
    file = File(f"{offer.name}.argosmodel", size_of(offer.links[0]))
    return Published(offer.links[0], (file,), links=offer.links)


def _address() -> str:
    # argostranslate puts index.json right behind the setting, which must end with a slash.
    folder = str(argos_settings().package_index).removesuffix("index.json")
    return f"{folder.rstrip('/')}/index.json"


def _offer(entry: dict[str, Any]) -> Offer | None:
    links = tuple(link for link in entry.get("links", ()) if urlparse(link).scheme in SCHEMES)
    if entry.get("type", "translate") != "translate" or not links or "from_code" not in entry:
        return None
    version = str(entry.get("package_version", "0"))
    offer = Offer(str(entry["from_code"]), str(entry["to_code"]), version, links)
    return offer if NAME.fullmatch(offer.name) else None
