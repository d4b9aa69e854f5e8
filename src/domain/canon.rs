//! The canonical form of sealed minutes: the facts of a session, one a line, in a form of its own with its own number. The
//! same facts give the same text whatever form the file has, so that a seal holds for ever. It must not know how a seal is
//! made of it.
//!
//! A line is a path, a blank and a JSON value; what is empty has no line. Records of a commitment's life, marks of an
//! identity, the number from the office's register, the series and the state are no facts of the minutes and not in it.

use serde::Serialize;

use super::agenda::{Decision, Item, Note, Speaker};
use super::answer::{Answer, Stand};
use super::attendance::{Presence, Quorum, Reply, Representative, Seat, Share};
use super::commitment::{Commitment, Party};
use super::course::{Happening, Moment, Roll};
use super::meeting::Meeting;
use super::office::{Group, Letterhead, Signatory, TimeZone};
use super::recurrence::{Recurrence, Rhythm};
use super::seal::{Named, Used};
use super::session::Session;

/// The number of the form that this program seals with.
pub const CANON: u32 = 1;

/// The facts of a session and what it used of the office, in canonical form 1.
pub fn canonical(session: &Session, used: &Used) -> String {
    let mut canon = Canon { text: format!("canon {CANON}\n"), path: String::new() };
    canon.put("session", session.id);
    canon.within("meeting", |canon| canon.meeting(&session.meeting));
    canon.each("seats", &session.seats, Canon::seat);
    canon.each("items", &session.items, Canon::item);
    canon.each("notes", &session.notes, Canon::note);
    canon.each("decisions", &session.decisions, Canon::decision);
    canon.each("commitments", &session.commitments, Canon::commitment);
    canon.each("answers", &session.answers, Canon::answer);
    canon.each("course", &session.course, Canon::moment);
    canon.within("used", |canon| canon.used(used));
    canon.text
}

/// The decisions and commitments of a session, in canonical form 1.
pub fn agreed(session: &Session) -> String {
    let mut canon = Canon { text: String::new(), path: String::new() };
    canon.each("decisions", &session.decisions, Canon::decision);
    canon.each("commitments", &session.commitments, Canon::commitment);
    canon.text
}

/// One decision, as it stands in [`agreed`].
pub fn agreed_decision(decision: &Decision) -> String {
    let mut canon = Canon { text: String::new(), path: String::new() };
    canon.each("decisions", std::slice::from_ref(decision), Canon::decision);
    canon.text
}

/// One commitment, as it stands in [`agreed`].
pub fn agreed_commitment(commitment: &Commitment) -> String {
    let mut canon = Canon { text: String::new(), path: String::new() };
    canon.each("commitments", std::slice::from_ref(commitment), Canon::commitment);
    canon.text
}

struct Canon {
    text: String,
    path: String,
}

impl Canon {
    /// A value of its own. Empty texts, `null` and `false` have no line.
    fn put(&mut self, name: &str, value: impl Serialize) {
        match serde_json::to_value(value) {
            Ok(serde_json::Value::Null | serde_json::Value::Bool(false)) | Err(_) => {}
            Ok(serde_json::Value::String(text)) if text.is_empty() => {}
            Ok(value) => {
                let dot = if self.path.is_empty() { "" } else { "." };
                self.text.push_str(&format!("{}{dot}{name} {value}\n", self.path));
            }
        }
    }

    /// What stands below a name.
    fn within(&mut self, name: &str, write: impl FnOnce(&mut Self)) {
        let before = self.path.len();
        if before > 0 {
            self.path.push('.');
        }
        self.path.push_str(name);
        write(self);
        self.path.truncate(before);
    }

    /// A list, its entries by their places from 1: their order is a fact too.
    fn each<T>(&mut self, name: &str, list: &[T], write: impl Fn(&mut Self, &T)) {
        for (at, entry) in list.iter().enumerate() {
            self.within(&format!("{name}.{}", at + 1), |canon| write(canon, entry));
        }
    }

    // Each takes its record apart without `..`: a new field does not compile until somebody decides whether it is a fact.

    fn meeting(&mut self, meeting: &Meeting) {
        let Meeting {
            title,
            number: _,
            series: _,
            date,
            starts,
            ends,
            opened,
            closed,
            place,
            class,
            invitation_number,
            chair,
            secretary,
            quorum,
            speaking_minutes,
            state: _,
        } = meeting;
        self.put("title", title);
        self.put("date", date);
        self.put("starts", starts);
        self.put("ends", ends);
        self.put("opened", opened);
        self.put("closed", closed);
        self.put("place", place);
        self.put("class", class.name());
        self.put("invitation_number", invitation_number);
        self.put("chair", chair);
        self.put("secretary", secretary);
        if let Some(rule) = quorum {
            self.within("quorum", |canon| canon.quorum(rule));
        }
        self.put("speaking_minutes", speaking_minutes);
    }

