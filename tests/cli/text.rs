//! Mistakes in the text of a document.

use snapbox::str;

use crate::site::Site;

const BODY: &str = "## Provjera {#Provjera_Sigurnosti}

Ovo je <b>važno</b> i žr\u{442}va je ovdje.[^zakon]

## Pitanje? {.question}

- [ ] Da
- [ ] Ne

## Spisak {.checklst}

## Kamo? {.decision}

Razmislite.

## Izlaz {#p-exit}

![](karta.png)

<div class=\"x\">
dugo
</div>
";

#[test]
fn mistakes_in_the_text_are_marked() {
    Site::new().page("tekst", BODY).check(&[]).code(1).stdout_eq(str![[r#"
error[bad-anchor]: “Provjera_Sigurnosti” cannot be used as an id.
  --> content/pages/tekst.md:6:15
   |
 6 | ## Provjera {#Provjera_Sigurnosti}
   |               ^^^^^^^^^^^^^^^^^^^
   = did you mean: provjera-sigurnosti
   = what to do: Use only small letters a–z without accents, digits and hyphens: safety-check.

error[raw-html]: HTML is not published: <b>
  --> content/pages/tekst.md:8:8
   |
 8 | Ovo je <b>važno</b> i žrтva je ovdje.[^zakon]
   |        ^^^
   = what to do: Write it in Markdown. Allowed are <br>, <!-- comments -->, <span lang="en">…</span>
     and <span translate="no">…</span>, spelled exactly so. If you mean the sign itself, write &lt;
     instead.

error[raw-html]: HTML is not published: </b>
  --> content/pages/tekst.md:8:16
   |
 8 | Ovo je <b>važno</b> i žrтva je ovdje.[^zakon]
   |                ^^^^
   = what to do: Write it in Markdown. Allowed are <br>, <!-- comments -->, <span lang="en">…</span>
     and <span translate="no">…</span>, spelled exactly so. If you mean the sign itself, write &lt;
     instead.

warning[mixed-script]: In the word “žrтva” Latin and Cyrillic letters are mixed.
  --> content/pages/tekst.md:8:23
   |
 8 | Ovo je <b>važno</b> i žrтva je ovdje.[^zakon]
   |                       ^^^^^
   = what to do: Type the word again on one keyboard. Letters such as a, e, o and p look the same in
     both scripts, but search does not find such a word.

error[unknown-footnote]: There is no footnote “zakon”.
  --> content/pages/tekst.md:8:40
   |
 8 | Ovo je <b>važno</b> i žrтva je ovdje.[^zakon]
   |                                        ^^^^^
   = what to do: Add a line with its text: [^zakon]: the text of the footnote. If it is no footnote,
     put a backslash (\) before the bracket.

error[question-without-answer]: This question has no right answer.
   --> content/pages/tekst.md:10:1
    |
 10 | ## Pitanje? {.question}
    | ^^^^^^^^^^^^^^^^^^^^^^^
    = what to do: Below the question write a list of options with [ ] before each, and put an x into
      the brackets of the right one: - [x] yes.

error[unknown-class]: “.checklst” means nothing on a heading.
   --> content/pages/tekst.md:15:13
    |
 15 | ## Spisak {.checklst}
    |             ^^^^^^^^
    = did you mean: checklist
    = allowed: facilitator, decision, question, checklist, if-fails, why
    = what to do: Use one of the allowed words with a full stop before it, or delete it.

error[decision-without-links]: This decision leads nowhere.
   --> content/pages/tekst.md:17:1
    |
 17 | ## Kamo? {.decision}
    | ^^^^^^^^^^^^^^^^^^^^
    = what to do: Below the question write a list of links, one for each answer: - [Yes, in
      danger](#danger).

error[reserved-anchor]: The id “p-exit” is reserved.
   --> content/pages/tekst.md:21:12
    |
 21 | ## Izlaz {#p-exit}
    |            ^^^^^^
    = did you mean: exit
    = what to do: Choose an id that does not begin with “p-”. Such ids are used by the site itself.

error[missing-file]: There is no file “karta.png” in the folder “content/pages/tekst”.
   --> content/pages/tekst.md:23:5
    |
 23 | ![](karta.png)
    |     ^^^^^^^^^
    = what to do: Attachments and images stand in a folder that has the name of their document, next
      to it: content/forms/report-form/form.pdf. Check the name, also for small and capital letters.

error[image-without-text]: This image has no description.
   --> content/pages/tekst.md:23:1
    |
 23 | ![](karta.png)
    | ^^^^^^^^^^^^^^
    = what to do: Say between the square brackets what the image shows, for those who cannot see it:
      ![A map of the region](map.png).

error[raw-html]: HTML is not published: <div class="x">
   --> content/pages/tekst.md:25:1
    |
 25 | <div class="x">
    | ^^^^^^^^^^^^^^^
    = what to do: Write it in Markdown. Allowed are <br>, <!-- comments -->, <span
      lang="en">…</span> and <span translate="no">…</span>, spelled exactly so. If you mean the sign
      itself, write &lt; instead.

Found 11 errors and 1 warning in 1 file.

"#]]);
}

#[test]
fn mistakes_in_the_text_are_told_in_bosnian() {
    Site::new().page("tekst", BODY).check(&["--ui-lang", "bs"]).code(1).stdout_eq(str![[r#"
greška[bad-anchor]: „Provjera_Sigurnosti“ se ne može koristiti kao oznaka.
  --> content/pages/tekst.md:6:15
   |
 6 | ## Provjera {#Provjera_Sigurnosti}
   |               ^^^^^^^^^^^^^^^^^^^
   = da li ste mislili: provjera-sigurnosti
   = šta uraditi: Koristite samo mala slova a–z bez kvačica, cifre i crtice: safety-check.

greška[raw-html]: HTML se ne objavljuje: <b>
  --> content/pages/tekst.md:8:8
   |
 8 | Ovo je <b>važno</b> i žrтva je ovdje.[^zakon]
   |        ^^^
   = šta uraditi: Napišite to u Markdownu. Dozvoljeni su <br>, <!-- komentari -->, <span
     lang="en">…</span> i <span translate="no">…</span>, napisani tačno tako. Ako mislite na sam
     znak, umjesto njega napišite &lt;.

greška[raw-html]: HTML se ne objavljuje: </b>
  --> content/pages/tekst.md:8:16
   |
 8 | Ovo je <b>važno</b> i žrтva je ovdje.[^zakon]
   |                ^^^^
   = šta uraditi: Napišite to u Markdownu. Dozvoljeni su <br>, <!-- komentari -->, <span
     lang="en">…</span> i <span translate="no">…</span>, napisani tačno tako. Ako mislite na sam
     znak, umjesto njega napišite &lt;.

upozorenje[mixed-script]: U riječi „žrтva“ pomiješana su latinična i ćirilična slova.
  --> content/pages/tekst.md:8:23
   |
 8 | Ovo je <b>važno</b> i žrтva je ovdje.[^zakon]
   |                       ^^^^^
   = šta uraditi: Otkucajte riječ ponovo na jednoj tastaturi. Slova kao što su a, e, o i p izgledaju
     isto u oba pisma, ali pretraga takvu riječ ne nalazi.

greška[unknown-footnote]: Nema fusnote „zakon“.
  --> content/pages/tekst.md:8:40
   |
 8 | Ovo je <b>važno</b> i žrтva je ovdje.[^zakon]
   |                                        ^^^^^
   = šta uraditi: Dodajte red s njenim tekstom: [^zakon]: tekst fusnote. Ako to nije fusnota, ispred
     zagrade stavite obrnutu kosu crtu (\).

greška[question-without-answer]: Ovo pitanje nema tačnog odgovora.
   --> content/pages/tekst.md:10:1
    |
 10 | ## Pitanje? {.question}
    | ^^^^^^^^^^^^^^^^^^^^^^^
    = šta uraditi: Ispod pitanja napišite spisak odgovora, svaki s [ ] ispred, a u zagrade tačnog
      stavite x: - [x] da.

greška[unknown-class]: „.checklst“ na naslovu ne znači ništa.
   --> content/pages/tekst.md:15:13
    |
 15 | ## Spisak {.checklst}
    |             ^^^^^^^^
    = da li ste mislili: checklist
    = dozvoljeno: facilitator, decision, question, checklist, if-fails, why
    = šta uraditi: Koristite jednu od dozvoljenih riječi s tačkom ispred ili je obrišite.

greška[decision-without-links]: Ova odluka ne vodi nikuda.
   --> content/pages/tekst.md:17:1
    |
 17 | ## Kamo? {.decision}
    | ^^^^^^^^^^^^^^^^^^^^
    = šta uraditi: Ispod pitanja napišite spisak veza, po jednu za svaki odgovor: - [Da, u opasnosti
      je](#danger).

greška[reserved-anchor]: Oznaka „p-exit“ je zauzeta.
   --> content/pages/tekst.md:21:12
    |
 21 | ## Izlaz {#p-exit}
    |            ^^^^^^
    = da li ste mislili: exit
    = šta uraditi: Izaberite oznaku koja ne počinje s „p-“. Takve oznake koristi sam sajt.

greška[missing-file]: Nema datoteke „karta.png“ u mapi „content/pages/tekst“.
   --> content/pages/tekst.md:23:5
    |
 23 | ![](karta.png)
    |     ^^^^^^^^^
    = šta uraditi: Prilozi i slike stoje u mapi koja se zove kao njihov dokument, pored njega:
      content/forms/report-form/form.pdf. Provjerite ime, pazeći i na mala i velika slova.

greška[image-without-text]: Ova slika nema opis.
   --> content/pages/tekst.md:23:1
    |
 23 | ![](karta.png)
    | ^^^^^^^^^^^^^^
    = šta uraditi: Između uglastih zagrada napišite šta slika prikazuje, za one koji je ne mogu
      vidjeti: ![Karta regije](map.png).

greška[raw-html]: HTML se ne objavljuje: <div class="x">
   --> content/pages/tekst.md:25:1
    |
 25 | <div class="x">
    | ^^^^^^^^^^^^^^^
    = šta uraditi: Napišite to u Markdownu. Dozvoljeni su <br>, <!-- komentari -->, <span
      lang="en">…</span> i <span translate="no">…</span>, napisani tačno tako. Ako mislite na sam
      znak, umjesto njega napišite &lt;.

Ukupno: 11 grešaka i 1 upozorenje u 1 datoteci.

"#]]);
}

#[test]
fn a_long_line_is_cut_around_the_place() {
    let line = format!("{} <b>x</b> {}\n", "riječ ".repeat(400), "riječ ".repeat(400));
    Site::new().page("dugo", &line).check(&[]).code(1).stdout_eq(str![[r#"
error[raw-html]: HTML is not published: <b>
  --> content/pages/dugo.md:6:2402
   |
 6 | …eč riječ riječ riječ riječ riječ riječ riječ riječ riječ riječ  <b>x</b> riječ riječ riječ riječ r…
   |                                                                  ^^^
   = what to do: Write it in Markdown. Allowed are <br>, <!-- comments -->, <span lang="en">…</span>
     and <span translate="no">…</span>, spelled exactly so. If you mean the sign itself, write &lt;
     instead.

error[raw-html]: HTML is not published: </b>
  --> content/pages/dugo.md:6:2406
   |
 6 | …ječ riječ riječ riječ riječ riječ riječ riječ riječ riječ  <b>x</b> riječ riječ riječ riječ riječ …
   |                                                                 ^^^^
   = what to do: Write it in Markdown. Allowed are <br>, <!-- comments -->, <span lang="en">…</span>
     and <span translate="no">…</span>, spelled exactly so. If you mean the sign itself, write &lt;
     instead.

Found 2 errors in 1 file.

"#]]);
}
