//! What may not leave: planted secrets are looked for in the unpacked bytes of every public paper. And the templates of an
//! office, good and bad.

use rapat::domain::agenda::Note;
use rapat::domain::identity::{Judgement, Subject};
use rapat::domain::meeting::Class;
use rapat::domain::office::Signatory;
use rapat::domain::{IdSource, Session};
use rapat::folder::PaperFault;
use rapat::papers::{Kind, Order, Wanted, made};
use rapat::runtime::press;
use rapat::sheet::Format;
use rapat::storage::stationery;
use rapat::texts::{Language, Texts};

use super::{TODAY, ampk, printed, unpacked};

/// What must not stand in any public paper.
const SECRET: [&str; 8] = [
    "5304014503110002",
    "081234567890",
    "Maria Goreti",
    "Yohana",
    "197003121998031004",
    "Rahasia-Mata-Acara",
    "Rahasia-Komitmen",
    "Rahasia-Keputusan",
];

/// The meeting with a secret in every place where one can stand.
fn planted() -> (rapat::domain::Office, Session) {
    let (mut office, mut session) = ampk();
    let mut ids = IdSource::seeded([4; 32]);
    let open = |session: &Session| session.items[0].id;
    let item = Some(open(&session));
    let mut note = |text: &str, class| {
        let id = ids.fresh();
        session.notes.push(Note { id, item, at: None, speaker: None, text: text.to_owned(), class });
        id
    };
    note("NIK 5304014503110002 dicek", Class::Biasa);
    note("Hubungi 081234567890 sore ini", Class::Biasa);
    note("Kasus [[Yohana]] dibahas", Class::Biasa);
    let judged = note("Korban bernama Maria Goreti didampingi", Class::Biasa);
    let about = Subject::Note(judged);
    let (id, at, span) = (ids.fresh(), "2023-11-03T12:00:00+08:00".parse().unwrap(), "Maria Goreti".to_owned());
    session.identities.push(Judgement { id, at, noted_by: String::new(), about, span, hide: true });
    session.items[4].title = "Rahasia-Mata-Acara".to_owned();
    session.items[4].class = Class::Rahasia;
    session.decisions[0].text = "Rahasia-Keputusan".to_owned();
    session.decisions[0].class = Class::Rahasia;
    session.commitments[0].text = "Rahasia-Komitmen".to_owned();
    session.commitments[0].class = Class::SangatRahasia;
    session.commitments[1].text.push_str(" untuk [[Yohana]]");
    session.commitments[1].indicator = "telepon 081234567890".to_owned();
    session.seats[5].contact = "081234567890".to_owned();
    session.meeting.secretary = "Notulis, NIP 197003121998031004".to_owned();
    office.signatories.retain(|known| known.key.as_str() != "bupati");
    office.signatories.push(Signatory {
        key: "bupati".parse().unwrap(),
        position: "Bupati Belu".to_owned(),
        name: String::new(),
        grade: String::new(),
        nip: "197003121998031004".to_owned(),
    });
    (office, session)
}

#[test]
fn no_public_paper_holds_what_was_planted_in_any_format() {
    let (office, session) = planted();
    for kind in Kind::ALL {
        for format in kind.formats().iter().copied().filter(|format| format.is_built_in()) {
            let text = unpacked(format, &printed(&office, &[&session], kind, format, true));
            for secret in SECRET {
                assert!(!text.contains(secret), "{kind:?} as {format:?} holds {secret}");
            }
        }
    }
}

#[test]
fn the_internal_paper_holds_it_so_the_search_would_have_found_it() {
    let (office, session) = planted();
    let text = unpacked(Format::Docx, &printed(&office, &[&session], Kind::Notula, Format::Docx, false));
    for secret in SECRET {
        assert!(text.contains(secret), "{secret}");
    }
    assert!(!text.contains("[[Yohana"), "what was marked stands without its marks");
    let public = unpacked(Format::Txt, &printed(&office, &[&session], Kind::Notula, Format::Txt, true));
    assert!(public.contains("[identitas dirahasiakan]"));
    assert!(public.contains("Tidak dimuat dalam versi publik:"), "how much was left out is said");
}

