//! A [`Node`] → typed values, every mistake reported in place.
//!
//! Readers never stop at the first mistake: a value that cannot be read is reported and left out, and reading goes on.
//! `Option::None` therefore means "not there, or already reported".

use std::ops::{Range, RangeInclusive};
use std::sync::Arc;

use jiff::civil::{Date, Time};

use super::{Key, Node, Value};
use crate::characters;
use crate::diagnostic::{Code, Diagnostic, Place};

/// How many findings one file may bring; the rest is cut, so that a damaged file does not bury the others.
pub const FINDINGS_LIMIT: usize = 50;

/// A value with its place in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Located<T> {
    /// The value.
    pub value: T,
    /// Byte range in the file.
    pub range: Range<usize>,
}

/// Collects the findings of one file.
#[derive(Debug)]
pub struct Report {
    file: Arc<str>,
    findings: Vec<Diagnostic>,
    happened: Vec<Happened>,
}

/// A day on which, as a file says, something was done or began. Whether that day has come is asked where the day of the
/// build is known.
pub type Happened = Located<Date>;

impl Report {
    /// An empty report on `file`.
    pub fn new(file: impl Into<Arc<str>>) -> Self {
        Report { file: file.into(), findings: Vec::new(), happened: Vec::new() }
    }

    /// The file reported on.
    pub fn file(&self) -> &Arc<str> {
        &self.file
    }

    /// A finding of `code` at `range`, not yet added.
    pub fn finding(&self, code: Code, range: &Range<usize>) -> Diagnostic {
        Diagnostic::new(code).at(self.place(range))
    }

    /// A place in this file.
    pub fn place(&self, range: &Range<usize>) -> Place {
        Place::range(Arc::clone(&self.file), range.clone())
    }

    /// Adds a finding.
    pub fn add(&mut self, finding: Diagnostic) {
        if self.findings.len() < FINDINGS_LIMIT {
            self.findings.push(finding);
        }
    }

    /// Whether anything was found.
    pub fn is_empty(&self) -> bool {
        self.findings.is_empty()
    }

    /// Whether something was found within a range.
    pub fn has_finding_at(&self, range: &Range<usize>) -> bool {
        let inside = |place: &Range<usize>| place.start >= range.start && place.start <= range.end;
        self.findings
            .iter()
            .any(|finding| finding.place.as_ref().and_then(|place| place.range.as_ref()).is_some_and(inside))
    }

    /// The days of [`past_date`]s so far, which are then no longer kept here.
    pub fn take_happened(&mut self) -> Vec<Happened> {
        std::mem::take(&mut self.happened)
    }

    /// The findings so far.
    pub fn into_findings(self) -> Vec<Diagnostic> {
        self.findings
    }

    fn wrong_type(&mut self, node: &Node, expected: &'static str) {
        let finding = self.finding(Code::WrongType, &node.range);
        self.add(finding.arg("found", node.value.kind()).arg("expected", expected));
    }
}

/// The fields of a map.
#[derive(Clone, Copy, Debug)]
pub struct Fields<'n> {
    pairs: &'n [(Key, Node)],
    node: &'n Node,
}

impl<'n> Fields<'n> {
    /// Takes a node as a map whose keys are all in `known`; reports keys that are not, and keys that stand twice.
    pub fn open(node: &'n Node, known: &[&str], report: &mut Report) -> Option<Self> {
        let fields = Self::open_any(node, report)?;
        for (key, _) in fields.pairs {
            if !known.contains(&key.name.as_str()) {
                let finding = report.finding(Code::UnknownField, &key.range);
                let finding =
                    finding.arg("found", key.name.as_str()).allowed(&key.name, known.iter().copied());
                report.add(finding);
            }
        }
        Some(fields)
    }

