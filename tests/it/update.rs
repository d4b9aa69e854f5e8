//! The model under messages: exact effects, and what undo, drafts, refusals and the sample's question do.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use rapat::app::effect::{Effect, Person, Preference};
use rapat::app::hints::Hint;
use rapat::app::key::Key;
use rapat::app::looks::{ColourDepth, Looks, ThemeName};
use rapat::app::model::{Model, OwnArchive, Start};
use rapat::app::msg::{Event, Msg};
use rapat::app::notice::{Notice, UsedBy};
use rapat::app::overlay::{Overlay, Question};
use rapat::app::screen::{Screen, Tab};
use rapat::app::update;
use rapat::domain::attendance::PresenceStatus;
use rapat::domain::change::{Act, Change};
use rapat::domain::meeting::{Meeting, SessionState};
use rapat::domain::session::SessionEdit;
use rapat::domain::{Commitment, DocumentEdit, IdSource, ListEdit, RecordKind, Refusal, Session, SessionId};
use rapat::folder::fault::Step;
use rapat::folder::{Contents, Document, Entry, Finding, FindingKind, LockError, SaveError, SaveErrorKind, WriteFault};
use rapat::storage::archive::ArchiveFolder;
use rapat::texts::Language;

fn at() -> DateTime<Utc> {
    "2024-03-01T01:00:00Z".parse().unwrap()
}

fn send(model: &mut Model, event: Event) -> Vec<Effect> {
    update(model, Msg { at: at(), event })
}

fn keys(model: &mut Model, script: &str) -> Vec<Effect> {
    Key::script(script).unwrap().into_iter().flat_map(|key| send(model, Event::Key(key))).collect()
}

/// The model on the sample archive, as a person sees it after the start.
fn sample() -> Model {
    let mut model = unread();
    send(&mut model, Event::Loaded(Box::new(contents())));
    model
}

/// The model before anything is read.
fn unread() -> Model {
    let start = Start {
        size: (80, 24),
        language: Language::English,
        language_chosen: false,
        ids: IdSource::seeded([3; 32]),
        at: at(),
        today: None,
        machine: "laptop".to_owned(),
        columns: None,
        looks: Looks::PLAIN,
        person: Person::default(),
        followed: Hint::ALL.map(|hint| hint.name().to_owned()).into(),
    };
    Model::new(start)
}

/// The sample archive as one's own.
fn contents() -> Contents {
    let sessions = Path::new(env!("CARGO_MANIFEST_DIR")).join("sessions");
    let mut contents = ArchiveFolder::open(sessions).contents();
    if let Some(office) = &mut contents.office {
        office.profile.sample = false;
    }
    contents
}

fn open_session(model: &Model) -> SessionId {
    match model.screen() {
        Screen::Session(session) => session.id,
        other => panic!("no session is open: {other:?}"),
    }
}

fn serial_of(effects: &[Effect]) -> u64 {
    let serial =
        effects.iter().find_map(|effect| if let Effect::Write { serial, .. } = effect { Some(*serial) } else { None });
    serial.expect("a write")
}

#[test]
fn the_office_brings_language_and_time_zone() {
    let model = sample();
    assert_eq!(model.language, Language::Indonesian);
    assert_eq!(model.now.to_rfc3339(), "2024-03-01T09:00:00+08:00");
    assert_eq!(model.today().to_string(), "2024-03-01");
}

#[test]
fn enter_opens_the_newest_session_and_escape_leads_home() {
    let mut model = sample();
    assert_eq!(keys(&mut model, "enter"), vec![Effect::Refresh]);
    let id = open_session(&model);
    assert_eq!(model.archive.session(id).unwrap().meeting.date.to_string(), "2023-11-03");
    keys(&mut model, "esc esc esc");
    assert_eq!(model.screens.len(), 1);
}

