//! Pictures made of points: what is published of them tells nobody where they were taken, and no page is heavier or jumps
//! because of them.

use crate::support::{Site, page, picture};

const PATH: &str = "content/pages/help.md";
const PAGE: &str = "bs/pages/help/index.html";
const PLACE: &str = "41.9981N 21.4254E";

/// The values of an attribute, one for each time it stands there.
fn values<'p>(page: &'p str, attribute: &str) -> Vec<&'p str> {
    let begins = format!(" {attribute}=\"");
    page.split(begins.as_str()).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn no_published_file_tells_where_a_photograph_was_taken() {
    let site = Site::new();
    // Shown on a page, linked from one, and only lying there.
    for name in ["shown.jpg", "linked.JPG", "forgotten.jpeg"] {
        site.file(&format!("content/pages/help/{name}"), picture::photograph(1300, 700, PLACE));
    }
    site.file(PATH, page("![Prilaz](shown.jpg)\n\n[Slika](linked.JPG)"));
    let published = site.publishes();
    for name in ["shown.jpg", "linked.JPG", "forgotten.jpeg"] {
        assert!(published.has(&format!("files/help/{name}")), "{:?}", published.paths());
    }
    for (path, bytes) in &published.0 {
        let tells = |what: &[u8]| bytes.windows(what.len()).any(|window| window == what);
        assert!(!tells(PLACE.as_bytes()), "{path} tells the place");
        assert!(!(path.starts_with("files/") && tells(b"Exif")), "{path} tells of the camera");
    }
}

#[test]
fn a_photograph_is_there_in_widths_for_every_screen_and_no_page_jumps() {
    let site = Site::new();
    site.file("content/pages/help/prilaz.jpg", picture::photograph(2000, 1000, PLACE));
    site.file(PATH, page("![Prilaz](prilaz.jpg)"));
    let published = site.publishes();
    let text = published.text(PAGE);
    assert_eq!(values(text, "width"), ["2000"], "{text}");
    assert_eq!(values(text, "height"), ["1000"]);
    assert_eq!((values(text, "loading"), values(text, "decoding")), (vec!["lazy"], vec!["async"]));
    let choices = values(text, "srcset");
    assert_eq!(choices.len(), 1, "{text}");
    assert_eq!(values(text, "sizes").len(), 1);
    let mut before = (0, 0);
    for choice in choices[0].split(", ") {
        let (href, width) = choice.rsplit_once(' ').unwrap();
        let width: usize = width.strip_suffix('w').unwrap().parse().unwrap();
        let bytes = &published.0[href.strip_prefix("../../../").unwrap()];
        assert!((width, bytes.len()) > before, "{choices:?}");
        before = (width, bytes.len());
    }
    assert_eq!(before.0, 1440);
    assert!(before.1 * 2 < published.0["files/help/prilaz.jpg"].len());
    let shown = text.split("<img src=\"").nth(1).unwrap().split('"').next().unwrap();
    assert!(published.has(shown.strip_prefix("../../../").unwrap()), "{shown}");
}

#[test]
fn a_drawing_is_there_in_a_modern_format_where_that_is_smaller() {
    let site = Site::new();
    site.file("content/pages/help/plan.png", picture::png(900, 500));
    site.file("content/pages/help/znak.png", picture::png(20, 20));
    site.file(PATH, page("![Plan](plan.png)\n\n![Znak](znak.png)"));
    let published = site.publishes();
    let text = published.text(PAGE);
    assert_eq!(values(text, "width"), ["900", "20"], "{text}");
    for choice in values(text, "srcset").iter().flat_map(|choices| choices.split(", ")) {
        let (href, _) = choice.rsplit_once(' ').unwrap();
        let copy = &published.0[href.strip_prefix("../../../").unwrap()];
        assert!(
            href.ends_with("plan.png") || copy.len() < published.0["files/help/plan.png"].len(),
            "{choice}"
        );
    }
    assert!(text.contains("<source type=\"image/webp\""), "{text}");
    // The picture itself is published as it is: there was nothing in it to take out.
    assert_eq!(published.0["files/help/plan.png"], picture::png(900, 500));
}

#[test]
fn a_picture_that_is_none_is_refused_by_name() {
    let whole = picture::png(60, 60);
    for (name, bytes) in [
        ("slika.png", b"x".to_vec()),
        ("slika.png", Vec::new()),
        ("slika.png", whole[..whole.len() / 2].to_vec()),
        ("slika.jpg", whole.clone()),
        ("slika.webp", b"RIFF\x10\0\0\0WEBPVP8 ".to_vec()),
    ] {
        let site = Site::new();
        let path = format!("content/pages/help/{name}");
        site.file(&path, bytes).file(PATH, page("Tekst."));
        site.refuses("image-broken", &path, None);
    }
}

#[test]
fn a_small_file_that_would_unpack_to_a_huge_picture_is_refused_by_name() {
    let mut bomb = picture::png(60, 60);
    bomb[16..20].copy_from_slice(&30_000u32.to_be_bytes());
    bomb[20..24].copy_from_slice(&30_000u32.to_be_bytes());
    let site = Site::new();
    site.file("content/pages/help/slika.png", bomb).file(PATH, page("![Slika](slika.png)"));
    site.refuses("image-too-large", "content/pages/help/slika.png", None);
}
