//! Every paper in every format, read back by another program; hostile text in all of them.

use rapat::domain::agenda::{Decision, Note};
use rapat::domain::attendance::PresenceStatus;
use rapat::domain::meeting::Class;
use rapat::domain::{IdSource, Session};
use rapat::papers::Kind;
use rapat::sheet::Format;

use super::{ampk, is_there, printed, read_by, sample, unpacked};

/// The text of a paper as the program reads it that offices read it with.
fn read(format: Format, bytes: &[u8]) -> String {
    let name = format!("surat.{}", format.name());
    if format == Format::Pdf {
        return if is_there("pdftotext") { read_by(&["pdftotext", "-layout"], &name, bytes) } else { String::new() };
    }
    read_by(&["python3", concat!(env!("CARGO_MANIFEST_DIR"), "/tests/it/papers/read.py")], &name, bytes)
}

/// What a text says, whatever breaks its lines.
fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").replace('\u{200b}', "")
}

#[test]
fn every_paper_opens_in_every_format_and_names_its_meeting() {
    let (office, sessions) = sample();
    for kind in Kind::ALL {
        let of: Vec<&Session> = if kind == Kind::Papan { sessions.iter().collect() } else { vec![&sessions[4]] };
        for format in kind.formats().iter().copied().filter(|format| format.is_built_in()) {
            for public in [false, true] {
                let text = words(&read(format, &printed(&office, &of, kind, format, public)));
                let is_read = format != Format::Pdf || is_there("pdftotext");
                let wanted = match kind {
                    // Where it holds who came, a spreadsheet does not repeat what for.
                    Kind::DaftarHadir if matches!(format, Format::Xlsx | Format::Csv) => "Camat Raihat",
                    _ => "Penanganan Anak yang",
                };
                assert!(!is_read || text.contains(wanted), "{kind:?} {format:?} {public}: {text:.400}");
                assert!(!text.contains('⟦'), "{kind:?} {format:?} lacks a text: {text}");
            }
        }
    }
}

#[test]
fn the_minutes_say_who_came_what_was_decided_and_who_promised_what() {
    let (office, session) = ampk();
    for format in [Format::Pdf, Format::Docx, Format::Html, Format::Txt] {
        if format == Format::Pdf && !(format.is_built_in() && is_there("pdftotext")) {
            continue;
        }
        let text = words(&read(format, &printed(&office, &[&session], Kind::Notula, format, false)));
        for said in [
            "PEMERINTAH KABUPATEN BELU",
            "400.9/52/NOT/XI/2023",
            "Jumat, 3 November 2023",
            "dr. Agustinus Taolin, SpPD-KGEH, FINASIM",
            "hadir 43, diwakili 13, izin 3, tanpa keterangan 4, dari 63 undangan; tamu 1",
            "CONTOH",
            "DRAF",
        ] {
            assert!(text.contains(said), "{format:?} lacks {said}");
        }
        let commitments = session.commitments.iter().map(|commitment| commitment.text.as_str());
        let decisions = session.decisions.iter().map(|decision| decision.text.as_str());
        // Columns stand beside each other in a PDF and in plain text: a line of one is cut by the other.
        let whole = matches!(format, Format::Docx | Format::Html);
        let lost: Vec<&str> =
            commitments.chain(decisions).filter(|said| whole && !text.contains(&words(said))).collect();
        assert!(lost.is_empty(), "{format:?} lacks {lost:?}");
    }
}

#[test]
fn the_sheet_that_is_signed_has_a_place_for_every_seat_in_the_order_of_protocol() {
    let (office, session) = ampk();
    let text = read(Format::Docx, &printed(&office, &[&session], Kind::DaftarHadirKosong, Format::Docx, false));
    for number in 1..=63 {
        assert!(text.contains(&format!("{number}. …")), "no place {number}");
    }
    assert!(!text.contains("64. …"), "a guest is not invited");
    let at = |said: &str| text.find(said).unwrap_or_else(|| panic!("{said} is missing"));
    assert!(at("Bupati Belu") < at("Ketua DPRD") && at("Ketua DPRD") < at("Camat Raihat"));
}

#[test]
fn what_is_signed_in_the_room_is_no_draft_from_the_reading_back_on() {
    use rapat::domain::course::{Happening, Moment};
    let (office, mut session) = ampk();
    session.meeting.state = rapat::domain::session::SessionState::Running;
    let marked = |session: &Session, kind| {
        let text = read(Format::Txt, &printed(&office, &[session], kind, Format::Txt, false));
        text.contains("[DRAF]")
    };
    let signed = [Kind::DaftarHadir, Kind::Pernyataan, Kind::Komitmen];
    assert_eq!(signed.map(|kind| marked(&session, kind)), [true; 3]);
    let (id, at) = (IdSource::seeded([5; 32]).fresh(), "2023-11-03T13:20:00+08:00".parse().unwrap());
    session.course.push(Moment { id, at, what: Happening::ReadBack("x".to_owned()) });
    assert_eq!(signed.map(|kind| marked(&session, kind)), [false; 3]);
    assert!(marked(&session, Kind::Notula), "minutes are a draft until they are sealed");
}

