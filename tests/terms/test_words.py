import pytest
from hypothesis import given
from hypothesis import strategies as st

from ank_i18n.terms.words import all_folded, folded, plain, tokens


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("в Мажилисе Парламента", ["в", "Мажилисе", "Парламента"]),
        ("пресс-служба", ["пресс-служба"]),
        ("Ассам\u00adблея", ["Ассамблея"]),
        ("Ассамбле\u0301я", ["Ассамблея"]),
        ("и\u0306од", ["йод"]),
        ("на\u00a0заседании", ["на", "заседании"]),
        ("слово\u200b, другое", ["слово", ",", "другое"]),
    ],
)
def test_words_are_what_a_reader_sees(text, words):
    assert [token.text for token in tokens(text)] == words


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        ("Aссaмблея", "Ассамблея"),
        ("мемлекеттiк", "мемлекеттік"),
        ("əкім", "әкім"),
        ("IT-компания", "IT-компания"),
        ("e-үкімет", "e-үкімет"),
        ("Wi-Fiдың", "Wi-Fiдың"),
        ("APK", "APK"),
    ],
)
def test_latin_letters_count_as_what_they_look_like_only_inside_cyrillic(written, seen):
    assert plain(written) == seen


@given(st.text(max_size=40))
def test_every_token_stands_where_it_says(text):
    found = tokens(text)
    assert all(plain(text[token.start : token.stop]) == token.text for token in found)
    assert [token.start for token in found] == sorted(token.start for token in found)


@given(st.text(min_size=1, max_size=20))
def test_folding_twice_changes_nothing(word):
    assert folded(folded(word)) == folded(word)


@given(st.sets(st.from_regex(r"[^\W\d_][\w\u00ad\u0301’‑-]{0,8}", fullmatch=True)))
def test_words_folded_together_are_folded_one_by_one(words):
    assert all_folded(words) == {folded(word) for word in words}
