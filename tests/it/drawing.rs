//! Drawing survives whatever is pressed at whatever size, and changes nothing. It must not know a screen.

use proptest::prelude::*;
use proptest::test_runner::Config;
use rapat::app::capture::line;
use rapat::app::msg::Event;
use rapat::domain::capture::Kind;
use rapat::texts::Language;

use super::stage::Stage;

/// What a person may do: keys of every context, text, other sizes.
fn deed() -> impl Strategy<Value = String> {
    let key = prop::sample::select(
        "enter esc tab shift-tab up down left right pageup pagedown home end delete backspace space / ? 1 2 3 4 n t s \
         f d q h w i a b g c m p r u y j k l v x o e z [ ] ; . , + * \\ & : ctrl-s ctrl-y ctrl-z ctrl-l ctrl-o ctrl-n \
         ctrl-p ctrl-w ctrl-e ctrl-k ctrl-g ctrl-d ctrl-r f1 f4"
            .split_whitespace()
            .collect::<Vec<_>>(),
    );
    let text = prop::sample::select(vec![
        "text:lam%20sel",
        "text:is:terlambat",
        "text:31%20des",
        "text:会議%F0%9F%91%A8",
        "text:@",
    ]);
    prop_oneof![
        6 => key.prop_map(str::to_owned),
        1 => text.prop_map(str::to_owned),
        1 => (0_u16..130, 0_u16..45).prop_map(|(width, height)| format!("size {width} {height}")),
    ]
}

fn perform(stage: &mut Stage, deed: &str) {
    match deed.strip_prefix("size ").and_then(|size| size.split_once(' ')) {
        Some((width, height)) => {
            stage.send(Event::Resize { width: width.parse().unwrap(), height: height.parse().unwrap() });
        }
        None => {
            stage.keys(deed);
        }
    }
}

/// A line of signs, names, dates and any other letters.
fn captured_line() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        3 => prop::sample::select(vec![
            "@", "+", ">", "#", "%", "=", "!", "*", " ", "\"", ":", "k ", "s ", "@camat ", ">besok ", "#1 ", "%raihat ",
            "*bulanan 10 ", "!rahasia ", "=SK ", "+polres ", "Kapolres: ", "31 ", "👨‍👩‍👧", "\u{202e}", "\t",
        ]).prop_map(str::to_owned),
        2 => "[a-z]{1,6} ",
        1 => "\\PC{0,8}",
        1 => any::<char>().prop_map(String::from),
    ];
    prop::collection::vec(piece, 1..10).prop_map(|pieces| pieces.concat().replace(['\n', '\r'], " "))
}

proptest! {
    #![proptest_config(Config { cases: 24, failure_persistence: None, ..Config::default() })]

    #[test]
    fn drawing_never_fails_and_changes_nothing(
        deeds in prop::collection::vec(deed(), 1..40),
        size in (0_u16..140, 0_u16..50),
    ) {
        let mut stage = Stage::broken(Language::Indonesian, (80, 24));
        for deed in deeds {
            perform(&mut stage, &deed);
            prop_assert_eq!(stage.drawn(), stage.drawn());
        }
        // A terminal can be of another size than the last message said.
        stage.drawn_at(size.0, size.1);
    }

    #[test]
    fn what_stands_below_the_line_of_capture_is_what_is_filed(typed in captured_line()) {
        let mut stage = Stage::own(Language::Indonesian, (80, 24));
        stage.keys("enter ;").send(Event::Paste(typed));
        stage.drawn();
        let shown = line(&stage.model).and_then(|line| line.captured.clone()).unwrap();
        let before = stage.whole().clone();
        stage.keys("enter").drawn();
        let after = stage.whole();
        if !shown.can_be_filed() {
            prop_assert_eq!(after, &before);
            return Ok(());
        }
        let (notes, decisions, commitments) =
            (&after.notes[before.notes.len()..], &after.decisions[before.decisions.len()..], &after.commitments[before.commitments.len()..]);
        match (shown.kind, notes, decisions, commitments) {
            (Kind::Note, [note], [], []) => {
                prop_assert_eq!((&note.text, &note.speaker, note.item), (&shown.text, &shown.speaker, shown.item));
            }
            (Kind::Decision, [], [decision], []) => {
                prop_assert_eq!((&decision.text, decision.item), (&shown.text, shown.item));
            }
            (Kind::Commitment, [], [], [made]) => {
                prop_assert_eq!((&made.text, &made.owners, &made.supporters), (&shown.text, &shown.owners, &shown.supporters));
                prop_assert_eq!((made.due, made.recurrence, made.item), (shown.due, shown.recurrence, shown.item));
                prop_assert_eq!((&made.places, &made.indicator, made.class), (&shown.places, &shown.indicator, shown.class));
            }
            _ => prop_assert!(false, "one record of the kind that was shown: {shown:?}"),
        }
    }

    #[test]
    fn a_screen_shows_where_the_keyboard_is(keys in prop::collection::vec("[1-4jk]", 0..12)) {
        let mut stage = Stage::sample(Language::Indonesian, (80, 24));
        stage.keys("enter").keys(&keys.join(" "));
        let (buffer, cursor) = stage.drawn();
        prop_assert_eq!(buffer[cursor.unwrap()].symbol(), "▌");
    }
}
