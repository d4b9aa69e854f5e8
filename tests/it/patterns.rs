//! Series and templates: made from a meeting by one key, a new meeting from them, their files, and what two people do to them.

use std::fs;
use std::path::Path;

use chrono::NaiveDate;
use insta::assert_snapshot;
use rapat::app::msg::Event;
use rapat::domain::agenda::ItemState;
use rapat::domain::attendance::PresenceStatus;
use rapat::domain::pattern::{Pattern, PatternEdit, PatternKind, pattern_problems};
use rapat::domain::recurrence::Rhythm;
use rapat::domain::session::SessionEdit;
use rapat::domain::{Act, Change, DocumentEdit, DocumentId, IdSource, ListEdit, Paper, Refusal};
use rapat::folder::WriteFault;
use rapat::storage::archive::ArchiveFolder;
use rapat::storage::atomic::replace;
use rapat::texts::Language::{English, Indonesian};

use super::stage::Stage;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn only(stage: &Stage) -> &Pattern {
    let patterns: Vec<&Pattern> = stage.model.archive.patterns.values().map(|(pattern, _)| pattern).collect();
    let [pattern] = patterns[..] else { panic!("{patterns:?}") };
    pattern
}

/// The archive of the sample with its meetings made a monthly series on the tenth.
fn with_series() -> Stage {
    let mut stage = Stage::own(Indonesian, (80, 24));
    stage.keys("f7 ctrl-a text:Rapat%20Koordinasi%20AMPK tab right*2 tab text:10 enter");
    assert!(stage.model.form().is_none(), "{}", stage.screen());
    stage
}

fn change(edit: PatternEdit) -> Change {
    let act = Act { text: "act-pattern", subject: String::new() };
    Change { act, edits: vec![DocumentEdit::Pattern(edit)] }
}

#[test]
fn one_key_makes_a_series_of_a_meeting_and_its_file_stands_in_its_folder() {
    let stage = with_series();
    let series = only(&stage);
    assert_eq!((series.kind, series.key.as_str()), (PatternKind::Series, "ampk"));
    assert_eq!((series.name.as_str(), series.rhythm), ("Rapat Koordinasi AMPK", Some(Rhythm::Monthly(10))));
    // The standing agenda of the meeting, with its minutes; nobody's seat.
    let standing: Vec<_> = stage.whole().items.iter().filter(|item| item.standing).map(|item| item.minutes).collect();
    assert_eq!(series.items.iter().map(|item| item.minutes).collect::<Vec<_>>(), standing);
    assert!(series.quorum.as_ref().unwrap().seats.is_empty());
    let file = stage.folder().join("series/ampk.ron");
    let text = fs::read_to_string(&file).unwrap();
    assert!(text.starts_with("(\n    format: 1,\n    kind: series,\n"), "{text}");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!((mode(&file), mode(file.parent().unwrap())), (0o600, 0o700));
    }
    // Made again from another meeting of it, it changes; what it said before is kept.
    let mut stage = stage;
    stage.keys("down f7");
    assert_eq!(stage.text("name"), "Rapat Koordinasi AMPK");
    stage.keys("ctrl-a text:Rakor%20AMPK enter");
    let id = only(&stage).id;
    assert_eq!(only(&stage).name, "Rakor AMPK");
    let kept = ArchiveFolder::open(stage.folder()).kept(DocumentId::Pattern(id));
    let [before] = &kept[..] else { panic!("{kept:?}") };
    let Some(Paper::Pattern(before)) = before.paper.as_deref() else { panic!("{before:?}") };
    assert_eq!(before.name, "Rapat Koordinasi AMPK");
    stage.keys("u u");
    assert!(stage.model.archive.patterns.is_empty() && !file.exists());
    stage.keys("ctrl-y");
    assert_eq!(only(&stage).id, id);
    assert!(file.exists());
}

#[test]
fn a_new_meeting_of_a_series_is_two_keys_and_a_date() {
    let mut stage = with_series();
    let last = stage.whole().clone();
    stage.keys("s");
    assert_snapshot!("next_of_series_id_80x24", stage.screen());
    assert_eq!(stage.text("title"), "Rapat Koordinasi AMPK");
    // The last one was in November; a day that has passed is not proposed.
    assert_eq!(stage.text("date"), "01/03/2024");
    stage.keys("text:11/3/2024 enter");
    let next = stage.whole();
    assert_eq!((next.meeting.title.as_str(), next.meeting.date), ("Rapat Koordinasi AMPK", day("2024-03-11")));
    assert_eq!(next.meeting.series, last.meeting.series);
    assert_eq!(next.seats.len(), last.seats.iter().filter(|seat| seat.presence.status.name() != "guest").count());
    assert!(next.items.iter().any(|item| item.follow_up), "{:?}", next.items);
    assert_eq!(next.commitments, [], "promises stay where they were made");
    let rule = (next.meeting.quorum.clone().unwrap(), last.meeting.quorum.clone().unwrap());
    assert_eq!((rule.0.all, rule.0.seats.len()), (rule.1.all, rule.1.seats.len()));
    // The meeting after it is proposed by the rhythm.
    stage.keys("esc s");
    assert_eq!(stage.text("date"), "10/04/2024");
}

