//! Commands → a parser that speaks the interface's language.
//!
//! The parser's library has English words of its own in its help and complaints; everything it would say is said by
//! `cli.ftl` instead, so that nobody gets half a sentence in another language.

use std::ffi::{OsStr, OsString};

use clap::builder::{PossibleValuesParser, StyledStr, ValueParser};
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction};

use super::COMMANDS;
use super::command::{Among, Command, Flag, Required, Shape};
use super::flags::UI_LANG;
use super::given::Given;
use super::usage::UsageError;
use crate::report::Wording;

/// The program's name.
pub(super) const PROGRAM: &str = env!("CARGO_PKG_NAME");

/// What a command line turned out to be.
pub(super) enum Parsed {
    /// A command to be run.
    Command(&'static Command, Given),
    /// Help or version, asked for.
    Text(StyledStr),
    /// No command; the help says which there are.
    Nothing(StyledStr),
}

/// `praksa help check` is `praksa check --help`.
pub(super) fn help_first(mut args: Vec<OsString>) -> Vec<OsString> {
    if args.get(1).is_some_and(|first| first == "help") {
        args.remove(1);
        args.insert(args.len().min(2), "--help".into());
    }
    args
}

/// The value of an option that must be known before the rest is parsed.
pub(super) fn early(args: &[OsString], option: &str) -> Option<String> {
    let long = format!("--{option}");
    let mut args = args.iter().skip(1).take_while(|arg| *arg != "--");
    while let Some(arg) = args.next() {
        if arg.as_os_str() == OsStr::new(&long) {
            return args.next().and_then(|value| value.to_str()).map(str::to_owned);
        }
        let value = arg.to_str().and_then(|arg| arg.strip_prefix(&long)?.strip_prefix('='));
        if let Some(value) = value {
            return Some(value.to_owned());
        }
    }
    None
}

/// Parses a command line.
pub(super) fn parse(args: Vec<OsString>, wording: &Wording) -> Result<Parsed, UsageError> {
    let named = args.iter().skip(1).find_map(|arg| COMMANDS.iter().find(|command| arg == command.name));
    let mut parser = parser(wording);
    if args.len() < 2 {
        return Ok(Parsed::Nothing(parser.render_help()));
    }
    let matches = match parser.try_get_matches_from_mut(args) {
        Ok(matches) => matches,
        Err(error) => {
            return match error.kind() {
                ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => Ok(Parsed::Text(error.render())),
                _ => Err(understood(&error, named.copied())),
            };
        }
    };
    let chosen = matches.subcommand().and_then(|(name, matches)| {
        Some((*COMMANDS.iter().find(|command| command.name == name)?, matches.clone()))
    });
    match chosen {
        Some((command, matches)) => Ok(Parsed::Command(command, Given::new(matches, command))),
        None => Err(UsageError::new("usage-no-command").allowed("", names())),
    }
}

/// The whole parser, for help and completions too.
pub(super) fn parser(wording: &Wording) -> clap::Command {
    let say = |id: &str| wording.say(id, &[]);
    let version = Arg::new("version")
        .long("version")
        .short('V')
        .action(ArgAction::Version)
        .help(say("flag-version"))
        .help_heading(say("help-options"));
    let mut parser = dressed(clap::Command::new(PROGRAM), "app", &[], wording)
        .version(env!("CARGO_PKG_VERSION"))
        .disable_version_flag(true)
        .arg(version)
        .disable_help_subcommand(true)
        .subcommand_help_heading(say("help-commands"))
        .subcommand_value_name(say("value-command"))
        .help_template(template(&usage(None, wording), wording));
    for command in COMMANDS {
        let about = format!("cmd-{}", command.name);
        let own = dressed(clap::Command::new(command.name), &about, command.flags, wording);
        parser = parser.subcommand(own.help_template(template(&usage(Some(command), wording), wording)));
    }
    parser
}

/// A command with its words and flags.
fn dressed(command: clap::Command, words: &str, flags: &[&'static Flag], wording: &Wording) -> clap::Command {
    let say = |id: &str| wording.say(id, &[]);
    let help = Arg::new("help")
        .long("help")
        .short('h')
        .action(ArgAction::Help)
        .help(say("flag-help"))
        .help_heading(say("help-options"));
    let examples = format!("{}:\n{}", say("help-examples"), indented(&say(&format!("{words}-examples"))));
    let flags = flags.iter().copied().chain([&UI_LANG]);
    command
        .about(say(&format!("{words}-about")))
        .long_about(paragraphs(&say(&format!("{words}-long"))))
        .after_long_help(examples)
        .disable_help_flag(true)
        .args(flags.map(|flag| arg(flag, wording)))
        .arg(help)
}

fn template(usage: &str, wording: &Wording) -> String {
    let label = wording.say("help-usage", &[]);
    format!("{{about}}\n\n{label}: {usage}\n\n{{all-args}}{{after-help}}\n")
}

/// The form of a command: `praksa explain [OPTIONS] [CODE]`.
pub(super) fn usage(command: Option<&Command>, wording: &Wording) -> String {
    let say = |id: &str| wording.say(id, &[]);
    let mut form = vec![PROGRAM.to_owned()];
    form.extend(command.map(|command| command.name.to_owned()));
    form.push(format!("[{}]", say("value-options")));
    match command {
        None => form.push(format!("<{}>", say("value-command"))),
        Some(command) => form.extend(command.flags.iter().filter_map(|flag| match &flag.shape {
            Shape::Argument(value, Required::Yes) => Some(format!("<{}>", say(value.name))),
            Shape::Argument(value, Required::No) => Some(format!("[{}]", say(value.name))),
            _ => None,
        })),
    }
    form.join(" ")
}

/// What a flag is for, in a line, with what it may be.
pub(super) fn describe(flag: &Flag, long: bool, wording: &Wording) -> String {
    let said = long.then(|| wording.attribute(flag.text, "long", &[])).flatten();
    let mut text = said.unwrap_or_else(|| wording.say(flag.text, &[]));
    let Some(value) = flag.value() else { return text };
    let mut add = |label: &str, what: &str| {
        text.push_str(&format!(" [{}: {what}]", wording.say(label, &[])));
    };
    if let Among::Few(list) = &value.among {
        add("help-allowed", &list().join(", "));
    }
    if let Some(default) = value.default {
        add("help-default", default);
    }
    text
}

fn arg(flag: &'static Flag, wording: &Wording) -> Arg {
    let arg =
        Arg::new(flag.name).help(describe(flag, false, wording)).long_help(describe(flag, true, wording));
    let heading = match flag.shape {
        Shape::Argument(..) => "help-arguments",
        _ => "help-options",
    };
    let arg = arg.help_heading(wording.say(heading, &[]));
    let Some(value) = flag.value() else {
        return arg.long(flag.name).action(ArgAction::SetTrue);
    };
    let arg = arg.value_name(wording.say(value.name, &[])).action(ArgAction::Set);
    let arg = arg.hide_possible_values(true).hide_default_value(true);
    let arg = match value.among.list() {
        Some(list) => arg.value_parser(PossibleValuesParser::new(list)),
        None => arg.value_parser(ValueParser::os_string()),
    };
    let arg = match value.among {
        Among::Path => arg.value_hint(clap::ValueHint::DirPath),
        _ => arg,
    };
    let arg = match value.default {
        Some(default) => arg.default_value(default),
        None => arg,
    };
    match flag.shape {
        Shape::Argument(_, required) => arg.required(required == Required::Yes),
        _ => arg.long(flag.name),
    }
}

/// The library's complaint in our words.
fn understood(error: &clap::Error, command: Option<&'static Command>) -> UsageError {
    let words = |kind: ContextKind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(list)) => list.join(", "),
        _ => String::new(),
    };
    let list = |kind: ContextKind| match error.get(kind) {
        Some(ContextValue::Strings(list)) => list.clone(),
        Some(ContextValue::String(text)) => vec![text.clone()],
        _ => Vec::new(),
    };
    let (arg, value) = (words(ContextKind::InvalidArg), words(ContextKind::InvalidValue));
    let option = bare(&arg);
    let usage = match error.kind() {
        ErrorKind::UnknownArgument if arg.starts_with('-') => {
            let suggested = list(ContextKind::SuggestedArg).into_iter().next();
            UsageError::new("usage-unknown-option").arg("found", arg).suggest(suggested)
        }
        ErrorKind::UnknownArgument | ErrorKind::TooManyValues => {
            let found = if arg.is_empty() { value } else { arg };
            UsageError::new("usage-unexpected-value").arg("found", found)
        }
        ErrorKind::InvalidSubcommand => {
            let found = words(ContextKind::InvalidSubcommand);
            UsageError::new("usage-unknown-command").arg("found", found.as_str()).allowed(&found, names())
        }
        ErrorKind::InvalidValue | ErrorKind::WrongNumberOfValues | ErrorKind::TooFewValues
            if value.is_empty() =>
        {
            UsageError::new("usage-no-value").arg("option", option)
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => UsageError::new("usage-bad-value")
            .arg("found", value.as_str())
            .arg("option", option)
            .allowed(&value, list(ContextKind::ValidValue))
            .few(),
        ErrorKind::MissingRequiredArgument => UsageError::new("usage-missing").arg("option", option),
        ErrorKind::ArgumentConflict => {
            let prior = bare(&words(ContextKind::PriorArg));
            if prior == option || prior.is_empty() {
                UsageError::new("usage-twice").arg("option", option)
            } else {
                UsageError::new("usage-conflict").arg("option", option).arg("found", prior)
            }
        }
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            UsageError::new("usage-no-command").allowed("", names())
        }
        ErrorKind::InvalidUtf8 => UsageError::new("usage-not-text"),
        _ => UsageError::new("usage-other"),
    };
    match command {
        Some(command) => usage.of(command),
        None => usage,
    }
}

