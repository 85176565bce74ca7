"""Conditions under which a trigger word has a sense: the frames named in ``triggers.csv``.

Each takes a ``View`` of the word in its sentence and answers yes or no. They ask for the
participants, prepositions and particles that the sense needs, so "met the needs", "the strike
ended their season" and "tour of the factory floor" evoke nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from spacy.tokens import Token

from timeline.extract import lexicon
from timeline.extract.actors import Roles, carrier
from timeline.extract.grammar import after, children, is_passive, prepositions
from timeline.extract.register import Register
from timeline.extract.triggers import Hit
from timeline.model.mention import Participant

_DEFINITE = frozenset({"the", "this", "that", "these", "those", "his", "her", "its", "their"})
_COLLECTIVES = frozenset({"state", "organisation", "group"})


@dataclass(frozen=True, slots=True)
class View:
    """A trigger in its sentence: what the frames look at.

    ``dated`` tells whether a temporal expression hangs on the trigger or its carrier.
    """

    register: Register
    sentence: int
    hit: Hit
    roles: Roles
    dated: bool

    @property
    def token(self) -> Token:
        """The trigger."""
        return self.hit.token

    @property
    def text(self) -> str:
        """The sentence, lower case."""
        return self.token.doc.text.lower()

    def named(self, tokens: list[Token]) -> list[Participant]:
        """Return whom nouns mean."""
        return [who for token in tokens for who in self.register.participants(self.sentence, token)]

    def place_after(self, *prepositions: str) -> bool:
        """Tell whether a place follows the trigger after one of the prepositions."""
        return any(self.is_place(one) for one in after(self.token, *prepositions))

    def is_place(self, token: Token) -> bool:
        """Tell whether a noun is the name of a place."""
        name = self.register.at(self.sentence, token)
        return name is not None and (name.place is not None or name.kind is not None)


def _lemma_in(tokens: list[Token], *classes: str) -> bool:
    wanted = frozenset().union(*(lexicon.words(name) for name in classes))
    return any(token.lemma_.lower() in wanted for token in tokens)


def _subject(view: View) -> list[Token]:
    return [view.roles.subject] if view.roles.subject is not None else []


def _kinds(people: list[Participant]) -> set[str]:
    return {who.kind for who in people}


def actor(view: View) -> bool:
    """Somebody who can be named acts."""
    return bool(view.roles.actors)


def state_actor(view: View) -> bool:
    """A state, organisation or group acts."""
    return bool(_kinds(view.roles.actors) & _COLLECTIVES)


def collective(view: View) -> bool:
    """A body acts, and nobody in person."""
    return state_actor(view) and "person" not in _kinds(view.roles.actors)


def has_object(view: View) -> bool:
    """The verb has an object."""
    return bool(view.roles.objects)


def person_object(view: View) -> bool:
    """The object is a person, a state or an office."""
    things = [one for one in view.roles.objects if one != view.roles.subject]
    return bool(view.named(things)) or _lemma_in(things, "meeters", "captive")


def told(view: View) -> bool:
    """An event noun tells of one event: it has participants, days, a carrier or a known referent."""
    noun = view.token
    if noun.dep_ in {"compound", "nmod"}:
        return False
    if any(child.lower_ in {"any", "such", "every", "each"} for child in noun.lefts):
        return False
    if noun.head.head.lower_ in {"familiar", "knowledge", "close", "privy"}:
        return False
    if view.roles.any or view.dated or carrier(noun) is not None or view.place_after("in", "at"):
        return True
    return any(child.lower_ in _DEFINITE for child in noun.lefts)


def by_someone(view: View) -> bool:
    """The noun says whose act it was."""
    return bool(view.roles.actors)


def plural(view: View) -> bool:
    """The noun is in the plural ("talks", never "talk")."""
    return view.token.tag_ in {"NNS", "NNPS"}


def held(view: View) -> bool:
    """A verb holds, begins or ends what the noun names."""
    return carrier(view.token) is not None


def goer(view: View) -> bool:
    """Somebody travels who may: a person, an official, a delegation."""
    return bool(view.roles.actors) or _lemma_in(_subject(view), "meeters", "team")


def official(view: View) -> bool:
    """A person or an office acts, no force or crowd."""
    if _lemma_in(_subject(view), "armed", "side"):
        return False
    return "person" in _kinds(view.roles.actors) or _lemma_in(_subject(view), "meeters", "team")


def goal(view: View) -> bool:
    """The journey has a place it leads to."""
    if view.token.lemma_.lower() in {"visit", "tour"}:
        return any(view.is_place(one) for one in view.roles.objects) or view.place_after("in")
    if view.token.lemma_.lower() in {"arrive", "land"} and view.dated:
        return True
    return view.place_after("to", "in", "at", "for", "into")


def stay(view: View) -> bool:
    """Time is spent with somebody, or in a place: "spent three days meeting officials"."""
    spent = any(one.ent_type_ == "DATE" or _is_time(one) for one in view.roles.objects)
    busy = any(child.dep_ in {"xcomp", "advcl", "ccomp"} for child in view.token.children)
    return spent and (busy or bool(view.roles.counterparts) or view.place_after("in", "at"))


def _is_time(token: Token) -> bool:
    return token.lemma_.lower() in {"hour", "day", "night", "week", "weekend", "month", "morning"}


def meeters(view: View) -> bool:
    """Two sides that can meet: officials, leaders, states."""
    one = bool(view.roles.actors) or _lemma_in(_subject(view), "meeters")
    things = [*view.roles.objects, *after(view.token, "with")]
    other = bool(view.named(things)) or _lemma_in(things, "meeters")
    if is_passive(view.token):
        return other and one
    alone = not things and (
        any(subject.tag_ in {"NNS", "NNPS"} for subject in _subject(view))
        or len(view.roles.actors) > 1
        or collective(view)
    )
    return one and (other or alone)


def sit_down(view: View) -> bool:
    """ "Sit down with" somebody."""
    return "down" in prepositions(view.token) and bool(view.roles.counterparts)


def international(view: View) -> bool:
    """A conference of states, no news conference."""
    lefts = {child.lower_ for child in view.token.lefts}
    return not lefts & {"news", "press", "video"} and (told(view) and bool(view.roles.any))


def diplomatic(view: View) -> bool:
    """A mission that somebody undertakes, no standing one."""
    return any(word in view.text for word in ("fact-finding", "fact finding", "peace mission"))


def joint_work(view: View) -> bool:
    """ "Working with" somebody "on" something."""
    work = [view.token, *after(view.token, "on")]
    partners = view.named([one for word in work for one in after(word, "with")])
    return bool(partners and view.roles.actors) and "on" in prepositions(view.token)


def caller(view: View) -> bool:
    """Somebody calls somebody, and calls them nothing."""
    named_so = any(
        child.dep_ in {"oprd", "ccomp", "attr", "acomp"} for child in view.token.children
    )
    away = prepositions(view.token) & {"for", "upon", "off", "into"}
    away |= {"on"} if view.named(after(view.token, "on")) else set()
    people = [who for who in view.named(view.roles.objects) if who.kind in {"person", "state"}]
    return bool(people) and not named_so and not away and bool(view.roles.actors)


def by_phone(view: View) -> bool:
    """A conversation at a distance."""
    ways = ("by phone", "by telephone", "over the phone", "on the phone", "by video", "via video")
    return any(way in view.text for way in ways)


def person_with(view: View) -> bool:
    """A conversation with somebody who can be named, and not with the press."""
    with_whom = [who for who in view.roles.counterparts if who.kind != "outlet"]
    return bool(with_whom) and bool(view.roles.actors) and not by_phone(view)


def phone_call(view: View) -> bool:
    """A call between people, no appeal."""
    lefts = {child.lower_ for child in view.token.lefts}
    if view.token.lemma_.lower() == "call" and lefts & {
        "phone",
        "telephone",
        "video",
        "conference",
    }:
        return bool(view.roles.any)
    return bool(lefts & {"phone", "telephone"}) and bool(view.roles.any)


def agreeing(view: View) -> bool:
    """Sides agree to something they will do; an opinion shared is nothing."""
    verb = view.token
    committed = prepositions(verb) & {"to", "on", "upon"} or any(children(verb, "xcomp"))
    bound = any(children(verb, "ccomp")) and state_actor(view)
    return bool(view.roles.actors) and bool(committed or bound or is_passive(verb))


def concluded(view: View) -> bool:
    """An agreement that somebody made."""
    return bool(view.roles.any) or view.dated


def to_list(view: View) -> bool:
    """ "Added to" a list of sanctions."""
    listed = ("list", "blacklist", "sanctions")
    return any(one.lemma_.lower() in listed for one in after(view.token, "to")) or (
        "blacklist" in view.text or "sanctions list" in view.text
    )


def imposed(view: View) -> bool:
    """Measures that are said to be new, announced or somebody's."""
    lefts = {child.lower_ for child in view.token.lefts}
    fresh = lefts & {"new", "additional", "fresh", "further", "more", "first", "announced"}
    return view.token.dep_ != "compound" and (bool(fresh) or bool(view.roles.actors) or view.dated)


