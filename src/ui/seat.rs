//! What is told of the selected seat, and how many of each group are there: in a strip below the list, or beside it. It
//! must not know the list.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::prose::{Line, paragraph};
use super::scene::Scene;
use super::seats::{presence, representative};
use super::widgets::Piece;
use crate::domain::attendance::{Attendance, PresenceStatus, Reply, Seat};
use crate::domain::{Key, Session};
use crate::texts::{SafeText, t};

/// The last rows of the strip, which tell of the groups.
const STRIP_OF_GROUPS: u16 = 2;
/// Blank cells between two groups.
const GAP: usize = 3;

/// Draws the detail of `selected` and of the groups.
pub(super) fn draw(scene: &Scene<'_>, session: &Session, selected: Option<&Seat>, buf: &mut Buffer) {
    let Some(area) = scene.detail_area() else { return };
    let counts = group_counts(scene, session);
    let (told, groups): (Vec<Line>, Vec<Line>) = if scene.is_wide() {
        let told = selected.map(|seat| whole(scene, session, seat, area.width));
        let title = vec![Piece::new(t!(scene.texts, "seats-groups"), scene.theme.dim())];
        (told.unwrap_or_default(), std::iter::once(title).chain(counts.into_iter().map(|count| vec![count])).collect())
    } else {
        let told = selected.map(|seat| strip(scene, session, seat, area.width));
        (told.unwrap_or_default(), flowing(counts, area.width))
    };
    let wanted = u16::try_from(groups.len()).unwrap_or(u16::MAX);
    let kept = if scene.is_wide() { wanted.min(area.height / 2) } else { STRIP_OF_GROUPS.min(area.height) };
    let upper = Rect { height: area.height - kept, ..area };
    scene.draw_detail(told, upper, buf);
    scene.draw_detail(groups, Rect { y: upper.bottom(), height: kept, ..area }, buf);
}

/// The groups of a session, in the order in which its seats name them.
pub(super) fn groups(session: &Session) -> Vec<&Key> {
    let mut groups = Vec::new();
    for seat in session.seats.iter().filter(|seat| seat.presence.status != PresenceStatus::Guest) {
        if !groups.contains(&&seat.group) {
            groups.push(&seat.group);
        }
    }
    groups
}

