//! The screen for the room: what of a meeting gets onto it, and how it looks in the sizes that projectors have. It must not
//! know how it follows a file.

use chrono::TimeDelta;
use insta::assert_snapshot;
use rapat::app::layar::{Coming, Slide, Stage as At, Words, agenda, in_the_room, slide};
use rapat::app::looks::{ColourDepth, Looks};
use rapat::app::screen::Screen;
use rapat::domain::course::{Happening, Moment, Roll};
use rapat::domain::identity::{Judgement, Piece, Subject};
use rapat::domain::meeting::{Class, SessionState};
use rapat::domain::session::{ItemState, Speaker};
use rapat::domain::{IdSource, Office, Record, RecordKind, Session, Stamp};
use rapat::texts::Language::{self, English, Indonesian};
use rapat::ui::layar::{Show, Trouble, view};
use ratatui::Terminal;
use ratatui::backend::TestBackend;

use super::samples;
use super::stage::Stage;

const TINY: (u16, u16) = (40, 12);
const USUAL: (u16, u16) = (80, 24);
const WIDE: (u16, u16) = (120, 40);
const HUGE: (u16, u16) = (200, 50);

fn at(time: &str) -> Stamp {
    format!("2023-11-03T{time}+08:00").parse().unwrap()
}

fn office() -> Office {
    let mut office = samples::office();
    office.profile.sample = false;
    office
}

/// The meeting of 3 November while its item with this number runs, from 11.50.48 on; all is *biasa*.
fn running(number: usize) -> Session {
    let mut session = samples::sessions().pop().unwrap();
    session.meeting.state = SessionState::Running;
    session.meeting.closed = None;
    session.meeting.speaking_minutes = Some(3);
    for (at, item) in session.items.iter_mut().enumerate() {
        item.class = Class::Biasa;
        item.state = match (at + 1).cmp(&number) {
            std::cmp::Ordering::Less => ItemState::Done,
            std::cmp::Ordering::Equal => ItemState::Running,
            std::cmp::Ordering::Greater => ItemState::Planned,
        };
    }
    session.decisions.iter_mut().for_each(|decision| decision.class = Class::Biasa);
    session.commitments.iter_mut().for_each(|commitment| commitment.class = Class::Biasa);
    let seats: Vec<_> =
        session.seats.iter().filter(|seat| seat.group.to_string() == "camat").map(|seat| seat.id).collect();
    let roll = Roll { present: 43, represented: 13, invited: 63, quorate: Some(true) };
    happened(&mut session, "09:12:00", Happening::Opened(roll));
    let item = session.items[number - 1].id;
    happened(&mut session, "11:50:48", Happening::Started(item));
    happened(&mut session, "12:28:50", Happening::Called(Speaker::Seat(seats[9])));
    happened(&mut session, "12:29:00", Happening::Queued(Speaker::Seat(seats[0])));
    happened(&mut session, "12:29:30", Happening::Queued(Speaker::Other("GMIT".into())));
    session
}

fn happened(session: &mut Session, time: &str, what: Happening) {
    let seed = u8::try_from(session.course.len()).unwrap();
    let id = IdSource::seeded([seed + 100; 32]).fresh();
    session.course.push(Moment { id, at: at(time), what });
}

fn said(words: &Words) -> String {
    let Words::Said(pieces) = words else { return "(ditahan)".into() };
    let one = |piece: &Piece| if let Piece::Said(text) = piece { text.clone() } else { "█".into() };
    pieces.iter().map(one).collect()
}

/// Everything that a slide says, in one text.
fn all(slide: &Slide) -> String {
    format!("{slide:?}")
}

fn drawn(slide: &Slide, language: Language, (width, height): (u16, u16), trouble: Option<Trouble>) -> String {
    drawn_with(slide, language, (width, height), trouble, Looks::PLAIN)
}

fn drawn_with(
    slide: &Slide,
    language: Language,
    (width, height): (u16, u16),
    trouble: Option<Trouble>,
    looks: Looks,
) -> String {
    let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
    let show = Show { slide, language, looks, trouble };
    terminal.draw(|frame| view(&show, frame)).unwrap();
    let buffer = terminal.backend().buffer().clone();
    let row = |cells: &[ratatui::buffer::Cell]| {
        format!("▕{}▏\n", cells.iter().map(ratatui::buffer::Cell::symbol).collect::<String>())
    };
    buffer.content.chunks(usize::from(width)).map(row).collect()
}

