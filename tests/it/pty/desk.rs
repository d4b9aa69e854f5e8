//! A desk to sit at: an archive of one's own in a folder that goes when the test ends, and the program in a
//! pseudo-terminal. Every wait has a deadline and is one for bytes of the program.

use std::ffi::OsString;
use std::fs;
use std::io::{Read, Write};
use std::num::NonZero;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system};
use rustix::process::{Pid, Signal, WaitOptions, kill_process, waitpid};

/// How long a busy machine may take for anything.
const PATIENCE: Duration = Duration::from_secs(60);
const PROGRAM: &str = env!("CARGO_BIN_EXE_rapat");

/// A home of one's own with an archive in it.
pub struct Desk {
    home: tempfile::TempDir,
}

impl Desk {
    /// With a copy of the sample archive.
    pub fn of_sample() -> Self {
        let desk = Self::of_nothing();
        fs::create_dir(desk.archive()).unwrap();
        for entry in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("sessions")).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_some_and(|extension| extension == "ron") {
                fs::copy(&path, desk.archive().join(path.file_name().unwrap())).unwrap();
            }
        }
        desk
    }

    /// Without an archive.
    pub fn of_nothing() -> Self {
        let desk = Self { home: tempfile::tempdir().unwrap() };
        desk.set_clock("2023-11-20T01:00:00Z");
        desk
    }

    /// With a copy of the sample archive that says that it is none.
    pub fn of_own() -> Self {
        let desk = Self::of_sample();
        let file = desk.archive().join("office.ron");
        let text = fs::read_to_string(&file).unwrap();
        let own = text.replace("sample: true", "sample: false");
        assert_ne!(own, text);
        fs::File::create(file).unwrap().write_all(own.as_bytes()).unwrap();
        desk
    }

    /// With the same archive, from which the meeting in this file is missing.
    pub fn of_own_without(file: &Path) -> Self {
        let desk = Self::of_own();
        fs::remove_file(desk.archive().join(file.file_name().unwrap())).unwrap();
        desk
    }

    /// From now on the program takes this for the time. The file is never there by half.
    pub fn set_clock(&self, at: &str) {
        let new = self.clock().with_extension("new");
        fs::File::create(&new).unwrap().write_all(at.as_bytes()).unwrap();
        fs::rename(new, self.clock()).unwrap();
    }

    /// The file of the clock: it stands still, so that a screen is the same after a minute.
    fn clock(&self) -> PathBuf {
        self.home.path().join("jam")
    }

    pub fn archive(&self) -> PathBuf {
        self.home.path().join("arsip")
    }

    /// The file of the meeting of this day.
    pub fn archive_file(&self, day: &str) -> PathBuf {
        let files = fs::read_dir(self.archive()).unwrap().map(|entry| entry.unwrap().path());
        files.into_iter().find(|path| path.to_string_lossy().contains(day)).unwrap()
    }

    /// Puts a program of this name there, a script of the shell; gives the `PATH` on which it stands.
    pub fn with_program(&self, name: &str, script: &str) -> String {
        let file = self.home.path().join(name);
        fs::File::create(&file).unwrap().write_all(format!("#!/bin/sh\n{script}\n").as_bytes()).unwrap();
        fs::set_permissions(&file, fs::Permissions::from_mode(0o755)).unwrap();
        format!("{}:/usr/bin:/bin", self.home.path().to_str().unwrap())
    }

    /// Whether a draft with this text is on the disk by now.
    pub fn has_draft(&self, text: &str) -> bool {
        let is_kept = |file: PathBuf| {
            let is_draft = file.extension().is_some_and(|extension| extension == "ron");
            is_draft && fs::read_to_string(file).is_ok_and(|kept| kept.contains(text))
        };
        let files = fs::read_dir(self.archive().join(".rapat/drafts")).into_iter().flatten().flatten();
        files.into_iter().any(|file| is_kept(file.path()))
    }

    /// The platform's folder of settings.
    pub fn config(&self) -> PathBuf {
        self.home.path().join("config")
    }

    /// All drafts, one after the other.
    pub fn drafts(&self) -> String {
        let files = fs::read_dir(self.archive().join(".rapat/drafts")).unwrap();
        files.map(|file| fs::read_to_string(file.unwrap().path()).unwrap()).collect()
    }

    fn environment(&self) -> Vec<(&'static str, String)> {
        let home = self.home.path().to_str().unwrap();
        vec![
            ("HOME", home.to_owned()),
            ("XDG_CONFIG_HOME", format!("{home}/config")),
            ("XDG_DATA_HOME", format!("{home}/data")),
            ("RAPAT_DIR", self.archive().to_str().unwrap().to_owned()),
            ("RAPAT_LANG", "id".to_owned()),
            ("RAPAT_CLOCK", self.clock().to_str().unwrap().to_owned()),
            ("TERM", "xterm-256color".to_owned()),
            ("LANG", "C.UTF-8".to_owned()),
        ]
    }

    /// The folder in which everything of this desk lies.
    pub fn home(&self) -> &Path {
        self.home.path()
    }

    pub fn command_without_terminal(&self) -> Command {
        self.command_under(&[])
    }

    /// The program as another one starts it, which takes the program and its arguments for its last ones.
    pub fn command_under(&self, before: &[OsString]) -> Command {
        let words = [before, &[OsString::from(PROGRAM)]].concat();
        let mut command = Command::new(&words[0]);
        command.args(&words[1..]).env_clear().envs(self.environment()).stdin(std::process::Stdio::null());
        command.env("PATH", std::env::var_os("PATH").unwrap_or_default());
        command
    }
}

