"""An error is one line: the file, the place, what is wrong, the mend."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ank_i18n.errors import AnkError, CatalogError, InputError, ProjectError, UsageError


def test_file_line_problem_and_mend_stand_in_that_order():
    error = CatalogError("is broken", path="kk.po", line=3, mend="mend it")
    assert str(error) == "kk.po:3: is broken (mend it)"


@given(st.text(), st.text())
def test_whatever_is_said_is_one_line(problem, mend):
    assert len(str(AnkError(problem, path="a", mend=mend)).splitlines()) == 1


@pytest.mark.parametrize(("kind", "status"), [(UsageError, 2), (ProjectError, 2), (InputError, 3)])
def test_the_kind_of_error_decides_the_exit_status(kind, status):
    assert kind("x").exit_status == status
