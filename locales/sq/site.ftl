# The interface of the site in Albanian.

## Sections and types of documents
section_home = Kryefaqja
section_guidelines = Udhëzues
section_procedures = Procedura
section_modules = Trajnime
section_practices = Praktika të mira
section_forms = Formularë
section_legal = Akte ligjore
section_pages = Rreth bazës
section_glossary = Fjalor
section_contacts = Kontakte
section_lists = Pasqyra e përmbajtjes
section_changes = Çfarë ka të re
kind_guideline = Udhëzues
kind_procedure = Procedurë
kind_module = Trajnim
kind_practice = Praktikë e mirë
kind_form = Formular
kind_legal = Akt ligjor
kind_page = Faqe

## The frame of every page
skip_to_content = Kalo te përmbajtja
menu = Menyja
languages = Gjuhët
you_are_here = Ju jeni këtu
your_country = Vendi juaj
all_countries = Të gjitha vendet
country_hint = Zgjedhja vlen vetëm sa kohë që kjo skedë e shfletuesit është e hapur.
forget_choice = Harroje zgjedhjen
hidden_other_countries = Të fshehura nga vende të tjera: { $n }
show_hidden = Shfaqi
about_site = Rreth kësaj baze
your_safety = Siguria juaj
built_on = Botimi i datës
licence = Licenca
close = Mbyll
neutral_title = Material pune
page_not_found = Faqja nuk u gjet
page_languages = Zgjedhja e gjuhës
page_moved = Faqja është zhvendosur. Vazhdoni këtu.
not_found_text = Në këtë adresë nuk ka faqe. Ndoshta është zhvendosur ose adresa është shkruar gabim. Vazhdoni nga këtu:

## Leaving fast
exit_this_page = Largohu nga faqja
exit_hint = Shtypni tri herë tastin Shift
exit_leaving = Po largoheni nga faqja.
exit_press_twice = Për të dalë, shtypni Shift edhe dy herë.
exit_press_once = Për të dalë, shtypni Shift edhe një herë.
exit_expired = Dalja me tastin Shift u anulua.
exit_explained = Butoni “Largohu nga faqja” ose tri shtypje të tastit Shift e fshehin menjëherë faqen dhe hapin një faqe tjetër, neutrale.
exit_limits = Dalja nuk e fshin historikun e shfletuesit. Kush e përdor të njëjtën pajisje mund të shohë se cilat faqe janë hapur. Fshijeni historikun ose përdorni një dritare private.
no_traces = Kjo faqe nuk përdor cookie, nuk u dërgon të dhëna të tjerëve dhe nuk e mban mend çfarë lexoni.

## Home
what_to_do_now = Çfarë të bëni tani
all_steps = Të gjithë hapat
whom_to_call = Kujt t’i telefononi
all_contacts = Të gjitha kontaktet
phases_of_work = Fazat e punës
what_is_here = Çfarë mund të gjeni këtu
what_changed = Çfarë ka të re

## Lists
documents = { $n ->
    [one] { $n } dokument
   *[other] { $n } dokumente
 }
lists_intro = Të gjitha dokumentet sipas temës, fazës së punës, rolit, vendit dhe veçorive të tjera.
narrow_down = Ngushtoni zgjedhjen
nothing_here = Këtu ende nuk ka dokumente.
facet_topics = Temat
facet_phases = Fazat e punës
facet_audience = Për kë është
facet_groups = Për kë flitet
facet_circumstances = Rrethanat
facet_ages = Mosha
facet_sexes = Gjinia
facet_levels = Niveli i pushtetit
facet_countries = Vendet
facet_statuses = Statusi
facet_kinds = Lloji i dokumentit

