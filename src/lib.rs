//! praksa compiles a practice knowledge base – guidelines, procedures, training modules and good practices in Markdown,
//! with metadata in several languages – into a static site that can be searched, trusted, printed and shared.
//!
//! # The way of a page
//!
//! Data flows in one direction. A stage knows the stages before it and none after it.
//!
//! ```text
//!  content/ themes/ locales/          files     the only door to the file system
//!        │
//!        ▼
//!  read        bytes → typed sources            encoding, front matter, site, vocabulary, glossary, contacts
//!   ├ yaml     text → values with their places
//!   ├ markdown text → body: sections, links, hashes; later body → HTML
//!   └ model    what a knowledge base is made of, as plain data
//!        │
//!        ▼
//!  library     sources → the linked whole       texts by language, references, translations, facets, freshness
//!        │
//!        ├──────▶ search                        words → keys → small static files; and the reader of these files
//!        ▼
//!  render      the linked whole → pages         words, theme, views, templates, sitemap
//!        │
//!        ▼
//!  output      pages → a sink                   publish: a folder, in one step · serve: memory, for a browser
//! ```
//!
//! [`build::build`] walks it from end to end. Whatever is wrong on the way becomes a [`diagnostic::Diagnostic`]: a value
//! with a stable code, a place in the real file, what is allowed there and what is nearest to it. No stage stops at the
//! first; [`report`] puts all of them into words.
//!
//! Beside the way stand [`language`] (everything particular to a language, read from `locales/`: scripts, order of words,
//! dates, numbers, messages), [`scaffold`] and [`translate`] (first texts for authors, records in translations), [`bench`]
//! (a made-up knowledge base of any size, and what building it costs) and [`cli`], where each command is one file that
//! calls the library and tells the result.
//!
//! # What holds everywhere
//!
//! - A build is a pure function of its files and [`build::Options`]: same input, same bytes.
//! - Nothing in code knows one language, label or vocabulary from another; those are data.
//! - Text stays text until a page is written: scripts are a matter of text, and nothing an author writes becomes markup.
//! - A reader sees the whole old site or the whole new one.
//! - Whatever is made again and again remembers what it was made from: a [`build::Builder`] that has built before comes to
//!   the same bytes as one that has not. Every question to a library notes the fact behind its answer ([`library::trace`]);
//!   equal [fingerprints](fingerprint) of facts mean that a page is still true. [`cache`] keeps that for the next run.
//!
//! # Where to begin
//!
//! | To change …                                  | look into …                                        |
//! |----------------------------------------------|----------------------------------------------------|
//! | a field of a document type                   | [`model`], `read/schema.rs`, `read/facts.rs`        |
//! | a rule that content must keep                | `read/` (within a file), [`library`] (across files) |
//! | what a page shows                            | [`render::view`], `themes/default/templates/`       |
//! | what a theme is promised                     | [`render::contract`]                                |
//! | what programs read: feeds, catalogue, data   | `render/machine/`                                   |
//! | the drawing of a procedure                   | `render/diagram/`, `compose/flow.rs`                |
//! | a sentence                                   | `locales/LANG/site.ftl` (pages), `cli.ftl` (commands) |
//! | a language                                   | `locales/LANG/`                                     |
//! | what is made again after an edit             | [`library::trace`], `render/past.rs`, [`cache`]     |
//! | a kind of mistake                            | `diagnostic/code.rs`, `locales/LANG/cli.ftl`        |
//! | how results are found and ranked             | `search/query/`, `themes/default/assets/js/search.js/query.js` |
//! | a command                                    | `cli/`                                              |

pub mod bench;
pub mod build;
pub mod cache;
pub mod characters;
pub mod cli;
pub mod diagnostic;
pub mod files;
pub mod fingerprint;
pub mod language;
pub mod library;
pub mod markdown;
pub mod model;
pub mod options;
pub mod output;
pub mod picture;
pub mod publish;
pub mod read;
pub mod render;
pub mod report;
pub mod scaffold;
pub mod search;
pub mod serve;
pub mod translate;
pub mod yaml;
