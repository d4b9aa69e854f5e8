//! Laws of the key table: every key can be typed, means one thing, is explained, and does nothing where it cannot work.

use std::collections::BTreeSet;

use rapat::app::command::Command;
use rapat::app::key::Key;
use rapat::app::keymap::{Context, TABLE, hints, message_for};
use rapat::app::model::Model;
use rapat::app::msg::Event;
use rapat::app::reading::{HelpRow, help_rows};
use rapat::app::screen::contexts;
use rapat::texts::{Language, Texts};
use rapat::ui::keys;

use crate::paper::{press, sample, send};
use crate::stage::Stage;

fn key(notation: &str) -> Key {
    notation.parse().unwrap_or_else(|error| panic!("{error}"))
}

#[test]
fn every_key_can_be_read_and_is_bound_once_in_a_context() {
    let mut bound = BTreeSet::new();
    for binding in TABLE {
        assert!(bound.insert((binding.context, key(binding.key))), "{} twice in {:?}", binding.key, binding.context);
    }
}

#[test]
fn every_command_has_a_key() {
    let bound: BTreeSet<Command> = TABLE.iter().map(|binding| binding.command).collect();
    let without: Vec<_> = Command::ALL.iter().filter(|command| !bound.contains(command)).collect();
    assert!(without.is_empty(), "{without:?}");
}

#[test]
fn every_key_is_explained_in_both_languages() {
    for language in Language::ALL {
        for binding in TABLE {
            let label = keys::label(Texts::of(language), binding);
            assert!(!label.as_str().contains('⟦') && !label.is_empty(), "{label}");
        }
    }
}

#[test]
fn the_help_of_a_context_holds_all_its_keys() {
    for context in Context::ALL {
        let rows = help_rows(&[context], "");
        let shown: BTreeSet<&str> = (rows.iter())
            .flat_map(|row| if let HelpRow::Keys(keys) = row { keys.as_slice() } else { &[] })
            .map(|binding| binding.key)
            .collect();
        let bound = TABLE.iter().filter(|binding| binding.context == context).map(|binding| binding.key).collect();
        assert_eq!(shown, bound, "{context:?}");
    }
}

#[test]
fn a_printable_key_is_never_a_command_where_one_writes() {
    for binding in TABLE.iter().filter(|binding| binding.context.takes_text()) {
        assert_eq!(key(binding.key).typed(), None, "{} in {:?}", binding.key, binding.context);
    }
}

#[test]
fn what_every_text_field_has_means_the_same_in_all_of_them() {
    use Command::{Redo, RedoTyping, SaveForm, TellSaved, Undo, UndoTyping};
    let everywhere: Vec<_> = (TABLE.iter())
        .filter(|binding| matches!(binding.context, Context::Text | Context::Everywhere))
        .map(|binding| (key(binding.key), binding.command))
        .collect();
    for binding in TABLE.iter().filter(|binding| binding.context.takes_text()) {
        let Some((_, usual)) = everywhere.iter().find(|(known, _)| *known == key(binding.key)) else { continue };
        // Where nothing is typed the key takes back the last act; in a form what is to be saved is the form.
        let is_alike =
            matches!((usual, binding.command), (UndoTyping, Undo) | (RedoTyping, Redo) | (TellSaved, SaveForm));
        assert!(is_alike || *usual == binding.command, "{} in {:?} is {usual:?}", binding.key, binding.context);
    }
}

#[test]
fn caps_lock_turns_no_key_into_another() {
    // No capital is bound anywhere, so with Caps Lock a letter does nothing rather than something else.
    for binding in TABLE {
        let written = key(binding.key).typed().unwrap_or_default();
        assert!(!written.is_uppercase(), "{} in {:?}", binding.key, binding.context);
    }
}

#[test]
fn a_question_takes_the_first_letter_of_tidak_for_no() {
    for no in ["n", "t"] {
        let mut model = sample((80, 24), Language::Indonesian);
        let before = model.archive.clone();
        press(&mut model, &format!("d {no}"));
        assert!(model.overlays.is_empty() && model.archive == before, "{no}");
    }
}

