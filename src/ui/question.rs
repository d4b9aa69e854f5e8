//! Draws a question above the screen: what is asked, what will happen, and which key answers it. It must not answer.

use std::collections::BTreeSet;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect, Size};

use super::prose::{Line, draw_lines, paragraph};
use super::theme::Theme;
use super::widgets::{Piece, popup, popup_inside};
use crate::app::model::Model;
use crate::app::overlay::Question;
use crate::app::screen::Screen;
use crate::domain::meeting::{Class, SessionState};
use crate::domain::seal::Seal;
use crate::domain::session::SessionEdit;
use crate::domain::{Change, DocumentEdit, DocumentId, ListEdit, RecordKind, Session, SessionId};
use crate::texts::{SafeText, Texts, pad_right, t};
use crate::wording;

/// The widest line of a question: a sentence is read at a glance.
const WIDEST: u16 = 64;

/// A question in words.
struct Words {
    title: SafeText<'static>,
    /// What it is about, and what will happen.
    sentences: Vec<SafeText<'static>>,
    /// Keys and what they answer.
    answers: Vec<(&'static str, SafeText<'static>)>,
}

/// Draws the question in the middle of the screen `area` and says where the hardware cursor goes: to what is asked.
pub fn draw(model: &Model, question: &Question, theme: Theme, texts: &Texts, area: Rect, buf: &mut Buffer) -> Position {
    let words = words(model, question, texts);
    let (mut lines, width) = (sentences(&words, theme, area), width(area));
    for (key, answer) in words.answers {
        // *tidak*
        let shown = if key == "n" { "n/t" } else { key };
        lines.push(vec![Piece::new(pad_right(shown, 5), theme.key()), Piece::plain(answer)]);
    }
    let height = u16::try_from(lines.len()).unwrap_or(u16::MAX);
    let inside = popup(&Piece::new(words.title, theme.title()), Size::new(width, height), area, buf);
    draw_lines(&lines, inside, buf);
    inside.as_position()
}

/// The key of the answer that stands at this place of the screen `area`.
pub(super) fn answer_at(
    model: &Model,
    question: &Question,
    theme: Theme,
    texts: &Texts,
    area: Rect,
    at: Position,
) -> Option<&'static str> {
    let words = words(model, question, texts);
    let above = sentences(&words, theme, area).len();
    let height = u16::try_from(above + words.answers.len()).unwrap_or(u16::MAX);
    let inside = popup_inside(Size::new(width(area), height), area);
    let line = usize::from(at.y.checked_sub(inside.y)?);
    let (key, _) = words.answers.get(line.checked_sub(above)?).filter(|_| inside.contains(at))?;
    Some(key)
}

fn width(area: Rect) -> u16 {
    WIDEST.min(area.width.saturating_sub(6))
}

fn words(model: &Model, question: &Question, texts: &Texts) -> Words {
    match question {
        Question::DeleteSession(id) => delete(model, *id, texts),
        Question::LeaveSample(_) => leave_sample(model, texts),
        Question::LowerClass(intent) => lower_class(model, &intent.change, texts),
        Question::Release(change) => release(change, texts),
        Question::CorrectAlike(change) => correct_alike(change, texts),
        Question::Restore { number, change } => restore(*number, change, texts),
        Question::Purge { title, .. } => purge(title, texts),
        Question::OpenOnAnotherDay(id) => another_day(model, *id, texts),
        Question::OpenWithoutQuorum(id) => without_quorum(model, *id, texts),
        Question::FinaliseDespite(id) => finalise(model, *id, texts),
        Question::TakeSealOff(id) => take_seal_off(model, *id, texts),
        Question::Amend { session, .. } => amend(model, *session, texts),
        Question::QuitUnsaved => quit(model, texts),
    }
}

/// What is asked, and a blank line below it.
fn sentences(words: &Words, theme: Theme, area: Rect) -> Vec<Line> {
    let lines = words.sentences.iter().flat_map(|said| paragraph(said.as_str(), width(area), theme.plain()));
    lines.chain([vec![]]).collect()
}

