"""The direction a verb gives a date, from the past to what is told to come."""

from __future__ import annotations

FIRM = -2  # the direction of a past verb that has its date right beside it
HINTED = 1  # of what may be another clause's: "would", an infinitive, which tells what for as well
PLANNED = 2  # of a plan, a deadline, what is awaited
CERTAIN = 3  # of what is told to come from where the text speaks: "will", no "would"
