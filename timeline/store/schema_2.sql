-- What articles are looked up by when others are merged with them.

-- A number for each article that was merged, short enough to stand in many rows.
CREATE TABLE placed (
  number    INTEGER PRIMARY KEY,
  article   TEXT NOT NULL UNIQUE
);

-- Sentences that an outlet may print daily, by a key of 63 bits; day 0 where there is none.
CREATE TABLE sentence (
  key       INTEGER NOT NULL,
  day       INTEGER NOT NULL,
  number    INTEGER NOT NULL REFERENCES placed(number),
  PRIMARY KEY (key, day, number)
) WITHOUT ROWID;
CREATE INDEX sentence_number ON sentence(number);

-- Blocks in which mentions are compared, and how many profiles of an article stand there.
CREATE TABLE block (
  key       INTEGER NOT NULL,
  number    INTEGER NOT NULL REFERENCES placed(number),
  profiles  INTEGER NOT NULL,
  PRIMARY KEY (key, number)
) WITHOUT ROWID;
CREATE INDEX block_number ON block(number);

-- Articles stored or taken away since events were made of them.
CREATE TABLE unmerged (
  article   TEXT PRIMARY KEY
) WITHOUT ROWID;
INSERT INTO unmerged SELECT id FROM article;

-- What could not be merged, by the article in which it begins.
CREATE TABLE left_out (
  article   TEXT NOT NULL,
  record    TEXT NOT NULL,
  PRIMARY KEY (article, record)
) WITHOUT ROWID;
