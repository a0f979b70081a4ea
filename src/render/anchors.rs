//! Finished markup of one document on a page with others: no two anchors may be the same, and links must still lead
//! where they led.
//!
//! What is read here was written by this program and its templates: attributes stand in double quotes, and in text a
//! quote is escaped. So attributes can be told from text without parsing the markup.

use super::address::Address;

/// Attributes whose value is an id or several.
const IDS: &[&str] =
    &["id", "for", "headers", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns"];

/// The anchor of the element that names the document, if the theme has one.
const TITLE: &str = "ui-title";

/// The markup with every anchor, and every reference to one, made the document's own. Where the document names itself,
/// what is labelled has that name in its label: "steps at a glance" alone says nothing where several documents have them.
pub(super) fn set_apart(html: &str, document: &str) -> String {
    let titled = html.contains(&format!(" id=\"{TITLE}\""));
    rewrite(html, |name, value| {
        if IDS.contains(&name) {
            let title = (titled && name == "aria-labelledby" && value != TITLE).then_some(TITLE);
            let ids = value.split(' ').chain(title).map(|id| format!("{document}--{id}"));
            return Some(ids.collect::<Vec<String>>().join(" "));
        }
        let anchor = if name == "href" { value.strip_prefix('#') } else { None };
        anchor.map(|anchor| format!("#{document}--{anchor}"))
    })
}

/// Part of the markup of a document's page for another page: anchors made its own, links within the document leading to
/// its page, all other links starting from the new one.
pub(super) fn moved(html: &str, document: &str, from: &Address, to: &Address) -> String {
    let (old, new) = (from.to_base(), to.to_base());
    rewrite(html, |name, value| match name {
        name if IDS.contains(&name) => {
            let ids: Vec<String> = value.split(' ').map(|id| format!("{document}--{id}")).collect();
            Some(ids.join(" "))
        }
        "href" if value.starts_with('#') => Some(format!("{new}{}{value}", from.path())),
        "href" | "src" => value.strip_prefix(old.as_str()).map(|rest| format!("{new}{rest}")),
        // Several addresses, each with the width of what is there.
        "srcset" => {
            let moved = |one: &str| match one.strip_prefix(old.as_str()) {
                Some(rest) => format!("{new}{rest}"),
                None => one.to_owned(),
            };
            Some(value.split(", ").map(moved).collect::<Vec<_>>().join(", "))
        }
        _ => None,
    })
}

/// The markup with every heading one level deeper, for a page that has a heading above the document's.
pub(super) fn lowered(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find("<h").into_iter().chain(rest.find("</h")).min() {
        let (before, tag) = rest.split_at(at);
        out.push_str(before);
        let start = if tag.starts_with("</") { 3 } else { 2 };
        let (mark, following) = tag.split_at(start);
        out.push_str(mark);
        let level =
            following.chars().next().and_then(|c| c.to_digit(10)).filter(|level| (1..=6).contains(level));
        let ends = following.get(1..).is_some_and(|after| after.starts_with([' ', '>']));
        rest = following;
        if let Some(level) = level.filter(|_| ends) {
            out.push_str(&(level + 1).min(6).to_string());
            rest = following.get(1..).unwrap_or_default();
        }
    }
    out.push_str(rest);
    out
}

/// Replaces the values of attributes for which `change` has another.
fn rewrite(html: &str, change: impl Fn(&str, &str) -> Option<String>) -> String {
    let mut out = String::with_capacity(html.len() + html.len() / 8);
    let mut rest = html;
    while let Some(at) = rest.find("=\"") {
        let (before, after) = rest.split_at(at + 2);
        let end = after.find('"').unwrap_or(after.len());
        let (value, following) = after.split_at(end);
        let name = before.get(..at).unwrap_or_default();
        let name = name.rsplit(|c: char| !(c.is_ascii_alphanumeric() || c == '-')).next().unwrap_or_default();
        out.push_str(before);
        match change(name, value) {
            Some(changed) => out.push_str(&changed),
            None => out.push_str(value),
        }
        rest = following;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Kind;

    #[test]
    fn anchors_and_what_points_to_them_stay_together() {
        let html = "<h2 id=\"a\">x = &quot;y</h2><p aria-labelledby=\"a b\"><a href=\"#a\">1</a> <a href=\"../../x/#a\">2</a>\
                    <b data-id=\"a\">id</b>";
        assert_eq!(
            set_apart(html, "doc"),
            "<h2 id=\"doc--a\">x = &quot;y</h2><p aria-labelledby=\"doc--a doc--b\"><a href=\"#doc--a\">1</a> \
             <a href=\"../../x/#a\">2</a><b data-id=\"a\">id</b>"
        );
        assert_eq!(set_apart("no attributes", "doc"), "no attributes");
    }

    #[test]
    fn what_is_labelled_says_which_document_it_is_of() {
        let html =
            "<article aria-labelledby=\"ui-title\"><h1 id=\"ui-title\">x</h1><section aria-labelledby=\"a\">";
        assert_eq!(
            set_apart(html, "doc"),
            "<article aria-labelledby=\"doc--ui-title\"><h1 id=\"doc--ui-title\">x</h1>\
             <section aria-labelledby=\"doc--a doc--ui-title\">"
        );
    }

    #[test]
    fn headings_go_one_level_down() {
        let html = "<header><h1 id=\"a\">x</h1></header><h2>y</h2><hr><h6>z</h6><html>";
        let lower = "<header><h2 id=\"a\">x</h2></header><h3>y</h3><hr><h6>z</h6><html>";
        assert_eq!(lowered(html), lower);
        assert_eq!(lowered("<h"), "<h");
    }

    #[test]
    fn links_lead_where_they_led() {
        let (from, to) = (Address::document(Kind::Practice, "teams"), Address::compare(2));
        let html = "<a id=\"p-fnref-1\" href=\"#p-fn-1\">1</a><a href=\"../../legal/x/\">2</a><img src=\"../../../files/a/b.png\">\
                    <a href=\"https://example.org/\">3</a>";
        assert_eq!(
            moved(html, "teams", &from, &to),
            "<a id=\"teams--p-fnref-1\" href=\"../../../practices/teams/#p-fn-1\">1</a><a href=\"../../../legal/x/\">2</a>\
             <img src=\"../../../../files/a/b.png\"><a href=\"https://example.org/\">3</a>"
        );
    }
}
