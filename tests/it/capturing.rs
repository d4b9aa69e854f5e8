//! The line of capture: one key away, filed by Enter, never lost. It must not know how a line is read (see `domain::capture`).

use chrono::Datelike;
use insta::assert_snapshot;
use rapat::app::capture::line;
use rapat::app::msg::Event;
use rapat::domain::capture::{Kind, Setting, complete, read};
use rapat::domain::recurrence::Rhythm;
use rapat::domain::session::{ItemState, Speaker};
use rapat::domain::{Commitment, Office, Party, Session};
use rapat::texts::Language::{self, English, Indonesian};

use super::stage::Stage;

const USUAL: (u16, u16) = (80, 24);
const NARROW: (u16, u16) = (60, 20);
const WIDE: (u16, u16) = (120, 40);

/// The sample, its newest meeting opened and agreed to be changed.
fn meeting(language: Language, size: (u16, u16)) -> Stage {
    let mut stage = Stage::sample(language, size);
    stage.model.sample_agreed = true;
    stage.keys("enter");
    stage
}

fn session(stage: &Stage) -> &Session {
    let newest = stage.model.archive.sessions.values().max_by_key(|entry| entry.session.meeting.date);
    &newest.unwrap().session
}

fn typed(stage: &Stage) -> String {
    line(&stage.model).unwrap().field.text()
}

/// A text as a word of a script.
fn text(text: &str) -> String {
    format!("text:{}", text.replace('%', "%25").replace(' ', "%20"))
}

#[test]
fn the_line_lies_above_the_footer_and_shows_what_will_be_filed() {
    let whole = text("Susun SOP rujukan @dp3app +polres >20/12 =SOP ditandatangani empat pihak #6 %raihat");
    for (language, size) in
        [(Indonesian, USUAL), (Indonesian, NARROW), (Indonesian, WIDE), (English, USUAL), (English, WIDE)]
    {
        let (width, height) = size;
        for (name, keys) in [
            ("empty", String::new()),
            ("whole", whole.clone()),
            ("name", text("Bentuk Satgas @camat +kapol")),
            ("doubts", text("k Kirim @entah >minggu @kepala ke semua #99")),
            ("rhythm", text("Rapat tiga pihak @kejari +polres *bulanan 10")),
            ("note", text("Kepala BP4D: Matriks RTL dibagikan")),
        ] {
            let mut stage = meeting(language, size);
            stage.keys(";").keys(&keys);
            assert_snapshot!(format!("capture_{name}_{language}_{width}x{height}"), stage.screen());
        }
    }
}

#[test]
fn it_is_one_key_away_on_every_part_of_a_meeting_and_stays_until_esc() {
    for part in ["1", "2", "3", "4"] {
        let mut stage = meeting(Indonesian, USUAL);
        assert!(stage.keys(part).screen().contains("; catat cepat"), "{}", stage.screen());
        let notes = session(&stage).notes.len();
        stage.keys("; text:Satu enter text:Dua enter");
        assert_eq!(session(&stage).notes.len(), notes + 2);
        assert_eq!(typed(&stage), "");
        assert!(stage.screen().contains("(Ctrl+Z membatalkan)"), "{}", stage.screen());
        stage.keys("esc");
        assert!(line(&stage.model).is_none());
    }
}

#[test]
fn a_final_meeting_has_no_line() {
    let mut stage = Stage::read_only(Indonesian, USUAL);
    stage.keys("enter ;");
    assert!(line(&stage.model).is_none() && !stage.screen().contains("catat cepat"));
}