#[test]
fn marking_a_seat_writes_one_change_and_goes_on_to_the_next() {
    let mut model = sample();
    keys(&mut model, "enter 1 down");
    let id = open_session(&model);
    let second = model.archive.session(id).unwrap().seats[1].clone();
    assert_eq!(second.presence.status, PresenceStatus::Excused);
    let effects = keys(&mut model, "h");
    assert!(matches!(&effects[..], [Effect::Write { serial: 1, change }] if change.edits.len() == 1));
    let seats = &model.archive.session(id).unwrap().seats;
    assert_eq!(seats[1].presence.status, PresenceStatus::Present);
    assert_eq!(seats[1].presence.arrived.unwrap().to_string(), "09:00:00");
    let Screen::Session(screen) = model.screen() else { panic!() };
    assert_eq!(screen.seats.list.selected, Some(seats[2].id));
}

#[test]
fn undo_reaches_across_screens_and_redo_does_it_again() {
    let mut model = sample();
    let before = model.archive.clone();
    keys(&mut model, "enter 1 down h");
    let marked = model.archive.clone();
    assert_ne!(before.sessions, marked.sessions);
    keys(&mut model, "esc t");
    assert!(matches!(model.screen(), Screen::Board(_)));
    let effects = keys(&mut model, "u");
    assert_eq!(model.archive.sessions, before.sessions);
    assert!(matches!(model.notice, Some(Notice::Undone(_))));
    assert_eq!(serial_of(&effects), 2);
    keys(&mut model, "ctrl-y");
    assert_eq!(model.archive.sessions, marked.sessions);
}

#[test]
fn a_new_session_is_made_by_its_form_and_a_missing_title_is_said_beside_it() {
    let mut model = sample();
    let effects = keys(&mut model, "n");
    assert!(matches!(&effects[..], [Effect::FindDraft { drafts, .. }] if drafts == "laptop-new-session-"));
    keys(&mut model, "enter");
    assert_eq!(model.form().unwrap().fault.unwrap().0, "title");
    let effects = keys(&mut model, "text:Rapat%20uji tab ctrl-u text:5/3/2024 enter");
    let Some(Effect::Write { change, .. }) = effects.last() else { panic!("{effects:?}") };
    let [DocumentEdit::Create(session)] = &change.edits[..] else { panic!("{change:?}") };
    assert_eq!(
        (session.meeting.title.as_str(), session.meeting.date.to_string().as_str()),
        ("Rapat uji", "2024-03-05")
    );
    assert!(model.overlays.is_empty());
}

#[test]
fn a_form_that_is_left_keeps_its_text_until_the_record_is_on_the_disk() {
    let mut model = sample();
    keys(&mut model, "enter");
    let effects = keys(&mut model, "c text:Visum esc");
    let Some(Effect::SaveDraft { name, draft }) = effects.iter().rev().find(|e| matches!(e, Effect::SaveDraft { .. }))
    else {
        panic!("{effects:?}")
    };
    assert_eq!(draft.fields["text"].new.to_string(), "Visum");
    assert_eq!(model.notice, Some(Notice::DraftKept));
    keys(&mut model, "c");
    let form = model.form().unwrap().draft.clone();
    assert_ne!(&form, name);
    send(&mut model, Event::DraftFound { form, found: Ok(Some((name.clone(), draft.clone()))) });
    assert_eq!(model.form().unwrap().texts()["text"], "Visum");
    let effects = keys(&mut model, "ctrl-s");
    assert!(!effects.iter().any(|effect| matches!(effect, Effect::DropDraft { .. })));
    let effects = send(&mut model, Event::Written { serial: serial_of(&effects), merged: vec![], not_kept: None });
    assert_eq!(effects, vec![Effect::DropDraft { name: name.clone() }]);
}

#[test]
fn a_sample_archive_asks_once_before_the_first_change() {
    let mut model = sample();
    model.archive.office.profile.sample = true;
    assert_eq!(keys(&mut model, "enter 1 down"), vec![Effect::Refresh]);
    let before = model.archive.sessions.clone();
    assert_eq!(keys(&mut model, "h"), vec![]);
    assert!(matches!(model.overlays.last(), Some(Overlay::Question(Question::LeaveSample(_)))));
    assert_eq!(keys(&mut model, "esc"), vec![]);
    assert_eq!(model.archive.sessions, before);
    keys(&mut model, "h");
    assert!(matches!(&keys(&mut model, "n")[..], [Effect::Write { .. }]));
    assert!(matches!(&keys(&mut model, "down b")[..], [Effect::Write { .. }]));
    keys(&mut model, "u u");
    assert_eq!(model.archive.sessions, before);
}

