//! The engine with the tables that praksa comes with.

use std::sync::OnceLock;

use proptest::prelude::*;

use super::*;
use crate::files::{Embedded, Files, TEXT_LIMIT};

fn serbian() -> &'static Transliterator {
    static TABLE: OnceLock<Transliterator> = OnceLock::new();
    TABLE.get_or_init(|| {
        let source =
            String::from_utf8(Embedded.read("locales/sr/language.yaml", TEXT_LIMIT).unwrap()).unwrap();
        let node = crate::yaml::parse("x", &source, 0).unwrap();
        let mut report = Report::new("x");
        let fields = Fields::open_any(&node, &mut report).unwrap();
        let table = Transliterator::read(fields.get("transliteration").unwrap(), &mut report).unwrap();
        assert_eq!(report.into_findings(), []);
        table
    })
}

fn latin(text: &str) -> String {
    serbian().to("Latn", text).into_owned()
}

fn cyrillic(text: &str) -> String {
    serbian().to("Cyrl", text).into_owned()
}

/// Both ways at once.
fn same(cyrillic_form: &str, latin_form: &str) {
    assert_eq!(latin(cyrillic_form), latin_form);
    assert_eq!(cyrillic(latin_form), cyrillic_form);
}

#[test]
fn every_letter_goes_both_ways() {
    same(
        "Љубазни фењерџија чађавог лица хоће да ми покаже штос.",
        "Ljubazni fenjerdžija čađavog lica hoće da mi pokaže štos.",
    );
    same("ЉУБАЗНИ ФЕЊЕРЏИЈА ЧАЂАВОГ ЛИЦА ХОЋЕ ДА", "LJUBAZNI FENJERDŽIJA ČAĐAVOG LICA HOĆE DA");
}

#[test]
fn capitals_of_double_letters_follow_their_neighbours() {
    for (cyrillic_form, latin_form) in [
        ("ЉУБАВ", "LJUBAV"),
        ("Љубав", "Ljubav"),
        ("КОЊ", "KONJ"),
        ("Коњ", "Konj"),
        ("Џ", "Dž"),
        ("Љ. Петровић", "Lj. Petrović"),
        ("Љ. ПЕТРОВИЋ", "LJ. PETROVIĆ"),
        ("ТАЧКА Њ)", "TAČKA NJ)"),
        ("НАЧЕЛНИК Љ. П.", "NAČELNIK LJ. P."),
        ("тачка Њ", "tačka Nj"),
        ("КЊ-а", "KNJ-a"),
        ("ЊУ ЈОРК", "NJU JORK"),
        ("БИЉЉАНА", "BILJLJANA"),
    ] {
        same(cyrillic_form, latin_form);
    }
    // A small letter with a large second half is no letter.
    assert_eq!(cyrillic("malJovan"), "малЈован");
    // Characters that are double letters of old code pages.
    assert_eq!(cyrillic("ǈubav, ǊEGOŠ, naǆak"), "Љубав, ЊЕГОШ, наџак");
}

#[test]
fn letters_that_stand_apart_stay_apart() {
    for word in [
        "инјекција",
        "ИНЈЕКЦИЈА",
        "Инјекције",
        "микроинјекциона",
        "инјектирати",
        "инјицирати",
        "инјункција",
        "конјункција",
        "конјунктивитис",
        "конјунктура",
        "конјугација",
        "деконјугован",
        "конјектура",
        "анјон",
        "полианјонски",
        "ванјезички",
        "изванјезички",
        "ванјезичним",
        "Танјуг",
        "ТАНЈУГ",
        "Танјуговој",
        "Минјуст",
        "надживети",
        "надживљен",
        "ненадживљена",
        "најнадживљенији",
        "наджњети",
        "наджети",
        "наджупан",
        "наджандар",
        "оджалити",
        "оджалим",
        "оджалбени",
        "оджарити",
        "одживети",
        "неодживљен",
        "оджедњети",
        "оджагорити",
        "оджвакати",
        "поджанр",
        "поджупан",
        "подждрелни",
        "поджаргон",
        "предживотни",
        "преджелудац",
        "преджетвени",
        "исподжелудачни",
        "фелджандарм",
        "Анджеј",
        "Анджејевски",
        "Шенјанг",
        "шенјаншки",
        "Шенјанжанин",
        "Анјанг",
        "пинјин",
        "Нетанјахуов",
    ] {
        same(word, &latin(word));
    }
}

