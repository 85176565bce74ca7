"""Ukrainian: the words of time in news, and the phrase forms that join them.

Long because it is one table. The apostrophe inside a word is written ``ʼ``.
"""

from __future__ import annotations

from timeline.temporal.expression.meanings import Amount, DayPart, Hedge, Measure, Portion, Step
from timeline.temporal.grammar.language import Language
from timeline.temporal.grammar.lexicon import Lexicon, Signals
from timeline.temporal.grammar.rule import Example
from timeline.temporal.languages.slavic import FUNCTION_CLASSES, NUMERALS, prefixes, rules
from timeline.temporal.languages.tables import classes, inflected, meaning, numbered, romans, words
from timeline.temporal.values.timex import Mod
from timeline.temporal.values.units import Unit

_HARD = ("ий", "а", "е", "і", "ого", "ої", "ому", "ій", "у", "ою", "им", "их", "ими")
_SOFT = ("ій", "я", "є", "і", "ього", "ьої", "ьому", "ю", "ьою", "ім", "іх", "іми")

MONTHS = numbered("""
    січень січня січню січнем січні
    лютий лютого лютому лютим
    березень березня березню березнем березні
    квітень квітня квітню квітнем квітні
    травень травня травню травнем травні
    червень червня червню червнем червні
    липень липня липню липнем липні
    серпень серпня серпню серпнем серпні
    вересень вересня вересню вереснем вересні
    жовтень жовтня жовтню жовтнем жовтні
    листопад листопада листопаду листопадом листопаді
    грудень грудня грудню груднем грудні
""")
MONTHLY = inflected(
    numbered("січнев; лютнев; березнев; квітнев; травнев; червнев; липнев; серпнев; вереснев; "
             "жовтнев; листопадов; грудн"),
    _HARD,
) | inflected({"грудн": 12}, _SOFT)  # fmt: skip
WEEKDAYS = numbered("""
    понеділок понеділка понеділку понеділком
    вівторок вівторка вівторку вівторком
    середа середи середі середу середою
    четвер четверга четвергу четвергом
    пʼятниця пʼятниці пʼятницю пʼятницею
    субота суботи суботі суботу суботою
    неділя неділі неділю неділею
""")
SINGULARS = meaning(
    {
        "секунда секунди секунду": Measure(Unit.SECOND),
        "хвилина хвилини хвилину": Measure(Unit.MINUTE),
        "година години годину": Measure(Unit.HOUR),
        "день дня дню днем доба доби добу": Measure(Unit.DAY),
        "тиждень тижня тижню тижнем": Measure(Unit.WEEK),
        "місяць місяця місяцю місяцем": Measure(Unit.MONTH),
        "квартал кварталу кварталі кварталом": Measure(Unit.QUARTER),
        "півріччя півріччі": Measure(Unit.HALF),
        "рік року році роком": Measure(Unit.YEAR),
        "десятиліття десятиріччя десятилітті": Measure(Unit.DECADE),
        "століття сторіччя столітті сторіччі": Measure(Unit.CENTURY),
        "тисячоліття тисячолітті": Measure(Unit.MILLENNIUM),
    }
)
PLURALS = meaning(
    {
        "секунди секунд секундами": Measure(Unit.SECOND),
        "хвилини хвилин хвилинами": Measure(Unit.MINUTE),
        "години годин годинами": Measure(Unit.HOUR),
        "дні днів дням днях днями діб": Measure(Unit.DAY),
        "тижні тижнів тижням тижнях тижнями": Measure(Unit.WEEK),
        "місяці місяців місяцям місяцях місяцями": Measure(Unit.MONTH),
        "квартали кварталів": Measure(Unit.QUARTER),
        "роки років рокам роках роками": Measure(Unit.YEAR),
        "десятиліть десятиріч десятиліттями десятиліттях": Measure(Unit.DECADE),
        "століть сторіч століттями століттях": Measure(Unit.CENTURY),
        "тисячоліть тисячоліттями": Measure(Unit.MILLENNIUM),
    }
)
WEEKENDS = meaning({"вихідні вихідних вихідними": Measure(Unit.WEEKEND)})
SEASONS = meaning(
    {
        "весна весни весну весні весною навесні": 0,
        "літо літа літом літі влітку улітку": 1,
        "осінь осені осінню восени": 2,
        "зима зими зиму зимі зимою взимку узимку": 3,
    }
)
STEPS = (
    inflected({"минул": Step(-1), "поточн": Step(0), "наступн": Step(1)}, _HARD)
    | inflected({"попередн": Step(-1, story=True), "нинішн": Step(0), "майбутн": Step(1),
                 "торішн": Step(-1), "останн": Step(-1)}, _SOFT)
    | meaning({"цей ця це ці цього цієї цьому цій цю цим цих": Step(0)})
)  # fmt: skip
STRETCHES = (
    inflected({"минул": -1, "наступн": 1, "найближч": 1, "перш": 0}, _HARD)
    | inflected({"останн": -1, "попередн": -1}, _SOFT)
)  # fmt: skip
DEICTICS = meaning(
    {
        "позавчора": -2,
        "вчора учора": -1,
        "сьогодні": 0,
        "завтра": 1,
        "післязавтра": 2,
    }
) | inflected({"вчорашн учорашн": -1, "сьогоднішн": 0, "завтрашн": 1}, _SOFT)
PARTS = meaning(
    {
        "ранок ранку ранком зранку вранці уранці": DayPart("TMO"),
        "вдень удень": DayPart("TDT"),
        "вечір вечора вечором ввечері увечері": DayPart("TEV"),
        "ніч ночі вночі уночі": DayPart("TNI"),
    }
)
HOURS = meaning({"полудень полудня опівдні": 12, "опівночі": 24})
PORTIONS = meaning(
    {
        "початок початку початком": Portion.START,
        "середина середини середині середину": Portion.MID,
        "кінець кінця кінці кінцем наприкінці": Portion.END,
    }
) | inflected({"ранн": Portion.EARLY, "пізн": Portion.LATE}, _SOFT)
HEDGES = meaning(
    {
        "близько приблизно орієнтовно": Mod.APPROX,
        "майже": Mod.LESS_THAN,
        "понад": Mod.MORE_THAN,
        "щонайменше мінімум": Mod.EQUAL_OR_MORE,
        "щонайбільше максимум": Mod.EQUAL_OR_LESS,
    }
)

