//! The program is killed at every call that writes, and cut off from the power at every moment of a run, with all that
//! may be left then. What was acknowledged has to be there, whole.

use std::collections::BTreeSet;
use std::hash::{DefaultHasher, Hash, Hasher as _};
use std::path::Path;

use super::crash::Disk;
use super::losers::{ANSWER, KEEPER, LOSERS};
use super::oracle::{self, Documents, Judge, Verdict};
use super::scenarios::{Acts, MEETING, SCENARIOS, Scenario, chosen, day, is_for_one, is_saved};
use super::strace::{self, Call, Deed, WRITES};
use super::{Dice, is_whole, scaled};
use crate::pty::desk::Desk;

/// What came of all points or states that were tried.
#[derive(Debug, Default)]
struct Tally {
    tried: usize,
    unreadable: Vec<String>,
    lost: Vec<String>,
    older: Vec<String>,
}

impl Tally {
    fn count(&mut self, verdict: Verdict, at: impl Fn() -> String) {
        self.tried += 1;
        match verdict {
            Verdict::Whole => {}
            Verdict::Unreadable(what) => self.unreadable.push(format!("{}: {what}", at())),
            Verdict::Lost(what) => self.lost.push(format!("{}: {what}", at())),
            Verdict::Older(what) => self.older.push(format!("{}: {what}", at())),
        }
    }

    fn add(&mut self, other: Tally) {
        self.tried += other.tried;
        self.unreadable.extend(other.unreadable);
        self.lost.extend(other.lost);
        self.older.extend(other.older);
    }

    fn has_faults(&self) -> bool {
        !(self.unreadable.is_empty() && self.lost.is_empty() && self.older.is_empty())
    }

    fn figures(&self) -> String {
        let Self { tried, unreadable, lost, older } = self;
        format!("{tried} tried, {} unreadable, {} lost, {} older", unreadable.len(), lost.len(), older.len())
    }

    fn assert_nothing_is_lost(&self) {
        assert!(
            !self.has_faults(),
            "{}\n{:#?}",
            self.figures(),
            [&self.unreadable, &self.lost, &self.older].map(|all| all.iter().take(3).collect::<Vec<_>>())
        );
    }
}

/// A run that nothing disturbs: what it asked of the system, and the documents after each act.
struct Recorded {
    desk: Desk,
    beginning: oracle::Tree,
    judge: Judge,
    versions: Vec<Documents>,
    calls: Vec<Call>,
    /// How many bytes a call of the shell answers with.
    answer: usize,
}

fn recorded(scenario: &Scenario) -> Recorded {
    let desk = (scenario.desk)();
    let beginning = oracle::tree(desk.home());
    let before = scenario.tree(&desk);
    let mut judge = Judge::of(&before);
    let file = tempfile::NamedTempFile::new().unwrap();
    let run = scenario.play(&desk, &strace::recording(file.path(), WRITES));
    assert_eq!((run.acknowledged, run.code), (scenario.acts(), Some(0)), "{}: {}", scenario.name, run.said);
    let versions: Vec<Documents> =
        [before].iter().chain(&run.trees).map(|tree| judge.documents(tree).unwrap()).collect();
    for pair in versions.windows(2) {
        assert_ne!(pair[0], pair[1], "{}: an act that changes nothing shows nothing", scenario.name);
    }
    Recorded { desk, beginning, judge, versions, calls: strace::calls(file.path()), answer: run.answer }
}

/// Kills the program before each call that writes: every `step`th of them.
fn killed(scenario: &Scenario, step: usize, dice: &mut Dice) -> Tally {
    let Recorded { versions, calls, answer, .. } = recorded(scenario);
    let points: Vec<(String, usize)> = strace::counts(&calls)
        .into_iter()
        .flat_map(|(name, count)| (1..=count).map(move |nth| (name.clone(), nth)))
        .collect();
    let mut tally = Tally::default();
    for (name, nth) in points.iter().skip(dice.below(step)).step_by(step) {
        let desk = (scenario.desk)();
        let mut judge = Judge::of(&scenario.tree(&desk));
        let run = scenario.play(&desk, &strace::injecting(name, &nth.to_string(), "signal=SIGKILL"));
        let tree = scenario.tree(&desk);
        // Who has said all that is to be said need not come to its exit.
        let has_answered = answer > 0 && run.answer == answer;
        let verdict = judge.verdict(&tree, &versions, run.acknowledged.max(usize::from(has_answered)));
        if scenario.folder(&desk) == desk.archive() && tree.contains_key(Path::new(MEETING)) {
            // It may be final by now: what became of its promises is written down for ever.
            let words = ["progress", "knd0", "6", "--state", "in_progress", "--note", "Sesudahnya"];
            let next = desk.command_without_terminal().args(words).output().unwrap();
            assert_eq!(
                next.status.code(),
                Some(0),
                "{}, after a kill at {name} {nth}: it bars the next one",
                scenario.name
            );
        }
        tally.count(verdict, || format!("{}, killed at {name} {nth} after {} acts", scenario.name, run.acknowledged));
    }
    tally
}

