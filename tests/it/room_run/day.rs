//! The day of the meeting, act by act: what is pressed for it, and what should stand in the file then. It must not judge.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime};
use rapat::app::form::Form;
use rapat::app::form::seat::door_form;
use rapat::domain::attendance::{Presence, PresenceStatus, Seat};
use rapat::domain::capture::{Kind, Setting, complete, read};
use rapat::domain::course::Happening;
use rapat::domain::session::Speaker;
use rapat::domain::{Act, Change, DocumentEdit, Office, Party, SeatId, Session};
use rapat::storage::archive::ArchiveFolder;

use super::hand::{Clock, ENTER, Hand, SHIFT_TAB, TAB, Tallies};
use super::room::Room;
use super::wanted::{Wanted, in_a_line};
use crate::capturing::keys_of;
use crate::door::shortest;
use crate::main_job::{sample, script};
use crate::pty::desk::Desk;

/// How many notes are taken of those that are written down.
const NOTES: usize = 20;

/// Where the hand is.
#[derive(Clone, Copy, PartialEq)]
enum Place {
    Seats,
    Agenda,
    Door,
    /// The line of capture, above the seats or the agenda.
    Line,
}

/// What happens, and when.
#[derive(Clone, Copy)]
enum Event {
    Comes(usize),
    Leaves(usize),
    Opens,
    GoesOn(usize),
    Pauses,
    Resumes,
    Extends,
    Queue,
    Note(usize),
    Decision(usize),
    Commitments,
    Mistake,
}

pub struct Day<'a> {
    desk: &'a Desk,
    /// What the room sees meanwhile.
    room: Room,
    whole: Session,
    office: Office,
    wanted: Wanted,
    hand: Hand,
    clock: Clock,
    place: Place,
    /// What lies below the line of capture.
    below: Place,
    /// Who waits for the floor.
    waiting: Vec<SeatId>,
}

fn at(time: &str) -> NaiveTime {
    format!("{time}:00").parse().unwrap()
}

impl<'a> Day<'a> {
    /// The meeting is prepared, the program runs, its agenda is on the screen.
    pub fn morning(desk: &'a Desk) -> Self {
        let whole: Session = script::read(&sample());
        let wanted = Wanted::prepared(&whole);
        let mut folder = ArchiveFolder::open(desk.archive());
        let office = folder.contents().office.unwrap();
        let create = DocumentEdit::Create(Box::new(wanted.session.clone()));
        let act = Act { text: "act-new-session", subject: String::new() };
        folder.write(&Change { act, edits: vec![create] }).unwrap();
        let mut clock = Clock::starting("2023-11-03T07:59:00+08:00");
        let now = clock.shows();
        clock.passes_to(desk, now);
        let mut hand = Hand::sits_down(desk);
        // The archive has been read, not only the screen drawn.
        hand.sees("Rapat Kerja Teknis");
        hand.sees("? bantuan");
        hand.begin("going to another part");
        hand.key(ENTER);
        hand.sees("1 Peserta 0/63");
        let room = Room::opens(desk);
        let (place, below) = (Place::Agenda, Place::Agenda);
        Self { desk, room, whole, office, wanted, hand, clock, place, below, waiting: vec![] }
    }

    /// From the first who comes to the end of the last item.
    pub fn is_held(&mut self) {
        for (time, event) in self.events() {
            self.passes_to(time);
            match event {
                Event::Comes(seat) => self.comes(&self.whole.seats[seat].clone()),
                Event::Leaves(seat) => self.leaves(&self.whole.seats[seat].clone()),
                Event::Opens => self.opens(),
                Event::GoesOn(place) => self.goes_on(place),
                Event::Pauses => {
                    // Thirty minutes were planned for what began at 11.18.
                    self.go(Place::Agenda);
                    self.hand.sees("! lewat");
                    self.agenda_key("a break, or its end", "i", Happening::Paused);
                }
                Event::Resumes => self.agenda_key("a break, or its end", "i", Happening::Resumed),
                Event::Extends => {
                    let running = self.whole.items[5].id;
                    self.agenda_key("five more minutes", "+", Happening::Extended(running, 5));
                }
                Event::Queue => self.queue(),
                Event::Note(note) => self.note(note),
                Event::Decision(decision) => self.decision(decision),
                Event::Commitments => self.commitments(),
                Event::Mistake => self.mistake(),
            }
        }
    }

    /// What should stand in the file now.
    pub fn wanted(&self) -> &Session {
        &self.wanted.session
    }