_ONES = numbered("""
    один одна одне одного одної одному одну одним однією
    два дві двох двом двома обидва обидві
    три трьох трьом трьома
    чотири чотирьох чотирьом чотирма
    пʼять пʼяти пʼятьох пʼятьма
    шість шести шістьох шістьма
    сім семи сімох сьома
    вісім восьми вісьмох вісьма
    девʼять девʼяти девʼятьох девʼятьма
""")
_TEENS = numbered("""
    десять десяти десятьох десятьма
    одинадцять одинадцяти
    дванадцять дванадцяти
    тринадцять тринадцяти
    чотирнадцять чотирнадцяти
    пʼятнадцять пʼятнадцяти
    шістнадцять шістнадцяти
    сімнадцять сімнадцяти
    вісімнадцять вісімнадцяти
    девʼятнадцять девʼятнадцяти
""", 10)  # fmt: skip
_TENS = {word: 10 * ten for word, ten in numbered("""
    двадцять двадцяти
    тридцять тридцяти
    сорок сорока
    пʼятдесят пʼятдесяти
    шістдесят шістдесяти
    сімдесят сімдесяти
    вісімдесят вісімдесяти
    девʼяносто девʼяноста
""", 2).items()}  # fmt: skip
_HUNDREDS = meaning({"сто ста": 100, "двісті двохсот": 200, "триста": 300, "тисяча тисячу": 1000})
NUMBERS = {
    word: Amount(float(number)) for word, number in (_ONES | _TEENS | _TENS | _HUNDREDS).items()
} | meaning(
    {
        "кілька кількох кількома декілька декількох багато багатьох": Amount(None),
        "півтора півтори": Amount(1.5),
    }
)
ORDINALS = inflected(
    numbered("перш; друг; трет; четверт; пʼят; шост; сьом; восьм; девʼят; десят; одинадцят; "
             "дванадцят; тринадцят; чотирнадцят; пʼятнадцят; шістнадцят; сімнадцят; вісімнадцят; "
             "девʼятнадцят; двадцят"),
    _HARD,
) | inflected({"трет": 3}, _SOFT) | inflected({"тридцят": 30}, _HARD)  # fmt: skip
DECADES = inflected(
    {"двадцят": 20, "тридцят": 30, "сороков": 40, "пʼятдесят": 50, "шістдесят": 60,
     "сімдесят": 70, "вісімдесят": 80, "девʼяност": 90},
    ("і", "их", "им", "ими"),
)  # fmt: skip

