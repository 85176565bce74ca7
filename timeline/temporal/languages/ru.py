"""Russian: the words of time in news, for the phrase forms it shares with Ukrainian.

Long because it is one table.
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

_HARD = ("ый", "ой", "ая", "ое", "ые", "ого", "ому", "ую", "ым", "ом", "ых", "ыми")
_SOFT = ("ий", "яя", "ее", "ие", "его", "ей", "ему", "юю", "им", "ем", "их", "ими")
_MIXED = ("ий", "ая", "ее", "ое", "ие", "его", "ого", "ей", "ой", "ему", "ому", "ую", "им", "ем",
          "ом", "их", "ими")  # fmt: skip

MONTHS = numbered("""
    январь января январю январем январём январе янв
    февраль февраля февралю февралем февралём феврале фев
    март марта марту мартом марте
    апрель апреля апрелю апрелем апреле апр
    май мая маю маем мае
    июнь июня июню июнем июне
    июль июля июлю июлем июле
    август августа августу августом августе авг
    сентябрь сентября сентябрю сентябрем сентябрём сентябре сент
    октябрь октября октябрю октябрем октябрём октябре окт
    ноябрь ноября ноябрю ноябрем ноябрём ноябре нояб
    декабрь декабря декабрю декабрем декабрём декабре дек
""")
MONTHLY = inflected(
    numbered("январск; февральск; мартовск; апрельск; майск; июньск; июльск; августовск; "
             "сентябрьск; октябрьск; ноябрьск; декабрьск"),
    _MIXED,
)  # fmt: skip
WEEKDAYS = numbered("""
    понедельник понедельника понедельнику понедельником
    вторник вторника вторнику вторником
    среда среды среде среду средой
    четверг четверга четвергу четвергом
    пятница пятницы пятнице пятницу пятницей
    суббота субботы субботе субботу субботой
    воскресенье воскресенья воскресенью воскресеньем