#[test]
fn letters_that_are_one_stay_one() {
    for word in [
        "иње",
        "коњ",
        "коњак",
        "коњички",
        "кањон",
        "мињон",
        "сињор",
        "вињак",
        "Вања",
        "Вање",
        "Вањом",
        "вањски",
        "вањштина",
        "пањеви",
        "Тања",
        "тањур",
        "тањити",
        "сањасмо",
        "свињици",
        "оџак",
        "оџачар",
        "Оџаци",
        "Оџаклија",
        "наџак",
        "Наџиб",
        "Наџија",
        "буџет",
        "хоџа",
        "отаџбина",
        "наруџба",
        "уџбеник",
        "примедба",
        "срџба",
        "Анџелика",
        "Санџеј",
        "џеп",
        "џак",
        "Њујорк",
        "Љиљана",
        "пољуљати",
        "недељив",
        "љуљашка",
        "Фуџи",
        "Хангџоу",
        "инокосан",
        "спавање",
        "имање",
        "Трeбињанин",
        "Мањача",
        "Сења",
        "пењање",
    ] {
        same(&word.replace('e', "е"), &latin(word));
    }
}

#[test]
fn addresses_stay_both_ways() {
    for (cyrillic_form, latin_form) in [
        ("Пишите на pomoc@praksa.org.", "Pišite na pomoc@praksa.org."),
        ("Види (https://praksa.org/njega?a=1), па", "Vidi (https://praksa.org/njega?a=1), pa"),
        ("образац obrazac-njega.pdf и", "obrazac obrazac-njega.pdf i"),
        ("сајт www.praksa.rs", "sajt www.praksa.rs"),
    ] {
        same(cyrillic_form, latin_form);
    }
    assert_eq!(latin("на пракса.срб/љубав и даље"), "na пракса.срб/љубав i dalje");
    assert_eq!(cyrillic("d.o.o. i tzv. npr."), "д.о.о. и тзв. нпр.");
}

#[test]
fn foreign_words_units_and_signs_stay() {
    for text in [
        "XIV век",
        "члан IV став 2",
        "III",
        "Александар I Обреновић",
        "Глава VI",
        "V. Закључак",
        "тачка (ii)",
        "10 km",
        "5 km/h",
        "100km",
        "20 m²",
        "3 h",
        "10 °C",
        "5 kWh",
        "папир A4",
        "закон бр. 04/L-218",
        "мрежа 5G",
        "PDF",
        "PDF-а",
        "Exploitation",
        "Schengen",
        "Committee",
        "Quick",
        "York",
        "über",
        "Facebooku",
        "online",
        "Google",
        "CC BY-SA 4.0",
        "GRETA",
    ] {
        // As an author writes it who keeps to Latin letters: all words of ours in Latin.
        let whole = latin(&format!("Реченица о томе: {text}"));
        assert_eq!(cyrillic(&whole), format!("Реченица о томе: {text}"), "{whole}");
    }
}

#[test]
fn words_that_look_like_signs_are_words() {
    for text in [
        "И деца су дошла.",
        "ЗАКОН И ПРАВО",
        "ОБРАТИТЕ СЕ АКО СТЕ ВИ ЖРТВА",
        "Како? И зашто?",
        "по В. Петровићу и И. Ђ. Марковићу",
        "по г. Петровићу",
        "МУП, ЦСР, НВО и ОЕБС",
        "СОС телефон",
        "улица бб",
        "тачка а) и б)",
        "витамин Ц",
        "МИ и ДИ",
        "стан 15-а",
        "члан 5а",
        "ССЛ",
    ] {
        same(text, &latin(text));
    }
}

