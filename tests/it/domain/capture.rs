//! The grammar of a captured line: tables of what is understood, and laws that hold for any line.

use proptest::prelude::*;
use rapat::domain::agenda::Speaker;
use rapat::domain::capture::{Captured, Doubt, Kind, Setting, complete, converted, kind_of_next, read};
use rapat::domain::recurrence::Rhythm;
use rapat::domain::session::{Class, SessionEdit};
use rapat::domain::{Commitment, IdSource, ItemId, ListEdit, Office, Party, Session};

use super::fixture::{camat, day, institution, key, meeting_day, office, one_of_each};
use super::generate;

/// The regency with an agenda of three items, the last one confidential.
fn desk() -> (Office, Session) {
    let mut session = one_of_each();
    let first = session.items[0].clone();
    let mut ids = IdSource::seeded([9; 32]);
    for (title, class) in [("Diskusi terpumpun per unsur", Class::Biasa), ("Data dan peta kasus", Class::Rahasia)] {
        session.items.push(rapat::domain::session::Item {
            id: ids.fresh(),
            title: title.into(),
            class,
            ..first.clone()
        });
    }
    (office(), session)
}

fn setting<'a>(office: &'a Office, session: &'a Session, kind: Option<Kind>) -> Setting<'a> {
    Setting { office, session, today: meeting_day(), item: Some(session.items[1].id), kind }
}

fn understood(line: &str, kind: Option<Kind>) -> Captured {
    let (office, session) = desk();
    read(line, setting(&office, &session, kind))
}

fn item(number: usize) -> ItemId {
    desk().1.items[number - 1].id
}

#[test]
fn a_line_of_a_commitment_says_everything_in_any_order() {
    let lines = [
        "Susun SOP rujukan @DP3APP +polres >20/12 =SOP ditandatangani %raihat !terbatas #1",
        "#1 !terbatas >20 des @dp3app Susun SOP rujukan %Raihat +Polres Belu =SOP ditandatangani",
        "=SOP ditandatangani #1 Susun SOP rujukan >\"20 desember\" @\"DP3A P2KB\" +polres, !terbatas %raihat.",
        "k Susun SOP rujukan @DP3A P2KB +polres >20-12-2023 =\"SOP ditandatangani\" %raihat !terbatas #evaluasi",
    ];
    for line in lines {
        let read = understood(line, None);
        assert_eq!((read.kind, read.text.as_str()), (Kind::Commitment, "Susun SOP rujukan"), "{line}");
        assert_eq!((&*read.owners, &*read.supporters), (&[institution("dp3app")][..], &[institution("polres")][..]));
        assert_eq!((read.due, read.item), (Some(day("2023-12-20")), Some(item(1))), "{line}");
        assert_eq!((&*read.places, read.indicator.as_str()), (&[key("raihat")][..], "SOP ditandatangani"), "{line}");
        assert_eq!((read.class, read.recurrence, &*read.doubts), (Class::Terbatas, None, &[][..]), "{line}");
        assert!(read.is_complete());
    }
}

#[test]
fn a_group_owes_as_one_and_is_twelve_owners() {
    let (office, session) = desk();
    let read = read("Bentuk Satgas PPA @camat >31 januari", setting(&office, &session, None));
    assert_eq!(read.owners, [Party::Group(key("camat"))]);
    assert_eq!(session.owners(&read.commitment(&session, IdSource::seeded([1; 32]).fresh())).len(), 12);
}

#[test]
fn a_name_takes_as_many_words_as_it_has() {
    let session = desk().1;
    let seat = |place: &str| Party::Seat(camat(&session, place));
    for (line, owner, text) in [
        ("@camat lamaknen kirim", seat("Lamaknen"), "kirim"),
        ("@camat lamaknen selatan kirim", seat("Lamaknen Selatan"), "kirim"),
        ("@\"camat lamaknen\" selatan", seat("Lamaknen"), "selatan"),
        ("@camat kirim data", Party::Group(key("camat")), "kirim data"),
        ("@Camat kota", seat("Kota Atambua"), ""),
        ("@kapolres: tindak", Party::Seat(session.seats[13].id), "tindak"),
        ("@rsud", institution("rsud"), ""),
        ("@kepala dp3app", Party::Seat(session.seats[12].id), ""),
    ] {
        let read = understood(line, None);
        assert_eq!((&*read.owners, read.text.as_str()), (&[owner][..], text), "{line}");
    }
}