""")
SINGULARS = meaning(
    {
        "секунда секунды секунду": Measure(Unit.SECOND),
        "минута минуты минуту": Measure(Unit.MINUTE),
        "час часа часу": Measure(Unit.HOUR),
        "день дня дню днем днём сутки": Measure(Unit.DAY),
        "неделя недели неделю неделе неделей": Measure(Unit.WEEK),
        "месяц месяца месяцу месяцем месяце": Measure(Unit.MONTH),
        "квартал квартала квартале кварталом": Measure(Unit.QUARTER),
        "полугодие полугодия полугодии": Measure(Unit.HALF),
        "год года году годом годе": Measure(Unit.YEAR),
        "десятилетие десятилетия десятилетии": Measure(Unit.DECADE),
        "век века веке веком столетие столетия столетии": Measure(Unit.CENTURY),
        "тысячелетие тысячелетия тысячелетии": Measure(Unit.MILLENNIUM),
    }
)
PLURALS = meaning(
    {
        "секунды секунд секундами": Measure(Unit.SECOND),
        "минуты минут минутами": Measure(Unit.MINUTE),
        "часы часов часами часах": Measure(Unit.HOUR),
        "дни дней дням днях днями суток": Measure(Unit.DAY),
        "недели недель неделям неделях неделями": Measure(Unit.WEEK),
        "месяцы месяцев месяцам месяцах месяцами": Measure(Unit.MONTH),
        "кварталы кварталов": Measure(Unit.QUARTER),
        "годы лет годов годам годах годами": Measure(Unit.YEAR),
        "десятилетий десятилетиями десятилетиях": Measure(Unit.DECADE),
        "веков веками веках столетий столетиями столетиях": Measure(Unit.CENTURY),
        "тысячелетий тысячелетиями": Measure(Unit.MILLENNIUM),
    }
)
WEEKENDS = meaning({"выходные выходных выходными": Measure(Unit.WEEKEND)})
SEASONS = meaning(
    {
        "весна весны весну весне весной": 0,
        "лето лета летом лете": 1,
        "осень осени осенью": 2,
        "зима зимы зиму зиме зимой": 3,
    }
)
STEPS = (
    inflected({"прошл": Step(-1), "минувш": Step(-1), "прошедш": Step(-1),
               "текущ": Step(0), "будущ": Step(1), "следующ": Step(1),
               "предыдущ": Step(-1, story=True)}, _HARD + _MIXED)
    | inflected({"последн": Step(-1), "нынешн": Step(0)}, _SOFT)
    | meaning({"этот эта это эти этого этой этому эту этим этом": Step(0)})
)  # fmt: skip
STRETCHES = (
    inflected({"прошл": -1, "минувш": -1, "предыдущ": -1, "следующ": 1, "ближайш": 1, "перв": 0},
              _HARD + _MIXED)
    | inflected({"последн": -1}, _SOFT)
)  # fmt: skip
DEICTICS = meaning(
    {
        "позавчера": -2,
        "вчера": -1,
        "сегодня": 0,
        "завтра": 1,
        "послезавтра": 2,
    }
) | inflected({"вчерашн": -1, "сегодняшн": 0, "завтрашн": 1}, _SOFT)
PARTS = meaning(
    {
        "утро утра утру утром": DayPart("TMO"),
        "днем днём": DayPart("TDT"),
        "вечер вечера вечеру вечером": DayPart("TEV"),
        "ночь ночи ночью": DayPart("TNI"),
    }
)
HOURS = meaning({"полдень полудня": 12, "полночь полуночи": 24})
PORTIONS = meaning(
    {
        "начало начала началу начале началом": Portion.START,
        "середина середины середине середину": Portion.MID,
        "конец конца концу конце концом": Portion.END,
    }
) | inflected({"ранн": Portion.EARLY, "поздн": Portion.LATE}, _SOFT)
HEDGES = meaning(
    {
        "около примерно приблизительно": Mod.APPROX,
        "почти": Mod.LESS_THAN,
        "свыше": Mod.MORE_THAN,
        "минимум": Mod.EQUAL_OR_MORE,
        "максимум": Mod.EQUAL_OR_LESS,
    }
)

_ONES = numbered("""
    один одна одно одного одной одному одну одним
    два две двух двум двумя оба обе
    три трех трёх трем трём тремя
    четыре четырех четырёх четырем четырьмя
    пять пяти пятью
    шесть шести шестью
    семь семи семью
    восемь восьми восемью
    девять девяти девятью
""")
_TEENS = numbered("""
    десять десяти десятью
    одиннадцать одиннадцати
    двенадцать двенадцати
    тринадцать тринадцати
    четырнадцать четырнадцати
    пятнадцать пятнадцати
    шестнадцать шестнадцати
    семнадцать семнадцати
    восемнадцать восемнадцати
    девятнадцать девятнадцати
""", 10)  # fmt: skip
_TENS = {word: 10 * ten for word, ten in numbered("""
    двадцать двадцати
    тридцать тридцати
    сорок сорока
    пятьдесят пятидесяти
    шестьдесят шестидесяти
    семьдесят семидесяти
    восемьдесят восьмидесяти
    девяносто девяноста
