//! Everything that is particular to a language, read from its folder under `locales/`.
//!
//! In: `locales/SLUG/language.yaml`, `site.ftl`, `cli.ftl`. Out: a [`Locale`] for each edition a site publishes, and
//! [`Languages`], which knows them all and in which order a reader is served when something is not translated.
//! No code outside this folder's data knows one language from another: adding a language is adding a folder.

pub mod analysis;
mod anchors;
pub mod collation;
pub mod dates;
mod interface;
mod languages;
mod locale;
pub mod messages;
pub mod numbers;
pub mod tag;
pub mod transliteration;

pub use interface::{cli_messages, site_messages};
pub use languages::{EditionIx, Lang, Languages, Step};
pub use locale::{Locale, available};
