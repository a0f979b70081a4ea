# The interface of the site in Macedonian.

## Sections and types of documents
section_home = Почетна
section_guidelines = Насоки
section_procedures = Процедури
section_modules = Обуки
section_practices = Добри практики
section_forms = Обрасци
section_legal = Прописи
section_pages = За базата
section_glossary = Речник
section_contacts = Контакти
section_lists = Преглед на содржината
section_changes = Што е ново
kind_guideline = Насока
kind_procedure = Процедура
kind_module = Обука
kind_practice = Добра практика
kind_form = Образец
kind_legal = Пропис
kind_page = Страница

## The frame of every page
skip_to_content = Премини на содржината
menu = Мени
languages = Јазици
you_are_here = Вие сте тука
your_country = Вашата земја
all_countries = Сите земји
country_hint = Изборот важи само додека е отворена оваа картичка на прелистувачот.
forget_choice = Заборави го изборот
hidden_other_countries = Сокриено од други земји: { $n }
show_hidden = Прикажи ги
about_site = За оваа база
your_safety = Вашата безбедност
built_on = Издание од
licence = Лиценца
close = Затвори
neutral_title = Работен материјал
page_not_found = Страницата не е пронајдена
page_languages = Избор на јазик
page_moved = Страницата е преместена. Продолжете тука.
not_found_text = На оваа адреса нема страница. Можеби е преместена или адресата е погрешно внесена. Продолжете оттука:

## Leaving fast
exit_this_page = Напушти ја страницата
exit_hint = Притиснете трипати на копчето Shift
exit_leaving = Страницата се напушта.
exit_press_twice = За излез притиснете Shift уште двапати.
exit_press_once = За излез притиснете Shift уште еднаш.
exit_expired = Излезот со копчето Shift е откажан.
exit_explained = Копчето „Напушти ја страницата“ или три притискања на копчето Shift веднаш ја кријат страницата и отвораат друга, неутрална.
exit_limits = Излезот не ја брише историјата на прелистувачот. Кој го користи истиот уред може да види кои страници биле отворени. Избришете ја историјата или користете приватен прозорец.
no_traces = Оваа страница не користи колачиња, не испраќа податоци до други и не памети што читате.

## Home
what_to_do_now = Што да направите сега
all_steps = Сите чекори
whom_to_call = Кому да се јавите
all_contacts = Сите контакти
phases_of_work = Фази на работата
what_is_here = Што можете да најдете тука
what_changed = Што е ново

## Lists
documents = { $n ->
    [one] { $n } документ
   *[other] { $n } документи
 }
lists_intro = Сите документи по тема, фаза на работата, улога, земја и други обележја.
narrow_down = Стеснете го изборот
nothing_here = Тука сѐ уште нема документи.
facet_topics = Теми
facet_phases = Фази на работата
facet_audience = За кого е наменето
facet_groups = За кого станува збор
facet_circumstances = Околности
facet_ages = Возраст
facet_sexes = Пол
facet_levels = Ниво на власт
facet_countries = Земји
facet_statuses = Статус
facet_kinds = Вид документ

## A document
status_in_review = на преглед
status_in_force = во сила
status_under_revision = во ревизија
status_superseded = заменето
status_archived = архивирано
review_overdue = ревизијата доцни
version = Верзија
valid_from = Важи од
next_review = Следна ревизија
verified_on = Проверено на
checked_on = проверено на
owner = Одговара
for_whom = За кого е наменето
about_whom = За кого станува збор
translation = Превод
original_language = Изворен јазик
translator = Преводот го направи
translation_reviewer = Преводот го провери
more_about_document = Повеќе за документот
contents = Содржина
footnotes = Белешки
link_here = Врска до овој дел
text_in = Текст на јазикот:
supersedes = Заменува
sources = Извори
source = Извор
no_source = без извор
changes = Што е изменето
significance_major = важна промена
significance_minor = помала промена
related = Поврзани документи
mentioned_in = Овој документ го споменуваат
terms_on_page = Поими на оваа страница
reuse = Преземање и цитирање
attribution = Да се наведе како автор
cite_this = Како да се цитира
cite = { $author }: { $title }. { $site } (верзија { $version }, { $date })
cite_undated = { $author }: { $title }. { $site }
document_id = Ознака на документот
adapted_from = Преземено и приспособено
organisation = Организација
title = Наслов
authors = Автори
taken_on = Преземено на
what_was_changed = Што е изменето
footnote_back = Назад кон текстот

