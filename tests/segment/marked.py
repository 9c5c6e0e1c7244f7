"""Cases are one-line strings with `|` at every boundary."""

import re

_BOUNDARY = re.compile(r" ?\| ?")


def text_of(case: str) -> str:
    """The text of a case: ``a. | b.`` has a space at the boundary, ``a.|b.`` has none."""
    return case.replace(" | ", " ").replace("|", "")


def sentences_of(case: str) -> list[str]:
    return _BOUNDARY.split(case)
