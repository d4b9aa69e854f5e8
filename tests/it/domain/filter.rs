//! Which actions a filter wants: tables of what people type, and agreement with an evaluator that looks at the session
//! itself, part by part.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use rapat::domain::actions::{Action, actions};
use rapat::domain::filter::{Criterion, Due, Filter, Order, Term, Tongue, Unit, Wanted, When, read, written};
use rapat::domain::life::{Life, Part};
use rapat::domain::record::{RecordKind, Step};
use rapat::domain::{Commitment, Office, Party, Session, State, Via};

use super::fixture::{PLACES, camat, day, institution, key, office, promise, report, session};

/// The numbers of the session's commitments that are wanted.
fn wanted(session: &Session, filter: &Filter, today: &str) -> Vec<u32> {
    let (office, today) = (office(), day(today));
    let ready = filter.ready(&office, today);
    actions(session, &office, today).iter().filter(|action| ready.wants(action)).map(|action| action.number).collect()
}

fn owned_by(owner: &str, wanted: Wanted) -> Filter {
    Filter::default().and(Criterion::Owner(owner.into())).and(Criterion::Is(wanted))
}

fn at(place: &str, wanted: Wanted) -> Filter {
    Filter::default().and(Criterion::Place(place.into())).and(Criterion::Is(wanted))
}

fn of_group(group: &str, wanted: Wanted) -> Filter {
    Filter::default().and(Criterion::Group(group.into())).and(Criterion::Is(wanted))
}

/// K1 of the twelve camat, of whom Raihat is done; K2 of DP3APP; K3 of Polres, in Lamaknen Selatan; K4 of Polres, done.
fn example() -> Session {
    let mut session = session();
    let mut add = |owners: &[Party], change: &dyn Fn(&mut Commitment)| {
        let mut promise = Commitment { due: Some(day("2024-01-31")), ..promise(&session, owners) };
        change(&mut promise);
        session.commitments.push(promise);
    };
    let raihat = Party::Seat(camat(&super::fixture::session(), "Raihat"));
    add(&[Party::Group(key("camat"))], &|promise| report(promise, Some(raihat.clone()), State::Done, "2024-01-20"));
    add(&[institution("dp3app")], &|promise| promise.text = "Visum gratis".into());
    add(&[institution("polres")], &|promise| promise.places = vec![key("lamaknen-selatan")]);
    add(&[institution("polres")], &|promise| report(promise, None, State::Done, "2024-01-20"));
    session
}

#[test]
fn owner_and_state_hold_for_the_same_owner() {
    let session = example();
    for (owner, state, numbers) in [
        ("Camat Raihat", Wanted::Done, vec![1]),
        ("Camat Raihat", Wanted::Open, vec![]),
        ("Camat Raihat", Wanted::Overdue, vec![]),
        ("Camat Lasiolat", Wanted::Done, vec![]),
        ("Camat Lasiolat", Wanted::Overdue, vec![1]),
        ("", Wanted::Done, vec![4]),
        ("", Wanted::Open, vec![1, 2, 3]),
        ("Polres Belu", Wanted::All, vec![3, 4]),
        ("Polres Belu", Wanted::Only(State::NotStarted), vec![3]),
    ] {
        assert_eq!(wanted(&session, &owned_by(owner, state), "2024-03-01"), numbers, "{owner} {state:?}");
    }
    let group = |wanted| of_group("Camat", wanted);
    for state in [Wanted::Done, Wanted::Open] {
        assert_eq!(wanted(&session, &group(state), "2024-03-01"), [1], "{state:?}");
    }
    let both = group(Wanted::Open).and(Criterion::Owner("Raihat".into()));
    assert_eq!(wanted(&session, &both, "2024-03-01"), Vec::<u32>::new());
}

#[test]
fn an_owner_is_found_by_every_name_it_had_by_its_seat_and_by_its_group() {
    let session = example();
    for (owner, numbers) in [
        ("DP3A", vec![2]),
        ("dp3app", vec![2]),
        ("DP3A P2KB", vec![2]),
        ("dinas perempuan", vec![2]),
        ("perem", vec![2]),
        ("camat", vec![1]),
        ("kecamatan raihat", vec![1]),
        ("OPD", vec![2, 3, 4]),
        ("lolos", vec![]),
        ("olres", vec![]),
    ] {
        assert_eq!(wanted(&session, &owned_by(owner, Wanted::All), "2024-03-01"), numbers, "{owner}");
    }
}

