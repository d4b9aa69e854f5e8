//! Papers from the interface: one key opens the choice, a second writes; what looks like an identity is answered for first.

use std::path::PathBuf;

use insta::assert_snapshot;
use rapat::app::notice::Notice;
use rapat::app::overlay::Overlay;
use rapat::texts::Language::{English, Indonesian};

use crate::stage::Stage;

fn written(stage: &Stage) -> Vec<PathBuf> {
    match &stage.model.notice {
        Some(Notice::Printed(printout)) if printout.fault.is_none() => printout.files.clone(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_choice_names_paper_format_and_form() {
    let mut stage = Stage::own(Indonesian, (80, 24));
    stage.keys("enter ctrl-e");
    assert_snapshot!("papers_id_80x24", stage.screen());
    let mut stage = Stage::own(English, (120, 40));
    stage.keys("enter ctrl-e up up right tab");
    assert_snapshot!("papers_en_120x40", stage.screen());
}

#[test]
fn two_keys_write_the_minutes_and_a_second_time_another_file() {
    let mut stage = Stage::own(Indonesian, (80, 24));
    stage.keys("enter ctrl-e right right right enter");
    let first = written(&stage);
    stage.keys("ctrl-e right right right enter");
    let second = written(&stage);
    assert!(first[0].ends_with("cetak/notula-2023-11-03-rapat-kerja-teknis-penanganan-anak-yang.md"), "{first:?}");
    assert_ne!(first, second);
    assert!(std::fs::read_to_string(&first[0]).unwrap().contains("# NOTULA"));
    let logged: Vec<(&str, &str, bool)> =
        stage.whole().exports.iter().map(|one| (one.paper.as_str(), one.format.as_str(), one.public)).collect();
    assert_eq!(logged, [("notula", "md", true); 2]);
    assert!(stage.model.history.next_undo().is_none(), "what left cannot be taken back");
}

#[test]
fn from_the_reading_back_the_papers_that_are_signed_come_first() {
    let mut stage = Stage::own(Indonesian, (80, 24));
    stage.keys("enter f b ctrl-e");
    let Some(Overlay::Papers(papers)) = stage.model.overlays.last() else { panic!("no choice") };
    assert_eq!(papers.kind().name(), "pernyataan");
    assert!(!papers.is_public());
}

#[test]
fn all_papers_go_into_one_folder() {
    let mut stage = Stage::own(Indonesian, (80, 24));
    stage.keys("enter ctrl-e a");
    let files = written(&stage);
    assert_eq!(files.len(), rapat::papers::Kind::ALL.len());
    assert!(files.iter().all(|file| file.parent() == files[0].parent() && file.is_file()));
}

#[test]
fn while_papers_are_printed_the_footer_counts_them_and_its_first_key_stops_it() {
    let mut stage = Stage::own(Indonesian, (80, 24));
    stage.keys("enter").slow().keys("ctrl-e a");
    assert_eq!(stage.model.notice, Some(Notice::Printing(rapat::papers::Kind::ALL.len())));
    stage.send(rapat::app::msg::Event::Printing(3));
    assert_snapshot!("papers_printing_id_80x24", stage.screen());
    stage.keys("ctrl-e");
    assert!(stage.screen().contains("dihentikan sesudah surat ini"), "{}", stage.screen());
    stage.send(rapat::app::msg::Event::Printing(4));
    assert!(stage.screen().contains("dihentikan sesudah surat ini"), "{}", stage.screen());
    stage.catch_up().keys("ctrl-e");
    assert!(matches!(stage.model.overlays.last(), Some(Overlay::Papers(_))), "it opens the choice again");
}

#[test]
fn a_stopped_press_writes_no_further_paper_and_keeps_what_it_wrote() {
    let (office, session) = super::ampk();
    let folder = tempfile::tempdir().unwrap();
    let wanted = |kind| rapat::papers::Wanted::usual(kind, rapat::sheet::Format::Txt, Indonesian);
    use rapat::papers::Kind::{Notula, Rtl, Undangan};
    let wanted = [Notula, Rtl, Undangan].map(wanted).to_vec();
    let today = session.meeting.date;
    let printing = rapat::app::effect::Printing { office, session, wanted, today, unanswered: 0 };
    // It is asked before each paper and before it is written: here while the second is made.
    let mut asked = Vec::new();
    let printout = rapat::runtime::press::into_folder(folder.path(), &printing, |done| {
        asked.push(done);
        asked.len() < 4
    });
    assert_eq!(asked, [0, 0, 1, 1]);
    assert_eq!(printout.fault, Some(rapat::folder::PaperFault::Stopped));
    assert!(printout.files.len() == 1 && printout.files[0].is_file(), "{printout:?}");
}

#[test]
fn what_a_meeting_has_no_paper_for_is_not_written_down_as_having_left() {
    use rapat::papers::Kind::{Komitmen, Undangan};
    let (office, mut session) = super::ampk();
    session.commitments.clear();
    let folder = tempfile::tempdir().unwrap();
    let wanted =
        [Komitmen, Undangan].map(|kind| rapat::papers::Wanted::usual(kind, rapat::sheet::Format::Txt, Indonesian));
    let today = session.meeting.date;
    let printing = rapat::app::effect::Printing { office, session, wanted: wanted.to_vec(), today, unanswered: 0 };
    let printout = rapat::runtime::press::into_folder(folder.path(), &printing, |_| true);
    assert_eq!((printout.made.as_slice(), printout.files.len()), (&[1][..], 1), "{printout:?}");
    let mut stage = Stage::own(Indonesian, (80, 24));
    let id = stage.whole().id;
    stage.keys("enter").send(rapat::app::msg::Event::Printed {
        session: id,
        wanted: wanted.to_vec(),
        unanswered: 0,
        printout,
    });
    let logged: Vec<&str> = stage.whole().exports.iter().map(|one| one.paper.as_str()).collect();
    assert_eq!(logged, ["undangan"]);
}

#[test]
fn in_the_sample_nothing_is_asked_and_nothing_is_written_down() {
    let mut stage = Stage::sample(Indonesian, (80, 24));
    stage.keys("enter ctrl-e right right right enter");
    assert_eq!(written(&stage).len(), 1);
    assert!(stage.whole().exports.is_empty());
}

#[test]
fn what_looks_like_an_identity_is_answered_for_before_anything_is_written() {
    let mut stage = Stage::own(Indonesian, (80, 24));
    stage.keys("enter 2 c");
    stage.send(rapat::app::msg::Event::Paste("Cek NIK 5304014503110002 dan telepon 081234567890".to_owned()));
    stage.keys("ctrl-s ctrl-e right right right enter");
    assert_snapshot!("papers_guard_id_80x24", stage.screen());
    assert!(!stage.folder().join("cetak").exists(), "nothing is written yet");
    stage.keys("h b");
    let files = written(&stage);
    let text = std::fs::read_to_string(&files[0]).unwrap();
    assert!(text.contains("081234567890") && !text.contains("5304014503110002"), "{text}");
    assert_eq!(stage.whole().identities.len(), 2);
    // Answered once, it is not asked again.
    stage.keys("ctrl-e right right right enter");
    assert_eq!(written(&stage).len(), 1);
}

#[test]
fn who_writes_anyway_has_that_written_down() {
    let mut stage = Stage::own(Indonesian, (80, 24));
    stage.keys("enter 2 c");
    stage.send(rapat::app::msg::Event::Paste("Cek NIK 5304014503110002".to_owned()));
    stage.keys("ctrl-s ctrl-e right right right enter t");
    let text = std::fs::read_to_string(&written(&stage)[0]).unwrap();
    assert!(!text.contains("5304014503110002"), "in the public form it stays hidden");
    assert_eq!(stage.whole().exports.last().map(|one| one.unanswered), Some(1));
}