#[test]
fn what_does_not_resolve_stays_in_the_text_and_is_flagged() {
    let unknown = |written: &str| Doubt::Unknown { written: written.to_owned(), near: vec![] };
    let read = understood("Kirim ke @entahsiapa >kapan-kapan", None);
    assert_eq!((read.kind, read.text.as_str()), (Kind::Note, "Kirim ke @entahsiapa >kapan-kapan"));
    assert_eq!(read.doubts, [unknown("@entahsiapa"), unknown(">kapan-kapan")]);

    let read = understood("Data #99 %mars @polres !aneh *kadang", None);
    assert_eq!((read.text.as_str(), read.doubts.len()), ("Data #99 %mars !aneh *kadang", 4));
    assert_eq!(read.item, Some(item(2)));
}

#[test]
fn a_position_as_people_say_it_for_short_is_the_seat_if_it_is_the_only_one() {
    let (office, mut session) = desk();
    session.seats[0].position = "Sekretaris Daerah".to_owned();
    let line = |session: &Session| read("Siapkan data @sekda >20/12", setting(&office, session, None));
    let owned = line(&session);
    assert_eq!((&*owned.owners, owned.text.as_str()), (&[Party::Seat(session.seats[0].id)][..], "Siapkan data"));
    session.seats[1].position = "Sekretaris Daerah".to_owned();
    assert_eq!(line(&session).owners, []);
}

#[test]
fn what_begins_on_the_last_day_of_a_month_comes_again_on_the_last_day_of_each() {
    let rhythm = |line: &str| understood(line, None).recurrence.unwrap().every;
    assert_eq!(rhythm("Laporan @polres >akhir bulan *bulanan"), Rhythm::Monthly(31));
    assert_eq!(rhythm("Laporan @polres >29/11/2023 *bulanan"), Rhythm::Monthly(29));
    assert_eq!(rhythm("Laporan @polres *bulanan 30"), Rhythm::Monthly(30));
}

#[test]
fn a_slip_in_a_name_is_told_with_the_names_that_are_near() {
    for (line, name) in [("Data @polrez", "polres"), ("Data %raihatt", "Raihat")] {
        let read = understood(line, Some(Kind::Commitment));
        let [Doubt::Unknown { near, .. }] = &read.doubts[..] else { panic!("{line}: {:?}", read.doubts) };
        assert!(near.len() <= 3 && near.iter().any(|near| near.contains(name)), "{line}: {near:?}");
    }
    let (office, session) = desk();
    let around = setting(&office, &session, None);
    let offered = complete("Data @polrez", Kind::Commitment, around).unwrap();
    assert!(offered.offers[0].name.contains("polres"), "{:?}", offered.offers);
}

#[test]
fn a_sign_counts_only_at_the_start_of_a_word_and_before_something() {
    for text in ["surel a@polres", "5 > 3", "5 >", "@ polres", "A+polres", "75 % sekolah", "x=1", "!"] {
        let read = understood(text, None);
        assert_eq!((read.kind, read.text.as_str(), read.doubts.len()), (Kind::Note, text, 0), "{text}");
    }
}

#[test]
fn what_could_be_several_is_not_guessed() {
    let read = understood("Serahkan @camat tasifeto >besok", None);
    assert_eq!(read.text, "Serahkan @camat tasifeto");
    let [Doubt::Several { written, names }, Doubt::Weekend(_)] = &*read.doubts else { panic!("{:?}", read.doubts) };
    assert_eq!((written.as_str(), names.len()), ("@camat tasifeto", 2));
}

#[test]
fn an_indicator_goes_on_to_the_next_sign_that_counts() {
    for (line, indicator, text) in [
        ("Satgas @camat =12 SK camat", "12 SK camat", "Satgas"),
        ("Satgas @camat =12 SK >entah jadi >besok lalu", "12 SK >entah jadi", "Satgas lalu"),
        ("Satgas @camat =\"12 SK\" terbit", "12 SK", "Satgas terbit"),
        ("Satgas =SK @camat =laporan", "SK; laporan", "Satgas"),
    ] {
        let read = understood(line, None);
        assert_eq!((read.indicator.as_str(), read.text.as_str()), (indicator, text), "{line}");
    }
}

