//! What searching fetches.

use std::io;

use super::super::Session;
use super::{megabytes, table};
use crate::bench::{Fetched, Lookups};

/// Tells lookups as a table.
pub(super) fn tell(lookups: &Lookups, session: &mut Session<'_>) -> io::Result<()> {
    let args = [
        ("documents", lookups.documents.into()),
        ("queries", lookups.queries.into()),
        ("files", lookups.files.into()),
        ("size", megabytes(lookups.index).into()),
    ];
    writeln!(session.out, "{}\n", session.wording.say("bench-lookups", &args))?;
    let say = |id: &str| session.wording.say(id, &[]);
    let cells = |fetched: &Fetched| {
        let kilobytes = |bytes: f64| format!("{:.1}", bytes / 1_000.0);
        [
            format!("{} ({})", kilobytes(fetched.bytes), kilobytes(fetched.most_bytes)),
            format!("{:.0} ({:.0})", fetched.requests, fetched.most_requests),
        ]
    };
    let ids = ["bench-query", "bench-first-size", "bench-requests", "bench-next-size", "bench-requests"];
    let mut rows = vec![ids.map(say).to_vec()];
    for edition in &lookups.editions {
        for kind in &edition.kinds {
            let name = format!("{} {}", edition.edition, say(&format!("bench-query-{}", kind.name)));
            rows.push([name].into_iter().chain(cells(&kind.first)).chain(cells(&kind.next)).collect());
        }
    }
    table::write(&rows, session.out)
}
