//! Every text exists in both languages, is well formed, and is used; every text that the source asks for exists.
//! It reads the source and the `.ftl` files as text and must not know what a screen shows.

mod scan;

use rapat::app::looks::ThemeName;
use rapat::app::summary::Step;
use rapat::domain::agenda::ItemState;
use rapat::domain::arrangement::{GroupBy, SortBy};
use rapat::domain::attendance::{Acting, Channel, PresenceStatus};
use rapat::domain::capture::Kind;
use rapat::domain::identity;
use rapat::domain::meeting::{Class, SessionState};
use rapat::domain::pictures::{Page, Waiting};
use rapat::domain::record::Relation;
use rapat::domain::{State, Via};
use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::FluentResource;
use rapat::app::columns::BoardColumn;
use rapat::app::exchange::ExchangeRow;
use rapat::app::form::{Fault, Subject};
use rapat::app::hints::Hint;
use rapat::app::keymap;
use rapat::app::office::Part;
use rapat::app::screen::Tab;
use rapat::app::summary::Phase;
use rapat::texts::{Arg, Language, SafeText, Texts};
use rapat::wording;
use scan::{Entry, Use, entries, uses};

const INDONESIAN: (&str, &str) = ("src/texts/id.ftl", include_str!("../../src/texts/id.ftl"));
const ENGLISH: (&str, &str) = ("src/texts/en.ftl", include_str!("../../src/texts/en.ftl"));

/// What people do, as `Act::text` names it.
const ACTS: [&str; 77] = [
    "merge",
    "delete-pattern",
    "pattern",
    "bulk-progress",
    "bulk-due",
    "filter",
    "delete-filter",
    "answered",
    "import",
    "reminded",
    "reminder-answered",
    "reminder-copied",
    "release-classified",
    "export",
    "hold",
    "release",
    "close",
    "finalise",
    "reseal",
    "amend",
    "amend-nothing",
    "number",
    "read-back",
    "alike",
    "bring-back",
    "receive",
    "restore",
    "entry",
    "open",
    "not-opened",
    "start-item",
    "end-item",
    "skip-item",
    "defer-item",
    "extend",
    "pause",
    "resume",
    "queue",
    "withdraw",
    "call",
    "spoken",
    "delete-entry",
    "pasted",
    "to-note",
    "to-decision",
    "to-commitment",
    "commitment",
    "decision",
    "delete-commitment",
    "delete-decision",
    "delete-item",
    "delete-note",
    "delete-seat",
    "delete-session",
    "due",
    "item",
    "link",
    "meeting",
    "move",
    "invitation",
    "invitations",
    "to-item",
    "split-note",
    "join-notes",
    "new-commitment",
    "new-decision",
    "new-item",
    "new-note",
    "new-seat",
    "new-session",
    "note",
    "office",
    "presence",
    "presence-of-all",
    "progress",
    "reminder",
    "seat",
];

/// The fields of forms that are no fields of a file.
const FORM_FIELDS: [&str; 38] = [
    "pattern",
    "blocked_by",
    "chair_word",
    "amendment_reason",
    "address",
    "backup_to",
    "bundle_from",
    "bundle_to",
    "theme",
    "arrived",
    "by_name",
    "by_position",
    "evidence",
    "happened_on",
    "invited_by",
    "invited_on",
    "item_state",
    "left",
    "linked",
    "logo",
    "new_due",
    "office_name",
    "progress",
    "promise",
    "quorum_groups",
    "quorum_seats",
    "reason",
    "relation",
    "reply_name",
    "reply_position",
    "reply_reason",
    "reported_by",
    "rhythm",
    "rhythm_by",
    "session_state",
    "via",
    "zone_name",
    "zone_offset",
];

/// What can be wrong with a row, with something that it is about or without.
fn whys(has_about: bool) -> Vec<&'static str> {
    let all = rapat::domain::import::Why::ALL.into_iter();
    all.filter(|why| why.has_about() == has_about).map(rapat::domain::import::Why::name).collect()
}

