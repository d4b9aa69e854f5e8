//! A meeting that is on: opened, item after item, breaks, speakers, and the time that goes by. It must not know how time is
//! reckoned.

use insta::assert_snapshot;
use rapat::app::course::{is_ticking, shows_a_clock};
use rapat::domain::course::{Course, Happening};
use rapat::domain::meeting::SessionState;
use rapat::domain::session::{ItemState, Speaker};
use rapat::texts::Language::{self, English, Indonesian};

use super::stage::Stage;

const USUAL: (u16, u16) = (80, 24);
const NARROW: (u16, u16) = (60, 20);
const WIDE: (u16, u16) = (120, 40);

/// The meeting after the newest one of the sample: its seats, and an agenda of three items of ten minutes.
fn next_meeting(language: Language, size: (u16, u16)) -> Stage {
    let mut stage = Stage::own(language, size);
    stage.keys("s text:Rakor%20VI tab text:1/3/2024 tab ctrl-u text:9.00 tab ctrl-u text:9.20 ctrl-s 2 end d*9");
    assert_eq!(stage.whole().meeting.title, "Rakor VI");
    for title in ["Pembukaan", "Evaluasi", "Penutup"] {
        stage.keys(&format!("m text:{title} tab text:10 ctrl-s"));
    }
    stage.keys("home");
    stage
}

/// The same, opened without a quorum.
fn opened(language: Language, size: (u16, u16)) -> Stage {
    let mut stage = next_meeting(language, size);
    stage.keys("ctrl-o y");
    stage
}

fn states(stage: &Stage) -> Vec<ItemState> {
    stage.whole().items.iter().map(|item| item.state).collect()
}

#[test]
fn opening_writes_down_who_is_there_and_asks_without_a_quorum() {
    let mut stage = next_meeting(Indonesian, USUAL);
    stage.keys("ctrl-o");
    assert!(stage.screen().contains("sekurang-kurangnya 32"), "{}", stage.screen());
    assert!(stage.screen().contains("n/t  "), "every key that answers is shown: {}", stage.screen());
    stage.keys("n");
    assert_eq!(stage.whole().meeting.state, SessionState::Draft);
    assert!(matches!(stage.whole().course[0].what, Happening::NotOpened(roll) if roll.quorate == Some(false)));
    stage.later(60).keys("1 p text:mui enter text:dandim ctrl-w enter esc * h ctrl-o");
    let whole = stage.whole();
    assert_eq!((whole.meeting.state, whole.meeting.opened), (SessionState::Running, Some("09:01:00".parse().unwrap())));
    let Happening::Opened(roll) = whole.course[1].what else { panic!("{:?}", whole.course) };
    assert_eq!((roll.present, roll.represented, roll.invited, roll.quorate), (62, 1, 63, Some(true)));
    stage.keys("4");
    assert!(stage.screen().contains("Dibuka 09.01: 63 dari 63"), "{}", stage.screen());
    stage.keys("u");
    assert_eq!(stage.whole().meeting.state, SessionState::Draft, "one act is taken back by one key");
    assert_eq!(stage.whole().course.len(), 1);
}

#[test]
fn a_meeting_of_another_day_is_opened_only_after_a_question_that_says_both_days() {
    let mut stage = next_meeting(Indonesian, USUAL);
    stage.later(24 * 3600).keys("ctrl-o");
    assert_snapshot!("opening_on_another_day_id_80x24", stage.screen());
    stage.keys("n");
    assert_eq!(stage.whole().meeting.state, SessionState::Draft);
    assert!(stage.whole().course.is_empty(), "nothing happened");
    stage.keys("ctrl-o y");
    assert!(stage.screen().contains("sekurang-kurangnya 32"), "then the quorum is asked for: {}", stage.screen());
    stage.keys("y");
    assert_eq!(stage.whole().meeting.state, SessionState::Running);
}

#[test]
fn one_key_each_goes_on_back_out_and_off() {
    use ItemState::{Deferred, Done, Planned, Running, Skipped};
    let mut stage = opened(Indonesian, USUAL);
    for (keys, wanted) in [
        (".", [Running, Planned, Planned]),
        (".", [Done, Running, Planned]),
        (",", [Running, Planned, Planned]),
        ("end space", [Done, Planned, Running]),
        ("u", [Running, Planned, Planned]),
        ("home down x", [Running, Skipped, Planned]),
        ("x", [Running, Planned, Planned]),
        ("g", [Running, Deferred, Planned]),
        (".", [Done, Deferred, Running]),
        (".", [Done, Deferred, Done]),
    ] {
        stage.later(5).keys(keys);
        assert_eq!(states(&stage), wanted, "{keys}\n{}", stage.screen());
    }
    assert!(!is_ticking(&stage.model));
}

