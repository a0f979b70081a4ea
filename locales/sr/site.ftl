# The interface of the site in Serbian (Cyrillic script, ekavian). The Latin edition is made from this file.

## Sections and types of documents
section_home = Почетна
section_guidelines = Смернице
section_procedures = Процедуре
section_modules = Обуке
section_practices = Добре праксе
section_forms = Обрасци
section_legal = Прописи
section_pages = О бази
section_glossary = Речник
section_contacts = Контакти
section_lists = Преглед садржаја
section_changes = Шта је ново
kind_guideline = Смерница
kind_procedure = Процедура
kind_module = Обука
kind_practice = Добра пракса
kind_form = Образац
kind_legal = Пропис
kind_page = Страница

## The frame of every page
skip_to_content = Пређи на садржај
menu = Мени
languages = Језици
you_are_here = Овде сте
your_country = Ваша земља
all_countries = Све земље
country_hint = Избор важи само док је отворена ова картица прегледача.
forget_choice = Заборави избор
hidden_other_countries = Скривено из других земаља: { $n }
show_hidden = Прикажи их
about_site = О овој бази
your_safety = Ваша безбедност
built_on = Датум издања:
licence = Лиценца
close = Затвори
neutral_title = Радни материјал
page_not_found = Страница није пронађена
page_languages = Избор језика
page_moved = Страница је премештена. Наставите овде.
not_found_text = На овој адреси нема странице. Можда је премештена или је адреса погрешно уписана. Наставите одавде:

## Leaving fast
exit_this_page = Напусти страницу
exit_hint = Три пута притисните тастер Shift
exit_leaving = Страница се напушта.
exit_press_twice = За излаз притисните Shift још два пута.
exit_press_once = За излаз притисните Shift још једном.
exit_expired = Излаз тастером Shift је отказан.
exit_explained = Дугме „Напусти страницу“ или три притиска на тастер Shift одмах скривају страницу и отварају другу, неутралну.
exit_limits = Излаз не брише историју прегледача. Ко користи исти уређај може да види које су странице отваране. Обришите историју или користите приватни прозор.
no_traces = Ова страница не користи колачиће, не шаље податке другима и не памти шта читате.

## Home
what_to_do_now = Шта урадити сада
all_steps = Сви кораци
whom_to_call = Кога звати
all_contacts = Сви контакти
phases_of_work = Фазе рада
what_is_here = Шта овде можете да нађете
what_changed = Шта је ново

## Lists
documents = { $n ->
    [one] { $n } документ
    [few] { $n } документа
   *[other] { $n } докумената
 }
lists_intro = Сви документи по теми, фази рада, улози, земљи и другим обележјима.
narrow_down = Сузите избор
nothing_here = Овде још нема докумената.
facet_topics = Теме
facet_phases = Фазе рада
facet_audience = Коме је намењено
facet_groups = О коме је реч
facet_circumstances = Околности
facet_ages = Узраст
facet_sexes = Пол
facet_levels = Ниво власти
facet_countries = Земље
facet_statuses = Статус
facet_kinds = Врста документа

## A document
status_in_review = на прегледу
status_in_force = на снази
status_under_revision = у ревизији
status_superseded = замењено
status_archived = архивирано
review_overdue = ревизија касни
version = Верзија
valid_from = Важи од
next_review = Следећа ревизија
verified_on = Проверено
checked_on = проверено:
owner = Одговара
for_whom = Коме је намењено
about_whom = О коме је реч
translation = Превод
original_language = Изворни језик
translator = Ко је превео
translation_reviewer = Ко је проверио превод
more_about_document = Више о документу
contents = Садржај
footnotes = Белешке
link_here = Веза на овај одељак
text_in = Текст на језику:
supersedes = Замењује
sources = Извори
source = Извор
no_source = без извора
changes = Шта је промењено
significance_major = важна промена
significance_minor = мања промена
related = Повезани документи
mentioned_in = Овај документ помињу
terms_on_page = Појмови на овој страници
reuse = Преузимање и навођење
attribution = Навести као аутора
cite_this = Како навести
cite = { $author }: { $title }. { $site } (верзија { $version }, { $date })
cite_undated = { $author }: { $title }. { $site }
document_id = Ознака документа
adapted_from = Преузето и прилагођено
organisation = Организација
title = Наслов
authors = Аутори
taken_on = Преузето
what_was_changed = Шта је измењено
footnote_back = Назад на текст

