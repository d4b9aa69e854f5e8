//! The tasks, taken from a meeting day and the weeks after it. What is typed is what a person would type, not the
//! shortest that the program would accept.

use chrono::NaiveDate;
use rapat::domain::Session;
use rapat::domain::attendance::{Channel, PresenceStatus, Seat};
use rapat::domain::commitment::{Commitment, Party};
use rapat::domain::record::{RecordKind, State};

use super::{Archive, Task};

pub const TASKS: &[Task] = &[
    Task {
        said: "write down that all camat were invited by WhatsApp today",
        keys: "enter 1 / «camat» enter * s tab 2 enter",
        shows: &["tersimpan"],
        is_done: |archive| {
            let by_whatsapp = |seat: &&Seat| seat.invitation.as_ref().is_some_and(|sent| sent.channel == Channel::Wa);
            archive.session("Evaluasi").seats.iter().filter(by_whatsapp).count() == 12
        },
    },
    Task {
        said: "mark the police chief present at the door",
        keys: "enter 1 p «kapolres» enter",
        shows: &["tersimpan"],
        is_done: |archive| presence(archive, "Kapolres Belu") == PresenceStatus::Present,
    },
    Task {
        said: "write down that the camat of Raihat sent his secretary",
        keys: "enter 1 p «camat raihat» ctrl-w «Sekretaris Camat» enter",
        shows: &["tersimpan"],
        is_done: |archive| presence(archive, "Camat Raihat") == PresenceStatus::Represented,
    },
    Task {
        said: "let in a guest from a university",
        keys: "enter 1 p «Bapak Dosen; Dosen; Universitas Timor» ctrl-g",
        shows: &["tersimpan"],
        is_done: |archive| {
            archive.session("Evaluasi").seats.iter().any(|seat| seat.presence.status == PresenceStatus::Guest)
        },
    },
    Task {
        said: "put a prayer of five minutes at the end of the agenda",
        keys: "enter end m «Doa penutup» tab «5» enter",
        shows: &["tersimpan"],
        is_done: |archive| {
            let last = archive.session("Evaluasi").items.last().expect("an item");
            last.title == "Doa penutup" && last.minutes == 5
        },
    },
    Task {
        said: "note what the head of the health office said",
        keys: "enter ; «Kepala Dinas Kesehatan: visum belum punya pos anggaran» enter",
        shows: &["ditambah"],
        is_done: |archive| {
            let session = archive.session("Evaluasi");
            session.notes.iter().any(|note| note.text == "visum belum punya pos anggaran" && note.speaker.is_some())
        },
    },
    Task {
        said: "write down a decision",
        keys: "enter ; «s Visum bagi korban anak tidak dipungut biaya» enter",
        shows: &["ditambah"],
        is_done: |archive| archive.session("Evaluasi").decisions.len() == 1,
    },
    Task {
        said: "write down who promised what until when",
        keys: "enter ; «Visum masuk anggaran @rsud +dinkes >akhir maret =pos DPA» enter",
        shows: &["ditambah"],
        is_done: |archive| {
            let made = &archive.session("Evaluasi").commitments[0];
            made.due == day("2024-03-31") && made.owners.len() == 1 && made.supporters.len() == 1
        },
    },
    Task {
        said: "make a decision of the note just taken",
        keys: "enter ; «Visum tidak dipungut biaya» enter ‹ditambah› esc v",
        shows: &["menjadi keputusan"],
        is_done: |archive| {
            let session = archive.session("Evaluasi");
            session.notes.is_empty() && session.decisions.len() == 1
        },
    },
    Task {
        said: "put the note just taken under the second agenda item",
        keys: "enter ; «Visum tidak dipungut biaya» enter ‹ditambah› esc a «2» enter",
        shows: &["dipindahkan ke mata acara 2"],
        is_done: |archive| {
            let session = archive.session("Evaluasi");
            session.notes[0].item == Some(session.items[1].id)
        },
    },
    Task {
        said: "take back the last act",
        keys: "enter ; «Salah tulis» enter ctrl-z",
        shows: &["Dibatalkan"],
        is_done: |archive| archive.session("Evaluasi").notes.is_empty(),
    },
    Task {
        said: "add the camat of Raihat as supporter of K5",
        keys: "t / «satgas» enter enter enter tab tab tab tab «camat raihat» ctrl-s",
        shows: &["tersimpan"],
        is_done: |archive| {
            let session = archive.session("Rapat Kerja Teknis");
            let raihat = session.seats.iter().find(|seat| seat.position == "Camat Raihat").expect("the seat");
            k(archive, 5).supporters.contains(&Party::Seat(raihat.id))
        },
    },
    Task {
        said: "find what RSUD promised, kept or not",
        keys: "t / «@rsud is:semua» enter",
        shows: &["Visum gratis", "psikolog"],
        is_done: |_| true,
    },
    Task {
        said: "see what the prosecutor is late with",
        keys: "t / «@kejari is:terlambat» enter",
        shows: &["Percepatan berkas"],
        is_done: |_| true,
    },
    Task {
        said: "write down that DP3APP has finished its procedure",
        keys: "t / «sop rujukan» enter s enter",
        shows: &["tersimpan"],
        is_done: |archive| matches!(last(archive, 3), RecordKind::Progress(told) if told.state == State::Done),
    },
    Task {
        said: "write down what one owner told about K6",
        keys: "t / «nomor aduan» enter p «Sudah terpasang di 60 desa» enter",
        shows: &["tersimpan"],
        is_done: |archive| matches!(last(archive, 6), RecordKind::Progress(told) if told.text == "Sudah terpasang di 60 desa"),
    },
    Task {
        said: "give K3 until the end of March, and say why",
        keys: "t / «sop rujukan» enter g «akhir maret» tab «Menunggu RSUD» enter",
        shows: &["tersimpan"],
        is_done: |archive| {
            matches!(last(archive, 3), RecordKind::Due(moved)
                if Some(moved.to) == day("2024-03-31") && moved.reason == "Menunggu RSUD")
        },
    },
    Task {
        said: "write down that Satpol PP was reminded",
        keys: "t / «patroli» enter i enter",
        shows: &["tersimpan"],
        is_done: |archive| matches!(last(archive, 14), RecordKind::Reminder { .. }),
    },
    Task {
        said: "read the whole life of K5", keys: "t / «satgas» enter space", shows: &["Raihat"], is_done: |_| true
    },
    Task {
        said: "prepare the next meeting with the same seats",
        keys: "s «Evaluasi kedua» tab «3 april» enter",
        shows: &["tersimpan"],
        is_done: |archive| {
            let next = archive.session("Evaluasi kedua");
            next.meeting.date == day("2024-04-03").expect("a day") && next.seats.len() == 63
        },
    },
    Task {
        said: "give an institution its new name everywhere",
        keys: "o 2 / «kominfo» enter enter ctrl-a «Dinas Komunikasi dan Digital» ctrl-s",
        shows: &["tersimpan"],
        is_done: |archive| {
            archive.office().institutions.iter().any(|institution| institution.name == "Dinas Komunikasi dan Digital")
        },
    },
    Task {
        said: "put a misspelt title right in every meeting",
        keys: "enter 1 / «forum anak» enter enter ctrl-a «Koordinator Forum Anak Belu» enter y",
        shows: &["di tempat lain"],
        is_done: |archive| {
            let with_it =
                |session: &&Session| session.seats.iter().any(|seat| seat.position == "Koordinator Forum Anak Belu");
            archive.sessions().filter(with_it).count() == 3
        },
    },
    Task {
        said: "enter a public holiday",
        keys: "o 5 n «1 april» tab «Libur daerah» enter",
        shows: &["tersimpan"],
        is_done: |archive| archive.office().holidays.iter().any(|holiday| holiday.name == "Libur daerah"),
    },
    Task {
        said: "find a command whose key one does not know",
        keys: ": «bahasa» enter",
        shows: &["Needs attention"],
        is_done: |_| true,
    },
];

fn day(text: &str) -> Option<NaiveDate> {
    text.parse().ok()
}

fn presence(archive: &Archive, title: &str) -> PresenceStatus {
    let session = archive.session("Evaluasi");
    session.seats.iter().find(|seat| seat.position == title).map(|seat| seat.presence.status).expect("the seat")
}

/// A commitment of the meeting in November.
fn k(archive: &Archive, number: u32) -> &Commitment {
    let session = archive.session("Rapat Kerja Teknis");
    session.commitments.iter().find(|commitment| commitment.number == number).expect("the commitment")
}

/// What was last recorded of it.
fn last(archive: &Archive, number: u32) -> &RecordKind {
    &k(archive, number).records.last().expect("a record").kind
}
