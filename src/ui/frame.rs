//! The fixed places around every screen: header, rules, footer. It must not know what stands between them.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::widgets::{Clear, Widget};

use super::prose::{draw_line, rect, wrapped};
use super::scene::Scene;
use super::widgets::{self, Fact, Hint, Piece, write};
use super::{course, keys, notice, said, signs};
use crate::app::closing::ClosingScreen;
use crate::app::command::Command;
use crate::app::course::is_paused;
use crate::app::hints;
use crate::app::identity::{self, Spot, Standing};
use crate::app::keymap::{self, Binding};
use crate::app::model::Model;
use crate::app::read_back::ReadBackScreen;
use crate::app::screen::{Screen, Tab, contexts};
use crate::app::versions::{self, VersionsScreen};
use crate::domain::identity::Subject;
use crate::domain::meeting::{Class, SessionState};
use crate::domain::pictures::Page;
use crate::domain::{DocumentId, Session};
use crate::folder::Entry;
use crate::texts::{SafeText, Texts, cells, fit, t};
use crate::wording;

/// The most rows above the keys that say why something is not on the disk.
const ALARM: u16 = 3;
/// The cells of a meeting's name in the title of the window.
const LONGEST_TITLE: usize = 60;
/// The least cells of the rule beside what was just done, its blanks included.
const RULE_BESIDE: u16 = 6;

/// A backup of so many days is no reason to worry.
const FRESH_BACKUP: i64 = 7;

/// Where am I, and what must be in view: a rule below it.
pub(super) fn header(scene: &Scene<'_>, buf: &mut Buffer) {
    let area = rect(scene.places.header);
    let (texts, theme, archive) = (scene.texts, scene.theme, &scene.model.archive);
    let mut facts = Vec::new();
    if archive.office.profile.sample {
        facts.push(Fact { piece: Piece::new(t!(texts, "frame-sample"), theme.due()), rank: 0 });
    }
    match scene.model.screen() {
        Screen::Board(_) | Screen::Pictures(_) | Screen::House(_) if !archive.broken.is_empty() => {
            // What was promised there is missing from the rows.
            let missing = t!(texts, "frame-unreadable", count = archive.unread().count()).into_owned();
            facts.push(Fact { piece: Piece::new(missing, theme.late()), rank: 1 });
        }
        Screen::Session(screen) => {
            let entry = archive.sessions.get(&screen.id);
            facts.extend(entry.into_iter().flat_map(|entry| session_facts(scene, entry, screen.tab)));
        }
        _ => {}
    }
    facts.extend(backup(scene));
    facts.extend(clock(scene));
    widgets::header(&Piece::new(place_name(scene.model, texts), theme.title()), &facts, area, buf);
    widgets::rule(theme, Rect { y: area.y + 1, ..area }, buf);
}

/// At home how old the last backup is; it has no place in the sample.
fn backup(scene: &Scene<'_>) -> Option<Fact<'static>> {
    let archive = &scene.model.archive;
    let is_shown = matches!(scene.model.screen(), Screen::Home(_)) && scene.model.loaded;
    if !is_shown || archive.office.profile.sample || archive.rows().len() == 0 {
        return None;
    }
    let piece = match days_since_backup(scene) {
        None => Piece::new(t!(scene.texts, "home-no-backup"), scene.theme.due()),
        Some(days) if days > FRESH_BACKUP => Piece::new(t!(scene.texts, "home-backup", days = days), scene.theme.due()),
        Some(..1) => Piece::new(t!(scene.texts, "home-backup-today"), scene.theme.dim()),
        Some(days) => Piece::new(t!(scene.texts, "home-backup", days = days), scene.theme.dim()),
    };
    Some(Fact { piece, rank: 1 })
}

/// How many days ago the last backup was made from here.
pub(super) fn days_since_backup(scene: &Scene<'_>) -> Option<i64> {
    let archive = &scene.model.archive;
    let zone = archive.office.profile.time_zone.offset();
    archive.backed_up.map(|at| (scene.model.today() - at.with_timezone(&zone).date_naive()).num_days())
}

/// A meeting's title, with a sign while it is held back from the room.
fn session_name(session: &Session) -> SafeText<'static> {
    let sign = if identity::standing(session, Spot::Said(Subject::Title)) == Standing::Held { "◌ " } else { "" };
    SafeText::line(&format!("{sign}{}", session.meeting.title)).into_owned()
}

