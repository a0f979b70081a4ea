//! A laid out drawing → an SVG element. Shapes carry classes only; the theme says how they look.

use std::fmt::Write;

use super::flow::Flow;
use super::layout::{Drawing, Head, Kind, Line, Outline, Placed, Text};
use crate::markdown::html::escape;

/// How far a question's points stand out.
const POINT: usize = 18;
/// Half the size of a line's head.
const HEAD: usize = 5;
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
    lines.iter().for_each(|line| line_to(line, &mut out));
    boxes.iter().for_each(|placed| box_to(placed, flow, &mut out));
    out.push_str("</svg>");
    out
}

fn line_to(line: &Line, out: &mut String) {
    let class = if line.dashed { "flow-line dashed" } else { "flow-line" };
    let _ = write!(out, "<path class=\"{class}\" d=\"");
    for (at, (x, y)) in line.points.iter().enumerate() {
        let _ = write!(out, "{}{x} {y}", if at == 0 { 'M' } else { 'L' });
    }
    out.push_str("\"/>\n");
    let Some((x, y)) = line.points.last().copied() else { return };
    let back = |at: usize| at.saturating_sub(2 * HEAD);
    let points = match line.head {
        None => return,
        Some(Head::Down) => [(x - HEAD, back(y)), (x, y), (x + HEAD, back(y))],
        Some(Head::Right) => [(back(x), y - HEAD), (x, y), (back(x), y + HEAD)],
    };
    let [a, b, c] = points.map(|(x, y)| format!("{x} {y}"));
    let _ = writeln!(out, "<path class=\"flow-head\" d=\"M{a}L{b}L{c}z\"/>");
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
    let _ = write!(out, "<text class=\"{class}\" font-size=\"{}\"", text.face.size);
    if let Some(lang) = lang {
        out.push_str(" lang=\"");
        escape(lang, out);
        out.push('"');
    }
    out.push('>');
    for (at, line) in text.lines.iter().enumerate() {
        // A line's end is a blank for whoever copies the text or reads it aloud.
        let blank = if at == 0 { "" } else { " " };
        let _ = write!(out, "{blank}<tspan x=\"{}\" y=\"{}\">", text.x, text.y + at * text.face.line);
        escape(line, out);
        out.push_str("</tspan>");
    }
    out.push_str("</text>");
}
