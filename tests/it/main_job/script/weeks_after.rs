//! What the coordinator hears in the weeks after the meeting, each word as it came in, written down on the board. It must
//! not know the meeting's day.

use chrono::NaiveDate;
use rapat::app::form::choices;
use rapat::app::form::follow_up::{done_form, due_form, progress_form, reminder_form};
use rapat::app::form::input::Input;
use rapat::app::form::link;
use rapat::domain::filter::Filter;
use rapat::domain::{Commitment, Record, RecordKind, State};
use rapat::folder::{Document, Entry};

use super::{Day, set};
use crate::main_job::typist::shortest;

impl Day<'_> {
    /// The weeks after: each word as it came in, on the board.
    pub(super) fn follow_up(&mut self) {
        self.typist.begin("going to another part");
        self.typist.key("t");
        self.typist.see("Lewat");
        let mut records: Vec<(usize, Record)> = Vec::new();
        for (at, commitment) in self.whole.commitments.iter().enumerate() {
            records.extend(commitment.records.iter().map(|record| (at, record.clone())));
        }
        records.sort_by_key(|(_, record)| record.at);
        for (at, record) in records {
            self.set_clock(record.at);
            self.report(at, record);
        }
    }

    fn report(&mut self, at: usize, record: Record) {
        let commitment = self.session.commitments[at].clone();
        let entry = Entry { file: String::new(), session: self.session.clone(), read_only: vec![] };
        self.archive.put(Document::Session(Box::new(entry)));
        self.archive.set_today(self.today());
        let (kind, key, title, opened) = match &record.kind {
            RecordKind::Progress(told) if told.state == State::Done => {
                ("progress", "s", "Kemajuan", done_form(&self.office, &self.session, &commitment, self.today()))
            }
            RecordKind::Progress(_) => {
                ("progress", "p", "Kemajuan", progress_form(&self.office, &self.session, &commitment, self.today()))
            }
            RecordKind::Reminder { .. } => {
                let opened = reminder_form(&self.office, &self.session, &commitment, self.today());
                ("a reminder", "i", "Catat pengingat", opened)
            }
            RecordKind::Link { .. } => {
                let opened = link::form(&self.archive, &self.session, &commitment);
                ("a link to an earlier commitment", "l", "Kaitkan dengan komitmen lain", opened)
            }
            _ => {
                let opened = due_form(&self.office, &self.session, &commitment, self.today());
                ("a due date that moves", "g", "Geser batas waktu", opened)
            }
        };
        self.typist.begin(kind);
        let query = self.query(&commitment);
        self.typist.find(&query);
        let mut wanted = opened.clone();
        let date = |date: NaiveDate| date.format("%d/%m/%Y").to_string();
        let owner = match &record.kind {
            RecordKind::Progress(told) => {
                set(&mut wanted, "state", told.state.name());
                set(&mut wanted, "progress", &told.text);
                set(&mut wanted, "occurrence", &told.occurrence.map(date).unwrap_or_default());
                set(&mut wanted, "happened-on", &date(told.date));
                set(&mut wanted, "reported-by", &told.by);
                set(&mut wanted, "via", told.via.name());
                set(&mut wanted, "evidence", &told.evidence);
                &told.owner
            }
            RecordKind::Due(moved) => {
                set(&mut wanted, "new-due", &date(moved.to));
                set(&mut wanted, "reason", &moved.reason);
                set(&mut wanted, "occurrence", &moved.occurrence.map(date).unwrap_or_default());
                set(&mut wanted, "reported-by", &moved.by);
                &moved.owner
            }
            RecordKind::Reminder { owner, via, .. } => {
                set(&mut wanted, "via", via.name());
                owner
            }
            RecordKind::Link { relation, session, commitment } => {
                set(&mut wanted, "linked", &format!("commitment:{session}/{commitment}\n"));
                set(&mut wanted, "relation", relation.name());
                &None
            }
            other => panic!("no key makes {other:?}"),
        };
        if let Some(owner) = owner {
            let pick = choices::party(&self.office, &self.session, owner);
            set(&mut wanted, "owner", &format!("{}:{}\n", pick.kind, pick.value));
        } else if let Some(Input::Picks(picks)) = opened.input("owner") {
            // All of them stand first.
            set(&mut wanted, "owner", &format!("{}:{}\n", picks.candidates[0].kind, picks.candidates[0].value));
        }
        self.file(key, title, opened, &wanted);
        self.session.commitments[at].records.push(record);
    }

    /// What is typed on the board so that a commitment stands first.
    fn query(&self, commitment: &Commitment) -> String {
        let today = self.today();
        let number = format!("k{}", commitment.number);
        shortest(&[&number, &commitment.text], |typed| {
            let filter = Filter::parse(typed).ready(&self.office, today);
            let first =
                self.archive.actions().filter(|action| filter.wants(action)).min_by_key(|action| action.urgency());
            first.is_some_and(|action| action.id == commitment.id)
        })
        .unwrap()
    }
}
