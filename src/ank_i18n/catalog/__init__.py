"""Units into gettext catalogs and back."""