#[test]
fn the_mark_that_was_asked_about_goes_on_to_the_next_seat_like_every_other() {
    let mut model = sample();
    model.archive.office.profile.sample = true;
    keys(&mut model, "enter 1 down h");
    assert!(matches!(model.overlays.last(), Some(Overlay::Question(Question::LeaveSample(_)))));
    keys(&mut model, "n");
    let seats = &model.archive.session(open_session(&model)).unwrap().seats;
    assert_eq!(seats[1].presence.status, PresenceStatus::Present);
    let Screen::Session(screen) = model.screen() else { panic!() };
    assert_eq!(screen.seats.list.selected, Some(seats[2].id));
}

#[test]
fn leaving_the_sample_leads_home_in_the_own_archive_and_names_its_folder() {
    let mut model = sample();
    model.archive.office.profile.sample = true;
    keys(&mut model, "enter 1 down h n enter 2 down h");
    assert!(model.history.next_undo().is_some() && model.screens.len() > 1);
    let mut contents = contents();
    contents.sessions.clear();
    let path = PathBuf::from("/home/notulis/.local/share/rapat");
    send(&mut model, Event::SampleLeft { path: path.clone(), contents: Box::new(contents) });
    assert_eq!(model.notice, Some(Notice::SampleLeft(path)));
    assert!(matches!(&model.screens[..], [Screen::Home(_)]));
    assert!(model.archive.sessions.is_empty());
    assert_eq!(keys(&mut model, "u"), vec![], "what was done in the sample is not undone here");
}

#[test]
fn the_sample_says_at_its_start_how_the_own_archive_is_opened_if_there_is_one() {
    for is_begun in [true, false] {
        let mut contents = contents();
        contents.office.as_mut().unwrap().profile.sample = true;
        let path = PathBuf::from("/home/notulis/.local/share/rapat");
        let mut model = unread();
        model.own_archive = Some(OwnArchive { path: path.clone(), is_begun });
        send(&mut model, Event::Loaded(Box::new(contents)));
        assert_eq!(model.notice, is_begun.then_some(Notice::OwnArchive(path)));
    }
}

#[test]
fn a_sample_that_cannot_be_left_says_why_and_does_not_look_unsaved() {
    let mut model = sample();
    let fault = SaveError { path: "rapat".into(), step: Step::Create, kind: SaveErrorKind::ReadOnly };
    for fault in [None, Some(fault)] {
        send(&mut model, Event::SampleNotLeft(fault.clone()));
        assert_eq!(model.notice, Some(Notice::SampleNotLeft(fault)));
        assert_eq!(model.saving.fault(), None);
    }
}

#[test]
fn what_is_new_or_comes_back_is_selected_so_that_items_stand_in_the_order_they_were_typed() {
    let mut model = sample();
    keys(&mut model, "n text:Rakor enter enter 2");
    let titles = |model: &Model| -> Vec<String> {
        let items = &model.archive.session(open_session(model)).unwrap().items;
        items.iter().map(|item| item.title.clone()).collect()
    };
    keys(&mut model, "m text:A enter m text:B enter m text:C enter");
    assert_eq!(titles(&model), ["A", "B", "C"]);
    keys(&mut model, "up d");
    assert_eq!(titles(&model), ["A", "C"]);
    keys(&mut model, "u d");
    assert_eq!(titles(&model), ["A", "C"]);
    keys(&mut model, "u");
    assert_eq!(titles(&model), ["A", "B", "C"]);
}

