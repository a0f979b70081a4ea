//! `praksa explain`.

use snapbox::str;

use crate::site::praksa;

#[test]
fn a_kind_of_mistake_is_explained() {
    praksa().args(["explain", "section-missing"]).assert().success().stderr_eq("").stdout_eq(str![[r#"
error[section-missing]: There is no heading with the id “…” in the text.

what to do:
    Add the id in braces at the end of the heading that belongs to it: ## Safety check {#safety}. If
    the heading is there, check the spelling of its id.

wrong:
    steps:
      safety: { responsible: police }
    ---
    ## Safety check

"#]]);
}

#[test]
fn it_is_explained_in_the_language_asked_for() {
    praksa()
        .args(["explain", "section-missing", "--ui-lang", "bs"])
        .assert()
        .success()
        .stderr_eq("")
        .stdout_eq(str![[r#"
greška[section-missing]: U tekstu nema naslova s oznakom „…“.

šta uraditi:
    Dodajte oznaku u vitičastim zagradama na kraj naslova kojem pripada: ## Provjera sigurnosti
    {#safety}. Ako je naslov tu, provjerite kako je oznaka napisana.

pogrešno:
    steps:
      safety: { responsible: police }
    ---
    ## Provjera sigurnosti

"#]]);
}

#[test]
fn every_kind_is_listed_and_explained() {
    let list = praksa().arg("explain").assert().success().get_output().stdout.clone();
    let list = String::from_utf8(list).unwrap();
    for code in praksa::diagnostic::Code::ALL {
        assert!(list.lines().any(|line| line.split(' ').next() == Some(code.name())), "{}", code.name());
    }
}

#[test]
fn a_sentence_about_a_kind_does_not_speak_of_nothing() {
    let list = praksa().args(["explain", "--ui-lang", "bs"]).output().unwrap();
    for line in String::from_utf8(list.stdout).unwrap().lines() {
        assert!(!line.contains("nothing") || line.starts_with("nothing-did-not-work"), "{line}");
    }
}
