//! How the interface looks: themes as styles, not only as signs, and that no colour is needed to understand it. It must
//! not know how a theme is made.

use std::collections::BTreeSet;
use std::path::Path;

use insta::assert_snapshot;
use rapat::app::looks::{ColourDepth, Looks, ThemeName};
use rapat::texts::Language::{English, Indonesian};
use rapat::ui::signs::SIGNS;
use rapat::ui::theme::Theme;
use rapat::ui::window_title;
use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color, Modifier};

use super::stage::Stage;

const USUAL: (u16, u16) = (80, 24);

/// The screens, and what floats above them, with the keys that lead there.
const PLACES: [(&str, &str); 14] = [
    ("home", ""),
    ("seats", "enter 1"),
    ("agenda", "enter 2"),
    ("commitments", "enter 3"),
    ("summary", "enter 4"),
    ("board", "t"),
    ("office", "o 2"),
    ("life", "t space"),
    ("progress", "t p"),
    ("commitment", "enter n tab text:polres"),
    ("help", "?"),
    ("palette", ":"),
    ("question", "d"),
    ("capture", "enter ; text:Susun%20SOP%20@polres"),
];

fn shown(keys: &str, size: (u16, u16), looks: Looks) -> (Stage, Buffer) {
    let mut stage = Stage::sample(Indonesian, size);
    stage.model.looks = looks;
    stage.keys(keys);
    let (buffer, _) = stage.drawn();
    (stage, buffer)
}

fn chosen(theme: ThemeName) -> Looks {
    Looks { chosen: Some(theme), ..Looks::PLAIN }
}

fn look(cell: &Cell) -> (Color, Color, Modifier) {
    (cell.fg, cell.bg, cell.modifier)
}

fn colour(colour: Color) -> String {
    match colour {
        Color::Rgb(red, green, blue) => format!("#{red:02x}{green:02x}{blue:02x}"),
        Color::Reset => "-".to_owned(),
        other => other.to_string(),
    }
}

/// Runs of cells that look the same.
fn runs(buffer: &Buffer) -> Vec<(usize, &[Cell])> {
    let rows = buffer.content.chunks(usize::from(buffer.area.width)).enumerate();
    rows.flat_map(|(y, row)| row.chunk_by(|a, b| look(a) == look(b)).map(move |run| (y, run))).collect()
}

fn text(run: &[Cell]) -> String {
    run.iter().map(Cell::symbol).collect::<String>().trim().to_owned()
}

/// Each run with its row and look: foreground, background, weight.
fn styles(buffer: &Buffer) -> String {
    let said = runs(buffer).into_iter().filter(|(_, run)| !text(run).is_empty()).map(|(y, run)| {
        let (fg, bg, modifier) = look(&run[0]);
        let weight = if modifier.is_empty() { "-".to_owned() } else { format!("{modifier:?}") };
        format!("{y:>2} {:<8}{:<8}{weight:<18}{}\n", colour(fg), colour(bg), text(run))
    });
    said.collect()
}

#[test]
fn each_theme_on_a_list_and_on_a_form() {
    for theme in ThemeName::ALL {
        for (name, keys) in [("board", "t"), ("progress", "t p")] {
            let (_, buffer) = shown(keys, USUAL, chosen(theme));
            assert_snapshot!(format!("{name}_{}", theme.name()), styles(&buffer));
        }
    }
}

#[test]
fn fewer_colours_keep_their_meanings() {
    for (depth, name) in [(ColourDepth::Indexed, "256"), (ColourDepth::Sixteen, "16"), (ColourDepth::None, "none")] {
        let (_, buffer) = shown("t", USUAL, Looks { depth, ..chosen(ThemeName::Light) });
        assert_snapshot!(format!("board_light_{name}"), styles(&buffer));
    }
}

#[test]
fn a_theme_changes_no_sign() {
    for (name, keys) in PLACES {
        let signs = |theme| {
            let (_, buffer) = shown(keys, USUAL, chosen(theme));
            buffer.content.iter().map(|cell| cell.symbol().to_owned()).collect::<String>()
        };
        for theme in ThemeName::ALL {
            assert_eq!(signs(theme), signs(ThemeName::Dark), "{name}");
        }
    }
}

