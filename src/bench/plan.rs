//! What a made-up document is, the same in all its languages: type, sections, blocks, links; everything but words.

use crate::model::Kind;
use crate::read::schema::PRACTICE_SECTIONS;

use super::corpus::Names;
use super::random::Random;

/// Words of a text, at least and at most.
const WORDS: (usize, usize) = (400, 1_500);
/// The sections of a legal reference.
pub(super) const LEGAL_SECTIONS: &[&str] = &["what-it-says", "whom-it-binds", "in-practice", "not-checked"];

/// A section of a document.
#[derive(Debug)]
pub(super) struct Section {
    /// Its anchor.
    pub id: String,
    /// Level of its heading.
    pub level: usize,
    /// Its class with a dot before it; empty if it has none.
    pub class: &'static str,
    /// What stands in it.
    pub blocks: Vec<Block>,
}

/// A block of a section.
#[derive(Debug)]
pub(super) enum Block {
    Paragraph(Vec<Sentence>),
    Bullets(Vec<Sentence>),
    Numbered(Vec<Sentence>),
    /// Tasks, each ticked or not, with what stands under it.
    Tasks(Vec<(bool, Sentence, Option<Sentence>)>),
    /// Rows of cells; the first is the head.
    Table(Vec<Vec<Sentence>>),
    Alert(&'static str, Vec<Sentence>),
    Quote(Vec<Sentence>),
    /// A drawing of the document.
    Drawing(Sentence),
}

/// So many words, with something set apart among them.
#[derive(Debug)]
pub(super) struct Sentence {
    pub words: usize,
    pub inline: Option<Inline>,
}

/// What is set apart in a sentence.
#[derive(Clone, Debug)]
pub(super) enum Inline {
    Strong,
    Emphasis,
    /// A link to a document or section, with words of its own or not.
    Link(String, bool),
    Term(String),
    External(usize),
    Footnote,
}

/// A document without its words.
#[derive(Debug)]
pub(super) struct Plan {
    /// Its type.
    pub kind: Kind,
    /// Its sections in order.
    pub sections: Vec<Section>,
    /// Ids of the sections that the front matter gives facts for.
    pub told: Vec<String>,
    /// Whether it has a drawing.
    pub drawing: bool,
}

impl Plan {
    /// The plan of the document at an index.
    pub(super) fn of(at: usize, names: &Names, random: &mut Random) -> Self {
        let kind = names.kind(at);
        let mut plan = Plan { kind, sections: Vec::new(), told: Vec::new(), drawing: random.chance(20) };
        plan.outline(random);
        let share = random.between(WORDS.0, WORDS.1) / plan.sections.len().max(1);
        let own: Vec<String> = plan.sections.iter().map(|section| section.id.clone()).collect();
        let mut filler = Filler { at, names, own: &own, random };
        for section in &mut plan.sections {
            filler.fill(section, share);
        }
        if plan.drawing
            && let Some(first) = plan.sections.first_mut()
        {
            first.blocks.push(Block::Drawing(Sentence { words: 6, inline: None }));
        }
        plan
    }

