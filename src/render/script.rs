//! A script of a theme → the same script without what only people read: lines that are comments, types in comments, and
//! the blanks at the beginning of lines and beside signs.
//!
//! Explanations are half of a well-written script, and readers on slow links pay for each byte. Nothing else is touched:
//! lines stay lines, and a script with a text that goes over several lines stays as it is.

use std::borrow::Cow;

use super::squeeze::quoted;

/// A script without its comments and indentation.
pub(super) fn lean(source: &str) -> String {
    let several_lines = |line: &str| line.matches('`').count() % 2 == 1 || line.ends_with('\\');
    if source.lines().any(several_lines) {
        return source.to_owned();
    }
    let mut out = String::with_capacity(source.len());
    let mut in_comment = false;
    for line in source.lines().map(str::trim) {
        if in_comment {
            if line.find("*/").is_some_and(|end| end + 2 != line.len()) {
                return source.to_owned();
            }
            in_comment = !line.ends_with("*/");
            continue;
        }
        let whole = line.starts_with("/*") && line.find("*/").is_none_or(|end| end + 2 == line.len());
        if whole {
            in_comment = !line.ends_with("*/");
        } else if !line.starts_with("//") && !line.is_empty() {
            out.push_str(&close(&untyped(line)));
            out.push('\n');
        }
    }
    out
}

/// A line without its `/** @type … */`: those that stand in no text, which an even number of quotes before them tells.
fn untyped(line: &str) -> Cow<'_, str> {
    let Some(start) = line.find("/** @") else { return Cow::Borrowed(line) };
    let (before, comment) = line.split_at(start);
    let is_open = ['"', '\'', '`'].into_iter().any(|quote| before.matches(quote).count() % 2 == 1);
    let Some(end) = comment.find("*/").filter(|_| !is_open) else { return Cow::Borrowed(line) };
    let after = comment.get(end + 2..).unwrap_or_default();
    Cow::Owned(format!("{before}{}", untyped(after.strip_prefix(' ').unwrap_or(after))))
}

/// A line without the blanks beside signs that part words as well as a blank does. In a line without a slash and a back
/// quote there is no comment, pattern or template, and what is left are texts in quotation marks, which stay.
fn close(line: &str) -> Cow<'_, str> {
    if line.contains(['/', '`']) || !line.contains(' ') {
        return Cow::Borrowed(line);
    }
    let mut out = String::with_capacity(line.len());
    let mut rest = line;
    while let Some(next) = rest.chars().next() {
        let taken = if matches!(next, '"' | '\'') { quoted(rest, next) } else { next.len_utf8() };
        let (text, after) = rest.split_at_checked(taken).unwrap_or((rest, ""));
        let is_spare =
            next == ' ' && (out.ends_with(parts) || out.ends_with("=>") || after.starts_with(parts));
        if !is_spare {
            out.push_str(text);
        }
        rest = after;
    }
    Cow::Owned(out)
}

/// Whether a sign stands by itself. Not those that mean something else beside themselves (`a - -b`) or in markup (`<!--`).
fn parts(letter: char) -> bool {
    matches!(letter, '=' | ',' | ':' | ';' | '?' | '&' | '|' | '(' | ')' | '[' | ']' | '{' | '}')
}

#[cfg(test)]
mod tests {
    use super::lean;

    #[test]
    fn comments_and_indentation_go_and_nothing_else() {
        let source = "// What it does.\n/**\n * @param {string} a\n */\nfunction f(a) {\n  // why\n  return `//${a}`; // kept\n}\n\n\
            /** @type {any} */ (globalThis).f = f;\n/* one line */\n  /* a */ f();\n";
        let lean_script = "function f(a){\nreturn `//${a}`; // kept\n}\n(globalThis).f=f;\n/* a */ f();\n";
        assert_eq!(lean(source), lean_script);
    }

    #[test]
    fn types_in_comments_go_unless_they_stand_in_a_text() {
        assert_eq!(
            lean("const a = /** @type {B} */ (b), c = /** @type {'d'} */ (d);\n"),
            "const a=(b),c=(d);\n"
        );
        for kept in ["const a = 'a /** @type */ b';\n", "f(); /** @type {B}\n", "const a = `/** @type */`;\n"]
        {
            assert_eq!(lean(kept), kept);
        }
    }

    #[test]
    fn blanks_beside_signs_go_where_they_mean_nothing() {
        for (line, wanted) in [
            ("for (const [a, b] of Object.entries(c)) {", "for(const[a,b]of Object.entries(c)){"),
            ("const f = (a) => a === b ? [c] : { d: 1 };", "const f=(a)=>a===b?[c]:{d:1};"),
            (
                "if (a - -b > c-- && d < !e || f + ++g) return x;",
                "if(a - -b > c--&&d < !e||f + ++g)return x;",
            ),
            ("say(\"a = b\", 'c \\' = d', \"e \\\\\", f);", "say(\"a = b\",'c \\' = d',\"e \\\\\",f);"),
            ("const a = b / c; // why", "const a = b / c; // why"),
            ("const a = `b = ${c}`;", "const a = `b = ${c}`;"),
            ("typeof a in b instanceof c", "typeof a in b instanceof c"),
        ] {
            assert_eq!(lean(&format!("{line}\n")), format!("{wanted}\n"), "{line}");
        }
    }

    #[test]
    fn what_lines_do_not_tell_apart_stays_as_it_is() {
        for source in ["const a = `\n  // no comment\n`;\n", "const a = 'x\\\n  y';\n", "/*\n */ f();\n"] {
            assert_eq!(lean(source), source);
        }
    }
}
