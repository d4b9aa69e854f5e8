//! Which actions are wanted: by text, state, owner, group, place and series. Owner, group, state and the place of an
//! owner must hold for the same owner. It must not know where the filter was typed.

use chrono::{Days, NaiveDate};

use super::actions::{Action, OwnerPart};
use super::dates;
use super::id::Key;
use super::life::{DUE_WITHIN, is_near};
use super::names::{fold, words_begin};
use super::office::Office;
use super::record::State;

/// Which states are wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Wanted {
    /// Not started, in progress or blocked.
    #[default]
    Open,
    /// Open and past the due date.
    Overdue,
    /// Open and due within seven days.
    Due,
    /// Done.
    Done,
    /// Everything.
    All,
    /// Exactly this state.
    Only(State),
    /// Open, without a word for 30 days.
    Silent,
}

impl Wanted {
    /// The word of a filter for it: `is:WORD` on the board, `--state WORD` in the shell; Indonesian words too.
    pub fn from_word(word: &str) -> Option<Self> {
        Some(match word {
            "open" | "terbuka" => Self::Open,
            "overdue" | "terlambat" => Self::Overdue,
            "due" | "jatuh-tempo" | "tempo" => Self::Due,
            "done" | "selesai" => Self::Done,
            "all" | "semua" => Self::All,
            "silent" | "tanpa-perkembangan" | "diam" => Self::Silent,
            "not_started" | "belum" => Self::Only(State::NotStarted),
            "in_progress" | "proses" => Self::Only(State::InProgress),
            "blocked" | "terhambat" => Self::Only(State::Blocked),
            "cancelled" | "batal" => Self::Only(State::Cancelled),
            _ => return None,
        })
    }
}

/// A filter of actions. Empty texts want everything.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Filter {
    /// Which states.
    pub wanted: Wanted,
    /// An institution, an alias, a seat or a group.
    pub owner: String,
    /// A group.
    pub group: String,
    /// A place.
    pub place: String,
    /// A series.
    pub series: String,
    /// Words of the text, the owners, the indicator, the progress, the meeting's title.
    pub text: String,
}

impl Filter {
    /// The word behind `is:` that names no states; it is searched for in the texts, where it hardly stands.
    pub fn unknown_state(typed: &str) -> Option<String> {
        tokens(typed).into_iter().find_map(|token| {
            let (name, value) = token.split_once(':')?;
            (matches!(name, "is" | "status") && Wanted::from_word(value).is_none()).then(|| value.to_owned())
        })
    }

    /// Reads what is typed on the board: `is:terlambat @polres %raihat unsur:camat seri:ampk kata`. A word that is no
    /// such token is searched for in the texts, so any typing is a filter. `@"dua kata"` takes quotes.
    pub fn parse(typed: &str) -> Self {
        let mut filter = Self::default();
        let mut words = Vec::new();
        for token in tokens(typed) {
            let (name, value) = token.split_once(':').map_or(("", token.as_str()), |(name, value)| (name, value));
            let after = |sigil: char| token.strip_prefix(sigil).filter(|rest| !rest.is_empty());
            match (name, Wanted::from_word(value)) {
                ("is" | "status", Some(wanted)) => filter.wanted = wanted,
                ("group" | "unsur", _) => value.clone_into(&mut filter.group),
                ("series" | "seri", _) => value.clone_into(&mut filter.series),
                ("owner" | "pj", _) => value.clone_into(&mut filter.owner),
                ("place" | "lokus", _) => value.clone_into(&mut filter.place),
                _ => match (after('@'), after('%')) {
                    (Some(owner), _) => owner.clone_into(&mut filter.owner),
                    (_, Some(place)) => place.clone_into(&mut filter.place),
                    _ => words.push(token),
                },
            }
        }
        filter.text = words.join(" ");
        filter
    }

    /// The filter with its words folded and looked up once, ready to be held against many actions on `today`.
    pub fn ready(&self, office: &Office, today: NaiveDate) -> ReadyFilter {
        let owner = fold(&self.owner);
        let group = Named::of(&self.group, office.groups.iter().map(|group| (&group.key, group.name.as_str())));
        let place = Named::of(&self.place, office.places.iter().map(|place| (&place.key, place.name.as_str())));
        ReadyFilter {
            wanted: self.wanted,
            owner_is_known: office.institutions.iter().any(|institution| institution.is_called(&owner))
                || office.groups.iter().any(|group| fold(&group.name) == owner),
            owner,
            group,
            place,
            series: fold(&self.series),
            text: fold(&self.text),
            today,
        }
    }
}

/// What a word of a filter names: the entries called exactly so, else those with a name that begins so. `Lamaknen` is
/// not `Lamaknen Selatan`, `lam` is either.
#[derive(Debug, Clone, PartialEq)]
struct Named {
    word: String,
    is_exact: bool,
    keys: Vec<Key>,
}

impl Named {
    fn of<'a>(typed: &str, entries: impl Iterator<Item = (&'a Key, &'a str)> + Clone) -> Self {
        let word = fold(typed);
        let called = |(key, name): &(&Key, &str)| key.as_str() == word || fold(name) == word;
        let is_exact = entries.clone().any(|entry| called(&entry));
        let fits = |entry: &(&Key, &str)| if is_exact { called(entry) } else { words_begin(&fold(entry.1), &word) };
        let keys = entries.filter(fits).map(|(key, _)| key.clone()).collect();
        Self { word, is_exact, keys }
    }

    fn is_empty(&self) -> bool {
        self.word.is_empty()
    }

    /// Whether an entry is named; one that the office does not know goes by its key.
    fn fits(&self, key: &Key) -> bool {
        self.keys.contains(key) || !self.is_exact && words_begin(key.as_str(), &self.word)
    }
}

