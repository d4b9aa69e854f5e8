//! What a person sees of a text area: rows, cursor, selection and steps back.

use proptest::prelude::*;

use super::*;

const FAMILY: &str = "👨\u{200d}👩\u{200d}👧";

/// Types a script of keys into an area of 10 × 4 cells.
fn press(area: &mut TextArea, script: &str) -> Vec<Outcome> {
    Key::script(script).unwrap().iter().map(|key| area.press(key, 10, 4)).collect()
}

fn area(text: &str, script: &str) -> TextArea {
    let mut area = TextArea::new(text);
    press(&mut area, script);
    area
}

/// The rows as shown, with what is selected in brackets.
fn rows(area: &TextArea, width: u16, height: u16) -> Vec<String> {
    let piece =
        |segment: Segment| if segment.mark == Mark::Selected { format!("[{}]", segment.text) } else { segment.text };
    area.visible_rows(width, height).map(|row| row.into_iter().map(piece).collect()).collect()
}

/// The text with `|` where the cursor is.
fn with_cursor(area: &TextArea) -> String {
    let Spot { line, byte } = area.writing.cursor();
    let mut text = area.text();
    let start: usize = (0..line).map(|line| area.writing.line(line).len() + 1).sum();
    text.insert(start + byte, '|');
    text
}

#[test]
fn a_text_is_kept_as_it_is() {
    for text in ["", "\n", "a\n", "a\r\nb\tc\u{202e}d\u{1b}[0m\u{2028}e", "e\u{301}"] {
        let mut area = TextArea::new("lama");
        area.set_text(text);
        assert_eq!((area.text(), area.is_empty()), (text.to_owned(), text.is_empty()));
    }
}

#[test]
fn only_a_line_feed_ends_a_line() {
    assert_eq!(TextArea::new("a\rb\u{b}c\u{c}d\u{85}e\u{2028}f\u{2029}g\nh").writing.lines(), 2);
}

#[test]
fn what_steers_a_terminal_is_shown_as_a_placeholder() {
    assert_eq!(
        rows(&TextArea::new("a\u{1b}b\u{202e}c\td\r\ne\u{200b}"), 10, 4),
        ["a\u{fffd}b\u{fffd}c d\u{fffd}", "e\u{fffd}"]
    );
}

#[test]
fn a_glyph_is_moved_over_and_erased_whole() {
    for glyph in [FAMILY, "e\u{301}", "中", "🇮🇩", "'"] {
        let text = format!("a{glyph}b");
        assert_eq!(with_cursor(&area(&text, "left left")), format!("a|{glyph}b"));
        assert_eq!(with_cursor(&area(&text, "home right right")), format!("a{glyph}|b"));
        assert_eq!(with_cursor(&area(&text, "left backspace")), "a|b");
        assert_eq!(with_cursor(&area(&text, "left left delete")), "a|b");
    }
}

#[test]
fn a_glyph_that_is_typed_in_parts_becomes_one() {
    let mut family = TextArea::default();
    FAMILY.chars().for_each(|part| _ = family.press(&Key::char(part), 10, 4));
    assert_eq!((family.text().as_str(), family.cursor_at(10, 4)), (FAMILY, (2, 0)));
    let mut accent = area("eb", "left");
    accent.press(&Key::char('\u{301}'), 10, 4);
    assert_eq!(with_cursor(&accent), "e\u{301}|b");
}

#[test]
fn what_hides_cannot_be_typed() {
    for character in ['\u{1b}', '\0', '\u{202e}', '\u{200b}', '\u{200d}', '\n'] {
        let mut area = TextArea::new("a");
        assert_eq!(area.press(&Key::char(character), 10, 4), Outcome::Moved, "{character:?}");
        assert_eq!(area.text(), "a");
    }
}