    fn quorum(&mut self, rule: &Quorum) {
        let Quorum { all, groups, seats } = rule;
        if let Some(share) = all {
            self.within("all", |canon| canon.share(*share));
        }
        self.each("groups", groups, |canon, (group, share)| {
            canon.put("group", group);
            canon.share(*share);
        });
        self.each("seats", seats, |canon, seat| canon.put("seat", seat));
    }

    fn share(&mut self, Share { parts, of, more_than }: Share) {
        self.put("parts", parts);
        self.put("of", of);
        self.put("more_than", more_than);
    }

    fn seat(&mut self, seat: &Seat) {
        let Seat {
            id,
            group,
            acting,
            position,
            salutation,
            front_title,
            name,
            back_title,
            institution,
            rank,
            contact,
            invitation,
            reply,
            last_representative,
            presence,
        } = seat;
        self.put("id", id);
        self.put("group", group);
        self.put("acting", acting.map(|acting| acting.name()));
        self.put("position", position);
        self.put("salutation", salutation);
        self.put("front_title", front_title);
        self.put("name", name);
        self.put("back_title", back_title);
        self.put("institution", institution);
        self.put("rank", rank);
        self.put("contact", contact);
        if let Some(invitation) = invitation {
            self.put("invitation.sent", invitation.sent);
            self.put("invitation.channel", invitation.channel.name());
        }
        match reply {
            None => {}
            Some(Reply::Comes) => self.put("reply", "comes"),
            Some(Reply::Sends(who)) => self.within("reply.sends", |canon| canon.representative(who)),
            Some(Reply::Cannot(why)) => {
                self.put("reply", "cannot");
                self.put("reply.reason", why);
            }
        }
        if let Some(who) = last_representative {
            self.within("last_representative", |canon| canon.representative(who));
        }
        let Presence { status, arrived, left, by, reason } = presence;
        self.put("presence.status", status.name());
        self.put("presence.arrived", arrived);
        self.put("presence.left", left);
        if let Some(who) = by {
            self.within("presence.by", |canon| canon.representative(who));
        }
        self.put("presence.reason", reason);
    }

    fn representative(&mut self, Representative { name, position }: &Representative) {
        self.put("name", name);
        self.put("position", position);
    }

    fn item(&mut self, item: &Item) {
        let Item { id, title, minutes, spent, in_charge, class, state, standing, follow_up } = item;
        self.put("id", id);
        self.put("title", title);
        self.put("minutes", minutes);
        self.put("spent", spent);
        self.put("in_charge", in_charge);
        self.put("class", class.name());
        self.put("state", state.name());
        self.put("standing", standing);
        self.put("follow_up", follow_up);
    }

    fn speaker(&mut self, name: &str, speaker: &Speaker) {
        self.within(name, |canon| match speaker {
            Speaker::Seat(seat) => canon.put("seat", seat),
            Speaker::Other(who) => canon.put("other", who),
        });
    }

    fn note(&mut self, note: &Note) {
        let Note { id, item, at, speaker, text, class } = note;
        self.put("id", id);
        self.put("item", item);
        self.put("at", at);
        if let Some(speaker) = speaker {
            self.speaker("speaker", speaker);
        }
        self.put("text", text);
        self.put("class", class.name());
    }

    fn decision(&mut self, decision: &Decision) {
        let Decision { id, number, item, at, text, class } = decision;
        self.put("id", id);
        self.put("number", number);
        self.put("item", item);
        self.put("at", at);
        self.put("text", text);
        self.put("class", class.name());
    }

    fn commitment(&mut self, commitment: &Commitment) {
        let Commitment {
            id,
            number,
            item,
            decision,
            text,
            owners,
            supporters,
            indicator,
            due,
            recurrence,
            places,
            funding,
            class,
            records: _,
        } = commitment;
        self.put("id", id);
        self.put("number", number);
        self.put("item", item);
        self.put("decision", decision);
        self.put("text", text);
        self.each("owners", owners, Self::party);
        self.each("supporters", supporters, Self::party);
        self.put("indicator", indicator);
        self.put("due", due);
        if let Some(Recurrence { every, from, until }) = recurrence {
            match every {
                Rhythm::Weekly(weeks) => self.put("recurrence.weekly", weeks),
                Rhythm::Monthly(day) => self.put("recurrence.monthly", day),
            }
            self.put("recurrence.from", from);
            self.put("recurrence.until", until);
        }
        self.each("places", places, |canon, place| canon.put("place", place));
        self.put("funding", funding);
        self.put("class", class.name());
    }