## A document
status_in_review = në shqyrtim
status_in_force = në fuqi
status_under_revision = në rishikim
status_superseded = zëvendësuar
status_archived = arkivuar
review_overdue = rishikimi është vonuar
version = Versioni
valid_from = Vlen nga
next_review = Rishikimi i ardhshëm
verified_on = Verifikuar më
checked_on = verifikuar më
owner = Përgjegjës
for_whom = Për kë është
about_whom = Për kë flitet
translation = Përkthimi
original_language = Gjuha e origjinalit
translator = Përktheu
translation_reviewer = Përkthimin e verifikoi
more_about_document = Më shumë për dokumentin
contents = Përmbajtja
footnotes = Shënime
link_here = Lidhje te kjo pjesë
text_in = Teksti në gjuhën:
supersedes = Zëvendëson
sources = Burimet
source = Burimi
no_source = pa burim
changes = Çfarë ka ndryshuar
significance_major = ndryshim i rëndësishëm
significance_minor = ndryshim i vogël
related = Dokumente të lidhura
mentioned_in = Ky dokument përmendet në
terms_on_page = Termat në këtë faqe
reuse = Ripërdorimi dhe citimi
attribution = Të përmendet si autor
cite_this = Si të citohet
cite = { $author }: { $title }. { $site } (versioni { $version }, { $date })
cite_undated = { $author }: { $title }. { $site }
document_id = Identifikuesi i dokumentit
adapted_from = Marrë dhe përshtatur nga
organisation = Organizata
title = Titulli
authors = Autorët
taken_on = Marrë më
what_was_changed = Çfarë është ndryshuar
footnote_back = Kthehu te teksti

## Notices
notice_superseded = Ky dokument nuk është më në fuqi. E zëvendëson:
notice_not_in_force = Ky dokument aktualisht nuk është në fuqi. Statusi:
notice_overdue = Rishikimi është vonuar: duhej të përfundonte deri më { $date }. Pyesni shërbimin kompetent nëse të dhënat vlejnë ende.
notice_other_country = Ky dokument nuk vlen në vendin që keni zgjedhur. Vlen për:
notice_fallback = Teksti ende nuk është përkthyer në shqip. Shfaqet në gjuhën:
whole_page_there = Hapeni tërë faqen në atë gjuhë
notice_draft = Përkthimi është draft dhe ende nuk është verifikuar.
notice_machine_assisted = Përkthimi është bërë me ndihmën e kompjuterit dhe ende nuk e ka verifikuar një person që i zotëron të dyja gjuhët.
notice_outdated = Përkthimi është i vjetruar: është bërë sipas versionit { $source }, kurse origjinali tani është në versionin { $current }.
notice_outdated_text = Përkthimi është i vjetruar: origjinali ka ndryshuar pas përkthimit, brenda të njëjtit version ({ $current }).
outdated_parts = Që atëherë në origjinal kanë ndryshuar këto pjesë:
section_outdated = Origjinali i kësaj pjese ka ndryshuar pas përkthimit.
read_original = Lexoni origjinalin
review_needed = Çfarë duhet verifikuar ende
review_legal = Një jurist duhet t’i verifikojë të dhënat për aktet ligjore.
review_native = Tekstin duhet ta verifikojë dikush që këtë gjuhë e ka amtare: { $language }.
state_original = origjinali
state_reviewed = përkthim i verifikuar
state_draft = draft i përkthimit
state_machine_assisted = përkthim me kompjuter, i paverifikuar
state_outdated = përkthimi është i vjetruar
state_missing = nuk është përkthyer
alert_note = Shënim
alert_tip = Këshillë
alert_important = E rëndësishme
alert_warning = Paralajmërim
alert_caution = Kujdes
alert_facilitator = Për trajnerin

## A guideline
recommendations = Rekomandimet
strength_must = është e detyrueshme
strength_should = duhet
strength_may = mund
strength_must_not = nuk lejohet
strengths_explained = Çfarë kuptimi kanë këto shprehje
strength_must_means = Detyrim ligjor. Akti ligjor shënohet pranë rekomandimit.
strength_should_means = Standard i dakorduar i punës. Çdo shmangie duhet arsyetuar.
strength_may_means = Mundësi, kur u përgjigjet rrethanave.
strength_must_not_means = E ndaluar me ligj. Akti ligjor shënohet pranë rekomandimit.
basis = Baza
legal_basis = Baza ligjore
carried_out_in = Si zbatohet
only_in = Vetëm për

## A procedure
trigger = Shkasi
aim = Qëllimi
record = Çfarë shënohet
steps_at_a_glance = Hapat shkurtimisht
steps_caption = Hapat e procedurës: kush, deri kur, me cilin formular dhe në cilën bazë ligjore
step = Hapi
responsible = Përgjegjës
supporting = Ndihmojnë
with_help_of = me ndihmën e:
deadline_label = Afati
deadline_recommended = rekomandim
deadline = jo më vonë se { $duration } pas { $event }
deadline_step = jo më vonë se { $duration } pas hapit “{ $step }”
deadline_open = jo më shumë se { $duration }
form_label = Formulari
my_role_only = Vetëm roli im
all_roles = Të gjitha rolet
steps_hidden = Hapa të fshehur: { $n } nga { $all }
countries_side_by_side = Vendet krah për krah
countries_caption = Dallimet midis vendeve
question = Pyetja
unknown = Nuk dihet. Pyesni në shërbimin tuaj.
decision_back = Pyetja e mëparshme
decision_all = Shfaq të gjitha pyetjet
checklist_not_stored = Shenjat nuk ruhen dhe nuk dërgohen.
checklist_clear = Fshiji shenjat