/// The families of texts that the source chooses from by name, `t!(texts, "state-" + state.name())`, and the names of
/// all their members. A new family goes here as `("state-", State::ALL.map(State::name).to_vec())`.
fn families() -> Vec<(&'static str, Vec<&'static str>)> {
    let keys = keymap::TABLE.iter().map(|binding| binding.label.trim_start_matches("key-"));
    let or_none = |names: &[&'static str]| names.iter().copied().chain(["none"]).collect();
    vec![
        ("agenda-class-", Class::ALL.map(Class::name).to_vec()),
        ("acting-", or_none(&Acting::ALL.map(Acting::name))),
        ("act-", ACTS.to_vec()),
        ("identity-", identity::Kind::ALL.map(identity::Kind::name).to_vec()),
        ("first-", Hint::ALL.map(Hint::name).to_vec()),
        ("capture-kind-", Kind::ALL.map(Kind::name).to_vec()),
        ("channel-", Channel::ALL.map(Channel::name).to_vec()),
        ("context-", keymap::Context::ALL.map(keymap::Context::name).to_vec()),
        ("exchange-", ExchangeRow::NAMES.to_vec()),
        ("exchange-how-", ExchangeRow::NAMES.to_vec()),
        ("fault-", Fault::ALL.map(Fault::name).to_vec()),
        ("field-", wording::FIELDS.iter().copied().chain(FORM_FIELDS).collect()),
        ("import-part-", rapat::app::importing::PARTS.to_vec()),
        ("importing-how-", rapat::app::importing::PARTS.to_vec()),
        ("importing-kind-", rapat::domain::import::Kind::ALL.map(rapat::domain::import::Kind::name).to_vec()),
        ("import-why-", whys(true)),
        ("import-plain-", whys(false)),
        ("heading-", vec!["invitation", "meeting-day", "more", "papers", "person", "presence", "quorum", "rhythm"]),
        ("form-", Subject::NAMES.into_iter().chain(["capture"]).collect()),
        ("key-", keys.collect()),
        ("language-", Language::ALL.map(Language::code).to_vec()),
        ("relation-", Relation::ALL.map(Relation::name).to_vec()),
        ("report-by-", vec!["all", "institution", "group", "place"]),
        ("reply-", vec!["none", "comes", "sends", "cannot"]),
        ("answers-", vec!["none", "comes", "sends", "cannot"]),
        ("rhythm-", vec!["once", "weekly", "monthly"]),
        ("history-kind-", rapat::folder::Mark::ALL.map(rapat::folder::Mark::name).to_vec()),
        ("list-of-", wording::LISTS.to_vec()),
        ("value-", wording::VALUES.to_vec()),
        ("class-", Class::ALL.map(Class::name).to_vec()),
        ("item-state-", ItemState::ALL.map(ItemState::name).to_vec()),
        ("pictures-page-", Page::ALL.map(Page::name).to_vec()),
        ("pictures-title-", Page::ALL.map(Page::name).to_vec()),
        ("pictures-no-lines-", Page::ALL.map(Page::name).to_vec()),
        ("pictures-state-", State::ALL.map(State::name).to_vec()),
        ("pictures-waiting-", Waiting::ALL.map(Waiting::name).to_vec()),
        ("board-group-", GroupBy::ALL.map(GroupBy::name).into_iter().chain(["none"]).collect()),
        ("house-promises-", rapat::ui::house::PROMISES.to_vec()),
        ("board-column-", BoardColumn::ALL.map(BoardColumn::name).to_vec()),
        ("board-sort-", SortBy::ALL.map(SortBy::name).to_vec()),
        ("phase-", Phase::ALL.map(Phase::name).to_vec()),
        ("presence-", PresenceStatus::ALL.map(PresenceStatus::name).to_vec()),
        ("search-kind-", rapat::domain::search::Kind::ALL.map(rapat::domain::search::Kind::name).to_vec()),
        ("session-state-", SessionState::ALL.map(SessionState::name).to_vec()),
        ("spoken-", rapat::app::reading::SpokenHeading::ALL.map(rapat::app::reading::SpokenHeading::name).to_vec()),
        ("state-", State::ALL.map(State::name).to_vec()),
        ("step-", Step::ALL.map(Step::name).to_vec()),
        ("tab-", Tab::ALL.map(Tab::name).to_vec()),
        ("theme-", ThemeName::ALL.map(ThemeName::name).into_iter().chain(["none"]).collect()),
        ("via-", Via::ALL.map(Via::name).to_vec()),
        ("yes-no-", vec!["no", "yes"]),
        ("usage-", rapat::cli::EXPLAINED.to_vec()),
        ("paper-name-", rapat::papers::Kind::ALL.map(rapat::papers::Kind::name).to_vec()),
        ("paper-count-", vec!["sessions", "items", "notes", "decisions", "commitments"]),
        ("paper-came-", vec!["present", "represented", "excused", "absent", "guest"]),
        ("pattern-", vec!["series", "template"]),
        ("office-part-", Part::ALL.map(Part::name).to_vec()),
        ("zone-", vec!["none", "WIB", "WITA", "WIT"]),
    ]
}

fn by_id(source: &str) -> BTreeMap<String, Entry> {
    entries(source).into_iter().map(|entry| (entry.id.clone(), entry)).collect()
}

fn source_uses() -> Vec<Use> {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/src");
    scan::rust_files(root.as_ref()).iter().flat_map(|(path, source)| uses(path, source)).collect()
}

/// The line to add for a text that is not there yet.
fn wanted(id: &str, arguments: &BTreeSet<String>) -> String {
    let arguments: Vec<_> = arguments.iter().map(|name| format!("{{ ${name} }}")).collect();
    let section = id.split('-').next().unwrap_or_default();
    format!("under `## {section}` add\n    {id} = … {}", arguments.join(" "))
}

fn assert_none(findings: &[String]) {
    assert!(findings.is_empty(), "\n\n{}\n", findings.join("\n\n"));
}

#[test]
fn both_files_parse_and_hold_single_clean_lines() {
    for (path, source) in [INDONESIAN, ENGLISH] {
        if let Err((_, errors)) = FluentResource::try_new(source.to_owned()) {
            panic!("{path} does not parse: {errors:?}");
        }
        assert_eq!(SafeText::multi_line(source).as_str(), source, "{path} holds a character that no terminal may get");
    }
}

#[test]
fn every_text_is_said_in_both_languages() {
    let mut findings = vec![];
    for (language, (path, source)) in [(Language::Indonesian, INDONESIAN), (Language::English, ENGLISH)] {
        for entry in entries(source) {
            let arguments: Vec<_> = entry.arguments.iter().map(|name| (name.as_str(), Arg::Number(2))).collect();
            let said = Texts::of(language).say(&entry.id, &arguments).to_string();
            if said.contains('⟦') || said.contains('↵') {
                findings.push(format!(
                    "{path}:{} `{}` must be one line that can be said; it gives: {said}",
                    entry.line, entry.id
                ));
            }
        }
    }
    assert_none(&findings);
}

#[test]
fn a_text_stands_once_and_in_the_section_of_its_first_word() {
    let mut findings = vec![];
    for (path, source) in [INDONESIAN, ENGLISH] {
        let mut seen = BTreeSet::new();
        for Entry { id, section, line, .. } in entries(source) {
            let own = id.split('-').next().unwrap_or_default();
            if own != section {
                findings.push(format!("{path}:{line} `{id}` stands under `## {section}`: move it under `## {own}`"));
            }
            if !seen.insert(id.clone()) {
                findings.push(format!("{path}:{line} `{id}` stands here a second time: delete one"));
            }
        }
    }
    assert_none(&findings);
}

#[test]
fn both_languages_have_the_same_texts_with_the_same_arguments() {
    let mut findings = vec![];
    for ((path, source), (other_path, other_source)) in [(INDONESIAN, ENGLISH), (ENGLISH, INDONESIAN)] {
        let other = by_id(other_source);
        for entry in entries(source) {
            match other.get(&entry.id) {
                None => findings.push(format!(
                    "{path}:{} `{}` is missing in {other_path}: {}",
                    entry.line,
                    entry.id,
                    wanted(&entry.id, &entry.arguments)
                )),
                Some(twin) if twin.arguments != entry.arguments => findings.push(format!(
                    "{path}:{} `{}` takes {:?}, but {other_path}:{} takes {:?}: give both the same",
                    entry.line, entry.id, entry.arguments, twin.line, twin.arguments
                )),
                Some(_) => {}
            }
        }
    }
    assert_none(&findings);
}

#[test]
fn every_text_the_source_asks_for_exists() {
    let (defined, families) = (by_id(INDONESIAN.1), families());
    let mut findings = vec![];
    for Use { place, id, is_family, arguments } in source_uses() {
        let ids: Vec<String> = if is_family {
            let Some((_, members)) = families.iter().find(|(family, _)| *family == id) else {
                findings.push(format!(
                    "{place} asks for the family `{id}`: list its members in families() of tests/it/texts.rs"
                ));
                continue;
            };
            members.iter().map(|member| format!("{id}{member}")).collect()
        } else {
            vec![id]
        };
        for id in ids {
            let given: BTreeSet<_> = arguments.iter().cloned().collect();
            match defined.get(&id) {
                None => findings.push(format!(
                    "{place} asks for `{id}`, which is nowhere: in {} and {} {}",
                    INDONESIAN.0,
                    ENGLISH.0,
                    wanted(&id, &given)
                )),
                Some(entry) if entry.arguments != given => findings.push(format!(
                    "{place} gives `{id}` the arguments {given:?}, but {}:{} takes {:?}",
                    INDONESIAN.0, entry.line, entry.arguments
                )),
                Some(_) => {}
            }
        }
    }
    assert_none(&findings);
}

#[test]
fn every_text_is_used() {
    let asked = source_uses();
    let families = families();
    let is_used = |id: &str| {
        asked.iter().any(|asked| match families.iter().find(|(family, _)| asked.is_family && *family == asked.id) {
            Some((family, members)) => id.strip_prefix(family).is_some_and(|member| members.contains(&member)),
            None => asked.id == id,
        })
    };
    let unused = entries(INDONESIAN.1).into_iter().filter(|entry| !is_used(&entry.id));
    let findings: Vec<_> = unused
        .map(|entry| {
            let Entry { id, line, .. } = entry;
            format!("{}:{line} `{id}` is asked for nowhere in src: delete it there and in {}", INDONESIAN.0, ENGLISH.0)
        })
        .collect();
    assert_none(&findings);
}

#[test]
fn texts_are_fetched_by_the_macro_alone() {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/src");
    let findings: Vec<_> = scan::rust_files(root.as_ref())
        .into_iter()
        .filter(|(_, source)| source.contains(".say("))
        .map(|(path, _)| format!("{path} calls `.say(…)`: write t!(texts, \"…\"), which this test can follow"))
        .collect();
    assert_none(&findings);
}

/// Words that `docs/gaya.md` rejects: English where Indonesian has a word, or another word for the same thing.
const REJECTED: [&str; 34] = [
    "absen",
    "attendee",
    "click",
    "deadline",
    "default",
    "delete",
    "done",
    "due",
    "edit",
    "error",
    "file",
    "grup",
    "institusi",
    "invalid",
    "item",
    "kamu",
    "kelompok",
    "klik",
    "list",
    "login",
    "meeting",
    "note",
    "overdue",
    "owner",
    "pending",
    "progres",
    "quorum",
    "save",
    "search",
    "tagihan",
    "tenggat",
    "undo",
    "update",
    "user",
];

#[test]
fn the_indonesian_texts_use_the_words_of_the_style_and_no_english_ones() {
    let mut findings = Vec::new();
    for line in INDONESIAN.1.lines().filter(|line| !line.starts_with('#')) {
        let Some((id, said)) = line.split_once(" = ") else { continue };
        // The help of the shell names the values of options, which are English.
        if id.starts_with("usage-") {
            continue;
        }
        // What stands between braces and backticks is a name, not a word.
        let outside = |quoted: &str, mark: char| quoted.split(mark).step_by(2).collect::<Vec<_>>().join(" ");
        let said = outside(&said.replace(['{', '}'], "\0"), '\0');
        let said = outside(&said, '`').to_lowercase();
        for word in said.split(|letter: char| !letter.is_alphanumeric() && letter != '-') {
            if REJECTED.contains(&word) {
                findings.push(format!("{id}: “{word}”; docs/gaya.md says what to write"));
            }
        }
    }
    assert_none(&findings);
    let style = include_str!("../../docs/gaya.md");
    for word in ["tagihan", "deadline", "user", "progres", "absen"] {
        assert!(style.contains(word), "docs/gaya.md does not say what is wrong with {word}");
    }
}

#[test]
fn every_first_run_hint_fits_the_narrowest_usual_window() {
    // Two cells of the rule before it and after it, and a blank each.
    let widest = 80 - 6;
    for (source, text) in [INDONESIAN, ENGLISH] {
        for line in text.lines().filter(|line| line.starts_with("first-")) {
            let (id, said) = line.split_once(" = ").unwrap();
            assert!(rapat::texts::cells(said) <= widest, "{source} {id}: {} cells", rapat::texts::cells(said));
        }
    }
}
