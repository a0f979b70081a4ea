//! Three builds, stage by stage.

use std::io;

use super::super::Session;
use super::{megabytes, table};
use crate::bench::{Course, Part};

/// Tells a course as tables.
pub(super) fn tell(course: &Course, session: &mut Session<'_>) -> io::Result<()> {
    let args = [
        ("documents", course.documents.into()),
        ("threads", course.threads.into()),
        ("files_in", course.files_in.into()),
        ("size_in", megabytes(course.bytes_in).into()),
        ("files_out", course.files_out.into()),
        ("size_out", megabytes(course.bytes_out).into()),
    ];
    writeln!(session.out, "{}", session.wording.say("bench-course", &args))?;
    let say = |id: &str| session.wording.say(id, &[]);
    let row = |part: &Part| {
        vec![
            say(&format!("bench-part-{}", part.name)),
            format!("{:.2}", part.wall),
            format!("{:.2}", part.cpu),
            part.peak.map_or_else(|| "–".to_owned(), megabytes),
        ]
    };
    for lap in &course.laps {
        let args = [("files", lap.written.into()), ("size", megabytes(lap.bytes).into())];
        writeln!(session.out, "\n{}", session.wording.say(&format!("bench-lap-{}", lap.name), &args))?;
        let head = ["bench-part", "bench-wall", "bench-cpu", "bench-peak"].map(say).to_vec();
        let rows: Vec<_> = std::iter::once(head).chain(lap.parts.iter().map(row)).collect();
        table::write(&rows, session.out)?;
    }
    Ok(())
}
