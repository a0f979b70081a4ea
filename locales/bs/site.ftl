# The interface of the site in Bosnian (Latin script, ijekavian).

## Sections and types of documents
section_home = Početna
section_guidelines = Smjernice
section_procedures = Procedure
section_modules = Obuke
section_practices = Dobre prakse
section_forms = Obrasci
section_legal = Propisi
section_pages = O bazi
section_glossary = Rječnik
section_contacts = Kontakti
section_lists = Pregled sadržaja
section_changes = Šta je novo
kind_guideline = Smjernica
kind_procedure = Procedura
kind_module = Obuka
kind_practice = Dobra praksa
kind_form = Obrazac
kind_legal = Propis
kind_page = Stranica

## The frame of every page
skip_to_content = Pređi na sadržaj
menu = Meni
languages = Jezici
you_are_here = Ovdje ste
your_country = Vaša zemlja
all_countries = Sve zemlje
country_hint = Izbor važi samo dok je ova kartica preglednika otvorena.
forget_choice = Zaboravi izbor
hidden_other_countries = Skriveno iz drugih zemalja: { $n }
show_hidden = Prikaži ih
about_site = O ovoj bazi
your_safety = Vaša sigurnost
built_on = Datum izdanja:
licence = Licenca
close = Zatvori
neutral_title = Radni materijal
page_not_found = Stranica nije pronađena
page_languages = Izbor jezika
page_moved = Stranica je premještena. Nastavite ovdje.
not_found_text = Na ovoj adresi nema stranice. Možda je premještena ili je adresa pogrešno upisana. Nastavite odavde:

## Leaving fast
exit_this_page = Napusti stranicu
exit_hint = Tri puta pritisnite tipku Shift
exit_leaving = Stranica se napušta.
exit_press_twice = Za izlaz pritisnite Shift još dva puta.
exit_press_once = Za izlaz pritisnite Shift još jednom.
exit_expired = Izlaz tipkom Shift je otkazan.
exit_explained = Dugme „Napusti stranicu“ ili tri pritiska na tipku Shift odmah skrivaju stranicu i otvaraju drugu, neutralnu.
exit_limits = Izlaz ne briše historiju preglednika. Ko koristi isti uređaj, može vidjeti koje su stranice otvarane. Obrišite historiju ili koristite privatni prozor.
no_traces = Ova stranica ne koristi kolačiće, ne šalje podatke drugima i ne pamti šta čitate.

## Home
what_to_do_now = Šta uraditi sada
all_steps = Svi koraci
whom_to_call = Koga zvati
all_contacts = Svi kontakti
phases_of_work = Faze rada
what_is_here = Šta ovdje možete naći
what_changed = Šta je novo

## Lists
documents = { $n ->
    [one] { $n } dokument
    [few] { $n } dokumenta
   *[other] { $n } dokumenata
 }
lists_intro = Svi dokumenti po temi, fazi rada, ulozi, zemlji i drugim obilježjima.
narrow_down = Suzite izbor
nothing_here = Ovdje još nema dokumenata.
facet_topics = Teme
facet_phases = Faze rada
facet_audience = Kome je namijenjeno
facet_groups = O kome je riječ
facet_circumstances = Okolnosti
facet_ages = Dob
facet_sexes = Spol
facet_levels = Nivo vlasti
facet_countries = Zemlje
facet_statuses = Status
facet_kinds = Vrsta dokumenta

## A document
status_in_review = na pregledu
status_in_force = na snazi
status_under_revision = u reviziji
status_superseded = zamijenjeno
status_archived = arhivirano
review_overdue = revizija kasni
version = Verzija
valid_from = Važi od
next_review = Sljedeća revizija
verified_on = Provjereno
checked_on = provjereno:
owner = Odgovara
for_whom = Kome je namijenjeno
about_whom = O kome je riječ
translation = Prijevod
original_language = Izvorni jezik
translator = Ko je preveo
translation_reviewer = Ko je provjerio prijevod
more_about_document = Više o dokumentu
contents = Sadržaj
footnotes = Bilješke
link_here = Veza na ovaj odjeljak
text_in = Tekst na jeziku:
supersedes = Zamjenjuje
sources = Izvori
source = Izvor
no_source = bez izvora
changes = Šta je promijenjeno
significance_major = važna promjena
significance_minor = manja promjena
related = Povezani dokumenti
mentioned_in = Ovaj dokument spominju
terms_on_page = Pojmovi na ovoj stranici
reuse = Preuzimanje i navođenje
attribution = Navesti kao autora
cite_this = Kako navesti
cite = { $author }: { $title }. { $site } (verzija { $version }, { $date })
cite_undated = { $author }: { $title }. { $site }
document_id = Oznaka dokumenta
adapted_from = Preuzeto i prilagođeno
organisation = Organizacija
title = Naslov
authors = Autori
taken_on = Preuzeto
what_was_changed = Šta je izmijenjeno
footnote_back = Nazad na tekst

