"""Which recipes a pair takes, and a recipe from what is published to a package in place."""

from __future__ import annotations

import json

import pytest
from argostranslate import settings

import tiny_package
from ank_i18n.engines.packages import installed, trust
from ank_i18n.engines.packages.convert import transformers_checkpoint
from ank_i18n.engines.packages.plan import Step, described, look_up, plan, run, tried
from ank_i18n.engines.packages.published import File, Published
from ank_i18n.engines.packages.recipes import chosen, recipes
from ank_i18n.errors import PackageError
from local_server import ranged, serving

HPLT, OPUS = chosen("hplt-en-kk"), chosen("opus-en-kk")


def _names(found):
    return [recipe.name for recipe in found]


@pytest.fixture
def index(alone, tiny, monkeypatch):
    """An Argos index with ru → en and en → de."""
    packed = {
        f"/translate-{source}_{target}-1_0.argosmodel": tiny_package.pack(
            tiny(source=source, target=target), alone / f"{source}_{target}.argosmodel"
        ).read_bytes()
        for source, target in (("ru", "en"), ("en", "de"))
    }

    def answer(request):
        if request.path in packed:
            ranged(packed[request.path], request)
        else:
            request.answer(200, entries)

    with serving(answer) as address:
        entries = [
            {
                "from_code": link[11:13],
                "to_code": link[14:16],
                "package_version": "1.0",
                "links": [address + link],
            }
            for link in packed
        ]
        monkeypatch.setattr(settings, "package_index", f"{address}/")
        yield packed


def test_without_the_extra_kazakh_goes_through_english(packages_dir, monkeypatch):
    monkeypatch.setattr(transformers_checkpoint, "available", lambda: False)
    assert _names(plan("ru", "kk", recipes())) == ["argos-ru-en", "hplt-en-kk"]


def test_with_the_extra_kazakh_goes_direct(packages_dir, monkeypatch):
    monkeypatch.setattr(transformers_checkpoint, "available", lambda: True)
    assert _names(plan("ru", "kk", recipes())) == ["tilmash-ru-kk"]


def test_what_is_installed_is_not_fetched_again(with_package, monkeypatch):
    monkeypatch.setattr(transformers_checkpoint, "available", lambda: False)
    with_package(target="en")
    assert _names(plan("ru", "kk", recipes())) == ["hplt-en-kk"]
    assert plan("ru", "en", recipes()) == []


def test_where_no_recipe_leads_the_index_is_asked(index):
    assert _names(plan("en", "de", recipes())) == ["argos-en-de"]
    assert _names(plan("ru", "de", recipes())) == ["argos-ru-en", "argos-en-de"]


@pytest.mark.parametrize("target", ["tt", "kk_Latn"])
def test_no_way_is_said(index, target):
    with pytest.raises(PackageError, match=f"leads from ru to {target}"):
        plan("ru", target, recipes())


@pytest.mark.parametrize("ending", ["/", "", "/index.json"])
def test_the_address_of_the_index_may_end_in_any_way(index, monkeypatch, ending):
    address = settings.package_index.rstrip("/")
    monkeypatch.setattr(settings, "package_index", address + ending)
    assert _names(plan("en", "de", recipes())) == ["argos-en-de"]


def test_a_package_of_the_index_is_known_by_its_hash_the_second_time(index):
    recipe = plan("en", "de", recipes())[0]
    package = run(look_up(recipe))
    assert installed() == [package]
    link = "/translate-en_de-1_0.argosmodel"
    index[link] = index[link] + b"\0"
    with pytest.raises(PackageError, match="is not the file we know"):
        run(look_up(recipe))
    assert installed() == [package]


def test_a_recipe_is_fetched_converted_and_installed(the_hub, alone):
    package = run(look_up(HPLT))
    assert installed() == [package]
    assert (package.source, package.target) == ("en", "kk")
    assert not any("README" in path for path, _ in the_hub.asked)
    assert not (alone / "downloads/ank-i18n/hplt-en-kk").exists()


def test_what_was_fetched_is_trusted_when_it_became_a_package(the_hub):
    the_hub.files["model.npz.best-chrf.npz"] = b"PK\3\4 nothing"
    with pytest.raises(PackageError, match=r"best-chrf\.npz is not a Marian checkpoint"):
        run(look_up(HPLT))
    assert not trust.trusted().exists()
    assert installed() == []


def test_a_package_that_does_not_work_is_said_by_its_origin(the_hub, monkeypatch):
    monkeypatch.setattr("ank_i18n.engines.packages.probe.TRIAL", "ank_i18n.nowhere")
    with pytest.raises(PackageError) as caught:
        run(look_up(HPLT))
    assert str(caught.value).startswith(f"{HPLT.origin}: does not work: ")
    assert installed() == []


def test_what_is_about_to_be_fetched_is_shown():
    argos, link = chosen("argos-ru-en"), "https://index.example/translate-ru_en-1_9.argosmodel"
    steps = [
        Step(argos, Published(link, (File("translate-ru_en-1_9.argosmodel", 156_239_112),))),
        Step(OPUS, Published(OPUS.archive, (File("opus.zip"),))),
    ]
    assert list(described(steps)) == [
        "ru → en  Argos Russian → English",
        f"  from {link}, 156 MB",
        "  licence: not named in the index",
        "  no published quality known to us",
        "en → kk  OPUS-MT English → Kazakh, 2021-09-05 (Marian, transformer-align)",
        f"  from {OPUS.archive}, size not stated",
        "  licence: CC-BY-4.0",
        "  newstest2019-enkk: BLEU 7.9, chrF 39.4 (README of the model)",
        "  Tatoeba-test-v2021-08-07: BLEU 20.7, chrF 49.2 (README of the model)",
    ]


def test_three_sentences_are_tried(with_package, packages_dir):
    with_package()
    assert len(tried(installed()[0])) == 3


def test_a_list_of_hashes_that_is_broken_is_said(the_hub):
    trust.trusted().write_text(json.dumps([]))
    with pytest.raises(PackageError, match=r"fetched\.json: is not a list of hashes"):
        run(look_up(HPLT))
