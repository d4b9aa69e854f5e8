//! A filter made ready to be held against many commitments on one day. It must not know how a filter is written.

use chrono::{Days, NaiveDate};

use super::{Criterion, Due, Filter, Term, Wanted};
use crate::domain::dates;
use crate::domain::id::Key;
use crate::domain::life::{DUE_WITHIN, is_near};
use crate::domain::names::{fold, words_begin};
use crate::domain::office::Office;
use crate::domain::record::State;

impl Filter {
    /// The filter with its words folded and looked up once, ready to be held against many actions on `today`.
    pub fn ready(&self, office: &Office, today: NaiveDate) -> ReadyFilter {
        let mut ready = ReadyFilter { today, ..ReadyFilter::default() };
        for Term { is_negated, criterion } in &self.terms {
            ready.take(criterion, *is_negated, office);
        }
        let asks = |(is_negated, test): &(bool, Test)| !is_negated && matches!(test, Test::Is(_) | Test::Ended(..));
        if !ready.standings.0.iter().any(asks) {
            ready.standings.0.push((false, Test::Is(Wanted::Open)));
        }
        ready
    }
}

/// What a word of a filter names: the entries called exactly so, else those with a name that begins so. `Lamaknen` is
/// not `Lamaknen Selatan`, `lam` is either.
#[derive(Debug, Clone, PartialEq, Eq)]
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

    /// The word, folded.
    pub fn word(&self) -> &str {
        &self.word
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
    /// Its session's date.
    fn date(&self) -> NaiveDate;
    /// Whether a search for a folded word finds it.
    fn is_found_by(&self, word: &str) -> bool;
    /// Whether it names one of these places itself.
    fn is_at(&self, places: &Named) -> bool;
    /// Whether it was said to be another one that was written down already.
    fn is_duplicate(&self) -> bool;
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
    /// Whether it is one of these institutions, or a seat of one.
    fn is_institution(&self, institutions: &Named) -> bool;
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

    fn date(&self) -> NaiveDate {
        (**self).date()
    }

    fn is_found_by(&self, word: &str) -> bool {
        (**self).is_found_by(word)
    }

    fn is_at(&self, places: &Named) -> bool {
        (**self).is_at(places)
    }

    fn is_duplicate(&self) -> bool {
        (**self).is_duplicate()
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
    /// The day on which it was done; of the whole, on which the last part was.
    pub ended: Option<NaiveDate>,
    /// Whether it was done after its date; of the whole, whether any part was.
    pub was_late: bool,
    /// Whether a reminder went out and nothing came back since.
    pub is_awaited: bool,
}

/// Who is asked for.
#[derive(Debug, Clone, PartialEq)]
struct Called {
    /// The name, folded.
    name: String,
    /// Whether the office knows somebody who is called exactly so.
    is_known: bool,
}

impl Called {
    fn of(typed: &str, office: &Office) -> Self {
        let name = fold(typed);
        let is_known = office.institutions.iter().any(|institution| institution.is_called(&name))
            || office.groups.iter().any(|group| fold(&group.name) == name);
        Self { name, is_known }
    }

    /// Who has exactly this name takes it from those whose names begin so.
    fn is_exact(&self, promise: &impl Promise) -> bool {
        self.is_known || promise.owners().any(|owner| owner.is_called(&self.name))
    }

    fn fits(&self, owner: &impl Owner, is_exact: bool) -> bool {
        if is_exact { owner.is_called(&self.name) } else { owner.begins(&self.name) }
    }
}

/// Who is asked for at once: all of it holds for the same owner.
struct Who<'a> {
    called: Option<&'a Called>,
    is_exact: bool,
    institution: Option<&'a Named>,
    group: Option<&'a Named>,
    place: Option<&'a Named>,
}

impl Who<'_> {
    fn is_anybody(&self) -> bool {
        self.called.is_none() && self.institution.is_none() && self.group.is_none() && self.place.is_none()
    }

    fn fits(&self, owner: &impl Owner) -> bool {
        self.place.is_none_or(|place| owner.is_at(place))
            && self.called.is_none_or(|called| called.fits(owner, self.is_exact))
            && self.institution.is_none_or(|institution| owner.is_institution(institution))
            && self.group.is_none_or(|group| owner.is_of(group))
    }
}

