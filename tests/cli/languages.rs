//! In which language it speaks.

use snapbox::str;

use crate::site::{Site, praksa};

fn word(environment: &[(&str, &str)], args: &[&str]) -> String {
    let site = Site::new();
    let mut command = praksa().env_remove("LC_ALL").current_dir(site.path()).arg("check").args(args);
    for (name, value) in environment {
        command = command.env(name, value);
    }
    String::from_utf8(command.output().unwrap().stdout).unwrap().trim_end().to_owned()
}

#[test]
fn it_speaks_the_language_of_the_computer_unless_asked_for_another() {
    let (english, bosnian) = ("Everything is in order.", "Sve je u redu.");
    assert_eq!(word(&[], &[]), english);
    assert_eq!(word(&[("LANG", "bs_BA.UTF-8")], &[]), bosnian);
    assert_eq!(word(&[("LANG", "en_GB.UTF-8"), ("LC_MESSAGES", "bs_BA")], &[]), bosnian);
    assert_eq!(word(&[("LC_MESSAGES", "bs_BA"), ("LC_ALL", "C")], &[]), english);
    assert_eq!(word(&[("LANG", "is_IS.UTF-8")], &[]), english);
    assert_eq!(word(&[("LANG", "bs_BA.UTF-8")], &["--ui-lang", "en"]), english);
    assert_eq!(word(&[], &["--ui-lang", "BS"]), bosnian);
}

#[test]
fn an_unknown_language_is_refused_in_the_language_of_the_computer() {
    let output = praksa().env("LC_ALL", "bs_BA.UTF-8").args(["check", "--ui-lang", "xx"]).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.starts_with("greška: „xx“ nije vrijednost za --ui-lang.\n  = dozvoljeno: bs, en"), "{said}");
}

#[test]
fn all_of_the_help_is_in_one_language() {
    praksa().args(["check", "--help", "--ui-lang", "bs"]).assert().success().stdout_eq(str![[r#"
Pročita cijeli sajt, sve njegove stranice napravi u memoriji i odjednom kaže sve greške: šta nije u
redu, u kojem redu, šta bi bilo ispravno. Ništa se ne upisuje niti objavljuje.

Izlazni kod je 0 ako nema grešaka, 1 ako ih ima, 2 ako naredba nije shvaćena. Sama upozorenja nisu
greške, osim uz --deny-warnings.

Upotreba: praksa check [OPCIJE]

Opcije:
      --site <MAPA>
          Mapa koja sadrži „content“ [ako se ne navede: .]

      --format <FORMAT>
          Kako se nalazi ispisuju: „human“ za čitanje, „json“ za druge programe, „github“ kao
          napomene uz izmijenjene redove, „sarif“ za alate koji pregledaju kod. [jedno od: human,
          json, github, sarif] [ako se ne navede: human]

      --today <DATUM>
          Dan koji se računa kao današnji, kao godina-mjesec-dan. Od njega zavisi čemu je istekao
          rok. Ako nije naveden, uzima se datum računara.

      --audience <KOME>
          Za koga je sajt: „participant“ izostavlja sve dijelove za trenere, „facilitator“ ih
          uključuje. [jedno od: participant, facilitator] [ako se ne navede: participant]

      --deny-warnings
          Računaj upozorenja kao greške

      --ui-lang <JEZIK>
          Jezik na kojem praksa govori. Ako nije naveden, uzima se jezik računara, ako ga praksa
          zna.

  -h, --help
          Prikaži ovu pomoć

Primjeri:
  praksa check
      Provjeri sajt u ovoj mapi.
  praksa check --site moj-sajt --format json
      Provjeri drugi sajt i ispiši nalaze za drugi program.
  praksa check --today 2027-01-01
      Pogledaj čemu će rok isteći sljedeće godine.

"#]]);
    praksa().args(["--ui-lang", "bs", "chek"]).assert().code(2).stderr_eq(str![[r#"
greška: Nema naredbe „chek“.
  = da li ste mislili: check
  = dozvoljeno: [..]
...
Za pomoć otkucajte: praksa --help

"#]]);
}

#[test]
fn a_site_can_add_a_language_of_the_interface() {
    let site = Site::new()
        .file(
            "locales/rmn/language.yaml",
            "name: Romani\ntag: rmn\nlanguage: rmn\nscript: Latn\ncollation: en\nnumbers: { decimal: ',', group: '.' }\n\
             dates: { long: '{day}. {month} {year}', short: '{day}.{number}.{year}', months: [a, b, c, d, e, f, g, h, i, j, k, l] }\n",
        )
        .file("locales/rmn/cli.ftl", "summary-clean = Sa si lačho.\n");
    site.check(&["--ui-lang", "rmn"]).success().stdout_eq("Sa si lačho.\n");
    site.page("a", "[x](nowhere.md)\n").check(&["--ui-lang", "rmn"]).code(1).stdout_eq(str![[r#"
error[broken-link]: This link leads nowhere: “nowhere”.
  --> content/pages/a.md:6:5
   |
 6 | [x](nowhere.md)
   |     ^^^^^^^
   = what to do: Documents are linked by the name of their file: [[first-contact]] or [the first
     contact](first-contact.md). Other sites are linked by their whole address with https://.

Found 1 error in 1 file.

"#]]);
}

#[test]
fn a_broken_file_of_sentences_is_told_in_sentences() {
    let site = Site::new().file("locales/bs/cli.ftl", "summary-clean = Sve {\n");
    site.check(&["--ui-lang", "bs"]).code(1).stdout_eq(str![[r#"
greška[message-syntax]: Ovo nije poruka.
  --> locales/bs/cli.ftl:2:1
   = šta uraditi: Poruka se piše ovako: ime = tekst. Svaka otvorena vitičasta zagrada mora biti
     zatvorena. Uporedite je s istom porukom na drugom jeziku.

Ukupno: 1 greška u 1 datoteci.

"#]]);
}
