//! The door of a meeting: who comes is found by a fragment and marked with one key. It must not know how seats are found.

use insta::assert_snapshot;
use rapat::app::msg::Event;
use rapat::app::roster::{Fit, found};
use rapat::domain::attendance::{Presence, PresenceStatus, Quorum, Reply, Representative, Seat, Share};
use rapat::domain::meeting::Meeting;
use rapat::domain::names::fold;
use rapat::domain::session::SessionEdit;
use rapat::domain::{Act, Change, DocumentEdit, ListEdit, Office, Session};
use rapat::storage::archive::ArchiveFolder;
use rapat::texts::Language::{self, English, Indonesian};

use super::stage::Stage;

const USUAL: (u16, u16) = (80, 24);
const NARROW: (u16, u16) = (60, 20);
const WIDE: (u16, u16) = (120, 40);

/// The newest meeting of the sample on its morning: nobody has come yet.
fn morning(language: Language, size: (u16, u16)) -> Stage {
    let mut stage = Stage::own(language, size);
    let session = stage.whole().clone();
    let invited = session.seats.iter().filter(|seat| seat.presence.status != PresenceStatus::Guest);
    let edits = invited.map(|seat| {
        let new = Seat { presence: Presence::default(), ..seat.clone() };
        DocumentEdit::Session(session.id, SessionEdit::Seat(ListEdit::Set { old: seat.clone(), new }))
    });
    let change = Change { act: Act { text: "act-seat", subject: String::new() }, edits: edits.collect() };
    ArchiveFolder::open(stage.folder()).write(&change).unwrap();
    stage.send(Event::Returned);
    stage.keys("enter 1");
    stage
}

fn text(text: &str) -> String {
    format!("text:{}", text.replace('%', "%25").replace(' ', "%20"))
}

fn seat<'a>(stage: &'a Stage, position: &str) -> &'a Seat {
    stage.whole().seats.iter().find(|seat| seat.position == position).unwrap()
}

fn status(stage: &Stage, position: &str) -> PresenceStatus {
    seat(stage, position).presence.status
}

/// The fewest letters by which a seat is meant and no other: the only one that fits, or the only one that is called so.
pub fn shortest(office: &Office, session: &Session, seat: &Seat) -> String {
    let institution = seat.institution.as_ref().and_then(|key| office.institution(key));
    let names = institution.into_iter().flat_map(|institution| institution.names());
    let place = institution.and_then(|institution| office.place(institution.place.as_ref()?));
    let called: Vec<String> = names
        .chain(place.map(|place| place.name.as_str()))
        .chain([seat.position.as_str(), seat.name.as_str()])
        .map(fold)
        .filter(|name| !name.is_empty())
        .collect();
    let mut fragments: Vec<String> = Vec::new();
    for name in &called {
        let words: Vec<&str> =
            name.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
        let begun =
            |word: &str| (1..=word.len()).filter_map(|end| word.get(..end).map(str::to_owned)).collect::<Vec<_>>();
        fragments.extend(words.iter().flat_map(|word| begun(word)));
        fragments.push(words.iter().filter_map(|word| word.get(..1)).collect());
        for (one, other) in words.iter().flat_map(|one| words.iter().map(move |other| (one, other))) {
            fragments.extend(
                begun(one).iter().flat_map(|one| begun(other).into_iter().map(move |two| format!("{one} {two}"))),
            );
        }
        fragments.push(name.clone());
    }
    fragments.sort_by(|one, other| (one.len(), one).cmp(&(other.len(), other)));
    fragments.dedup();
    let is_meant = |fragment: &&String| {
        let found = found(office, session, fragment);
        let exact = found.iter().filter(|(_, fit)| *fit == Fit::Exact).count();
        found.first().is_some_and(|(first, _)| *first == seat.id) && (found.len() == 1 || exact == 1)
    };
    fragments.iter().find(is_meant).unwrap_or_else(|| panic!("nothing means {} alone", seat.position)).clone()
}