/// The program in its terminal.
pub struct Program {
    child: Running,
    pid: Pid,
    master: Box<dyn MasterPty + Send>,
    keyboard: Box<dyn Write + Send>,
    bytes: Receiver<Vec<u8>>,
    /// All that was written so far.
    written: Vec<u8>,
    terminal: vt100::Parser,
}

impl Program {
    pub fn start(desk: &Desk) -> Self {
        Self::start_with(desk, &[])
    }

    pub fn start_with(desk: &Desk, more: &[(&str, &str)]) -> Self {
        Self::start_as(desk, &[], more, true)
    }

    /// As another program starts it (see [`Desk::command_under`]).
    pub fn start_under(desk: &Desk, before: &[OsString]) -> Self {
        Self::start_as(desk, before, &[], true)
    }

    /// The screen for the room, in a terminal of its own.
    pub fn start_layar(desk: &Desk) -> Self {
        Self::start_under(desk, &["sh", "-c", "exec \"$0\" layar"].map(OsString::from))
    }

    /// In a terminal that is not the one that controls it.
    pub fn start_without_control(desk: &Desk) -> Self {
        Self::start_as(desk, &[], &[], false)
    }

    fn start_as(desk: &Desk, before: &[OsString], more: &[(&str, &str)], is_controlled: bool) -> Self {
        let (rows, cols) = (24, 80);
        let pair = native_pty_system().openpty(PtySize { rows, cols, pixel_width: 0, pixel_height: 0 }).unwrap();
        let mut command = CommandBuilder::from_argv([before, &[OsString::from(PROGRAM)]].concat());
        command.env_clear();
        command.env("PATH", std::env::var_os("PATH").unwrap_or_default());
        command.set_controlling_tty(is_controlled);
        desk.environment().into_iter().for_each(|(name, value)| command.env(name, value));
        more.iter().for_each(|(name, value)| command.env(name, value));
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let pid = Pid::from_raw(child.process_id().unwrap().cast_signed()).unwrap();
        let (send, bytes) = mpsc::channel();
        let mut reader = pair.master.try_clone_reader().unwrap();
        thread::spawn(move || {
            let mut chunk = [0; 4096];
            while let Ok(count @ 1..) = reader.read(&mut chunk) {
                if send.send(chunk[..count].to_vec()).is_err() {
                    return;
                }
            }
        });
        let keyboard = pair.master.take_writer().unwrap();
        let terminal = vt100::Parser::new(cells(rows), cells(cols), 0);
        Self { child: Running(Some(child)), pid, master: pair.master, keyboard, bytes, written: Vec::new(), terminal }
    }

    pub fn screen(&self) -> &vt100::Screen {
        self.terminal.screen()
    }

    /// Types; `\r` is Enter, `\u{1b}` Escape.
    pub fn press(&mut self, keys: &str) {
        self.keyboard.write_all(keys.as_bytes()).unwrap();
        self.keyboard.flush().unwrap();
    }

    pub fn paste(&mut self, text: &str) {
        assert!(self.screen().bracketed_paste());
        self.press(&format!("\u{1b}[200~{text}\u{1b}[201~"));
    }

    pub fn resize(&mut self, cols: u16, rows: u16) {
        self.master.resize(PtySize { rows, cols, pixel_width: 0, pixel_height: 0 }).unwrap();
        self.terminal.screen_mut().set_size(cells(rows), cells(cols));
    }

    /// Only the program learns of this size: the screen of the test has none of less than one cell.
    pub fn resize_to_any(&self, cols: u16, rows: u16) {
        self.master.resize(PtySize { rows, cols, pixel_width: 0, pixel_height: 0 }).unwrap();
    }

    pub fn tell(&self, signal: Signal) {
        kill_process(self.pid, signal).unwrap();
    }

    /// Waits until the process stands still, as a shell does.
    pub fn wait_for_stop(&self) {
        let (_, status) = waitpid(Some(self.pid), WaitOptions::UNTRACED).unwrap().unwrap();
        assert!(status.stopped());
    }

