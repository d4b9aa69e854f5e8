//! What was said, decided and promised put where it belongs: under another item, one note as several, two notes as one. It
//! must not know how a record is shown or chosen.

use super::agenda::{Decision, Note};
use super::commitment::Commitment;
use super::edit::ListEdit;
use super::id::{CommitmentId, DecisionId, Id, IdSource, ItemId, NoteId};
use super::session::{Session, SessionEdit};

/// The item that a note, a decision or a commitment stands under; `None` if there is no such record.
pub fn item_of(session: &Session, record: Id) -> Option<Option<ItemId>> {
    let note = session.notes.iter().find(|note| note.id.0 == record).map(|note| note.item);
    let decision = || session.decisions.iter().find(|decision| decision.id.0 == record).map(|decision| decision.item);
    let commitment = || session.commitment(CommitmentId(record)).map(|commitment| commitment.item);
    note.or_else(decision).or_else(commitment)
}

/// The text of a note, a decision or a commitment.
pub fn text(session: &Session, record: Id) -> Option<&str> {
    let note = session.notes.iter().find(|note| note.id.0 == record).map(|note| note.text.as_str());
    let decision = || session.decisions.iter().find(|decision| decision.id.0 == record);
    let commitment = || session.commitment(CommitmentId(record)).map(|commitment| commitment.text.as_str());
    note.or_else(|| decision().map(|decision| decision.text.as_str())).or_else(commitment)
}

/// The edit that puts a record under another item. It is never less confidential there than the item is, and it keeps its
/// own class where that is higher: lowering is an act of its own.
pub fn moved(session: &Session, record: Id, item: Option<ItemId>) -> Option<SessionEdit> {
    if item_of(session, record)? == item {
        return None;
    }
    let least = session.class_for(item);
    if let Some(old) = session.notes.iter().find(|note| note.id == NoteId(record)) {
        let new = Note { item, class: old.class.max(least), ..old.clone() };
        return Some(SessionEdit::Note(ListEdit::Set { old: old.clone(), new }));
    }
    if let Some(old) = session.decisions.iter().find(|decision| decision.id == DecisionId(record)) {
        let new = Decision { item, class: old.class.max(least), ..old.clone() };
        return Some(SessionEdit::Decision(ListEdit::Set { old: old.clone(), new }));
    }
    let old = session.commitment(CommitmentId(record))?;
    let new = Commitment { item, class: old.class.max(least), ..old.clone() };
    Some(SessionEdit::Commitment(ListEdit::Set { old: old.clone(), new }))
}

/// What a text falls into: its paragraphs, or its lines where it has but one paragraph; as it is where it has one line.
pub fn parts(text: &str) -> Vec<String> {
    let mut paragraphs: Vec<Vec<&str>> = vec![vec![]];
    for line in text.lines() {
        match (line.trim().is_empty(), paragraphs.last_mut()) {
            (false, Some(last)) => last.push(line),
            _ => paragraphs.push(vec![]),
        }
    }
    paragraphs.retain(|lines| !lines.is_empty());
    match paragraphs.as_slice() {
        [lines] => lines.iter().map(|line| line.trim().to_owned()).collect(),
        paragraphs => paragraphs.iter().map(|lines| lines.join("\n").trim().to_owned()).collect(),
    }
}

/// The edits that make several notes of one. All of them keep time, speaker, item and class; the first keeps who it is.
/// `None` where there are not at least two parts.
pub fn split(old: &Note, first: Note, parts: &[String], ids: &mut IdSource) -> Option<Vec<SessionEdit>> {
    let (text, others) = parts.split_first().filter(|(_, others)| !others.is_empty())?;
    let first = Note { text: text.clone(), ..first };
    let mut edits = vec![SessionEdit::Note(ListEdit::Set { old: old.clone(), new: first.clone() })];
    let mut after = first.id;
    for text in others {
        let value = Note { id: ids.fresh(), text: text.clone(), ..first.clone() };
        let place = Some(std::mem::replace(&mut after, value.id));
        edits.push(SessionEdit::Note(ListEdit::Add { value, after: place }));
    }
    Some(edits)
}

/// The note behind this one under the same item, in the order of the clock, in which they are shown.
pub fn next_note(session: &Session, note: NoteId) -> Option<&Note> {
    let item = session.notes.iter().find(|known| known.id == note)?.item;
    let mut beside: Vec<&Note> = session.notes.iter().filter(|known| known.item == item).collect();
    beside.sort_by_key(|note| note.at.unwrap_or(chrono::NaiveTime::MIN));
    let at = beside.iter().position(|known| known.id == note)?;
    beside.get(at + 1).copied()
}

/// The edits that make one note of this and the next. Where not the same said both, who said the second stands before its
/// text; a second that nobody is named for takes the first's speaker off, who then stands before the first.
pub fn joined(session: &Session, note: NoteId) -> Option<Vec<SessionEdit>> {
    let old = session.notes.iter().find(|known| known.id == note)?;
    let next = next_note(session, note)?;
    let [first, second] = [old, next].map(|note| session.speaker(note));
    let (speaker, text) = if next.speaker == old.speaker {
        (old.speaker.clone(), format!("{}\n{}", old.text, next.text))
    } else if second.is_empty() {
        (None, format!("{first}: {}\n{}", old.text, next.text))
    } else {
        (old.speaker.clone(), format!("{}\n{second}: {}", old.text, next.text))
    };
    let new = Note { speaker, text, class: old.class.max(next.class), ..old.clone() };
    Some(vec![
        SessionEdit::Note(ListEdit::Set { old: old.clone(), new }),
        SessionEdit::Note(ListEdit::Remove { value: next.clone(), after: None }),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_falls_into_paragraphs_else_into_lines_else_it_stays_whole() {
        assert_eq!(parts("Satu\ndua\n\n  \ntiga\n"), ["Satu\ndua", "tiga"]);
        assert_eq!(parts("Satu\n  dua\n"), ["Satu", "dua"]);
        assert_eq!(parts("Satu dua"), ["Satu dua"]);
        assert_eq!(parts(" \n\n"), Vec::<String>::new());
    }
}
