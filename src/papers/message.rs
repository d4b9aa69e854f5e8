//! Texts for a messenger (*pesan*): what the meeting agreed on, and for each institution what it promised, when it is due and
//! how late it is. It must not send anything.

use super::Desk;
use super::frame::{Body, date, long_date, prose};
use super::owed::Owed;
use super::report::{all, by_institution, figures};
use crate::sheet::Block;
use crate::texts::t;

/// The texts of one meeting, or of several.
pub(super) fn body(desk: &Desk<'_>) -> Body {
    let texts = desk.texts();
    let owed = all(desk);
    let title = t!(texts, "paper-name-pesan").to_string();
    let mut blocks = vec![Block::Part {
        title: t!(texts, "paper-message-summary").to_string(),
        blocks: vec![prose(summary(desk, &owed))],
    }];
    for (name, owed) in by_institution(desk, &owed) {
        let open: Vec<&Owed<'_>> = owed.into_iter().filter(|one| one.part.state.is_open()).collect();
        if !open.is_empty() {
            let text = to_one(desk, &name, &open);
            blocks.push(Block::Part { title: name, blocks: vec![prose(text)] });
        }
    }
    Body { title, blocks, ..Body::default() }
}

fn summary(desk: &Desk<'_>, owed: &[Owed<'_>]) -> String {
    let texts = desk.texts();
    let about: Vec<String> = desk
        .sessions
        .iter()
        .map(|session| format!("*{}*\n{}", desk.sight.title(session), long_date(texts, session.meeting.date)))
        .collect();
    let counts: Vec<String> =
        figures(texts, owed).into_iter().map(|one| format!("• {}: {}", one.label, one.value)).collect();
    let as_of = t!(texts, "paper-message-as-of", date = date(texts, desk.order.today)).to_string();
    format!("{}\n\n{as_of}\n{}", about.join("\n"), counts.join("\n"))
}

fn to_one(desk: &Desk<'_>, name: &str, open: &[&Owed<'_>]) -> String {
    let texts = desk.texts();
    let mut lines = vec![t!(texts, "paper-message-to", who = name).to_string(), String::new()];
    let mut last = None;
    for (at, one) in open.iter().enumerate() {
        if last != Some(one.session.id) {
            last = Some(one.session.id);
            let (title, day) = (desk.sight.title(one.session), date(texts, one.session.meeting.date));
            lines.push(t!(texts, "paper-message-from", title = title, date = day).to_string());
        }
        let text = desk.sight.commitment(one.session, one.commitment, &one.commitment.text);
        lines.push(format!("{}. {text}", at + 1));
        lines.push(format!("   {}", when(desk, one)));
    }
    lines.push(String::new());
    lines.push(t!(texts, "paper-message-closing").to_string());
    lines.join("\n")
}

fn when(desk: &Desk<'_>, one: &Owed<'_>) -> String {
    let texts = desk.texts();
    match one.part.due {
        None => t!(texts, "paper-message-no-date").to_string(),
        Some(due) if one.is_late() => {
            t!(texts, "paper-message-late", date = date(texts, due), days = one.days_late).to_string()
        }
        Some(due) => t!(texts, "paper-message-due", date = date(texts, due)).to_string(),
    }
}
