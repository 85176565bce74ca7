-- Articles and mentions as read; events as merged, numbered in time order.

CREATE TABLE article (
  id        TEXT PRIMARY KEY,
  day       INTEGER,                -- proleptic ordinal of the publication day
  digest    TEXT NOT NULL,          -- of the record and the program that read it
  record    TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE mention (
  id        TEXT PRIMARY KEY,
  article   TEXT NOT NULL REFERENCES article(id) ON DELETE CASCADE,
  record    TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX mention_article ON mention(article);

CREATE TABLE event (
  number    INTEGER PRIMARY KEY,    -- place in time order, from 1
  id        TEXT NOT NULL UNIQUE,
  summary   TEXT NOT NULL           -- what a list row needs
);

-- Apart from event, so that a page of rows is read from few pages of the file.
CREATE TABLE event_record (
  number    INTEGER PRIMARY KEY REFERENCES event(number),
  record    TEXT NOT NULL
);

CREATE VIRTUAL TABLE event_text USING fts5(
  label, quotes, actors, place, outlets, tokenize = 'unicode61 remove_diacritics 2'
);

-- What filters, facets and densities read: one array a field, in order of number.
CREATE TABLE event_columns (
  name      TEXT PRIMARY KEY,
  content   BLOB NOT NULL
) WITHOUT ROWID;

CREATE TABLE forwarding (
  old       TEXT PRIMARY KEY,
  new       TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE meta (
  key       TEXT PRIMARY KEY,
  value     TEXT NOT NULL
) WITHOUT ROWID;