/// What the screen is called.
fn place_name(model: &Model, texts: &Texts) -> SafeText<'static> {
    let (archive, office) = (&model.archive, &model.archive.office.profile.name);
    let name = match model.screen() {
        Screen::Home(_) if office.is_empty() => t!(texts, "frame-program"),
        Screen::Home(_) => t!(texts, "frame-home", office = office),
        Screen::Board(_) => t!(texts, "frame-board"),
        Screen::House(screen) => SafeText::line(archive.office.institution_name(&screen.key, model.today())),
        Screen::Pictures(screen) if screen.of.page == Page::Calendar => {
            t!(texts, "pictures-of-month", month = texts.language().month(screen.of.month))
        }
        Screen::Pictures(screen) => t!(texts, "pictures-title-" + screen.of.page.name()),
        Screen::Office(_) => t!(texts, "office-title", office = office),
        Screen::Versions(screen) => t!(texts, "versions-title", title = screen.title(archive)),
        Screen::Trash(_) => t!(texts, "trash-title"),
        Screen::Round(_) => t!(texts, "round-title"),
        Screen::Search(_) => t!(texts, "search-title"),
        Screen::Twins(screen) => {
            let broken = archive.broken.iter().find(|broken| broken.file == screen.file);
            let about = broken.and_then(|broken| broken.about.as_ref()).map(|about| &about.title);
            t!(texts, "twins-title", file = about.unwrap_or(&screen.file))
        }
        Screen::Exchange(_) => t!(texts, "exchange-title"),
        Screen::Receiving(screen) => match &screen.found {
            Some(found) => {
                let file = found.file.file_name().unwrap_or_default().to_string_lossy().into_owned();
                t!(texts, "receiving-title", file = file)
            }
            None => t!(texts, "exchange-title"),
        },
        Screen::Importing(screen) => {
            let title = screen.session.map(|id| versions::title(archive, DocumentId::Session(id)));
            match title.filter(|_| screen.kind.is_of_a_meeting()) {
                Some(title) => t!(texts, "importing-title-into", title = title),
                None => t!(texts, "importing-title"),
            }
        }
        Screen::Closing(ClosingScreen { id, .. }) => {
            t!(texts, "closing-title", title = versions::title(archive, DocumentId::Session(*id)))
        }
        Screen::ReadBack(ReadBackScreen { id, .. }) => {
            t!(texts, "read-back-title", title = versions::title(archive, DocumentId::Session(*id)))
        }
        Screen::FollowUp(screen) => {
            t!(texts, "follow-title", title = versions::title(archive, DocumentId::Session(screen.id)))
        }
        Screen::Session(screen) => archive.session(screen.id).map(session_name).unwrap_or_default(),
    };
    name.into_owned()
}

/// Where one is, for the title of the terminal's window. It stands in task bars and on projectors: a meeting above
/// *biasa* is called by its day.
pub fn window_title(model: &Model) -> SafeText<'static> {
    let texts = Texts::of(model.language);
    if model.is_blank {
        return t!(texts, "frame-program").into_owned();
    }
    let session = match model.screen() {
        Screen::Session(screen) => model.archive.session(screen.id).map(|session| (screen.tab, session)),
        _ => None,
    };
    let place = match (session, model.screen()) {
        (Some((tab, session)), _) => {
            let name = match is_for_all_eyes(session) {
                true => SafeText::from(&session.meeting.title).into_owned(),
                false => t!(texts, "frame-window-meeting", date = texts.language().short_date(session.meeting.date))
                    .into_owned(),
            };
            let part = t!(texts, "tab-" + tab.name());
            format!("{part} - {} - {}", fit(name.as_str(), LONGEST_TITLE), t!(texts, "frame-program"))
        }
        (None, Screen::Home(_)) => place_name(model, texts).to_string(),
        (None, screen) if !may_be_named(model, screen) => t!(texts, "frame-program").to_string(),
        (None, _) => format!("{} - {}", place_name(model, texts), t!(texts, "frame-program")),
    };
    SafeText::from(if model.looks.has_unicode { place } else { place.chars().map(signs::ascii).collect() })
}

/// Whether everybody may read what a meeting is called.
fn is_for_all_eyes(session: &Session) -> bool {
    let title = Spot::Said(Subject::Title);
    session.meeting.class == Class::Biasa && identity::standing(session, title) != Standing::Held
}

/// Whether a screen is called by nothing that not everybody may read: neither the title of such a meeting nor the name of a
/// file, which has the title in it.
fn may_be_named(model: &Model, screen: &Screen) -> bool {
    let id = match screen {
        Screen::Closing(screen) => screen.id,
        Screen::ReadBack(screen) => screen.id,
        Screen::FollowUp(screen) => screen.id,
        Screen::Versions(VersionsScreen { document: DocumentId::Session(id), .. }) => *id,
        Screen::Twins(_) | Screen::Receiving(_) | Screen::Importing(_) => return false,
        _ => return true,
    };
    model.archive.session(id).is_some_and(is_for_all_eyes)
}

