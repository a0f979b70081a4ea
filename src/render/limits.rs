//! What keeps a template from running for ever or out of memory: bounds that are read off its text, and bounds on the
//! functions it may call. Its engine has none for these, and recurses once per operator and per `elif`.

use std::cell::Cell;

use tera::{Error, Kwargs, State, Tera, Value};

use crate::diagnostic::{Code, Diagnostic, Place};

/// The largest template, in bytes.
pub(super) const TEMPLATE_LIMIT: u64 = 256 * 1024;
/// The longest `{{ … }}` or `{% … %}`.
const TAG_LIMIT: usize = 4_000;
/// How deep brackets may nest in a tag.
const NESTING_LIMIT: usize = 40;
/// How deep blocks may nest in a template; each branch of a choice counts as one more.
const BLOCK_LIMIT: usize = 60;
/// How deep loops may nest in a template.
const LOOP_LIMIT: usize = 4;
/// How many numbers `range` may give while one page is made.
const RANGE_LIMIT: i64 = 10_000;

thread_local! {
    /// What is left of [`RANGE_LIMIT`] for the page that this thread is making.
    static RANGE_LEFT: Cell<i64> = const { Cell::new(RANGE_LIMIT) };
}

/// Begins to count anew.
pub(super) fn begin_page() {
    RANGE_LEFT.set(RANGE_LIMIT);
}

/// Puts bounded functions in the place of the engine's own, and takes away what makes long text of short.
pub(super) fn apply(tera: &mut Tera) {
    tera.register_function("range", |args: Kwargs, _: &State| range(&args));
    for name in ["indent", "replace"] {
        tera.register_filter(name, move |_: &Value, _: Kwargs, _: &State| -> Result<Value, Error> {
            Err(Error::message(format!("the filter `{name}` is not available in themes")))
        });
    }
}

/// `range(end=…, start=…, step_by=…)`.
fn range(args: &Kwargs) -> Result<Value, Error> {
    let end: i64 = args.must_get("end")?;
    let start: i64 = args.get("start")?.unwrap_or(0);
    let step: i64 = args.get("step_by")?.unwrap_or(1);
    if step < 1 {
        return Err(Error::message("`step_by` of `range` must be 1 or more"));
    }
    let count = end.saturating_sub(start).max(0).saturating_add(step - 1) / step;
    let left = RANGE_LEFT.get().saturating_sub(count);
    if left < 0 {
        return Err(Error::message(format!("the loops of a page count further than {RANGE_LIMIT}")));
    }
    RANGE_LEFT.set(left);
    Ok(Value::from((0..count).map(|at| start + at * step).map(Value::from).collect::<Vec<Value>>()))
}

/// What of a template is more than it may be, if anything.
pub(super) fn too_complex(path: &str, source: &str) -> Option<Diagnostic> {
    let over = |at: usize, reason: &'static str, limit: usize| {
        let finding = Diagnostic::new(Code::TemplateLimit).at(Place::range(path, at..at + 1));
        Some(finding.arg("reason", reason).arg("limit", limit).arg("found", path))
    };
    let mut blocks = Blocks::default();
    let mut at = 0;
    while let Some(start) = next_tag(source, at) {
        let rest = source.get(start..).unwrap_or_default();
        if rest.starts_with("{#") {
            at = start + rest.find("#}").unwrap_or(rest.len());
            continue;
        }
        let tag = match Tag::read(rest) {
            Ok(tag) => tag,
            Err((inside, reason, limit)) => return over(start + inside, reason, limit),
        };
        if doubles(tag.text) {
            return over(start, "join", 0);
        }
        if rest.starts_with("{%") {
            blocks.tag(tag.text);
        }
        if blocks.depth() > BLOCK_LIMIT {
            return over(start, "blocks", BLOCK_LIMIT);
        }
        if blocks.loops() > LOOP_LIMIT {
            return over(start, "loops", LOOP_LIMIT);
        }
        at = start + tag.len;
    }
    None
}

/// The tags of a template that keeps the bounds, each with its place and the text between its marks.
pub(super) fn tags(source: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let start = next_tag(source, at)?;
            let rest = source.get(start..)?;
            if rest.starts_with("{#") {
                at = start + rest.find("#}").unwrap_or(rest.len());
                continue;
            }
            let tag = Tag::read(rest).ok()?;
            at = start + tag.len;
            return Some((start, tag.text));
        }
    })
}

/// Where the next tag or comment begins.
fn next_tag(source: &str, from: usize) -> Option<usize> {
    let bytes = source.as_bytes();
    let begins = |pair: &[u8]| matches!(pair, b"{{" | b"{%" | b"{#");
    bytes.get(from..)?.windows(2).position(begins).map(|at| from + at)
}

/// One `{{ … }}` or `{% … %}`.
struct Tag<'s> {
    /// What stands between its marks.
    text: &'s str,
    /// Its length in bytes, marks included.
    len: usize,
}