#[test]
fn a_slide_says_what_runs_what_is_left_who_speaks_and_what_comes() {
    let session = running(6);
    let slide = slide(&session, &office(), at("12:30:30"));
    let At::On(item) = &slide.stage else { panic!("{:?}", slide.stage) };
    assert_eq!((item.number, item.left()), (6, Some(TimeDelta::seconds(20 * 60 + 18))));
    assert!(said(item.title.as_ref().unwrap()).starts_with("Diskusi terpumpun"));
    let Some(Coming { number: 7, title: Some(_) }) = &slide.next else { panic!("{:?}", slide.next) };
    let (who, turn, limit) = slide.floor.speaking.as_ref().unwrap();
    assert_eq!((said(who).as_str(), turn.num_seconds(), *limit), ("Camat Lasiolat", 100, Some(TimeDelta::minutes(3))));
    assert_eq!(slide.floor.waiting.iter().map(said).collect::<Vec<_>>(), ["Camat Kota Atambua", "GMIT"]);
    assert_eq!(slide.quorum.as_ref().map(|quorum| (quorum.there, quorum.required)), Some((56, 32)));
    assert_eq!(slide.end, Some((at("13:30:48"), 30)));
    assert!(slide.is_moving);
    let last = slide.commitments.last().unwrap();
    assert_eq!((last.number, said(&last.words).as_str()), (15, "APBDes 2024 memuat kegiatan perlindungan anak"));
    assert_eq!(last.owners, [Words::Said(vec![Piece::Said("Dinsos PMD".into())])]);
}

#[test]
fn without_a_rule_there_is_no_quorum_and_without_minutes_no_countdown() {
    let mut session = running(6);
    session.meeting.quorum = None;
    session.items[5].minutes = 0;
    let slide = slide(&session, &office(), at("12:30:30"));
    let At::On(item) = &slide.stage else { panic!("{:?}", slide.stage) };
    assert_eq!((slide.quorum.is_none(), item.left()), (true, None));
}

#[test]
fn of_what_is_above_biasa_only_the_number_of_the_item_is_there() {
    let mut session = running(6);
    session.items[5].class = Class::Terbatas;
    session.items[6].class = Class::Rahasia;
    let number = session.items[5].id;
    // A record that was left at biasa under it says what it is about, too.
    session.decisions[0].item = Some(number);
    let slide = slide(&session, &office(), at("12:30:30"));
    let At::On(item) = &slide.stage else { panic!("{:?}", slide.stage) };
    assert_eq!((item.number, &item.title), (6, &None));
    assert_eq!(slide.next, Some(Coming { number: 7, title: None }));
    assert_eq!((&slide.floor.speaking, slide.floor.waiting.len()), (&None, 0));
    let all = all(&slide);
    for secret in ["Diskusi terpumpun", "Perumusan", "Camat Lasiolat", "GMIT"] {
        assert!(!all.contains(secret), "{secret}");
    }
    let first: String = session.decisions[0].text.chars().take(30).collect();
    assert!(!all.contains(&first), "{first}");
}

#[test]
fn a_record_above_biasa_is_not_there_and_neither_is_anything_of_such_a_meeting() {
    let mut session = running(6);
    session.commitments[3].class = Class::Rahasia;
    session.decisions[2].class = Class::Terbatas;
    let shown = slide(&session, &office(), at("12:30:30"));
    assert!(shown.commitments.iter().all(|filed| filed.number != 4));
    assert!(shown.decisions.iter().all(|filed| filed.number != 3));
    session.meeting.class = Class::Terbatas;
    let shown = slide(&session, &office(), at("12:30:30"));
    assert_eq!((&shown.title, shown.decisions.len(), shown.commitments.len()), (&None, 0, 0));
    assert!(!all(&shown).contains("Rapat Kerja") && !all(&shown).contains("Camat"));
    assert!(agenda(&session).iter().all(|line| line.title.is_none()));
}

#[test]
fn what_looks_like_an_identity_is_held_back_until_it_is_released() {
    let mut session = running(6);
    session.decisions[0].text = "Visum korban Maria Seran gratis".into();
    session.commitments[0].text = "Akta a.n. Maria Seran terbit [[Yosef]]".into();
    session.items[6].title = "Kasus korban Maria".into();
    let now = at("12:30:30");
    let held = slide(&session, &office(), now);
    assert_eq!(held.decisions[0].words, Words::Held);
    assert_eq!(held.commitments[0].words, Words::Held);
    assert_eq!(held.next.as_ref().unwrap().title, Some(Words::Held));
    assert!(!all(&held).contains("Maria"));
    let mut ids = IdSource::seeded([9; 32]);
    let about = Subject::Decision(session.decisions[0].id);
    let noted_by = String::new();
    let span = "Maria Seran".to_owned();
    session.identities.push(Judgement { id: ids.fresh(), at: now, noted_by, about, span: span.clone(), hide: false });
    let kind = RecordKind::Identity { span, hide: false };
    session.commitments[0].records.push(Record { id: ids.fresh(), at: now, noted_by: String::new(), kind });
    let released = slide(&session, &office(), now);
    assert_eq!(said(&released.decisions[0].words), "Visum korban Maria Seran gratis");
    assert_eq!(said(&released.commitments[0].words), "Akta a.n. Maria Seran terbit █");
    assert!(!all(&released).contains("Yosef"), "what is marked is never there");
}