    /// Takes a node as a map with free keys; reports keys that stand twice.
    pub fn open_any(node: &'n Node, report: &mut Report) -> Option<Self> {
        let Value::Map(pairs) = &node.value else {
            report.wrong_type(node, "map");
            return None;
        };
        let mut seen = std::collections::HashMap::with_capacity(pairs.len());
        for (key, _) in pairs {
            if let Some(first) = seen.insert(key.name.as_str(), &key.range) {
                let first = report.place(first);
                let finding = report.finding(Code::DuplicateKey, &key.range);
                report.add(finding.arg("found", key.name.as_str()).related(first));
            }
        }
        Some(Fields { pairs, node })
    }

    /// The value of a field; `None` when it is absent or empty.
    pub fn get(&self, name: &str) -> Option<&'n Node> {
        let node = &self.pairs.iter().find(|(key, _)| key.name == name)?.1;
        (node.value != Value::Null).then_some(node)
    }

    /// The value of a field that must be there; reports its absence.
    pub fn require(&self, name: &'static str, report: &mut Report) -> Option<&'n Node> {
        match self.pairs.iter().find(|(key, _)| key.name == name) {
            Some((key, Node { value: Value::Null, .. })) => {
                let finding = report.finding(Code::EmptyValue, &key.range);
                report.add(finding.arg("field", name));
                None
            }
            Some((_, node)) => Some(node),
            None => {
                let finding = report.finding(Code::MissingField, &self.node.range);
                report.add(finding.arg("field", name));
                None
            }
        }
    }

    /// The key of a field, for findings about the field as a whole.
    pub fn key(&self, name: &str) -> Option<&'n Key> {
        self.pairs.iter().map(|(key, _)| key).find(|key| key.name == name)
    }

    /// All pairs in the order of the file, the first of equal keys only.
    pub fn pairs(&self) -> impl Iterator<Item = &'n (Key, Node)> {
        let pairs = self.pairs;
        let mut seen = std::collections::HashSet::with_capacity(pairs.len());
        pairs.iter().filter(move |(key, _)| seen.insert(key.name.as_str()))
    }

    /// Where the map stands.
    pub fn range(&self) -> &'n Range<usize> {
        &self.node.range
    }
}

/// A scalar, to the letter, in Unicode normalisation form C, white space at its ends removed.
pub fn text(node: &Node, longest: usize, report: &mut Report) -> Option<Located<String>> {
    let Value::Scalar(scalar) = &node.value else {
        report.wrong_type(node, "text");
        return None;
    };
    let value = characters::composed(scalar.trim()).into_owned();
    if value.is_empty() {
        let finding = report.finding(Code::EmptyValue, &node.range);
        report.add(finding.arg("field", ""));
        return None;
    }
    let length = value.chars().count();
    if length > longest {
        let finding = report.finding(Code::TooLong, &node.range);
        report.add(finding.arg("length", length).arg("limit", longest));
        return None;
    }
    if let Some((_, letter, code)) = characters::first_misplaced(&value) {
        let finding = report.finding(code, &node.range);
        report.add(finding.arg("found", characters::name(letter)));
        return None;
    }
    Some(Located { value, range: node.range.clone() })
}

/// One of a fixed set of names.
pub fn one_of<T: Copy>(node: &Node, names: &[(&str, T)], report: &mut Report) -> Option<Located<T>> {
    let found = text(node, 200, report)?;
    if let Some((_, value)) = names.iter().find(|(name, _)| *name == found.value) {
        return Some(Located { value: *value, range: found.range });
    }
    let finding = report.finding(Code::UnknownValue, &node.range);
    let allowed = names.iter().map(|(name, _)| *name);
    report.add(finding.arg("found", found.value.as_str()).allowed(&found.value, allowed));
    None
}

/// `true` or `false`, in no other spelling.
pub fn boolean(node: &Node, report: &mut Report) -> Option<bool> {
    one_of(node, &[("true", true), ("false", false)], report).map(|found| found.value)
}

/// A whole number within `range`.
pub fn integer(node: &Node, range: RangeInclusive<i64>, report: &mut Report) -> Option<Located<i64>> {
    let found = text(node, 40, report)?;
    let Ok(value) = found.value.parse::<i64>() else {
        report.wrong_type(node, "number");
        return None;
    };
    if !range.contains(&value) {
        let finding = report.finding(Code::OutOfRange, &node.range);
        report.add(finding.arg("found", value).arg("least", *range.start()).arg("most", *range.end()));
        return None;
    }
    Some(Located { value, range: found.range })
}