def recognising(view: View) -> bool:
    """A state or body is recognised as what it claims to be."""
    if any(children(view.token, "ccomp")):
        return False
    things = view.named(view.roles.objects)
    formal = "as" in prepositions(view.token) or "formally" in view.text
    return bool(_kinds(things) & _COLLECTIVES) or (formal and bool(things or view.roles.objects))


def recognition(view: View) -> bool:
    """Recognition of or by somebody, diplomatic or formal."""
    lefts = {child.lower_ for child in view.token.lefts}
    named = bool(lefts & {"diplomatic", "formal", "official", "political", "international"})
    return (
        named
        or bool(_kinds(view.roles.recipients) & _COLLECTIVES)
        or (view.token.lemma_ != "embrace" and carrier(view.token) is not None)
    )


def of_ambassadors(view: View) -> bool:
    """An exchange of ambassadors."""
    return any(one.lemma_.lower() in {"ambassador", "envoy"} for one in after(view.token, "of"))


def said(view: View) -> bool:
    """What is said is somebody's, and not of an outlet."""
    return "outlet" not in _kinds(view.roles.actors)


def name_calling(view: View) -> bool:
    """A state calls something what it thinks of it."""
    named_so = any(
        child.dep_ in {"oprd", "ccomp", "attr"} or child.pos_ == "NOUN" and child.i > view.token.i
        for child in view.token.children
    )
    away = prepositions(view.token) & {"for", "on", "upon", "off"}
    return state_actor(view) and named_so and not away and '"' in view.token.doc.text


