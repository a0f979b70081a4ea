//! Where everything of a flow stands.
//!
//! One column of steps and questions goes down; what branches off stands to its right; a way that leads to a step further
//! up or down runs in a lane at the right edge and joins the line above that step. Every row is as high as what stands
//! in it, and between rows there is a gap that nothing stands in: a line that crosses the drawing runs there and meets no
//! box. On a narrow screen the column of steps alone fills the width.
//!
//! All numbers are whole pixels, so that a drawing has the same bytes everywhere.

use super::flow::{Aside, Flow, Goal, Row, Shape};
use super::measure::Face;

/// Left edge and width of the column of steps.
const MAIN: (usize, usize) = (2, 272);
/// Left edge and width of what branches off.
const SIDE: (usize, usize) = (314, 296);
/// Between rows.
const GAP: usize = 34;
/// Between what branches off from one row.
const SIDE_GAP: usize = 10;
/// From a box's edge to its text.
const PAD: usize = 12;
/// How far a question's points stand out from its text.
const POINT: usize = 18;
/// Width of a lane.
const LANE: usize = 14;
/// A line to a box that is this little off its middle may as well be straight.
const NEARLY: usize = 8;
/// What the number of a step takes.
const NUMBER: usize = 30;

const TITLE: Face = Face { size: 16, line: 20, bold: true };
const NOTE: Face = Face { size: 14, line: 18, bold: false };
const ASIDE: Face = Face { size: 15, line: 19, bold: false };
const GOAL: Face = Face { size: 15, line: 19, bold: true };

/// A drawing.
#[derive(Debug, Default)]
pub(super) struct Drawing {
    pub width: usize,
    pub height: usize,
    /// Lines, below everything else.
    pub lines: Vec<Line>,
    pub boxes: Vec<Placed>,
}

/// A line along corners, with a head at its end.
#[derive(Debug)]
pub(super) struct Line {
    pub points: Vec<(usize, usize)>,
    pub dashed: bool,
    /// Which way its head points; a line may have none.
    pub head: Option<Head>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Head {
    Down,
    Right,
}

/// What a box is drawn as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Outline {
    Step,
    Question,
    Way,
    Fails,
}

/// A box with its text.
#[derive(Debug)]
pub(super) struct Placed {
    pub outline: Outline,
    pub x: usize,
    pub y: usize,
    pub width: usize,
    pub height: usize,
    /// A step's number, in a circle of its own.
    pub number: Option<usize>,
    pub texts: Vec<Text>,
}

impl Placed {
    fn shift(&mut self, down: usize) {
        self.y += down;
        self.texts.iter_mut().for_each(|text| text.y += down);
    }
}

/// Lines of text of one kind.
#[derive(Debug)]
pub(super) struct Text {
    pub kind: Kind,
    pub x: usize,
    /// Baseline of the first line.
    pub y: usize,
    pub face: Face,
    pub lines: Vec<String>,
    /// Whether the text is in the language of the steps.
    pub of_body: bool,
    /// Tag of its language, where it is neither that nor the page's.
    pub lang: Option<std::sync::Arc<str>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Title,
    Note,
    Aside,
    Goal,
}

/// A way to a row that is not the next one.
struct Jump {
    from: usize,
    to: usize,
}

