"""All publications of a release in one archive, with a manifest and checksums."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from hashlib import sha256

from ank_i18n.publishing.model import Edition
from ank_i18n.publishing.package import packed
from ank_i18n.publishing.page import STYLE

MANIFEST, CHECKSUMS = "MANIFEST.json", "SHA256SUMS"


def bundle(editions: Sequence[Edition], made: Mapping[str, bytes], style: bytes) -> bytes:
    """The archive of a release.

    Args:
        editions: What is in it.
        made: Its files by their paths.
        style: The style sheet of its pages.

    Returns:
        A ZIP; ``SHA256SUMS`` is as ``sha256sum --check`` reads it.
    """
    files = {**made, STYLE: style}
    told = {
        "release": editions[0].release.name,
        "editions": [
            {
                "language": one.language.tag,
                "status": str(one.status),
                "title": one.title,
                "date": one.date,
                "units": one.total,
                "unreviewed": len(one.pending),
                "files": [path for path in made if path.startswith(f"{one.language.tag}/")],
            }
            for one in editions
        ],
    }
    files[MANIFEST] = f"{json.dumps(told, ensure_ascii=False, indent=1)}\n".encode()
    sums = (f"{sha256(content).hexdigest()}  {path}\n" for path, content in sorted(files.items()))
    return packed([*sorted(files.items()), (CHECKSUMS, "".join(sums).encode())])
