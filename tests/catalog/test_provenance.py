import polib
from hypothesis import given, settings
from hypothesis import strategies as st

from ank_i18n.catalog import provenance
from ank_i18n.catalog.provenance import Provenance

value = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)


@settings(deadline=None)
@given(value.filter(bool), value, value, value, value)
def test_what_is_put_is_got(origin: str, package: str, version: str, score: str, date: str) -> None:
    entry = polib.POEntry(msgid="x", tcomment="Примечание.")
    put = Provenance(origin, package, version, score, date)
    provenance.put(entry, put)
    assert provenance.get(entry) == put
    assert entry.tcomment.splitlines()[0] == "Примечание."
    provenance.put(entry, None)
    assert (provenance.get(entry), entry.tcomment) == (None, "Примечание.")


def test_it_reads_as_a_line_a_person_understands() -> None:
    entry = polib.POEntry(msgid="x")
    provenance.put(entry, Provenance("memory", "память 2019", score="88", date="2026-11-23"))
    assert entry.tcomment == (
        "ank-i18n: drafted origin=memory package=память%202019 score=88\n"
        "ank-i18n: … date=2026-11-23"
    )


def test_what_a_newer_version_wrote_is_passed_by() -> None:
    comment = "ank-i18n: drafted origin=memory mood=good score=88"
    entry = polib.POEntry(msgid="x", tcomment=comment)
    assert provenance.get(entry) == Provenance("memory", score="88")


def test_a_comment_of_a_person_is_no_provenance() -> None:
    assert provenance.get(polib.POEntry(msgid="x", tcomment="drafted origin=engine")) is None
