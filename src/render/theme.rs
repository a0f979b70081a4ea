//! A theme: its templates, checked when they are read, and its assets under names that carry their hash.
//!
//! Templates get values and may call two functions, `say` and `once`, and our [`filters`]. They reach no file, no
//! environment and no clock. What could make a template run for ever or out of memory is bounded by [`super::limits`] and
//! by the length of a page.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::io::{self, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex, PoisonError, RwLock};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hashbrown::{HashMap, HashSet};
use sha2::{Digest, Sha384};
use tera::{Context, Error, ErrorKind, Kwargs, State, Tera, Value};

use super::contract::{self, TEMPLATES, Unknown, is_given};
use super::filters;
use super::limits::{self, too_complex};
use super::once::Once;
use super::squeeze;
use super::view::Asset;
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::files::{ATTACHMENT_LIMIT, Files, Kind};
use crate::language::messages::{Messages, Value as Argument};
use crate::read::encoding;
use crate::read::tree::is_leaving;

/// The longest call of `say` whose answer is kept, in bytes.
const SHORT_CALL: usize = 80;
/// The largest page, in bytes.
const PAGE_LIMIT: usize = 16 * 1024 * 1024;

/// A theme.
pub(super) struct Theme {
    name: String,
    tera: Tera,
    /// Assets by their plain names.
    pub assets: BTreeMap<String, Asset>,
    /// Their bytes, by the path they are published at.
    pub files: Vec<(String, Vec<u8>)>,
    /// Sources of the templates, for places in findings.
    sources: BTreeMap<String, String>,
}

/// The templates of a theme with the words and values of one edition.
pub(super) struct Voice {
    tera: Tera,
    /// What all pages of the edition are given.
    shared: Context,
    /// Parts of pages that are rendered once.
    once: Arc<Once>,
    /// Templates whose variables are known to be there; pages of one template all have the same.
    checked: Mutex<HashSet<String>>,
}

impl Voice {
    /// Gets ready for another rendering with the same words and shared values.
    pub(super) fn forget(&self) {
        self.once.forget();
    }
}

impl Theme {
    /// Reads `themes/NAME/`.
    pub(super) fn read(files: &dyn Files, name: &str, findings: &mut Vec<Diagnostic>) -> Option<Self> {
        let before = findings.len();
        let folder = format!("themes/{name}");
        let mut theme = Theme {
            name: name.to_owned(),
            tera: Tera::new(),
            assets: BTreeMap::new(),
            files: Vec::new(),
            sources: BTreeMap::new(),
        };
        if !crate::files::is_plain(name) || name.contains('/') {
            findings.push(Diagnostic::new(Code::TemplateMissing).arg("found", name).at(Place::file(folder)));
            return None;
        }
        let mut joined: BTreeMap<String, Vec<u8>> = BTreeMap::new();
        for entry in files.walk(&folder) {
            let file_name = entry.path.rsplit('/').next().unwrap_or_default();
            if entry.kind == Kind::Folder || is_leaving(file_name) {
                continue;
            }
            if entry.kind != Kind::File {
                findings.push(encoding::not_a_file(&entry.path, entry.kind));
                continue;
            }
            let below = entry.path.get(folder.len() + 1..).unwrap_or_default();
            if let Some(asset) = below.strip_prefix("assets/") {
                theme.asset(files, &entry.path, asset, &mut joined, findings);
            } else if let Some(template) =
                below.strip_prefix("templates/").filter(|name| name.ends_with(".html"))
            {
                match encoding::read(files, &entry.path, limits::TEMPLATE_LIMIT) {
                    Ok(source) => {
                        findings.extend(too_complex(&entry.path, &source.text));
                        theme.sources.insert(template.to_owned(), source.text);
                    }
                    Err(mut found) => findings.append(&mut found),
                }
            }
        }
        joined.into_iter().for_each(|(name, bytes)| theme.publish(&name, bytes));
        // A theme that is not there is one mistake, not one for every template.
        if theme.sources.is_empty() && theme.assets.is_empty() && findings.len() == before {
            let names = files.walk("themes").into_iter().filter(|entry| entry.kind == Kind::Folder);
            let names = names.filter_map(|entry| entry.path.strip_prefix("themes/").map(str::to_owned));
            let finding = Diagnostic::new(Code::TemplateMissing).at(Place::file(folder)).arg("found", name);
            findings.push(finding.allowed(name, names.filter(|name| !name.contains('/'))));
            return None;
        }
        for template in TEMPLATES.iter().map(|template| template.name) {
            if theme.sources.contains_key(template) {
                continue;
            }
            let path = format!("{folder}/templates/{template}");
            findings
                .push(Diagnostic::new(Code::TemplateMissing).arg("found", template).at(Place::file(path)));
        }
        if findings.len() > before {
            return None;
        }
        theme.compile(findings).then_some(theme)
    }