#[test]
fn going_on_takes_what_is_known_of_what_was_typed_and_enter_makes_what_is_new() {
    let mut model = sample();
    keys(&mut model, "enter 1 n text:Kepala%20Dinas%20Baru");
    let form = model.form().unwrap();
    let field = |name: &str| form.fields.iter().position(|field| field.name == name).unwrap();
    let (group, institution) = (field("group"), field("institution"));
    let to = |from: usize, to: usize| {
        if to > from { format!("tab*{}", to - from) } else { format!("shift-tab*{}", from - to) }
    };
    let script = format!("{} text:opd {} text:Qzwx%20Vjk enter ctrl-s", to(0, group), to(group, institution));
    keys(&mut model, &script);
    assert!(model.form().is_none(), "{:?}", model.form().map(|form| form.fault));
    let office = &model.archive.office;
    assert_eq!(office.institutions.last().map(|new| new.name.as_str()), Some("Qzwx Vjk"));
    let session = model.archive.session(open_session(&model)).unwrap();
    assert_eq!(session.seats.last().map(|seat| seat.group.as_str()), Some("opd"));
}

#[test]
fn whoever_is_marked_at_the_door_is_followed_by_the_next() {
    let mut model = sample();
    keys(&mut model, "enter 1 w enter i enter h");
    let seats = model.archive.session(open_session(&model)).unwrap().seats.clone();
    let statuses: Vec<_> = seats.iter().take(3).map(|seat| seat.presence.status).collect();
    assert_eq!(statuses, [PresenceStatus::Represented, PresenceStatus::Excused, PresenceStatus::Present]);
}

#[test]
fn who_is_not_in_the_room_has_no_times_there() {
    let mut model = sample();
    keys(&mut model, "enter 1");
    let id = open_session(&model);
    let mut left = model.archive.session(id).unwrap().clone();
    left.seats[0].presence.left = left.seats[0].presence.arrived;
    let entry = Entry { session: left, ..model.archive.sessions[&id].clone() };
    model.archive.put(Document::Session(Box::new(entry)));
    keys(&mut model, "a");
    let presence = &model.archive.session(id).unwrap().seats[0].presence;
    assert_eq!((presence.status, presence.arrived, presence.left), (PresenceStatus::Absent, None, None));
}

#[test]
fn in_a_final_meeting_only_what_became_of_it_can_be_written_down() {
    let mut model = sample();
    // The first meeting of the series is final.
    keys(&mut model, "end enter 2");
    assert_eq!(model.archive.session(open_session(&model)).unwrap().meeting.state, SessionState::Final);
    for script in ["c", "s", "n", "m", "d", "1 h", "1 n", "2 ]"] {
        assert_eq!(keys(&mut model, script), vec![], "{script}");
        assert!(model.overlays.is_empty(), "{script}");
    }
    keys(&mut model, "3 p");
    assert!(model.form().is_some());
}

#[test]
fn in_a_window_that_is_too_small_no_key_acts_but_the_one_that_leaves() {
    let mut model = sample();
    keys(&mut model, "n text:Rakor");
    send(&mut model, Event::Resize { width: 50, height: 15 });
    let before = model.clone();
    assert_eq!(keys(&mut model, "enter esc x tab"), vec![]);
    assert_eq!(model.form().map(|form| form.texts()), before.form().map(|form| form.texts()));
    send(&mut model, Event::Resize { width: 80, height: 24 });
    keys(&mut model, "esc");
    send(&mut model, Event::Resize { width: 50, height: 15 });
    assert_eq!(keys(&mut model, "ctrl-q"), vec![Effect::Quit(0)]);
}

#[test]
fn what_is_not_deleted_says_what_still_refers_to_it() {
    let mut model = sample();
    keys(&mut model, "enter 1 d");
    assert!(matches!(model.notice, Some(Notice::StillUsed(_))), "{:?}", model.notice);
    // The first decision of the meeting is carried out by commitments.
    keys(&mut model, "2 / text:visum%20bagi enter d");
    assert_eq!(model.notice, Some(Notice::StillUsed(UsedBy::Commitment(4))));
}

