//! The pictures: each number is the number of the rows that it opens, with and without the index, and they are drawn as they
//! should be.

use proptest::prelude::*;
use rapat::app::screen::Screen;
use rapat::domain::actions::{Action, Held, actions};
use rapat::domain::filter::{Filter, Tongue, written};
use rapat::domain::pictures::{Column, Label, Page, Picture, Question};
use rapat::domain::tally::{Tally, is_duplicate, parts};
use rapat::domain::{Office, Party, Session};
use rapat::storage::archive::ArchiveFolder;
use rapat::storage::archive::naming::file_name;
use rapat::storage::atomic;
use rapat::storage::index::{Index, Lookup};
use rapat::storage::ron_writer::to_ron;
use rapat::texts::Language;
use tempfile::TempDir;

use crate::domain::generate;
use crate::paper::contents;
use crate::stage::Stage;

const SMALL: (u16, u16) = (80, 24);
const LARGE: (u16, u16) = (120, 40);

fn in_order(all: &[Action]) -> Vec<&Action> {
    let mut order: Vec<&Action> = all.iter().collect();
    order.sort_by_cached_key(|action| action.urgency());
    order
}

/// That each number of each picture is what its filter finds, as it would be typed in either language.
fn compare(all: &[Action], office: &Office, today: chrono::NaiveDate, mut lookup: Option<&mut Lookup>) {
    for page in Page::ALL {
        let of = Question { page, month: today };
        let picture = Picture::of(of, office, today, &mut Held(in_order(all)));
        if let Some(lookup) = &mut lookup {
            assert_eq!(lookup.picture(of, today).unwrap(), picture, "{page:?}");
        }
        for cell in picture.lines.iter().flat_map(|line| &line.cells).flatten() {
            for tongue in [Tongue::Indonesian, Tongue::English] {
                let typed = written(&cell.filter, tongue);
                let filter = Filter::parse(&typed).ready(office, today);
                let rows: Vec<_> = in_order(all).into_iter().filter(|action| filter.wants(action)).collect();
                let first: Vec<_> = rows.iter().take(cell.first.len()).map(|it| (it.session, it.id)).collect();
                assert_eq!((cell.commitments, &cell.first), (rows.len(), &first), "{typed}");
            }
        }
    }
}

