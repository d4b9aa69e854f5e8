//! Forms as they become changes: a field that nobody touched leaves the record as it is. It must not know drafts.

use rapat::app::form::Fault;
use rapat::app::form::input::Input;
use rapat::domain::agenda::{Note, Speaker};
use rapat::domain::attendance::{Channel, Invitation, PresenceStatus, Reply, Seat};
use rapat::domain::meeting::Meeting;
use rapat::domain::session::SessionEdit;
use rapat::domain::{Commitment, ListEdit, Party};

use rapat::texts::Language::Indonesian;

use crate::stage::Stage;

fn with_seconds(time: &str) -> Option<chrono::NaiveTime> {
    Some(time.parse().unwrap())
}

#[test]
fn one_field_of_a_head_changes_no_other() {
    let mut stage = Stage::in_session();
    let old = stage.whole().meeting.clone();
    let odd = Meeting {
        title: " Rapat uji ".into(),
        series: Some("a--b".parse().unwrap()),
        starts: with_seconds("09:00:01"),
        ends: with_seconds("12:00:02"),
        opened: with_seconds("09:12:33"),
        closed: with_seconds("12:10:44"),
        ..old.clone()
    };
    stage.written_by_another(SessionEdit::Meeting { old: Box::new(old), new: Box::new(odd.clone()) });
    stage.keys("r tab*4 text:%20Aula ctrl-s");
    let place = format!("{} Aula", odd.place);
    assert_eq!(stage.whole().meeting, Meeting { place, ..odd });
    stage.keys("r tab*6 ctrl-u text:9.15 ctrl-s");
    assert_eq!(stage.whole().meeting.opened, with_seconds("09:15:00"));
}

#[test]
fn one_field_of_a_note_changes_no_other() {
    let mut stage = Stage::in_session();
    stage.keys("c text:Visum ctrl-s");
    let old = stage.whole().notes.last().unwrap().clone();
    let odd = Note {
        at: with_seconds("09:12:33"),
        speaker: Some(Speaker::Other("Ibu A\nKetua RT".into())),
        text: "\nVisum ".into(),
        ..old.clone()
    };
    stage.written_by_another(SessionEdit::Note(ListEdit::Set { old, new: odd.clone() }));
    stage.keys("enter shift-tab right ctrl-s");
    let filed = stage.whole().notes.last().unwrap();
    assert_ne!(filed.class, odd.class);
    assert_eq!(*filed, Note { class: filed.class, ..odd });
}

#[test]
fn one_field_of_a_guest_changes_no_other() {
    let mut stage = Stage::in_session();
    stage.keys("1 end enter tab*9 text:08 esc");
    let old = stage.whole().seats.last().unwrap().clone();
    let mut odd = Seat {
        invitation: Some(Invitation { sent: "2023-10-30".parse().unwrap(), channel: Channel::Surat }),
        reply: Some(Reply::Comes),
        ..old.clone()
    };
    odd.presence.status = PresenceStatus::Guest;
    odd.presence.arrived = with_seconds("09:12:33");
    stage.written_by_another(SessionEdit::Seat(ListEdit::Set { old, new: odd.clone() }));
    stage.keys("enter shift-tab*3 text:Titip ctrl-s");
    odd.presence.reason += "Titip";
    odd.contact += "08";
    assert_eq!(*stage.whole().seats.last().unwrap(), odd);
}

#[test]
fn an_owner_that_the_office_does_not_know_comes_back_with_the_draft() {
    let mut stage = Stage::in_session();
    let old = stage.whole().commitments[0].clone();
    let owners = vec![Party::Institution("tak-dikenal".parse().unwrap())];
    let new = Commitment { owners: owners.clone(), ..old.clone() };
    stage.written_by_another(SessionEdit::Commitment(ListEdit::Set { old, new }));
    stage.keys("3 enter tab text:polres enter esc enter");
    stage.keys("ctrl-s");
    let filed = &stage.whole().commitments[0].owners;
    assert_eq!((filed.len(), &filed[..1]), (2, &owners[..]));
}