#[test]
fn a_write_that_fails_stays_until_it_succeeds_and_a_refused_one_shows_what_stands_there() {
    let mut model = sample();
    keys(&mut model, "enter 1 down");
    let id = open_session(&model);
    let as_it_was: Entry = model.archive.sessions[&id].clone();
    let serial = serial_of(&keys(&mut model, "h"));
    let fault = WriteFault::Save(SaveError {
        path: "x".into(),
        step: rapat::folder::fault::Step::Write,
        kind: SaveErrorKind::DiskFull,
    });
    send(&mut model, Event::NotWritten { serial, fault: fault.clone() });
    assert_eq!(model.saving.fault(), Some(&fault));
    assert_eq!(keys(&mut model, "ctrl-q"), vec![]);
    assert!(matches!(model.overlays.last(), Some(Overlay::Question(Question::QuitUnsaved))));
    keys(&mut model, "n");
    send(&mut model, Event::Written { serial, merged: vec![], not_kept: None });
    assert_eq!((model.saving.fault(), model.saving.is_settled()), (None, true));
    let serial = serial_of(&keys(&mut model, "down h"));
    let refusal = Refusal::Missing("x".to_owned());
    let current = vec![Document::Session(Box::new(as_it_was.clone()))];
    send(&mut model, Event::Refused { serial, refusal: refusal.clone(), current });
    assert_eq!(model.notice, Some(Notice::Refused(refusal)));
    assert_eq!(model.archive.sessions[&id], as_it_was);
}

#[test]
fn what_others_did_is_seen_although_a_write_is_blocked_and_what_waits_stays_on_the_screen() {
    let mut model = sample();
    let on_disk = contents();
    keys(&mut model, "enter 1 down");
    let id = open_session(&model);
    let serial = serial_of(&keys(&mut model, "h"));
    let fault = WriteFault::Lock(LockError::Busy { name: id.to_string() });
    send(&mut model, Event::NotWritten { serial, fault });
    let marked = model.archive.session(id).unwrap().clone();
    let mut theirs = on_disk.clone();
    theirs.sessions.retain(|entry| entry.session.id == id);
    theirs.sessions[0].session.meeting.place = "Aula".to_owned();
    send(&mut model, Event::Loaded(Box::new(theirs.clone())));
    assert_eq!(model.archive.sessions.len(), 1, "the others are gone");
    assert_eq!(model.archive.session(id).unwrap().meeting.place, "Aula");
    assert_eq!(model.archive.session(id).unwrap().seats, marked.seats, "the mark is not on the disk yet");
    // Somebody else's file is put over it while another write is answered.
    let later = serial_of(&keys(&mut model, "down h"));
    let both = model.archive.session(id).unwrap().seats.clone();
    send(
        &mut model,
        Event::Written {
            serial,
            merged: vec![Document::Session(Box::new(theirs.sessions[0].clone()))],
            not_kept: None,
        },
    );
    assert_ne!(model.archive.session(id).unwrap().seats, both, "that file had no mark at all");
    assert_eq!(model.archive.session(id).unwrap().seats[2..], both[2..], "the later mark is still to be written");
    send(&mut model, Event::Written { serial: later, merged: vec![], not_kept: None });
    assert!(model.saving.is_settled() && model.saving.fault().is_none());
}

#[test]
fn the_office_of_a_newer_program_that_another_wrote_can_only_be_read() {
    let mut model = sample();
    let serial = serial_of(&keys(&mut model, "enter 1 down h"));
    let office = Box::new(model.archive.office.clone());
    let read_only = vec![Finding::of_file(FindingKind::UnknownField { name: "suhu".into(), path: "suhu".into() })];
    let newer = Document::Office { office: office.clone(), read_only };
    send(&mut model, Event::Written { serial, merged: vec![newer], not_kept: None });
    assert!(model.archive.office_read_only);
    let serial = serial_of(&keys(&mut model, "down h"));
    let own = Document::Office { office, read_only: vec![] };
    send(&mut model, Event::Written { serial, merged: vec![own], not_kept: None });
    assert!(!model.archive.office_read_only);
}