#[test]
fn an_exact_name_wins_over_names_that_begin_alike() {
    let mut session = session();
    let seat = |place| Party::Seat(camat(&session, place));
    let (lamaknen, selatan) = (seat("Lamaknen"), seat("Lamaknen Selatan"));
    let mut both = promise(&session, &[lamaknen.clone(), selatan.clone()]);
    report(&mut both, Some(selatan), State::Done, "2023-12-01");
    session.commitments.push(both);
    assert_eq!(wanted(&session, &owned_by("Camat Lamaknen", Wanted::Done), "2024-03-01"), Vec::<u32>::new());
    assert_eq!(wanted(&session, &owned_by("Kecamatan Lamaknen", Wanted::Done), "2024-03-01"), Vec::<u32>::new());
    assert_eq!(wanted(&session, &owned_by("Lam Sel", Wanted::Done), "2024-03-01"), [1]);

    let placed = Commitment { places: vec![key("lamaknen-selatan")], ..promise(&session, &[institution("polres")]) };
    session.commitments.push(placed);
    let place = |place: &str| at(place, Wanted::All);
    assert_eq!(wanted(&session, &place("Lamaknen"), "2024-03-01"), [1]);
    assert_eq!(wanted(&session, &place("lamaknen-selatan"), "2024-03-01"), [1, 2]);
    assert_eq!(wanted(&session, &place("sel"), "2024-03-01"), [1, 2]);

    session.seats[0].group = key("forkopimda-plus");
    let promise = promise(&session, &[Party::Seat(session.seats[0].id)]);
    session.commitments.push(promise);
    let group = |group: &str| of_group(group, Wanted::Open);
    assert_eq!(wanted(&session, &group("Forkopimda"), "2024-03-01"), Vec::<u32>::new());
    assert_eq!(wanted(&session, &group("forko"), "2024-03-01"), [3]);
}

#[test]
fn a_place_is_that_of_the_commitment_or_of_the_institution_whose_state_then_counts() {
    let session = example();
    for (name, state, numbers) in [
        ("Raihat", Wanted::Done, vec![1]),
        ("Raihat", Wanted::Open, vec![]),
        ("Lamaknen Selatan", Wanted::Open, vec![1, 3]),
        ("Kupang", Wanted::All, vec![]),
    ] {
        assert_eq!(wanted(&session, &at(name, state), "2024-03-01"), numbers, "{name} {state:?}");
    }
}

#[test]
fn series_and_words_are_found() {
    let mut session = example();
    report(&mut session.commitments[2], None, State::InProgress, "2024-02-28");
    let all =
        |criterion| wanted(&session, &Filter::default().and(Criterion::Is(Wanted::All)).and(criterion), "2024-03-01");
    assert_eq!(all(Criterion::Series("AMPK".into())), [1, 2, 3, 4]);
    assert_eq!(all(Criterion::Series("rakor".into())), Vec::<u32>::new());
    assert_eq!(all(Criterion::Words("GRATIS visum".into())), [2]);
    assert_eq!(all(Criterion::Words("k3".into())), [3]);
    assert_eq!(all(Criterion::Words("rapat ampk polres".into())), [3, 4]);
    assert_eq!(wanted(&session, &Filter::default().and(Criterion::Is(Wanted::Silent)), "2024-03-01"), [1, 2]);
}

#[test]
fn states_have_words_in_both_languages() {
    for (english, indonesian, wanted) in [
        ("open", "terbuka", Wanted::Open),
        ("overdue", "terlambat", Wanted::Overdue),
        ("due", "tempo", Wanted::Due),
        ("done", "selesai", Wanted::Done),
        ("all", "semua", Wanted::All),
        ("silent", "diam", Wanted::Silent),
        ("not_started", "belum", Wanted::Only(State::NotStarted)),
        ("in_progress", "proses", Wanted::Only(State::InProgress)),
        ("blocked", "terhambat", Wanted::Only(State::Blocked)),
        ("cancelled", "batal", Wanted::Only(State::Cancelled)),
    ] {
        for typed in [format!("is:{english}"), format!("is:{indonesian}"), format!("status:{indonesian}")] {
            assert_eq!(Filter::parse(&typed), Filter::default().and(Criterion::Is(wanted)), "{typed}");
        }
    }
}