#[test]
fn all_63_seats_check_in_by_their_shortest_fragment_with_at_most_five_keys_each() {
    let mut stage = morning(Indonesian, USUAL);
    stage.keys("p");
    let session = stage.whole().clone();
    let invited: Vec<&Seat> =
        session.seats.iter().filter(|seat| seat.presence.status == PresenceStatus::NotYet).collect();
    assert_eq!(invited.len(), 63);
    let mut keys = 0;
    for one in &invited {
        // Unique among all who are invited, whoever is in already.
        let fragment = shortest(&stage.model.archive.office, &session, one);
        keys += fragment.chars().count() + 1;
        stage.keys(&text(&fragment)).keys("enter");
        let presence = &seat(&stage, &one.position).presence;
        assert_eq!(presence.status, PresenceStatus::Present, "{fragment} for {}\n{}", one.position, stage.screen());
        assert_eq!(presence.arrived, Some("09:00:00".parse().unwrap()));
    }
    assert!(keys <= 5 * invited.len(), "{keys} keys for {} people", invited.len());
}

#[test]
fn the_door_shows_who_fits_the_closest_first_and_who_was_marked_last() {
    for (language, size) in
        [(Indonesian, USUAL), (Indonesian, NARROW), (Indonesian, WIDE), (English, USUAL), (English, WIDE)]
    {
        let (width, height) = size;
        for (name, keys) in [
            ("nobody", ""),
            ("found", "text:lamak"),
            ("nothing", "text:Mikhael%20Kopong;%20Camat%20lama"),
            (
                "marked",
                "text:mui enter text:kodim ctrl-w tab text:Serda%20X enter text:lamaknen enter text:dispora ctrl-e enter",
            ),
        ] {
            let mut stage = morning(language, size);
            stage.keys("p").keys(keys);
            assert_snapshot!(format!("door_{name}_{language}_{width}x{height}"), stage.screen());
        }
    }
}

#[test]
fn a_name_that_begins_others_is_meant_by_itself_and_titles_and_accents_do_not_matter() {
    let mut stage = morning(Indonesian, USUAL);
    stage.keys(
        "p text:lamaknen enter text:Dr.%20Agustinus enter text:selatan%20lam enter text:kéjari enter text:cas enter",
    );
    for position in [
        "Camat Lamaknen",
        "Bupati Belu",
        "Camat Lamaknen Selatan",
        "Kepala Kejaksaan Negeri Belu",
        "Camat Atambua Selatan",
    ] {
        assert_eq!(status(&stage, position), PresenceStatus::Present, "{position}");
    }
    assert_eq!(stage.whole().attendance().present, 5);
}

#[test]
fn one_key_puts_right_who_was_just_marked_and_the_field_stays_open() {
    let mut stage = morning(Indonesian, USUAL);
    stage.keys("p text:kapolres enter ctrl-w text:Kanit%20PPA enter");
    let presence = &seat(&stage, "Kapolres Belu").presence;
    assert_eq!(
        (presence.status, presence.by.as_ref().unwrap().position.as_str()),
        (PresenceStatus::Represented, "Kanit PPA")
    );
    for (key, wanted) in
        [("ctrl-k", PresenceStatus::Absent), ("ctrl-f", PresenceStatus::NotYet), ("enter", PresenceStatus::Present)]
    {
        assert_eq!(status(stage.keys(key), "Kapolres Belu"), wanted, "{key}");
    }
    stage.keys("ctrl-e enter");
    assert_eq!(status(&stage, "Kapolres Belu"), PresenceStatus::Excused, "nothing has to be typed");
    stage.keys("enter ctrl-d");
    assert_eq!(seat(&stage, "Kapolres Belu").presence.left, Some("09:00:00".parse().unwrap()));
    stage.keys("enter");
    assert_eq!(seat(&stage, "Kapolres Belu").presence.left, None, "who comes in again has not left");
    assert!(stage.keys("text:dispora").screen().contains("Siapa?"));
    stage.keys("ctrl-z enter esc h");
    assert_eq!(stage.whole().attendance().present, 2, "outside the field the keys are commands again");
}

#[test]
fn what_the_invitation_was_answered_fills_the_door() {
    let mut stage = morning(Indonesian, USUAL);
    let old = seat(&stage, "Dandim 1605/Belu").clone();
    let by = Representative { name: String::new(), position: "Pasiter".into() };
    let new = Seat { reply: Some(Reply::Sends(by.clone())), ..old.clone() };
    stage.written_by_another(SessionEdit::Seat(ListEdit::Set { old, new }));
    stage.keys("p text:dandim enter");
    let presence = &seat(&stage, "Dandim 1605/Belu").presence;
    assert_eq!((presence.status, presence.by.as_ref()), (PresenceStatus::Represented, Some(&by)));
    stage.keys("enter");
    assert_eq!(status(&stage, "Dandim 1605/Belu"), PresenceStatus::Represented, "a second Enter takes nothing away");
    stage.keys("text:dandim enter");
    assert_eq!(status(&stage, "Dandim 1605/Belu"), PresenceStatus::Present, "the holder came after all");
}