    /// Decisions and commitments are read back, a date is put right on the way, and all is confirmed.
    pub fn is_read_back(&mut self) {
        self.passes_to(at("13:32"));
        self.go(Place::Agenda);
        self.hand.begin("going to another part");
        self.hand.key("f");
        self.hand.sees("belum dibacakan");
        self.hand.key("b");
        let session = &self.wanted.session;
        let (decisions, commitments) = (session.decisions.len(), session.commitments.len());
        for page in 1..=decisions + commitments {
            self.hand.sees(&format!("{page} dari {}", decisions + commitments));
            if page == decisions + 4 {
                self.is_put_right(3, "2023-12-29".parse().unwrap());
            }
            self.hand.begin("a page that is read back");
            self.hand.key(ENTER);
        }
        self.hand.begin("confirming what was read back");
        self.hand.key(ENTER);
        self.is_saved();
    }

    /// The chair gives the commitment that is on the page another day.
    fn is_put_right(&mut self, commitment: usize, due: NaiveDate) {
        self.hand.begin("a date put right while reading back");
        self.hand.key("e");
        self.hand.sees("┌ Komitmen · K4");
        // The third field, whose text goes.
        for key in [TAB, TAB, "\u{1}"] {
            self.hand.key(key);
        }
        self.hand.letters(&due.format("%-d/%-m/%Y").to_string());
        self.hand.key("\u{13}");
        self.is_saved();
        self.wanted.session.commitments[commitment].due = Some(due);
    }

    /// The meeting is closed and its minutes are sealed, although some who represent others have no name; then the hand leaves.
    pub fn becomes_final(mut self) -> (Tallies, Session, Room) {
        self.passes_to(at("13:36"));
        self.hand.begin("closing the meeting");
        self.hand.key("c");
        let now = self.is_saved();
        self.hand.begin("finalising despite what is amiss");
        self.hand.key("f");
        self.hand.sees("y");
        self.hand.key("y");
        self.is_saved();
        self.wanted.is_final(now);
        (self.hand.leaves(), self.wanted.session, self.room)
    }

    fn events(&self) -> Vec<(NaiveTime, Event)> {
        let whole = &self.whole;
        let mut events = vec![(whole.meeting.opened.unwrap(), Event::Opens)];
        let mut begins = whole.meeting.opened.unwrap();
        for (place, item) in whole.items.iter().enumerate() {
            events.push((begins, Event::GoesOn(place)));
            begins += chrono::TimeDelta::minutes(item.spent.unwrap().into());
        }
        events.push((begins, Event::GoesOn(whole.items.len())));
        for (place, seat) in whole.seats.iter().enumerate() {
            // Who said that they cannot come is marked early, who does not come late.
            let unseen = if seat.presence.status == PresenceStatus::Absent { at("13:21") } else { at("08:00") };
            events.push((seat.presence.arrived.unwrap_or(unseen), Event::Comes(place)));
            events.extend(seat.presence.left.map(|left| (left, Event::Leaves(place))));
        }
        let notes = whole.notes.iter().take(NOTES).enumerate();
        events.extend(notes.map(|(place, note)| (note.at.unwrap(), Event::Note(place))));
        let decisions = whole.decisions.iter().enumerate();
        events.extend(decisions.map(|(place, decision)| (decision.at.unwrap(), Event::Decision(place))));
        events.extend([
            (at("10:12"), Event::Mistake),
            (at("11:49"), Event::Pauses),
            (at("11:50"), Event::Resumes),
            (at("11:52"), Event::Queue),
            (at("12:40"), Event::Extends),
            (at("13:15"), Event::Commitments),
        ]);
        events.sort_by_key(|(time, _)| *time);
        events
    }

    fn passes_to(&mut self, time: NaiveTime) {
        let day = self.whole.meeting.date;
        let at = day.and_time(time).and_local_timezone(*self.clock.shows().offset()).unwrap();
        self.clock.passes_to(self.desk, at);
    }

    /// Waits until what was done is on the disk, and lets a second pass.
    fn is_saved(&mut self) -> DateTime<FixedOffset> {
        let now = self.clock.shows();
        self.hand.sees(&format!("tersimpan {}", now.format("%H.%M.%S")));
        self.clock.passes_to(self.desk, now);
        now
    }

