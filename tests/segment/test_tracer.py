"""The tracer: which rule decided, where, and that it tells the truth."""

from hypothesis import given, settings
from test_lossless import LOCALES, TEXT

from ank_i18n.segment import Decision, Verdict, explain, spans


def test_every_candidate_has_its_rule() -> None:
    text = "Открыл С. Ли. В 2019 г. Ассамблея\nвыросла (см. с. 5. – Ред.) вдвое."
    assert list(explain(text)) == [
        Decision(9, "initial", Verdict.JOIN),
        Decision(13, "sentence_end", Verdict.SPLIT),
        Decision(23, "abbreviation", Verdict.JOIN),
        Decision(33, "line_break", Verdict.SPLIT),
        Decision(46, "lowercase_next", Verdict.JOIN),
        Decision(49, "inside_brackets", Verdict.JOIN),
        Decision(52, "inside_brackets", Verdict.JOIN),
        Decision(60, "lowercase_next", Verdict.JOIN),
    ]


@given(TEXT, LOCALES)
@settings(max_examples=200, deadline=None)
def test_splits_are_the_ends_of_sentences(text: str, locale: str) -> None:
    splits = [d.offset for d in explain(text, locale) if d.verdict is Verdict.SPLIT]
    assert splits == [stop for _, stop in spans(text, locale)][:-1]
