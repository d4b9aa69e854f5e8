//! An agenda held against that of a meeting. It must not know what came in beside it.

use std::collections::{HashMap, HashSet};

use super::cells::{self, Reader};
use super::grid::Line;
use super::headings::Mapping;
use super::{Entry, Outcome, Preview, Setting, Why, changed, left_out, put, put_text};
use crate::domain::DocumentEdit;
use crate::domain::agenda::Item;
use crate::domain::edit::ListEdit;
use crate::domain::id::{IdSource, ItemId};
use crate::domain::meeting::Class;
use crate::domain::names::fold;
use crate::domain::session::{ItemState, Session, SessionEdit};

pub(super) fn preview<'a>(
    lines: impl Iterator<Item = &'a Line>,
    mapping: &Mapping,
    setting: Setting<'_>,
    session: &Session,
    ids: &mut IdSource,
) -> Preview {
    let lines: Vec<&Line> = lines.collect();
    let column = mapping.column("title");
    let titles = lines.iter().filter_map(|line| Some(fold(&line.cell(column?).said()))).collect();
    let mut table = Table {
        session,
        titles,
        called: HashMap::new(),
        taken: HashSet::new(),
        added: HashSet::new(),
        last: session.items.last().map(|item| item.id),
        edits: Vec::new(),
    };
    for (at, item) in session.items.iter().enumerate() {
        table.called.entry(fold(&item.title)).or_default().push(at);
    }
    let entries = lines.into_iter().map(|line| table.row(Reader::new(mapping, line, setting.day()), ids)).collect();
    let of = |edit| DocumentEdit::Session(session.id, SessionEdit::Item(edit));
    Preview { entries, edits: table.edits.into_iter().map(of).collect(), ..Preview::default() }
}

struct Told {
    title: String,
    number: Option<u32>,
    minutes: Option<u32>,
    in_charge: Option<String>,
    class: Option<Class>,
    standing: Option<bool>,
}

struct Table<'a> {
    session: &'a Session,
    /// All titles of the table, folded.
    titles: HashSet<String>,
    called: HashMap<String, Vec<usize>>,
    taken: HashSet<ItemId>,
    added: HashSet<String>,
    last: Option<ItemId>,
    edits: Vec<ListEdit<Item>>,
}

impl Table<'_> {
    fn row(&mut self, mut reader: Reader<'_>, ids: &mut IdSource) -> Entry {
        let row = reader.line.number;
        let told = Told {
            title: reader.line("title").unwrap_or_default(),
            number: reader.number("number"),
            minutes: reader.number("minutes"),
            in_charge: reader.line("in_charge"),
            class: reader.word("class", cells::class),
            standing: reader.word("standing", cells::yes),
        };
        let title = told.title.clone();
        if title.is_empty() {
            reader.doubt("title", Why::Missing, String::new());
        }
        let there = self.find(&mut reader, &told);
        if let (Some(old), Some(class)) = (&there, told.class)
            && class < old.class
        {
            reader.doubt("class", Why::LowersClass, class.name());
        }
        if !reader.troubles.is_empty() {
            return left_out(row, &title, reader.troubles);
        }
        match there {
            Some(old) => {
                self.taken.insert(old.id);
                let mut new = old.clone();
                let mut changes = Vec::new();
                put(&mut new.minutes, told.minutes, "minutes", &mut changes, u32::to_string);
                put_text(&mut new.in_charge, told.in_charge, "in_charge", &mut changes);
                put(&mut new.class, told.class, "class", &mut changes, |class| class.name().to_owned());
                put(&mut new.standing, told.standing, "standing", &mut changes, |it| {
                    if *it { "1" } else { "0" }.to_owned()
                });
                if !changes.is_empty() {
                    self.edits.push(ListEdit::Set { old, new });
                }
                changed(row, &title, changes)
            }
            None => self.add(row, told, ids),
        }
    }

    fn find(&self, reader: &mut Reader<'_>, told: &Told) -> Option<Item> {
        let called = self.called.get(&fold(&told.title)).map_or(&[][..], Vec::as_slice);
        let free = |at: &&usize| self.session.items.get(**at).is_some_and(|item| !self.taken.contains(&item.id));
        let by_number = |at: &&usize| told.number.is_some_and(|number| **at + 1 == number as usize);
        let at = called.iter().filter(free).find(by_number).or_else(|| called.iter().find(free));
        match (at, called) {
            (Some(at), _) => return self.session.items.get(*at).cloned(),
            (None, [_, ..]) => reader.doubt("title", Why::Twice, told.title.as_str()),
            (None, []) if self.added.contains(&fold(&told.title)) && !told.title.is_empty() => {
                reader.doubt("title", Why::Twice, told.title.as_str());
            }
            (None, []) => {
                let stands = told.number.and_then(|number| self.session.items.get((number as usize).checked_sub(1)?));
                // Under its number an item stands that the table has nowhere: it may be the same with another title.
                if let Some(item) = stands.filter(|item| !self.titles.contains(&fold(&item.title))) {
                    reader.doubt("number", Why::OtherUnderNumber, item.title.as_str());
                }
            }
        }
        None
    }

    fn add(&mut self, row: u32, told: Told, ids: &mut IdSource) -> Entry {
        self.added.insert(fold(&told.title));
        let value = Item {
            id: ids.fresh(),
            title: told.title.clone(),
            minutes: told.minutes.unwrap_or(0),
            spent: None,
            in_charge: told.in_charge.unwrap_or_default(),
            class: told.class.map_or(self.session.meeting.class, |class| class.max(self.session.meeting.class)),
            state: ItemState::Planned,
            standing: told.standing.unwrap_or(false),
            follow_up: false,
        };
        let after = self.last.replace(value.id);
        self.edits.push(ListEdit::Add { value, after });
        Entry { row, subject: told.title, outcome: Outcome::New }
    }
}