#[test]
fn old_and_neighbouring_letters_leave_nothing_behind() {
    assert_eq!(
        latin("Ѓорѓи, Ќосе, Ѕвезда, Щедрин, Объезд, Йосиф"),
        "Đorđi, Ćose, Dzvezda, Ščedrin, Obezd, Josif"
    );
    assert_eq!(latin("ко̑д"), "kȏd");
    assert_eq!(cyrillic("kȏd ženâ"), "ко̑д жена̂");
    // A letter and its mark typed apart.
    assert_eq!(cyrillic("z\u{30C}rtva c\u{301}erka nadz\u{30C}iveti"), "жртва ћерка надживети");
}

#[test]
fn what_is_in_the_script_already_is_not_even_copied() {
    for text in ["", "2026.", "жртва трговине људима (Save the Children)", "„…“"] {
        assert!(matches!(serbian().to("Cyrl", text), Cow::Borrowed(_)), "{text}");
    }
    for text in ["žrtva trgovine ljudima", "PDF 12"] {
        assert!(matches!(serbian().to("Latn", text), Cow::Borrowed(_)), "{text}");
    }
    assert!(matches!(serbian().to("Grek", "жртва"), Cow::Borrowed("жртва")));
}

#[test]
fn what_an_author_protects_stays_both_ways() {
    let table = || std::sync::Arc::new(Transliterator::read(&node(TABLE), &mut Report::new("x")).unwrap());
    let words = ["La Strad*", "Praksa", "Бели круг"].map(str::to_owned);
    let to_first = Converter::new(table(), "Cyrl", &words).unwrap();
    assert_eq!(to_first.convert("baba La Stradi, PRAKSA, praksa"), "баба La Stradi, PRAKSA, пракса");
    let to_second = Converter::new(table(), "Latn", &words).unwrap();
    assert_eq!(to_second.convert("Бели круг, бели, Бели кругови"), "Бели круг, beli, Beli krugovi");
    assert!(Converter::new(table(), "Grek", &[]).is_none());
}

#[test]
fn a_piece_of_text_follows_the_script_of_the_whole() {
    let table = std::sync::Arc::new(Transliterator::read(&node(TABLE), &mut Report::new("x")).unwrap());
    let converter = Converter::new(table, "Cyrl", &[]).unwrap();
    assert_eq!(converter.convert("Save"), "Саве");
    assert_eq!(converter.within("Кампања Save").convert("Save"), "Save");
    assert_eq!(converter.within("Kampanja „Љ“").convert("Save Љуба"), "Саве Љуба");
    assert_eq!(converter.within("12").convert("Save"), "Саве");
    assert_eq!(converter.from_other().convert("a вода"), "а вода");
}

const TABLE: &str = "{ scripts: [Cyrl, Latn], letters: { а: a, б: b, в: v, г: g, д: d, е: e, и: i, ј: j, к: k, \
    л: l, љ: lj, м: m, н: n, њ: nj, о: o, п: p, р: r, с: s, т: t, у: u } }";

fn node(source: &str) -> Node {
    crate::yaml::parse("x", source, 0).unwrap()
}

#[test]
fn a_table_with_mistakes_tells_them() {
    let codes = |source: &str| {
        let mut report = Report::new("x");
        let table = Transliterator::read(&node(source), &mut report);
        let found: Vec<_> = report.into_findings().into_iter().map(|finding| finding.code.name()).collect();
        (table.is_some(), found)
    };
    assert_eq!(codes("{ scripts: [Cyrl], letters: { а: a } }"), (false, vec!["out-of-range"]));
    assert_eq!(codes("{ scripts: [Cyrl, Latn] }"), (false, vec!["missing-field"]));
    assert_eq!(codes("{ scripts: [Cyrl, Latn], letters: { ав: a, б: b } }"), (true, vec!["wrong-type"]));
    assert_eq!(
        codes("{ scripts: [Cyrl, Latn], letters: { а: a }, apart: { begins: [nadž] }, keeps: {} }"),
        (true, vec!["unknown-field", "unknown-value"])
    );
}