_LENGTHS = {
    "секундн": Measure(Unit.SECOND), "хвилинн": Measure(Unit.MINUTE),
    "годинн": Measure(Unit.HOUR), "денн": Measure(Unit.DAY), "добов": Measure(Unit.DAY),
    "тижнев": Measure(Unit.WEEK), "місячн": Measure(Unit.MONTH), "річн": Measure(Unit.YEAR),
    "літн": Measure(Unit.YEAR), "столітн": Measure(Unit.CENTURY),
}  # fmt: skip
_COUNTS = meaning({
    "одно": Amount(1.0), "дво двох": Amount(2.0), "три трьох": Amount(3.0),
    "чотири чотирьох": Amount(4.0), "пʼяти": Amount(5.0), "шести": Amount(6.0),
    "семи": Amount(7.0), "восьми": Amount(8.0), "девʼяти": Amount(9.0), "десяти": Amount(10.0),
    "дванадцяти": Amount(12.0), "пʼятнадцяти": Amount(15.0), "двадцяти": Amount(20.0),
    "тридцяти": Amount(30.0), "сорока": Amount(40.0), "пʼятдесяти": Amount(50.0),
    "сто": Amount(100.0), "багато": Amount(None), "кілька": Amount(None),
})  # fmt: skip
_ADJECTIVE = (*_HARD, *_SOFT)
SPANS = inflected(
    {
        count + stem: (amount, measure)
        for count, amount in _COUNTS.items()
        for stem, measure in _LENGTHS.items()
    },
    _ADJECTIVE,
)
FREQUENCIES = meaning({
    "щогодини": Measure(Unit.HOUR), "щодня щоденно": Measure(Unit.DAY),
    "щотижня": Measure(Unit.WEEK), "щомісяця щомісячно": Measure(Unit.MONTH),
    "щокварталу": Measure(Unit.QUARTER), "щороку щорічно": Measure(Unit.YEAR),
}) | inflected(
    {"щогодинн": Measure(Unit.HOUR), "щоденн": Measure(Unit.DAY), "щотижнев": Measure(Unit.WEEK),
     "щомісячн": Measure(Unit.MONTH), "щоквартальн": Measure(Unit.QUARTER),
     "щорічн": Measure(Unit.YEAR)},
    _HARD,
)  # fmt: skip
VAGUE = meaning(
    {
        "зараз нині тепер досі донині": "PRESENT_REF",
        "раніше нещодавно недавно колись": "PAST_REF",
        "незабаром невдовзі скоро": "FUTURE_REF",
    }
)
HOLIDAYS = meaning(
    {
        "великдень великодня великодню": "orthodox easter",
        "різдво різдва різдву різдвом": "christmas",
    }
)

