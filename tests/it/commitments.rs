//! Commitments under keys: how they are found, which class a new one gets, and what is written down of them besides
//! progress. It must not know effects.

use rapat::app::form::{Fault, Subject};
use rapat::app::model::Model;
use rapat::app::screen::Screen;
use rapat::domain::meeting::Class;
use rapat::domain::record::{Relation, Step};
use rapat::domain::{Party, RecordKind, SessionId, Via};
use rapat::texts::Language;

use crate::paper::{self, press};

fn sample() -> Model {
    paper::sample((80, 24), Language::Indonesian)
}

fn open_session(model: &Model) -> SessionId {
    match model.screen() {
        Screen::Session(session) => session.id,
        other => panic!("no session is open: {other:?}"),
    }
}

#[test]
fn a_number_is_found_as_it_is_and_not_as_the_beginning_of_another() {
    let mut model = sample();
    let number = |model: &Model, (session, id)| model.archive.action(session, id).unwrap().number;
    press(&mut model, "t / text:k1");
    let Screen::Board(board) = model.screen() else { panic!() };
    let numbers: Vec<u32> = board.rows.iter().map(|row| number(&model, *row)).collect();
    assert!(!numbers.is_empty() && numbers.iter().all(|number| *number == 1), "{numbers:?}");
    press(&mut model, "esc esc enter 3 / text:k1");
    let Screen::Session(screen) = model.screen() else { panic!() };
    assert_eq!(rapat::app::commitments::rows(&model, screen).len(), 1);
}

#[test]
fn what_is_new_takes_the_class_of_the_agenda_item_that_is_chosen_for_it() {
    let last = |model: &Model| model.archive.session(open_session(model)).unwrap().commitments.last().unwrap().clone();
    let mut model = sample();
    press(&mut model, "enter 3 n text:Satu tab*5 text:data tab ctrl-s");
    assert_eq!(last(&model).class, Class::Rahasia, "the fifth item is secret");
    press(&mut model, "n text:Dua tab*5 text:data enter ctrl-s");
    assert_eq!(last(&model).class, Class::Rahasia);
    press(&mut model, "n text:Tiga tab*9 2 shift-tab*4 text:data tab ctrl-s");
    assert_eq!(last(&model).class, Class::Terbatas, "a class that was chosen stays");
    press(&mut model, "end enter tab*5 text:pembukaan tab ctrl-s");
    assert_eq!(last(&model).class, Class::Terbatas, "what is written down already keeps its class");
}

#[test]
fn a_reminder_is_written_down_for_all_owners_or_for_one() {
    let mut model = sample();
    press(&mut model, "t / text:k5%20satgas enter i");
    let (session, id) = match model.form().map(|form| &form.subject) {
        Some(Subject::Reminder { session, commitment }) => (*session, *commitment),
        other => panic!("{other:?}"),
    };
    press(&mut model, "4 enter i tab text:raihat enter enter");
    let records = &model.archive.session(session).unwrap().commitment(id).unwrap().records;
    let told: Vec<_> = records.iter().rev().take(2).map(|record| &record.kind).collect();
    assert!(matches!(told[1], RecordKind::Reminder { owner: None, via: Via::Surat, step: Step::Sent }), "{told:?}");
    assert!(
        matches!(told[0], RecordKind::Reminder { owner: Some(Party::Seat(_)), via: Via::Wa, step: Step::Sent }),
        "{told:?}"
    );
}

#[test]
fn a_commitment_is_linked_to_one_of_another_meeting() {
    let mut model = sample();
    press(&mut model, "enter 3 / text:k12 enter l");
    let (session, id) = match model.form().map(|form| &form.subject) {
        Some(Subject::Link { session, commitment }) => (*session, *commitment),
        other => panic!("{other:?}"),
    };
    press(&mut model, "enter");
    assert_eq!(model.form().unwrap().fault, Some(("linked", Fault::Empty)));
    press(&mut model, "text:psikolog tab right enter");
    let last = model.archive.session(session).unwrap().commitment(id).unwrap().records.last().unwrap();
    let RecordKind::Link { relation, session, commitment } = &last.kind else { panic!("{last:?}") };
    assert_eq!(*relation, Relation::DependsOn);
    let other = model.archive.action(*session, *commitment).unwrap();
    assert!(other.text.contains("psikolog"), "{}", other.text);
}
