"""Where the lock lies that came with the wheel: ``python -m ank_i18n.locked`` prints its path.

``pip install --no-deps --require-hashes -r`` that file installs what ank-i18n needs without what
argostranslate declares and nothing here imports.
"""

from __future__ import annotations

from pathlib import Path

from ank_i18n.errors import UsageError


def lock() -> Path:
    """The path of runtime.lock: in the wheel, or in the checkout this package runs from.

    Raises:
        UsageError: Neither is there.
    """
    package = Path(__file__).parent
    checkout = package.parents[1] / "requirements"
    for folder in (package, checkout):
        path = folder / "runtime.lock"
        if path.is_file():
            return path
    raise UsageError("the lock is not in this installation", mend="install the wheel again")


if __name__ == "__main__":
    print(lock())  # noqa: T201 - its one output