#[test]
fn what_was_put_off_comes_behind_the_agenda_of_the_series_once() {
    let stage = with_series();
    let series = only(&stage).clone();
    let mut last = stage.whole().clone();
    last.items[1].state = ItemState::Deferred;
    last.items[1].standing = false;
    let known = series.items[0].title.clone();
    last.items[0].state = ItemState::Deferred;
    assert_eq!(last.items[0].title, known);
    let mut ids = IdSource::seeded([9; 32]);
    let next = series.next_meeting(&last, &mut ids, "Rapat".to_owned(), day("2024-04-10"));
    let titles: Vec<&str> = next.items.iter().map(|item| item.title.as_str()).collect();
    assert_eq!(titles.iter().filter(|title| **title == known).count(), 1);
    assert_eq!(titles.last(), Some(&last.items[1].title.as_str()));
    assert!(next.items.iter().all(|item| item.state == ItemState::Planned && item.spent.is_none()));
    let own: std::collections::BTreeSet<_> = next.items.iter().map(|item| item.id).collect();
    assert!(series.items.iter().all(|item| !own.contains(&item.id)), "every meeting has ids of its own");
}

#[test]
fn the_next_day_follows_from_the_rhythm_and_the_calendar() {
    let stage = with_series();
    let of = |rhythm, last: &str| Pattern { rhythm, ..only(&stage).clone() }.next_date(day(last));
    for (rhythm, last, next) in [
        (Some(Rhythm::Monthly(10)), "2024-01-10", Some("2024-02-10")),
        // Held a day early or late, it is still the one of its month.
        (Some(Rhythm::Monthly(10)), "2024-01-09", Some("2024-02-10")),
        (Some(Rhythm::Monthly(10)), "2024-01-31", Some("2024-02-10")),
        (Some(Rhythm::Monthly(31)), "2024-01-31", Some("2024-02-29")),
        (Some(Rhythm::Monthly(31)), "2023-12-31", Some("2024-01-31")),
        (Some(Rhythm::Weekly(1)), "2024-02-23", Some("2024-03-01")),
        (Some(Rhythm::Weekly(2)), "2023-12-27", Some("2024-01-10")),
        (None, "2024-01-10", None),
    ] {
        assert_eq!(of(rhythm, last), next.map(day), "{rhythm:?} after {last}");
    }
}

#[test]
fn a_template_of_a_meeting_is_chosen_when_a_new_one_is_made() {
    let mut stage = Stage::own(English, (80, 24));
    stage.keys("enter f6 ctrl-a text:Rapat%20kerja%20teknis enter");
    let template = only(&stage).clone();
    assert_eq!((template.kind, template.items.len()), (PatternKind::Template, stage.whole().items.len()));
    assert!(stage.folder().join("templates/rapat-kerja-teknis.ron").exists());
    stage.keys("esc n text:Rapat%20Stunting tab text:11/3/2024 shift-tab*2");
    assert_eq!(stage.model.form().unwrap().current().unwrap().name, "pattern");
    stage.keys("text:kerja enter");
    assert_snapshot!("new_from_template_en_80x24", stage.screen());
    stage.keys("ctrl-s");
    let new = stage.whole();
    assert_eq!(new.meeting.title, "Rapat Stunting");
    assert_eq!((new.meeting.starts, &new.meeting.place), (template.starts, &template.place));
    let titles =
        |items: &[rapat::domain::session::Item]| items.iter().map(|item| item.title.clone()).collect::<Vec<_>>();
    assert_eq!(titles(&new.items), titles(&template.items));
    assert!(!new.seats.is_empty() && new.seats.iter().all(|seat| template.groups.contains(&seat.group)));
    assert!(new.seats.iter().all(|seat| !seat.presence.has_come()), "nobody has come to a meeting that is to come");
    assert_eq!(new.meeting.series, None);
}

