"""Characters that do harm in a publication, taken out; addresses that do, refused.

Bidirectional embeddings, overrides and isolates can make a sentence read otherwise than it is
stored (Unicode TR36, CVE-2021-42574); control characters are not allowed in XML 1.0, of which
HTML, Atom and DOCX are made.
"""

from __future__ import annotations

import re
from urllib.parse import quote

# Code points that Unicode sets aside for ever; HTML and XML forbid them in a document.
_NON_CHARACTERS = "\ufdd0-\ufdef" + "".join(
    chr(plane << 16 | last) for plane in range(17) for last in (0xFFFE, 0xFFFF)
)
_HARMFUL = re.compile(
    "[\u202a-\u202e\u2066-\u2069"  # embeddings, overrides, isolates
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"  # controls but tab, line feed, carriage return
    f"\ud800-\udfff\ufeff{_NON_CHARACTERS}]"  # surrogates, byte-order mark
)
_BREAKING_SPACE = re.compile(r"[ \t\r\n\u2028\u2029]+")
_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028\u2029]+")
_SPACE = re.compile(r"[ \xa0]")
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_INVISIBLE = re.compile(r"[\x00-\x20\x7f-\xa0\u200b-\u200f\u2028\u2029]+")
_SAFE_SCHEMES = ("http:", "https:", "ftp:", "mailto:", "tel:")


def clean(text: str) -> str:
    """A text without the characters that do harm in any format."""
    return _HARMFUL.sub("", text)


def flow(text: str) -> str:
    """A clean text on one line: every run of breaking white space is one space."""
    return _BREAKING_SPACE.sub(" ", clean(text))


def safe_address(address: str) -> str:
    """The address if a reader can follow it without harm, else an empty string.

    Relative addresses and http, https, ftp, mailto and tel pass. Browsers skip white space and
    controls inside a scheme (WHATWG URL, section 4.4), so they are taken out before looking.
    """
    bare = _INVISIBLE.sub("", clean(address))
    scheme = _SCHEME.match(bare)
    if scheme and scheme.group().lower() not in _SAFE_SCHEMES:
        return ""
    # A space within a path is of it: browsers send it escaped.
    within = _UNSEEN.sub("", clean(address)).strip()
    return "" if not bare else _SPACE.sub(lambda found: quote(found.group()), within)
