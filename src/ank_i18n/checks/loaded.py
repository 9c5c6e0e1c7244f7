"""What every process that checks needs, loaded when this module is imported.

Processes are forked from one that has imported it (see ``runner``), so that it is loaded once.
"""

import gc

from ank_i18n.checks.registry import all_rules
from ank_i18n.checks.resources import Resources

all_rules()
# One word makes the termbase ready and the Russian dictionary with it.
Resources().termbase.find("слово")
# What stays is not looked through for cycles, which would copy it into every process.
gc.freeze()
