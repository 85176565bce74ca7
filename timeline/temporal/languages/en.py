"""English: the words of time in news, and the rules that join them.

Long because it is one table; every word stands once, under each class it belongs to.
"""

from __future__ import annotations

from timeline.temporal.expression.meanings import Amount, DayPart, Hedge, Measure, Portion, Step
from timeline.temporal.grammar.language import Language
from timeline.temporal.grammar.lexicon import Lexicon, Signals
from timeline.temporal.rules import ENGLISH
from timeline.temporal.rules.numerals import NUMERALS
from timeline.temporal.rules.prefixes import PREFIXES
from timeline.temporal.values.timex import Mod
from timeline.temporal.values.units import Unit


def _each(**words: str) -> dict[str, str]:
    return {word: meaning for meaning, line in words.items() for word in line.split()}


def _words(line: str) -> frozenset[str]:
    return frozenset(line.split())


def _numbered(lines: str, start: int = 1) -> dict[str, int]:
    """Number the lines of a table; the words of one line mean the same."""
    return {
        word: number
        for number, line in enumerate(lines.strip().splitlines(), start)
        for word in line.split()
    }


def _misspelt(names: dict[str, int]) -> dict[str, int]:
    """Add the slips of long names: two letters changed round, one left out or typed twice."""
    slips: dict[str, int] = {}
    for name, meaning in names.items():
        for at in range(1, len(name) - 1) if len(name) >= _LONG_NAME else ():
            head, here, tail = name[:at], name[at], name[at + 1 :]
            slips[head + tail] = slips[head + here + here + tail] = meaning
            slips[head + tail[0] + here + tail[1:]] = meaning
    return slips | names


_LONG_NAME = 6  # letters from which a slip still looks like nothing else
MONTHS = _misspelt(
    _numbered("""
    january jan janurary
    february feb febr februrary febuary
    march mar
    april apr apirl
    may
    june jun
    july jul
    august aug
    september sept sep
    october oct octobre
    november nov novemeber novembre
    december dec decemeber decembre
""")
)
WEEKDAYS = _misspelt(
    _numbered("""
    monday mon
    tuesday tue tues teusday
    wednesday wed weds wensday
    thursday thu thur thurs
    friday fri
    saturday sat saterday
    sunday sun
""")
)
WEEKDAYS_PLURAL = _numbered("mondays\ntuesdays\nwednesdays\nthursdays\nfridays\nsaturdays\nsundays")

_SINGULAR = {
    "second": Measure(Unit.SECOND), "sec": Measure(Unit.SECOND),
    "minute": Measure(Unit.MINUTE), "min": Measure(Unit.MINUTE),
    "hour": Measure(Unit.HOUR), "hr": Measure(Unit.HOUR),
    "day": Measure(Unit.DAY), "wk": Measure(Unit.WEEK),
    "week": Measure(Unit.WEEK), "fortnight": Measure(Unit.WEEK, 2),
    "weekend": Measure(Unit.WEEKEND), "month": Measure(Unit.MONTH), "mth": Measure(Unit.MONTH),
    "quarter": Measure(Unit.QUARTER), "semester": Measure(Unit.HALF),
    "year": Measure(Unit.YEAR), "yr": Measure(Unit.YEAR),
    "decade": Measure(Unit.DECADE), "century": Measure(Unit.CENTURY),
    "millennium": Measure(Unit.MILLENNIUM), "millenium": Measure(Unit.MILLENNIUM),
}  # fmt: skip
_PLURAL_FORMS = {"century": "centuries", "millennium": "millennia", "millenium": "millenia"}
_PLURAL = {_PLURAL_FORMS.get(word, word + "s"): measure for word, measure in _SINGULAR.items()} | {
    "nights": Measure(Unit.DAY)
}
_LONG = ("hour", "day", "week", "month", "year", "decade", "century")  # a weeklong strike
SEASONS = {"spring": 0, "springtime": 0, "summer": 1, "summertime": 1,
           "autumn": 2, "fall": 2, "winter": 3, "wintertime": 3}  # fmt: skip

_SEASONS_COUNTED = ("spring", "summer", "autumn", "winter")  # not falls