#[test]
fn who_represented_a_seat_is_offered_in_its_next_meeting() {
    let mut stage = Stage::own(Indonesian, USUAL);
    stage.keys("s text:Rakor tab text:1/4/2024 ctrl-s 1 p text:dandim ctrl-w");
    assert_eq!(stage.text("by-position"), "Pasiter");
}

#[test]
fn a_guest_comes_in_by_one_line() {
    let mut stage = morning(Indonesian, USUAL);
    stage
        .keys("p")
        .keys(&text("Sr. Yosefina; Suster; Yayasan Kasih Ibu"))
        .keys("ctrl-g")
        .keys(&text("Wartawan A;; Media"))
        .keys("ctrl-g");
    let guests: Vec<&Seat> = stage.whole().seats.iter().rev().take(2).collect();
    let [media, sister] = guests.as_slice() else { panic!("two came") };
    let office = &stage.model.archive.office;
    assert_eq!((sister.name.as_str(), sister.position.as_str()), ("Sr. Yosefina", "Suster"));
    assert_eq!(sister.presence.status, PresenceStatus::Guest);
    assert_eq!(sister.presence.arrived, Some("09:00:00".parse().unwrap()));
    assert_eq!(office.institution(sister.institution.as_ref().unwrap()).unwrap().name, "Yayasan Kasih Ibu");
    assert_eq!(office.group_name(&sister.group), "Tamu");
    assert_eq!(media.institution.as_ref().unwrap().as_str(), "media", "one that the office knows is not made anew");
    assert_eq!(media.group.as_str(), "media");
    stage.keys("esc y");
    assert!(stage.screen().contains("Suster, Yayasan Kasih Ibu"), "{}", stage.screen());
    stage.keys("esc p ctrl-z*2");
    assert!(stage.model.archive.office.institutions.iter().all(|institution| institution.name != "Yayasan Kasih Ibu"));
}

#[test]
fn all_that_are_shown_are_marked_by_one_act_and_taken_back_by_one() {
    let mut stage = morning(Indonesian, USUAL);
    stage.keys("p text:raihat ctrl-k esc / text:camat enter *");
    assert!(stage.screen().contains("11 peserta"), "{}", stage.screen());
    stage.keys("h");
    assert_eq!(stage.whole().attendance().present, 11);
    assert_eq!(status(&stage, "Camat Raihat"), PresenceStatus::Absent, "who is marked already stays so");
    stage.keys("u");
    assert_eq!(stage.whole().attendance().present, 0);
    stage.keys("* esc down h");
    assert_eq!(stage.whole().attendance().present, 1, "Esc goes back to one by one");
}

#[test]
fn names_are_completed_later_in_the_order_of_the_sheet() {
    let mut stage = morning(Indonesian, USUAL);
    stage.keys(
        "p text:mui enter text:bupati%20belu enter text:sekretaris%20daerah enter text:dandim ctrl-w enter esc e",
    );
    stage.keys("text:Drs.%20X enter");
    assert!(stage.screen().contains("Dandim"), "{}", stage.screen());
    stage.keys("text:Mayor%20Y enter enter enter");
    assert!(stage.model.form().is_none(), "{}", stage.screen());
    assert_eq!(seat(&stage, "Sekretaris Daerah").name, "Drs. X");
    assert_eq!(seat(&stage, "Dandim 1605/Belu").presence.by.as_ref().unwrap().name, "Mayor Y");
    assert_eq!(seat(&stage, "Ketua MUI Kabupaten Belu").name, "", "what is left empty stays empty");
}

#[test]
fn names_are_asked_for_group_by_group_as_the_sheet_is_signed() {
    let mut stage = morning(Indonesian, USUAL);
    // The deputy secretary is of the leaders, though the file names them behind the officers and the church.
    stage.keys("p text:mui enter text:dandim enter text:asisten%20pem enter text:sekretaris%20daerah enter esc e");
    for position in ["Sekretaris Daerah", "Asisten Pemerintahan", "Dandim 1605/Belu", "Ketua MUI", "Perwakilan media"] {
        assert!(stage.screen().contains(&format!("Lengkapi nama · {position}")), "{position}\n{}", stage.screen());
        stage.keys("enter");
    }
    assert!(stage.model.form().is_none());
}

