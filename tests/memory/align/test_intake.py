"""What is sure of aligned texts is remembered; the rest, and what could not be read, is told."""

from __future__ import annotations

from pathlib import Path

from ank_i18n.memory import Memory
from ank_i18n.memory.align.intake import take_in

RU = "Выставка открылась в Астане.\nНа ней показано 47 картин.\nВход свободный до 12 мая.\n"
EN = "The show opened in Astana.\n47 paintings are on display.\nAdmission is free until 12 May.\n"


def test_sure_pairs_go_in_and_the_others_come_back(tmp_path: Path, memory: Memory) -> None:
    ours, theirs = tmp_path / "a.txt", tmp_path / "b.txt"
    ours.write_text(RU, encoding="utf-8")
    theirs.write_text(EN, encoding="utf-8")
    (all_in,) = take_in(memory, [(ours, theirs)], ("ru", "en"), least=0.0, state="draft")
    assert (all_in.sure, all_in.unsure, all_in.problem) == (3, [], None)
    (match, *_) = memory.lookup("На ней показано 47 картин.", "en")
    assert (match.target, match.state) == ("47 paintings are on display.", "draft")
    (none_in,) = take_in(memory, [(ours, theirs)], ("ru", "en"), least=1.01)
    assert (none_in.sure, [pair.source for pair in none_in.unsure]) == (0, RU.splitlines())


def test_a_text_that_cannot_be_read_does_not_stop_the_others(
    tmp_path: Path, memory: Memory
) -> None:
    ours, theirs, empty = (tmp_path / name for name in ("a.txt", "b.txt", "empty.txt"))
    ours.write_text(RU, encoding="utf-8")
    theirs.write_text(EN, encoding="utf-8")
    empty.touch()
    broken, sound = take_in(memory, [(empty, theirs), (ours, theirs)], ("ru", "en"), least=0.0)
    assert "empty.txt: is empty" in str(broken.problem)
    assert (sound.sure, sound.problem) == (3, None)
