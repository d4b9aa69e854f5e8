//! The office as a person keeps it: what is written there, and what is kept from going. It must not know a screen's looks.

use rapat::app::notice::{Notice, UsedBy};
use rapat::app::overlay::Overlay;
use rapat::domain::Key;
use rapat::domain::office::{
    Alias, Group, Holiday, Institution, Letterhead, Office, Place, Profile, Signatory, TimeZone,
};
use rapat::domain::quorum::{Quorum, Share};
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

/// Every field of every entry is written out here, none of them as a new one has it: a field that is added to the office
/// does not compile until it stands here, and fails until a form can fill it in.
#[test]
fn everything_that_an_office_holds_is_reached_from_a_form() {
    let mut stage = stage("o 1 n text:Unsur%20Uji tab ctrl-a text:77 tab text:para%20penguji enter");
    let key = |key: &str| key.parse::<Key>().unwrap();
    let (camat, share) =
        (stage.model.archive.office.groups[0].clone(), |parts, of, more_than| Share { parts, of, more_than });
    let group = Group { key: key("unsur-uji"), name: "Unsur Uji".into(), rank: 77, collective: "para penguji".into() };
    assert_eq!(written(&stage).groups.last(), Some(&group));

    stage.keys("3 n text:Kecamatan%20Uji enter");
    assert_eq!(written(&stage).places.last(), Some(&Place { key: key("kecamatan-uji"), name: "Kecamatan Uji".into() }));

    stage.keys("2 n text:Dinas%20Uji tab text:DU enter text:Balai%20Uji;%2001/01/2020;%2031/12/2021");
    stage.keys("tab text:kecamatan%20uji enter text:0812 enter");
    let day = |day: &str| Some(day.parse().unwrap());
    let institution = Institution {
        key: key("dinas-uji"),
        name: "Dinas Uji".into(),
        aliases: vec![
            Alias { name: "DU".into(), from: None, until: None },
            Alias { name: "Balai Uji".into(), from: day("2020-01-01"), until: day("2021-12-31") },
        ],
        place: Some(key("kecamatan-uji")),
        contact: "0812".into(),
    };
    assert_eq!(written(&stage).institutions.last(), Some(&institution));

    stage.keys("4 n text:Kepala tab text:Nama,%20S.H. tab text:Pembina%20(IV/a) tab text:19700101 enter");
    let signatory = Signatory {
        key: key("kepala"),
        position: "Kepala".into(),
        name: "Nama, S.H.".into(),
        grade: "Pembina (IV/a)".into(),
        nip: "19700101".into(),
    };
    assert_eq!(written(&stage).signatories.last(), Some(&signatory));

    stage.keys("5 n text:01/06/2199 tab text:Hari%20Uji enter");
    let holiday = Holiday { date: "2199-06-01".parse().unwrap(), name: "Hari Uji".into() };
    assert_eq!(written(&stage).holidays.last(), Some(&holiday));

    stage.keys(
        "r ctrl-a text:Kabupaten%20Uji tab 2 tab ctrl-a text:PEMERINTAH enter text:SETDA tab ctrl-a text:Jalan%201 tab",
    );
    stage.keys("ctrl-a text:lampiran/lambang.png tab text:{urut}/NOT/{tahun} tab ctrl-a text:>1/2 tab ctrl-a");
    stage.keys(&format!("text:{}%202/3;%20unsur%20uji%201/2 tab", camat.name.replace(' ', "%20")));
    stage.keys("4 tab text:ACWST tab text:+08.45 tab 2 ctrl-s");
    let profile = Profile {
        name: "Kabupaten Uji".into(),
        sample: true,
        language: "en".into(),
        time_zone: TimeZone { name: "ACWST".into(), minutes_east: 525 },
        letterhead: Letterhead {
            lines: vec!["PEMERINTAH".into(), "SETDA".into()],
            address: "Jalan 1".into(),
            logo: "lampiran/lambang.png".into(),
        },
        quorum: Some(Quorum {
            all: Some(share(1, 2, true)),
            groups: vec![(camat.key, share(2, 3, false)), (group.key, share(1, 2, false))],
            // Seats belong to a meeting: an office has none.
            seats: vec![],
        }),
        numbering: "{urut}/NOT/{tahun}".into(),
    };
    assert_eq!(written(&stage).profile, profile);
}

#[test]
fn a_logo_outside_the_archive_and_a_share_of_no_group_are_refused_beside_their_fields() {
    for (script, field) in [
        ("o r tab*4 ctrl-a text:../lambang.png ctrl-s", "logo"),
        ("o r tab*6 ctrl-a text:3/2 ctrl-s", "quorum"),
        ("o r tab*7 ctrl-a text:Entah%201/2 ctrl-s", "quorum-groups"),
        ("o r tab*8 4 tab text:X tab text:99 ctrl-s", "zone-offset"),
    ] {
        let stage = stage(script);
        let Some(Overlay::Form(form)) = stage.model.overlays.last() else { panic!("{}", stage.screen()) };
        assert_eq!(form.fault.map(|(field, _)| field), Some(field), "{script}");
    }
}

#[test]
fn a_title_put_right_in_a_meeting_is_offered_for_who_signs_too_and_one_undo_takes_it_back() {
    let mut stage = stage("enter 1 / text:bupati%20belu enter home enter ctrl-a text:Bupati%20Kabupaten%20Belu enter");
    let asked = stage.screen();
    assert!(asked.contains("tangan kantor") && asked.contains("Bupati Kabupaten Belu"), "{asked}");
    let position = |stage: &Stage| written(stage).signatories[0].position.clone();
    assert_eq!(position(&stage), "Bupati Belu");
    stage.keys("y");
    assert_eq!(position(&stage), "Bupati Kabupaten Belu");
    assert!(stage.model.archive.sessions.values().all(|entry| {
        entry.session.is_final() || entry.session.seats.iter().all(|seat| seat.position != "Bupati Belu")
    }));
    stage.keys("u");
    assert_eq!(position(&stage), "Bupati Belu");
}
