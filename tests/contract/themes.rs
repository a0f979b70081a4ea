//! T: themes, messages and configuration.

use super::support::{Site, document, page};

/// A template that every site uses, so that a fault in it is found whatever the content.
const TEMPLATE: &str = "themes/default/templates/not-found.html";
const MESSAGES: &str = "locales/bs/site.ftl";

/// Builds with this template in the place of the theme's own.
#[track_caller]
fn refuses(template: &str, code: &str, line: impl Into<Option<usize>>) {
    let site = Site::new();
    site.file(TEMPLATE, template);
    site.refuses(code, TEMPLATE, line);
}

/// The messages of the Bosnian edition, with more at their end; and the line in which that begins.
fn messages(more: &str) -> (String, usize) {
    let own = include_str!("../../locales/bs/site.ftl");
    (format!("{}\n{more}\n", own.trim_end()), own.trim_end().lines().count() + 1)
}

/// Builds with more messages; the line is counted from the first of them.
#[track_caller]
fn refuses_message(more: &str, code: &str, line: usize) {
    let (text, first) = messages(more);
    let site = Site::new();
    site.file(MESSAGES, text);
    site.refuses(code, MESSAGES, first + line - 1);
}

/// A site's own template takes the place of the theme's, one by one.
#[test]
fn a_template_of_the_site_takes_the_place_of_the_themes() {
    let site = Site::new();
    site.file(
        TEMPLATE,
        "{% extends \"base.html\" %}\n{% block main %}<p>Moja {{ page.title }}</p>{% endblock %}\n",
    );
    let tree = site.publishes();
    assert!(tree.text("404.html").contains("<p>Moja "));
    assert!(tree.text("bs/index.html").contains("<h1"));
}

// T01
#[test]
fn an_unknown_filter_is_refused() {
    refuses("a\n  {{ page.title | nofilter }}", "template-syntax", 2);
    refuses("a\n{{ nofunction() }}", "template-syntax", 2);
    refuses("a\n{{ <nocomponent /> }}", "template-syntax", 2);
    refuses("a\n{% if page is notest %}{% endif %}", "template-syntax", 2);
    // All of them at once.
    let site = Site::new();
    site.file(TEMPLATE, "{{ page | one }}\n{{ page | two }}");
    let run = site.refuses("template-syntax", TEMPLATE, 1);
    run.refused("template-syntax", TEMPLATE, 2);
}

// T02, T08
#[test]
fn templates_that_lead_back_to_themselves_are_refused() {
    refuses("{% include \"not-found.html\" %}", "template-cycle", None);
    refuses("{% extends \"not-found.html\" %}", "template-cycle", None);
    let site = Site::new();
    site.file(TEMPLATE, "{% include \"home.html\" %}")
        .file("themes/default/templates/home.html", "{% include \"not-found.html\" %}");
    assert_eq!(site.fails().codes(), ["template-cycle"]);
    // Components may call themselves, but not for ever.
    for call in ["{{ <a /> }}", "{% for i in [1, 2] %}{{ <a /> }}{% endfor %}"] {
        refuses(
            &format!("{{% component a() %}}{call}{{% endcomponent a %}}{{{{ <a /> }}}}"),
            "template-failure",
            None,
        );
    }
}

// T03
#[test]
fn a_template_that_is_not_there_is_refused() {
    refuses("a\n{% include \"nowhere.html\" %}", "template-missing", 2);
    refuses("{% extends \"nowhere.html\" %}", "template-missing", None);
    let site = Site::new();
    site.file("content/site.yaml", site.read("content/site.yaml") + "theme: nowhere\n");
    assert!(site.fails().codes().contains(&"template-missing"));
}

// T04
#[test]
fn loops_without_end_are_ended() {
    refuses("a\n{% for i in range(end=1000000000) %}{{ i }}{% endfor %}", "template-failure", 2);
    refuses(
        "{% for i in range(end=9000) %}\n{% for k in range(end=9000) %}{% endfor %}{% endfor %}",
        "template-failure",
        2,
    );
    let depth = 5;
    let loops = "{% for i in [1, 2, 3] %}".repeat(depth) + &"{% endfor %}".repeat(depth);
    refuses(&format!("a\n{loops}"), "template-limit", 2);
}

// T04
#[test]
fn pages_without_end_are_ended() {
    let text = "x".repeat(9_000);
    refuses(&format!("{{% for i in range(end=9000) %}}{text}{{% endfor %}}"), "template-limit", None);
    let doubled = "{% set a = a ~ a %}\n".repeat(40);
    refuses(&format!("{{% set a = \"xxxx\" %}}\n{doubled}"), "template-limit", 2);
    refuses("{{ \"x\" | indent(width=1000000000) }}", "template-failure", 1);
}