#[test]
fn the_mc_greets_who_is_in_the_room_in_protocol_order_and_sees_who_just_came() {
    let mut stage = morning(Indonesian, USUAL);
    for who in ["raihat", "lasiolat", "bupati%20belu", "sekretaris%20daerah", "dandim ctrl-w text:Pasiter"] {
        let (fragment, mark) = who.split_once(' ').unwrap_or((who, ""));
        stage.keys(&format!("p text:{fragment}")).keys(if mark.is_empty() { "enter" } else { mark });
        if !mark.is_empty() {
            stage.keys("enter");
        }
        stage.keys("esc");
    }
    // Later than the meeting was opened, by the file.
    stage.later(3600).keys("p text:lamaknen enter esc y");
    assert_snapshot!("honours_id_80x24", stage.screen());
    stage.keys("down*9");
    assert!(stage.screen().contains("para camat"), "{}", stage.screen());
}

#[test]
fn a_quorum_says_how_each_group_and_each_named_seat_stands() {
    let mut stage = morning(Indonesian, WIDE);
    let old = stage.whole().meeting.clone();
    let half = Share { parts: 1, of: 2, more_than: true };
    let chair = old.chair.unwrap();
    let groups = vec![("camat".parse().unwrap(), half), ("tokoh-adat".parse().unwrap(), half)];
    let new = Meeting { quorum: Some(Quorum { all: None, groups, seats: vec![chair] }), ..old.clone() };
    stage.written_by_another(SessionEdit::Meeting { old: Box::new(old), new: Box::new(new) });
    stage.keys("p text:adat%20fial enter text:adat%20tas enter");
    let screen = stage.screen();
    for said in ["kuorum kurang 2", "! harus hadir: Bupati Belu", "Camat 0/12 < 7 !", "Tokoh Adat 2/2 ≥ 2 ✓"] {
        assert!(screen.contains(said), "{said}\n{screen}");
    }
    stage.keys("text:bupati%20belu enter");
    assert!(!stage.screen().contains("harus hadir"), "{}", stage.screen());
}

#[test]
fn from_the_door_the_line_of_capture_is_one_key_away_and_leaves_the_fragment_alone() {
    for size in [USUAL, WIDE] {
        let mut stage = morning(Indonesian, size);
        stage.keys("p text:lam f8");
        stage.keys(&text("c Bupati tiba lebih awal")).keys("enter esc");
        assert_eq!(stage.whole().notes.last().unwrap().text, "Bupati tiba lebih awal");
        let screen = stage.screen();
        assert!(screen.contains("Siapa?") && screen.contains("lam"), "{screen}");
        // In the list the same key opens the same line, beside the one that is easier to reach.
        stage.keys("esc esc f8");
        assert!(stage.screen().contains("catatan ▸"), "{}", stage.screen());
    }
}

#[test]
fn a_short_title_finds_its_seat_as_people_say_it() {
    let stage = morning(Indonesian, USUAL);
    let (office, session) = (&stage.model.archive.office, stage.whole());
    let first = |typed: &str| {
        let found = found(office, session, typed);
        let seat = found.first().unwrap_or_else(|| panic!("{typed} finds nobody"));
        session.seat(seat.0).unwrap().position.clone()
    };
    for (typed, position) in [
        ("sekda", "Sekretaris Daerah"),
        ("sekd", "Sekretaris Daerah"),
        ("wabup", "Wakil Bupati Belu"),
        ("kadis kes", "Kepala Dinas Kesehatan"),
        ("kapolres", "Kapolres Belu"),
        ("kajari", "Kepala Kejaksaan Negeri Belu"),
    ] {
        assert_eq!(first(typed), position, "{typed}");
    }
    // In a meeting whose seats are called otherwise the rule is the same.
    let mut other = session.clone();
    other.seats.truncate(5);
    for (seat, position) in other.seats.iter_mut().zip([
        "Kepala Bagian Umum",
        "Kepala Badan Keuangan",
        "Sekretaris DPRD",
        "Komandan Kodim 1605",
        "Kepala Satuan Polisi Pamong Praja",
    ]) {
        (seat.position, seat.institution) = (position.to_owned(), None);
    }
    for (typed, at) in [("kabag", 0), ("kaban keu", 1), ("sekwan", 2), ("dandim", 3), ("kasat", 4)] {
        let first = found(office, &other, typed).first().map(|seat| seat.0);
        assert_eq!(first, Some(other.seats[at].id), "{typed}");
    }
    assert!(found(office, session, "sekzz").is_empty(), "what is no beginning of a word is none");
}