## Notices
notice_superseded = Овај документ више није на снази. Замењује га:
notice_not_in_force = Овај документ тренутно није на снази. Статус:
notice_overdue = Ревизија касни (рок: { $date }). Проверите код надлежне службе да ли наводи још важе.
notice_other_country = Овај документ не важи у земљи коју сте изабрали. Важи за:
notice_fallback = Текст још није преведен на српски. Приказан је на језику:
whole_page_there = Отворите целу страницу на том језику
notice_draft = Превод је нацрт и још није проверен.
notice_machine_assisted = Превод је урађен уз помоћ рачунара и још га није проверио неко ко зна оба језика.
notice_outdated = Превод је застарео: урађен је према верзији { $source }, а оригинал је сада у верзији { $current }.
notice_outdated_text = Превод је застарео: оригинал је после превођења промењен, у истој верзији ({ $current }).
outdated_parts = Од тада су у оригиналу промењени ови одељци:
section_outdated = Оригинал овог одељка промењен је после превођења.
read_original = Прочитајте оригинал
review_needed = Шта још треба проверити
review_legal = Правник треба да провери наводе о прописима.
review_native = Текст треба да провери неко коме је то матерњи језик: { $language }.
state_original = оригинал
state_reviewed = проверен превод
state_draft = нацрт превода
state_machine_assisted = машински превод, непроверен
state_outdated = превод је застарео
state_missing = није преведено
alert_note = Напомена
alert_tip = Савет
alert_important = Важно
alert_warning = Упозорење
alert_caution = Опрез
alert_facilitator = За тренера

## A guideline
recommendations = Препоруке
strength_must = мора се
strength_should = треба
strength_may = може се
strength_must_not = не сме се
strengths_explained = Шта значе ови изрази
strength_must_means = Обавеза из прописа. Пропис је наведен уз препоруку.
strength_should_means = Договорени стандард рада. Свако одступање треба образложити.
strength_may_means = Могућност, када одговара околностима.
strength_must_not_means = Забрањено прописом. Пропис је наведен уз препоруку.
basis = Основ
legal_basis = Правни основ
carried_out_in = Како се спроводи
only_in = Само за

## A procedure
trigger = Повод
aim = Циљ
record = Шта се бележи
steps_at_a_glance = Кораци укратко
steps_caption = Кораци процедуре: ко, до када, који образац и правни основ
step = Корак
responsible = Одговара
supporting = Помажу
with_help_of = уз помоћ:
deadline_label = Рок
deadline_recommended = препорука
deadline = најкасније { $duration } после { $event }
deadline_step = најкасније { $duration } после корака „{ $step }“
deadline_open = најкасније за { $duration }
form_label = Образац
my_role_only = Само моја улога
all_roles = Све улоге
steps_hidden = Скривено корака: { $n } од { $all }
countries_side_by_side = Земље упоредо
countries_caption = По чему се земље разликују
question = Питање
unknown = Није познато. Питајте у својој служби.
decision_back = Претходно питање
decision_all = Прикажи сва питања
checklist_not_stored = Ознаке се не памте и не шаљу.
checklist_clear = Поништи ознаке

## A training module
duration = Трајање
group_size_label = Величина групе
group_size = { $min }–{ $max } учесника
trainers = Број тренера
format = Начин рада
format_in_person = уживо
format_online = преко интернета
format_blended = комбиновано
training_level = Ниво обуке
training_basic = основни
training_intermediate = средњи
training_advanced = напредни
room = Простор
prerequisites = Пре ове обуке
objectives = Циљеви
objectives_intro = После обуке учесници ће моћи:
assessed = проверава се
session_plan = План рада
plan_caption = План рада са сатницом
clock = Време
session = Активност
minutes_short = Мин.
minutes = { $n ->
    [one] { $n } минут
    [few] { $n } минута
   *[other] { $n } минута
 }
method = Метод
materials = Материјали
lead_label = Води
lead_trainer = тренер
lead_co_trainer = други тренер
lead_both = оба тренера
break = Пауза
total = Укупно
content_warning = Тешке теме
distress_plan = Ако је некоме тешко
question_answer = Да ли је тачно?
question_right = Тачно
question_wrong = Није тачно
question_several = Више одговора је тачно.
question_show = Провери
question_again = Покушај поново
question_missed = И ово је тачно

## A practice
practice_at_a_glance = Пракса укратко
reviewed_by = Ко је прегледао опис:
self_reported = Према наводима саме организације; опис нико други није прегледао.
place = Место
since = Од године
evidence = Докази
maturity = Зрелост
participation = Учешће корисника
participation_yes = корисници су учествовали у осмишљавању или оцени
participation_no = корисници нису учествовали
participation_unknown = није познато
contact_label = Контакт
no_word_on_failures = Опис не говори шта није успело. Питајте организацију пре него што преузмете праксу.
results = Резултати
what_was_counted = Шта је бројано
number = Број
period = Период

## A form
form_at_a_glance = Образац укратко
purpose = Сврха
filled_by = Ко попуњава
when = Када
kept = Где се чува
retention = Колико дуго
download = Преузимање
fill_on_paper = Образац се штампа празан. Овде се не уписују подаци о људима.
size_bytes = { $n ->
    [one] { $n } бајт
    [few] { $n } бајта
   *[other] { $n } бајтова
 }
size_kb = { $n } kB
size_mb = { $n } MB