fn all_of(sessions: &[&Session], office: &Office, today: chrono::NaiveDate) -> Vec<Action> {
    sessions.iter().flat_map(|session| actions(session, office, today)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn a_number_is_the_number_of_the_rows_that_it_opens(
        sessions in proptest::collection::vec(generate::session(), 1..4),
        office in generate::office(),
        days in 0u64..400,
    ) {
        let folder = TempDir::new().unwrap();
        let put = |name: &str, text: String| atomic::replace(&folder.path().join(name), text.as_bytes()).unwrap();
        put("office.ron", to_ron(&office).unwrap());
        sessions.iter().for_each(|session| put(&file_name(session), to_ron(session).unwrap()));
        Index::kept(folder.path()).unwrap().catch_up(|_, _| {}).unwrap();
        let contents = ArchiveFolder::open(folder.path()).contents();
        let office = contents.office.clone().unwrap_or_else(Office::blank);
        let first = contents.sessions.first().map(|entry| entry.session.meeting.date);
        let today = first.and_then(|day| day.checked_add_days(chrono::Days::new(days)));
        let today = today.filter(|day| rapat::domain::dates::in_range(*day)).unwrap_or("2024-03-01".parse().unwrap());
        let read: Vec<&Session> = contents.sessions.iter().map(|entry| &entry.session).collect();
        let mut lookup = Lookup::open(folder.path()).unwrap();
        compare(&all_of(&read, &office, today), &office, today, Some(&mut lookup));
    }
}

#[test]
fn the_numbers_of_the_sample_are_the_rows_that_they_open() {
    let contents = contents();
    let office = contents.office.clone().unwrap();
    let read: Vec<&Session> = contents.sessions.iter().map(|entry| &entry.session).collect();
    for today in ["2023-11-03", "2024-03-01", "2026-01-01"] {
        let today = today.parse().unwrap();
        compare(&all_of(&read, &office, today), &office, today, None);
    }
}

/// What `rapat report` counts are owners' parts, and so are the parts beside the commitments of a picture.
#[test]
fn parts_are_counted_as_the_report_counts_them() {
    let contents = contents();
    let (office, today) = (contents.office.clone().unwrap(), "2024-03-01".parse().unwrap());
    let read: Vec<&Session> = contents.sessions.iter().map(|entry| &entry.session).collect();
    let all = all_of(&read, &office, today);
    let of = Question { page: Page::Institutions, month: today };
    let picture = Picture::of(of, &office, today, &mut Held(in_order(&all)));
    assert!(picture.lines.len() > 5);
    for line in &picture.lines {
        let Label::Institution(key) = &line.label else { panic!("{:?}", line.label) };
        let mut tally = Tally::default();
        for session in &read {
            for commitment in session.commitments.iter().filter(|commitment| !is_duplicate(commitment)) {
                for (part, moves) in parts(session, commitment, today) {
                    let house = match &part.owner {
                        Some(Party::Institution(key)) => Some(key),
                        Some(Party::Seat(id)) => session.seat(*id).unwrap().institution.as_ref(),
                        _ => None,
                    };
                    if house == Some(key) {
                        tally.count(&part, moves, today);
                    }
                }
            }
        }
        let counted = |column| {
            let at = picture.columns.iter().position(|of| *of == column).unwrap();
            line.cells[at].as_ref().unwrap().parts
        };
        let numbers = [Column::Promised, Column::Kept, Column::KeptLate, Column::Open, Column::Late].map(counted);
        assert_eq!(numbers, [tally.promised, tally.kept, tally.kept_late, tally.open, tally.late], "{key}");
    }
}

fn shown(size: (u16, u16), language: Language, script: &str) -> String {
    let mut stage = Stage::own(language, size);
    stage.keys(script);
    let screen = stage.screen();
    assert!(!screen.contains('⟦'), "{screen}");
    screen
}

#[test]
fn every_picture_is_drawn() {
    for (name, script) in [
        ("today", "h"),
        ("ageing", "v"),
        ("places", "v 3"),
        ("institutions", "v 4 down*9 right*2"),
        ("months", "v 5"),
        ("calendar", "c down"),
    ] {
        insta::assert_snapshot!(format!("pictures_{name}_small"), shown(SMALL, Language::Indonesian, script));
        insta::assert_snapshot!(format!("pictures_{name}_large"), shown(LARGE, Language::English, script));
    }
    for size in [(60, 20), SMALL, (100, 24), LARGE, (200, 60)] {
        for language in Language::ALL {
            let mut stage = Stage::own(language, size);
            stage.keys("h");
            for _ in 0..6 {
                stage.keys("tab down right end right left up home").screen();
            }
        }
    }
}

#[test]
fn an_archive_without_commitments_has_no_pictures() {
    let mut stage = Stage::empty(Language::Indonesian, SMALL);
    stage.keys("v");
    assert!(matches!(stage.model.screen(), Screen::Home(_)));
}

#[test]
fn a_number_opens_its_rows_and_esc_comes_back_to_it() {
    for listed in [false, true] {
        let mut stage = Stage::own(Language::Indonesian, SMALL);
        if listed {
            stage = stage.listed();
        }
        stage.keys("h 4 down*9 right*3");
        let Screen::Pictures(screen) = stage.model.screen() else { panic!("no picture") };
        let (wanted, before) = (screen.current().unwrap().commitments, screen.clone());
        assert!(wanted > 1, "{}", stage.screen());
        let all = stage.model.archive.attention().all;
        stage.keys("enter");
        let Screen::Board(board) = stage.model.screen() else { panic!("no board") };
        assert_eq!((board.rows.len(), board.hidden), (wanted, all - wanted), "{}", stage.screen());
        assert!(stage.screen().contains("(Esc kembali)"), "{}", stage.screen());
        stage.keys("esc");
        let Screen::Pictures(screen) = stage.model.screen() else { panic!("no picture") };
        assert_eq!(screen.list.selected, before.list.selected);
        // A filter that was changed is emptied first, as everywhere.
        stage.keys("enter / text:%20visum enter esc");
        assert!(matches!(stage.model.screen(), Screen::Board(_)));
    }
}

#[test]
fn a_day_of_the_calendar_opens_what_is_due_on_it_or_else_its_meeting() {
    let mut stage = Stage::own(Language::Indonesian, SMALL);
    stage.keys("c pageup*4");
    assert!(stage.screen().contains("◆"), "{}", stage.screen());
    let meeting = "2023-11-03".parse().unwrap();
    for _ in 0..31 {
        let Screen::Pictures(screen) = stage.model.screen() else { panic!("no picture") };
        if screen.day() == Some(meeting) {
            break;
        }
        stage.keys("right");
    }
    stage.keys("enter");
    assert!(matches!(stage.model.screen(), Screen::Session(_)), "{}", stage.screen());
}

#[test]
fn the_same_pictures_are_seen_of_an_archive_that_is_too_large_to_be_held() {
    let (mut whole, mut listed) = (Stage::own(Language::English, LARGE), Stage::own(Language::English, LARGE).listed());
    for key in
        "h down enter esc tab enter down s text:Done ctrl-s esc tab right down tab tab tab pageup down right".split(' ')
    {
        whole.keys(key);
        listed.keys(key);
        assert_eq!(whole.screen(), listed.screen(), "{key}");
    }
}
