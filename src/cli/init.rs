//! `praksa init`: a new site, with the content that comes with praksa to begin from.

use super::command::{Among, Command, Flag, Required, Shape, Value};
use super::given::Given;
use super::usage::UsageError;
use super::{Exit, Failure, Session};
use crate::report::on_one_line;
use crate::scaffold::site;

const FOLDER: Flag = Flag {
    name: "folder",
    text: "cmd-init-folder",
    shape: Shape::Argument(Value { name: "value-folder", among: Among::Path, default: None }, Required::Yes),
};

pub(super) const COMMAND: Command = Command { name: "init", flags: &[&FOLDER], run };

fn run(given: &Given, session: &mut Session<'_>) -> Result<Exit, Failure> {
    let folder = given.path(&FOLDER).unwrap_or_default();
    let shown = |path: &std::path::Path| on_one_line(&path.to_string_lossy()).into_owned();
    match site::obstacle(&folder) {
        Ok(None) => {}
        Ok(Some(found)) => {
            let error =
                UsageError::new("init-not-empty").arg("folder", shown(&folder)).arg("found", shown(&found));
            return Err(error.of(&COMMAND).into());
        }
        Err(error) => return Err(Failure::Write(folder, error)),
    }
    let files = site::files();
    site::write(&folder, &files).map_err(|(path, error)| Failure::Write(path, error))?;
    let args = [("folder", shown(&folder).into()), ("files", files.len().into())];
    writeln!(session.out, "{}", session.wording.say("init-done", &args))?;
    Ok(Exit::Fine)
}