#[test]
fn enter_files_what_the_preview_shows_with_the_time() {
    let mut stage = meeting(Indonesian, USUAL);
    stage.keys(";").keys(&text("Susun SOP rujukan @dp3app @camat >20/12 =SOP ditandatangani #6 %raihat"));
    let shown = line(&stage.model).unwrap().captured.clone().unwrap();
    stage.keys("enter");
    let filed = session(&stage).commitments.last().unwrap();
    assert_eq!(
        (&filed.text, &filed.owners, filed.due, filed.item),
        (&shown.text, &shown.owners, shown.due, shown.item)
    );
    assert_eq!((&filed.indicator, &filed.places, filed.class), (&shown.indicator, &shown.places, shown.class));
    stage.keys("text:Visum%20dibahas enter");
    let note = session(&stage).notes.last().unwrap();
    assert_eq!(note.at.map(|at| at.to_string()).as_deref(), Some("09:00:00"));
    // An empty line has the key for undo.
    let count = session(&stage).notes.len();
    stage.keys("ctrl-z");
    assert_eq!(session(&stage).notes.len(), count - 1);
}

#[test]
fn it_is_filed_under_the_running_item_else_the_selected_one() {
    let mut stage = meeting(Indonesian, USUAL);
    stage.keys("; text:Satu enter");
    assert_eq!(session(&stage).notes.last().unwrap().item, Some(session(&stage).items[0].id));
    stage.keys("esc end ; text:Dua enter text:Tiga%20#2 enter text:Empat enter");
    let items: Vec<_> = session(&stage).notes.iter().rev().take(3).map(|note| note.item.unwrap()).collect();
    let (last, second) = (session(&stage).items[7].id, session(&stage).items[1].id);
    assert_eq!(items, [last, second, last]);

    stage.keys("esc");
    let id = session(&stage).id;
    let mut running = session(&stage).clone();
    running.items[4].state = ItemState::Running;
    stage.model.archive.sessions.get_mut(&id).unwrap().session = running;
    stage.keys("; text:Lima");
    let shown = line(&stage.model).unwrap().captured.clone().unwrap();
    assert_eq!(shown.item, Some(session(&stage).items[4].id));
}

#[test]
fn what_is_filed_after_one_was_taken_back_stands_under_the_same_item() {
    let mut stage = Stage::own(Indonesian, USUAL);
    stage.keys("enter 2");
    stage.keys(&format!("; {} enter", text("Satu"))).keys("ctrl-z");
    stage.keys(&format!("{} enter", text("Dua")));
    let note = session(&stage).notes.last().unwrap();
    assert_eq!((note.text.as_str(), note.item), ("Dua", Some(session(&stage).items[0].id)));
}

#[test]
fn tab_takes_a_name_that_is_being_typed_else_changes_the_kind() {
    let mut stage = meeting(Indonesian, USUAL);
    let kind = |stage: &Stage| line(&stage.model).unwrap().captured.as_ref().unwrap().kind;
    stage.keys("; text:Susun tab");
    assert_eq!(kind(&stage), Kind::Decision);
    stage.keys("tab").keys(&text(" +kapol")).keys("tab");
    assert_eq!((typed(&stage).as_str(), kind(&stage)), ("Susun +Kapolres Belu ", Kind::Commitment));
    stage.keys("tab");
    assert_eq!(kind(&stage), Kind::Note);
    stage.keys("home text:s%20 tab");
    assert_eq!((typed(&stage).as_str(), kind(&stage)), ("Susun +Kapolres Belu ", Kind::Commitment));
    // The next line has no kind chosen any more.
    stage.keys("enter text:Lagi");
    assert_eq!(kind(&stage), Kind::Note);
}

#[test]
fn filed_lines_come_back_and_what_was_typed_meanwhile_too() {
    let mut stage = meeting(Indonesian, USUAL);
    stage.keys("; text:Satu enter text:Dua enter text:Ti up");
    assert_eq!(typed(&stage), "Dua");
    stage.keys("up up");
    assert_eq!(typed(&stage), "Satu");
    stage.keys("down down");
    assert_eq!(typed(&stage), "Ti");
}