#[test]
fn what_is_put_off_comes_along_into_the_next_meeting_and_nothing_else_does() {
    let mut stage = opened(Indonesian, USUAL);
    stage.keys(". home down g esc");
    assert_eq!(states(&stage)[1], ItemState::Deferred);
    stage.keys("s text:Rakor%20VII tab text:2/3/2024 ctrl-s");
    let next = stage.whole();
    assert_eq!(next.meeting.title, "Rakor VII");
    let items: Vec<_> = next.items.iter().map(|item| (item.title.as_str(), item.minutes, item.state)).collect();
    assert_eq!(items, [("Evaluasi", 10, ItemState::Planned)], "what was discussed, or left out, is not on it");
}

#[test]
fn time_moves_only_while_an_item_runs_and_is_shown() {
    let mut stage = opened(Indonesian, USUAL);
    assert!(!is_ticking(&stage.model));
    stage.keys(".");
    assert!(is_ticking(&stage.model));
    stage.later(90);
    assert!(stage.screen().contains("sisa 8.30"), "{}", stage.screen());
    stage.keys("i").later(600);
    assert!(!is_ticking(&stage.model), "a break stands still");
    assert!(stage.screen().contains("‖ jeda"), "{}", stage.screen());
    stage.keys("i").later(30);
    assert!(stage.screen().contains("sisa 8.00"), "{}", stage.screen());
    assert!(shows_a_clock(&stage.model), "a break has a clock that goes on");
    stage.keys("esc");
    assert!(!is_ticking(&stage.model) && !shows_a_clock(&stage.model), "nobody sees it");
    let again = stage.started_again("laptop");
    let mut again = again;
    again.later(0).keys("enter");
    assert!(is_ticking(&again.model), "what runs outlives the program");
}

#[test]
fn the_header_says_when_it_will_be_over_and_five_minutes_more_move_that() {
    let mut stage = opened(Indonesian, WIDE);
    stage.keys(".");
    assert!(stage.screen().contains("selesai ± 09.30, lewat 10 menit"), "{}", stage.screen());
    stage.keys("+").later(120);
    assert!(stage.screen().contains("selesai ± 09.35, lewat 15 menit"), "{}", stage.screen());
    stage.later(20 * 60);
    assert!(stage.screen().contains("! lewat 7.00"), "{}", stage.screen());
}

#[test]
fn a_running_meeting_at_every_size_in_both_languages() {
    for (language, size) in
        [(Indonesian, USUAL), (Indonesian, NARROW), (Indonesian, WIDE), (English, USUAL), (English, WIDE)]
    {
        let (width, height) = size;
        for (name, seconds) in [("calm", 100), ("tight", 500), ("over", 700)] {
            let mut stage = opened(language, size);
            stage.keys(". b text:kajari enter text:mui enter text:lasiolat enter ctrl-n esc").later(seconds);
            assert_snapshot!(format!("runs_{name}_{language}_{width}x{height}"), stage.screen());
        }
        let mut stage = opened(language, size);
        stage.keys("1 p text:mui enter text:raihat enter text:lasiolat enter esc 2");
        stage
            .keys(". b text:mui enter text:lasiolat enter text:Ketua%20RT enter ctrl-n")
            .later(65)
            .keys("ctrl-n")
            .later(20);
        assert_snapshot!(format!("runs_speakers_{language}_{width}x{height}"), stage.screen());
        stage.keys("text:tas");
        assert_snapshot!(format!("runs_who_{language}_{width}x{height}"), stage.screen());
        stage.keys("esc tab");
        assert_snapshot!(format!("runs_spoken_{language}_{width}x{height}"), stage.screen());
    }
}

#[test]
fn one_key_shows_who_spoke_for_how_long_and_who_in_the_room_has_not() {
    let mut stage = opened(Indonesian, WIDE);
    stage.keys("1 p text:mui enter text:raihat enter text:lasiolat enter text:kejari enter esc 2");
    stage.keys(". b text:lasiolat enter text:raihat enter text:mui enter text:Ketua%20RT enter");
    for seconds in [65, 30, 120, 5] {
        stage.keys("ctrl-n").later(seconds);
    }
    stage.keys("esc l");
    let screen = stage.screen();
    let at = |text: &str| screen.find(text).unwrap_or_else(|| panic!("{text}\n{screen}"));
    assert!(at("Ketua MUI") < at("Camat Lasiolat") && at("Camat Lasiolat") < at("Camat Raihat"), "the longest first");
    assert!(at("Belum berbicara") < at("Kepala Kejaksaan Negeri Belu"), "{screen}");
    for said in ["2.00", "1.05", "0.30", "0.05", "1.35"] {
        assert!(screen.contains(said), "{said}\n{screen}");
    }
    stage.keys("esc");
    assert!(stage.model.overlays.is_empty());
}

