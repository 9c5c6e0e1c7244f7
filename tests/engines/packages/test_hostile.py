"""Packages from strangers: each is refused with one clear line, and leaves nothing behind."""

from __future__ import annotations

import json
import os
import shutil
import stat
import struct
import zipfile
from pathlib import Path

import pytest

import tiny_package
from ank_i18n.engines.packages import install, unpack
from ank_i18n.errors import PackageError

TOP = "translate-ru_kk-1_0"


@pytest.fixture
def folder(tmp_path, tiny):
    """A sound package's folder that a test may spoil."""
    return Path(shutil.copytree(tiny(), tmp_path / "spoiled" / TOP))


@pytest.fixture
def refused(tmp_path, packages_dir):
    """Installs; returns what was said, and sees that nothing is left, inside or outside."""

    def try_to_install(source):
        before = sorted(tmp_path.rglob("*"))
        with pytest.raises(PackageError) as caught:
            install(source)
        assert list(packages_dir.iterdir()) == []
        assert sorted(tmp_path.rglob("*")) == before
        assert str(caught.value).startswith(str(source))
        assert "\n" not in str(caught.value)
        return caught.value.problem

    return try_to_install


def spoiled_zip(folder, file, name="evil", content=b"x", **fields):
    """The sound package with one more entry."""
    tiny_package.pack(folder, file)
    with zipfile.ZipFile(file, "a") as archive:
        entry = zipfile.ZipInfo(name)
        for key, value in fields.items():
            setattr(entry, key, value)
        archive.writestr(entry, content)
    return file


@pytest.mark.parametrize(
    "name",
    [
        "../evil.py",
        "../../../../etc/cron.d/evil",
        f"{TOP}/../../evil",
        f"{TOP}/model/../../../evil",
        "/etc/evil",
        "//server/share/evil",
        "C:/evil",
        f"{TOP}/..\\..\\evil",
        f"{TOP}/./evil",
        f"{TOP}//evil",
        f"{TOP}/evil\x1b[2J",
        f"{TOP}/evil\n",
        f"{TOP}/aux:stream",
        f"{TOP}/{'x' * 300}",
        "/".join([TOP, *["deep"] * 200]),
    ],
)
def test_a_name_that_leads_astray(folder, tmp_path, refused, name):
    file = spoiled_zip(folder, tmp_path / "evil.argosmodel", name)
    assert refused(file).startswith("holds a file with the name")


def test_a_name_cut_short_by_a_nul(folder, tmp_path, refused):
    file = spoiled_zip(folder, tmp_path / "evil.argosmodel", f"{TOP}/evilXtxt")
    file.write_bytes(file.read_bytes().replace(b"/evilXtxt", b"/evil\0txt"))
    assert refused(file).startswith("holds a file with the name")


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFIFO, stat.S_IFCHR, stat.S_IFSOCK])
def test_a_link_or_a_device(folder, tmp_path, refused, kind):
    file = tmp_path / "evil.argosmodel"
    spoiled_zip(folder, file, f"{TOP}/link", b"/etc/passwd", external_attr=(kind | 0o777) << 16)
    assert refused(file).startswith("holds a link or device")


@pytest.mark.parametrize("name", [f"{TOP}/METADATA.json", f"{TOP}/metadata.json"])
@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_name_twice(folder, tmp_path, refused, name):
    file = spoiled_zip(folder, tmp_path / "evil.argosmodel", name)
    assert refused(file).endswith("twice")


@pytest.mark.parametrize("name", ["evil.py", "other/evil.py"])
def test_more_than_one_folder(folder, tmp_path, refused, name):
    file = spoiled_zip(folder, tmp_path / "evil.argosmodel", name)
    assert refused(file) == "is not one folder with a package in it"


def test_a_bomb(folder, tmp_path, refused, monkeypatch):
    monkeypatch.setattr(unpack, "BOMB_BYTES", 1 << 20)
    file = tmp_path / "bomb.argosmodel"
    spoiled_zip(folder, file, f"{TOP}/bomb", bytes(200 << 20), compress_type=zipfile.ZIP_DEFLATED)
    assert refused(file) == "would unpack to 0.2 GiB"