#[test]
fn a_session_is_refused_for_the_same_reason_on_the_screen_and_on_the_disk() {
    let folder = tempfile::tempdir().unwrap();
    let mut archive = ArchiveFolder::open(folder.path());
    let mut model = sample();
    let session = model.archive.newest_first()[0].session.clone();
    let change = |edit| Change { act: Act { text: "act-test", subject: String::new() }, edits: vec![edit] };
    archive.write(&change(DocumentEdit::Create(Box::new(session.clone())))).unwrap();
    let mut other = session.clone();
    other.meeting.title.push('!');
    let mut broken = Session { id: IdSource::seeded([9; 32]).fresh(), ..session.clone() };
    broken.seats.push(broken.seats[0].clone());
    for edit in [
        DocumentEdit::Delete(Box::new(other)),
        DocumentEdit::Delete(Box::new(broken.clone())),
        DocumentEdit::Create(Box::new(session)),
        DocumentEdit::Create(Box::new(broken)),
    ] {
        let shown = change(edit.clone()).apply(&mut model.archive).unwrap_err();
        let Err(WriteFault::Refused { refusal, .. }) = archive.write(&change(edit)) else { panic!("{shown:?}") };
        assert_eq!(*refusal, shown);
    }
}

#[test]
fn a_commitment_whose_number_another_took_meanwhile_gets_the_next_and_its_undo_still_works() {
    let folder = tempfile::tempdir().unwrap();
    let mut ids = IdSource::seeded([9; 32]);
    let meeting = Meeting::new("Rakor".into(), "2024-03-01".parse().unwrap());
    let session = Session::new(ids.fresh(), meeting);
    let mut archive = ArchiveFolder::open(folder.path());
    let change = |edit| Change { act: Act { text: "act-test", subject: String::new() }, edits: vec![edit] };
    archive.write(&change(DocumentEdit::Create(Box::new(session.clone())))).unwrap();
    let mut model = sample();
    send(&mut model, Event::Loaded(Box::new(archive.contents())));
    keys(&mut model, "esc*3 enter 3");
    let theirs = Commitment::new(ids.fresh(), 1, "Milik orang lain".into());
    let edit = SessionEdit::Commitment(ListEdit::Add { value: theirs, after: None });
    ArchiveFolder::open(folder.path()).write(&change(DocumentEdit::Session(session.id, edit))).unwrap();
    let mut written = |effects: Vec<Effect>, model: &mut Model| {
        let Some(Effect::Write { serial, change }) = effects.into_iter().find(|it| matches!(it, Effect::Write { .. }))
        else {
            panic!("nothing is written")
        };
        let merged = archive.write(&change).unwrap().merged;
        send(model, Event::Written { serial, merged, not_kept: None });
    };
    let effects = keys(&mut model, "n text:SOP ctrl-s");
    written(effects, &mut model);
    assert_eq!(model.notice, Some(Notice::CommitmentRenumbered { old: 1, new: 2 }));
    let numbers = |model: &Model| -> Vec<(u32, String)> {
        let commitments = &model.archive.session(session.id).unwrap().commitments;
        commitments.iter().map(|commitment| (commitment.number, commitment.text.clone())).collect()
    };
    assert_eq!(numbers(&model), [(2, "SOP".to_owned()), (1, "Milik orang lain".to_owned())]);
    let effects = keys(&mut model, "u");
    written(effects, &mut model);
    assert_eq!(numbers(&model), [(1, "Milik orang lain".to_owned())]);
    let effects = keys(&mut model, "ctrl-y");
    written(effects, &mut model);
    assert_eq!(numbers(&model).len(), 2);
}

#[test]
fn a_write_that_succeeds_does_not_hide_that_another_one_fails() {
    let mut model = sample();
    keys(&mut model, "enter 1 down");
    let first = serial_of(&keys(&mut model, "h"));
    let second = serial_of(&keys(&mut model, "down h"));
    let fault = WriteFault::Lock(LockError::Busy { name: "x".to_owned() });
    send(&mut model, Event::NotWritten { serial: first, fault: fault.clone() });
    send(&mut model, Event::Written { serial: second, merged: vec![], not_kept: None });
    assert_eq!(model.saving.fault(), Some(&fault));
}

