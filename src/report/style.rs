//! Colours of a terminal, or none.

/// Whether and how a report is coloured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Style {
    /// Whether to colour at all: only a terminal, and only without `NO_COLOR`.
    pub colour: bool,
}

/// What a piece of a report is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// The word for an error, and its mark.
    Error,
    /// The word for a warning, and its mark.
    Warning,
    /// What matters most.
    Strong,
    /// Line numbers, bars and arrows.
    Frame,
    /// What would be right.
    Good,
}

impl Style {
    /// The text in this tone.
    pub fn paint(self, tone: Tone, text: &str) -> String {
        let number = match tone {
            _ if !self.colour || text.is_empty() => return text.to_owned(),
            Tone::Error => "1;31",
            Tone::Warning => "1;33",
            Tone::Strong => "1",
            Tone::Frame => "1;34",
            Tone::Good => "1;32",
        };
        format!("\u{1B}[{number}m{text}\u{1B}[0m")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_is_no_colour_unless_asked_for() {
        assert_eq!(Style::default().paint(Tone::Error, "x"), "x");
        assert_eq!(Style { colour: true }.paint(Tone::Strong, "x"), "\u{1B}[1mx\u{1B}[0m");
    }
}
