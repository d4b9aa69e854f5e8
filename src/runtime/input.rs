//! Reads the terminal and tells keys, pastes and sizes as messages. It must not know what a key does.

use std::io;
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;
use std::time::Duration;

use crossterm::event::{self, KeyEvent, KeyEventKind, KeyModifiers, MouseButton, MouseEvent, MouseEventKind};

use super::Incoming;
use super::clock::Clock;
use crate::app::key::{Key, KeyCode};
use crate::app::msg::{Event, Msg};
use crate::platform;
use crate::platform::terminal::{Call, Ready};

/// SIGHUP: what a terminal that is gone amounts to.
const HANG_UP: i32 = 1;
/// How long the terminal library is asked for what has arrived. Once this has passed it does not even look at what it has
/// read already; on a busy machine that can be before it begins.
const AT_ONCE: Duration = Duration::from_millis(20);
/// How long is waited until nobody reads any more.
const PARKING: Duration = Duration::from_secs(1);

/// The thread that reads, as the loop holds it.
pub struct Input {
    call: Call,
    parked: Receiver<()>,
    go_on: Sender<()>,
}

impl Input {
    /// From when this returns nobody reads: what is typed is for another program.
    pub fn pause(&self) {
        if self.call.ring().is_ok() {
            let _ = self.parked.recv_timeout(PARKING);
        }
    }

    /// Reads on after a pause.
    pub fn resume(&self) {
        let _ = self.go_on.send(());
    }
}

/// Begins to read. A second thread waits for the end of the terminal, since the terminal library does not notice it: it
/// would read nothing for ever.
///
/// # Errors
/// Those of making a pipe.
pub fn begin(out: Sender<Incoming>, clock: Clock) -> io::Result<Input> {
    let (wait, call) = platform::terminal::input()?;
    let (parks, parked) = mpsc::channel();
    let (go_on, goes_on) = mpsc::channel();
    let (gone, its_clock) = (out.clone(), clock.clone());
    thread::spawn(move || {
        platform::terminal::wait_until_gone();
        hang_up(&gone, &its_clock);
    });
    thread::spawn(move || {
        loop {
            let is_well = match wait.ready() {
                Ready::Input => read_all(&out, &clock).is_ok(),
                Ready::Called => parks.send(()).is_ok() && goes_on.recv().is_ok(),
                Ready::Gone => false,
            };
            if !is_well {
                return hang_up(&out, &clock);
            }
        }
    });
    Ok(Input { call, parked, go_on })
}

/// Tells all that has arrived.
fn read_all(out: &Sender<Incoming>, clock: &Clock) -> io::Result<()> {
    // A no that came because the time was up before it looked would leave keys lying until the next one: it is asked twice.
    while event::poll(AT_ONCE)? || event::poll(AT_ONCE)? {
        let told = match event::read()? {
            event::Event::Mouse(MouseEvent { kind: MouseEventKind::Down(MouseButton::Left), column, row, .. }) => {
                Some(Incoming::Click { at: clock.now(), column, row })
            }
            event => translated(event).map(|event| Incoming::Msg(Msg { at: clock.now(), event })),
        };
        if told.is_some_and(|told| out.send(told).is_err()) {
            return Err(io::ErrorKind::BrokenPipe.into());
        }
    }
    Ok(())
}

fn hang_up(out: &Sender<Incoming>, clock: &Clock) {
    let _ = out.send(Incoming::Msg(Msg { at: clock.now(), event: Event::Signal(HANG_UP) }));
}

fn translated(event: event::Event) -> Option<Event> {
    match event {
        event::Event::Key(key) if key.kind != KeyEventKind::Release => translated_key(key).map(Event::Key),
        event::Event::Paste(text) => Some(Event::Paste(text)),
        // Where there are signals one tells of it at once; the library would only with the next key.
        event::Event::Resize(..) if cfg!(unix) => None,
        event::Event::Resize(width, height) => Some(Event::Resize { width, height }),
        event::Event::Mouse(MouseEvent { kind: MouseEventKind::ScrollDown, .. }) => Some(Event::Wheel { down: true }),
        event::Event::Mouse(MouseEvent { kind: MouseEventKind::ScrollUp, .. }) => Some(Event::Wheel { down: false }),
        event::Event::FocusGained => Some(Event::Returned),
        _ => None,
    }
}

fn translated_key(key: KeyEvent) -> Option<Key> {
    let code = match key.code {
        event::KeyCode::Char(letter) => KeyCode::Char(letter),
        event::KeyCode::Enter => KeyCode::Enter,
        event::KeyCode::Esc => KeyCode::Esc,
        event::KeyCode::Tab if key.modifiers.contains(KeyModifiers::SHIFT) => KeyCode::BackTab,
        event::KeyCode::Tab => KeyCode::Tab,
        event::KeyCode::BackTab => KeyCode::BackTab,
        event::KeyCode::Backspace => KeyCode::Backspace,
        event::KeyCode::Delete => KeyCode::Delete,
        event::KeyCode::Left => KeyCode::Left,
        event::KeyCode::Right => KeyCode::Right,
        event::KeyCode::Up => KeyCode::Up,
        event::KeyCode::Down => KeyCode::Down,
        event::KeyCode::Home => KeyCode::Home,
        event::KeyCode::End => KeyCode::End,
        event::KeyCode::PageUp => KeyCode::PageUp,
        event::KeyCode::PageDown => KeyCode::PageDown,
        event::KeyCode::Insert => KeyCode::Insert,
        event::KeyCode::F(number) => KeyCode::F(number),
        _ => return None,
    };
    // The character and the back tab say Shift themselves.
    let shift = key.modifiers.contains(KeyModifiers::SHIFT) && !matches!(code, KeyCode::Char(_) | KeyCode::BackTab);
    let (ctrl, alt) = (key.modifiers.contains(KeyModifiers::CONTROL), key.modifiers.contains(KeyModifiers::ALT));
    Some(Key { code, ctrl, alt, shift })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(code: event::KeyCode, modifiers: KeyModifiers) -> Option<String> {
        translated_key(KeyEvent::new(code, modifiers)).map(|key| key.to_string())
    }

    #[test]
    fn keys_are_told_as_people_write_them() {
        assert_eq!(key(event::KeyCode::Char('G'), KeyModifiers::SHIFT).as_deref(), Some("G"));
        assert_eq!(key(event::KeyCode::Char('s'), KeyModifiers::CONTROL).as_deref(), Some("ctrl-s"));
        assert_eq!(key(event::KeyCode::BackTab, KeyModifiers::SHIFT).as_deref(), Some("shift-tab"));
        assert_eq!(key(event::KeyCode::Tab, KeyModifiers::SHIFT).as_deref(), Some("shift-tab"));
        assert_eq!(key(event::KeyCode::Left, KeyModifiers::SHIFT).as_deref(), Some("shift-left"));
        assert_eq!(key(event::KeyCode::CapsLock, KeyModifiers::NONE), None);
    }

    #[test]
    fn the_release_of_a_key_is_no_key() {
        let mut release = KeyEvent::new(event::KeyCode::Char('d'), KeyModifiers::NONE);
        release.kind = KeyEventKind::Release;
        assert_eq!(translated(event::Event::Key(release)), None);
    }
}