impl<'s> Tag<'s> {
    /// Reads the tag with which `source` begins; one that never ends goes to the end. Where a bound is passed: where, which
    /// bound, and how much it allows.
    fn read(source: &'s str) -> Result<Self, (usize, &'static str, usize)> {
        let mut quote: Option<u8> = None;
        let mut nesting = 0usize;
        let bytes = source.as_bytes();
        for (at, byte) in bytes.iter().copied().enumerate().skip(2) {
            if at > TAG_LIMIT {
                return Err((0, "tag", TAG_LIMIT));
            }
            match (quote, byte) {
                (Some(open), byte) => quote = Some(open).filter(|_| byte != open),
                (None, b'"' | b'\'' | b'`') => quote = Some(byte),
                (None, b'}' | b'%') if nesting == 0 && bytes.get(at + 1) == Some(&b'}') => {
                    return Ok(Tag { text: source.get(2..at).unwrap_or_default(), len: at + 2 });
                }
                (None, b'(' | b'[' | b'{') => nesting += 1,
                (None, b')' | b']' | b'}') => nesting = nesting.saturating_sub(1),
                _ => {}
            }
            if nesting > NESTING_LIMIT {
                return Err((at, "nesting", NESTING_LIMIT));
            }
        }
        Ok(Tag { text: source.get(2..).unwrap_or_default(), len: source.len() })
    }
}

/// Whether a tag joins a text to itself: forty times that, and the memory is full.
fn doubles(tag: &str) -> bool {
    let inside = tag.trim_start_matches('-').trim_start();
    if !inside.contains('~') {
        return false;
    }
    let mut words = inside.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_');
    match words.next() {
        Some("set" | "set_global") => {
            let mut words = words.filter(|word| !word.is_empty());
            let name = words.next();
            name.is_some() && words.any(|word| Some(word) == name)
        }
        // A component may be given what it was given, joined, and call itself.
        _ => inside.starts_with('<'),
    }
}

/// The blocks that are open, each with its branches and whether it is a loop.
#[derive(Default)]
struct Blocks(Vec<(usize, bool)>);

impl Blocks {
    /// Takes the text after `{%` into account.
    fn tag(&mut self, text: &str) {
        let text = text.trim_start_matches('-').trim_start();
        let word: String = text.chars().take_while(char::is_ascii_alphabetic).collect();
        match word.as_str() {
            "for" => self.0.push((1, true)),
            "if" | "block" | "filter" | "component" | "raw" => self.0.push((1, false)),
            "elif" => {
                if let Some((branches, _)) = self.0.last_mut() {
                    *branches += 1;
                }
            }
            // `{% set x %}` has an end of its own, `{% set x = 1 %}` has none; neither nests anything by itself.
            "endset" => {}
            end if end.starts_with("end") => {
                self.0.pop();
            }
            _ => {}
        }
    }

    fn depth(&self) -> usize {
        self.0.iter().map(|(branches, _)| branches).sum()
    }

    fn loops(&self) -> usize {
        self.0.iter().filter(|(_, is_loop)| *is_loop).count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reason(source: &str) -> Option<String> {
        let finding = too_complex("x.html", source)?;
        finding.args.iter().find(|(name, _)| name == "reason").map(|(_, value)| format!("{value:?}"))
    }

    #[test]
    fn what_is_bounded() {
        let is = |source: &str, wanted: &str| {
            let found = reason(source).unwrap_or_default();
            assert!(found.contains(wanted), "{wanted}: {found}");
        };
        is(&format!("{{{{ 1{} }}}}", " + 1".repeat(2_000)), "tag");
        is(&format!("{{{{ {}", "(".repeat(50)), "nesting");
        is(&"{% if a %}".repeat(100), "blocks");
        is(&format!("{{% if a %}}{}{{% endif %}}", "{% elif a %}b".repeat(100)), "blocks");
        is(&"{% for a in b %}".repeat(5), "loops");
        // Neither comments nor texts hide anything.
        is(&format!("{{# {{{{ #}}{}", "{% if a %}".repeat(100)), "blocks");
        is(&format!("{{{{ \"}}}}\"{} }}}}", " + 1".repeat(2_000)), "tag");
        is("{% set a = a ~ a %}", "join");
        is("{{ <card title={a ~ a} /> }}", "join");
        let many =
            "{% if a %}{% elif b %}{% else %}{% endif %}{% for a in b %}{% endfor %}{% set c %}x{% endset %}";
        assert_eq!(reason(&many.repeat(500)), None);
        assert_eq!(reason("{% set a = b ~ c %}{{ a ~ b }}{% if a ~ b == c %}{% endif %}"), None);
    }

    #[test]
    fn numbers_of_a_range() {
        let mut tera = Tera::new();
        apply(&mut tera);
        let mut render = |source: &str| {
            begin_page();
            tera.add_raw_template("x.html", source).unwrap();
            tera.render("x.html", &tera::Context::new()).map_err(|error| error.to_string())
        };
        let written = |args: &str| format!("{{% for i in range({args}) %}}{{{{ i }}}} {{% endfor %}}");
        assert_eq!(render(&written("end=3")).unwrap(), "0 1 2 ");
        assert_eq!(render(&written("start=2, end=9, step_by=3")).unwrap(), "2 5 8 ");
        assert_eq!(render(&written("start=5, end=2")).unwrap(), "");
        assert!(render(&written("end=10, step_by=0")).is_err());
        assert!(render(&written("end=10000")).is_ok());
        assert!(render(&written("end=10001")).is_err());
        assert!(render(&written("start=-9223372036854775807, end=9223372036854775807")).is_err());
        assert!(render(&written("end=6000").repeat(2)).unwrap_err().contains("10000"));
    }
}