/// A day of the calendar, `YYYY-MM-DD`, between 1900 and 2200.
pub fn date(node: &Node, report: &mut Report) -> Option<Located<Date>> {
    let found = text(node, 40, report)?;
    let shaped =
        found.value.len() == 10 && found.value.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    let parsed =
        found.value.parse::<Date>().ok().filter(|date| shaped && (1900..=2200).contains(&date.year()));
    if parsed.is_none() {
        let finding = report.finding(Code::BadDate, &node.range);
        let finding = finding.arg("found", found.value.as_str());
        report.add(match mended_date(&found.value) {
            Some(date) => finding.suggest(date),
            None => finding,
        });
    }
    parsed.map(|value| Located { value, range: found.range })
}

/// A day on which something was done: a [`date`] that is also kept for [`Report::take_happened`].
pub fn past_date(node: &Node, report: &mut Report) -> Option<Located<Date>> {
    let found = date(node, report);
    report.happened.extend(found.clone());
    found
}

/// The date somebody probably meant: day first, with dots or slashes, or without leading zeros.
fn mended_date(found: &str) -> Option<String> {
    let parts: Vec<i16> = found
        .split(['.', '/', '-', ' '])
        .filter(|part| !part.is_empty())
        .map(|part| part.parse().ok())
        .collect::<Option<_>>()?;
    let (year, month, day) = match *parts.as_slice() {
        [year, month, day] if year > 31 => (year, month, day),
        [day, month, year] if year > 31 => (year, month, day),
        _ => return None,
    };
    let part = |value: i16| i8::try_from(value).ok();
    Some(Date::new(year, part(month)?, part(day)?).ok()?.to_string())
}

/// A time of day, `HH:MM`, in minutes after midnight.
pub fn time_of_day(node: &Node, report: &mut Report) -> Option<Located<u32>> {
    let found = text(node, 40, report)?;
    let shaped = found.value.len() == 5 && found.value.as_bytes().get(2) == Some(&b':');
    let parsed =
        Some(&found.value).filter(|_| shaped).and_then(|text| format!("{text}:00").parse::<Time>().ok());
    let Some(time) = parsed else {
        let finding = report.finding(Code::BadTime, &node.range);
        report.add(finding.arg("found", found.value.as_str()));
        return None;
    };
    let minutes = u32::try_from(time.hour()).unwrap_or(0) * 60 + u32::try_from(time.minute()).unwrap_or(0);
    Some(Located { value: minutes, range: found.range })
}

/// A duration in ISO 8601 form, between a minute and ten years.
pub fn duration(node: &Node, report: &mut Report) -> Option<Located<Duration>> {
    let found = text(node, 40, report)?;
    let parsed = Duration::parse(&found.value);
    if parsed.is_none() {
        let finding = report.finding(Code::BadDuration, &node.range);
        report.add(finding.arg("found", found.value.as_str()));
    }
    parsed.map(|value| Located { value, range: found.range })
}

/// A duration as authors write it, ISO 8601: `PT30M`, `PT24H`, `P3D`, `P2W`, `P6M`, `P1Y`. Units are kept apart, because
/// "24 hours" and "one day" are different promises in a procedure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Duration {
    /// Years.
    pub years: u32,
    /// Months.
    pub months: u32,
    /// Weeks.
    pub weeks: u32,
    /// Days.
    pub days: u32,
    /// Hours.
    pub hours: u32,
    /// Minutes.
    pub minutes: u32,
}