fn delete(model: &Model, id: SessionId, texts: &Texts) -> Words {
    let what = model.archive.session(id).map(|session| {
        let (meeting, count) = (&session.meeting, session.commitments.len());
        let date = texts.language().short_date(meeting.date);
        t!(texts, "question-delete-what", title = &meeting.title, date = date, count = count).into_owned()
    });
    let is_final = model.archive.session(id).is_some_and(Session::is_final);
    let is_final = is_final.then(|| t!(texts, "question-delete-final").into_owned());
    Words {
        title: t!(texts, "question-delete").into_owned(),
        sentences: what.into_iter().chain(is_final).chain([t!(texts, "question-delete-how").into_owned()]).collect(),
        answers: vec![
            ("y", t!(texts, "question-delete-yes").into_owned()),
            ("n", t!(texts, "question-delete-no").into_owned()),
        ],
    }
}

fn leave_sample(model: &Model, texts: &Texts) -> Words {
    let what = match &model.own_archive {
        Some(own) if own.is_begun => t!(texts, "question-sample-open", path = own.path.to_string_lossy().into_owned()),
        Some(own) => t!(texts, "question-sample-begin", path = own.path.to_string_lossy().into_owned()),
        None => t!(texts, "notice-no-home"),
    };
    let yes = model.own_archive.as_ref().map(|own| match own.is_begun {
        true => t!(texts, "question-sample-yes-open"),
        false => t!(texts, "question-sample-yes-begin"),
    });
    let yes = yes.map(|yes| ("y", yes.into_owned()));
    let others =
        [("n", t!(texts, "question-sample-no").into_owned()), ("Esc", t!(texts, "question-neither").into_owned())];
    Words {
        title: t!(texts, "question-sample").into_owned(),
        sentences: vec![what.into_owned(), t!(texts, "question-sample-how").into_owned()],
        answers: yes.into_iter().chain(others).collect(),
    }
}

fn lower_class(model: &Model, change: &Change, texts: &Texts) -> Words {
    let class = |class: Class| t!(texts, "class-" + class.name());
    let said = model.archive.lowered(change).into_iter().map(|(_, (_, from, to))| {
        t!(texts, "question-lower-what", subject = &change.act.subject, from = class(from), to = class(to)).into_owned()
    });
    let above = |edit: &DocumentEdit| match edit {
        DocumentEdit::Session(id, edit) => model.archive.session(*id).map_or(0, |session| session.stays_above(edit)),
        _ => 0,
    };
    let above: usize = change.edits.iter().map(above).sum();
    let above = (above > 0).then(|| t!(texts, "question-lower-above", count = above).into_owned());
    Words {
        title: t!(texts, "question-lower").into_owned(),
        sentences: said.chain(above).chain([t!(texts, "question-lower-how").into_owned()]).collect(),
        answers: vec![
            ("y", t!(texts, "question-lower-yes").into_owned()),
            ("n", t!(texts, "question-lower-no").into_owned()),
        ],
    }
}

/// Each part that was held back is shown once more: that is what everybody would read.
fn release(change: &Change, texts: &Texts) -> Words {
    let span = |edit: &DocumentEdit| match edit {
        DocumentEdit::Session(_, SessionEdit::Identity(ListEdit::Add { value, .. })) => Some(value.span.clone()),
        DocumentEdit::Session(_, SessionEdit::Record { edit: ListEdit::Add { value, .. }, .. }) => match &value.kind {
            RecordKind::Identity { span, .. } => Some(span.clone()),
            _ => None,
        },
        _ => None,
    };
    let spans: Vec<String> = change.edits.iter().filter_map(span).map(|span| format!("“{span}”")).collect();
    Words {
        title: t!(texts, "question-release").into_owned(),
        sentences: vec![
            t!(texts, "question-release-what", spans = spans.join(", ")).into_owned(),
            t!(texts, "question-release-how").into_owned(),
        ],
        answers: vec![
            ("y", t!(texts, "question-release-yes").into_owned()),
            ("n", t!(texts, "question-release-no").into_owned()),
        ],
    }
}

