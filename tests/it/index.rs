//! The index says what the files say: over random archives and random changes, also behind its back, by two programs at
//! once, after it was torn, and on a folder that cannot be written.

#![allow(clippy::disallowed_methods, reason = "others write in place and undurably, behind the back of the index")]

use std::fs;
use std::path::Path;

use chrono::{Days, NaiveDate};
use proptest::prelude::*;
use proptest::sample::Index as Pick;
use rapat::domain::actions::{Action, actions};
use rapat::domain::filter::{Criterion, Filter, Wanted};
use rapat::domain::search::Query;
use rapat::domain::{Office, Session};
use rapat::folder::{Contents, SessionRow};
use rapat::storage::archive::ArchiveFolder;
use rapat::storage::archive::naming::file_name;
use rapat::storage::atomic;
use rapat::storage::index::{Index, Lookup};
use rapat::storage::ron_writer::to_ron;
use tempfile::TempDir;

use crate::domain::generate;

fn write(folder: &Path, session: &Session) {
    atomic::replace(&folder.join(file_name(session)), to_ron(session).unwrap().as_bytes()).unwrap();
}

fn contents(folder: &Path) -> (Contents, Office) {
    let contents = ArchiveFolder::open(folder).contents();
    let office = contents.office.clone().unwrap_or_else(Office::blank);
    (contents, office)
}

/// What the index does not keep: how many occurrences were missed, and what a search looks at unless it is one.
fn plain(mut action: Action) -> Action {
    action.searched.clear();
    action.owners.iter_mut().for_each(|owner| owner.part.missed = 0);
    action
}

fn actions_of_files(folder: &Path, filter: &Filter, today: NaiveDate) -> Vec<Action> {
    let (contents, office) = contents(folder);
    let filter = filter.ready(&office, today);
    let all = contents.sessions.iter().flat_map(|entry| actions(&entry.session, &office, today));
    let mut wanted: Vec<Action> = all.filter(|action| filter.wants(action)).collect();
    wanted.sort_by_cached_key(Action::urgency);
    wanted.into_iter().map(plain).collect()
}

fn sessions_of_files(folder: &Path, today: NaiveDate) -> Vec<SessionRow> {
    let (mut contents, office) = contents(folder);
    contents.sessions.sort_by_key(|entry| std::cmp::Reverse(entry.session.meeting.date));
    let row = |entry: &rapat::folder::Entry| SessionRow::of(entry, &actions(&entry.session, &office, today));
    contents.sessions.iter().map(row).collect()
}

/// That the index says the same as the files, in all that it is asked.
fn compare(folder: &Path, index: &mut Index, day: NaiveDate) {
    compare_with(folder, index, &mut Lookup::open(folder).unwrap(), day);
}

