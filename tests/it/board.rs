//! The board arranged: rows under headings, sorted, marked and changed at once, its columns.

use std::collections::BTreeSet;

use proptest::prelude::*;
use rapat::app::columns::BoardColumn;
use rapat::app::screen::Screen;
use rapat::domain::actions::{Action, actions};
use rapat::domain::arrangement::{Arrangement, GroupBy, SortBy, arrange, heading};
use rapat::domain::filter::Filter;
use rapat::domain::life::Life;
use rapat::domain::{Office, RecordKind, Session, State};
use rapat::folder::ActionKey;
use rapat::storage::archive::ArchiveFolder;
use rapat::storage::archive::naming::file_name;
use rapat::storage::atomic;
use rapat::storage::index::{Index, Lookup};
use rapat::storage::ron_writer::to_ron;
use rapat::texts::Language;
use tempfile::TempDir;

use crate::domain::generate;
use crate::stage::Stage;

const SMALL: (u16, u16) = (80, 24);
const LARGE: (u16, u16) = (120, 40);

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 16, ..ProptestConfig::default() })]

    #[test]
    fn every_row_stands_under_exactly_one_heading_with_and_without_the_index(
        sessions in proptest::collection::vec(generate::session(), 1..4),
        office in generate::office(),
    ) {
        let folder = TempDir::new().unwrap();
        let put = |name: &str, text: String| atomic::replace(&folder.path().join(name), text.as_bytes()).unwrap();
        put("office.ron", to_ron(&office).unwrap());
        sessions.iter().for_each(|session| put(&file_name(session), to_ron(session).unwrap()));
        Index::kept(folder.path()).unwrap().catch_up(|_, _| {}).unwrap();
        let contents = ArchiveFolder::open(folder.path()).contents();
        let office = contents.office.clone().unwrap_or_else(Office::blank);
        let today = "2024-03-01".parse().unwrap();
        let all: Vec<Action> =
            contents.sessions.iter().flat_map(|entry| actions(&entry.session, &office, today)).collect();
        let filter = Filter::parse("is:semua").ready(&office, today);
        let mut lookup = Lookup::open(folder.path()).unwrap();
        for group in GroupBy::ALL {
            for sort in SortBy::ALL {
                let by = Arrangement { group, sort };
                let mut rows: Vec<&Action> = all.iter().filter(|action| filter.wants(action)).collect();
                rows.sort_by_cached_key(|action| action.urgency());
                let groups = arrange(&mut rows, by, &office);
                let found = lookup.arranged("is:semua", today, 3, by).unwrap();
                let keys: Vec<ActionKey> = rows.iter().map(|action| (action.session, action.id)).collect();
                prop_assert_eq!((&found.rows, &found.groups), (&keys, &groups), "{:?}", by);
                prop_assert_eq!(keys.iter().collect::<BTreeSet<_>>().len(), all.len());
                if group == GroupBy::Nothing {
                    prop_assert!(groups.is_empty());
                    continue;
                }
                prop_assert_eq!(groups.iter().map(|(_, count)| count).sum::<usize>(), rows.len());
                let mut left = rows.iter();
                for (at, (name, count)) in groups.iter().enumerate() {
                    prop_assert!(groups[..at].iter().all(|(other, _)| other != name), "{:?} twice", name);
                    prop_assert!(left.by_ref().take(*count).all(|row| heading(row, group) == *name));
                }
            }
        }
    }
}

fn board(stage: &Stage) -> &rapat::app::board::Board {
    let Screen::Board(board) = stage.model.screen() else { panic!("no board: {}", stage.screen()) };
    board
}

