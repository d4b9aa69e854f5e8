//! Which actions are wanted: by text, state, owner, group, place and series. Owner, group, state and the place of an
//! owner must hold for the same owner. It must not know where the filter was typed.

use chrono::{Days, NaiveDate};

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
pub struct Named {
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
    pub fn fits(&self, key: &Key) -> bool {
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

/// What a filter looks at in a commitment, wherever that is known from.
pub trait Promise {
    /// How the whole of it stands.
    fn whole(&self) -> Standing;
    /// Whether it is open on `today` and nobody has said a word about it for 30 days.
    fn is_silent(&self, today: NaiveDate) -> bool;
    /// Its session's series.
    fn series(&self) -> Option<&Key>;
    /// Whether a search for a folded word finds it.
    fn is_found_by(&self, word: &str) -> bool;
    /// Whether it names one of these places itself.
    fn is_at(&self, places: &Named) -> bool;
    /// Who owes it.
    fn owners(&self) -> impl Iterator<Item = impl Owner>;
}

/// What a filter looks at in an owner.
pub trait Owner {
    /// How its part stands.
    fn part(&self) -> Standing;
    /// Whether this is one of its names, folded.
    fn is_called(&self, name: &str) -> bool;
    /// Whether one of its names begins so.
    fn begins(&self, name: &str) -> bool;
    /// Whether it stands in one of these groups.
    fn is_of(&self, groups: &Named) -> bool;
    /// Whether it belongs to one of these places.
    fn is_at(&self, places: &Named) -> bool;
}

impl<T: Promise> Promise for &T {
    fn whole(&self) -> Standing {
        (**self).whole()
    }

    fn is_silent(&self, today: NaiveDate) -> bool {
        (**self).is_silent(today)
    }

    fn series(&self) -> Option<&Key> {
        (**self).series()
    }

    fn is_found_by(&self, word: &str) -> bool {
        (**self).is_found_by(word)
    }

    fn is_at(&self, places: &Named) -> bool {
        (**self).is_at(places)
    }

    fn owners(&self) -> impl Iterator<Item = impl Owner> {
        (**self).owners()
    }
}

/// How a commitment, or an owner's part of it, stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// Its state.
    pub state: State,
    /// Its due date; of what is open in part, that of the open part that is due first.
    pub due: Option<NaiveDate>,
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

    /// The words of the texts that are wanted.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.text.split(' ').filter(|word| !word.is_empty())
    }

    /// The owner, the groups and the places that are wanted.
    pub fn names(&self) -> (&str, &Named, &Named) {
        (&self.owner, &self.group, &self.place)
    }

    /// The same filter, whatever the states.
    pub fn in_any_state(&self) -> Self {
        Self { wanted: Wanted::All, ..self.clone() }
    }

    /// Whether a commitment is wanted.
    pub fn wants(&self, promise: &impl Promise) -> bool {
        (self.wanted != Wanted::Silent || promise.is_silent(self.today))
            && self.series_fits(promise)
            && self.owners_fit(promise)
            && self.words().all(|word| promise.is_found_by(word))
    }

    fn series_fits(&self, promise: &impl Promise) -> bool {
        self.series.is_empty() || promise.series().is_some_and(|series| words_begin(series.as_str(), &self.series))
    }

    /// An open commitment can have an owner who is done, and a done one an owner who was let off. As long as nothing names
    /// an owner it is the state of the whole that counts, else that of an owner who is named.
    fn owners_fit(&self, promise: &impl Promise) -> bool {
        let placed = self.place.is_empty() || promise.is_at(&self.place);
        if placed && self.owner.is_empty() && self.group.is_empty() {
            return self.state_fits(promise.whole());
        }
        let is_exact = self.owner_is_known || promise.owners().any(|owner| owner.is_called(&self.owner));
        let owner_fits = |owner: &_| {
            self.owner.is_empty()
                || if is_exact { Owner::is_called(owner, &self.owner) } else { Owner::begins(owner, &self.owner) }
        };
        promise.owners().any(|owner| {
            (placed || owner.is_at(&self.place))
                && owner_fits(&owner)
                && (self.group.is_empty() || owner.is_of(&self.group))
                && self.state_fits(owner.part())
        })
    }

    fn state_fits(&self, Standing { state, due }: Standing) -> bool {
        match self.wanted {
            Wanted::All => true,
            Wanted::Open | Wanted::Silent => state.is_open(),
            Wanted::Overdue => state.is_open() && due.is_some_and(|due| due < self.today),
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