    /// Takes a file of `assets/`. What lies in a folder whose own name ends in `.js` is a part of one script: scripts that
    /// are always needed together are one request and remain several files to whoever writes them.
    fn asset(
        &mut self,
        files: &dyn Files,
        path: &str,
        name: &str,
        joined: &mut BTreeMap<String, Vec<u8>>,
        findings: &mut Vec<Diagnostic>,
    ) {
        let bytes = match files.read(path, ATTACHMENT_LIMIT) {
            Ok(bytes) => bytes,
            Err(error) => {
                findings.push(encoding::unreadable(path, &error));
                return;
            }
        };
        let bytes = match std::str::from_utf8(&bytes) {
            Ok(script) if name.ends_with(".js") => super::script::lean(script).into_bytes(),
            _ => bytes,
        };
        let bytes = match std::str::from_utf8(&bytes) {
            Ok(style) if name.ends_with(".css") => squeeze::css(style).into_bytes(),
            _ => bytes,
        };
        match name.split_once(".js/") {
            Some((whole, _)) => {
                let whole = joined.entry(format!("{whole}.js")).or_default();
                whole.extend(bytes);
                whole.push(b'\n');
            }
            None => self.publish(name, bytes),
        }
    }

    /// Notes an asset as it will be published.
    fn publish(&mut self, name: &str, bytes: Vec<u8>) {
        let hash = blake3::hash(&bytes).to_hex();
        let hash = hash.get(..10).unwrap_or_default();
        let (folder, file) = name.rsplit_once('/').map_or(("", name), |(folder, file)| (folder, file));
        let (stem, ending) = file.rsplit_once('.').unwrap_or((file, ""));
        let folder = if folder.is_empty() { String::new() } else { format!("{folder}/") };
        let published = format!("assets/{folder}{stem}.{hash}.{ending}");
        let integrity = format!("sha384-{}", STANDARD.encode(Sha384::digest(&bytes)));
        self.assets.insert(name.to_owned(), Asset { path: published.clone(), integrity });
        self.files.push((published, bytes));
    }

    fn compile(&mut self, findings: &mut Vec<Diagnostic>) -> bool {
        self.tera.register_function("say", |_: Kwargs, _: &State| -> Result<Value, Error> {
            Err(Error::message("no edition"))
        });
        self.tera.register_function("once", |_: Kwargs, _: &State| -> Result<Value, Error> {
            Err(Error::message("`once` inside a component that is rendered once"))
        });
        filters::register(&mut self.tera);
        limits::apply(&mut self.tera);
        // One at a time first, so that every template with a mistake is named; then all, for what they ask of each other.
        let mut sound = true;
        for (name, source) in &self.sources {
            let mut alone = Tera::new();
            alone.register_from(&self.tera);
            let result = guarded(|| alone.add_raw_template(name, source));
            if let Err(error) = result
                && matches!(error.kind(), ErrorKind::SyntaxError(_))
            {
                findings.push(self.finding(Code::TemplateSyntax, name, &error));
                sound = false;
            }
        }
        if !sound {
            return false;
        }
        let templates: Vec<(&str, &str)> =
            self.sources.iter().map(|(name, source)| (name.as_str(), source.as_str())).collect();
        let mut tera = self.tera.clone();
        let result = guarded(|| tera.add_raw_templates(templates));
        match result {
            Ok(()) => {
                self.tera = tera;
                let before = findings.len();
                findings.extend(self.unknown_fields());
                findings.len() == before
            }
            Err(error) => {
                let references = self.unknown_references(&error);
                if !references.is_empty() {
                    findings.extend(references);
                    return false;
                }
                let (code, name) = match error.kind() {
                    ErrorKind::CircularExtend { tpl, .. } | ErrorKind::CircularInclude { tpl, .. } => {
                        (Code::TemplateCycle, tpl.clone())
                    }
                    ErrorKind::MissingParent { current, .. } => (Code::TemplateMissing, current.clone()),
                    ErrorKind::TemplateNotFound(name) => (Code::TemplateMissing, name.clone()),
                    _ => (Code::TemplateSyntax, String::new()),
                };
                findings.push(self.finding(code, &name, &error));
                false
            }
        }
    }

