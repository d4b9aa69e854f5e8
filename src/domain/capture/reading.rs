//! Reads a line: cuts out what its signs say and keeps the rest as text. It must not know how names are looked up.

use chrono::NaiveDate;

use super::directory::{Directory, Meant, class};
use super::scan::{first_word, longest, next_sigil, quoted};
use super::{Captured, Doubt, Kind, Setting, Sigil, rhythm};
use crate::domain::agenda::Speaker;
use crate::domain::commitment::Party;
use crate::domain::course::speaking;
use crate::domain::dates::{is_weekend, read_date};
use crate::domain::id::{ItemId, Key};
use crate::domain::meeting::Class;

/// What a line says. A prefix decides its kind (`c `, `s `, `k `, or the word with a colon: `keputusan: `), else what was chosen, else
/// whether it has what only commitments have. Any text is a line; none fails. A note that names nobody is said by whoever
/// has the floor.
pub fn read(line: &str, setting: Setting<'_>) -> Captured {
    let (prefix, body) = prefix(line);
    let captured = read_body(body, Setting { kind: prefix.or(setting.kind), ..setting });
    if captured.kind == Kind::Note && captured.speaker.is_none() && !line.is_empty() {
        return Captured { speaker: speaking(setting.session), ..captured };
    }
    captured
}

/// The line without the beginning that decides its kind.
pub fn without_prefix(line: &str) -> &str {
    prefix(line).1
}

/// [`read`] of a text that is no line: a letter in front of it is no prefix.
pub(super) fn read_body(body: &str, setting: Setting<'_>) -> Captured {
    let directory = Directory::of(setting);
    let whole = Reading::of(body, setting, &directory, true);
    let kind = setting.kind.unwrap_or(if whole.is_commitment() { Kind::Commitment } else { Kind::Note });
    if kind == Kind::Commitment {
        return whole.captured(kind, setting, &directory);
    }
    let mut reading = Reading::of(body, setting, &directory, false);
    if setting.kind.is_some() {
        // In what is meant as a note, `>50 juta` is no date that went wrong.
        reading.doubts.retain(|doubt| !matches!(doubt, Doubt::Unknown { written, .. } if is_of_commitments(written)));
    }
    reading.captured(kind, setting, &directory)
}

/// The names behind signs in a text that was filed which mean nothing, or several things: nobody owes by them. Of what is
/// no commitment only whom it names with `@`. What stands before no name, as in `>50 juta` of a note, is text.
pub fn left_open(text: &str, kind: Kind, setting: Setting<'_>) -> Vec<Doubt> {
    let is_meant = |written: &str| {
        let mut letters = written.chars();
        let sigil = letters.next().and_then(Sigil::of);
        let counts = kind == Kind::Commitment || sigil == Some(Sigil::Owner);
        counts && letters.next().is_some_and(char::is_alphabetic)
    };
    // Most texts have no sign at all: for them no names are gathered.
    if next_sigil(text, 0).is_none() {
        return Vec::new();
    }
    let mut doubts = Reading::of(text, setting, &Directory::of(setting), true).doubts;
    doubts.retain(
        |doubt| matches!(doubt, Doubt::Unknown { written, .. } | Doubt::Several { written, .. } if is_meant(written)),
    );
    doubts
}

fn is_of_commitments(written: &str) -> bool {
    written.chars().next().and_then(Sigil::of).is_some_and(Sigil::is_of_commitments)
}

/// The kind that the beginning of a line decides, and the rest.
fn prefix(line: &str) -> (Option<Kind>, &str) {
    let line = line.trim_start();
    let Some((word, rest)) = line.split_once(char::is_whitespace) else { return (None, line) };
    let lower = word.to_lowercase();
    let kind = match lower.as_str() {
        _ if word.len() == 1 && lower != word => None,
        "c" | "catatan:" | "note:" => Some(Kind::Note),
        "s" | "keputusan:" | "decision:" => Some(Kind::Decision),
        "k" | "komitmen:" | "commitment:" => Some(Kind::Commitment),
        _ => None,
    };
    if kind.is_some() { (kind, rest) } else { (None, line) }
}

/// A line while it is read.
#[derive(Default)]
struct Reading {
    text: Vec<String>,
    owners: Vec<Party>,
    supporters: Vec<Party>,
    due: Option<NaiveDate>,
    rhythm: Option<rhythm::Said>,
    item: Option<ItemId>,
    places: Vec<Key>,
    indicator: Vec<String>,
    class: Option<Class>,
    doubts: Vec<Doubt>,
    /// What stands between two signs belongs to the indicator.
    in_indicator: bool,
    /// As a commitment: all signs count.
    is_whole: bool,
}

