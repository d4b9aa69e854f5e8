//! How the time to speak was shared out: by seat, by institution, by group, and who has not spoken. It must not reckon it
//! (see `domain::speaking`).

use chrono::TimeDelta;

use super::prose::{Line, paragraph};
use super::theme::Theme;
use super::widgets::Piece;
use crate::app::course::name;
use crate::app::model::Model;
use crate::app::reading::{SpokenRow, spoken_rows};
use crate::domain::Session;
use crate::domain::course::Course;
use crate::domain::speaking::Spoken;
use crate::texts::{SafeText, Texts, fit, pad_left, pad_right, t};

/// The cells of a time.
const TIME: usize = 7;

/// What is told, part by part, as the reader scrolls.
pub(super) fn told(model: &Model, session: &Session, theme: Theme, width: u16) -> Vec<Vec<Line>> {
    let (texts, office) = (Texts::of(model.language), &model.archive.office);
    let course = Course::of(session);
    let spoken = Spoken::of(session, &course, model.now);
    let timed = |called: &str, time: Option<TimeDelta>| timed(texts, theme, called, time, width);
    let part = |row: &SpokenRow<'_>| match row {
        SpokenRow::Heading(heading) => {
            vec![vec![Piece::new(t!(texts, "spoken-" + heading.name()).into_owned(), theme.title())]]
        }
        SpokenRow::Speaker(speaker, time) => vec![timed(&name(session, speaker), Some(*time))],
        SpokenRow::Institution(key, time) => {
            vec![timed(office.institution_name(key, session.meeting.date), Some(*time))]
        }
        SpokenRow::Group(key, time) => vec![timed(office.group_name(key), Some(*time).filter(|time| !time.is_zero()))],
        SpokenRow::Silent(group, seats) => {
            let names: Vec<String> = seats.iter().map(|seat| seat.full_position()).collect();
            let said = format!("{}: {}", office.group_name(group), names.join(" · "));
            let lines = paragraph(&said, width.saturating_sub(2), theme.plain());
            lines.into_iter().map(|line| [vec![Piece::plain("  ")], line].concat()).collect()
        }
        SpokenRow::Nobody => vec![vec![Piece::new(t!(texts, "spoken-nobody").into_owned(), theme.dim())]],
        SpokenRow::Blank => vec![vec![]],
    };
    spoken_rows(&spoken).iter().map(part).collect()
}

/// A name and, in a column of its own, a time; nothing where nobody spoke.
fn timed(texts: &Texts, theme: Theme, called: &str, time: Option<TimeDelta>, width: u16) -> Line {
    let room = usize::from(width).saturating_sub(TIME + 4).min(56);
    let called = pad_right(&fit(SafeText::line(called).as_str(), room), room);
    let (time, style) = match time {
        None => ("–".to_owned(), theme.dim()),
        Some(time) => (texts.language().span(time).to_string(), theme.plain()),
    };
    vec![Piece::new(format!("  {called}"), style), Piece::new(pad_left(&time, TIME), style)]
}
