//! A procedure's flow → a drawing in the page.
//!
//! In: a [`Flow`]. Out: an SVG element that stands in the page itself, so that it needs no request, takes its colours from
//! the theme's classes and prints. It has no style attributes (the page's policy forbids them) and no script, and for
//! readers who cannot see it, it is one image with a name, a description, and a pointer to the same in words.

mod flow;
mod layout;
mod measure;
mod svg;

pub(crate) use flow::{Aside, Flow, Goal, Row, Shape};

/// Draws a flow; empty if there is nothing to draw.
pub(crate) fn draw(flow: &Flow) -> String {
    if flow.rows.is_empty() { String::new() } else { svg::write(flow, &layout::lay_out(flow)) }
}

#[cfg(test)]
mod tests;