def test_a_bomb_that_lies_about_its_size(folder, tmp_path, refused):
    file = tmp_path / "bomb.argosmodel"
    spoiled_zip(folder, file, f"{TOP}/bomb", bytes(9 << 20), compress_type=zipfile.ZIP_DEFLATED)
    size, lie = struct.pack("<I", 9 << 20), struct.pack("<I", 1000)
    file.write_bytes(file.read_bytes().replace(size, lie))
    assert refused(file).startswith("is not a sound zip")


def test_entries_that_overlap(folder, tmp_path, refused):
    file = tmp_path / "bomb.argosmodel"
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr(f"{TOP}/kernel", bytes(1 << 16))
        [kernel] = archive.filelist
        archive.filelist += [
            _at(kernel, f"{TOP}/copy{number}", kernel.header_offset) for number in range(50)
        ]
    assert refused(file) == "holds files that overlap in the zip"


def _at(entry, name, offset):
    copy = zipfile.ZipInfo(name)
    copy.header_offset, copy.CRC = offset, entry.CRC
    copy.file_size, copy.compress_size = entry.file_size, entry.compress_size
    return copy


def test_too_many_files(folder, tmp_path, refused, monkeypatch):
    monkeypatch.setattr(unpack, "MAX_ENTRIES", 5)
    file = spoiled_zip(folder, tmp_path / "many.argosmodel", f"{TOP}/one-more")
    assert refused(file) == "holds more than 5 files"


def test_an_encrypted_zip(folder, tmp_path, refused):
    file = tiny_package.pack(folder, tmp_path / "evil.argosmodel")
    content = bytearray(file.read_bytes())
    position = content.index(b"PK\x01\x02")
    content[position + 8] |= 1
    file.write_bytes(content)
    assert refused(file) == "is encrypted"


@pytest.mark.parametrize("share", [0.1, 0.5, 0.999])
def test_a_download_that_broke_off(folder, tmp_path, refused, share):
    file = tiny_package.pack(folder, tmp_path / "broken.argosmodel")
    file.write_bytes(file.read_bytes()[: int(file.stat().st_size * share)])
    assert refused(file) == "is not an Argos package (a zip with .argosmodel)"


def test_a_flipped_byte(folder, tmp_path, refused):
    file = tiny_package.pack(folder, tmp_path / "broken.argosmodel")
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 0xFF
    file.write_bytes(content)
    assert refused(file).startswith("is not a sound zip")


@pytest.mark.parametrize("content", [b"", b"hello", b"PK\x05\x06" + bytes(18)])
def test_what_is_no_package_at_all(tmp_path, refused, content):
    file = tmp_path / "file.argosmodel"
    file.write_bytes(content)
    assert refused(file)


def test_what_is_not_there(tmp_path, refused):
    assert refused(tmp_path / "nowhere.argosmodel") == "is not there"


@pytest.mark.parametrize("part", ["metadata.json", "model/model.bin", "sentencepiece.model"])
def test_a_part_is_missing(folder, tmp_path, refused, part):
    (folder / part).unlink()
    said = refused(tiny_package.pack(folder, tmp_path / "part.argosmodel"))
    assert Path(part).name in said


@pytest.mark.parametrize(
    "metadata",
    [
        b"",
        b"{",
        b"[]",
        b"\xff\xfe",
        '{"from_code": "ru", "to_code": "kk"}'.encode("utf-16"),
        '{"from_code": "ru", "to_code": "kk"}'.encode("utf-8-sig"),
        b"[" * 100_000,
        b'{"from_code": "ru"}',
        b'{"from_code": "../ru", "to_code": "kk"}',
        b'{"from_code": "ru", "to_code": ["kk"]}',
        b'{"from_code": "ru", "to_code": "kk", "package_version": "../../1"}',
        b'{"from_code": "ru", "to_code": "kk", "package_version": 1.0}',
        b'{"from_code": "ru", "to_code": "kk", "type": "sbd"}',
        b'{"from_code": "ru", "to_code": "kk", "target_prefix": "\\u0000"}',
    ],
)
def test_wrong_metadata(folder, tmp_path, refused, metadata):
    (folder / "metadata.json").write_bytes(metadata)
    said = refused(tiny_package.pack(folder, tmp_path / "meta.argosmodel"))
    assert said.startswith("metadata.json")


