//! The terminal: taken over at the start, given back on every way out. It must not know what is drawn.

use std::cell::RefCell;
use std::io::{self, IsTerminal, Write};
use std::rc::Rc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use crossterm::clipboard::CopyToClipboard;
use crossterm::event::{DisableBracketedPaste, DisableFocusChange, EnableBracketedPaste, EnableFocusChange};
use crossterm::style::Print;
use crossterm::terminal::{BeginSynchronizedUpdate, EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen};
use crossterm::terminal::{Clear, ClearType, SetTitle, disable_raw_mode, enable_raw_mode};
use crossterm::{cursor, queue};
use ratatui::backend::CrosstermBackend;
use ratatui::layout::Rect;
use ratatui::{Frame, Terminal, TerminalOptions, Viewport};

use crate::platform::terminal::{self as system, Output};
use crate::texts::SafeText;

/// How long a terminal that takes no more bytes is given to be put right.
const LAST_WORD: Duration = Duration::from_millis(200);

/// Clicks and the wheel, and nothing while the mouse only moves: crossterm's own command would wake the program then.
/// With Shift the terminal selects text as ever.
const MOUSE_ON: &str = "\x1b[?1000h\x1b[?1006h";
const MOUSE_OFF: &str = "\x1b[?1006l\x1b[?1000l";

/// The terminal keeps the title of its window, and takes it back. One that keeps none is left without a title rather than
/// with ours.
const TITLE_KEPT: &str = "\x1b[22;0t";
const TITLE_BACK: &str = "\x1b]0;\x07\x1b[23;0t";

static TAKEN: AtomicBool = AtomicBool::new(false);
/// Whether another program has it for a while.
static LENT: AtomicBool = AtomicBool::new(false);

/// Whether there is a terminal that can be drawn on.
pub fn is_there() -> bool {
    let is_dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
    !is_dumb && io::stdin().is_terminal() && io::stdout().is_terminal()
}

/// Whether the terminal has a window with a title. The console of Linux has none, and old ones show what is meant for it.
fn has_title() -> bool {
    std::env::var_os("TERM").is_none_or(|term| term != "linux")
}

/// Takes the terminal over: raw, alternate screen, pastes and focus told apart from keys.
///
/// # Errors
/// When the terminal does not answer.
pub fn take() -> io::Result<()> {
    TAKEN.store(true, Ordering::SeqCst);
    LENT.store(false, Ordering::SeqCst);
    enable_raw_mode()?;
    let mut bytes = Vec::new();
    if has_title() {
        queue!(bytes, Print(TITLE_KEPT))?;
    }
    queue!(bytes, EnterAlternateScreen, EnableBracketedPaste, EnableFocusChange, Print(MOUSE_ON))?;
    system::output()?.write_all(&bytes)
}

/// Gives the terminal to another program, until it is taken again.
pub fn lend() {
    LENT.store(true, Ordering::SeqCst);
    give_back();
}

/// Whether another program has the terminal: what is typed there, Ctrl-C too, is meant for it.
pub fn is_lent() -> bool {
    LENT.load(Ordering::SeqCst)
}

/// Gives the terminal back as it was. What fails is passed over: the terminal may be gone. It returns soon even where
/// the terminal takes no more bytes.
pub fn give_back() {
    if !TAKEN.swap(false, Ordering::SeqCst) {
        return;
    }
    // First what cannot get stuck.
    let _ = disable_raw_mode();
    let (done, is_done) = mpsc::channel();
    thread::spawn(move || {
        let mut bytes = Vec::new();
        let _ = queue!(
            bytes,
            EndSynchronizedUpdate,
            Print(MOUSE_OFF),
            DisableFocusChange,
            DisableBracketedPaste,
            LeaveAlternateScreen,
            cursor::Show
        );
        if has_title() {
            let _ = queue!(bytes, Print(TITLE_BACK));
        }
        let _ = system::output().and_then(|mut out| out.write_all(&bytes));
        let _ = done.send(());
    });
    let _ = is_done.recv_timeout(LAST_WORD);
}

/// The bytes of one frame. ratatui flushes several times a frame; they are gathered here and leave in one piece.
#[derive(Clone, Default)]
struct Sheet(Rc<RefCell<Vec<u8>>>);

impl Write for Sheet {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The terminal to draw on. It has the size that it is told, not the one that the system has by now: the model must not
/// be drawn into a smaller area than the one it was laid out for.
pub struct Screen {
    terminal: Terminal<CrosstermBackend<Sheet>>,
    sheet: Sheet,
    out: Output,
    size: (u16, u16),
    title: SafeText<'static>,
}

impl Screen {
    /// A screen of this size, nothing drawn yet.
    ///
    /// # Errors
    /// When the terminal cannot be opened for writing.
    pub fn open(size: (u16, u16)) -> io::Result<Self> {
        let sheet = Sheet::default();
        Ok(Self { terminal: blank(&sheet, size)?, sheet, out: system::output()?, size, title: SafeText::default() })
    }

    /// Forgets what was drawn and what the window is called, since something else was written over it.
    ///
    /// # Errors
    /// None that a list of bytes could give.
    pub fn forget(&mut self) -> io::Result<()> {
        self.terminal = blank(&self.sheet, self.size)?;
        self.title = SafeText::default();
        Ok(())
    }

    /// Sends a text to the terminal's clipboard (OSC 52). The terminal does not say whether it takes it.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub fn copy(&mut self, text: &str) -> io::Result<()> {
        let mut bytes = Vec::new();
        queue!(bytes, CopyToClipboard::to_clipboard_from(text))?;
        self.out.write_all(&bytes)
    }

    /// Draws a frame of this size, under this title of the window; what differs from the last one leaves in one write.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub fn draw(
        &mut self,
        size: (u16, u16),
        title: &SafeText<'static>,
        view: impl FnOnce(&mut Frame<'_>),
    ) -> io::Result<()> {
        if size != self.size {
            self.size = size;
            self.forget()?;
        }
        if self.title != *title && has_title() {
            queue!(self.sheet, SetTitle(title))?;
            self.title = title.clone();
        }
        self.terminal.draw(view)?;
        queue!(self.sheet, EndSynchronizedUpdate)?;
        let mut bytes = self.sheet.0.borrow_mut();
        self.out.write_all(&bytes)?;
        self.out.flush()?;
        bytes.clear();
        queue!(bytes, BeginSynchronizedUpdate)
    }
}

/// A terminal whose first frame begins with a clear screen.
fn blank(sheet: &Sheet, (width, height): (u16, u16)) -> io::Result<Terminal<CrosstermBackend<Sheet>>> {
    let mut bytes = sheet.0.borrow_mut();
    bytes.clear();
    queue!(bytes, BeginSynchronizedUpdate, Clear(ClearType::All))?;
    let viewport = Viewport::Fixed(Rect::new(0, 0, width, height));
    Terminal::with_options(CrosstermBackend::new(sheet.clone()), TerminalOptions { viewport })
}