#[test]
fn templates_of_papers_and_of_meetings_do_not_meet() {
    let mut stage = Stage::own(Indonesian, (80, 24));
    let folder = stage.folder().join("templates");
    fs::create_dir(&folder).unwrap();
    replace(&folder.join("pengingat-id.txt"), "Yth. {{ name }}".as_bytes()).unwrap();
    stage.keys("f6 enter");
    assert_eq!(stage.model.archive.patterns.len(), 1);
    assert!(stage.model.archive.broken.is_empty());
    assert!(folder.join("pengingat-id.txt").exists());
}

#[test]
fn a_pattern_that_cannot_be_read_is_named_and_one_of_a_newer_program_is_only_read() {
    let stage = with_series();
    let file = stage.folder().join("series/ampk.ron");
    let text = fs::read_to_string(&file).unwrap();
    let mut stage = stage;
    replace(&file, &text.as_bytes()[..text.len() / 2]).unwrap();
    stage.send(Event::Returned);
    assert_eq!(stage.model.archive.broken.iter().map(|one| one.file.as_str()).collect::<Vec<_>>(), ["series/ampk.ron"]);
    replace(&file, text.replacen("format: 1,", "format: 1,\n    warna: \"biru\",", 1).as_bytes()).unwrap();
    stage.send(Event::Returned);
    assert!(stage.model.archive.broken.is_empty());
    stage.keys("f7 ctrl-a text:Lain enter");
    assert_eq!(fs::read_to_string(&file).unwrap().matches("warna").count(), 1, "nothing unknown is lost");
    assert_eq!(only(&stage).name, "Rapat Koordinasi AMPK");
}

#[test]
fn two_people_who_change_different_fields_both_get_what_they_wanted_and_the_same_field_is_refused() {
    let stage = with_series();
    let base = only(&stage).clone();
    let set = |edit: fn(&mut Pattern)| {
        let mut new = base.clone();
        edit(&mut new);
        change(PatternEdit::Set { old: Box::new(base.clone()), new: Box::new(new) })
    };
    let (mut one, mut other) = (ArchiveFolder::open(stage.folder()), ArchiveFolder::open(stage.folder()));
    one.write(&set(|pattern| pattern.place = "Aula".to_owned())).unwrap();
    other.write(&set(|pattern| pattern.speaking_minutes = Some(5))).unwrap();
    let now = ArchiveFolder::open(stage.folder()).contents().patterns.remove(0).0;
    assert_eq!((now.place.as_str(), now.speaking_minutes), ("Aula", Some(5)));
    let refused = other.write(&set(|pattern| pattern.place = "Gedung Wanita".to_owned()));
    assert!(
        matches!(refused, Err(WriteFault::Refused { refusal, .. }) if matches!(*refusal, Refusal::Clash { field: "place", .. }))
    );
    // Deleted as one saw it, not as it is now.
    let gone = change(PatternEdit::Delete(Box::new(base.clone())));
    assert!(matches!(one.write(&gone), Err(WriteFault::Refused { .. })));
    one.write(&change(PatternEdit::Delete(Box::new(now)))).unwrap();
    assert!(ArchiveFolder::open(stage.folder()).contents().patterns.is_empty());
    assert!(matches!(one.write(&set(|pattern| pattern.name.clear())), Err(WriteFault::Refused { .. })));
}

#[test]
fn of_an_archive_that_is_too_large_to_be_held_patterns_are_there_too() {
    let mut stage = with_series().listed();
    assert_eq!(only(&stage).key.as_str(), "ampk");
    stage.keys("s");
    assert_eq!(stage.text("title"), "Rapat Koordinasi AMPK");
    stage.keys("text:11/3/2024 enter");
    assert_eq!(stage.whole().meeting.date, day("2024-03-11"), "{}", stage.screen());
}

#[test]
fn a_new_meeting_of_a_series_takes_its_seats_from_the_last_one_also_where_that_is_not_held() {
    let mut stage = with_series().listed();
    let last = ArchiveFolder::open(stage.folder()).contents().sessions.into_iter().map(|entry| entry.session);
    let last = last.max_by_key(|session| session.meeting.date).unwrap();
    assert!(!last.seats.is_empty());
    stage.keys("n text:Rapat%20lanjutan");
    stage.keys("tab tab tab tab tab tab text:ampk enter ctrl-s");
    let made = stage.whole();
    assert_eq!(made.meeting.title, "Rapat lanjutan", "{}", stage.screen());
    assert_eq!(made.meeting.series, last.meeting.series);
    assert_eq!(made.seats.len(), last.seats.iter().filter(|it| it.presence.status != PresenceStatus::Guest).count());
}