#[test]
fn an_answer_is_awaited_from_the_reminder_on_until_somebody_says_something() {
    let mut session = session();
    let polres = institution("polres");
    for steps in [
        vec![],
        vec![Step::Copied],
        vec![Step::Sent],
        vec![Step::Sent, Step::Copied],
        vec![Step::Sent, Step::Answered],
        vec![Step::Sent, Step::Answered, Step::Sent],
    ] {
        let mut promise = promise(&session, std::slice::from_ref(&polres));
        for step in steps {
            report(&mut promise, None, State::InProgress, "2023-12-01");
            let mut record = promise.records.last().unwrap().clone();
            record.kind = RecordKind::Reminder { owner: Some(polres.clone()), via: Via::Wa, step };
            *promise.records.last_mut().unwrap() = record;
        }
        session.commitments.push(promise);
    }
    let awaited = |session: &Session| wanted(session, &Filter::parse("is:menunggu-jawaban"), "2024-03-01");
    assert_eq!(awaited(&session), [3, 4, 6]);
    assert_eq!(wanted(&session, &Filter::parse("is:awaited @dp3app"), "2024-03-01"), Vec::<u32>::new());
    report(&mut session.commitments[2], None, State::InProgress, "2024-02-01");
    assert_eq!(awaited(&session), [4, 6]);
}

#[test]
fn the_most_urgent_comes_first() {
    let mut session = session();
    for (due, state) in [
        (Some("2024-04-01"), State::NotStarted),
        (None, State::Blocked),
        (Some("2023-11-30"), State::Done),
        (Some("2024-02-20"), State::InProgress),
        (Some("2024-01-01"), State::NotStarted),
        (Some("2024-03-05"), State::NotStarted),
    ] {
        let mut promise = Commitment { due: due.map(day), ..promise(&session, &[institution("polres")]) };
        report(&mut promise, None, state, "2024-02-25");
        session.commitments.push(promise);
    }
    let mut rows = actions(&session, &office(), day("2024-03-01"));
    rows.sort_by_key(Action::urgency);
    let order: Vec<(u32, i64)> = rows.iter().map(|row| (row.number, row.days_late)).collect();
    assert_eq!(order, [(5, 60), (4, 10), (6, 0), (1, 0), (2, 0), (3, 87)]);
}

/// Whether every word of the query begins a word of the name.
fn begins(name: &str, query: &str) -> bool {
    let name = name.to_lowercase();
    let words: Vec<&str> = name.split(|letter: char| !letter.is_alphanumeric()).collect();
    query.to_lowercase().split_whitespace().all(|part| words.iter().any(|word| word.starts_with(part)))
}

/// The evaluator: reads session and office as they are, knows no action.
struct Naive<'a> {
    session: &'a Session,
    office: &'a Office,
    filter: &'a Filter,
    today: &'a str,
}

/// What is asked of one owner: who, of which group, where.
type Asked<'a> = (Option<&'a str>, Option<&'a str>, Option<&'a str>);

