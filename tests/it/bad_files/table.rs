//! Bad files and the sentences they get. Each is a good one, spoilt in one place as people and machines spoil it.

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

/// A file and what is said of it.
pub struct Bad {
    pub name: &'static str,
    pub bytes: Vec<u8>,
    pub indonesian: &'static str,
    pub english: &'static str,
}

/// How a good file is spoilt.
enum Spoil {
    /// All of it is these bytes.
    All(&'static [u8]),
    /// These letters, which stand there once, become those.
    Swap(&'static str, &'static str),
    /// It ends before these letters, and these bytes stand there.
    CutAt(&'static str, &'static [u8]),
    /// These bytes stand before it.
    Before(&'static [u8]),
    /// These bytes stand behind it.
    After(&'static [u8]),
}

fn spoilt(good: &str, spoil: &Spoil) -> Vec<u8> {
    match spoil {
        Spoil::All(bytes) => bytes.to_vec(),
        Spoil::Swap(old, new) => {
            assert_eq!(good.matches(old).count(), 1, "{old}");
            good.replace(old, new).into_bytes()
        }
        Spoil::CutAt(end, bytes) => {
            let end = good.find(end).unwrap();
            [&good.as_bytes()[..end], bytes].concat()
        }
        Spoil::Before(bytes) => [bytes, good.as_bytes()].concat(),
        Spoil::After(bytes) => [good.as_bytes(), bytes].concat(),
    }
}

type Row = (&'static str, Spoil, &'static str, &'static str);

fn table(good: &str, rows: Vec<Row>) -> Vec<Bad> {
    let bad = |(name, spoil, indonesian, english): Row| Bad { name, bytes: spoilt(good, &spoil), indonesian, english };
    rows.into_iter().map(bad).collect()
}

/// Bad sessions.
pub fn sessions() -> Vec<Bad> {
    let rows = [bytes(), structure(), values(), fields(), contradictions()];
    table(SESSION, rows.into_iter().flatten().collect())
}

/// Bad offices.
pub fn offices() -> Vec<Bad> {
    table(OFFICE, office_rows())
}

/// The bytes are no text, or no text of ours.
fn bytes() -> Vec<Row> {
    vec![
        (
            "a file without bytes",
            Spoil::All(b""),
            "Tidak terbaca: berkas kosong. Kembalikan berkas ini dari cadangan.",
            "Cannot be read: the file is empty. Restore this file from a backup.",
        ),
        (
            "nothing but white space",
            Spoil::All(b" \n\t\r\n"),
            "Tidak terbaca: berkas kosong. Kembalikan berkas ini dari cadangan.",
            "Cannot be read: the file is empty. Restore this file from a backup.",
        ),
        (
            "a mark of Notepad and nothing else",
            Spoil::All(b"\xef\xbb\xbf\n"),
            "Tidak terbaca: berkas kosong. Kembalikan berkas ini dari cadangan.",
            "Cannot be read: the file is empty. Restore this file from a backup.",
        ),
        (
            "UTF-16 of Notepad",
            Spoil::All(b"\xff\xfe(\0f\0o\0"),
            "Tidak terbaca: berkas disimpan sebagai UTF-16. Buka dengan penyunting teks, lalu simpan sebagai UTF-8.",
            "Cannot be read: the file is saved as UTF-16. Open it in a text editor and save it as UTF-8.",
        ),
        (
            "UTF-16 with the large end first",
            Spoil::All(b"\xfe\xff\0(\0f"),
            "Tidak terbaca: berkas disimpan sebagai UTF-16. Buka dengan penyunting teks, lalu simpan sebagai UTF-8.",
            "Cannot be read: the file is saved as UTF-16. Open it in a text editor and save it as UTF-8.",
        ),
        (
            "a letter of Latin-1",
            Spoil::CutAt(" Koordinasi", b"\xe9\")"),
            "Tidak terbaca: baris 5 kolom 22, ada huruf yang bukan UTF-8. Buka dengan penyunting teks, lalu simpan sebagai UTF-8.",
            "Cannot be read: line 5 column 22, a letter is not UTF-8. Open it in a text editor and save it as UTF-8.",
        ),
        (
            "cut by a power loss, zeroes behind",
            Spoil::CutAt("decisions", b"\0\0\0\0"),
            "Tidak terbaca: baris 40 kolom 5, dari sini sampai akhir hanya ada karakter nol, seperti setelah listrik padam. Kembalikan berkas ini dari cadangan.",
            "Cannot be read: line 40 column 5, from here to the end there are only zero bytes, as after a power cut. Restore this file from a backup.",
        ),
        (
            "all zeroes after a power loss",
            Spoil::All(b"\0\0\0\0\0\0\0\0"),
            "Tidak terbaca: baris 1 kolom 1, dari sini sampai akhir hanya ada karakter nol, seperti setelah listrik padam. Kembalikan berkas ini dari cadangan.",
            "Cannot be read: line 1 column 1, from here to the end there are only zero bytes, as after a power cut. Restore this file from a backup.",
        ),
        (
            "a zero byte in a title",
            Spoil::Swap("Rapat Koordinasi", "Rapat\0Koordinasi"),
            "Tidak terbaca: baris 5 kolom 22, ada karakter nol. Hapus karakter itu dengan penyunting teks, lalu simpan.",
            "Cannot be read: line 5 column 22, there is a zero byte. Delete that character in a text editor and save.",
        ),
        (
            "a conflict of git",
            Spoil::Swap(
                "        place: ",
                "<<<<<<< HEAD\n        place: \"Aula\",\n=======\n        place: \"Kantor Bupati\",\n>>>>>>> laptop\n        place: ",
            ),
            "Tidak terbaca: baris 8 kolom 1, ada tanda konflik git. Pilih salah satu versi, hapus baris tandanya, lalu simpan.",
            "Cannot be read: line 8 column 1, there is a conflict marker of git. Choose one of the versions, delete the marker lines, and save.",
        ),
        (
            "a conflict of git inside a note",
            Spoil::Swap("baris dua", "<<<<<<< HEAD\nbaris dua\n=======\nbaris tiga\n>>>>>>> laptop\n"),
            "Tidak terbaca: baris 37 kolom 1, ada tanda konflik git. Pilih salah satu versi, hapus baris tandanya, lalu simpan.",
            "Cannot be read: line 37 column 1, there is a conflict marker of git. Choose one of the versions, delete the marker lines, and save.",
        ),
        (
            "a marker of git that was forgotten",
            Spoil::After(b">>>>>>> laptop\n"),
            "Tidak terbaca: baris 82 kolom 1, ada tanda konflik git. Pilih salah satu versi, hapus baris tandanya, lalu simpan.",
            "Cannot be read: line 82 column 1, there is a conflict marker of git. Choose one of the versions, delete the marker lines, and save.",
        ),
        (
            "a letter to somebody",
            Spoil::All(b"Yth. Bapak/Ibu,\nmohon hadir.\n"),
            "Tidak terbaca: baris 1 kolom 4, `.` berada setelah akhir dokumen. Hapus atau perbaiki dengan penyunting teks, lalu simpan.",
            "Cannot be read: line 1 column 4, `.` stands behind the end of the document. Delete or mend it in a text editor and save.",
        ),
        (
            "JSON",
            Spoil::All(b"{\"format\": 1, \"id\": \"0000000000000001\"}"),
            "Tidak terbaca: baris 1 kolom 1, di sini harus isian dalam ( … ), bukan `{`. Perbaiki dengan penyunting teks, lalu simpan.",
            "Cannot be read: line 1 column 1, here should be fields in ( … ), not `{`. Mend it in a text editor and save.",
        ),
    ]
}

/// Brackets, quotes, commas.
fn structure() -> Vec<Row> {
    vec![
        (
            "the last bracket is missing",
            Spoil::Swap(
                "from: \"2023-12-10\"),\n        ),\n    ],\n)\n",
                "from: \"2023-12-10\"),\n        ),\n    ],\n",
            ),
            "Tidak terbaca: baris 1 kolom 1, tanda ) kurang untuk ( ini. Lengkapi dengan penyunting teks, lalu simpan.",
            "Cannot be read: line 1 column 1, a ) is missing for this (. Complete it in a text editor and save.",
        ),
        (
            "the file was cut behind a field",
            Spoil::CutAt("    seats", b""),
            "Tidak terbaca: baris 1 kolom 1, tanda ) kurang untuk ( ini. Lengkapi dengan penyunting teks, lalu simpan.",
            "Cannot be read: line 1 column 1, a ) is missing for this (. Complete it in a text editor and save.",
        ),
        (
            "the file was cut behind a colon",
            Spoil::CutAt(" \"Pembukaan\"", b""),
            "Tidak terbaca: baris 26 kolom 19, berkas berakhir di tengah isian. Kembalikan berkas ini dari cadangan.",
            "Cannot be read: line 26 column 19, the file ends in the middle of a field. Restore this file from a backup.",
        ),
        (
            "a record is not closed",
            Spoil::Swap("            standing: true,\n        ),", "            standing: true,"),
            "Tidak terbaca: baris 24 kolom 9, tanda ) kurang untuk ( ini. Lengkapi dengan penyunting teks, lalu simpan.",
            "Cannot be read: line 24 column 9, a ) is missing for this (. Complete it in a text editor and save.",
        ),
        (
            "a bracket within a record is not closed",
            Spoil::Swap("arrived: \"08:45:00\")", "arrived: \"08:45:00\""),
            "Tidak terbaca: baris 20 kolom 23, tanda ) kurang untuk ( ini. Lengkapi dengan penyunting teks, lalu simpan.",
            "Cannot be read: line 20 column 23, a ) is missing for this (. Complete it in a text editor and save.",
        ),
        (
            "a list is not closed",
            Spoil::Swap("        ),\n    ],\n    notes", "        ),\n    notes"),
            "Tidak terbaca: baris 23 kolom 12, tanda ] kurang untuk [ ini. Lengkapi dengan penyunting teks, lalu simpan.",
            "Cannot be read: line 23 column 12, a ] is missing for this [. Complete it in a text editor and save.",
        ),
        (
            "a bracket of another kind",
            Spoil::Swap("channel: surat)", "channel: surat]"),
            "Tidak terbaca: baris 19 kolom 25, tanda ) kurang untuk ( ini. Lengkapi dengan penyunting teks, lalu simpan.",
            "Cannot be read: line 19 column 25, a ) is missing for this (. Complete it in a text editor and save.",
        ),
        (
            "a curly bracket is not closed",
            Spoil::Swap("(parts: 1, of: 2, more_than: true)", "{parts: 1, of: 2, more_than: true"),
            "Tidak terbaca: baris 10 kolom 23, di sini harus isian dalam ( … ), bukan `{`. Perbaiki dengan penyunting teks, lalu simpan.",
            "Cannot be read: line 10 column 23, here should be fields in ( … ), not `{`. Mend it in a text editor and save.",
        ),
        (
            "a quote is missing at the end",
            Spoil::Swap("\"Melapor\"", "\"Melapor"),
            "Tidak terbaca: baris 77 kolom 19, tanda kutip penutup kurang. Lengkapi dengan penyunting teks, lalu simpan.",
            "Cannot be read: line 77 column 19, the closing quote is missing. Complete it in a text editor and save.",
        ),
        (
            "a raw text is not closed",
            Spoil::Swap("baris dua\"#", "baris dua\""),
            "Tidak terbaca: baris 36 kolom 19, tanda kutip penutup kurang. Lengkapi dengan penyunting teks, lalu simpan.",
            "Cannot be read: line 36 column 19, the closing quote is missing. Complete it in a text editor and save.",
        ),
        (
            "a comment is not closed",
            Spoil::Swap("    items:", "    /* items:"),
            "Tidak terbaca: baris 23 kolom 5, tanda */ penutup komentar kurang. Lengkapi dengan penyunting teks, lalu simpan.",
            "Cannot be read: line 23 column 5, the */ that ends the comment is missing. Complete it in a text editor and save.",
        ),
        (
            "a comma is missing between fields",
            Spoil::Swap("\"Gedung Wanita Betelalenok\",", "\"Gedung Wanita Betelalenok\""),
            "Tidak terbaca: baris 9 kolom 9, koma kurang sebelum `chair`. Tambahkan dengan penyunting teks, lalu simpan.",
            "Cannot be read: line 9 column 9, a comma is missing before `chair`. Add it in a text editor and save.",
        ),
        (
            "quotes within quotes",
            Spoil::Swap("\"Rapat Koordinasi\"", "\"Rapat \"Koordinasi\" AMPK\""),
            "Tidak terbaca: baris 5 kolom 24, koma kurang sebelum `Koordinasi`. Tambahkan dengan penyunting teks, lalu simpan.",
            "Cannot be read: line 5 column 24, a comma is missing before `Koordinasi`. Add it in a text editor and save.",
        ),
        (
            "a comma is missing between records",
            Spoil::Swap(
                "        ),\n        (\n            id: \"sepakat000000002\"",
                "        )\n        (\n            id: \"sepakat000000002\"",
            ),
            "Tidak terbaca: baris 47 kolom 9, koma kurang sebelum `(`. Tambahkan dengan penyunting teks, lalu simpan.",
            "Cannot be read: line 47 column 9, a comma is missing before `(`. Add it in a text editor and save.",
        ),
        (
            "a colon is missing",
            Spoil::Swap("rank: 10", "rank 10"),
            "Tidak terbaca: baris 18 kolom 18, titik dua kurang sebelum `10`. Tambahkan dengan penyunting teks, lalu simpan.",
            "Cannot be read: line 18 column 18, a colon is missing before `10`. Add it in a text editor and save.",
        ),
        (
            "an equals sign for a colon",
            Spoil::Swap("minutes: 15", "minutes = 15"),
            "Tidak terbaca: baris 27 kolom 21, titik dua kurang sebelum `=`. Tambahkan dengan penyunting teks, lalu simpan.",
            "Cannot be read: line 27 column 21, a colon is missing before `=`. Add it in a text editor and save.",
        ),
        (
            "two commas",
            Spoil::Swap("rank: 10,", "rank: 10,,"),
            "Tidak terbaca: baris 18 kolom 22, `,` tidak pada tempatnya. Hapus atau perbaiki dengan penyunting teks, lalu simpan.",
            "Cannot be read: line 18 column 22, `,` is out of place. Delete or mend it in a text editor and save.",
        ),
        (
            "something behind the end",
            Spoil::After(b"catatan pribadi\n"),
            "Tidak terbaca: baris 82 kolom 1, `catatan` berada setelah akhir dokumen. Hapus atau perbaiki dengan penyunting teks, lalu simpan.",
            "Cannot be read: line 82 column 1, `catatan` stands behind the end of the document. Delete or mend it in a text editor and save.",
        ),
        (
            "a bracket too many",
            Spoil::After(b")\n"),
            "Tidak terbaca: baris 82 kolom 1, `)` berada setelah akhir dokumen. Hapus atau perbaiki dengan penyunting teks, lalu simpan.",
            "Cannot be read: line 82 column 1, `)` stands behind the end of the document. Delete or mend it in a text editor and save.",
        ),
        (
            "the file twice",
            Spoil::After(b"(format: 1)\n"),
            "Tidak terbaca: baris 82 kolom 1, `(` berada setelah akhir dokumen. Hapus atau perbaiki dengan penyunting teks, lalu simpan.",
            "Cannot be read: line 82 column 1, `(` stands behind the end of the document. Delete or mend it in a text editor and save.",
        ),
        (
            "a field that begins with a number",
            Spoil::Swap("rank: 10", "1rank: 10"),
            "Tidak terbaca: baris 18 kolom 13, `1rank` tidak pada tempatnya. Hapus atau perbaiki dengan penyunting teks, lalu simpan.",
            "Cannot be read: line 18 column 13, `1rank` is out of place. Delete or mend it in a text editor and save.",
        ),
        (
            "a backslash of a path",
            Spoil::Swap("Camat Raihat", "C:\\Camat"),
            "Tidak terbaca: baris 17 kolom 28, setelah tanda \\ ada huruf yang tidak dikenal. Tulis \\\\ untuk satu garis miring terbalik, lalu simpan.",
            "Cannot be read: line 17 column 28, the letter after \\ is not a known one. Write \\\\ for one backslash and save.",
        ),
        (
            "a typographic quote",
            Spoil::Swap("\"Disepakati.\"", "“Disepakati.”"),
            "Tidak terbaca: baris 45 kolom 19, di sini harus teks dalam tanda kutip, bukan `“`. Perbaiki dengan penyunting teks, lalu simpan.",
            "Cannot be read: line 45 column 19, here should be text in quotes, not `“`. Mend it in a text editor and save.",
        ),
        (
            "brackets without end",
            Spoil::CutAt("\"Camat Raihat\"", &[b'['; 5000]),
            "Tidak terbaca: baris 17 kolom 23, di sini harus teks dalam tanda kutip, bukan `[`. Perbaiki dengan penyunting teks, lalu simpan.",
            "Cannot be read: line 17 column 23, here should be text in quotes, not `[`. Mend it in a text editor and save.",
        ),
    ]
}

/// A value that does not fit its field.
fn values() -> Vec<Row> {
    vec![
        (
            "a number where a text is expected",
            Spoil::Swap("\"Rapat Koordinasi\"", "2023"),
            "Tidak terbaca: baris 5 kolom 16, di sini harus teks dalam tanda kutip, bukan `2023`. Perbaiki dengan penyunting teks, lalu simpan.",
            "Cannot be read: line 5 column 16, here should be text in quotes, not `2023`. Mend it in a text editor and save.",
        ),
        (
            "a text without quotes",
            Spoil::Swap("\"Pembukaan\"", "Pembukaan"),
            "Tidak terbaca: baris 26 kolom 20, di sini harus teks dalam tanda kutip, bukan `Pembukaan`. Perbaiki dengan penyunting teks, lalu simpan.",
            "Cannot be read: line 26 column 20, here should be text in quotes, not `Pembukaan`. Mend it in a text editor and save.",
        ),
        (
            "a text where a number is expected",
            Spoil::Swap("minutes: 15", "minutes: \"15\""),
            "Tidak terbaca: baris 27 kolom 22, di sini harus bilangan bulat, bukan `\"15\"`. Perbaiki dengan penyunting teks, lalu simpan.",
            "Cannot be read: line 27 column 22, here should be a whole number, not `\"15\"`. Mend it in a text editor and save.",
        ),
        (
            "a number in words",
            Spoil::Swap("minutes: 15", "minutes: limabelas"),
            "Tidak terbaca: baris 27 kolom 22, di sini harus bilangan bulat, bukan `limabelas`. Perbaiki dengan penyunting teks, lalu simpan.",
            "Cannot be read: line 27 column 22, here should be a whole number, not `limabelas`. Mend it in a text editor and save.",
        ),
        (
            "a negative number",
            Spoil::Swap("minutes: 15", "minutes: -15"),
            "Tidak terbaca: baris 27 kolom 22, bilangan `-15` di luar batas isian ini. Perbaiki dengan penyunting teks, lalu simpan.",
            "Cannot be read: line 27 column 22, the number `-15` is out of range for this field. Mend it in a text editor and save.",
        ),
        (
            "a number too large",
            Spoil::Swap("minutes: 15", "minutes: 99999999999"),
            "Tidak terbaca: baris 27 kolom 22, bilangan `99999999999` di luar batas isian ini. Perbaiki dengan penyunting teks, lalu simpan.",
            "Cannot be read: line 27 column 22, the number `99999999999` is out of range for this field. Mend it in a text editor and save.",
        ),
        (
            "a number with a decimal comma",
            Spoil::Swap("minutes: 15", "minutes: 1,5"),
            "Tidak terbaca: baris 27 kolom 24, `5` tidak pada tempatnya. Hapus atau perbaiki dengan penyunting teks, lalu simpan.",
            "Cannot be read: line 27 column 24, `5` is out of place. Delete or mend it in a text editor and save.",
        ),
        (
            "ya for true",
            Spoil::Swap("standing: true", "standing: ya"),
            "Tidak terbaca: baris 28 kolom 23, di sini harus true atau false, bukan `ya`. Perbaiki dengan penyunting teks, lalu simpan.",
            "Cannot be read: line 28 column 23, here should be true or false, not `ya`. Mend it in a text editor and save.",
        ),
        (
            "one text where a list is expected",
            Spoil::Swap("[institution(\"dinsos\"), seat(\"seat000000000001\")]", "\"dinsos\""),
            "Tidak terbaca: baris 59 kolom 21, di sini harus daftar [ … ], bukan `\"dinsos\"`. Perbaiki dengan penyunting teks, lalu simpan.",
            "Cannot be read: line 59 column 21, here should be a list [ … ], not `\"dinsos\"`. Mend it in a text editor and save.",
        ),
        (
            "a text in a list of records",
            Spoil::Swap("    seats: [", "    seats: [\"Camat Raihat\", "),
            "Tidak terbaca: baris 13 kolom 13, di sini harus isian dalam ( … ), bukan `\"Camat Raihat\"`. Perbaiki dengan penyunting teks, lalu simpan.",
            "Cannot be read: line 13 column 13, here should be fields in ( … ), not `\"Camat Raihat\"`. Mend it in a text editor and save.",
        ),
        (
            "a text where a record is expected",
            Spoil::Swap("(status: present, arrived: \"08:45:00\")", "\"hadir\""),
            "Tidak terbaca: baris 20 kolom 23, di sini harus isian dalam ( … ), bukan `\"hadir\"`. Perbaiki dengan penyunting teks, lalu simpan.",
            "Cannot be read: line 20 column 23, here should be fields in ( … ), not `\"hadir\"`. Mend it in a text editor and save.",
        ),
        (
            "a month that is none",
            Spoil::Swap("2023-11-30", "2023-13-30"),
            "Tidak terbaca: baris 60 kolom 18, \"2023-13-30\" bukan tanggal atau jam yang ada. Tulis tanggal seperti \"2023-11-03\" dan jam seperti \"09:30:00\", lalu simpan.",
            "Cannot be read: line 60 column 18, \"2023-13-30\" is not a date or time. Write a date like \"2023-11-03\" and a time like \"09:30:00\", and save.",
        ),
        (
            "a day that is none",
            Spoil::Swap("2023-11-30", "2023-11-31"),
            "Tidak terbaca: baris 60 kolom 18, \"2023-11-31\" bukan tanggal atau jam yang ada. Tulis tanggal seperti \"2023-11-03\" dan jam seperti \"09:30:00\", lalu simpan.",
            "Cannot be read: line 60 column 18, \"2023-11-31\" is not a date or time. Write a date like \"2023-11-03\" and a time like \"09:30:00\", and save.",
        ),
        (
            "a date as people write it",
            Spoil::Swap("2023-11-03", "3 November 2023"),
            "Tidak terbaca: baris 6 kolom 15, \"3 November 2023\" bukan tanggal atau jam yang ada. Tulis tanggal seperti \"2023-11-03\" dan jam seperti \"09:30:00\", lalu simpan.",
            "Cannot be read: line 6 column 15, \"3 November 2023\" is not a date or time. Write a date like \"2023-11-03\" and a time like \"09:30:00\", and save.",
        ),
        (
            "a date without quotes",
            Spoil::Swap("\"2023-11-30\"", "2023-11-30"),
            "Tidak terbaca: baris 60 kolom 18, di sini harus teks dalam tanda kutip, bukan `2023-11-30`. Perbaiki dengan penyunting teks, lalu simpan.",
            "Cannot be read: line 60 column 18, here should be text in quotes, not `2023-11-30`. Mend it in a text editor and save.",
        ),
        (
            "a time as people write it",
            Spoil::Swap("09:00:00", "09.00 WITA"),
            "Tidak terbaca: baris 7 kolom 17, \"09.00 WITA\" bukan tanggal atau jam yang ada. Tulis tanggal seperti \"2023-11-03\" dan jam seperti \"09:30:00\", lalu simpan.",
            "Cannot be read: line 7 column 17, \"09.00 WITA\" is not a date or time. Write a date like \"2023-11-03\" and a time like \"09:30:00\", and save.",
        ),
        (
            "a time beyond the day",
            Spoil::Swap("09:00:00", "25:00:00"),
            "Tidak terbaca: baris 7 kolom 17, \"25:00:00\" bukan tanggal atau jam yang ada. Tulis tanggal seperti \"2023-11-03\" dan jam seperti \"09:30:00\", lalu simpan.",
            "Cannot be read: line 7 column 17, \"25:00:00\" is not a date or time. Write a date like \"2023-11-03\" and a time like \"09:30:00\", and save.",
        ),
        (
            "an instant without its zone",
            Spoil::Swap("2023-11-20T10:00:00+08:00", "2023-11-20T10:00:00"),
            "Tidak terbaca: baris 64 kolom 25, \"2023-11-20T10:00:00\" bukan tanggal atau jam yang ada. Tulis tanggal seperti \"2023-11-03\" dan jam seperti \"09:30:00\", lalu simpan.",
            "Cannot be read: line 64 column 25, \"2023-11-20T10:00:00\" is not a date or time. Write a date like \"2023-11-03\" and a time like \"09:30:00\", and save.",
        ),
        (
            "a state that is none",
            Spoil::Swap("state: closed", "state: selesai"),
            "Tidak terbaca: baris 11 kolom 16, kata `selesai` tidak dikenal; pilihannya draft, running, closed, final. Pilih salah satu, lalu simpan.",
            "Cannot be read: line 11 column 16, the word `selesai` is not known; it can be draft, running, closed, final. Choose one of them and save.",
        ),
        (
            "a state of progress that is none",
            Spoil::Swap("state: in_progress", "state: proses"),
            "Tidak terbaca: baris 68 kolom 32, kata `proses` tidak dikenal; pilihannya not_started, in_progress, blocked, done, cancelled. Pilih salah satu, lalu simpan.",
            "Cannot be read: line 68 column 32, the word `proses` is not known; it can be not_started, in_progress, blocked, done, cancelled. Choose one of them and save.",
        ),
        (
            "a state in quotes",
            Spoil::Swap("state: closed", "state: \"closed\""),
            "Tidak terbaca: baris 11 kolom 16, di sini harus kata tanpa tanda kutip, bukan `\"closed\"`. Perbaiki dengan penyunting teks, lalu simpan.",
            "Cannot be read: line 11 column 16, here should be a word without quotes, not `\"closed\"`. Mend it in a text editor and save.",
        ),
        (
            "a presence that is none",
            Spoil::Swap("status: present", "status: hadir"),
            "Tidak terbaca: baris 20 kolom 32, kata `hadir` tidak dikenal; pilihannya not_yet, present, represented, excused, absent, guest. Pilih salah satu, lalu simpan.",
            "Cannot be read: line 20 column 32, the word `hadir` is not known; it can be not_yet, present, represented, excused, absent, guest. Choose one of them and save.",
        ),
        (
            "an owner of no kind",
            Spoil::Swap("institution(\"dinsos\")", "dinas(\"dinsos\")"),
            "Tidak terbaca: baris 59 kolom 22, kata `dinas` tidak dikenal; pilihannya institution, seat, group. Pilih salah satu, lalu simpan.",
            "Cannot be read: line 59 column 22, the word `dinas` is not known; it can be institution, seat, group. Choose one of them and save.",
        ),
        (
            "an owner without its kind",
            Spoil::Swap("institution(\"dinsos\")", "\"dinsos\""),
            "Tidak terbaca: baris 59 kolom 22, di sini harus kata tanpa tanda kutip, bukan `\"dinsos\"`. Perbaiki dengan penyunting teks, lalu simpan.",
            "Cannot be read: line 59 column 22, here should be a word without quotes, not `\"dinsos\"`. Mend it in a text editor and save.",
        ),
        (
            "an id with a letter that is none of them",
            Spoil::Swap("id: \"acara00000000001\",\n            title", "id: \"acaraOOOOOOOOOO1\",\n            title"),
            "Tidak terbaca: baris 25 kolom 17, \"acaraOOOOOOOOOO1\" bukan id, yaitu 16 huruf dari 0-9 a-z tanpa i, l, o, u. Perbaiki dengan penyunting teks, lalu simpan.",
            "Cannot be read: line 25 column 17, \"acaraOOOOOOOOOO1\" is not an id, which is 16 of 0-9 a-z without i, l, o, u. Mend it in a text editor and save.",
        ),
        (
            "an id that is too short",
            Spoil::Swap("\"0000000000000001\"", "\"rapat-1\""),
            "Tidak terbaca: baris 3 kolom 9, \"rapat-1\" bukan id, yaitu 16 huruf dari 0-9 a-z tanpa i, l, o, u. Perbaiki dengan penyunting teks, lalu simpan.",
            "Cannot be read: line 3 column 9, \"rapat-1\" is not an id, which is 16 of 0-9 a-z without i, l, o, u. Mend it in a text editor and save.",
        ),
        (
            "a key with a capital and a blank",
            Spoil::Swap("group: \"camat\"", "group: \"Camat Belu\""),
            "Tidak terbaca: baris 16 kolom 20, \"Camat Belu\" bukan kunci, yaitu 1 sampai 64 huruf dari a-z 0-9 -. Perbaiki dengan penyunting teks, lalu simpan.",
            "Cannot be read: line 16 column 20, \"Camat Belu\" is not a key, which is 1 to 64 of a-z 0-9 -. Mend it in a text editor and save.",
        ),
    ]
}

/// Fields that are missing or too many.
fn fields() -> Vec<Row> {
    vec![
        (
            "no format",
            Spoil::Swap("    format: 1,\n", ""),
            "Tidak terbaca: isian `format` tidak ada. Tulis format: 1 sebagai isian pertama, lalu simpan.",
            "Cannot be read: the field `format` is missing. Write format: 1 as the first field and save.",
        ),
        (
            "a format of nothing",
            Spoil::Swap("format: 1", "format: 0"),
            "Tidak terbaca: baris 2 kolom 13, `format` berisi `0`. Tulis format: 1 sebagai isian pertama, lalu simpan.",
            "Cannot be read: line 2 column 13, `format` is `0`. Write format: 1 as the first field and save.",
        ),
        (
            "a format in quotes",
            Spoil::Swap("format: 1", "format: \"1\""),
            "Tidak terbaca: baris 2 kolom 13, `format` berisi `\"1\"`. Tulis format: 1 sebagai isian pertama, lalu simpan.",
            "Cannot be read: line 2 column 13, `format` is `\"1\"`. Write format: 1 as the first field and save.",
        ),
        (
            "a format of a newer program",
            Spoil::Swap("format: 1", "format: 2"),
            "Hanya dapat dibaca: baris 2 kolom 13, berkas berformat 2, program ini mengenal sampai format 1. Perbarui program ini untuk mengubahnya; berkas tidak disentuh.",
            "Can only be read: line 2 column 13, the file has format 2, this program knows formats up to 1. Update this program to change it; the file is not touched.",
        ),
        (
            "a newer format that looks quite different",
            Spoil::All(b"(format: 7, rapat: {{{ baru"),
            "Hanya dapat dibaca: baris 1 kolom 10, berkas berformat 7, program ini mengenal sampai format 1. Perbarui program ini untuk mengubahnya; berkas tidak disentuh.",
            "Can only be read: line 1 column 10, the file has format 7, this program knows formats up to 1. Update this program to change it; the file is not touched.",
        ),
        (
            "no id",
            Spoil::Swap("    id: \"0000000000000001\",\n", ""),
            "Tidak terbaca: baris 1 kolom 1, isian `id` tidak ada di dalam kurung ini. Tambahkan dengan penyunting teks, lalu simpan.",
            "Cannot be read: line 1 column 1, the field `id` is missing in this bracket. Add it in a text editor and save.",
        ),
        (
            "no title",
            Spoil::Swap("        title: \"Rapat Koordinasi\",\n", ""),
            "Tidak terbaca: baris 4 kolom 14, isian `title` tidak ada di dalam kurung ini. Tambahkan dengan penyunting teks, lalu simpan.",
            "Cannot be read: line 4 column 14, the field `title` is missing in this bracket. Add it in a text editor and save.",
        ),
        (
            "no date",
            Spoil::Swap("        date: \"2023-11-03\",\n", ""),
            "Tidak terbaca: baris 4 kolom 14, isian `date` tidak ada di dalam kurung ini. Tambahkan dengan penyunting teks, lalu simpan.",
            "Cannot be read: line 4 column 14, the field `date` is missing in this bracket. Add it in a text editor and save.",
        ),
        (
            "a seat without a position",
            Spoil::Swap("            position: \"Camat Raihat\",\n", ""),
            "Tidak terbaca: baris 14 kolom 9, isian `position` tidak ada di dalam kurung ini. Tambahkan dengan penyunting teks, lalu simpan.",
            "Cannot be read: line 14 column 9, the field `position` is missing in this bracket. Add it in a text editor and save.",
        ),
        (
            "a seat without a group",
            Spoil::Swap("            group: \"camat\",\n", ""),
            "Tidak terbaca: baris 14 kolom 9, isian `group` tidak ada di dalam kurung ini. Tambahkan dengan penyunting teks, lalu simpan.",
            "Cannot be read: line 14 column 9, the field `group` is missing in this bracket. Add it in a text editor and save.",
        ),
        (
            "a commitment without a number",
            Spoil::Swap("            number: 1,\n            decision", "            decision"),
            "Tidak terbaca: baris 54 kolom 9, isian `number` tidak ada di dalam kurung ini. Tambahkan dengan penyunting teks, lalu simpan.",
            "Cannot be read: line 54 column 9, the field `number` is missing in this bracket. Add it in a text editor and save.",
        ),
        (
            "a field twice",
            Spoil::Swap("            rank: 10,\n", "            rank: 10,\n            rank: 11,\n"),
            "Tidak terbaca: baris 19 kolom 13, isian `rank` ada dua kali. Hapus salah satunya, lalu simpan.",
            "Cannot be read: line 19 column 13, the field `rank` stands here twice. Delete one of the two and save.",
        ),
        (
            "an office under the name of a session",
            Spoil::All(OFFICE.as_bytes()),
            "Tidak terbaca: baris 1 kolom 1, isian `id` tidak ada di dalam kurung ini. Tambahkan dengan penyunting teks, lalu simpan.",
            "Cannot be read: line 1 column 1, the field `id` is missing in this bracket. Add it in a text editor and save.",
        ),
    ]
}

/// What can be read, but contradicts itself.
fn contradictions() -> Vec<Row> {
    vec![
        (
            "an id of two records",
            Spoil::Swap("sepakat000000002", "sepakat000000001"),
            "Tidak terbaca: baris 48 kolom 13, id `sepakat000000001` ada dua kali. Ganti salah satunya, lalu simpan.",
            "Cannot be read: line 48 column 13, the id `sepakat000000001` stands here twice. Change one of the two and save.",
        ),
        (
            "a record with the id of its session",
            Spoil::Swap("rekam00000000001", "0000000000000001"),
            "Tidak terbaca: baris 63 kolom 21, id `0000000000000001` ada dua kali. Ganti salah satunya, lalu simpan.",
            "Cannot be read: line 63 column 21, the id `0000000000000001` stands here twice. Change one of the two and save.",
        ),
        (
            "a chair who is not seated",
            Spoil::Swap("chair: \"seat000000000001\"", "chair: \"seat000000000009\""),
            "Tidak terbaca: baris 9 kolom 16, `chair` merujuk `seat000000000009`, yang tidak ada. Perbaiki rujukannya atau hapus, lalu simpan.",
            "Cannot be read: line 9 column 16, `chair` refers to `seat000000000009`, which is not there. Mend the reference or delete it, and save.",
        ),
        (
            "a speaker who is not seated",
            Spoil::Swap("speaker: seat(\"seat000000000001\")", "speaker: seat(\"seat000000000009\")"),
            "Tidak terbaca: baris 35 kolom 27, `speaker` merujuk `seat000000000009`, yang tidak ada. Perbaiki rujukannya atau hapus, lalu simpan.",
            "Cannot be read: line 35 column 27, `speaker` refers to `seat000000000009`, which is not there. Mend the reference or delete it, and save.",
        ),
        (
            "a note of an item that is not there",
            Spoil::Swap(
                "item: \"acara00000000001\",\n            speaker",
                "item: \"acara00000000009\",\n            speaker",
            ),
            "Tidak terbaca: baris 34 kolom 19, `item` merujuk `acara00000000009`, yang tidak ada. Perbaiki rujukannya atau hapus, lalu simpan.",
            "Cannot be read: line 34 column 19, `item` refers to `acara00000000009`, which is not there. Mend the reference or delete it, and save.",
        ),
        (
            "a decision of an item that is not there",
            Spoil::Swap(
                "item: \"acara00000000001\",\n            text: \"Disepakati.",
                "item: \"acara00000000009\",\n            text: \"Disepakati.",
            ),
            "Tidak terbaca: baris 44 kolom 19, `item` merujuk `acara00000000009`, yang tidak ada. Perbaiki rujukannya atau hapus, lalu simpan.",
            "Cannot be read: line 44 column 19, `item` refers to `acara00000000009`, which is not there. Mend the reference or delete it, and save.",
        ),
        (
            "a commitment of a decision that is not there",
            Spoil::Swap("decision: \"sepakat000000001\"", "decision: \"sepakat000000009\""),
            "Tidak terbaca: baris 57 kolom 23, `decision` merujuk `sepakat000000009`, yang tidak ada. Perbaiki rujukannya atau hapus, lalu simpan.",
            "Cannot be read: line 57 column 23, `decision` refers to `sepakat000000009`, which is not there. Mend the reference or delete it, and save.",
        ),
        (
            "an owner who is not seated",
            Spoil::Swap(
                "owners: [institution(\"dinsos\"), seat(\"seat000000000001\")",
                "owners: [institution(\"dinsos\"), seat(\"seat000000000009\")",
            ),
            "Tidak terbaca: baris 59 kolom 50, `owners` merujuk `seat000000000009`, yang tidak ada. Perbaiki rujukannya atau hapus, lalu simpan.",
            "Cannot be read: line 59 column 50, `owners` refers to `seat000000000009`, which is not there. Mend the reference or delete it, and save.",
        ),
        (
            "progress of somebody who is not seated",
            Spoil::Swap("owner: seat(\"seat000000000001\")", "owner: seat(\"seat000000000009\")"),
            "Tidak terbaca: baris 66 kolom 37, `owner` merujuk `seat000000000009`, yang tidak ada. Perbaiki rujukannya atau hapus, lalu simpan.",
            "Cannot be read: line 66 column 37, `owner` refers to `seat000000000009`, which is not there. Mend the reference or delete it, and save.",
        ),
        (
            "a meeting in another century",
            Spoil::Swap("2023-11-03", "1023-11-03"),
            "Tidak terbaca: baris 6 kolom 9, `date` berisi 1023-11-03, di luar tahun 1900 sampai 2200. Perbaiki dengan penyunting teks, lalu simpan.",
            "Cannot be read: line 6 column 9, `date` is 1023-11-03, outside the years 1900 to 2200. Mend it in a text editor and save.",
        ),
        (
            "a due date in another century",
            Spoil::Swap("2023-11-30", "20231-11-30"),
            "Tidak terbaca: baris 60 kolom 18, \"20231-11-30\" bukan tanggal atau jam yang ada. Tulis tanggal seperti \"2023-11-03\" dan jam seperti \"09:30:00\", lalu simpan.",
            "Cannot be read: line 60 column 18, \"20231-11-30\" is not a date or time. Write a date like \"2023-11-03\" and a time like \"09:30:00\", and save.",
        ),
        (
            "a due date behind the last year",
            Spoil::Swap("2023-11-30", "2923-11-30"),
            "Tidak terbaca: baris 60 kolom 13, `due` berisi 2923-11-30, di luar tahun 1900 sampai 2200. Perbaiki dengan penyunting teks, lalu simpan.",
            "Cannot be read: line 60 column 13, `due` is 2923-11-30, outside the years 1900 to 2200. Mend it in a text editor and save.",
        ),
        (
            "an invitation before all meetings",
            Spoil::Swap("2023-10-30", "1823-10-30"),
            "Tidak terbaca: baris 19 kolom 13, `invitation` berisi 1823-10-30, di luar tahun 1900 sampai 2200. Perbaiki dengan penyunting teks, lalu simpan.",
            "Cannot be read: line 19 column 13, `invitation` is 1823-10-30, outside the years 1900 to 2200. Mend it in a text editor and save.",
        ),
        (
            "progress in another century",
            Spoil::Swap("2023-11-19", "0023-11-19"),
            "Tidak terbaca: baris 67 kolom 25, `date` berisi 0023-11-19, di luar tahun 1900 sampai 2200. Perbaiki dengan penyunting teks, lalu simpan.",
            "Cannot be read: line 67 column 25, `date` is 0023-11-19, outside the years 1900 to 2200. Mend it in a text editor and save.",
        ),
        (
            "a record written in another century",
            Spoil::Swap("2023-11-20T", "1023-11-20T"),
            "Tidak terbaca: baris 64 kolom 21, `at` berisi 1023-11-20, di luar tahun 1900 sampai 2200. Perbaiki dengan penyunting teks, lalu simpan.",
            "Cannot be read: line 64 column 21, `at` is 1023-11-20, outside the years 1900 to 2200. Mend it in a text editor and save.",
        ),
        (
            "a number of two decisions",
            Spoil::Swap(
                "number: 2,\n            text: \"Disepakati juga.",
                "number: 1,\n            text: \"Disepakati juga.",
            ),
            "Tidak terbaca: baris 49 kolom 13, nomor 1 dipakai dua kali. Ganti salah satunya, lalu simpan.",
            "Cannot be read: line 49 column 13, the number 1 is used twice. Change one of the two and save.",
        ),
        (
            "a number of two commitments",
            Spoil::Swap("number: 2,\n            text: \"Melapor", "number: 1,\n            text: \"Melapor"),
            "Tidak terbaca: baris 76 kolom 13, nomor 1 dipakai dua kali. Ganti salah satunya, lalu simpan.",
            "Cannot be read: line 76 column 13, the number 1 is used twice. Change one of the two and save.",
        ),
        (
            "due once and again and again",
            Spoil::Swap("            recurrence:", "            due: \"2023-12-10\",\n            recurrence:"),
            "Tidak terbaca: baris 79 kolom 13, komitmen ini berisi batas waktu dan pengulangan sekaligus. Hapus salah satunya, lalu simpan.",
            "Cannot be read: line 79 column 13, this commitment has both a due date and a recurrence. Delete one of the two and save.",
        ),
        (
            "a recurrence from another century",
            Spoil::Swap("2023-12-10", "1000-12-10"),
            "Tidak terbaca: baris 78 kolom 13, `recurrence` berisi 1000-12-10, di luar tahun 1900 sampai 2200. Perbaiki dengan penyunting teks, lalu simpan.",
            "Cannot be read: line 78 column 13, `recurrence` is 1000-12-10, outside the years 1900 to 2200. Mend it in a text editor and save.",
        ),
        (
            "a share of nothing",
            Spoil::Swap("of: 2", "of: 0"),
            "Tidak terbaca: baris 10 kolom 9, bagian kuorum ini nol atau lebih dari seluruhnya. Perbaiki dengan penyunting teks, lalu simpan.",
            "Cannot be read: line 10 column 9, this share of the quorum is nothing, or more than the whole. Mend it in a text editor and save.",
        ),
        (
            "a share of more than the whole",
            Spoil::Swap("parts: 1", "parts: 3"),
            "Tidak terbaca: baris 10 kolom 9, bagian kuorum ini nol atau lebih dari seluruhnya. Perbaiki dengan penyunting teks, lalu simpan.",
            "Cannot be read: line 10 column 9, this share of the quorum is nothing, or more than the whole. Mend it in a text editor and save.",
        ),
    ]
}

/// The office.
fn office_rows() -> Vec<Row> {
    vec![
        (
            "a bracket is missing",
            Spoil::Swap("minutes_east: 480)", "minutes_east: 480"),
            "Tidak terbaca: baris 6 kolom 20, tanda ) kurang untuk ( ini. Lengkapi dengan penyunting teks, lalu simpan.",
            "Cannot be read: line 6 column 20, a ) is missing for this (. Complete it in a text editor and save.",
        ),
        (
            "no format",
            Spoil::Swap("    format: 1,\n", ""),
            "Tidak terbaca: isian `format` tidak ada. Tulis format: 1 sebagai isian pertama, lalu simpan.",
            "Cannot be read: the field `format` is missing. Write format: 1 as the first field and save.",
        ),
        (
            "a newer format",
            Spoil::Swap("format: 1", "format: 2"),
            "Hanya dapat dibaca: baris 2 kolom 13, berkas berformat 2, program ini mengenal sampai format 1. Perbarui program ini untuk mengubahnya; berkas tidak disentuh.",
            "Can only be read: line 2 column 13, the file has format 2, this program knows formats up to 1. Update this program to change it; the file is not touched.",
        ),
        (
            "no time zone",
            Spoil::Swap("        time_zone: (name: \"WITA\", minutes_east: 480),\n", ""),
            "Tidak terbaca: baris 3 kolom 14, isian `time_zone` tidak ada di dalam kurung ini. Tambahkan dengan penyunting teks, lalu simpan.",
            "Cannot be read: line 3 column 14, the field `time_zone` is missing in this bracket. Add it in a text editor and save.",
        ),
        (
            "a zone in words",
            Spoil::Swap("(name: \"WITA\", minutes_east: 480)", "\"WITA\""),
            "Tidak terbaca: baris 6 kolom 20, di sini harus isian dalam ( … ), bukan `\"WITA\"`. Perbaiki dengan penyunting teks, lalu simpan.",
            "Cannot be read: line 6 column 20, here should be fields in ( … ), not `\"WITA\"`. Mend it in a text editor and save.",
        ),
        (
            "a group twice",
            Spoil::Swap("\"opd\"", "\"camat\""),
            "Tidak terbaca: baris 11 kolom 10, id `camat` ada dua kali. Ganti salah satunya, lalu simpan.",
            "Cannot be read: line 11 column 10, the id `camat` stands here twice. Change one of the two and save.",
        ),
        (
            "a place that is not there",
            Spoil::Swap("place: \"raihat\"", "place: \"lamaknen\""),
            "Tidak terbaca: baris 14 kolom 104, `place` merujuk `lamaknen`, yang tidak ada. Perbaiki rujukannya atau hapus, lalu simpan.",
            "Cannot be read: line 14 column 104, `place` refers to `lamaknen`, which is not there. Mend the reference or delete it, and save.",
        ),
        (
            "a name from another century",
            Spoil::Swap("2020-12-31", "1020-12-31"),
            "Tidak terbaca: baris 14 kolom 74, `until` berisi 1020-12-31, di luar tahun 1900 sampai 2200. Perbaiki dengan penyunting teks, lalu simpan.",
            "Cannot be read: line 14 column 74, `until` is 1020-12-31, outside the years 1900 to 2200. Mend it in a text editor and save.",
        ),
        (
            "a holiday in another century",
            Spoil::Swap("2023-12-25", "1023-12-25"),
            "Tidak terbaca: baris 20 kolom 10, `date` berisi 1023-12-25, di luar tahun 1900 sampai 2200. Perbaiki dengan penyunting teks, lalu simpan.",
            "Cannot be read: line 20 column 10, `date` is 1023-12-25, outside the years 1900 to 2200. Mend it in a text editor and save.",
        ),
        (
            "a share of nothing",
            Spoil::Swap("of: 2", "of: 0"),
            "Tidak terbaca: baris 7 kolom 9, bagian kuorum ini nol atau lebih dari seluruhnya. Perbaiki dengan penyunting teks, lalu simpan.",
            "Cannot be read: line 7 column 9, this share of the quorum is nothing, or more than the whole. Mend it in a text editor and save.",
        ),
        (
            "a session under the name of the office",
            Spoil::All(SESSION.as_bytes()),
            "Tidak terbaca: baris 1 kolom 1, isian `profile` tidak ada di dalam kurung ini. Tambahkan dengan penyunting teks, lalu simpan.",
            "Cannot be read: line 1 column 1, the field `profile` is missing in this bracket. Add it in a text editor and save.",
        ),
    ]
}