/// What is asked of how something stands.
#[derive(Debug, Clone, PartialEq)]
enum Test {
    Is(Wanted),
    /// The due date lies within these days.
    Due(NaiveDate, NaiveDate),
    /// There is no due date.
    Undated,
    /// It was done within these days.
    Ended(NaiveDate, NaiveDate),
}

/// What a filter asks of how something stands, apart from all else that it asks for.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Standings(
    /// Whether it is negated, and what.
    Vec<(bool, Test)>,
);

/// What is asked of the whole, whoever owes it.
#[derive(Debug, Clone, PartialEq)]
enum Fact {
    /// Its series begins so.
    Series(String),
    /// Its meeting lies within these days.
    Meeting(NaiveDate, NaiveDate),
    /// A word stands in its texts.
    Word(String),
}

/// A filter made ready by [`Filter::ready`].
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ReadyFilter {
    today: NaiveDate,
    owners: Vec<Called>,
    institutions: Vec<Named>,
    groups: Vec<Named>,
    places: Vec<Named>,
    not_owners: Vec<Called>,
    not_institutions: Vec<Named>,
    not_groups: Vec<Named>,
    not_places: Vec<Named>,
    standings: Standings,
    facts: Vec<(bool, Fact)>,
}

impl ReadyFilter {
    fn take(&mut self, criterion: &Criterion, is_negated: bool, office: &Office) {
        let today = self.today;
        let group = |typed: &str| Named::of(typed, office.groups.iter().map(|group| (&group.key, group.name.as_str())));
        let place = |typed: &str| Named::of(typed, office.places.iter().map(|place| (&place.key, place.name.as_str())));
        let institution = |typed: &str| {
            let names = office.institutions.iter().flat_map(|it| it.names().map(move |name| (&it.key, name)));
            Named::of(typed, names)
        };
        match criterion {
            Criterion::Is(wanted) => self.standings.0.push((is_negated, Test::Is(*wanted))),
            Criterion::Due(Due::Never) => self.standings.0.push((is_negated, Test::Undated)),
            Criterion::Due(Due::On(order, when)) => {
                let (first, last) = order.within(when.ahead(today));
                self.standings.0.push((is_negated, Test::Due(first, last)));
            }
            Criterion::Ended(order, when) => {
                let (first, last) = order.within(when.ago(today));
                self.standings.0.push((is_negated, Test::Ended(first, last)));
            }
            Criterion::Owner(typed) if is_negated => self.not_owners.push(Called::of(typed, office)),
            Criterion::Owner(typed) => self.owners.push(Called::of(typed, office)),
            Criterion::Institution(typed) if is_negated => self.not_institutions.push(institution(typed)),
            Criterion::Institution(typed) => self.institutions.push(institution(typed)),
            Criterion::Group(typed) if is_negated => self.not_groups.push(group(typed)),
            Criterion::Group(typed) => self.groups.push(group(typed)),
            Criterion::Place(typed) if is_negated => self.not_places.push(place(typed)),
            Criterion::Place(typed) => self.places.push(place(typed)),
            Criterion::Series(typed) => self.facts.push((is_negated, Fact::Series(fold(typed)))),
            Criterion::Since(when) => {
                self.facts.push((is_negated, Fact::Meeting(when.ago(today).0, dates::LATEST)));
            }
            Criterion::Until(when) => {
                self.facts.push((is_negated, Fact::Meeting(dates::EARLIEST, when.ago(today).1)));
            }
            Criterion::Words(typed) => self.facts.push((is_negated, Fact::Word(fold(typed)))),
        }
    }

    /// Whether words of the texts are asked for.
    pub fn has_text(&self) -> bool {
        self.words().next().is_some()
    }

