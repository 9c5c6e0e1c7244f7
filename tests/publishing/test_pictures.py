"""Pictures travel with their release, and nothing else does."""

import base64
from io import BytesIO

import docx
import pytest

from ank_i18n.publishing import publish
from ank_i18n.release import read

PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=="
)


def released(office, address):
    (office.root / "seeds" / "2019").mkdir()
    return office.write(f"# Слово\n\nВот: ![флаг]({address}).\n", "2019/slovo.md")


def test_a_picture_stands_where_the_page_looks_for_it(office):
    release = released(office, "img/flag%201.png")
    (office.root / "seeds" / "2019" / "img").mkdir()
    (office.root / "seeds" / "2019" / "img" / "flag 1.png").write_bytes(PNG)
    publish(office.project, [release], locales=["ru"])
    assert 'src="img/flag%201.png"' in office.page("ru", name="2019/slovo")
    assert (office.project.dist / "ru" / "2019" / "img" / "flag 1.png").read_bytes() == PNG


@pytest.mark.parametrize(
    "address", ["../../secret.png", "/etc/passwd", "page.html", "x.svg", "no.png"]
)
def test_what_is_no_picture_of_the_project_stays_where_it_is(office, address):
    release = released(office, address)
    (office.root / "secret.png").write_bytes(PNG)
    for name in ("page.html", "x.svg"):
        (office.root / "seeds" / "2019" / name).write_bytes(b"<script></script>")
    publish(office.project, [release], locales=["ru"])
    assert "<img" not in office.page("ru", name="2019/slovo")
    assert "<p>Вот: флаг.</p>" in office.page("ru", name="2019/slovo")
    assert office.page("ru", "md", name="2019/slovo").endswith("\nВот: флаг.\n")
    folder = office.project.dist / "ru"
    assert {path.name for path in folder.rglob("*") if path.is_file()} == {
        "index.html",
        "feed.xml",
        "slovo.html",
        "slovo.md",
        "slovo.txt",
    }


def test_pictures_inside_word_documents_do_not_get_into_each_others_way(office):
    for name in ("a", "b"):
        document = docx.Document()
        document.add_paragraph("Слово.")
        document.add_picture(BytesIO(PNG))
        document.save(office.root / "seeds" / f"{name}.docx")
    releases = [read(path) for path in office.project.releases()]
    publish(office.project, releases, locales=["ru"])
    for name in ("a", "b"):
        assert f'src="{name}/media/image1.png"' in office.page("ru", name=name)
        made = office.project.dist / "ru" / name / "media" / "image1.png"
        assert made.read_bytes() == PNG


def test_a_link_out_of_the_project_is_not_followed(office):
    release = released(office, "img.png")
    (office.root / "secret.png").write_bytes(PNG)
    (office.root / "seeds" / "2019" / "img.png").symlink_to(office.root / "secret.png")
    publish(office.project, [release], locales=["ru"])
    assert not list(office.project.dist.rglob("*.png"))
    assert "<img" not in office.page("ru", name="2019/slovo")


def test_a_picture_in_a_folder_above_the_release_is_found(office):
    release = released(office, "../flag.png")
    (office.root / "seeds" / "flag.png").write_bytes(PNG)
    publish(office.project, [release], locales=["ru"])
    assert 'src="../flag.png"' in office.page("ru", name="2019/slovo")
    assert (office.project.dist / "ru" / "flag.png").read_bytes() == PNG


def test_a_picture_on_another_site_stays_there(office):
    release = released(office, "https://example.kz/flag.png")
    publish(office.project, [release], locales=["ru"])
    assert 'src="https://example.kz/flag.png"' in office.page("ru", name="2019/slovo")


def test_pictures_of_an_html_release_come_along(office):
    (office.root / "seeds" / "flag.png").write_bytes(PNG)
    text = '<p>Вот: <img src="flag.png" alt="флаг"> и <img src="net.png" alt="герб">.</p>'
    publish(office.project, [office.write(text, "slovo.html")], locales=["ru"])
    assert '<img src="flag.png" alt="флаг"> и герб.' in office.page("ru", name="slovo")
    assert (office.project.dist / "ru" / "flag.png").read_bytes() == PNG
