//! A model on the sample archive and a buffer to draw on, for the tests of views. It must not know a view.

#![allow(clippy::unwrap_used, reason = "clippy knows a test by its attribute and not the functions that tests share")]

use std::path::Path;

use rapat::app::effect::Person;
use rapat::app::hints::Hint;
use rapat::app::key::Key;
use rapat::app::looks::Looks;
use rapat::app::model::{Model, Start};
use rapat::app::msg::{Event, Msg};
use rapat::app::update;
use rapat::domain::IdSource;
use rapat::folder::Contents;
use rapat::storage::archive::ArchiveFolder;
use rapat::texts::{Language, cells};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// Hands an event to the model, always at the same instant.
pub fn send(model: &mut Model, event: Event) {
    update(model, Msg { at: "2024-03-01T01:00:00Z".parse().unwrap(), event });
}

/// Presses the keys of a script.
pub fn press(model: &mut Model, script: &str) {
    for key in Key::script(script).unwrap() {
        send(model, Event::Key(key));
    }
}

/// What the sample archive holds; it asks nothing before it is changed.
pub fn contents() -> Contents {
    let sessions = Path::new(env!("CARGO_MANIFEST_DIR")).join("sessions");
    let mut contents = ArchiveFolder::open(sessions).contents();
    if let Some(office) = &mut contents.office {
        office.profile.sample = false;
    }
    contents
}

/// The model on these contents.
pub fn opened(size: (u16, u16), language: Language, contents: Contents) -> Model {
    let start = Start {
        size,
        language,
        language_chosen: true,
        ids: IdSource::seeded([3; 32]),
        at: "2024-03-01T01:00:00Z".parse().unwrap(),
        today: None,
        machine: "laptop".to_owned(),
        columns: None,
        looks: Looks::PLAIN,
        person: Person::default(),
        followed: Hint::ALL.map(|hint| hint.name().to_owned()).into(),
    };
    let mut model = Model::new(start);
    send(&mut model, Event::Loaded(Box::new(contents)));
    model
}

/// The model on the sample archive.
pub fn sample(size: (u16, u16), language: Language) -> Model {
    opened(size, language, contents())
}

/// What a view draws on an empty screen, the cursor as `█`.
pub fn drawn(model: &Model, view: impl FnOnce(Rect, &mut Buffer) -> Option<Position>) -> String {
    let area = Rect::new(0, 0, model.width, model.height);
    let mut buffer = Buffer::empty(area);
    if let Some(cursor) = view(area, &mut buffer) {
        buffer[cursor].set_symbol("█");
    }
    let mut rows = Vec::new();
    for row in buffer.content.chunks(usize::from(model.width)) {
        let (mut text, mut covered) = (String::new(), 0);
        for cell in row {
            if covered == 0 {
                text.push_str(cell.symbol());
                covered = cells(cell.symbol());
            }
            covered = covered.saturating_sub(1);
        }
        rows.push(text.trim_end().to_owned());
    }
    rows.join("\n")
}
