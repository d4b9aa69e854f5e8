//! The terminal: taken over at the start, given back on every way out. It must not know what is drawn.

use std::io::{self, BufWriter, IsTerminal, Stdout, Write};
use std::sync::atomic::{AtomicBool, Ordering};

use crossterm::event::{DisableBracketedPaste, DisableFocusChange, EnableBracketedPaste, EnableFocusChange};
use crossterm::terminal::{EnterAlternateScreen, LeaveAlternateScreen};
use crossterm::{cursor, execute, terminal};
use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;

/// The terminal as ratatui draws on it: one flush a frame.
pub type Screen = Terminal<CrosstermBackend<BufWriter<Stdout>>>;

/// A frame of a large terminal fits, so that it leaves in one piece.
const FRAME: usize = 256 * 1024;

static TAKEN: AtomicBool = AtomicBool::new(false);

/// Whether there is a terminal that can be drawn on.
pub fn is_there() -> bool {
    let is_dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
    !is_dumb && io::stdin().is_terminal() && io::stdout().is_terminal()
}

/// Takes the terminal over: raw, alternate screen, pastes and focus told apart from keys.
///
/// # Errors
/// When the terminal does not answer.
pub fn take() -> io::Result<()> {
    terminal::enable_raw_mode()?;
    TAKEN.store(true, Ordering::SeqCst);
    execute!(io::stdout(), EnterAlternateScreen, EnableBracketedPaste, EnableFocusChange)
}

/// Gives the terminal back as it was. What fails is passed over: the terminal may be gone.
pub fn give_back() {
    if TAKEN.swap(false, Ordering::SeqCst) {
        let mut out = io::stdout();
        let _ = execute!(out, DisableFocusChange, DisableBracketedPaste, LeaveAlternateScreen, cursor::Show);
        let _ = out.flush();
        let _ = terminal::disable_raw_mode();
    }
}

/// The terminal to draw on.
///
/// # Errors
/// When its size cannot be had.
pub fn screen() -> io::Result<Screen> {
    Terminal::new(CrosstermBackend::new(BufWriter::with_capacity(FRAME, io::stdout())))
}

/// A panic gives the terminal back before it speaks.
pub fn give_back_on_panic() {
    let speak = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        give_back();
        speak(panic);
    }));
}
