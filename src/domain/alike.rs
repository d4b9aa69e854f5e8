//! The same seat in other meetings, and the same person among those who sign. Seats are copied from meeting to meeting, so a
//! misspelt title or name stands in each of them and is to be put right in each. It must not know who asks for it.

use super::attendance::Seat;
use super::edit::ListEdit;
use super::office::{Office, Signatory};
use super::session::Session;

/// The edits that put right in `other` what was put right from `old` to `new` elsewhere: in seats of the same group that
/// are written as `old` was, institution, position and name alike; where several are, nobody knows which. None where nothing that describes the seat has changed, nor in a
/// final meeting, which keeps what was signed.
pub fn corrections(other: &Session, old: &Seat, new: &Seat) -> Vec<ListEdit<Seat>> {
    if other.is_final() {
        return Vec::new();
    }
    let is_alike = |seat: &&Seat| {
        (&seat.group, &seat.institution) == (&old.group, &old.institution)
            && (&seat.position, &seat.name) == (&old.position, &old.name)
            && seat.id != old.id
    };
    let written_alike: Vec<&Seat> = other.seats.iter().filter(is_alike).collect();
    let [only] = written_alike.as_slice() else { return Vec::new() };
    std::iter::once(*only)
        .map(|seat| (seat, corrected(seat, old, new)))
        .filter(|(seat, corrected)| *seat != corrected)
        .map(|(seat, corrected)| ListEdit::Set { old: seat.clone(), new: corrected })
        .collect()
}

/// The seat with the fields that changed, where it had the old value too. What was empty was not wrong: who is named here
/// need not have sat there.
fn corrected(seat: &Seat, old: &Seat, new: &Seat) -> Seat {
    let text = |of: fn(&Seat) -> &String| {
        let follows = of(seat) == of(old) && of(old) != of(new) && !of(old).is_empty();
        of(if follows { new } else { seat }).clone()
    };
    Seat {
        position: text(|seat| &seat.position),
        salutation: text(|seat| &seat.salutation),
        front_title: text(|seat| &seat.front_title),
        name: text(|seat| &seat.name),
        back_title: text(|seat| &seat.back_title),
        ..seat.clone()
    }
}

/// The edits that put right among those who sign papers what was put right from `old` to `new` in a seat: a position or a
/// full name that is written as the old one was. What was empty was not wrong.
pub fn corrected_signatories(office: &Office, old: &Seat, new: &Seat) -> Vec<ListEdit<Signatory>> {
    let followed = |written: &String, old: String, new: String| {
        let follows = *written == old && !old.is_empty() && !new.is_empty();
        if follows { new } else { written.clone() }
    };
    let corrected = |signatory: &Signatory| Signatory {
        position: followed(&signatory.position, old.position.clone(), new.position.clone()),
        name: followed(&signatory.name, old.full_name(), new.full_name()),
        ..signatory.clone()
    };
    let signatories = office.signatories.iter().map(|signatory| (signatory, corrected(signatory)));
    let changed = signatories.filter(|(signatory, corrected)| *signatory != corrected);
    changed.map(|(signatory, new)| ListEdit::Set { old: signatory.clone(), new }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::Key;
    use crate::domain::meeting::{Meeting, SessionState};
    use crate::domain::{IdSource, SeatId};

    fn seat(id: SeatId, position: &str, name: &str) -> Seat {
        Seat { name: name.to_owned(), ..Seat::new(id, Key::of_name("camat").expect("a key"), position.to_owned()) }
    }

    fn meeting(ids: &mut IdSource, seats: &[(&str, &str)]) -> Session {
        let meeting = Meeting::new("Rapat".to_owned(), "2023-11-03".parse().expect("a day"));
        let mut session = Session::new(ids.fresh(), meeting);
        session.seats = seats.iter().map(|(position, name)| seat(ids.fresh(), position, name)).collect();
        session
    }

    #[test]
    fn only_seats_written_alike_follow_and_only_in_what_changed() {
        let mut ids = IdSource::seeded([1; 32]);
        let mut other = meeting(&mut ids, &[("Camat Rihat", ""), ("Camat Rihat", "Bernama"), ("Camat Lain", "")]);
        other.seats[0].salutation = "Ibu".to_owned();
        let old = seat(ids.fresh(), "Camat Rihat", "");
        let new = Seat { position: "Camat Raihat".to_owned(), salutation: "Bapak".to_owned(), ..old.clone() };
        let edits = corrections(&other, &old, &new);
        let [ListEdit::Set { old: before, new: after }] = edits.as_slice() else { panic!("{edits:?}") };
        assert_eq!(before, &other.seats[0]);
        assert_eq!((after.position.as_str(), after.salutation.as_str()), ("Camat Raihat", "Ibu"));
    }

    #[test]
    fn presence_alone_corrects_nothing_and_a_final_meeting_stays() {
        let mut ids = IdSource::seeded([1; 32]);
        let mut other = meeting(&mut ids, &[("Camat Rihat", "")]);
        let old = seat(ids.fresh(), "Camat Rihat", "");
        let mut here = old.clone();
        here.presence.reason = "sakit".to_owned();
        assert_eq!(corrections(&other, &old, &here), vec![]);
        let new = Seat { position: "Camat Raihat".to_owned(), ..old.clone() };
        assert_eq!(corrections(&other, &old, &new).len(), 1);
        let named = Seat { name: "Bernama".to_owned(), ..old.clone() };
        assert_eq!(corrections(&other, &old, &named), vec![], "a name that was missing is no correction");
        other.meeting.state = SessionState::Final;
        assert_eq!(corrections(&other, &old, &new), vec![]);
    }

    #[test]
    fn who_signs_is_put_right_where_name_or_position_was_written_alike() {
        let mut ids = IdSource::seeded([1; 32]);
        let named = |position: &str, name: &str| Signatory {
            key: Key::of_name(position).expect("a key"),
            position: position.to_owned(),
            name: name.to_owned(),
            grade: String::new(),
            nip: String::new(),
        };
        let office = Office {
            signatories: vec![
                named("Bupati Belu", "dr. A. Taolin"),
                named("Ketua Tim", "dr. A. Taolin"),
                named("Sekretaris Daerah", ""),
            ],
            ..Office::blank()
        };
        let old = Seat { front_title: "dr.".to_owned(), ..seat(ids.fresh(), "Bupati Belu", "A. Taolin") };
        let new = Seat { name: "Agustinus Taolin".to_owned(), ..old.clone() };
        let edits = corrected_signatories(&office, &old, &new);
        let written = edits.iter().map(|edit| match edit {
            ListEdit::Set { new, .. } => (new.position.as_str(), new.name.as_str()),
            _ => panic!("{edit:?}"),
        });
        let names: Vec<_> = written.collect();
        assert_eq!(names, [("Bupati Belu", "dr. Agustinus Taolin"), ("Ketua Tim", "dr. Agustinus Taolin")]);
        assert_eq!(corrected_signatories(&office, &old, &old), vec![]);
        let nobody = seat(ids.fresh(), "Sekretaris Daerah", "");
        let somebody = Seat { name: "Yohanes".to_owned(), ..nobody.clone() };
        assert_eq!(
            corrected_signatories(&office, &nobody, &somebody),
            vec![],
            "a name that was missing is no correction"
        );
    }
}