    pub fn wait_for(&mut self, text: &str) {
        self.wait_for_what(text, |screen| screen.contents().contains(text));
    }

    pub fn wait_until(&mut self, is_so: impl Fn(&vt100::Screen) -> bool) {
        self.wait_for_what("it", is_so);
    }

    fn wait_for_what(&mut self, what: &str, is_so: impl Fn(&vt100::Screen) -> bool) {
        if !self.lives_until(is_so) {
            panic!("waited for {what:?} in vain:\n{}", self.screen().contents());
        }
    }

    /// Waits for one who may be killed meanwhile; whether it came so far.
    pub fn lives_until(&mut self, is_so: impl Fn(&vt100::Screen) -> bool) -> bool {
        let deadline = Instant::now() + PATIENCE;
        while !is_so(self.screen()) {
            match self.bytes.recv_timeout(deadline.saturating_duration_since(Instant::now())) {
                Ok(bytes) => self.take_in(&bytes),
                Err(_) => return false,
            }
        }
        true
    }

    /// Whether the terminal is still open at its end.
    pub fn is_alive(&self) -> bool {
        !matches!(self.bytes.try_recv(), Err(mpsc::TryRecvError::Disconnected))
    }

    /// Waits for bytes that are no text of the screen.
    pub fn wait_for_bytes(&mut self, wanted: &[u8]) {
        let deadline = Instant::now() + PATIENCE;
        let mut seen = Vec::new();
        while !seen.windows(wanted.len()).any(|bytes| bytes == wanted) {
            let bytes = self.bytes.recv_timeout(deadline.saturating_duration_since(Instant::now())).unwrap();
            self.take_in(&bytes);
            seen.extend(bytes);
        }
    }

    /// Waits until more was written than so many bytes.
    pub fn wait_for_more(&mut self, than: usize) {
        let deadline = Instant::now() + PATIENCE;
        while self.written.len() <= than {
            let bytes = self.bytes.recv_timeout(deadline.saturating_duration_since(Instant::now())).unwrap();
            self.take_in(&bytes);
        }
    }

    fn take_in(&mut self, bytes: &[u8]) {
        self.written.extend_from_slice(bytes);
        self.terminal.process(bytes);
    }

    /// All that the program has written, as text.
    pub fn written(&self) -> String {
        String::from_utf8_lossy(&self.written).into_owned()
    }

    /// How often a thread of the program has woken up.
    #[cfg(target_os = "linux")]
    pub fn wake_ups(&self) -> usize {
        let tasks = fs::read_dir(format!("/proc/{}/task", self.pid.as_raw_nonzero())).unwrap();
        let count = |task: fs::DirEntry| {
            let status = fs::read_to_string(task.path().join("status")).unwrap();
            let line = status.lines().find_map(|line| line.strip_prefix("voluntary_ctxt_switches:")).unwrap();
            line.trim().parse::<usize>().unwrap()
        };
        tasks.map(|task| count(task.unwrap())).sum()
    }

    /// Waits for the end and takes in what is written until then.
    pub fn exit_code(&mut self) -> u32 {
        let code = self.child.end().exit_code();
        while let Ok(bytes) = self.bytes.recv_timeout(PATIENCE) {
            self.take_in(&bytes);
        }
        code
    }

    /// Closes the terminal under the program; the exit code.
    pub fn lose_terminal(self) -> u32 {
        let Self { mut child, master, mut keyboard, bytes, .. } = self;
        // The reader holds the terminal too. It ends when it has read something that nobody takes.
        drop(bytes);
        keyboard.write_all(b"!").unwrap();
        drop((master, keyboard));
        child.end().exit_code()
    }

    pub fn assert_terminal_is_back(&self) {
        let screen = self.screen();
        assert!(!screen.alternate_screen() && !screen.bracketed_paste() && !screen.hide_cursor());
    }
}

/// What stands on the screen; a blank that was drawn is not told from one that was never touched.
pub fn lines(screen: &vt100::Screen) -> Vec<String> {
    screen.contents().lines().map(|line| line.trim_end().to_owned()).collect()
}

/// The running process; it does not outlive a test that fails.
struct Running(Option<Box<dyn Child + Send + Sync>>);

impl Running {
    /// How the program ends, within the time that anything may take.
    fn end(&mut self) -> ExitStatus {
        let mut child = self.0.take().unwrap();
        let mut killer = child.clone_killer();
        let (send, status) = mpsc::channel();
        thread::spawn(move || send.send(child.wait()));
        let in_time = status.recv_timeout(PATIENCE);
        if in_time.is_err() {
            let _ = killer.kill();
        }
        in_time.expect("the program did not end").unwrap()
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        if let Some(child) = &mut self.0 {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

fn cells(count: u16) -> NonZero<u16> {
    NonZero::new(count).unwrap()
}
