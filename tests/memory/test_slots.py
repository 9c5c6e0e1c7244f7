"""Where a number may be put right in a remembered translation, and where nothing is touched."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ank_i18n.memory import Memory
from ank_i18n.memory.slots import adapt
from ank_i18n.terms.kazakh import Case
from ank_i18n.terms.kazakh_numerals import with_case

# old source | new source | old translation | locale | adapted translation
SAFE = """
созданы 209 школ | созданы 215 школ | 209 мектеп құрылды | kk | 215 мектеп құрылды
созданы 209 школ | созданы 215 школ | 209 schools were set up | en | 215 schools were set up
из 5 городов и 7 сёл | из 6 городов и 9 сёл | 5 қаладан, 7 ауылдан | kk | 6 қаладан, 9 ауылдан
из 5 городов и 7 сёл | из 7 городов и 5 сёл | 5 қаладан, 7 ауылдан | kk | 7 қаладан, 5 ауылдан
7 сёл из 5 районов | 9 сёл из 6 районов | 5 ауданның 7 ауылы | kk | 6 ауданның 9 ауылы
выделено 1 200,5 тенге | выделено 3 400,7 тенге | 1,200.5 tenge | en | 3,400.7 tenge
выделено 1 200,5 тенге | выделено 3 400,7 тенге | 1 200,5 теңге | kk | 3 400,7 теңге
встреча 12.05.2021 | встреча 14.06.2022 | кездесу 12.05.2021 күні | kk | кездесу 14.06.2022 күні
в 2019 году | в 2021 году | 2019 жылы | kk | 2021 жылы
на 115 странице | на 215 странице | 115-бетте | kk | 215-бетте
из 209 школ | из 215 школ | 209-дың ішінде | kk | 215-тің ішінде
до 100 гостей | до 1000 гостей | 100-ге дейін | kk | 1000-ға дейін
с 2019 года | с 2020 года | 2019-дан бері | kk | 2020-дан бері
в 40 сёлах | в 6 сёлах | 40-та | kk | 6-да
15 марта | 16 марта | 15-ші наурыз | kk | 16-шы наурыз
рост на 25 % | рост на 30 % | 25 %-ға өсті | kk | 30 %-ға өсті
"""

# old source | new source | old translation | locale | why not
UNSAFE = """
1 гость | 5 гость | 1 guest | en | the English noun changes
приедут 5 гостей | приедут 3 гостей | приедут 5 гостей | ru | the Russian noun changes
созданы 209 школ | созданы 215 школ | екі жүз тоғыз мектеп | kk | the number is in words
5 из 5 | 5 из 6 | 5 ішінен 5 | kk | one number became two
5 судов в 5 портах | 6 судов в 6 портах | 5 ships | en | it stands once, not twice
вирус 19 | вирус 20 | COVID-19 | en | part of a name
в 21 томе | в 39 томе | 21-томда | kk | so does this one
20 числа | 19 числа | 20-сы күні | kk | the suffix follows the spoken number
20 гостей | 0,5 гостей | 20-дан аса | kk | a fraction is spoken in another way
номер # | номер 7 | нөмір # | kk | a sign is no number
1 200 тенге | 12.05 тенге | 1 200 теңге | kk | not the same kind of number
"""


def cases(table: str) -> list[tuple[str, ...]]:
    return [tuple(cell.strip() for cell in row.split("|")) for row in table.strip().splitlines()]


@pytest.mark.parametrize(("old", "new", "target", "locale", "wanted"), cases(SAFE))
def test_adapted(old: str, new: str, target: str, locale: str, wanted: str) -> None:
    assert adapt(old, new, target, locale) == wanted


@pytest.mark.parametrize(("old", "new", "target", "locale", "why"), cases(UNSAFE))
def test_not_adapted(old: str, new: str, target: str, locale: str, why: str) -> None:
    assert adapt(old, new, target, locale) is None, why


@given(st.integers(0, 10**6), st.integers(0, 10**6))
def test_there_and_back_is_the_old_translation(old: int, new: int) -> None:
    target = f"барлығы {old} адам"
    there = adapt(f"всего {old}", f"всего {new}", target, "kk")
    assert there == f"барлығы {new} адам"
    assert adapt(f"всего {new}", f"всего {old}", there, "kk") == target


def test_a_lookup_adapts_at_99_and_says_so(memory: Memory) -> None:
    memory.add("Созданы 209 школ.", "209 мектеп ашылды.", "kk", state="reviewed", origin="a")
    (match,) = memory.lookup("Созданы 215 школ.", "kk")
    assert (match.target, match.score, match.adapted) == ("215 мектеп ашылды.", 99, True)


def test_what_cannot_be_adapted_comes_as_it_is_with_its_similarity(memory: Memory) -> None:
    memory.add("Приехал 1 из гостей.", "1 guest has come.", "en", state="reviewed", origin="a")
    (match,) = memory.lookup("Приехал 5 из гостей.", "en")
    assert (match.target, match.adapted) == ("1 guest has come.", False)
    assert match.score < 99


@given(st.integers(1, 10**6), st.integers(1, 10**6), st.sampled_from(list(Case)))
def test_a_case_follows_the_number_as_the_house_writes_figures(
    old: int, new: int, case: Case
) -> None:
    target = f"барлығы {with_case(str(old), case)} адам"
    adapted = adapt(f"всего {old}", f"всего {new}", target, "kk")
    assert adapted == f"барлығы {with_case(str(new), case)} адам"