def call_for(view: View) -> bool:
    """ "Call for" or "call on"."""
    following = {one.lower_ for one in view.token.doc[view.token.i + 1 : view.token.i + 4]}
    if following & {"for", "on", "upon"} or prepositions(view.token) & {"for", "on", "upon"}:
        return bool(view.roles.actors) or is_passive(view.token)
    return False


def asking(view: View) -> bool:
    """A request: somebody is asked for or to do something, not asked a question."""
    verb = view.token
    if verb.doc.text.startswith("Asked") and verb.i == 0:
        return False
    wants = prepositions(verb) & {"for"} or any(children(verb, "xcomp"))
    wants = wants or any(child.dep_ == "ccomp" and "that" in child.text_with_ws for child in ())
    wants = wants or any(
        child.dep_ == "ccomp" and any(mark.lower_ in {"that", "to"} for mark in child.lefts)
        for child in verb.children
    )
    return bool(wants) and bool(view.roles.any) and "?" not in verb.doc.text


def push_for(view: View) -> bool:
    """ "Push for" something."""
    return "for" in prepositions(view.token) and bool(view.roles.actors)


def wanting(view: View) -> bool:
    """A claim in the first person of a body or leader who is quoted."""
    return bool(view.roles.actors) and any(view.token.doc.text.startswith(m) for m in '"“')


def insisting_on(view: View) -> bool:
    """ "Insist on" something."""
    return "on" in prepositions(view.token)


def sought(view: View) -> bool:
    """What is sought can be granted by another side."""
    wanted = {"help", "support", "talk", "meeting", "access", "aid", "clarification", "backing"}
    return any(one.lemma_.lower() in wanted for one in view.roles.objects)


def call_noun(view: View) -> bool:
    """A call for something, by somebody."""
    return bool(prepositions(view.token) & {"for", "on"}) and bool(view.roles.actors)


def refusing(view: View) -> bool:
    """ "Refuse to" do something."""
    asked = list(children(view.token, "xcomp", "dobj"))
    idle = {"comment", "say", "take", "discuss", "give", "elaborate", "answer", "be", "provide"}
    return bool(view.roles.actors) and any(one.lemma_ not in idle for one in asked)


def ruled_out(view: View) -> bool:
    """ "Rule out" something."""
    return "out" in prepositions(view.token) and bool(view.roles.actors)


