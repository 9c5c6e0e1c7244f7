"""Official terms and names, aware of inflection."""

from ank_i18n.terms.model import Hint, Occurrence, Term
from ank_i18n.terms.presence import form_present, present
from ank_i18n.terms.termbase import Termbase

__all__ = ["Hint", "Occurrence", "Term", "Termbase", "form_present", "present"]
