import builtins
import io

import pytest

from smilesculpt.errors import PdfError
from smilesculpt.reporting.pdf import pdf_of

PAGE = (
    "<!DOCTYPE html><html lang='de'><title>Ger\u00e4t</title><body><h1>Kalibrierung: 0,18 mT</h1>"
)


def test_a_page_becomes_pdf_with_its_words_and_the_same_bytes():
    pytest.importorskip("weasyprint", exc_type=ImportError)
    pypdf = pytest.importorskip("pypdf")
    found = pdf_of(PAGE)
    read = pypdf.PdfReader(io.BytesIO(found))
    assert len(read.pages) == 1
    assert "Kalibrierung: 0,18 mT" in read.pages[0].extract_text()
    assert read.metadata.title == "Ger\u00e4t"
    assert pdf_of(PAGE) == found


@pytest.mark.parametrize(
    ("error", "said"), [(ImportError("no"), "pip install"), (OSError("no pango"), "Pango")]
)
def test_what_is_missing_is_named(monkeypatch, error, said):
    real = builtins.__import__

    def without(name, *args, **kwargs):
        if name == "weasyprint":
            raise error
        return real(name, *args, **kwargs)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(PdfError, match=said):
        pdf_of(PAGE)
