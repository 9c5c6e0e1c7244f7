"""The command line: a command parses its arguments, calls one public function, prints.

Heavy imports happen inside the commands, so that ``--help`` answers at once.
"""

from __future__ import annotations

import signal
import sys
from types import FrameType

from ank_i18n.cli.app import app
from ank_i18n.errors import AnkError, InputError

__all__ = ["app", "main"]


def main() -> None:
    """Run ``ank-i18n``; an error a person can mend is one line and its exit status."""
    signal.signal(signal.SIGTERM, _end)
    try:
        app()
    except AnkError as error:
        _fail(error)
    except OSError as error:
        _fail(InputError(error.strerror or str(error), path=error.filename))


def _fail(error: AnkError) -> None:
    print(f"ank-i18n: {error}", file=sys.stderr)  # noqa: T201 - the one place that prints errors
    raise SystemExit(error.exit_status) from None


def _end(number: int, _frame: FrameType | None) -> None:
    """End as on Ctrl-C: what is half done is tidied up, what is done is kept."""
    raise SystemExit(128 + number)