#[test]
fn the_called_speaker_is_the_speaker_of_the_next_note_and_one_key_in_the_line_calls_the_next() {
    let mut stage = opened(Indonesian, USUAL);
    stage
        .keys(". b text:mui enter text:lasiolat enter esc ctrl-n ; text:Setuju enter ctrl-n text:Belum%20setuju enter");
    let position = |at: usize| match &stage.whole().notes[at].speaker {
        Some(Speaker::Seat(id)) => stage.whole().seat(*id).unwrap().position.clone(),
        other => format!("{other:?}"),
    };
    assert_eq!([position(0), position(1)], ["Ketua MUI Kabupaten Belu", "Camat Lasiolat"]);
    assert_eq!(stage.whole().notes[1].item, Some(stage.whole().items[0].id));
    stage.keys("esc c");
    assert!(stage.screen().contains("Camat Lasiolat"), "{}", stage.screen());
}

#[test]
fn a_speaker_that_waits_is_called_out_of_turn_or_withdrawn() {
    let mut stage = opened(Indonesian, USUAL);
    stage.keys(". b text:mui enter text:lasiolat enter text:raihat enter down enter");
    assert!(stage.screen().contains("Berbicara  Camat Lasiolat"), "{}", stage.screen());
    stage.keys("down ctrl-d ctrl-n ctrl-n");
    assert!(stage.screen().contains("Tidak ada yang sedang berbicara"), "{}", stage.screen());
    let spoke = stage.whole().course.iter().filter(|moment| matches!(moment.what, Happening::Called(_))).count();
    assert_eq!(spoke, 2);
}

#[test]
fn who_asks_for_the_floor_is_found_in_the_room_first_and_who_is_not_there_is_marked() {
    let mut stage = next_meeting(Indonesian, USUAL);
    stage.keys("1 p text:bupati%20belu enter esc 2 ctrl-o y . b text:bupati");
    let screen = stage.screen();
    let at = |text: &str| screen.find(text).unwrap_or_else(|| panic!("{text}\n{screen}"));
    assert!(at(" Bupati Belu") < at("Wakil Bupati Belu"), "{screen}");
    let row = screen.lines().find(|row| row.contains("Wakil Bupati Belu")).unwrap();
    assert!(row.contains("· belum hadir"), "{screen}");
    stage.keys("enter ctrl-n");
    assert!(stage.screen().contains("Berbicara  Bupati Belu"), "{}", stage.screen());
}

#[test]
fn in_a_break_the_first_key_in_the_footer_ends_it_and_the_header_says_so() {
    for (language, first, word) in [(Indonesian, "i lanjutkan", "‖ jeda"), (English, "i resume", "‖ break")] {
        let mut stage = opened(language, USUAL);
        stage.keys(". i");
        assert!(footer(&stage).trim_start().starts_with(first), "{}", stage.screen());
        assert!(stage.screen().lines().next().unwrap().contains(word), "{}", stage.screen());
        stage.keys("i");
        assert!(!footer(&stage).contains(first), "{}", stage.screen());
        assert!(!stage.screen().lines().next().unwrap().contains(word), "{}", stage.screen());
    }
}

#[test]
fn who_has_the_floor_is_seen_whichever_row_is_selected_and_help_is_one_key_away_in_the_list() {
    let mut stage = opened(Indonesian, USUAL);
    stage.keys(". b text:mui enter f1");
    assert!(stage.screen().contains("Di daftar pembicara"), "{}", stage.screen());
    stage.keys("esc ctrl-n esc").later(65);
    for keys in ["home", "down", "end"] {
        stage.keys(keys);
        let screen = stage.screen();
        assert_eq!(screen.matches("Berbicara  Ketua MUI Kabupaten Belu  1.05").count(), 1, "{keys}\n{screen}");
    }
}