// T05
#[test]
fn a_template_with_a_mistake_is_refused_in_its_line() {
    for wrong in
        ["{% if page %}", "{{ page.title", "{% nonsense %}", "{{ }}", "{% endif %}", "{{ 1 + }}", "{{ \"a }}"]
    {
        let site = Site::new();
        site.file(TEMPLATE, format!("a\nb\n{wrong}"));
        let run = site.fails();
        let finding = run.findings.iter().find(|finding| finding.code == "template-syntax");
        let place = finding.map(|finding| (finding.file.as_str(), finding.line));
        assert_eq!(place, Some((TEMPLATE, Some(3))), "{wrong}\n{run}");
    }
    // Every template that has one is named.
    let site = Site::new();
    site.file(TEMPLATE, "{% if %}").file("themes/default/templates/home.html", "{% if %}");
    let run = site.refuses("template-syntax", TEMPLATE, 1);
    run.refused("template-syntax", "themes/default/templates/home.html", 1);
}

// T06
#[test]
fn a_variable_that_does_not_exist_is_refused() {
    refuses("a\n{{ nothing }}", "template-failure", 2);
    refuses("a\n{{ page.nothing }}", "template-failure", 2);
    refuses("a\n{{ nothing.at.all }}", "template-failure", 2);
    refuses("a\n{% for x in nothing %}{% endfor %}", "template-failure", 2);
    refuses("a\n{{ say(id=nothing) }}", "template-failure", 2);
    // In a condition it would be as good as false.
    refuses("a\n{% if pag %}b{% endif %}", "template-failure", 2);
    refuses("a\n{% if not pag.title %}b{% endif %}", "template-failure", 2);
    let site = Site::new();
    site.file("themes/default/templates/frame/switches.html", "a\n{% if pag %}b{% endif %}");
    site.refuses("template-failure", "themes/default/templates/frame/switches.html", 2);
}

// T07, T10
#[test]
fn templates_reach_no_file_and_no_environment() {
    for call in [
        "get_env(name=\"HOME\")",
        "load_data(path=\"/etc/passwd\")",
        "read_file(path=\"/etc/passwd\")",
        "now()",
        "get_random(start=1, end=2)",
    ] {
        refuses(&format!("{{{{ {call} }}}}"), "template-syntax", 1);
    }
    for path in ["/etc/passwd", "../../../content/site.yaml", "../../site.yaml"] {
        refuses(&format!("{{% include \"{path}\" %}}"), "template-missing", 1);
    }
}

/// What content says is escaped, in text and in attributes, unless the theme says that it is HTML.
#[test]
fn content_is_escaped_by_templates() {
    let site = Site::new();
    site.file("content/pages/help.md", document("language: bs\ntitle: \"<b title='x'>&\\\"\"", "Tekst."));
    let tree = site.publishes();
    assert_eq!(tree.pages_holding("<b title"), Vec::<&str>::new());
    assert!(tree.text("bs/pages/help/index.html").contains("&lt;b title="));
}

// T09
#[test]
fn an_expression_of_a_hundred_thousand_terms_is_refused() {
    refuses(&format!("a\n{{{{ 1{} }}}}", " + 1".repeat(10_000)), "template-limit", 2);
    let site = Site::new();
    site.file(TEMPLATE, format!("{{{{ 1{} }}}}", " + 1".repeat(100_000)));
    site.refuses("file-too-large", TEMPLATE, None);
    for (tag, many) in [
        ("{{ ((", "(".repeat(3_000)),
        ("{{ [[", "[".repeat(3_000)),
        ("{{ not page", " and not page".repeat(250)),
        ("{{ page", ".x".repeat(1_500)),
        ("{{ page", "[0]".repeat(1_200)),
        ("{{ page", " | upper".repeat(450)),
        ("{{ -", "- ".repeat(1_500)),
        ("{{ page if", " page else page if".repeat(200)),
        ("{% if 1 %}", "{% if 1 %}".repeat(3_000)),
        ("{% if 1 %}", "{% elif 1 %}".repeat(3_000)),
        ("{% block a %}", "{% block b %}".repeat(3_000)),
    ] {
        let site = Site::new();
        site.file(TEMPLATE, format!("{tag}{many}"));
        let run = site.fails();
        assert_eq!(run.findings[0].file, TEMPLATE, "{tag}\n{run}");
    }
    // A long template of short parts is only long.
    let site = Site::new();
    site.file(TEMPLATE, "{% if page.title %}{{ page.title }}{% else %}x{% endif %}\n".repeat(4_000));
    site.publishes();
}