impl Reading {
    fn of(body: &str, setting: Setting<'_>, directory: &Directory<'_>, is_whole: bool) -> Self {
        let mut reading = Self { is_whole, ..Self::default() };
        let (mut kept, mut at) = (0, 0);
        while let Some((sign, sigil)) = next_sigil(body, at) {
            let behind = sign + sigil.sign().len_utf8();
            match reading.understood(sigil, &body[behind..], setting, directory) {
                Some(taken) => {
                    reading.keep(&body[kept..sign]);
                    reading.begin(sigil, &body[behind..behind + taken]);
                    at = behind + taken;
                    kept = at;
                }
                None => at = behind,
            }
        }
        reading.keep(&body[kept..]);
        reading
    }

    /// Keeps what stands between two signs.
    fn keep(&mut self, between: &str) {
        let between = between.trim();
        if !between.is_empty() {
            let kept = if self.in_indicator { &mut self.indicator } else { &mut self.text };
            kept.push(between.to_owned());
        }
    }

    /// Behind an indicator's sign its text begins, unless it stood in quotes; behind any other sign it has ended.
    fn begin(&mut self, sigil: Sigil, taken: &str) {
        self.in_indicator = sigil == Sigil::Indicator && taken.is_empty();
        if let (Sigil::Indicator, Some((inside, _))) = (sigil, quoted(taken)) {
            self.indicator.push(inside.trim().to_owned());
        }
    }

    /// Takes in what a sign says and gives the bytes it takes; `None` if it says nothing here.
    fn understood(
        &mut self,
        sigil: Sigil,
        rest: &str,
        setting: Setting<'_>,
        directory: &Directory<'_>,
    ) -> Option<usize> {
        let found = match sigil {
            Sigil::Owner => longest(rest, |name| directory.party(name)).map(|(it, n)| (self.one(it, Fact::Owner), n)),
            Sigil::Supporter => {
                longest(rest, |name| directory.party(name)).map(|(it, n)| (self.one(it, Fact::Supporter), n))
            }
            Sigil::Place => longest(rest, |name| directory.place(name)).map(|(it, n)| (self.one(it, Fact::Place), n)),
            Sigil::Item => longest(rest, |name| directory.item(name)).map(|(it, n)| (self.one(it, Fact::Item), n)),
            Sigil::Class => longest(rest, class).map(|(class, n)| (Ok(Fact::Class(class)), n)),
            Sigil::Rhythm => {
                longest(rest, |text| rhythm::read(text, setting.today)).map(|(said, n)| (Ok(Fact::Rhythm(said)), n))
            }
            Sigil::Due => longest(rest, |text| due(text, setting.today)).map(|(fact, n)| (Ok(fact), n)),
            Sigil::Indicator => {
                let taken = quoted(rest).map_or(0, |(_, taken)| taken);
                Some((Ok(Fact::Indicator), taken))
            }
        };
        let written = |taken: usize| format!("{}{}", sigil.sign(), &rest[..taken]);
        match found {
            None => {
                let word = first_word(rest);
                let near = directory.near(sigil, word).into_iter().map(str::to_owned).collect();
                self.doubts.push(Doubt::Unknown { written: written(word.len()), near });
                None
            }
            Some((_, taken)) if sigil.is_of_commitments() && !self.is_whole => {
                if sigil != Sigil::Indicator {
                    self.doubts.push(Doubt::OnlyCommitment(written(taken)));
                }
                None
            }
            Some((Err(names), taken)) => {
                self.doubts.push(Doubt::Several { written: written(taken), names });
                None
            }
            Some((Ok(fact), taken)) => {
                let names = match fact {
                    Fact::Owner(_) | Fact::Supporter(_) => directory.begun(rest, taken),
                    _ => Vec::new(),
                };
                if !names.is_empty() {
                    // `@camat las` is not every camat: a longer name was begun and not ended.
                    let word = first_word(rest[taken..].trim_start());
                    self.doubts.push(Doubt::Several { written: format!("{} {word}", written(taken)), names });
                    None
                } else if self.take(fact) {
                    Some(taken)
                } else {
                    self.doubts.push(Doubt::Again(written(taken)));
                    None
                }
            }
        }
    }

    fn one<T>(&self, meant: Meant<T>, fact: fn(T) -> Fact) -> Result<Fact, Vec<String>> {
        match meant {
            Meant::One(it) => Ok(fact(it)),
            Meant::Several(names) => Err(names),
        }
    }