STEPS = {
    "last": Step(-1), "past": Step(-1), "this": Step(0), "current": Step(0), "present": Step(0),
    "next": Step(1), "nxt": Step(1), "coming": Step(1), "upcoming": Step(1),
    "previous": Step(-1, story=True), "preceding": Step(-1, story=True),
    "prior": Step(-1, story=True), "following": Step(1, story=True),
    "ensuing": Step(1, story=True), "subsequent": Step(1, story=True),
    "same": Step(0, story=True), "that": Step(0, story=True),
}  # fmt: skip
# Words that set off a stretch of units: "the last two weeks", "the coming days".
STRETCHES = {
    "last": -1, "past": -1, "previous": -1, "preceding": -1, "recent": -1, "prior": -1,
    "next": 1, "coming": 1, "following": 1, "ensuing": 1, "upcoming": 1, "subsequent": 1,
    "first": 0, "final": 0, "latest": -1, "initial": 0, "opening": 0, "closing": 0,
    "early": 0, "remaining": 0, "intervening": 0,
}  # fmt: skip
DAYS = {"today": 0, "tonite": 0, "tdy": 0, "tmr": 1, "tmrw": 1, "tommorow": 1} | _misspelt(
    {"yesterday": -1, "tomorrow": 1}
)

PARTS = {
    "dawn": DayPart("TMO"), "daybreak": DayPart("TMO"), "sunrise": DayPart("TMO"),
    "morning": DayPart("TMO"), "mornings": DayPart("TMO"), "midmorning": DayPart("TMO"),
    "afternoon": DayPart("TAF"), "afternoons": DayPart("TAF"), "midafternoon": DayPart("TAF"),
    "evening": DayPart("TEV"), "evenings": DayPart("TEV"), "dusk": DayPart("TEV"),
    "sunset": DayPart("TEV"), "nightfall": DayPart("TEV"),
    "night": DayPart("TNI"), "nights": DayPart("TNI"), "nite": DayPart("TNI"),
    "nighttime": DayPart("TNI"), "daytime": DayPart("TDT"), "lunchtime": DayPart("TAF"),
}  # fmt: skip
HOURS = {"noon": 12, "midday": 12, "midnight": 24}
PORTIONS = {
    "early": Portion.EARLY, "mid": Portion.MID, "middle": Portion.MID, "late": Portion.LATE,
    "midway": Portion.MID, "beginning": Portion.START, "start": Portion.START,
    "opening": Portion.START, "outset": Portion.START,
    "end": Portion.END, "close": Portion.END, "conclusion": Portion.END,
    "earlier": Portion.EARLIER, "later": Portion.LATER,
}  # fmt: skip
HEDGES = {
    "about": Mod.APPROX, "around": Mod.APPROX, "approximately": Mod.APPROX, "some": Mod.APPROX,
    "roughly": Mod.APPROX, "circa": Mod.APPROX,
    "nearly": Mod.LESS_THAN, "almost": Mod.LESS_THAN, "under": Mod.LESS_THAN,
    "over": Mod.MORE_THAN,
}  # fmt: skip

NUMBERS = _numbered(
    "zero\none\ntwo\nthree\nfour\nfive\nsix\nseven\neight\nnine\nten\neleven\ntwelve\nthirteen\n"
    "fourteen\nfifteen\nsixteen\nseventeen\neighteen\nnineteen", 0)  # fmt: skip
TENS = {word: ten * 10 for word, ten in _numbered(
    "twenty\nthirty\nforty fourty\nfifty\nsixty\nseventy\neighty\nninety", 2).items()}  # fmt: skip
SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
ORDINALS = _numbered(
    "first\nsecond\nthird\nfourth\nfifth\nsixth\nseventh\neighth\nninth\ntenth\neleventh\n"
    "twelfth\nthirteenth\nfourteenth\nfifteenth\nsixteenth\nseventeenth\neighteenth\n"
    "nineteenth\ntwentieth") | {"thirtieth": 30}  # fmt: skip
DECADES = {"twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60,
           "seventies": 70, "eighties": 80, "nineties": 90}  # fmt: skip