#[test]
fn the_same_new_name_in_two_fields_is_one_institution() {
    let mut stage = Stage::in_session();
    stage.keys("n text:Janji tab text:Qzwx%20Vjk enter tab*2 text:qzwx%20vjk enter ctrl-s");
    let office = &stage.model.archive.office;
    let named = office.institutions.iter().filter(|known| known.name.eq_ignore_ascii_case("qzwx vjk"));
    let keys: Vec<_> = named.map(|known| Party::Institution(known.key.clone())).collect();
    let filed = stage.whole().commitments.last().unwrap();
    assert_eq!((keys.len(), &filed.owners, &filed.supporters), (1, &keys, &keys));
}

#[test]
fn a_title_put_right_in_one_meeting_is_offered_for_the_others_but_not_for_final_ones() {
    let mut stage = Stage::own(Indonesian, (80, 24));
    let with_it = |stage: &Stage| {
        let sessions = stage.model.archive.sessions.values();
        sessions.filter(|entry| entry.session.seats.iter().any(|seat| seat.position == "Camat Baru")).count()
    };
    stage.keys("enter 1 / text:camat%20raihat enter enter ctrl-a text:Camat%20Baru enter");
    assert_eq!(with_it(&stage), 1);
    assert!(stage.screen().contains("1 rapat lain"), "{}", stage.screen());
    stage.keys("y");
    assert_eq!(with_it(&stage), 2, "three of the five meetings are final");
    stage.keys("u");
    assert_eq!(with_it(&stage), 1);
    stage.keys("u / text:raihat enter h");
    assert!(stage.model.overlays.is_empty(), "a mark at the door asks nothing");
}

#[test]
fn what_ends_before_it_begins_is_refused_beside_the_field() {
    let mut stage = Stage::in_session();
    let before = stage.whole().meeting.clone();
    for script in
        ["r tab*2 ctrl-u text:09:00 tab ctrl-u text:08:00 ctrl-s", "r tab*6 ctrl-u text:9 tab ctrl-u text:8.59 enter"]
    {
        stage.keys(script);
        let fault = stage.model.form().unwrap().fault.unwrap();
        assert!(matches!(fault, ("ends" | "closed", Fault::EndsBefore)), "{script}: {fault:?}");
        assert!(stage.screen().contains("It ends before it begins."), "{}", stage.screen());
        assert_eq!(stage.whole().meeting, before);
        stage.keys("ctrl-r esc");
    }
    stage.keys("1 enter shift-tab*2 ctrl-u text:11:00 tab ctrl-u text:10.59 ctrl-s");
    assert_eq!(stage.model.form().unwrap().fault, Some(("left", Fault::EndsBefore)));
}

#[test]
fn a_time_that_is_typed_is_not_scolded_before_it_is_whole() {
    let mut stage = Stage::in_session();
    let today = stage.model.today();
    let mut fault = |script: &str| {
        stage.keys(script);
        let form = stage.model.form().unwrap();
        form.fields.iter().enumerate().find_map(|(at, field)| Some((field.name, form.fault_at(at, today)?)))
    };
    assert_eq!(fault("r tab*3 ctrl-u text:1"), None);
    assert_eq!(fault("text:0"), None);
    assert_eq!(fault("ctrl-u text:9.75"), Some(("ends", Fault::NoTime)));
    assert_eq!(fault("ctrl-u text:0"), None);
    assert_eq!(fault("text:1.0"), Some(("ends", Fault::EndsBefore)));
    assert_eq!(fault("ctrl-u shift-tab*2 text:10%20de"), None);
    assert_eq!(fault("shift-tab"), Some(("date", Fault::NoDate)));
}

#[test]
fn times_are_written_as_the_language_does_and_read_either_way() {
    let mut stage = Stage::in_session();
    stage.keys("r");
    assert!(stage.screen().contains("09:00 "), "{}", stage.screen());
    stage.keys("ctrl-l");
    assert!(stage.screen().contains("09.00 "), "{}", stage.screen());
    assert!(!stage.model.form().unwrap().is_changed());
    stage.keys("tab*2 ctrl-u text:7:15 esc ctrl-l r");
    assert!(stage.screen().contains("7:15"), "{}", stage.screen());
    stage.keys("ctrl-s");
    assert_eq!(stage.whole().meeting.starts, with_seconds("07:15:00"));
}

