//! What programs read: the catalogue, JSON-LD and Dublin Core of pages, manifests, files for servers.

use serde_json::Value;

use crate::built::{EDITIONS, original, shipped, with};

/// The JSON-LD of a page.
fn linked(path: &str) -> Value {
    let page = shipped().text(path);
    let (_, after) =
        page.split_once("<script type=\"application/ld+json\">").unwrap_or_else(|| panic!("{path}"));
    let (json, _) = after.split_once("</script>").unwrap();
    serde_json::from_str(json).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Rows of a table as RFC 4180 has them.
fn table(text: &str) -> Vec<Vec<String>> {
    let mut rows = vec![vec![String::new()]];
    let mut quoted = false;
    let mut chars = text.strip_prefix('\u{feff}').unwrap().chars().peekable();
    while let Some(c) = chars.next() {
        let row = rows.last_mut().unwrap();
        match c {
            '"' if quoted && chars.peek() == Some(&'"') => {
                row.last_mut().unwrap().push(chars.next().unwrap())
            }
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(String::new()),
            '\r' if !quoted => {}
            '\n' if !quoted => rows.push(vec![String::new()]),
            c => row.last_mut().unwrap().push(c),
        }
    }
    rows.pop();
    rows
}

#[test]
fn the_catalogue_has_every_document_in_every_language_with_its_state() {
    let json = shipped().json("catalogue.json");
    assert_eq!(json["@context"]["@vocab"], "http://purl.org/dc/terms/");
    let records = json["@graph"].as_array().unwrap();
    let documents = shipped()
        .paths()
        .filter(|path| path.starts_with("bs/") && path.matches('/').count() == 3)
        .filter(|path| {
            ["procedures", "guidelines", "modules", "practices", "forms", "legal", "pages"]
                .contains(&path.split('/').nth(1).unwrap())
        })
        .filter(|path| !path.contains("/print/") && !path.contains("/compare/"))
        .count();
    assert_eq!(records.len(), documents * 4, "four languages");
    let find = |id: &str, language: &str| {
        let found = records.iter().find(|one| one["identifier"] == id && one["language"] == language);
        found.unwrap_or_else(|| panic!("{id} {language}"))
    };
    let original = find("urgent-report-child", "bs");
    assert_eq!(original["state"], "original");
    assert_eq!(original["title"], "Hitna prijava sumnje da je dijete žrtva");
    assert_eq!(original["license"], "CC-BY-SA-4.0");
    assert_eq!(original["rightsHolder"], "Praksa");
    assert_eq!(original["valid"], "2026-11-01");
    assert_eq!(original["audience"][0], "anyone");
    assert_eq!(find("urgent-report-child", "mk")["state"], "draft");
    assert_eq!(find("mobile-team-outreach", "mk")["state"], "outdated");
    assert_eq!(find("talking-with-children", "sq")["state"], "missing");
    for record in records {
        let path = record["url"].as_str().unwrap().strip_prefix("https://praksa.example.org/").unwrap();
        assert!(shipped().has(&format!("{path}index.html")), "{path}");
    }
}

#[test]
fn the_table_says_what_the_json_says() {
    let rows = table(shipped().text("catalogue.csv"));
    let json = shipped().json("catalogue.json");
    let records = json["@graph"].as_array().unwrap();
    assert_eq!(rows.len(), records.len() + 1);
    let columns = &rows[0];
    for name in [
        "identifier",
        "title",
        "language",
        "audience",
        "spatial",
        "subject",
        "license",
        "rightsHolder",
        "source",
        "replaces",
        "isReplacedBy",
        "valid",
        "modified",
        "state",
    ] {
        assert!(columns.iter().any(|column| column == name), "{name}");
    }
    for (row, record) in rows[1..].iter().zip(records) {
        assert_eq!(row.len(), columns.len());
        for (column, cell) in columns.iter().zip(row) {
            let told = match &record[column] {
                Value::Array(list) => {
                    list.iter().map(|one| one.as_str().unwrap()).collect::<Vec<_>>().join("; ")
                }
                Value::String(text) => text.clone(),
                Value::Null => String::new(),
                other => other.to_string(),
            };
            assert_eq!(cell, &told, "{column}");
        }
    }
}

#[test]
fn a_replaced_document_names_its_successor() {
    let path = "content/pages/how-to-use.md";
    let text = original(path).replacen("---\n", "---\nsupersedes: [about]\n", 1);
    let built = with(&[(path, &text)]);
    let json = built.json("catalogue.json");
    let find = |id: &str| {
        json["@graph"].as_array().unwrap().iter().find(|one| one["identifier"] == id).unwrap().clone()
    };
    assert_eq!(find("about")["isReplacedBy"], serde_json::json!(["how-to-use"]));
    assert_eq!(find("about")["status"], "superseded");
    assert_eq!(find("how-to-use")["replaces"], serde_json::json!(["about"]));
}

#[test]
fn pages_say_what_they_are_to_search_engines() {
    let procedure = linked("sr-latn/procedures/urgent-report-child/index.html");
    assert_eq!(procedure["@context"], "https://schema.org");
    assert_eq!(procedure["@type"], "HowTo");
    assert_eq!(procedure["inLanguage"], "sr-Latn");
    assert_eq!(procedure["step"].as_array().unwrap().len(), 7);
    assert_eq!(procedure["step"][3]["name"], "Poziv policiji");
    assert_eq!(procedure["step"][3]["position"], 4);
    assert_eq!(procedure["translationOfWork"]["inLanguage"], "bs");
    assert_eq!(procedure["license"], "https://creativecommons.org/licenses/by-sa/4.0/");
    let original = linked("bs/procedures/urgent-report-child/index.html");
    assert_eq!(original["workTranslation"].as_array().unwrap().len(), 3, "mk, sq, sr");

    let module = linked("mk/modules/talking-with-children/index.html");
    assert_eq!(module["@type"], "LearningResource");
    assert_eq!(module["timeRequired"], "PT6H");
    assert!(module["teaches"].as_array().unwrap().len() > module["assesses"].as_array().unwrap().len());
    assert_eq!(linked("bs/guidelines/first-conversation/index.html")["@type"], "Guide");
    assert_eq!(linked("bs/legal/rs-kz-388/index.html")["mainEntity"]["@type"], "Legislation");
    let term = linked("bs/glossary/guardian/index.html");
    assert_eq!(term["@type"], "DefinedTerm");
    assert_eq!(term["inDefinedTermSet"]["@id"], linked("bs/glossary/index.html")["@id"]);
    assert_eq!(linked("bs/index.html")["@type"], "WebSite");
}

#[test]
fn a_page_without_its_own_text_is_described_at_the_one_that_has_it() {
    let fallback = linked("sq/modules/talking-with-children/index.html");
    assert_eq!(fallback["inLanguage"], "mk", "the nearest language that has it");
    let page = shipped().text("sq/modules/talking-with-children/index.html");
    let canonical = format!("<link rel=\"canonical\" href=\"{}\">", fallback["url"].as_str().unwrap());
    assert!(page.contains(&canonical), "{canonical}");
}

#[test]
fn what_an_author_writes_cannot_leave_its_place() {
    let path = "content/pages/how-to-use.md";
    let evil = "\nattribution: \"</script><script>alert(1)</script>\"\n";
    let text = original(path).replace("\nattribution: \"Praksa\"\n", evil);
    assert!(text.contains(evil));
    let built = with(&[(path, &text)]);
    let page = built.text("bs/pages/how-to-use/index.html");
    assert!(page.contains("\\u003c/script\\u003e") && page.contains("&lt;/script&gt;"));
    assert!(!page.contains("<script>alert"));
}

#[test]
fn heads_speak_dublin_core_without_naming_a_sensitive_page() {
    let page = shipped().text("bs/procedures/urgent-report-child/index.html");
    let (head, _) = page.split_once("</head>").unwrap();
    for term in [
        "<link rel=\"schema.dcterms\" href=\"http://purl.org/dc/terms/\">",
        "<meta name=\"dcterms.identifier\" content=\"urgent-report-child\">",
        "<meta name=\"dcterms.language\" content=\"bs\">",
        "<meta name=\"dcterms.title\" content=\"Radni materijal\">",
        "<meta name=\"dcterms.license\" content=\"https://creativecommons.org/licenses/by-sa/4.0/\">",
        "<meta name=\"dcterms.valid\" content=\"2026-11-01\">",
        "<meta property=\"og:title\" content=\"Radni materijal\">",
    ] {
        assert!(head.contains(term), "{term}");
    }
    assert!(!head.contains("dijete"), "{head}");
    let open = shipped().text("bs/guidelines/recognising-victims/index.html");
    assert!(open.contains("<meta name=\"dcterms.spatial\""));
    let image = open.split("og:image\" content=\"https://praksa.example.org/").nth(1).unwrap();
    assert!(shipped().has(image.split('"').next().unwrap()));
}

#[test]
fn every_edition_has_a_manifest_whose_icons_are_there() {
    for edition in EDITIONS {
        let manifest = shipped().json(&format!("{edition}/manifest.webmanifest"));
        assert!(["Praksa", "Пракса"].contains(&manifest["short_name"].as_str().unwrap()));
        assert_eq!(manifest["display"], "browser", "no offer to be installed");
        let icons = manifest["icons"].as_array().unwrap();
        for size in ["any", "192x192", "512x512"] {
            let icon = icons.iter().find(|icon| icon["sizes"] == size).unwrap_or_else(|| panic!("{size}"));
            assert!(shipped().has(icon["src"].as_str().unwrap().strip_prefix("../").unwrap()), "{icon}");
        }
        let page = shipped().text(&format!("{edition}/index.html"));
        assert!(
            page.contains(&format!("<link rel=\"manifest\" href=\"../{edition}/manifest.webmanifest\">"))
        );
    }
}

#[test]
fn servers_are_told_what_a_page_cannot_say() {
    for path in ["_headers", ".htaccess", "server/nginx.conf"] {
        let text = shipped().text(path);
        for told in
            ["frame-ancestors 'none'", "nosniff", "no-referrer", "camera=()", "max-age=31536000, immutable"]
        {
            assert!(text.contains(told), "{path}: {told}");
        }
        assert!(!text.contains("{base}") && !text.contains("unsafe"), "{path}");
    }
    let site =
        original("content/site.yaml").replace("https://praksa.example.org/", "https://example.org/znanje/");
    let built = with(&[("content/site.yaml", &site)]);
    assert!(
        built.text("_headers").contains("\n/znanje/*\n")
            && built.text("_headers").contains("\n/znanje/assets/*\n")
    );
    assert!(built.text(".htaccess").contains("ErrorDocument 404 /znanje/404.html"));
    assert!(built.text("server/nginx.conf").contains("location /znanje/assets/ {"));
}
