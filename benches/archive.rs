//! What the parts cost: reading and writing a session, saving it, taking it into the index, asking the index, drawing a frame.
//! Figures stand in `docs/performance.md`; nothing is asserted.

#![allow(clippy::unwrap_used, missing_docs)]

use std::hint::black_box;
use std::path::Path;

use criterion::{Criterion, criterion_group, criterion_main};
use rapat::domain::filter::{self, Filter, Wanted};
use rapat::domain::search::Query;
use rapat::domain::{Session, actions};
use rapat::sample::Sample;
use rapat::storage::archive::founding::Founding;
use rapat::storage::archive::naming::file_name;
use rapat::storage::atomic;
use rapat::storage::index::Index;
use rapat::storage::reader::read_ron;
use rapat::storage::ron_writer::to_ron;
use tempfile::TempDir;

/// As many sessions as the archive of the benches has.
const SESSIONS: usize = 1_000;

fn archive(sample: &Sample) -> TempDir {
    let top = TempDir::new().unwrap();
    let founding = Founding::begin(&top.path().join("arsip")).unwrap();
    founding.office(sample.office()).unwrap();
    (0..SESSIONS).for_each(|number| founding.session(sample.session(number)).unwrap());
    founding.end().unwrap();
    top
}

fn of_a_session(bench: &mut Criterion, sample: &Sample) {
    let session = sample.session(500);
    let text = to_ron(&session).unwrap();
    bench.bench_function("parse a session", |b| {
        b.iter(|| read_ron::<Session>(black_box(text.as_bytes()), Session::FORMAT).unwrap());
    });
    bench.bench_function("serialise a session", |b| b.iter(|| to_ron(black_box(&session)).unwrap()));
    let today = "2026-01-15".parse().unwrap();
    bench.bench_function("actions of a session", |b| {
        b.iter(|| actions::actions(black_box(&session), sample.office(), today));
    });
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("sesi.ron");
    bench.bench_function("save a session, durable", |b| b.iter(|| atomic::replace(&file, text.as_bytes()).unwrap()));
}

fn of_the_index(bench: &mut Criterion, sample: &Sample, folder: &Path) {
    let today = "2026-01-15".parse().unwrap();
    let mut index = Index::kept(folder).unwrap();
    index.catch_up(|_, _| {}).unwrap();
    let name = file_name(&sample.session(500));
    bench.bench_function("index takes in a session", |b| {
        b.iter(|| index.take_in(name.as_ref(), sample.office()));
    });
    bench.bench_function("index of 1,000 sessions finds that nothing changed", |b| {
        b.iter(|| index.catch_up(|_, _| {}).unwrap());
    });
    let office = sample.office();
    let ready = |wanted| Filter::default().and(filter::Criterion::Is(wanted)).ready(office, today);
    let (open, overdue) = (ready(Wanted::Open), ready(Wanted::Overdue));
    bench.bench_function("the 40 most urgent of 15,000", |b| {
        b.iter(|| index.actions(today, &open, Some(40)).unwrap());
    });
    bench.bench_function("all overdue of 15,000", |b| b.iter(|| index.actions(today, &overdue, None).unwrap()));
    let text = Filter::parse("is:all posyandu").ready(office, today);
    bench.bench_function("a word in 15,000 commitments", |b| b.iter(|| index.actions(today, &text, None).unwrap()));
    bench.bench_function("what needs attention", |b| b.iter(|| index.attention(today).unwrap()));
    bench.bench_function("the 40 newest of 1,000 sessions", |b| b.iter(|| index.sessions(today, Some(40)).unwrap()));
    let query = Query::parse("osyand").unwrap();
    bench.bench_function("meetings with a word", |b| b.iter(|| index.candidates(&query).unwrap()));
    bench.bench_function("index of 1,000 sessions from nothing", |b| {
        b.iter(|| Index::in_memory(folder).unwrap().catch_up(|_, _| {}).unwrap());
    });
}

fn all(bench: &mut Criterion) {
    let sample = Sample::new(1, SESSIONS);
    let top = archive(&sample);
    of_a_session(bench, &sample);
    of_the_index(bench, &sample, &top.path().join("arsip"));
}

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(10);
    targets = all
}
criterion_main!(benches);