/// `--format` of `--format <FORMAT>`, `CODE` of `[CODE]`.
fn bare(arg: &str) -> String {
    match arg.split_once(" <") {
        Some((option, _)) if option.starts_with("--") => option.to_owned(),
        _ => arg.trim_start_matches(['<', '[']).trim_end_matches(['>', ']']).to_owned(),
    }
}

fn names() -> Vec<String> {
    COMMANDS.iter().map(|command| command.name.to_owned()).collect()
}

/// Text whose paragraphs are one line each, for whoever breaks lines to the width of the screen.
pub(super) fn paragraphs(text: &str) -> String {
    let joined: Vec<String> = text.split("\n\n").map(|paragraph| paragraph.replace('\n', " ")).collect();
    joined.join("\n\n")
}

fn indented(text: &str) -> String {
    text.lines().map(|line| format!("  {line}")).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::{Embedded, Memory};

    fn os(args: &[&str]) -> Vec<OsString> {
        args.iter().map(OsString::from).collect()
    }

    #[test]
    fn the_parser_is_sound() {
        parser(&Wording::load(&Memory::new(), &Embedded, "")).debug_assert();
    }

    #[test]
    fn every_command_and_flag_has_words() {
        let wording = Wording::load(&Memory::new(), &Embedded, "");
        let said = |id: &str| assert_ne!(wording.say(id, &[]), id);
        for command in COMMANDS {
            for part in ["about", "long", "examples"] {
                said(&format!("cmd-{}-{part}", command.name));
            }
            for flag in command.flags {
                said(flag.text);
                flag.value().iter().for_each(|value| said(value.name));
            }
        }
        for id in ["app-about", "app-long", "app-examples", "value-options", "value-command"] {
            said(id);
        }
    }

    #[test]
    fn some_options_are_seen_before_the_rest_is_understood() {
        let args = os(&["praksa", "check", "--ui-lang=bs", "--site", "x", "--bad", "--", "--ui-lang", "mk"]);
        assert_eq!(early(&args, "ui-lang").as_deref(), Some("bs"));
        assert_eq!(early(&args, "site").as_deref(), Some("x"));
        assert_eq!(early(&os(&["praksa", "--", "--site", "x"]), "site"), None);
        assert_eq!(early(&os(&["praksa", "--site"]), "site"), None);
    }

    #[test]
    fn help_of_a_command_may_be_asked_for_the_other_way_round() {
        assert_eq!(help_first(os(&["praksa", "help", "check"])), os(&["praksa", "check", "--help"]));
        assert_eq!(help_first(os(&["praksa", "help"])), os(&["praksa", "--help"]));
        assert_eq!(help_first(os(&["praksa", "check"])), os(&["praksa", "check"]));
        assert_eq!(help_first(Vec::new()), os(&[]));
    }
}
