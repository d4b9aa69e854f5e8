//! What the room sees while the meeting is held: `rapat layar` in a terminal of its own, which follows the file that the
//! secretary's program writes. It must not press a key.

use rapat::domain::Session;
use rapat::domain::meeting::Class;

use crate::pty::desk::{Desk, Program};

pub struct Room {
    program: Program,
}

impl Room {
    /// Somebody opens it on the projector.
    pub fn opens(desk: &Desk) -> Self {
        let mut program = Program::start_layar(desk);
        program.wait_for("Rapat Kerja Teknis");
        Self { program }
    }

    /// The item at this place has begun: with its title if everybody may read it, else with its number only, in large
    /// letters that are no text.
    pub fn sees_item(&mut self, session: &Session, place: usize) {
        let Some(item) = session.items.get(place) else { return };
        match item.class {
            Class::Biasa => {
                self.program.wait_for(&format!("MATA ACARA {}", place + 1));
                self.program.wait_for(beginning(&item.title));
            }
            _ => {
                let before = beginning(&session.items[place - 1].title);
                self.program.wait_until(|screen| !screen.contents().contains(before));
                self.program.wait_for(&format!("dari {} menit", item.minutes));
            }
        }
    }

    /// The last decision has been filed.
    pub fn sees_decision(&mut self, session: &Session) {
        let decision = session.decisions.last().unwrap();
        if decision.class == Class::Biasa {
            self.program.wait_for(beginning(&decision.text));
        }
    }

    /// The last commitment has been filed.
    pub fn sees_commitment(&mut self, session: &Session) {
        let commitment = session.commitments.last().unwrap();
        if commitment.class == Class::Biasa {
            self.program.wait_for(beginning(&commitment.text));
        }
    }

    /// Of what is above *biasa*, and of every note, the room never got a word.
    pub fn saw_nothing_confidential(&self, session: &Session) {
        let written = self.program.written();
        let items = session.items.iter().map(|item| (item.class, &item.title));
        let decisions = session.decisions.iter().map(|decision| (decision.class, &decision.text));
        let commitments = session.commitments.iter().map(|commitment| (commitment.class, &commitment.text));
        let notes = session.notes.iter().map(|note| (Class::Rahasia, &note.text));
        let secret = items.chain(decisions).chain(commitments).chain(notes).filter(|(class, _)| *class > Class::Biasa);
        let texts: Vec<&String> = secret.map(|(_, text)| text).collect();
        assert!(texts.len() > session.notes.len(), "some are above biasa");
        for text in texts {
            assert!(!written.contains(beginning(text)), "{text}");
        }
    }
}

/// As much of a text as stands in one line of any width.
fn beginning(text: &str) -> &str {
    const SHOWN: usize = 16;
    text.char_indices().nth(SHOWN).map_or(text, |(at, _)| text[..at].trim_end())
}
