//! Tables from outside: the four of the meeting come in without a question, what leaves comes in equal whatever sets its cells
//! apart, and what an institution filled in becomes records. What is hostile is refused with its place.

mod hostile;
mod plan;
mod round_trip;
mod screens;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;

use rapat::domain::actions::party_name;
use rapat::domain::attendance::{Presence, PresenceStatus, Seat};
use rapat::domain::change::Documents;
use rapat::domain::import::{self, FieldChange, Incoming, Kind, Mapping, Outcome, Preview, Setting, Why};
use rapat::domain::meeting::{Class, Meeting};
use rapat::domain::{IdSource, Office, Refusal, Session, SessionId};
use rapat::intake;
use rapat::storage::archive::ArchiveFolder;

const TODAY: &str = "2024-03-01";
/// No two previews give the same ids.
static SEED: AtomicU64 = AtomicU64::new(1);

fn fresh() -> IdSource {
    let mut seed = [0xee; 32];
    seed[..8].copy_from_slice(&SEED.fetch_add(1, Ordering::Relaxed).to_le_bytes());
    IdSource::seeded(seed)
}

/// The documents of an archive, without the archive.
#[derive(Debug, Clone, PartialEq)]
struct World {
    office: Office,
    sessions: BTreeMap<SessionId, Session>,
}

impl Documents for World {
    fn office_to_edit(&mut self) -> Result<&mut Office, Refusal> {
        Ok(&mut self.office)
    }

    fn session_to_edit(&mut self, id: SessionId) -> Result<&mut Session, Refusal> {
        self.sessions.get_mut(&id).ok_or(Refusal::NoDocument)
    }

    fn insert(&mut self, session: Session) {
        self.sessions.insert(session.id, session);
    }

    fn remove(&mut self, id: SessionId) {
        self.sessions.remove(&id);
    }
}

