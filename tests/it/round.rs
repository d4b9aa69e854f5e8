//! The round of reminders at the interface: from the board to a text, what is written down of it, and that nobody drops out.

use std::fs;

use insta::assert_snapshot;
use rapat::app::round::{RoundScreen, reminded, standing};
use rapat::app::screen::Screen;
use rapat::domain::record::Step;
use rapat::domain::{Party, RecordKind, SessionId};
use rapat::texts::Language::{English, Indonesian};

use super::stage::Stage;

fn round(stage: &Stage) -> &RoundScreen {
    let Screen::Round(round) = stage.model.screen() else { panic!("the round is not open:\n{}", stage.screen()) };
    round
}

fn name(stage: &Stage) -> String {
    round(stage).current().unwrap().name.clone()
}

/// The steps of reminding in the archive: of which owner, how far.
fn steps(stage: &Stage) -> Vec<(SessionId, Option<Party>, Step)> {
    let mut steps = Vec::new();
    for entry in stage.model.archive.sessions.values() {
        for record in entry.session.commitments.iter().flat_map(|commitment| &commitment.records) {
            if let RecordKind::Reminder { owner, step, .. } = &record.kind {
                steps.push((entry.session.id, owner.clone(), *step));
            }
        }
    }
    steps
}

/// The round of the office's own archive, opened where the board has this filter.
fn opened(filter: &str) -> Stage {
    let mut stage = Stage::own(Indonesian, (80, 24));
    stage.keys(&format!("t / text:{filter} enter r"));
    stage
}

#[test]
fn the_round_is_calm_at_every_size_and_in_both_languages() {
    for (language, size, name) in [
        (Indonesian, (80, 24), "round_id_80x24"),
        (Indonesian, (120, 40), "round_id_120x40"),
        (English, (80, 24), "round_en_80x24"),
        (Indonesian, (60, 20), "round_id_60x20"),
    ] {
        let mut stage = Stage::own(language, size);
        stage.keys("t / text:sop%20rujukan enter r");
        assert_snapshot!(name, stage.screen());
    }
}

#[test]
fn three_keys_from_the_board_a_reminder_for_an_institution_went_out() {
    let mut stage = opened("sop%20rujukan");
    assert_eq!(name(&stage), "DP3APP");
    let before = steps(&stage).len();
    let parts = round(&stage).current().unwrap().parts.len();
    let effects = stage.keys("c").model.clipboard.clone();
    assert_eq!(effects, round(&stage).current().unwrap().text);
    let copied = steps(&stage);
    assert_eq!(copied.len(), before + parts);
    assert_eq!(reminded(&stage.model, round(&stage).current().unwrap()).unwrap().0, Step::Copied);
    stage.keys("t");
    assert_ne!(name(&stage), "DP3APP", "one goes on to the next");
    let sent = steps(&stage);
    assert_eq!(sent.len(), before + 2 * parts);
    assert_eq!(standing(&stage.model, round(&stage)).copied, 0);
    stage.keys("up c");
    let dp3app = reminded(&stage.model, round(&stage).current().unwrap()).unwrap().0;
    assert_eq!(dp3app, Step::Sent, "copied once more, it still went out");
    stage.keys("d");
    assert_eq!(reminded(&stage.model, round(&stage).current().unwrap()).unwrap().0, Step::Answered);
    assert!(stage.screen().contains("✓ dijawab"), "{}", stage.screen());
    stage.keys("u");
    assert_eq!(reminded(&stage.model, round(&stage).current().unwrap()).unwrap().0, Step::Sent);
    // It stays in the life of each commitment, also on the disk.
    stage.keys("esc r");
    assert_eq!(reminded(&stage.model, round(&stage).current().unwrap()).unwrap().0, Step::Sent);
}

#[test]
fn one_walks_through_all_and_who_may_get_no_text_is_named() {
    let mut stage = opened("");
    stage.keys("home");
    let all = round(&stage).rows().len();
    let (mut seen, mut in_person) = (Vec::new(), 0);
    for at in 1..=all {
        assert!(stage.screen().contains(&format!("{at} dari {all}")), "{}", stage.screen());
        let reminder = round(&stage).current().unwrap().clone();
        seen.push(reminder.name.clone());
        if reminder.is_to_be_asked_in_person() {
            in_person += 1;
            let before = steps(&stage).len();
            stage.keys("c t d");
            assert_eq!(steps(&stage).len(), before, "nothing went out to {}", reminder.name);
            assert!(stage.screen().contains("hubungi langsung"), "{}", stage.screen());
        }
        stage.keys("down");
    }
    seen.sort();
    seen.dedup();
    assert_eq!(seen.len(), all);
    assert!(in_person > 0 && in_person == standing(&stage.model, round(&stage)).in_person);
}

#[test]
fn all_texts_go_into_a_folder_under_the_names_of_whom_they_are_for() {
    let mut stage = opened("");
    stage.keys("a");
    let folder = stage.folder().join("cetak").join("pengingat-2024-03-01");
    let names: Vec<String> =
        fs::read_dir(&folder).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
    let standing = standing(&stage.model, round(&stage));
    assert_eq!(names.len(), standing.all - standing.in_person);
    let text = fs::read_to_string(folder.join("pengingat-dp3app.txt")).unwrap();
    assert!(text.starts_with("Yth. DP3APP,\n"), "{text}");
}

#[test]
fn on_a_large_archive_the_round_marks_what_is_not_in_memory() {
    let mut stage = Stage::own(Indonesian, (80, 24)).listed();
    stage.keys("t / text:sop%20rujukan enter r");
    assert_eq!(name(&stage), "DP3APP");
    stage.keys("t up");
    assert_eq!(reminded(&stage.model, round(&stage).current().unwrap()).unwrap().0, Step::Sent);
    let found = stage.started_again("lain");
    let text: String = fs::read_dir(found.folder())
        .unwrap()
        .filter_map(|file| fs::read_to_string(file.unwrap().path()).ok())
        .collect();
    assert!(text.contains("reminder("), "it is on the disk");
}

#[test]
fn the_language_of_the_texts_is_that_of_the_office() {
    let mut stage = Stage::own(English, (80, 24));
    stage.keys("t / text:sop%20rujukan enter r");
    assert!(stage.screen().contains("Yth. "), "{}", stage.screen());
    assert_eq!(round(&stage).language, Indonesian);
}
