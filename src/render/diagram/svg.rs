//! A laid out drawing → an SVG element. Shapes carry classes only; the theme says how they look.

use std::fmt::Write;

use super::flow::Flow;
use super::layout::{Drawing, Head, Kind, Line, Outline, Placed, Text};
use crate::markdown::html::escape;

/// How far a question's points stand out.
const POINT: usize = 18;
/// Radius of the circle around a step's number.
const CIRCLE: usize = 12;

/// Writes a drawing.
pub(super) fn write(flow: &Flow, drawing: &Drawing) -> String {
    let Drawing { width, height, lines, boxes } = drawing;
    let id = &flow.id;
    let mut out = String::with_capacity(4 * 1024);
    let _ = write!(
        out,
        "<svg class=\"flow\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" role=\"img\" \
         aria-labelledby=\"ui-flow-title-{id}\" aria-describedby=\"ui-flow-words-{id}",
    );
    if !flow.described_by.is_empty() {
        let _ = write!(out, " {}", flow.described_by);
    }
    let _ = write!(out, "\">\n<title id=\"ui-flow-title-{id}\">");
    escape(&flow.title, &mut out);
    let _ = write!(out, "</title>\n<desc id=\"ui-flow-words-{id}\">");
    escape(&flow.description, &mut out);
    out.push_str("</desc>\n");
    lines_to(lines, &mut out);
    boxes.iter().for_each(|placed| box_to(placed, flow, &mut out));
    out.push_str("</svg>");
    out
}

/// All lines as two paths, whole ones and dashed ones; a head is always whole.
fn lines_to(lines: &[Line], out: &mut String) {
    let (mut whole, mut dashed) = (String::new(), String::new());
    for line in lines {
        let path = if line.dashed { &mut dashed } else { &mut whole };
        let Some((end_x, end_y)) = shaft_to(&line.points, path) else { continue };
        let Some(head) = line.head else { continue };
        if line.dashed {
            let _ = write!(whole, "M{end_x} {end_y}");
        }
        whole.push_str(match head {
            Head::Down => "m-5-8l5 8 5-8",
            Head::Right => "m-8-5l8 5-8 5",
        });
    }
    for (class, path) in [("flow-line", whole), ("flow-line dashed", dashed)] {
        if !path.is_empty() {
            let _ = writeln!(out, "<path class=\"{class}\" d=\"{path}\"/>");
        }
    }
}

/// A line along its corners, each stretch level or upright; returns where it ends.
fn shaft_to(points: &[(usize, usize)], path: &mut String) -> Option<(usize, usize)> {
    let mut points = points.iter().copied();
    let (mut x, mut y) = points.next()?;
    let _ = write!(path, "M{x} {y}");
    for (next_x, next_y) in points {
        match (next_x == x, next_y == y) {
            (true, _) => {
                let _ = write!(path, "V{next_y}");
            }
            (false, true) => {
                let _ = write!(path, "H{next_x}");
            }
            (false, false) => {
                let _ = write!(path, "L{next_x} {next_y}");
            }
        }
        (x, y) = (next_x, next_y);
    }
    Some((x, y))
}

fn box_to(placed: &Placed, flow: &Flow, out: &mut String) {
    let Placed { outline, x, y, width, height, number, texts } = placed;
    let class = match outline {
        Outline::Step => "flow-step",
        Outline::Question => "flow-question",
        Outline::Way => "flow-way",
        Outline::Fails => "flow-fails",
    };
    let _ = write!(out, "<g class=\"{class}\">");
    if *outline == Outline::Question {
        let (right, bottom, middle) = (x + width, y + height, y + height / 2);
        let (near, far) = (x + POINT, right - POINT);
        let _ = write!(
            out,
            "<path class=\"flow-box\" d=\"M{x} {middle}L{near} {y}L{far} {y}L{right} {middle}L{far} {bottom}L{near} {bottom}z\"/>",
        );
    } else {
        let round = if *outline == Outline::Way { 16.min(height / 2) } else { 4 };
        let _ = write!(
            out,
            "<rect class=\"flow-box\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"{round}\"/>",
        );
    }
    if let Some(number) = number {
        let (cx, cy) = (x + 10 + CIRCLE, y + 10 + CIRCLE);
        let _ = write!(
            out,
            "<circle class=\"flow-circle\" cx=\"{cx}\" cy=\"{cy}\" r=\"{CIRCLE}\"/>\
             <text class=\"flow-number\" x=\"{cx}\" y=\"{}\" font-size=\"14\" text-anchor=\"middle\">{number}</text>",
            cy + 5,
        );
    }
    texts.iter().for_each(|text| text_to(text, flow, out));
    out.push_str("</g>\n");
}

fn text_to(text: &Text, flow: &Flow, out: &mut String) {
    let class = match text.kind {
        Kind::Title => "flow-title",
        Kind::Note => "flow-note",
        Kind::Aside => "flow-aside",
        Kind::Goal => "flow-goal",
    };
    let lang = if text.of_body { flow.lang.as_ref() } else { text.lang.as_ref() };
    let _ = write!(
        out,
        "<text class=\"{class}\" x=\"{}\" y=\"{}\" font-size=\"{}\"",
        text.x, text.y, text.face.size
    );
    if let Some(lang) = lang {
        out.push_str(" lang=\"");
        escape(lang, out);
        out.push('"');
    }
    out.push('>');
    let mut lines = text.lines.iter();
    if let Some(line) = lines.next() {
        escape(line, out);
    }
    for line in lines {
        // A line's end is a blank for whoever copies the text or reads it aloud.
        let _ = write!(out, " <tspan x=\"{}\" dy=\"{}\">", text.x, text.face.line);
        escape(line, out);
        out.push_str("</tspan>");
    }
    out.push_str("</text>");
}