#[test]
fn rows_stand_under_headings_with_how_many_there_are() {
    for (name, size, language, script) in [
        ("institutions", SMALL, Language::Indonesian, "t e down*3"),
        ("places", LARGE, Language::English, "t e*3"),
        ("meetings", SMALL, Language::Indonesian, "t f*5 e*4 end"),
        ("weeks", SMALL, Language::Indonesian, "t e*6 y"),
        ("sorted", SMALL, Language::English, "t y*4"),
    ] {
        let mut stage = Stage::own(language, size);
        stage.keys(script);
        let screen = stage.screen();
        assert!(!screen.contains('⟦'), "{screen}");
        insta::assert_snapshot!(format!("board_by_{name}"), screen);
    }
}

#[test]
fn the_selected_row_is_always_in_view_under_its_heading() {
    for size in [(60, 20), SMALL, LARGE] {
        for group in 1..=6 {
            let mut stage = Stage::own(Language::Indonesian, size);
            stage.keys(&format!("t f*5 e*{group}"));
            for key in ["end", "up", "up", "pageup", "home", "down", "pagedown", "pagedown"] {
                stage.keys(key);
                assert!(stage.screen().lines().any(|line| line.contains('▌')), "{key} {}", stage.screen());
            }
        }
    }
}

#[test]
fn what_is_grouped_is_the_same_of_an_archive_that_is_too_large_to_be_held() {
    let (mut whole, mut listed) =
        (Stage::own(Language::Indonesian, LARGE), Stage::own(Language::Indonesian, LARGE).listed());
    for key in "t e down e e end e up e y y e y s text:Selesai ctrl-s down u t t a p text:Ditanya ctrl-s u".split(' ') {
        whole.keys(key);
        listed.keys(key);
        assert_eq!(whole.screen(), listed.screen(), "{key}");
    }
}

/// The last line of each commitment that has one, by number and meeting.
fn told(stage: &Stage, rows: &[ActionKey]) -> Vec<(State, String)> {
    let contents = ArchiveFolder::open(stage.folder()).contents();
    let last = |(session, id): &ActionKey| {
        let entry = contents.sessions.iter().find(|entry| entry.session.id == *session).unwrap();
        let commitment = entry.session.commitment(*id).unwrap();
        match &commitment.records.last().unwrap().kind {
            RecordKind::Progress(progress) => (progress.state, progress.text.clone()),
            other => panic!("{other:?}"),
        }
    };
    rows.iter().map(last).collect()
}

fn whole_archive(stage: &Stage) -> Vec<Session> {
    ArchiveFolder::open(stage.folder()).contents().sessions.into_iter().map(|entry| entry.session).collect()
}

#[test]
fn what_is_marked_is_changed_at_once_and_one_undo_takes_all_of_it_back() {
    for listed in [false, true] {
        let mut stage = Stage::own(Language::Indonesian, SMALL);
        if listed {
            stage = stage.listed();
        }
        stage.keys("t");
        let before = whole_archive(&stage);
        let first: Vec<ActionKey> = board(&stage).rows[..3].to_vec();
        stage.keys("t*3");
        assert_eq!(board(&stage).marked, first.iter().copied().collect());
        insta::assert_snapshot!("board_marked", stage.screen());
        stage.keys("p text:Sudah%20ditelepon enter");
        let expected = vec![(State::InProgress, "Sudah ditelepon".to_owned()); 3];
        assert_eq!(told(&stage, &first), expected, "{}", stage.screen());
        assert!(stage.screen().contains("kemajuan 3 komitmen dicatat"), "{}", stage.screen());
        assert!(board(&stage).marked.is_empty());
        stage.keys("u");
        assert_eq!(whole_archive(&stage), before);
        // All that the filter leaves: done, in five keys and Enter.
        stage.keys("/ text:@dp3app enter a s enter");
        assert!(!stage.model.overlays.iter().any(|_| true), "{}", stage.screen());
        let rows = board(&stage).rows.clone();
        assert!(rows.len() > 1 && told(&stage, &rows).iter().all(|(state, _)| *state == State::Done));
        stage.keys("u");
        assert_eq!(whole_archive(&stage), before);
    }
}

