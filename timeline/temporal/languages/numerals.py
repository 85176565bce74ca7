"""Small numbers in words, for languages whose other words come from dateparser: one to twelve."""

from __future__ import annotations

from timeline.temporal.languages.tables import numbered

_LINES = {
    "ar": "واحد واحدة; اثنين اثنان; ثلاثة ثلاث; أربعة أربع; خمسة خمس; ستة ست; سبعة سبع; "
    "ثمانية ثماني; تسعة تسع; عشرة عشر",
    "cs": "jedním jednou jeden jednu; dvěma dva dvě; třemi tři; čtyřmi čtyři; pěti pět; "
    "šesti šest; sedmi sedm; osmi osm; devíti devět; deseti deset",
    "da": "en et; to; tre; fire; fem; seks; syv; otte; ni; ti; elleve; tolv",
    "es": "un una; dos; tres; cuatro; cinco; seis; siete; ocho; nueve; diez; once; doce",
    "fr": "un une; deux; trois; quatre; cinq; six; sept; huit; neuf; dix; onze; douze",
    "it": "un uno una; due; tre; quattro; cinque; sei; sette; otto; nove; dieci; undici; dodici",
    "ja": "一; 二; 三; 四; 五; 六; 七; 八; 九; 十",
    "nl": "een één; twee; drie; vier; vijf; zes; zeven; acht; negen; tien; elf; twaalf",
    "pl": "jeden jedną jedno; dwa dwie; trzy; cztery; pięć; sześć; siedem; osiem; dziewięć; "
    "dziesięć; jedenaście; dwanaście",
    "pt": "um uma; dois duas; três; quatro; cinco; seis; sete; oito; nove; dez; onze; doze",
    "ro": "un o; doi două; trei; patru; cinci; șase; șapte; opt; nouă; zece; "
    "unsprezece; douăsprezece",
    "sv": "en ett; två; tre; fyra; fem; sex; sju; åtta; nio; tio; elva; tolv",
    "tr": "bir; iki; üç; dört; beş; altı; yedi; sekiz; dokuz; on",
    "zh": "一; 二 两; 三; 四; 五; 六; 七; 八; 九; 十",
}


def numerals(language: str) -> dict[str, int]:
    """Return the number words of a language; none where there are no tables.

    >>> numerals("fr")["trois"]
    3
    """
    return numbered(_LINES.get(language, ""))