fn here(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn world() -> World {
    let contents = ArchiveFolder::open(here("sessions")).contents();
    let sessions = contents.sessions.into_iter().map(|entry| (entry.session.id, entry.session)).collect();
    World { office: contents.office.unwrap(), sessions }
}

impl World {
    fn ampk(&self) -> SessionId {
        *self.sessions.iter().find(|(_, session)| session.meeting.title.contains("AMPK")).unwrap().0
    }

    /// A meeting with nothing but its head.
    fn bare(&mut self) -> SessionId {
        let id = IdSource::seeded([42; 32]).fresh();
        let meeting = Meeting::new("Rapat kosong".to_owned(), "2023-11-03".parse().unwrap());
        self.sessions.insert(id, Session::new(id, meeting));
        id
    }

    fn look(&self, kind: Kind, incoming: &Incoming, mapping: &Mapping, into: SessionId, adds_names: bool) -> Preview {
        let sessions: Vec<&Session> = self.sessions.values().collect();
        let setting = Setting {
            office: &self.office,
            session: self.sessions.get(&into),
            sessions: &sessions,
            today: TODAY.parse().unwrap(),
            now: "2024-03-01T09:00:00+08:00".parse().unwrap(),
            noted_by: "Koordinator",
            adds_names,
        };
        import::preview(kind, incoming, mapping, setting, &mut fresh())
    }

    fn preview(&self, kind: Kind, bytes: &[u8], into: SessionId) -> Preview {
        let incoming = intake::read(bytes).unwrap();
        self.look(kind, &incoming, &Mapping::of(kind, &incoming.table), into, false)
    }

    /// Takes all that is clear in, and shows that one undo takes it back.
    fn take(&mut self, preview: &Preview) {
        let before = self.clone();
        let Some(change) = preview.change("uji.csv") else { return };
        let undo = change.apply(self).unwrap();
        let after = self.clone();
        undo.apply(self).unwrap();
        assert_eq!(*self, before, "one undo takes it back");
        *self = after;
    }
}

fn csv(name: &str) -> Vec<u8> {
    fs::read(here("tests/it/importing").join(name)).unwrap()
}

#[track_caller]
fn counts(preview: &Preview, wanted: [usize; 6]) {
    assert_eq!(preview.missing, Vec::<&str>::new());
    let left: Vec<_> = preview
        .entries
        .iter()
        .filter(|entry| matches!(entry.outcome, Outcome::Unclear(_) | Outcome::Refused(_)))
        .collect();
    assert_eq!(preview.counts(), wanted, "new, changed, same, proposed, unclear, refused: {left:?}");
}

/// Why the rows of a table are left out, by row, and whether they are refused.
fn left_out(preview: &Preview) -> Vec<(u32, Why, String, bool)> {
    let of = |entry: &import::Entry| match &entry.outcome {
        Outcome::Unclear(troubles) => Some((entry.row, troubles[0].why, troubles[0].about.clone(), false)),
        Outcome::Refused(troubles) => Some((entry.row, troubles[0].why, troubles[0].about.clone(), true)),
        _ => None,
    };
    preview.entries.iter().filter_map(of).collect()
}

const FOUR: [(Kind, &str, usize); 4] = [
    (Kind::Institutions, "instansi.csv", 62),
    (Kind::Seats, "peserta.csv", 64),
    (Kind::Items, "agenda.csv", 8),
    (Kind::Commitments, "komitmen.csv", 15),
];

#[test]
fn the_four_tables_of_the_meeting_come_in_without_a_question() {
    let mut world = world();
    let id = world.bare();
    for (kind, name, rows) in FOUR {
        let preview = world.preview(kind, &csv(name), id);
        let known = kind == Kind::Institutions;
        counts(&preview, if known { [0, 0, rows, 0, 0, 0] } else { [rows, 0, 0, 0, 0, 0] });
        world.take(&preview);
        let again = world.preview(kind, &csv(name), id);
        counts(&again, [0, 0, rows, 0, 0, 0]);
        assert_eq!(again.change("uji.csv"), None, "{name} is the same already");
    }
    let (there, new) = (&world.sessions[&world.ampk()], &world.sessions[&id]);
    assert_eq!(new.attendance(), there.attendance());
    assert_eq!(new.seats[0].full_name(), "dr. Agustinus Taolin, SpPD-KGEH, FINASIM");
    let facts = |session: &Session| {
        let commitments = session.commitments.iter();
        let of = |it: &rapat::domain::Commitment| {
            // What comes in is never below what it comes under.
            let class = it.class.max(session.class_for(it.item));
            (it.number, it.text.clone(), session.owners(it).len(), it.due, it.recurrence, class)
        };
        commitments.map(of).collect::<Vec<_>>()
    };
    assert_eq!(facts(new), facts(there));
}

#[test]
fn the_four_tables_say_nothing_new_where_the_meeting_stands_already() {
    let world = world();
    for (kind, name, rows) in FOUR {
        counts(&world.preview(kind, &csv(name), world.ampk()), [0, 0, rows, 0, 0, 0]);
    }
}

#[test]
fn an_office_that_knows_nobody_asks_and_learns_only_when_told_to() {
    let mut world = world();
    let id = world.bare();
    world.office.institutions.clear();
    world.office.groups.clear();
    let incoming = intake::read(&csv("peserta.csv")).unwrap();
    let mapping = Mapping::of(Kind::Seats, &incoming.table);
    counts(&world.look(Kind::Seats, &incoming, &mapping, id, false), [0, 0, 0, 0, 64, 0]);
    let preview = world.look(Kind::Seats, &incoming, &mapping, id, true);
    counts(&preview, [64, 0, 0, 0, 0, 0]);
    assert!(preview.names.contains(&"Forkopimda Plus".to_owned()) && preview.names.contains(&"BPBD".to_owned()));
    world.take(&preview);
    assert_eq!(world.office.groups.len(), 14);
    counts(&world.preview(Kind::Seats, &csv("peserta.csv"), id), [0, 0, 64, 0, 0, 0]);
}

#[test]
fn what_is_unclear_or_wrong_is_named_with_row_column_and_reason() {
    let world = world();
    let table = "Kode;Komitmen;PJ;Batas waktu;Agenda\n\
        ;Susun SOP;Dinas Antah;30/11/2023;\n\
        ;Rakor bulanan;DP3APP;31/02/2024;\n\
        ;;DP3APP;;\n\
        ;Visum;RSUD;;99\n\
        knd0pr/K99;Apa;RSUD;;\n\
        ;Latihan;BP4D dan Bagian Hukum, RSUD Mgr. Gabriel Manek, SVD;07-Mar-25;\n";
    let preview = world.preview(Kind::Commitments, table.as_bytes(), world.ampk());
    let wanted = [
        (2, Why::UnknownName, "Dinas Antah", false),
        (3, Why::NoDate, "31/02/2024", true),
        (4, Why::Missing, "", true),
        (5, Why::UnknownItem, "99", false),
        (6, Why::UnknownCode, "knd0pr/k99", true),
    ];
    assert_eq!(left_out(&preview), wanted.map(|(row, why, about, refused)| (row, why, about.to_owned(), refused)));
    let [new, ..] = preview.counts();
    assert_eq!(new, 1, "three owners in one cell, one with a comma in its name");
    let mut after = world.clone();
    after.take(&preview);
    let last = after.sessions[&after.ampk()].commitments.last().unwrap().clone();
    assert_eq!((last.owners.len(), last.due.unwrap().to_string().as_str()), (3, "2025-03-07"));
}

#[test]
fn a_changed_row_is_found_by_code_else_by_seat_or_text_and_missing_rows_change_nothing() {
    let mut world = world();
    let id = world.ampk();
    let seats = "Jabatan;Nama;Instansi;No HP\nCamat Raihat;Maria Bano;Kecamatan Raihat;0812\n";
    let preview = world.preview(Kind::Seats, seats.as_bytes(), id);
    counts(&preview, [0, 1, 0, 0, 0, 0]);
    world.take(&preview);
    let commitments = "Kode,Komitmen,Batas waktu,Indikator\n\
        knd0pr/K2,Draf masukan Perda diserahkan ke DPRD,,\n\
        ,Visum gratis bagi korban anak masuk anggaran 2024,31-12-23,DPA terbit\n";
    let preview = world.preview(Kind::Commitments, commitments.as_bytes(), id);
    counts(&preview, [0, 2, 0, 0, 0, 0]);
    let of = |at: usize| match &preview.entries[at].outcome {
        Outcome::Changed(changes) => changes.iter().map(|it: &FieldChange| it.field).collect::<Vec<_>>(),
        other => panic!("{other:?}"),
    };
    assert_eq!((of(0), of(1)), (vec!["text"], vec!["indicator"]));
    let before = world.sessions[&id].clone();
    world.take(&preview);
    let after = &world.sessions[&id];
    assert_eq!((after.seats.len(), after.commitments.len()), (before.seats.len(), before.commitments.len()));
}

#[test]
fn rows_of_one_code_are_one_change_and_what_they_say_against_each_other_is_refused() {
    let mut world = world();
    let id = world.ampk();
    let of = |world: &World| world.sessions[&id].commitments.iter().find(|one| one.number == 2).unwrap().clone();
    let before = of(&world);
    let text = &before.text;
    let against = "Kode;Komitmen\nknd0pr/K2;Naskah diserahkan\nknd0pr/K2;Naskah disahkan\n";
    let preview = world.preview(Kind::Commitments, against.as_bytes(), id);
    assert_eq!(left_out(&preview), [(3, Why::Twice, "Naskah disahkan".to_owned(), true)]);
    world.clone().take(&preview);

    let table = format!(
        "Kode;Komitmen;Penanggung jawab;Indikator;Anggaran\n\
        knd0pr/K2;{text};RSUD;;\nknd0pr/K2;{text};Dinsos;;APBD\nknd0pr/K2;{text};RSUD;Naskah;\n"
    );
    let preview = world.preview(Kind::Commitments, table.as_bytes(), id);
    counts(&preview, [0, 3, 0, 0, 0, 0]);
    world.take(&preview);
    let after = of(&world);
    let owners: Vec<_> = after.owners.iter().map(|one| party_name(&world.sessions[&id], &world.office, one)).collect();
    assert_eq!(owners, ["RSUD Mgr. Gabriel Manek, SVD", "Dinas Sosial PMD"]);
    assert_eq!((after.indicator.as_str(), after.funding.as_str()), ("Naskah", "APBD"));
    assert_eq!((after.due, after.records), (before.due, before.records));
}

#[test]
fn a_list_made_before_the_meeting_sends_nobody_away_who_is_here() {
    let world = world();
    let seats = "Jabatan;Instansi;Kehadiran\nCamat Raimanuk;Kecamatan Raimanuk;belum hadir\n";
    counts(&world.preview(Kind::Seats, seats.as_bytes(), world.ampk()), [0, 0, 1, 0, 0, 0]);
}

#[test]
fn nobody_has_come_to_a_meeting_that_is_to_come_whatever_a_list_says() {
    let mut world = world();
    let id = world.bare();
    world.sessions.get_mut(&id).unwrap().meeting.date = "2024-12-01".parse().unwrap();
    let seats = "Jabatan;Kelompok;Kehadiran;Jam hadir\nCamat Raimanuk;Camat;hadir;09.05\nCamat Lasiolat;Camat;;\n";
    let preview = world.preview(Kind::Seats, seats.as_bytes(), id);
    counts(&preview, [2, 0, 0, 1, 0, 0]);
    world.take(&preview);
    let seats = &world.sessions[&id].seats;
    assert!(seats.iter().all(|seat| seat.presence == Presence::default()), "{seats:?}");
}

#[test]
fn another_owner_beside_those_agreed_is_a_proposal_also_where_the_row_changes_something_else() {
    let world = world();
    let id = world.ampk();
    let head = "Kode;Komitmen;Penanggung jawab;Penanggung jawab semula;Batas waktu;Batas semula;Anggaran";
    let there = world.sessions[&id].commitments.iter().find(|one| one.number == 2).unwrap();
    let (text, due) = (&there.text, there.due.unwrap());
    let owner = party_name(&world.sessions[&id], &world.office, &there.owners[0]);
    let table = format!("{head}\nknd0pr/K2;{text};Dinas Sosial;{owner};{due};{due};APBD\n");
    let preview = world.preview(Kind::Commitments, table.as_bytes(), id);
    counts(&preview, [0, 1, 0, 1, 0, 0]);
    let Outcome::Proposed(wished) = &preview.entries[1].outcome else { panic!("{:?}", preview.entries) };
    assert_eq!((wished[0].field, wished[0].to.as_str()), ("owners", "Dinas Sosial"));
}

#[test]
fn lowering_a_class_by_a_table_is_left_to_a_person() {
    let world = world();
    let items = "Judul;Sifat\nData dan peta kasus per kecamatan;biasa\n";
    let preview = world.preview(Kind::Items, items.as_bytes(), world.ampk());
    assert_eq!(left_out(&preview), [(2, Why::LowersClass, "biasa".to_owned(), false)]);
}

#[test]
fn a_row_is_as_confidential_as_what_it_comes_under() {
    let mut world = world();
    let id = world.ampk();
    let there = world.sessions[&id].commitments.iter().find(|one| one.class == Class::Biasa).unwrap().clone();
    let session = world.sessions.get_mut(&id).unwrap();
    session.items[0].class = Class::Terbatas;
    let table = format!("Komitmen;Agenda;Sifat\nSusun peta baru;1;biasa\n{};1;biasa\n", there.text);
    let preview = world.preview(Kind::Commitments, table.as_bytes(), id);
    counts(&preview, [1, 1, 0, 0, 0, 0]);
    world.take(&preview);
    let session = &world.sessions[&id];
    let now = session.commitments.iter().find(|one| one.id == there.id).unwrap();
    assert_eq!((session.commitments.last().unwrap().class, now.class), (Class::Terbatas, Class::Terbatas));

    world.sessions.get_mut(&id).unwrap().meeting.class = Class::Terbatas;
    let preview = world.preview(Kind::Items, b"Judul;Sifat\nPeta baru;biasa\n", id);
    counts(&preview, [1, 0, 0, 0, 0, 0]);
    world.take(&preview);
    assert_eq!(world.sessions[&id].items.last().unwrap().class, Class::Terbatas);
}

#[test]
fn a_counter_of_rows_is_no_commitment_of_that_number() {
    let world = world();
    let session = &world.sessions[&world.ampk()];
    let first = session.commitments.iter().find(|one| one.number == 1).unwrap();
    let owner = party_name(session, &world.office, &first.owners[0]);
    let table = format!("No;Komitmen;Penanggung jawab\n1;Bangun posko baru;{owner}\n");
    counts(&world.preview(Kind::Commitments, table.as_bytes(), world.ampk()), [1, 0, 0, 0, 0, 0]);
}

#[test]
fn no_identity_is_written_over_or_lost_by_what_a_public_paper_prints_for_it() {
    let mut world = world();
    let id = world.ampk();
    world.sessions.get_mut(&id).unwrap().commitments[0].text = "Dampingi [[Anak A]] ke RSUD".to_owned();
    let code =
        |session: &Session, at: usize| format!("{}/K{}", &session.id.0.as_str()[..6], session.commitments[at].number);
    let (first, second) = (code(&world.sessions[&id], 0), code(&world.sessions[&id], 1));
    for table in [
        format!("Kode;Komitmen\n{first};Dampingi A. ke RSUD\n"),
        format!("Kode;Komitmen\n{second};Dampingi [identitas dirahasiakan] ke RSUD\n"),
        "Komitmen;Indikator\nSusun SOP;Surat [Identity withheld]\n".to_owned(),
    ] {
        let preview = world.preview(Kind::Commitments, table.as_bytes(), id);
        assert_eq!(left_out(&preview), [(2, Why::HidesIdentity, String::new(), false)], "{table}");
        assert_eq!(preview.edits, []);
    }
    let same = format!("Kode;Komitmen\n{first};Dampingi Anak A ke RSUD\n");
    counts(&world.preview(Kind::Commitments, same.as_bytes(), id), [0, 0, 1, 0, 0, 0]);
    // What papers print is known by its words.
    for (texts, said) in [
        (include_str!("../../src/texts/id.ftl"), "[identitas dirahasiakan]"),
        (include_str!("../../src/texts/en.ftl"), "[identity withheld]"),
    ] {
        assert!(texts.contains(&format!("paper-hidden = {said}\n")));
    }
}

#[test]
fn what_stands_in_brackets_behind_a_group_is_not_left_away_unless_it_counts() {
    let world = world();
    let table = "Komitmen;Penanggung jawab\nBuka posko;Camat (Raihat)\nBuka pos;Camat (12)\n";
    let preview = world.preview(Kind::Commitments, table.as_bytes(), world.ampk());
    assert_eq!(left_out(&preview), [(2, Why::UnknownName, "Camat (Raihat)".to_owned(), false)]);
    counts(&preview, [1, 0, 0, 0, 1, 0]);
}

#[test]
fn a_row_that_is_left_out_teaches_the_office_nothing() {
    let world = world();
    let table = "Komitmen;Penanggung jawab;Batas waktu\nBuka posko;Dinas Antah;31/02/2024\nBuka pos;Dinas Berantah;\n";
    let incoming = intake::read(table.as_bytes()).unwrap();
    let mapping = Mapping::of(Kind::Commitments, &incoming.table);
    let preview = world.look(Kind::Commitments, &incoming, &mapping, world.ampk(), true);
    assert_eq!((preview.names.as_slice(), preview.edits.len()), (&["Dinas Berantah".to_owned()][..], 2));
    let seats = "Unsur;Jabatan;Instansi\nUnsur Antah;;Dinas Antah\n";
    let incoming = intake::read(seats.as_bytes()).unwrap();
    let mapping = Mapping::of(Kind::Seats, &incoming.table);
    let preview = world.look(Kind::Seats, &incoming, &mapping, world.ampk(), true);
    assert_eq!((preview.counts()[5], preview.names.len(), preview.edits.len()), (1, 0, 0));
}

#[test]
fn nobody_inherits_the_attendance_or_the_titles_of_who_sat_there_before() {
    let mut world = world();
    let id = world.ampk();
    let mine = |seat: &Seat| seat.position == "Camat Raihat";
    let seat = world.sessions.get_mut(&id).unwrap().seats.iter_mut().find(|seat| mine(seat)).unwrap();
    (seat.name, seat.front_title, seat.back_title) = ("Agus Bere".to_owned(), "dr.".to_owned(), "SpPD".to_owned());
    seat.presence.status = PresenceStatus::Present;
    let code = seat.id.0.as_str().to_owned();
    let preview = world.preview(Kind::Seats, b"Jabatan;Nama\nCamat Raihat;Maria Bano\n", id);
    assert_eq!(left_out(&preview), [(2, Why::OtherPerson, "dr. Agus Bere, SpPD".to_owned(), false)]);
    let table = format!("Kode;Jabatan;Nama;Gelar depan;Gelar belakang\n{code};Camat Raihat;Maria Bano;dr.;SpPD\n");
    let preview = world.preview(Kind::Seats, table.as_bytes(), id);
    counts(&preview, [0, 1, 0, 0, 0, 0]);
    world.take(&preview);
    let now = world.sessions[&id].seats.iter().find(|seat| mine(seat)).unwrap();
    assert_eq!(now.full_name(), "Maria Bano");
}

#[test]
fn a_date_that_was_changed_beside_the_agreed_one_is_a_proposal_and_not_lost() {
    let world = world();
    let session = &world.sessions[&world.ampk()];
    let one = session.commitments.iter().find(|one| one.due.is_some() && one.recurrence.is_none()).unwrap();
    let agreed = one.due.unwrap();
    let table = |now: &str| format!("Komitmen;Batas waktu;Batas semula\n{};{now};{agreed}\n", one.text);
    counts(&world.preview(Kind::Commitments, table("2027-05-04").as_bytes(), world.ampk()), [0, 0, 0, 1, 0, 0]);
    counts(&world.preview(Kind::Commitments, table(&agreed.to_string()).as_bytes(), world.ampk()), [0, 0, 1, 0, 0, 0]);
}

#[test]
fn headings_that_nobody_knows_are_mapped_by_hand() {
    let world = world();
    let incoming = intake::read(b"Hal yang dijanjikan|Siapa\n".iter().as_slice()).unwrap();
    let mapping = Mapping::of(Kind::Commitments, &incoming.table);
    let preview = world.look(Kind::Commitments, &incoming, &mapping, world.ampk(), false);
    assert_eq!(preview.missing, ["text"]);
    let table = "Hal yang dijanjikan;Siapa\nBangun posko;Polres\n";
    let incoming = intake::read(table.as_bytes()).unwrap();
    let mut mapping = Mapping::of(Kind::Commitments, &incoming.table);
    mapping.set(mapping.column_named("hal yang dijanjikan").unwrap(), Some("text"));
    mapping.set(mapping.column_named("B").unwrap(), Some("owners"));
    counts(&world.look(Kind::Commitments, &incoming, &mapping, world.ampk(), false), [1, 0, 0, 0, 0, 0]);
}

/// Said, not asserted: how long a thousand rows take from bytes to the change.
#[test]
fn a_thousand_rows_come_in_at_once() {
    let mut world = world();
    let id = world.bare();
    let rows = |head: &str, row: &dyn Fn(usize) -> String| {
        let body: String = (0..1000).map(|at| row(at) + "\n").collect();
        format!("{head}\n{body}").into_bytes()
    };
    let seats = rows("Urutan;Unsur;Jabatan;Nama;Instansi", &|at| {
        format!("{at};OPD;Kepala Bidang {at};Drs. Nama {at}, M.Si;Dinas Kesehatan")
    });
    let commitments = rows("Komitmen;Penanggung jawab;Pendukung;Batas waktu", &|at| {
        format!("Langkah {at};Kepala Bidang {at}, Polres dan RSUD;BKAD;30/11/2024")
    });
    for (kind, bytes) in [(Kind::Seats, seats), (Kind::Commitments, commitments)] {
        let begun = Instant::now();
        let preview = world.preview(kind, &bytes, id);
        let looked = begun.elapsed();
        counts(&preview, [1000, 0, 0, 0, 0, 0]);
        preview.change("uji.csv").unwrap().apply(&mut world).unwrap();
        println!("1,000 {}: preview {looked:?}, taken in after {:?}", kind.name(), begun.elapsed());
    }
}
