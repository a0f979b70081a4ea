//! Rules of the field.

use snapbox::str;

use crate::site::Site;

#[test]
fn rules_of_the_field_are_explained() {
    Site::new()
        .file(
            "content/procedures/prijava.md",
            "---\nlanguage: bs\ntitle: { bs: Prijava }\nsteps:\n  report: { within: PT24H }\n  call: { responsible: police }\n\
             ---\n\n## Poziv {#call}\n\n## Prijava {#report}\n",
        )
        .file(
            "content/guidelines/razgovor.md",
            "---\nlanguage: bs\ntitle: { bs: Razgovor }\nrecommendations:\n  no-interview: { strength: must }\n---\n\n\
             ## Bez ispitivanja {#no-intervew}\n",
        )
        .file(
            "content/modules/obuka.md",
            "---\nlanguage: bs\ntitle: { bs: Obuka }\nduration: PT2H\nsessions:\n  uvod: { minutes: 31 }\n---\n\n\
             ## Uvod {#uvod}\n",
        )
        .file(
            "content/contacts.yaml",
            "contacts:\n  sigurna-kuca:\n    name: { bs: Kuća }\n    country: BA\n    address: Ulica 1\n",
        )
        .check(&["--ui-lang", "bs"])
        .code(1)
        .stdout_eq(str![[r#"
greška[shelter-address]: Kontakt „sigurna-kuca“ navodi adresu ili mjesto. To se nikad ne objavljuje.
  --> content/contacts.yaml:5:5
   |
 5 |     address: Ulica 1
   |     ^^^^^^^
   = šta uraditi: Obrišite red. Adresa može počinioca dovesti do žrtve. Napišite kako se dolazi do
     usluge, naprimjer preko kojeg broja telefona.

greška[missing-field]: Nedostaje polje „status“.
  --> content/guidelines/razgovor.md:2:1
   |
 2 | language: bs
   | ^
   = šta uraditi: Dodajte polje. Neka polja su obavezna tek kad dokument stupi na snagu; do tada
     njegov status može biti „draft“.

greška[section-missing]: U tekstu nema naslova s oznakom „no-interview“.
  --> content/guidelines/razgovor.md:5:3
   |
 5 |   no-interview: { strength: must }
   |   ^^^^^^^^^^^^
   = da li ste mislili: no-intervew
   = šta uraditi: Dodajte oznaku u vitičastim zagradama na kraj naslova kojem pripada: ## Provjera
     sigurnosti {#safety}. Ako je naslov tu, provjerite kako je oznaka napisana.

greška[must-without-legal-basis]: Preporuka „no-interview“ kaže „must“, ali ne navodi propis.
  --> content/guidelines/razgovor.md:5:29
   |
 5 |   no-interview: { strength: must }
   |                             ^^^^
   = šta uraditi: Dodajte „legal: [ … ]“ s pravnom stranicom na kojoj se zasniva ili izaberite snagu
     „should“ ako je riječ o dogovorenoj dobroj praksi, a ne o zakonu.

greška[missing-field]: Nedostaje polje „status“.
  --> content/modules/obuka.md:2:1
   |
 2 | language: bs
   | ^
   = šta uraditi: Dodajte polje. Neka polja su obavezna tek kad dokument stupi na snagu; do tada
     njegov status može biti „draft“.

greška[plan-mismatch]: Aktivnosti zajedno traju 31 minut, a obuka je najavljena na 120 minuta.
  --> content/modules/obuka.md:4:11
   |
 4 | duration: PT2H
   |           ^^^^
   = šta uraditi: Promijenite minute aktivnosti ili trajanje obuke tako da se slažu. Računaju se i
     pauze.

greška[missing-field]: Nedostaje polje „status“.
  --> content/procedures/prijava.md:2:1
   |
 2 | language: bs
   | ^
   = šta uraditi: Dodajte polje. Neka polja su obavezna tek kad dokument stupi na snagu; do tada
     njegov status može biti „draft“.

greška[deadline-without-role]: Korak „report“ ima rok, ali niko za njega nije odgovoran.
  --> content/procedures/prijava.md:5:21
   |
 5 |   report: { within: PT24H }
   |                     ^^^^^
   = šta uraditi: Dodajte koraku „responsible: …“. Rok za koji niko ne odgovara propusti se.

greška[section-order]: Odjeljak „call“ stoji prije odjeljka „report“, a treba doći poslije njega.
   --> content/procedures/prijava.md:9:12
    |
  9 | ## Poziv {#call}
    |            ^^^^
    = vidi i:
   --> content/procedures/prijava.md:11:1
    |
 11 | ## Prijava {#report}
    | ^^^^^^^^^^^^^^^^^^^^
    = šta uraditi: Poredajte odjeljke kao u zaglavlju (u prijevodu: kao u originalu) ili tamo
      promijenite redoslijed.

Ukupno: 9 grešaka u 4 datoteke.

"#]]);
}