## A legal reference
legal_at_a_glance = Пропис укратко
instrument = Пропис
article = Члан
in_force_from = На снази од
in_force_until = На снази до
official_text = Званични текст
not_legal_advice = Ово није правни савет. Пре поступања проверите важећи текст прописа.
legal_used_by = На овом пропису се заснивају

## Glossary
glossary_intro = Појмови са кратким објашњењем и називом на другим језицима.
letters = Слова
term_label = Појам
term_page = Више о појму
term_not_reviewed = чека проверу
synonyms = Други називи
usage = Употреба
used_instead_in = Назив у земљи:
in_other_languages = На другим језицима
related_terms = Повезани појмови
used_in = Где се користи
used_nowhere = Ниједан документ још не користи овај појам.

## Contacts
contacts_intro = Службе и телефони по земљама. Адресе прихватилишта не објављујемо.
contacts_by_need = Шта вам треба
no_fresh_numbers = Нема недавно провереног броја.
no_contacts = За ову земљу још нема потврђеног контакта.
hours = Радно време
price = Цена позива
free_yes = бесплатно
free_no = позив се плаћа
who_can_turn = Ко може да се јави
how_to_reach = Како до службе
email = Е-пошта
web = Веб-сајт
contact_withheld = { $months ->
    [one] Број није приказан: није проверен { $months } месец.
    [few] Број није приказан: није проверен { $months } месеца.
   *[other] Број није приказан: није проверен { $months } месеци.
 }
contact_never_verified = Број није приказан: није забележено када је проверен.
contact_stale = { $months ->
    [one] Контакт није проверен { $months } месец. Проверите га пре него што вам затреба.
    [few] Контакт није проверен { $months } месеца. Проверите га пре него што вам затреба.
   *[other] Контакт није проверен { $months } месеци. Проверите га пре него што вам затреба.
 }
contact_lasting = { $months ->
    [one] Број овде није проверен { $months } месец.
    [few] Број овде није проверен { $months } месеца.
   *[other] Број овде није проверен { $months } месеци.
 }

## Time
duration_years = { $n ->
    [1] 12 месеци
    [one] { $n } година
    [few] { $n } године
   *[other] { $n } година
 }
duration_months = { $n ->
    [one] { $n } месец
    [few] { $n } месеца
   *[other] { $n } месеци
 }
duration_weeks = { $n ->
    [1] 7 дана
    [one] { $n } недеља
    [few] { $n } недеље
   *[other] { $n } недеља
 }
duration_days = { $n ->
    [one] { $n } дан
    [few] { $n } дана
   *[other] { $n } дана
 }
duration_hours = { $n ->
    [one] { $n } сат
    [few] { $n } сата
   *[other] { $n } сати
 }
duration_minutes = { $n ->
    [one] { $n } минут
    [few] { $n } минута
   *[other] { $n } минута
 }
duration_join = { $first } и { $second }

## Print
printed_on = одштампано
print_discard = Одштампани примерак уништите најкасније за 30 дана. Пре употребе проверите на овој адреси да ли је ово још важећа верзија.

## The flow of a procedure
flow = Ток процедуре
flow_described = Дијаграм показује кораке редом (укупно: { $steps }) и питања с могућим одговорима (укупно: { $questions }). Исто пише у табели изнад и у тексту испод.

## What changed
changes_intro = Све промене докумената, од најновије. Код важне промене треба радити другачије него пре.
changes_subscribe = Праћење промена:
all_changes = Све промене
pages_of_list = Странице списка

## Practices side by side
compare_practices = Праксе упоредо
compare_intro = Исти подаци о свакој пракси, једни поред других. Праксе које је прегледао неко други стоје одвојено од оних о којима говори само њихова организација.
compare_reviewed = Праксе које је прегледао неко други
compare_reported = Праксе према наводима саме организације
compare_field = Податак
compare_review = Преглед
compare_summary = Укратко
compare_countries = Земља
compare_failures = Шта није успело
compare_not_said = Опис о томе не говори.

## Printing a whole section
print_section = Сви документи за штампу на једној страници
print_section_title = { $section }: за штампу
print_section_intro = Сви документи ове врсте у целини, сваки на новој страни.

## For other programs
for_programs = За преузимање и размену
catalogue = Каталог свих докумената

## Search
# %n is replaced by a number in the browser.
search = Претрага
search_label = Речи које тражите
search_hint = У сваком облику, на оба писма, са квачицама или без њих. Тачан израз ставите под наводнике, а цртицу испред речи коју не желите: „први разговор“ -школа. Оно што упишете остаје у овом прозору.
search_found = Пронађено докумената: %n
search_none = Нема резултата.
search_broken = Претрага тренутно није доступна. Наставите кроз прегледе садржаја.
search_needs_script = Претрага ради само са укљученим JavaScript-ом. Садржај можете наћи и кроз ове прегледе.
search_more = Још резултата
search_copy = Копирај везу до ове претраге
search_copied = Веза је копирана.
search_near = Сличне речи:
search_elsewhere = Иста претрага на другим језицима:
search_lists = Или наставите кроз прегледе испод.
