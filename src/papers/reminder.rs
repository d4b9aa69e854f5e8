//! Reminders (*pengingat*): for each institution a text about all that it still owes, ready to be sent, made by a template that
//! an office can make its own. Only what is *biasa* stands in a text, and no identity; who owes nothing of that class is told
//! apart, so that nobody drops out silently. It must not send anything, nor know where the template comes from.

use std::collections::{BTreeMap, HashMap};
use std::io::{self, Write};

use chrono::NaiveDate;
use minijinja::{Environment, UndefinedBehavior};
use serde::Serialize;

use super::frame::{date, rhythm};
use super::owed::{institution, rank};
use super::sight::{Sight, safe};
use crate::domain::actions::party_name;
pub use crate::domain::life::last_step;
use crate::domain::life::{Life, Part};
use crate::domain::meeting::Class;
use crate::domain::record::{State, Step};
use crate::domain::tally::is_duplicate;
use crate::domain::{Commitment, CommitmentId, Key, Office, Party, Session, SessionId, Stamp};
use crate::texts::{Language, Texts, t};

/// The most steps that a template may take: who writes a loop without an end is told so.
const FUEL: u64 = 2_000_000;

/// The longest text that a template may make, in bytes: far more than a messenger takes.
const LONGEST: usize = 256 * 1024;
/// Words of templates by which a text could grow without bounds before it is written; a reminder needs none of them.
const BANNED: [&str; 3] = ["set", "macro", "import"];

/// The built-in template of a language.
pub fn template(language: Language) -> &'static str {
    match language {
        Language::Indonesian => include_str!("pengingat-id.txt"),
        Language::English => include_str!("pengingat-en.txt"),
    }
}

/// What reminders are made of.
pub struct Reminding<'a> {
    /// The office as it is now.
    pub office: &'a Office,
    /// The meetings.
    pub sessions: &'a [&'a Session],
    /// The words.
    pub texts: &'a Texts,
    /// The text of the template.
    pub template: &'a str,
    /// Who sends it; empty where nobody said.
    pub sender: &'a str,
    /// The day in the office.
    pub today: NaiveDate,
}

/// Why a text was not made: what the template says is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TemplateFault {
    /// The line, from 1; 0 where it is not known.
    pub line: usize,
    /// What is wrong.
    pub message: String,
}

/// The part of a commitment that an addressee owes.
#[derive(Debug, Clone, PartialEq)]
pub struct OwedPart {
    /// The meeting.
    pub session: SessionId,
    /// The commitment.
    pub commitment: CommitmentId,
    /// Whose part.
    pub owner: Party,
    /// Its number in its meeting.
    pub number: u32,
    /// What was promised, as anybody may read it.
    pub text: String,
    /// Its state.
    pub state: State,
    /// Until when.
    pub due: Option<NaiveDate>,
    /// How many days late it is.
    pub days_late: i64,
    /// The meeting's title, as anybody may read it.
    pub meeting: String,
    /// The meeting's date.
    pub meeting_date: NaiveDate,
    /// How often it comes again, in words; empty for once.
    pub rhythm: String,
    /// The occurrences that passed unanswered, of one that comes again.
    pub missed: u32,
    /// The last step of reminding, and when.
    pub reminded: Option<(Step, Stamp)>,
}

/// One who is to be reminded.
#[derive(Debug, Clone, PartialEq)]
pub struct Reminder {
    /// By what it is known in a list: the same however often it is made.
    pub id: String,
    /// The institution, where it is one.
    pub institution: Option<Key>,
    /// How it is called today.
    pub name: String,
    /// Its contact, as the office knows it.
    pub contact: String,
    /// The open parts that may be read by anybody, late ones first.
    pub parts: Vec<OwedPart>,
    /// The open parts that are above *biasa*: of which commitments.
    pub withheld: Vec<(SessionId, CommitmentId)>,
    /// The text; empty where there is no part for it: then only a person can ask.
    pub text: String,
}

impl Reminder {
    /// Whether nothing may be written: somebody has to talk to them (*hubungi langsung*).
    pub fn is_to_be_asked_in_person(&self) -> bool {
        self.parts.is_empty()
    }

    /// How many of the parts are late.
    pub fn late(&self) -> usize {
        self.parts.iter().filter(|part| part.days_late > 0).count()
    }

    /// The link that opens the text in WhatsApp, with the number of the contact where that is one.
    pub fn link(&self) -> String {
        format!("https://wa.me/{}?text={}", number(&self.contact), encoded(&self.text))
    }
}

