// Package dossier holds the nouns of Dossier: what is read out of news
// articles, and what is merged from many readings into one sourced account.
//
// An [Article] is read into a [Reading]: sentences, mentions, times, figures,
// statements, events, agreements. Many Readings are merged into an [Account]:
// stories, each with its happenings, claims, agreements and figures. Every item
// carries the [Span] of the words it rests on; every merged item carries at
// least one [Source].
//
// The package imports the standard library alone and does nothing but define
// and convert: reading is in dossier/read, merging in dossier/merge.
package dossier