fn group_counts(scene: &Scene<'_>, session: &Session) -> Vec<Piece<'static>> {
    let count = |key: &Key| {
        let counts = Attendance::of(session.seats_of(key));
        let (there, invited) = (counts.attended(), counts.invited);
        let called = format!("{} {there}/{invited}", scene.model.archive.office.group_name(key));
        let rule = session.meeting.quorum.as_ref().and_then(|rule| rule.groups.iter().find(|(group, _)| group == key));
        match rule.map(|(_, share)| share.required(invited)) {
            Some(required) if there < required => Piece::new(format!("{called} < {required} !"), scene.theme.late()),
            Some(required) => Piece::new(format!("{called} ≥ {required} ✓"), scene.theme.done()),
            None if there == invited => Piece::new(called, scene.theme.done()),
            None => Piece::plain(called),
        }
    };
    // Who must be there and is not comes first, for nobody may look for them.
    let standing = session.meeting.quorum.as_ref().map(|rule| rule.standing(&session.seats));
    let missing = standing.into_iter().flat_map(|standing| standing.missing_seats);
    let missing = missing.filter_map(|id| session.seat(id)).map(|seat| {
        Piece::new(format!("! {}", t!(scene.texts, "seats-required", seat = seat.full_position())), scene.theme.late())
    });
    missing.chain(groups(session).into_iter().map(count)).collect()
}

/// Whole pieces one after the other, in as many lines as they take.
fn flowing(pieces: Vec<Piece<'static>>, width: u16) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    let mut left = 0;
    for piece in pieces {
        let wanted = piece.width();
        match lines.last_mut() {
            Some(line) if left + GAP + wanted <= usize::from(width) => {
                line.extend([Piece::plain(" ".repeat(GAP)), piece]);
                left += GAP + wanted;
            }
            _ => {
                lines.push(vec![piece]);
                left = wanted;
            }
        }
    }
    lines
}

/// What matters most, in few lines.
fn strip(scene: &Scene<'_>, session: &Session, seat: &Seat, width: u16) -> Vec<Line> {
    let state = presence(scene, seat);
    let mut lines = vec![vec![Piece::new(format!("{}  ", seat.full_position()), scene.theme.title()), state]];
    let on = session.meeting.date;
    let institution = seat.institution.as_ref().map(|key| scene.institution(key, on).shown(usize::MAX).into_owned());
    let facts = facts(scene, session, seat).into_iter().map(|(label, value)| format!("{label} {value}"));
    let name = Some(seat.full_name()).filter(|name| !name.is_empty());
    let told: Vec<_> = name.into_iter().chain(institution).chain(facts).collect();
    lines.extend(paragraph(&told.join(" · "), width, scene.theme.plain()));
    lines
}

/// All that is known.
fn whole(scene: &Scene<'_>, session: &Session, seat: &Seat, width: u16) -> Vec<Line> {
    let (theme, office) = (scene.theme, &scene.model.archive.office);
    let mut lines = paragraph(&seat.full_position(), width, theme.title());
    if !seat.name.is_empty() {
        lines.extend(paragraph(&seat.full_name(), width, theme.plain()));
    }
    if let Some(key) = &seat.institution {
        lines.extend(paragraph(office.institution_name(key, session.meeting.date), width, theme.plain()));
    }
    lines.push(vec![Piece::new(office.group_name(&seat.group).to_owned(), theme.dim())]);
    if session.meeting.chair == Some(seat.id) {
        lines.push(vec![Piece::plain(t!(scene.texts, "seats-chair"))]);
    }
    lines.extend([Vec::new(), vec![presence(scene, seat)]]);
    for (label, value) in facts(scene, session, seat) {
        lines.push(vec![Piece::new(format!("{label}  "), theme.dim()), Piece::plain(value)]);
    }
    lines
}

/// What there is to say of a seat beyond its place: label and value.
fn facts(scene: &Scene<'_>, session: &Session, seat: &Seat) -> Vec<(SafeText<'static>, String)> {
    let (texts, language, presence) = (scene.texts, scene.texts.language(), &seat.presence);
    let clock = |time: Option<chrono::NaiveTime>| time.map(|time| language.clock(time).to_string()).unwrap_or_default();
    let invited = seat.invitation.as_ref().map(|invitation| {
        let channel = t!(texts, "channel-" + invitation.channel.name());
        t!(texts, "seats-invited-by", date = language.short_date(invitation.sent), channel = channel).to_string()
    });
    let reply = match &seat.reply {
        Some(Reply::Comes) => t!(texts, "seats-reply-comes").to_string(),
        Some(Reply::Sends(by)) => t!(texts, "seats-reply-sends", who = representative(by)).to_string(),
        Some(Reply::Cannot(reason)) => t!(texts, "seats-reply-cannot", reason = reason).to_string(),
        None => String::new(),
    };
    // Words typed before somebody came after all are kept, but say nothing of somebody who is there.
    let is_present = presence.status == PresenceStatus::Present;
    let reason = if is_present { String::new() } else { presence.reason.clone() };
    // The time itself stands behind the word, unless somebody left.
    let arrived = match presence.arrived {
        Some(time) if session.is_late(seat) => t!(texts, "seats-late", time = language.clock(time)).to_string(),
        arrived => clock(arrived.filter(|_| presence.left.is_some())),
    };
    let mut facts = vec![
        (t!(texts, "seats-by"), presence.by.as_ref().map(representative).unwrap_or_default()),
        (t!(texts, "seats-arrived"), arrived),
        (t!(texts, "seats-left"), clock(presence.left)),
        (t!(texts, "seats-reason"), reason),
        (t!(texts, "seats-invited"), invited.unwrap_or_default()),
        (t!(texts, "seats-reply"), reply),
        (t!(texts, "seats-contact"), seat.contact.clone()),
    ];
    facts.retain(|(_, value)| !value.is_empty());
    facts
}
