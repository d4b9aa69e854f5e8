//! The number of minutes as the office's pattern proposes it: `400.9/{urut}/NOT/{bulan}/{tahun}`. `{urut}` counts within a
//! year, `{bulan}` is the month in Roman numerals, `{tahun}` the year. It is a proposal: the office's register decides. It
//! must not know whose numbers are taken.

use chrono::{Datelike, NaiveDate};

const ORDER: &str = "{urut}";
const MONTH: &str = "{bulan}";
const YEAR: &str = "{tahun}";
const MONTHS: [&str; 12] = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

#[derive(Debug, Clone, Copy, PartialEq)]
enum Part<'a> {
    Plain(&'a str),
    Order,
    Month,
    Year,
}

/// The number that minutes of this day would get, one above the highest of the year among those that are taken and follow
/// the pattern. `None` without a pattern, or where it does not count.
pub fn proposal<'a>(pattern: &str, date: NaiveDate, taken: impl Iterator<Item = &'a str>) -> Option<String> {
    let parts = parts(pattern);
    if !parts.contains(&Part::Order) {
        return None;
    }
    let highest = taken.filter_map(|number| read(&parts, number, date.year())).max().unwrap_or(0);
    let next = highest.checked_add(1)?;
    let text = parts.iter().map(|part| match part {
        Part::Plain(text) => (*text).to_owned(),
        Part::Order => next.to_string(),
        Part::Month => MONTHS[date.month0() as usize].to_owned(),
        Part::Year => date.year().to_string(),
    });
    Some(text.collect())
}

fn parts(pattern: &str) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    let mut rest = pattern;
    while !rest.is_empty() {
        let known = [(ORDER, Part::Order), (MONTH, Part::Month), (YEAR, Part::Year)];
        let next =
            known.iter().filter_map(|(name, part)| Some((rest.find(name)?, *name, *part))).min_by_key(|one| one.0);
        let Some((at, name, part)) = next else { break };
        if at > 0 {
            parts.push(Part::Plain(&rest[..at]));
        }
        parts.push(part);
        rest = &rest[at + name.len()..];
    }
    if !rest.is_empty() {
        parts.push(Part::Plain(rest));
    }
    parts
}

/// The place in the year's order of a number that follows the pattern and is of this year.
fn read(parts: &[Part<'_>], number: &str, year: i32) -> Option<u32> {
    let mut rest = number.trim();
    let mut order = None;
    for part in parts {
        let letters = |is: fn(char) -> bool| rest.find(|letter| !is(letter)).unwrap_or(rest.len());
        let end = match part {
            Part::Plain(text) => {
                rest = rest.strip_prefix(text)?;
                continue;
            }
            Part::Order | Part::Year => letters(|letter| letter.is_ascii_digit()),
            Part::Month => letters(|letter| matches!(letter, 'I' | 'V' | 'X')),
        };
        let (text, behind) = rest.split_at(end);
        match part {
            Part::Order => order = Some(text.parse().ok()?),
            Part::Year if text.parse() != Ok(year) => return None,
            Part::Month if !MONTHS.contains(&text) => return None,
            _ => {}
        }
        rest = behind;
    }
    order.filter(|_| rest.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    const PATTERN: &str = "400.9/{urut}/NOT/{bulan}/{tahun}";

    fn on(day: &str, taken: &[&str]) -> Option<String> {
        proposal(PATTERN, day.parse().expect("a day"), taken.iter().copied())
    }

    #[test]
    fn the_next_number_of_the_year_is_proposed_whatever_the_month() {
        let taken = ["400.9/52/NOT/XI/2023", "400.9/7/NOT/I/2023", "400.9/99/NOT/XII/2022", "5/2023", ""];
        assert_eq!(on("2023-12-12", &taken).as_deref(), Some("400.9/53/NOT/XII/2023"));
        assert_eq!(on("2024-01-03", &taken).as_deref(), Some("400.9/1/NOT/I/2024"));
    }

    #[test]
    fn what_does_not_follow_the_pattern_is_no_number_of_it() {
        let taken = ["400.9/x/NOT/XI/2023", "400.9/60/NOT/IIII/2023", "400.9/61/NOT/XI/2023a", "400.9/62/UND/XI/2023"];
        assert_eq!(on("2023-12-12", &taken).as_deref(), Some("400.9/1/NOT/XII/2023"));
    }

    #[test]
    fn without_a_place_to_count_nothing_is_proposed() {
        for pattern in ["", "NOT/{tahun}", "{bulan}"] {
            assert_eq!(proposal(pattern, "2023-12-12".parse().expect("a day"), std::iter::empty()), None);
        }
        let full = "4294967295/2023";
        assert_eq!(proposal("{urut}/{tahun}", "2023-12-12".parse().expect("a day"), [full].into_iter()), None);
    }
}
