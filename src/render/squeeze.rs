//! Styles without what only their authors need: comments and spare blanks. Readers wait for every byte.

/// A style sheet that means the same in fewer bytes. Texts in quotes stay as they are.
pub(super) fn css(source: &str) -> String {
    let mut out = String::with_capacity(source.len());
    let mut rest = source;
    let mut blank = false;
    while let Some(next) = rest.chars().next() {
        if let Some(after) = rest.strip_prefix("/*") {
            // A comment parts two words as a blank does.
            blank = true;
            rest = after.find("*/").and_then(|end| after.get(end + 2..)).unwrap_or_default();
            continue;
        }
        if next.is_ascii_whitespace() {
            blank = true;
            rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace());
            continue;
        }
        let taken = if matches!(next, '"' | '\'') { quoted(rest, next) } else { next.len_utf8() };
        if blank && needs_blank(out.chars().next_back(), next) {
            out.push(' ');
        }
        blank = false;
        if next == '}' && out.ends_with(';') {
            out.pop();
        }
        out.push_str(rest.get(..taken).unwrap_or_default());
        rest = rest.get(taken..).unwrap_or_default();
    }
    out
}

/// The length of a text in quotes at the beginning of `rest`, quotes included.
pub(super) fn quoted(rest: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, letter) in rest.char_indices().skip(1) {
        match letter {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            letter if letter == quote => return at + letter.len_utf8(),
            _ => {}
        }
    }
    rest.len()
}

/// Whether a blank between two letters means something. Around `+`, `-`, `*`, `(` and `)` it may: in sums, in selectors,
/// between values. Before `:` it does in a selector, after it nowhere.
fn needs_blank(before: Option<char>, after: char) -> bool {
    let parts = |c: char| matches!(c, '{' | '}' | ';' | ',' | '>');
    before.is_some_and(|before| !parts(before) && before != ':') && !parts(after) && after != '!'
}

#[cfg(test)]
mod tests {
    use super::css;

    #[test]
    fn comments_and_spare_blanks_go() {
        let source = "/* A page. */\n\na, b > c {\n  color: red;\n  margin: 0 /* none */ auto;\n}\n\n@media print { d { top: 0; } }\n";
        assert_eq!(css(source), "a,b>c{color:red;margin:0 auto}@media print{d{top:0}}");
    }

    #[test]
    fn what_blanks_mean_stays() {
        for kept in [
            "a :is(b){width:calc(1px + 2px)}",
            "a:is(b) c{margin:-1px 2px}",
            "@media (min-width:1px) and (max-width:2px){a{top:0}}",
            "@container x (min-width:1px){a{top:0}}",
        ] {
            assert_eq!(css(kept), kept);
        }
    }

    #[test]
    fn texts_stay_as_they_are() {
        let kept = "a::before{content:\" /* ; } */ \\\" x  y\";font:\"A  B\"}";
        assert_eq!(css(kept), kept);
        assert_eq!(css("a{content:\"open"), "a{content:\"open");
        assert_eq!(css("a{} /* open"), "a{}");
    }

    #[test]
    fn squeezing_twice_is_squeezing_once() {
        let once = css(include_str!("../../themes/default/assets/css/site.css"));
        assert_eq!(css(&once), once);
        let count = |text: &str, c: char| text.matches(c).count();
        assert_eq!(count(&once, '{'), count(&once, '}'));
    }
}