#[test]
fn the_board_opens_the_source_with_its_commitment_selected() {
    let mut model = sample();
    keys(&mut model, "t");
    let Screen::Board(board) = model.screen() else { panic!() };
    let (session, commitment) = board.rows[0];
    assert!(board.hidden > 0 && board.rows.len() + board.hidden == model.archive.actions().count());
    keys(&mut model, "enter");
    let Screen::Session(screen) = model.screen() else { panic!() };
    assert_eq!(
        (screen.id, screen.tab, screen.commitments.list.selected),
        (session, Tab::Commitments, Some(commitment))
    );
}

#[test]
fn what_is_typed_on_the_board_filters_it_and_escape_empties_the_filter_first() {
    let mut model = sample();
    keys(&mut model, "t / text:is:semua%20visum");
    let Screen::Board(board) = model.screen() else { panic!() };
    assert!(!board.rows.is_empty() && board.rows.len() < 10);
    keys(&mut model, "esc");
    assert!(matches!(model.screen(), Screen::Board(board) if board.list.filter.is_empty()));
    keys(&mut model, "esc");
    assert!(matches!(model.screen(), Screen::Home(_)));
}

#[test]
fn a_paste_outside_a_field_does_nothing_and_in_a_note_it_arrives_whole() {
    let mut model = sample();
    keys(&mut model, "enter 1");
    let before = model.archive.clone();
    assert_eq!(send(&mut model, Event::Paste("hhdddq".repeat(2000))), vec![]);
    assert_eq!(model.archive, before);
    keys(&mut model, "2 c");
    let text = "satu baris\nbaris kedua\n".repeat(400);
    send(&mut model, Event::Paste(text.clone()));
    assert_eq!(model.form().unwrap().texts()["text"], text);
}

#[test]
fn a_signal_ends_the_program_with_its_code() {
    assert_eq!(send(&mut sample(), Event::Signal(15)), vec![Effect::Quit(143)]);
}

#[test]
fn the_program_is_left_and_its_language_changed_also_while_one_types() {
    for script in
        ["enter c text:visum", "n tab", "enter 1 enter tab*6", "enter n tab text:polres", "/ text:ampk", "?", ":"]
    {
        let mut model = sample();
        keys(&mut model, script);
        let before = model.clone();
        assert_eq!(
            keys(&mut model, "ctrl-l"),
            vec![Effect::Remember(Preference::Language(Language::English))],
            "{script}"
        );
        assert_eq!(model.language, Language::English, "{script}");
        assert_eq!(model.screens, before.screens, "{script}");
        match (model.form(), before.form()) {
            // Only how times are written differs.
            (Some(form), Some(old)) => assert_eq!((form.texts(), form.focus), (old.texts(), old.focus), "{script}"),
            _ => assert_eq!(model.overlays, before.overlays, "{script}"),
        }
        assert_eq!(keys(&mut model, "ctrl-q"), vec![Effect::Quit(0)], "{script}");
    }
}

#[test]
fn who_leaves_while_text_cannot_be_kept_is_asked() {
    let mut model = sample();
    keys(&mut model, "enter c text:visum");
    let fault = SaveError { path: "rapat".into(), step: Step::Create, kind: SaveErrorKind::ReadOnly };
    send(&mut model, Event::DraftFailed(Some(fault)));
    assert_eq!(keys(&mut model, "ctrl-q"), vec![]);
    assert_eq!(keys(&mut model, "ctrl-q ctrl-l"), vec![], "a question is answered first");
    keys(&mut model, "n");
    assert!(model.form().is_some());
    assert_eq!(keys(&mut model, "ctrl-q y"), vec![Effect::Quit(5)]);
}

#[test]
fn ctrl_s_answers_that_everything_is_saved_from_wherever_one_is() {
    for script in ["", "t", "/ text:ampk", "enter 1", "?", ":", "enter ;", "o"] {
        let mut model = sample();
        keys(&mut model, &format!("{script} ctrl-s"));
        assert_eq!(model.notice, Some(Notice::Saved { at: None, is_writing: false }), "{script}");
    }
    let mut model = sample();
    keys(&mut model, "enter r ctrl-s");
    assert!(
        model.form().is_none() && matches!(model.notice, Some(Notice::Saved { .. })),
        "a form in which nothing differs"
    );
    keys(&mut model, "; text:Visum ctrl-s");
    assert_eq!(model.notice, Some(Notice::Saved { at: None, is_writing: true }));
}