CLOCK_HALVES = {"am": 0, "pm": 12}
ERAS = {"bc": -1, "bce": -1, "ad": 1, "ce": 1}
ZONES = {
    "gmt": 0, "utc": 0, "bst": 1, "cet": 1, "cest": 2, "est": -5, "edt": -4, "cst": -6,
    "cdt": -5, "mst": -7, "mdt": -6, "pst": -8, "pdt": -7, "et": -5, "pt": -8, "msk": 3,
    "eet": 2, "eest": 3, "ist": 5.5, "jst": 9, "sgt": 8,
}  # fmt: skip
ZONE_PLACES = (  # "4 a.m. Kyiv time", "9 a.m. Eastern time"
    "atlantic eastern central mountain pacific greenwich kyiv kiev moscow minsk london paris "
    "berlin brussels rome madrid athens istanbul ankara jerusalem israel cairo damascus beirut "
    "baghdad tehran dubai riyadh kabul delhi beijing tokyo seoul sydney washington york"
)
FREQUENCIES = {
    "hourly": Measure(Unit.HOUR), "daily": Measure(Unit.DAY), "nightly": Measure(Unit.DAY),
    "weekly": Measure(Unit.WEEK), "monthly": Measure(Unit.MONTH),
    "quarterly": Measure(Unit.QUARTER), "yearly": Measure(Unit.YEAR),
    "annual": Measure(Unit.YEAR), "annually": Measure(Unit.YEAR),
    "biweekly": Measure(Unit.WEEK, 2), "fortnightly": Measure(Unit.WEEK, 2),
    "bimonthly": Measure(Unit.MONTH, 2), "biennial": Measure(Unit.YEAR, 2),
    "biennially": Measure(Unit.YEAR, 2), "triennial": Measure(Unit.YEAR, 3),
    "biannual": Measure(Unit.MONTH, 6), "biannually": Measure(Unit.MONTH, 6),
    "semiannual": Measure(Unit.MONTH, 6), "semiannually": Measure(Unit.MONTH, 6),
    "everyday": Measure(Unit.DAY),
}  # fmt: skip
TIMES = {"once": 1, "twice": 2, "thrice": 3}
VAGUE = _each(
    PRESENT_REF="now currently nowadays presently",
    PAST_REF="recently previously formerly lately",
    FUTURE_REF="soon shortly",
)

ADJECTIVES = (  # that stand before a unit: "a long day", "a wonderful month"
    "good great nice bad long short busy hot cold warm rainy sunny chilly wonderful beautiful "
    "lovely terrible awful amazing perfect special sad happy hard tough difficult quiet crazy "
    "historic dark final new normal ordinary typical entire trading working brutal bloody "
    "successful quality free tiring financial"
)
EVENTS = (
    "talks summit meeting meetings conference negotiations election elections vote referendum "
    "attack attacks invasion ceasefire truce war agreement accord deal treaty call visit strike "
    "strikes raid uprising coup revolution crash bombing earthquake announcement speech trial "
    "inauguration handover withdrawal resolution funeral truce siege battle occupation blockade "
    "blast explosion shooting massacre assassination protest protests riots riot parade ceremony "
    "hearing verdict sentencing debate runoff poll polls ballot swap pact accord accords offensive "
    "assault shelling landing landings pandemic lockdown annexation signing congress convention "
    "wedding coronation conflict deadline"
)