    fn outline(&mut self, random: &mut Random) {
        let (name, least, most, inner): (&str, usize, usize, &[&'static str]) = match self.kind {
            Kind::Procedure => ("step", 5, 9, &[".if-fails", ".decision", ".checklist"]),
            Kind::Guideline => ("advice", 4, 8, &[".why"]),
            Kind::Module => ("session", 4, 7, &[".question", ".facilitator"]),
            Kind::Form => ("part", 4, 7, &[".checklist"]),
            Kind::Page => ("part", 3, 4, &[]),
            Kind::Practice => return self.fixed(PRACTICE_SECTIONS),
            Kind::Legal => return self.fixed(LEGAL_SECTIONS),
        };
        for number in 1..=random.between(least, most) {
            let id = format!("{name}-{number}");
            self.push(id.clone(), 2, "");
            for class in inner.iter().filter(|_| random.chance(35)) {
                self.push(format!("{id}{}", class.replace('.', "-")), 3, class);
            }
            self.told.push(id);
        }
    }

    fn fixed(&mut self, ids: &[&str]) {
        for id in ids {
            self.push((*id).to_owned(), 2, "");
        }
    }

    fn push(&mut self, id: String, level: usize, class: &'static str) {
        self.sections.push(Section { id, level, class, blocks: Vec::new() });
    }
}

/// Fills sections with blocks.
struct Filler<'a> {
    at: usize,
    names: &'a Names,
    /// The sections of the document itself.
    own: &'a [String],
    random: &'a mut Random,
}

impl Filler<'_> {
    /// Adds blocks until the section has about so many words.
    fn fill(&mut self, section: &mut Section, words: usize) {
        let mut left = words;
        match section.class {
            ".question" | ".checklist" => {
                let tasks = self.tasks(section.class == ".question", &mut left);
                section.blocks.push(tasks);
                return;
            }
            ".decision" => {
                let ways = [self.random.below(self.own.len()), self.random.below(self.own.len())];
                let ways = ways.iter().filter_map(|at| self.own.get(*at));
                let ways = ways.map(|id| Sentence {
                    words: 4,
                    inline: Some(Inline::Link(format!("{}#{id}", self.names.id(self.at)), true)),
                });
                section.blocks.push(Block::Bullets(ways.collect()));
                return;
            }
            _ => {}
        }
        section.blocks.push(Block::Paragraph(self.sentences(2, 4, &mut left)));
        while left > 10 {
            let block = match self.random.below(100) {
                0..45 => Block::Paragraph(self.sentences(2, 5, &mut left)),
                45..62 => Block::Bullets(self.sentences(3, 6, &mut left)),
                62..76 => Block::Numbered(self.sentences(3, 6, &mut left)),
                76..85 => self.table(&mut left),
                85..94 => {
                    let kinds = ["NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION"];
                    let kind = self.random.pick(&kinds).copied().unwrap_or("NOTE");
                    Block::Alert(kind, self.sentences(1, 2, &mut left))
                }
                _ => Block::Quote(self.sentences(1, 2, &mut left)),
            };
            section.blocks.push(block);
        }
    }

    fn sentence(&mut self, most: usize, left: &mut usize) -> Sentence {
        let words = self.random.between(5, most);
        *left = left.saturating_sub(words);
        let inline = match self.random.below(100) {
            0..5 => Some(Inline::Strong),
            5..7 => Some(Inline::Emphasis),
            7..12 => self.names.term(self.random).map(Inline::Term),
            12..16 => Some(Inline::Link(self.names.somewhere(self.at, self.random), self.random.chance(60))),
            16..17 => Some(Inline::External(self.random.below(1_000))),
            17..18 => Some(Inline::Footnote),
            _ => None,
        };
        Sentence { words, inline }
    }

    fn sentences(&mut self, least: usize, most: usize, left: &mut usize) -> Vec<Sentence> {
        (0..self.random.between(least, most)).map(|_| self.sentence(18, left)).collect()
    }

    fn tasks(&mut self, with_feedback: bool, left: &mut usize) -> Block {
        let right = self.random.below(4);
        let tasks = (0..4).map(|at| {
            let task = self.sentence(12, left);
            let feedback = with_feedback.then(|| self.sentence(12, left));
            (with_feedback && at == right, task, feedback)
        });
        Block::Tasks(tasks.collect())
    }

    fn table(&mut self, left: &mut usize) -> Block {
        let columns = self.random.between(2, 4);
        let rows = self.random.between(4, 7);
        let mut cell = || {
            let words = self.random.between(1, 5);
            *left = left.saturating_sub(words);
            Sentence { words, inline: None }
        };
        Block::Table((0..rows).map(|_| (0..columns).map(|_| cell()).collect()).collect())
    }
}
