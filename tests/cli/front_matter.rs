//! Mistakes between the two lines of `---`, told to people.

use snapbox::str;

use crate::site::Site;

const SLIPS: &str = "---
language: bs
titel: { bs: \"Prvi kontakt\" }
title: { bs: \"Prvi kontakt\", xx: \"?\" }
topics: [identifikacija, prevention, preventoin]
status: published
valid_from: 1.3.2026.
review_by: 2026-02-30
version: [1]
owner:
summary: { bs: \"a\", bs: \"b\" }
---

Tekst.
";

#[test]
fn slips_are_told_all_at_once() {
    Site::new().file("content/pages/slips.md", SLIPS).check(&[]).code(1).stderr_eq("").stdout_eq(str![[r#"
error[unknown-field]: There is no field “titel” here.
  --> content/pages/slips.md:3:1
   |
 3 | titel: { bs: "Prvi kontakt" }
   | ^^^^^
   = did you mean: title
   = allowed: type, language, title, summary, keywords, topics, phase, audience, target_groups,
     countries, level, status, version, valid_from, review_by, verified_on, … and 13 more
   = what to do: Check the spelling. If you want to add remarks, put them into the text, or after a
     # sign.

error[unknown-language]: “xx” is not a language of this site.
  --> content/pages/slips.md:4:30
   |
 4 | title: { bs: "Prvi kontakt", xx: "?" }
   |                              ^^
   = allowed: bs, mk
   = what to do: Use one of the languages listed under “languages” in content/site.yaml, or add the
     language there.

error[unknown-value]: “identifikacija” is not one of the values allowed here.
  --> content/pages/slips.md:5:10
   |
 5 | topics: [identifikacija, prevention, preventoin]
   |          ^^^^^^^^^^^^^^
   = did you mean: identification
   = allowed: identification, prevention
   = what to do: Use one of the allowed values exactly as it is written, also with small and capital
     letters. Topics, roles, countries and the like are defined in content/vocabulary.yaml.

error[unknown-value]: “preventoin” is not one of the values allowed here.
  --> content/pages/slips.md:5:38
   |
 5 | topics: [identifikacija, prevention, preventoin]
   |                                      ^^^^^^^^^^
   = did you mean: prevention
   = allowed: identification, prevention
   = what to do: Use one of the allowed values exactly as it is written, also with small and capital
     letters. Topics, roles, countries and the like are defined in content/vocabulary.yaml.

error[unknown-value]: “published” is not one of the values allowed here.
  --> content/pages/slips.md:6:9
   |
 6 | status: published
   |         ^^^^^^^^^
   = allowed: draft, in-review, in-force, under-revision, superseded, archived
   = what to do: Use one of the allowed values exactly as it is written, also with small and capital
     letters. Topics, roles, countries and the like are defined in content/vocabulary.yaml.

error[bad-date]: “1.3.2026.” is not a date.
  --> content/pages/slips.md:7:13
   |
 7 | valid_from: 1.3.2026.
   |             ^^^^^^^^^
   = did you mean: 2026-03-01
   = what to do: Write year, month and day with hyphens, two digits each for month and day:
     2026-03-01. The day must exist in the calendar.

error[bad-date]: “2026-02-30” is not a date.
  --> content/pages/slips.md:8:12
   |
 8 | review_by: 2026-02-30
   |            ^^^^^^^^^^
   = what to do: Write year, month and day with hyphens, two digits each for month and day:
     2026-03-01. The day must exist in the calendar.

error[wrong-type]: A text is expected here, but there is a list.
  --> content/pages/slips.md:9:10
   |
 9 | version: [1]
   |          ^
   = what to do: Write one text. If it begins with a bracket, brace or other special character, put
     it between quotation marks.

error[duplicate-key]: “bs” stands here twice.
   --> content/pages/slips.md:11:21
    |
 11 | summary: { bs: "a", bs: "b" }
    |                     ^^
    = see also:
   --> content/pages/slips.md:11:12
    |
 11 | summary: { bs: "a", bs: "b" }
    |            ^^
    = what to do: Delete one of the two, or put the values of both under one.

Found 9 errors in 1 file.

"#]]);
}

#[test]
fn slips_are_told_in_bosnian() {
    Site::new().file("content/pages/slips.md", SLIPS).check(&["--ui-lang", "bs"]).code(1).stdout_eq(str![[
        r#"
greška[unknown-field]: Ovdje ne postoji polje „titel“.
  --> content/pages/slips.md:3:1
   |
 3 | titel: { bs: "Prvi kontakt" }
   | ^^^^^
   = da li ste mislili: title
   = dozvoljeno: type, language, title, summary, keywords, topics, phase, audience, target_groups,
     countries, level, status, version, valid_from, review_by, verified_on, … i još 13
   = šta uraditi: Provjerite kako je napisano. Ako želite dodati napomenu, napišite je u tekstu ili
     iza znaka #.

greška[unknown-language]: „xx“ nije jezik ovog sajta.
  --> content/pages/slips.md:4:30
   |
 4 | title: { bs: "Prvi kontakt", xx: "?" }
   |                              ^^
   = dozvoljeno: bs, mk
   = šta uraditi: Koristite jedan od jezika navedenih pod „languages“ u content/site.yaml ili tamo
     dodajte novi.

greška[unknown-value]: „identifikacija“ nije među vrijednostima koje su ovdje dozvoljene.
  --> content/pages/slips.md:5:10
   |
 5 | topics: [identifikacija, prevention, preventoin]
   |          ^^^^^^^^^^^^^^
   = da li ste mislili: identification
   = dozvoljeno: identification, prevention
   = šta uraditi: Koristite jednu od dozvoljenih vrijednosti tačno kako je napisana, pazeći i na
     mala i velika slova. Teme, uloge, zemlje i slično određeni su u content/vocabulary.yaml.

greška[unknown-value]: „preventoin“ nije među vrijednostima koje su ovdje dozvoljene.
  --> content/pages/slips.md:5:38
   |
 5 | topics: [identifikacija, prevention, preventoin]
   |                                      ^^^^^^^^^^
   = da li ste mislili: prevention
   = dozvoljeno: identification, prevention
   = šta uraditi: Koristite jednu od dozvoljenih vrijednosti tačno kako je napisana, pazeći i na
     mala i velika slova. Teme, uloge, zemlje i slično određeni su u content/vocabulary.yaml.

greška[unknown-value]: „published“ nije među vrijednostima koje su ovdje dozvoljene.
  --> content/pages/slips.md:6:9
   |
 6 | status: published
   |         ^^^^^^^^^
   = dozvoljeno: draft, in-review, in-force, under-revision, superseded, archived
   = šta uraditi: Koristite jednu od dozvoljenih vrijednosti tačno kako je napisana, pazeći i na
     mala i velika slova. Teme, uloge, zemlje i slično određeni su u content/vocabulary.yaml.

greška[bad-date]: „1.3.2026.“ nije datum.
  --> content/pages/slips.md:7:13
   |
 7 | valid_from: 1.3.2026.
   |             ^^^^^^^^^
   = da li ste mislili: 2026-03-01
   = šta uraditi: Napišite godinu, mjesec i dan s crticama, mjesec i dan s po dvije cifre:
     2026-03-01. Dan mora postojati u kalendaru.

greška[bad-date]: „2026-02-30“ nije datum.
  --> content/pages/slips.md:8:12
   |
 8 | review_by: 2026-02-30
   |            ^^^^^^^^^^
   = šta uraditi: Napišite godinu, mjesec i dan s crticama, mjesec i dan s po dvije cifre:
     2026-03-01. Dan mora postojati u kalendaru.

greška[wrong-type]: Ovdje treba stajati tekst, a stoji spisak.
  --> content/pages/slips.md:9:10
   |
 9 | version: [1]
   |          ^
   = šta uraditi: Napišite jedan tekst. Ako počinje zagradom ili drugim posebnim znakom, stavite ga
     između navodnika.

greška[duplicate-key]: „bs“ ovdje stoji dva puta.
   --> content/pages/slips.md:11:21
    |
 11 | summary: { bs: "a", bs: "b" }
    |                     ^^
    = vidi i:
   --> content/pages/slips.md:11:12
    |
 11 | summary: { bs: "a", bs: "b" }
    |            ^^
    = šta uraditi: Obrišite jedno od to dvoje ili obje vrijednosti stavite pod jedno.

Ukupno: 9 grešaka u 1 datoteci.

"#
    ]]);
}

#[test]
fn a_document_that_cannot_be_read_says_what_to_do() {
    Site::new()
        .file("content/pages/colon.md", "---\nlanguage: bs\ntitle: Prijava: prvi koraci\n---\n")
        .file("content/pages/none.md", "# Naslov\n\nTekst.\n")
        .file("content/pages/open.md", "---\nlanguage: bs\ntitle: A\n\n## Naslov\n")
        .file("content/pages/quote.md", "---\nlanguage: bs\ntitle: \"Prvi\nlicence: x\n---\n")
        .file("content/pages/tab.md", "---\nlanguage: bs\ntitle:\n\tbs: A\n---\n")
        .check(&[])
        .code(1)
        .stdout_eq(str![[r#"
error[yaml-syntax]: There is a second colon in this line, so that it is not clear what belongs to
what.
  --> content/pages/colon.md:3:15
   |
 3 | title: Prijava: prvi koraci
   |               ^
   = what to do: Put the whole value between quotation marks: title: "Report: first steps".

error[front-matter-missing]: The document does not begin with its front matter.
  --> content/pages/none.md:1:1
   |
 1 | # Naslov
   | ^^^^^^^^
   = what to do: Put a line of three hyphens (---) at the very top, then the fields such as title
     and language, then another line of three hyphens, then the text. “praksa new” makes a file to
     start from.

error[front-matter-unclosed]: The front matter is opened here but never closed.
  --> content/pages/open.md:1:1
   |
 1 | ---
   | ^^^
   = what to do: Put a line of exactly three hyphens (---) between the last field and the text.

error[yaml-syntax]: A quotation mark is opened here but never closed.
  --> content/pages/quote.md:3:8
   |
 3 | title: "Prvi
   |        ^
   = what to do: Add the missing quotation mark. If the text itself contains quotation marks, put
     the whole value between single ones: '…'.

error[yaml-tab]: A tab character is used to indent this line.
  --> content/pages/tab.md:4:1
   |
 4 |     bs: A
   | ^
   = what to do: Replace it by spaces. In the front matter, lines are indented with spaces only, two
     for each level.

Found 5 errors in 5 files.

"#]]);
}

#[test]
fn columns_count_characters_behind_a_byte_order_mark_and_windows_line_ends() {
    let text = "\u{FEFF}---\r\nlanguage: bs\r\ntitle: { bs: \"Šta učiniti\", ққ: b }\r\n---\r\n";
    Site::new().file("content/pages/mark.md", text).check(&[]).code(1).stdout_eq(str![[r#"
error[unknown-language]: “ққ” is not a language of this site.
  --> content/pages/mark.md:3:29
   |
 3 | title: { bs: "Šta učiniti", ққ: b }
   |                             ^^
   = allowed: bs, mk
   = what to do: Use one of the languages listed under “languages” in content/site.yaml, or add the
     language there.

Found 1 error in 1 file.

"#]]);
}