/// The same with one that has looked things up before.
fn compare_with(folder: &Path, index: &mut Index, lookup: &mut Lookup, day: NaiveDate) {
    let office = index.catch_up(|_, _| {}).unwrap().office.unwrap_or_else(Office::blank);
    let (now, _) = contents(folder);
    let ends = |wanted| Filter::default().and(Criterion::Is(wanted));
    let filters = [
        ends(Wanted::All),
        ends(Wanted::Open),
        ends(Wanted::Overdue),
        ends(Wanted::Due),
        ends(Wanted::Silent),
        ends(Wanted::Done),
        Filter::parse("is:all @polres"),
        Filter::parse("unsur:camat -@polres"),
        Filter::parse("is:all %raihat -%lasiolat"),
        Filter::parse("is:all a -sop since:2023-05"),
        Filter::parse("due:<30d -is:blocked"),
        Filter::parse("is:all due:none -unsur:camat"),
        Filter::parse("is:all @polres @camat -is:done"),
    ];
    let dues =
        now.sessions.iter().flat_map(|entry| entry.session.commitments.iter().filter_map(|made| made.due)).take(2);
    let froms =
        now.sessions.iter().flat_map(|entry| entry.session.commitments.iter().filter_map(|made| made.recurrence));
    let days = dues.chain(froms.map(|rule| rule.from).take(2)).flat_map(|date| [date, date + Days::new(40)]);
    for today in days.chain([day]).filter(|today| rapat::domain::dates::in_range(*today)) {
        assert_eq!(index.sessions(today, None).unwrap(), sessions_of_files(folder, today), "{today}");
        for filter in &filters {
            let found = index.actions(today, &filter.ready(&office, today), None).unwrap();
            let found: Vec<Action> = found.into_iter().map(plain).collect();
            assert_eq!(found, actions_of_files(folder, filter, today), "{today} {filter:?}");
        }
        // Another index may not be up to date, and it is not for this one to bring it there.
        let typed = [
            "",
            "is:semua",
            "is:terlambat",
            "is:selesai a",
            "@polres is:semua",
            "unsur:camat",
            "%raihat is:semua k1",
            "is:semua -@polres -%raihat -unsur:camat",
            "batas:<30h -a sejak:2023-05",
            "is:semua @camat @polres",
            "is:semua batas:tanpa",
        ];
        for typed in typed.into_iter().filter(|_| index.is_kept()) {
            let wanted = actions_of_files(folder, &Filter::parse(typed), today);
            let wanted: Vec<_> = wanted.iter().map(|action| (action.session, action.id)).collect();
            let found = lookup.found(typed, today, 3).unwrap();
            assert_eq!(found.rows, wanted, "{today} {typed}");
            assert_eq!(found.first.len(), found.rows.len().min(3));
        }
        let all = actions_of_files(folder, &ends(Wanted::Open), today);
        let attention = index.attention(today).unwrap();
        let counted = |is_it: fn(&Action) -> bool| all.iter().filter(|action| is_it(action)).count();
        assert_eq!(
            (attention.overdue, attention.due, attention.silent),
            (counted(Action::is_overdue), counted(|it| it.due_soon), counted(|it| it.silent))
        );
    }
    for typed in ["raihat", "cam", "e", "fatuba'a", "漢字"] {
        let query = Query::parse(typed).unwrap();
        let candidates = index.candidates(&query).unwrap();
        let has_hits = |entry: &&rapat::folder::Entry| !query.hits(&entry.session, &office).is_empty();
        for entry in now.sessions.iter().filter(has_hits) {
            assert!(candidates.contains(&entry.file), "{typed} {}", entry.file);
        }
    }
}

/// Something that happens to a file behind the back of the index.
#[derive(Debug, Clone)]
enum Happening {
    New(Box<Session>),
    Replaced(Pick, Box<Session>),
    Gone(Pick),
    Copied(Pick),
    Cut(Pick),
    SameSizeAndTime(Pick),
    Office(Box<Office>),
    NoOffice,
}

fn happening() -> impl Strategy<Value = Happening> {
    let session = || generate::session().prop_map(Box::new);
    prop_oneof![
        3 => session().prop_map(Happening::New),
        3 => (any::<Pick>(), session()).prop_map(|(which, session)| Happening::Replaced(which, session)),
        1 => any::<Pick>().prop_map(Happening::Gone),
        1 => any::<Pick>().prop_map(Happening::Copied),
        1 => any::<Pick>().prop_map(Happening::Cut),
        2 => any::<Pick>().prop_map(Happening::SameSizeAndTime),
        1 => generate::office().prop_map(|office| Happening::Office(Box::new(office))),
        1 => Just(Happening::NoOffice),
    ]
}

impl Happening {
    fn happens(&self, folder: &Path) {
        let names: Vec<_> = fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .filter(|path| path.extension().is_some_and(|ending| ending == "ron") && !path.ends_with("office.ron"))
            .collect();
        let one = |which: &Pick| (!names.is_empty()).then(|| names[which.index(names.len())].clone());
        match self {
            Self::New(session) => write(folder, session),
            Self::Replaced(which, session) => {
                if let Some(path) = one(which) {
                    fs::write(path, to_ron(session.as_ref()).unwrap()).unwrap();
                }
            }
            Self::Gone(which) => drop(one(which).map(fs::remove_file)),
            Self::Copied(which) => drop(one(which).map(|path| fs::copy(path, folder.join("salinan.ron")))),
            Self::Cut(which) => {
                if let Some(path) = one(which) {
                    let bytes = fs::read(&path).unwrap();
                    fs::write(&path, &bytes[..bytes.len() / 2]).unwrap();
                }
            }
            Self::SameSizeAndTime(which) => {
                if let Some(path) = one(which) {
                    let time = fs::metadata(&path).unwrap().modified().unwrap();
                    let text = fs::read_to_string(&path).unwrap();
                    fs::write(&path, text.replace("state: done", "state: open").replace("not_started", "in_progress"))
                        .unwrap();
                    fs::File::options().write(true).open(&path).unwrap().set_modified(time).unwrap();
                }
            }
            Self::Office(office) => {
                atomic::replace(&folder.join("office.ron"), to_ron(office.as_ref()).unwrap().as_bytes()).unwrap();
            }
            Self::NoOffice => drop(fs::remove_file(folder.join("office.ron"))),
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(5))]