impl Naive<'_> {
    fn wants(&self, commitment: &Commitment) -> bool {
        let life = Life::of(self.session, commitment, day(self.today));
        self.apart(&life, commitment)
            && self.asked().into_iter().all(|asked| self.somebody_fits(&life, commitment, asked))
    }

    /// What does not depend on who owes it, and what must not be.
    fn apart(&self, life: &Life, commitment: &Commitment) -> bool {
        self.filter.terms.iter().all(|Term { is_negated, criterion }| match criterion {
            Criterion::Words(word) => self.says(life, commitment, word) != *is_negated,
            Criterion::Since(When::Days(first, _)) => (self.session.meeting.date >= *first) != *is_negated,
            Criterion::Owner(name) if *is_negated => !self.parts(life).any(|part| self.is_called(life, part, name)),
            Criterion::Group(name) if *is_negated => !self.parts(life).any(|part| self.groups(part).contains(name)),
            Criterion::Place(name) if *is_negated => {
                !self.is_placed(commitment, name) && !self.parts(life).any(|part| self.is_at(part, name))
            }
            _ => true,
        })
    }

    /// Every choice of one owner, one group and one place that are asked for.
    fn asked(&self) -> Vec<Asked<'_>> {
        let of = |pick: fn(&Criterion) -> Option<&String>| {
            let terms = self.filter.terms.iter().filter(|term| !term.is_negated);
            let all: Vec<Option<&str>> =
                terms.filter_map(|term| pick(&term.criterion)).map(|it| Some(it.as_str())).collect();
            if all.is_empty() { vec![None] } else { all }
        };
        let owners = of(|criterion| if let Criterion::Owner(name) = criterion { Some(name) } else { None });
        let groups = of(|criterion| if let Criterion::Group(name) = criterion { Some(name) } else { None });
        let places = of(|criterion| if let Criterion::Place(name) = criterion { Some(name) } else { None });
        let pairs = owners.into_iter().flat_map(|owner| groups.iter().map(move |group| (owner, *group)));
        pairs.flat_map(|(owner, group)| places.iter().map(move |place| (owner, group, *place))).collect()
    }

    fn somebody_fits(&self, life: &Life, commitment: &Commitment, (owner, group, place): Asked<'_>) -> bool {
        let place = place.filter(|place| !self.is_placed(commitment, place));
        if owner.is_none() && group.is_none() && place.is_none() {
            let ended = life.parts.iter().filter(|part| part.state == State::Done).filter_map(|part| part.ended).max();
            return self.stands(life.state, life.due, ended.filter(|_| life.state == State::Done), life.days_late);
        }
        self.parts(life).any(|part| {
            place.is_none_or(|place| self.is_at(part, place))
                && owner.is_none_or(|owner| self.is_called(life, part, owner))
                && group.is_none_or(|group| self.groups(part).iter().any(|of| of == group))
                && self.stands(part.state, part.due, part.ended, part.days_late(day(self.today)))
        })
    }

    fn parts<'l>(&self, life: &'l Life) -> impl Iterator<Item = &'l Part> {
        life.parts.iter().filter(|part| part.owner.is_some())
    }

    fn is_called(&self, life: &Life, part: &Part, owner: &str) -> bool {
        let called = |part: &Part| self.names(part).iter().any(|name| name.eq_ignore_ascii_case(owner));
        let exact = life.parts.iter().any(called) || self.known(owner);
        called(part) || !exact && self.names(part).iter().any(|name| begins(name, owner))
    }

    fn known(&self, owner: &str) -> bool {
        let institutions = self.office.institutions.iter().flat_map(|i| i.names().chain([i.key.as_str()]));
        let groups = self.office.groups.iter().map(|group| group.name.as_str());
        institutions.chain(groups).any(|name| name.eq_ignore_ascii_case(owner))
    }

    fn is_placed(&self, commitment: &Commitment, named: &str) -> bool {
        commitment.places.iter().any(|place| self.place(place.as_str(), named))
    }

    fn is_at(&self, part: &Part, named: &str) -> bool {
        self.institution(part).and_then(|i| i.place.as_ref()).is_some_and(|place| self.place(place.as_str(), named))
    }

    /// The texts that a search looks at, one by one.
    fn says(&self, life: &Life, commitment: &Commitment, word: &str) -> bool {
        let mut texts = vec![self.session.meeting.title.clone(), commitment.text.clone(), commitment.indicator.clone()];
        texts.extend(commitment.places.iter().map(|place| self.office.place_name(place).to_owned()));
        texts.extend(self.parts(life).flat_map(|part| self.names(part)));
        texts.iter().any(|text| text.to_lowercase().contains(&word.to_lowercase()))
    }

    fn place(&self, place: &str, named: &str) -> bool {
        let name = &self.office.places.iter().find(|p| p.key.as_str() == place).unwrap().name;
        let exact = PLACES.iter().any(|place| place.eq_ignore_ascii_case(named));
        if exact { name.eq_ignore_ascii_case(named) } else { begins(name, named) }
    }

    fn institution(&self, part: &Part) -> Option<&rapat::domain::office::Institution> {
        match part.owner.as_ref()? {
            Party::Institution(key) => self.office.institution(key),
            Party::Seat(seat) => self.office.institution(self.session.seat(*seat)?.institution.as_ref()?),
            Party::Group(_) => None,
        }
    }

    fn groups(&self, part: &Part) -> Vec<String> {
        let of = |fits: &dyn Fn(&rapat::domain::attendance::Seat) -> bool| {
            let seats = self.session.seats.iter().filter(|seat| fits(seat));
            seats.map(|seat| self.office.group_name(&seat.group).to_owned()).collect()
        };
        match part.owner.as_ref().unwrap() {
            Party::Seat(id) => of(&|seat| seat.id == *id),
            Party::Institution(key) => of(&|seat| seat.institution.as_ref() == Some(key)),
            Party::Group(key) => vec![self.office.group_name(key).to_owned()],
        }
    }

    fn names(&self, part: &Part) -> Vec<String> {
        let mut names = if part.owner.is_some() { self.groups(part) } else { vec![] };
        names.extend(self.institution(part).into_iter().flat_map(|i| i.names().map(str::to_owned)));
        names.extend(self.institution(part).map(|i| i.key.to_string()));
        if let Some(Party::Seat(seat)) = part.owner {
            names.push(self.session.seat(seat).unwrap().position.clone());
        }
        names
    }

    fn stands(
        &self,
        state: State,
        due: Option<chrono::NaiveDate>,
        ended: Option<chrono::NaiveDate>,
        days_late: i64,
    ) -> bool {
        let today = day(self.today);
        let open = [State::NotStarted, State::InProgress, State::Blocked].contains(&state);
        let is = |wanted: &Wanted| match wanted {
            Wanted::Open => open,
            Wanted::Overdue => open && due.is_some_and(|due| due < today),
            Wanted::Due => open && due.is_some_and(|due| due >= today && due <= today + chrono::Days::new(7)),
            Wanted::Done => state == State::Done,
            Wanted::All => true,
            Wanted::Only(only) => state == *only,
            Wanted::Kept => state == State::Done && days_late == 0,
            Wanted::KeptLate => state == State::Done && days_late > 0,
            other => unreachable!("not drawn: {other:?}"),
        };
        let is_due = |asked: &Due| match asked {
            Due::Never => due.is_none(),
            Due::On(Order::Before, When::Count(days, Unit::Day)) => {
                due.is_some_and(|due| (due - today).num_days() < i64::from(*days))
            }
            Due::On(Order::Behind, When::Days(_, last)) => due.is_some_and(|due| due > *last),
            other => unreachable!("not drawn: {other:?}"),
        };
        let is_ended = |last: &chrono::NaiveDate| state == State::Done && ended.is_some_and(|ended| ended <= *last);
        let asks_for_states = self
            .filter
            .terms
            .iter()
            .any(|term| !term.is_negated && matches!(term.criterion, Criterion::Is(_) | Criterion::Ended(..)));
        (asks_for_states || open)
            && self.filter.terms.iter().all(|Term { is_negated, criterion }| match criterion {
                Criterion::Is(wanted) => is(wanted) != *is_negated,
                Criterion::Due(asked) => is_due(asked) != *is_negated,
                Criterion::Ended(_, When::Days(_, last)) => is_ended(last) != *is_negated,
                _ => true,
            })
    }
}