#[test]
fn it_says_calmly_that_nothing_runs_yet_or_any_more_and_then_does_not_move() {
    let mut session = running(6);
    session.meeting.state = SessionState::Draft;
    session.course.clear();
    let draft = slide(&session, &office(), at("08:30:00"));
    assert_eq!((draft.is_moving, &draft.stage), (false, &At::NotOpened(session.meeting.date, session.meeting.starts)));
    let mut session = running(6);
    happened(&mut session, "12:31:00", Happening::Paused);
    let paused = slide(&session, &office(), at("12:40:00"));
    let At::On(item) = &paused.stage else { panic!("{:?}", paused.stage) };
    assert_eq!((item.paused, paused.is_moving, paused.end), (Some(at("12:31:00")), false, None));
    session.meeting.state = SessionState::Closed;
    let closed = slide(&session, &office(), at("12:40:00"));
    assert_eq!((closed.is_moving, &closed.stage), (false, &At::Closed(None)));
}

#[test]
fn the_room_is_in_the_meeting_that_is_on_else_in_that_of_today() {
    let sessions = samples::sessions();
    let today = sessions[4].meeting.date;
    let id = |found: Result<&Session, Vec<&Session>>| found.map(|session| session.id).map_err(|several| several.len());
    assert_eq!(id(in_the_room(sessions.iter(), today)), Ok(sessions[4].id));
    assert_eq!(id(in_the_room(sessions.iter(), "2024-03-01".parse().unwrap())), Err(0));
    let mut open = sessions.clone();
    open[1].meeting.state = SessionState::Running;
    assert_eq!(id(in_the_room(open.iter(), today)), Ok(open[1].id));
    open[2].meeting.state = SessionState::Running;
    assert_eq!(id(in_the_room(open.iter(), today)), Err(2));
}

#[test]
fn an_item_that_runs_in_the_sizes_that_projectors_have() {
    let slide = slide(&running(6), &office(), at("12:30:30"));
    for (size, name) in [(TINY, "40x12"), (USUAL, "80x24"), (WIDE, "120x40"), (HUGE, "200x50")] {
        assert_snapshot!(format!("layar_id_{name}"), drawn(&slide, Indonesian, size, None));
    }
    assert_snapshot!("layar_en_80x24", drawn(&slide, English, USUAL, None));
    assert_snapshot!("layar_en_120x40", drawn(&slide, English, WIDE, None));
}

#[test]
fn what_is_secret_late_or_held_back_in_the_usual_size() {
    let mut session = running(6);
    session.items[5].class = Class::Rahasia;
    session.decisions.truncate(1);
    session.commitments.truncate(1);
    session.decisions[0].text = "Visum korban Maria Seran gratis".into();
    session.decisions[0].item = None;
    session.commitments[0].item = None;
    let slide = slide(&session, &office(), at("12:59:30"));
    assert_snapshot!("layar_secret_id_80x24", drawn(&slide, Indonesian, USUAL, Some(Trouble::Unreadable)));
    assert_snapshot!("layar_secret_en_120x40", drawn(&slide, English, WIDE, Some(Trouble::Gone)));
}

#[test]
fn before_in_a_break_and_after_the_meeting() {
    let mut session = running(6);
    happened(&mut session, "12:31:00", Happening::Paused);
    assert_snapshot!(
        "layar_break_id_80x24",
        drawn(&slide(&session, &office(), at("12:40:00")), Indonesian, USUAL, None)
    );
    session.meeting.state = SessionState::Closed;
    session.meeting.closed = chrono::NaiveTime::from_hms_opt(13, 31, 0);
    assert_snapshot!(
        "layar_closed_id_80x24",
        drawn(&slide(&session, &office(), at("14:00:00")), Indonesian, USUAL, None)
    );
    session.meeting.state = SessionState::Draft;
    session.course.clear();
    session.decisions.clear();
    session.commitments.clear();
    let before = slide(&session, &office(), at("08:30:00"));
    assert_snapshot!("layar_before_id_80x24", drawn(&before, Indonesian, USUAL, None));
    assert_snapshot!("layar_before_en_120x40", drawn(&before, English, WIDE, None));
}