_PUT_FORWARD = frozenset(
    """accept reject propose present unveil submit announce table float endorse react respond back
    rebuff dismiss welcome offer publish discuss consider study""".split()  # noqa: SIM905
)


def put_forward(view: View) -> bool:
    """A plan that somebody puts forward, accepts or rejects."""
    verb = view.token.head
    acted = view.token.dep_ in {"dobj", "nsubjpass", "pobj"} and (
        verb.lemma_.lower() in _PUT_FORWARD or verb.head.lemma_.lower() in _PUT_FORWARD
    )
    below = any(
        child.lemma_.lower() in _PUT_FORWARD for child in children(view.token, "acl", "relcl")
    )
    return view.dated or acted or below


def considered(view: View) -> bool:
    """A resolution that a body has before it."""
    return view.token.head.lemma_.lower() in lexicon.words("proposing")


def naming(view: View) -> bool:
    """Somebody is given an office."""
    verb = view.token
    as_what = (
        "as" in prepositions(verb) or any(children(verb, "oprd")) or "to" in prepositions(verb)
    )
    sworn = verb.lemma_ == "swear" and "in" in prepositions(verb)
    return (
        sworn
        or (as_what and bool(view.named(view.roles.objects)))
        or (verb.lemma_ == "assign" and bool(view.roles.actors) and has_object(view))
    )


def step_down(view: View) -> bool:
    """ "Step down", "stand down"."""
    return bool(prepositions(view.token) & {"down", "aside"})


def defecting(view: View) -> bool:
    """An official leaves a leader or a state."""
    return "person" in _kinds(view.roles.actors) and bool(view.named(view.roles.objects))


def aid_noun(view: View) -> bool:
    """Help that is given by somebody."""
    return bool(view.roles.actors) and carrier(view.token) is not None


def armed_subject(view: View) -> bool:
    """A force, a state or a side acts on something."""
    armed = _lemma_in(_subject(view), "armed", "side") or bool(_kinds(view.roles.actors))
    if "outlet" in _kinds(view.roles.actors):
        return False
    aimed = bool(view.roles.objects) or bool(prepositions(view.token) & {"on", "at", "against"})
    return armed and aimed


def armed_object(view: View) -> bool:
    """Forces or weapons are sent, or destroyed."""
    return _lemma_in(view.roles.objects, "armed") or bool(
        view.roles.actors and view.named(view.roles.objects)
    )


def fire_on(view: View) -> bool:
    """Fire at somebody."""
    if view.token.lemma_ == "open":
        return any(one.lemma_ == "fire" for one in view.roles.objects)
    return bool(prepositions(view.token) & {"on", "at", "into"})


def casualty(view: View) -> bool:
    """People are killed or hurt, by somebody or somewhere."""
    return bool(view.roles.objects) and (
        _lemma_in(view.roles.objects, "people", "captive", "armed")
        or bool(view.named(view.roles.objects))
        or any(any(children(one, "nummod")) or one.like_num for one in view.roles.objects)
    )


def shot_down(view: View) -> bool:
    """ "Shot down"."""
    return "down" in prepositions(view.token) and bool(view.roles.objects)


def troops_move(view: View) -> bool:
    """Forces move."""
    return _lemma_in(_subject(view), "armed", "side")


def troops_leave(view: View) -> bool:
    """Forces leave, or are taken home."""
    return _lemma_in([*_subject(view), *view.roles.objects], "armed") and (
        view.token.lemma_ == "withdraw" or bool(prepositions(view.token) & {"out", "back"})
    )


def hand_over(view: View) -> bool:
    """Command, a place or people change hands."""
    if view.token.lemma_ == "transfer":
        return any(one.lemma_ in {"command", "control", "prisoner"} for one in view.roles.objects)
    return "over" in prepositions(view.token) and bool(view.roles.objects)


def moved_people(view: View) -> bool:
    """Freed or rescued people are brought somewhere."""
    return is_passive(view.token) and view.place_after("to")


def fighters(view: View) -> bool:
    """Two sides fight."""
    one = _lemma_in(_subject(view), "armed", "side") or state_actor(view)
    return one and (bool(view.roles.objects) or bool(view.roles.counterparts))


def protesters(view: View) -> bool:
    """A crowd takes to the streets."""
    return _lemma_in(_subject(view), "side", "people")