/// Who owes, by number: the twelve camat, three institutions, four groups (one of them without a seat).
fn owner(session: &Session, number: usize) -> Party {
    match number {
        0..12 => Party::Seat(session.seats[number].id),
        12..15 => institution(["dp3app", "polres", "kec-raihat"][number - 12]),
        _ => Party::Group(key(["camat", "opd", "tokoh-adat"][number % 3])),
    }
}

fn any_session() -> impl Strategy<Value = Session> {
    let said = (option::of(0usize..18), select(&State::ALL[..]), 0u64..120);
    let promised = (vec(0usize..18, 0..4), option::of(0u64..120), vec(said, 0..4), option::of(select(&PLACES[..])));
    vec(promised, 1..6).prop_map(|promises| {
        let mut session = session();
        let later = |days| session.meeting.date + chrono::Days::new(days);
        let mut commitments = Vec::new();
        for (owners, due, said, place) in promises {
            let owners: Vec<Party> = owners.into_iter().map(|number| owner(&session, number)).collect();
            let mut promise = promise(&session, &owners);
            promise.number += u32::try_from(commitments.len()).unwrap();
            promise.due = due.map(later);
            promise.places = place.and_then(rapat::domain::Key::of_name).into_iter().collect();
            for (speaker, state, days) in said {
                let speaker = speaker.map(|number| owner(&session, number));
                report(&mut promise, speaker, state, &later(days).to_string());
            }
            commitments.push(promise);
        }
        session.commitments = commitments;
        session
    })
}