/// Lays a flow out.
pub(super) fn lay_out(flow: &Flow) -> Drawing {
    let mut drawing = Drawing::default();
    let mut jumps: Vec<Jump> = Vec::new();
    // What leads to the first row comes from above it.
    let first = |aside: &Aside| matches!(aside, Aside::Way { to: Goal::Row(0), .. });
    let above = flow.rows.iter().flat_map(|row| &row.asides).any(first);
    let mut y = if above { GAP } else { 2 };
    let mut tops: Vec<usize> = Vec::with_capacity(flow.rows.len());
    // Where the line to the next row begins.
    let mut from: Option<usize> = None;
    for (at, row) in flow.rows.iter().enumerate() {
        tops.push(y);
        if let Some(from) = from {
            let points = vec![(center(), from), (center(), y)];
            drawing.lines.push(Line { points, dashed: false, head: Some(Head::Down) });
        }
        let main = main_box(row, y);
        let main_bottom = main.y + main.height;
        let beside = (main.y, main.height);
        drawing.boxes.push(main);
        let (down, asides) = part(row, at, flow);
        let mut bottom = main_bottom;
        from = Some(main_bottom);
        if let Some(words) = down {
            // The way that simply goes on stands on the line itself.
            let top = main_bottom + GAP / 2;
            let way = aside_box(Outline::Way, words, None, MAIN, top);
            let points = vec![(center(), main_bottom), (center(), top)];
            drawing.lines.push(Line { points, dashed: false, head: None });
            bottom = way.y + way.height;
            from = Some(bottom);
            drawing.boxes.push(way);
        }
        bottom = bottom.max(drawing.side(&asides, flow, beside, &mut jumps));
        y = bottom + GAP;
    }
    drawing.height = y - GAP + 2;
    drawing.width = SIDE.0 + SIDE.1 + 2;
    if drawing.boxes.iter().all(|placed| placed.x == MAIN.0) {
        drawing.width = MAIN.0 + MAIN.1 + 2;
    }
    drawing.jump(&jumps, &tops);
    drawing
}

/// The middle of the column of steps.
fn center() -> usize {
    MAIN.0 + MAIN.1 / 2
}

/// The first way that leads to the next row, and everything else that branches off.
fn part<'a>(row: &'a Row, at: usize, flow: &Flow) -> (Option<&'a str>, Vec<&'a Aside>) {
    let mut down = None;
    let mut asides = Vec::new();
    for aside in &row.asides {
        match aside {
            Aside::Way { words, to: Goal::Row(to) }
                if down.is_none() && *to == at + 1 && *to < flow.rows.len() =>
            {
                down = Some(words.as_str());
            }
            aside => asides.push(aside),
        }
    }
    (down, asides)
}

/// The box of a step or question.
fn main_box(row: &Row, y: usize) -> Placed {
    let (outline, number, left) = match row.shape {
        Shape::Step(number) => (Outline::Step, Some(number), PAD + NUMBER),
        Shape::Question => (Outline::Question, None, POINT + PAD / 2),
    };
    let right = if outline == Outline::Question { left } else { PAD };
    let mut column = Column { x: MAIN.0 + left, y: y + PAD, room: MAIN.1 - left - right, texts: Vec::new() };
    column.add(Kind::Title, TITLE, &row.words, true, None);
    for note in &row.notes {
        column.add(Kind::Note, NOTE, &note.text, false, note.lang.clone());
    }
    let height = (column.y + PAD - 2 - y).max(TITLE.line + 2 * PAD);
    Placed { outline, x: MAIN.0, y, width: MAIN.1, height, number, texts: column.texts }
}

/// The box of something that branches off.
fn aside_box(
    outline: Outline,
    words: &str,
    goal: Option<&str>,
    (x, width): (usize, usize),
    y: usize,
) -> Placed {
    let mut column = Column { x: x + PAD, y: y + PAD / 2 + 2, room: width - 2 * PAD, texts: Vec::new() };
    column.add(Kind::Aside, ASIDE, words, true, None);
    if let Some(goal) = goal {
        column.add(Kind::Goal, GOAL, &format!("→ {goal}"), true, None);
    }
    Placed { outline, x, y, width, height: column.y + PAD / 2 + 2 - y, number: None, texts: column.texts }
}

/// Texts one below the other.
struct Column {
    x: usize,
    y: usize,
    room: usize,
    texts: Vec<Text>,
}

impl Column {
    fn add(&mut self, kind: Kind, face: Face, words: &str, of_body: bool, lang: Option<std::sync::Arc<str>>) {
        let lines = face.lines(words, self.room);
        if lines.is_empty() {
            return;
        }
        // The baseline lies where the letters' own height ends within the line.
        let y = self.y + (face.line - face.size) / 2 + face.size * 4 / 5;
        self.y += face.line * lines.len();
        self.texts.push(Text { kind, x: self.x, y, face, lines, of_body, lang });
    }
}