## Notices
notice_superseded = Овој документ веќе не е во сила. Го заменува:
notice_not_in_force = Овој документ во моментов не е во сила. Статус:
notice_overdue = Ревизијата доцни: требало да биде завршена до { $date }. Проверете во надлежната служба дали наводите сѐ уште важат.
notice_other_country = Овој документ не важи во земјата што ја избравте. Важи за:
notice_fallback = Текстот сѐ уште не е преведен на македонски. Прикажан е на јазикот:
whole_page_there = Отворете ја целата страница на тој јазик
notice_draft = Преводот е нацрт и сѐ уште не е проверен.
notice_machine_assisted = Преводот е направен со помош на компјутер и сѐ уште не го проверило лице што ги знае двата јазика.
notice_outdated = Преводот е застарен: направен е според верзијата { $source }, а оригиналот сега е во верзија { $current }.
notice_outdated_text = Преводот е застарен: оригиналот е изменет по преведувањето, во истата верзија ({ $current }).
outdated_parts = Оттогаш во оригиналот се изменети овие делови:
section_outdated = Оригиналот на овој дел е изменет по преведувањето.
read_original = Прочитајте го оригиналот
review_needed = Што уште треба да се провери
review_legal = Правник треба да ги провери наводите за прописите.
review_native = Текстот треба да го провери лице на кое овој јазик му е мајчин: { $language }.
state_original = оригинал
state_reviewed = проверен превод
state_draft = нацрт-превод
state_machine_assisted = машински превод, непроверен
state_outdated = преводот е застарен
state_missing = не е преведено
alert_note = Забелешка
alert_tip = Совет
alert_important = Важно
alert_warning = Предупредување
alert_caution = Внимание
alert_facilitator = За обучувачот

## A guideline
recommendations = Препораки
strength_must = мора
strength_should = треба
strength_may = може
strength_must_not = не смее
strengths_explained = Што значат овие изрази
strength_must_means = Обврска од пропис. Прописот е наведен кај препораката.
strength_should_means = Договорен стандард на работа. Секое отстапување треба да се образложи.
strength_may_means = Можност, кога одговара на околностите.
strength_must_not_means = Забрането со пропис. Прописот е наведен кај препораката.
basis = Основа
legal_basis = Правна основа
carried_out_in = Како се спроведува
only_in = Само за

## A procedure
trigger = Повод
aim = Цел
record = Што се запишува
steps_at_a_glance = Чекорите накратко
steps_caption = Чекори на процедурата: кој, до кога, со кој образец и на која правна основа
step = Чекор
responsible = Одговара
supporting = Помагаат
with_help_of = со помош на:
deadline_label = Рок
deadline_recommended = препорака
deadline = најдоцна { $duration } по { $event }
deadline_step = најдоцна { $duration } по чекорот „{ $step }“
deadline_open = најдоцна за { $duration }
form_label = Образец
my_role_only = Само мојата улога
all_roles = Сите улоги
steps_hidden = Сокриени чекори: { $n } од { $all }
countries_side_by_side = Земјите една до друга
countries_caption = По што се разликуваат земјите
question = Прашање
unknown = Не е познато. Прашајте во својата служба.
decision_back = Претходно прашање
decision_all = Прикажи ги сите прашања
checklist_not_stored = Ознаките не се паметат и не се испраќаат.
checklist_clear = Избриши ги ознаките

## A training module
duration = Траење
group_size_label = Големина на групата
group_size = { $min }–{ $max } учесници
trainers = Број на обучувачи
format = Начин на работа
format_in_person = со присуство
format_online = преку интернет
format_blended = комбинирано
training_level = Ниво на обуката
training_basic = основно
training_intermediate = средно
training_advanced = напредно
room = Простор
prerequisites = Пред оваа обука
objectives = Цели
objectives_intro = По обуката учесникот ќе може:
assessed = се проверува
session_plan = План на работа
plan_caption = План на работа со сатница
clock = Време
session = Активност
minutes_short = Мин.
minutes = { $n ->
    [one] { $n } минута
   *[other] { $n } минути
 }
method = Метод
materials = Материјали
lead_label = Води
lead_trainer = обучувач
lead_co_trainer = втор обучувач
lead_both = двата обучувачи
break = Пауза
total = Вкупно
content_warning = Тешки теми
distress_plan = Ако некому му е тешко
question_answer = Дали е точно?
question_right = Точно
question_wrong = Не е точно
question_several = Има повеќе точни одговори.
question_show = Провери
question_again = Обиди се повторно
question_missed = И ова е точно

## A practice
practice_at_a_glance = Практиката накратко
reviewed_by = Описот го прегледа:
self_reported = Според кажувањето на самата организација; никој друг не го прегледал описот.
place = Место
since = Од година
evidence = Докази
maturity = Зрелост
participation = Учество на корисниците
participation_yes = корисниците учествувале во осмислувањето или во оценката
participation_no = корисниците не учествувале
participation_unknown = не е познато
contact_label = Контакт
no_word_on_failures = Описот не кажува што не успеало. Прашајте ја организацијата пред да ја преземете практиката.
results = Резултати
what_was_counted = Што е броено
number = Број
period = Период

## A form
form_at_a_glance = Образецот накратко
purpose = Намена
filled_by = Кој пополнува
when = Кога
kept = Каде се чува
retention = Колку долго
download = Преземање
fill_on_paper = Образецот се печати празен. Тука не се внесуваат податоци за луѓе.
size_bytes = { $n ->
    [one] { $n } бајт
   *[other] { $n } бајти
 }
