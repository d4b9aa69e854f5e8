//! The board and the life of a commitment as they are drawn.

use rapat::app::key::Key;
use rapat::app::model::Model;
use rapat::app::screen::Screen;
use rapat::domain::filter::{self, Filter, ReadyFilter};
use rapat::texts::{Language, Texts};
use rapat::ui::board;
use rapat::ui::theme::Theme;

use crate::paper::{contents, drawn, opened, press, sample};

const SMALL: (u16, u16) = (80, 24);
const LARGE: (u16, u16) = (120, 40);

fn shown(model: &Model) -> String {
    let Screen::Board(open) = model.screen() else { panic!("the board is not open") };
    let shown = drawn(model, |_, buffer| board::draw(model, open, Theme::MONO, Texts::of(model.language), buffer));
    assert!(!shown.contains('⟦'), "{shown}");
    shown
}

fn after(size: (u16, u16), language: Language, script: &str) -> String {
    let mut model = sample(size, language);
    press(&mut model, script);
    shown(&model)
}

#[test]
fn the_board_shows_what_is_most_urgent_first() {
    insta::assert_snapshot!("board_small", after(SMALL, Language::Indonesian, "t"));
    insta::assert_snapshot!("board_large", after(LARGE, Language::Indonesian, "t down*3"));
    insta::assert_snapshot!("board_english", after(LARGE, Language::English, "t f*5"));
}

#[test]
fn the_filter_and_what_it_hides_are_always_in_view() {
    insta::assert_snapshot!("board_filtering", after(SMALL, Language::Indonesian, "t / text:is:terlambat%20%40rsud"));
    let left = after(SMALL, Language::Indonesian, "t / text:visum enter");
    assert!(left.contains("/ visum") && left.contains("tersembunyi (Esc kosongkan)"), "{left}");
}

#[test]
fn an_empty_board_says_why() {
    let said =
        |script: &str| after(SMALL, Language::Indonesian, script).split_whitespace().collect::<Vec<_>>().join(" ");
    let drawn = said("t / text:%40polres enter");
    assert!(drawn.contains("idak ada dengan status ini; 2 ada bila semua status. Tekan f."), "{drawn}");
    let drawn = said("t / text:is:salah%20%40polres");
    assert!(drawn.contains("tidak dikenal. Yang ada: terlambat, jatuh-tempo,"), "{drawn}");
    // Rows are left: what is not understood stands below the field.
    let drawn = said("t / text:rsud%20unsur: enter");
    assert!(drawn.contains("! unsur: belum lengkap: tulis yang dicari di belakangnya."), "{drawn}");
    insta::assert_snapshot!("board_nothing_fits", after(SMALL, Language::Indonesian, "t / text:zzz"));
    let mut nothing = contents();
    nothing.sessions.clear();
    let mut model = opened(SMALL, Language::Indonesian, nothing);
    press(&mut model, "t");
    insta::assert_snapshot!("board_empty", shown(&model));
}

#[test]
fn tab_completes_the_word_that_is_typed() {
    let shown = |language, typed: &str| after(SMALL, language, &format!("t / text:{typed}"));
    let filter = |language, script: &str| {
        let mut model = sample(SMALL, language);
        press(&mut model, &format!("t / {script}"));
        let Screen::Board(board) = model.screen() else { panic!("the board is not open") };
        board.list.filter.text()
    };
    insta::assert_snapshot!("board_completing", shown(Language::Indonesian, "is:terlambat%20%40dinas"));
    for (script, expected) in [
        ("text:is:terl tab", "is:terlambat "),
        ("text:-is:terl tab text:%40polr tab", "-is:terlambat @\"Polres Belu\" "),
        ("text:sej tab text:2023-08", "sejak:2023-08"),
        ("text:%25kota tab", "%\"Kota Atambua\" "),
        ("text:unsur:cam tab", "unsur:Camat "),
        ("text:seri:a tab", "seri:ampk "),
        ("text:batas: tab", "batas:<7h "),
        ("text:visum%20 tab", "visum "),
        ("text:%40dp3app tab", "@dp3app"),
    ] {
        assert_eq!(filter(Language::Indonesian, script), expected, "{script}");
    }
    assert_eq!(filter(Language::English, "text:is:over tab text:sin tab"), "is:overdue since:");
}

/// *What did Kejaksaan promise since August that is late?*
#[test]
fn a_question_of_the_bupati_takes_at_most_twenty_keys() {
    let asked = "text:%40kej tab text:is:t tab text:sej tab text:agu";
    let keys = Key::script(asked).unwrap().len();
    assert!(keys <= 20, "{keys}");
    let mut model = sample(SMALL, Language::Indonesian);
    press(&mut model, &format!("t / {asked}"));
    let Screen::Board(board) = model.screen() else { panic!("the board is not open") };
    let typed = board.list.filter.text();
    assert_eq!(typed, "@\"Kejaksaan Negeri Belu\" is:terlambat sejak:agu");
    let (filter, problems) = filter::read(&typed);
    assert_eq!(problems, []);
    let in_full = Filter::parse("@kejari is:overdue since:2023-08-01");
    let (office, today) = (&model.archive.office, model.today());
    let (short, long) = (filter.ready(office, today), in_full.ready(office, today));
    let wanted = |ready: &ReadyFilter| model.archive.actions().filter(|it| ready.wants(it)).count();
    assert!(wanted(&short) > 0 && wanted(&short) == board.rows.len() && wanted(&long) == wanted(&short), "{typed}");
}

/// What the board says it shows and hides, as (shown, hidden).
fn counts(drawn: &str) -> (usize, usize) {
    let number = |before: &str| -> usize {
        let head = drawn.split(before).next().unwrap_or_default();
        head.rsplit(|letter: char| !letter.is_ascii_digit()).find(|part| !part.is_empty()).unwrap().parse().unwrap()
    };
    (number(" tampil"), number(" tersembunyi"))
}

#[test]
fn what_is_shown_and_hidden_is_all_there_is_behind_every_filter() {
    let all = counts(&after(SMALL, Language::Indonesian, "t / text:is:semua enter"));
    assert_eq!(all.1, 0);
    for typed in [
        "",
        "%40polres",
        "is:terlambat%20-%40rsud",
        "is:salah",
        "batas:tanpa%20is:semua",
        "sejak:2023-11%20unsur:camat",
        "zzz",
        "-is:selesai%20is:semua%20batas:<30h",
        "%40",
    ] {
        let (shown, hidden) = counts(&after(LARGE, Language::Indonesian, &format!("t / text:{typed}")));
        assert_eq!(shown + hidden, all.0, "{typed}");
    }
}

#[test]
fn every_life_is_drawn_at_every_size() {
    for size in [(60, 20), SMALL, (100, 24), LARGE, (200, 60)] {
        for language in Language::ALL {
            let mut model = sample(size, language);
            press(&mut model, "t f*5");
            for _ in 0..60 {
                press(&mut model, "down");
                shown(&model);
            }
        }
    }
}