@pytest.mark.parametrize(
    "spoil",
    [
        lambda model: model[: len(model) // 2],
        lambda model: model[:16],
        lambda _: b"",
        lambda model: b"\xff" * len(model),
        lambda model: model[:8] + b"\xff" * 8 + model[16:],
    ],
)
def test_a_model_that_does_not_load(folder, tmp_path, refused, spoil):
    path = folder / "model" / "model.bin"
    path.write_bytes(spoil(path.read_bytes()))
    said = refused(tiny_package.pack(folder, tmp_path / "model.argosmodel"))
    assert said.startswith(("does not work", "crashes when loaded"))


def test_a_tokenizer_that_does_not_load(folder, tmp_path, refused):
    (folder / "sentencepiece.model").write_bytes(b"hello")
    said = refused(tiny_package.pack(folder, tmp_path / "tokenizer.argosmodel"))
    assert said == "does not work: is not a SentencePiece model"


def test_another_package_s_tokenizer(folder, tmp_path, refused, tiny):
    words = {f"слово{'абвгдежзик'[n % 10]}{n}": "мир" for n in range(600)}
    other = tiny(dictionary=words)
    shutil.copy(other / "sentencepiece.model", folder / "sentencepiece.model")
    vocabulary = folder / "model" / "shared_vocabulary.json"
    words = json.loads(vocabulary.read_text())
    special = ("<unk>", "<s>", "</s>")
    strangers = [word if word in special else f"stranger{n}" for n, word in enumerate(words)]
    vocabulary.write_text(json.dumps(strangers))
    assert "tokenizer" in refused(tiny_package.pack(folder, tmp_path / "mixed.argosmodel"))


def test_a_vocabulary_of_one_word_over_and_over(folder, tmp_path, refused):
    vocabulary = folder / "model" / "shared_vocabulary.json"
    words = json.loads(vocabulary.read_text())
    special = [word for word in words if word in ("<unk>", "<s>", "</s>")]
    vocabulary.write_text(json.dumps(special + words[-1:] * (len(words) - len(special))))
    assert "tokenizer" in refused(tiny_package.pack(folder, tmp_path / "repeated.argosmodel"))


def test_a_folder_with_a_link_in_it(folder, refused):
    (folder / "link").symlink_to("/etc/passwd")
    assert refused(folder) == "holds link, which is not a plain file"


def test_a_bad_package_does_not_touch_the_one_that_is_there(folder, tmp_path, packages_dir, tiny):
    package = install(tiny())
    (folder / "model" / "model.bin").write_bytes(b"")
    with pytest.raises(PackageError):
        install(folder)
    assert list(packages_dir.iterdir()) == [package.path]
    assert (package.path / "model" / "model.bin").stat().st_size > 0


@pytest.mark.parametrize(
    "name",
    [
        f"{TOP}/．．/．．/evil",
        f"{TOP}/metadata.json.",
        f"{TOP}/metadata.json ",
        f"{TOP}/CON",
        f"{TOP}/model/nul.bin",
        f"{TOP}/\u202egnp.exe",
    ],
)
def test_a_name_that_is_another_s_elsewhere(folder, tmp_path, refused, name):
    file = spoiled_zip(folder, tmp_path / "evil.argosmodel", name)
    assert refused(file).startswith("holds a file with the name")


def test_names_that_differ_only_in_their_composition(folder, tmp_path, refused):
    (folder / "\u00e9").write_bytes(b"")
    file = spoiled_zip(folder, tmp_path / "evil.argosmodel", f"{TOP}/e\u0301")
    assert refused(file).endswith("twice")


@pytest.mark.parametrize("name", [f"{TOP}/model", f"{TOP}/model/model.bin/evil"])
def test_a_file_that_is_also_a_folder(folder, tmp_path, refused, name):
    file = spoiled_zip(folder, tmp_path / "evil.argosmodel", name)
    assert refused(file).endswith("below a file")


def test_a_header_that_names_another_file_than_the_directory(folder, tmp_path, refused):
    file = tiny_package.pack(folder, tmp_path / "evil.argosmodel")
    file.write_bytes(file.read_bytes().replace(b"/metadata.json", b"/metadata.jsox", 1))
    assert refused(file).startswith("is not a sound zip")


def test_a_pipe_or_a_device_is_not_read(tmp_path, refused):
    os.mkfifo(tmp_path / "pipe.argosmodel")
    for source in (tmp_path / "pipe.argosmodel", Path("/dev/zero")):
        assert refused(source) == "is not an Argos package (a zip with .argosmodel)"


def test_metadata_too_large_to_be_read(folder, tmp_path, refused):
    (folder / "metadata.json").write_bytes(b'{"from_code": "ru"}' + b" " * (2 << 20))
    said = refused(tiny_package.pack(folder, tmp_path / "meta.argosmodel"))
    assert said == "metadata.json is too large to be metadata"


def test_a_package_from_a_language_into_itself(folder, tmp_path, refused):
    respell(folder, to_code="ru")
    said = refused(tiny_package.pack(folder, tmp_path / "same.argosmodel"))
    assert said == "metadata.json translates ru into itself"


def test_a_prefix_that_the_model_does_not_know(folder, tmp_path, refused):
    respell(folder, target_prefix="__kk__")
    said = refused(tiny_package.pack(folder, tmp_path / "prefix.argosmodel"))
    assert said == "does not work: has a target_prefix that its model does not know"


def respell(folder, **fields):
    path = folder / "metadata.json"
    path.write_text(json.dumps({**json.loads(path.read_text()), **fields}))


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (["мир", "дом"], "has a target vocabulary of 2 words for a model of"),
        ([], "has a target vocabulary of 0 words for a model of"),
        (7, "shared_vocabulary is not a list of words"),
        ([[1]], "has a target vocabulary of 1 words for a model of"),
        ("\udcff", "shared_vocabulary is not a list of words"),
    ],
)
def test_a_vocabulary_of_another_model(folder, tmp_path, refused, content, said):
    vocabulary = folder / "model" / "shared_vocabulary.json"
    if isinstance(content, str):
        vocabulary.write_bytes(content.encode(errors="surrogateescape"))
    else:
        vocabulary.write_text(json.dumps(content))
    file = tiny_package.pack(folder, tmp_path / "vocabulary.argosmodel")
    assert refused(file).startswith(f"does not work: {said}")


@pytest.mark.parametrize("config", [b"[" * 1_000_000, b'{"bos_token": [1], "eos_token": {}}', b"{"])
def test_a_model_s_configuration_that_is_none(folder, tmp_path, refused, config):
    (folder / "model" / "config.json").write_bytes(config)
    file = tiny_package.pack(folder, tmp_path / "config.argosmodel")
    assert refused(file).startswith("does not work: config.json")


def test_codes_that_merge_nothing(folder, tmp_path, refused):
    (folder / "sentencepiece.model").unlink()
    (folder / "bpe.model").write_bytes(b"")
    said = refused(tiny_package.pack(folder, tmp_path / "empty.argosmodel"))
    assert said == "does not work: has a tokenizer that its model was not trained with"


def test_a_forged_record_is_written_anew(folder, packages_dir):
    forged = {"files": {"../../passwd": "0"}, "calibration": {"middle": "x"}}
    (folder / "ank-i18n.json").write_text(json.dumps(forged))
    package = install(folder)
    assert list(json.loads((package.path / "ank-i18n.json").read_text())["files"]) != [
        "../../passwd"
    ]