    /// What holds of the whole commitment for all that is wanted; `None` where an owner's state counts. Not all for which it
    /// holds is wanted.
    pub fn of_whole(&self) -> Option<Bounds> {
        if self.names_owners() {
            return None;
        }
        let mut bounds = Bounds { is_open: None, due: None };
        for (_, test) in self.standings.0.iter().filter(|(is_negated, _)| !is_negated) {
            let (is_open, due) = self.bounds(test);
            bounds.is_open = bounds.is_open.or(is_open);
            bounds.due = match (bounds.due, due) {
                (Some(one), Some(other)) => Some((one.0.max(other.0), one.1.min(other.1))),
                (one, other) => one.or(other),
            };
        }
        Some(bounds)
    }

    fn bounds(&self, test: &Test) -> (Option<bool>, Option<(NaiveDate, NaiveDate)>) {
        let today = self.today;
        let soon = today.checked_add_days(Days::new(DUE_WITHIN.unsigned_abs())).unwrap_or(dates::LATEST);
        match test {
            Test::Is(Wanted::All | Wanted::Duplicate) | Test::Undated => (None, None),
            Test::Is(Wanted::Open | Wanted::Silent | Wanted::Awaited) => (Some(true), None),
            Test::Is(Wanted::Overdue) => (Some(true), today.pred_opt().map(|last| (dates::EARLIEST, last))),
            Test::Is(Wanted::Due) => (Some(true), Some((today, soon))),
            Test::Is(Wanted::Done | Wanted::Kept | Wanted::KeptLate) | Test::Ended(..) => (Some(false), None),
            Test::Is(Wanted::Only(state)) => (Some(state.is_open()), None),
            Test::Due(first, last) => (None, Some((*first, *last))),
        }
    }