#[test]
fn the_guard_names_what_was_not_answered_for_and_nothing_else() {
    let (office, session) = planted();
    let order = |kind| Order {
        kind,
        public: true,
        initials: false,
        office: &office,
        sessions: vec![&session],
        texts: Texts::of(Language::Indonesian),
        today: TODAY.parse().unwrap(),
        logo: None,
        owner: None,
    };
    let found = made(&order(Kind::Notula)).unwrap().found;
    let spans: Vec<&str> = found.iter().map(|found| found.span.as_str()).collect();
    for open in ["5304014503110002", "081234567890"] {
        assert!(spans.contains(&open), "{spans:?}");
    }
    assert!(!spans.iter().any(|span| span.contains("Maria") || span.contains("Yohana")), "{spans:?}");
    // What does not stand on a paper is not asked about for it.
    assert_eq!(made(&order(Kind::DaftarHadirKosong)).unwrap().found, []);
}

#[test]
fn the_checked_in_meetings_leave_without_a_question() {
    let (office, sessions) = super::sample();
    for session in &sessions {
        for kind in Kind::ALL {
            let (sessions, today) = (vec![session], TODAY.parse().unwrap());
            let texts = Texts::of(Language::Indonesian);
            let order = Order {
                kind,
                public: true,
                initials: false,
                office: &office,
                sessions,
                texts,
                today,
                logo: None,
                owner: None,
            };
            let found = made(&order).map(|made| made.found).unwrap_or_default();
            assert_eq!(found, [], "{kind:?} of {}", session.meeting.title);
        }
    }
}

#[test]
fn a_hidden_name_leaves_its_initials_only_where_that_was_chosen() {
    let (office, session) = planted();
    let nowhere = tempfile::tempdir().unwrap();
    let usual = Wanted::usual(Kind::Notula, Format::Txt, Language::Indonesian);
    let wanted = Wanted { initials: true, ..usual };
    let printed = press::print(nowhere.path(), &office, &[&session], &wanted, TODAY.parse().unwrap()).unwrap();
    let text = String::from_utf8(printed.files[0].1.clone()).unwrap();
    assert!(text.contains("M.G.") && !text.contains("Maria") && !text.contains("5304014503110002"), "{text}");
}

#[test]
fn a_meeting_above_biasa_has_no_public_form() {
    let (office, mut session) = ampk();
    session.meeting.class = Class::Rahasia;
    let nowhere = tempfile::tempdir().unwrap();
    let wanted = Wanted::usual(Kind::Notula, Format::Txt, Language::Indonesian);
    let fault = press::print(nowhere.path(), &office, &[&session], &wanted, TODAY.parse().unwrap()).unwrap_err();
    assert_eq!(fault, PaperFault::NoPublicForm("rahasia"));
}

#[test]
fn an_office_has_its_own_words_and_a_bad_word_is_told_with_its_place() {
    let (office, session) = ampk();
    let archive = tempfile::tempdir().unwrap();
    let wanted = Wanted::usual(Kind::Notula, Format::Txt, Language::Indonesian);
    let print = || press::print(archive.path(), &office, &[&session], &wanted, TODAY.parse().unwrap());
    let put = |text: &str| stationery::put_template(archive.path(), "kata-id.ftl", text, true).unwrap();
    put("paper-minutes-title = RISALAH\n");
    let text = String::from_utf8(print().unwrap().files[0].1.clone()).unwrap();
    assert!(text.contains("RISALAH") && !text.contains("NOTULA\n"), "{text:.300}");
    put("paper-minutes-title = RISALAH\nhome-title = x\n");
    assert!(matches!(print(), Err(PaperFault::Template { line: 2, column: 1, .. })), "{:?}", print());
    put("paper-minutes-title = RISALAH\npaper-agenda = { $x\n");
    assert!(matches!(print(), Err(PaperFault::Template { line: 2 | 3, .. })), "{:?}", print());
}

#[cfg(feature = "pdf")]
#[test]
fn a_template_that_fails_is_told_with_its_line_and_reads_no_other_file() {
    let (office, session) = ampk();
    let archive = tempfile::tempdir().unwrap();
    let wanted = Wanted::usual(Kind::Notula, Format::Pdf, Language::Indonesian);
    let print = |text: &str| {
        stationery::put_template(archive.path(), "kertas.typ", text, true).unwrap();
        press::print(archive.path(), &office, &[&session], &wanted, TODAY.parse().unwrap())
    };
    assert!(print(rapat::formats::TEMPLATE).is_ok());
    let fault = print("#let paper = json(\"data.json\")\n#paper.tidak-ada\n").unwrap_err();
    assert!(matches!(fault, PaperFault::Template { line: 2, .. }), "{fault:?}");
    for reaches_out in ["#read(\"/etc/passwd\")", "#read(\"../office.ron\")", "#import \"@preview/x:1.0.0\": y"] {
        let fault = print(reaches_out).unwrap_err();
        assert!(matches!(fault, PaperFault::Template { line: 1, .. }), "{fault:?}");
    }
}