#[test]
fn a_line_that_is_not_filed_is_kept_until_it_is() {
    let mut stage = meeting(Indonesian, USUAL);
    stage.keys("; text:Setengah%20kal esc");
    assert!(stage.screen().contains("menunggu di baris catat cepat"));
    // In the meeting, after leaving it, and after the program ended.
    assert_eq!(typed(stage.keys(";")), "Setengah kal");
    stage.keys("esc esc enter ;");
    assert_eq!(typed(&stage), "Setengah kal");
    let mut stage = stage.started_again("laptop");
    stage.model.sample_agreed = true;
    stage.keys("enter ;");
    assert_eq!(typed(&stage), "Setengah kal");
    stage.keys("enter esc ;");
    assert_eq!(typed(&stage), "");
    let mut stage = stage.started_again("laptop");
    assert_eq!(typed(stage.keys("enter ;")), "");
}

#[test]
fn in_a_sample_archive_the_line_waits_for_the_answer() {
    let mut stage = Stage::sample(Indonesian, USUAL);
    stage.keys("enter ; text:Satu enter esc");
    assert_eq!(typed(&stage), "Satu");
    let notes = session(&stage).notes.len();
    stage.keys("enter n");
    assert_eq!((typed(&stage).as_str(), session(&stage).notes.len()), ("", notes + 1));
}

#[test]
fn pasted_lines_are_looked_over_and_filed_as_one_act() {
    for (language, size) in [(Indonesian, USUAL), (English, WIDE)] {
        let (width, height) = size;
        let mut stage = meeting(language, size);
        stage
            .keys(";")
            .send(Event::Paste("Satu\r\n- dua @entah\nk Bentuk Satgas @camat >31 jan =SK\ns Visum gratis\n".into()));
        assert_snapshot!(format!("capture_pasted_{language}_{width}x{height}"), stage.screen());
        stage.keys("esc");
        assert_eq!(typed(&stage), "");
    }
    let mut stage = meeting(Indonesian, USUAL);
    let before = session(&stage).clone();
    stage.keys(";");
    stage.send(Event::Paste("s Visum gratis\nk Satu @camat\nk Dua @polres\nTiga".into())).keys("enter");
    let after = session(&stage);
    assert_eq!(after.decisions.len(), before.decisions.len() + 1);
    let numbers: Vec<u32> = after.commitments.iter().rev().take(2).map(|promise| promise.number).collect();
    assert_eq!((numbers, after.notes.last().unwrap().text.as_str()), (vec![17, 16], "Tiga"));
    stage.keys("ctrl-z");
    assert_eq!(*session(&stage), before);
    // One line of text is no list.
    stage.send(Event::Paste(" Satu baris\n".into()));
    assert_eq!(typed(&stage), "Satu baris");
    stage.send(Event::Paste(" lagi".into()));
    assert_eq!(typed(&stage), "Satu baris lagi");
}

#[test]
fn a_chat_is_pasted_with_its_times_and_speakers() {
    let mut stage = meeting(Indonesian, USUAL);
    stage.keys(";");
    stage.send(Event::Paste(
        "[3/11/23 12.03.15] Kapolres Belu: Patroli\nditambah\n[3/11/23 12.05.00] Warga: Jalan putus".into(),
    ));
    stage.keys("enter");
    let [.., first, second] = &*session(&stage).notes else { panic!() };
    let at = |note: &rapat::domain::session::Note| note.at.unwrap().to_string();
    assert_eq!(
        (first.text.as_str(), at(first), at(second)),
        ("Patroli\nditambah", "12:03:00".into(), "12:05:00".into())
    );
    assert!(matches!(&first.speaker, Some(Speaker::Seat(_))), "{first:?}");
    assert_eq!(second.speaker, Some(Speaker::Other("Warga".into())));
}

#[test]
fn one_key_makes_a_note_a_decision_a_commitment_and_a_note_again() {
    let mut stage = meeting(Indonesian, USUAL);
    stage.keys(";").keys(&text("c Susun SOP @dp3app >20/12 =SOP")).keys("enter esc");
    let before = session(&stage).clone();
    stage.keys("v");
    assert_eq!(session(&stage).decisions.last().unwrap().text, "Susun SOP @dp3app >20/12 =SOP");
    stage.keys("v");
    let promise = session(&stage).commitments.last().unwrap().clone();
    assert_eq!((promise.text.as_str(), promise.owners.len(), promise.indicator.as_str()), ("Susun SOP", 1, "SOP"));
    stage.keys("v");
    assert!(session(&stage).notes.last().unwrap().text.starts_with("Susun SOP @"));
    stage.keys("u u u");
    assert_eq!(*session(&stage), before);
}

