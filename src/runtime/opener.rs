//! Shows a file with whatever program the machine shows it with. It must not wait for that program, nor care whether there is
//! one: where the file lies is said all the same.

use std::path::Path;
use std::process::{Command, Stdio};

/// The variable that names another program; empty: none.
const VARIABLE: &str = "RAPAT_OPENER";

/// Shows a file or a folder.
pub(super) fn show(path: &Path) {
    let own = std::env::var_os(VARIABLE);
    let usual: &[&str] = if cfg!(target_os = "macos") {
        &["open"]
    } else if cfg!(windows) {
        &["explorer"]
    } else {
        &["xdg-open"]
    };
    // Without a screen there is nothing to show it on.
    let has_screen = cfg!(any(target_os = "macos", windows))
        || ["DISPLAY", "WAYLAND_DISPLAY"]
            .iter()
            .any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()));
    let program = match &own {
        Some(own) if own.is_empty() => return,
        Some(own) => own.as_os_str(),
        None if has_screen => usual[0].as_ref(),
        None => return,
    };
    let started =
        Command::new(program).arg(path).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
    if let Ok(mut child) = started {
        // It is waited for elsewhere, lest it stays behind as a process that has ended.
        let _ = std::thread::Builder::new().name("opener".to_owned()).spawn(move || child.wait());
    }
}