## A training module
duration = Kohëzgjatja
group_size_label = Madhësia e grupit
group_size = { $min }–{ $max } pjesëmarrës
trainers = Numri i trajnerëve
format = Mënyra e punës
format_in_person = me prani fizike
format_online = përmes internetit
format_blended = e kombinuar
training_level = Niveli i trajnimit
training_basic = bazë
training_intermediate = i mesëm
training_advanced = i avancuar
room = Hapësira
prerequisites = Para këtij trajnimi
objectives = Objektivat
objectives_intro = Pas trajnimit pjesëmarrësi do të mund:
assessed = vlerësohet
session_plan = Plani i punës
plan_caption = Plani i punës sipas orës
clock = Ora
session = Aktiviteti
minutes_short = Min.
minutes = { $n ->
    [one] { $n } minutë
   *[other] { $n } minuta
 }
method = Metoda
materials = Materialet
lead_label = Udhëheq
lead_trainer = trajneri
lead_co_trainer = trajneri i dytë
lead_both = të dy trajnerët
break = Pushim
total = Gjithsej
content_warning = Tema të rënda
distress_plan = Nëse dikush shqetësohet
question_answer = A është e saktë?
question_right = E saktë
question_wrong = Nuk është e saktë
question_several = Ka më shumë se një përgjigje të saktë.
question_show = Kontrollo
question_again = Provo përsëri
question_missed = Edhe kjo është e saktë

## A practice
practice_at_a_glance = Praktika shkurtimisht
reviewed_by = Shqyrtuar nga:
self_reported = Sipas vetë organizatës; askush tjetër nuk e ka shqyrtuar.
place = Vendndodhja
since = Që nga viti
evidence = Dëshmitë
maturity = Pjekuria
participation = Pjesëmarrja e përfituesve
participation_yes = përfituesit kanë marrë pjesë në hartim ose vlerësim
participation_no = përfituesit nuk kanë marrë pjesë
participation_unknown = nuk dihet
contact_label = Kontakti
no_word_on_failures = Përshkrimi nuk tregon çfarë nuk ka funksionuar. Pyeteni organizatën para se ta merrni praktikën.
results = Rezultatet
what_was_counted = Çfarë është numëruar
number = Numri
period = Periudha

## A form
form_at_a_glance = Formulari shkurtimisht
purpose = Qëllimi
filled_by = Kush e plotëson
when = Kur
kept = Ku ruhet
retention = Sa gjatë
download = Shkarkimi
fill_on_paper = Formulari shtypet bosh. Këtu nuk shënohen të dhëna për njerëz.
size_bytes = { $n ->
    [one] { $n } bajt
   *[other] { $n } bajte
 }
size_kb = { $n } kB
size_mb = { $n } MB

## A legal reference
legal_at_a_glance = Akti ligjor shkurtimisht
instrument = Akti ligjor
article = Neni
in_force_from = Në fuqi nga
in_force_until = Në fuqi deri më
official_text = Teksti zyrtar
not_legal_advice = Kjo nuk është këshillë juridike. Para se të veproni, kontrolloni tekstin e aktit në fuqi.
legal_used_by = Në këtë akt mbështeten

## Glossary
glossary_intro = Terma me shpjegim të shkurtër dhe me emërtimin në gjuhët e tjera.
letters = Shkronjat
term_label = Term
term_page = Më shumë për termin
term_not_reviewed = pret verifikim
synonyms = Emërtime të tjera
usage = Përdorimi
used_instead_in = Emërtimi në vendin:
in_other_languages = Në gjuhë të tjera
related_terms = Terma të lidhur
used_in = Ku përdoret
used_nowhere = Asnjë dokument ende nuk e përdor këtë term.