EXAMPLES = {
    "month-adjective": (Example("у жовтневому звіті", "2025-10", span="жовтневому"),
        Example("Жовтневий район", None)),
    "year-of-several": (Example("1941–1945 рр.", "1941", span="1941"),
        Example("понад 2000 років", None)),
    "ancient-years": (Example("264–241 роки до н. е.", "BC0264", span="264"),
        Example("264–241 до неї", None)),
    "half-of-day": (Example("у першій половині дня", "2025-11-19TMO", span="першій половині дня"),
        Example("друга половина матчу", None)),
    "third-of-month": (Example("у третій декаді січня 2024", "2024-01",
        span="третій декаді січня 2024"),
        Example("третя декада", None)),
    "weekend": (Example("на вихідних", "2025-W47-WE", span="вихідних"),
        Example("вихідні двері", None)),
    "day-before": (Example("напередодні ввечері", "2025-11-18TEV"),
        Example("напередодні виборів", None)),
    "one-unit": (Example("за тиждень", "P1W", span="тиждень"), Example("понад рік", "P1Y"),
        Example("рік розвитку", None)),
    "hour": (Example("о 15 годині", "2025-11-19T15:00", span="15 годині"),
        Example("о 5-й ранку", "2025-11-19T05:00", span="5-й ранку"),
        Example("о 15 солдатах", None)),
    "half-of": (Example("у другій половині березня 2024", "2024-03",
        span="другій половині березня 2024"), Example("друга половина матчу", None)),
    "holiday": (Example("Великдень 2024", "2024-05-05"), Example("великий день", None)),
    "full-date": (
        Example("21 жовтня 2025", "2025-10-21"),
        Example("1-го травня 1989", "1989-05-01"),
        Example("у вівторок, 3 червня 2024 року", "2024-06-03", span="вівторок, 3 червня 2024"),
        Example("першого серпня 1944", "1944-08-01"),
        Example("розділ 40 травня", "2025-05", span="травня"),
        Example("квартира 12, поверх 3", None),
    ),
    "day-month": (
        Example("21 жовтня", "2025-10-21"),
        Example("двадцять четвертого серпня", "2025-08-24"),
        Example("пункт 5", None),
    ),
    "days-of-month": (
        Example("3–5 березня 2024", "2024-03-03", span="3"),
        Example("рахунок 3–5", None),
    ),
    "listed-days": (
        Example("3, 4 і 5 березня 2024", "2024-03-03", span="3"),
        Example("рахунки 3, 4 і 5", None),
    ),
    "numeric-date": (Example("21.10.2025", "2025-10-21"), Example("40.10.2025", None)),
    "iso-date": (Example("2025-10-21", "2025-10-21"), Example("2025-13-41", None)),
    "month-year": (
        Example("у жовтні 2025", "2025-10", span="жовтні 2025"),
        Example("березова", None),
    ),
    "month": (Example("у жовтні", "2025-10", span="жовтні"), Example("жовток", None)),
    "year": (
        Example("у 2019 році", "2019", span="2019 році"),
        Example("1240 року", "1240"),
        Example("понад 1200 літаків", None),
    ),
    "ancient": (
        Example("490 року до н. е.", "BC0490"),
        Example("480 до нашої ери", "BC0480"),
        Example("490 до неї", None),
    ),
    "decade": (
        Example("1990-х років", "199"),
        Example("у 80-х", "198", span="80-х"),
        Example("шістдесятих роках", "196"),
        Example("шістдесятий", None),
    ),
    "century": (
        Example("XX століття", "19"),
        Example("18-му столітті", "17"),
        Example("двадцяте місто", None),
    ),
    "weekday": (
        Example("у вівторок", "2025-11-18", span="вівторок"),
        Example("минулої п'ятниці", "2025-11-14"),
        Example("середовище", None),
    ),
    "season": (
        Example("влітку 1941", "1941-SU"),
        Example("минулої весни", "2025-SP"),
        Example("літній", None),
    ),
    "quarter": (
        Example("третьому кварталі 2014", "2014-Q3"),
        Example("I квартал 2020", "2020-Q1"),
        Example("житлові квартали", None),
        Example("IV кімната", None),
    ),
    "half": (Example("другій половині 1944", "1944-H2"), Example("друга спроба", None)),
    "deictic": (
        Example("вчора", "2025-11-18"),
        Example("вчора ввечері", "2025-11-18TEV"),
        Example("сього", None),
    ),
    "adjacent": (
        Example("минулого тижня", "2025-W46"),
        Example("наступного року", "2026"),
        Example("наступного дня", "2025-11-20"),
        Example("січні наступного року", "2026-01"),
        Example("минулої зустрічі", None),
    ),
    "same": (Example("того ж року", "2025"), Example("того ж міста", None)),
    "last-year": (Example("торік", "2024"), Example("історик", None)),
    "ago": (
        Example("два роки тому", "2023"),
        Example("тиждень тому", "2025-W46"),
        Example("тому", None),
    ),
    "ahead": (Example("через три дні", "2025-11-22"), Example("через три міста", None)),
    "earlier": (
        Example("двома роками раніше", "2023"),
        Example("за день до цього", "2025-11-18"),
        Example("ранішній", None),
    ),
    "later": (Example("двома днями пізніше", "2025-11-21"), Example("двома лавами пізніше", None)),
    "portion-of-running": (Example("наприкінці року", "2025"), Example("кінець вулиці", None)),
    "counted-units": (
        Example("п'ять років", "P5Y"),
        Example("кілька тижнів", "PXW"),
        Example("двадцять чотири години", "PT24H"),
        Example("півтора року", "P1Y6M"),
        Example("п'ять хат", None),
    ),
    "half-year": (Example("півроку", "P6M"), Example("півріка", None)),
    "hyphened-units": (
        Example("10-річного", "P10Y"),
        Example("6-денної", "P6D"),
        Example("10-ричний", None),
    ),
    "worded-length": (
        Example("двомісячних", "P2M"),
        Example("багаторічна", "PXY"),
        Example("трирічка", None),
    ),
    "vague-units": (
        Example("протягом століть", "PXC", span="століть"),
        Example("роковини", None),
    ),
    "stretch": (
        Example("останні два тижні", "P2W"),
        Example("наступних півтора років", "P1Y6M"),
        Example("перші лави", None),
    ),
    "each-unit": (
        Example("кожні два роки", "P2Y"),
        Example("раз на тиждень", "P1W"),
        Example("кожен другий", None),
    ),
    "each-day": (
        Example("кожного понеділка", "XXXX-WXX-1"),
        Example("кожну ніч", "XXXX-XX-XXTNI"),
        Example("кожного гостя", None),
    ),
    "frequency": (Example("щороку", "P1Y"), Example("щоденника", None)),
    "part-of-day": (Example("вночі", "2025-11-19TNI"), Example("нічний", None)),
    "part-of-date": (
        Example("ніч на 3 листопада 1942", "1942-11-03TNI"),
        Example("вранці 5 травня 2024", "2024-05-05TMO"),
        Example("на дворі", None),
    ),
    "clock": (
        Example("о 10:30", "2025-11-19T10:30", span="10:30"),
        Example("о 5-й годині", "2025-11-19T05:00", span="5-й годині"),
        Example("рахунок 10", None),
    ),
    "named-hour": (Example("опівдні", "2025-11-19T12:00"), Example("на півночі країни", None)),
    "vague": (
        Example("нині", "PRESENT_REF"),
        Example("незабаром", "FUTURE_REF"),
        Example("зразу", None),
    ),
    "present": (
        Example("у цей час", "PRESENT_REF", span="цей час"),
        Example("той же час", "PRESENT_REF"),
        Example("цей часник", None),
    ),
    "past": (
        Example("на той час", "PAST_REF", span="той час"),
        Example("останнім часом", "PAST_REF"),
        Example("на той бік", None),
    ),
    "future": (
        Example("у майбутньому", "FUTURE_REF", span="майбутньому"),
        Example("найближчим часом", "FUTURE_REF"),
        Example("майбутня зустріч", None),
    ),
    "portion": (
        Example("початку березня 1940", "1940-03"),
        Example("наприкінці 1943", "1943"),
        Example("пізньої осені", "2025-FA"),
        Example("кінець вистави", None),
    ),
    "hedge": (Example("близько двох тижнів", "P2W"), Example("майже всі", None)),
    "more-than": (Example("більше ніж десять років", "P10Y"), Example("більше ніж досить", None)),
    "less-than": (Example("менш ніж місяць", None), Example("менш ніж два дні", "P2D")),
    "nth-of": (
        Example("перший тиждень жовтня 2024", "2024-W40"),
        Example("перший поверх", None),
    ),
}  # fmt: skip