""", 2).items()}  # fmt: skip
_HUNDREDS = meaning({"сто ста": 100, "двести двухсот": 200, "триста": 300, "тысяча тысячу": 1000})
NUMBERS = {
    word: Amount(float(number)) for word, number in (_ONES | _TEENS | _TENS | _HUNDREDS).items()
} | meaning(
    {
        "несколько нескольких несколькими много многих": Amount(None),
        "полтора полторы": Amount(1.5),
    }
)
ORDINALS = inflected(
    numbered("перв; втор; трет; четверт; пят; шест; седьм; восьм; девят; десят; одиннадцат; "
             "двенадцат; тринадцат; четырнадцат; пятнадцат; шестнадцат; семнадцат; восемнадцат; "
             "девятнадцат; двадцат"),
    _HARD,
) | inflected({"трет": 3}, ("ий", "ья", "ье", "ьи", "ьего", "ьей", "ьему", "ью", "ьем")) | (
    inflected({"тридцат": 30}, _HARD)
)  # fmt: skip
DECADES = inflected(
    {"двадцат": 20, "тридцат": 30, "сороков": 40, "пятидесят": 50, "шестидесят": 60,
     "семидесят": 70, "восьмидесят": 80, "девяност": 90},
    ("ые", "ых", "ым", "ыми"),
)  # fmt: skip

_LENGTHS = {
    "секундн": Measure(Unit.SECOND), "минутн": Measure(Unit.MINUTE), "часов": Measure(Unit.HOUR),
    "дневн": Measure(Unit.DAY), "суточн": Measure(Unit.DAY), "недельн": Measure(Unit.WEEK),
    "месячн": Measure(Unit.MONTH), "годичн": Measure(Unit.YEAR),
}  # fmt: skip
_LETN = {"летн": Measure(Unit.YEAR)}  # soft: "пятилетний"
_COUNTS = meaning({
    "одно": Amount(1.0), "двух": Amount(2.0), "трех трёх": Amount(3.0),
    "четырех четырёх": Amount(4.0), "пяти": Amount(5.0), "шести": Amount(6.0),
    "семи": Amount(7.0), "восьми": Amount(8.0), "девяти": Amount(9.0), "десяти": Amount(10.0),
    "двенадцати": Amount(12.0), "пятнадцати": Amount(15.0), "двадцати": Amount(20.0),
    "тридцати": Amount(30.0), "сорока": Amount(40.0), "пятидесяти": Amount(50.0),
    "сто": Amount(100.0), "много": Amount(None),
})  # fmt: skip


def _worded(lengths: dict[str, Measure]) -> dict[str, tuple[Amount, Measure]]:
    return {
        count + stem: (amount, measure)
        for count, amount in _COUNTS.items()
        for stem, measure in lengths.items()
    }


SPANS = inflected(_worded(_LENGTHS), _HARD) | inflected(_worded(_LETN), _SOFT)
FREQUENCIES = meaning({
    "ежечасно": Measure(Unit.HOUR), "ежедневно": Measure(Unit.DAY),
    "еженедельно": Measure(Unit.WEEK), "ежемесячно": Measure(Unit.MONTH),
    "ежеквартально": Measure(Unit.QUARTER), "ежегодно": Measure(Unit.YEAR),
}) | inflected(
    {"ежечасн": Measure(Unit.HOUR), "ежедневн": Measure(Unit.DAY),
     "еженедельн": Measure(Unit.WEEK), "ежемесячн": Measure(Unit.MONTH),
     "ежеквартальн": Measure(Unit.QUARTER), "ежегодн": Measure(Unit.YEAR)},
    _HARD,
)  # fmt: skip
VAGUE = meaning(
    {
        "сейчас теперь ныне": "PRESENT_REF",
        "раньше ранее недавно прежде": "PAST_REF",
        "скоро вскоре": "FUTURE_REF",
    }
)

HOLIDAYS = meaning(
    {
        "пасха пасхи пасху пасхе пасхой": "orthodox easter",
        "рождество рождества рождеству рождеством": "orthodox christmas",
    }
)

EXAMPLES = {
    "month-adjective": (Example("в декабрьском докладе", "2025-12", span="декабрьском"),
        Example("Октябрьский район", None)),
    "year-of-several": (Example("1941–1945 гг.", "1941", span="1941"),
        Example("более 2000 лет", None)),
    "ancient-years": (Example("264–241 годы до н. э.", "BC0264", span="264"),
        Example("264–241 до неё", None)),
    "half-of-day": (Example("в первой половине дня", "2025-11-19TMO", span="первой половине дня"),
        Example("вторая половина матча", None)),
    "third-of-month": (Example("в третьей декаде января 2024", "2024-01",
        span="третьей декаде января 2024"),
        Example("третья декада", None)),
    "weekend": (Example("на выходных", "2025-W47-WE", span="выходных"),
        Example("выходные двери", None)),
    "day-before": (Example("накануне вечером", "2025-11-18TEV"),
        Example("накануне выборов", None)),
    "one-unit": (Example("за неделю", "P1W", span="неделю"), Example("почти год", "P1Y"),
        Example("год развития", None)),
    "hour": (Example("в 15 часов", "2025-11-19T15:00", span="15 часов"),
        Example("в пять утра", "2025-11-19T05:00", span="пять утра"),
        Example("в 15 солдат", None)),
    "half-of": (Example("во второй половине марта 2024", "2024-03",
        span="второй половине марта 2024"), Example("вторая половина матча", None)),
    "holiday": (Example("Рождество 2024", "2024-01-07"), Example("рождение", None)),
    "full-date": (
        Example("21 октября 2025", "2025-10-21"),
        Example("1-го мая 1989", "1989-05-01"),
        Example("во вторник, 3 июня 2024 года", "2024-06-03", span="вторник, 3 июня 2024"),
        Example("первого августа 1944", "1944-08-01"),
        Example("раздел 40 мая", "2025-05", span="мая"),
        Example("квартира 12, этаж 3", None),
    ),
    "day-month": (
        Example("21 октября", "2025-10-21"),
        Example("двадцать четвертого августа", "2025-08-24"),
        Example("пункт 5", None),
    ),
    "days-of-month": (
        Example("3–5 марта 2024", "2024-03-03", span="3"),
        Example("счет 3–5", None),
    ),
    "listed-days": (
        Example("3, 4 и 5 марта 2024", "2024-03-03", span="3"),
        Example("счета 3, 4 и 5", None),
    ),
    "numeric-date": (Example("21.10.2025", "2025-10-21"), Example("40.10.2025", None)),
    "iso-date": (Example("2025-10-21", "2025-10-21"), Example("2025-13-41", None)),
    "month-year": (
        Example("в октябре 2025", "2025-10", span="октябре 2025"),
        Example("мартышка", None),
    ),
    "month": (Example("в октябре", "2025-10", span="октябре"), Example("октябренок", None)),
    "year": (
        Example("в 2019 году", "2019", span="2019 году"),
        Example("1240 года", "1240"),
        Example("более 1200 самолетов", None),
    ),
    "ancient": (
        Example("490 года до н. э.", "BC0490"),
        Example("480 до нашей эры", "BC0480"),
        Example("490 до нее", None),
    ),
    "decade": (
        Example("1990-х годов", "199"),
        Example("в 80-е", "198", span="80-е"),
        Example("шестидесятых годах", "196"),
        Example("шестидесятый", None),
    ),
    "century": (
        Example("XX века", "19"),
        Example("18-м веке", "17"),
        Example("двадцатое место", None),
    ),
    "weekday": (
        Example("во вторник", "2025-11-18", span="вторник"),
        Example("прошлой пятницы", "2025-11-14"),
        Example("посреди города", None),
    ),
    "season": (
        Example("летом 1941", "1941-SU"),
        Example("прошлой весной", "2025-SP"),
        Example("летний", None),
    ),
    "quarter": (
        Example("третьем квартале 2014", "2014-Q3"),
        Example("I квартал 2020", "2020-Q1"),
        Example("жилые кварталы", None),
        Example("IV комната", None),
    ),
    "half": (Example("второй половине 1944", "1944-H2"), Example("вторая попытка", None)),
    "deictic": (
        Example("вчера", "2025-11-18"),
        Example("вчера вечером", "2025-11-18TEV"),
        Example("сего", None),
    ),
    "adjacent": (
        Example("прошлой недели", "2025-W46"),
        Example("следующего года", "2026"),
        Example("на следующий день", "2025-11-20", span="следующий день"),
        Example("январе следующего года", "2026-01"),
        Example("прошлой встречи", None),
    ),
    "same": (Example("того же года", "2025"), Example("того же города", None)),
    "last-year": (Example("прошлогоднего", "2024"), Example("новогодний снег", None)),
    "ago": (
        Example("два года назад", "2023"),
        Example("неделю назад", "2025-W46"),
        Example("назад", None),
    ),
    "ahead": (Example("через три дня", "2025-11-22"), Example("через три города", None)),
    "earlier": (
        Example("двумя годами ранее", "2023"),
        Example("за день до этого", "2025-11-18"),
        Example("ранний", None),
    ),
    "later": (Example("два дня спустя", "2025-11-21"), Example("две лавки спустя", None)),
    "portion-of-running": (
        Example("в конце года", "2025", span="конце года"),
        Example("конец улицы", None),
    ),
    "counted-units": (
        Example("пять лет", "P5Y"),
        Example("несколько недель", "PXW"),
        Example("двадцать четыре часа", "PT24H"),
        Example("полтора года", "P1Y6M"),
        Example("пять домов", None),
    ),
    "half-year": (Example("полгода", "P6M"), Example("полгорода", None)),
    "hyphened-units": (
        Example("10-летнего", "P10Y"),
        Example("6-дневной", "P6D"),
        Example("10-личный", None),
    ),
    "worded-length": (
        Example("двухмесячных", "P2M"),
        Example("многолетняя", "PXY"),
        Example("пятилетка", None),
    ),
    "vague-units": (
        Example("на протяжении веков", "PXC", span="веков"),
        Example("годовщина", None),
    ),
    "stretch": (
        Example("последние две недели", "P2W"),
        Example("следующих пяти лет", "P5Y"),
        Example("первые лавки", None),
    ),
    "each-unit": (
        Example("каждые два года", "P2Y"),
        Example("раз в неделю", "P1W"),
        Example("каждый второй", None),
    ),
    "each-day": (
        Example("каждый понедельник", "XXXX-WXX-1"),
        Example("каждую ночь", "XXXX-XX-XXTNI"),
        Example("каждого гостя", None),
    ),
    "frequency": (Example("ежегодно", "P1Y"), Example("ежедневника", None)),
    "part-of-day": (Example("ночью", "2025-11-19TNI"), Example("ночной", None)),
    "part-of-date": (
        Example("ночь на 3 ноября 1942", "1942-11-03TNI"),
        Example("утром 5 мая 2024", "2024-05-05TMO"),
        Example("на дворе", None),
    ),
    "clock": (
        Example("в 10:30", "2025-11-19T10:30", span="10:30"),
        Example("10:30 утра", "2025-11-19T10:30"),
        Example("счет 10", None),
    ),
    "named-hour": (Example("полдень", "2025-11-19T12:00"), Example("полуночник", None)),
    "vague": (
        Example("ныне", "PRESENT_REF"),
        Example("вскоре", "FUTURE_REF"),
        Example("сразу", None),
    ),
    "present": (
        Example("в это время", "PRESENT_REF", span="это время"),
        Example("то же время", "PRESENT_REF"),
        Example("это временно", None),
    ),
    "past": (
        Example("в то время", "PAST_REF", span="то время"),
        Example("последнее время", "PAST_REF"),
        Example("на той стороне", None),
    ),
    "future": (
        Example("в будущем", "FUTURE_REF", span="будущем"),
        Example("ближайшее время", "FUTURE_REF"),
        Example("будущая встреча", None),
    ),
    "portion": (
        Example("начале марта 1940", "1940-03"),
        Example("конце 1943", "1943"),
        Example("поздней осенью", "2025-FA"),
        Example("конец спектакля", None),
    ),
    "hedge": (Example("около двух недель", "P2W"), Example("почти все", None)),
    "more-than": (Example("более чем десять лет", "P10Y"), Example("более чем довольно", None)),
    "less-than": (Example("менее чем два дня", "P2D"), Example("менее чем ничего", None)),
    "nth-of": (
        Example("первая неделя октября 2024", "2024-W40"),
        Example("первый этаж", None),
    ),
}  # fmt: skip

COUNTED = words(
    "человек людей мужчин женщин детей солдат бойцов военных пленных беженцев погибших раненых "
    "жителей членов рабочих голосов метров километров км тонн килограммов литров гектаров градусов "
    "рублей долларов евро гривен процентов штук экземпляров страниц случаев автомобилей танков "
    "дронов ракет домов квартир учеников студентов гостей"
)
PERSONS = words(
    "мужчина мужчины мужчину женщина женщины женщину парень парня мальчик мальчика девушка девушки "
    "девушку девочка девочки ребенок ребенка ребёнок ребёнка сын сына дочь дочери внук внука "
    "внучка водитель водителя житель жителя жительница школьник школьника школьница студент "
    "студента студентка пенсионер пенсионера пенсионерка подросток подростка боец бойца солдат "
    "солдата военный военного спортсмен спортсмена актер актёр певец певица депутат депутата"
)
LABELS = words(
    "дом доме дома комната комнате страница статья статьи номер рейс модель маршрут глава пункт"
)
TITLES = words("господин госпожа господина")
_MILIEU_STEMS = (
    "окружающ языков природн городск информационн социальн культурн питательн рабоч безопасн "
    "водн внешн внутренн агрессивн образовательн цифров"
)
MILIEU = words("обитания") | frozenset(inflected({_MILIEU_STEMS: True}, ("ая", "ей", "ой", "ую")))
_PLANNED = words(
    "запланировано запланирован запланирована запланированы назначено назначен назначена "
    "назначены намечено намечен намечена намечены"
)
LEXICON = Lexicon(
    language="ru",
    tables={
        "MONTH": MONTHS,
        "COUNTED": dict.fromkeys(COUNTED, True),
        "LABEL": dict.fromkeys(LABELS, True),
        "TITLE": dict.fromkeys(TITLES, True),
        "PERSON": dict.fromkeys(PERSONS, True),
        "MONTHLY": MONTHLY,
        "PARTOFHOUR": meaning(
            {"утра": DayPart("TMO"), "вечера": DayPart("TEV"), "ночи": DayPart("TNI")}
        ),
        "DAYWORD": {"дня": DayPart("TAF")},
        "MILIEU": dict.fromkeys(MILIEU, True),
        "WEEKDAY": WEEKDAYS,
        "UNIT": SINGULARS | PLURALS,
        "SINGULAR": SINGULARS,
        "PLURAL": PLURALS,
        "GENITIVE": {word: SINGULARS[word] for word in ("года", "месяца", "недели", "века")},
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
        "SPANEND": inflected(_LENGTHS, _HARD) | inflected(_LETN, _SOFT),
        "FREQUENCY": FREQUENCIES,
        "VAGUE": VAGUE,
        "ERA": dict.fromkeys(("н. э.", "н. э", "н.э.", "н.э"), -1),
        **classes(
            {
                "ENDING": "го й е ое м ом му ая ый",
                "DECADEEND": "х е ые м ми",
                "YEARWORD": "год года году годе г",
                "YEARSWORD": "годы годов годах годами гг",
                "CENTURYWORD": "век века веке веком столетие столетия столетии",
                "CENTURYLETTER": "в",
                "BEFORE": "до",
                "OUR": "нашей",
                "ERAWORD": "эры",
                "IT": "этого того",
                "QUARTERWORD": "квартал квартала квартале кварталом",
                "HALFWORD": "половина половины половине половину половиной",
                "HALFYEAR": "полугодие полугодия полугодии",
                "HALFAYEAR": "полгода",
                "HALFOF": "пол",
                "LASTYEAR": "прошлогодний прошлогоднего прошлогодней прошлогоднему прошлогодние",
                "THAT": "тот того тому том та той ту то",
                "THIS": "этот это этого этому этом эти",
                "THESE": "эти этих",
                "EMPHASIS": "же ж самый самого самому самое самой",
                "AGO": "назад тому",
                "THROUGH": "через",
                "EARLIER": "ранее раньше",
                "LATER": "позже спустя позднее",
                "BY": "за",
                "UPTO": "по до",
                "AND": "и",
                "FULL": "полных долгих целых",
                "EACH": "каждый каждого каждую каждой каждое каждые каждых каждому",
                "TIMES": "раз дважды трижды",
                "TIMESWORD": "раза раз",
                "PER": "в на за",
                "TOWARDS": "на против",
                "FROM": "с со",
                "HALFINST": "половиной",
                "PASSED": "спустя",
                "ONWARD": "",
                "DAYBEFORE": "накануне",
                "TENDAYS": "декада декады декаде декаду декадой",
                "AGE": "возрасте возрастом",
                "AT": "в во к ко",
                "LEAD": "в во с со до от по на за под после между к ко около",
                "DURING": "течение более больше менее меньше около почти свыше",
                "WITHIN": "за",
                "NAMED": "район района районе улица улицы улице проспект проспекте площадь площади "
                "дворец революция революции революцию",
                "HOURWORD": "час часа часов часу часам ч",
                "TIMEWORD": "время времени период периода момент момента",
                "RECENT": "последнее",
                "NEAR": "ближайшее ближайшем недалеком",
                "FUTURE": "будущем",
                "MORE": "более больше дольше",
                "LESS": "менее меньше",
                "THAN": "чем",
            }
        ),
    },
    function_words=FUNCTION_CLASSES,
    joints={
        "и": "and",
        "или": "or",
        "по": "to",
        "до": "to",
        "в": "at",
        "на": "in",
        "г . по": "to",
        "г . до": "to",
        "во": "at",
        "с": "from",
        "со": "from",
        "от": "from",
        "между": "between",
        "года в": "at",
    },
    abbreviations=words("янв фев апр авг сент окт нояб дек г гг ч"),
    day_first=True,
    future=words(
        "будет будут намерен намерены планирует планируют должен должна должны примет примут "
        "подпишет подпишут посетит посетят вступит вступят проведет проведёт проведут откроет "
        "откроют закроет завершит завершат назовет назовёт назовут объявит объявят представит "
        "рассмотрит рассмотрят обсудит обсудят выступит выступят вылетит прилетит отправится "
        "сможет смогут начнет начнёт начнут вернется вернётся"
    ),
    past=words(
        "был была было были шел шёл шла шли стал стала стали дал дала дали взял взяла взяли вел "
        "вела вели"
    ),
    # Forms of the present say the future with a date ahead: "прибудет", "встретятся".
    future_endings=(
        "дут",
        "дет",
        "дёт",
        "утся",
        "ются",
        "ется",
        "ится",
        "атся",
        "ятся",
        "ают",
        "уют",
        "ётся",
    ),
    past_endings=(
        "л",
        "ла",
        "ли",
        "ло",
        "лся",
        "лась",
        "лись",
        "лось",
        "ано",
        "ено",
        "ято",
        "ито",
        "аны",
        "ены",
        "яты",
        "иты",
    ),
    signals=Signals(
        planned=dict.fromkeys(_PLANNED, words("на в к до")),
        foretold=_PLANNED | words("ожидали обещали предполагали прогнозировали"),
        recalled=words("ранее раньше"),
        onwards=words("с со после"),
        up_to=words("до"),
        bounding=words("до"),
        habits=words("обычно традиционно"),
        beside=words("после чем от сравнению против с"),
    ),
    until=words("до"),
    reporting=words("заявил заявила сказал сказала сообщил сообщила сообщили"),
)
LANGUAGE = Language(LEXICON, rules("ru", EXAMPLES), prefixes("ru", EXAMPLES), NUMERALS)
