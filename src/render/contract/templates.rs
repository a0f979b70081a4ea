//! The templates that every theme has, and what each is given besides the shared values and `page`.

/// A template.
#[derive(Clone, Copy, Debug)]
pub(in crate::render) struct Template {
    /// Its path below `templates/`.
    pub name: &'static str,
    /// What it draws.
    pub draws: &'static str,
    /// The values it is given, by name, with their types.
    pub values: &'static [(&'static str, &'static str)],
}

/// A row of the table below.
const fn template(
    name: &'static str,
    draws: &'static str,
    values: &'static [(&'static str, &'static str)],
) -> Template {
    Template { name, draws, values }
}

/// All templates.
pub(in crate::render) const TEMPLATES: &[Template] = &[
    template("home.html", "The home page of an edition.", &[("home", "HomeView")]),
    template("section.html", "All documents of a type.", &[("list", "ListView")]),
    template("list.html", "The documents with one value of a facet.", &[("list", "ListView")]),
    template("lists.html", "All facets with their values.", &[("facets", "Vec<FacetGroup>")]),
    template("document.html", "A document.", &[("doc", "DocumentView")]),
    template("glossary.html", "All terms.", &[("letters", "Vec<GlossaryLetter>")]),
    template("term.html", "A term.", &[("term", "TermView")]),
    template(
        "contacts.html",
        "All contacts by country and by need.",
        &[("groups", "Vec<ContactGroup>"), ("needs", "Vec<NeedView>")],
    ),
    template("search.html", "Where a reader searches.", &[("search", "SearchView")]),
    template("changes.html", "What changed on the site.", &[("changes", "ChangesView")]),
    template("compare.html", "Practices side by side.", &[("compare", "CompareView")]),
    template("collection.html", "A whole section for printing.", &[("collection", "CollectionView")]),
    template(
        "collection-document.html",
        "A document of such a section: a part of a page, not a page. The element with the id `ui-title` names it.",
        &[("doc", "DocumentView")],
    ),
    template("not-found.html", "What is shown where there is no page.", &[]),
    template(
        "languages.html",
        "The site's root, where a reader chooses a language.",
        &[("titles", "Vec<Linked>"), ("editions", "Vec<EditionLink>")],
    ),
    template(
        "redirect.html",
        "The page at an old address of a document; `target` is the way to the new one.",
        &[("target", "String"), ("card", "Card")],
    ),
];

/// Whether a template is given exactly these values.
pub(in crate::render) fn declares<'n>(template: &str, mut given: impl Iterator<Item = &'n str>) -> bool {
    let found = TEMPLATES.iter().find(|one| one.name == template);
    found.is_some_and(|one| given.all(|name| one.values.iter().any(|(known, _)| *known == name)))
}

/// Whether some template is given a value of this name; in others a condition on it is simply not met.
pub(in crate::render) fn is_given(name: &str) -> bool {
    name == "page" || TEMPLATES.iter().flat_map(|one| one.values).any(|(known, _)| *known == name)
}
