//! What leaves as internal CSV or XLSX comes in again equal, whatever stands in it; and a table says the same whatever sets its
//! cells apart, however they are quoted and in which order its columns stand.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use rapat::domain::attendance::{Acting, PresenceStatus, Representative, Seat};
use rapat::domain::import::Kind;
use rapat::domain::meeting::Class;
use rapat::domain::recurrence::{Recurrence, Rhythm};
use rapat::domain::session::{Item, ItemState};
use rapat::domain::{Commitment, IdSource, Key, Office, Party, Session, SessionId};
use rapat::intake;
use rapat::papers::{Kind as Paper, Wanted};
use rapat::runtime::press;
use rapat::sheet::Format;
use rapat::texts::Language;

use super::{TODAY, World, counts, world};

/// What may stand in a text of one line: signs of formulas, quotes, signs that set cells apart, letters with marks.
const WORDS: [&str; 16] = [
    "=1+1",
    "+62",
    "-x",
    "@camat",
    "'",
    "''=",
    "\"kutip\"",
    "a, b",
    "té",
    "–",
    "≥ 75 %",
    "ʼ",
    "1×24",
    "Kepala",
    "%",
    "\\",
];

fn said(most: usize) -> impl Strategy<Value = String> {
    vec(select(&WORDS[..]), 1..most).prop_map(|words| words.join(" "))
}

fn long() -> impl Strategy<Value = String> {
    vec(said(4), 1..4).prop_map(|lines| lines.join("\n"))
}

/// Position, name, group, institution, presence, reason.
type DrawnSeat = (String, String, usize, Option<usize>, usize, Option<String>);
/// Text, owners, supporters, indicator, when, places, item, class.
type DrawnCommitment = (String, Vec<usize>, Vec<usize>, String, u8, Vec<usize>, Option<usize>, usize);

#[derive(Debug, Clone)]
struct Drawn {
    seats: Vec<DrawnSeat>,
    commitments: Vec<DrawnCommitment>,
}

fn drawn() -> impl Strategy<Value = Drawn> {
    let office = world().office;
    let (groups, places) = (office.groups.len(), office.places.len());
    let institutions = office.institutions.len();
    let seat = (
        said(4),
        said(3),
        0..groups,
        proptest::option::of(0..institutions),
        0..PresenceStatus::ALL.len(),
        proptest::option::of(said(3)),
    );
    let parties = || vec(0..1000_usize, 0..3);
    let commitment = (
        long(),
        parties(),
        parties(),
        long(),
        0..6_u8,
        subsequence((0..places).collect::<Vec<_>>(), 0..3),
        proptest::option::of(0..2_usize),
        0..Class::ALL.len(),
    );
    (vec(seat, 0..6), vec(commitment, 0..6)).prop_map(|(seats, commitments)| Drawn { seats, commitments })
}