#[test]
fn nothing_is_said_by_colour_alone() {
    let theme = Theme::of(chosen(ThemeName::Dark));
    let meanings: BTreeSet<_> =
        [theme.late(), theme.due(), theme.done(), theme.focus()].map(|style| colour(style.fg.unwrap())).into();
    let mut seen = BTreeSet::new();
    for size in [USUAL, (120, 40), (60, 20)] {
        for (name, keys) in PLACES {
            let (_, coloured) = shown(keys, size, chosen(ThemeName::Dark));
            for (y, run) in runs(&coloured).into_iter().filter(|(_, run)| meanings.contains(&colour(run[0].fg))) {
                seen.insert(colour(run[0].fg));
                // A number or a blank would look like any other without its colour.
                let text = text(run);
                let says = text.chars().any(|c| c.is_alphabetic() || "!✓✗●◆·–▸›▌/".contains(c));
                assert!(text.is_empty() || says, "{name} at {size:?}, row {y}: {text:?}");
            }
        }
    }
    assert_eq!(seen, meanings, "each meaning was met");
}

#[test]
fn without_utf_8_all_that_is_drawn_is_ascii_but_the_words_of_the_data() {
    for size in [USUAL, (120, 40)] {
        for (name, keys) in PLACES {
            let (stage, buffer) = shown(keys, size, Looks { has_unicode: false, ..Looks::PLAIN });
            for cell in &buffer.content {
                let is_fine = cell.symbol().chars().all(|c| c.is_ascii() || c.is_alphabetic());
                assert!(is_fine, "{:?} on {name}:\n{}", cell.symbol(), stage.screen());
            }
            assert!(window_title(&stage.model).as_str().is_ascii());
        }
    }
    let (stage, _) = shown("t", USUAL, Looks { has_unicode: false, ..Looks::PLAIN });
    assert_snapshot!("board_ascii", stage.screen());
}

/// The characters of the program's own words and drawings, which are in no comment.
fn drawn_in(folder: &Path, drawn: &mut BTreeSet<char>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            drawn_in(&path, drawn);
            continue;
        }
        let text = std::fs::read_to_string(&path).unwrap();
        let code = text.split("#[cfg(test)]").next().unwrap();
        let lines = code.lines().filter(|line| !line.trim_start().starts_with(['/', '#']));
        drawn.extend(lines.flat_map(str::chars).filter(|c| !c.is_ascii()));
    }
}

#[test]
fn every_sign_in_the_source_has_its_ascii() {
    let mut drawn = BTreeSet::new();
    for folder in ["src/ui", "src/texts"] {
        drawn_in(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), &mut drawn);
    }
    let known: BTreeSet<char> = SIGNS.iter().map(|(sign, _)| *sign).collect();
    // Names of keys and `≥` are longer in ASCII; `⟦` stands where a text is missing, which no release has.
    let in_words: BTreeSet<char> = "⏎⇧⌫≥⟦⟧".chars().collect();
    let unknown: Vec<_> = drawn.difference(&known).filter(|sign| !in_words.contains(sign)).collect();
    assert!(unknown.is_empty(), "{unknown:?}");
}

#[test]
fn the_window_title_says_where_one_is_and_keeps_confidential_meetings_to_itself() {
    let mut stage = Stage::in_session();
    stage.model.language = English;
    let title = |stage: &Stage| window_title(&stage.model).to_string();
    stage.keys("esc");
    assert_eq!(title(&stage), "rapat · Kabupaten Belu");
    assert_eq!(title(stage.keys("t")), "Follow-up - rapat");
    stage.keys("esc enter 3");
    assert!(title(&stage).starts_with("Commitments - Rapat Kerja Teknis"), "{}", title(&stage));
    let id = stage.whole().id;
    let meeting = &mut stage.model.archive.sessions.get_mut(&id).unwrap().session.meeting;
    meeting.class = rapat::domain::meeting::Class::Rahasia;
    assert_eq!(title(&stage), "Commitments - Meeting of 3 Nov 2023 - rapat");
}