    /// Takes a fact in; `false` if there can be only one and there is one.
    fn take(&mut self, fact: Fact) -> bool {
        fn add<T: PartialEq>(list: &mut Vec<T>, it: T) -> bool {
            if !list.contains(&it) {
                list.push(it);
            }
            true
        }
        fn set<T>(place: &mut Option<T>, it: T) -> bool {
            let is_first = place.is_none();
            if is_first {
                *place = Some(it);
            }
            is_first
        }
        match fact {
            Fact::Owner(party) => add(&mut self.owners, party),
            Fact::Supporter(party) => add(&mut self.supporters, party),
            Fact::Place(place) => add(&mut self.places, place),
            Fact::Item(item) => set(&mut self.item, item),
            Fact::Class(class) => set(&mut self.class, class),
            Fact::Due(date) => set(&mut self.due, date),
            Fact::Rhythm(said) => set(&mut self.rhythm, said),
            Fact::Indicator => true,
        }
    }

    /// Whether the line says what only a commitment has. `=` alone stands in many a note.
    fn is_commitment(&self) -> bool {
        let is_owed = !self.owners.is_empty() || !self.supporters.is_empty() || !self.places.is_empty();
        is_owed || self.due.is_some() || self.rhythm.is_some()
    }

    fn captured(self, kind: Kind, setting: Setting<'_>, directory: &Directory<'_>) -> Captured {
        let mut doubts = self.doubts;
        let mut text = self.text.join(" ");
        let speaker = (kind == Kind::Note).then(|| speaker(&text, directory)).flatten();
        if let (false, Some((name, behind))) = (kind == Kind::Note, quoted(&text))
            && text[behind..].starts_with(": ")
        {
            // Only a note has who said it; elsewhere the name is text like the rest.
            text = format!("{}{}", name.trim(), &text[behind..]);
        }
        let speaker = speaker.map(|(speaker, behind)| {
            text = text[behind..].trim_start().to_owned();
            speaker
        });
        let item = self.item.or(setting.item);
        let usual = setting.session.class_for(item);
        doubts.extend(self.class.filter(|class| *class < usual).map(Doubt::LowersClass));
        let recurrence = self.rhythm.and_then(|said| said.recurrence(self.due));
        let due = self.due.filter(|_| recurrence.is_none());
        doubts.extend(due.and_then(|due| doubt_of(due, setting)));
        if text.is_empty() {
            doubts.push(Doubt::NoText);
        }
        Captured {
            kind,
            text,
            speaker,
            owners: self.owners,
            supporters: self.supporters,
            due,
            item,
            places: self.places,
            indicator: self.indicator.join("; "),
            class: self.class.map_or(usual, |class| class.max(usual)),
            recurrence,
            doubts,
        }
    }
}

/// What a sign says.
enum Fact {
    Owner(Party),
    Supporter(Party),
    Place(Key),
    Item(ItemId),
    Class(Class),
    Due(NaiveDate),
    Rhythm(rhythm::Said),
    Indicator,
}

/// A date; `setiap tanggal 10` behind the sign of a date is a rhythm all the same.
fn due(text: &str, today: NaiveDate) -> Option<Fact> {
    let rhythm = || rhythm::read(text, today).map(Fact::Rhythm);
    read_date(text, today).map(Fact::Due).or_else(rhythm)
}

fn doubt_of(due: NaiveDate, setting: Setting<'_>) -> Option<Doubt> {
    let holiday = || setting.office.holiday(due).map(|name| Doubt::Holiday(due, name.to_owned()));
    if due < setting.today {
        return Some(Doubt::Past(due));
    }
    holiday().or_else(|| is_weekend(due).then_some(Doubt::Weekend(due)))
}

/// Who speaks, if the text begins with a name and a colon, and where what was said begins. In quotes it is whoever is named.
pub(super) fn speaker(text: &str, directory: &Directory<'_>) -> Option<(Speaker, usize)> {
    let (name, behind) = match quoted(text) {
        Some((name, taken)) => (name, taken),
        None => {
            let end = text.find(':')?;
            (&text[..end], end)
        }
    };
    let said = text[behind..].strip_prefix(':').filter(|said| said.starts_with(char::is_whitespace))?;
    let name = name.trim();
    if said.trim().is_empty() || name.is_empty() || name.contains('\n') {
        return None;
    }
    let known = directory.speaker(name);
    let speaker = known.or_else(|| text.starts_with('"').then(|| Speaker::Other(name.to_owned())))?;
    Some((speaker, behind + 1))
}
