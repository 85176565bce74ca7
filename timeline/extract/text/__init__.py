"""Sentences, their parse, and questions to it."""