#[test]
fn up_and_down_go_by_wrapped_rows_and_keep_their_column() {
    // Rows of 10 cells: "kerja sama", would need the column of the cursor, so "kerja " and "sama polri".
    let mut area = area("kerja samai\nx\nyang berlaku", "ctrl-home right*5");
    let mut places = Vec::new();
    for key in ["down", "down", "down", "down", "down", "up", "up", "up", "up"] {
        press(&mut area, key);
        places.push(with_cursor(&area));
    }
    assert_eq!(
        places,
        [
            "kerja samai|\nx\nyang berlaku",
            "kerja samai\nx|\nyang berlaku",
            "kerja samai\nx\nyang| berlaku",
            "kerja samai\nx\nyang berla|ku",
            "kerja samai\nx\nyang berlaku|",
            "kerja samai\nx\nyang| berlaku",
            "kerja samai\nx|\nyang berlaku",
            "kerja samai|\nx\nyang berlaku",
            "kerja| samai\nx\nyang berlaku",
        ]
    );
    press(&mut area, "up");
    assert_eq!(with_cursor(&area), "|kerja samai\nx\nyang berlaku");
}

#[test]
fn a_move_aside_sets_a_new_column() {
    assert_eq!(with_cursor(&area("abcd\nx\nabcd", "up left down")), "abcd\nx\n|abcd");
    assert_eq!(with_cursor(&area("abcd\nx\nabcd", "up down")), "abcd\nx\nabcd|");
}

#[test]
fn home_and_end_go_to_the_ends_of_the_row_and_then_of_the_line() {
    let text = "satu dua tiga empat";
    assert_eq!(rows(&TextArea::new(text), 10, 4), ["satu dua ", "tiga ", "empat"]);
    let mut area = area(text, "up left");
    assert_eq!(with_cursor(&area), "satu dua tig|a empat");
    let mut places = Vec::new();
    for key in ["end", "end", "up", "home", "home"] {
        press(&mut area, key);
        places.push(with_cursor(&area));
    }
    let all = [
        "satu dua tiga| empat",
        "satu dua tiga empat|",
        "satu dua tiga| empat",
        "satu dua |tiga empat",
        "|satu dua tiga empat",
    ];
    assert_eq!(places, all);
    assert_eq!(with_cursor(&self::area(text, "ctrl-home right ctrl-end")), format!("{text}|"));
}

#[test]
fn a_page_is_a_row_less_than_the_viewport() {
    let lines: Vec<String> = (0..20).map(|line| line.to_string()).collect();
    let mut area = area(&lines.join("\n"), "ctrl-home pagedown pagedown");
    assert_eq!(
        (rows(&area, 10, 4), area.cursor_at(10, 4)),
        (vec!["3".into(), "4".into(), "5".into(), "6".into()], (0, 3))
    );
    press(&mut area, "pageup");
    assert_eq!((rows(&area, 10, 4)[0].as_str(), area.cursor_at(10, 4)), ("3", (0, 0)));
}

#[test]
fn the_cursor_behind_a_full_row_has_a_cell() {
    assert_eq!(area("123456789", "").cursor_at(10, 4), (9, 0));
    assert_eq!(area("1234567890", "").cursor_at(10, 4), (1, 1));
    assert_eq!(area("123456789     ", "").cursor_at(10, 4), (9, 0));
}

#[test]
fn a_smaller_window_still_shows_the_cursor_and_a_larger_one_is_filled() {
    let lines: Vec<String> = (0..20).map(|line| line.to_string()).collect();
    let area = area(&lines.join("\n"), "ctrl-home down*11");
    assert_eq!(rows(&area, 10, 4), ["8", "9", "10", "11"]);
    assert_eq!((rows(&area, 10, 1), area.cursor_at(10, 1)), (vec!["11".to_owned()], (0, 0)));
    assert_eq!((rows(&area, 10, 15)[0].as_str(), area.cursor_at(10, 15)), ("5", (0, 6)));
    assert_eq!(rows(&area, 10, 40).len(), 20);
}

