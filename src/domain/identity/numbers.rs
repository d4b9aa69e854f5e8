//! Numbers that are somebody's: of papers, telephones, accounts, vehicles, a day of birth, a point on the map. It must not
//! know names.

use super::words::{Word, gap};
use super::{Kind, Span};

/// How many words before a number may say what it is.
const CUE: usize = 4;
/// The national line for women and children: everybody may call it, and every poster shows it.
const PUBLIC_LINE: &str = "08111129129";
/// Words that say that a telephone follows.
const PHONES: [&str; 8] = ["hp", "wa", "telp", "tlp", "telepon", "ponsel", "whatsapp", "phone"];
/// The letters that numbers of vehicles begin with.
const PLATES: &[&str] = &[
    "A", "B", "D", "E", "F", "G", "H", "K", "L", "M", "N", "P", "R", "S", "T", "W", "Z", "AA", "AB", "AD", "AE", "AG",
    "BA", "BB", "BD", "BE", "BG", "BH", "BK", "BL", "BM", "BN", "BP", "DA", "DB", "DC", "DD", "DE", "DG", "DH", "DK",
    "DL", "DM", "DN", "DP", "DR", "DS", "DT", "DW", "EA", "EB", "ED", "KB", "KH", "KT", "KU", "PA", "PB", "PS", "PT",
];
const MONTHS: &[&str] = &[
    "januari",
    "februari",
    "maret",
    "april",
    "mei",
    "juni",
    "juli",
    "agustus",
    "september",
    "oktober",
    "november",
    "desember",
    "jan",
    "feb",
    "mar",
    "apr",
    "jun",
    "jul",
    "agu",
    "agt",
    "sep",
    "okt",
    "nov",
    "des",
    "january",
    "february",
    "march",
    "may",
    "june",
    "july",
    "august",
    "october",
    "december",
];

/// Numbers in a text.
pub(super) fn found(text: &str, words: &[Word<'_>]) -> Vec<Span> {
    let words: &[Word<'_>] = &words.iter().flat_map(apart).collect::<Vec<_>>();
    let mut spans = emails(text);
    for at in 0..words.len() {
        if words[at].is_number() {
            spans.extend(chain(text, words, at));
            spans.extend(coordinates(text, words, at));
        }
        spans.extend(birth(text, words, at));
        spans.extend(plate(text, words, at));
        spans.extend(passport(words, at));
    }
    spans
}

/// `NIK5304010506120001` as two words: letters, and digits that are too many for a name of something.
fn apart<'a>(word: &Word<'a>) -> Vec<Word<'a>> {
    const LEAST: usize = 9;
    let letters = word.text.find(|letter: char| letter.is_ascii_digit()).unwrap_or(0);
    let (name, number) = word.text.split_at(letters);
    if letters == 0 || number.len() < LEAST || !number.bytes().all(|byte| byte.is_ascii_digit()) {
        return vec![*word];
    }
    let middle = word.start + letters;
    vec![Word { start: word.start, end: middle, text: name }, Word { start: middle, end: word.end, text: number }]
}

