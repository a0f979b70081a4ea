//! The front matter of a made-up document: all the metadata that a real one has.

use std::fmt::Write;

use crate::model::Kind;

use super::corpus::{Corpus, Purpose};
use super::plan::Plan;
use super::random::Random;

/// Writes the front matter of a base file, without its marks.
pub(super) fn base(at: usize, plan: &Plan, corpus: &Corpus, random: &mut Random) -> String {
    let mut front = Front { at, plan, corpus, random, out: String::with_capacity(8 * 1024), texts: 0 };
    front.common();
    front.own();
    front.out
}

struct Front<'a> {
    at: usize,
    plan: &'a Plan,
    corpus: &'a Corpus,
    random: &'a mut Random,
    out: String,
    /// Localised texts so far, so that each has words of its own.
    texts: usize,
}

impl Front<'_> {
    fn field(&mut self, name: &str, value: &str) {
        let _ = writeln!(self.out, "{name}: {value}");
    }

    /// A text in all languages, in braces.
    fn text(&mut self, least: usize, most: usize) -> String {
        self.texts += 1;
        let count = self.random.between(least, most);
        let texts = self.corpus.speeches().iter().enumerate().map(|(lang, (code, speech))| {
            let mut random = self.corpus.random(Purpose::Field(self.at, lang, self.texts));
            format!("{code}: \"{}\"", speech.words(count, true, &mut random))
        });
        format!("{{ {} }}", texts.collect::<Vec<_>>().join(", "))
    }

    fn texts(&mut self, name: &str, least: usize, most: usize) {
        let text = self.text(least, most);
        self.field(name, &text);
    }

    /// Entries of a vocabulary.
    fn entries(&mut self, vocabulary: &str, most: usize) -> String {
        let most = self.random.between(1, most);
        format!("[{}]", self.random.some(self.corpus.names().vocabulary(vocabulary), most).join(", "))
    }

    fn entry(&mut self, vocabulary: &str) -> String {
        self.random.pick(self.corpus.names().vocabulary(vocabulary)).cloned().unwrap_or_default()
    }

    fn day(&mut self, year: usize) -> String {
        format!("{year}-{:02}-{:02}", self.random.between(1, 10), self.random.between(1, 28))
    }

    /// Other documents, of one type or any.
    fn documents(&mut self, kind: Option<Kind>, most: usize) -> String {
        let names = self.corpus.names();
        let found: Vec<String> = (0..self.random.between(1, most))
            .filter_map(|_| match kind {
                Some(kind) => names.of_kind(kind, self.random),
                None => Some(self.random.below(names.len())),
            })
            .filter(|at| *at != self.at)
            .map(|at| names.id(at).to_owned())
            .collect();
        format!("[{}]", found.join(", "))
    }

    fn common(&mut self) {
        let code = self.corpus.original(self.at).map_or("", |(code, _)| code);
        self.field("language", code);
        self.texts("title", 3, 8);
        self.texts("summary", 14, 24);
        self.keywords();
        for (name, vocabulary, most) in
            [("topics", "topics", 4), ("phase", "phases", 2), ("audience", "actors", 6)]
        {
            let entries = self.entries(vocabulary, most);
            self.field(name, &entries);
        }
        let groups = self.entries("groups", 2);
        let circumstances = self.entries("circumstances", 2);
        let (ages, sexes) = (self.entries("ages", 3), self.entries("sexes", 1));
        let target =
            format!("{{ groups: {groups}, circumstances: {circumstances}, age: {ages}, sex: {sexes} }}");
        self.field("target_groups", &target);
        let (countries, levels) = (self.entries("countries", 3), self.entries("levels", 2));
        self.field("countries", &countries);
        self.field("level", &levels);
        let status = match self.random.below(100) {
            0..88 => "in-force",
            88..94 => "under-revision",
            94..97 => "in-review",
            _ => "archived",
        };
        self.field("status", status);
        let versions = self.random.between(1, 4);
        self.field("version", &format!("\"{versions}.0\""));
        let from = self.day(2025);
        self.field("valid_from", &from);
        let year = if self.random.chance(5) { 2026 } else { 2027 };
        let until = self.day(year);
        self.field("review_by", &until);
        self.texts("owner", 3, 5);
        self.field("licence", "CC-BY-SA-4.0");
        self.field("attribution", "\"Praksa\"");
        if self.random.chance(20) {
            self.field("sensitivity", "sensitive");
            self.texts("neutral_title", 2, 2);
        }
        self.sources();
        if self.corpus.names().len() > 1 {
            let related = self.documents(None, 6);
            self.field("related", &related);
        }
        // Now and then a document replaces one before it of its type.
        if self.random.chance(3)
            && let Some(before) = self.corpus.names().before(self.at)
        {
            let before = before.to_owned();
            self.field("supersedes", &format!("[{before}]"));
        }
        if self.random.chance(5) {
            let alias = format!("{}-old", self.corpus.names().id(self.at));
            self.field("aliases", &format!("[{alias}]"));
        }
        self.out.push_str("changes:\n");
        for version in 1..=versions {
            let (day, note) = (self.day(2021 + version), self.text(6, 14));
            let significance = if version == 1 || self.random.chance(40) { "major" } else { "minor" };
            let _ = writeln!(
                self.out,
                "  - {{ version: \"{version}.0\", date: {day}, significance: {significance}, note: {note} }}"
            );
        }
    }

    fn keywords(&mut self) {
        self.out.push_str("keywords:\n");
        let count = self.random.between(5, 14);
        for (lang, (code, speech)) in self.corpus.speeches().iter().enumerate() {
            let mut random = self.corpus.random(Purpose::Field(self.at, lang, 0));
            let words = (0..count).map(|_| {
                let words = random.between(1, 3);
                format!("\"{}\"", speech.words(words, false, &mut random))
            });
            let words: Vec<String> = words.collect();
            let _ = writeln!(self.out, "  {code}: [{}]", words.join(", "));
        }
    }

    fn sources(&mut self) {
        let Some((_, speech)) = self.corpus.original(self.at) else { return };
        self.out.push_str("sources:\n");
        for number in 1..=self.random.between(1, 5) {
            let title = speech.words(9, true, self.random);
            let page = self.random.below(100_000);
            let _ = writeln!(
                self.out,
                "  - {{ id: S{number}, title: \"{title}\", url: \"https://example.org/source/{page}\" }}"
            );
        }
    }

    fn own(&mut self) {
        let told = &self.plan.told;
        match self.plan.kind {
            Kind::Guideline => {
                self.out.push_str("recommendations:\n");
                for id in told {
                    let (legal, steps) =
                        (self.documents(Some(Kind::Legal), 3), self.documents(Some(Kind::Procedure), 2));
                    let (basis, countries) = (self.entry("bases"), self.entries("countries", 2));
                    let strength = match self.random.below(4) {
                        0 if legal != "[]" => "must",
                        1 => "may",
                        _ => "should",
                    };
                    let _ = writeln!(
                        self.out,
                        "  {id}: {{ strength: {strength}, basis: {basis}, legal: {legal}, steps: {steps}, \
                         countries: {countries} }}"
                    );
                }
            }
            Kind::Procedure => self.procedure(),
            Kind::Module => self.module(),
            Kind::Practice => {
                for name in ["organisation", "place"] {
                    self.texts(name, 2, 6);
                }
                self.field("since", "2019");
                let (evidence, maturity) = (self.entry("evidence"), self.entry("maturity"));
                self.field("evidence", &evidence);
                self.field("maturity", &maturity);
                self.field("participation", "yes");
                self.out.push_str("results:\n");
                for _ in 0..3 {
                    let (what, value) = (self.text(3, 6), self.random.below(5_000));
                    let _ = writeln!(
                        self.out,
                        "  - {{ what: {what}, value: \"{value}\", period: \"2025\", source: S1 }}"
                    );
                }
            }
            Kind::Form => {
                self.texts("purpose", 8, 16);
                let filled_by = self.entries("actors", 3);
                self.field("filled_by", &filled_by);
                for name in ["when", "kept", "retention"] {
                    self.texts(name, 4, 10);
                }
                self.out.push_str("files:\n");
                for (code, _) in self.corpus.speeches() {
                    let file = super::corpus::form_file(code);
                    let _ = writeln!(self.out, "  - {{ language: {code}, format: pdf, file: {file} }}");
                }
            }
            Kind::Legal => {
                self.texts("instrument", 6, 12);
                let article = self.random.between(1, 400);
                self.field("article", &format!("\"{article}\""));
                let day = self.day(2015);
                self.field("in_force_from", &day);
                self.texts("quotation", 12, 40);
                self.field("official_url", &format!("https://example.org/law/{article}"));
                let day = self.day(2026);
                self.field("checked_on", &day);
            }
            Kind::Page => {}
        }
    }

    fn procedure(&mut self) {
        let urgent = self.at < 40 && self.random.chance(30);
        self.field("urgent", if urgent { "true" } else { "false" });
        for name in ["trigger", "aim", "record"] {
            self.texts(name, 6, 14);
        }
        self.out.push_str("steps:\n");
        for id in &self.plan.told {
            let (responsible, supporting) = (self.entry("actors"), self.entries("actors", 3));
            let (hours, after) = (self.random.between(1, 72), self.entry("events"));
            let (legal, forms) = (self.documents(Some(Kind::Legal), 2), self.documents(Some(Kind::Form), 1));
            let _ = writeln!(
                self.out,
                "  {id}: {{ responsible: {responsible}, supporting: {supporting}, within: PT{hours}H, after: {after}, \
                 legal: {legal}, form: {forms} }}"
            );
        }
        self.out.push_str("countries_differ:\n");
        for row in 1..=self.random.between(1, 3) {
            let question = self.text(5, 9);
            let _ = writeln!(self.out, "  row-{row}:\n    question: {question}");
            for country in ["MK", "XK", "RS", "BA"] {
                if self.random.chance(20) {
                    let _ = writeln!(self.out, "    {country}: unknown");
                } else {
                    let (text, legal) = (self.text(8, 22), self.documents(Some(Kind::Legal), 1));
                    let _ = writeln!(
                        self.out,
                        "    {country}: {{ text: {text}, source: S1, legal: {legal}, checked_on: 2026-05-04 }}"
                    );
                }
            }
        }
    }

    fn module(&mut self) {
        let minutes: Vec<usize> = self.plan.told.iter().map(|_| 5 * self.random.between(3, 12)).collect();
        self.field("duration", &format!("PT{}M", minutes.iter().sum::<usize>() + 15));
        self.field("start", "\"09:00\"");
        self.field("group_size", "{ min: 8, max: 16 }");
        self.field("trainers", "2");
        self.field("format", "in-person");
        self.field("level_of_training", "basic");
        for name in ["room", "content_warning", "distress_plan"] {
            self.texts(name, 8, 20);
        }
        self.out.push_str("objectives:\n");
        for number in 1..=3 {
            let text = self.text(5, 10);
            let _ = writeln!(self.out, "  - {{ id: o{number}, text: {text}, assessed: true }}");
        }
        if let Some(before) = self.corpus.names().before(self.at) {
            let before = before.to_owned();
            self.field("prerequisites", &format!("[{before}]"));
        }
        self.out.push_str("materials:\n");
        for number in 1..=2 {
            let title = self.text(2, 5);
            let _ = writeln!(self.out, "  cards-{number}: {{ title: {title} }}");
        }
        self.out.push_str("sessions:\n");
        for (at, (id, minutes)) in self.plan.told.iter().zip(minutes).enumerate() {
            let method = self.entry("methods");
            let _ = writeln!(
                self.out,
                "  {id}: {{ minutes: {minutes}, method: {method}, materials: [cards-{}], lead: trainer, objectives: [o{}] }}",
                at % 2 + 1,
                at % 3 + 1
            );
            if at == 1 {
                self.out.push_str("  pause: { minutes: 15, break: true }\n");
            }
        }
    }
}