#[test]
fn words_are_moved_over_and_erased() {
    let text = "desa Fatuba'a, baru";
    assert_eq!(with_cursor(&area(text, "ctrl-left alt-left alt-left")), "desa |Fatuba'a, baru");
    assert_eq!(with_cursor(&area(text, "ctrl-home ctrl-right ctrl-right")), "desa Fatuba'a|, baru");
    assert_eq!(with_cursor(&area(text, "ctrl-w alt-backspace")), "desa Fatuba'a|");
    assert_eq!(with_cursor(&area(text, "ctrl-home ctrl-delete")), "| Fatuba'a, baru");
    assert_eq!(with_cursor(&area(text, "ctrl-left ctrl-u")), "|baru");
    assert_eq!(with_cursor(&area(text, "ctrl-left ctrl-k")), "desa Fatuba'a, |");
    assert_eq!(with_cursor(&area("a\nb", "ctrl-w ctrl-w")), "a|");
}

#[test]
fn typing_replaces_the_selection_in_one_step() {
    let mut area = area("satu dua\ntiga", "up home shift-down shift-right");
    assert_eq!(
        (rows(&area, 10, 4), area.selected_text()),
        (vec!["[satu dua ]".into(), "[t]iga".into()], "satu dua\nt".into())
    );
    press(&mut area, "X Y");
    assert_eq!(with_cursor(&area), "XY|iga");
    press(&mut area, "ctrl-z");
    assert_eq!((with_cursor(&area), area.selected_text().as_str()), ("satu dua\nt|iga".to_owned(), "satu dua\nt"));
    assert_eq!(press(&mut area, "ctrl-a delete delete"), [Outcome::Moved, Outcome::Changed, Outcome::Moved]);
    assert!(area.is_empty());
}

#[test]
fn an_arrow_leaves_the_selection_at_its_end() {
    assert_eq!(with_cursor(&area("satu", "shift-left*2 left")), "sa|tu");
    assert_eq!(with_cursor(&area("satu", "shift-left*2 right")), "satu|");
    assert_eq!(area("satu", "shift-left*2 right").selected_text(), "");
}

#[test]
fn a_typed_word_is_one_step_back() {
    let mut area = area("", "text:rapat%20%20kerja enter text:teknis");
    let mut texts = Vec::new();
    while press(&mut area, "ctrl-z") == [Outcome::Changed] {
        texts.push(area.text());
    }
    assert_eq!(texts, ["rapat  kerja\n", "rapat  ", ""]);
    press(&mut area, "ctrl-y*3");
    assert_eq!(area.text(), "rapat  kerja\nteknis");
    press(&mut area, "ctrl-z x ctrl-y");
    assert_eq!(area.text(), "rapat  kerja\nx");
}

#[test]
fn a_move_ends_the_step() {
    let mut area = area("", "text:rapa left right t ctrl-z");
    assert_eq!(area.text(), "rapa");
    press(&mut area, "backspace*3 ctrl-z");
    assert_eq!(area.text(), "rapa");
    press(&mut area, "home delete*2 backspace ctrl-z");
    assert_eq!(with_cursor(&area), "|rapa");
}

#[test]
fn a_paste_is_clean_and_one_step_back() {
    let mut area = area("ab", "left");
    area.paste("satu\r\n\tdua\u{1b}[0m \u{202e}tiga");
    assert_eq!(with_cursor(&area), "asatu\n    dua[0m tiga|b");
    press(&mut area, "x ctrl-z ctrl-z");
    assert_eq!(with_cursor(&area), "a|b");
    area.paste("\u{1b}");
    assert_eq!(press(&mut area, "ctrl-y"), [Outcome::Changed], "a paste of nothing is no step");
}

#[test]
fn keys_of_the_screen_are_left_to_it() {
    let outcomes = press(&mut area("a", ""), "tab shift-tab esc f1 ctrl-s alt-enter ctrl-enter alt-x insert alt-home");
    assert_eq!(outcomes, [Outcome::Ignored; 10]);
}

#[test]
fn areas_are_equal_by_text_cursor_and_selection() {
    assert_eq!(area("", "a b left right"), TextArea::new("ab"));
    assert_ne!(area("ab", "left"), TextArea::new("ab"));
    assert_ne!(area("ab", "shift-left"), area("ab", "left"));
}

