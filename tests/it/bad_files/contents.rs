//! Files of good RON that are no good session or office.

use super::good::{OFFICE, SESSION};
use super::table::{Row, Spoil};

/// Fields that are missing or too many.
pub const FIELDS: &[Row] = &[
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
];

/// What can be read, but contradicts itself.
pub const CONTRADICTIONS: &[Row] = &[
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
        "a recurrence that ends before it begins",
        Spoil::Swap("from: \"2023-12-10\"", "from: \"2023-12-10\", until: \"2023-12-09\""),
        "Tidak terbaca: baris 78 kolom 13, pengulangan ini tidak pernah jatuh tempo: berakhir sebelum mulai. Perbaiki dengan penyunting teks, lalu simpan.",
        "Cannot be read: line 78 column 13, this recurrence never falls due: it ends before it begins. Mend it in a text editor and save.",
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
];

/// The office.
pub const OFFICES: &[Row] = &[
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
        "a time zone of no place on earth",
        Spoil::Swap("minutes_east: 480", "minutes_east: 4800"),
        "Tidak terbaca: baris 6 kolom 35, 4800 menit bukan zona waktu; WITA 480 menit di timur UTC. Perbaiki dengan penyunting teks, lalu simpan.",
        "Cannot be read: line 6 column 35, 4800 minutes are no time zone; WITA is 480 minutes east of UTC. Mend it in a text editor and save.",
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
];
