"""Downloads, from a server on this machine."""

from __future__ import annotations

import hashlib

import pytest

from ank_i18n import net
from ank_i18n.engines.packages.download import download
from ank_i18n.errors import PackageError
from local_server import ranged, serving

CONTENT = bytes(range(256)) * 4000
HASH = hashlib.sha256(CONTENT).hexdigest()


@pytest.fixture(autouse=True)
def no_waiting(monkeypatch):
    monkeypatch.setattr(net, "LONGEST_WAIT", 0.01)
    monkeypatch.setattr(net, "LONGEST_REST", 0.01)


def test_a_file_is_downloaded(tmp_path):
    told = []
    with serving(lambda request: ranged(CONTENT, request)) as address:
        download(address, tmp_path / "file", progress=lambda *args: told.append(args))
    assert (tmp_path / "file").read_bytes() == CONTENT
    assert told[-1] == (len(CONTENT), len(CONTENT))


def test_a_download_goes_on_where_it_broke_off(tmp_path):
    (tmp_path / "file.part").write_bytes(CONTENT[:300_000])
    wanted = []

    def answer(request):
        wanted.append(request.headers.get("Range"))
        ranged(CONTENT, request)

    with serving(answer) as address:
        download(address, tmp_path / "file", sha256=HASH)
    assert wanted == ["bytes=300000-"]
    assert (tmp_path / "file").read_bytes() == CONTENT


def test_a_connection_that_breaks_is_taken_up_again(tmp_path):
    tries = []

    def answer(request):
        tries.append(request.headers.get("Range"))
        if len(tries) < 3:
            start = int((tries[-1] or "bytes=0-")[6:-1])
            piece = CONTENT[start : start + 200_000]
            status = 206 if start else 200
            request.answer(status, piece, Content_Length=str(len(CONTENT) - start))
            request.hang_up()
        else:
            ranged(CONTENT, request)

    with serving(answer) as address:
        download(address, tmp_path / "file", sha256=HASH)
    assert (tmp_path / "file").read_bytes() == CONTENT
    assert tries[0] is None
    assert len(tries) == 3


def test_a_server_without_ranges_sends_it_from_the_start(tmp_path):
    (tmp_path / "file.part").write_bytes(CONTENT[:300_000])
    with serving(lambda request: request.answer(200, CONTENT)) as address:
        download(address, tmp_path / "file", sha256=HASH)
    assert (tmp_path / "file").read_bytes() == CONTENT


@pytest.mark.parametrize("already", [CONTENT, CONTENT + b"of another version"])
def test_what_is_whole_or_too_long_already(tmp_path, already):
    (tmp_path / "file.part").write_bytes(already)
    with serving(lambda request: ranged(CONTENT, request)) as address:
        download(address, tmp_path / "file", sha256=HASH)
    assert (tmp_path / "file").read_bytes() == CONTENT


def test_another_file_than_the_pinned_is_refused_and_not_kept(tmp_path):
    with (
        serving(lambda request: ranged(CONTENT + b"!", request)) as address,
        pytest.raises(PackageError, match="is not the file we know"),
    ):
        download(address, tmp_path / "file", sha256=HASH)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("status", "tries"), [(404, 1), (403, 1), (500, 4), (429, 4)])
def test_what_may_pass_is_tried_again_and_the_rest_is_not(tmp_path, status, tries):
    asked = []

    def answer(request):
        asked.append(request.path)
        request.answer(status)

    with (
        serving(answer) as address,
        pytest.raises(PackageError, match=f"cannot be fetched: .*{status}"),
    ):
        download(address, tmp_path / "file")
    assert len(asked) == tries


@pytest.mark.parametrize("address", ["http://127.0.0.1:1/file", "ftp://host/file", "nonsense"])
def test_an_address_that_does_not_answer_is_one_clear_line(tmp_path, address):
    with pytest.raises(PackageError, match="cannot be fetched"):
        download(address, tmp_path / "file")
