//! A question of the follow-up round: one promise, large and alone, who has to answer for it, and its whole life. It must not
//! know which question comes next.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::detail;
use super::prose::{Line, draw_lines, paragraph};
use super::said::class_sign;
use super::scene::Scene;
use super::widgets::Piece;
use crate::app::command::Command;
use crate::app::follow_up::{FollowUpScreen, in_view};
use crate::app::keymap::Context;
use crate::domain::actions::Action;
use crate::domain::answer::Answer;
use crate::domain::attendance::{PresenceStatus, Seat};
use crate::domain::follow_up::{Asked, answer_to, seat_of, speaker};
use crate::domain::meeting::Class;
use crate::domain::{Session, State};
use crate::texts::t;

/// The widest line that is read out at a glance.
const WIDEST: u16 = 84;

/// Draws the question and says where it begins.
pub(super) fn draw(scene: &Scene<'_>, screen: &FollowUpScreen, buf: &mut Buffer) -> Option<Position> {
    let session = scene.model.archive.session(screen.id)?;
    if !screen.is_ready() {
        return Some(scene.sentence(&t!(scene.texts, "follow-reading"), buf));
    }
    let content = scene.content();
    let width = content.width.min(WIDEST);
    let area = Rect { x: content.x + (content.width - width) / 2, width, ..content };
    let lines = match (&screen.asked, in_view(scene.model, screen)) {
        (Some(asked), Some((source, action))) => {
            let page = Page { scene, screen, session, source, action, asked, width };
            page.lines(usize::from(area.height))
        }
        (Some(_), None) => paragraph(t!(scene.texts, "follow-gone").as_str(), width, scene.theme.dim()),
        (None, _) => end(scene, screen, session, width),
    };
    draw_lines(&lines, area, buf);
    Some(area.as_position())
}

struct Page<'a> {
    scene: &'a Scene<'a>,
    screen: &'a FollowUpScreen,
    session: &'a Session,
    source: &'a Session,
    action: &'a Action,
    asked: &'a Asked,
    width: u16,
}