## Notices
notice_superseded = Ovaj dokument više nije na snazi. Zamjenjuje ga:
notice_not_in_force = Ovaj dokument trenutno nije na snazi. Status:
notice_overdue = Revizija kasni (rok: { $date }). Provjerite kod nadležne službe da li navodi još važe.
notice_other_country = Ovaj dokument ne važi u zemlji koju ste izabrali. Važi za:
notice_fallback = Tekst još nije preveden na bosanski. Prikazan je na jeziku:
whole_page_there = Otvorite cijelu stranicu na tom jeziku
notice_draft = Prijevod je nacrt i još nije provjeren.
notice_machine_assisted = Prijevod je urađen uz pomoć računara i još ga nije provjerio neko ko zna oba jezika.
notice_outdated = Prijevod je zastario: urađen je prema verziji { $source }, a original je sada u verziji { $current }.
notice_outdated_text = Prijevod je zastario: original je poslije prevođenja promijenjen, u istoj verziji ({ $current }).
outdated_parts = Od tada su u originalu promijenjeni ovi odjeljci:
section_outdated = Original ovog odjeljka promijenjen je poslije prevođenja.
read_original = Pročitajte original
review_needed = Šta još treba provjeriti
review_legal = Pravnik treba provjeriti navode o propisima.
review_native = Tekst treba provjeriti neko kome je to maternji jezik: { $language }.
state_original = original
state_reviewed = provjeren prijevod
state_draft = nacrt prijevoda
state_machine_assisted = mašinski prijevod, neprovjeren
state_outdated = prijevod je zastario
state_missing = nije prevedeno
alert_note = Napomena
alert_tip = Savjet
alert_important = Važno
alert_warning = Upozorenje
alert_caution = Oprez
alert_facilitator = Za trenera

## A guideline
recommendations = Preporuke
strength_must = mora se
strength_should = treba
strength_may = može se
strength_must_not = ne smije se
strengths_explained = Šta znače ovi izrazi
strength_must_means = Obaveza iz propisa. Propis je naveden uz preporuku.
strength_should_means = Dogovoreni standard rada. Svako odstupanje treba obrazložiti.
strength_may_means = Mogućnost, kada odgovara okolnostima.
strength_must_not_means = Zabranjeno propisom. Propis je naveden uz preporuku.
basis = Osnov
legal_basis = Pravni osnov
carried_out_in = Kako se provodi
only_in = Samo za

## A procedure
trigger = Povod
aim = Cilj
record = Šta se bilježi
steps_at_a_glance = Koraci ukratko
steps_caption = Koraci procedure: ko, do kada, koji obrazac i pravni osnov
step = Korak
responsible = Odgovara
supporting = Pomažu
with_help_of = uz pomoć:
deadline_label = Rok
deadline_recommended = preporuka
deadline = najkasnije { $duration } nakon { $event }
deadline_step = najkasnije { $duration } nakon koraka „{ $step }“
deadline_open = najkasnije za { $duration }
form_label = Obrazac
my_role_only = Samo moja uloga
all_roles = Sve uloge
steps_hidden = Skriveno koraka: { $n } od { $all }
countries_side_by_side = Zemlje uporedo
countries_caption = Po čemu se zemlje razlikuju
question = Pitanje
unknown = Nije poznato. Pitajte u svojoj službi.
decision_back = Prethodno pitanje
decision_all = Prikaži sva pitanja
checklist_not_stored = Oznake se ne pamte i ne šalju.
checklist_clear = Poništi oznake

