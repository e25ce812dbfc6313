-- The schema of Dossier's data file. Offsets are bytes of articles.text. Dates
-- are ISO 8601 days, '' where open; moments are microseconds since 1970, UTC.
-- +goose Up

pragma application_id = 1146311506; -- 'DSSR'
pragma user_version = 1;

-- An article as published; never changed. One that a newer reader made another
-- article of has no reading and names that one.
create table articles (
  seq         integer primary key,
  id          text not null unique,
  source      text not null,
  outlet      text not null,
  text        text not null,
  replaced_by text not null default ''
);

-- What was read out of an article: body is the whole reading, JSON pressed with
-- zstd; the other columns repeat what listings need.
create table readings (
  article            integer primary key references articles (seq),
  reader             text not null,
  title              text not null,
  byline             text not null,
  dateline           text not null,
  language           text not null,
  origin             text not null,
  published_earliest text not null,
  published_latest   text not null,
  published_basis    text not null,
  published_why      text not null,
  sentences          text not null,
  body               blob not null
);
create index readings_published on readings (published_earliest);

-- What was added, by hash, and the article that it became.
create table inputs (
  hash    text primary key,
  article integer not null references articles (seq)
) without rowid;
create index inputs_article on inputs (article);

-- The words that each item rests on, and the rule that found it.
create table sources (
  article    integer not null references articles (seq),
  noun       text not null,
  n          integer not null,
  start_byte integer not null,
  end_byte   integer not null,
  rule       text not null,
  primary key (article, noun, n)
) without rowid;

-- The paragraphs, headings and captions that the full-text index holds, in the
-- order of the text.
create table passages (
  seq        integer primary key,
  article    integer not null references articles (seq),
  kind       text not null,
  start_byte integer not null,
  end_byte   integer not null
);
create index passages_article on passages (article);

-- The index keeps no text of its own: it reads the article's, which never changes.
create view passage_text as
  select p.seq, p.article,
         cast(substr(cast(a.text as blob), p.start_byte + 1, p.end_byte - p.start_byte) as text) as text
  from passages p join articles a on a.seq = p.article;

create virtual table passage_index using fts5 (
  text, content = 'passage_text', content_rowid = 'seq',
  tokenize = 'porter unicode61 remove_diacritics 2'
);

-- Opinions on whether two ids are the same; withdrawn ones stay.
create table judgements (
  seq       integer primary key,
  a         text not null,
  b         text not null,
  verdict   text not null,
  score     real not null,
  reasons   text not null,
  judge     text not null,
  made      integer not null,
  withdrawn integer not null
);
create index judgements_pair on judgements (a, b);

-- A number that grows with each write that can change an account.
create table generation (
  one    integer primary key check (one = 1),
  number integer not null
);
insert into generation (one, number) values (1, 0);

-- The account merged from one generation, so that it is merged once.
create table accounts (
  generation integer not null,
  reader     text not null,
  merge      text not null,
  body       blob not null,
  primary key (generation, reader, merge)
) without rowid;
