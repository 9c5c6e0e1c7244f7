"""``packages install`` and ``packages convert`` as a user types them."""

from __future__ import annotations

import re
import shutil

import pytest
from typer.testing import CliRunner

import tiny_package
from ank_i18n.cli.app import app
from ank_i18n.engines import find
from ank_i18n.engines.packages import installed
from ank_i18n.engines.packages.convert import transformers_checkpoint
from ank_i18n.errors import PackageError, UsageError

run = CliRunner().invoke


def test_the_plan_is_shown_and_nothing_fetched_without_a_yes(
    the_hub, with_package, tmp_path, monkeypatch
):
    monkeypatch.setattr(transformers_checkpoint, "available", lambda: False)
    with_package(target="en")
    said = run(app, ["--project", str(tmp_path), "packages", "install", "kk"], input="n\n")
    assert said.exit_code == 1
    assert "en → kk  HPLT 2.0 English → Kazakh" in said.stdout
    assert re.search(r"hplt_opus at [0-9a-f]{40}, \d+ kB\n", said.stdout)
    assert "licence: CC-BY-4.0" in said.stdout
    assert not any("/resolve/" in path for path, _ in the_hub.asked)
    assert [package.target for package in installed()] == ["en"]


def test_the_missing_part_of_the_way_is_installed(the_hub, with_package, tmp_path, monkeypatch):
    monkeypatch.setattr(transformers_checkpoint, "available", lambda: False)
    with_package(target="en")
    said = run(app, ["--project", str(tmp_path), "packages", "install", "kk", "--yes"])
    assert said.exit_code == 0
    assert [(p.source, p.target) for p in installed()] == [("en", "kk"), ("ru", "en")]
    assert find("ru", "kk", {}).package.startswith("translate-ru_en")
    shown = [line.partition(" → ")[2] for line in said.stdout.splitlines()[-3:]]
    assert all(0 < len(draft) <= 160 for draft in shown)


def test_a_pair_that_is_installed_is_left_alone(with_package, tmp_path):
    with_package()
    said = run(app, ["--project", str(tmp_path), "packages", "install", "ru-kk"])
    assert said.stdout == "ru → kk: installed already\n"


def test_every_package_of_a_folder_is_installed(tiny, packages_dir, tmp_path):
    stick = tmp_path / "stick"
    stick.mkdir()
    tiny_package.pack(tiny(), stick / "one.argosmodel")
    shutil.copytree(tiny(target="en"), stick / "two")
    (stick / "notes.txt").write_text("not a package")
    assert run(app, ["packages", "install", str(stick)]).exit_code == 0
    assert [package.target for package in installed()] == ["en", "kk"]


def test_a_folder_without_a_package_is_said(packages_dir, tmp_path):
    said = run(app, ["packages", "install", str(tmp_path)])
    assert isinstance(said.exception, PackageError)
    assert "holds no package" in str(said.exception)


def test_installing_nothing_is_wrong_usage(packages_dir):
    assert isinstance(run(app, ["packages", "install"]).exception, UsageError)


@pytest.mark.parametrize("named", [True, False])
def test_a_checkpoint_at_hand_is_converted(hplt, tmp_path, named):
    checkpoint = shutil.copytree(hplt, tmp_path / "checkpoint")
    recipe = tmp_path / "mine.toml" if named else checkpoint / "recipe.toml"
    recipe.write_text(
        'title = "Ours"\nsource = "en"\ntarget = "kk"\nconverter = "marian"\nlicence = "MIT"\n'
        'repository = "office/en-kk"\n[options]\nmodel = "*.npz"\ntokenizer = "*.spm"\n'
    )
    given = ["--recipe", str(recipe)] if named else []
    said = run(app, ["packages", "convert", str(checkpoint), "--to", str(tmp_path / "o"), *given])
    assert said.stdout == f"en → kk  1.0  {tmp_path / 'o' / 'translate-en_kk-1_0'}\n"


def test_weights_may_be_kept_as_they_are(hplt, tmp_path):
    for weights in ("int8", "float32"):
        to = str(tmp_path / weights)
        said = run(app, ["packages", "convert", str(hplt), "--weights", weights, "--to", to])
        assert said.exit_code == 0
    sizes = [
        (tmp_path / weights / "translate-en_kk-1_0/model/model.bin").stat().st_size
        for weights in ("int8", "float32")
    ]
    assert sizes[0] < sizes[1]
    said = run(app, ["packages", "convert", str(hplt), "--weights", "int4"])
    assert isinstance(said.exception, UsageError)
