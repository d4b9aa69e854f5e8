//! The parts of a slide: what runs, its countdown, who speaks, what comes next, what was agreed; each in the forms that it
//! can take, the smallest first. It must not know where they stand.

use chrono::{NaiveDate, TimeDelta};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use super::{Block, Poster, letters, with_sign};
use crate::app::layar::{Filed, Running, Stage, Words};
use crate::domain::identity;
use crate::domain::recurrence::Rhythm;
use crate::texts::{SafeText, t};
use crate::ui::prose::wrapped;
use crate::ui::widgets::{Piece, write};

/// The rows of the smallest large letters.
const SMALLEST: usize = 4;
/// The most rows of large letters beside the countdown and the title.
const ASIDE: usize = 4;
/// The cells before the text of a decision or a commitment, for its number.
const NUMBER: usize = 5;
/// The least rows for what was agreed.
const RECORDS: usize = 4;

/// What a part says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    Label,
    Title,
    Clock,
    Caption,
    Speaker,
    Waiting,
    Next,
}

impl Sort {
    /// Whether it belongs to the part above it, so that nothing stands between them.
    pub fn is_near(self) -> bool {
        matches!(self, Self::Title | Self::Caption | Self::Waiting | Self::Next)
    }
}

/// A step in which the parts grow: this one to no more than so many rows, as far as there is room; or what was agreed gets
/// its least rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    Grow(Sort, usize),
    Records(usize),
}

/// What is given room first: that the time and what runs can be read at all, then that nothing is missing, then size.
pub(super) fn steps(height: usize, has_clock: bool) -> Vec<Step> {
    use Sort::{Caption, Clock, Label, Next, Speaker, Title, Waiting};
    use Step::{Grow, Records};
    vec![
        Grow(Clock, SMALLEST),
        Grow(Title, 2),
        Grow(Speaker, 1),
        Records(if height < 16 { 1 } else { RECORDS }),
        Grow(Next, 1),
        Grow(Caption, 1),
        Grow(Label, 1),
        Grow(Waiting, 1),
        Grow(Clock, height * 2 / 5),
        Grow(Title, if has_clock { (height * 3 / 10).max(2) } else { height / 2 }),
        Records(height / 4),
        Grow(Speaker, ASIDE),
        Grow(Next, ASIDE),
        Grow(Label, ASIDE),
        Grow(Caption, ASIDE),
        Grow(Waiting, 2),
    ]
}

/// A part and its forms, the smallest first; before them none at all.
pub(super) struct Part {
    pub sort: Sort,
    pub forms: Vec<Block>,
}

/// The parts of a slide from above.
pub(super) fn parts(poster: &Poster<'_>, width: usize, height: usize) -> Vec<Part> {
    let (texts, theme, slide) = (poster.texts, poster.theme, poster.show.slide);
    let language = texts.language();
    let mut parts = Vec::new();
    let large = |text: &SafeText<'_>| poster.grown(Sort::Title, text, theme.title(), width, height / 2);
    match &slide.stage {
        Stage::NotOpened(date, starts) => {
            parts.push(large(&t!(texts, "layar-not-opened")));
            let day = language.long_date(*date);
            let when = match starts {
                Some(starts) => format!("{day} · {}", language.clock_in_zone(*starts, &slide.zone)),
                None => day.to_string(),
            };
            parts.push(poster.aside(Sort::Caption, &SafeText::from(when), theme.plain(), width));
        }
        Stage::Between => parts.push(large(&t!(texts, "layar-between"))),
        Stage::Closed(at) => {
            parts.push(large(&t!(texts, "layar-closed")));
            if let Some(at) = at {
                let at = language.clock_in_zone(*at, &slide.zone);
                parts.push(poster.aside(Sort::Caption, &at, theme.plain(), width));
            }
        }
        Stage::On(item) => poster.running(item, width, height, &mut parts),
    }
    parts.extend(poster.floor(width));
    if let Some(next) = &slide.next {
        let named = match &next.title {
            Some(title) => format!("{} · {}", next.number, poster.words(title)),
            None => t!(texts, "layar-item", number = next.number).to_string(),
        };
        parts.push(poster.aside(Sort::Next, &t!(texts, "layar-next", item = named), theme.dim(), width));
    }
    parts
}

