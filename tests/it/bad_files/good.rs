//! The good files that are spoilt: with one of everything that can be.

/// A session with one of everything that can be spoilt.
pub const SESSION: &str = r##"(
    format: 1,
    id: "0000000000000001",
    meeting: (
        title: "Rapat Koordinasi",
        date: "2023-11-03",
        starts: "09:00:00",
        place: "Gedung Wanita Betelalenok",
        chair: "seat000000000001",
        quorum: (all: (parts: 1, of: 2, more_than: true)),
        state: closed,
    ),
    seats: [
        (
            id: "seat000000000001",
            group: "camat",
            position: "Camat Raihat",
            rank: 10,
            invitation: (sent: "2023-10-30", channel: surat),
            presence: (status: present, arrived: "08:45:00"),
        ),
    ],
    items: [
        (
            id: "acara00000000001",
            title: "Pembukaan",
            minutes: 15,
            standing: true,
        ),
    ],
    notes: [
        (
            id: "kata000000000001",
            item: "acara00000000001",
            speaker: seat("seat000000000001"),
            text: r#"Baris satu
baris dua"#,
        ),
    ],
    decisions: [
        (
            id: "sepakat000000001",
            number: 1,
            item: "acara00000000001",
            text: "Disepakati.",
        ),
        (
            id: "sepakat000000002",
            number: 2,
            text: "Disepakati juga.",
        ),
    ],
    commitments: [
        (
            id: "janj000000000001",
            number: 1,
            decision: "sepakat000000001",
            text: "Mendata anak",
            owners: [institution("dinsos"), seat("seat000000000001")],
            due: "2023-11-30",
            records: [
                (
                    id: "rekam00000000001",
                    at: "2023-11-20T10:00:00+08:00",
                    kind: progress((
                        owner: seat("seat000000000001"),
                        date: "2023-11-19",
                        state: in_progress,
                        via: wa,
                    )),
                ),
            ],
        ),
        (
            id: "janj000000000002",
            number: 2,
            text: "Melapor",
            recurrence: (every: monthly(10), from: "2023-12-10"),
        ),
    ],
)
"##;

/// An office with one of everything that can be spoilt.
pub const OFFICE: &str = r#"(
    format: 1,
    profile: (
        name: "Kabupaten Belu",
        language: "id",
        time_zone: (name: "WITA", minutes_east: 480),
        quorum: (all: (parts: 1, of: 2)),
    ),
    groups: [
        (key: "camat", name: "Camat", rank: 6),
        (key: "opd", name: "OPD", rank: 4),
    ],
    institutions: [
        (key: "dinsos", name: "Dinas Sosial", aliases: [(name: "Dissos", until: "2020-12-31")], place: "raihat"),
    ],
    places: [
        (key: "raihat", name: "Raihat"),
    ],
    holidays: [
        (date: "2023-12-25", name: "Hari Natal"),
    ],
)
"#;
