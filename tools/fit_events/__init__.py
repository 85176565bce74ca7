"""Fits the weights of evidence on annotated articles; never imported by ``timeline``."""
