//! A filter as a person would type it, in either language: what is written so is read as the same filter. It must not know where
//! it will stand.

use super::reading::{FIELDS, Field};
use super::{Criterion, Due, Filter, Order, Unit, Wanted, When};

/// The language of the words before a colon and of the states.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tongue {
    /// Indonesian.
    Indonesian,
    /// English.
    English,
}

/// The filter in words. The states come first: they say what is looked at.
pub fn written(filter: &Filter, tongue: Tongue) -> String {
    let mut terms: Vec<_> = filter.terms.iter().collect();
    terms.sort_by_key(|term| term.is_negated || !matches!(term.criterion, Criterion::Is(_)));
    let written = terms.into_iter().map(|term| {
        let sign = if term.is_negated { "-" } else { "" };
        format!("{sign}{}", criterion(&term.criterion, tongue))
    });
    written.collect::<Vec<_>>().join(" ")
}

fn criterion(criterion: &Criterion, tongue: Tongue) -> String {
    let of = |field, value: &str| format!("{}:{}", word(field, tongue), quoted(value));
    match criterion {
        Criterion::Is(wanted) => of(Field::Is, state(*wanted, tongue)),
        Criterion::Due(Due::Never) => of(Field::Due, if tongue == Tongue::English { "none" } else { "tanpa" }),
        Criterion::Due(Due::On(order, when)) => of(Field::Due, &format!("{}{}", sign(*order), time(when, tongue))),
        Criterion::Ended(order, when) => of(Field::Ended, &format!("{}{}", sign(*order), time(when, tongue))),
        Criterion::Owner(name) => format!("@{}", quoted(name)),
        Criterion::Place(name) => format!("%{}", quoted(name)),
        Criterion::Institution(name) => of(Field::Institution, name),
        Criterion::Group(name) => of(Field::Group, name),
        Criterion::Series(name) => of(Field::Series, name),
        Criterion::Since(when) => of(Field::Since, &time(when, tongue)),
        Criterion::Until(when) => of(Field::Until, &time(when, tongue)),
        Criterion::Words(text) => format!("\"{text}\""),
    }
}

fn word(field: Field, tongue: Tongue) -> &'static str {
    let found = FIELDS.iter().find(|(known, ..)| *known == field);
    found.map_or("", |(_, id, en, _)| if tongue == Tongue::English { en } else { id })
}

fn state(wanted: Wanted, tongue: Tongue) -> &'static str {
    let found = Wanted::WORDS.iter().find(|(known, ..)| *known == wanted);
    found.map_or("", |(_, id, en)| if tongue == Tongue::English { en } else { id })
}

fn sign(order: Order) -> &'static str {
    Order::SIGNS.iter().find(|(_, known)| *known == order && order != Order::In).map_or("", |(sign, _)| sign)
}

fn time(when: &When, tongue: Tongue) -> String {
    match when {
        When::Count(count, unit) => {
            let unit = match (unit, tongue) {
                (Unit::Day, Tongue::Indonesian) => "h",
                (Unit::Day, Tongue::English) => "d",
                (Unit::Week, Tongue::Indonesian) => "mg",
                (Unit::Week, Tongue::English) => "w",
                (Unit::Month, Tongue::Indonesian) => "bln",
                (Unit::Month, Tongue::English) => "mo",
            };
            format!("{count}{unit}")
        }
        When::Days(first, last) if first == last => first.to_string(),
        When::Days(first, last)
            if (first.format("%m").to_string(), last.format("%m").to_string()) == ("01".into(), "12".into()) =>
        {
            first.format("%Y").to_string()
        }
        When::Days(first, _) => first.format("%Y-%m").to_string(),
        When::Month(month) => MONTHS
            .get(usize::try_from(*month).unwrap_or_default().wrapping_sub(1))
            .copied()
            .unwrap_or_default()
            .to_owned(),
        When::Said(text) => text.replace(' ', "-"),
    }
}

/// The names of months that both languages begin so.
const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "mei", "jun", "jul", "agu", "sep", "okt", "nov", "des"];

fn quoted(name: &str) -> String {
    if name.contains(char::is_whitespace) { format!("\"{name}\"") } else { name.to_owned() }
}