impl Poster<'_> {
    /// Words for the room as one text.
    pub(in crate::ui) fn words(&self, words: &Words) -> SafeText<'static> {
        let Words::Said(pieces) = words else { return t!(self.texts, "layar-held").into_owned() };
        let said = pieces.iter().map(|piece| match piece {
            identity::Piece::Said(text) => text.clone(),
            identity::Piece::Identity => t!(self.texts, "layar-identity").to_string(),
        });
        SafeText::line(&said.collect::<String>()).into_owned()
    }

    /// A text that may grow to so many rows.
    fn grown(&self, sort: Sort, text: &SafeText<'_>, style: Style, width: usize, most: usize) -> Part {
        let plain = (1..=3).map(|most| Block::plain(text.as_str(), style, width, most));
        let mut forms: Vec<Block> = plain.collect();
        for most in [SMALLEST, 2 * SMALLEST + 1, 3 * SMALLEST + 2, most] {
            let large = letters::largest(text.as_str(), width, most, self.theme.has_unicode());
            forms.extend(large.map(|rows| Block::large(rows, style)));
        }
        forms.retain(|form| form.rows.len() <= most.max(2));
        forms.dedup();
        Part { sort, forms }
    }

    /// A text beside what matters most: large only on a large screen.
    fn aside(&self, sort: Sort, text: &SafeText<'_>, style: Style, width: usize) -> Part {
        if self.is_large {
            return self.grown(sort, text, style, width, ASIDE);
        }
        Part { sort, forms: vec![Block::plain(text.as_str(), style, width, 1)] }
    }

    /// The item that runs: its number, its title, its time.
    fn running(&self, item: &Running, width: usize, height: usize, parts: &mut Vec<Part>) {
        let (texts, theme) = (self.texts, self.theme);
        let label = SafeText::from(t!(texts, "layar-item", number = item.number).to_string().to_uppercase());
        let most = (height * 3 / 10).max(SMALLEST);
        match &item.title {
            Some(title) => {
                parts.push(self.aside(Sort::Label, &label, theme.dim(), width));
                parts.push(self.grown(Sort::Title, &self.words(title), theme.title(), width, most));
            }
            // Of what is above *biasa* its number is all that is shown.
            None => parts.push(self.grown(Sort::Title, &label, theme.title(), width, most)),
        }
        let left = item.left();
        let (shown, style, caption) = match left {
            _ if item.paused.is_some() => {
                let since =
                    item.paused.map(|since| texts.language().clock_in_zone(since.time(), &self.show.slide.zone));
                let since = t!(texts, "layar-break", time = since.unwrap_or_default()).into_owned();
                (left.unwrap_or(item.spent), theme.dim(), since)
            }
            Some(left) if left <= TimeDelta::zero() => {
                (left, theme.late(), t!(texts, "layar-over", minutes = item.allowed.num_minutes()).into_owned())
            }
            Some(left) => {
                let style = if left * 5 <= item.allowed { theme.due() } else { theme.title() };
                (left, style, t!(texts, "layar-left", minutes = item.allowed.num_minutes()).into_owned())
            }
            None => (item.spent, theme.title(), t!(texts, "layar-spent").into_owned()),
        };
        let clock = texts.language().span(shown.abs());
        parts.push(self.grown(Sort::Clock, &clock, style, width, (height * 2 / 5).max(SMALLEST)));
        let caption_style = if style == theme.title() { theme.dim() } else { style };
        parts.push(self.aside(Sort::Caption, &caption, caption_style, width));
    }

    /// Who speaks and for how long, and who waits.
    fn floor(&self, width: usize) -> Vec<Part> {
        let (texts, theme, floor) = (self.texts, self.theme, &self.show.slide.floor);
        let mut parts = Vec::new();
        if let Some((who, turn, limit)) = &floor.speaking {
            let span = |time: TimeDelta| texts.language().span(time).to_string();
            let (time, style) = match limit {
                Some(limit) if turn >= limit => {
                    (t!(texts, "course-over", time = span(*turn - *limit)).to_string(), theme.late())
                }
                Some(limit) => {
                    let style = if *turn * 5 >= *limit * 4 { theme.due() } else { theme.focus() };
                    (t!(texts, "course-left", time = span(*limit - *turn)).to_string(), style)
                }
                None => (span(*turn), theme.focus()),
            };
            let said = SafeText::from(format!("{} · {time}", self.words(who)));
            parts.push(self.aside(Sort::Speaker, &said, style, width));
        }
        if !floor.waiting.is_empty() {
            let names: Vec<String> = floor.waiting.iter().map(|who| self.words(who).to_string()).collect();
            let said = t!(texts, "course-waiting", names = names.join(" · ")).into_owned();
            // The whole list has room on no screen; who is next stands first.
            let forms = (1..=2).map(|most| Block::plain(said.as_str(), theme.dim(), width, most)).collect();
            parts.push(Part { sort: Sort::Waiting, forms });
        }
        parts
    }

    /// When the meeting will be over.
    pub(super) fn end(&self) -> Option<Piece<'static>> {
        let (end, over) = self.show.slide.end?;
        let time = self.texts.language().clock(end.time());
        Some(match over {
            0 => Piece::plain(t!(self.texts, "course-end", time = time).into_owned()),
            over => Piece::new(
                t!(self.texts, "course-end-over", time = time, minutes = over).into_owned(),
                self.theme.late(),
            ),
        })
    }

    /// How the quorum stands.
    pub(super) fn quorum(&self) -> Option<Piece<'static>> {
        let standing = self.show.slide.quorum.as_ref()?;
        let (there, required) = (standing.there, standing.required);
        let enough = if self.theme.has_unicode() { "≥" } else { ">=" };
        Some(if standing.met() {
            let met = t!(self.texts, "frame-quorum-met", there = there, enough = enough, required = required);
            Piece::new(met.into_owned(), self.theme.done())
        } else if there < required {
            let short = t!(self.texts, "frame-quorum-short", there = there, required = required);
            Piece::new(short.into_owned(), self.theme.late())
        } else {
            let missing = standing.short_groups.len() + standing.missing_seats.len();
            Piece::new(t!(self.texts, "frame-quorum-missing", count = missing).into_owned(), self.theme.late())
        })
    }

    /// The rows that all of what was agreed would take.
    pub(super) fn records_wanted(&self, width: usize, most: usize) -> usize {
        let mut rows = 0;
        for (sign, filed) in self.newest_first() {
            rows += self.record(&sign, filed, width, false).len();
            if rows >= most {
                return most;
            }
        }
        rows
    }

    /// Decisions and commitments in turn, the newest first, with their signs.
    fn newest_first(&self) -> Vec<(String, &Filed)> {
        let slide = self.show.slide;
        let mut newest = Vec::new();
        let (mut decisions, mut commitments) = (slide.decisions.iter().rev(), slide.commitments.iter().rev());
        loop {
            let (decision, commitment) = (decisions.next(), commitments.next());
            if decision.is_none() && commitment.is_none() {
                return newest;
            }
            newest.extend(commitment.map(|filed| (format!("K{}", filed.number), filed)));
            newest.extend(decision.map(|filed| (format!("◆{}", filed.number), filed)));
        }
    }

    /// As many of the newest as there is room for, in their order; that there are earlier ones is said.
    pub(super) fn records(&self, area: Rect, buf: &mut Buffer) {
        let (width, height) = (usize::from(area.width), usize::from(area.height));
        let newest = self.newest_first();
        let first = newest.iter().take(2).map(|(sign, filed)| self.record(sign, filed, width, true).len());
        let is_large = self.is_large && first.sum::<usize>() <= height;
        let mut taken: Vec<(bool, u32, Vec<Row>)> = Vec::new();
        let mut rows = 0;
        let all = self.records_wanted(width, height + 1);
        // The first row says that there are earlier ones.
        let said = usize::from(all > height && height > 2);
        let height = height - said;
        for (sign, filed) in &newest {
            let mut block = self.record(sign, filed, width, is_large);
            let room = height.saturating_sub(rows);
            if block.len() > room && (taken.len() > 1 || room == 0) {
                break;
            }
            if block.len() > room {
                block.truncate(room);
                if let Some(last) = block.last_mut() {
                    last.text = with_sign(&last.text, width.saturating_sub(NUMBER));
                }
            }
            rows += block.len();
            taken.push((sign.starts_with('K'), filed.number, block));
        }
        let hidden = newest.len() - taken.len();
        taken.sort_by_key(|(is_commitment, number, _)| (*is_commitment, *number));
        let mut y = area.y;
        if hidden > 0 && (said > 0 || rows < height) {
            let said = t!(self.texts, "layar-earlier", count = hidden);
            write(&said, self.theme.dim(), Position::new(area.x, y), area.width, buf);
            y += 1;
        }
        for row in taken.into_iter().flat_map(|(_, _, block)| block) {
            if y >= area.bottom() {
                return;
            }
            Piece::new(row.sign, self.theme.focus()).draw(Position::new(area.x, y), area.width, buf);
            let indent = u16::try_from(NUMBER).unwrap_or(0);
            let at = Position::new(area.x + indent, y);
            write(&SafeText::line(&row.text), row.style, at, area.width.saturating_sub(indent), buf);
            y += 1;
        }
    }

    /// A decision or commitment in rows: its words, then who owes it until when.
    fn record(&self, sign: &str, filed: &Filed, width: usize, is_large: bool) -> Vec<Row> {
        let width = width.saturating_sub(NUMBER).max(1);
        let style = if filed.words == Words::Held { self.theme.dim() } else { self.theme.title() };
        let text = self.words(&filed.words);
        let large = is_large && self.theme.has_unicode();
        let large = large.then(|| letters::set(text.as_str(), letters::SIZES[8], width)).flatten();
        let is_large = large.is_some();
        let lines = large.unwrap_or_else(|| wrapped(text.as_str(), width));
        let mut rows: Vec<Row> = lines.into_iter().map(|text| Row { sign: String::new(), text, style }).collect();
        if let Some(first) = rows.get_mut(usize::from(is_large)) {
            first.sign = sign.to_owned();
        }
        let owed = self.owed(filed);
        if filed.words != Words::Held && !owed.is_empty() {
            let dim = self.theme.dim();
            rows.extend(wrapped(&owed, width).into_iter().map(|text| Row { sign: String::new(), text, style: dim }));
        }
        rows
    }

    /// `DP3APP, RSUD · 31 Januari 2024`.
    fn owed(&self, filed: &Filed) -> String {
        let day = |date: NaiveDate| self.texts.language().long_date(date).to_string();
        let rhythm = filed.recurrence.map(|recurrence| match recurrence.every {
            Rhythm::Weekly(0 | 1) => t!(self.texts, "capture-weekly").to_string(),
            Rhythm::Weekly(weeks) => t!(self.texts, "capture-weeks", count = weeks).to_string(),
            Rhythm::Monthly(day) => t!(self.texts, "capture-monthly", day = day).to_string(),
        });
        let owners = filed.owners.iter().map(|owner| self.words(owner).to_string()).collect::<Vec<_>>().join(", ");
        let owners = Some(owners).filter(|owners| !owners.is_empty());
        owners.into_iter().chain(filed.due.map(day)).chain(rhythm).collect::<Vec<_>>().join(" · ")
    }
}

/// A row of what was agreed.
struct Row {
    sign: String,
    text: String,
    style: Style,
}
