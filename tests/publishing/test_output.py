"""Files aside and into place; names that come from outside stay inside dist/."""

import pytest

from ank_i18n.errors import ReleaseError
from ank_i18n.publishing.clean import clean, flow, safe_address
from ank_i18n.publishing.output import ASIDE, output, safe_path


@pytest.mark.parametrize(
    "name",
    ["../x", "a/../../x", "/etc/x", ".hidden", "a/.git/x", "a\\..\\x", "c:x", "a\nb", "a\x00b"],
)
def test_a_name_that_leads_out_is_refused(name):
    with pytest.raises(ReleaseError, match="cannot be a path"):
        safe_path("kk", name)


def test_a_name_may_have_folders():
    assert str(safe_path("kk", "2019/sessiya.html")) == "kk/2019/sessiya.html"


def test_nothing_changes_when_the_run_fails(tmp_path):
    (tmp_path / "old").write_bytes(b"old")
    with pytest.raises(RuntimeError), output(tmp_path) as files:
        files.put(safe_path("old"), b"new")
        files.put(safe_path("a", "b"), b"new")
        raise RuntimeError
    assert [path.name for path in tmp_path.iterdir()] == ["old"]
    assert (tmp_path / "old").read_bytes() == b"old"


def test_everything_moves_when_it_ends(tmp_path):
    (tmp_path / "gone").write_bytes(b"old")
    (tmp_path / "same").write_bytes(b"same")
    with output(tmp_path) as files:
        assert files.put(safe_path("a", "b"), b"new")
        assert not files.put(safe_path("same"), b"same")
        files.withdraw(safe_path("gone"))
        assert not (tmp_path / "a").exists()
    assert sorted(p.name for p in tmp_path.rglob("*")) == ["a", "b", "same"]


def test_what_a_killed_run_left_is_swept(tmp_path):
    (tmp_path / f"{ASIDE}dead" / "kk").mkdir(parents=True)
    with output(tmp_path):
        pass
    assert not list(tmp_path.iterdir())


def test_bidirectional_controls_and_control_characters_are_taken_out():
    assert clean("a\u202eb\u2066c\x00d\x1be\ufefff") == "abcdef"
    assert clean("қ\u200dа\u00a0б\n") == "қ\u200dа\u00a0б\n"
    assert flow(" a\r\n\tb\u2028c\u00a0d ") == " a b c\u00a0d "


@pytest.mark.parametrize(
    "address", ["https://a.kz/б?в=1#г", "mailto:a@b.kz", "tel:+7", "../x.html", "#note", "//a.kz"]
)
def test_addresses_that_lead_somewhere_pass(address):
    assert safe_address(address) == address