#[test]
fn without_signs_beyond_ascii_letters_are_of_whole_cells() {
    let looks = Looks { has_unicode: false, depth: ColourDepth::None, ..Looks::PLAIN };
    let slide = slide(&running(6), &office(), at("12:30:30"));
    let screen = drawn_with(&slide, Indonesian, WIDE, None, looks);
    let inside = screen.replace(['▕', '▏'], "");
    assert!(inside.is_ascii(), "{inside}");
    assert!(inside.contains("######"), "{inside}");
}

#[test]
fn no_size_is_too_small_or_too_large_to_be_drawn() {
    let slide = slide(&running(6), &office(), at("12:30:30"));
    for width in [1, 5, 12, 20, 33, 61, 150, 300] {
        for height in [1, 2, 3, 5, 8, 15, 21, 42, 90] {
            drawn(&slide, Indonesian, (width, height), Some(Trouble::Gone));
        }
    }
}

/// A meeting of one's own that is on, with a decision and a commitment that look like an identity.
fn with_names(language: Language, size: (u16, u16)) -> Stage {
    let mut stage = Stage::own(language, size);
    stage.keys("s text:Rakor%20VI tab text:1/3/2024 tab ctrl-u text:9.00 tab ctrl-u text:9.20 ctrl-s 2 end d*9");
    stage.keys("m text:Pembukaan tab text:10 ctrl-s ctrl-o y .");
    stage.keys("s text:Visum%20korban%20Maria%20Seran%20gratis ctrl-s");
    stage.keys("n text:Akta%20a.n.%20Maria%20Seran%20terbit ctrl-s");
    stage
}

fn held(stage: &Stage) -> Vec<bool> {
    let slide = slide(stage.whole(), &stage.model.archive.office, stage.model.now);
    slide.decisions.iter().chain(&slide.commitments).map(|filed| filed.words == Words::Held).collect()
}

#[test]
fn a_row_is_released_after_a_question_hidden_again_by_one_key_and_undo_takes_it_back() {
    let mut stage = with_names(Indonesian, USUAL);
    assert_eq!(held(&stage), [true, true]);
    stage.keys("2 home down");
    assert_snapshot!("layar_row_held_id_80x24", stage.screen());
    stage.keys("h");
    assert_eq!(held(&stage), [true, true], "it is asked first: it then stands in public papers, too");
    assert_snapshot!("layar_release_id_80x24", stage.screen());
    stage.keys("y");
    assert_eq!(held(&stage), [false, true]);
    assert!(!stage.screen().contains('◌') || stage.whole().identities.len() == 1);
    stage.keys("h");
    assert_eq!(held(&stage), [true, true]);
    stage.keys("u");
    assert_eq!(held(&stage), [false, true]);
    stage.keys("3");
    assert_snapshot!("layar_commitment_held_id_80x24", stage.screen());
    stage.keys("h y");
    assert_eq!(held(&stage), [false, false]);
    assert_eq!(stage.whole().identities.len(), 1);
    assert!(matches!(stage.whole().commitments[0].records[0].kind, RecordKind::Identity { hide: false, .. }));
    stage.keys("u");
    assert_eq!(held(&stage), [false, true]);
}

#[test]
fn a_title_that_is_held_back_bears_the_sign_and_is_released_in_the_summary() {
    let mut stage = Stage::own(Indonesian, USUAL);
    stage.keys("s text:Rapat%20kasus%20a.n.%20Maria%20Seran tab text:20/11/2023 ctrl-s 4");
    let title = |stage: &Stage| {
        let Screen::Session(screen) = stage.model.screen() else { panic!("{}", stage.screen()) };
        let session = stage.model.archive.session(screen.id).unwrap();
        slide(session, &stage.model.archive.office, stage.model.now).title
    };
    assert_eq!(title(&stage), Some(Words::Held));
    let screen = stage.screen();
    assert!(screen.contains("◌ Rapat kasus"), "{screen}");
    stage.keys("h y");
    assert!(matches!(title(&stage), Some(Words::Said(_))));
    assert!(!stage.screen().contains('◌'), "{}", stage.screen());
    stage.keys("u");
    assert_eq!(title(&stage), Some(Words::Held));
}

#[test]
fn a_row_without_an_identity_has_no_key_for_it() {
    let mut stage = with_names(English, USUAL);
    stage.keys("2 home");
    let before = stage.model.clone();
    stage.keys("h");
    assert_eq!(stage.model.archive, before.archive);
    assert!(!stage.screen().contains("release/hold"), "{}", stage.screen());
}