#[test]
fn who_represents_is_asked_by_name_where_the_position_is_known_and_what_is_typed_replaces_a_proposal() {
    let mut stage = Stage::own(Indonesian, USUAL);
    stage.keys("s text:Rakor tab text:1/4/2024 ctrl-s 1 p text:dandim ctrl-w");
    stage.keys(&text("Yohanes Mali")).keys("enter");
    let by = seat(&stage, "Dandim 1605/Belu").presence.by.clone().unwrap();
    assert_eq!((by.name.as_str(), by.position.as_str()), ("Yohanes Mali", "Pasiter"));
    stage.keys("ctrl-w shift-tab text:Pasi%20Ops enter");
    let by = seat(&stage, "Dandim 1605/Belu").presence.by.clone().unwrap();
    assert_eq!((by.name.as_str(), by.position.as_str()), ("Yohanes Mali", "Pasi Ops"));
    stage.keys("ctrl-w end text:%20S.H. enter");
    let by = seat(&stage, "Dandim 1605/Belu").presence.by.clone().unwrap();
    assert_eq!(by.name, "Yohanes Mali S.H.", "a key that moves keeps what was proposed");
}

#[test]
fn a_key_that_finds_nobody_says_so_and_the_next_letter_begins_anew() {
    for key in ["enter", "ctrl-k", "ctrl-w"] {
        let mut stage = morning(Indonesian, USUAL);
        stage.keys("p text:qqq").keys(key);
        let screen = stage.screen();
        assert!(screen.contains("Tidak ada yang cocok dengan “qqq”") && screen.contains("Siapa?  qqq"), "{screen}");
        stage.keys("text:mui enter");
        assert_eq!(status(&stage, "Ketua MUI Kabupaten Belu"), PresenceStatus::Present, "{key}\n{}", stage.screen());
    }
}

#[test]
fn every_key_of_the_door_answers_also_where_nothing_changes_and_says_what_was_before() {
    let mut stage = morning(Indonesian, USUAL);
    stage.keys("p");
    for (keys, said) in [
        ("text:raihat ctrl-k", "kehadiran Camat Raihat dicatat"),
        ("text:raihat ctrl-k", "Camat Raihat sudah tercatat: tanpa keterangan."),
        ("text:raihat enter", "Camat Raihat hadir, tadinya tanpa keterangan (Ctrl+Z membatalkan)"),
        ("text:raihat enter", "Camat Raihat sudah tercatat: hadir."),
        ("text:lasiolat ctrl-e enter text:lasiolat enter", "Camat Lasiolat hadir, tadinya izin (Ctrl+Z membatalkan)"),
        ("text:lamaknen%20sel ctrl-f", "Camat Lamaknen Selatan sudah tercatat: belum hadir."),
        ("text:lamaknen%20sel ctrl-d", "Camat Lamaknen Selatan sudah tercatat: belum hadir."),
    ] {
        stage.keys(keys);
        let screen = stage.screen();
        assert!(screen.contains(said), "{keys}: {said}\n{screen}");
        assert!(screen.contains("Siapa?") && !screen.contains("cocok"), "the field is empty again\n{screen}");
    }
    stage.keys("text:mui enter");
    assert_eq!(status(&stage, "Ketua MUI Kabupaten Belu"), PresenceStatus::Present);
}

#[test]
fn what_was_taken_back_at_the_door_is_done_again_there() {
    let mut stage = Stage::own(Indonesian, (80, 24));
    stage.keys("s text:Rakor%20VI ctrl-s 1 p text:mui enter");
    let here = |stage: &Stage| stage.whole().attendance().present;
    assert_eq!(here(&stage), 1);
    stage.keys("ctrl-z");
    assert_eq!(here(&stage), 0);
    stage.keys("ctrl-y");
    assert_eq!(here(&stage), 1, "{}", stage.screen());
}