    #[test]
    fn the_same_rows_come_with_and_without_the_index(
        sessions in proptest::collection::vec(generate::session(), 1..5),
        office in generate::office(),
        happenings in proptest::collection::vec(happening(), 0..5),
        day in generate::date(),
    ) {
        let folder = TempDir::new().unwrap();
        let folder = folder.path();
        Happening::Office(Box::new(office)).happens(folder);
        sessions.iter().for_each(|session| write(folder, session));
        // Two programs with one index, and one that may not write.
        let mut indexes = [
            Index::kept(folder).unwrap(),
            Index::kept(folder).unwrap(),
            Index::in_memory(folder).unwrap(),
        ];
        let mut lookup = Lookup::open(folder).unwrap();
        for index in &mut indexes {
            compare_with(folder, index, &mut lookup, day);
        }
        for (nth, happening) in happenings.iter().enumerate() {
            happening.happens(folder);
            compare_with(folder, &mut indexes[nth % 3], &mut lookup, day);
        }
        for index in &mut indexes {
            compare_with(folder, index, &mut lookup, day);
            prop_assert_eq!(index.prove().unwrap(), Vec::<String>::new());
        }
    }
}

/// A folder with a few sessions of the sample.
pub fn sample(sessions: usize) -> TempDir {
    let folder = TempDir::new().unwrap();
    let sample = rapat::sample::Sample::new(3, sessions);
    atomic::replace(&folder.path().join("office.ron"), to_ron(sample.office()).unwrap().as_bytes()).unwrap();
    (0..sessions).for_each(|number| write(folder.path(), &sample.session(number)));
    folder
}

fn day() -> NaiveDate {
    "2025-06-01".parse().unwrap()
}

fn base(folder: &Path) -> std::path::PathBuf {
    let mut entries = fs::read_dir(folder.join(".rapat/index")).unwrap().map(|entry| entry.unwrap().path());
    entries.find(|path| path.extension().is_some_and(|ending| ending == "sqlite")).unwrap()
}

#[test]
fn an_index_that_is_wrong_foreign_or_torn_is_made_anew() {
    let folder = sample(6);
    let folder = folder.path();
    compare(folder, &mut Index::kept(folder).unwrap(), day());
    let good = fs::read(base(folder)).unwrap();
    let torn: Vec<Vec<u8>> = vec![
        b"no database at all".to_vec(),
        Vec::new(),
        good[..good.len() / 2].to_vec(),
        good.iter().enumerate().map(|(at, byte)| if at > 4096 && at % 3 == 0 { 0xa5 } else { *byte }).collect(),
    ];
    for bytes in torn {
        fs::write(base(folder), bytes).unwrap();
        compare(folder, &mut Index::kept(folder).unwrap(), day());
    }
    for sql in ["PRAGMA user_version = 99", "DROP TABLE action", "PRAGMA application_id = 7"] {
        rusqlite::Connection::open(base(folder)).unwrap().execute_batch(sql).unwrap();
        compare(folder, &mut Index::kept(folder).unwrap(), day());
    }
}

#[test]
fn what_stands_in_the_index_and_not_in_the_files_is_found_and_mended() {
    let folder = sample(4);
    let folder = folder.path();
    compare(folder, &mut Index::kept(folder).unwrap(), day());
    for sql in
        ["UPDATE action SET due = due + 1 WHERE key = 3", "DELETE FROM words WHERE rowid = 2", "DELETE FROM session"]
    {
        rusqlite::Connection::open(base(folder)).unwrap().execute_batch(sql).unwrap();
        let mut index = Index::kept(folder).unwrap();
        assert_ne!(index.prove().unwrap(), Vec::<String>::new(), "{sql}");
        assert_eq!(index.prove().unwrap(), Vec::<String>::new(), "{sql}");
        compare(folder, &mut index, day());
    }
}