// T11
#[test]
fn messages_with_a_mistake_are_refused_in_their_line() {
    refuses_message("moja = { $x", "message-syntax", 1);
    refuses_message("moja = tekst\n= ništa", "message-syntax", 2);
    refuses_message("moja = { $n ->\n    [one] jedan\n }", "message-syntax", 3);
    refuses_message("moja = { \"nikad }", "message-syntax", 1);
    refuses_message("moja = jedan\nmoja = dva", "duplicate-key", 2);
}

// T12
#[test]
fn a_message_that_one_language_lacks_is_refused() {
    let (text, _) = messages("moja_nova = samo ovdje");
    let site = Site::new();
    site.file(MESSAGES, text);
    let run = site.refuses("message-missing", "locales/sr/site.ftl", None);
    let finding = run.refused("message-missing", "locales/sr/site.ftl", None);
    assert!(finding.message.contains("moja_nova"), "{}", finding.message);
    // And one that a template asks for, but nobody has.
    refuses("a\n{{ t.nema_je }}", "template-failure", 2);
    refuses("a\n{{ say(id=\"nema_je\") }}", "template-failure", 2);
}

// T13
#[test]
fn messages_that_lead_back_to_themselves_are_refused() {
    refuses_message("moja = { moja }", "message-reference", 1);
    refuses_message("prva = x\ndruga = { treća }", "message-syntax", 2);
    refuses_message("prva = x\ndruga = { treca }\ntreca = { druga }", "message-reference", 2);
    refuses_message("-pojam = { -pojam }", "message-reference", 1);
    // A chain of thousands is no circle, and no reason to fall over.
    let chain: String = (0..5_000).map(|at| format!("m{at} = {{ m{} }}\n", at + 1)).collect();
    let site = Site::new();
    site.file(MESSAGES, messages(&(chain + "m5000 = x")).0);
    let run = site.fails();
    assert!(run.findings.iter().all(|finding| finding.file.starts_with("locales/")), "{run}");
}

// T14
#[test]
fn a_function_or_an_argument_that_nobody_gives_is_refused() {
    refuses_message("moja = { DATETIME($x) }", "message-reference", 1);
    refuses_message("moja = { nema }", "message-reference", 1);
    refuses_message("moja = { -nema }", "message-reference", 1);
    // A message whose argument no template gives.
    let (text, _) = messages("");
    let site = Site::new();
    let wanted = text.lines().find(|line| line.starts_with("not_found_text =")).unwrap();
    site.file(MESSAGES, text.replace(wanted, "not_found_text = Nema { $nikad }."));
    let run = site.fails();
    assert!(run.findings.iter().any(|finding| finding.file == TEMPLATE || finding.file == MESSAGES), "{run}");
}

// T15, T16
#[test]
fn markup_and_template_code_in_messages_are_shown_as_typed() {
    let (text, _) = messages("");
    let site = Site::new();
    let wanted = text.lines().find(|line| line.starts_with("not_found_text =")).unwrap();
    let code = "<script>alert(1)</script> {\"{{\"} 7 * 6 {\"}}\"} {\"{%\"} if x {\"%}\"}";
    site.file(MESSAGES, text.replace(wanted, &format!("not_found_text = {code}")));
    let page = site.publishes().text("bs/404.html").to_owned();
    assert!(page.contains("&lt;script&gt;alert(1)&lt;"), "{page}");
    assert!(page.contains("{{ 7 * 6 }} {% if x %}"), "{page}");
    assert!(!page.contains("<script>alert"));
}

// T17
#[test]
fn a_message_that_grows_without_end_is_refused() {
    let mut bomb = String::from("-a0 = xxxxxxxxxx\n");
    for level in 1..12 {
        bomb.push_str(&format!("-a{level} = {}\n", format!("{{ -a{} }}", level - 1).repeat(10)));
    }
    let (text, _) = messages(&bomb);
    let site = Site::new();
    let wanted = text.lines().find(|line| line.starts_with("not_found_text =")).unwrap().to_owned();
    site.file(MESSAGES, text.replace(&wanted, "not_found_text = { -a11 }"));
    let run = site.fails();
    assert!(run.findings.iter().any(|finding| finding.file == MESSAGES || finding.file == TEMPLATE), "{run}");
    refuses_message(&format!("moja = {}", "{".repeat(5_000)), "message-syntax", 1);
    refuses_message(&format!("moja = {}x{}", "{ ".repeat(30), " }".repeat(30)), "message-syntax", 1);
}

/// The words of the command line are checked as well, and a mistake in them never hides what they are to tell.
#[test]
fn words_of_the_command_line_with_a_mistake_are_told() {
    let site = Site::new();
    site.file("locales/en/cli.ftl", "unknown-field = { $found\n");
    site.file("content/pages/help.md", document("language: bs\ntitle: x\ntitel: y", ""));
    let run = site.check(&["--ui-lang", "en"]);
    assert_eq!(run.exit, Some(1), "{run}");
    run.found("message-syntax", "locales/en/cli.ftl", 1);
    run.refused("unknown-field", "content/pages/help.md", 4);
}

