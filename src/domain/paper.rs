//! A document of any kind, where it does not matter which: to keep, to merge, to compare. It must not know how a document
//! is written.

use super::change::DocumentId;
use super::difference::{self, Difference};
use super::edit::Refusal;
use super::filters::Filters;
use super::meeting::SessionState;
use super::merge::{self, Merged};
use super::office::Office;
use super::pattern::Pattern;
use super::session::Session;

/// A document.
#[derive(Debug, Clone, PartialEq)]
pub enum Paper {
    /// The office.
    Office(Office),
    /// The saved filters.
    Filters(Filters),
    /// A session.
    Session(Session),
    /// A pattern of meetings.
    Pattern(Pattern),
}

impl Paper {
    /// Which document it is.
    pub fn id(&self) -> DocumentId {
        match self {
            Self::Office(_) => DocumentId::Office,
            Self::Filters(_) => DocumentId::Filters,
            Self::Session(session) => DocumentId::Session(session.id),
            Self::Pattern(pattern) => DocumentId::Pattern(pattern.id),
        }
    }

    /// Merges two states of a document; see [`merge::sessions`].
    ///
    /// # Errors
    /// As there; [`Refusal::NoDocument`] too where they are not of one kind.
    pub fn merge(base: Option<&Self>, ours: &Self, theirs: &Self) -> Result<Merged<Self>, Refusal> {
        match (base, ours, theirs) {
            (None | Some(Self::Office(_)), Self::Office(ours), Self::Office(theirs)) => {
                let base = base.and_then(|base| if let Self::Office(base) = base { Some(base) } else { None });
                merge::offices(base, ours, theirs).map(|merged| merged.map(Self::Office))
            }
            (None | Some(Self::Session(_)), Self::Session(ours), Self::Session(theirs)) => {
                let base = base.and_then(Self::session);
                merge::sessions(base, ours, theirs).map(|merged| merged.map(Self::Session))
            }
            (None | Some(Self::Pattern(_)), Self::Pattern(ours), Self::Pattern(theirs)) => {
                let base = base.and_then(|base| if let Self::Pattern(base) = base { Some(base) } else { None });
                merge::patterns(base, ours, theirs).map(|merged| merged.map(Self::Pattern))
            }
            (None | Some(Self::Filters(_)), Self::Filters(ours), Self::Filters(theirs)) => {
                let base = base.and_then(|base| if let Self::Filters(base) = base { Some(base) } else { None });
                merge::filters(base, ours, theirs).map(|merged| merged.map(Self::Filters))
            }
            _ => Err(Refusal::NoDocument),
        }
    }

    /// An earlier state as it may come back in place of this one. Sealed minutes are put right, never replaced; those that
    /// are being put right keep every text that was sealed, and stay open.
    ///
    /// # Errors
    /// [`Refusal::Final`] where this one is final.
    pub fn brought_back(&self, earlier: &Self) -> Result<Self, Refusal> {
        let (Self::Session(now), Self::Session(earlier)) = (self, earlier) else { return Ok(earlier.clone()) };
        if now.is_final() {
            return Err(Refusal::Final);
        }
        if now.earlier.is_empty() {
            return Ok(Self::Session(earlier.clone()));
        }
        let mut session = Session { seal: None, earlier: now.earlier.clone(), ..earlier.clone() };
        if session.meeting.state == SessionState::Final {
            session.meeting.state = now.meeting.state;
        }
        Ok(Self::Session(session))
    }

    /// What another state of the same document has that this one has not; nothing for documents of two kinds.
    pub fn differences(&self, to: &Self) -> Vec<Difference> {
        match (self, to) {
            (Self::Office(from), Self::Office(to)) => difference::offices(from, to),
            (Self::Filters(from), Self::Filters(to)) => difference::filters(from, to),
            (Self::Session(from), Self::Session(to)) => difference::sessions(from, to),
            (Self::Pattern(from), Self::Pattern(to)) => difference::patterns(from, to),
            _ => vec![],
        }
    }

    /// The session, if it is one.
    pub fn session(&self) -> Option<&Session> {
        match self {
            Self::Office(_) | Self::Filters(_) | Self::Pattern(_) => None,
            Self::Session(session) => Some(session),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::meeting::Meeting;
    use crate::domain::seal::Seal;
    use crate::domain::{IdSource, Office};

    fn meeting(state: SessionState) -> Session {
        let meeting = Meeting::new("Rapat".to_owned(), "2023-11-03".parse().expect("a day"));
        let mut session = Session::new(IdSource::seeded([7; 32]).fresh(), Meeting { state, ..meeting });
        if state == SessionState::Final {
            session.seal = Some(seal(&session));
        }
        session
    }

    fn seal(session: &Session) -> Seal {
        let at = "2023-11-03T13:40:00+08:00".parse().expect("an instant");
        Seal::of(session, &Office::blank(), &mut IdSource::seeded([8; 32]), at, String::new(), String::new())
    }

    #[test]
    fn final_minutes_are_not_replaced_by_an_earlier_state_whatever_it_is() {
        let now = Paper::Session(meeting(SessionState::Final));
        for state in [SessionState::Draft, SessionState::Closed, SessionState::Final] {
            assert_eq!(now.brought_back(&Paper::Session(meeting(state))), Err(Refusal::Final), "{state:?}");
        }
    }

    #[test]
    fn minutes_that_are_put_right_keep_what_was_sealed_and_stay_open() {
        let sealed = meeting(SessionState::Final);
        let kept = sealed.seal.clone().expect("a seal").kept(&sealed);
        let mut now = meeting(SessionState::Closed);
        now.earlier = vec![kept.clone()];
        let back = Paper::Session(now).brought_back(&Paper::Session(sealed)).expect("it comes back");
        let back = back.session().expect("a session");
        assert_eq!((&back.seal, &back.earlier, back.meeting.state), (&None, &vec![kept], SessionState::Closed));
    }
}
