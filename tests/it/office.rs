//! The office as a person keeps it: what is written there, and what is kept from going. It must not know a screen's looks.

use rapat::app::notice::{Notice, UsedBy};
use rapat::app::overlay::Overlay;
use rapat::domain::office::{Holiday, Office};
use rapat::storage::archive::ArchiveFolder;
use rapat::texts::Language::Indonesian;

use super::stage::Stage;

fn stage(script: &str) -> Stage {
    let mut stage = Stage::own(Indonesian, (80, 24));
    stage.keys(script);
    stage
}

/// The office as it stands on the disk.
fn written(stage: &Stage) -> Office {
    let office = ArchiveFolder::open(stage.folder()).contents().office.unwrap();
    assert_eq!(office, stage.model.archive.office);
    office
}

#[test]
fn a_name_that_was_misspelt_is_mended_everywhere_at_once() {
    let stage = stage("o 2 / text:dp3app enter enter end text:%20Belu ctrl-s");
    let office = written(&stage);
    let found = office.institutions.iter().find(|entry| entry.key.as_str() == "dp3app").unwrap();
    assert!(found.name.ends_with(" Belu"), "{}", found.name);
}

#[test]
fn an_institution_is_added_with_its_other_names_and_found_by_them() {
    let stage = stage("o 2 n text:Dinas%20Pangan tab text:DKP enter text:BKP;%2001/01/2020;%2031/12/2021 ctrl-s");
    let office = written(&stage);
    let new = office.institutions.last().unwrap();
    assert_eq!((new.name.as_str(), new.key.as_str(), new.aliases.len()), ("Dinas Pangan", "dinas-pangan", 2));
    assert_eq!(new.name_on("2021-06-01".parse().unwrap()), "BKP");
    assert_eq!(new.name_on("2022-06-01".parse().unwrap()), "Dinas Pangan");
}

#[test]
fn another_name_with_a_date_that_is_none_keeps_the_form_open() {
    let stage = stage("o 2 n text:Dinas%20Pangan tab text:BKP;%20entah ctrl-s");
    let Some(Overlay::Form(form)) = stage.model.overlays.last() else { panic!("{}", stage.screen()) };
    assert_eq!(form.fault.map(|(field, _)| field), Some("aliases"));
}

#[test]
fn what_meetings_refer_to_stays_and_they_are_counted() {
    for script in ["o 1 d", "o 2 / text:polres enter d"] {
        let stage = stage(script);
        let notice = &stage.model.notice;
        assert!(matches!(notice, Some(Notice::StillUsed(UsedBy::Meetings(1..)))), "{script}: {notice:?}");
    }
    let place = stage("o 3 d").model.notice;
    assert!(
        matches!(&place, Some(Notice::StillUsed(UsedBy::Institution(name))) if name.contains("Raimanuk")),
        "{place:?}"
    );
}

#[test]
fn a_wrong_group_that_nobody_uses_goes_and_comes_back_by_undo() {
    let mut stage = stage("o 1 n text:Salah%20ketik enter");
    assert_eq!(written(&stage).groups.last().map(|group| group.name.as_str()), Some("Salah ketik"));
    stage.keys("d");
    assert_ne!(written(&stage).groups.last().map(|group| group.name.as_str()), Some("Salah ketik"));
    stage.keys("u");
    assert_eq!(written(&stage).groups.last().map(|group| group.name.as_str()), Some("Salah ketik"));
}

#[test]
fn groups_are_moved_in_the_order_of_protocol() {
    let stage = stage("o 1 ]");
    let before = Stage::own(Indonesian, (80, 24)).model.archive.office;
    let after = written(&stage);
    assert_eq!(after.groups[0], before.groups[1]);
    assert_eq!(after.groups[1], before.groups[0]);
}

#[test]
fn holidays_stand_in_the_order_of_the_calendar_and_another_day_is_another_holiday() {
    let mut stage = stage("o 5 n text:17/08/2025 tab text:Hari%20Kemerdekaan enter");
    let day = |date: &str| Holiday { date: date.parse().unwrap(), name: "Hari Kemerdekaan".to_owned() };
    assert!(written(&stage).holidays.contains(&day("2025-08-17")));
    stage.keys("enter text:18/08/2025 enter");
    let office = written(&stage);
    assert!(office.holidays.contains(&day("2025-08-18")) && !office.holidays.contains(&day("2025-08-17")));
    let dates: Vec<_> = office.holidays.iter().map(|holiday| holiday.date).collect();
    assert!(dates.is_sorted(), "{dates:?}");
}

#[test]
fn the_offices_own_data_keep_what_the_form_does_not_show() {
    let stage = stage("o r end text:%20Raya ctrl-s");
    let (before, after) = (Stage::own(Indonesian, (80, 24)).model.archive.office, written(&stage));
    assert_eq!(after.profile.name, format!("{} Raya", before.profile.name));
    assert_eq!(after.profile.quorum, before.profile.quorum);
    assert_eq!(after.profile.time_zone, before.profile.time_zone);
    assert_eq!(after.profile.letterhead, before.profile.letterhead);
}