fn correct_alike(change: &Change, texts: &Texts) -> Words {
    let documents: BTreeSet<_> = change.edits.iter().map(DocumentEdit::document).collect();
    let signs = documents.contains(&DocumentId::Office);
    let (seat, count) = (&change.act.subject, documents.len() - usize::from(signs));
    let what = match (signs, count) {
        (true, 0) => t!(texts, "question-alike-office", seat = seat),
        (true, _) => t!(texts, "question-alike-both", seat = seat, count = count),
        (false, _) => t!(texts, "question-alike-what", seat = seat, count = count),
    };
    Words {
        title: t!(texts, "question-alike").into_owned(),
        sentences: vec![what.into_owned(), t!(texts, "question-alike-how").into_owned()],
        answers: vec![
            ("y", t!(texts, "question-alike-yes").into_owned()),
            ("n", t!(texts, "question-alike-no").into_owned()),
        ],
    }
}

/// Says what the meeting would become: that is what is decided.
fn restore(number: u32, change: &Change, texts: &Texts) -> Words {
    let recovers = change.edits.iter().any(|edit| matches!(edit, DocumentEdit::Recover(_)));
    let said = change.edits.iter().find_map(|edit| match edit {
        DocumentEdit::Replace { old, new } => Some(wording::changes(texts, old, new)),
        _ => None,
    });
    let what = t!(texts, "question-restore-what", changes = said.unwrap_or_default()).into_owned();
    let sentences = if recovers {
        vec![t!(texts, "question-restore-lost").into_owned(), t!(texts, "question-restore-aside").into_owned()]
    } else {
        vec![what, t!(texts, "question-restore-how").into_owned()]
    };
    Words {
        title: t!(texts, "question-restore", number = number.to_string()).into_owned(),
        sentences,
        answers: vec![
            ("y", t!(texts, "question-restore-yes").into_owned()),
            ("n", t!(texts, "question-restore-no").into_owned()),
        ],
    }
}

fn purge(title: &str, texts: &Texts) -> Words {
    Words {
        title: t!(texts, "question-purge").into_owned(),
        sentences: vec![
            t!(texts, "question-purge-what", title = title).into_owned(),
            t!(texts, "question-purge-how").into_owned(),
        ],
        answers: vec![
            ("y", t!(texts, "question-purge-yes").into_owned()),
            ("n", t!(texts, "question-purge-no").into_owned()),
        ],
    }
}

/// Both days stand there, so that it is seen which of them is wrong.
fn another_day(model: &Model, id: SessionId, texts: &Texts) -> Words {
    let language = texts.language();
    let held = model.archive.session(id).map(|session| language.long_date(session.meeting.date));
    let held = held.map(|date| t!(texts, "question-day-held", date = date).into_owned());
    let today = t!(texts, "question-day-today", date = language.long_date(model.today())).into_owned();
    Words {
        title: t!(texts, "question-day").into_owned(),
        sentences: held.into_iter().chain([today, t!(texts, "question-day-how").into_owned()]).collect(),
        answers: vec![
            ("y", t!(texts, "question-day-yes").into_owned()),
            ("n", t!(texts, "question-day-no").into_owned()),
        ],
    }
}

fn without_quorum(model: &Model, id: SessionId, texts: &Texts) -> Words {
    let session = model.archive.session(id);
    let standing = session.and_then(|session| Some(session.meeting.quorum.as_ref()?.standing(&session.seats)));
    let what = standing.map(|standing| {
        let missing = standing.short_groups.len() + standing.missing_seats.len();
        if standing.there < standing.required {
            t!(texts, "question-quorum-short", there = standing.there, required = standing.required).into_owned()
        } else {
            t!(texts, "frame-quorum-missing", count = missing).into_owned()
        }
    });
    Words {
        title: t!(texts, "question-quorum").into_owned(),
        sentences: what.into_iter().chain([t!(texts, "question-quorum-how").into_owned()]).collect(),
        answers: vec![
            ("y", t!(texts, "question-quorum-yes").into_owned()),
            ("n", t!(texts, "question-quorum-no").into_owned()),
            ("Esc", t!(texts, "question-neither").into_owned()),
        ],
    }
}