#[test]
fn who_said_a_note_stands_before_the_decision_that_comes_of_it_and_speaks_again_in_a_note() {
    let mut stage = meeting(Indonesian, USUAL);
    stage.keys(";").keys(&text("c Kapolres Belu: Patroli ditambah >20/12")).keys("enter esc");
    let note = session(&stage).notes.last().unwrap().clone();
    assert!(matches!(note.speaker, Some(Speaker::Seat(_))), "{note:?}");
    stage.keys("v");
    let decision = session(&stage).decisions.last().unwrap().clone();
    assert_eq!((decision.text.as_str(), decision.at), ("Kapolres Belu: Patroli ditambah >20/12", note.at));
    stage.keys("v v");
    let again = session(&stage).notes.last().unwrap();
    assert_eq!(again.speaker, note.speaker);
    assert!(again.text.starts_with("Patroli ditambah >"), "{}", again.text);
}

/// The names of a party.
pub fn names_of(office: &Office, session: &Session, party: &Party) -> Vec<String> {
    match party {
        Party::Institution(key) => {
            office.institution(key).unwrap().names().chain([key.as_str()]).map(str::to_owned).collect()
        }
        Party::Seat(id) => vec![session.seat(*id).unwrap().position.clone()],
        Party::Group(key) => vec![office.group_name(key).to_owned(), key.to_string()],
    }
}

/// What one types to name a party with the fewest keys, its sign and the blank behind it included, a tab where a name that
/// is offered is taken, and what stands in the line then.
fn named(office: &Office, session: &Session, sign: char, party: &Party) -> (String, String) {
    let names = names_of(office, session, party);
    let around = Setting { office, session, today: session.meeting.date, item: None, kind: None };
    let is_it = |name: &str| read(&format!("Satu @{name}"), around).owners == [party.clone()];
    let whole =
        names.iter().filter(|name| is_it(name)).map(|name| (format!("{sign}{name} "), format!("{sign}{name} ")));
    let begun = names.iter().flat_map(|name| name.char_indices().map(|(at, _)| &name[..at])).filter_map(|fragment| {
        let completion = complete(&format!("Satu {sign}{fragment}"), Kind::Commitment, around)?;
        let written = &completion.offers.first()?.written;
        // Tab takes the place of the blank.
        is_it(written.trim_end()).then(|| (format!("{sign}{fragment}\t"), format!("{sign}{written}")))
    });
    whole.chain(begun).min_by_key(|(keys, _)| keys.chars().count()).unwrap()
}

/// What is pressed for a commitment in a line, and what stands there then; the blank behind it is Enter's.
fn line_of(office: &Office, session: &Session, promise: &Commitment) -> (String, String) {
    let mut line = (format!("{} ", promise.text), format!("{} ", promise.text));
    let owners = promise.owners.iter().map(|owner| ('@', owner));
    for (sign, party) in owners.chain(promise.supporters.iter().map(|supporter| ('+', supporter))) {
        let (keys, written) = named(office, session, sign, party);
        line.0.push_str(&keys);
        line.1.push_str(&written);
    }
    let mut add = |sign: char, value: &str| {
        line.0.push_str(&format!("{sign}{value} "));
        line.1.push_str(&format!("{sign}{value} "));
    };
    let date = promise.due.or(promise.recurrence.map(|recurrence| recurrence.from));
    date.iter().for_each(|date| add('>', &format!("{}/{}", date.day(), date.month())));
    match promise.recurrence.map(|recurrence| recurrence.every) {
        Some(Rhythm::Monthly(day)) => add('*', &format!("bulanan {day}")),
        Some(Rhythm::Weekly(_)) => add('*', "mingguan"),
        None => {}
    }
    promise.places.iter().for_each(|place| add('%', office.place_name(place)));
    if !promise.indicator.is_empty() {
        add('=', &promise.indicator);
    }
    line
}

