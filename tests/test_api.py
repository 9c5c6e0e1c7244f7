"""The public API does the main job, as the docstring of the package shows it."""

from __future__ import annotations

import subprocess
import sys

import pytest

import ank_i18n


@pytest.mark.parametrize("name", ank_i18n.__all__)
def test_every_public_name_is_there_documented_and_stays_what_it_is(name: str) -> None:
    first = getattr(ank_i18n, name)
    assert first.__doc__
    assert getattr(ank_i18n, name) is first
    assert name in dir(ank_i18n)


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'translate_everything'"):
        _ = ank_i18n.translate_everything


def test_the_main_job_in_python(tmp_path, packages_dir) -> None:
    source = tmp_path / "seeds" / "visit.txt"
    source.parent.mkdir()
    source.write_text("Состоялась встреча. Приняли участие 25 человек.", encoding="utf-8")
    project = ank_i18n.load(tmp_path)
    release = ank_i18n.read(source)
    document = ank_i18n.segmented(release)
    ank_i18n.extract(project, document)
    ank_i18n.draft(project, [release])
    findings = ank_i18n.check(project)
    pages = ank_i18n.publish(project, [release])
    assert document.units() == ["Состоялась встреча.", "Приняли участие 25 человек."]
    assert {finding.rule for finding in findings} == {"empty-unit"}
    assert [page.locale for page in pages if page.path] == ["ru", "ru", "ru"]


def test_importing_the_rooms_first_changes_no_public_name() -> None:
    code = (
        "import ank_i18n.drafting, ank_i18n.publishing, ank_i18n.segment, ank_i18n.checks;"
        "import ank_i18n;"
        "assert all(callable(getattr(ank_i18n, n)) for n in ('draft', 'publish', 'check'));"
        "assert ank_i18n.segment.sentences('Да. Нет.') == ['Да.', 'Нет.']"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