#[test]
fn what_comes_again_has_a_rhythm_and_a_start() {
    for (line, every, from) in [
        ("Rapat @polres *bulanan 10", Rhythm::Monthly(10), "2023-11-04"),
        ("Rapat @polres *monthly 10 >10 des", Rhythm::Monthly(10), "2023-12-10"),
        ("Rapat @polres *bulanan >1 des", Rhythm::Monthly(1), "2023-12-01"),
        ("Rapat @polres *bulanan", Rhythm::Monthly(3), "2023-12-03"),
        ("Rapat @polres >setiap tanggal sepuluh", Rhythm::Monthly(10), "2023-11-04"),
        ("Rapat @polres *mingguan", Rhythm::Weekly(1), "2023-11-10"),
        ("Rapat @polres *mingguan 2 >15 nov", Rhythm::Weekly(2), "2023-11-15"),
        ("Rapat @polres *every 2 weeks", Rhythm::Weekly(2), "2023-11-17"),
        ("Rapat @polres *setiap jumat", Rhythm::Weekly(1), "2023-11-10"),
        ("Rapat @polres *setiap minggu", Rhythm::Weekly(1), "2023-11-10"),
        ("Rapat @polres *setiap hari minggu", Rhythm::Weekly(1), "2023-11-05"),
    ] {
        let read = understood(line, None);
        let recurrence = read.recurrence.unwrap_or_else(|| panic!("{line}"));
        assert_eq!((recurrence.every, recurrence.from), (every, day(from)), "{line}");
        assert_eq!((read.due, read.text.as_str(), read.doubts.len()), (None, "Rapat", 0), "{line}");
    }
    // The longest words that say a rhythm: the 32nd is none, so the number stays in the text.
    let read = understood("Rapat @polres *bulanan 32", None);
    assert_eq!((read.recurrence.unwrap().every, read.text.as_str()), (Rhythm::Monthly(3), "Rapat 32"));
    assert_eq!(understood("Rapat *setiap", Some(Kind::Commitment)).recurrence, None);
}

#[test]
fn a_prefix_decides_the_kind_over_what_was_chosen() {
    for (line, kind, text) in [
        ("s Visum gratis", Kind::Decision, "Visum gratis"),
        ("keputusan: Visum gratis", Kind::Decision, "Visum gratis"),
        ("Komitmen: Visum gratis", Kind::Commitment, "Visum gratis"),
        ("c Visum gratis", Kind::Note, "Visum gratis"),
        ("Komitmen semua pihak diminta", Kind::Note, "Komitmen semua pihak diminta"),
        ("K 12 dibahas", Kind::Note, "K 12 dibahas"),
        ("k", Kind::Note, "k"),
    ] {
        let read = understood(line, None);
        assert_eq!((read.kind, read.text.as_str()), (kind, text), "{line}");
    }
    assert_eq!(understood("s Visum", Some(Kind::Note)).kind, Kind::Decision);
    assert_eq!(understood("Visum @polres", Some(Kind::Decision)).kind, Kind::Decision);
}

#[test]
fn a_note_keeps_signs_that_only_a_commitment_has() {
    let read = understood("Anggaran >50 juta, tanya @polres #1 !rahasia", Some(Kind::Note));
    assert_eq!(read.text, "Anggaran >50 juta, tanya @polres");
    assert_eq!((read.item, read.class), (Some(item(1)), Class::Rahasia));
    assert_eq!(read.doubts, [Doubt::OnlyCommitment("@polres".into())]);
}

#[test]
fn a_name_and_a_colon_say_who_speaks() {
    let session = desk().1;
    let seat = |at: usize| Some(Speaker::Seat(session.seats[at].id));
    for (line, speaker, text) in [
        ("Kapolres Belu: Patroli ditambah", seat(13), "Patroli ditambah"),
        ("polres: Patroli ditambah", seat(13), "Patroli ditambah"),
        ("rsud: Tarif belum ada", Some(Speaker::Other("RSUD Atambua".into())), "Tarif belum ada"),
        ("\"Warga desa\": Jalan putus", Some(Speaker::Other("Warga desa".into())), "Jalan putus"),
        ("Catatan penting: Jalan putus", None, "Catatan penting: Jalan putus"),
        ("Polres:", None, "Polres:"),
        ("polres:tanpa jeda", None, "polres:tanpa jeda"),
    ] {
        let read = understood(line, None);
        assert_eq!((read.speaker, read.text.as_str()), (speaker, text), "{line}");
    }
    assert_eq!(understood("polres: Patroli", Some(Kind::Decision)).text, "polres: Patroli");
    assert_eq!(understood("s \"Warga\": Patroli", None).text, "Warga: Patroli");
}

#[test]
fn a_record_is_never_less_confidential_than_its_item() {
    let read = understood("Kasus dibahas #3 !biasa", None);
    assert_eq!((read.class, &*read.doubts), (Class::Rahasia, &[Doubt::LowersClass(Class::Biasa)][..]));
    assert_eq!(understood("Kasus dibahas #3 !sangat rahasia", None).class, Class::SangatRahasia);
}

