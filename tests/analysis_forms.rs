//! Words as people type and inflect them, in Macedonian and Albanian: the forms of one word share a key, in either script
//! and with any habit of typing, and words that are not the same stay apart.

#![allow(clippy::unwrap_used, reason = "a test may fail by panicking")]

use praksa::files::Disk;
use praksa::language::analysis::Analyzer;

/// The forms of a word a line, the first one as in a dictionary.
const MACEDONIAN: &str = "
    жртва жртвата жртви жртвите жртвава zrtva zhrtvite ŽRTVATA
    дете детето деца децата deteto deca
    човек човекот човекон луѓе луѓето covek lugje chovekot
    закон законот закони законите zakonite
    ученик ученикот ученици учениците ucenicite
    бегалец бегалецот бегалци бегалците
    полицаец полицаецот полицајци полицајците
    странка странката странки странките
    разлог разлогот разлози разлозите
    случај случајот случаи случаите slucai
    експлоатација експлоатацијата експлоатации eksploatacija
    прашање прашањето прашања прашањата prasanje
    засолниште засолништето засолништа засолништата
    безбедност безбедноста безбедности bezbednost
    име името имиња имињата
    град градот градови градовите
    меѓународен меѓународна меѓународниот меѓународните megjunarodni medjunaroden međunarodna megunaroden
    ранлив ранлива ранливите поранлива најранливите
    малолетен малолетна малолетниот малолетните
    висок висока повисок највисоката високите
    куќа куќата куќи kukja kuka kuća
    зборува зборувам зборуваш зборувавме зборувал зборувајќи зборувајте
    упатува упатуваме упатувал упатувана упатуваните упатување
    работи работам работиш работев работеле работејќи
    пријави пријавив пријавиле пријавија пријавен пријавената prijavi
    помогне помогнав помогнале помогни помогнеме
    живее живеат живеев живееле живееме
    влезе влегов влегоа влезат влегле
    рече реков рекоа рекле рекол
    донесе донесов донеле донесат донесен
    држава државата држави државите
    живот животот животи
    услов условот услови условите условов
    наслов насловот наслови насловите
";

const ALBANIAN: &str = "
    viktimë viktima viktimën viktimës viktimat viktimave viktime
    ligj ligji ligjit ligjin ligje ligjet ligjeve ligjesh
    fëmijë fëmija fëmijës fëmijët fëmijëve femijeve
    njeri njeriu njeriun njerëz njerëzit njerëzve
    shtëpi shtëpia shtëpinë shtëpisë shtëpitë shtëpive shtepise
    mik miku mikun mikut miq miqve miqtë
    zog zogu zogj zogjtë zogjve
    popull popullit popuj popujt popujve
    pranoj pranon s'pranon S’pranojnë ç`pranoi Ç'PRANUAN
    punëtor punëtori punëtorët punëtorëve
    mësues mësuesi mësuesit mësuesve mësuese mësuesja
    numër numri numrin numra numrat numrave
    familje familja familjes familjen familjet familjeve
    rrugë rruga rrugës rrugët rrugëve
    shërbim shërbimi shërbimet shërbimeve sherbimeve
    komitet komiteti komitetin komitetit komitetet
    çështje çështja çështjes çështjet ceshtjet
    dënim dënimi dënimin dënimet denime
    trajnim trajnimi trajnimin trajnimeve
    synim synimi synimet
    kufi kufiri kufirin kufirit kufij kufijtë kufijve
    shteg shtegu shtigje shtigjet
    socialist socialiste socialistë

    sigurt sigurta sigurtë
    rëndësishëm rëndësishme rëndësishmet
    punoj punon punojmë punova punuan punuar punonte punohet punofsha punuakan
    raportoj raporton raportoi raportuar raportohen raportuara
    pëlqej pëlqen pëlqeu pëlqyer pëlqejnë pelqen
    shkruaj shkruan shkrova shkroi shkruar shkruajnë
    hap hapni hapi hapën hapur hapet hapen hapte hapja
    mbledh mblodhi mblodhën mbledhur
    zgjedh zgjodha zgjodhi zgjedhur zgjodhën
    mbroj mbron mbrojti mbrojtur mbrohet
    marr merr mora marrë merret
    përgatitur përgatis përgatita përgatit përgatisim përgatisni përgatisin përgatitet
    shtrij shtriva shtrirë shtrihet
    shoh sheh pashë panë shihet
    Kosovë Kosova Kosovës Kosovën kosoves
";

fn analyzer(slug: &str) -> Analyzer {
    let mut findings = Vec::new();
    let analyzer = Analyzer::load(&Disk::new(env!("CARGO_MANIFEST_DIR")), slug, &mut findings);
    assert_eq!(findings.len(), 0, "{slug}: every rule can be read");
    analyzer.unwrap()
}

fn meet(analyzer: &Analyzer, one: &str, other: &str) -> bool {
    let keys = analyzer.keys(other);
    analyzer.keys(one).iter().any(|key| keys.contains(key))
}

#[test]
fn forms_of_a_word_meet() {
    for (slug, families) in [("mk", MACEDONIAN), ("sq", ALBANIAN)] {
        let analyzer = analyzer(slug);
        let mut apart = Vec::new();
        for family in families.lines() {
            let mut forms = family.split_whitespace();
            let Some(first) = forms.next() else { continue };
            apart.extend(forms.filter(|form| !meet(&analyzer, first, form)).map(|form| (first, form)));
        }
        assert_eq!(apart, [], "{slug}");
    }
}

#[test]
fn different_words_stay_apart() {
    let pairs = [
        (
            "mk",
            "закон закана, сад судија, право правило, последен следен, поле полиција, најде најави, град градина",
        ),
        ("mk", "телефон телевизија, притвор притисок, странец страна, рак рака, помош помине"),
        (
            "sq",
            "ligj ligjërata, punë punëtor, shtet shtëpi, mal malësi, viktimë vit, mësues mësim, mik mikrob",
        ),
        ("sq", "trafik trafikues, grua grusht, fëmijë familje, polic politikë, dhunë dhuratë"),
    ];
    for (slug, pairs) in pairs {
        let analyzer = analyzer(slug);
        for pair in pairs.split(", ") {
            let (one, other) = pair.split_once(' ').unwrap();
            assert!(
                !meet(&analyzer, one, other),
                "{slug} {pair}: {:?} {:?}",
                analyzer.keys(one),
                analyzer.keys(other)
            );
        }
    }
}

#[test]
fn the_most_frequent_words_tell_nothing() {
    for (slug, words) in [("mk", "и на во не се да што ќе"), ("sq", "dhe në për të një është që me")]
    {
        let analyzer = analyzer(slug);
        for word in words.split_whitespace() {
            assert!(analyzer.is_stop(&analyzer.fold(word)), "{slug} {word}");
        }
    }
}
