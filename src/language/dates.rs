//! Dates, times and durations as a language writes them.
//!
//! Patterns are ours, not a library's: what CLDR has for these languages reads like a form ("03. новембар 2026."), and a
//! date on a guideline is read aloud in meetings.

use jiff::civil::Date;

use crate::diagnostic::Code;
use crate::yaml::fields::{Fields, Report, list, text};
use crate::yaml::{Node, Value};

/// How a language writes days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DatePatterns {
    /// `{day}. {month} {year}.` with `{day}`, `{month}` (its name), `{number}` (the month's number) and `{year}`.
    long: String,
    /// `{day}. {number}. {year}.`
    short: String,
    /// Names of the twelve months as they stand in a date.
    months: Vec<String>,
}

impl DatePatterns {
    /// Reads `{ long: …, short: …, months: [ … ] }`.
    pub fn read(node: &Node, report: &mut Report) -> Option<Self> {
        let fields = Fields::open(node, &["long", "short", "months"], report)?;
        let long = fields.require("long", report).and_then(|node| pattern(node, report));
        let short = fields.require("short", report).and_then(|node| pattern(node, report));
        let months_node = fields.require("months", report)?;
        let months: Vec<String> = list(months_node)
            .iter()
            .filter_map(|node| text(node, 30, report))
            .map(|name| name.value)
            .collect();
        if months.len() != 12 || !matches!(months_node.value, Value::List(_)) {
            let finding = report.finding(Code::OutOfRange, &months_node.range);
            report.add(finding.arg("found", months.len()).arg("least", 12usize).arg("most", 12usize));
            return None;
        }
        Some(DatePatterns { long: long?, short: short?, months })
    }

    /// A day with the month's name.
    pub fn long(&self, date: Date) -> String {
        self.fill(&self.long, date)
    }

    /// A day in digits.
    pub fn short(&self, date: Date) -> String {
        self.fill(&self.short, date)
    }

    fn fill(&self, pattern: &str, date: Date) -> String {
        let month =
            usize::try_from(date.month()).ok().and_then(|month| self.months.get(month.wrapping_sub(1)));
        pattern
            .replace("{day}", &date.day().to_string())
            .replace("{number}", &date.month().to_string())
            .replace("{month}", month.map_or("", String::as_str))
            .replace("{year}", &date.year().to_string())
    }
}

/// A time of day from minutes after midnight; past midnight it starts again.
pub fn clock(minutes: u32) -> String {
    format!("{:02}:{:02}", minutes / 60 % 24, minutes % 60)
}

/// A pattern in which nothing but the parts of a date stands in braces.
fn pattern(node: &Node, report: &mut Report) -> Option<String> {
    const PARTS: [&str; 4] = ["{day}", "{number}", "{month}", "{year}"];
    let found = text(node, 60, report)?;
    let rest = PARTS.iter().fold(found.value.clone(), |rest, part| rest.replace(part, ""));
    if rest.contains(['{', '}']) {
        let finding = report.finding(Code::UnknownValue, &node.range).arg("found", found.value.as_str());
        report.add(finding.allowed("", PARTS));
        return None;
    }
    Some(found.value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_are_filled() {
        let months = ["јануар"; 12].map(str::to_owned).to_vec();
        let patterns = DatePatterns {
            long: "{day}. {month} {year}.".into(),
            short: "{day}.{number}.{year}.".into(),
            months,
        };
        let date = Date::constant(2026, 1, 3);
        assert_eq!(patterns.long(date), "3. јануар 2026.");
        assert_eq!(patterns.short(date), "3.1.2026.");
        assert_eq!(clock(9 * 60 + 5), "09:05");
        assert_eq!(clock(24 * 60), "00:00");
    }
}