/// 2,000 keys at the end of 20,000 lines. Run with `--nocapture` for the time; what is asserted is the work.
#[test]
fn a_key_in_a_long_text_wraps_no_more_lines_than_a_short_text_has() {
    let line = "Camat Lamaknen Selatan melaporkan pembentukan satgas perlindungan anak di setiap desa dan kelurahan.\n";
    let mut area = TextArea::new(&line.repeat(20_000));
    let keys = Key::script("text:Satgas%20dibentuk%20di%20desa. enter up left backspace down*2 x").unwrap();
    let start = std::time::Instant::now();
    for key in keys.iter().cycle().take(2000) {
        let before = wrap::LINES.get();
        area.press(key, 78, 20);
        let view = area.view(78, 20);
        assert_eq!(view.rows.len(), 20);
        // A viewport above the cursor and one below it, for the key and for the drawing.
        let wrapped = wrap::LINES.get() - before;
        assert!(wrapped <= 2 * 2 * 20 + 2, "{wrapped} lines for {key}");
    }
    println!("{} µs a key with its drawing", start.elapsed().as_micros() / 2000);
}

fn any_key() -> impl Strategy<Value = Key> {
    let arrows = "left right up down home end pageup pagedown";
    let words = "a Z space ' é 中 👨 enter backspace delete tab esc";
    let controls = "ctrl-a ctrl-h ctrl-k ctrl-u ctrl-w ctrl-y ctrl-z alt-backspace ctrl-delete";
    let marks = ["\u{301}", "\u{200d}", "\u{fe0f}", "🇮"];
    let with_modifiers =
        arrows.split(' ').flat_map(|arrow| ["", "shift-", "ctrl-", "alt-shift-"].map(|held| format!("{held}{arrow}")));
    let keys = with_modifiers.chain(format!("{words} {controls}").split(' ').map(str::to_owned).collect::<Vec<_>>());
    let keys: Vec<Key> = keys.chain(marks.map(str::to_owned)).map(|word| word.parse().unwrap()).collect();
    prop::sample::select(keys)
}

