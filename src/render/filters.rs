//! The filters that templates have besides the engine's own: texts in several languages, and what they lead to, as markup.
//!
//! In: values that the views are made of. Out: markup, everything in it escaped. Half of what a page prints are such texts;
//! what templates would have to spell out for each of them, a call for every field and a choice for every mark, takes
//! several times as long.

use tera::{Error, Kwargs, State, Tera, Value};

use crate::markdown::html::{escape, prose};

/// What stands between two of several things.
const BETWEEN: &str = ", ";

/// Gives the filters to templates.
pub(super) fn register(tera: &mut Tera) {
    tera.register_filter("mark", mark);
    tera.register_filter("link", link);
    tera.register_filter("links", links);
    tera.register_filter("names", names);
}

/// `phrase | mark`: a text with its language, where that is not the page's.
fn mark(value: &Value, _: Kwargs, _: &State) -> Result<Value, Error> {
    let mut out = String::new();
    push_phrase(value, &mut out).ok_or_else(|| Error::message("`mark` takes a phrase"))?;
    Ok(Value::safe_string(&out))
}

/// `item | link`: what a thing is called, with the way to its page if it has one.
fn link(value: &Value, _: Kwargs, state: &State) -> Result<Value, Error> {
    let mut out = String::new();
    push_link(value, &base(state)?, &mut out)?;
    Ok(Value::safe_string(&out))
}

/// `items | links`: several such things, one after the other.
fn links(value: &Value, _: Kwargs, state: &State) -> Result<Value, Error> {
    let base = base(state)?;
    list(value, |item, out| push_link(item, &base, out))
}

/// `items | names`: what several things are called.
fn names(value: &Value, _: Kwargs, _: &State) -> Result<Value, Error> {
    list(value, |item, out| {
        let label = field(item, "label").and_then(|label| push_phrase(label, out));
        label.ok_or_else(|| Error::message("`names` takes things with a `label`"))
    })
}

fn list(value: &Value, push: impl Fn(&Value, &mut String) -> Result<(), Error>) -> Result<Value, Error> {
    let items = value.as_array().ok_or_else(|| Error::message("this filter takes a list"))?;
    let mut out = String::new();
    for item in items {
        if !out.is_empty() {
            out.push_str(BETWEEN);
        }
        push(item, &mut out)?;
    }
    Ok(Value::safe_string(&out))
}

/// The way from the page to the edition's home.
fn base(state: &State) -> Result<Value, Error> {
    let page: Option<Value> = state.get("page")?;
    let base = page.as_ref().and_then(|page| field(page, "base")).cloned();
    base.ok_or_else(|| Error::message("a link needs `page`: a component names it as `@page`"))
}

fn push_link(item: &Value, base: &Value, out: &mut String) -> Result<(), Error> {
    let href = field(item, "href").and_then(Value::as_str);
    if let Some(href) = href {
        out.push_str("<a href=\"");
        escape(base.as_str().unwrap_or_default(), out);
        escape(href, out);
        out.push_str("\">");
    }
    let label = field(item, "label").and_then(|label| push_phrase(label, out));
    label.ok_or_else(|| Error::message("`link` and `links` take things with a `label` and a `href`"))?;
    if href.is_some() {
        out.push_str("</a>");
    }
    Ok(())
}

/// Nothing if the value is no phrase.
fn push_phrase(value: &Value, out: &mut String) -> Option<()> {
    let text = field(value, "text")?.as_str()?;
    let lang = field(value, "lang").and_then(Value::as_str);
    if let Some(lang) = lang {
        out.push_str("<span lang=\"");
        escape(lang, out);
        out.push_str("\">");
    }
    prose(text, out);
    if lang.is_some() {
        out.push_str("</span>");
    }
    Some(())
}

/// A field of a value, one of its first: a look-up takes longer than going through a few.
pub(super) fn field<'v>(value: &'v Value, name: &str) -> Option<&'v Value> {
    let mut fields = value.as_map()?.iter();
    fields.find(|(key, _)| key.as_str() == Some(name)).map(|(_, value)| value)
}

#[cfg(test)]
mod tests {
    use tera::Context;

    use super::super::view::{Linked, Phrase};
    use super::*;

    fn printed(template: &str) -> String {
        let linked = |id: &str, lang: Option<&str>, href: Option<&str>| Linked {
            id: id.into(),
            label: Phrase { text: format!("{id} <i>"), lang: lang.map(Into::into) },
            href: href.map(str::to_owned),
        };
        let items = [
            linked("a", None, Some("x/\"y")),
            linked("b", Some("bs"), None),
            linked("c", Some("sq"), Some("z/")),
        ];
        let mut tera = Tera::new();
        register(&mut tera);
        tera.add_raw_template("x.html", template).unwrap();
        let mut context = Context::new();
        context.insert("page", &std::collections::BTreeMap::from([("base", "../&/")]));
        context.insert("items", &items);
        tera.render("x.html", &context).unwrap()
    }

    #[test]
    fn things_are_printed_with_their_language_and_the_way_to_them() {
        let [a, b, c] =
            ["a &lt;i&gt;", "<span lang=\"bs\">b &lt;i&gt;</span>", "<span lang=\"sq\">c &lt;i&gt;</span>"];
        let (a_link, c_link) =
            (format!("<a href=\"../&amp;/x/&quot;y\">{a}</a>"), format!("<a href=\"../&amp;/z/\">{c}</a>"));
        assert_eq!(printed("{{ items[1].label | mark }}"), b);
        assert_eq!(printed("{{ items[0] | link }} {{ items[1] | link }}"), format!("{a_link} {b}"));
        assert_eq!(printed("{{ items | links }}"), [a_link.as_str(), b, &c_link].join(", "));
        assert_eq!(printed("{{ items | names }}"), [a, b, c].join(", "));
        assert_eq!(printed("{{ [] | links }}"), "");
        let component =
            "{% component a(items, @page) %}{{ items | links }}{% endcomponent a %}{{ <a items /> }}";
        assert_eq!(printed(component), printed("{{ items | links }}"));
    }
}