    /// What templates ask for and nobody has: filters, functions, components, templates. Tera tells all of them in one text,
    /// whose lines give the place of each.
    fn unknown_references(&self, error: &Error) -> Vec<Diagnostic> {
        let ErrorKind::Msg(text) = error.kind() else { return Vec::new() };
        let mut findings = Vec::new();
        for (line, next) in text.lines().zip(text.lines().skip(1)) {
            let Some(reason) = line.strip_prefix("error: ") else { continue };
            let Some(place) = next.trim_start().strip_prefix("--> ") else { continue };
            let mut parts = place.rsplitn(3, ':');
            let column = parts.next().and_then(|column| column.parse().ok()).unwrap_or(1);
            let row = parts.next().and_then(|row| row.parse().ok()).unwrap_or(1);
            let template = parts.next().unwrap_or_default();
            let at = self.sources.get(template).map_or(0, |source| byte_at(source, row, column));
            let code = match reason.starts_with("Unknown template") {
                true => Code::TemplateMissing,
                false => Code::TemplateSyntax,
            };
            let place = Place::range(self.path(template), at..at + 1);
            let asked = reason.split('`').nth(1).unwrap_or_default();
            let found = if code == Code::TemplateMissing { asked } else { template };
            findings.push(Diagnostic::new(code).at(place).arg("found", found).arg("reason", reason));
        }
        findings
    }

    /// Fields that templates ask for and no value has, the first of each template.
    fn unknown_fields(&self) -> Vec<Diagnostic> {
        let bound: Vec<(&str, BTreeSet<String>)> =
            self.sources.iter().map(|(name, source)| (name.as_str(), contract::bound(source))).collect();
        let one = |(name, source): (&String, &String)| {
            let others = bound.iter().filter(|(other, _)| other != name).flat_map(|(_, names)| names);
            let unknown = contract::unknown(source, &others.cloned().collect())?;
            let Unknown { at, field, of, known } = unknown;
            let reason = format!("Field `{field}` of `{of}` is not defined.");
            let finding = Diagnostic::new(Code::TemplateFailure).at(Place::range(self.path(name), at));
            Some(finding.arg("found", name.as_str()).arg("reason", reason).allowed(&field, known))
        };
        self.sources.iter().filter_map(one).collect()
    }

    fn path(&self, template: &str) -> String {
        format!("themes/{}/templates/{template}", self.name)
    }

    /// A finding about a template, at the place Tera names.
    fn finding(&self, code: Code, template: &str, error: &Error) -> Diagnostic {
        let (template, range, message) = match error.kind() {
            ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
                let name = if report.filename().is_empty() { template } else { report.filename() };
                (name, Some(report.span().range.clone()), report.message().to_owned())
            }
            other => (template, None, other.to_string()),
        };
        let path = self.path(template);
        let longest = self.sources.get(template).map_or(0, String::len);
        let range = range.map(|range| range.start.min(longest)..range.end.min(longest));
        let place = match range {
            Some(range) => Place::range(path, range),
            None => Place::file(path),
        };
        Diagnostic::new(code).at(place).arg("found", template).arg("reason", message)
    }

    /// The templates with an edition's words and shared values.
    pub(super) fn voice(&self, messages: Arc<Messages>, shared: Context) -> Voice {
        let mut tera = self.tera.clone();
        let said = RwLock::default();
        tera.register_function("say", move |args: Kwargs, _: &State| say(&messages, &said, &args));
        *tera.global_context() = shared.clone();
        let once = Arc::new(Once::default());
        let (answering, inside) = (Arc::clone(&once), tera.clone());
        tera.register_function("once", move |args: Kwargs, state: &State| {
            answering.answer(&inside, &args, state)
        });
        Voice { tera, shared, once, checked: Mutex::default() }
    }

    /// A variable that a template asks for and its pages do not have. Printing one is an error anyway; in a condition it
    /// would count as `false`, and a slip of the fingers would leave out half the page.
    fn unknown_variable(&self, voice: &Voice, template: &str, context: &Context) -> Option<Diagnostic> {
        let mut checked = voice.checked.lock().unwrap_or_else(PoisonError::into_inner);
        if checked.contains(template) {
            return None;
        }
        checked.insert(template.to_owned());
        let mut asked: Vec<&str> = voice.tera.get_template_variables(template).ok()?.into_iter().collect();
        asked.retain(|name| {
            !(is_given(name)
                || voice.shared.contains_key(name)
                || context.contains_key(name)
                || self.sources.values().any(|source| assigns(source, name)))
        });
        asked.sort_unstable();
        let name = asked.first().map(|name| (*name).to_owned())?;
        let (template, at) = self.mention(template, &name);
        let place = Place::range(self.path(&template), at..at + name.len());
        let reason = format!("Variable `{name}` is not defined.");
        Some(Diagnostic::new(Code::TemplateFailure).at(place).arg("found", template).arg("reason", reason))
    }

    /// Where a variable is asked for: in the template itself, or in one of those that it includes or extends.
    fn mention(&self, template: &str, name: &str) -> (String, usize) {
        let is_word =
            |byte: Option<&u8>| byte.is_some_and(|byte| byte.is_ascii_alphanumeric() || *byte == b'_');
        let find = |source: &str| {
            source.match_indices(name).map(|(at, _)| at).find(|at| {
                let bytes = source.as_bytes();
                let before = at.checked_sub(1).and_then(|at| bytes.get(at));
                !is_word(before) && before != Some(&b'.') && !is_word(bytes.get(at + name.len()))
            })
        };
        let own = self.sources.get_key_value(template);
        let all = own.into_iter().chain(&self.sources);
        let found = all.filter_map(|(known, source)| Some((known.clone(), find(source)?))).next();
        found.unwrap_or_else(|| (template.to_owned(), 0))
    }

    /// Writes a page.
    ///
    /// # Errors
    /// A finding that names the template and its place.
    pub(super) fn page(
        &self,
        voice: &Voice,
        template: &str,
        context: &Context,
    ) -> Result<Vec<u8>, Box<Diagnostic>> {
        if let Some(finding) = self.unknown_variable(voice, template, context) {
            return Err(Box::new(finding));
        }
        limits::begin_page();
        let mut page = Bounded { bytes: Vec::with_capacity(32 * 1024), full: false };
        let result = guarded(|| voice.tera.render_to(template, context, &mut page));
        match result {
            Ok(()) => Ok(page.bytes),
            Err(_) if page.full => {
                let place = Place::file(self.path(template));
                let finding = Diagnostic::new(Code::TemplateLimit).at(place).arg("found", template);
                Err(Box::new(finding.arg("limit", PAGE_LIMIT).arg("reason", "output")))
            }
            Err(error) => Err(Box::new(self.finding(Code::TemplateFailure, template, &error))),
        }
    }
}