#[test]
fn what_is_late_is_right_after_midnight_without_anything_made_anew() {
    let folder = sample(6);
    let mut index = Index::kept(folder.path()).unwrap();
    index.catch_up(|_, _| {}).unwrap();
    for after in [0, 1, 7, 30, 365] {
        let today = day() + Days::new(after);
        assert_eq!(index.sessions(today, None).unwrap(), sessions_of_files(folder.path(), today));
    }
}

#[test]
fn what_this_program_writes_is_taken_in_without_looking_at_the_rest() {
    let folder = sample(3);
    let folder = folder.path();
    let mut index = Index::kept(folder).unwrap();
    let office = index.catch_up(|_, _| {}).unwrap().office.unwrap();
    let mut changed = contents(folder).0.sessions.remove(0);
    changed.session.meeting.title = "Judul baru".to_owned();
    atomic::replace(&folder.join(&changed.file), to_ron(&changed.session).unwrap().as_bytes()).unwrap();
    index.take_in(changed.file.as_ref(), &office);
    assert!(index.sessions(day(), None).unwrap().iter().any(|row| row.title == "Judul baru"));
    compare(folder, &mut index, day());
}

#[cfg(unix)]
#[test]
fn only_its_owner_can_read_the_index() {
    use std::os::unix::fs::PermissionsExt;
    let folder = sample(2);
    let mut index = Index::kept(folder.path()).unwrap();
    index.catch_up(|_, _| {}).unwrap();
    let own = folder.path().join(".rapat/index");
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&own), 0o700);
    for file in fs::read_dir(own).unwrap() {
        assert_eq!(mode(&file.unwrap().path()), 0o600);
    }
}

#[test]
fn a_small_archive_gets_no_index_on_the_disk_unasked() {
    let folder = sample(2);
    let mut index = Index::open(folder.path()).unwrap();
    compare(folder.path(), &mut index, day());
    assert!(!index.is_kept() && !folder.path().join(".rapat").exists());
}

/// Kills the real program again and again while it takes changes in, a little later each time.
#[test]
fn a_program_that_is_killed_while_it_takes_changes_in_leaves_no_wrong_row() {
    let folder = sample(120);
    let folder = folder.path();
    let list = || {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_rapat"));
        command.env_clear().env("HOME", folder).env("RAPAT_TODAY", "2025-06-01").arg("--dir").arg(folder);
        command.args(["list", "--format", "csv"]);
        command.stdout(std::process::Stdio::null()).stderr(std::process::Stdio::null());
        command
    };
    assert!(list().status().unwrap().success());
    let mut killed = 0;
    for round in 0..12_u32 {
        let (contents, _) = contents(folder);
        for (nth, entry) in contents.sessions.into_iter().enumerate().filter(|(nth, _)| nth % 3 == round as usize % 3) {
            let mut session = entry.session;
            session.meeting.title = format!("Putaran {round} rapat {nth}");
            fs::write(folder.join(entry.file), to_ron(&session).unwrap()).unwrap();
        }
        let mut running = list().spawn().unwrap();
        let begun = std::time::Instant::now();
        // Busy, not asleep: the moments lie closer together than a sleep can tell.
        while begun.elapsed() < std::time::Duration::from_millis(u64::from(round) * 25) {
            std::hint::spin_loop();
        }
        killed += usize::from(running.try_wait().unwrap().is_none());
        let _ = running.kill();
        running.wait().unwrap();
        let mut index = Index::kept(folder).unwrap();
        index.catch_up(|_, _| {}).unwrap();
        assert_eq!(index.sessions(day(), None).unwrap(), sessions_of_files(folder, day()), "round {round}");
    }
    assert!(killed > 0, "it was always done before it was killed");
    assert_eq!(Index::kept(folder).unwrap().prove().unwrap(), Vec::<String>::new());
}
