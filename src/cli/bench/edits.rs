//! Edits, from saving to the page being served.

use std::io;

use super::super::Session;
use super::table;
use crate::bench::{Edit, Edits};

/// Tells edits as a table.
pub(super) fn tell(edits: &Edits, session: &mut Session<'_>) -> io::Result<()> {
    let args = [
        ("documents", edits.documents.into()),
        ("threads", edits.threads.into()),
        ("runs", edits.runs.into()),
        ("seconds", format!("{:.2}", edits.start).into()),
    ];
    writeln!(session.out, "{}\n", session.wording.say("bench-edits", &args))?;
    let say = |id: &str| session.wording.say(id, &[]);
    let row = |edit: &Edit| {
        vec![
            say(&format!("bench-edit-{}", edit.name)),
            format!("{:.3}", edit.page),
            format!("{:.3}", edit.whole),
            format!("{:.3}", edit.cpu),
        ]
    };
    let head = ["bench-edit", "bench-page", "bench-site", "bench-cpu"].map(say).to_vec();
    let rows: Vec<_> = std::iter::once(head).chain(edits.edits.iter().map(row)).collect();
    table::write(&rows, session.out)
}
