"""Argos's own names for locales."""

from __future__ import annotations

import pytest

from ank_i18n.engines.codes import argos_codes


@pytest.mark.parametrize(
    ("locale", "codes"),
    [
        ("kk", ("kk",)),
        ("kk_KZ", ("kk",)),
        ("kk-Cyrl", ("kk",)),
        ("kk_Latn", ()),
        ("sr_Latn_RS", ()),
        ("pt-BR", ("pb", "pt")),
        ("pt_PT", ("pt",)),
        ("zh_CN", ("zh",)),
        ("zh_Hans", ("zh",)),
        ("zh_TW", ("zt",)),
        ("zh_HK", ("zt",)),
        ("zh_Hant", ("zt",)),
    ],
)
def test_a_locale_has_the_code_of_its_language_in_its_own_script(
    locale: str, codes: tuple[str, ...]
) -> None:
    assert argos_codes(locale) == codes
