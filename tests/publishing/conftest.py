"""A small project: one release, its catalogs, and an editor's pen to translate them."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from ank_i18n.catalog import extract, load, merge, save
from ank_i18n.project import Project
from ank_i18n.project import load as load_project
from ank_i18n.release import Release, read
from ank_i18n.segment.units import segmented

NAME = "2019-02-06-sessiya"
RUSSIAN = """Сессия прошла в столице
Сессию открыл С. Иванов. В ней участвовали 52 делегата.
Газета "Заря" писала об этом.
"""
KAZAKH = {
    "Сессия прошла в столице": "Сессия елордада өтті",
    "Сессию открыл С. Иванов.": "Сессияны С. Иванов ашты.",
    "В ней участвовали 52 делегата.": "Оған 52 делегат қатысты.",
    'Газета "Заря" писала об этом.': 'Бұл туралы "Заря" газеті жазды.',
}
ENGLISH = {
    "Сессия прошла в столице": "The session was held in the capital",
    "Сессию открыл С. Иванов.": "S. Ivanov opened the session.",
    "В ней участвовали 52 делегата.": "It was attended by 52 delegates.",
    'Газета "Заря" писала об этом.': 'The newspaper "Zarya" wrote about it.',
}


@dataclass
class Office:
    """A project folder and what one does in it by hand."""

    root: Path

    @property
    def project(self) -> Project:
        return load_project(self.root)

    def configure(self, text: str) -> None:
        (self.root / "ank-i18n.toml").write_text(text, encoding="utf-8")

    def write(self, text: str, name: str = f"{NAME}.txt") -> Release:
        """Put a release under seeds/ and read it."""
        path = self.root / "seeds" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return read(path, name=self.project.release_name(path))

    def translate(
        self,
        release: Release,
        locale: str,
        translations: Mapping[str, str],
        fuzzy: tuple[str, ...] = (),
    ) -> None:
        """Fill the catalog of a release; the units named in ``fuzzy`` stay drafts."""
        path = self.project.po(release.name, locale)
        template = extract(segmented(release), self.project)
        catalog = merge(load(path) if path.exists() else None, template, locale).catalog
        for entry in catalog:
            entry.msgstr = translations.get(entry.msgid, "")
            entry.fuzzy = entry.msgid in fuzzy
        path.parent.mkdir(parents=True, exist_ok=True)
        save(catalog, path)

    def page(self, locale: str, suffix: str = "html", name: str = NAME) -> str:
        path = self.project.dist / locale / f"{name}.{suffix}"
        return path.read_text(encoding="utf-8")


@pytest.fixture
def office(tmp_path: Path) -> Office:
    (tmp_path / "seeds").mkdir()
    return Office(tmp_path)


@pytest.fixture
def reviewed(office: Office) -> tuple[Office, Release]:
    """A release that is reviewed in Kazakh and English."""
    release = office.write(RUSSIAN)
    office.translate(release, "kk", KAZAKH)
    office.translate(release, "en", ENGLISH)
    return office, release
