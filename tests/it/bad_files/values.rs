//! Values that do not fit their fields.

use super::table::{Row, Spoil};

/// A value that does not fit its field.
pub const VALUES: &[Row] = &[
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
];