// T18
#[test]
fn an_unknown_setting_is_refused() {
    let site = Site::new();
    site.replace("content/site.yaml", "countries:", "contries:");
    let run = site.refuses("unknown-field", "content/site.yaml", 4);
    assert_eq!(run.refused("unknown-field", "content/site.yaml", 4).suggestion.as_deref(), Some("countries"));
    let site = Site::new();
    site.file("content/site.yaml", site.read("content/site.yaml") + "features: { serach: true }\n");
    site.refuses("unknown-field", "content/site.yaml", 6);
}

// T19
#[test]
fn a_setting_of_the_wrong_shape_is_refused() {
    for (from, to, code) in [
        ("languages: [bs, sr, sr-latn]", "languages: { bs: true }", "wrong-type"),
        ("languages: [bs, sr, sr-latn]", "languages: []", "empty-value"),
        ("languages: [bs, sr, sr-latn]", "languages: [bs, sr, bs]", "duplicate-key"),
        ("languages: [bs, sr, sr-latn]", "languages: [bs, ../../x]", "unknown-locale"),
        ("base_url: \"https://praksa.example.org/\"", "base_url: \"javascript:alert(1)\"", "bad-url"),
        ("base_url: \"https://praksa.example.org/\"", "base_url: [x]", "wrong-type"),
        ("countries: [BA, RS]", "countries: [BA, XX]", "unknown-value"),
        ("licence: CC-BY-SA-4.0", "licence: { a: b }", "wrong-type"),
        ("licence: CC-BY-SA-4.0", "exit: { default: \"http://example.org/\" }", "bad-url"),
        ("licence: CC-BY-SA-4.0", "theme: ../../x", "template-missing"),
    ] {
        let site = Site::new();
        site.replace("content/site.yaml", from, to);
        let line = site.read("content/site.yaml").lines().position(|line| line == to).unwrap() + 1;
        let run = site.fails();
        let found = run.findings.iter().any(|finding| {
            finding.is_error
                && finding.code == code
                && (finding.line == Some(line) || code.ends_with("missing"))
        });
        assert!(found, "{to}: no {code} in line {line}\n{run}");
    }
}

// T20
#[test]
fn a_configuration_with_a_mistake_is_refused_in_its_line() {
    let site = Site::new();
    site.file("content/site.yaml", "title: { bs: A }\nlanguages: [bs, sr\nlicence: x\n");
    let run = site.fails();
    assert_eq!(
        (run.findings[0].code.as_str(), run.findings[0].file.as_str()),
        ("yaml-syntax", "content/site.yaml")
    );
    assert!((2..=3).contains(&run.findings[0].line.unwrap()), "{run}");
    for (path, text) in
        [("content/vocabulary.yaml", "topics: [\n"), ("locales/bs/language.yaml", "name: \"x\n")]
    {
        let site = Site::new();
        site.file(path, text);
        let run = site.fails();
        assert!(
            run.findings.iter().any(|finding| finding.file == path && finding.line == Some(1)),
            "{path}\n{run}"
        );
    }
}

// T21
#[test]
fn a_folder_without_a_configuration_is_refused() {
    let site = Site::empty();
    site.file("content/pages/about.md", page("Tekst."));
    let run = site.build(&[]);
    let finding = run.refused("site-missing", "content/site.yaml", None);
    assert!(finding.message.contains("content/site.yaml"), "{}", finding.message);
    assert!(!site.path("public").exists());
}

/// A locale of the site's own that is broken in any of its tables is told, not walked into.
#[test]
fn the_tables_of_a_language_are_checked() {
    let own = include_str!("../../locales/bs/language.yaml");
    for (from, to) in [
        ("fallback: [sr-latn, mk, sq]", "fallback: { a: b }"),
        ("script: Latn", "script: 7"),
        ("tag: bs", "tag: \"b s\""),
        ("  long: \"{day}. {month} {year}.\"", "  long: \"{dan}. {month} {year}.\""),
        ("group_from: 10000", "group_from: never"),
        ("name: bosanski", "nme: bosanski"),
    ] {
        let site = Site::new();
        assert_eq!(own.matches(from).count(), 1, "{from}");
        site.file("locales/bs/language.yaml", own.replace(from, to));
        let run = site.fails();
        let named = |finding: &&super::support::Finding| {
            finding.file == "locales/bs/language.yaml" && finding.line.is_some()
        };
        assert!(run.findings.iter().find(named).is_some(), "{to}\n{run}");
    }
}