fn any_text() -> impl Strategy<Value = String> {
    let pieces = [
        "a",
        "kata ",
        "\n",
        "  ",
        "中文",
        FAMILY,
        "e\u{301}",
        "\u{301}",
        "\t",
        "\r\n",
        "\u{202e}",
        "sangatpanjangsekali",
    ];
    prop::collection::vec(prop::sample::select(pieces.to_vec()), 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn no_keys_break_the_area_and_all_can_be_undone(
        text in any_text(), keys in prop::collection::vec(any_key(), 0..120), width in 0u16..14, height in 0u16..6,
    ) {
        let mut area = TextArea::new(&text);
        for (turn, key) in keys.iter().enumerate() {
            match turn % 7 {
                3 => area.paste("tempel\r\nan\u{1b}"),
                5 => drop(area.replace("dari penyunting\n", (10, 4))),
                _ => {}
            }
            let before = area.text();
            let outcome = area.press(key, width, height);
            prop_assert!(outcome == Outcome::Changed || before == area.text());
            let (x, y) = area.cursor_at(width, height);
            prop_assert!(x < width.max(1) && y < height.max(1));
            let rows: Vec<_> = area.visible_rows(width, height).collect();
            prop_assert!(rows.len() <= usize::from(height) && (height == 0 || usize::from(y) < rows.len()));
            for row in &rows {
                prop_assert!(row.iter().map(|segment| text_cells(&segment.text)).sum::<usize>() <= usize::from(width));
                prop_assert!(row.iter().all(|segment| segment.text.chars().all(|c| !glyph::is_hidden(c))));
            }
        }
        let last = area.text();
        let all = |area: &mut TextArea, key: &str| while area.press(&key.parse().unwrap(), width, height) == Outcome::Changed {};
        all(&mut area, "ctrl-z");
        prop_assert_eq!(area.text(), text);
        all(&mut area, "ctrl-y");
        // Steps forward that the keys left behind come after `last`.
        prop_assert!(area.text() == last || keys.contains(&"ctrl-z".parse().unwrap()));
    }

    #[test]
    fn the_rows_of_a_line_are_the_line(line in any_text(), width in 0usize..20) {
        let line = line.replace('\n', "");
        let rows = wrap::rows(&line, width);
        prop_assert_eq!(rows.iter().map(|row| &line[row.clone()]).collect::<String>(), line.as_str());
        for row in &rows {
            let seen = line[row.clone()].trim_end();
            let single = glyph::next(seen, 0).is_none_or(|end| end == seen.len());
            prop_assert!(single || text_cells(seen) < width.max(2), "{:?}", seen);
        }
    }
}

#[test]
fn one_look_says_what_is_shown_and_what_is_left_out() {
    for (script, above, below) in [("", true, false), ("ctrl-home", false, true), ("ctrl-home down*4", true, true)] {
        let area = area("satu dua tiga empat lima enam\ntujuh delapan sembilan", script);
        let view = area.view(10, 4);
        assert_eq!((view.above, view.below), (above, below), "{script}");
        assert_eq!((view.rows, view.cursor), (area.visible_rows(10, 4).collect(), area.cursor_at(10, 4)), "{script}");
    }
}

#[test]
fn what_is_looked_for_is_selected_marked_and_counted() {
    let mut area = area("visum satu\ndua VISUM\ntiga vísum", "ctrl-home right");
    let count = |area: &TextArea| area.find().map(Find::count);
    area.find_by(Command::Find, (20, 5));
    press(&mut area, "text:visum");
    assert_eq!((area.selected_text(), count(&area)), (String::new(), Some((2, 3))), "the text typed is not selected");
    let marks = |area: &TextArea| {
        let rows = area.visible_rows(20, 5).flatten().filter(|piece| piece.mark != Mark::Plain);
        rows.map(|piece| (piece.text, piece.mark)).collect::<Vec<_>>()
    };
    let found = |text: &str| (text.to_owned(), Mark::Found);
    assert_eq!(marks(&area), [found("visum"), ("VISUM".to_owned(), Mark::Selected), found("vísum")]);
    for (command, at) in [(Command::FindNext, 3), (Command::FindNext, 1), (Command::FindPrevious, 3)] {
        area.find_by(command, (20, 5));
        assert_eq!(count(&area), Some((at, 3)));
    }
    press(&mut area, "x");
    assert_eq!(count(&area), Some((0, 0)));
    assert_eq!(with_cursor(&area), "v|isum satu\ndua VISUM\ntiga vísum");
}

#[test]
fn who_finds_goes_on_writing_there_or_goes_back() {
    for (command, expected) in [(Command::StayAtFound, "satu dua!|\ntiga"), (Command::Back, "satu dua\ntiga!|")] {
        let mut area = area("satu dua\ntiga", "");
        area.find_by(Command::Find, (20, 5));
        press(&mut area, "text:dua");
        assert!(area.find_by(command, (20, 5)) && area.find().is_none());
        press(&mut area, "right !");
        assert_eq!(with_cursor(&area), expected);
    }
}

#[test]
fn what_was_looked_for_last_is_offered_again_and_typed_over() {
    let mut area = area("satu dua dua", "ctrl-home");
    area.find_by(Command::Find, (40, 5));
    press(&mut area, "text:dua");
    area.find_by(Command::StayAtFound, (40, 5));
    area.find_by(Command::Find, (40, 5));
    assert_eq!(area.find().map(Find::count), Some((1, 2)));
    press(&mut area, "text:satu");
    assert_eq!(area.find().map(|find| find.typed.text()), Some("satu".to_owned()));
}

#[test]
fn another_text_in_place_of_the_whole_is_clean_and_one_step_back() {
    let mut area = area("satu\ndua", "");
    assert!(!area.replace("satu\ndua\n", (10, 4)), "an editor ends a text with a line feed");
    assert!(area.replace("tiga\r\n\u{1b}empat\n", (10, 4)));
    assert_eq!(area.text(), "tiga\nempat");
    press(&mut area, "ctrl-z !");
    assert_eq!(area.text(), "satu\ndua!");
    let mut ended = TextArea::new("satu\n");
    assert!(ended.replace("satu", (10, 4)));
    assert_eq!(ended.text(), "satu");
}