#[test]
fn a_date_that_nobody_works_on_or_that_is_past_is_flagged() {
    for (line, doubt) in [
        ("Kirim @polres >minggu", Doubt::Weekend(day("2023-11-05"))),
        ("Kirim @polres >kemarin", Doubt::Past(day("2023-11-02"))),
        ("Kirim @polres >besok >lusa", Doubt::Again(">lusa".into())),
        ("@polres >20/12", Doubt::NoText),
    ] {
        assert!(understood(line, None).doubts.contains(&doubt), "{line}");
    }
    assert!(!understood("@polres >20/12", None).can_be_filed());
}

#[test]
fn words_before_the_cursor_are_completed_until_they_are_a_name() {
    let (office, session) = desk();
    let offered = |before: &str, kind| {
        let found = complete(before, kind, setting(&office, &session, None));
        found.map(|found| (found.from, found.offers.iter().map(|offer| offer.written.clone()).collect::<Vec<_>>()))
    };
    assert_eq!(offered("Susun @kapol", Kind::Commitment), Some((7, vec!["Kapolres Belu ".into()])));
    assert_eq!(offered("Susun @dp +pol", Kind::Commitment).unwrap().0, 11);
    assert_eq!(offered("Susun %nan", Kind::Commitment), Some((7, vec!["Nanaet Duabesi ".into()])));
    assert_eq!(offered("Susun #di", Kind::Note).unwrap().1, ["Diskusi terpumpun per unsur "]);
    assert_eq!(offered("Susun !ra", Kind::Note), Some((7, vec!["rahasia ".into()])));
    assert_eq!(offered("Kapol", Kind::Note), Some((0, vec!["Kapolres Belu: ".into()])));
    for whole in ["Susun @polres", "Susun @polres ", "Susun @", "Susun @tidakada", "Susun >bes", "Susun"] {
        assert_eq!(offered(whole, Kind::Commitment), None, "{whole}");
    }
    assert_eq!(offered("Kapol", Kind::Decision), None);
    // `Belu` stands in the name of the Kapolres and does not begin it.
    assert_eq!(offered("Bel", Kind::Note), None);
}

/// Carries a record through one change of its kind.
fn change_kind(session: &mut Session, office: &Office, record: rapat::domain::Id, seed: u8) -> rapat::domain::Id {
    let mut ids = IdSource::seeded([seed; 32]);
    let around = Setting { office, session, today: meeting_day(), item: None, kind: None };
    let (edits, _) = converted(around, record, &mut ids).unwrap();
    let added = match &edits[0] {
        SessionEdit::Note(edit) => edit.subject().0,
        SessionEdit::Decision(edit) => edit.subject().0,
        SessionEdit::Commitment(edit) => edit.subject().0,
        other => panic!("{other:?}"),
    };
    for edit in edits {
        session.apply(edit).unwrap();
    }
    added
}

#[test]
fn a_record_goes_through_all_kinds_and_nothing_is_typed_again() {
    let (office, mut session) = desk();
    session.commitments.clear();
    let line = "Susun SOP @DP3APP @camat +polres >20/12 =12 SK, foto %raihat %lamaknen";
    let first = read(line, setting(&office, &session, None));
    let mut ids = IdSource::seeded([40; 32]);
    let (edit, called) = first.filed(&session, None, &mut ids);
    let SessionEdit::Commitment(ListEdit::Add { value, .. }) = edit.clone() else { panic!("{edit:?}") };
    assert_eq!(called, "K1");
    session.apply(edit).unwrap();
    let mut at = value.id.0;
    for seed in 41..44 {
        at = change_kind(&mut session, &office, at, seed);
    }
    assert_eq!(session.commitments.len(), 1);
    let back = Commitment { id: value.id, number: value.number, ..session.commitments[0].clone() };
    assert_eq!((back, session.notes.len(), session.decisions.len()), (value, 1, 1));
}

#[test]
fn a_commitment_that_has_a_life_stays_one() {
    let (_, mut session) = desk();
    let id = session.commitments[0].id;
    assert_eq!(kind_of_next(&session, id.0), Some(Kind::Note));
    super::fixture::report(&mut session.commitments[0], None, rapat::domain::State::Done, "2023-11-10");
    assert_eq!(kind_of_next(&session, id.0), None);
}

/// A line of words, names, dates and signs, well and badly put together.
fn line() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => prop::sample::select(vec![
            "@", "+", ">", "#", "%", "=", "!", "*", " ", "  ", "\"", ":", ": ", "k ", "s ", "\n", "@camat", ">besok", "#1", "%raihat",
            "*bulanan 10", "!rahasia", "=SK", "+polres", "lamaknen selatan", "minggu depan", "kapolres", "31", "é", "👨‍👩‍👧",
        ]).prop_map(str::to_owned),
        2 => "[a-z]{1,6} ?",
        1 => generate::text(),
    ];
    prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