/// Within which bounds the wanted commitments lie.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bounds {
    /// Whether they are open.
    pub is_open: Option<bool>,
    /// Their first and last due date.
    pub due: Option<(NaiveDate, NaiveDate)>,
}

/// A filter made ready by [`Filter::ready`].
#[derive(Debug, Clone, PartialEq)]
pub struct ReadyFilter {
    wanted: Wanted,
    owner: String,
    owner_is_known: bool,
    group: Named,
    place: Named,
    series: String,
    text: String,
    today: NaiveDate,
}

impl ReadyFilter {
    /// Whether words of the texts are wanted.
    pub fn has_text(&self) -> bool {
        !self.text.is_empty()
    }

    /// What holds of the whole commitment for all that is wanted; `None` where an owner's state counts. Not all for which it
    /// holds is wanted.
    pub fn of_whole(&self) -> Option<Bounds> {
        if !(self.owner.is_empty() && self.group.is_empty() && self.place.is_empty()) {
            return None;
        }
        let (is_open, due) = match self.wanted {
            Wanted::All => (None, None),
            Wanted::Open | Wanted::Silent => (Some(true), None),
            Wanted::Overdue => (Some(true), Some((dates::EARLIEST, self.today.pred_opt()?))),
            Wanted::Due => {
                (Some(true), Some((self.today, self.today.checked_add_days(Days::new(DUE_WITHIN.unsigned_abs()))?)))
            }
            Wanted::Done => (Some(false), None),
            Wanted::Only(state) => (Some(state.is_open()), None),
        };
        Some(Bounds { is_open, due })
    }

    /// Whether an action is wanted.
    pub fn wants(&self, action: &Action) -> bool {
        (self.wanted != Wanted::Silent || action.silent)
            && self.series_fits(action)
            && self.text_fits(action)
            && self.owners_fit(action)
    }

    fn series_fits(&self, action: &Action) -> bool {
        self.series.is_empty()
            || action.series.as_ref().is_some_and(|series| words_begin(series.as_str(), &self.series))
    }

    fn text_fits(&self, action: &Action) -> bool {
        self.text.split(' ').all(|word| action.is_found_by(word))
    }

    /// An open action can have an owner who is done, and a done one an owner who was let off. As long as nothing names
    /// an owner it is the state of the whole that counts, else that of an owner who is named.
    fn owners_fit(&self, action: &Action) -> bool {
        let placed = self.place.is_empty() || action.places.iter().any(|place| self.place.fits(place));
        if placed && self.owner.is_empty() && self.group.is_empty() {
            return self.state_fits(action.state, action.days_late, action.due);
        }
        let is_called = |owner: &OwnerPart| owner.found_by.contains(&self.owner);
        let is_exact = self.owner_is_known || action.owners.iter().any(is_called);
        let owner_fits = |owner: &OwnerPart| {
            self.owner.is_empty()
                || if is_exact {
                    is_called(owner)
                } else {
                    owner.found_by.iter().any(|name| words_begin(name, &self.owner))
                }
        };
        action.owners.iter().any(|owner| {
            (placed || owner.place.as_ref().is_some_and(|place| self.place.fits(place)))
                && owner_fits(owner)
                && (self.group.is_empty() || owner.groups.iter().any(|group| self.group.fits(group)))
                && self.state_fits(owner.part.state, owner.part.days_late(self.today), owner.part.due)
        })
    }

    fn state_fits(&self, state: State, days_late: i64, due: Option<NaiveDate>) -> bool {
        match self.wanted {
            Wanted::All => true,
            Wanted::Open | Wanted::Silent => state.is_open(),
            Wanted::Overdue => state.is_open() && days_late > 0,
            Wanted::Due => state.is_open() && due.is_some_and(|due| is_near(due, self.today)),
            Wanted::Done => state == State::Done,
            Wanted::Only(only) => state == only,
        }
    }
}

/// Words, with `"…"` keeping blanks together.
fn tokens(typed: &str) -> Vec<String> {
    let mut tokens = vec![String::new()];
    let mut quoted = false;
    for letter in typed.chars() {
        match letter {
            '"' => quoted = !quoted,
            _ if letter.is_whitespace() && !quoted => tokens.push(String::new()),
            _ => {
                if let Some(last) = tokens.last_mut() {
                    last.push(letter);
                }
            }
        }
    }
    tokens.retain(|token| !token.is_empty());
    tokens
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_becomes_a_filter() {
        let filter = Filter::parse(r#"is:terlambat @polres %"kota atambua" unsur:camat seri:ampk visum gratis"#);
        assert_eq!(filter.wanted, Wanted::Overdue);
        assert_eq!(
            (filter.owner.as_str(), filter.place.as_str(), filter.group.as_str()),
            ("polres", "kota atambua", "camat")
        );
        assert_eq!((filter.series.as_str(), filter.text.as_str()), ("ampk", "visum gratis"));
    }

    #[test]
    fn an_unfinished_token_is_searched_for_as_a_word() {
        assert_eq!(Filter::parse("is:terl").text, "is:terl");
        assert_eq!(Filter::unknown_state("visum is:terl").as_deref(), Some("terl"));
        assert_eq!(Filter::unknown_state("is:terlambat unsur:entah"), None);
        assert_eq!(Filter::parse("@").text, "@");
        assert_eq!(Filter::parse("").wanted, Wanted::Open);
        assert_eq!(Filter::parse("\"").text, "");
    }
}