## A training module
duration = Trajanje
group_size_label = Veličina grupe
group_size = { $min }–{ $max } učesnika
trainers = Broj trenera
format = Način rada
format_in_person = uživo
format_online = putem interneta
format_blended = kombinirano
training_level = Nivo obuke
training_basic = osnovni
training_intermediate = srednji
training_advanced = napredni
room = Prostor
prerequisites = Prije ove obuke
objectives = Ciljevi
objectives_intro = Poslije obuke učesnici će moći:
assessed = provjerava se
session_plan = Plan rada
plan_caption = Plan rada sa satnicom
clock = Vrijeme
session = Aktivnost
minutes_short = Min.
minutes = { $n ->
    [one] { $n } minut
    [few] { $n } minuta
   *[other] { $n } minuta
 }
method = Metoda
materials = Materijali
lead_label = Vodi
lead_trainer = trener
lead_co_trainer = drugi trener
lead_both = oba trenera
break = Pauza
total = Ukupno
content_warning = Teške teme
distress_plan = Ako je nekome teško
question_answer = Je li tačno?
question_right = Tačno
question_wrong = Nije tačno
question_several = Više je tačnih odgovora.
question_show = Provjeri
question_again = Pokušaj ponovo
question_missed = I ovo je tačno

## A practice
practice_at_a_glance = Praksa ukratko
reviewed_by = Ko je pregledao opis:
self_reported = Prema navodima same organizacije; opis niko drugi nije pregledao.
place = Mjesto
since = Od godine
evidence = Dokazi
maturity = Zrelost
participation = Učešće korisnika
participation_yes = korisnici su učestvovali u osmišljavanju ili ocjeni
participation_no = korisnici nisu učestvovali
participation_unknown = nije poznato
contact_label = Kontakt
no_word_on_failures = Opis ne govori šta nije uspjelo. Pitajte organizaciju prije nego što preuzmete praksu.
results = Rezultati
what_was_counted = Šta je brojano
number = Broj
period = Period

## A form
form_at_a_glance = Obrazac ukratko
purpose = Svrha
filled_by = Ko popunjava
when = Kada
kept = Gdje se čuva
retention = Koliko dugo
download = Preuzimanje
fill_on_paper = Obrazac se štampa prazan. Ovdje se ne upisuju podaci o ljudima.
size_bytes = { $n ->
    [one] { $n } bajt
    [few] { $n } bajta
   *[other] { $n } bajtova
 }
size_kb = { $n } kB
size_mb = { $n } MB

## A legal reference
legal_at_a_glance = Propis ukratko
instrument = Propis
article = Član
in_force_from = Na snazi od
in_force_until = Na snazi do
official_text = Službeni tekst
not_legal_advice = Ovo nije pravni savjet. Prije postupanja provjerite važeći tekst propisa.
legal_used_by = Na ovom propisu se zasnivaju

## Glossary
glossary_intro = Pojmovi s kratkim objašnjenjem i nazivom na drugim jezicima.
letters = Slova
term_label = Pojam
term_page = Više o pojmu
term_not_reviewed = čeka provjeru
synonyms = Drugi nazivi
usage = Upotreba
used_instead_in = Naziv u zemlji:
in_other_languages = Na drugim jezicima
related_terms = Povezani pojmovi
used_in = Gdje se koristi
used_nowhere = Nijedan dokument još ne koristi ovaj pojam.

## Contacts
contacts_intro = Službe i telefoni po zemljama. Adrese skloništa ne objavljujemo.
contacts_by_need = Šta vam treba
no_fresh_numbers = Nema nedavno provjerenog broja.
no_contacts = Za ovu zemlju još nema potvrđenog kontakta.
hours = Radno vrijeme
price = Cijena poziva
free_yes = besplatno
free_no = poziv se plaća
who_can_turn = Ko se može javiti
how_to_reach = Kako do službe
email = E-pošta
web = Web-stranica
contact_withheld = { $months ->
    [one] Broj nije prikazan: nije provjeren { $months } mjesec.
    [few] Broj nije prikazan: nije provjeren { $months } mjeseca.
   *[other] Broj nije prikazan: nije provjeren { $months } mjeseci.
 }
