//! The source of the views → what their types and fields are called and mean.
//!
//! The views are plain structs, written in one shape by the formatter: a doc comment over every struct and field, a field
//! on a line. Reading them as text keeps the description of the context where the context is, without a macro on every
//! type and without a second list that could fall behind; the tests see to it that nothing is missed.

/// A type of the context.
#[derive(Debug)]
pub(super) struct Shape {
    pub name: String,
    /// What it is.
    pub about: String,
    pub fields: Vec<Field>,
}

/// A field of a type.
#[derive(Debug)]
pub(super) struct Field {
    pub name: String,
    /// Its type as it stands in the source.
    pub kind: String,
    /// What it means.
    pub about: String,
}

/// All public structs of a source file, in order.
pub(super) fn shapes(source: &str) -> Vec<Shape> {
    let mut shapes: Vec<Shape> = Vec::new();
    let mut about = String::new();
    let mut inside = false;
    for line in source.lines() {
        let code = line.trim();
        if let Some(words) = code.strip_prefix("///") {
            if !about.is_empty() {
                about.push(' ');
            }
            about.push_str(words.trim());
        } else if let Some(rest) = code.strip_prefix("pub struct ") {
            let name: String = rest.chars().take_while(char::is_ascii_alphanumeric).collect();
            shapes.push(Shape { name, about: std::mem::take(&mut about), fields: Vec::new() });
            inside = rest.ends_with('{');
        } else if inside && line.starts_with('}') {
            inside = false;
        } else if let Some(shape) = shapes.last_mut().filter(|_| inside)
            && let Some((name, kind)) = code.strip_prefix("pub ").and_then(|field| field.split_once(": "))
        {
            shape.fields.push(Field {
                name: name.to_owned(),
                kind: kind.trim_end_matches(',').to_owned(),
                about: std::mem::take(&mut about),
            });
        } else if !code.starts_with("#[") {
            about.clear();
        }
    }
    shapes
}

/// A type as theme makers think of it, with links to the types of the context.
pub(super) fn words(kind: &str) -> String {
    let kind = kind.trim();
    let inside = |wrapper: &str| kind.strip_prefix(wrapper)?.strip_suffix('>');
    if let Some(inner) = inside("Option<") {
        return format!("{} or null", words(inner));
    }
    if let Some(inner) = inside("Vec<") {
        return format!("list of {}", words(inner));
    }
    if let Some(inner) = inside("BTreeMap<") {
        let (_, value) = inner.split_once(',').unwrap_or(("", inner));
        return format!("map of {}", words(value));
    }
    // To a template, what is shared is the thing itself.
    if let Some(inner) = inside("Shared<") {
        return words(inner);
    }
    match named(kind) {
        Some(name) => format!("[{name}](#{})", name.to_lowercase()),
        None if kind == "bool" => "true or false".to_owned(),
        None if is_number(kind) => "number".to_owned(),
        None => "text".to_owned(),
    }
}

/// The type of the context that a type names, alone or inside others.
pub(super) fn named(kind: &str) -> Option<&str> {
    let kind = kind.trim().trim_start_matches("super::");
    for wrapper in ["Option<", "Vec<", "Shared<"] {
        if let Some(inner) = kind.strip_prefix(wrapper) {
            return named(inner.strip_suffix('>')?);
        }
    }
    if let Some(inner) = kind.strip_prefix("BTreeMap<") {
        return named(inner.strip_suffix('>')?.split_once(',')?.1);
    }
    let is_text = kind.starts_with('&') || ["String", "Arc<str>"].contains(&kind) || kind.starts_with("Cow<");
    let is_own = kind.starts_with(|c: char| c.is_ascii_uppercase()) && !is_text;
    is_own.then_some(kind)
}

fn is_number(kind: &str) -> bool {
    ["u8", "u16", "u32", "u64", "usize", "i32", "i64"].contains(&kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn structs_are_read_with_their_words() {
        let source = "//! A file.\n\nuse x;\n\n/// A card.\n#[derive(Clone)]\npub struct Card {\n    /// Its id,\n    /// for ever.\n    \
                      pub id: Arc<str>,\n    /// Others.\n    pub others: Vec<super::Linked>,\n}\n\nimpl Card {\n    /// Not a field.\n    \
                      pub fn new() -> Self {\n    }\n}\n\n/// Another.\npub struct Other {\n    /// One.\n    pub one: bool,\n}\n";
        let found = shapes(source);
        let told: Vec<String> = found
            .iter()
            .flat_map(|shape| {
                let fields = shape.fields.iter();
                fields.map(|field| {
                    format!(
                        "{} ({}).{}: {} = {}",
                        shape.name, shape.about, field.name, field.kind, field.about
                    )
                })
            })
            .collect();
        assert_eq!(
            told,
            [
                "Card (A card.).id: Arc<str> = Its id, for ever.",
                "Card (A card.).others: Vec<super::Linked> = Others.",
                "Other (Another.).one: bool = One."
            ]
        );
    }

    #[test]
    fn types_are_said_in_words() {
        assert_eq!(words("Arc<str>"), "text");
        assert_eq!(words("Option<i64>"), "number or null");
        assert_eq!(words("Vec<super::StepView>"), "list of [StepView](#stepview)");
        assert_eq!(words("BTreeMap<String, Asset>"), "map of [Asset](#asset)");
        assert_eq!(words("bool"), "true or false");
        assert_eq!(named("Option<Vec<Day>>"), Some("Day"));
        assert_eq!(named("Vec<Shared<Card>>"), Some("Card"));
        assert_eq!(words("Vec<Shared<Card>>"), "list of [Card](#card)");
        assert_eq!(named("&'static str"), None);
    }
}
