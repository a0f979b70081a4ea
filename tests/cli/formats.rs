//! Findings for programs.

use serde_json::Value;
use snapbox::str;

use crate::site::Site;

fn broken() -> Site {
    Site::new().page("drugi", "## A {#a}\n\n## B {#a}\n").file(
        "content/pages/prvi.md",
        "---\nlanguage: bs\ntitel: { bs: \"Жртва: 100%, a\" }\ntitle: { bs: X }\n---\n",
    )
}

fn output(site: &Site, format: &str) -> String {
    let assert = site.check(&["--format", format]).code(1).stderr_eq("");
    String::from_utf8(assert.get_output().stdout.clone()).unwrap()
}

#[test]
fn json_has_one_shape() {
    broken().check(&["--format", "json"]).code(1).stderr_eq("").stdout_eq(str![[r###"
{
  "version": 1,
  "language": "en",
  "summary": {
    "errors": 2,
    "warnings": 0,
    "files": 2,
    "text": "Found 2 errors in 2 files."
  },
  "findings": [
    {
      "code": "duplicate-anchor",
      "severity": "error",
      "message": "There are two sections with the id “a”.",
      "help": "Give one of the two headings another id.",
      "file": "content/pages/drugi.md",
      "line": 8,
      "column": 8,
      "end_line": 8,
      "end_column": 9,
      "excerpt": {
        "before": "## B {#",
        "marked": "a",
        "after": "}"
      },
      "allowed": [],
      "suggestion": null,
      "related": [
        {
          "file": "content/pages/drugi.md",
          "line": 6,
          "column": 1,
          "end_line": 6,
          "end_column": 10,
          "excerpt": {
            "before": "",
            "marked": "## A {#a}",
            "after": ""
          }
        }
      ]
    },
    {
      "code": "unknown-field",
      "severity": "error",
      "message": "There is no field “titel” here.",
      "help": "Check the spelling. If you want to add remarks, put them into the text, or after a # sign.",
      "file": "content/pages/prvi.md",
      "line": 3,
      "column": 1,
      "end_line": 3,
      "end_column": 6,
      "excerpt": {
        "before": "",
        "marked": "titel",
        "after": ": { bs: \"Жртва: 100%, a\" }"
      },
      "allowed": [
        "type",
        "language",
        "title",
        "summary",
        "keywords",
        "topics",
        "phase",
        "audience",
        "target_groups",
        "countries",
        "level",
        "status",
        "version",
        "valid_from",
        "review_by",
        "verified_on",
        "owner",
        "licence",
        "attribution",
        "sensitivity",
        "neutral_title",
        "sources",
        "related",
        "supersedes",
        "aliases",
        "changes",
        "adapted_from",
        "review_needed",
        "protected"
      ],
      "suggestion": "title",
      "related": []
    }
  ]
}

"###]]);
    Site::new().check(&["--format", "json"]).success().stderr_eq("").stdout_eq(str![[r#"
{
  "version": 1,
  "language": "en",
  "summary": {
    "errors": 0,
    "warnings": 0,
    "files": 0,
    "text": "Everything is in order."
  },
  "findings": []
}

"#]]);
}

#[test]
fn json_is_the_same_in_every_language_but_for_the_sentences() {
    let site = broken();
    let english: Value = serde_json::from_str(&output(&site, "json")).unwrap();
    let bosnian = site.check(&["--format", "json", "--ui-lang", "bs"]).code(1).get_output().stdout.clone();
    let mut bosnian: Value = serde_json::from_slice(&bosnian).unwrap();
    assert_ne!(english, bosnian);
    bosnian["language"] = english["language"].clone();
    bosnian["summary"]["text"] = english["summary"]["text"].clone();
    for (at, finding) in english["findings"].as_array().unwrap().iter().enumerate() {
        for field in ["message", "help"] {
            assert!(bosnian["findings"][at][field].is_string());
            bosnian["findings"][at][field] = finding[field].clone();
        }
    }
    assert_eq!(english, bosnian);
}

#[test]
fn github_shows_notes_on_the_lines() {
    broken().check(&["--format", "github"]).code(1).stderr_eq("").stdout_eq(str![[r#"
::error file=content/pages/drugi.md,line=8,col=8,endLine=8,endColumn=9,title=error[duplicate-anchor]::There are two sections with the id “a”.%0Asee also: content/pages/drugi.md:6:1%0Awhat to do: Give one of the two headings another id.
::error file=content/pages/prvi.md,line=3,col=1,endLine=3,endColumn=6,title=error[unknown-field]::There is no field “titel” here.%0Adid you mean: title%0Aallowed: type, language, title, summary, keywords, topics, phase, audience, target_groups, countries, level, status, version, valid_from, review_by, verified_on, … and 13 more%0Awhat to do: Check the spelling. If you want to add remarks, put them into the text, or after a # sign.
::notice::Found 2 errors in 2 files.

"#]]);
    Site::new().check(&["--format", "github"]).success().stdout_eq("");
}

#[test]
fn paths_can_be_opened_from_where_the_command_was_called() {
    let site = broken();
    let above = site.path().parent().unwrap();
    let folder = site.path().file_name().unwrap().to_str().unwrap();
    let output =
        crate::site::praksa().current_dir(above).args(["check", "--format", "json", "--site", folder]);
    let output: Value = serde_json::from_slice(&output.output().unwrap().stdout).unwrap();
    assert_eq!(output["findings"][0]["file"], format!("{folder}/content/pages/drugi.md"));
}

#[test]
fn sarif_has_rules_and_regions_in_characters() {
    let report: Value = serde_json::from_str(&output(&broken(), "sarif")).unwrap();
    assert_eq!(report["version"], "2.1.0");
    let run = &report["runs"][0];
    assert_eq!(run["columnKind"], "unicodeCodePoints");
    let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
    let results = run["results"].as_array().unwrap();
    assert_eq!(results.len(), 2);
    for result in results {
        let rule = &rules[usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap()];
        assert_eq!(rule["id"], result["ruleId"]);
        assert!(rule["help"]["text"].as_str().unwrap().len() > 20);
    }
    let place = &results[0]["locations"][0]["physicalLocation"];
    assert_eq!(place["artifactLocation"]["uri"], "content/pages/drugi.md");
    assert_eq!(results[0]["relatedLocations"][0]["physicalLocation"]["region"]["startLine"], 6);
    let region = &results[1]["locations"][0]["physicalLocation"]["region"];
    assert_eq!(region.to_string(), r#"{"startLine":3,"startColumn":1,"endLine":3,"endColumn":6}"#);
}

#[test]
fn nothing_hidden_reaches_any_format() {
    let site = Site::new()
        .page("a", "text\n")
        .file("content/pages/b.md", "---\nlanguage: bs\ntitle: { bs: \"x\u{202e}y\u{1b}[2Jz\" }\n---\n")
        .file("content/pages/c.md", "---\nlanguage: bs\ntitle: { bs: A }\n\"a\\e[2J\\u202Eb\": c\n---\n");
    for format in ["human", "json", "github", "sarif"] {
        let text = output(&site, format);
        let hidden = |letter: &char| {
            (letter.is_control() && *letter != '\n')
                || matches!(letter, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
        };
        assert_eq!(text.chars().find(hidden), None, "{format}: {text}");
        assert!(text.contains("<U+202E>") && text.contains("<U+001B>"), "{format}: {text}");
    }
}

#[test]
fn warnings_alone_are_no_mistakes_unless_asked_for() {
    let site = Site::new().page("a", "Ovo je žr\u{442}va.\n");
    site.check(&[]).success().stdout_eq(str![[r#"
warning[mixed-script]: In the word “žrтva” Latin and Cyrillic letters are mixed.
  --> content/pages/a.md:6:8
   |
 6 | Ovo je žrтva.
   |        ^^^^^
   = what to do: Type the word again on one keyboard. Letters such as a, e, o and p look the same in
     both scripts, but search does not find such a word.

Found 1 warning in 1 file.

"#]]);
    site.check(&["--deny-warnings"]).code(1);
}

#[test]
fn too_many_findings_are_cut_for_people_but_not_for_programs() {
    let mut site = Site::new();
    for page in 0..30 {
        site = site.page(&format!("p{page}"), &"[x](nowhere.md)\n\n".repeat(10));
    }
    let human = output(&site, "human");
    assert_eq!(human.matches("error[broken-link]").count(), 200);
    assert!(
        human
            .ends_with("… and 100 more. With --format json all are told.\n\nFound 300 errors in 30 files.\n")
    );
    let json: Value = serde_json::from_str(&output(&site, "json")).unwrap();
    assert_eq!(json["findings"].as_array().unwrap().len(), 300);
}