#[test]
fn pasted_lines_are_said_by_whoever_has_the_floor_and_one_key_of_the_line_takes_them_back() {
    let mut stage = opened(Indonesian, USUAL);
    stage.keys(". b text:mui enter ctrl-n esc ;");
    stage.send(rapat::app::msg::Event::Paste(
        "Satu\nKapolres Belu: Dua\n[3/11/23 12.05.00] Warga: Tiga\n[3/11/23 12.06.00] Grup dibuat".into(),
    ));
    assert!(stage.screen().contains("Ketua MUI"), "{}", stage.screen());
    stage.keys("enter");
    let who = |text: &str| match &stage.whole().notes.iter().find(|note| note.text == text).unwrap().speaker {
        Some(Speaker::Seat(id)) => stage.whole().seat(*id).unwrap().position.clone(),
        Some(Speaker::Other(name)) => name.clone(),
        None => String::new(),
    };
    let said = ["Satu", "Dua", "Tiga", "Grup dibuat"].map(who);
    assert_eq!(said, ["Ketua MUI Kabupaten Belu", "Kapolres Belu", "Warga", ""]);
    assert!(stage.screen().contains("dicatat (Ctrl+Z membatalkan)"), "{}", stage.screen());
    stage.keys("ctrl-z");
    assert!(stage.whole().notes.is_empty());
}

#[test]
fn a_commitment_above_biasa_is_marked_in_the_list_of_commitments_as_in_the_agenda() {
    let mut stage = opened(Indonesian, WIDE);
    stage.keys(". ; text:k%20Susun%20SOP%20@dp3app%20!terbatas enter esc");
    assert_eq!(stage.whole().commitments[0].class, rapat::domain::meeting::Class::Terbatas);
    for part in ["2", "3"] {
        stage.keys(part);
        assert!(stage.screen().contains("⟨terbatas⟩ Susun SOP"), "{}", stage.screen());
    }
}

#[test]
fn a_key_that_cannot_split_or_change_what_is_selected_says_why() {
    let mut stage = opened(Indonesian, WIDE);
    stage.keys(". ; text:Satu%20baris enter esc");
    for (keys, said) in [
        ("\\", "Catatan satu baris dipecah di dalamnya"),
        ("home v", "Mata acara tetap mata acara"),
        ("\\", "Catatan satu baris dipecah di dalamnya"),
    ] {
        stage.keys(keys);
        assert!(stage.screen().contains(said), "{keys}: {said}\n{}", stage.screen());
    }
    let mut stage = Stage::own(Indonesian, WIDE);
    stage.keys("enter 2 / text:visum%20gratis enter end v");
    assert!(stage.screen().contains("jadi tetap komitmen"), "{}", stage.screen());
}

#[test]
fn after_the_last_item_the_first_key_in_the_footer_leads_to_the_closing() {
    let mut stage = Stage::own(Indonesian, (80, 24));
    stage.keys("s text:Rakor%20VI tab text:3/11/2023 ctrl-s 2 home ctrl-o y y");
    assert!(!footer(&stage).trim_start().starts_with("f "), "{}", stage.screen());
    // As often as there are items at most, and once more for the end of the last.
    stage.keys(".*20");
    assert!(footer(&stage).trim_start().starts_with("f penutupan"), "{}", stage.screen());
    stage.keys("f");
    assert!(matches!(stage.model.screen(), rapat::app::screen::Screen::Closing(_)));
}

/// The keys that can be pressed, as the last line says.
fn footer(stage: &Stage) -> String {
    let screen = stage.screen();
    screen.lines().rfind(|line| line.starts_with('▕')).unwrap().trim_start_matches('▕').to_owned()
}

#[test]
fn the_item_that_runs_when_the_doors_close_is_done() {
    for keys in ["f c", "f f y"] {
        let mut stage = opened(Indonesian, USUAL);
        stage.keys(". .").later(300).keys(keys);
        assert_eq!(states(&stage), [ItemState::Done, ItemState::Done, ItemState::Planned], "{keys}");
        assert_eq!(
            Course::of(stage.whole()).spent(stage.whole().items[1].id, stage.model.now).unwrap().num_minutes(),
            5
        );
        let is_final = stage.whole().is_final();
        stage.keys(if is_final { "u y" } else { "u" });
        assert_eq!(states(&stage)[1], ItemState::Running, "one act is taken back at once");
    }
}

#[test]
fn however_long_a_position_is_the_time_of_who_speaks_is_seen() {
    for size in [NARROW, USUAL, WIDE] {
        let mut stage = opened(Indonesian, size);
        stage.keys("1 p text:kadis%20sosial enter esc 2 . b text:dinas%20sosial enter ctrl-n esc").later(95);
        assert!(stage.screen().contains("1.35"), "{}", stage.screen());
    }
}