fn session(office: &Office, drawn: &Drawn, id: SessionId) -> Session {
    let mut ids = IdSource::seeded([9; 32]);
    let mut session = world().sessions.remove(&world().ampk()).unwrap();
    session = Session::new(id, session.meeting);
    session.meeting.chair = None;
    for (at, (position, name, group, institution, status, reason)) in drawn.seats.iter().enumerate() {
        let mut seat = Seat::new(ids.fresh(), office.groups[*group].key.clone(), format!("{position} {at}"));
        seat.rank = u32::try_from(at).unwrap() + 1;
        seat.acting = (at % 3 == 1).then_some(Acting::Plh);
        seat.name.clone_from(name);
        seat.front_title = if at % 2 == 0 { "dr.".to_owned() } else { String::new() };
        seat.back_title = if at % 2 == 0 { "S.H., M.Si".to_owned() } else { String::new() };
        seat.institution = institution.map(|at| office.institutions[at].key.clone());
        seat.contact = name.clone();
        seat.presence.status = PresenceStatus::ALL[*status];
        seat.presence.reason = reason.clone().unwrap_or_default();
        if seat.presence.status == PresenceStatus::Represented {
            seat.presence.by = Some(Representative { name: name.clone(), position: position.clone() });
            seat.presence.arrived = chrono::NaiveTime::from_hms_opt(9, 5, 0);
        }
        session.seats.push(seat);
    }
    for title in ["Pembukaan", "Diskusi"] {
        session.items.push(Item {
            id: ids.fresh(),
            title: title.to_owned(),
            minutes: 10,
            spent: None,
            in_charge: String::new(),
            class: Class::Biasa,
            state: ItemState::Planned,
            standing: false,
            follow_up: false,
        });
    }
    let party = |at: usize, session: &Session| match at % 3 {
        0 if !session.seats.is_empty() => Party::Seat(session.seats[at % session.seats.len()].id),
        // The group of the press and the press are called alike: a paper cannot tell one from the other.
        1 => {
            let is_alone = |name: &str| office.institutions.iter().all(|one| one.names().all(|other| other != name));
            let groups: Vec<_> = office.groups.iter().filter(|group| is_alone(&group.name)).collect();
            Party::Group(groups[at % groups.len()].key.clone())
        }
        _ => Party::Institution(office.institutions[at % office.institutions.len()].key.clone()),
    };
    let once = |parties: &[usize], session: &Session| {
        let mut once: Vec<Party> = Vec::new();
        for party in parties.iter().map(|at| party(*at, session)) {
            if !once.contains(&party) {
                once.push(party);
            }
        }
        once
    };
    for (at, (text, owners, supporters, indicator, when, places, item, class)) in drawn.commitments.iter().enumerate() {
        let number = u32::try_from(at).unwrap() + 1;
        let from = "2023-11-15".parse().unwrap();
        let rhythm = |every| Some(Recurrence { every, from, until: "2024-12-31".parse().ok() });
        let made = Commitment {
            item: item.map(|at| session.items[at].id),
            owners: once(owners, &session),
            supporters: once(supporters, &session),
            indicator: indicator.clone(),
            due: (*when < 3).then(|| "2024-02-29".parse().unwrap()),
            recurrence: match when {
                3 => rhythm(Rhythm::Weekly(2)),
                4 => rhythm(Rhythm::Monthly(10)),
                _ => None,
            },
            places: places.iter().map(|at| office.places[*at].key.clone()).collect::<Vec<Key>>(),
            funding: format!("APBD {at}"),
            class: Class::ALL[*class],
            ..Commitment::new(ids.fresh(), number, format!("{text} {at}"))
        };
        session.commitments.push(made);
    }
    session
}

fn printed(world: &World, session: &Session, paper: Paper, format: Format, semicolons: bool) -> Vec<u8> {
    let wanted = Wanted { public: false, semicolons, ..Wanted::usual(paper, format, Language::Indonesian) };
    let nowhere = tempfile::tempdir().unwrap();
    let printed = press::print(nowhere.path(), &world.office, &[session], &wanted, TODAY.parse().unwrap());
    printed.unwrap().files.into_iter().next().unwrap().1
}

