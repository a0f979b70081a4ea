//! Whole numbers and decimal fractions as a language writes them.

use crate::yaml::Node;
use crate::yaml::fields::{Fields, Report, text};

/// The marks a language puts into numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NumberFormat {
    /// Between the whole and the fraction.
    decimal: String,
    /// Between groups of three digits.
    group: String,
    /// Numbers below this are not grouped: most languages write 1234 but 12.345.
    group_from: u64,
}

impl NumberFormat {
    /// Reads `{ decimal: ",", group: ".", group_from: 10000 }`.
    pub fn read(node: &Node, report: &mut Report) -> Option<Self> {
        let fields = Fields::open(node, &["decimal", "group", "group_from"], report)?;
        let decimal = text(fields.require("decimal", report)?, 4, report)?.value;
        // A group mark may be a (no-break) space, which reading as text would strip.
        let group = match &fields.require("group", report)?.value {
            crate::yaml::Value::Scalar(mark) => mark.clone(),
            _ => return None,
        };
        let group_from = match fields.get("group_from") {
            Some(node) => crate::yaml::fields::integer(node, 0..=1_000_000, report)?.value,
            None => 1000,
        };
        Some(NumberFormat { decimal, group, group_from: u64::try_from(group_from).unwrap_or(1000) })
    }

    /// A whole number.
    pub fn integer(&self, number: i64) -> String {
        let digits = number.unsigned_abs().to_string();
        let mut written = String::with_capacity(digits.len() + 4);
        if number < 0 {
            written.push('−');
        }
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) && number.unsigned_abs() >= self.group_from {
                written.push_str(&self.group);
            }
            written.push(digit);
        }
        written
    }

    /// A number written with digits and a decimal point, as message arguments are; other text is left as it is.
    pub fn written(&self, plain: &str) -> String {
        let (whole, fraction) = plain.split_once('.').unwrap_or((plain, ""));
        match whole.parse::<i64>() {
            Ok(number) if fraction.is_empty() => self.integer(number),
            Ok(number) if fraction.bytes().all(|byte| byte.is_ascii_digit()) => {
                [&self.integer(number), self.decimal.as_str(), fraction].concat()
            }
            _ => plain.to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_are_grouped() {
        let format = NumberFormat { decimal: ",".into(), group: ".".into(), group_from: 1000 };
        assert_eq!(format.integer(7), "7");
        assert_eq!(format.integer(1234), "1.234");
        assert_eq!(format.integer(-1_234_567), "−1.234.567");
        assert_eq!(format.written("12345.5"), "12.345,5");
        let late = NumberFormat { group_from: 10_000, ..format };
        assert_eq!(late.integer(1234), "1234");
    }
}