impl Page<'_> {
    fn lines(&self, height: usize) -> Vec<Line> {
        let (scene, theme) = (self.scene, self.scene.theme);
        let mut lines = vec![place(scene, self.screen, self.session), vec![], self.head()];
        lines.extend(paragraph(&self.action.text.replace('\n', " "), self.width, theme.title()));
        lines.push(vec![]);
        lines.extend(self.owner());
        let answer = answer_to(self.session, self.asked).map(|answer| self.answered(answer)).unwrap_or_default();
        let room = height.saturating_sub(lines.len() + answer.len());
        let room = u16::try_from(room).unwrap_or(u16::MAX);
        let owner = self.asked.owner.as_ref().filter(|_| !self.screen.for_all);
        lines.extend(detail::asked(scene.model, self.action, owner, theme, scene.texts, (self.width, room)));
        lines.truncate(height.saturating_sub(answer.len()));
        lines.extend(answer);
        lines
    }

    /// The number, where it was promised, how confidential it is.
    fn head(&self) -> Line {
        let (scene, texts, theme) = (self.scene, self.scene.texts, self.scene.theme);
        let number = format!("K{}   ", self.action.number);
        let date = texts.language().short_date(self.action.session_date);
        let mut head = vec![Piece::new(number, theme.focus())];
        if self.action.class != Class::Biasa {
            head.push(Piece::new(format!("{}   ", class_sign(scene, self.action.class)), theme.due()));
        }
        head.push(Piece::new(format!("{date} · {}", self.action.session_title), theme.dim()));
        head
    }

    /// Who has to answer, and whether somebody sits there.
    fn owner(&self) -> Vec<Line> {
        let (texts, theme) = (self.scene.texts, self.scene.theme);
        let parts = &self.action.owners;
        let name = parts.iter().find(|part| part.part.owner == self.asked.owner).map(|part| part.name.clone());
        let label = t!(texts, "detail-owners");
        let mut line = vec![Piece::new(format!("{:<11} ", label.as_str()), theme.dim())];
        if self.screen.for_all {
            let open = parts.iter().filter(|part| part.part.state.is_open()).count();
            line.push(Piece::new(t!(texts, "follow-for-all", count = open).into_owned(), theme.focus()));
            return vec![line];
        }
        line.push(Piece::new(name.unwrap_or_else(|| t!(texts, "detail-nobody").to_string()), theme.title()));
        if parts.len() > 1 {
            let of_it =
                |asked: &&Asked| (asked.session, asked.commitment) == (self.asked.session, self.asked.commitment);
            let done = parts.iter().filter(|part| part.part.state == State::Done).count();
            let at = self.screen.questions.iter().filter(of_it).position(|asked| asked == self.asked).unwrap_or(0) + 1;
            let said = t!(texts, "follow-part", at = at, all = parts.len(), done = done);
            line.push(Piece::new(format!("   {said}"), theme.dim()));
        }
        [Some(line), self.presence().map(|presence| vec![Piece::plain(format!("{:<12}", "")), presence])]
            .into_iter()
            .flatten()
            .collect()
    }

    fn presence(&self) -> Option<Piece<'static>> {
        let (texts, theme) = (self.scene.texts, self.scene.theme);
        let seat: &Seat = seat_of(self.session, self.source, self.asked.owner.as_ref())?;
        let (by, _) = speaker(seat);
        let piece = match seat.presence.status {
            _ if !seat.presence.is_in_the_room() => Piece::new(t!(texts, "follow-away").into_owned(), theme.due()),
            PresenceStatus::Represented if by.is_empty() => {
                Piece::new(format!("✓ {}", t!(texts, "follow-represented")), theme.done())
            }
            PresenceStatus::Represented => {
                Piece::new(format!("✓ {}", t!(texts, "follow-represented-by", who = by)), theme.done())
            }
            _ => Piece::new(format!("✓ {}", t!(texts, "follow-there")), theme.done()),
        };
        Some(piece)
    }

    /// What was answered in this meeting.
    fn answered(&self, answer: &Answer) -> Vec<Line> {
        let (texts, theme) = (self.scene.texts, self.scene.theme);
        let date = |due: Option<chrono::NaiveDate>| {
            due.map_or_else(|| t!(texts, "detail-no-date").into_owned(), |due| texts.language().short_date(due))
        };
        let mut said = if answer.moved {
            t!(texts, "detail-move", from = date(answer.before.due), to = date(answer.after.due)).to_string()
        } else {
            t!(texts, "state-" + answer.after.state.name()).to_string()
        };
        if !answer.line.is_empty() {
            said.push_str(&format!(" · {}", answer.line));
        }
        if !answer.blocked_by.is_empty() {
            said.push_str(&format!(" ({})", t!(texts, "follow-waits-for", who = &answer.blocked_by)));
        }
        if !answer.by.is_empty() {
            said.push_str(&format!(" · {}", answer.by));
        }
        let mut lines = vec![vec![]];
        lines.extend(paragraph(&format!("✓ {}", t!(texts, "follow-answered", what = said)), self.width, theme.done()));
        lines
    }
}

/// Which question of all, and how many are answered.
fn place(scene: &Scene<'_>, screen: &FollowUpScreen, session: &Session) -> Line {
    let all = screen.questions.len();
    let answered = all - screen.unanswered(session).count();
    let said = t!(scene.texts, "follow-place", at = screen.at() + 1, all = all, answered = answered);
    vec![Piece::new(said.into_owned(), scene.theme.dim())]
}

/// All were asked: how many answered, and which key leads to those who did not.
fn end(scene: &Scene<'_>, screen: &FollowUpScreen, session: &Session, width: u16) -> Vec<Line> {
    let (texts, theme) = (scene.texts, scene.theme);
    let (all, open) = (screen.questions.len(), screen.unanswered(session).count());
    let title = if all == 0 { t!(texts, "follow-nothing") } else { t!(texts, "follow-end") };
    let mut lines = paragraph(title.as_str(), width, theme.title());
    lines.push(vec![]);
    if all > 0 {
        let said = t!(texts, "follow-count", answered = all - open, all = all);
        lines.extend(paragraph(said.as_str(), width, theme.plain()));
    }
    if open > 0 {
        let key = scene.key(Context::FollowUp, Command::NextPage);
        lines.extend(paragraph(t!(texts, "follow-open", count = open, key = key).as_str(), width, theme.plain()));
    }
    if screen.left_out > 0 {
        lines.push(vec![]);
        lines.extend(paragraph(t!(texts, "follow-left-out", count = screen.left_out).as_str(), width, theme.due()));
    }
    lines
}
