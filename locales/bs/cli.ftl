### Šta praksa kaže u komandnoj liniji i šta kaže o greškama u sadržaju.
###
### Svaka poruka postoji u svakom jeziku koji ima cli.ftl, s istim varijablama. Za svaku vrstu greške postoji poruka s
### njenim imenom; `.help` riječima za ljude koji nisu programeri kaže šta treba uraditi, a `.example` pokazuje mali dio
### datoteke s tom greškom. Varijabla koja na mjestu greške nije poznata ima vrijednost `nothing`.


## Datoteke i njihova imena

not-utf8 = Ova datoteka nije tekst koji praksa može pročitati.
    .help = Otvorite datoteku u uređivaču teksta i sačuvajte je ponovo s kodiranjem UTF-8. Wordov dokument prvo sačuvajte kao običan tekst.
    .example =
        Datoteka koju je uređivač sačuvao kao „UTF-16“ ili „Windows-1250“.

file-too-large = { $limit ->
        [nothing] Ova datoteka je veća nego što praksa čita.
       *[other] Ovo je preveliko: veličina je { $length ->
            [one] { $length } bajt
            [few] { $length } bajta
           *[other] { $length } bajtova
        }, a čita se najviše { $limit }.
    }
    .help = Podijelite dokument na više njih ili velike tabele i spiskove premjestite u prilog.
    .example =
        Dokument od 3.000.000 bajtova; čita se najviše 2.097.152.

not-a-regular-file = { $found ->
        [folder] Ovo je mapa, a ovdje treba stajati datoteka.
        [link] Ovo je veza prema drugoj datoteci ili mapi. Takve se veze ne prate.
        [special] Ovo nije datoteka sa sadržajem, nego uređaj, kanal (pipe) ili soket (socket).
       *[other] Ovo nije obična datoteka.
    }
    .help = Stavite ovdje samu datoteku. Ako ovdje ništa ne treba stajati, obrišite je.
    .example =
        content/guidelines/first-contact.md -> /home/ana/Dokumenti/first-contact.md

unreadable-file = { $reason ->
        [nothing] Ova datoteka ili mapa ne može se pročitati.
       *[other] Ova datoteka ili mapa ne može se pročitati: { $reason }.
    }
    .help = Provjerite postoji li još i smijete li je otvoriti. Ako ju je otvorio drugi program, možda je treba tamo zatvoriti.
    .example =
        Datoteka koja pripada drugom korisniku računara.

file-changed = Ova datoteka se stalno mijenjala dok se čitala.
    .help = Sačekajte da program koji je piše završi, pa pokušajte ponovo.
    .example =
        Datoteka koju mapa u oblaku upravo preuzima.

control-character = Ovdje stoji nevidljiv upravljački znak ({ $found }).
    .help = Obrišite ga. Obično dođe s tekstom zalijepljenim iz drugog programa: postavite kursor iza njega i pritisnite Backspace ili red otkucajte ponovo.
    .example =
        title: "Prvi<U+001B> kontakt"