    /// Goes to another part, by the keys that lead there.
    fn go(&mut self, to: Place) {
        if self.place == to {
            return;
        }
        self.hand.begin("going to another part");
        match self.place {
            Place::Line => {
                self.hand.escapes(" ▸");
                self.place = self.below;
            }
            Place::Door => {
                self.hand.escapes("Siapa?");
                self.place = Place::Seats;
            }
            Place::Seats | Place::Agenda => {}
        }
        match (self.place, to) {
            (here, Place::Line) => {
                self.below = here;
                self.hand.key(";");
                self.hand.sees("catatan ▸");
            }
            (Place::Agenda, Place::Door | Place::Seats) => {
                self.hand.key("1");
                self.hand.sees("p pintu");
            }
            (Place::Seats, Place::Agenda) => {
                self.hand.key("2");
                self.hand.sees("Mata acara");
            }
            _ => {}
        }
        if to == Place::Door {
            self.hand.key("p");
            self.hand.sees("Siapa?");
        }
        self.place = to;
    }

    fn fragment(&self, seat: &Seat) -> String {
        // As the seats were invited: unique whoever is in already.
        let invited = Wanted::prepared(&self.whole).session;
        shortest(&self.office, &invited, seat)
    }

    fn comes(&mut self, seat: &Seat) {
        use PresenceStatus::{Absent, Excused, Guest, Represented};
        self.go(Place::Door);
        let presence = seat.presence.clone();
        match presence.status {
            Guest => return self.guest(seat),
            Represented => self.marked(seat, "a seat that is represented", "\u{17}", "┌ Diwakili"),
            Excused => self.marked(seat, "a seat that is excused", "\u{5}", "┌ Izin"),
            status => {
                self.hand.begin(if status == Absent { "a seat that is absent" } else { "check-in at the door" });
                let fragment = self.fragment(seat);
                self.hand.letters(&fragment);
                self.hand.key(if status == Absent { "\u{b}" } else { ENTER });
            }
        }
        self.is_saved();
        self.wanted.seat_is(seat.id, presence);
    }

    /// A mark that asks for words: what is known of them is typed into the fields that have them.
    fn marked(&mut self, seat: &Seat, kind: &'static str, key: &str, title: &str) {
        self.hand.begin(kind);
        let fragment = self.fragment(seat);
        self.hand.letters(&fragment);
        self.hand.key(key);
        self.hand.sees(title);
        let status = seat.presence.status;
        let nobody = Seat { presence: Presence::default(), ..seat.clone() };
        let text = |form: &Form, field: usize| form.fields[field].input.text();
        let (opened, filled) = (door_form(&self.whole, &nobody, status), door_form(&self.whole, seat, status));
        let mut at = opened.focus;
        for field in 0..filled.fields.len() {
            if text(&filled, field) != text(&opened, field) {
                let step = if field < at { SHIFT_TAB } else { TAB };
                (0..field.abs_diff(at)).for_each(|_| self.hand.key(step));
                self.hand.letters(&text(&filled, field));
                at = field;
            }
        }
        self.hand.key(ENTER);
    }

    fn guest(&mut self, seat: &Seat) {
        self.hand.begin("a guest who comes");
        self.hand.letters(&format!("{};{};Media", seat.name, seat.position));
        self.hand.key("\u{7}");
        self.is_saved();
        // Whose institution has no invited seat is counted with the guests.
        let group = "tamu".parse().unwrap();
        let presence = Presence { left: None, ..seat.presence.clone() };
        self.wanted.comes(Seat { group, presence, ..seat.clone() });
    }

    fn leaves(&mut self, seat: &Seat) {
        self.go(Place::Door);
        self.hand.begin("a guest who leaves");
        self.hand.letters("perwakilan");
        self.hand.key("\u{4}");
        self.is_saved();
        self.wanted.seat_is(seat.id, seat.presence.clone());
    }

    fn opens(&mut self) {
        self.go(Place::Agenda);
        self.hand.begin("opening the meeting");
        self.hand.key("\u{f}");
        let now = self.is_saved();
        self.wanted.is_opened(now);
    }

    fn goes_on(&mut self, place: usize) {
        self.go(Place::Agenda);
        self.hand.begin("the next item");
        self.hand.key(".");
        let now = self.is_saved();
        self.wanted.goes_on_to(place, now);
        self.room.sees_item(&self.wanted.session, place);
    }

    fn agenda_key(&mut self, kind: &'static str, key: &str, what: Happening) {
        self.go(Place::Agenda);
        self.hand.begin(kind);
        self.hand.key(key);
        let now = self.is_saved();
        self.wanted.happens(now, what);
    }

