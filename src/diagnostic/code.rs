//! The stable list of diagnostic codes.
//!
//! A code is the name of a Fluent message in `locales/*/cli.ftl` and the id in every machine-readable report, so it is
//! never renamed and never reused. `praksa explain CODE` prints what a code means with an example.

use serde::{Deserialize, Serialize};

use super::Severity;

macro_rules! codes {
    ($($(#[$doc:meta])* $variant:ident = $name:literal, $severity:ident;)*) => {
        /// The kind of a finding. The doc comment of each says what is wrong.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum Code { $($(#[$doc])* #[serde(rename = $name)] $variant,)* }

        impl Code {
            /// All codes, in the order of this file.
            pub const ALL: &'static [Code] = &[$(Code::$variant,)*];

            /// The stable name, as written in reports.
            pub fn name(self) -> &'static str {
                match self { $(Code::$variant => $name,)* }
            }

            /// The severity a finding of this kind has unless the stage says otherwise.
            pub fn severity(self) -> Severity {
                match self { $(Code::$variant => Severity::$severity,)* }
            }

            /// The code of this name.
            pub fn by_name(name: &str) -> Option<Code> {
                match name { $($name => Some(Code::$variant),)* _ => None }
            }
        }
    };
}

codes! {
    // Files and names
    /// The file is not UTF-8 text.
    NotUtf8 = "not-utf8", Error;
    /// The file is larger than a document may be.
    FileTooLarge = "file-too-large", Error;
    /// A link, pipe, socket, device or folder stands where a file belongs.
    NotARegularFile = "not-a-regular-file", Error;
    /// The file could not be read.
    UnreadableFile = "unreadable-file", Error;
    /// The file changed while it was read.
    FileChanged = "file-changed", Error;
    /// A control character that does not belong in text.
    ControlCharacter = "control-character", Error;
    /// A direction override that could make text read as something else.
    DirectionCharacter = "direction-character", Error;
    /// The file name cannot be an id.
    BadName = "bad-name", Error;
    /// The id is a name the site itself needs, or one that some systems cannot hold.
    ReservedName = "reserved-name", Error;
    /// Two documents have the same id.
    DuplicateId = "duplicate-id", Error;
    /// The language in the file name is not one of the site's.
    UnknownLanguage = "unknown-language", Error;
    /// A translation without its base document.
    OrphanTranslation = "orphan-translation", Error;
    /// A document stands outside the folders of the document types.
    UnplacedDocument = "unplaced-document", Error;
    /// A folder of attachments that belongs to no document.
    OrphanAttachment = "orphan-attachment", Warning;
    /// A kind of file that is not published.
    AttachmentType = "attachment-type", Error;
    /// A drawing that could run a script or fetch something.
    UnsafeSvg = "unsafe-svg", Error;
    /// An image that is damaged, or is not what the ending of its name says.
    ImageBroken = "image-broken", Error;
    /// An image with more points than a page can need and a computer can hold.
    ImageTooLarge = "image-too-large", Error;

    // Front matter and YAML
    /// The document does not begin with front matter.
    FrontMatterMissing = "front-matter-missing", Error;
    /// The front matter is never closed.
    FrontMatterUnclosed = "front-matter-unclosed", Error;
    /// The YAML cannot be parsed.
    YamlSyntax = "yaml-syntax", Error;
    /// A tab is used to indent YAML.
    YamlTab = "yaml-tab", Error;
    /// The YAML is larger, deeper or more entangled than a document needs.
    YamlLimit = "yaml-limit", Error;
    /// A type tag or merge key, neither of which is used here.
    YamlFeature = "yaml-feature", Error;
    /// A key stands twice.
    DuplicateKey = "duplicate-key", Error;
    /// A field that this type does not have.
    UnknownField = "unknown-field", Error;
    /// A field that must be there.
    MissingField = "missing-field", Error;
    /// A value of the wrong shape.
    WrongType = "wrong-type", Error;
    /// A value that must not be empty.
    EmptyValue = "empty-value", Error;
    /// A value that is not in the vocabulary.
    UnknownValue = "unknown-value", Error;
    /// Text longer than it may be.
    TooLong = "too-long", Error;
    /// A number outside its range.
    OutOfRange = "out-of-range", Error;
    /// Not a date of the calendar written as year-month-day.
    BadDate = "bad-date", Error;
    /// Not a duration in ISO 8601 form.
    BadDuration = "bad-duration", Error;
    /// Not a time of day.
    BadTime = "bad-time", Error;
    /// Not an address that may be linked.
    BadUrl = "bad-url", Error;
    /// A date that lies in the future where only the past makes sense.
    FutureDate = "future-date", Warning;

    // Rules of the field
    /// A deadline without anybody responsible for it.
    DeadlineWithoutRole = "deadline-without-role", Error;
    /// A `must` without a legal basis.
    MustWithoutLegalBasis = "must-without-legal-basis", Error;
    /// A superseded document that does not say by what.
    SupersededWithoutSuccessor = "superseded-without-successor", Error;
    /// Session times that do not add up to the duration.
    PlanMismatch = "plan-mismatch", Error;
    /// A contact not verified for more than six months.
    StaleContact = "stale-contact", Warning;
    /// A contact not verified for more than a year; its numbers are withheld.
    ExpiredContact = "expired-contact", Warning;
    /// A document whose review is overdue.
    ReviewOverdue = "review-overdue", Warning;
    /// A major change without a reason.
    ChangeWithoutReason = "change-without-reason", Error;
    /// A practice that does not say what did not work.
    NothingDidNotWork = "nothing-did-not-work", Warning;
    /// A service's address, which could lead an offender to a victim.
    ShelterAddress = "shelter-address", Error;
    /// A reference to something that does not exist.
    UnknownReference = "unknown-reference", Error;
    /// A reference to a document of the wrong type.
    WrongReference = "wrong-reference", Error;
    /// References that run in a circle.
    CircularReference = "circular-reference", Error;

    // Sections and translations
    /// A section named in the front matter without a heading in the body.
    SectionMissing = "section-missing", Error;
    /// A heading that is not where the front matter or the base document has it.
    SectionOrder = "section-order", Error;
    /// A heading in a translation that the base document does not have.
    SectionUnknown = "section-unknown", Error;
    /// A translation without the version it was made from.
    TranslationWithoutSource = "translation-without-source", Warning;
    /// A translation whose base has moved on.
    TranslationOutdated = "translation-outdated", Warning;

    // The body
    /// Raw HTML, which is not published.
    RawHtml = "raw-html", Error;
    /// What is named as a language is none.
    LanguageTag = "language-tag", Error;
    /// A link with a scheme that is not allowed.
    UnsafeLink = "unsafe-link", Error;
    /// A link to a document that does not exist.
    BrokenLink = "broken-link", Error;
    /// A link to a section that does not exist.
    BrokenAnchor = "broken-anchor", Error;
    /// A link or image whose file is not there.
    MissingFile = "missing-file", Error;
    /// An image from another site.
    RemoteImage = "remote-image", Error;
    /// An image without a description.
    ImageWithoutText = "image-without-text", Error;
    /// An anchor that the site itself needs.
    ReservedAnchor = "reserved-anchor", Error;
    /// An anchor that is not made of plain letters.
    BadAnchor = "bad-anchor", Error;
    /// Two headings with the same anchor.
    DuplicateAnchor = "duplicate-anchor", Error;
    /// A class on a heading that means nothing here.
    UnknownClass = "unknown-class", Error;
    /// A glossary term that does not exist.
    UnknownTerm = "unknown-term", Error;
    /// A footnote that is not defined.
    UnknownFootnote = "unknown-footnote", Error;
    /// A question without a list of options, or without a right one.
    QuestionWithoutAnswer = "question-without-answer", Error;
    /// A decision without a list of links.
    DecisionWithoutLinks = "decision-without-links", Error;
    /// Nested deeper than a document may be.
    NestedTooDeep = "nested-too-deep", Error;
    /// The body makes far more output than it is long.
    BodyTooLarge = "body-too-large", Error;
    /// The Markdown parser failed on this file.
    MarkdownFailure = "markdown-failure", Error;
    /// A word that mixes letters of two scripts.
    MixedScript = "mixed-script", Warning;

    // Configuration, languages, themes
    /// There is no `content/site.yaml`.
    SiteMissing = "site-missing", Error;
    /// A language without a folder under `locales/`.
    UnknownLocale = "unknown-locale", Error;
    /// A line of a language's tables of words that is no rule.
    BadRule = "bad-rule", Error;
    /// A message file that cannot be parsed.
    MessageSyntax = "message-syntax", Error;
    /// A message that a language does not have.
    MessageMissing = "message-missing", Error;
    /// A message that refers to itself, to nothing, or to an unknown function.
    MessageReference = "message-reference", Error;
    /// A template that cannot be parsed.
    TemplateSyntax = "template-syntax", Error;
    /// A template that failed while a page was made.
    TemplateFailure = "template-failure", Error;
    /// A template that includes or extends itself.
    TemplateCycle = "template-cycle", Error;
    /// A template or theme that is not there.
    TemplateMissing = "template-missing", Error;
    /// A template that is more complex than it may be, or never ends.
    TemplateLimit = "template-limit", Error;

    // Publishing
    /// Two pages want the same address.
    AddressConflict = "address-conflict", Error;
    /// The output folder overlaps the sources.
    OutputOverlapsSource = "output-overlaps-source", Error;
    /// The output folder holds files that praksa did not write.
    OutputNotOurs = "output-not-ours", Error;
    /// The output path is not a folder.
    OutputNotAFolder = "output-not-a-folder", Error;
    /// Another build is writing to the output folder.
    OutputLocked = "output-locked", Error;
    /// The output could not be written; what was published stays as it was.
    OutputFailure = "output-failure", Error;
}

#[cfg(test)]
mod tests {
    use super::Code;
    use std::collections::HashSet;

    #[test]
    fn names_are_unique_and_lead_back() {
        let names: HashSet<_> = Code::ALL.iter().map(|code| code.name()).collect();
        assert_eq!(names.len(), Code::ALL.len());
        for code in Code::ALL {
            assert_eq!(Code::by_name(code.name()), Some(*code));
        }
    }
}