#[test]
fn one_key_blanks_the_screen_down_to_agenda_and_clock_and_back() {
    for (language, size, name) in [(Indonesian, USUAL, "id_80x24"), (English, WIDE, "en_120x40")] {
        let mut stage = with_names(language, size);
        stage.keys("2 down");
        let before = stage.screen();
        assert!(before.contains("Maria"));
        stage.keys("f9");
        assert_snapshot!(format!("layar_blank_{name}"), stage.screen());
        for key in ["d", "u", "esc", "enter", "ctrl-q", "text:abc"] {
            stage.keys(key);
            assert!(!stage.screen().contains("Maria") && stage.screen().contains("F9"), "{}", stage.screen());
        }
        stage.keys("f9");
        assert_eq!(stage.screen(), before);
    }
}

#[test]
fn what_is_being_typed_is_neither_seen_nor_lost_while_the_screen_is_blank() {
    for open in ["c text:Ibu%20Maria", "; text:Ibu%20Maria", "?", ": text:Maria", "y", "1 p text:Maria"] {
        let mut stage = with_names(Indonesian, USUAL);
        stage.keys("2 down").keys(open);
        let (overlays, before) = (stage.model.overlays.clone(), stage.screen());
        stage.keys("f9");
        let blank = stage.screen();
        assert!(!blank.contains("Maria") && !blank.contains("Taolin"), "after `{open}`: {blank}");
        stage.send(rapat::app::msg::Event::Paste("Yosef".into())).keys("x enter");
        stage.keys("f9");
        assert_eq!((stage.screen(), &stage.model.overlays), (before, &overlays), "after `{open}`");
    }
}

#[test]
fn who_asked_for_the_floor_under_a_confidential_item_does_not_stand_on_the_wall_under_the_next() {
    let mut session = running(6);
    session.course.retain(|moment| !matches!(moment.what, Happening::Queued(_) | Happening::Called(_)));
    let (fifth, sixth) = (session.items[4].id, session.items[5].id);
    session.items[4].class = Class::Rahasia;
    session.course.retain(|moment| !matches!(moment.what, Happening::Started(_)));
    happened(&mut session, "11:20:00", Happening::Started(fifth));
    happened(&mut session, "11:30:00", Happening::Queued(Speaker::Other("Ibu Melati".into())));
    happened(&mut session, "11:50:48", Happening::Started(sixth));
    happened(&mut session, "12:29:00", Happening::Queued(Speaker::Other("GMIT".into())));
    let floor = slide(&session, &office(), at("12:30:00")).floor;
    assert_eq!(floor.waiting, [Words::Said(vec![Piece::Said("GMIT".into())])]);
}

#[test]
fn what_becomes_less_confidential_is_asked_about_and_written_down() {
    let mut stage = Stage::own(Indonesian, USUAL);
    let id = stage.whole().id;
    let number = stage.whole().items.iter().position(|item| item.class == Class::Rahasia).unwrap();
    let lowered = |stage: &Stage| {
        let session = stage.model.archive.session(id).unwrap();
        session.course.iter().filter(|moment| matches!(moment.what, Happening::Lowered(..))).count()
    };
    let class = |stage: &Stage| stage.model.archive.session(id).unwrap().items[number].class;
    let Screen::Home(_) = stage.model.screen() else { panic!("{}", stage.screen()) };
    stage.keys("enter 2 home");
    let item = stage.whole().items[number].id;
    if let Screen::Session(screen) = stage.model.screens.last_mut().unwrap() {
        screen.agenda.list.selected = Some(rapat::app::agenda::AgendaRow::Item(item));
    }
    // To the class, which is a choice: two steps to the left.
    stage.keys("enter");
    let field = |stage: &Stage| stage.model.form().map(|form| form.current().unwrap().name);
    while field(&stage) != Some("class") {
        stage.keys("tab");
    }
    stage.keys("left left ctrl-s");
    assert!(stage.screen().contains("Turunkan klasifikasi?"), "{}", stage.screen());
    assert_snapshot!("lower_class_id_80x24", stage.screen());
    stage.keys("n");
    assert_eq!((class(&stage), lowered(&stage)), (Class::Rahasia, 0), "the form is still there");
    assert_eq!(field(&stage), Some("class"));
    stage.keys("ctrl-s y");
    assert_eq!((class(&stage), lowered(&stage)), (Class::Biasa, 1));
    stage.keys("u");
    assert_eq!((class(&stage), lowered(&stage)), (Class::Rahasia, 0));
}
