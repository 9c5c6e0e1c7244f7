"""The archive of a release."""

import json
import zipfile
from hashlib import sha256

from ank_i18n.publishing import Status, publish

from .conftest import KAZAKH, NAME


def test_it_has_every_file_with_its_checksum(reviewed):
    office, release = reviewed
    *_, bundle = publish(office.project, [release], formats=["html", "txt", "zip"])
    assert (bundle.path, bundle.status) == (office.project.dist / f"{NAME}.zip", Status.PUBLISHED)
    with zipfile.ZipFile(bundle.path) as archive:
        sums = dict(
            reversed(line.split("  ")) for line in archive.read("SHA256SUMS").decode().splitlines()
        )
        assert sorted(sums) == sorted(set(archive.namelist()) - {"SHA256SUMS"})
        for name, digest in sums.items():
            assert sha256(archive.read(name)).hexdigest() == digest
        for name in (
            f"{tag}/{NAME}.{form}" for tag in ("kk", "ru", "en") for form in ("html", "txt")
        ):
            assert archive.read(name) == (office.project.dist / name).read_bytes()


def test_the_manifest_tells_what_is_a_draft(reviewed):
    office, release = reviewed
    office.translate(release, "kk", KAZAKH, fuzzy=("Сессию открыл С. Иванов.",))
    *_, bundle = publish(office.project, [release], formats=["zip"], allow_drafts=True)
    assert bundle.status is Status.DRAFT
    with zipfile.ZipFile(bundle.path) as archive:
        told = json.loads(archive.read("MANIFEST.json"))
    assert [(one["language"], one["status"], one["unreviewed"]) for one in told["editions"]] == [
        ("kk", "draft", 1),
        ("ru", "published", 0),
        ("en", "published", 0),
    ]


def test_it_is_the_same_every_time(reviewed):
    office, release = reviewed
    publish(office.project, [release], formats=["zip"])
    assert not any(one.changed for one in publish(office.project, [release], formats=["zip"]))
