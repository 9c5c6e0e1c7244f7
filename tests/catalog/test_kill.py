"""Killed with -9 at any moment: every catalog parses, and no reviewed text is gone."""

import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import polib

from ank_i18n.catalog import load, save
from ank_i18n.catalog.sync import sync_units
from ank_i18n.project import Project
from catalog.exhibition import Units

# Edits the release for ever: each round takes the first sentence to the end.
LOOP = """
import sys
from dataclasses import dataclass
from pathlib import Path
from ank_i18n.catalog.sync import sync_units
from ank_i18n.project import Project
from ank_i18n.release.model import Release
root = Path(sys.argv[1])
project = Project(root=root, seeds=root / "seeds", locales=root / "locales")
class Units:
    release = Release(name="x", path=root / "seeds" / "x.txt", format="txt", blocks=())
    def units(self):
        return sentences
sentences = [f"Предложение номер {n} о выставке {n * n}." for n in range(120)]
print("ready", flush=True)
while True:
    sentences.append(sentences.pop(0))
    sync_units(project, Units())
"""


def test_kill_while_merging(project: Project, units: Callable[..., Units]) -> None:
    sentences = [f"Предложение номер {n} о выставке {n * n}." for n in range(120)]
    sync_units(project, units(*sentences, name="x"))
    for locale in project.targets:
        save(_reviewed(load(project.po("x", locale))), project.po("x", locale))
    chance = random.Random(9)  # noqa: S311 - repeatable
    for _ in range(4):
        command = [sys.executable, "-c", LOOP, str(project.root)]
        with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
            assert process.stdout is not None
            process.stdout.readline()
            time.sleep(chance.uniform(0.0, 0.15))
            process.send_signal(signal.SIGKILL)
        for locale in project.targets:
            catalog = load(project.po("x", locale))
            assert {entry.msgid: entry.msgstr for entry in catalog} == {
                sentence: f"Аударма: {sentence}" for sentence in sentences
            }
            assert not any(entry.fuzzy for entry in catalog)
        assert len(load(project.pot("x"))) == len(sentences)
    sync_units(project, units(*sentences, name="x"))
    assert _files(project.locales) == {
        "x.pot",
        "kk/LC_MESSAGES/x.po",
        "en/LC_MESSAGES/x.po",
    }


def _reviewed(catalog: polib.POFile) -> polib.POFile:
    for entry in catalog:
        entry.msgstr = f"Аударма: {entry.msgid}"
    return catalog


def _files(folder: Path) -> set[str]:
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix() for path in found}