/// All reminders.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Reminders {
    /// In protocol order.
    pub all: Vec<Reminder>,
    /// How many open commitments nobody owes yet.
    pub unowned: usize,
}

/// The reminders for all who owe something.
///
/// # Errors
/// [`TemplateFault`].
pub fn reminders(order: &Reminding<'_>) -> Result<Reminders, TemplateFault> {
    let sight = Sight::new(order.texts, true, false);
    let mut ranks: HashMap<Key, u32> = HashMap::new();
    for seat in order.sessions.iter().flat_map(|session| &session.seats) {
        if let Some(key) = &seat.institution {
            let first = ranks.entry(key.clone()).or_insert(seat.rank);
            *first = seat.rank.min(*first);
        }
    }
    let mut found: BTreeMap<(u32, String), Reminder> = BTreeMap::new();
    let mut unowned = 0;
    for session in order.sessions {
        for commitment in session.commitments.iter().filter(|commitment| !is_duplicate(commitment)) {
            for part in Life::of(session, commitment, order.today).parts {
                let Some(owner) = part.owner.clone().filter(|_| part.state.is_open()) else {
                    unowned += usize::from(part.owner.is_none() && part.state.is_open());
                    continue;
                };
                let place = place(order, &ranks, session, &owner);
                let id = format!("{} {}", place.0, place.1);
                let reminder = found.entry(place).or_insert_with(|| blank(order, &sight, session, &owner, id));
                if session.meeting.class == Class::Biasa && sight.sees(commitment.class) {
                    reminder.parts.push(owed(order, &sight, (session, commitment), owner, &part));
                } else {
                    reminder.withheld.push((session.id, commitment.id));
                }
            }
        }
    }
    let mut all: Vec<Reminder> = found.into_values().collect();
    let environment = environment(order.template)?;
    for reminder in &mut all {
        reminder.parts.sort_by_key(|part| (part.meeting_date, part.session, part.number));
        if !reminder.parts.is_empty() {
            reminder.text = written(order, &environment, reminder)?;
        }
    }
    Ok(Reminders { all, unowned })
}

/// Where somebody stands among all: by protocol, then by name.
fn place(order: &Reminding<'_>, ranks: &HashMap<Key, u32>, session: &Session, owner: &Party) -> (u32, String) {
    match institution(session, owner) {
        Some(key) => (ranks.get(&key).copied().unwrap_or(u32::MAX), format!("i {key}")),
        None => (rank(session, owner), format!("p {}", party_name(session, order.office, owner))),
    }
}

fn blank(order: &Reminding<'_>, sight: &Sight<'_>, session: &Session, owner: &Party, id: String) -> Reminder {
    let key = institution(session, owner);
    let known = key.as_ref().and_then(|key| order.office.institution(key));
    let name = match &key {
        Some(key) => safe(order.office.institution_name(key, order.today)),
        None => sight.official(&party_name(session, order.office, owner)),
    };
    Reminder {
        id,
        institution: key.clone(),
        name,
        contact: known.map(|known| safe(&known.contact)).unwrap_or_default(),
        parts: Vec::new(),
        withheld: Vec::new(),
        text: String::new(),
    }
}

fn owed(
    order: &Reminding<'_>,
    sight: &Sight<'_>,
    (session, commitment): (&Session, &Commitment),
    owner: Party,
    part: &Part,
) -> OwedPart {
    let reminded = last_step(session, commitment, &owner);
    OwedPart {
        session: session.id,
        commitment: commitment.id,
        number: commitment.number,
        text: sight.commitment(session, commitment, &commitment.text),
        state: part.state,
        due: part.due,
        days_late: part.days_late(order.today),
        meeting: sight.title(session),
        meeting_date: session.meeting.date,
        rhythm: commitment.recurrence.map(|recurrence| rhythm(order.texts, recurrence)).unwrap_or_default(),
        missed: part.missed,
        reminded,
        owner,
    }
}

/// What a template knows of a part.
#[derive(Serialize)]
struct Entry<'a> {
    teks: &'a str,
    nomor: String,
    batas: String,
    hari_terlambat: i64,
    status: String,
    rapat: &'a str,
    tanggal_rapat: String,
    ulang: &'a str,
    terlewat: u32,
}

/// What a template knows.
#[derive(Serialize)]
struct Told<'a> {
    nama: &'a str,
    kontak: &'a str,
    hari_ini: String,
    kantor: String,
    pengirim: String,
    jumlah: usize,
    terlambat: usize,
    komitmen: Vec<Entry<'a>>,
}

const NAME: &str = "pengingat";