/// Cuts the power at every moment of a run.
fn cut_off(scenario: &Scenario, dice: &mut Dice) -> Tally {
    let Recorded { desk, beginning, mut judge, versions, calls, .. } = recorded(scenario);
    let mut disk = Disk::of(desk.home(), &beginning);
    let folder = scenario.folder(&desk);
    let mut screen = vt100::Parser::new(24.try_into().unwrap(), 80.try_into().unwrap(), 0);
    let mut tally = Tally::default();
    let mut acknowledged = 0;
    let mut tried = BTreeSet::new();
    let last_said = calls.iter().rposition(|call| matches!(call.deed, Deed::Say(_)));
    for (nth, Call { name, deed, .. }) in calls.iter().enumerate() {
        let has_changed = disk.carry_out(deed);
        let before = acknowledged;
        if let Deed::Say(bytes) = deed {
            screen.process(bytes);
            let is_said = match scenario.acts {
                Acts::Shell(_) => last_said == Some(nth),
                Acts::Loser(_) => String::from_utf8_lossy(bytes).contains(ANSWER),
                Acts::Interface(_) => acknowledged < scenario.acts() && is_saved(screen.screen(), acknowledged),
            };
            acknowledged = (acknowledged + usize::from(is_said)).min(scenario.acts());
        }
        if !has_changed && acknowledged == before {
            continue;
        }
        for state in disk.after_power_cut(&folder, dice) {
            let mut looks = DefaultHasher::new();
            acknowledged.hash(&mut looks);
            state.iter().for_each(|(path, bytes)| (path, bytes.as_ptr()).hash(&mut looks));
            if tried.insert(looks.finish()) {
                let verdict = judge.verdict(&state, &versions, acknowledged);
                tally.count(verdict, || {
                    format!("{}, no power after call {nth} ({name}) and {acknowledged} acts", scenario.name)
                });
            }
        }
    }
    tally
}

#[test]
fn a_program_that_is_killed_at_any_write_loses_nothing() {
    if !strace::is_there() {
        return;
    }
    let mut dice = Dice::thrown();
    let mut all = Tally::default();
    for scenario in chosen() {
        let is_quick = matches!(scenario.acts, Acts::Shell(_));
        let tally = killed(scenario, scaled(if is_quick { 9 } else { 40 }, 1), &mut dice);
        println!("kill -9, {}: {}", scenario.name, tally.figures());
        all.add(tally);
    }
    println!("kill -9, {} scenarios: {}", SCENARIOS.len(), all.figures());
    all.assert_nothing_is_lost();
    assert!(all.tried >= scaled(20, 400) || is_for_one(), "{}", all.figures());
}

#[test]
fn a_power_cut_at_any_moment_loses_nothing() {
    if !strace::is_there() {
        return;
    }
    let mut dice = Dice::thrown();
    let mut all = Tally::default();
    let day = day(scaled(3, 8));
    for scenario in chosen().chain([&day]) {
        let tally = cut_off(scenario, &mut dice);
        println!("power cut, {}: {}", scenario.name, tally.figures());
        all.add(tally);
    }
    println!("power cut, {} scenarios: {}", SCENARIOS.len() + 1, all.figures());
    all.assert_nothing_is_lost();
    assert!(all.tried >= scaled(100, 10_000) || is_for_one(), "{}", all.figures());
}

#[test]
fn writers_that_lose_are_found_out_and_one_that_does_not_is_not() {
    if !strace::is_there() {
        return;
    }
    let mut dice = Dice::thrown();
    for name in LOSERS.into_iter().chain([KEEPER]) {
        let scenario = Scenario { name, desk: Desk::of_own, archive: "arsip", acts: Acts::Loser(name) };
        let mut tally = cut_off(&scenario, &mut dice);
        if is_whole() {
            tally.add(killed(&scenario, 1, &mut dice));
        }
        println!("a writer that {name}: {}", tally.figures());
        assert_eq!(tally.has_faults(), name != KEEPER, "{name}: {}", tally.figures());
    }
}
