"""A page as PDF, by WeasyPrint: the same page that a browser shows, whole and offline."""

from smilesculpt.errors import PdfError

_REMEDY = "install it (pip install 'smilesculpt[pdf]'), or write .html and print it from a browser"


def pdf_of(page: str) -> bytes:
    """Return a page that needs no other file as PDF; the same page gives the same bytes.

    Raises
    ------
    PdfError
        If WeasyPrint, or the Pango library that it sets text with, is not installed.
    """
    try:
        import weasyprint
    except ImportError as error:
        raise PdfError(f"PDF needs WeasyPrint, which is not installed: {_REMEDY}") from error
    except OSError as error:
        raise PdfError(
            "PDF needs the Pango library, which this computer lacks: install it (Debian: apt "
            "install libpango-1.0-0 libpangoft2-1.0-0), or write .html and print it from a browser"
        ) from error
    found = weasyprint.HTML(string=page, url_fetcher=_nothing).write_pdf()
    return bytes(found)


def _nothing(address: str, *_: object, **__: object) -> dict[str, object]:
    """Refuse what a page asks for: it carries everything itself."""
    raise ValueError(f"a report asks for {address[:60]}, and nothing is fetched")
