from __future__ import annotations

from typer.testing import CliRunner

import tiny_package
from ank_i18n.cli import app
from ank_i18n.errors import AnkError
from local_server import serving


def run(*arguments, given=""):
    return CliRunner().invoke(app, arguments, input=given)


def test_one_line_out_for_each_line_in(with_package):
    with_package()
    result = run("translate", "--from", "ru", "--to", "kk", given="мир\n\n  \nновая школа\nСпасибо")
    assert result.exit_code == 0
    assert result.stdout == "бейбітшілік\n\n  \nжаңа мектеп\nРақмет\n"


def test_a_line_separator_inside_a_line_is_no_end_of_line(with_package):
    with_package()
    assert (
        run("translate", "--from", "ru", "--to", "kk", given="мир\x0cмир\n").stdout.count("\n") == 1
    )


def test_a_refused_draft_is_an_empty_line_and_a_word_on_stderr(with_package):
    with_package(dictionary={"мир": "бейбітшілік", "2019": "2020"})
    result = run("translate", "--from", "ru", "--to", "kk", "--no-cache", given="мир 2019\nмир\n")
    assert result.stdout == "\nбейбітшілік\n"
    assert result.stderr == "line 1: left empty: the number 2019 is missing\n"


def test_a_doubted_draft_is_there_and_a_word_on_stderr_says_where_to_look(with_package):
    with_package(dictionary={"Клементьев": "мырза", "прибыл": "келді"})
    result = run(
        "translate", "--from", "ru", "--to", "kk", "--no-cache", given="мир\nприбыл Клементьев\n"
    )
    assert result.stdout.splitlines()[1] == "келді мырза"
    assert result.stderr == "line 2: look: the name «Клементьев» is not in the draft\n"


def test_what_was_answered_before_a_server_went_away_is_there(tmp_path):
    asked = []

    def answer(request):
        asked.append(request)
        if len(asked) == 1:
            request.answer(200, {"translatedText": ["бейбітшілік"]})
        else:
            request.answer(400, {"error": "gone"})

    with serving(answer) as url:
        (tmp_path / "ank-i18n.toml").write_text(
            '[engines]\norder = ["libretranslate"]\n'
            f'libretranslate = {{ url = "{url}", batch = 1 }}\n'
        )
        command = ("--project", str(tmp_path), "translate", "--from", "ru", "--to", "kk")
        result = run(*command, "--no-cache", given="мир\nшкола\n")
    assert result.stdout == "бейбітшілік\n"
    assert str(result.exception) == f"{url}/translate: answers 400: gone"


def test_no_package_is_wrong_usage(packages_dir):
    result = run("translate", "--from", "ru", "--to", "kk", given="мир\n")
    assert isinstance(result.exception, AnkError)
    assert result.exception.exit_status == 2
    assert str(result.exception).startswith("no package translates ru → kk")


def test_what_is_not_utf_8_is_named_with_its_line(with_package):
    with_package()
    result = run(
        "translate", "--from", "ru", "--to", "kk", given="мир\n".encode() + b"\xec\xe8\xf0\n"
    )
    assert str(result.exception) == "stdin:2: is not UTF-8"
    assert result.exception.exit_status == 3


def test_a_package_is_installed_and_listed(tmp_path, tiny, packages_dir):
    file = tiny_package.pack(tiny(), tmp_path / "ru_kk.argosmodel")
    line = f"ru → kk  1.0  {packages_dir / 'translate-ru_kk-1_0'}\n"
    assert run("packages", "install", str(file)).stdout == line
    assert run("packages", "list").stdout == line


def test_a_list_without_packages_says_so_beside_stdout(packages_dir):
    result = run("packages", "list")
    assert (result.stdout, result.exit_code) == ("", 0)
    assert result.stderr == "no package is installed (see `ank-i18n packages install`)\n"


def test_a_folder_that_is_no_package_is_named_and_the_others_listed(with_package, packages_dir):
    with_package()
    (packages_dir / "leftover").mkdir()
    result = run("packages", "list")
    assert result.stdout.startswith("ru → kk")
    assert "leftover" in result.stderr
    assert result.exit_code == 0
