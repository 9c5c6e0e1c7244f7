"""argostranslate's settings: its environment variables and its ``settings.json``.

Importing them creates argostranslate's data, settings and cache directories, so it happens only
when a package or a model is asked for, and only here.
"""

from __future__ import annotations

from types import ModuleType

from ank_i18n.errors import PackageError


def argos_settings() -> ModuleType:
    """Argostranslate's settings.

    Raises:
        PackageError: Its directories cannot be made, or one of its settings is wrong.
    """
    try:
        from argostranslate import settings
    except OSError as error:
        raise PackageError(
            f"cannot be made for argostranslate: {error.strerror}",
            path=error.filename,
            mend="set XDG_DATA_HOME, XDG_CONFIG_HOME and XDG_CACHE_HOME to writable folders",
        ) from error
    except (ValueError, KeyError, AssertionError) as error:
        raise PackageError(f"a setting of argostranslate (ARGOS_…) is wrong: {error}") from error
    module: ModuleType = settings
    return module