impl Duration {
    /// Parses the ISO 8601 form; `None` if it is not one, is zero, or has a unit of more than 9999.
    pub fn parse(text: &str) -> Option<Self> {
        let mut rest = text.strip_prefix('P')?;
        let mut duration = Duration::default();
        let mut clock = false;
        let mut rank = 0;
        while !rest.is_empty() {
            if let Some(after) = rest.strip_prefix('T').filter(|after| !clock && !after.is_empty()) {
                clock = true;
                rest = after;
                continue;
            }
            let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
            let count: u32 = rest.get(..digits)?.parse().ok().filter(|count| *count <= 9999)?;
            let unit = rest.get(digits..)?.chars().next()?;
            let (slot, order) = match (clock, unit) {
                (false, 'Y') => (&mut duration.years, 1),
                (false, 'M') => (&mut duration.months, 2),
                (false, 'W') => (&mut duration.weeks, 3),
                (false, 'D') => (&mut duration.days, 4),
                (true, 'H') => (&mut duration.hours, 5),
                (true, 'M') => (&mut duration.minutes, 6),
                _ => return None,
            };
            if order <= rank {
                return None;
            }
            rank = order;
            *slot = count;
            rest = rest.get(digits + 1..)?;
        }
        (duration != Duration::default()).then_some(duration)
    }

    /// Length in minutes where the calendar does not matter; `None` with months or years.
    pub fn as_minutes(self) -> Option<u32> {
        let days = self.weeks * 7 + self.days;
        (self.years == 0 && self.months == 0).then_some((days * 24 + self.hours) * 60 + self.minutes)
    }

    /// The ISO 8601 form.
    pub fn to_iso(self) -> String {
        let part = |count: u32, unit: &str| if count > 0 { format!("{count}{unit}") } else { String::new() };
        let days =
            [part(self.years, "Y"), part(self.months, "M"), part(self.weeks, "W"), part(self.days, "D")]
                .concat();
        let clock = [part(self.hours, "H"), part(self.minutes, "M")].concat();
        if clock.is_empty() { format!("P{days}") } else { format!("P{days}T{clock}") }
    }
}

/// An address that may be linked: `https:`, `http:`, `mailto:` or `tel:`, without blanks or controls.
pub fn url(node: &Node, report: &mut Report) -> Option<Located<String>> {
    let found = text(node, 2000, report)?;
    let scheme = found.value.split_once(':').map(|(scheme, rest)| (scheme.to_ascii_lowercase(), rest));
    let sound = match scheme {
        Some((scheme, rest)) if scheme == "https" || scheme == "http" => rest
            .strip_prefix("//")
            .is_some_and(|rest| rest.starts_with(|first: char| first.is_alphanumeric())),
        Some((scheme, rest)) if scheme == "mailto" || scheme == "tel" => !rest.is_empty(),
        _ => false,
    };
    if !sound
        || found.value.chars().any(|letter| letter.is_whitespace() || letter.is_control() || letter == '\\')
    {
        let finding = report.finding(Code::BadUrl, &node.range);
        report.add(finding.arg("found", found.value.as_str()));
        return None;
    }
    Some(found)
}