_PLANNED = _words(
    "scheduled planned expected due slated poised planning hopes hoping plans upcoming forthcoming"
)
_PLANNED_FOR = _words("to for on in by until at next as this early late")
_LIKELY = _words("likely unlikely possible")
# Verbs whose present tells what is to come, and what must follow for it to do so.
_SCHEDULES = {
    word: _words(after) for word, after in {
        "begins": "", "opens": "the a in on at with its to", "resumes": "", "arrives": "",
        "leaves": "", "departs": "", "expires": "", "travels": "to", "convenes": "", "meets": "",
        "starts": "", "ends": "", "concludes": "", "reopens": "", "reconvenes": "", "airs": "",
        "premieres": "", "retires": "", "speaks": "", "testifies": "", "appears": "",
        "celebrates": "", "hosts": "", "visits": "the", "plays": "the", "faces": "the a an",
        "comes": "out up to", "goes": "on to into before", "takes": "effect place over part office",
        "kicks": "off", "returns": "to", "heads": "to", "reports": "earnings results its quarterly",
        "turns": "", "runs": "through until to from", "votes": "on", "hits": "stores theaters",
        "moves": "to into", "continues": "", "braces": "for", "prepares": "for to",
        "plans": "a an another further more new",
    }.items()
}  # fmt: skip
_SCHEDULES_PLURAL = {
    word: _words(after) for word, after in {
        "meet": "", "leave": "on for", "begin": "", "resume": "", "arrive": "", "depart": "",
        "convene": "",
        "reopen": "", "reconvene": "", "open": "", "close": "", "start": "", "end": "",
        "expire": "", "travel": "to", "head": "to", "return": "to", "go": "on to into before",
        "take": "effect place over part on", "host": "the", "visit": "the", "play": "the at",
        "face": "the a an chaos delays disruption queues cuts closures strikes elections",
        "vote": "on", "come": "out up", "kick": "off", "run": "through until", "brace": "for",
        "prepare": "for to",
    }.items()
}  # fmt: skip
LEXICON = Lexicon(
    language="en",
    tables={
        "MONTH": MONTHS,
        "WEEKDAY": WEEKDAYS,
        "WEEKDAYS": WEEKDAYS_PLURAL,
        "UNIT": _SINGULAR | _PLURAL,
        "SINGULAR": _SINGULAR,
        "PLURAL": _PLURAL,
        "LONGUNIT": {f"{word}long": _SINGULAR[word] for word in _LONG},
        "SEASON": SEASONS,
        "SEASONS": {f"{word}s": SEASONS[word] for word in _SEASONS_COUNTED},
        "STEP": STEPS,
        "STRETCH": STRETCHES,
        "DEICTIC": DAYS,
        "PART": PARTS,
        "PARTS": {word: part for word, part in PARTS.items() if word.endswith("s")},
        "NAMEDHOUR": HOURS,
        "PORTION": PORTIONS,
        "HEDGE": {word: Hedge(mod) for word, mod in HEDGES.items()},
        "TEEN": {word: value for word, value in NUMBERS.items() if value >= 10},
        "ONES": {word: value for word, value in NUMBERS.items() if 0 < value < 10},
        "TENS": TENS,
        "SCALE": SCALES,
        "NUMBER": {word: Amount(float(value)) for word, value in (NUMBERS | TENS).items()},
        "ORDINAL": ORDINALS,
        "DAYTH": ORDINALS,
        "NTHWORD": {word: number for word, number in ORDINALS.items() if number < 10},
        "DECADE": {word: (None, decade) for word, decade in DECADES.items()},
        "MERIDIEM": CLOCK_HALVES,
        "ERA": ERAS,
        "ZONE": ZONES,
        "ZONEPLACE": dict.fromkeys(ZONE_PLACES.split(), True),
        "FREQUENCY": FREQUENCIES,
        "TIMES": TIMES,
        "VAGUE": VAGUE,
        "ADJECTIVE": dict.fromkeys(ADJECTIVES.split(), True),
        "EVENT": dict.fromkeys(EVENTS.split(), True),
    },
    capitalised=_words(
        "may march mar jan jun jul sun sat mon wed dec fri thu et pt ist est mst ad ce tue "
        "sep nov apr aug feb oct"
    ),
    abbreviations=_words(
        "jan feb febr mar apr jun jul aug sept sep oct nov dec mon tue tues wed weds thu thur "
        "thurs fri sat sun yr yrs hr hrs min mins sec secs"
    ),
    function_words=_words(
        "the a an of in on at to from for and or more less than least most no up very other "
        "one each every per + , - ' / ( ) . : that this these those its their his her as be by "
        "some any full whole straight consecutive additional further single entire "
        "before after since until through between during within"
    ),
    future=_words("will shall would could may might can should must ll to"),
    past=_words(
        "was were had did said told came went made took began met held saw left gave found "
        "got won lost led rose fell sent spoke wrote became broke brought built chose drew "
        "drove ran shot sold spent stood struck thought flew kept paid put set heard sat ate grew "
        "knew threw bought caught taught fought sought felt dealt meant slept swept tore wore "
        "swore froze woke shook rode hung stuck swung rang sang sank swam bled fed fled "
        "shrank sprang withdrew overthrew undertook oversaw forbade retook overtook overran "
        "foresaw withheld upheld misled rebuilt blew hid bore laid clung overrode stole "
        "died lied tied vied owed hit quit spread shut"
    ),
    past_endings=("ed",),
    signals=Signals(
        planned=dict.fromkeys(_PLANNED | _LIKELY, _PLANNED_FOR)
        | {"set": _words("to for"), "forecast": _words("for")},
        expected=_words("scheduled expected due slated planned") | _LIKELY,
        foreseen=_words("scheduled expected planned upcoming forthcoming"),
        planned_behind=_words("delivery futures"),
        schedules=_SCHEDULES,
        schedules_plural=_SCHEDULES_PLURAL,
        progressive="ing",
        done=_words(
            "came rose fell climbed dropped slid gained lost jumped tumbled plunged surged slipped "
            "edged advanced rallied rebounded recovered soared sank dipped eased declined ended "
            "closed fought battled held scored survived managed failed helped continued began "
            "started ceased forgot proved gathered refused tried attempted struggled rushed "
            "scrambled raced voted forced able unable"
        ),
        wanted=_words(
            "wanted sought demanded hoped needed asked ordered told urged required promised "
            "pledged vowed aimed"
        ),
        put_off=_words(
            "scrapped postponed delayed extended adjourned deferred rescheduled moved pushed "
            "suspended closed shut canceled cancelled barred banned remanded grounded halted delay "
            "extension postponement reprieve prolonged declared given gave granted imposed "
            "postponing delaying extending adjourning suspending intention remain staying remaining"
        ),
        awaited=_words(
            "election elections vote referendum summit meeting talks game match final race hearing "
            "debate deadline launch release concert funeral wedding ceremony"
        ),
        gatherings=_words(
            "protest protests rally rallies strike strikes march marches demonstration "
            "demonstrations vote election elections referendum"
        ),
        calls=_words("call calls called calling"),
        befallen=_words(
            "attack attacks riot riots shooting shootings killing killings crash bombing bombings "
            "earthquake quake uprising coup raid raids massacre murder murders blast explosion fire"
        ),
        before_to=_words(
            "according up due next guilty thanks close linked prior subject related similar had yet"
        ),
        nouns_behind_to=_words(
            "power court hospital prison jail school work church war death justice safety bed "
            "police office life port murder manslaughter parliament government public low heavy "
            "bad poor severe strong high rising technical ongoing lack weather snow rain injury "
            "illness"
        ),
        never_past=_words("united hundred indeed speed proceed exceed succeed"),
        certain=_words("will shall ll"),
        hinting=_words("would could might"),
        passing_by=_words("after following since over amid"),
        passing=_words("under since despite"),
        foretold=_words(
            "planned plan plans planning expected scheduled due forecast predicted predicts "
            "promised intended hoped anticipated envisioned envisaged projected slated proposed "
            "pledged estimated"
        ),
        recalled=_words("had previously"),
        onwards=_words("since after"),
        up_to=_words("until till before"),
        bounding=_words("until till"),
        begun=_words("since"),
        habits=_words("usually typically generally normally traditionally customarily invariably"),
        particles=_words("again also back down first last off out over there together up"),
        opening=_words("starting beginning commencing effective payable"),
        likening=_words(
            "like unlike recall recalls recalled recalling resemble resembles resembled echo "
            "echoes echoed echoing remind reminds reminded reminding reminiscent compare compares "
            "compared comparing comparison comparisons liken likens likened parallel parallels "
            "akin mirror mirrors mirrored evoke evokes evoked evoking"
        ),
        beside=_words("after than from with since following versus unlike"),
    ),
    until=_words("until till through"),
    reporting=_words("said told announced reported says confirmed added"),
)
LANGUAGE = Language(LEXICON, ENGLISH, PREFIXES, NUMERALS)
