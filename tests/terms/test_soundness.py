import pytest

from ank_i18n.terms.soundness import faults

HEAD = "ru\tkk\ten\tkind\tkk_status\ten_status\tsince\tuntil\tkk_forbidden\n"


@pytest.fixture
def said(tmp_path):
    def check(rows):
        path = tmp_path / "terms.tsv"
        path.write_text(HEAD + rows, encoding="utf-8")
        return [(fault.line, fault.message) for fault in faults(path)]

    return check


def test_a_sound_row_is_silent(said):
    assert said("закон\tзаң\tlaw\tterm\tverified\tverified\n") == []


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("закон\t\t\tterm", "“закон” has no form in any other locale"),
        ("закон\tзаң\t\tterm", "“закон” has no status in kk"),
        ("закон\tзaң\t\tterm\tdraft", "“зaң” mixes Latin and Cyrillic letters in a word"),
        ("закон\t\tзакон\tterm\t\tdraft", "“закон” has Cyrillic letters in English"),
        ("закон  прост\tзаң\t\tterm\tdraft", "“закон  прост” has white space"),
        ("закон\t…\t\tterm\tdraft", "“…” has no word"),
        ("закон\tзаң (\t\tterm\tdraft", "“заң (” has a bracket or quotation mark"),
        ("закон\tзаң | заң\t\tterm\tdraft", "“закон” names a form in kk twice"),
        ("закон\tзаң\t\tterm\tdraft\t\t\t\tзаң", "“заң” is accepted and forbidden"),
        (
            "закон\tзаң\t\tterm\tdraft\t\t\t\tзаңның",
            "“заңның” is accepted and forbidden (a form of “заң”)",
        ),
        (
            "Астана\tАстана\t\tplace\tdraft\t\t2022-01-01\t2021-01-01",
            "“Астана” ends (2021-01-01) before it begins (2022-01-01)",
        ),
    ],
)
def test_a_fault_is_named(said, row, message):
    ((line, text),) = said(row + "\n")
    assert line == 2
    assert text.startswith(message)


def test_a_term_stands_once_at_a_time(said):
    row = "закон\tзаң\tlaw\tterm\tdraft\tdraft"
    assert said(f"{row}\n{row}\n") == [(3, "“закон” stands in line 2 already")]
    assert said(f"{row}\t\t2019-12-31\n{row}\t2020-01-01\n") == []


def test_a_stop_needs_no_forms(said):
    assert said("в области …\t\t\tstop\n") == []


CAPITALS = """\
Астана\tАстана\t\tplace\tdraft\t\t\t2019-03-22
Нур-Султан\tНұр-Сұлтан\t\tplace\tdraft\t\t2019-03-23\t2022-09-16
Астана\tАстана\t\tplace\tdraft\t\t{since}\t
"""


def test_two_rows_for_one_name_may_follow_but_not_overlap(said):
    assert said(CAPITALS.format(since="2022-09-17")) == []
    assert said(CAPITALS.format(since="2019-03-22")) == [
        (4, "“Астана” stands in line 2 already for the same time")
    ]
