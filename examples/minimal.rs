//! The least that a ratatui program can do: a list that moves. What our own figures stand beside in `docs/performance.md`;
//! it knows nothing of meetings.

use crossterm::event::{self, Event, KeyCode, KeyEventKind};
use ratatui::style::Stylize as _;
use ratatui::text::Line;
use ratatui::widgets::Paragraph;

/// As many rows as are moved over.
const ROWS: usize = 150_000;

#[expect(clippy::disallowed_methods, reason = "it takes neither the mouse nor pastes")]
fn main() -> std::io::Result<()> {
    let mut terminal = ratatui::try_init()?;
    let (mut selected, mut top) = (0_usize, 0_usize);
    loop {
        terminal.draw(|frame| {
            let height = usize::from(frame.area().height);
            top = top.clamp((selected + 1).saturating_sub(height), selected);
            let rows = (top..ROWS.min(top + height)).map(|row| {
                let line = Line::from(format!("row {row}"));
                if row == selected { line.reversed() } else { line }
            });
            frame.render_widget(Paragraph::new(rows.collect::<Vec<_>>()), frame.area());
        })?;
        if let Event::Key(key) = event::read()?
            && key.kind == KeyEventKind::Press
        {
            match key.code {
                KeyCode::Down => selected = (selected + 1).min(ROWS - 1),
                KeyCode::Up => selected = selected.saturating_sub(1),
                KeyCode::Char('q') => break,
                _ => {}
            }
        }
    }
    ratatui::restore();
    Ok(())
}
