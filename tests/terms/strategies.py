"""Terms as hypothesis makes them, for the laws of every exchange format."""

from hypothesis import strategies as st

from ank_i18n.terms import Term
from ank_i18n.terms.table import KINDS, STATUSES

TEXT = st.text(
    st.characters(blacklist_categories=("Cs", "Cc"), blacklist_characters="\u2028\u2029\x85"),
    max_size=12,
).map(str.strip)
FORM = TEXT.filter(bool)
FORMS = st.lists(FORM, min_size=1, max_size=3).map(tuple)
LOCALES = st.sampled_from(["kk", "en", "kk_Latn"])
DATES = st.just("") | st.dates().map(str)
TERMS = st.builds(
    Term,
    source=FORM,
    variants=st.lists(FORM, max_size=2).map(tuple),
    forms=st.dictionaries(LOCALES, FORMS),
    kind=st.sampled_from(KINDS),
    forbidden=st.dictionaries(LOCALES, FORMS),
    status=st.dictionaries(LOCALES, st.sampled_from(STATUSES)),
    domain=TEXT,
    definition=TEXT,
    note=TEXT,
    since=DATES,
    until=DATES,
)
KAZAKH_NOUNS = st.sampled_from(
    """
    халық бірлік мектеп кітап мүше заң облыс аудан қала министр Мәжіліс Сенат тіл жол тау оқу
    қызмет кеңес Түймебаев Астана Алматы автомобиль банк құжат іс қыз ауыз әріп комиссия
    """.split()  # noqa: SIM905 - a list of words reads better as words
)
