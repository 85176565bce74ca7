-- What persons decided: only ever added to.

CREATE TABLE decision (
  number    INTEGER PRIMARY KEY,
  id        TEXT NOT NULL UNIQUE,
  record    TEXT NOT NULL
);
CREATE TRIGGER decision_stands BEFORE UPDATE ON decision
BEGIN SELECT RAISE(ABORT, 'the log of decisions is only added to'); END;
CREATE TRIGGER decision_stays BEFORE DELETE ON decision
BEGIN SELECT RAISE(ABORT, 'the log of decisions is only added to'); END;

-- What hangs together by decisions: the decisions, the events as articles tell them (with their
-- record, because the table of events holds others in their place), and the events shown.
CREATE TABLE reviewed (
  kind      TEXT NOT NULL,          -- decision, told or shown
  id        TEXT NOT NULL,
  cluster   TEXT NOT NULL,
  record    TEXT,
  PRIMARY KEY (kind, id)
) WITHOUT ROWID;
CREATE INDEX reviewed_cluster ON reviewed(cluster, kind);

-- Mentions, events and articles that the decisions of a cluster name.
CREATE TABLE named (
  name      TEXT NOT NULL,
  cluster   TEXT NOT NULL,
  PRIMARY KEY (name, cluster)
) WITHOUT ROWID;
CREATE INDEX named_cluster ON named(cluster);

-- Which articles tell the events of a cluster.
CREATE TABLE told_by (
  article   TEXT NOT NULL,
  event     TEXT NOT NULL,
  cluster   TEXT NOT NULL,
  PRIMARY KEY (article, event)
) WITHOUT ROWID;
CREATE INDEX told_by_cluster ON told_by(cluster);

-- Tokens that a page has written with, each of which serves once.
CREATE TABLE spent (
  token     TEXT PRIMARY KEY,
  at        REAL NOT NULL           -- seconds since 1970, UTC
) WITHOUT ROWID;
