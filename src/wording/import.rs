//! What comes of a table that somebody brought, in words: why it cannot be read, what is wrong with a row, what a row changes. It
//! must not know whether a screen or the shell says it.

use super::{finding, refusal};
use crate::domain::attendance::PresenceStatus;
use crate::domain::import::{FieldChange, Mapping, Preview, Trouble, Why};
use crate::domain::meeting::Class;
use crate::domain::record::State;
use crate::folder::TableFault;
use crate::texts::{SafeText, Texts, t};

/// Why a file is no table that can be taken in, as a sentence.
pub fn table_fault(texts: &Texts, fault: &TableFault) -> SafeText<'static> {
    match fault {
        TableFault::File(found) => t!(texts, "import-unreadable", reason = finding::reason(texts, found)),
        TableFault::NotATable => t!(texts, "import-not-a-table"),
        TableFault::Empty => t!(texts, "import-empty"),
        TableFault::Swollen { most } => t!(texts, "import-swollen", most = most >> 20),
        TableFault::TooManyRows { most } => t!(texts, "import-too-many-rows", most = *most),
        TableFault::TooManyColumns { row, most } => t!(texts, "import-too-many-columns", row = *row, most = *most),
        TableFault::CellTooLong { row, column, most } => {
            t!(texts, "import-cell-too-long", row = *row, column = column, most = *most)
        }
        TableFault::OpenQuote { row, column } => t!(texts, "import-open-quote", row = *row, column = column),
        TableFault::Workbook => t!(texts, "import-workbook"),
    }
    .into_owned()
}

/// How many rows become what.
pub fn import_counts(texts: &Texts, preview: &Preview) -> SafeText<'static> {
    let [new, changed, same, proposed, unclear, refused] = preview.counts();
    let counts =
        t!(texts, "import-counts", new = new, changed = changed, same = same, unclear = unclear, refused = refused);
    if proposed == 0 {
        return counts.into_owned();
    }
    t!(texts, "import-counts-proposed", counts = counts, proposed = proposed).into_owned()
}

/// A field as the screens call it.
pub fn import_field<'a>(texts: &'a Texts, field: &'static str) -> SafeText<'a> {
    let name = match field {
        "agreed" => "due",
        "owners_agreed" => "owners",
        "start" => "from",
        other => other,
    };
    t!(texts, "field-" + name)
}

/// What is wrong with a row: the column first, where one is meant.
pub fn import_trouble(texts: &Texts, mapping: &Mapping, trouble: &Trouble) -> SafeText<'static> {
    let about = match trouble.why {
        Why::LowersClass => t!(texts, "class-" + trouble.about.as_str()),
        _ => SafeText::line(&trouble.about),
    };
    let why = if trouble.why.has_about() {
        t!(texts, "import-why-" + trouble.why.name(), about = about)
    } else {
        t!(texts, "import-plain-" + trouble.why.name())
    };
    match trouble.column {
        Some(column) => t!(texts, "import-in-column", column = mapping.title(column), why = why).into_owned(),
        None => why.into_owned(),
    }
}

/// What is wrong, and which words would have been right.
fn in_full(texts: &Texts, mapping: &Mapping, trouble: &Trouble) -> String {
    let said = import_trouble(texts, mapping, trouble);
    let field = trouble.column.and_then(|column| mapping.fields.get(column).copied().flatten());
    let known = field.filter(|_| trouble.why == Why::UnknownWord).map(|field| words(texts, field)).unwrap_or_default();
    if known.is_empty() {
        said.to_string()
    } else {
        t!(texts, "import-known-words", said = said, words = known).to_string()
    }
}

/// The words that a field knows, as a person would write them; empty where there are none of its own.
fn words(texts: &Texts, field: &str) -> String {
    let words: Vec<SafeText<'_>> = match field {
        "state" => State::ALL.map(|state| t!(texts, "state-" + state.name())).into(),
        "class" => Class::ALL.map(|class| t!(texts, "class-" + class.name())).into(),
        "presence" => PresenceStatus::ALL.map(|status| t!(texts, "presence-" + status.name())).into(),
        _ => vec![],
    };
    words.iter().map(SafeText::as_str).collect::<Vec<_>>().join(", ")
}

/// All that is wrong with a row, a sentence each.
pub fn import_troubles(texts: &Texts, mapping: &Mapping, troubles: &[Trouble]) -> SafeText<'static> {
    let said: Vec<String> = troubles.iter().map(|trouble| in_full(texts, mapping, trouble)).collect();
    SafeText::from(said.join("; "))
}

/// What a row changes: `batas waktu: 30 Nov 2023 → 15 Des 2023`.
pub fn import_changes(texts: &Texts, changes: &[FieldChange]) -> SafeText<'static> {
    let one = |change: &FieldChange| {
        let value = |plain: &str| value(texts, change.field, plain);
        let (from, to) = (value(&change.from), value(&change.to));
        t!(texts, "import-change", field = import_field(texts, change.field), from = from, to = to).to_string()
    };
    SafeText::from(changes.iter().map(one).collect::<Vec<_>>().join("; "))
}

fn value<'a>(texts: &'a Texts, field: &str, plain: &str) -> SafeText<'a> {
    match (field, plain) {
        (_, "") => refusal::value(texts, plain),
        ("state", word) => t!(texts, "state-" + word),
        ("class", word) => t!(texts, "class-" + word),
        ("presence", word) => t!(texts, "presence-" + word),
        ("standing", "1") => refusal::value(texts, "true"),
        ("standing", _) => refusal::value(texts, "false"),
        (_, plain) => refusal::value(texts, plain),
    }
}