#[test]
fn enter_takes_a_suggestion_and_goes_on_and_a_semicolon_asks_for_one_more() {
    let mut stage = Stage::in_session();
    stage.keys("n text:Janji tab text:polres; text:rsud enter");
    let form = stage.model.form().unwrap();
    assert_eq!(form.current().unwrap().name, "due");
    stage.keys("text:besok ctrl-s");
    assert_eq!(stage.whole().commitments.last().unwrap().owners.len(), 2);
}

/// Each form, by the keys that open it in the newest meeting.
const OPENED: [&str; 17] = [
    "r", "c", "s", "m", "n", "1 n", "1 g", "1 enter", "3 p", "3 g", "3 i", "3 l", "o r", "o n", "o 2 n", "o 4 n",
    "o 5 n",
];

#[test]
fn every_field_and_heading_of_every_form_has_its_word_in_both_languages() {
    for script in OPENED {
        let mut stage = Stage::in_session();
        (stage.model.width, stage.model.height) = (120, 60);
        stage.keys(script);
        for language in ["", "ctrl-l"] {
            stage.keys(language);
            assert!(!stage.screen().contains('⟦'), "{script}: {}", stage.screen());
        }
    }
}

#[test]
fn a_field_is_marked_as_required_exactly_when_the_form_is_not_filed_without_it() {
    for script in OPENED {
        let mut stage = Stage::in_session();
        stage.keys(script);
        let required = stage.model.form().unwrap().subject.required();
        for at in 0..stage.model.form().unwrap().fields.len() {
            let mut stage = Stage::in_session();
            stage.keys(script);
            let form = stage.model.form_mut().unwrap();
            // Everything that must be there is, but this.
            for field in form.fields.iter_mut().filter(|field| required.contains(&field.name)) {
                match &mut field.input {
                    Input::Picks(picks) => picks.chosen = picks.candidates[..1].to_vec(),
                    Input::Date(date) => date.set_text("31/12/2024"),
                    other => other.set_text("Isi"),
                }
            }
            let field = &mut form.fields[at];
            let name = field.name;
            match &mut field.input {
                Input::Options(_) => continue,
                Input::Picks(picks) => picks.chosen.clear(),
                other => other.set_text(""),
            }
            stage.keys("ctrl-s");
            let is_missing = stage.model.form().and_then(|form| form.fault) == Some((name, Fault::Empty));
            assert_eq!(is_missing, required.contains(&name), "{name} after {script}: {}", stage.screen());
        }
    }
}

#[test]
fn progress_of_a_day_still_to_come_is_refused_beside_the_field() {
    let mut stage = Stage::in_session();
    stage.keys("3 p text:Dibahas ctrl-s");
    assert!(stage.model.form().is_none());
    stage.keys("p text:Dibahas");
    while stage.model.form().unwrap().current().unwrap().name != "happened-on" {
        stage.keys("tab");
    }
    stage.keys("ctrl-u text:besok ctrl-s");
    assert_eq!(stage.model.form().unwrap().fault, Some(("happened-on", Fault::Future)));
    assert!(stage.screen().contains("still to come"), "{}", stage.screen());
}

#[test]
fn going_past_a_field_makes_nothing_new_of_what_is_typed_there_and_enter_does() {
    let mut stage = Stage::in_session();
    let groups = stage.model.archive.office.groups.len();
    stage.keys("1 n text:Kepala%20Balai tab tab text:Balaix tab ctrl-s");
    assert_eq!(stage.model.form().unwrap().fault, Some(("group", Fault::NoChoice)));
    stage.keys("enter ctrl-s");
    assert!(stage.model.form().is_none(), "{}", stage.screen());
    assert_eq!(stage.model.archive.office.groups.len(), groups + 1);
}