fn environment(template: &str) -> Result<Environment<'_>, TemplateFault> {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_fuel(Some(FUEL));
    if let Some((line, word)) = banned(template) {
        return Err(TemplateFault { line, message: format!("{{% {word} %}}") });
    }
    environment.add_template(NAME, template).map_err(|error| fault(&error))?;
    Ok(environment)
}

/// The first statement of a template that is not allowed, and its line.
fn banned(template: &str) -> Option<(usize, &'static str)> {
    let mut rest = template;
    while let Some(at) = rest.find("{%") {
        let inside = rest[at + 2..].trim_start_matches(|sign: char| sign == '-' || sign == '+' || sign.is_whitespace());
        let word: String = inside.chars().take_while(|letter| letter.is_ascii_alphabetic()).collect();
        if let Some(word) = BANNED.into_iter().find(|banned| *banned == word) {
            let before = template.len() - rest.len() + at;
            return Some((template[..before].matches('\n').count() + 1, word));
        }
        rest = &rest[at + 2..];
    }
    None
}

/// Takes so many bytes and refuses more.
struct Bounded(Vec<u8>);

impl Write for Bounded {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.0.len() + bytes.len() > LONGEST {
            return Err(io::Error::from(io::ErrorKind::FileTooLarge));
        }
        self.0.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn written(order: &Reminding<'_>, environment: &Environment<'_>, reminder: &Reminder) -> Result<String, TemplateFault> {
    let texts = order.texts;
    let entry = |part: &'_ OwedPart| Entry {
        nomor: format!("K{}", part.number),
        batas: part.due.map(|due| date(texts, due)).unwrap_or_default(),
        hari_terlambat: part.days_late,
        status: t!(texts, "state-" + part.state.name()).to_string(),
        tanggal_rapat: date(texts, part.meeting_date),
        terlewat: part.missed,
        teks: "",
        rapat: "",
        ulang: "",
    };
    let told = Told {
        nama: &reminder.name,
        kontak: &reminder.contact,
        hari_ini: date(texts, order.today),
        kantor: safe(&order.office.profile.name),
        pengirim: safe(order.sender),
        jumlah: reminder.parts.len(),
        terlambat: reminder.late(),
        komitmen: (reminder.parts.iter())
            .map(|part| Entry { teks: &part.text, rapat: &part.meeting, ulang: &part.rhythm, ..entry(part) })
            .collect(),
    };
    let template = environment.get_template(NAME).map_err(|error| fault(&error))?;
    let mut text = Bounded(Vec::new());
    template.render_captured_to(minijinja::value::Serde(told), &mut text).map_err(|error| fault(&error))?;
    Ok(safe(String::from_utf8_lossy(&text.0).trim()))
}

fn fault(error: &minijinja::Error) -> TemplateFault {
    let message =
        error.detail().map_or_else(|| error.kind().to_string(), |detail| format!("{}: {detail}", error.kind()));
    TemplateFault { line: error.line().unwrap_or(0), message }
}

/// A mobile number as `wa.me` wants it: digits with the country in front; nothing where the contact is no such number.
fn number(contact: &str) -> String {
    let is_telephone = |letter: char| letter.is_ascii_digit() || matches!(letter, '+' | '-' | ' ' | '(' | ')' | '.');
    let digits: String = contact.chars().filter(char::is_ascii_digit).collect();
    if digits.len() < 10 || !contact.chars().all(is_telephone) {
        return String::new();
    }
    match digits.strip_prefix("08") {
        Some(rest) => format!("628{rest}"),
        None if digits.starts_with("628") || contact.trim_start().starts_with('+') => digits,
        None => String::new(),
    }
}

/// A text as a part of a link.
fn encoded(text: &str) -> String {
    let mut link = String::with_capacity(text.len() * 2);
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => link.push(char::from(byte)),
            byte => link.push_str(&format!("%{byte:02X}")),
        }
    }
    link
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_contact_is_a_number_only_if_it_is_one() {
        for (contact, expected) in [
            ("0812-3456-7890", "6281234567890"),
            ("+62 812 3456 7890", "6281234567890"),
            ("(0389) 21234", ""),
            ("(0389) 212345", ""),
            ("+670 7723 4567", "67077234567"),
            ("humas@belukab.go.id", ""),
            ("", ""),
        ] {
            assert_eq!(number(contact), expected, "{contact}");
        }
    }

    #[test]
    fn a_link_holds_every_text() {
        assert_eq!(encoded("Yth. Bapak/Ibu\n1×24 jam"), "Yth.%20Bapak%2FIbu%0A1%C3%9724%20jam");
    }
}