def ruler_object(view: View) -> bool:
    """A ruler is driven out."""
    rulers = {"president", "leader", "government", "regime", "dictator", "ruler", "premier"}
    return bool(view.named(view.roles.objects)) or any(
        one.lemma_.lower() in rulers for one in view.roles.objects
    )


_REVOLTS = frozenset(
    {"protest", "rally", "demonstration", "protester", "demonstrator", "uprising", "dissent"}
    | {"rebellion", "revolt", "unrest", "riot", "crowd", "insurgency", "opposition", "mutiny"}
)


def crackdown_object(view: View) -> bool:
    """Protest or revolt is put down."""
    return any(one.lemma_.lower() in _REVOLTS for one in view.roles.objects)


def put_down(view: View) -> bool:
    """ "Put down" a revolt."""
    return "down" in prepositions(view.token) and crackdown_object(view)


def crack_down(view: View) -> bool:
    """ "Crack down"."""
    return "down" in prepositions(view.token)


_MILITARY = frozenset(
    {"military", "air", "ground", "naval", "troop", "armed", "peacekeeping", "rescue", "rebel"}
    | {"joint", "missile", "drone", "artillery", "rocket", "mortar", "government", "army", "land"}
)


def attack(view: View) -> bool:
    """An armed attack, no strike of workers and no attack in words."""
    lefts = {child.lower_ for child in view.token.lefts}
    if lefts & {"hunger", "general", "labour", "labor", "verbal", "personal", "heart"}:
        return False
    return True


_ALWAYS_MILITARY = frozenset(
    {"intervention", "deployment", "withdrawal", "pullout", "takeover", "handover", "buildup"}
)


def military_noun(view: View) -> bool:
    """An operation or move of forces."""
    lefts = {child.lower_ for child in view.token.lefts}
    if view.token.lemma_ in _ALWAYS_MILITARY:
        return True
    armed = bool(lefts & _MILITARY) or _lemma_in(
        [*after(view.token, "of", "by"), *children(view.token, "poss")], "armed", "side"
    )
    return armed or bool(_kinds(view.roles.any) & _COLLECTIVES)


def fighting(view: View) -> bool:
    """Combat that breaks out, rages or ends."""
    lefts = {child.lower_ for child in view.token.lefts}
    return (
        carrier(view.token) is not None
        and view.token.lemma_ != "fire"
        or bool(lefts & {"anti", "aircraft", "artillery", "mortar", "rocket", "heavy", "fierce"})
    )


def of_something(view: View) -> bool:
    """The noun says who or what was seized, freed or killed."""
    return bool(prepositions(view.token) & {"of"}) or any(children(view.token, "poss"))


def unrest_noun(view: View) -> bool:
    """Protest or revolt that somebody takes part in, somewhere or some day."""
    lefts = {child.lower_ for child in view.token.lefts}
    return not lefts & {"diplomatic", "formal"}


def war_begins(view: View) -> bool:
    """A war breaks out, or has begun."""
    verb = view.token.head
    starts = {"begin", "break", "start", "erupt", "ignite", "descend", "flare", "declare"}
    below = any(child.lemma_ in starts for child in children(view.token, "acl", "relcl"))
    return below or any(one.lemma_ in starts for one in (verb, verb.head))


def outlet_subject(view: View) -> bool:
    """An outlet reports."""
    return "outlet" in _kinds(view.roles.actors)


def outlet_report(view: View) -> bool:
    """A report of an outlet."""
    return "outlet" in _kinds(view.roles.actors)


def negated(view: View) -> bool:
    """What is said is that it will not be: "will not accept"."""
    return any(child.dep_ == "neg" for child in view.token.children)


def must_do(view: View) -> bool:
    """Somebody else is told what they must do: "said Oslo must return the ship"."""
    for content in children(view.token, "ccomp"):
        bound = any(child.lower_ in {"must", "should"} for child in children(content, "aux"))
        others = [who.name for who in view.named(list(children(content, "nsubj")))]
        own = {who.name for who in view.roles.actors}
        if bound and others and not own & set(others) and not _in_quotes(content):
            return True
    return False


def _in_quotes(token: Token) -> bool:
    before = token.doc.text[: token.idx]
    return (before.count('"') + before.count("“") - before.count("”")) % 2 == 1