/// Day and time; in the meeting of another day, its date.
fn clock(scene: &Scene<'_>) -> Vec<Fact<'static>> {
    let (language, today) = (scene.texts.language(), scene.model.today());
    let zone = &scene.model.archive.office.profile.time_zone.name;
    let time = Piece::plain(language.clock_in_zone(scene.model.minute(), zone));
    match scene.model.screen() {
        Screen::Session(screen) => match scene.model.archive.session(screen.id).map(|session| session.meeting.date) {
            Some(held) if held != today => {
                vec![Fact { piece: Piece::new(language.short_date(held), scene.theme.dim()), rank: 4 }]
            }
            _ => vec![Fact { piece: time, rank: 2 }],
        },
        _ => vec![Fact { piece: Piece::plain(language.long_date(today)), rank: 2 }, Fact { piece: time, rank: 3 }],
    }
}

fn session_facts(scene: &Scene<'_>, entry: &Entry, tab: Tab) -> Vec<Fact<'static>> {
    let (texts, theme, meeting) = (scene.texts, scene.theme, &entry.session.meeting);
    let mut facts = Vec::new();
    if !entry.read_only.is_empty() {
        facts.push(Fact { piece: Piece::new(t!(texts, "frame-read-only"), theme.due()), rank: 1 });
    }
    if meeting.class != Class::Biasa {
        facts.push(Fact { piece: Piece::new(said::class_sign(scene, meeting.class), theme.due()), rank: 2 });
    }
    if tab == Tab::Seats {
        let counts = entry.session.attendance();
        let there = t!(texts, "frame-there", present = counts.present, represented = counts.represented);
        facts.push(Fact { piece: Piece::plain(there), rank: 1 });
    }
    facts.extend(quorum(scene, &entry.session));
    facts.extend(course::expected_end(scene, &entry.session));
    if meeting.state != SessionState::Closed {
        let word = t!(texts, "session-state-" + meeting.state.name());
        let piece = match meeting.state {
            SessionState::Running if is_paused(&entry.session) => {
                Piece::new(format!("‖ {}", t!(texts, "course-break")), theme.focus())
            }
            SessionState::Running => Piece::new(format!("● {word}"), theme.focus()),
            _ => Piece::new(word, theme.dim()),
        };
        // A clock that stands still is seen before all else.
        let rank = if is_paused(&entry.session) { 0 } else { 3 };
        facts.push(Fact { piece, rank });
    }
    facts
}

/// How the quorum stands, where the meeting has a rule.
fn quorum(scene: &Scene<'_>, session: &Session) -> Option<Fact<'static>> {
    let rule = session.meeting.quorum.as_ref().filter(|_| !session.seats.is_empty())?;
    let standing = rule.standing(&session.seats);
    let (there, required) = (standing.there, standing.required);
    let enough = if scene.theme.has_unicode() { "≥" } else { ">=" };
    let piece = if standing.met() {
        Piece::new(
            t!(scene.texts, "frame-quorum-met", there = there, enough = enough, required = required),
            scene.theme.done(),
        )
    } else if there < required {
        Piece::new(t!(scene.texts, "frame-quorum-short", there = there, required = required), scene.theme.late())
    } else {
        let missing = standing.short_groups.len() + standing.missing_seats.len();
        Piece::new(t!(scene.texts, "frame-quorum-missing", count = missing), scene.theme.late())
    };
    Some(Fact { piece, rank: 0 })
}

/// The line between the list and the detail of what is selected there.
pub(super) fn detail_rule(scene: &Scene<'_>, buf: &mut Buffer) {
    let Some(detail) = scene.places.detail.map(rect) else { return };
    if !scene.is_wide() {
        widgets::rule(scene.theme, Rect { y: detail.y - 1, height: 1, ..detail }, buf);
        return;
    }
    for y in detail.top()..detail.bottom() {
        write(&SafeText::line("│"), scene.theme.dim(), Position::new(detail.x - 1, y), 1, buf);
    }
}

/// The rule above the footer, or above the line of capture while it is open.
pub(super) fn footer_rule(scene: &Scene<'_>, buf: &mut Buffer) {
    widgets::rule(scene.theme, rule(scene), buf);
}

fn rule(scene: &Scene<'_>) -> Rect {
    let area = rect(scene.places.footer);
    Rect { y: scene.places.capture.map_or(area.y, |line| line.y).saturating_sub(1), ..area }
}

/// What can be pressed, and whether all is on the disk; in the rule above it what was just done. What keeps it from the
/// disk stands above the keys until it is cured.
pub(super) fn footer(scene: &Scene<'_>, buf: &mut Buffer) {
    let area = rect(scene.places.footer);
    if let Some(why) = fault(scene) {
        let above = area.y.saturating_sub(ALARM);
        sentence(&why, scene.theme.late(), Rect { y: above, height: area.y - above, ..area }, buf);
    } else if let Some(notice) = &scene.model.notice {
        let room = usize::from(area.width.saturating_sub(RULE_BESIDE));
        let words = notice::words_within(scene.texts, notice, room);
        if cells(words.as_str()) > room {
            let above = area.y.saturating_sub(1);
            return sentence(
                &words,
                scene.theme.focus(),
                Rect { y: above, height: area.bottom() - above, ..area },
                buf,
            );
        }
        // In the rule, so that the hints stay.
        let said = Piece::new(format!(" {words} "), scene.theme.focus());
        said.draw(Position::new(area.x + 1, rule(scene).y), area.width - 2, buf);
    } else if let Some(speaking) = course::speaking_elsewhere(scene) {
        let line = [vec![Piece::plain(" ")], speaking, vec![Piece::plain(" ")]].concat();
        draw_line(&line, Rect { x: area.x + 1, y: rule(scene).y, width: area.width - 2, height: 1 }, buf);
    } else if let Some(hint) = hints::shown(scene.model).filter(|_| scene.model.loaded) {
        let said = Piece::new(format!(" {} ", t!(scene.texts, "first-" + hint.name())), scene.theme.dim());
        said.draw(Position::new(area.x + 1, rule(scene).y), area.width - 2, buf);
    }
    widgets::footer(&hints(scene), &saved(scene), scene.theme, area, buf);
}

/// What the hint at this place of the footer does.
pub(super) fn hint_at(scene: &Scene<'_>, at: Position) -> Option<Command> {
    let bindings = bindings(scene);
    let places = widgets::hint_places(&hints(scene), &saved(scene), rect(scene.places.footer));
    places.into_iter().find(|(_, place)| place.contains(at)).map(|(hint, _)| bindings[hint].command)
}

fn saved(scene: &Scene<'_>) -> Piece<'static> {
    let (saving, texts) = (&scene.model.saving, scene.texts);
    if let Some((done, total)) = scene.model.archive.reading {
        return Piece::new(t!(texts, "frame-reading", done = done, total = total), scene.theme.dim());
    }
    match saving.saved_at {
        // Why it takes so long stands above.
        _ if saving.fault().is_some() => Piece::empty(),
        _ if !saving.is_settled() => Piece::new(t!(texts, "frame-saving"), scene.theme.due()),
        Some(at) => {
            let time = texts.language().clock_seconds(at.time());
            Piece::new(t!(texts, "frame-saved", time = time).into_owned(), scene.theme.dim())
        }
        None => Piece::empty(),
    }
}

/// What can be done now, in the order in which the hints stay, so that those that stay never move.
fn bindings(scene: &Scene<'_>) -> Vec<&'static Binding> {
    let mut bindings = keymap::hints(scene.model, &contexts(scene.model));
    bindings.retain(|binding| binding.rank > 0);
    bindings.sort_by_key(|binding| binding.rank);
    bindings
}

fn hints(scene: &Scene<'_>) -> Vec<Hint<'static>> {
    let hint = |binding: &Binding| Hint {
        key: SafeText::from(keys::name(scene.texts, scene.theme, binding.key)),
        label: keys::label(scene.texts, binding),
        rank: binding.rank,
    };
    bindings(scene).into_iter().map(hint).collect()
}

/// Why something is not on the disk; the sentences say themselves that it is not.
fn fault(scene: &Scene<'_>) -> Option<SafeText<'static>> {
    let saving = &scene.model.saving;
    let written = saving.fault().map(|fault| {
        let why = wording::write_fault(scene.texts, fault);
        t!(scene.texts, "frame-not-saved", why = why).into_owned()
    });
    written.or_else(|| {
        let why = wording::save_error(scene.texts, saving.draft_fault.as_ref()?);
        Some(t!(scene.texts, "frame-not-kept", why = why).into_owned())
    })
}

/// Says a sentence in the last of these rows, in as many as it needs.
fn sentence(said: &SafeText<'_>, style: Style, rows: Rect, buf: &mut Buffer) {
    let width = rows.width.saturating_sub(2);
    let mut lines = wrapped(said.as_str(), width.into());
    let most = usize::from(rows.height).max(1);
    if lines.len() > most {
        let rest = lines.split_off(most - 1).join(" ");
        lines.push(rest);
    }
    let height = u16::try_from(lines.len()).unwrap_or(rows.height);
    let top = rows.bottom().saturating_sub(height);
    Clear.render(Rect { y: top, height, ..rows }.intersection(buf.area), buf);
    for (y, line) in (top..rows.bottom()).zip(lines) {
        write(&SafeText::from(line), style, Position::new(rows.x + 1, y), width, buf);
    }
}