#[test]
fn due_dates_of_what_is_marked_move_with_one_reason() {
    let mut stage = Stage::own(Language::Indonesian, SMALL);
    stage.keys("t t");
    let rows: Vec<ActionKey> = board(&stage).marked.iter().copied().collect();
    assert_eq!(rows.len(), 1, "the first t opens the board");
    stage.keys("t g text:30/4/2024 tab text:Menunggu%20anggaran ctrl-s");
    let sessions = whole_archive(&stage);
    let moved: Vec<_> = sessions
        .iter()
        .flat_map(|session| &session.commitments)
        .filter_map(|commitment| match &commitment.records.last()?.kind {
            RecordKind::Due(moved) if moved.reason == "Menunggu anggaran" => Some(moved.to.to_string()),
            _ => None,
        })
        .collect();
    assert_eq!(moved, ["2024-04-30"; 2], "{}", stage.screen());
}

#[test]
fn what_is_over_keeps_its_end_and_its_date_when_many_are_moved() {
    let mut stage = Stage::own(Language::Indonesian, SMALL);
    stage.keys("t / text:is:semua enter a");
    let before = whole_archive(&stage);
    stage.keys("g text:30/6/2024 tab text:Menunggu%20anggaran ctrl-s");
    let today = stage.model.today();
    let (mut over, mut moved) = (0, 0);
    for (session, after) in before.iter().zip(whole_archive(&stage)) {
        for (commitment, after) in session.commitments.iter().zip(&after.commitments) {
            let is_open = Life::of(session, commitment, today).state.is_open();
            assert_eq!(after.records.len() > commitment.records.len(), is_open, "{}", commitment.text);
            (over, moved) = (over + usize::from(!is_open), moved + usize::from(is_open));
        }
    }
    assert!(over > 5 && moved > 5, "{over} over, {moved} moved: {}", stage.screen());
}

#[test]
fn a_mark_goes_when_its_row_does_and_esc_takes_all_off() {
    let mut stage = Stage::own(Language::Indonesian, SMALL);
    stage.keys("t a");
    let all = board(&stage).rows.len();
    assert_eq!(board(&stage).marked.len(), all);
    stage.keys("/ text:@dp3app enter");
    let (left, marked) = (board(&stage).rows.len(), board(&stage).marked.len());
    assert!(left < all && marked == left, "only what is seen is marked: {marked} of {left}");
    stage.keys("esc");
    assert!(board(&stage).marked.is_empty() && !board(&stage).list.filter.is_empty());
    stage.keys("a a");
    assert!(board(&stage).marked.is_empty());
}

#[test]
fn of_what_comes_again_only_the_occurrence_that_counts_is_answered() {
    let mut stage = Stage::own(Language::Indonesian, SMALL);
    stage.keys("t");
    let recurring: Vec<ActionKey> = (stage.model.archive.actions())
        .filter(|action| action.recurrence.is_some() && action.state.is_open())
        .map(|action| (action.session, action.id))
        .collect();
    assert!(!recurring.is_empty());
    stage.keys("a s enter");
    for (session, id) in recurring {
        let action = stage.model.archive.action(session, id).unwrap();
        let last = &action.progress.last().unwrap().progress;
        assert!(last.state == State::Done && last.occurrence.is_some(), "{:?}", last);
    }
}

#[test]
fn columns_are_chosen_and_remembered() {
    let mut stage = Stage::own(Language::Indonesian, LARGE);
    stage.keys("t w down*3 space down*4 space");
    insta::assert_snapshot!("board_choosing_columns", stage.screen());
    stage.keys("esc");
    let chosen = &stage.model.columns;
    assert!(!chosen.contains(&BoardColumn::Owner) && chosen.contains(&BoardColumn::LastWord));
    insta::assert_snapshot!("board_other_columns", stage.screen());
    for column in 0..8 {
        stage.keys(&format!("w down*{column} space esc"));
        assert!(!stage.screen().contains('⟦'));
    }
}