/// What is pressed for a commitment in a line, before Enter.
pub fn keys_of(office: &Office, session: &Session, promise: &Commitment) -> String {
    line_of(office, session, promise).0.trim_end_matches(' ').to_owned()
}

#[test]
fn the_commitments_of_the_sample_are_typed_in_a_line_each() {
    let stage = meeting(Indonesian, USUAL);
    let (office, session) = (&stage.model.archive.office, session(&stage));
    let (mut keys, mut texts) = (0, 0);
    for promise in &session.commitments {
        let (pressed, line) = line_of(office, session, promise);
        // In the meeting the item is running.
        let around = Setting { office, session, today: session.meeting.date, item: promise.item, kind: None };
        let read = read(&line, around);
        assert_eq!(
            (&read.text, &read.owners, &read.supporters),
            (&promise.text, &promise.owners, &promise.supporters),
            "{line}"
        );
        assert_eq!((read.due, read.recurrence, read.item), (promise.due, promise.recurrence, promise.item), "{line}");
        assert_eq!((&read.places, &read.indicator), (&promise.places, &promise.indicator), "{line}");
        // And Enter.
        keys += pressed.chars().count() + 1;
        texts += promise.text.chars().count() + promise.indicator.chars().count();
    }
    // docs/main-job.md has the figures.
    let count = session.commitments.len();
    assert_eq!((keys / count, texts / count, keys), (106, 81, 1596));
}

#[test]
fn a_name_that_nobody_has_stays_flagged_in_the_agenda_until_it_is_put_right() {
    for (language, size) in [(Indonesian, USUAL), (English, USUAL), (Indonesian, WIDE), (English, WIDE)] {
        let (width, height) = size;
        let mut stage = Stage::own(language, size);
        stage.keys("s text:Rakor%20VI tab text:1/3/2024 ctrl-s 2 home ;");
        for line in
            ["k Susun SOP @budi >20/12", "Kata @ani tarif >50 juta", "c Kata @dinkes cukup", "s Tarif dihapus @xyz"]
        {
            stage.keys(&text(line)).keys("enter");
        }
        stage.keys("esc end");
        while !stage.screen().lines().any(|line| line.contains('▌') && line.contains("→ K1")) {
            stage.keys("up");
        }
        assert_snapshot!(format!("left_open_{language}_{width}x{height}"), stage.screen());
        let flagged = stage.screen().lines().filter(|line| line.contains(" ? ") && line.contains('@')).count();
        assert!(flagged >= 3, "{}", stage.screen());
        assert!(!stage.screen().contains("? Kata @dinkes"), "who is called so is no doubt in a note");
    }
}

#[test]
fn a_line_laid_aside_for_an_earlier_one_comes_back_when_that_is_filed_and_outlives_a_kill() {
    let mut stage = meeting(Indonesian, USUAL);
    stage.keys("2 ;").keys(&text("c Baris lama")).keys("enter");
    stage.keys(&text("Setengah kalimat penting")).keys("up");
    assert!(stage.screen().contains("Baris lama"), "{}", stage.screen());
    stage.keys("enter");
    assert!(stage.screen().contains("Setengah kalimat penting"), "{}", stage.screen());
    let notes = session(&stage).notes.iter().filter(|note| note.text == "Baris lama").count();
    assert_eq!(notes, 2);
    // Of an old line that is only looked at, what was laid aside is what the draft holds.
    stage.keys("up");
    let drafts: Vec<String> = std::fs::read_dir(stage.folder().join(".rapat/drafts"))
        .unwrap()
        .map(|entry| std::fs::read_to_string(entry.unwrap().path()).unwrap())
        .collect();
    assert!(drafts.iter().any(|draft| draft.contains("Setengah kalimat penting")), "{drafts:?}");
    assert!(!drafts.iter().any(|draft| draft.contains("Baris lama")), "{drafts:?}");
    stage.keys("enter");
    assert!(stage.screen().contains("Setengah kalimat penting"), "{}", stage.screen());
}
