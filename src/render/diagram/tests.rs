//! Drawings of small flows: what stands where, and what is never there.

use std::sync::Arc;

use super::layout::{Drawing, Outline, Placed, lay_out};
use super::*;
use crate::render::view::Phrase;

fn step(number: usize, words: &str, asides: Vec<Aside>) -> Row {
    Row { shape: Shape::Step(number), words: words.into(), notes: vec![Phrase::own("policija")], asides }
}

fn question(words: &str, ways: &[(&str, Goal)]) -> Row {
    let way = |(words, to): &(&str, Goal)| Aside::Way { words: (*words).into(), to: to.clone() };
    Row {
        shape: Shape::Question,
        words: words.into(),
        notes: Vec::new(),
        asides: ways.iter().map(way).collect(),
    }
}

fn flow(rows: Vec<Row>) -> Flow {
    Flow {
        id: "report".into(),
        title: "Tok".into(),
        description: "Koraci".into(),
        described_by: "ui-steps-table",
        lang: None,
        rows,
    }
}

fn sample() -> Flow {
    flow(vec![
        step(1, "Opasnost: pogledajte i odlučite", vec![Aside::Fails("Ako ne možete ostati blizu".into())]),
        question(
            "Da li je dijete sada u opasnosti?",
            &[
                ("Da: zovite policiju", Goal::Row(4)),
                ("Ne: ostanite uz dijete", Goal::Row(2)),
                ("Ne znam", Goal::Named("Kako prepoznati žrtvu".into())),
            ],
        ),
        step(2, "Sigurno mjesto: ostanite uz dijete", vec![]),
        question("Je li smirenije?", &[("Nije: gledajte opet", Goal::Row(0)), ("Jeste", Goal::Open)]),
        step(3, "Poziv policiji", vec![Aside::Fails("Ako se ne javljaju".into())]),
    ])
}

/// Whether two boxes have a point in common.
fn overlap(drawing: &Drawing) -> Option<(usize, usize)> {
    let boxes = &drawing.boxes;
    let touch = |a: &Placed, b: &Placed| {
        a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
    };
    let pairs = (0..boxes.len()).flat_map(|a| (a + 1..boxes.len()).map(move |b| (a, b)));
    pairs.into_iter().find(|(a, b)| touch(&boxes[*a], &boxes[*b]))
}

#[test]
fn nothing_covers_anything_and_all_is_inside() {
    let drawing = lay_out(&sample());
    assert_eq!(overlap(&drawing), None);
    for placed in &drawing.boxes {
        assert!(placed.x + placed.width < drawing.width && placed.y + placed.height < drawing.height);
    }
    for (x, y) in drawing.lines.iter().flat_map(|line| &line.points) {
        assert!(*x < drawing.width && *y < drawing.height, "{x} {y}");
    }
}

#[test]
fn no_line_runs_through_a_box() {
    let drawing = lay_out(&sample());
    for line in &drawing.lines {
        for pair in line.points.windows(2) {
            let [(ax, ay), (bx, by)] = [pair[0], pair[1]];
            for placed in &drawing.boxes {
                let inside = ax.min(bx) < placed.x + placed.width
                    && ax.max(bx) > placed.x
                    && ay.min(by) < placed.y + placed.height
                    && ay.max(by) > placed.y;
                assert!(!inside, "{pair:?} through {placed:?}");
            }
        }
    }
}

#[test]
fn the_way_that_goes_on_stands_on_the_line_and_others_beside_it() {
    let drawing = lay_out(&sample());
    let texts = |outline: Outline, main: bool| -> Vec<String> {
        let of = |placed: &&Placed| placed.outline == outline && (placed.x < 100) == main;
        let words = |placed: &Placed| {
            placed.texts.iter().flat_map(|text| text.lines.clone()).collect::<Vec<_>>().join(" ")
        };
        drawing.boxes.iter().filter(of).map(words).collect()
    };
    assert_eq!(texts(Outline::Way, true), ["Ne: ostanite uz dijete"]);
    assert_eq!(
        texts(Outline::Way, false),
        [
            "Da: zovite policiju → 3. Poziv policiji",
            "Ne znam → Kako prepoznati žrtvu",
            "Nije: gledajte opet → 1. Opasnost: pogledajte i odlučite",
            "Jeste"
        ]
    );
    assert_eq!(texts(Outline::Fails, false), ["Ako ne možete ostati blizu", "Ako se ne javljaju"]);
}

#[test]
fn ways_up_and_down_have_lanes_of_their_own() {
    let drawing = lay_out(&sample());
    let mut lanes: Vec<usize> = drawing
        .lines
        .iter()
        .filter(|line| line.points.len() == 5)
        .filter_map(|line| line.points.get(1).map(|(x, _)| *x))
        .collect();
    assert_eq!(lanes.len(), 2);
    lanes.dedup();
    assert_eq!(lanes.len(), 2, "the two ways cross the same rows");
}

#[test]
fn the_drawing_is_one_described_image_without_styles_or_scripts() {
    let svg = draw(&sample());
    assert!(svg.starts_with("<svg class=\"flow\"") && svg.ends_with("</svg>"));
    assert!(svg.contains("role=\"img\" aria-labelledby=\"ui-flow-title-report\""));
    assert!(svg.contains("aria-describedby=\"ui-flow-words-report ui-steps-table\""));
    assert!(svg.contains("<title id=\"ui-flow-title-report\">Tok</title>"));
    assert!(svg.contains("<desc id=\"ui-flow-words-report\">Koraci</desc>"));
    for never in ["style=", "<style", "<script", " on", "href", "url("] {
        assert!(!svg.contains(never), "{never}");
    }
    assert_eq!(svg, draw(&sample()));
}

#[test]
fn words_become_no_markup() {
    let mut rows = vec![step(1, "<script>\"&", vec![Aside::Fails("<b>".into())])];
    rows[0].notes = vec![Phrase { text: "<i>".into(), lang: Some(Arc::from("mk\"")) }];
    let svg = draw(&flow(rows));
    assert!(svg.contains("&lt;script&gt;") && svg.contains("&lt;b&gt;") && svg.contains("lang=\"mk&quot;\""));
    assert!(!svg.contains("<script") && !svg.contains("<b>") && !svg.contains("<i>"));
}

#[test]
fn a_flow_without_steps_draws_nothing_and_one_without_branches_is_narrow() {
    assert_eq!(draw(&flow(Vec::new())), "");
    let plain = lay_out(&flow(vec![step(1, "Jedan", vec![]), step(2, "Dva", vec![])]));
    assert!(plain.width <= 280, "fits the narrowest screen: {}", plain.width);
}