/// A list; a single value that is not a list is taken as a list of one.
pub fn list(node: &Node) -> &[Node] {
    match &node.value {
        Value::List(items) => items,
        _ => std::slice::from_ref(node),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::yaml::parse;

    fn map(text: &str) -> Node {
        parse("x.yaml", text, 0).unwrap()
    }

    fn field<T>(text: &str, read: impl Fn(&Node, &mut Report) -> Option<T>) -> Result<T, Vec<Diagnostic>> {
        let node = map(&format!("v: {text}\n"));
        let mut report = Report::new("x.yaml");
        let fields = Fields::open(&node, &["v"], &mut report).unwrap();
        read(fields.require("v", &mut report).unwrap(), &mut report).ok_or_else(|| report.into_findings())
    }

    #[test]
    fn unknown_and_repeated_keys_are_all_reported() {
        let node = map("titel: a\ntitle: b\ntitle: c\ncolour: d\n");
        let mut report = Report::new("x.yaml");
        let fields = Fields::open(&node, &["title", "summary"], &mut report).unwrap();
        assert!(fields.require("summary", &mut report).is_none());
        let found: Vec<_> = report.into_findings().into_iter().map(|f| (f.code, f.suggestion)).collect();
        assert_eq!(
            found,
            [
                (Code::DuplicateKey, None),
                (Code::UnknownField, Some("title".into())),
                (Code::UnknownField, None),
                (Code::MissingField, None)
            ]
        );
    }

    #[test]
    fn dates_are_days_of_the_calendar() {
        assert_eq!(field("2024-02-29", date).unwrap().value, Date::constant(2024, 2, 29));
        for wrong in
            ["2024-02-30", "2023-02-29", "99999-01-01", "2024-1-5", "2024-13-01", "1.2.2024", "yesterday"]
        {
            assert_eq!(field(wrong, date).unwrap_err()[0].code, Code::BadDate, "{wrong}");
        }
        assert_eq!(field("5.3.2024", date).unwrap_err()[0].suggestion.as_deref(), Some("2024-03-05"));
        assert_eq!(field("2024-3-5", date).unwrap_err()[0].suggestion.as_deref(), Some("2024-03-05"));
    }

    #[test]
    fn durations_keep_their_units() {
        for good in ["PT24H", "P1D", "P2W", "PT1H30M", "P1Y2M3DT4H5M", "PT15M"] {
            assert_eq!(field(good, duration).unwrap().value.to_iso(), good);
        }
        for wrong in ["24h", "P", "PT", "PT0H", "P1H", "PT5D", "PT30M1H", "P1.5D", "PT99999H", "-P1D"] {
            assert_eq!(field(wrong, duration).unwrap_err()[0].code, Code::BadDuration, "{wrong}");
        }
    }

    #[test]
    fn addresses_are_of_few_schemes() {
        for good in ["https://example.org/a?b#c", "http://xn--e1afmkfd.rs", "mailto:a@b.rs", "tel:+38163"] {
            assert!(field(good, url).is_ok(), "{good}");
        }
        for wrong in
            ["javascript:alert(1)", "data:text/html,x", "//example.org", "ftp://a.rs", "https://", "a b"]
        {
            assert_eq!(field(wrong, url).unwrap_err()[0].code, Code::BadUrl, "{wrong}");
        }
    }

    #[test]
    fn times_numbers_and_truth_values() {
        assert_eq!(field("\"09:30\"", time_of_day).unwrap().value, 570);
        assert_eq!(field("9:30", time_of_day).unwrap_err()[0].code, Code::BadTime);
        assert_eq!(field("25:61", time_of_day).unwrap_err()[0].code, Code::BadTime);
        assert_eq!(field("12", |n, r| integer(n, 1..=20, r)).unwrap().value, 12);
        assert_eq!(field("21", |n, r| integer(n, 1..=20, r)).unwrap_err()[0].code, Code::OutOfRange);
        for wrong in ["1e999", ".nan", "1180591620717411303424", "0x1F", "1.5"] {
            assert!(field(wrong, |n, r| integer(n, 1..=20, r)).is_err(), "{wrong}");
        }
        assert!(field("true", boolean).unwrap());
        assert_eq!(field("yes", boolean).unwrap_err()[0].code, Code::UnknownValue);
    }

    #[test]
    fn text_is_composed_and_clean() {
        assert_eq!(field("\"e\\u0308\"", |n, r| text(n, 9, r)).unwrap().value, "ë");
        assert_eq!(field("\"a\\u001bb\"", |n, r| text(n, 9, r)).unwrap_err()[0].code, Code::ControlCharacter);
        assert_eq!(
            field("\"a\\u202Eb\"", |n, r| text(n, 9, r)).unwrap_err()[0].code,
            Code::DirectionCharacter
        );
        assert_eq!(field("\"0123456789\"", |n, r| text(n, 9, r)).unwrap_err()[0].code, Code::TooLong);
        assert_eq!(field("''", |n, r| text(n, 9, r)).unwrap_err()[0].code, Code::EmptyValue);
        assert_eq!(field("[a]", |n, r| text(n, 9, r)).unwrap_err()[0].code, Code::WrongType);
    }
}
