"""An edition as PDF/UA, from its page, by WeasyPrint (the extra ``pdf``)."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256

from ank_i18n.errors import UsageError
from ank_i18n.publishing import page
from ank_i18n.publishing.model import Edition
from ank_i18n.publishing.settings import Settings


def render(edition: Edition, editions: Sequence[Edition], settings: Settings) -> bytes:
    """The page of an edition as PDF, tagged, with its language.

    Nothing is fetched: the style sheet is handed over, and pictures show their descriptions.

    Args:
        edition: What to write.
        editions: As for the page.
        settings: What the office told.

    Raises:
        UsageError: WeasyPrint is not installed.
    """
    try:
        import weasyprint
    except (ImportError, OSError) as error:  # OSError: it is here, but Pango is not
        raise UsageError(
            f"no PDF without WeasyPrint: {error}", mend="pip install 'ank-i18n[pdf]'"
        ) from error
    source = page.release_page(edition, editions, settings)
    sheet = page.style(settings.theme).decode()
    document = weasyprint.HTML(string=source, url_fetcher=_refuse)
    written = document.write_pdf(
        stylesheets=[weasyprint.CSS(string=sheet, url_fetcher=_refuse)],
        pdf_variant="pdf/ua-1",
        pdf_identifier=sha256(source.encode()).digest()[:16],
        custom_metadata=False,
    )
    return bytes(written)


def _refuse(url: str, *_: object, **__: object) -> dict[str, object]:
    raise ValueError(f"{url} is not fetched")
