//! praksa beside other programs.

use std::io;

use super::super::Session;
use super::{megabytes, table};
use crate::bench::{Peer, Peers};
use crate::report::{Tone, on_one_line};

/// Tells a comparison as a table, after the names of those that are missing from it.
pub(super) fn tell(peers: &Peers, session: &mut Session<'_>) -> io::Result<()> {
    let args = [
        ("documents", peers.documents.into()),
        ("runs", peers.runs.into()),
        ("editions", peers.editions.into()),
        ("languages", peers.languages.into()),
    ];
    writeln!(session.out, "{}", session.wording.say("bench-peers", &args))?;
    for peer in &peers.programs {
        let mut args = vec![("program", peer.name.into())];
        let missing = match &peer.failed {
            Some(reason) => {
                args.push(("reason", on_one_line(reason).into_owned().into()));
                "bench-peer-failed"
            }
            None if peer.wall.is_none() => "bench-peer-missing",
            None => continue,
        };
        let words = session.wording.say(missing, &args);
        writeln!(session.out, "{}", session.style.paint(Tone::Error, &words))?;
    }
    writeln!(session.out)?;
    let own = peers.programs.first().and_then(|peer| peer.cpu);
    let number = |value: Option<f64>| value.map_or_else(|| "–".to_owned(), |value| format!("{value:.2}"));
    let row = |peer: &Peer| {
        let against = peer.cpu.zip(own).filter(|(_, own)| *own > 0.0).map(|(cpu, own)| cpu / own);
        vec![
            peer.version.clone().map_or_else(|| peer.name.to_owned(), |version| short(peer.name, &version)),
            number(peer.wall),
            number(peer.cpu),
            peer.peak.map_or_else(|| "–".to_owned(), |peak| format!("{:.0}", peak / 1e6)),
            format!("{} ({} MB)", peer.files, megabytes(peer.bytes)),
            number(against),
        ]
    };
    let head = ["bench-program", "bench-wall", "bench-cpu", "bench-peak", "bench-files", "bench-against"];
    let head = head.map(|id| session.wording.say(id, &[])).to_vec();
    let measured = peers.programs.iter().filter(|peer| peer.wall.is_some()).map(row);
    let rows: Vec<_> = std::iter::once(head).chain(measured).collect();
    table::write(&rows, session.out)
}

/// A program with the number of its version, out of all it says of itself.
fn short(name: &str, version: &str) -> String {
    let number = version.split([' ', '-', '+']).find(|word| word.contains('.'));
    format!("{name} {}", number.unwrap_or_default()).trim_end().to_owned()
}