/// The model on each kind of screen, with nothing above it, with a form, a question, a reader, a filter.
fn models() -> Vec<(&'static str, Model)> {
    let scripts = [
        "",
        "/",
        "d",
        "?",
        "n",
        "t",
        "t /",
        "enter",
        "enter 1",
        "enter 3",
        "enter 4",
        "enter 1 /",
        "enter c",
        "enter c text:Satu%20dua ctrl-z",
        "enter c text:Satu%20dua ctrl-a ctrl-c",
        "enter c text:Satu%20dua%20satu ctrl-f text:satu",
        "enter down*2 ctrl-c",
        "enter n",
        "enter n tab text:polres",
        "enter n shift-tab*5",
        "n tab",
        "n tab f4",
        "enter 1 / text:zzz enter",
        "enter 1 p",
        "enter 1 y down",
        "enter 1 p text:lam",
        "enter 1 *",
        "n text:Rapat ctrl-s ctrl-o",
        "n text:Rapat ctrl-s m text:Satu tab text:10 ctrl-s ctrl-o space b text:Ketua%20RT enter",
        "o",
        "o 2",
        "o /",
        "o n",
        "enter ;",
        "enter ; text:Susun%20@polres",
        "enter 1 ; text:Susun%20@kapol",
        "enter 4 ; up esc",
        ":",
        "t : text:gese",
        "h",
        "v",
        "v 3 right",
        "c",
        "c pagedown",
        "v 5 down enter",
    ];
    let opened = |script| {
        let mut model = sample((80, 24), Language::Indonesian);
        press(&mut model, script);
        (script, model)
    };
    scripts.into_iter().map(opened).collect()
}

#[test]
fn what_cannot_be_done_now_has_no_hint_and_does_nothing() {
    for (script, model) in models() {
        let hinted: Vec<Command> = hints(&model, &contexts(&model)).iter().map(|hint| hint.command).collect();
        for command in Command::ALL.iter().filter(|command| message_for(&model, **command).is_none()) {
            assert!(!hinted.contains(command), "{command:?} after `{script}`");
            let mut after = model.clone();
            send(&mut after, Event::Command(*command));
            assert_eq!(after, model, "{command:?} after `{script}`");
        }
    }
}

#[test]
fn every_hint_is_a_key_that_does_what_it_says() {
    for (script, model) in models() {
        for hint in hints(&model, &contexts(&model)) {
            let (mut by_key, mut by_command) = (model.clone(), model.clone());
            send(&mut by_key, Event::Key(key(hint.key)));
            send(&mut by_command, Event::Command(hint.command));
            by_command.notice.clone_from(&by_key.notice);
            assert_eq!(by_key, by_command, "{} after `{script}`", hint.key);
        }
    }
}

#[test]
fn help_is_searched_by_what_a_key_does_in_either_language_and_esc_gives_all_keys_back() {
    let mut stage = Stage::own(Language::Indonesian, (80, 24));
    stage.keys("enter 1 ? / text:diwakili");
    let screen = stage.screen();
    assert!(screen.contains("diwakili") && !screen.contains("izin") && !screen.contains("tanpa ket."), "{screen}");
    stage.keys("ctrl-a text:excused");
    assert!(stage.screen().contains("izin"), "{}", stage.screen());
    stage.keys("ctrl-a text:geser");
    assert!(stage.screen().contains("Tindak lanjut"), "a key of another screen: {}", stage.screen());
    stage.keys("ctrl-a text:zzz");
    assert!(stage.screen().contains("Tidak ada tombol yang cocok"), "{}", stage.screen());
    stage.keys("esc");
    assert!(stage.screen().contains("tanpa ket."), "{}", stage.screen());
    stage.keys("esc");
    assert!(stage.model.overlays.is_empty());
}
