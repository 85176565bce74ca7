"""PDF: the text of a document; its own dates are those of printing and are not asked."""

from __future__ import annotations

from io import BytesIO

from timeline.errors import InputError
from timeline.ingest.item import Item
from timeline.ingest.record import Found, Record


def read_pdf(item: Item) -> Found:
    """Yield the one article of a document."""
    try:
        from pypdf import PdfReader
    except ImportError:
        raise InputError("needs pypdf: pip install 'timeline[pdf]'") from None
    document = PdfReader(BytesIO(item.data()))
    if document.is_encrypted and not document.decrypt(""):
        raise InputError("is locked with a password")
    text = "\n\n".join(page.extract_text() for page in document.pages)
    if not text.strip():
        raise InputError("holds pictures of text, not text")
    title = document.metadata.title if document.metadata else None
    yield Record(item.name, {"id": item.stem, "text": text, "title": title})