#[test]
fn the_templates_of_the_sample_are_read_and_are_as_the_program_writes_them() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("sessions");
    let contents = ArchiveFolder::open(&folder).contents();
    let office = contents.office.unwrap();
    assert!(contents.broken.is_empty());
    assert_eq!(contents.patterns.len(), 3);
    for (pattern, is_read_only) in contents.patterns {
        assert!(!is_read_only && pattern_problems(&pattern).is_empty());
        assert!(pattern.groups.iter().all(|group| office.group(group).is_some()), "{:?}", pattern.groups);
        let (starts, ends) = (pattern.starts.unwrap(), pattern.ends.unwrap());
        let minutes: u32 = pattern.items.iter().map(|item| item.minutes).sum();
        assert!(i64::from(minutes) <= (ends - starts).num_minutes(), "{} has room for what it plans", pattern.name);
        assert_eq!(pattern.items.iter().filter(|item| item.follow_up).count(), 1, "{}", pattern.name);
        let copy = tempfile::tempdir().unwrap();
        ArchiveFolder::open(copy.path()).write(&change(PatternEdit::Create(Box::new(pattern.clone())))).unwrap();
        let file = format!("templates/{}.ron", pattern.key);
        let [written, there] = [copy.path(), &folder].map(|folder| fs::read_to_string(folder.join(&file)).unwrap());
        assert_eq!(written, there);
    }
}

#[test]
fn a_rule_that_nobody_can_fulfil_or_an_item_twice_is_no_pattern() {
    let stage = with_series();
    let good = only(&stage).clone();
    let mut twice = good.clone();
    twice.items.push(twice.items[0].clone());
    assert_eq!(pattern_problems(&twice).len(), 1);
    let mut named = good.clone();
    named.quorum.as_mut().unwrap().seats.push(stage.whole().seats[0].id);
    assert_eq!(pattern_problems(&named).len(), 1);
    let written = ArchiveFolder::open(stage.folder())
        .write(&change(PatternEdit::Set { old: Box::new(good), new: Box::new(twice) }));
    assert!(matches!(written, Err(WriteFault::Refused { .. })));
}

#[test]
fn a_meeting_made_from_a_series_is_made_in_the_file_as_it_is_on_the_screen() {
    let mut stage = with_series();
    stage.keys("s text:11/3/2024 enter");
    let shown = stage.whole().clone();
    let read = ArchiveFolder::open(stage.folder()).contents();
    let written = read.sessions.iter().find(|entry| entry.session.id == shown.id).unwrap();
    assert_eq!(written.session, shown);
    // An item that goes from one meeting stays in the series.
    let value = shown.items[0].clone();
    stage.written_by_another(SessionEdit::Item(ListEdit::Remove { value, after: None }));
    assert_eq!(only(&stage).items.len(), shown.items.len());
}

#[test]
fn a_meeting_without_a_series_becomes_the_first_of_the_one_that_is_made_of_it() {
    let mut stage = Stage::own(Indonesian, (80, 24));
    stage.keys("n text:Rakor%20Stunting tab text:1/3/2024 enter m text:Pembukaan enter");
    let before = stage.whole().clone();
    assert_eq!(before.meeting.series, None);
    stage.keys("f7 ctrl-a text:Rakor%20Stunting%20Belu enter");
    let series = only(&stage).clone();
    assert_eq!(series.key.as_str(), "rakor-stunting-belu");
    assert_eq!(stage.whole().meeting.series.as_ref(), Some(&series.key));
    stage.keys("u");
    assert_eq!(stage.whole(), &before);
    assert!(stage.model.archive.patterns.is_empty());
}

#[test]
fn the_office_lists_series_and_templates_and_changes_and_deletes_them() {
    let mut stage = with_series();
    stage.keys("enter f6 ctrl-a text:Rapat%20kerja%20teknis enter esc o 6");
    assert_snapshot!("office_patterns_id_80x24", stage.screen());
    stage.keys("enter ctrl-a text:Rakor%20AMPK enter");
    let series = stage.model.archive.patterns.values().find(|(one, _)| one.kind == PatternKind::Series).unwrap();
    assert_eq!((series.0.name.as_str(), series.0.rhythm), ("Rakor AMPK", Some(Rhythm::Monthly(10))));
    stage.keys("z");
    assert!(stage.screen().contains("Rakor AMPK"), "{}", stage.screen());
    stage.keys("esc d");
    assert_eq!(only(&stage).kind, PatternKind::Template);
    assert!(!stage.folder().join("series/ampk.ron").exists());
    stage.keys("u");
    assert_eq!(stage.model.archive.patterns.len(), 2);
    assert!(stage.folder().join("series/ampk.ron").exists());
    // Nothing is added or moved here: a pattern is made of a meeting.
    stage.keys("n ] [");
    assert!(stage.model.form().is_none());
}
