"""Whatever the text, its units and gaps give it back."""

from hypothesis import given, settings
from hypothesis import strategies as st

from ank_i18n.segment import reassemble, segment, sentences, spans

PIECES = st.sampled_from(
    [
        "Дом",
        "г.",
        "в",
        "2019",
        "им.",
        "Абая",
        "Ә.",
        "Бөкейхан",
        "т.д.",
        "—",
        "-",
        "«",
        "»",
        '"',
        "(",
        ")",
        "[1]",
        "…",
        "...",
        "?",
        "!",
        "?!",
        ".)",
        ";",
        ":",
        "1)",
        "•",
        "The",
        "U.S.",
        "Құрманғазы",
        "etc.",
        "<1>",
        "</1>",
        "<2/>",
        "<12>",
        "</12>",
        "<",
        ">",
        "🎉",
        "👩\u200d👧",
        "é",
        "й",
    ]
)
SPACES = " \u00a0\u202f\t\n\r\u2028\u2029\x85\x0b\x0c\x1c\u00ad\u200b\u200d\ufeff"
WHITE = st.sampled_from([*SPACES, "\r\n", "  ", ""])
TEXT = st.text() | st.lists(PIECES | WHITE).map("".join)
LOCALES = st.sampled_from(["ru", "kk", "en", "ky", "zh-Hans"])


@given(TEXT, LOCALES)
@settings(max_examples=300, deadline=None)
def test_reassembles(text: str, locale: str) -> None:
    assert reassemble(segment(text, locale)) == text


@given(TEXT, LOCALES)
@settings(max_examples=300, deadline=None)
def test_units_are_trimmed_and_gaps_are_white(text: str, locale: str) -> None:
    result = segment(text, locale)
    assert all(unit and unit == unit.strip() for unit in result.units)
    assert not "".join(result.gaps).strip()
    assert sentences(text, locale) == list(result.units)
    assert [text[start:stop] for start, stop in spans(text, locale)] == list(result.units)
