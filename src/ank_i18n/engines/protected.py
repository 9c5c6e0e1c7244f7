"""What a translation may not touch: placeholders, inline tags, addresses, handles, hashtags."""

from __future__ import annotations

import re

PROTECTED = re.compile(
    r"""
      (?P<url>  (?:https?://|ftp://|www\.)[^\s<>«»"“”]*[^\s<>«»"“”.,;:!?)\]}'’…]
              | \b[\w-]+(?:\.[\w-]+)*\.(?:kz|қаз|org|com|int|net|info|gov|edu|ru|рф|uz|kg|eu)\b
                (?:/[\w./?=&%\#~+-]*[\w/=\#])? (?![\w@])
              | \b[a-z0-9-]+\.(?:me|ly|be|gl|cc|to)/[\w./?=&%\#~+-]*[\w/=\#] )
    | (?P<mail> [\w.+-]+@[\w-]+(?:\.[\w-]+)+ )
    | (?P<handle> (?<![\w@/.&])@[A-Za-z]\w{2,} | (?<![\w\#/&])\#[^\W\d_]\w+ )
    | (?P<tag>  </?[A-Za-z0-9]+(?:\s[^<>]*)?/?> )
    | (?P<code> \{\w+,\s*(?:plural|select|selectordinal)\s*,(?:[^{}]|\{[^{}]*\})*\}
              | \{\{[^{}]+\}\} | \{%[^{}]+%\}
              | %\([A-Za-z_]\w*\)[#0\ +-]*\d*(?:\.\d+)?[diouxXeEfFgGcrsa]
              | %(?:\d+\$)?[#0+-]*\d*(?:\.\d+)?(?:hh|h|ll|l)?[diouxXeEfFgGcs](?![A-Za-zЀ-ӿ])
              | %% | \$\{\w+\} | \{[A-Za-z_]?[\w.]*(?:[!:\[][^{}\s]*)?\}
              | &(?:[a-z]+|\#\d+|\#x[0-9A-Fa-f]+); )
    """,
    re.VERBOSE,
)
"""One group for each kind, tried in this order. Domain names without a scheme are known by
their ending, the ones that stand in press releases of Kazakhstan and of the OSCE; those of short
links and messengers only with a path. A handle (@assembly_kz) and a tag (#АНК30) are found by
their letters, so they stay as they are."""


def protected(text: str) -> list[re.Match[str]]:
    """What must stand in a translation of ``text`` as it is, from left to right."""
    found: list[re.Match[str]] = []
    position = 0
    while match := PROTECTED.search(text, position):
        if match["url"] and match.start() and text[match.start() - 1] == "@":
            position = match.end()
            continue
        found.append(match)
        position = match.end()
    return found


def spans(text: str) -> list[str]:
    """The protected parts of ``text`` as strings."""
    return [match[0] for match in protected(text)]
