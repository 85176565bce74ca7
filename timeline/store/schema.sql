-- Articles and mentions as read; events as merged, with what filters need in columns of their own.
-- Days are proleptic ordinals (Python's date.toordinal), so that intervals compare as integers.
-- Lists stand twice: as JSON where rows are shown, as rows of their own where they are filtered.

CREATE TABLE article (
  id        TEXT PRIMARY KEY,
  day       INTEGER,
  outlet    TEXT,
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
  number         INTEGER PRIMARY KEY,
  id             TEXT NOT NULL UNIQUE,
  label          TEXT NOT NULL,
  type           TEXT NOT NULL,
  status         TEXT NOT NULL,
  basis          TEXT,
  review         TEXT NOT NULL,
  shape          TEXT,
  granularity    INTEGER,
  earliest_start INTEGER,
  latest_start   INTEGER,
  earliest_end   INTEGER,
  latest_end     INTEGER,
  dated          INTEGER NOT NULL,  -- 1 with at least one bound
  sort_day       INTEGER NOT NULL,  -- earliest_start, else latest_end; undated last
  place          TEXT,
  actors         TEXT NOT NULL,     -- JSON list
  outlets        TEXT NOT NULL,     -- JSON list
  articles       INTEGER NOT NULL,
  disputed       INTEGER NOT NULL,
  salience       REAL NOT NULL,
  record         TEXT NOT NULL
);
CREATE INDEX event_order ON event(sort_day, label);
CREATE INDEX event_type ON event(type, sort_day);
CREATE INDEX event_salience ON event(salience DESC);

CREATE TABLE event_actor (
  name   TEXT NOT NULL,
  number INTEGER NOT NULL REFERENCES event(number) ON DELETE CASCADE,
  PRIMARY KEY (name, number)
) WITHOUT ROWID;
CREATE INDEX event_actor_number ON event_actor(number);

CREATE TABLE event_outlet (
  name   TEXT NOT NULL,
  number INTEGER NOT NULL REFERENCES event(number) ON DELETE CASCADE,
  PRIMARY KEY (name, number)
) WITHOUT ROWID;
CREATE INDEX event_outlet_number ON event_outlet(number);

CREATE TABLE event_article (
  article TEXT NOT NULL,
  number  INTEGER NOT NULL REFERENCES event(number) ON DELETE CASCADE,
  PRIMARY KEY (article, number)
) WITHOUT ROWID;
CREATE INDEX event_article_number ON event_article(number);

CREATE VIRTUAL TABLE event_text USING fts5(
  label, quotes, actors, place, outlets, tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TABLE forwarding (
  old TEXT PRIMARY KEY,
  new TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE meta (
  key   TEXT PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;
