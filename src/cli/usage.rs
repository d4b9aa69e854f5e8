//! The help of the program and its commands, in the language of the person. The options themselves are declared where they
//! are used; this must not know what they do.

use clap::{Arg, Command, CommandFactory};

use super::Options;
use crate::texts::{Texts, t};

/// What is explained, by the ends of the texts' ids: commands, what they all take, and what only one takes.
pub const EXPLAINED: [&str; 111] = [
    "rapat",
    "list",
    "show",
    "actions",
    "search",
    "check",
    "new",
    "progress",
    "due",
    "capture",
    "when",
    "layar",
    "history",
    "restore",
    "purge",
    "bundle",
    "receive",
    "backup",
    "merge",
    "sample",
    "completions",
    "man",
    "dir",
    "lang",
    "today",
    "help",
    "version",
    "session",
    "commitment",
    "format",
    "by",
    "actions-state",
    "actions-filter",
    "actions-saved",
    "remind",
    "remind-owner",
    "remind-form",
    "report",
    "report-series",
    "report-since",
    "report-form",
    "actions-owner",
    "actions-group",
    "actions-place",
    "actions-series",
    "actions-words",
    "check-paths",
    "check-index",
    "search-text",
    "check-identity",
    "check-lint",
    "check-text",
    "new-title",
    "new-date",
    "new-place",
    "new-from",
    "progress-state",
    "progress-note",
    "progress-owner",
    "progress-occurrence",
    "progress-date",
    "progress-via",
    "progress-evidence",
    "due-date",
    "due-reason",
    "due-owner",
    "capture-text",
    "capture-kind",
    "capture-dry-run",
    "when-text",
    "yes",
    "history-trash",
    "restore-number",
    "bundle-sessions",
    "bundle-all",
    "bundle-out",
    "receive-file",
    "import",
    "import-kind",
    "import-file",
    "import-into",
    "import-dry-run",
    "import-map",
    "import-add-names",
    "backup-to",
    "backup-back",
    "merge-base",
    "merge-ours",
    "merge-theirs",
    "sample-to",
    "sample-sessions",
    "sample-seed",
    "completions-shell",
    "export",
    "templates",
    "eject",
    "export-meeting",
    "export-series",
    "export-all",
    "export-paper",
    "export-to",
    "export-internal",
    "export-public",
    "export-initials",
    "export-semicolons",
    "export-each",
    "export-owner",
    "export-out",
    "force",
    "export-accept_identities",
    "export-pairs",
];

/// The command line with its help in a language.
pub fn command(texts: &Texts) -> Command {
    let mut command = Options::command().after_help(after(texts));
    // Only then it knows of --help, and the commands of what can be said everywhere.
    command.build();
    explained(texts, command)
}

fn explained(texts: &Texts, command: Command) -> Command {
    let name = command.get_name().rsplit('-').next().unwrap_or_default().to_owned();
    let template = format!("{{about}}\n\n{} {{usage}}\n\n{{all-args}}{{after-help}}", t!(texts, "usage-heading"));
    let of_arg = |arg: Arg| {
        let heading = if arg.is_global_set() || ["help", "version"].contains(&arg.get_id().as_str()) {
            t!(texts, "usage-everywhere")
        } else if arg.is_positional() {
            t!(texts, "usage-arguments")
        } else {
            t!(texts, "usage-options")
        };
        let said = t!(texts, "usage-" + key(&name, &arg)).to_string();
        let arg = arg.help_heading(heading.to_string()).help(said);
        // By themselves those under a heading of their own would go by the alphabet.
        match arg.get_index() {
            Some(index) => arg.display_order(index),
            None => arg,
        }
    };
    command
        .about(t!(texts, "usage-" + name).to_string())
        .help_template(template)
        .subcommand_help_heading(t!(texts, "usage-commands").to_string())
        .mut_args(of_arg)
        .mut_subcommands(|command| explained(texts, command))
}

/// The end of the id of an argument's text: what several commands take is explained once.
fn key(command: &str, arg: &Arg) -> String {
    let id = arg.get_id().as_str();
    if EXPLAINED.contains(&id) { id.to_owned() } else { format!("{command}-{id}") }
}

/// Examples, what stands for a meeting and a commitment, and the exit codes.
fn after(texts: &Texts) -> String {
    format!(
        "{}
  rapat
  rapat actions --state overdue --owner polres
  rapat progress knd0 4 --state done --note 'SK terbit' --via wa
  rapat due knd0 4 2024-04-30 --reason 'Menunggu RSUD'
  rapat capture knd0 'Susun SOP rujukan @dp3app +polres >20/12 =SOP ditandatangani'
  rapat new --title 'Rapat evaluasi' --date 2024-03-05 --from knd0

{}

{}",
        t!(texts, "usage-examples"),
        t!(texts, "usage-words"),
        t!(texts, "usage-codes"),
    )
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::texts::Language;

    fn keys(command: &Command, found: &mut BTreeSet<String>) {
        found.insert(command.get_name().to_owned());
        found.extend(command.get_arguments().map(|arg| key(command.get_name(), arg)));
        command.get_subcommands().for_each(|command| keys(command, found));
    }

    #[test]
    fn everything_that_can_be_typed_is_explained_and_nothing_else() {
        let mut command = Options::command();
        command.build();
        let mut found = BTreeSet::new();
        keys(&command, &mut found);
        assert_eq!(found, EXPLAINED.iter().map(|name| (*name).to_owned()).collect());
    }

    #[test]
    fn help_is_in_the_language_of_the_person_and_names_arguments_in_their_order() {
        let mut command = command(Texts::of(Language::Indonesian));
        assert!(command.render_help().to_string().contains("Pemakaian: rapat [OPTIONS] [COMMAND]"));
        let due = command.find_subcommand_mut("due").unwrap().render_help().to_string();
        let at = |part: &str| due.find(part).unwrap();
        assert!(at("  <SESSION> ") < at("  <COMMITMENT> ") && at("  <COMMITMENT> ") < at("  <DATE> "), "{due}");
        assert!(!due.contains('⟦'));
    }
}
