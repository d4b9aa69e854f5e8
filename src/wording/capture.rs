//! What was understood of a captured line, in words: the preview below the line and the shell say it alike. It must not read
//! a line.

use chrono::NaiveDate;

use crate::domain::Party;
use crate::domain::actions::party_name;
use crate::domain::agenda::Speaker;
use crate::domain::capture::{Captured, Doubt, Kind, Setting};
use crate::domain::meeting::Class;
use crate::domain::recurrence::{Recurrence, Rhythm};
use crate::texts::{SafeText, Texts, t};

/// Something that was understood: the name of its field, and what it says there.
#[derive(Debug, Clone, PartialEq)]
pub struct Fact {
    /// The field's name, as `field-…` has it.
    pub field: &'static str,
    /// What it says.
    pub said: SafeText<'static>,
}

/// What was understood beside kind and text, what matters most first; nothing of what was not said.
pub fn facts(texts: &Texts, captured: &Captured, around: Setting<'_>) -> Vec<Fact> {
    let names = |parties: &[Party]| {
        let named: Vec<String> = parties.iter().map(|party| owner(party, around)).collect();
        (!named.is_empty()).then(|| SafeText::from(named.join(", ")))
    };
    let speaker = captured.speaker.as_ref().map(|speaker| match speaker {
        Speaker::Seat(id) => SafeText::from(party_name(around.session, around.office, &Party::Seat(*id))),
        Speaker::Other(name) => SafeText::line(name).into_owned(),
    });
    let due = captured.due.map(|due| day(texts, due, around.today));
    let places: Vec<&str> = captured.places.iter().map(|place| around.office.place_name(place)).collect();
    let item = captured.item.and_then(|id| around.session.item_number(id));
    let all = [
        ("speaker", speaker),
        ("owners", names(&captured.owners)),
        ("supporters", names(&captured.supporters)),
        ("due", due),
        ("rhythm", captured.recurrence.map(|recurrence| rhythm(texts, recurrence, around.today))),
        ("item", item.map(|number| t!(texts, "capture-item", number = number).into_owned())),
        ("class", (captured.class != Class::Biasa).then(|| t!(texts, "class-" + captured.class.name()).into_owned())),
        ("places", said(&places.join(", "))),
        ("indicator", said(&captured.indicator)),
    ];
    all.into_iter().filter_map(|(field, said)| said.map(|said| Fact { field, said })).collect()
}

fn said(text: &str) -> Option<SafeText<'static>> {
    (!text.is_empty()).then(|| SafeText::line(text).into_owned())
}

/// A party in full; of a group how many owe it one by one.
fn owner(party: &Party, around: Setting<'_>) -> String {
    let name = party_name(around.session, around.office, party);
    match party {
        Party::Group(group) => match around.session.seats_of(group).count() {
            0 => name,
            seats => format!("{seats} {name}"),
        },
        _ => name,
    }
}

/// `Rabu, 31 Januari 2024 (89 hari lagi)`.
fn day(texts: &Texts, date: NaiveDate, today: NaiveDate) -> SafeText<'static> {
    let ahead = match (date - today).num_days() {
        0 => t!(texts, "capture-today"),
        days @ ..0 => t!(texts, "capture-ago", days = -days),
        days => t!(texts, "capture-ahead", days = days),
    };
    SafeText::from(format!("{} ({ahead})", texts.language().long_date(date)))
}

fn rhythm(texts: &Texts, recurrence: Recurrence, today: NaiveDate) -> SafeText<'static> {
    let every = match recurrence.every {
        Rhythm::Weekly(1) => t!(texts, "capture-weekly"),
        Rhythm::Weekly(weeks) => t!(texts, "capture-weeks", count = weeks),
        Rhythm::Monthly(31) => t!(texts, "capture-month-end"),
        Rhythm::Monthly(day) => t!(texts, "capture-monthly", day = day),
    };
    let first = recurrence.dates().next().unwrap_or(recurrence.from);
    t!(texts, "capture-from", every = every, date = day(texts, first, today)).into_owned()
}

/// What its writer should see, in a sentence.
pub fn doubt(texts: &Texts, doubt: &Doubt) -> SafeText<'static> {
    let language = texts.language();
    let said = match doubt {
        Doubt::Unknown { written, near } if near.is_empty() => t!(texts, "capture-unknown", written = written),
        Doubt::Unknown { written, near } => {
            t!(texts, "capture-unknown-near", written = written, names = near.join(", "))
        }
        Doubt::Several { written, names } => t!(texts, "capture-several", written = written, names = names.join(", ")),
        Doubt::Again(written) => t!(texts, "capture-again", written = written),
        Doubt::OnlyCommitment(written) => t!(texts, "capture-only-commitment", written = written),
        Doubt::LowersClass(class) => t!(texts, "capture-lowers", class = t!(texts, "class-" + class.name())),
        Doubt::Weekend(date) => t!(texts, "capture-weekend", date = language.short_date(*date)),
        Doubt::Holiday(date, holiday) => {
            t!(texts, "capture-holiday", date = language.short_date(*date), holiday = holiday)
        }
        Doubt::Past(date) => t!(texts, "capture-past", date = language.short_date(*date)),
        Doubt::NoText => t!(texts, "capture-no-text"),
    };
    said.into_owned()
}

/// The name of a doubt for programs, and what it is about; these never change with the language.
pub fn doubt_in_data(doubt: &Doubt) -> (&'static str, String) {
    match doubt {
        Doubt::Unknown { written, .. } => ("unknown", written.clone()),
        Doubt::Several { written, .. } => ("several", written.clone()),
        Doubt::Again(written) => ("again", written.clone()),
        Doubt::OnlyCommitment(written) => ("only_commitment", written.clone()),
        Doubt::LowersClass(class) => ("lowers_class", class.name().to_owned()),
        Doubt::Weekend(date) => ("weekend", date.to_string()),
        Doubt::Holiday(date, _) => ("holiday", date.to_string()),
        Doubt::Past(date) => ("past", date.to_string()),
        Doubt::NoText => ("no_text", String::new()),
    }
}

/// What a commitment still lacks to be held to: `belum: PJ, batas waktu`; `None` if it lacks nothing.
pub fn missing(texts: &Texts, captured: &Captured) -> Option<SafeText<'static>> {
    let lacks = [
        (captured.owners.is_empty(), "owners"),
        (captured.due.is_none() && captured.recurrence.is_none(), "due"),
        (captured.indicator.is_empty(), "indicator"),
    ];
    let names: Vec<String> =
        (lacks.iter().filter(|(lacks, _)| *lacks)).map(|(_, field)| t!(texts, "field-" + *field).to_string()).collect();
    let is_lacking = captured.kind == Kind::Commitment && !names.is_empty();
    is_lacking.then(|| t!(texts, "capture-missing", names = names.join(", ")).into_owned())
}
