"""Every table of facts can be read, and says where its facts come from."""

from __future__ import annotations

from importlib.resources import files

import pytest

from ank_i18n import facts

TABLES = [
    *("formulas", "recipes/languages", "recipes/signs"),
    *("checks/acronyms", "checks/other_name"),
    *(
        f"language/{path.name.removesuffix('.tsv')}"
        for path in files("ank_i18n.data.language").iterdir()
        if path.name.endswith(".tsv")
    ),
]


@pytest.mark.parametrize("name", TABLES)
def test_a_table_says_where_it_comes_from_and_has_rows_as_long_as_its_head(name: str) -> None:
    assert files("ank_i18n.data").joinpath(f"{name}.tsv").read_text("utf-8").startswith("# ")
    assert facts.table(name)


def test_cells_go_by_the_names_of_the_head_line() -> None:
    assert facts.table("recipes/signs")[0] == {"written": "...", "sign": "…", "script": "any"}
