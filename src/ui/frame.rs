//! What every screen has: the header, the hints of the footer, and what is saved. It must not know what stands between.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::prose::rect;
use super::theme::Theme;
use super::widgets::{self, Fact, Hint, Piece};
use super::{keys, notice};
use crate::app::geometry::Places;
use crate::app::keymap;
use crate::app::model::Model;
use crate::app::screen::{self, Screen};
use crate::texts::{SafeText, Texts, t};
use crate::wording;

/// Draws header and footer with their rules.
pub(super) fn draw(model: &Model, places: &Places, theme: Theme, texts: &Texts, buf: &mut Buffer) {
    draw_header(model, rect(places.header), theme, texts, buf);
    let footer = rect(places.footer);
    widgets::rule(theme, Rect { y: places.header.y + 1, ..rect(places.header) }, buf);
    widgets::rule(theme, Rect { y: footer.y.saturating_sub(1), ..footer }, buf);
    draw_footer(model, footer, theme, texts, buf);
}

fn draw_header(model: &Model, area: Rect, theme: Theme, texts: &Texts, buf: &mut Buffer) {
    let office = &model.archive.office;
    let title = match model.screen() {
        Screen::Home(_) => format!("rapat · {}", office.profile.name),
        Screen::Board(_) => t!(texts, "frame-board").to_string(),
        Screen::Session(session) => {
            model.archive.session(session.id).map(|whole| whole.meeting.title.clone()).unwrap_or_default()
        }
    };
    let mut facts = Vec::new();
    if let Screen::Session(session) = model.screen()
        && let Some(whole) = model.archive.session(session.id)
        && let Some(rule) = &whole.meeting.quorum
    {
        let standing = rule.standing(&whole.seats);
        let style = if standing.met() { theme.done() } else { theme.late() };
        let there = t!(texts, "frame-quorum", there = standing.there, required = standing.required);
        facts.push(Fact { piece: Piece::new(there.to_string(), style), rank: 2 });
    }
    if office.profile.sample {
        facts.push(Fact { piece: Piece::new(t!(texts, "frame-sample"), theme.due()), rank: 0 });
    }
    let language = texts.language();
    let clock = language.clock_in_zone(model.now.time(), &office.profile.time_zone.name).to_string();
    let day = format!("{} {clock}", language.short_date(model.today()));
    facts.push(Fact { piece: Piece::new(day, theme.dim()).or(clock), rank: 1 });
    widgets::header(&Piece::new(title, theme.title()), &facts, area, buf);
}

/// What is saved; a save that fails wins over everything until it is cured.
fn saved(model: &Model, theme: Theme, texts: &Texts) -> Piece<'static> {
    let saving = &model.saving;
    if let Some(fault) = &saving.fault {
        let why = wording::write_fault(texts, fault).to_string();
        return Piece::new(t!(texts, "frame-not-saved", why = why).into_owned(), theme.late());
    }
    if let Some(fault) = &saving.draft_fault {
        let why = wording::save_error(texts, fault).to_string();
        return Piece::new(t!(texts, "frame-not-kept", why = why).into_owned(), theme.late());
    }
    if let Some(notice) = &model.notice {
        return Piece::new(notice::words(texts, notice), theme.focus());
    }
    if !saving.is_settled() {
        return Piece::new(t!(texts, "frame-saving").into_owned(), theme.dim());
    }
    match saving.saved_at {
        Some(at) => {
            let time = texts.language().clock_seconds(at.time()).to_string();
            Piece::new(t!(texts, "frame-saved", time = time).into_owned(), theme.dim())
        }
        None => Piece::empty(),
    }
}

fn draw_footer(model: &Model, area: Rect, theme: Theme, texts: &Texts, buf: &mut Buffer) {
    let contexts = screen::contexts(model);
    let hints: Vec<Hint<'_>> = (keymap::hints(model, &contexts).into_iter().filter(|binding| binding.rank > 0))
        .map(|binding| Hint {
            key: SafeText::from(keys::name(binding.key)),
            label: keys::label(texts, binding),
            rank: binding.rank,
        })
        .collect();
    widgets::footer(&hints, &saved(model, theme, texts), theme, area, buf);
}
