//! Names: after a word that says that one follows (*bernama, berinisial, a.n.*), beside a person of a case (*korban, pelaku,
//! saksi*), and of somebody's child or parent (*bin, binti, anak dari*). It must not know offices by themselves: what opens
//! no name is in the vocabulary.

use super::vocabulary::is_no_name;
use super::words::{Word, gap};
use super::{Kind, Span};

/// The most words of a name.
const LONGEST: usize = 6;
/// The most words between what announces a name and the name.
const FURTHEST: usize = 6;

/// What announces a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Cue {
    /// Initials or a name follow for sure: *berinisial*.
    Initials,
    /// A name follows, or an office: *bernama, a.n.*
    Named,
    /// Somebody of a case, whose name may follow.
    Case,
    /// Somebody's child or parent.
    Kin,
}

/// Names in a text.
pub(super) fn found(text: &str, words: &[Word<'_>]) -> Vec<Span> {
    let mut spans = Vec::new();
    for at in 0..words.len() {
        let Some((cue, behind)) = cue(text, words, at) else { continue };
        let mut next = name_behind(text, words, behind, cue);
        let kind = if cue == Cue::Kin { Kind::Kin } else { Kind::Name };
        while let Some(first) = next {
            let start =
                if is_patronymic(&words[at]) { before(text, words, at) } else { titled(text, words, behind, first) };
            let last = last_of(text, words, first);
            spans.push(Span { start: words[start].start, end: words[last].end, kind });
            next = listed(text, words, last + 1).and_then(|from| name_behind(text, words, from, cue));
        }
    }
    spans
}

/// The first of the capitalised words that stand before a name without a sign between them: a title, or a word that is a
/// name too (*Juli Seran*).
fn titled(text: &str, words: &[Word<'_>], behind: usize, first: usize) -> usize {
    let belongs = |at: &usize| {
        let is_passed = PASSED.contains(&words[*at].folded().as_str());
        is_passed && words[*at].is_capitalised() && gap(text, words, at + 1) == " "
    };
    (behind..first).rev().take_while(belongs).last().unwrap_or(first)
}

/// Where the next name of a list may begin: behind a comma, *dan* or a number.
fn listed(text: &str, words: &[Word<'_>], from: usize) -> Option<usize> {
    let word = words.get(from)?;
    let between = gap(text, words, from).trim();
    let is_numbered = word.is_number() && word.text.len() <= 2 && matches!(between, "" | "," | ";");
    let is_joined = between.is_empty() && matches!(word.folded().as_str(), "dan" | "and" | "serta");
    if is_numbered || is_joined {
        return Some(from + 1);
    }
    matches!(between, "," | ";" | "&" | "/").then_some(from)
}

fn is_patronymic(word: &Word<'_>) -> bool {
    matches!(word.folded().as_str(), "bin" | "binti" | "bt" | "bte")
}

/// What a word announces, and the word behind the announcement.
fn cue(text: &str, words: &[Word<'_>], at: usize) -> Option<(Cue, usize)> {
    let next = words.get(at + 1).map(Word::folded);
    let next = next.as_deref();
    let after = gap(text, words, at + 1);
    match words[at].folded().as_str() {
        "berinisial" | "inisial" | "initials" => Some((Cue::Initials, at + 1)),
        "bernama" | "dinamai" | "alias" | "named" => Some((Cue::Named, at + 1)),
        "atas" if next == Some("nama") => Some((Cue::Named, at + 2)),
        // `an.` without its full stop is no word of the language, but one of English.
        "an" if after.starts_with('.') => Some((Cue::Named, at + 1)),
        "a" if next == Some("n") && after == "." => Some((Cue::Named, at + 2)),
        "korban" | "korbannya" | "pelaku" | "pelakunya" | "saksi" | "saksinya" | "pelapor" | "terlapor"
        | "tersangka" | "terdakwa" | "terpidana" | "penyintas" | "victim" | "perpetrator" | "witness" => {
            Some((Cue::Case, at + 1))
        }
        "anak" | "ayah" | "ibu" | "tua" | "wali" if after.trim_start().starts_with(':') && is_after_nama(words, at) => {
            Some((Cue::Named, at + 1))
        }
        "anak" | "putra" | "putera" | "putri" | "puteri" | "ayah" | "ibu" | "orangtua" | "tua" | "kakak" | "adik"
        | "paman" | "bibi" | "istri" | "suami" | "cucu" | "keponakan"
            if next == Some("dari") =>
        {
            Some((Cue::Kin, at + 2))
        }
        "son" | "daughter" | "child" | "mother" | "father" if next == Some("of") => Some((Cue::Kin, at + 2)),
        "bin" | "binti" | "bt" | "bte" if is_behind_a_name(text, words, at) => Some((Cue::Kin, at + 1)),
        _ => None,
    }
}

/// `Nama anak:`, `Nama orang tua:`, as on a form.
fn is_after_nama(words: &[Word<'_>], at: usize) -> bool {
    (1..=2).any(|back| at >= back && words[at - back].folded() == "nama")
}

fn is_behind_a_name(text: &str, words: &[Word<'_>], at: usize) -> bool {
    at > 0 && gap(text, words, at) == " " && words[at - 1].is_capitalised() && !words[at].is_capitals()
}

/// Words that may stand between an announcement and the name: who it is to the victim, how one is called.
#[rustfmt::skip]
const BETWEEN: &[&str] = &[
    "yang", "yakni", "yaitu", "ialah", "adalah", "bernama", "berinisial", "inisial", "atas", "nama", "seorang", "si", "ke",
    "pertama", "kedua", "ketiga", "utama", "sdr", "sdri", "saudara", "saudari", "ny", "tn", "nn", "bpk", "bapak", "pak", "ibu", "bu",
    "anak", "korban", "pelaku", "saksi", "an", "a", "n", "ayah", "ayahnya", "ibunya", "kakak", "kakaknya", "adik", "adiknya",
    "paman", "pamannya", "bibi", "bibinya", "om", "tante", "kakek", "kakeknya", "nenek", "neneknya", "orang", "tua", "tuanya",
    "kandung", "kandungnya", "tiri", "tirinya", "tetangga", "tetangganya", "guru", "gurunya", "pacar", "pacarnya", "suami",
    "suaminya", "istri", "istrinya", "is", "the", "named", "siswa", "siswi", "santri", "pelajar", "remaja", "perempuan", "laki",
    "bayi", "balita", "wanita", "pria", "gadis", "bocah", "disabilitas",
];

/// Words of the vocabulary behind which the name of somebody of a case may follow: what they are, and months and offices that
/// people are called by.
#[rustfmt::skip]
const PASSED: &[&str] = &[
    "kepala", "sekolah", "ketua", "tokoh", "romo", "pastor", "pendeta", "ustaz", "ustad", "dokter", "bidan", "perawat",
    "psikolog", "peksos", "pendamping", "konselor", "januari", "april", "mei", "juni", "juli", "agustus", "september",
    "oktober", "desember", "dharma", "mahkota", "bali", "pura",
];

/// Whether a word may stand between an announcement and the name; *saksi ke-2* too.
fn is_between(word: &Word<'_>, folded: &str) -> bool {
    BETWEEN.contains(&folded) || word.is_number() && word.text.len() <= 2
}

/// The word that begins the name behind an announcement, if one does.
fn name_behind(text: &str, words: &[Word<'_>], from: usize, cue: Cue) -> Option<usize> {
    let mut cue = cue;
    for at in from..(from + FURTHEST).min(words.len()) {
        let before = gap(text, words, at);
        let was_short = at > 0
            && (matches!(words[at - 1].folded().as_str(), "an" | "n" | "sdr" | "sdri" | "ny" | "tn" | "nn" | "bpk")
                || words[at - 1].is_number() && words[at - 1].text.len() <= 2);
        if !is_open(before, was_short) {
            return None;
        }
        let folded = words[at].folded();
        if is_initials(text, words, at, cue) {
            return Some(at);
        }
        if is_between(&words[at], &folded) {
            cue = match folded.as_str() {
                "berinisial" | "inisial" => Cue::Initials,
                "bernama" if cue == Cue::Case => Cue::Named,
                _ => cue,
            };
            continue;
        }
        if begins_a_name(text, words, at, cue) {
            return Some(at);
        }
        // What somebody is, or a word that is a name too, may stand before the name: *saksi Kepala Sekolah Yosef*.
        if cue != Cue::Case || !words[at].is_capitalised() || !PASSED.contains(&folded.as_str()) {
            return None;
        }
    }
    None
}

/// Whether what stands between two words lets a name follow: no sentence ends there.
fn is_open(gap: &str, was_short: bool) -> bool {
    let gap = if was_short { gap.trim_start_matches('.') } else { gap };
    gap.chars()
        .all(|letter| matches!(letter, ' ' | '\u{a0}' | ':' | ',' | '(' | '"' | '“' | '‘' | '\'' | '[' | '-' | '–'))
}

/// Whether a word stands for a name by its first letters: `A`, `M.N.`, `MFS (14 tahun)`.
fn is_initials(text: &str, words: &[Word<'_>], at: usize, cue: Cue) -> bool {
    let word = &words[at];
    if !word.is_capitals() || word.has_digit() || is_in_capitals(text, word) {
        return false;
    }
    let folded = word.folded();
    let is_numeral = word.text.chars().all(|letter| matches!(letter, 'I' | 'V' | 'X'));
    if is_numeral && cue != Cue::Initials && !has_age(words, at) {
        return false;
    }
    match word.letters() {
        1 => {
            // `a.n.`, `saksi a de charge`.
            let is_abbreviation = gap(text, words, at + 1) == "." && is_word(words, at + 1, "n");
            cue != Cue::Kin && !(folded == "a" && (is_abbreviation || is_word(words, at + 1, "de")))
        }
        2 => (!is_no_name(&folded) || has_age(words, at)) && cue != Cue::Kin && cue != Cue::Named,
        3 | 4 => (cue == Cue::Initials || has_age(words, at)) && !is_no_name(&folded),
        _ => false,
    }
}

fn is_word(words: &[Word<'_>], at: usize, folded: &str) -> bool {
    words.get(at).is_some_and(|word| word.folded() == folded)
}

/// Whether an age follows: `(14 tahun)`, `, 9 th`, `umur 12`.
fn has_age(words: &[Word<'_>], at: usize) -> bool {
    let is_of_age = |at: usize| {
        words
            .get(at)
            .is_some_and(|word| matches!(word.folded().as_str(), "tahun" | "thn" | "th" | "umur" | "usia" | "berusia"))
    };
    let is_number = |at: usize| words.get(at).is_some_and(Word::is_number);
    is_number(at + 1) && is_of_age(at + 2) || is_of_age(at + 1) && is_number(at + 2)
}

fn begins_a_name(text: &str, words: &[Word<'_>], at: usize, cue: Cue) -> bool {
    let word = &words[at];
    let folded = word.folded();
    if !word.is_capitalised() || word.has_digit() || word.letters() < 2 || is_no_name(&folded) {
        return false;
    }
    if !word.is_capitals() {
        return true;
    }
    // In capitals stand names, and offices that are called by their letters. Two such words in a row are a name, also where
    // all of the line is written so.
    let least = if cue == Cue::Case { 5 } else { 4 };
    let can_be_said = |folded: &str| folded.contains(['a', 'e', 'i', 'o', 'u']);
    let is_followed = words.get(at + 1).is_some_and(|next| {
        let folded = next.folded();
        next.is_capitals() && !next.has_digit() && next.letters() > 2 && can_be_said(&folded) && !is_no_name(&folded)
    }) && gap(text, words, at + 1) == " ";
    let is_long = word.letters() >= least && !is_in_capitals(text, word);
    can_be_said(&folded) && (is_long || is_followed && word.letters() > 2)
}

/// Whether the line of a word is written in capitals, as headings are. Of a long line what is around it is looked at.
fn is_in_capitals(text: &str, word: &Word<'_>) -> bool {
    const AROUND: usize = 200;
    let (first, last) = (text.floor_char_boundary(word.start.saturating_sub(AROUND)), word.end + AROUND);
    let last = text.ceil_char_boundary(last.min(text.len()));
    let start = text[first..word.start].rfind('\n').map_or(first, |at| first + at + 1);
    let end = text[word.end..last].find('\n').map_or(last, |at| word.end + at);
    let letters = text[start..end].chars().filter(|letter| letter.is_alphabetic());
    let (capital, small) =
        letters.fold(
            (0, 0),
            |(capital, small), letter| {
                if letter.is_uppercase() { (capital + 1, small) } else { (capital, small + 1) }
            },
        );
    capital > 4 && small * 5 < capital
}

/// Small words inside a name.
fn is_particle(folded: &str) -> bool {
    matches!(folded, "de" | "da" | "do" | "dos" | "das" | "van" | "bin" | "binti" | "al")
}

/// The last word of the name that begins here.
fn last_of(text: &str, words: &[Word<'_>], first: usize) -> usize {
    let mut last = first;
    for at in first + 1..(first + LONGEST).min(words.len()) {
        let between = gap(text, words, at);
        let is_near = between == " "
            || words[at - 1].letters() == 1 && matches!(between, "." | ". ")
            || matches!(between, "-" | "'" | "’");
        let folded = words[at].folded();
        if !is_near || words[at].has_digit() {
            break;
        }
        if words[at].is_capitalised() && !is_no_name(&folded) {
            last = at;
        } else if !is_particle(&folded) {
            break;
        }
    }
    last
}

/// The first word of the name that ends before this one.
fn before(text: &str, words: &[Word<'_>], at: usize) -> usize {
    let mut first = at;
    while first > 0 && at - first < LONGEST && gap(text, words, first) == " " {
        let word = &words[first - 1];
        if !word.is_capitalised() || is_no_name(&word.folded()) {
            break;
        }
        first -= 1;
    }
    first
}