    fn answer(&mut self, answer: &Answer) {
        let Answer {
            id,
            at,
            noted_by,
            item,
            session,
            made_on,
            commitment,
            number,
            text,
            class,
            owner,
            owners,
            occurrence,
            before,
            after,
            moved,
            date,
            line,
            blocked_by,
            chair,
            by,
            represents,
        } = answer;
        self.put("id", id);
        self.put("at", at.to_rfc3339());
        self.put("noted_by", noted_by);
        self.put("item", item);
        self.put("session", session);
        self.put("made_on", made_on);
        self.put("commitment", commitment);
        self.put("number", number);
        self.put("text", text);
        self.put("class", class.name());
        if let Some(owner) = owner {
            self.within("owner", |canon| canon.party(owner));
        }
        self.each("owners", owners, |canon, owner| canon.put("name", owner));
        self.put("occurrence", occurrence);
        self.within("before", |canon| canon.stand(*before));
        self.within("after", |canon| canon.stand(*after));
        self.put("moved", moved);
        self.put("date", date);
        self.put("line", line);
        self.put("blocked_by", blocked_by);
        self.put("chair", chair);
        self.put("by", by);
        self.put("represents", represents);
    }

    fn stand(&mut self, Stand { state, due }: Stand) {
        self.put("state", state.name());
        self.put("due", due);
    }

    fn party(&mut self, party: &Party) {
        match party {
            Party::Institution(key) => self.put("institution", key),
            Party::Seat(id) => self.put("seat", id),
            Party::Group(key) => self.put("group", key),
        }
    }

    fn moment(&mut self, moment: &Moment) {
        let Moment { id, at, what } = moment;
        self.put("id", id);
        self.put("at", at.to_rfc3339());
        match what {
            Happening::Opened(roll) => self.within("opened", |canon| canon.roll(*roll)),
            Happening::NotOpened(roll) => self.within("not_opened", |canon| canon.roll(*roll)),
            Happening::Started(item) => self.put("started", item),
            Happening::Stopped => self.put("what", "stopped"),
            Happening::Paused => self.put("what", "paused"),
            Happening::Resumed => self.put("what", "resumed"),
            Happening::Extended(item, minutes) => {
                self.put("extended", item);
                self.put("minutes", minutes);
            }
            Happening::Queued(who) => self.speaker("queued", who),
            Happening::Withdrawn(who) => self.speaker("withdrawn", who),
            Happening::Called(who) => self.speaker("called", who),
            Happening::Spoken => self.put("what", "spoken"),
            Happening::ReadBack(agreed) => self.put("read_back", agreed),
            Happening::Lowered(what, from, to) => {
                self.put("lowered", what);
                self.put("from", from.name());
                self.put("to", to.name());
            }
        }
    }

    fn roll(&mut self, Roll { present, represented, invited, quorate }: Roll) {
        self.put("present", present);
        self.put("represented", represented);
        self.put("invited", invited);
        self.put("quorate", quorate.map(|quorate| if quorate { "yes" } else { "no" }));
    }

    fn used(&mut self, used: &Used) {
        let Used { office, time_zone, letterhead, signatories, groups, institutions, places } = used;
        self.put("office", office);
        let TimeZone { name, minutes_east } = time_zone;
        self.put("time_zone.name", name);
        self.put("time_zone.minutes_east", minutes_east);
        let Letterhead { lines, address, logo } = letterhead;
        self.each("letterhead.lines", lines, |canon, line| canon.put("line", line));
        self.put("letterhead.address", address);
        self.put("letterhead.logo", logo);
        self.each("signatories", signatories, |canon, Signatory { key, position, name, grade, nip }| {
            canon.put("key", key);
            canon.put("position", position);
            canon.put("name", name);
            canon.put("grade", grade);
            canon.put("nip", nip);
        });
        self.each("groups", groups, |canon, Group { key, name, rank, collective }| {
            canon.put("key", key);
            canon.put("name", name);
            canon.put("rank", rank);
            canon.put("collective", collective);
        });
        self.each("institutions", institutions, Self::named);
        self.each("places", places, Self::named);
    }

    fn named(&mut self, Named { key, name }: &Named) {
        self.put("key", key);
        self.put("name", name);
    }
}