COUNTED = words(
    "людей осіб чоловіків жінок дітей солдатів бійців військових цивільних полонених біженців "
    "загиблих поранених жителів мешканців членів робітників голосів метрів кілометрів км тонн "
    "кілограмів літрів гектарів градусів гривень доларів євро рублів відсотків штук примірників "
    "сторінок випадків автомобілів танків дронів ракет будинків квартир учнів студентів гостей"
)
LABELS = words("кімната кімнаті сторінка стаття статті номер рейс модель маршрут розділ пункт")
TITLES = words("пан пані пана панові")
PERSONS = words(
    "чоловік чоловіка чоловіку жінка жінки жінку хлопець хлопця хлопчик хлопчика дівчина дівчини "
    "дівчину дівчинка дівчинки дитина дитини дитину син сина сину донька доньки доньку дочка дочки "
    "онук онука водій водія мешканець мешканця мешканка жителя житель жителька школяр школяра "
    "студент студента студентка пенсіонер пенсіонера підліток підлітка боєць бійця військовий "
    "військового солдат солдата спортсмен спортсмена актор співак співачка депутат депутата"
)
_PLANNED = words(
    "заплановано запланований запланована заплановані призначено призначений призначена "
    "призначені намічено намічений намічена намічені"
)
LEXICON = Lexicon(
    language="uk",
    tables={
        "MONTH": MONTHS,
        "COUNTED": dict.fromkeys(COUNTED, True),
        "LABEL": dict.fromkeys(LABELS, True),
        "TITLE": dict.fromkeys(TITLES, True),
        "PERSON": dict.fromkeys(PERSONS, True),
        "MONTHLY": MONTHLY,
        "HOMONYM": dict.fromkeys(words("лютий лютого лютому лютим"), True),
        "PARTOFHOUR": meaning(
            {"ранку": DayPart("TMO"), "вечора": DayPart("TEV"), "ночі": DayPart("TNI")}
        ),
        "DAYWORD": {"дня": DayPart("TAF")},
        "WEEKDAY": WEEKDAYS,
        "UNIT": SINGULARS | PLURALS,
        "SINGULAR": SINGULARS,
        "PLURAL": PLURALS,
        "GENITIVE": {word: SINGULARS[word] for word in ("року", "місяця", "тижня", "століття")},
        "WEEKEND": WEEKENDS,
        "SEASON": SEASONS,
        "HOLIDAY": HOLIDAYS,
        "STEP": STEPS,
        "STRETCH": STRETCHES,
        "DEICTIC": DEICTICS,
        "PART": PARTS,
        "NAMEDHOUR": HOURS,
        "PORTION": PORTIONS,
        "HEDGE": {word: Hedge(mod) for word, mod in HEDGES.items()},
        "NUMBER": NUMBERS,
        "ONES": _ONES,
        "TENS": _TENS,
        "ORDINAL": ORDINALS,
        "ROMAN": romans(),
        "DECADE": DECADES,
        "SPAN": SPANS,
        "SPANEND": inflected(_LENGTHS, _ADJECTIVE),
        "FREQUENCY": FREQUENCIES,
        "VAGUE": VAGUE,
        "ERA": dict.fromkeys(("н. е.", "н. е", "н.е.", "н.е"), -1),
        **classes(
            {
                "ENDING": "го й е му та ого ому те им м ї",
                "DECADEEND": "х ті ві их ми тих",
                "YEARWORD": "рік року році р",
                "YEARSWORD": "роки років роках роками рр",
                "CENTURYWORD": "століття столітті століттям сторіччя сторіччі ст",
                "BEFORE": "до",
                "OUR": "нашої",
                "ERAWORD": "ери",
                "IT": "цього того",
                "QUARTERWORD": "квартал кварталу кварталі кварталом",
                "HALFWORD": "половина половини половині половину половиною",
                "HALFYEAR": "півріччя півріччі півріччям",
                "HALFAYEAR": "півроку",
                "HALFOF": "пів",
                "LASTYEAR": "торік",
                "THAT": "той того тому та тої тієї тій",
                "THIS": "цей цього цьому цим ці",
                "THESE": "ці цих",
                "EMPHASIS": "ж же самий самого самому самої",
                "AGO": "тому назад",
                "THROUGH": "через",
                "EARLIER": "раніше",
                "LATER": "пізніше потому опісля",
                "BY": "за",
                "UPTO": "по до",
                "AND": "і й та",
                "FULL": "повних довгих цілих",
                "EACH": "кожен кожний кожного кожну кожної кожні кожних кожному",
                "TIMES": "раз двічі тричі",
                "TIMESWORD": "рази разів",
                "PER": "на у в",
                "TOWARDS": "на проти",
                "FROM": "з із зі",
                "HALFINST": "половиною",
                "PASSED": "",
                "ONWARD": "по",
                "DAYBEFORE": "напередодні",
                "TENDAYS": "декада декади декаді декаду декадою",
                "AGE": "віком віці",
                "AT": "о об",
                "LEAD": "у в з із зі до від по на за під після протягом впродовж упродовж між "
                "близько біля станом",
                "DURING": "протягом впродовж упродовж більше більш менше менш понад майже близько",
                "WITHIN": "за",
                "NAMED": "район району районі вулиця вулиці проспект проспекті площа площі палац "
                "палацу революція революції революцію",
                "HOURWORD": "година годині години год",
                "TIMEWORD": "час часу часі часом період періоду момент моменту",
                "RECENT": "останнім останній",
                "NEAR": "найближчим найближчому близькому недалекому",
                "FUTURE": "майбутньому",
                "MORE": "більше більш довше",
                "LESS": "менше менш",
                "THAN": "ніж як за",
            }
        ),
    },
    capitalised=frozenset(),
    function_words=FUNCTION_CLASSES,
    joints={
        "і": "and",
        "й": "and",
        "та": "and",
        "або": "or",
        "по": "to",
        "до": "to",
        "о": "at",
        "об": "at",
        "в": "at",
        "у": "at",
        "на": "in",
        "р . до": "to",
        "р . по": "to",
        "з": "from",
        "із": "from",
        "від": "from",
        "між": "between",
        "року о": "at",
        "року об": "at",
    },
    abbreviations=words("р рр ст год"),
    apostrophes=True,
    day_first=True,
    future=words(
        "буде будуть має мають планує планують прийме приймуть ухвалить ухвалять розгляне "
        "розглянуть обговорить обговорять підпише підпишуть відвідає відвідають проведе проведуть "
        "відкриє відкриють завершить завершать оголосить виступить представить вступить стартує "
        "почне почнуть прилетить вирушить приїде приїдуть зможе зможуть"
    ),
    past=words(
        "був була було були йшов йшла йшли став стала стали дав дала дали взяв взяла взяли вів "
        "вела вели"
    ),
    # Forms of the present say the future with a date ahead: "прибуде", "зустрінуться".
    future_endings=(
        "уть",
        "ють",
        "уться",
        "ються",
        "ється",
        "иться",
        "яться",
        "де",
        "ає",
        "ує",
        "тиме",
        "тимуть",
        "тиметься",
        "тимуться",
    ),
    past_endings=(
        "ав",
        "яв",
        "ив",
        "ув",
        "ла",
        "ли",
        "ло",
        "вся",
        "лася",
        "лися",
        "лося",
        "ано",
        "ено",
        "єно",
        "ято",
        "ито",
        "уто",
    ),
    signals=Signals(
        planned=dict.fromkeys(_PLANNED, words("на в у до")),
        foretold=_PLANNED | words("очікували обіцяли передбачали прогнозували"),
        recalled=words("раніше"),
        onwards=words("з із зі від після"),
        up_to=words("до"),
        bounding=words("до"),
        habits=words("зазвичай традиційно звичайно"),
        beside=words("після ніж від порівняно проти з"),
    ),
    until=words("до"),
    reporting=words("заявив заявила сказав сказала повідомив повідомила повідомили"),
)
LANGUAGE = Language(LEXICON, rules("uk", EXAMPLES), prefixes("uk", EXAMPLES), NUMERALS)
