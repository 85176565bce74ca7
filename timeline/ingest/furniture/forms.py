"""Forms of furniture: what a line is when it is no part of the article, a row each.

Long because a row lists the ways in which pages say one thing.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from timeline.ingest.furniture.block import Block


class Kind(StrEnum):
    """What a stretch of text is that is not the article."""

    LINKS = "links"
    COOKIES = "cookie notice"
    OFFER = "offer"
    LEGAL = "legal notice"
    BYLINE = "byline"
    CAPTION = "caption"
    NOTE = "note of the outlet"
    MENU = "menu"
    TICKER = "ticker"
    STORIES = "other stories"
    COMMENTS = "readers' comments"


@dataclass(frozen=True)
class Form:
    """A row: the kind, the shapes that show it, and how many words such a line may have.

    ``heads`` are looked for where the line begins. ``inside`` are looked for anywhere, and only in
    texts that hold one of their hints in any case: a word that the shape cannot do without; so a
    plain text costs next to nothing. ``is_exact`` minds capitals. ``ends`` tells that the article
    is over where the line stands behind most of it. ``examples`` are lines of the kind, ``twins``
    lines of articles that look like it.
    """

    kind: Kind
    longest: int
    heads: tuple[str, ...]
    inside: tuple[tuple[str, str], ...]
    examples: tuple[str, ...]
    twins: tuple[str, ...] = ()
    is_exact: bool = False
    ends: bool = False

    @cached_property
    def head(self) -> re.Pattern[str] | None:
        """The shapes that begin a line, as one pattern."""
        return self._compiled("|".join(self.heads)) if self.heads else None

    @cached_property
    def hinted(self) -> tuple[tuple[tuple[str, ...], re.Pattern[str]], ...]:
        """The other shapes, each with its hints."""
        return tuple((tuple(hints.split("|")), self._compiled(one)) for hints, one in self.inside)

    def _compiled(self, pattern: str) -> re.Pattern[str]:
        return re.compile(pattern, 0 if self.is_exact else re.IGNORECASE)


# Letters of a word on average, with room: a line that has more is no line of words.
_LETTERS = 15
_YOU = r"\b(?:you|your|us|our|here|me|my)\b"
_ASK = (
    r"(?:please )?(?:sign up|subscribe|register|log ?in|sign in|join|donate|become an?|get|"
    r"download|follow|click|tap|support|enter|check|try|buy|choose|select|create|unlock|stay|"
    r"receive|save|listen|watch|discover|explore)\b[^.?!]*"
)
_THINGS = (
    r"newsletter|e-?mail|inbox|subscri\w+|coverage|app\b|alerts?|account|password|channel|"
    r"podcast|updates"
)
_AGENCIES = "Getty Images|Shutterstock|AP Photo|AFP via|via (?:REUTERS|Reuters|AP|Getty|AFP)"
_PICTURES = (
    r"Photo(?:graph)?(?: by|:)|PHOTO:|Image:|Picture:|Images? (?:by|credit|courtesy)|Illustration:|"
    r"[Ff]ile [Pp]hoto|File pic|Screenshot|Handout"
)
# At the end of its line: behind a credit that begins one an article may follow.
_LAST = r".{0,60}$"
_NAME = r"[A-Z][\w.’'-]+"
_POST = r"\b(?:fellow|reporter|correspondent|editor|professor|columnist|staff writer)"
_POSTS = "fellow|reporter|correspondent|editor|professor|columnist|staff writer"

COOKIES = Form(
    Kind.COOKIES,
    120,
    (),
    (
        (
            "cookie",
            r"\bcookies?\b[^.]*\b(?:accept|agree|consent|polic|prefer|settings|manage|essential)",
        ),
        (
            "cookie",
            r"\b(?:accept|agree|consent|essential|reject|use|uses|store)\b[^.]*\bcookies?\b",
        ),
        (
            "technologies|device",
            r"\b(?:we|partners|vendors|provider\w*)\b[^.]*\b(?:uses?|store)\b[^.]*"
            r"\b(?:technologies|devices?)\b",
        ),
        ("cookie", r"\bcookie (?:declaration|policy|settings)\b|\bcookies are small\b"),
        ("cookie", r"\bth(?:e|is) cookies?\b"),
        # What a cookie does, in the table of a notice: the text speaks of cookies elsewhere.
        (
            "cookie",
            r"\b(?:user|visitor)s?(?:['’]s?)?\b[^.]*\b(?:website|browser|ip[- ]address|session|"
            r"devices?|pages?)\b",
        ),
        ("storage duration", r"\bstorage duration\b"),
        ("your|withdraw", r"\b(?:your|withdraw\w*) (?:consent|privacy)\b"),
        (
            "personal",
            r"\b(?:process|share|sell|use)\w*\b[^.]*\b(?:your|my|personal) (?:personal )?"
            r"(?:data|information)\b",
        ),
        ("personali", r"\bpersonali[sz]ed (?:ads|advertising|content)\b"),
    ),
    (
        "We use cookies to make this site better for you.",
        "By clicking Accept, you agree that cookies are kept on your device.",
        "Some partners process your personal data without asking.",
    ),
    ("The ministry said the site was attacked on Monday.", "He consented to talks."),
)
OFFER = Form(
    Kind.OFFER,
    70,
    (
        rf"{_ASK}(?:{_YOU}|{_THINGS})",
        r"(?:subscribe|sign up|log ?in|register|follow us|donate)\b[^.]{0,20}[.!]?$",
        r"already (?:a|have)\b",
    ),
    (
        (
            "sign up|subscri|newsletter",
            rf"\b(?:sign up|subscribe|subscription|newsletters?|unsubscribe)\b[^.?!]*{_YOU}",
        ),
        (
            "newsletter|inbox|subscri|membership|free trial",
            rf"{_YOU}[^.?!]*\b(?:newsletters?|inbox|subscri\w+|membership|free trial)\b",
        ),
        ("sign up|subscribe", r"(?:sign up|subscribe)\W*$"),  # run into the word before
        ("newsletter", r"\bnewsletter (?:is|brings|delivers)\b"),
        (
            "free article|email address|verification code|instant alerts",
            r"\bfree articles?\b|\bemail address\b|\bverification code\b|\bget instant alerts\b",
        ),
        ("cancel", r"\bcancel (?:at )?any ?time\b"),
        ("delivered", r"\bdelivered (?:weekdays|daily|weekly|every)\b"),
        ("article|limit", r"\byou(?:'|’| ha)ve (?:reached|read)\b[^.]*\b(?:articles?|limit)\b"),
    ),
    (
        "Sign up for our morning newsletter and be the first to know.",
        "Subscribe",
        "Get instant alerts based on your interests.",
        "Follow our coverage of the harbour talks.",
        "Already a member? Log in.",
    ),
    (
        "Ukraine signed up to the treaty on Monday.",
        "Join forces or lose, he told them.",
        "Subscribers of the bond will be paid in May.",
        "Follow-up talks will be held in Oslo on Monday.",
        "In today's newsletter: the harbour is free of ice.",
    ),
)
LEGAL = Form(
    Kind.LEGAL,
    60,
    (),
    (
        ("©|copyright|(c)", r"©|\(c\) ?\d{4}|\bcopyright\b[^.]*\d{4}"),
        ("all rights reserved", r"\ball rights reserved\b"),
        ("licensed under|creative commons", r"\blicensed under\b|\bcreative commons\b"),
        ("standards", r"\b(?:our|editorial) standards\b"),
        ("trust principles", r"\btrust principles\b"),
        ("may not be ", r"\bmay not be (?:published|reproduced|reprinted)\b"),
    ),
    ("© 2026 The Post. All rights reserved.", "Our Standards: how we work."),
    ("The rights of the reserved seats were sold.",),
    ends=True,
)
TERMS = Form(
    Kind.LEGAL,
    60,
    (),
    (
        ("terms ", r"\bterms (?:of|and) (?:use|service|conditions)\b"),
        ("privacy policy", r"\bprivacy policy\b"),
        ("do not sell", r"\bdo not sell\b[^.]*\binformation\b"),
    ),
    ("Terms of Use and Privacy Policy",),
    ("The terms of the truce are not known.",),
)
BYLINE = Form(
    Kind.BYLINE,
    40,
    (
        r"(?:Additional )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Cc]ompiled|[Tt]ranslated)"
        r"(?: and (?:[Ww]riting|[Ee]diting))? by [A-Z]",
        rf"(?:By|BY|Text by|Story by|Brief by)\s?{_NAME}(?:\s(?:and|{_NAME}|&)|,)*[^.]{{0,40}}$",
        rf"By {_NAME} {_NAME}, (?:an?|the) [^.]*{_POST}\b",
        r"(?:Published|Updated|Posted|Issued|Last updated|Modified)\b[^.]{0,20}\d",
        # A day with its hour: "4 Mar 2025 | 9:00am".
        r"[^.]{0,30}\b\d{4}[\s,•|–-]+(?:at )?\d{1,2}[:.]\d\d ?(?:[ap]\.?m|[A-Z]{2,4})\b.{0,40}$",
        # A day twice, of publication and of change.
        r"([A-Z][a-z]+ \d{1,2}, \d{4})\1$",
    ),
    (
        ("contributed ", r"\bcontributed (?:\w+ )?(?:to this|reporting)"),
        (
            "staff writer|contributor|correspondent|follow author",
            r"\b(?:Staff Writer|Contributor|Correspondent|Follow Author)\.?$",
        ),
        ("/ published|/ updated|/ posted", r"/ (?:Published|Updated|Posted)\b[^.]{0,20}\d"),
    ),
    (
        "Reporting by A. Berg; Editing by C. Dahl",
        "By Anna Berg and Carl Dahl",
        "By Anna Berg, a reporter at The Post.",
        "Anna Berg in Oslo contributed to this report.",
        "Published: 9:00am, 4 Mar 2025",
        "Public event | Tue, March 4, 2025 • 1:30 pm",
    ),
    ("By Monday the talks were over, she said.", "Reporting by satellite has improved."),
    is_exact=True,
    ends=True,
)
CAPTION = Form(
    Kind.CAPTION,
    70,
    (r"FILE [-–—]|Image: ", r"(?:Photo|Image|Video)\b.{0,40}$"),
    (
        (
            "getty|shutterstock|ap photo|afp via|via reuters|via ap|via afp",
            rf"\b(?:{_AGENCIES}){_LAST}",
        ),
        (
            "photo|image|picture:|illustration:|file pic|screenshot|handout",
            rf"\b(?:{_PICTURES}){_LAST}",
        ),
        (
            "/afp|/ap|/epa|/reuters|/pool|/bloomberg",
            rf"\\?/(?:AFP|AP|EPA|Reuters|REUTERS|Pool|POOL|Bloomberg)\b{_LAST}",
        ),
        ("reuters/|reuters\\|epa/|epa\\", rf"\b(?:REUTERS|EPA)\\?/{_LAST}"),
        ("[file|[photo|[", rf"\[(?:File|Photo)?:? ?[^\]]*/[^\]]*\]{_LAST}"),
        ("(file|(photo", rf"\((?:File|Photo)[^)]*/[^)]*\){_LAST}"),
        ("licensing rights", r"\bPurchase Licensing Rights\b"),
    ),
    (
        "The envoy arrives at the palace in Oslo, March 4, 2025. Photo: A. Berg/Pool",
        "A square in Oslo on Sunday [File: Anna Berg/Agency]",
        "FILE - The envoy leaves after talks, Jan. 2, 2025.",
    ),
    (
        "He sent a photo by courier to Oslo.",
        "The file on/off switch was found on Monday.",
        "Photograph: A. Berg/EPA The envoys of both sides met on Monday in the old hall and spoke "
        "about the harbour at length, as people who know them said.",
    ),
    is_exact=True,
)
NOTE = Form(
    Kind.NOTE,
    60,
    (
        r"this (?:article|story|report|piece|post|page|liveblog|content)\b[^.]*\b(?:updated|"
        r"published|translated|generated|edited|adapted|republished|produced|first appeared|"
        r"originally)\b",
        r"editor(?:'|’)?s(?:'|’)? note|correction\b|about (?:the author|us|this)\b",
        r"(?:(?:e?mail|facebook|twitter|x|linkedin|whatsapp|telegram|reddit|print|share|"
        r"copy(?: link)?)\b[\s/|,·]*){2,}$",
        r"(?:share|print|comments?|listen|tags?|topics?|sponsored|promoted|dismiss|copied)\b"
        r".{0,40}$",
    ),
    (
        ("views|opinions", r"\bthe (?:views|opinions) (?:expressed|presented)\b"),
        ("reflect the", r"\bnot (?:necessarily )?reflect the\b"),
        ("edited for", r"\bhas been edited for\b"),
        ("you requested|looking for", r"\b(?:content|page) you (?:requested|are looking for)\b"),
        ("javascript|browser", r"\bjavascript\b|\byour browser\b"),
        ("skip to|jump to", r"\bskip to (?:main|content|nav)|\bjump to content\b"),
        (_POSTS, rf"\bis (?:an? |the )?[^.]*{_POST} (?:at|for|of|with)\b"),
        (
            "advertisement|not responsible|reading time|read",
            r"\badvertisement\b|\bnot responsible for\b|\breading time\b|"
            r"\bmin(?:utes?)? read\b",
        ),
    ),
    (
        "The views expressed are those of the author.",
        "This article was first published in May.",
        "Anna Berg is a senior fellow at the Institute.",
        "Skip to main content",
        "Advertisement",
        "Mail Facebook Twitter / X",
    ),
    (
        "This article of the treaty bans mines.",
        "Share prices fell by a third on Monday in the city of Oslo.",
    ),
)
TICKER = Form(
    Kind.TICKER,
    30,
    (r"(?:yesterday|today) (?:yesterday|today)\b", r"live(?:blog)?:?$", r"breaking:?$"),
    ((" ago", r"\b\d+ ?(?:min(?:ute)?s?|hours?|hrs?|days?|h|m) ago\b.{0,120}$(?<![.])"),),
    ("2 hours ago 2 hrs ago Envoy leaves the palace", "Live"),
    ("It began 10 minutes ago, the envoy said.",),
)
STORIES = Form(
    Kind.STORIES,
    22,
    (
        r"(?:(?:read|learn) (?:more|next|also)|see also|also read|related\b|recommended|trending|"
        r"latest\b|"
        r"more (?:on|from|for you|stories|news|about|like)|"
        r"most (?:read|popular|viewed|watched)|popular\b|explore more|"
        r"don(?:'|’)t miss|you (?:may|might) (?:also )?(?:like|be interested)|watch:|listen:|"
        r"further reading|editor(?:'|’)?s(?:'|’)? (?:pick|choice)|what to (?:read|watch)|up next|"
        r"in (?:other|this) news|keep reading|recent (?:posts|articles)|list \d+ of \d+|"
        r"(?:previous|next) article).{0,140}$",
    ),
    (),
    ("Read more: the harbour", "Related stories", "Most read", "list 1 of 3Envoys meet"),
    (
        "Related talks were held in Oslo, and the parties agreed to meet again there in the "
        "spring of the year after, once the ice on the harbour has gone.",
    ),
    ends=True,
)

FORMS = (COOKIES, OFFER, LEGAL, TERMS, BYLINE, CAPTION, NOTE, TICKER, STORIES)


def judge(text: str) -> Callable[[Block], Form | None]:
    """Return what tells the first form that a line of a text has; None for the article's own."""
    folded = text.lower()
    table = [
        (
            form,
            form.head,
            [one for hints, one in form.hinted if any(hint in folded for hint in hints)],
        )
        for form in FORMS
    ]

    def form_of(block: Block) -> Form | None:
        for form, head, inside in table:
            if block.length > form.longest or len(block.text) > _LETTERS * form.longest:
                continue
            if (head and head.match(block.text)) or any(one.search(block.text) for one in inside):
                return form
        return None

    return form_of