size_kb = { $n } kB
size_mb = { $n } MB

## A legal reference
legal_at_a_glance = Прописот накратко
instrument = Пропис
article = Член
in_force_from = Во сила од
in_force_until = Во сила до
official_text = Официјален текст
not_legal_advice = Ова не е правен совет. Пред да постапите, проверете го важечкиот текст на прописот.
legal_used_by = На овој пропис се темелат

## Glossary
glossary_intro = Поими со кратко објаснување и назив на другите јазици.
letters = Букви
term_label = Поим
term_page = Повеќе за поимот
term_not_reviewed = чека проверка
synonyms = Други називи
usage = Употреба
used_instead_in = Назив во земјата:
in_other_languages = На други јазици
related_terms = Поврзани поими
used_in = Каде се користи
used_nowhere = Ниту еден документ сѐ уште не го користи овој поим.

## Contacts
contacts_intro = Служби и телефони по земји. Адреси на засолништа не објавуваме.
contacts_by_need = Што ви треба
no_fresh_numbers = Нема неодамна проверен број.
no_contacts = За оваа земја сѐ уште нема потврден контакт.
hours = Работно време
price = Цена на повикот
free_yes = бесплатно
free_no = повикот се плаќа
who_can_turn = Кој може да се јави
how_to_reach = Како до службата
email = Е-пошта
web = Веб-страница
contact_withheld = { $months ->
    [one] Бројот не е прикажан: не е проверен { $months } месец.
   *[other] Бројот не е прикажан: не е проверен { $months } месеци.
 }
contact_never_verified = Бројот не е прикажан: не е запишано кога е проверен.
contact_stale = { $months ->
    [one] Контактот не е проверен { $months } месец. Проверете го пред да ви затреба.
   *[other] Контактот не е проверен { $months } месеци. Проверете го пред да ви затреба.
 }
contact_lasting = { $months ->
    [one] Бројот тука не е проверен { $months } месец.
   *[other] Бројот тука не е проверен { $months } месеци.
 }

## Time
duration_years = { $n ->
    [one] { $n } година
   *[other] { $n } години
 }
duration_months = { $n ->
    [one] { $n } месец
   *[other] { $n } месеци
 }
duration_weeks = { $n ->
    [one] { $n } недела
   *[other] { $n } недели
 }
duration_days = { $n ->
    [one] { $n } ден
   *[other] { $n } дена
 }
duration_hours = { $n ->
    [one] { $n } час
   *[other] { $n } часа
 }
duration_minutes = { $n ->
    [one] { $n } минута
   *[other] { $n } минути
 }
duration_join = { $first } и { $second }

## Print
printed_on = отпечатено
print_discard = Отпечатениот примерок уништете го најдоцна за 30 дена. Пред употреба проверете на оваа адреса дали ова е сѐ уште важечката верзија.

## The flow of a procedure
flow = Тек на процедурата
flow_described = Дијаграмот ги покажува чекорите по ред (вкупно: { $steps }) и прашањата со можните одговори (вкупно: { $questions }). Истото пишува во табелата погоре и во текстот подолу.

## What changed
changes_intro = Сите промени на документите, почнувајќи од најновата. Кај важна промена треба да се работи поинаку отколку порано.
changes_subscribe = Следење на промените:
all_changes = Сите промени
pages_of_list = Страници на списокот

## Practices side by side
compare_practices = Практиките една до друга
compare_intro = Исти податоци за секоја практика, едни до други. Практиките што ги прегледал некој друг стојат одвоено од оние за кои зборува само нивната организација.
compare_reviewed = Практики што ги прегледал некој друг
compare_reported = Практики според кажувањето на самата организација
compare_field = Податок
compare_review = Преглед
compare_summary = Накратко
compare_countries = Земја
compare_failures = Што не успеало
compare_not_said = Описот не кажува ништо за тоа.

## Printing a whole section
print_section = Сите документи за печатење на една страница
print_section_title = { $section }: за печатење
print_section_intro = Сите документи од овој вид во целост, секој на нов лист.

## For other programs
for_programs = За преземање и размена
catalogue = Каталог на сите документи

## Search
# %n is replaced by a number in the browser.
search = Пребарување
search_label = Зборови што ги барате
search_hint = Во секој облик, на двете писма, со знаци или без нив. Точниот израз ставете го во наводници, а цртичка пред збор што не го сакате: „прв разговор“ -училиште. Она што ќе го напишете останува во овој прозорец.
search_found = Пронајдени документи: %n
search_none = Нема резултати.
search_broken = Пребарувањето моментално не е достапно. Продолжете преку прегледите на содржината.
search_needs_script = Пребарувањето работи само со вклучен JavaScript. Содржината можете да ја најдете и преку овие прегледи.
search_more = Уште резултати
search_copy = Копирај врска до ова пребарување
search_copied = Врската е копирана.
search_near = Слични зборови:
search_elsewhere = Истото пребарување на други јазици:
search_lists = Или продолжете преку прегледите подолу.
