//! The form of this machine (*mesin ini*): who works on it, the theme, the language. It must not know where they are kept.

use super::input::Options;
use super::subject::Subject;
use super::{Field, Form, line};
use crate::app::effect::{Effect, Person, Preference};
use crate::app::looks::{ColourDepth, ThemeName};
use crate::app::model::Model;
use crate::app::notice::Notice;
use crate::texts::Language;

/// The form, as the machine is now.
pub fn form(model: &Model) -> Form {
    // The first one goes with the terminal.
    let themes = [""].into_iter().chain(ThemeName::ALL.map(ThemeName::name)).collect();
    let languages = Language::ALL.map(Language::code).to_vec();
    Form::new(
        Subject::Machine,
        vec![
            line("name", &model.person.name),
            line("position", &model.person.position),
            Field {
                name: "theme",
                input: Options::input("theme", themes, model.looks.chosen.map_or("", ThemeName::name)),
            },
            Field { name: "language", input: Options::input("language", languages, model.language.code()) },
        ],
    )
}

/// Takes over what the form says, and has remembered what differs.
pub(in crate::app) fn filed(model: &mut Model, form: &Form) -> Vec<Effect> {
    let mut effects = Vec::new();
    let person = Person { name: form.line("name"), position: form.line("position") };
    if person != model.person {
        model.person = person.clone();
        effects.push(Effect::Remember(Preference::Person(person)));
    }
    let theme = ThemeName::of_name(form.option("theme"));
    if theme != model.looks.chosen {
        model.looks.chosen = theme;
        model.notice = (model.looks.depth == ColourDepth::None).then_some(Notice::NoColours);
        effects.push(Effect::Remember(Preference::Theme(theme)));
    }
    if let Some(language) = form.option("language").parse().ok().filter(|language| *language != model.language) {
        model.language = language;
        effects.push(Effect::Remember(Preference::Language(language)));
    }
    effects
}