fn any_kind() -> impl Strategy<Value = Option<Kind>> {
    prop::option::of(prop::sample::select(Kind::ALL.to_vec()))
}

proptest! {
    #[test]
    fn what_is_understood_is_what_is_filed(line in line(), kind in any_kind()) {
        let (office, mut session) = desk();
        let captured = read(&line, setting(&office, &session, kind));
        let (edit, called) = captured.filed(&session, None, &mut IdSource::seeded([5; 32]));
        let before = (session.notes.len(), session.decisions.len(), session.commitments.len());
        session.apply(edit).unwrap();
        let (item, text, class) = (captured.item, captured.text.clone(), captured.class);
        match captured.kind {
            Kind::Note => {
                let note = session.notes.last().unwrap();
                prop_assert_eq!((note.item, note.text.clone(), note.class), (item, text, class));
                prop_assert_eq!(&note.speaker, &captured.speaker);
                prop_assert_eq!((session.notes.len(), session.decisions.len(), session.commitments.len()), (before.0 + 1, before.1, before.2));
            }
            Kind::Decision => {
                let decision = session.decisions.last().unwrap();
                prop_assert_eq!((decision.item, decision.text.clone(), decision.class), (item, text, class));
                prop_assert_eq!(session.notes.len() + session.commitments.len(), before.0 + before.2);
            }
            Kind::Commitment => {
                let promise = session.commitments.last().unwrap();
                prop_assert_eq!(format!("K{}", promise.number), called);
                prop_assert_eq!((promise.item, promise.text.clone(), promise.class), (item, text, class));
                prop_assert_eq!((&promise.owners, &promise.supporters, &promise.places), (&captured.owners, &captured.supporters, &captured.places));
                prop_assert_eq!((promise.due, promise.recurrence, &promise.indicator), (captured.due, captured.recurrence, &captured.indicator));
            }
        }
        if captured.kind != Kind::Commitment {
            prop_assert!(captured.owners.is_empty() && captured.due.is_none() && captured.indicator.is_empty());
        }
    }

    #[test]
    fn no_letter_of_a_line_that_says_nothing_is_lost(line in line()) {
        let (mut office, mut session) = desk();
        // Nobody and nothing has a name here.
        (office.institutions, office.groups, office.places) = (vec![], vec![], vec![]);
        (session.seats, session.items, session.notes, session.decisions, session.commitments) = Default::default();
        let around = Setting { office: &office, session: &session, today: meeting_day(), item: None, kind: Some(Kind::Decision) };
        let captured = read(&format!("s {line}"), around);
        let letters = |text: &str| text.chars().filter(|letter| !letter.is_whitespace()).collect::<String>();
        if !line.contains('!') {
            prop_assert_eq!(letters(&captured.text), letters(&line));
        }
    }

    #[test]
    fn any_line_in_any_office_is_read_and_completed(
        line in line(), kind in any_kind(), office in generate::office(), session in generate::session(), today in generate::date(),
        cut in 0_usize..80,
    ) {
        let around = Setting { office: &office, session: &session, today, item: None, kind };
        let captured = read(&line, around);
        prop_assert_eq!(captured.text.trim(), captured.text.as_str());
        let cut = line.floor_char_boundary(cut);
        let _ = complete(&line[..cut], captured.kind, around);
        // What it becomes can stand in the file.
        if session.meeting.state != rapat::domain::session::SessionState::Final {
            let (edit, _) = captured.filed(&session, None, &mut IdSource::seeded([6; 32]));
            let problems = rapat::domain::check::problems(&session).len();
            let mut after = session.clone();
            if problems == 0 {
                prop_assert!(after.apply(edit).is_ok(), "{:?}", captured);
            }
        }
    }

    #[test]
    fn a_date_or_none_is_read_from_any_text(text in line(), today in generate::date()) {
        let _ = rapat::domain::dates::read_date(&text, today);
    }
}

#[test]
fn a_name_that_is_cut_off_is_not_taken_for_a_shorter_one() {
    let read = understood("Lapor bulanan @camat lama >31/3", Some(Kind::Commitment));
    assert_eq!(read.owners, [], "not every camat");
    assert_eq!(read.text, "Lapor bulanan @camat lama");
    assert!(
        matches!(&read.doubts[..], [Doubt::Several { written, .. }, ..] if written == "@camat lama"),
        "{:?}",
        read.doubts
    );
    let whole = understood("Lapor @camat lagi", Some(Kind::Commitment));
    assert_eq!(whole.owners, [Party::Group(key("camat"))], "a word that begins no name ends the name before it");
}