fn any_term() -> impl Strategy<Value = Term> {
    let owners = ["DP3A", "dp3app", "Camat Raihat", "camat", "Camat Lamaknen", "lam sel", "Polres", "OPD", "kec", "x"];
    let wanted = [
        Wanted::Open,
        Wanted::Overdue,
        Wanted::Due,
        Wanted::Done,
        Wanted::All,
        Wanted::Only(State::Blocked),
        Wanted::Kept,
        Wanted::KeptLate,
    ];
    let ended = Criterion::Ended(Order::UpTo, When::Days(day("2024-01-01"), day("2024-01-31")));
    let behind = When::Days(day("2024-01-01"), day("2024-01-31"));
    let dues = vec![Due::Never, Due::On(Order::Before, When::Count(20, Unit::Day)), Due::On(Order::Behind, behind)];
    let since = |first: &str, last: &str| Criterion::Since(When::Days(day(first), day(last)));
    let criterion = prop_oneof![
        select(owners.to_vec()).prop_map(|name| Criterion::Owner(name.into())),
        select(owners.to_vec()).prop_map(|name| Criterion::Owner(name.into())),
        select(wanted.to_vec()).prop_map(Criterion::Is),
        select(wanted.to_vec()).prop_map(Criterion::Is),
        select(dues).prop_map(Criterion::Due),
        select(vec!["Camat", "OPD", "Tokoh Adat"]).prop_map(|name| Criterion::Group(name.into())),
        select(vec!["Raihat", "Lamaknen", "sel", "atam"]).prop_map(|name| Criterion::Place(name.into())),
        select(vec!["ampk", "satgas", "lamaknen", "camat r"]).prop_map(|word| Criterion::Words(word.into())),
        select(vec![since("2023-11-01", "2023-11-30"), since("2023-12-01", "2023-12-31"), ended]),
    ];
    (proptest::bool::weighted(0.25), criterion).prop_map(|(is_negated, criterion)| Term { is_negated, criterion })
}

fn any_filter() -> impl Strategy<Value = Filter> {
    vec(any_term(), 0..5).prop_map(|terms| Filter { terms })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 1500, ..ProptestConfig::default() })]

    #[test]
    fn a_filter_that_is_written_down_is_read_as_the_same(filter in any_filter()) {
        for tongue in [Tongue::Indonesian, Tongue::English] {
            let typed = written(&filter, tongue);
            let (read, problems) = read(&typed);
            prop_assert_eq!(problems, vec![], "{}", typed);
            let (mut read, mut filter) = (read.terms, filter.terms.clone());
            read.sort_by_key(|term| format!("{term:?}"));
            filter.sort_by_key(|term| format!("{term:?}"));
            prop_assert_eq!(read, filter, "{}", typed);
        }
    }

    #[test]
    fn a_filter_wants_what_a_look_at_each_part_wants(session in any_session(), filter in any_filter()) {
        let (office, today) = (office(), "2024-01-15");
        let naive = Naive { session: &session, office: &office, filter: &filter, today };
        let expected: Vec<u32> =
            session.commitments.iter().filter(|promise| naive.wants(promise)).map(|promise| promise.number).collect();
        prop_assert_eq!(wanted(&session, &filter, today), expected);
    }
}
