import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ank_i18n.catalog.link import THRESHOLD, Sentence, links, similarity

WORDS = ("форум", "выставка", "Алматы", "Астана", "открылась", "закрылась", "вчера", "2019")
sentence = st.lists(st.sampled_from(WORDS), min_size=2, max_size=8).map(" ".join)


def side(texts: list[str]) -> list[Sentence]:
    return [Sentence(index, text) for index, text in enumerate(texts)]


@settings(deadline=None, max_examples=80)
@given(st.lists(sentence, max_size=6, unique=True), st.lists(sentence, max_size=6, unique=True))
def test_no_two_links_share_a_sentence(old: list[str], new: list[str]) -> None:
    found = links(side(old), side(new))
    for chosen in ([s for x in found for s in x.old], [s for x in found for s in x.new]):
        assert len(chosen) == len({s.index for s in chosen})
    assert all(min(len(x.old), len(x.new)) == 1 and x.score >= THRESHOLD for x in found)


@settings(deadline=None, max_examples=40)
@given(st.lists(sentence, min_size=1, max_size=6, unique=True))
def test_every_sentence_finds_itself(texts: list[str]) -> None:
    found = links(side(texts), side(texts[::-1]))
    assert [(x.old[0].text == x.new[0].text, x.score) for x in found] == [(True, 100)] * len(texts)


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("Форум открылся в Алматы.", "Форум открылся в Астане.", True),
        (
            "В Алматы открылся форум молодых учёных.",
            "Форум молодых учёных открылся в Алматы.",
            True,
        ),
        ("Форум открылся в Алматы.", "Министр ответил на вопросы журналистов.", False),
    ],
)
def test_how_alike_sentences_are(one: str, other: str, alike: bool) -> None:
    assert (similarity(one, other) >= THRESHOLD) is alike


def test_of_two_equal_candidates_the_one_in_the_same_place_wins() -> None:
    old = [Sentence(0, "Форум открылся вчера.", -1, 1), Sentence(2, "Форум открылся сразу.", 1, -1)]
    new = [Sentence(2, "Форум открылся утром.", 1, -1)]
    (link,) = links(old, new)
    assert link.old[0].index == 2


def test_the_wording_that_was_translated_counts_too() -> None:
    before = "Министр ответил на вопросы журналистов."
    old = [Sentence(0, "Совсем иначе сказано теперь здесь.", was=before)]
    (link,) = links(old, side([before]))
    assert link.score == 100


@pytest.mark.parametrize(("between", "parts"), [(0, 2), (1, 2), (2, 1)])
def test_the_halves_of_a_split_sentence_are_found_across_one_that_came_between(
    between: int, parts: int
) -> None:
    whole = "Форум открылся в Алматы вчера утром, а министр ответил на вопросы журналистов."
    first = "Форум открылся в Алматы вчера утром."
    second = "Министр ответил на вопросы журналистов."
    halves = [Sentence(0, first), Sentence(1 + between, second)]
    (link,) = links(side([whole]), halves)
    assert len(link.new) == parts