/// Whether a template gives a variable its value by `set` or by a loop.
fn assigns(source: &str, name: &str) -> bool {
    source.split("{%").skip(1).any(|tag| {
        let tag = tag.split("%}").next().unwrap_or_default();
        let mut words = tag.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_');
        let mut words = words.by_ref().filter(|word| !word.is_empty());
        match words.next() {
            Some("set" | "set_global") => words.next() == Some(name),
            Some("for") => words.take_while(|word| *word != "in").any(|word| word == name),
            _ => false,
        }
    })
}

/// The byte at a row and column, both counted from one, the column in characters.
fn byte_at(source: &str, row: usize, column: usize) -> usize {
    let before: usize = source.split_inclusive('\n').take(row.saturating_sub(1)).map(str::len).sum();
    let line = source.get(before..).unwrap_or_default();
    before + line.char_indices().nth(column.saturating_sub(1)).map_or(0, |(at, _)| at)
}

/// Runs template code; a panic in it is an error like any other.
fn guarded<T>(run: impl FnOnce() -> Result<T, Error>) -> Result<T, Error> {
    catch_unwind(AssertUnwindSafe(run)).unwrap_or_else(|_| Err(Error::message("the template engine failed")))
}

/// A page or a part of one being written, up to a limit.
#[derive(Default)]
pub(super) struct Bounded {
    pub(super) bytes: Vec<u8>,
    full: bool,
}

impl Write for Bounded {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.bytes.len().saturating_add(bytes.len()) > PAGE_LIMIT {
            self.full = true;
            return Err(io::Error::other("page too large"));
        }
        self.bytes.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// `say(id="…", name=value)`: a message with arguments. Numbers and other short arguments come again on many pages, and
/// what was `said` once is not put together again.
fn say(messages: &Messages, said: &RwLock<HashMap<String, Value>>, args: &Kwargs) -> Result<Value, Error> {
    let id: &str = args.must_get("id")?;
    let mut call = String::from(id);
    for (name, value) in args.iter() {
        let _ = write!(call, "\0{name}={value}");
    }
    if let Some(known) = said.read().unwrap_or_else(PoisonError::into_inner).get(&call) {
        return Ok(known.clone());
    }
    let mut values: Vec<(String, Argument<'_>)> = Vec::new();
    for (name, value) in args.iter() {
        let name = name.to_string();
        if name == "id" {
            continue;
        }
        let argument = match value.as_i64() {
            Some(number) if value.is_number() => Argument::from(number),
            _ => Argument::from(value.to_string()),
        };
        values.push((name, argument));
    }
    let values: Vec<(&str, Argument<'_>)> =
        values.iter().map(|(name, value)| (name.as_str(), value.clone())).collect();
    match messages.format(id, &values) {
        Ok(text) => {
            let value = Value::from(text);
            if call.len() <= SHORT_CALL {
                said.write().unwrap_or_else(PoisonError::into_inner).insert(call, value.clone());
            }
            Ok(value)
        }
        Err(error) => Err(Error::message(format!("{}: {}", error.id, error.reason))),
    }
}