#[test]
fn who_takes_back_where_nothing_was_done_is_told_so() {
    let mut model = sample();
    assert_eq!(keys(&mut model, "u"), vec![]);
    assert_eq!(model.notice, Some(Notice::NothingToUndo));
    keys(&mut model, "ctrl-y");
    assert_eq!(model.notice, Some(Notice::NothingToRedo));
}

#[test]
fn one_key_shows_the_next_theme_also_while_one_types_and_it_is_remembered() {
    let mut model = sample();
    keys(&mut model, "enter c text:visum");
    let before = model.clone();
    for theme in [ThemeName::Light, ThemeName::Contrast, ThemeName::Mono, ThemeName::Dark] {
        assert_eq!(keys(&mut model, "ctrl-t"), vec![Effect::Remember(Preference::Theme(Some(theme)))]);
        assert_eq!((model.looks.theme(), &model.notice), (theme, &Some(Notice::Theme(theme))));
    }
    assert_eq!((&model.overlays, &model.screens), (&before.overlays, &before.screens));
}

#[test]
fn where_no_colours_are_wanted_the_key_of_the_theme_says_so() {
    let mut model = sample();
    model.looks.depth = ColourDepth::None;
    assert_eq!(keys(&mut model, "ctrl-t"), vec![]);
    assert_eq!((model.looks.theme(), &model.notice), (ThemeName::Mono, &Some(Notice::NoColours)));
}

#[test]
fn this_machine_remembers_what_was_changed_and_nothing_else() {
    let person = |name: &str, position: &str| Person { name: name.to_owned(), position: position.to_owned() };
    let remembered = |effects: Vec<Effect>| {
        let chosen = effects.into_iter().filter_map(|effect| match effect {
            Effect::Remember(chosen) => Some(chosen),
            _ => None,
        });
        chosen.collect::<Vec<_>>()
    };
    let mut model = sample();
    assert_eq!(remembered(keys(&mut model, "o m ctrl-s")), vec![]);
    let typed = keys(&mut model, "m tab text:Kepala%20Subbagian%20Rapat tab right*2 ctrl-s");
    let notulis = person("", "Kepala Subbagian Rapat");
    let expected = [Preference::Person(notulis.clone()), Preference::Theme(Some(ThemeName::Light))];
    assert_eq!(remembered(typed), expected);
    assert_eq!((&model.person, model.looks.theme()), (&notulis, ThemeName::Light));
    let language = Preference::Language(model.language.other());
    assert_eq!(remembered(keys(&mut model, "f2 shift-tab right ctrl-s")), [language], "also from elsewhere");
    assert_eq!(person("N", "P").signed(), "N, P");
}

#[test]
fn what_is_written_down_bears_who_wrote_it_and_not_who_told_it() {
    let mut model = sample();
    model.person.position = "Notulis".to_owned();
    keys(&mut model, "t p text:Sudah%20dibahas ctrl-s");
    let last = model.archive.sessions.values().flat_map(|entry| &entry.session.commitments);
    let last = last.filter_map(|commitment| commitment.records.last()).max_by_key(|record| record.at).unwrap();
    assert_eq!(last.noted_by, "Notulis");
    assert!(matches!(&last.kind, RecordKind::Progress(progress) if progress.by.is_empty()));
    keys(&mut model, "g text:30/6/2024 tab text:Menunggu ctrl-s");
    let moved = model.archive.sessions.values().flat_map(|entry| &entry.session.commitments);
    let moved = moved.flat_map(|commitment| &commitment.records).filter(|record| record.noted_by == "Notulis");
    assert!(moved.into_iter().any(|record| matches!(&record.kind, RecordKind::Due(moved) if moved.by.is_empty())));
}
