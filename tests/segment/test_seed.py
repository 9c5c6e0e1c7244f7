"""The release the project started from."""

from pathlib import Path

from ank_i18n.segment import reassemble, segment

SEED = Path(__file__).parents[2] / "seeds" / "2019-09-03-osce-hcnm-visit.txt"


def test_seed_release_has_seventeen_units() -> None:
    text = SEED.read_text(encoding="utf-8")
    result = segment(text)
    assert len(result.units) == 17
    assert reassemble(result) == text


def test_initial_before_a_surname_does_not_end_the_unit() -> None:
    units = segment(SEED.read_text(encoding="utf-8")).units
    assert units[0].endswith("Ламберто Заньером.")
    assert units[1].endswith("в Мажилисе Парламента С. Абдрахманов.")
