//! Numbers in words, Indonesian and English, up to 999: `dua puluh lima hari` is `25 hari`. All texts come in folded. It
//! must not know what is counted.

const UNITS: [(&str, &str, u32); 9] = [
    ("satu", "one", 1),
    ("dua", "two", 2),
    ("tiga", "three", 3),
    ("empat", "four", 4),
    ("lima", "five", 5),
    ("enam", "six", 6),
    ("tujuh", "seven", 7),
    ("delapan", "eight", 8),
    ("sembilan", "nine", 9),
];

/// Numbers of one word that stand for themselves.
const WHOLE: [(&str, u32); 12] = [
    ("sepuluh", 10),
    ("sebelas", 11),
    ("ten", 10),
    ("eleven", 11),
    ("twelve", 12),
    ("thirteen", 13),
    ("fourteen", 14),
    ("fifteen", 15),
    ("sixteen", 16),
    ("seventeen", 17),
    ("eighteen", 18),
    ("nineteen", 19),
];

const TENS: [(&str, u32); 8] = [
    ("twenty", 20),
    ("thirty", 30),
    ("forty", 40),
    ("fifty", 50),
    ("sixty", 60),
    ("seventy", 70),
    ("eighty", 80),
    ("ninety", 90),
];

/// The text with every number in words as digits.
pub(super) fn in_digits(text: &str) -> String {
    let words: Vec<&str> = text.split(' ').flat_map(halves).collect();
    let mut out: Vec<String> = Vec::with_capacity(words.len());
    let mut at = 0;
    while let Some(word) = words.get(at) {
        let (number, taken) = number(&words[at..]);
        if taken == 0 {
            out.push((*word).to_owned());
        } else {
            out.push(number.to_string());
        }
        at += taken.max(1);
    }
    out.join(" ")
}

/// `twenty-five` is two words of one number; any other hyphen is part of its word.
fn halves(word: &str) -> Vec<&str> {
    match word.split_once('-') {
        Some((tens, unit)) if named(&TENS, tens).is_some() && self::unit(unit).is_some() => vec![tens, unit],
        _ => vec![word],
    }
}

/// The number at the start of the words and how many of them it takes; 0 if there is none.
fn number(words: &[&str]) -> (u32, usize) {
    let hundreds = match (words.first(), words.get(1)) {
        (Some(&"seratus"), _) => Some((100, 1)),
        (Some(count), Some(&("ratus" | "hundred"))) => unit(count).map(|count| (count * 100, 2)),
        _ => None,
    };
    let (hundred, behind) = hundreds.unwrap_or((0, 0));
    let (rest, taken) = below_hundred(&words[behind..]);
    (hundred + rest, behind + taken)
}

fn below_hundred(words: &[&str]) -> (u32, usize) {
    let Some(first) = words.first() else { return (0, 0) };
    let second = words.get(1).copied();
    if let Some(whole) = named(&WHOLE, first) {
        return (whole, 1);
    }
    let unit_at = |at: usize| words.get(at).and_then(|word| unit(word));
    match (named(&TENS, first), unit(first), second) {
        (Some(tens), _, _) => unit_at(1).map_or((tens, 1), |unit| (tens + unit, 2)),
        (_, Some(count), Some("belas")) => (10 + count, 2),
        (_, Some(count), Some("puluh")) => unit_at(2).map_or((count * 10, 2), |unit| (count * 10 + unit, 3)),
        (_, Some(count), _) => (count, 1),
        _ => (0, 0),
    }
}

fn unit(word: &str) -> Option<u32> {
    UNITS.iter().find(|(indonesian, english, _)| [*indonesian, *english].contains(&word)).map(|(.., number)| *number)
}

fn named(numbers: &[(&str, u32)], word: &str) -> Option<u32> {
    numbers.iter().find(|(name, _)| *name == word).map(|(_, number)| *number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_in_words_become_digits_and_all_else_stays() {
        for (text, digits) in [
            ("dua puluh lima hari", "25 hari"),
            ("dua belas", "12"),
            ("sebelas minggu lagi", "11 minggu lagi"),
            ("seratus dua puluh hari", "120 hari"),
            ("dua ratus hari", "200 hari"),
            ("tanggal tiga puluh satu", "tanggal 31"),
            ("in twenty-one days", "in 21 days"),
            ("sixty days", "60 days"),
            ("one hundred days", "100 days"),
            ("30-11-2023", "30-11-2023"),
            ("belas puluh ratus", "belas puluh ratus"),
            ("", ""),
        ] {
            assert_eq!(in_digits(text), digits, "{text}");
        }
    }
}
