"""``ank-i18n terms`` as a user meets it."""

from __future__ import annotations

import json

import pytest
from typer.testing import CliRunner

from ank_i18n.cli import app
from ank_i18n.errors import UsageError

GLOSSARY = """\
ru\tkk\ten\tkk_status
Дом тюльпанов\tҚызғалдақ үйі\tHouse of Tulips\t
Праздник тюльпанов\tҚызғалдақ мерекесі\tTulip Festival\tdraft
Дом дружбы\tДостық сарайы\tFriendship Palace\t
"""

TABLE = """\
ru                  kk                    en
Дом тюльпанов       Қызғалдақ үйі         House of Tulips
Праздник тюльпанов  Қызғалдақ мерекесі ?  Tulip Festival

2 terms; ~ variant, ? draft
"""


@pytest.fixture
def project(tmp_path):
    (tmp_path / "glossary.tsv").write_text(GLOSSARY, encoding="utf-8")
    return tmp_path


def run(project, *arguments, text=None):
    return CliRunner().invoke(app, ["--project", str(project), "terms", *arguments], input=text)


def test_list_shows_terms_and_how_sure_they_are(project):
    assert run(project, "list", "ТЮЛЬПАН").output == TABLE


def test_list_for_programs(project):
    terms = json.loads(run(project, "list", "Дом дружбы", "--format", "json").output)
    assert terms[0]["forms"]["kk"] == ["Достық сарайы", "Достық үйі"]
    assert terms[0]["status"] == {"kk": "verified", "en": "verified"}


def test_list_on_a_day(project):
    assert "Nur-Sultan" in run(project, "list", "Нур-Султан", "--date", "2020-01-01").output
    assert "0 terms" in run(project, "list", "Нур-Султан", "--date", "2024-01-01").output


def test_check_is_silent_about_a_sound_glossary(project):
    result = run(project, "check")
    assert result.exit_code == 0
    assert result.stdout == ""


def test_check_names_file_and_line(project):
    path = project / "glossary.tsv"
    path.write_text("ru\tkk\nзакон\tзaң\n", encoding="utf-8")
    result = run(project, "check")
    assert result.exit_code == 1
    assert f"{path}:2: “зaң” mixes Latin and Cyrillic letters in a word" in result.stdout


@pytest.mark.parametrize("form", ["tsv", "csv", "tbx", "tbx-2008"])
def test_what_is_exported_is_imported_again(project, tmp_path, form):
    out = tmp_path / f"terms.{form.partition('-')[0]}"
    assert run(project, "export", "--own", "--format", form, "-o", str(out)).exit_code == 0
    other = tmp_path / "other"
    other.mkdir()
    assert "3 added, 0 there already" in run(other, "import", str(out)).output
    assert "0 added, 3 there already" in run(other, "import", str(out)).output
    again = json.loads(run(other, "list", "праздник тюльпанов", "--format", "json").output)
    assert again[0]["forms"] == {"kk": ["Қызғалдақ мерекесі"], "en": ["Tulip Festival"]}
    assert again[0]["status"] == {"kk": "draft", "en": "verified"}


def test_export_to_standard_output_is_the_file(project):
    result = run(project, "export", "--own")
    assert result.output.splitlines()[1].startswith(
        "Дом тюльпанов\tҚызғалдақ үйі\tHouse of Tulips\tterm"
    )


def test_a_broken_file_is_refused_and_nothing_is_written(project, tmp_path):
    broken = tmp_path / "broken.tbx"
    broken.write_text("<tbx")
    before = (project / "glossary.tsv").read_text(encoding="utf-8")
    result = run(project, "import", str(broken))
    assert "is no sound XML" in str(result.exception)
    assert (project / "glossary.tsv").read_text(encoding="utf-8") == before


def test_import_tells_what_it_left_and_keeps_ours(project, tmp_path):
    theirs = tmp_path / "theirs.csv"
    theirs.write_text(
        "source,target,colour\nДом дружбы,Достық үйі,red\nтюльпан,қызғалдақ,red\n",
        encoding="utf-8",
    )
    result = run(project, "import", str(theirs), "--locale", "kk", "--status", "draft")
    assert result.stdout == "glossary.tsv: 1 added, 1 there already\n"
    assert result.stderr.splitlines() == [
        "theirs.csv: “Дом дружбы” has other forms, ours are kept",
        "theirs.csv: left out the column colour",
    ]
    (term,) = json.loads(run(project, "list", "тюльпан", "--format", "json").output)[-1:]
    assert (term["source"], term["status"]) == ("тюльпан", {"kk": "draft"})


def test_find_in_a_locale_that_no_term_has(project, tmp_path):
    text = tmp_path / "text.txt"
    text.write_text("Қызғалдақ мерекесі", encoding="utf-8")
    result = run(project, "find", str(text), "--locale", "zz")
    assert isinstance(result.exception, UsageError)
    assert str(result.exception) == "the termbase has no term in zz (it has en, kk, ru)"
    assert (
        "Tulip" in run(project, "find", str(text), "--locale", "kk-KZ", "--format", "json").stdout
    )


def test_list_by_the_beginning_of_a_word_and_by_kind(project):
    everything = run(project, "list", "юльпан").output
    assert "0 terms" in everything
    people = json.loads(run(project, "list", "--kind", "person", "--format", "json").output)
    assert {term["kind"] for term in people} == {"person"}


def test_a_day_that_is_none_is_wrong_usage(project):
    result = run(project, "list", "--date", "2020-02-30")
    assert result.exit_code == 2
    assert "write a day as 2019-03-23" in result.stderr


def test_find_shows_the_terms_of_each_line(project):
    said = run(project, "find", text="В Доме тюльпанов\nи на Праздник тюльпанов\n").stdout
    assert said.splitlines() == [
        "1:3: Доме тюльпанов = Дом тюльпанов = Қызғалдақ үйі = House of Tulips",
        "2:6: Праздник тюльпанов = Праздник тюльпанов = Қызғалдақ мерекесі ? = Tulip Festival",
    ]


def test_find_in_kazakh_for_programs(project, tmp_path):
    text = tmp_path / "kk.txt"
    text.write_text("Қызғалдақ үйінде\n", encoding="utf-8")
    result = run(project, "find", str(text), "--locale", "kk", "--format", "json")
    (found,) = json.loads(result.stdout)
    assert (found["line"], found["start"], found["stop"]) == (1, 0, 16)
    assert found["term"]["source"] == "Дом тюльпанов"


def test_find_tells_of_a_file_that_is_not_there(project):
    result = run(project, "find", "nowhere.txt")
    assert "nowhere.txt: cannot be read" in str(result.exception)
