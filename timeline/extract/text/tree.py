"""The parse of a sentence as plain lists, which rows of evidence walk thousands of times."""

from __future__ import annotations

from spacy.tokens import Doc


class Tree:
    """One sentence: for each word its form, lemma, tag, class, label, head and children."""

    __slots__ = ("dep", "doc", "head", "kids", "lemma", "lower", "pos", "tag")

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.lower = [token.lower_ for token in doc]
        self.lemma = [token.lemma_.lower() for token in doc]
        self.tag = [token.tag_ for token in doc]
        self.pos = [token.pos_ for token in doc]
        self.dep = [token.dep_ for token in doc]
        self.head = [token.head.i for token in doc]
        self.kids: list[list[int]] = [[] for _ in doc]
        for word, head in enumerate(self.head):
            if head != word:
                self.kids[head].append(word)

    def below(self, word: int, *labels: str) -> list[int]:
        """Return the children that hang on a word by one of the labels, in text order."""
        return [kid for kid in self.kids[word] if self.dep[kid] in labels]

    def above(self, word: int) -> list[int]:
        """Return the words above a word, the nearest first."""
        found = []
        while self.head[word] != word:
            word = self.head[word]
            found.append(word)
        return found