direction-character = Ovdje stoji nevidljiv znak ({ $found }) koji okreće smjer teksta.
    .help = Obrišite ga ili red otkucajte ponovo. S takvim znakovima tekst može izgledati drugačije nego što piše.
    .example =
        {"["}prijavite ovdje<U+202E>](https://example.org)

bad-name = „{ $found }“ se ne može koristiti kao ime.
    .help = Koristite samo mala slova a–z bez kvačica, cifre i crtice, i neka bude kratko: first-contact. Ime postaje dio adrese stranice, pa mora raditi na svakom računaru.
    .example =
        content/guidelines/Prvi kontakt!.md

reserved-name = Ime „{ $found }“ je zauzeto.
    .help = Izaberite drugo ime. Ovo treba samom sajtu, ili neki računari ne mogu čuvati datoteku s tim imenom.
    .example =
        content/pages/index.md

duplicate-id = Dva dokumenta imaju istu oznaku „{ $found }“.
    .help = Preimenujte jednu od dvije datoteke. Jedna oznaka pripada jednom dokumentu, bez obzira na vrstu.
    .example =
        content/guidelines/first-contact.md
        content/procedures/first-contact.md

unknown-language = „{ $found }“ nije jezik ovog sajta.
    .help = Koristite jedan od jezika navedenih pod „languages“ u content/site.yaml ili tamo dodajte novi.
    .example =
        content/guidelines/first-contact.xx.md

orphan-translation = Ovo je prijevod dokumenta „{ $found }“, ali tog dokumenta nema.
    .help = Provjerite ime datoteke. Prijevod se zove isto kao njegov dokument, s jezikom prije „.md“: first-contact.md, first-contact.sq.md.
    .example =
        content/guidelines/frist-contact.sq.md

unplaced-document = „{ $found }“ nije mjesto za dokumente.
    .help = Premjestite datoteku u mapu njene vrste dokumenta. Prilozi idu u mapu koja se zove kao njihov dokument: content/forms/report-form/form.pdf.
    .example =
        content/moje-biljeske/first-contact.md

orphan-attachment = Ovaj prilog pripada dokumentu „{ $found }“, ali tog dokumenta nema. Prilog se ne objavljuje.
    .help = Preimenujte mapu prema dokumentu kojem prilog pripada ili je obrišite.
    .example =
        content/forms/reprot-form/form.pdf

attachment-type = { $found ->
        [nothing] Datoteka bez nastavka ne objavljuje se.
       *[other] Datoteke s nastavkom „.{ $found }“ ne objavljuju se.
    }
    .help = Sačuvajte prilog u jednom od dozvoljenih formata, naprimjer kao PDF.
    .example =
        content/forms/report-form/racunaj.exe

unsafe-svg = { $found ->
        [nothing] Ovaj crtež sadrži nešto što bi moglo pokrenuti program ili dohvatiti nešto s interneta.
       *[other] Ovaj crtež sadrži „{ $found }“, što bi moglo pokrenuti program ili dohvatiti nešto s interneta.
    }
    .help = Izvezite crtež ponovo kao „običan SVG“ (plain SVG) ili ga sačuvajte kao sliku PNG.
    .example =
        <svg><script>…</script></svg>

image-broken = { $reason ->
        [ending] Ova datoteka nije slika { $expected }, iako tako piše u njenom imenu.
       *[damaged] Ova slika je oštećena ili presječena.
    }
    .help = Otvorite sliku, sačuvajte je ponovo kao { $expected } i stavite je na mjesto ove datoteke.
    .example =
        map.jpg

image-too-large = Ova slika ima { $width } × { $height } tačaka. Dozvoljeno je najviše { $limit } miliona tačaka, i { $side } na jednoj strani.
    .help = Smanjite sliku: 2000 tačaka na dužoj strani dovoljno je za svaki ekran i za štampu.
    .example =
        map.png – 30000 × 20000


## Zaglavlje: redovi između dva reda ---

front-matter-missing = Dokument ne počinje zaglavljem.
    .help = Na sam vrh stavite red s tri crtice (---), zatim polja kao što su title i language, zatim još jedan red s tri crtice, pa tek onda tekst. Naredba „praksa new“ napravi datoteku od koje možete početi.
    .example =
        # Prvi kontakt

        Tekst počinje odmah.

front-matter-unclosed = Zaglavlje je ovdje otvoreno, ali nigdje nije zatvoreno.
    .help = Između posljednjeg polja i teksta stavite red s tačno tri crtice (---).
    .example =
        ---
        title: Prvi kontakt

        ## Prvi susret

yaml-syntax = { $reason ->
        [unclosed-quote] Navodnik je ovdje otvoren, ali nigdje nije zatvoren.
        [unclosed-bracket] Zagrada je otvorena, ali nigdje nije zatvorena.
        [colon-in-text] U ovom redu stoji još jedna dvotačka, pa nije jasno šta kome pripada.
        [needs-quotes] Ova vrijednost počinje znakom koji ovdje ima posebno značenje.
        [indentation] Ovaj red nije uvučen kao redovi oko njega.
        [missing-colon] Iza imena polja nema dvotačke.
        [key-not-text] Ime polja mora biti jednostavna riječ.
        [unknown-alias] Ova vrijednost počinje zvjezdicom (*), koja ovdje ima posebno značenje.
       *[other] Ovo se ne može razumjeti kao polje s vrijednošću.
    }
    .help = { $reason ->
        [unclosed-quote] Dodajte navodnik koji nedostaje. Ako i sam tekst sadrži navodnike, cijelu vrijednost stavite između jednostrukih: '…'.
        [unclosed-bracket] Dodajte zatvorenu zagradu koja nedostaje.
        [colon-in-text] Cijelu vrijednost stavite između navodnika: title: "Prijava: prvi koraci".
        [needs-quotes] Cijelu vrijednost stavite između navodnika: "…".
        [indentation] Stavite ispred njega onoliko razmaka koliko ih imaju drugi redovi istog spiska ili polja.
        [missing-colon] Napišite ime, dvotačku, razmak i vrijednost: status: draft.
        [unknown-alias] Cijelu vrijednost stavite između navodnika: "…".
       *[other] Uporedite red s nekim drugim dokumentom. Svako polje je ime, dvotačka, razmak i vrijednost: status: draft. Vrijednosti s posebnim znakovima stoje između navodnika.
    }
    .example =
        title: Prijava: prvi koraci

yaml-tab = Ovaj red je uvučen tabulatorom.
    .help = Zamijenite ga razmacima. U zaglavlju se redovi uvlače samo razmacima, po dva za svaki nivo.
    .example =
        title:
        <U+0009>bs: Prvi kontakt

yaml-limit = Ovo je veće ili dublje ugniježđeno nego što zaglavlje smije biti.
    .help = Pojednostavite ga. Najčešće je zagrada greškom otvorena mnogo puta ili je zalijepljeno nešto čemu ovdje nije mjesto.
    .example =
        topics: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[

yaml-feature = { $reason ->
        [several-documents] Red s tri crtice započinje drugi blok polja. Dozvoljen je samo jedan.
        [merge-key] „<<“ se ovdje ne koristi.
        [type-tag] Vrijednost koja počinje uzvičnikom (!) ima posebno značenje koje se ovdje ne koristi.
       *[other] Ovo je napisano na način koji se ovdje ne koristi.
    }
    .help = { $reason ->
        [several-documents] Stavite sva polja u jedan blok.
        [merge-key] Umjesto toga ispišite sva polja.
        [type-tag] Vrijednost stavite između navodnika: "!…".
       *[other] Vrijednost napišite kao običan tekst, spisak ili grupu polja, kao u drugim dokumentima.
    }
    .example =
        title: !vazno Prvi kontakt

duplicate-key = „{ $found }“ ovdje stoji dva puta.
    .help = Obrišite jedno od to dvoje ili obje vrijednosti stavite pod jedno.
    .example =
        topics: [identification]
        topics: [prevention]

unknown-field = Ovdje ne postoji polje „{ $found }“.
    .help = Provjerite kako je napisano. Ako želite dodati napomenu, napišite je u tekstu ili iza znaka #.
    .example =
        titel: Prvi kontakt

missing-field = Nedostaje polje „{ $field }“.
    .help = Dodajte polje. Neka polja su obavezna tek kad dokument stupi na snagu; do tada njegov status može biti „draft“.
    .example =
        title: Prvi kontakt
        (nema reda „language: …“)

wrong-type = { $expected ->
        [text] Ovdje treba stajati tekst, a stoji { $found ->
            [nothing] prazno mjesto
            [list] spisak
            [map] grupa polja
           *[other] nešto drugo
        }.
        [number] Ovdje treba stajati cijeli broj.
        [list] Ovdje treba stajati spisak, a stoji { $found ->
            [nothing] prazno mjesto
            [text] tekst
            [map] grupa polja
           *[other] nešto drugo
        }.
        [languages] Ovdje treba stajati tekst na svakom jeziku.
       *[other] Ovdje treba stajati grupa polja, a stoji { $found ->
            [nothing] prazno mjesto
            [text] tekst
            [list] spisak
           *[other] nešto drugo
        }.
    }
    .help = { $expected ->
        [text] Napišite jedan tekst. Ako počinje zagradom ili drugim posebnim znakom, stavite ga između navodnika.
        [number] Napišite samo cifre, bez jedinica, tačaka i riječi: 30.
        [list] Napišite vrijednosti između uglastih zagrada: [prva, druga].
        [languages] Ispod polja napišite po jedan red za svaki jezik, uvučen za dva razmaka: bs: "…".
       *[other] Ispod polja napišite svaki dio u svom redu, uvučen za dva razmaka: ime, dvotačka, vrijednost.
    }
    .example =
        title: [Prvi, kontakt]

empty-value = { $field ->
        [nothing] Ovdje nema vrijednosti.
       *[other] Polje „{ $field }“ nema vrijednost.
    }
    .help = Napišite vrijednost ili obrišite red ako polje nije obavezno.
    .example =
        title:

unknown-value = „{ $found }“ nije među vrijednostima koje su ovdje dozvoljene.
    .help = Koristite jednu od dozvoljenih vrijednosti tačno kako je napisana, pazeći i na mala i velika slova. Teme, uloge, zemlje i slično određeni su u content/vocabulary.yaml.
    .example =
        status: published

too-long = Ovaj tekst ima { $length ->
        [one] { $length } znak
        [few] { $length } znaka
       *[other] { $length } znakova
    }, a ovdje ih je dozvoljeno najviše { $limit }.
    .help = Skratite ga. Ono što je predugo za ovo polje može stajati u tekstu dokumenta.
    .example =
        title: naslov duži od 300 znakova …

out-of-range = { $found } ovdje nije moguća vrijednost. Mora biti najmanje { $least } i najviše { $most }.
    .help = Provjerite da nije greška pri kucanju.
    .example =
        minutes: 0

bad-date = „{ $found }“ nije datum.
    .help = Napišite godinu, mjesec i dan s crticama, mjesec i dan s po dvije cifre: 2026-03-01. Dan mora postojati u kalendaru.
    .example =
        valid_from: 1.3.2026.

bad-duration = „{ $found }“ nije trajanje.
    .help = Napišite PT30M za 30 minuta, PT24H za 24 sata, P3D za 3 dana, P2W za 2 sedmice, P6M za 6 mjeseci, P1Y za godinu.
    .example =
        within: 24 sata

bad-time = „{ $found }“ nije vrijeme u danu.
    .help = Napišite sate i minute s po dvije cifre, između navodnika: "09:00".
    .example =
        start: "9 h"

bad-url = „{ $found }“ nije adresa na koju se može uputiti.
    .help = Kopirajte cijelu adresu iz preglednika, s https:// na početku. Adrese e-pošte počinju s mailto:, brojevi telefona s tel:. Adresa za brzi izlaz sa stranice mora početi s https://.
    .example =
        url: www.example.org

future-date = { $found ->
        [nothing] Ovaj datum je u budućnosti.
       *[other] Datum { $found } je u budućnosti.
    }
    .help = Provjerite godinu. Ono što je provjereno, potvrđeno ili stupilo na snagu ima datum najkasnije današnji.
    .example =
        verified_on: 2062-03-01


## Pravila struke

deadline-without-role = Korak „{ $id }“ ima rok, ali niko za njega nije odgovoran.
    .help = Dodajte koraku „responsible: …“. Rok za koji niko ne odgovara propusti se.
    .example =
        report: { "{" } within: PT24H { "}" }

must-without-legal-basis = Preporuka „{ $id }“ kaže „{ $found }“, ali ne navodi propis.
    .help = Dodajte „legal: [ … ]“ s pravnom stranicom na kojoj se zasniva ili izaberite snagu „should“ ako je riječ o dogovorenoj dobroj praksi, a ne o zakonu.
    .example =
        no-interview: { "{" } strength: must { "}" }

superseded-without-successor = Ovaj dokument je zamijenjen, ali nijedan drugi ne kaže da ga zamjenjuje.
    .help = Dodajte „supersedes: …“ u novi dokument. Ako ga nema, postavite status na „archived“.
    .example =
        status: superseded

plan-mismatch = Aktivnosti zajedno traju { $planned ->
        [one] { $planned } minut
        [few] { $planned } minuta
       *[other] { $planned } minuta
    }, a obuka je najavljena na { $promised ->
        [one] { $promised } minut
        [few] { $promised } minuta
       *[other] { $promised } minuta
    }.
    .help = Promijenite minute aktivnosti ili trajanje obuke tako da se slažu. Računaju se i pauze.
    .example =
        duration: PT2H
        sessions:
          welcome: { "{" } minutes: 30 { "}" }

stale-contact = { $months ->
        [nothing] Kontakt „{ $id }“ nije provjeren duže od šest mjeseci.
        [one] Kontakt „{ $id }“ nije provjeren već { $months } mjesec.
        [few] Kontakt „{ $id }“ nije provjeren već { $months } mjeseca.
       *[other] Kontakt „{ $id }“ nije provjeren već { $months } mjeseci.
    }
    .help = Nazovite broj ili pitajte organizaciju, zatim u „verified_on“ upišite današnji datum, a u „verified_by“ ko je provjerio. Nakon dvanaest mjeseci broj se više ne prikazuje; ostaje samo broj vrste koja je u content/vocabulary.yaml označena kao „lasting“ (hitni pozivi), s upozorenjem.
    .example =
        verified_on: datum od prije osam mjeseci

expired-contact = { $months ->
        [-1] Kontakt „{ $id }“ nikad nije provjeren. Njegovi brojevi se ne prikazuju.
        [nothing] Kontakt „{ $id }“ nije provjeren duže od dvanaest mjeseci. Njegovi brojevi se ne prikazuju.
        [one] Kontakt „{ $id }“ nije provjeren već { $months } mjesec. Njegovi brojevi se ne prikazuju.
        [few] Kontakt „{ $id }“ nije provjeren već { $months } mjeseca. Njegovi brojevi se ne prikazuju.
       *[other] Kontakt „{ $id }“ nije provjeren već { $months } mjeseci. Njegovi brojevi se ne prikazuju.
    }
    .help = Nazovite broj ili pitajte organizaciju, zatim u „verified_on“ upišite današnji datum, a u „verified_by“ ko je provjerio. Zbog pogrešnog broja neko može ostati bez jedinog poziva koji može obaviti.
    .example =
        verified_on: datum od prije dvije godine

review-overdue = { $date ->
        [nothing] Revizija ovog dokumenta kasni.
       *[other] Revizija ovog dokumenta trebala je biti završena do { $date }.
    }
    .help = Pregledajte dokument s onim ko odgovara za njegov sadržaj, zatim u „review_by“ upišite datum sljedeće revizije. Do tada čitaoci vide napomenu.
    .example =
        review_by: datum u prošlosti

change-without-reason = { $version ->
        [nothing] Za važnu promjenu ne piše šta se promijenilo.
       *[other] Za važnu promjenu u verziji { $version } ne piše šta se promijenilo.
    }
    .help = Dodajte „note“ s jednom ili dvije rečenice: šta se promijenilo, zašto i šta čitaoci sada trebaju raditi drugačije.
    .example =
        changes:
          - { "{" } version: "2.0", date: 2026-03-01, significance: major { "}" }

nothing-did-not-work = Za ovu praksu ne piše šta nije uspjelo.
    .help = Napišite nekoliko rečenica pod naslovom {"{"}#what-did-not-work{"}"}. Drugi iz toga nauče najviše, a opisu bez ikakvih teškoća niko ne vjeruje.
    .example =
        ## Šta nije uspjelo {"{"}#what-did-not-work{"}"}

        ## Može li se primijeniti drugdje? {"{"}#transfer{"}"}

shelter-address = Kontakt „{ $id }“ navodi adresu ili mjesto. To se nikad ne objavljuje.
    .help = Obrišite red. Adresa može počinioca dovesti do žrtve. Napišite kako se dolazi do usluge, naprimjer preko kojeg broja telefona.
    .example =
        sigurna-kuca:
          address: Ulica 1

unknown-reference = { $reason ->
        [draft] „{ $found }“ je nacrt, pa čitaoci neće vidjeti ovo upućivanje.
       *[other] „{ $found }“ ne postoji.
    }
    .help = { $reason ->
        [draft] Kad dokument bude spreman, postavite njegov status na „in-force“. Do tada upućivanje može ostati kakvo jeste.
       *[other] Provjerite kako je napisano. Na dokument se upućuje imenom njegove datoteke bez „.md“, a na odjeljak dokumentom, znakom # i oznakom odjeljka: first-contact#safety. Na izvor se upućuje njegovom oznakom.
    }
    .example =
        related: [frist-contact]

wrong-reference = { $expected ->
        [guideline] „{ $found }“ nije smjernica.
        [procedure] „{ $found }“ nije procedura.
        [module] „{ $found }“ nije obuka.
        [practice] „{ $found }“ nije opis prakse.
        [form] „{ $found }“ nije obrazac.
        [legal] „{ $found }“ nije pravna stranica.
       *[other] „{ $found }“ nije vrsta dokumenta koja ovdje treba stajati.
    }
    .help = Uputite na dokument prave vrste. Vrsta dokumenta je mapa u kojoj se nalazi.
    .example =
        legal: [first-contact]

circular-reference = { $found ->
        [nothing] Ovi dokumenti upućuju jedan na drugi u krug.
       *[other] Ovi dokumenti upućuju jedan na drugi u krug: { $found }.
    }
    .help = Uklonite jedno od upućivanja, tako da postoje prvi i posljednji.
    .example =
        prerequisites: [ta-ista-obuka]


## Odjeljci i prijevodi

section-missing = { $language ->
        [nothing] U tekstu nema naslova s oznakom „{ $found }“.
       *[other] Ovaj prijevod ({ $language }) nema naslov s oznakom „{ $found }“.
    }
    .help = Dodajte oznaku u vitičastim zagradama na kraj naslova kojem pripada: ## Provjera sigurnosti {"{"}#safety{"}"}. Ako je naslov tu, provjerite kako je oznaka napisana.
    .example =
        steps:
          safety: { "{" } responsible: police { "}" }
        ---
        ## Provjera sigurnosti

section-order = { $other ->
        [nothing] Odjeljak „{ $found }“ nije na svom mjestu.
       *[other] Odjeljak „{ $found }“ stoji prije odjeljka „{ $other }“, a treba doći poslije njega.
    }
    .help = Poredajte odjeljke kao u zaglavlju (u prijevodu: kao u originalu) ili tamo promijenite redoslijed.
    .example =
        steps:
          first: { "{" } responsible: police { "}" }
          second: { "{" } responsible: police { "}" }
        ---
        ## Drugi korak {"{"}#second{"}"}

        ## Prvi korak {"{"}#first{"}"}

section-unknown = Original nema odjeljak „{ $found }“.
    .help = Oznake naslova prepišite iz originala bez izmjena, a prevedite samo riječi: ## Provjera sigurnosti {"{"}#safety{"}"}.
    .example =
        ## Provjera sigurnosti {"{"}#sigurnost{"}"}

translation-without-source = U ovom prijevodu ne piše od koje je verzije nastao.
    .help = Jednom ga uporedite s originalom, pa naredbom „praksa translate“ zapišite verziju. Od tada vam praksa javlja kad se original promijeni.
    .example =
        ---
        status: reviewed
        (nema reda „source: …“)

translation-outdated = { $sections ->
        [nothing] Original se promijenio otkako je nastao ovaj prijevod.
       *[other] Original se promijenio otkako je nastao ovaj prijevod, u ovim odjeljcima: { $sections }.
    }
    .help = Uskladite prijevod s originalom, pa naredbom „praksa translate“ zapišite novu verziju. Do tada čitaoci vide napomenu.
    .example =
        source: { "{" } version: "1.0", hash: aocbgfgahl { "}" }
        (original ima verziju 2.0)


## Tekst

raw-html = HTML se ne objavljuje: { $found }
    .help = Napišite to u Markdownu. Dozvoljeni su <br>, <!-- komentari -->, <span lang="en">…</span> i <span translate="no">…</span>, napisani tačno tako. Ako mislite na sam znak, umjesto njega napišite &lt;.
    .example =
        <div class="box">Važno</div>

language-tag = „{ $found }“ nije oznaka jezika.
    .help = Napišite kratku oznaku koja se za taj jezik koristi na internetu, na primjer „en“ za engleski ili „sr-Latn“ za srpski latinicom.
    .example =
        <span lang="english">case management</span>

unsafe-link = Ova veza nije dozvoljena: „{ $found }“.
    .help = Veze smiju početi s https://, http://, mailto: ili tel: i ne smiju sadržavati razmake ni obrnute kose crte.
    .example =
        {"["}otvori](javascript:alert(1))

broken-link = { $reason ->
        [draft] Ova veza vodi na „{ $found }“, a to je nacrt, pa će čitaoci vidjeti samo njene riječi.
       *[other] { $found ->
            [nothing] Ova veza ne vodi nikuda.
           *[other] Ova veza ne vodi nikuda: „{ $found }“.
        }
    }
    .help = { $reason ->
        [draft] Kad taj dokument bude spreman, postavite njegov status na „in-force“. Do tada veza može ostati kakva jeste.
       *[other] Veza na dokument piše se imenom njegove datoteke: [[first-contact]] ili [prvi kontakt](first-contact.md). Veza na drugi sajt piše se cijelom adresom, s https://.
    }
    .example =
        {"["}prvi kontakt](frist-contact.md)

