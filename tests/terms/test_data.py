"""Every row of the package's termbase, whoever wrote it, must pass these."""

from importlib.resources import as_file, files

import pytest

from ank_i18n.terms import Termbase, form_present, table
from ank_i18n.terms.soundness import faults

TABLES = sorted(f.name for f in files("ank_i18n.data.terms").iterdir() if f.name.endswith(".tsv"))
TERMBASE = Termbase.load()


@pytest.mark.parametrize("name", TABLES)
def test_every_row_is_sound(name):
    with as_file(files("ank_i18n.data.terms") / name) as path:
        assert [str(fault) for fault in faults(path)] == []


@pytest.mark.parametrize("name", TABLES)
def test_every_table_says_where_it_comes_from_and_names_kinds(name):
    first, *lines = (files("ank_i18n.data.terms") / name).read_text("utf-8").splitlines()
    assert first.startswith("# ")
    head = next(line for line in lines if not line.startswith("#"))
    assert {"kind", "kk_status", "en_status"} <= set(head.split("\t"))


def test_no_term_stands_in_two_tables():
    seen = {}
    for name in TABLES:
        with as_file(files("ank_i18n.data.terms") / name) as path:
            for term in table.read(path):
                for form in (term.source, *term.variants):
                    assert seen.setdefault((form, term.since), name) == name, form


def test_every_term_is_found_in_its_own_words():
    missed = [
        form
        for term in TERMBASE.terms
        for form in (term.source, *term.variants)
        if term.kind != "stop"
        and not any(o.text == form for o in TERMBASE.find(f"и {form}", date=term.since))
    ]
    assert missed == []


def test_every_target_form_is_present_in_itself():
    missed = [
        form
        for term in TERMBASE.terms
        for locale, forms in term.forms.items()
        for form in forms
        if not form_present(form, f"({form}).", locale)
    ]
    assert missed == []
