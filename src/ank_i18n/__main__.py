"""``python -m ank_i18n`` is ``ank-i18n``."""

from ank_i18n.cli import main

main()