/// Whether one of these words stands shortly before, in the same line.
fn is_announced(text: &str, words: &[Word<'_>], at: usize, cues: &[&str]) -> bool {
    (at.saturating_sub(CUE)..at)
        .rev()
        .take_while(|before| !gap(text, words, before + 1).contains('\n'))
        .any(|before| cues.contains(&words[before].folded().as_str()))
}

/// The numbers that begin with this group of digits: the groups behind it may belong to it.
fn chain(text: &str, words: &[Word<'_>], first: usize) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut digits = String::new();
    let mut groups: Vec<usize> = Vec::new();
    for at in first..words.len() {
        let is_next = at == first || matches!(gap(text, words, at), " " | "." | "-" | "\u{a0}" | "–" | ") " | ")");
        if !is_next || !words[at].is_number() || digits.len() > 20 {
            break;
        }
        digits.push_str(words[at].text);
        groups.push(words[at].text.len());
        if let Some(kind) = kind_of(text, words, first, &digits, &groups) {
            let plus = usize::from(kind == Kind::Phone && text[..words[first].start].ends_with('+'));
            spans.push(Span { start: words[first].start - plus, end: words[at].end, kind });
        }
    }
    spans
}

fn kind_of(text: &str, words: &[Word<'_>], first: usize, digits: &str, groups: &[usize]) -> Option<Kind> {
    let is_whole = groups.len() == 1;
    let is_money = first > 0 && matches!(words[first - 1].folded().as_str(), "rp" | "idr" | "usd");
    if is_money {
        return None;
    }
    match digits.len() {
        18 if is_whole || is_nip(digits) && groups.first() == Some(&8) => return Some(Kind::Nip),
        16 if is_whole || is_nik(digits) && groups.iter().all(|group| *group > 1) => {
            let is_family = is_announced(text, words, first, &["kk", "keluarga"]);
            return Some(if is_family { Kind::FamilyCard } else { Kind::Nik });
        }
        _ => {}
    }
    if is_phone(text, words, first, digits, groups) {
        return Some(Kind::Phone);
    }
    let insurance = ["bpjs", "jkn", "kis"];
    if digits.len() == 13 && (is_whole && digits.starts_with("000") || is_announced(text, words, first, &insurance)) {
        return Some(Kind::Insurance);
    }
    let accounts = ["rekening", "rek", "norek", "account"];
    // A budget has accounts, too: 5.1.02.01.
    let is_begun = first > 0 && words[first - 1].is_number() && gap(text, words, first).len() == 1;
    let is_account =
        !is_begun && (8..=16).contains(&digits.len()) && groups[0] > 1 && is_announced(text, words, first, &accounts);
    (is_account && !is_announced(text, words, first, &["kode"])).then_some(Kind::Account)
}

/// Two digits of it as a number.
fn two(digits: &str, at: usize) -> u32 {
    digits.get(at..at + 2).and_then(|two| two.parse().ok()).unwrap_or_default()
}

/// Province, regency, district, and a day of birth, women's plus forty.
fn is_nik(digits: &str) -> bool {
    let day = two(digits, 6);
    (11..=96).contains(&two(digits, 0)) && matches!(day, 1..=31 | 41..=71) && (1..=12).contains(&two(digits, 8))
}

/// A day of birth, a month of appointment, a sex, a number.
fn is_nip(digits: &str) -> bool {
    let is_month = |at| (1..=12).contains(&two(digits, at));
    matches!(two(digits, 0), 19 | 20)
        && is_month(4)
        && (1..=31).contains(&two(digits, 6))
        && matches!(two(digits, 8), 19 | 20)
        && is_month(12)
}

fn is_phone(text: &str, words: &[Word<'_>], first: usize, digits: &str, groups: &[usize]) -> bool {
    if digits == PUBLIC_LINE {
        return false;
    }
    let is_abroad = text[..words[first].start].ends_with('+');
    if is_abroad {
        return (9..=15).contains(&digits.len());
    }
    let is_grouped = groups.len() == 1 || groups[0] >= 4 && groups[1..].iter().all(|group| *group >= 2);
    let with_country = groups[0] >= 4 || groups[0] == 2 && groups.get(1) == Some(&3);
    (10..=13).contains(&digits.len()) && digits.starts_with("08") && is_grouped
        || with_country && (11..=14).contains(&digits.len()) && digits.starts_with("628")
        || is_grouped
            && (9..=12).contains(&digits.len())
            && digits.starts_with('8')
            && is_announced(text, words, first, &PHONES)
}

fn emails(text: &str) -> Vec<Span> {
    let is_local = |byte: u8| byte.is_ascii_alphanumeric() || b"._%+-".contains(&byte);
    let is_domain = |byte: u8| byte.is_ascii_alphanumeric() || b".-".contains(&byte);
    let bytes = text.as_bytes();
    let mut spans = Vec::new();
    for (at, _) in text.match_indices('@') {
        let start = (0..at).rev().take_while(|before| is_local(bytes[*before])).last();
        let end = (at + 1..bytes.len()).take_while(|after| is_domain(bytes[*after])).last().map(|last| last + 1);
        let (Some(start), Some(end)) = (start, end) else { continue };
        let domain = text[at + 1..end].trim_end_matches(['.', '-']);
        let top = domain.rsplit_once('.').map_or("", |(_, top)| top);
        if top.len() >= 2 && top.bytes().all(|byte| byte.is_ascii_alphabetic()) {
            spans.push(Span { start, end: at + 1 + domain.len(), kind: Kind::Email });
        }
    }
    spans
}

/// A date shortly behind a word of birth.
fn birth(text: &str, words: &[Word<'_>], at: usize) -> Option<Span> {
    const FURTHEST: usize = 8;
    let is_cue = matches!(words[at].folded().as_str(), "lahir" | "ttl" | "kelahiran" | "dilahirkan" | "born" | "dob");
    // The paper about a birth is dated, too.
    let is_paper = at > 0 && matches!(words[at - 1].folded().as_str(), "akta" | "akte");
    if !is_cue || is_paper {
        return None;
    }
    (at + 1..(at + FURTHEST).min(words.len())).find_map(|first| {
        let (day, month, year) = (words.get(first)?, words.get(first + 1)?, words.get(first + 2)?);
        let is_day = day.is_number() && day.text.parse().is_ok_and(|day: u32| (1..=31).contains(&day));
        let is_month = MONTHS.contains(&month.folded().as_str())
            || month.is_number() && month.text.parse().is_ok_and(|month: u32| (1..=12).contains(&month));
        let is_year = year.is_number() && matches!(year.text.len(), 2 | 4);
        let is_near = |at| matches!(gap(text, words, at), " " | "-" | "/" | "." | " - ");
        (is_day && is_month && is_year && is_near(first + 1) && is_near(first + 2)).then_some(Span {
            start: day.start,
            end: year.end,
            kind: Kind::Birth,
        })
    })
}

/// `DH 1234 AB`, in one word or three.
fn plate(text: &str, words: &[Word<'_>], at: usize) -> Option<Span> {
    let cues = ["plat", "pelat", "nopol", "polisi", "motor", "mobil", "kendaraan", "bermotor", "tnkb"];
    let word = words[at];
    let digits_at = word.text.find(|letter: char| letter.is_ascii_digit()).unwrap_or(word.text.len());
    let (code, rest) = word.text.split_at(digits_at);
    let (number, series, end) = if rest.is_empty() {
        let (number, series) = (words.get(at + 1)?, words.get(at + 2)?);
        let is_near = [at + 1, at + 2].iter().all(|at| matches!(gap(text, words, *at), " " | "-"));
        if !is_near {
            return None;
        }
        (number.text, series.text, series.end)
    } else {
        let series_at = rest.find(|letter: char| !letter.is_ascii_digit())?;
        (&rest[..series_at], &rest[series_at..], word.end)
    };
    let is_number = matches!(number.len(), 1..=4) && number.bytes().all(|byte| byte.is_ascii_digit());
    let is_series = matches!(series.len(), 1..=3) && series.bytes().all(|byte| byte.is_ascii_uppercase());
    if !PLATES.contains(&code) || !is_number || number.starts_with('0') || !is_series {
        return None;
    }
    let value: u32 = number.parse().ok()?;
    let is_plain = number.len() >= 3 && !(1945..2050).contains(&value);
    (is_plain || is_announced(text, words, at, &cues)).then_some(Span { start: word.start, end, kind: Kind::Plate })
}

/// A letter and seven digits.
fn passport(words: &[Word<'_>], at: usize) -> Option<Span> {
    let word = words[at];
    let is_one = word.text.len() == 8
        && word.text.starts_with(|letter: char| letter.is_ascii_uppercase())
        && word.text.bytes().skip(1).all(|byte| byte.is_ascii_digit());
    is_one.then_some(Span { start: word.start, end: word.end, kind: Kind::Passport })
}

/// Two decimals that are a latitude and a longitude of this country, or degrees and minutes.
fn coordinates(text: &str, words: &[Word<'_>], at: usize) -> Option<Span> {
    let between = gap(text, words, at + 1);
    let minute = words.get(at + 1).filter(|word| word.is_number());
    if between.trim_start().starts_with('°') && minute.is_some() {
        let end = minute?.end;
        let sign = text[end..].chars().next().filter(|sign| matches!(sign, '\'' | '′' | '’' | '.'))?;
        return Some(Span { start: words[at].start, end: end + sign.len_utf8(), kind: Kind::Coordinates });
    }
    let [_, fraction, east, rest] =
        [at, at + 1, at + 2, at + 3].map(|at| words.get(at).filter(|word| word.is_number()));
    let (fraction, east, rest) = (fraction?, east?, rest?);
    let is_point = |gap: &str| matches!(gap, "." | ",");
    let is_apart = gap(text, words, at + 2).chars().all(|letter| matches!(letter, ' ' | ',' | ';' | '-' | '/'));
    let in_country = words[at].text.parse().is_ok_and(|south: u32| south <= 11)
        && east.text.parse().is_ok_and(|east: u32| (94..=142).contains(&east));
    let is_exact = fraction.text.len() >= 3 && rest.text.len() >= 3;
    let are_points = is_point(between) && is_point(gap(text, words, at + 3)) && is_apart;
    (are_points && in_country && is_exact).then_some(Span {
        start: words[at].start,
        end: rest.end,
        kind: Kind::Coordinates,
    })
}
