"""Decisions as sums of evidence: what is worth a line, its type, its status, its days."""
