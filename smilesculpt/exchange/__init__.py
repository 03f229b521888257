"""Smile Exchange: publish, check and trade designs, with no company in between."""

from smilesculpt.exchange.bundle import Bundle, bundle_of_bytes, read_bundle, write_bundle
from smilesculpt.exchange.consent import PURPOSES, Consent
from smilesculpt.exchange.opening import open_sealed_case
from smilesculpt.exchange.publishing import Publication, publish
from smilesculpt.exchange.records import Record
from smilesculpt.exchange.trading import OfferTerms, accept, confirm, offer, transfer, withdraw
from smilesculpt.exchange.verifying import Known, Verification, verify_bundle

__all__ = [
    "PURPOSES",
    "Bundle",
    "Consent",
    "Known",
    "OfferTerms",
    "Publication",
    "Record",
    "Verification",
    "accept",
    "bundle_of_bytes",
    "confirm",
    "offer",
    "open_sealed_case",
    "publish",
    "read_bundle",
    "transfer",
    "verify_bundle",
    "withdraw",
    "write_bundle",
]