/// A seat without what no paper tells.
fn told(seat: &Seat, ids: &mut IdSource) -> Seat {
    let mut told = Seat { id: ids.fresh(), ..seat.clone() };
    told.last_representative = None;
    told
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_leaves_comes_in_equal(drawn in drawn(), format in select(vec![Format::Csv, Format::Xlsx]), semicolons: bool) {
        let mut world = world();
        let id = world.bare();
        let session = session(&world.office, &drawn, id);
        let empty = Session { seats: vec![], commitments: vec![], ..session.clone() };
        // The seats come into a meeting without any, and into their own.
        let bytes = printed(&world, &session, Paper::DaftarHadir, format, semicolons);
        if !session.seats.is_empty() {
            world.sessions.insert(id, empty);
            let preview = world.preview(Kind::Seats, &bytes, id);
            counts(&preview, [session.seats.len(), 0, 0, 0, 0, 0]);
            world.take(&preview);
            let mut came = world.sessions[&id].seats.clone();
            came.sort_by_key(|seat| seat.rank);
            let (mut one, mut other) = (IdSource::seeded([1; 32]), IdSource::seeded([1; 32]));
            prop_assert_eq!(
                came.iter().map(|seat| told(seat, &mut one)).collect::<Vec<_>>(),
                session.seats.iter().map(|seat| told(seat, &mut other)).collect::<Vec<_>>()
            );
            world.sessions.insert(id, session.clone());
            prop_assert_eq!(world.preview(Kind::Seats, &bytes, id).change("x"), None);
        }
        if session.commitments.is_empty() {
            return Ok(());
        }
        let bytes = printed(&world, &session, Paper::Rtl, format, semicolons);
        world.sessions.insert(id, session.clone());
        for kind in [Kind::Commitments, Kind::Plan] {
            let preview = world.preview(kind, &bytes, id);
            prop_assert_eq!(preview.change("x"), None, "{:?}: {:?}", kind, preview.entries);
        }
        // Into another meeting with the same seats and agenda they come as new ones, each once.
        let other: SessionId = IdSource::seeded([77; 32]).fresh();
        world.sessions.insert(other, Session { id: other, commitments: vec![], ..session.clone() });
        let preview = world.preview(Kind::Commitments, &bytes, other);
        prop_assert!(!preview.leaves_out(), "{:?}", preview.entries);
        world.take(&preview);
        let bare = |commitment: &Commitment, ids: &mut IdSource| Commitment { id: ids.fresh(), ..commitment.clone() };
        let (mut one, mut two) = (IdSource::seeded([1; 32]), IdSource::seeded([1; 32]));
        prop_assert_eq!(
            world.sessions[&other].commitments.iter().map(|it| bare(it, &mut one)).collect::<Vec<_>>(),
            session.commitments.iter().map(|it| bare(it, &mut two)).collect::<Vec<_>>()
        );
    }

    #[test]
    fn a_table_says_the_same_however_it_is_written(
        sign in select(vec![',', ';', '\t']),
        always_quoted: bool,
        order in Just((0..5_usize).collect::<Vec<_>>()).prop_shuffle(),
        line_end in select(vec!["\n", "\r\n", "\r"]),
        letters in select(vec!["utf-8", "bom", "1252"]),
        texts in vec(said(4), 1..6),
        blanks in vec(any::<bool>(), 6),
    ) {
        let world = world();
        let heads = ["Komitmen", "Penanggung jawab", "Batas waktu", "Indikator", "Catatan lain"];
        let mut rows = vec![heads.map(str::to_owned)];
        for (at, text) in texts.iter().enumerate() {
            rows.push([format!("{text} {at}"), "DP3APP; Polres".to_owned(), "30/11/2024".to_owned(), text.clone(), String::new()]);
        }
        let quoted = |cell: &String| {
            let must = cell.contains([sign, '"', '\n', '\r']);
            if always_quoted || must { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell.clone() }
        };
        let mut written = String::new();
        for (row, blank) in rows.iter().zip(blanks.iter().cycle()) {
            let cells: Vec<String> = order.iter().map(|at| quoted(&row[*at])).collect();
            written.push_str(&cells.join(&sign.to_string()));
            written.push_str(line_end);
            if *blank {
                written.push_str(line_end);
            }
        }
        let bytes = match letters {
            "bom" => ["\u{feff}", &written].concat().into_bytes(),
            // What Windows has no letter for stays out of this one.
            "1252" => {
                let narrow: String = written.replace(['≥', 'ʼ'], "x");
                narrow.chars().map(|letter| match letter { '–' => 0x96, other => u8::try_from(u32::from(other)).unwrap() }).collect()
            }
            _ => written.clone().into_bytes(),
        };
        let preview = world.preview(Kind::Commitments, &bytes, world.ampk());
        counts(&preview, [texts.len(), 0, 0, 0, 0, 0]);
        let plain = |text: String| if letters == "1252" { text.replace(['≥', 'ʼ'], "x") } else { text };
        let subjects: Vec<String> = preview.entries.iter().map(|entry| entry.subject.clone()).collect();
        let wanted: Vec<String> = texts.iter().enumerate().map(|(at, text)| plain(unguarded(&format!("{text} {at}")))).collect();
        prop_assert_eq!(subjects, wanted);
        prop_assert!(intake::read(&bytes).is_ok());
    }
}

/// A text as it is read: one apostrophe before what a spreadsheet would reckon goes.
fn unguarded(text: &str) -> String {
    let bare = text.strip_prefix('\'').filter(|rest| rest.trim_start_matches('\'').starts_with(['=', '+', '-', '@']));
    bare.unwrap_or(text).to_owned()
}
