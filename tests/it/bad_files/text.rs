//! Files that are no text, or no RON.

use super::table::{Row, Spoil};

/// The bytes are no text, or no text of ours.
pub const BYTES: &[Row] = &[
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
];

/// Brackets, quotes, commas.
pub const STRUCTURE: &[Row] = &[
    (
        "the last bracket is missing",
        Spoil::Swap("from: \"2023-12-10\"),\n        ),\n    ],\n)\n", "from: \"2023-12-10\"),\n        ),\n    ],\n"),
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
];
