"""What an office may tell of its publications, and what happens when it is wrong."""

import pytest

from ank_i18n.errors import ProjectError
from ank_i18n.publishing import publish


@pytest.mark.parametrize(
    ("told", "problem"),
    [
        ("colour = 'red'", "does not know [publish] colour"),
        ("front_matter = 'jekyll'", "does not know [publish] front_matter jekyll"),
        ("scripts = ['kk-Runr']", "does not know [publish] scripts kk-Runr"),
        ("base_url = 'ftp://x'", "begin it with https://"),
        ("theme = 'nowhere'", "names nowhere, which is not there"),
        ("publisher = 'Office'", "name it in each"),
    ],
)
def test_what_is_wrong_is_told_with_its_mend(reviewed, told, problem):
    office, release = reviewed
    office.configure(f"[publish]\n{told}\n")
    with pytest.raises(ProjectError, match=r"ank-i18n\.toml") as error:
        publish(office.project, [release])
    assert problem in str(error.value)


def test_a_theme_replaces_one_template_and_keeps_the_others(reviewed):
    office, release = reviewed
    office.configure('[publish]\ntheme = "theme"\n')
    (office.root / "theme").mkdir()
    (office.root / "theme" / "style.css").write_text("body { color: navy }")
    (office.root / "theme" / "release.html").write_text(
        '{% extends "base.html" %}{% block main %}<h1>{{ title }}</h1>{% endblock %}'
    )
    publish(office.project, [release])
    assert "<h1>Сессия елордада өтті</h1>" in office.page("kk")
    assert '<html lang="kk" dir="ltr">' in office.page("kk")
    assert (office.project.dist / "style.css").read_text() == "body { color: navy }"
