"""Trigger words that tell one act: a long module, because it is a table.

Each row is one act under the words English reports use for it, as lemmas. Words in two rows join
nothing beyond each row. Own table; no dictionary was copied.
"""

from __future__ import annotations

_ROWS = """
visit trip tour travel arrive arrival journey fly stay
meet meeting talk talks discussion discuss negotiation negotiate session gathering
summit conference
call phone telephone conversation speak videoconference
say tell state statement declare declaration announce announcement add comment remark
report reveal disclose disclosure leak publish
confirm confirmation acknowledge admit admission
propose proposal plan offer suggest initiative draft
agree agreement deal accord pact treaty sign signing settlement
ceasefire truce armistice
sanction sanctions embargo blacklist
lift ease waive unfreeze
expel expulsion oust eject
sever cut suspend suspension
recognize recognise recognition embrace
accuse accusation condemn condemnation denounce criticise criticize blame allege allegation
demand urge call appeal request ask plead press insist
reject rejection refuse refusal rebuff decline dismiss
vote resolution adopt adoption pass passage
veto block
appoint appointment name nominate nomination choose pick select hire
resign resignation quit abandon step
defect defection
aid assist assistance help donate donation
attack strike airstrike bomb bombing bombard bombardment raid shell shelling pound hammer assault
kill killing slay slaying slain murder execute execution assassinate assassination
die death dead kill killing perish succumb pass
shoot shooting shot gun gunfire rampage fire
injure injury wound hurt
advance offensive push
capture seize seizure take control overrun
withdraw withdrawal pull pullout retreat
release free liberate
deploy deployment send dispatch
protest demonstration demonstrate rally march
rebellion revolt uprising rebel insurrection
crush crackdown crack repress
arrest detain detention apprehend custody nab
charge indict indictment accuse
convict conviction guilty
sentence sentencing jail imprison prison
trial court hearing
sue lawsuit suit
acquire acquisition buy buyout purchase takeover
merge merger
win victory beat defeat top triumph clinch secure
lose loss defeat
fire sack dismiss firing
quake earthquake tremor temblor shake
explode explosion blast
crash collide collision
escape flee break run
hack breach hacking
launch unveil introduce release issue publish
rob robbery steal theft heist raid snatch grab
injunction ban prohibit bar
fall drop decline plunge
fire blaze burn burning arson
fix repair restore patch resolve plug
cut sever disrupt disruption outage downtime
damage destroy destruction devastate devastation demolish hit
find discover discovery detect spot verdict
break surpass eclipse record
keep retain defend
enter check admit admission
treat treatment rehab
clash riot rioting unrest battle fight fighting
hit strike jolt rattle rock
topple overthrow oust depose
overturn reverse reversal annul
decide decision rule ruling
leave exit depart departure
elect election poll ballot
stop halt stoppage prevent block
end finish close conclude conclusion
start begin beginning outbreak erupt
rise increase climb gain
host hosting present
cancel cancellation scrap call
postpone delay
"""


def _acts() -> dict[str, frozenset[int]]:
    acts: dict[str, set[int]] = {}
    for number, row in enumerate(_ROWS.strip().splitlines()):
        for word in row.split():
            acts.setdefault(word, set()).add(number)
    return {word: frozenset(numbers) for word, numbers in acts.items()}


_ACTS = _acts()
_NO_ACT: frozenset[int] = frozenset()


def are_synonyms(one: str, other: str) -> bool:
    """Tell whether two trigger lemmas tell one act.

    >>> are_synonyms("visit", "trip"), are_synonyms("visit", "veto")
    (True, False)
    """
    return not _ACTS.get(one, _NO_ACT).isdisjoint(_ACTS.get(other, _NO_ACT))
