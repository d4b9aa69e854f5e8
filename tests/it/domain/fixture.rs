//! One small regency for the tables: an office with places, renamed and short-named institutions, and a meeting of
//! twelve camat and three agencies.

use chrono::NaiveDate;
use rapat::domain::attendance::Seat;
use rapat::domain::office::{Alias, Group, Institution, Place, TimeZone};
use rapat::domain::record::{DueMove, Progress};
use rapat::domain::session::{Class, Decision, Item, ItemState, Meeting, Note};
use rapat::domain::{Commitment, IdSource, Key, Office, Party, Record, RecordKind, SeatId, Session, State, Via};

/// The sub-districts, of which some names begin another.
pub const PLACES: [&str; 12] = [
    "Raimanuk",
    "Tasifeto Barat",
    "Kakuluk Mesak",
    "Nanaet Duabesi",
    "Kota Atambua",
    "Atambua Barat",
    "Atambua Selatan",
    "Tasifeto Timur",
    "Raihat",
    "Lasiolat",
    "Lamaknen",
    "Lamaknen Selatan",
];

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub fn key(text: &str) -> Key {
    text.parse().unwrap()
}

pub fn institution(text: &str) -> Party {
    Party::Institution(key(text))
}

/// The day of the meeting, a Friday.
pub fn meeting_day() -> NaiveDate {
    day("2023-11-03")
}

pub fn office() -> Office {
    let mut office = Office::new("Kabupaten Belu".into(), TimeZone::indonesian()[1].clone(), "id".into());
    let group = |(rank, name): (u32, &str)| Group {
        key: Key::of_name(name).unwrap(),
        name: name.into(),
        rank,
        collective: String::new(),
    };
    office.groups =
        [(1, "OPD"), (2, "Camat"), (3, "Tokoh Adat"), (4, "Forkopimda"), (5, "Forkopimda Plus")].map(group).into();
    office.places = PLACES.map(|name| Place { key: Key::of_name(name).unwrap(), name: name.into() }).into();
    let agency = |key_: &str, name: &str, aliases: Vec<Alias>| Institution {
        key: key(key_),
        name: name.into(),
        aliases,
        place: None,
        contact: String::new(),
    };
    let alias = |name: &str, from: Option<&str>, until: Option<&str>| Alias {
        name: name.into(),
        from: from.map(day),
        until: until.map(day),
    };
    office.institutions = vec![
        agency(
            "dp3app",
            "DP3A P2KB",
            vec![
                alias("DP3A", None, Some("2022-12-31")),
                alias("DP3APP", Some("2023-01-01"), Some("2024-12-31")),
                alias("Dinas Perempuan", None, None),
            ],
        ),
        agency("polres", "Polres Belu", vec![]),
        agency("rsud", "RSUD Atambua", vec![]),
    ];
    office.institutions.extend(PLACES.map(|place| Institution {
        place: Key::of_name(place),
        ..agency(Key::of_name(&format!("kec {place}")).unwrap().as_str(), &format!("Kecamatan {place}"), vec![])
    }));
    office
}

/// A meeting with twelve camat and a seat for DP3APP and Polres each; no commitments yet.
pub fn session() -> Session {
    let mut ids = IdSource::seeded([1; 32]);
    let mut meeting = Meeting::new("Rapat AMPK".into(), meeting_day());
    meeting.series = Some(key("ampk"));
    let mut session = Session::new(ids.fresh(), meeting);
    for place in PLACES {
        let mut seat = Seat::new(ids.fresh(), key("camat"), format!("Camat {place}"));
        seat.institution = Key::of_name(&format!("kec {place}"));
        session.seats.push(seat);
    }
    for (agency, position) in [("dp3app", "Kepala DP3APP"), ("polres", "Kapolres Belu")] {
        let mut seat = Seat::new(ids.fresh(), key("opd"), position.into());
        seat.institution = Some(key(agency));
        session.seats.push(seat);
    }
    session
}

/// A session with one record of each kind.
pub fn one_of_each() -> Session {
    let mut ids = IdSource::seeded([3; 32]);
    let mut session = session();
    session.items.push(Item {
        id: ids.fresh(),
        title: "Evaluasi".into(),
        minutes: 30,
        spent: None,
        in_charge: String::new(),
        class: Class::Biasa,
        state: ItemState::Planned,
        standing: false,
        follow_up: false,
    });
    let item = Some(session.items[0].id);
    let text = "SOP".to_owned();
    session.notes.push(Note {
        id: ids.fresh(),
        item,
        at: None,
        speaker: None,
        text: text.clone(),
        class: Class::Biasa,
    });
    session.decisions.push(Decision { id: ids.fresh(), number: 1, item, at: None, text, class: Class::Biasa });
    session.commitments.push(promise(&session, &[]));
    session
}

/// The seat of a camat.
pub fn camat(session: &Session, place: &str) -> SeatId {
    let position = format!("Camat {place}");
    session.seats.iter().find(|seat| seat.position == position).unwrap().id
}

/// A commitment with the next number and these owners, not yet in the session.
pub fn promise(session: &Session, owners: &[Party]) -> Commitment {
    let number = session.next_commitment_number();
    let mut commitment = Commitment::new(fresh(number), number, format!("Janji {number}"));
    commitment.owners = owners.to_vec();
    commitment
}

fn fresh<T: From<rapat::domain::Id>>(count: u32) -> T {
    let mut seed = [2; 32];
    seed[..4].copy_from_slice(&count.to_le_bytes());
    IdSource::seeded(seed).fresh()
}

/// What somebody reported; fields that do not matter stay empty.
pub fn progress(owner: Option<Party>, state: State, date: &str) -> Progress {
    Progress {
        owner,
        occurrence: None,
        date: day(date),
        state,
        text: String::new(),
        by: String::new(),
        via: Via::Rapat,
        asked_in: None,
        evidence: String::new(),
        blocked_by: String::new(),
    }
}

pub fn due_move(owner: Option<Party>, from: &str, to: &str) -> DueMove {
    DueMove {
        owner,
        occurrence: None,
        from: Some(day(from)),
        to: day(to),
        reason: String::new(),
        by: String::new(),
        asked_in: None,
    }
}

/// Appends a record, written down long after what it tells.
pub fn append(commitment: &mut Commitment, kind: RecordKind) {
    let count = u32::try_from(commitment.records.len()).unwrap() + 1000 * (commitment.number + 1);
    let at = "2025-12-31T08:00:00+08:00".parse().unwrap();
    commitment.records.push(Record { id: fresh(count), at, noted_by: String::new(), kind });
}

pub fn report(commitment: &mut Commitment, owner: Option<Party>, state: State, date: &str) {
    append(commitment, RecordKind::Progress(progress(owner, state, date)));
}