contact_never_verified = Broj nije prikazan: nije zabilježeno kada je provjeren.
contact_stale = { $months ->
    [one] Kontakt nije provjeren { $months } mjesec. Provjerite ga prije nego što vam zatreba.
    [few] Kontakt nije provjeren { $months } mjeseca. Provjerite ga prije nego što vam zatreba.
   *[other] Kontakt nije provjeren { $months } mjeseci. Provjerite ga prije nego što vam zatreba.
 }
contact_lasting = { $months ->
    [one] Broj ovdje nije provjeren { $months } mjesec.
    [few] Broj ovdje nije provjeren { $months } mjeseca.
   *[other] Broj ovdje nije provjeren { $months } mjeseci.
 }

## Time
duration_years = { $n ->
    [1] 12 mjeseci
    [one] { $n } godina
    [few] { $n } godine
   *[other] { $n } godina
 }
duration_months = { $n ->
    [one] { $n } mjesec
    [few] { $n } mjeseca
   *[other] { $n } mjeseci
 }
duration_weeks = { $n ->
    [1] 7 dana
    [one] { $n } sedmica
    [few] { $n } sedmice
   *[other] { $n } sedmica
 }
duration_days = { $n ->
    [one] { $n } dan
    [few] { $n } dana
   *[other] { $n } dana
 }
duration_hours = { $n ->
    [one] { $n } sat
    [few] { $n } sata
   *[other] { $n } sati
 }
duration_minutes = { $n ->
    [one] { $n } minut
    [few] { $n } minuta
   *[other] { $n } minuta
 }
duration_join = { $first } i { $second }

## Print
printed_on = odštampano
print_discard = Odštampani primjerak uništite najkasnije za 30 dana. Prije upotrebe provjerite na ovoj adresi je li ovo još važeća verzija.

## The flow of a procedure
flow = Tok procedure
flow_described = Dijagram pokazuje korake redom (ukupno: { $steps }) i pitanja s mogućim odgovorima (ukupno: { $questions }). Isto piše u tabeli iznad i u tekstu ispod.

## What changed
changes_intro = Sve promjene dokumenata, od najnovije. Kod važne promjene treba raditi drugačije nego prije.
changes_subscribe = Praćenje promjena:
all_changes = Sve promjene
pages_of_list = Stranice spiska

## Practices side by side
compare_practices = Prakse uporedo
compare_intro = Isti podaci o svakoj praksi, jedni pored drugih. Prakse koje je pregledao neko drugi stoje odvojeno od onih o kojima govori samo njihova organizacija.
compare_reviewed = Prakse koje je pregledao neko drugi
compare_reported = Prakse prema navodima same organizacije
compare_field = Podatak
compare_review = Pregled
compare_summary = Ukratko
compare_countries = Zemlja
compare_failures = Šta nije uspjelo
compare_not_said = Opis o tome ne govori.

## Printing a whole section
print_section = Svi dokumenti za štampu na jednoj stranici
print_section_title = { $section }: za štampu
print_section_intro = Svi dokumenti ove vrste u cijelosti, svaki na novoj strani.

## For other programs
for_programs = Za preuzimanje i razmjenu
catalogue = Katalog svih dokumenata

## Search
# %n is replaced by a number in the browser.
search = Pretraga
search_label = Riječi koje tražite
search_hint = U svakom obliku, u oba pisma, s kvačicama ili bez njih. Tačan izraz stavite pod navodnike, a crticu ispred riječi koju ne želite: „prvi razgovor“ -škola. Ono što upišete ostaje u ovom prozoru.
search_found = Pronađeno dokumenata: %n
search_none = Nema rezultata.
search_broken = Pretraga trenutno nije dostupna. Nastavite kroz preglede sadržaja.
search_needs_script = Pretraga radi samo s uključenim JavaScriptom. Sadržaj možete naći i kroz ove preglede.
search_more = Još rezultata
search_copy = Kopiraj vezu do ove pretrage
search_copied = Veza je kopirana.
search_near = Slične riječi:
search_elsewhere = Ista pretraga na drugim jezicima:
search_lists = Ili nastavite kroz preglede ispod.