    /// The words of the texts that are asked for, or must not stand there.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.facts.iter().filter_map(|(_, fact)| if let Fact::Word(word) = fact { Some(word.as_str()) } else { None })
    }

    /// The names of owners that it asks about, folded.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.owners.iter().chain(&self.not_owners).map(|called| called.name.as_str())
    }

    /// The institutions that it asks about.
    pub fn institutions(&self) -> impl Iterator<Item = &Named> {
        self.institutions.iter().chain(&self.not_institutions)
    }

    /// The groups that it asks about.
    pub fn groups(&self) -> impl Iterator<Item = &Named> {
        self.groups.iter().chain(&self.not_groups)
    }

    /// The places that it asks about.
    pub fn places(&self) -> impl Iterator<Item = &Named> {
        self.places.iter().chain(&self.not_places)
    }

    /// The same filter, whatever the states.
    #[must_use]
    pub fn in_any_state(&self) -> Self {
        let mut other = self.clone();
        other.standings.0.retain(|(_, test)| !matches!(test, Test::Is(_)));
        other
    }

    /// Whether a commitment is wanted.
    pub fn wants(&self, promise: &impl Promise) -> bool {
        self.may_want(promise) && self.owners_fit(&self.standings, promise) > 0
    }

    /// The filter without what it asks of how something stands, and that.
    pub fn split(self) -> (Self, Standings) {
        let Self { standings, .. } = self;
        (Self { standings: Standings::default(), ..self }, standings)
    }

    /// For each of these, whether the commitment is wanted where it is asked for instead: how many owners' parts fit, where
    /// owners count, else once the whole. Of a filter that was [split](Self::split).
    pub fn counts(&self, standings: &[&Standings], promise: &impl Promise, mut each: impl FnMut(usize, usize)) {
        if !self.may_want(promise) || self.names_owners() && self.owners_fit(&self.standings, promise) == 0 {
            return;
        }
        for (at, asked) in standings.iter().enumerate() {
            let parts = self.owners_fit(asked, promise);
            if parts > 0 {
                each(at, parts);
            }
        }
    }

    fn may_want(&self, promise: &impl Promise) -> bool {
        self.facts_hold(promise) && self.nobody_is_unwanted(promise)
    }

    fn names_owners(&self) -> bool {
        !(self.owners.is_empty() && self.institutions.is_empty() && self.groups.is_empty() && self.places.is_empty())
    }

    fn facts_hold(&self, promise: &impl Promise) -> bool {
        self.facts.iter().all(|(is_negated, fact)| {
            let holds = match fact {
                Fact::Series(begin) => promise.series().is_some_and(|series| words_begin(series.as_str(), begin)),
                Fact::Meeting(first, last) => (*first..=*last).contains(&promise.date()),
                Fact::Word(word) => promise.is_found_by(word),
            };
            holds != *is_negated
        })
    }

    fn nobody_is_unwanted(&self, promise: &impl Promise) -> bool {
        let is_called = |called: &Called| {
            let is_exact = called.is_exact(promise);
            promise.owners().any(|owner| called.fits(&owner, is_exact))
        };
        !self.not_owners.iter().any(is_called)
            && !self.not_institutions.iter().any(|it| promise.owners().any(|owner| owner.is_institution(it)))
            && !self.not_groups.iter().any(|group| promise.owners().any(|owner| owner.is_of(group)))
            && !(self.not_places.iter())
                .any(|place| promise.is_at(place) || promise.owners().any(|owner| owner.is_at(place)))
    }

    /// An open commitment can have an owner who is done, and a done one an owner who was let off. As long as nothing names
    /// an owner it is the state of the whole that counts, else that of an owner who is named. Where several are named, each
    /// of them has to fit. How many parts do; 0: it is not wanted.
    fn owners_fit(&self, standings: &Standings, promise: &impl Promise) -> usize {
        let mut most = 0;
        for called in each(&self.owners) {
            let is_exact = called.is_some_and(|called| called.is_exact(promise));
            for institution in each(&self.institutions) {
                for group in each(&self.groups) {
                    for place in each(&self.places) {
                        // Where the commitment itself is placed, it does not matter where its owners are.
                        let place = place.filter(|place| !promise.is_at(place));
                        let who = Who { called, is_exact, institution, group, place };
                        match self.fitting(&who, standings, promise) {
                            0 => return 0,
                            fitting => most = most.max(fitting),
                        }
                    }
                }
            }
        }
        most
    }

    fn fitting(&self, who: &Who<'_>, standings: &Standings, promise: &impl Promise) -> usize {
        if who.is_anybody() {
            return usize::from(self.stands(standings, promise.whole(), promise));
        }
        let stands = |owner: &_| self.stands(standings, Owner::part(owner), promise);
        promise.owners().filter(|owner| who.fits(owner) && stands(owner)).count()
    }

    fn stands(&self, standings: &Standings, standing: Standing, promise: &impl Promise) -> bool {
        standings.0.iter().all(|(is_negated, test)| self.passes(test, standing, promise) != *is_negated)
    }

    fn passes(&self, test: &Test, standing: Standing, promise: &impl Promise) -> bool {
        let Standing { state, due, ended, was_late, is_awaited } = standing;
        match test {
            Test::Is(Wanted::All) => true,
            Test::Is(Wanted::Open) => state.is_open(),
            Test::Is(Wanted::Silent) => state.is_open() && promise.is_silent(self.today),
            Test::Is(Wanted::Overdue) => state.is_open() && due.is_some_and(|due| due < self.today),
            Test::Is(Wanted::Due) => state.is_open() && due.is_some_and(|due| is_near(due, self.today)),
            Test::Is(Wanted::Done) => state == State::Done,
            Test::Is(Wanted::Kept) => state == State::Done && !was_late,
            Test::Is(Wanted::KeptLate) => state == State::Done && was_late,
            Test::Is(Wanted::Awaited) => state.is_open() && is_awaited,
            Test::Is(Wanted::Duplicate) => promise.is_duplicate(),
            Test::Is(Wanted::Only(only)) => state == *only,
            Test::Due(first, last) => due.is_some_and(|due| (*first..=*last).contains(&due)),
            Test::Undated => due.is_none(),
            Test::Ended(first, last) => {
                state == State::Done && ended.is_some_and(|ended| (*first..=*last).contains(&ended))
            }
        }
    }
}

/// Each of them; once nothing where there is none.
fn each<T>(all: &[T]) -> impl Iterator<Item = Option<&T>> {
    all.iter().map(Some).chain(all.is_empty().then_some(None))
}