/// Words of our shape: syllables with every letter, no foreign pairs.
fn word() -> impl Strategy<Value = String> {
    let syllable = (
        proptest::sample::select(vec![
            "", "б", "в", "г", "д", "ђ", "ж", "з", "ј", "к", "л", "љ", "м", "н", "њ", "п", "р", "с", "т",
            "ћ", "ф", "х", "ц", "ч", "џ", "ш", "ст", "пр", "кљ", "гњ", "свј", "мл",
        ]),
        proptest::sample::select(vec!["а", "е", "и", "о", "у"]),
    );
    proptest::collection::vec(syllable, 1..6).prop_map(|syllables| {
        syllables.into_iter().map(|(onset, nucleus)| format!("{onset}{nucleus}")).collect()
    })
}

fn stems() -> Vec<String> {
    let source = String::from_utf8(Embedded.read("locales/sr/language.yaml", TEXT_LIMIT).unwrap()).unwrap();
    let stems: Vec<String> = source
        .lines()
        .filter_map(|line| line.trim().strip_prefix("- "))
        .filter_map(|stem| stem.split_once('|'))
        .map(|(before, after)| [cyrillic(before), cyrillic(after)].concat())
        .collect();
    assert!(stems.len() > 60);
    stems
}

/// A word in one of the ways words are capitalised.
fn cased(word: &str, how: u8) -> String {
    match how {
        0 => word.to_owned(),
        1 => word.chars().take(1).flat_map(char::to_uppercase).chain(word.chars().skip(1)).collect(),
        _ => word.to_uppercase(),
    }
}

#[test]
fn a_unit_over_nothing_is_a_word() {
    assert_eq!(cyrillic("t/l"), cyrillic(&cyrillic("t/l")));
    assert_eq!(cyrillic("5 km/h i 5km/h"), "5 km/h и 5km/h");
}

proptest! {
    #[test]
    fn words_come_back_as_they_were(word in word(), ending in word(), how in 0u8..3) {
        let word = cased(&format!("{word}{ending}"), how);
        let there = latin(&word);
        prop_assert!(there.chars().all(|letter| serbian().letters.side(letter) != Some(Side::First)));
        // Numerals and names of things keep their Latin letters; no word this long is one.
        prop_assume!(word.chars().count() > 4);
        // Chance may make a stem whose letters stand apart, with a letter that does not.
        let small: Vec<char> = there.to_lowercase().chars().collect();
        prop_assume!(serbian().apart.seams(&small).is_empty() && serbian().keep.words.at(&there).is_none());
        prop_assert_eq!(cyrillic(&there), word);
    }

    #[test]
    fn stems_with_any_ending_come_back(stem in proptest::sample::select(stems()), ending in word(), how in 0u8..3) {
        let word = cased(&format!("{stem}а{ending}"), how);
        prop_assert_eq!(cyrillic(&latin(&word)), word);
    }

    #[test]
    fn nothing_is_left_or_lost(text in "[ а-шђјљњћџЉЊЏЂA-Za-zčžš0-9.,()№@/:-]{0,80}") {
        let there = latin(&text);
        // Both ways a second time changes nothing.
        prop_assert_eq!(latin(&there), there.clone());
        let back = cyrillic(&there);
        prop_assert_eq!(cyrillic(&back), back.clone());
        let marks = |text: &str| text.chars().filter(|mark| !mark.is_alphabetic()).collect::<String>();
        prop_assert_eq!(marks(&there), marks(&text));
        prop_assert_eq!(marks(&back), marks(&text));
        if text.split(' ').all(|run| addresses::find(run, &serbian().keep.endings).is_empty()) {
            prop_assert!(there.chars().all(|letter| serbian().letters.side(letter) != Some(Side::First)));
        }
    }

    #[test]
    fn any_text_is_safe(text in "\\PC{0,60}") {
        for script in ["Cyrl", "Latn"] {
            let once = serbian().to(script, &text).into_owned();
            prop_assert_eq!(serbian().to(script, &once).into_owned(), once);
        }
    }
}
