//! The first look at an archive, as the index knows it: the same rows as once the archive is read, and nothing can be changed
//! before.

use rapat::app::msg::Event;
use rapat::folder::Glance;
use rapat::storage::archive::ArchiveFolder;
use rapat::storage::index::Index;
use rapat::texts::Language;

use crate::index::sample;
use crate::stage::Stage;

fn glance(folder: &std::path::Path, stage: &Stage) -> Glance {
    Index::kept(folder).unwrap().catch_up(|_, _| {}).unwrap();
    Index::glance(folder, 20, |_| stage.model.today()).unwrap()
}

/// The lines between the header and the footer.
fn body(stage: &Stage, rows: std::ops::Range<usize>) -> Vec<String> {
    stage.screen().lines().skip(rows.start).take(rows.len()).map(str::to_owned).collect()
}

#[test]
fn home_and_board_show_the_same_before_and_after_the_archive_is_read() {
    let folder = sample(30);
    for language in Language::ALL {
        // Below the board stands the whole life of the selected row, which only its session knows.
        for (keys, rows) in [("", 2..22), ("t", 2..16)] {
            let mut stage = Stage::unread(language, (80, 24));
            let seen = glance(folder.path(), &stage);
            stage.send(Event::Glanced(Box::new(seen)));
            stage.unanswered(keys);
            let before = body(&stage, rows.clone());
            assert!(before.iter().filter(|line| line.contains("20")).count() > 8, "{before:#?}");
            let contents = ArchiveFolder::open(folder.path()).contents();
            stage.send(Event::Loaded(Box::new(contents)));
            assert_eq!(before, body(&stage, rows), "{language:?} {keys}");
        }
    }
}

#[test]
fn what_is_only_looked_at_can_be_moved_over_and_not_changed() {
    let folder = sample(30);
    let mut stage = Stage::unread(Language::English, (80, 24));
    let seen = glance(folder.path(), &stage);
    stage.send(Event::Glanced(Box::new(seen)));
    stage.send(Event::Reading { done: 7, total: 30 });
    assert!(stage.screen().contains("reading 7 of 30"), "{}", stage.screen());
    stage.unanswered("down*3 enter n / t");
    assert!(stage.screen().contains("reading 7 of 30"));
    stage.unanswered("down enter p s esc");
    let selected = stage.screen();
    let contents = ArchiveFolder::open(folder.path()).contents();
    stage.send(Event::Loaded(Box::new(contents)));
    assert!(!stage.screen().contains("reading"), "{selected}");
    stage.unanswered("enter");
    assert_eq!(stage.model.screens.len(), 2);
}

#[test]
fn a_row_that_was_selected_stays_selected_once_the_archive_is_read() {
    let folder = sample(30);
    let mut stage = Stage::unread(Language::English, (80, 24));
    let seen = glance(folder.path(), &stage);
    stage.send(Event::Glanced(Box::new(seen)));
    stage.unanswered("down*4");
    let selected = |stage: &Stage| stage.screen().lines().find(|line| line.contains('▌')).map(str::to_owned);
    let before = selected(&stage);
    stage.send(Event::Loaded(Box::new(ArchiveFolder::open(folder.path()).contents())));
    assert!(before.is_some());
    assert_eq!(before, selected(&stage));
}

#[test]
fn a_first_look_that_comes_too_late_changes_nothing() {
    let folder = sample(5);
    let mut stage = Stage::sample(Language::English, (80, 24));
    let before = stage.screen();
    let seen = glance(folder.path(), &stage);
    stage.send(Event::Glanced(Box::new(seen)));
    assert_eq!(before, stage.screen());
}

#[test]
fn without_an_index_or_after_many_changes_there_is_nothing_to_look_at() {
    let folder = sample(5);
    let stage = Stage::unread(Language::English, (80, 24));
    assert!(Index::glance(folder.path(), 10, |_| stage.model.today()).is_none());
}