#[test]
fn sealed_minutes_bear_the_seal_and_what_the_office_was_called_then() {
    let (mut office, mut sessions) = sample();
    let session = sessions.iter_mut().find(|session| session.seal.is_some()).unwrap();
    office.profile.letterhead.lines = vec!["KANTOR LAIN".to_owned()];
    let text = words(&read(Format::Txt, &printed(&office, &[session], Kind::Notula, Format::Txt, false)));
    let seal = session.seal.clone().unwrap();
    assert!(text.contains(&seal.short()) && !text.contains("[DRAF]"), "{text:.300}");
    assert!(text.contains("PEMERINTAH KABUPATEN BELU") && !text.contains("KANTOR LAIN"));
    session.earlier.push(seal);
    let again = words(&read(Format::Txt, &printed(&office, &[session], Kind::Notula, Format::Txt, false)));
    assert!(again.contains("Perbaikan ke-1"), "{again:.200}");
}

/// What somebody could type who wants a paper to do something.
const HOSTILE: [&str; 9] = [
    "#import \"x\": * $x$ *tebal* <label> @rujukan // catatan",
    "=1+1 @SUM(A1) +1 -1",
    "<script>alert(1)</script><img src=x onerror=alert(1)> &amp; \"'",
    "# judul | tabel | [tautan](javascript:alert(1)) `kode` https://contoh.id",
    "]]> <!-- --> <?xml?> </w:t>",
    "é ã ç ʼ – ≥ × ✓ 😀",
    "\u{1b}[31mmerah\u{7} \u{202e}balik \u{feff}\u{fffe}",
    "baris satu\nbaris dua\n\nbaris empat",
    "0\t1",
];

fn hostile() -> (rapat::domain::Office, Session) {
    let (office, mut session) = ampk();
    let mut ids = IdSource::seeded([9; 32]);
    let item = session.items[0].id;
    let long = "panjang".repeat(800);
    for text in HOSTILE.iter().map(|text| (*text).to_owned()).chain([long]) {
        let (id, item) = (ids.fresh(), Some(item));
        session.notes.push(Note { id, item, at: None, speaker: None, text: text.clone(), class: Class::Biasa });
        let number = session.next_decision_number();
        let decision = Decision { id: ids.fresh(), number, item, at: None, text: text.clone(), class: Class::Biasa };
        session.decisions.push(decision);
        let number = session.next_commitment_number();
        let mut commitment = rapat::domain::Commitment::new(ids.fresh(), number, text.clone());
        commitment.owners = session.commitments[0].owners.clone();
        session.commitments.push(commitment);
    }
    for at in 0..336 {
        let mut seat = session.seats[20].clone();
        (seat.id, seat.position) = (ids.fresh(), format!("=Jabatan <{at}>"));
        seat.presence.status = PresenceStatus::Present;
        session.seats.push(seat);
    }
    // One commitment that everybody owes.
    let number = session.next_commitment_number();
    let mut owed = rapat::domain::Commitment::new(ids.fresh(), number, "Semua bertanggung jawab".to_owned());
    owed.owners = session.seats.iter().map(|seat| rapat::domain::Party::Seat(seat.id)).collect();
    assert_eq!(owed.owners.len(), 400);
    session.commitments.push(owed);
    (office, session)
}

#[test]
fn hostile_text_prints_as_these_characters_and_runs_nothing() {
    let (office, session) = hostile();
    for kind in [Kind::Notula, Kind::Rtl, Kind::DaftarHadir] {
        for format in kind.formats().iter().copied().filter(|format| format.is_built_in()) {
            let bytes = printed(&office, &[&session], kind, format, false);
            // The reader of each format fails on what could run.
            let text = read(format, &bytes);
            let is_read = format != Format::Pdf || is_there("pdftotext");
            if kind == Kind::Notula && is_read {
                let plain = words(&text).replace('\\', "");
                for said in ["#import", "=1+1", "baris dua"] {
                    assert!(plain.contains(said), "{format:?} lacks {said}");
                }
                let script = if format == Format::Md { "&lt;script&gt;" } else { "<script>" };
                assert!(plain.contains(script), "{format:?} lacks {script}");
            }
            if kind == Kind::Rtl && is_read {
                let plain = words(&text).replace('\\', "");
                for said in ["bertanggung", "<0>", "<335>"] {
                    let said = if format == Format::Md {
                        said.replace('<', "&lt;").replace('>', "&gt;")
                    } else {
                        said.to_owned()
                    };
                    assert!(plain.contains(&said), "{format:?} lacks {said}");
                }
            }
            let whole = unpacked(format, &bytes);
            for steers in ['\u{1b}', '\u{202e}', '\u{feff}'] {
                assert!(!text.contains(steers), "{kind:?} {format:?} holds {steers:?}");
            }
            assert!(format != Format::Html || !whole.contains("<script>alert"), "{kind:?}");
        }
    }
}

#[test]
fn a_spreadsheet_gets_dates_numbers_and_choices_and_an_indonesian_excel_its_semicolons() {
    use rapat::runtime::press;
    let (office, session) = ampk();
    let sheet = read(Format::Xlsx, &printed(&office, &[&session], Kind::Rtl, Format::Xlsx, false));
    assert!(sheet.contains("2023-11-30 00:00:00"), "a due date is a date: {sheet:.600}");
    let nowhere = tempfile::tempdir().unwrap();
    let usual = rapat::papers::Wanted::usual(Kind::Rtl, Format::Csv, rapat::texts::Language::Indonesian);
    let wanted = rapat::papers::Wanted { semicolons: true, ..usual };
    let printed = press::print(nowhere.path(), &office, &[&session], &wanted, super::TODAY.parse().unwrap()).unwrap();
    let bytes = &printed.files[0].1;
    assert!(bytes.starts_with(b"\xef\xbb\xbfKode;"), "{:?}", &bytes[..20]);
    let rows = read(Format::Csv, bytes).lines().filter(|line| line.contains("knd0pr/K5")).count();
    assert_eq!(rows, 12, "each of the twelve owners has a row");
}
