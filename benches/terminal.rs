//! The real program in a pseudo-terminal beside the least ratatui program there is (`examples/minimal.rs`), one after the
//! other in turns: how long to the first useful frame, how long from a key to what it changes, how many bytes, and how much
//! memory. Nothing is asserted; the figures stand in `docs/performance.md`.

#![allow(clippy::unwrap_used, clippy::disallowed_methods, missing_docs)]

use std::io::{Read as _, Write as _};
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::mpsc::{self, Receiver};
use std::time::{Duration, Instant};

use portable_pty::{CommandBuilder, PtySize, native_pty_system};

const ROWS: NonZero<u16> = NonZero::new(40).unwrap();
const COLUMNS: NonZero<u16> = NonZero::new(120).unwrap();
const RUNS: usize = 5;
const MOVES: usize = 60;
const QUIET: Duration = Duration::from_millis(30);
const PATIENCE: Duration = Duration::from_secs(60);
const DOWN: &[u8] = b"\x1b[B";

struct Program {
    name: String,
    command: Vec<String>,
    /// Stands on the first useful frame.
    ready: &'static str,
    /// Stands there once all is read.
    settled: Option<&'static str>,
    quit: &'static [u8],
}

#[derive(Default)]
struct Figures {
    first: Vec<f64>,
    settled: Vec<f64>,
    paint: Vec<f64>,
    bytes: Vec<f64>,
    memory: Vec<f64>,
}

fn median(samples: &mut [f64], share: f64) -> f64 {
    samples.sort_by(f64::total_cmp);
    samples.get((samples.len() as f64 * share) as usize).or(samples.last()).copied().unwrap_or(f64::NAN)
}

/// Reads on until the text stands on the screen; when it did.
fn wait_for(
    screen: &mut vt100::Parser,
    bytes: &Receiver<(Instant, Vec<u8>)>,
    text: &str,
    gone: bool,
) -> Option<Instant> {
    let end = Instant::now() + PATIENCE;
    let mut last = Instant::now();
    loop {
        if screen.screen().contents().contains(text) != gone {
            return Some(last);
        }
        let (at, read) = bytes.recv_timeout(end.saturating_duration_since(Instant::now())).ok()?;
        last = at;
        screen.process(&read);
    }
}

fn run(program: &Program, home: &Path, figures: &mut Figures) {
    let pty =
        native_pty_system().openpty(PtySize { rows: ROWS.get(), cols: COLUMNS.get(), ..PtySize::default() }).unwrap();
    let mut command = CommandBuilder::new(&program.command[0]);
    command.args(&program.command[1..]);
    command.env_clear();
    for (name, value) in [("HOME", home.to_str().unwrap()), ("TERM", "xterm-256color"), ("RAPAT_LANG", "en")] {
        command.env(name, value);
    }
    let begun = Instant::now();
    let mut child = pty.slave.spawn_command(command).unwrap();
    let (mut reader, mut writer) = (pty.master.try_clone_reader().unwrap(), pty.master.take_writer().unwrap());
    let (out, bytes) = mpsc::channel();
    std::thread::spawn(move || {
        let mut buffer = [0; 65536];
        while let Ok(count @ 1..) = reader.read(&mut buffer) {
            if out.send((Instant::now(), buffer[..count].to_vec())).is_err() {
                return;
            }
        }
    });
    let mut screen = vt100::Parser::new(ROWS, COLUMNS, 0);
    let milliseconds = |at: Instant| at.duration_since(begun).as_secs_f64() * 1000.0;
    figures.first.extend(wait_for(&mut screen, &bytes, program.ready, false).map(milliseconds));
    if let Some(text) = program.settled {
        figures.settled.extend(wait_for(&mut screen, &bytes, text, false).map(milliseconds));
    }
    while let Ok((_, read)) = bytes.recv_timeout(QUIET * 5) {
        screen.process(&read);
    }
    for _ in 0..MOVES {
        let pressed = Instant::now();
        writer.write_all(DOWN).unwrap();
        let (mut last, mut count) = (None, 0);
        while let Ok((at, read)) = bytes.recv_timeout(if last.is_none() { PATIENCE } else { QUIET }) {
            last = Some(at);
            count += read.len();
        }
        figures.paint.extend(last.map(|at| at.duration_since(pressed).as_secs_f64() * 1000.0));
        figures.bytes.push(count as f64);
    }
    if let Some(id) = child.process_id() {
        let status = std::fs::read_to_string(format!("/proc/{id}/status")).unwrap_or_default();
        let peak =
            status.lines().find_map(|line| line.strip_prefix("VmHWM:")?.trim().strip_suffix(" kB")?.parse().ok());
        figures.memory.extend(peak.map(|kilobytes: f64| kilobytes / 1024.0));
    }
    writer.write_all(program.quit).unwrap();
    let _ = child.wait();
}

fn main() {
    let rapat = env!("CARGO_BIN_EXE_rapat");
    let top = tempfile::tempdir().unwrap();
    let mut programs = Vec::new();
    let minimal = PathBuf::from(rapat).with_file_name("examples").join("minimal");
    if minimal.exists() {
        let command = vec![minimal.to_str().unwrap().to_owned()];
        programs.push(Program { name: "minimal".into(), command, ready: "row 5", settled: None, quit: b"q" });
    } else {
        println!("the program to compare with is missing: cargo build --release --example minimal");
    }
    let sizes = std::env::var("SESSIONS").unwrap_or_else(|_| "10 1000 10000".to_owned());
    for sessions in sizes.split_whitespace() {
        let folder = top.path().join(sessions);
        let folder = folder.to_str().unwrap();
        assert!(Command::new(rapat).args(["sample", folder, "--sessions", sessions]).status().unwrap().success());
        // So that the files are old enough for their looks to prove something, and the index is there.
        std::thread::sleep(Duration::from_secs(4));
        for _ in 0..2 {
            Command::new(rapat).args(["--dir", folder, "list", "--format", "csv"]).output().unwrap();
        }
        let command = [rapat, "--dir", folder, "--today", "2026-01-15"].map(str::to_owned).to_vec();
        let name = format!("rapat, {sessions} sessions");
        programs.push(Program { name, command, ready: "30 Dec 2025", settled: Some("new meeting"), quit: b"q" });
    }
    let mut figures: Vec<Figures> = programs.iter().map(|_| Figures::default()).collect();
    for _ in 0..RUNS {
        for (program, figures) in programs.iter().zip(&mut figures) {
            run(program, top.path(), figures);
        }
    }
    println!(
        "{:24} {:>10} {:>10} {:>9} {:>9} {:>8} {:>8}",
        "", "first ms", "read ms", "key p50", "key p99", "bytes", "MB"
    );
    for (program, it) in programs.iter().zip(&mut figures) {
        println!(
            "{:24} {:10.1} {:10.1} {:9.2} {:9.2} {:8.0} {:8.1}",
            program.name,
            median(&mut it.first, 0.5),
            median(&mut it.settled, 0.5),
            median(&mut it.paint, 0.5),
            median(&mut it.paint, 0.99),
            median(&mut it.bytes, 0.5),
            median(&mut it.memory, 0.5),
        );
    }
}