## Contacts
contacts_intro = Shërbime dhe numra telefoni sipas vendit. Adresat e strehimoreve nuk i publikojmë.
contacts_by_need = Çfarë ju nevojitet
no_fresh_numbers = Asnjë numër i verifikuar së fundi.
no_contacts = Për këtë vend ende nuk ka kontakt të konfirmuar.
hours = Orari
price = Çmimi i thirrjes
free_yes = pa pagesë
free_no = thirrja paguhet
who_can_turn = Kush mund t’i drejtohet
how_to_reach = Si të arrini te shërbimi
email = Posta elektronike
web = Faqja në internet
contact_withheld = { $months ->
    [one] Numri nuk shfaqet: nuk është verifikuar prej { $months } muaji.
   *[other] Numri nuk shfaqet: nuk është verifikuar prej { $months } muajsh.
 }
contact_never_verified = Numri nuk shfaqet: nuk është shënuar kur është verifikuar.
contact_stale = { $months ->
    [one] Kontakti nuk është verifikuar prej { $months } muaji. Verifikojeni para se t’ju duhet.
   *[other] Kontakti nuk është verifikuar prej { $months } muajsh. Verifikojeni para se t’ju duhet.
 }
contact_lasting = { $months ->
    [one] Numri këtu nuk është verifikuar prej { $months } muaji.
   *[other] Numri këtu nuk është verifikuar prej { $months } muajsh.
 }

## Time
duration_years = { $n ->
    [one] { $n } vit
   *[other] { $n } vjet
 }
duration_months = { $n } muaj
duration_weeks = { $n } javë
duration_days = { $n } ditë
duration_hours = { $n } orë
duration_minutes = { $n ->
    [one] { $n } minutë
   *[other] { $n } minuta
 }
duration_join = { $first } e { $second }

## Print
printed_on = shtypur më
print_discard = Kopjen e shtypur asgjësojeni brenda 30 ditësh. Para përdorimit kontrolloni në këtë adresë nëse ky është ende versioni në fuqi.

## The flow of a procedure
flow = Rrjedha e procedurës
flow_described = Diagrami tregon hapat me radhë (gjithsej: { $steps }) dhe pyetjet me përgjigjet e mundshme (gjithsej: { $questions }). E njëjta gjë gjendet në tabelën më sipër dhe në tekstin më poshtë.

## What changed
changes_intro = Të gjitha ndryshimet e dokumenteve, duke filluar nga më i riu. Kur ndryshimi është i rëndësishëm, duhet punuar ndryshe nga më parë.
changes_subscribe = Për të ndjekur ndryshimet:
all_changes = Të gjitha ndryshimet
pages_of_list = Faqet e listës

## Practices side by side
compare_practices = Praktikat krah për krah
compare_intro = Të njëjtat të dhëna për çdo praktikë, njëra pranë tjetrës. Praktikat që i ka shqyrtuar dikush tjetër qëndrojnë veçmas nga ato për të cilat flet vetëm organizata e tyre.
compare_reviewed = Praktika që i ka shqyrtuar dikush tjetër
compare_reported = Praktika sipas vetë organizatës
compare_field = E dhëna
compare_review = Shqyrtimi
compare_summary = Shkurtimisht
compare_countries = Vendi
compare_failures = Çfarë nuk funksionoi
compare_not_said = Përshkrimi nuk tregon asgjë për këtë.

## Printing a whole section
print_section = Të gjitha dokumentet për shtypje në një faqe
print_section_title = { $section }: për shtypje
print_section_intro = Të gjitha dokumentet e këtij lloji të plota, secili në fletë të re.

## For other programs
for_programs = Për shkarkim dhe shkëmbim
catalogue = Katalogu i të gjitha dokumenteve

## Search
# %n is replaced by a number in the browser.
search = Kërkimi
search_label = Fjalët që kërkoni
search_hint = Në çdo trajtë, në të dyja alfabetet, me ose pa shenja. Shprehjen e saktë vendoseni në thonjëza, kurse vizën para fjalës që nuk e doni: “biseda e parë” -shkolla. Ajo që shkruani mbetet në këtë dritare.
search_found = Dokumente të gjetura: %n
search_none = Nuk ka rezultate.
search_broken = Kërkimi nuk është i disponueshëm tani. Vazhdoni përmes listave të përmbajtjes.
search_needs_script = Kërkimi punon vetëm me JavaScript të ndezur. Përmbajtjen mund ta gjeni edhe përmes këtyre listave.
search_more = Më shumë rezultate
search_copy = Kopjo lidhjen e këtij kërkimi
search_copied = Lidhja u kopjua.
search_near = Fjalë të ngjashme:
search_elsewhere = I njëjti kërkim në gjuhë të tjera:
search_lists = Ose vazhdoni përmes listave më poshtë.