/// How many findings are named before the others are counted.
const NAMED: usize = 3;

fn finalise(model: &Model, id: SessionId, texts: &Texts) -> Words {
    let archive = &model.archive;
    let found = match (model.screen(), archive.session(id)) {
        (Screen::Closing(screen), Some(session)) => {
            let said = screen.rows.iter().take(NAMED).map(|finding| {
                let others = |session, id| archive.named(session, id);
                let place = wording::finding_place(texts, session, finding);
                let said = wording::fault(texts, &archive.office, session, &finding.fault, &others);
                SafeText::from(format!("· {place}: {said}"))
            });
            let more = screen.rows.len().saturating_sub(NAMED);
            said.chain((more > 0).then(|| t!(texts, "question-finalise-more", count = more).into_owned())).collect()
        }
        _ => vec![],
    };
    let how = t!(texts, "question-finalise-how").into_owned();
    let is_on = archive.session(id).is_some_and(|session| session.meeting.state == SessionState::Running);
    let closes = is_on.then(|| t!(texts, "question-finalise-closes").into_owned());
    Words {
        title: t!(texts, "question-finalise").into_owned(),
        sentences: found.into_iter().chain(closes).chain([how]).collect(),
        answers: vec![
            ("y", t!(texts, "question-finalise-yes").into_owned()),
            ("n", t!(texts, "question-finalise-no").into_owned()),
        ],
    }
}

/// Whoever sealed by mistake takes it back; whoever has handed papers out puts them right instead.
fn take_seal_off(model: &Model, id: SessionId, texts: &Texts) -> Words {
    let session = model.archive.session(id);
    let seal = session.and_then(|session| session.seal.as_ref()).map(Seal::short).unwrap_or_default();
    Words {
        title: t!(texts, "question-unseal").into_owned(),
        sentences: vec![
            t!(texts, "question-unseal-what", digest = seal).into_owned(),
            t!(texts, "question-unseal-how").into_owned(),
        ],
        answers: vec![
            ("y", t!(texts, "question-unseal-yes").into_owned()),
            ("n", t!(texts, "question-unseal-no").into_owned()),
        ],
    }
}

fn amend(model: &Model, id: SessionId, texts: &Texts) -> Words {
    let session = model.archive.session(id);
    let seal = session.and_then(|session| session.seal.as_ref()).map(Seal::short).unwrap_or_default();
    let next = session.map_or(1, |session| session.earlier.len() + 1);
    Words {
        title: t!(texts, "question-amend").into_owned(),
        sentences: vec![
            t!(texts, "question-amend-what", digest = seal).into_owned(),
            t!(texts, "question-amend-how", number = next).into_owned(),
        ],
        answers: vec![
            ("y", t!(texts, "question-amend-yes").into_owned()),
            ("n", t!(texts, "question-amend-no").into_owned()),
        ],
    }
}

fn quit(model: &Model, texts: &Texts) -> Words {
    let saving = &model.saving;
    let what =
        (!saving.is_settled()).then(|| t!(texts, "question-quit-what", count = saving.pending.len()).into_owned());
    let why = saving.fault().map(|fault| wording::write_fault(texts, fault));
    let not_kept = saving.draft_fault.as_ref().filter(|_| model.holds_text());
    let not_kept =
        not_kept.map(|fault| t!(texts, "frame-not-kept", why = wording::save_error(texts, fault)).into_owned());
    Words {
        title: t!(texts, "question-quit").into_owned(),
        sentences: what.into_iter().chain(why).chain(not_kept).collect(),
        answers: vec![
            ("y", t!(texts, "question-quit-yes").into_owned()),
            ("n", t!(texts, "question-quit-no").into_owned()),
        ],
    }
}
