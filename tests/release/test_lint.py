"""Slips of the source are found, placed, and never mended."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ank_i18n.release import Lint, Release, lint, read
from ank_i18n.release.variants import variants

Document = Callable[[str, str | bytes], Release]
SEED = Path(__file__).parents[2] / "seeds" / "2019-09-03-osce-hcnm-visit.txt"


def test_the_slips_of_the_seed_release() -> None:
    assert [(slip.rule, slip.line, slip.column) for slip in lint(read(SEED))] == [
        ("leading-space", 1, 1),
        ("double-space", 1, 188),
        ("trailing-space", 4, 581),
        ("trailing-space", 8, 186),
    ]


@pytest.mark.parametrize(
    ("text", "slip"),
    [
        (" Да.", Lint("leading-space", "begins with white space", 1, 1)),
        ("Да.\u00a0\nНет.", Lint("trailing-space", "ends with white space", 1, 4)),
        ("Да.\t\tНет.", Lint("double-space", "has spaces in a row", 1, 4)),
        ("Кaзахстан", Lint("mixed-script", "«Кaзахстан» has Latin letters (a)", 1, 1)),
        ("Создан c 1992 года", Lint("mixed-script", "«c» is a Latin letter", 1, 8)),
        ("Дом «Дружба", Lint("unbalanced-quote", "« is not closed", 1, 5)),
        ("Дом Дружба»", Lint("unbalanced-quote", "» closes what was not opened", 1, 11)),
        ("Дом „Дружба", Lint("unbalanced-quote", "„ stands without its other half", 1, 5)),
        ("Дом “Дружба", Lint("unbalanced-quote", "“ stands without its other half", 1, 5)),
        ('Дом "Дружба', Lint("unbalanced-quote", 'an odd number of "', 1, 5)),
        ("Дом\u200bдружбы", Lint("invisible-character", "has a zero-width space", 1, 4)),
        (
            "О Таллинских мерах.\nИх Таллиннские авторы.",
            Lint("spelling-variant", "«Таллиннские» is also spelt «Таллинских» (line 1)", 2, 4),
        ),
    ],
)
def test_each_rule(document: Document, text: str, slip: Lint) -> None:
    assert lint(document(".txt", text)) == [slip]


@pytest.mark.parametrize(
    "text",
    [
        "Дом «Дружба» открыт.",
        "ОО «Компания «Рога и копыта» открыто.",
        "В клубе Роста нет роста, есть клуб Росста.",
        "Он сказал: „Да“ — “yes”.",
        'IT-компания и витамин C — "да".',
        "Қазақстан халқы Ассамблеясының отырысы өтті.",
    ],
)
def test_what_is_no_slip(document: Document, text: str) -> None:
    assert lint(document(".txt", text)) == []


@pytest.mark.parametrize(
    ("suffix", "text"),
    [
        (".md", "- а\n    - б\n\nв  \nг\n"),
        (".html", "<p>  Да.\n\n  Нет.  </p>"),
    ],
)
def test_the_spaces_of_a_syntax_are_no_slips(document: Document, suffix: str, text: str) -> None:
    assert lint(document(suffix, text)) == []


def test_other_formats_are_placed_by_line(document: Document) -> None:
    assert lint(document(".md", "# Да\n\n**Кaз**  нет\n")) == [
        Lint("double-space", "has spaces in a row", 3),
        Lint("mixed-script", "«Кaз» has Latin letters (a)", 3),
    ]


def test_html_in_markdown_that_nobody_translates(document: Document) -> None:
    release = document(".md", "<div>Текст</div>\n\n<br>\n")
    assert lint(release) == [Lint("raw-html", "HTML in Markdown is kept and not translated", 1)]


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("О Жансеите. И Жансейт был.", [("Жансеите", "Жансейт")]),
        ("О Фёдорове. С Федоровым.", [("Фёдорове", "Федоровым")]),
        ("В Усть-Каменогорске и Устькаменогорске.", [("Усть-Каменогорске", "Устькаменогорске")]),
        ("В Казахстане, о Казахстане, из Казахстана.", []),
        ("Школы созданы. Созданные школы.", []),
        ("Созданы школы. Созданные школы.", []),
        ("Ракета Протон-М и ракета Протон.", []),
    ],
)
def test_spelling_variants(text: str, pairs: list[tuple[str, str]]) -> None:
    assert [(first.word, other.word) for first, other in variants([text])] == pairs


@given(st.text())
def test_linting_never_fails(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    path = tmp_path_factory.getbasetemp() / "lint.txt"
    path.write_bytes(("а" + "".join(c for c in text if c.isprintable() or c == "\n")).encode())
    for slip in lint(read(path)):
        assert 1 <= slip.line <= len(read(path).source.splitlines())
        assert slip.column >= 1
