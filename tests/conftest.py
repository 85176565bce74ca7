"""Settings that hold for all tests."""

from __future__ import annotations

from hypothesis import settings

# A loaded machine makes one example slow; what is tested is the answer, not the time.
settings.register_profile("answers", deadline=None)
settings.load_profile("answers")