    /// Who will speak under the sixth item asks for the floor.
    fn queue(&mut self) {
        self.go(Place::Agenda);
        let notes = self.whole.notes.iter().take(NOTES).filter(|note| note.item == Some(self.whole.items[5].id));
        let speakers: Vec<SeatId> = notes
            .filter_map(|note| match note.speaker {
                Some(Speaker::Seat(seat)) => Some(seat),
                _ => None,
            })
            .collect();
        self.hand.begin("going to another part");
        self.hand.key("b");
        self.hand.sees("┌ Pembicara");
        for seat in speakers {
            self.hand.begin("a speaker in the queue");
            let fragment = self.fragment(&self.whole.seat(seat).unwrap().clone());
            self.hand.letters(&fragment);
            self.hand.key(ENTER);
            let now = self.is_saved();
            self.wanted.happens(now, Happening::Queued(Speaker::Seat(seat)));
            self.waiting.push(seat);
        }
        self.hand.begin("going to another part");
        self.hand.escapes("┌ Pembicara");
    }

    fn note(&mut self, place: usize) {
        let note = self.whole.notes[place].clone();
        self.go(Place::Line);
        let speaker = match note.speaker {
            Some(Speaker::Seat(seat)) => seat,
            _ => panic!("somebody in a seat"),
        };
        let is_called = self.waiting.first() == Some(&speaker);
        if is_called {
            self.waiting.remove(0);
            self.hand.begin("a call of the next speaker");
            self.hand.key("\u{e}");
            let now = self.is_saved();
            self.wanted.happens(now, Happening::Called(Speaker::Seat(speaker)));
        }
        self.hand.begin("a note");
        if !is_called {
            let named = self.named(speaker);
            self.hand.letters(&named);
        }
        self.hand.letters(&in_a_line(&note.text));
        self.hand.key(ENTER);
        let now = self.is_saved();
        self.wanted.is_noted(&note, now);
    }

    /// The fewest keys that say who speaks: the beginning of a name that is offered first, or all of it.
    fn named(&self, seat: SeatId) -> String {
        let session = &self.wanted.session;
        let around = Setting { office: &self.office, session, today: session.meeting.date, item: None, kind: None };
        let is_it = |written: &str| read(&format!("{written}kata"), around).speaker == Some(Speaker::Seat(seat));
        let names = crate::capturing::names_of(&self.office, session, &Party::Seat(seat));
        let begun = names.iter().flat_map(|name| name.char_indices().skip(2).map(|(at, _)| &name[..at]));
        let offered = begun.filter(|fragment| {
            let offers = complete(fragment, Kind::Note, around).map(|completion| completion.offers);
            offers.is_some_and(|offers| is_it(&offers[0].written))
        });
        let offered = offered.map(|fragment| format!("{fragment}\t"));
        let whole = names.iter().map(|name| format!("{name}: ")).filter(|written| is_it(written));
        offered.chain(whole).min_by_key(|keys| keys.chars().count()).expect("a name")
    }

    /// The first decision is written down as a note, and is seen to be one afterwards.
    fn decision(&mut self, place: usize) {
        let decision = self.whole.decisions[place].clone();
        self.go(Place::Line);
        self.hand.begin(if place == 0 { "a note" } else { "a decision" });
        if place > 0 {
            self.hand.letters("s ");
        }
        self.hand.letters(&decision.text);
        self.hand.key(ENTER);
        let now = self.is_saved();
        if place == 0 {
            self.go(Place::Agenda);
            self.hand.begin("a note becomes a decision");
            self.hand.key("v");
            self.is_saved();
        }
        self.wanted.is_decided(&decision, now);
        self.room.sees_decision(&self.wanted.session);
    }

    fn commitments(&mut self) {
        self.go(Place::Line);
        let running = Some(self.whole.items[6].id);
        for commitment in self.whole.commitments.clone() {
            self.hand.begin("a commitment");
            let session = &self.wanted.session;
            let mut keys = keys_of(&self.office, session, &commitment);
            if commitment.item != running {
                let number = session.item_number(commitment.item.unwrap()).unwrap();
                keys = format!("#{number} {keys}");
            }
            self.hand.letters(&keys);
            self.hand.key(ENTER);
            self.is_saved();
            self.wanted.is_promised(&commitment);
            self.room.sees_commitment(&self.wanted.session);
        }
    }

    /// What was written down by mistake is taken back.
    fn mistake(&mut self) {
        self.go(Place::Line);
        self.hand.begin("a note");
        self.hand.letters("Bukan di sini");
        self.hand.key(ENTER);
        self.is_saved();
        self.hand.begin("taking back the last act");
        self.hand.key("\u{1a}");
        self.is_saved();
    }
}
