"""Reading plain text, and refusing what is none."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ank_i18n.errors import ReleaseError
from ank_i18n.release import BlockKind, Release, read, reassemble

SEED = Path(__file__).parents[2] / "seeds" / "2019-09-03-osce-hcnm-visit.txt"
RUSSIAN = "Заседание совета прошло в Астане. Решение приняли единогласно.\n"


def written(folder: Path, data: bytes, name: str = "release.txt") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def line_of(error: pytest.ExceptionInfo[ReleaseError]) -> str:
    line = str(error.value)
    assert "\n" not in line
    assert error.value.exit_status == 3
    return line


def test_seed_release_is_eight_paragraphs_and_comes_back_byte_for_byte() -> None:
    release = read(SEED)
    assert release.name == "2019-09-03-osce-hcnm-visit"
    assert [block.kind for block in release.blocks] == [BlockKind.PARAGRAPH] * 8
    assert reassemble(release).encode() == SEED.read_bytes()


def test_seed_release_keeps_its_slips() -> None:
    release = read(SEED)
    assert release.blocks[0].start == 1
    assert "РК  Туймебаева" in release.blocks[0].text


def test_first_line_without_a_stop_is_a_heading(tmp_path: Path) -> None:
    release = read(written(tmp_path, f"Совет собрался в Астане\n\n{RUSSIAN}".encode()))
    assert [block.kind for block in release.blocks] == [BlockKind.HEADING, BlockKind.PARAGRAPH]


@pytest.mark.parametrize("first", ["Да.", "Повестка:", "«Конец!»", "слово " * 50])
def test_first_line_that_may_be_a_sentence_is_a_paragraph(tmp_path: Path, first: str) -> None:
    release = read(written(tmp_path, f"{first}\n{RUSSIAN}".encode()))
    assert release.blocks[0].kind is BlockKind.PARAGRAPH


def test_a_single_line_is_no_heading(tmp_path: Path) -> None:
    release = read(written(tmp_path, "Совет собрался".encode()))
    assert release.blocks[0].kind is BlockKind.PARAGRAPH


def test_text_that_looks_like_a_placeholder_survives(tmp_path: Path) -> None:
    path = written(tmp_path, "Тег <1> и </2> и <3/>, но <b> нет.".encode())
    release = read(path)
    assert release.blocks[0].text == "Тег <1/> и <2/> и <3/>, но <b> нет."
    assert [mark.target for mark in release.blocks[0].marks.values()] == ["<1>", "</2>", "<3/>"]
    assert reassemble(release).encode() == path.read_bytes()


@given(st.text(st.sampled_from("аЯ .!?«»<>/12\t\r\n\u00a0\u2028\u200b\u00adә́😀\ufeff")))
def test_every_text_comes_back(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    path = written(tmp_path_factory.getbasetemp(), (text + "а").encode())
    assert reassemble(read(path)).encode() == path.read_bytes()


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r", "cp866"])
def test_single_byte_cyrillic_is_detected(tmp_path: Path, encoding: str) -> None:
    release = read(written(tmp_path, RUSSIAN.encode(encoding)))
    assert release.encoding == encoding
    assert release.source == RUSSIAN


@pytest.mark.parametrize("encoding", ["koi8-r", "cp1251", "mac-cyrillic"])
def test_a_reading_that_is_not_much_likelier_than_another_is_refused(
    tmp_path: Path, encoding: str
) -> None:
    with pytest.raises(ReleaseError, match="cannot be told for certain"):
        read(written(tmp_path, "в дом мира НПО школа".encode(encoding)))


def test_capitals_inside_words_speak_against_a_reading(tmp_path: Path) -> None:
    """KOI8-R has capitals where Windows-1251 has small letters: in a short text that decides."""
    text = "Президент дом народ новая"
    assert read(written(tmp_path, text.encode("koi8-r"))).source == text


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("utf-8", b"\xef\xbb\xbf"),
        ("utf-16-le", b"\xff\xfe"),
        ("utf-16-be", b"\xfe\xff"),
        ("utf-32-le", b"\xff\xfe\0\0"),
    ],
)
def test_byte_order_mark_decides_and_stays(tmp_path: Path, encoding: str, mark: bytes) -> None:
    release = read(written(tmp_path, mark + RUSSIAN.encode(encoding)))
    assert release.encoding == encoding
    assert release.source == "\ufeff" + RUSSIAN
    assert release.blocks[0].start == 1


def test_carriage_returns_stay(tmp_path: Path) -> None:
    release = read(written(tmp_path, "Один.\r\nДва.\r\n".encode()))
    assert [block.text for block in release.blocks] == ["Один.", "Два."]
    assert reassemble(release) == "Один.\r\nДва.\r\n"


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", "is empty"),
        (b" \r\n\t\n", "is empty"),
        (b"\xef\xbb\xbf\n", "is empty"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "is a binary file"),
        ("Совет\x02 собрался".encode(), "control character U+0002"),
        (b"\xff\xfe\x00\xd8\x41\x00", "is not valid UTF-16-LE"),
        (bytes(range(0x80, 0x100)), "has an encoding that cannot be told"),
        ("Да".encode("cp1251"), "has an encoding that cannot be told"),
        ("Señor García llegó".encode("latin-1"), "has an encoding that cannot be told"),
    ],
)
def test_what_is_no_text_is_refused(tmp_path: Path, data: bytes, problem: str) -> None:
    with pytest.raises(ReleaseError) as error:
        read(written(tmp_path, data))
    assert problem in line_of(error)


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ReleaseError) as error:
        read(tmp_path)
    assert line_of(error).endswith("is a folder (name the document in it)")


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ReleaseError) as error:
        read(tmp_path / "no.txt")
    assert line_of(error).endswith("no.txt: does not exist")


def test_an_unreadable_file_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = written(tmp_path, RUSSIAN.encode())
    if os.geteuid() == 0:
        # Root may read everything, so the refusal of the system stands in for the mode.
        def refuse(self: Path) -> bytes:
            raise PermissionError(13, "Permission denied")

        monkeypatch.setattr(Path, "read_bytes", refuse)
    else:
        path.chmod(0)
    with pytest.raises(ReleaseError) as error:
        read(path)
    assert line_of(error).endswith("may not be read (give read permission)")


def test_a_pipe_is_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    with pytest.raises(ReleaseError) as error:
        read(tmp_path / "pipe.txt")
    assert line_of(error).endswith("is not a regular file")


def test_an_unknown_suffix_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ReleaseError) as error:
        read(written(tmp_path, b"%PDF-1.7", "release.pdf"))
    assert "has the suffix .pdf, which no reader knows (known are .txt" in line_of(error)


@given(st.binary(max_size=200))
def test_any_bytes_are_a_release_or_refused(
    tmp_path_factory: pytest.TempPathFactory, data: bytes
) -> None:
    path = written(tmp_path_factory.getbasetemp(), data)
    try:
        release = read(path)
    except ReleaseError as error:
        assert "\n" not in str(error)
    else:
        assert isinstance(release, Release)
        assert release.source.encode(release.encoding) == data