def captives(view: View) -> bool:
    """People are seized: by kind, by name, by nationality or by number."""
    things = view.roles.objects
    if _lemma_in(things, "captive", "people", "side") or view.named(things):
        return True
    counted = any(child.dep_ == "nummod" for one in things for child in one.children)
    nations = [view.register.at(view.sentence, one) for one in things]
    return counted or any(name is not None and name.is_demonym for name in nations)


def labour_strike(view: View) -> bool:
    """A strike of workers or of the hungry, no armed one."""
    lefts = {child.lower_ for child in view.token.lefts}
    if view.token.lemma_ in {"stoppage", "boycott"}:
        return True
    return bool(lefts & {"hunger", "general", "labour", "labor", "day", "open", "ended"})


def no_object(view: View) -> bool:
    """The verb has neither object nor clause: "they demonstrated"."""
    return not any(children(view.token, "dobj", "ccomp", "xcomp")) and not is_passive(view.token)


def official_said(view: View) -> bool:
    """A state, organisation, side or one of their officials speaks."""
    kinds = _kinds(view.roles.actors)
    if view.token.dep_ in {"acl", "amod", "pcomp"} and not is_passive(view.token.head.head):
        return False
    return bool(kinds) and "outlet" not in kinds


def official_asked(view: View) -> bool:
    """An official asks a question in public."""
    finite = view.token.tag_ != "VBN" and view.token.dep_ != "advcl"
    return finite and official_said(view) and not is_passive(view.token) and not asking(view)


def speak_to_press(view: View) -> bool:
    """An official speaks to reporters or a body."""
    listeners = {"reporter", "journalist", "press", "parliament", "nation", "medium", "assembly"}
    hears = [*after(view.token, "to", "with", "before")]
    return official_said(view) and any(one.lemma_.lower() in listeners for one in hears)


def news(view: View) -> bool:
    """What is said answers the news: a question, a report, a move."""
    particle = view.token.lemma_ != "play" or "down" in prepositions(view.token)
    return particle


FRAMES: dict[str, Callable[[View], bool]] = {
    "actor": actor,
    "state-actor": state_actor,
    "collective": collective,
    "object": has_object,
    "person-object": person_object,
    "told": told,
    "by-someone": by_someone,
    "plural": plural,
    "held": held,
    "goer": goer,
    "official": official,
    "goal": goal,
    "stay": stay,
    "meeters": meeters,
    "sit-down": sit_down,
    "international": international,
    "diplomatic": diplomatic,
    "joint-work": joint_work,
    "caller": caller,
    "by-phone": by_phone,
    "person-with": person_with,
    "phone-call": phone_call,
    "agreeing": agreeing,
    "concluded": concluded,
    "to-list": to_list,
    "imposed": imposed,
    "recognising": recognising,
    "recognition": recognition,
    "of-ambassadors": of_ambassadors,
    "said": said,
    "name-calling": name_calling,
    "call-for": call_for,
    "asking": asking,
    "push-for": push_for,
    "wanting": wanting,
    "on": insisting_on,
    "sought": sought,
    "call-noun": call_noun,
    "refusing": refusing,
    "ruled-out": ruled_out,
    "put-forward": put_forward,
    "considered": considered,
    "naming": naming,
    "step-down": step_down,
    "defecting": defecting,
    "aid-noun": aid_noun,
    "armed-subject": armed_subject,
    "armed-object": armed_object,
    "fire-on": fire_on,
    "casualty": casualty,
    "shot-down": shot_down,
    "troops-move": troops_move,
    "troops-leave": troops_leave,
    "hand-over": hand_over,
    "moved-people": moved_people,
    "fighters": fighters,
    "protesters": protesters,
    "ruler-object": ruler_object,
    "crackdown-object": crackdown_object,
    "put-down": put_down,
    "crack-down": crack_down,
    "attack": attack,
    "military-noun": military_noun,
    "fighting": fighting,
    "of-something": of_something,
    "unrest-noun": unrest_noun,
    "war-begins": war_begins,
    "outlet-subject": outlet_subject,
    "outlet-report": outlet_report,
    "negated": negated,
    "must-do": must_do,
    "captives": captives,
    "labour-strike": labour_strike,
    "no-object": no_object,
    "has-object": has_object,
    "official-said": official_said,
    "official-asked": official_asked,
    "speak-to-press": speak_to_press,
    "news": news,
}


def holds(view: View) -> bool:
    """Tell whether all frames of the trigger's sense hold."""
    return all(FRAMES[name](view) for name in view.hit.sense.frames)
