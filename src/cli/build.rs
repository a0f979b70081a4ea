//! `praksa build`: a site, written into a folder in one step.

use std::path::{Path, PathBuf};

use super::command::{Among, Command, Flag, Shape, Value};
use super::flags::{AUDIENCE, AUDIENCES, DENY_WARNINGS, FORMAT, SITE, TODAY};
use super::given::Given;
use super::progress::Progress;
use super::usage::UsageError;
use super::{Exit, Failure, Session};
use crate::build::{Builder, Options, Task};
use crate::cache::{Cache, Kept};
use crate::diagnostic::{self, Code, Diagnostic, Place};
use crate::files::{Disk, Embedded, Files, Layered, Recorded};
use crate::output::Sink;
use crate::publish::{ForDisk, Publication, Summary};
use crate::report::{Format, Reporter, on_one_line};

/// `--out`.
const OUT: Flag = Flag {
    name: "out",
    text: "flag-out",
    shape: Shape::Option(Value { name: "value-folder", among: Among::Path, default: Some("public") }),
};

/// `--for-disk`.
const FOR_DISK: Flag = Flag { name: "for-disk", text: "flag-for-disk", shape: Shape::Switch };

pub(super) const COMMAND: Command = Command {
    name: "build",
    flags: &[&SITE, &OUT, &FOR_DISK, &FORMAT, &TODAY, &AUDIENCE, &DENY_WARNINGS],
    run,
};

/// What is to be built, and where to.
struct Build {
    site: PathBuf,
    out: PathBuf,
    for_disk: bool,
    format: Format,
    options: Options,
    deny_warnings: bool,
}

impl Build {
    fn understand(given: &Given, session: &Session<'_>) -> Result<Self, UsageError> {
        Ok(Build {
            site: given.path(&SITE).unwrap_or_default(),
            out: given.path(&OUT).unwrap_or_default(),
            for_disk: given.switch(&FOR_DISK),
            format: given.one_of(&FORMAT, Format::NAMES),
            options: Options {
                today: given.date(&TODAY)?.unwrap_or(session.environment.today),
                audience: given.one_of(&AUDIENCE, AUDIENCES),
            },
            deny_warnings: given.switch(&DENY_WARNINGS),
        })
    }

    /// Builds and publishes; nothing is published if there is a reason not to.
    fn carry_out(&self, disk: &Disk, more: &[Diagnostic]) -> (Vec<Diagnostic>, Option<Summary>) {
        let files = Layered::new(disk, &Embedded);
        let wishes = format!("{:?} {}", self.options, self.for_disk);
        let cache = Cache::of(&self.site, &self.out, &wishes);
        let mut publication = match self.begin() {
            Ok(publication) => publication,
            Err(findings) => return (findings, None),
        };
        let kept =
            cache.as_ref().and_then(Cache::load).filter(|kept| kept.published == publication.published());
        if let Some(kept) = &kept
            && kept.is_true_of(&files)
            && publication.keep(kept.remembered.files())
        {
            return self.publish(disk, publication, kept.findings.clone(), more);
        }
        let recorded = Recorded::in_full(&files);
        let mut builder = kept.map_or_else(Builder::default, |kept| Builder::resume(kept.remembered));
        let mut findings = self.make(&recorded, &mut builder, &publication);
        let mut remembered = builder.into_remembered();
        if !diagnostic::any_error(&findings) && !publication.keep(remembered.files()) {
            // Somebody was at the published files: only what is made anew can be trusted.
            drop(publication);
            publication = match self.begin() {
                Ok(publication) => publication,
                Err(findings) => return (findings, None),
            };
            let mut builder = Builder::default();
            findings = self.make(&recorded, &mut builder, &publication);
            remembered = builder.into_remembered();
        }
        let answers = recorded.into_answers();
        let (all, summary) = self.publish(disk, publication, findings.clone(), more);
        if let (Some(cache), Some(summary)) = (cache, &summary) {
            // Whoever may not write here builds all of it next time.
            let _ = cache.store(&Kept::new(summary.manifest, answers, findings, remembered));
        }
        (all, summary)
    }

    fn begin(&self) -> Result<Publication, Vec<Diagnostic>> {
        let sources = ["content", "themes", "locales"].map(|folder| self.site.join(folder));
        let sources: Vec<&Path> = sources.iter().map(PathBuf::as_path).collect();
        Publication::begin(&self.out, &sources)
    }

    fn make(&self, files: &dyn Files, builder: &mut Builder, publication: &Publication) -> Vec<Diagnostic> {
        let disk;
        let sink: &dyn Sink = match self.for_disk {
            true => {
                disk = ForDisk::new(publication);
                &disk
            }
            false => publication,
        };
        builder.build(files, &self.options, &Task::default(), sink).findings
    }

    fn publish(
        &self,
        disk: &Disk,
        publication: Publication,
        mut findings: Vec<Diagnostic>,
        more: &[Diagnostic],
    ) -> (Vec<Diagnostic>, Option<Summary>) {
        findings.extend_from_slice(more);
        let changed = disk.changed_since_read();
        let told = |path: &String| Diagnostic::new(Code::FileChanged).at(Place::file(path.as_str()));
        findings.extend(changed.iter().map(told));
        diagnostic::sort(&mut findings);
        if diagnostic::any_error(&findings) || (self.deny_warnings && !findings.is_empty()) {
            return (findings, None);
        }
        match publication.commit() {
            Ok(summary) => (findings, Some(summary)),
            Err(finding) => {
                findings.push(*finding);
                (findings, None)
            }
        }
    }
}

fn run(given: &Given, session: &mut Session<'_>) -> Result<Exit, Failure> {
    let build = Build::understand(given, session)?;
    let disk = Disk::new(&build.site);
    let files = Layered::new(&disk, &Embedded);
    let progress = Progress::spinner(session.environment, session.wording.say("progress-build", &[]));
    let (findings, summary) = build.carry_out(&disk, session.wording.findings());
    drop(progress);
    let reporter = Reporter::new(&files, &session.wording).below(&build.site);
    // A finding about the output folder names it as it was given, which is not below the site.
    reporter.write(build.format, &findings, session.style, session.out)?;
    let Some(summary) = summary else { return Ok(Exit::Findings) };
    if build.format == Format::Human {
        let folder = on_one_line(&build.out.to_string_lossy()).into_owned();
        let args = [
            ("folder", folder.into()),
            ("files", (summary.written + summary.linked).into()),
            ("written", summary.written.into()),
            ("removed", summary.removed.into()),
        ];
        writeln!(session.out, "{}", session.wording.say("build-done", &args))?;
    }
    Ok(Exit::Fine)
}