broken-anchor = { $id ->
        [nothing] U ovom dokumentu nema odjeljka „{ $found }“.
       *[other] U dokumentu „{ $id }“ nema odjeljka „{ $found }“.
    }
    .help = Provjerite kako je napisano. Oznaka odjeljka stoji u vitičastim zagradama iza njegovog naslova: ## Provjera sigurnosti {"{"}#safety{"}"}.
    .example =
        {"["}[first-contact#saftey]]

missing-file = { $folder ->
        [nothing] Nema datoteke „{ $found }“.
       *[other] Nema datoteke „{ $found }“ u mapi „{ $folder }“.
    }
    .help = Prilozi i slike stoje u mapi koja se zove kao njihov dokument, pored njega: content/forms/report-form/form.pdf. Provjerite ime, pazeći i na mala i velika slova.
    .example =
        ![Karta regije](mpa.png)

remote-image = Ova slika se dohvata s drugog sajta: „{ $found }“.
    .help = Ako licenca to dozvoljava, sačuvajte sliku u mapi dokumenta i navedite njeno ime. Slika s tuđeg sajta tom sajtu otkriva ko ovo čita.
    .example =
        ![Karta](https://example.org/map.png)

image-without-text = Ova slika nema opis.
    .help = Između uglastih zagrada napišite šta slika prikazuje, za one koji je ne mogu vidjeti: ![Karta regije](map.png).
    .example =
        ![](map.png)

reserved-anchor = Oznaka „{ $found }“ je zauzeta.
    .help = Izaberite oznaku koja ne počinje s „p-“. Takve oznake koristi sam sajt.
    .example =
        ## Brzi izlaz {"{"}#p-exit{"}"}

bad-anchor = „{ $found }“ se ne može koristiti kao oznaka.
    .help = Koristite samo mala slova a–z bez kvačica, cifre i crtice: safety-check.
    .example =
        ## Provjera sigurnosti {"{"}#Provjera_Sigurnosti{"}"}

duplicate-anchor = Dva odjeljka imaju istu oznaku „{ $found }“.
    .help = Dajte jednom od dva naslova drugu oznaku.
    .example =
        ## Prije {"{"}#safety{"}"}

        ## Poslije {"{"}#safety{"}"}

unknown-class = „.{ $found }“ na naslovu ne znači ništa.
    .help = Koristite jednu od dozvoljenih riječi s tačkom ispred ili je obrišite.
    .example =
        ## Šta ponijeti {"{"}.checklst{"}"}

unknown-term = U rječniku nema pojma „{ $found }“.
    .help = Provjerite kako je napisano ili dodajte pojam u content/glossary.yaml.
    .example =
        {"["}[term:gaurdian]]

unknown-footnote = Nema fusnote „{ $found }“.
    .help = Dodajte red s njenim tekstom: [^{ $found }]: tekst fusnote. Ako to nije fusnota, ispred zagrade stavite obrnutu kosu crtu (\).
    .example =
        Kako kaže zakon.[^zakon]

question-without-answer = Ovo pitanje nema tačnog odgovora.
    .help = Ispod pitanja napišite spisak odgovora, svaki s [ ] ispred, a u zagrade tačnog stavite x: - [x] da.
    .example =
        ## Smijete li obećati tajnost? {"{"}.question{"}"}

        - [ ] Da
        - [ ] Ne

decision-without-links = Ova odluka ne vodi nikuda.
    .help = Ispod pitanja napišite spisak veza, po jednu za svaki odgovor: - [Da, u opasnosti je](#danger).
    .example =
        ## Da li je dijete u opasnosti? {"{"}.decision{"}"}

        Dobro razmislite.

nested-too-deep = Spiskovi ili citati ugniježđeni su dublje od { $limit ->
        [one] { $limit } nivoa
        [few] { $limit } nivoa
       *[other] { $limit } nivoa
    }.
    .help = Umjesto toga koristite naslove i kratke spiskove. Često je niz znakova > zalijepljen greškom.
    .example =
        > > > > > > > > > > > > > > > > > > > > > > > > > >

body-too-large = Od ovog teksta nastala bi stranica mnogo puta duža od njega.
    .help = Potražite tabelu s vrlo mnogo kolona ili oznaku koja se koristi hiljadama puta, pa je pojednostavite.
    .example =
        Tabela s 5.000 kolona i gotovo praznim redovima.

markdown-failure = Ovaj tekst se ne može razumjeti.
    .help = Nešto u njemu je napisano vrlo neobično. Uklonite polovinu teksta i pokušajte ponovo, dok ne nađete mjesto, i prijavite grešku autorima programa praksa.
    .example =
        Rijetka kombinacija znakova koja zaustavi čitanje teksta.

mixed-script = U riječi „{ $found }“ pomiješana su latinična i ćirilična slova.
    .help = Otkucajte riječ ponovo na jednoj tastaturi. Slova kao što su a, e, o i p izgledaju isto u oba pisma, ali pretraga takvu riječ ne nalazi.
    .example =
        žr<U+0442>va   (U+0442 je ćirilično т)


## Sajt, njegovi jezici i izgled

site-missing = Ovdje nema sajta: nedostaje datoteka „{ $found }“.
    .help = Pređite u mapu koja sadrži „content“ ili je navedite sa --site MAPA. „praksa init“ pravi novi sajt.
    .example =
        praksa check --site /prazna-mapa

unknown-locale = { $found ->
        [nothing] Tog jezika nema.
       *[other] Nema jezika „{ $found }“.
    }
    .help = Koristite jedan od jezika koji imaju mapu pod „locales“ ili napravite takvu mapu.
    .example =
        languages: [bs, xx]

bad-rule = „{ $found }“ nije pravilo.
    .help = Pravilo je ono što se oduzima od riječi, u zagradama ako pored toga mora nešto stajati: C(ci) > c k. Mala slova su slova, velika su klase, a imena između < i > su liste. Zagrade koje se otvore moraju se i zatvoriti.
    .example =
        - C(ci > c k

message-syntax = { $reason ->
        [depth] Vitičaste zagrade su ovdje preduboko ugniježđene.
        [no-value] Poruka nema teksta.
        [no-default] Nijedan izbor nije označen zvjezdicom (*) kao onaj za sve ostale slučajeve.
        [two-defaults] Više od jednog izbora označeno je zvjezdicom (*).
        [unclosed-quote] Navodnik je ovdje otvoren, ali nigdje nije zatvoren.
        [closing-brace] Ovdje stoji zatvorena vitičasta zagrada bez otvorene.
        [token] Ovdje nedostaje jedan znak.
       *[other] Ovo nije poruka.
    }
    .help = Poruka se piše ovako: ime = tekst. Svaka otvorena vitičasta zagrada mora biti zatvorena. Uporedite je s istom porukom na drugom jeziku.
    .example =
        hello = Zdravo, { "{" } $name !

message-missing = { $language ->
        [nothing] Poruka „{ $found }“ nedostaje ili traži vrijednost koje nema.
       *[other] Poruka „{ $found }“ nedostaje ({ $language }) ili traži vrijednost koje nema.
    }
    .help = Prepišite poruku iz drugog jezika i prevedite je.
    .example =
        Mapa jezika u čijem site.ftl nedostaje red koji drugi jezici imaju.

message-reference = { $reason ->
        [function] „{ $found }“ je funkcija. Funkcije se u porukama ne koriste.
        [circle] Poruka „{ $found }“ upućuje sama na sebe.
       *[other] Nema poruke „{ $found }“.
    }
    .help = Provjerite kako je napisano između vitičastih zagrada. Vrijednost koju upisuje sajt počinje znakom dolara: { "{" } $name { "}" }.
    .example =
        hello = { "{" } helo { "}" }

template-syntax = { $reason ->
        [nothing] Ovaj predložak se ne može razumjeti.
       *[other] Ovaj predložak se ne može razumjeti: { $reason }
    }
    .help = Pogledajte navedeni red. Ako niste sami mijenjali temu, pitajte onoga ko jeste.
    .example =
        { "{" }% if page.title %{ "}" } … bez { "{" }% endif %{ "}" }

template-failure = { $reason ->
        [nothing] Predložak nije uspio dok se pravila stranica.
       *[other] Predložak nije uspio dok se pravilo „{ $found }“: { $reason }
    }
    .help = Često koristi vrijednost koju ta stranica nema. Ako niste sami mijenjali temu, pitajte onoga ko jeste.
    .example =
        { "{" }{ "{" } page.titel { "}" }{ "}" }

template-cycle = { $found ->
        [nothing] Ovaj predložak uključuje ili proširuje sam sebe.
       *[other] Predložak „{ $found }“ uključuje ili proširuje sam sebe.
    }
    .help = Uklonite red koji vodi nazad na njega.
    .example =
        { "{" }% include "header.html" %{ "}" } u samom header.html

template-missing = Nema predloška ni teme „{ $found }“.
    .help = Provjerite kako je napisano „theme“ u content/site.yaml i ime datoteke u mapi teme.
    .example =
        theme: defualt

template-limit = { $found ->
        [nothing] Ovaj predložak je složeniji nego što smije biti ili se nikad ne završava.
       *[other] Predložak „{ $found }“ je složeniji nego što smije biti ili se nikad ne završava.
    }
    .help = Potražite petlju kroz vrlo mnogo stavki ili vrlo dug izraz, pa ih pojednostavite.
    .example =
        { "{" }% for i in range(end=1000000000) %{ "}" }


## Objavljivanje

address-conflict = Dvije stranice žele istu adresu: „{ $found }“.
    .help = Preimenujte jedan od dva dokumenta ili uklonite bivšu oznaku (aliases) koja smeta.
    .example =
        aliases: [first-contact]
        (a postoji dokument first-contact.md)

output-overlaps-source = { $path ->
        [nothing] Sajt se ne može upisati u mapu vlastitih izvora.
       *[other] Sajt se ne može upisati u „{ $path }“: to se preklapa s njegovim izvorima u „{ $found }“.
    }
    .help = Izaberite zasebnu odredišnu mapu, naprimjer „public“. Ništa nije promijenjeno.
    .example =
        praksa build --out content

output-not-ours = { $count ->
        [nothing] Odredišna mapa sadrži datoteke koje praksa nije napisala.
        [one] „{ $path }“ sadrži { $count } stavku koju praksa nije napisala: { $found }.
        [few] „{ $path }“ sadrži { $count } stavke koje praksa nije napisala, naprimjer { $found }.
       *[other] „{ $path }“ sadrži { $count } stavki koje praksa nije napisala, naprimjer { $found }.
    }
    .help = Izaberite praznu ili novu mapu. praksa nikad ne briše ono što nije napisala. Ništa nije promijenjeno.
    .example =
        praksa build --out /home/ana/Dokumenti

output-not-a-folder = { $path ->
        [nothing] Ovdje se ne može pisati jer ovo nije mapa.
       *[other] Ne može se pisati u „{ $path }“ jer to nije mapa.
    }
    .help = Izaberite mapu ili ime koje još ne postoji. Veze se ne prate. Ništa nije promijenjeno.
    .example =
        praksa build --out biljeske.txt

output-locked = { $path ->
        [nothing] U odredišnu mapu upravo piše još jedna naredba „praksa build“.
       *[other] U „{ $path }“ upravo piše još jedna naredba „praksa build“ (proces { $found }).
    }
    .help = Sačekajte da završi, pa pokušajte ponovo.
    .example =
        Dva „praksa build“ u isto vrijeme.

output-failure = { $path ->
        [nothing] Sajt se ne može upisati. Ono što je ranije objavljeno nije promijenjeno.
       *[other] Sajt se ne može upisati u „{ $path }“: { $reason }. Ono što je ranije objavljeno nije promijenjeno.
    }
    .help = Provjerite da disk nije pun i da smijete pisati u odredišnu mapu.
    .example =
        Disk je pun.


## Oko nalaza

severity-error = greška
severity-warning = upozorenje
label-allowed = dozvoljeno
label-did-you-mean = da li ste mislili
label-help = šta uraditi
label-related = vidi i
label-example = pogrešno
label-more = { $count ->
        [one] i još { $count }
        [few] i još { $count }
       *[other] i još { $count }
    }

count-errors = { $errors ->
        [one] { $errors } greška
        [few] { $errors } greške
       *[other] { $errors } grešaka
    }
count-warnings = { $warnings ->
        [one] { $warnings } upozorenje
        [few] { $warnings } upozorenja
       *[other] { $warnings } upozorenja
    }
count-files = { $files ->
        [one] { $files } datoteci
        [few] { $files } datoteke
       *[other] { $files } datoteka
    }
summary-both = Ukupno: { count-errors } i { count-warnings } u { count-files }.
summary-errors = Ukupno: { count-errors } u { count-files }.
summary-warnings = Ukupno: { count-warnings } u { count-files }.
summary-clean = Sve je u redu.
summary-cut = { $count ->
        [one] … i još { $count } nalaz. Sa --format json ispisuju se svi.
        [few] … i još { $count } nalaza. Sa --format json ispisuju se svi.
       *[other] … i još { $count } nalaza. Sa --format json ispisuju se svi.
    }


## Komandna linija u cjelini

app-about = Od baze znanja o praksi pravi sajt
app-long =
    praksa od mape sa smjernicama, procedurama, obukama i dobrim praksama, napisanim kao običan tekst na više
    jezika, pravi sajt koji se može pretraživati, štampati i ponijeti sa sobom.

    Sajt je mapa koja sadrži „content“. Naredbe rade na mapi u kojoj su pozvane ili na onoj koja je navedena sa
    --site.
app-examples =
    praksa check
        Pronađi greške na sajtu u ovoj mapi.
    praksa explain unknown-field
        Objasni jednu vrstu greške, s primjerom.

help-usage = Upotreba
help-commands = Naredbe
help-arguments = Argumenti
help-options = Opcije
help-examples = Primjeri
help-allowed = jedno od
help-default = ako se ne navede

man-name = Ime
man-synopsis = Pregled
man-description = Opis
man-see-also = Vidi i
man-exit-status = Izlazni kod
man-exit-0 = Sve je u redu ili ima samo upozorenja.
man-exit-1 = Ima grešaka.
man-exit-2 = Naredba nije shvaćena ili se nešto nije moglo pročitati ili napisati.

value-command = NAREDBA
value-options = OPCIJE
value-folder = MAPA
value-language = JEZIK
value-format = FORMAT
value-date = DATUM
value-audience = KOME
value-code = KOD
value-shell = LJUSKA

flag-help = Prikaži ovu pomoć
flag-version = Prikaži verziju
flag-site = Mapa koja sadrži „content“
flag-ui-lang = Jezik na kojem praksa govori
    .long = Jezik na kojem praksa govori. Ako nije naveden, uzima se jezik računara, ako ga praksa zna.
flag-format = Kako se nalazi ispisuju
    .long = Kako se nalazi ispisuju: „human“ za čitanje, „json“ za druge programe, „github“ kao napomene uz izmijenjene redove, „sarif“ za alate koji pregledaju kod.
flag-today = Dan koji se računa kao današnji, kao godina-mjesec-dan
    .long = Dan koji se računa kao današnji, kao godina-mjesec-dan. Od njega zavisi čemu je istekao rok. Ako nije naveden, uzima se datum računara.
flag-audience = Za koga je sajt
    .long = Za koga je sajt: „participant“ izostavlja sve dijelove za trenere, „facilitator“ ih uključuje.
flag-deny-warnings = Računaj upozorenja kao greške


## praksa check

cmd-check-about = Pronađi sve greške na sajtu
cmd-check-long =
    Pročita cijeli sajt, sve njegove stranice napravi u memoriji i odjednom kaže sve greške: šta nije u redu, u kojem
    redu, šta bi bilo ispravno. Ništa se ne upisuje niti objavljuje.

    Izlazni kod je 0 ako nema grešaka, 1 ako ih ima, 2 ako naredba nije shvaćena. Sama upozorenja nisu greške, osim uz
    --deny-warnings.
cmd-check-examples =
    praksa check
        Provjeri sajt u ovoj mapi.
    praksa check --site moj-sajt --format json
        Provjeri drugi sajt i ispiši nalaze za drugi program.
    praksa check --today 2027-01-01
        Pogledaj čemu će rok isteći sljedeće godine.
progress-check = Provjeravam sajt …


## praksa explain

cmd-explain-about = Objasni vrstu greške
cmd-explain-long =
    Svaka greška koju praksa nađe ima kod, naprimjer unknown-field. Ova naredba objašnjava šta kod znači i šta treba
    uraditi, i pokazuje mali primjer s tom greškom. Bez koda navodi sve vrste.
cmd-explain-examples =
    praksa explain
        Navedi sve vrste grešaka.
    praksa explain unknown-field
        Objasni jednu od njih.
cmd-explain-code = Kod greške


## praksa completions

cmd-completions-about = Napiši skriptu koja dopunjava naredbe kad se pritisne tipka Tab
cmd-completions-long =
    Ispisuje skriptu za vašu ljusku. Kad je ljuska pročita, tipka Tab dopunjava naredbe i opcije programa praksa.
cmd-completions-examples =
    praksa completions bash > ~/.local/share/bash-completion/completions/praksa
        Instaliraj je za bash, samo za sebe.
    praksa completions fish > ~/.config/fish/completions/praksa.fish
        Instaliraj je za fish, samo za sebe.
cmd-completions-shell = Ljuska za koju je skripta


## praksa man

cmd-man-about = Napiši stranice priručnika
cmd-man-long =
    Upisuje jednu stranicu priručnika za program praksa i po jednu za svaku naredbu u mapu, koja se napravi ako ne postoji.
    Bez mape ispisuje samo stranicu za program praksa.
cmd-man-examples =
    praksa man | man -l -
        Čitaj stranicu priručnika.
    praksa man /usr/local/share/man/man1
        Instaliraj stranice priručnika.
cmd-man-folder = Mapa u koju se stranice upisuju
man-written = Napisano: { $path }


## Šta nije u redu sa samom naredbom

usage-unknown-option = Ovdje nema opcije „{ $found }“.
usage-unknown-command = Nema naredbe „{ $found }“.
usage-unexpected-value = „{ $found }“ se ovdje ne očekuje.
usage-bad-value = „{ $found }“ nije vrijednost za { $option }.
usage-bad-date = „{ $found }“ nije datum. Napišite godinu, mjesec i dan s crticama: 2026-03-01.
usage-no-value = Iza { $option } nedostaje vrijednost.
usage-missing = Nedostaje { $option }.
usage-twice = { $option } se smije navesti samo jednom.
usage-conflict = { $option } se ne može koristiti zajedno sa { $found }.
usage-no-command = Recite šta treba uraditi: nedostaje naredba.
usage-not-text = Otkucano je nešto što nije ispravan tekst.
usage-other = Naredba nije shvaćena.
usage-try-help = Za pomoć otkucajte: { $command } --help

io-output = Rezultat se ne može ispisati: { $reason }
io-write = „{ $path }“ se ne može napisati: { $reason }


## Čemu služi svako polje dokumenta

field-type = Vrsta dokumenta. Slijedi iz mape i ne mora se pisati.
field-language = Jezik na kojem je napisan tekst ove datoteke.
field-title = Naslov, na svakom jeziku na kojem ga možete dati.
field-summary = Šta čitaoci ovdje nalaze, u jednoj ili dvije rečenice, najviše 300 znakova.
field-keywords = Druge riječi pod kojima bi ljudi ovo mogli tražiti, onako kako bi ih sami rekli.
field-topics = Teme, iz rječnika vrijednosti (vocabulary).
field-phase = Faza rada kojoj pripada.
field-audience = Kome je namijenjeno: uloge koje s tim rade.
field-target_groups = O kojim ljudima je riječ: grupe, okolnosti, dob i spol.
field-countries = Zemlje za koje važi ili „regional“ za sve.
field-level = Nivo na kojem se primjenjuje, naprimjer državni ili općinski.
field-status = U kojoj je fazi dokument: draft (nacrt), in-review (na pregledu), in-force (na snazi), under-revision (u reviziji), superseded (zamijenjeno) ili archived (arhivirano). Nacrti se nikad ne objavljuju.
field-version = Verzija, između navodnika: "1.0".
field-valid_from = Dan od kojeg važi.
field-review_by = Dan do kojeg se mora ponovo pregledati.
field-verified_on = Dan kad je neko posljednji put provjerio da je sve u njemu tačno.
field-owner = Ko odgovara za sadržaj, naprimjer organizacija ili služba.
field-licence = Licenca pod kojom ga drugi smiju koristiti.
field-attribution = Kako treba navesti autore kad ga drugi koriste.
field-sensitivity = „sensitive“ ako čitaoca može ugroziti već to da ga neko vidi s ovom stranicom; inače „public“.
field-neutral_title = Bezazlen naslov za prozor preglednika, koji drugi mogu vidjeti.
field-sources = Odakle su podaci, svaki izvor s oznakom, naslovom i adresom.
field-related = Drugi dokumenti o istoj stvari.
field-supersedes = Dokumenti koje ovaj zamjenjuje.
field-aliases = Ranije oznake ovog dokumenta, da stare adrese i dalje vode ovamo.
field-changes = Šta se promijenilo u kojoj verziji, kada i zašto.
field-adapted_from = Po čijem je radu prilagođen, s verzijom, licencom i onim što je promijenjeno.
field-review_needed = Čija provjera još treba: „legal“ za pravnika ili „native-“ i jezik za nekoga kome je to maternji jezik.
field-protected = Imena i riječi koje u svakom pismu ostaju kakve jesu.
field-translator = Ko je preveo.
field-reviewer = Ko je provjerio prijevod.
field-source = Verzija originala iz koje je prevedeno. Ovaj red piše praksa.
field-translation-status = Dokle je prijevod stigao: draft (nacrt), machine-assisted (uz pomoć računara) ili reviewed (provjeren).
field-recommendations = Preporuke po redu, svaka pod oznakom svog naslova: koliko obavezuje i na čemu se zasniva.
field-urgent = „true“ ako mora odmah biti pri ruci kad je neko u opasnosti.
field-trigger = Kad procedura počinje: šta se desilo ili saznalo.
field-aim = Šta je postignuto kad je procedura provedena.
field-record = Šta se zapisuje i gdje se čuva.
field-steps = Koraci po redu, svaki pod oznakom svog naslova: ko je odgovoran, u kojem roku, s kojim obrascem.
field-countries_differ = Tabela onoga što je po zemljama različito, pitanje po pitanje, svaki odgovor s izvorom.
field-duration = Koliko obuka traje, s pauzama: PT2H za dva sata.
field-start = Kad počinje, između navodnika: "09:00". Plan tada prikazuje vrijeme svake aktivnosti.
field-group_size = Najmanja i najveća grupa za koju je obuka zamišljena.
field-trainers = Koliko trenera treba.
field-format = Kako se održava: in-person (uživo), online (putem interneta) ili blended (kombinirano).
field-level_of_training = Za koga je: basic (osnovni nivo), intermediate (srednji) ili advanced (napredni).
field-objectives = Šta učesnici poslije umiju i da li se to provjerava.
field-prerequisites = Obuke koje učesnici trebaju završiti prije ove.
field-room = Šta treba u prostoriji: prostor, stolice, oprema.
field-content_warning = Šta u obuci može uznemiriti učesnike, da mogu sami odlučiti.
field-distress_plan = Šta treneri rade kad se neko uznemiri.
field-materials = Radni listovi, kartice i obrasci koji trebaju, svaki pod svojom oznakom.
field-sessions = Aktivnosti po redu, svaka pod oznakom svog naslova: minute, metoda, materijali, ko vodi.
field-organisation = Ko provodi praksu.
field-place = Gdje se provodi.
field-since = Godina u kojoj je počela.
field-evidence = Koliko su njeni rezultati dokazani.
field-maturity = Dokle je stigla, od prvog pokušaja do ustaljene prakse.
field-reviewed = Ko je pregledao opis i kada.
field-participation = Da li su ljudi o kojima je riječ učestvovali u njenom oblikovanju: yes (da), no (ne) ili unknown (nije poznato).
field-results = Šta je postignuto, u brojevima, s periodom i izvorom.
field-contact = Koga drugi mogu pitati o njoj.
field-purpose = Čemu obrazac služi.
field-filled_by = Ko ga popunjava.
field-when = Kad se popunjava.
field-kept = Gdje se čuva i ko ga smije vidjeti.
field-retention = Koliko dugo se čuva i šta se poslije s njim radi.
field-files = Datoteke obrasca, svaka s jezikom i formatom.
field-instrument = Puni naziv zakona ili konvencije.
field-article = Član na koji se stranica odnosi.
field-in_force_from = Dan od kojeg je na snazi.
field-in_force_until = Dan do kojeg je bio na snazi, ako više nije.
field-quotation = Kratak navod tog mjesta.
field-official_url = Adresa službenog teksta.
field-checked_on = Dan kad je neko posljednji put uporedio stranicu sa službenim tekstom.


## praksa build

build-done = Sajt je u { $folder }: { $files ->
        [one] { $files } datoteka
        [few] { $files } datoteke
       *[other] { $files } datoteka
    }, od toga novih ili izmijenjenih { $written }, uklonjenih { $removed }.
flag-out = Mapa u koju se sajt upisuje
flag-for-disk = Napravi stranice koje se otvaraju s diska, bez servera
    .long = Napravi stranice koje se otvaraju s diska, na primjer s USB memorije: veze imenuju datoteke, a stilovi i skripte nemaju kontrolni zbir, koji preglednici tamo odbijaju.
progress-build = Pravim sajt …
cmd-build-about = Napravi sajt i upiši ga u mapu
cmd-build-long =
    Napravi sve stranice i gotov sajt stavi u mapu u jednom potezu: ko čita tu mapu vidi cijeli stari ili cijeli novi
    sajt, nikad mješavinu. Ako ima grešaka, ništa se ne mijenja i sve se greške kažu.

    Mapa koju praksa nije napisala nikad se ne dira. Datoteke koje je u objavljenu mapu stavio neko drugi ostaju.
cmd-build-examples =
    praksa build
        Napravi sajt iz ove mape u mapi „public“.
    praksa build --out /var/www/praksa
        Napravi ga u mapi web servera.
    praksa build --audience facilitator --out treneri
        Napravi sajt za trenere, s njihovim bilješkama i odgovorima.
    praksa build --for-disk --out /media/usb/praksa
        Napravi kopiju koja se otvara dvostrukim klikom, bez mreže.


## praksa serve

value-number = BROJ
value-address = ADRESA
flag-port = Port; ako nije naveden, prvi slobodan od 4000 naviše
flag-address = Adresa na kojoj se sajt prikazuje
    .long = Adresa na kojoj se sajt prikazuje. Sve osim 127.0.0.1 i ::1 pokazuje neobjavljene stranice drugim računarima u mreži.
cmd-serve-about = Prikaži sajt u pregledniku dok pišete
cmd-serve-long =
    Napravi sajt u memoriji, na svim njegovim jezicima, i pokaže ga na adresi ovog računara. Kad se datoteka sačuva,
    stranica u pregledniku promijeni se sama. Greška se pokaže preko stranice, s datotekom i redom, i nestane kad se
    ispravi. Ništa se ne objavljuje. Za kraj pritisnite Ctrl+C.
cmd-serve-examples =
    praksa serve
        Pokaži sajt iz ove mape.
    praksa serve --site moj-sajt --port 8080
        Pokaži drugi sajt na drugom portu.
usage-bad-port = „{ $found }“ nije port. Port je broj od 0 do 65535.
usage-bad-address = „{ $found }“ nije adresa na kojoj se sajt može prikazati, kao što je 127.0.0.1.
serve-listening = Sajt je na { $url } – za kraj pritisnite Ctrl+C.
serve-port-taken = Port { $port } već koristi drugi program.
serve-exposed = Ove stranice mogu čitati i drugi računari u mreži.
serve-rebuilt = Napravljeno: { $n ->
        [one] { $n } datoteka
        [few] { $n } datoteke
       *[other] { $n } datoteka
    } za { $milliseconds } ms.
serve-failed = Nije napravljeno, { $n ->
        [one] { $n } nalaz
        [few] { $n } nalaza
       *[other] { $n } nalaza
    }. I dalje se prikazuje posljednje ispravno stanje.
serve-polling = Sistem ne javlja kad se datoteke promijene ({ $reason }), pa praksa gleda sama.
serve-stopping = Server je završio.
serve-no-folder = { $found } nije mapa.
serve-taken = { $found } već koristi drugi program. Pokušajte s drugim --port.
serve-address = Sajt se ne može prikazati na { $found }: { $reason }.
serve-system = Server se ne može pokrenuti: { $reason }.
serve-findings = { $n ->
        [one] { $n } nalaz
        [few] { $n } nalaza
       *[other] { $n } nalaza
    }
serve-older-site = Stranica ispod je iz vremena prije greške.
serve-no-site = Dok se ovo ne ispravi, nema stranice koja bi se pokazala. Pojavit će se sama.
serve-close = Zatvori
serve-building = Sajt se pravi …
serve-not-found = Takve stranice nema.
serve-wrong-host = Ova adresa se ovdje ne prikazuje.
serve-wrong-method = Stranice se ovdje mogu samo čitati.
serve-bad-request = Ova adresa nema smisla.
serve-busy = Otvoreno je previše stranica. Zatvorite neke i učitajte ponovo.
serve-build-failed = Sama praksa je zakazala dok je pravila sajt. To nije vaša greška; prijavite je, zajedno s dokumentom koji ste posljednji mijenjali.


## praksa init

cmd-init-about = Započni novi sajt
cmd-init-long =
    Napravi mapu sa sadržajem koji dolazi uz program praksa: postavke, rječnici vrijednosti, rječnik pojmova, kontakti i dokumenti na svim jezicima,
    koje možete zadržati, izmijeniti ili obrisati.
cmd-init-examples =
    praksa init moj-sajt
        Napravi novi sajt u mapi „moj-sajt“.
cmd-init-folder = Mapa novog sajta; mora biti prazna ili još ne postojati
init-not-empty = Mapa { $folder } nije prazna: u njoj je { $found }.
init-done = Novi sajt je u { $folder } ({ $files ->
        [one] { $files } datoteka
        [few] { $files } datoteke
       *[other] { $files } datoteka
    }). Dalje: praksa serve --site { $folder }


## praksa new

value-type = VRSTA
value-id = OZNAKA
cmd-new-about = Započni novi dokument ili prijevod
cmd-new-long =
    Napiše prvi tekst u kojem je objašnjeno svako polje i stoje naslovi koje ta vrsta traži. Ako dokument s tom oznakom već
    postoji, tekst je njegov prijevod: svi naslovi s oznakama, a ispod njih riječi originala kao komentari.
cmd-new-examples =
    praksa new procedure temporary-guardian --lang mk
        Započni proceduru napisanu na makedonskom.
    praksa new procedure temporary-guardian --lang sq
        Započni njen prijevod na albanski.
cmd-new-type = Vrsta dokumenta
cmd-new-id = Njegova oznaka: mala slova bez kvačica, cifre i crtice; nikad se ne mijenja
cmd-new-lang = Jezik na kojem je tekst napisan; ako nije naveden, jezik na kojem praksa govori
new-language = Sajt nema jezik „{ $found }“.
new-exists = { $path } već postoji. praksa ga neće prepisati.
new-done = { $path } čeka da bude popunjen. To je nacrt i ne objavljuje se dok njegov status ne kaže drugačije.
skeleton-intro = Redovi koji počinju znakom # su objašnjenja ili polja koja se ne koriste. Da biste koristili polje, uklonite #; obrišite ono što vam ne treba.
skeleton-required = mora postojati
skeleton-in-force = mora postojati kad dokument stupi na snagu
skeleton-optional = može se izostaviti
skeleton-allowed = Dozvoljeno:
skeleton-title = Naslov
skeleton-text = Pišite ovdje.
skeleton-recommendation = Prva preporuka
skeleton-why = Zašto
skeleton-step = Prvi korak
skeleton-if-fails = Ako to nije moguće
skeleton-session = Prva aktivnost
skeleton-facilitator = Za trenera
skeleton-question = Pitanje za samoprovjeru
skeleton-right = Tačan odgovor
skeleton-wrong = Netačan odgovor
skeleton-feedback = Šta se kaže čitaocu koji ga je izabrao.
skeleton-problem = Problem
skeleton-context = Kontekst
skeleton-how = Kako se radi
skeleton-resources = Osoblje i troškovi
skeleton-results = Rezultati
skeleton-what-did-not-work = Šta nije uspjelo
skeleton-transfer = Uslovi za prenošenje drugdje
skeleton-participation = Šta kažu ljudi kojima služi
skeleton-ethics = Etika i pristanak


## praksa status

cmd-status-about = Pokaži šta postoji na kojem jeziku
cmd-status-long =
    Tabela dokumenata i jezika: gdje je original, šta je prevedeno i provjereno, šta je zastarjelo, šta nedostaje; čija
    revizija kasni; koje kontakte niko u posljednje vrijeme nije provjerio.
cmd-status-examples =
    praksa status
        Pokaži tabelu za sajt u ovoj mapi.
    praksa status --format json
        Ispiši je za drugi program.
state-original = original
state-reviewed = provjereno
state-draft = nacrt
state-machine-assisted = mašinski
state-outdated = zastarjelo
state-missing = nedostaje
status-total = { $language }: { $there } od { $all } dokumenata; nedostaje { $missing }, zastarjelo { $outdated }, neprovjereno { $unreviewed }
status-contact = Kontakt { $id } nije provjeren duže od šest mjeseci.
status-overdue = revizija kasni


## praksa translate

value-action = RADNJA
cmd-translate-about = Rad na prijevodima
cmd-translate-long =
    „stamp“ u prijevod zapiše od koje je verzije originala nastao, odjeljak po odjeljak. Kad se original promijeni, praksa
    tako zna koji su odjeljci zastarjeli. Uradite to kad ste prijevod uskladili s originalom.
cmd-translate-examples =
    praksa translate stamp first-conversation --lang sq
        Albanski prijevod je sada usklađen s originalom.
    praksa translate stamp --all
        Zapiši to za sve prijevode koji još nemaju zapisa; oni koji ga imaju ostaju kakvi jesu.
cmd-translate-action = Šta treba uraditi
cmd-translate-id = Dokument
cmd-translate-lang = Samo prijevod na ovaj jezik
cmd-translate-all = Svi prijevodi koji još nemaju zapisa
translate-which = Recite koji dokument ili --all.
translate-unknown = Nema dokumenta „{ $found }“.
translate-stamped = { $path }: zapisano.
translate-nothing = Nije trebalo ništa zapisati.


## praksa language

cmd-language-about = Pogledaj kako praksa postupa s riječima nekog jezika
cmd-language-long =
    „keys“ iza svake pročitane riječi ispisuje ključeve po kojima je pretraga zna: riječi sa zajedničkim ključem nalaze se
    jedna drugom.

    „transliterate“ pročitani tekst ispisuje drugim pismom, sa svim izuzecima tog jezika; imena, adrese, mjerne jedinice i
    strane riječi ostaju kakve jesu.
cmd-language-examples =
    echo "žrtvama" | praksa language keys --lang sr-latn
        Pokazati po kojim se ključevima riječ nalazi.
    praksa language transliterate --to sr-Cyrl < tekst.txt
        Ispiši srpski tekst ćirilicom.
    echo "Његова љубав" | praksa language transliterate --to sr-Latn
        Ispiši rečenicu latinicom.
cmd-language-action = Šta treba uraditi
cmd-language-lang = Jezik čiji se ključevi traže
cmd-language-from = Pismo kojim je napisan cijeli tekst
cmd-language-to = Željeni jezik i pismo
language-without-keys = Pretraga nema tabelu riječi za „{ $found }“.
language-to = Pomoću --to recite koje pismo želite, naprimjer sr-Latn.
language-unknown = Za „{ $found }“ nema drugog pisma.


## praksa bench

cmd-bench-about = Izmjeri koliko koštaju pravljenje, mijenjanje i pretraga velikog sajta
cmd-bench-long =
    Izmisli bazu znanja bilo koje veličine, svaki put istu, na svim jezicima sajta koji dolazi uz program praksa.

    „build“ je napravi tri puta – ispočetka, bez ijedne izmjene i nakon izmjene jednog dokumenta – i za svaki korak kaže
    koliko je trajao, koliko je vremena svih procesora potrošio i koliko je najviše memorije bilo zauzeto.

    „edit“ je prikaže, snima u njoj datoteke kao što to čini uređivač – tekst, naslov, šablon, pojmovnik, novu datoteku,
    obrisanu datoteku – i kaže koliko je trajalo dok nije isporučena stranica sa izmjenom, i dok nije bio gotov cijeli sajt.

    „search“ je napravi i pita njene indekse, i kaže koliko bajtova i zahtjeva košta čitaoca prvo pitanje, a koliko sljedeće.

    „peers“ upiše iste tekstove kao sajtove za Hugo i Zola, pravi ih naizmjenično sa programom praksa, ako su ti programi
    instalirani, i poredi.

    „corpus“ samo upiše izmišljenu bazu znanja u mapu.
cmd-bench-examples =
    praksa bench build --documents 2500
        Izmjeri sajt od 2500 dokumenata, svaki na četiri jezika.
    praksa bench build --out /dev/shm/public --json
        Upiši sajt u memoriju umjesto na disk i ispiši rezultat za druge programe.
    praksa bench edit --documents 2500 --runs 7
        Izmjeri koliko autor čeka na snimljenu datoteku, svaku vrstu izmjene sedam puta.
    praksa bench peers --documents 2500 --keep poredjenje
        Napravi isti sajt programima praksa, Hugo i Zola; njihovi sajtovi ostaju u mapi „poredjenje“.
    praksa bench corpus velika --documents 2500
        Upiši izmišljenu bazu znanja u mapu „velika“.
cmd-bench-action = Šta treba uraditi
cmd-bench-folder = Uz „corpus“: mapa u koju se upisuje baza znanja
cmd-bench-documents = Koliko dokumenata; svaki ima tekst na svakom jeziku
bench-documents = „{ $found }“ nije broj dokumenata od 1 do { $limit }.
cmd-bench-runs = Koliko se puta pravi svaka izmjena, postavlja svako pitanje i pokreće svaki program [ako nije navedeno: edit 5, search 50, peers 3]
bench-runs = „{ $found }“ nije broj ponavljanja od 1 do { $limit }.
cmd-bench-out = Mapa u koju se sajt upisuje; prazna ili je još nema
cmd-bench-keep = Zadrži bazu znanja i sajt u ovoj mapi; prazna je ili je još nema
cmd-bench-json = Ispiši rezultat kao JSON
progress-bench = Mjerim …
bench-corpus-done = Baza znanja je u { $folder }: { $files ->
        [one] { $files } datoteka
        [few] { $files } datoteke
       *[other] { $files } datoteka
    }, { $size } MB.
bench-course =
    Dokumenata: { $documents }; niti: { $threads }
    Pročitano: { $files_in } datoteka, { $size_in } MB; sajt: { $files_out } datoteka, { $size_out } MB
bench-lap-first = Prvo pravljenje (upisano datoteka: { $files }, { $size } MB)
bench-lap-unchanged = Bez izmjena (upisano datoteka: { $files }, { $size } MB)
bench-lap-edit = Izmijenjen jedan dokument (upisano datoteka: { $files }, { $size } MB)
bench-part = Korak
bench-wall = Vrijeme, s
bench-cpu = Svi procesori, s
bench-peak = Memorija najviše, MB
bench-part-check = provjera
bench-part-read = čitanje
bench-part-link = povezivanje
bench-part-index = indeks
bench-part-render = pravljenje stranica
bench-part-publish = objavljivanje
bench-part-whole = ukupno
bench-not-served = Izmjena nije isporučena: { $edit }. Serveru je trebalo predugo ili ne odgovara.
bench-edits =
    Dokumenata: { $documents }; niti: { $threads }; ponavljanja svake izmjene: { $runs }, medijane
    Od početka do prve stranice: { $seconds } s
bench-edit = Izmjena
bench-page = Stranica, s
bench-site = Cijeli sajt, s
bench-edit-body = tekst
bench-edit-front-matter = naslov
bench-edit-template = šablon
bench-edit-glossary = pojmovnik
bench-edit-new = nova datoteka
bench-edit-deleted = obrisana datoteka
bench-lookups =
    Dokumenata: { $documents }; pitanja svake vrste: { $queries }; svi indeksi: { $files } datoteka, { $size } MB
    Medijane, u zagradama najskuplje pitanje; sažeto kako šalje server, zajedno sa skriptama
bench-query = Pitanje
bench-first-size = Prvo, KB
bench-next-size = Sljedeće, KB
bench-requests = Zahtjevi
bench-query-one-word = jedna riječ
bench-query-two-words = dvije riječi
bench-query-three-words = tri riječi
bench-peers =
    Dokumenata: { $documents }; svaki program pokrenut { $runs ->
        [one] { $runs } put
       *[other] { $runs } puta
    }, naizmjenično; medijane
    praksa pravi { $editions } izdanja i njihove indekse za pretragu; ostali prave { $languages } jezika i nijedan indeks.
bench-peer-missing = NIJE MJERENO: { $program } nije nađen na putanji za pretragu.
bench-peer-failed = { $program } je završio s greškom: { $reason }
bench-program = Program
bench-files = Datoteka
bench-against = Procesori prema praksa
## praksa search

cmd-search-about = Pronađi dokumente kao čitaoci
cmd-search-long =
    Odgovara iz istog indeksa i istim redom kao pretraga objavljenog sajta: riječi u svakom obliku, u oba pisma, sa kvačicama
    ili bez njih; "tačni izrazi"; -isključene riječi. Mapa navedena sa --site može sadržavati izvore sajta ili objavljeni sajt.
cmd-search-examples =
    praksa search "prisilno prosjačenje" --lang bs
        Pronađi dokumente u bosanskom izdanju.
    praksa search lypja --lang sq --explain
        Reci i kako je svaki rezultat nastao.
    praksa search --batch --lang sr --site public < queries.jsonl
        Odgovori na redove poput {"{"}"qid": 1, "query": "жртва"{"}"} redovima poput {"{"}"qid": 1, "results": [ids]{"}"}.
cmd-search-query = Riječi koje se traže
cmd-search-lang = Izdanje u kojem se traži, naprimjer sr-latn
cmd-search-country = Zemlja čitaoca: prvo dolazi ono što u njoj važi
cmd-search-limit = Koliko rezultata najviše
cmd-search-json = Ispiši rezultate kao JSON
cmd-search-explain = Reci kako je svaki rezultat nastao
cmd-search-batch = Odgovori na mnogo upita, po jedan JSON objekt u redu, sa standardnog ulaza
value-query = UPIT
value-country = ZEMLJA
# $n: how many
search-found = { $n ->
    [one] { $n } dokument
    [few] { $n } dokumenta
   *[other] { $n } dokumenata
 }
# $score: a number
search-score = ocjena { $score }
search-tier-exact = isti oblik riječi
search-tier-marks = isti oblik s drugim znakovima na slovima
search-tier-stem = drugi oblik riječi
search-tier-spelling = isti oblik u regionalnom pravopisu
search-tier-variant = drugi oblik u regionalnom pravopisu
search-tier-prefix = počinje tako
search-tier-slip = jedna greška u kucanju
search-tier-two-slips = dvije greške u kucanju
search-tier-root = slično počinje
search-factor-words = ima samo neke od riječi
search-factor-together = više riječi u istom odjeljku
search-factor-status = njegov status
search-factor-language = tekst je na drugom jeziku
search-factor-country = vrijedi u drugoj zemlji
search-factor-again = ispred njega su rezultati iste riječi
search-no-query = Recite šta treba tražiti.
search-no-index = U mapi { $folder } nema indeksa za pretragu.
search-damaged = Indeks za pretragu ne može se pročitati: { $path } nedostaje, oštećen je ili je druge verzije. Ponovo napravite sajt.
search-bad-line = Red { $line } ulaza nije upit: očekivan je JSON objekt s "qid" i "query".


## praksa theme

cmd-theme-about = Pogledaj šta tema dobija
cmd-theme-long =
    „docs“ ispisuje, kao Markdown, predloške koje tema ima i svaku vrijednost koju dobijaju, s vrstom i značenjem. Opis
    nastaje iz samog programa, pa uvijek odgovara verziji koju imate.
cmd-theme-examples =
    praksa theme docs > themes/README.md
        Sačuvaj opis pored svoje teme.
cmd-theme-action = Šta treba uraditi
