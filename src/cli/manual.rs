//! `rapat completions` and `rapat man`: what a shell and `man` know of the program, made from its options. It must not
//! know what the commands do.

use clap::Args;
use clap_complete::Shell;

use super::output::{CANNOT_WRITE, Stop, print};
use super::usage;
use crate::texts::{Texts, t};

/// The completions of a shell.
#[derive(Debug, Args)]
pub struct Completions {
    #[arg(hide_possible_values = true)]
    shell: Shell,
}

impl Completions {
    /// Prints the script of the shell.
    ///
    /// # Errors
    /// [`Stop`] when it cannot be printed.
    pub fn carry_out(&self, texts: &Texts) -> Result<u8, Stop> {
        let mut script = Vec::new();
        clap_complete::generate(self.shell, &mut usage::command(texts), "rapat", &mut script);
        print(texts, &String::from_utf8_lossy(&script))?;
        Ok(0)
    }
}

/// Prints the manual page: the program, then each of its commands.
///
/// # Errors
/// [`Stop`] when it cannot be printed.
pub fn man(texts: &Texts) -> Result<u8, Stop> {
    let mut page = Vec::new();
    let made = pages(texts).into_iter().try_for_each(|command| clap_mangen::Man::new(command).render(&mut page));
    made.map_err(|fault| Stop::new(CANNOT_WRITE, t!(texts, "shell-cannot-print", reason = fault.to_string())))?;
    print(texts, &String::from_utf8_lossy(&page))?;
    Ok(0)
}

fn pages(texts: &Texts) -> Vec<clap::Command> {
    let program = usage::command(texts);
    // What can be said everywhere stands on the first page.
    let own = |command: &clap::Command| {
        command.clone().mut_args(|arg| if arg.is_global_set() { arg.hide(true) } else { arg })
    };
    let commands: Vec<_> = program.get_subcommands().map(own).collect();
    [program].into_iter().chain(commands).collect()
}