impl Drawing {
    /// What branches off from a row whose box stands at `beside` (its top and height), and the lines to it; returns how
    /// far down it reaches.
    fn side(
        &mut self,
        asides: &[&Aside],
        flow: &Flow,
        beside: (usize, usize),
        jumps: &mut Vec<Jump>,
    ) -> usize {
        let (top, height) = beside;
        let middle = top + height / 2;
        let fork = (MAIN.0 + MAIN.1 + SIDE.0) / 2;
        let mut y = top;
        let mut placed: Vec<Placed> = Vec::with_capacity(asides.len());
        for aside in asides {
            let (outline, words, goal) = match aside {
                Aside::Fails(words) => (Outline::Fails, words, None),
                Aside::Way { words, to } => (Outline::Way, words, name(to, flow)),
            };
            let one = aside_box(outline, words, goal.as_deref(), SIDE, y);
            y += one.height + SIDE_GAP;
            placed.push(one);
        }
        // What is lower than the row's own box stands in its middle.
        let lower = (top + height + SIDE_GAP).saturating_sub(y) / 2;
        let mut bottom = top;
        for (aside, mut one) in asides.iter().zip(placed) {
            one.shift(lower);
            let centre = one.y + one.height / 2;
            let entry = if centre.abs_diff(middle) <= NEARLY { middle } else { centre };
            let points = if entry == middle {
                vec![(MAIN.0 + MAIN.1, middle), (SIDE.0, entry)]
            } else {
                vec![(MAIN.0 + MAIN.1, middle), (fork, middle), (fork, entry), (SIDE.0, entry)]
            };
            let dashed = one.outline == Outline::Fails;
            self.lines.push(Line { points, dashed, head: Some(Head::Right) });
            if let Aside::Way { to: Goal::Row(to), .. } = aside
                && *to < flow.rows.len()
            {
                jumps.push(Jump { from: centre, to: *to });
            }
            bottom = one.y + one.height;
            self.boxes.push(one);
        }
        bottom
    }

    /// Draws the ways to rows further up or down, each goal in a lane of its own.
    fn jump(&mut self, jumps: &[Jump], tops: &[usize]) {
        let mut spans: Vec<(usize, usize, usize)> = Vec::new();
        for jump in jumps {
            let Some(top) = tops.get(jump.to) else { continue };
            let join = top.saturating_sub(GAP / 2);
            let (low, high) = (jump.from.min(join), jump.from.max(join));
            match spans.iter_mut().find(|(to, ..)| *to == jump.to) {
                Some(span) => *span = (jump.to, span.1.min(low), span.2.max(high)),
                None => spans.push((jump.to, low, high)),
            }
        }
        // Short ones inside, long ones around them.
        spans.sort_by_key(|(to, low, high)| (high - low, *to));
        let mut lanes: Vec<Vec<(usize, usize, usize)>> = Vec::new();
        for span in spans {
            let free = |lane: &Vec<(usize, usize, usize)>| {
                lane.iter().all(|(_, low, high)| span.2 < *low || *high < span.1)
            };
            match lanes.iter_mut().find(|lane| free(lane)) {
                Some(lane) => lane.push(span),
                None => lanes.push(vec![span]),
            }
        }
        let mut drawn: Vec<usize> = Vec::new();
        for jump in jumps {
            let Some(lane) = lanes.iter().position(|lane| lane.iter().any(|(to, ..)| *to == jump.to)) else {
                continue;
            };
            let Some(top) = tops.get(jump.to).copied() else { continue };
            let (edge, x) = (SIDE.0 + SIDE.1, SIDE.0 + SIDE.1 + (lane + 1) * LANE);
            let join = top.saturating_sub(GAP / 2);
            let mut points = vec![(edge, jump.from), (x, jump.from), (x, join)];
            // The last stretch is the same for all ways to one row.
            let first = !drawn.contains(&jump.to);
            if first {
                points.extend([(center(), join), (center(), top)]);
                drawn.push(jump.to);
            }
            self.lines.push(Line { points, dashed: false, head: first.then_some(Head::Down) });
        }
        self.width += lanes.len() * LANE;
    }
}

/// What a way's goal is called.
fn name(goal: &Goal, flow: &Flow) -> Option<String> {
    match goal {
        Goal::Row(at) => flow.rows.get(*at).map(|row| match row.shape {
            Shape::Step(number) => format!("{number}. {}", row.words),
            Shape::Question => row.words.clone(),
        }),
        Goal::Named(name) => Some(name.clone()),
        Goal::Open => None,
    }
}
