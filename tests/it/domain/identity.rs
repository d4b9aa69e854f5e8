//! What looks like the identity of a person in a line of minutes, and what does not.

use proptest::prelude::*;
use rapat::domain::identity::{Kind, Piece, findings, is_held_back, judged, masked, shown, turned};

use crate::samples;

/// Lines and what must be found in them.
const FOUND: &[(&str, &[(Kind, &str)])] = &[
    ("NIK 5304014503110002", &[(Kind::Nik, "5304014503110002")]),
    ("NIK: 5304.0145.0311.0002.", &[(Kind::Nik, "5304.0145.0311.0002")]),
    ("nik 5304 0145 0311 0002 sudah dicek", &[(Kind::Nik, "5304 0145 0311 0002")]),
    ("atas permohonan 5304-0145-0311-0002", &[(Kind::Nik, "5304-0145-0311-0002")]),
    ("No. KK 5304011203150004", &[(Kind::FamilyCard, "5304011203150004")]),
    ("kartu keluarga nomor 5304011203150004", &[(Kind::FamilyCard, "5304011203150004")]),
    ("NIP 198001012005011001", &[(Kind::Nip, "198001012005011001")]),
    ("NIP. 19800101 200501 1 001", &[(Kind::Nip, "19800101 200501 1 001")]),
    ("hubungi 081234567890", &[(Kind::Phone, "081234567890")]),
    ("WA 0812-3456-7890", &[(Kind::Phone, "0812-3456-7890")]),
    ("HP 0812 3456 789 (ibu)", &[(Kind::Phone, "0812 3456 789")]),
    ("telepon +62 812-3456-7890", &[(Kind::Phone, "+62 812-3456-7890")]),
    ("+6281234567890", &[(Kind::Phone, "+6281234567890")]),
    ("nomor 6281234567890 aktif", &[(Kind::Phone, "6281234567890")]),
    ("nomor di Dili +670 7712 3456", &[(Kind::Phone, "+670 7712 3456")]),
    ("kirim ke maria.seran@gmail.com.", &[(Kind::Email, "maria.seran@gmail.com")]),
    ("surel: m_s+1@mail.belukab.go.id", &[(Kind::Email, "m_s+1@mail.belukab.go.id")]),
    ("lahir di Atambua, 5 Maret 2011", &[(Kind::Birth, "5 Maret 2011")]),
    ("tanggal lahir 05-03-2011", &[(Kind::Birth, "05-03-2011")]),
    ("TTL: Atambua, 05/03/2011", &[(Kind::Birth, "05/03/2011")]),
    ("anak lahir tgl. 5 Mar 11", &[(Kind::Birth, "5 Mar 11")]),
    ("rekening BRI 012301012345501", &[(Kind::Account, "012301012345501")]),
    ("No. rek. 0123-01-012345-50-1", &[(Kind::Account, "0123-01-012345-50-1")]),
    ("sepeda motor DH 1234 AB", &[(Kind::Plate, "DH 1234 AB")]),
    ("mobil pelaku EB 4521 K", &[(Kind::Plate, "EB 4521 K")]),
    ("nopol DH12AB", &[(Kind::Plate, "DH12AB")]),
    ("paspor C1234567", &[(Kind::Passport, "C1234567")]),
    ("BPJS 0001234567891", &[(Kind::Insurance, "0001234567891")]),
    ("kartu JKN 1234567890123", &[(Kind::Insurance, "1234567890123")]),
    ("titik -9.10542, 124.89321", &[(Kind::Coordinates, "9.10542, 124.89321")]),
    ("lokasi 9°06'19\" LS", &[(Kind::Coordinates, "9°06'")]),
    ("korban Maria Seran dirujuk ke RSUD", &[(Kind::Name, "Maria Seran")]),
    ("Korban bernama Maria", &[(Kind::Name, "Maria")]),
    ("korban berinisial MN (14 tahun)", &[(Kind::Name, "MN")]),
    ("korban MFS (9 tahun) sudah pulang", &[(Kind::Name, "MFS")]),
    ("korban M.N. sudah didampingi", &[(Kind::Name, "M.N")]),
    ("anak korban A dan pendampingnya", &[(Kind::Name, "A")]),
    ("inisial: MARS", &[(Kind::Name, "MARS")]),
    ("pelaku Yosef Bere ditahan", &[(Kind::Name, "Yosef Bere")]),
    ("saksi Agustina memberi keterangan", &[(Kind::Name, "Agustina")]),
    ("Saksi: Sdri. Agustina Bete", &[(Kind::Name, "Agustina Bete")]),
    ("terlapor (Yohanes) belum diperiksa", &[(Kind::Name, "Yohanes")]),
    ("tersangka YOHANES BERE dititipkan di Polres", &[(Kind::Name, "YOHANES BERE")]),
    ("pelapor ialah Ny. Dominika da Costa", &[(Kind::Name, "Dominika da Costa")]),
    ("korban, Maria Seran, dijemput", &[(Kind::Name, "Maria Seran")]),
    ("korbannya Novi, kelas enam", &[(Kind::Name, "Novi")]),
    ("seorang anak bernama Fatuba'a Tes", &[(Kind::Name, "Fatuba'a Tes")]),
    ("akta a.n. Maria Seran", &[(Kind::Name, "Maria Seran")]),
    ("akta an. Maria Seran", &[(Kind::Name, "Maria Seran")]),
    ("rujukan atas nama Goncalo Araújo", &[(Kind::Name, "Goncalo Araújo")]),
    ("akta a.n. MARIA FATIMA terbit", &[(Kind::Name, "MARIA FATIMA")]),
    ("Ahmad bin Yusuf", &[(Kind::Kin, "Ahmad bin Yusuf")]),
    ("Siti Aminah binti Rahmat hadir", &[(Kind::Kin, "Siti Aminah binti Rahmat")]),
    ("anak dari Bapak Yosef Bere", &[(Kind::Kin, "Yosef Bere")]),
    ("putri dari Dominika", &[(Kind::Kin, "Dominika")]),
    ("putra dari Sdr. Marsel", &[(Kind::Kin, "Marsel")]),
    ("tinggal di RT 03/RW 02", &[(Kind::Address, "RT 03/RW 02")]),
    ("RT.003 RW.001 Kelurahan Tulamalae", &[(Kind::Address, "RT.003 RW.001")]),
    ("rumahnya di RT05", &[(Kind::Address, "RT05")]),
    ("Jl. Sudirman No. 12, Atambua", &[(Kind::Address, "Jl. Sudirman No. 12")]),
    ("Jalan El Tari nomor 5B", &[(Kind::Address, "Jalan El Tari nomor 5B")]),
    ("korban bersekolah di SDN 2 Atambua", &[(Kind::School, "SDN 2 Atambua")]),
    ("siswi SMP Negeri 1 Raihat itu hamil", &[(Kind::School, "SMP Negeri 1 Raihat")]),
    ("pelecehan di SMK Kristen Atambua", &[(Kind::School, "SMK Kristen Atambua")]),
    ("anak [[Maria]] dan ibunya", &[(Kind::Marked, "[[Maria]]")]),
    ("tidak ditutup [[Maria Seran", &[(Kind::Marked, "[[Maria Seran")]),
    ("The victim Maria Seran was referred", &[(Kind::Name, "Maria Seran")]),
    ("Saksi ke-2, Yohanes", &[(Kind::Name, "Yohanes")]),
    ("pelaku adalah ayah kandungnya, Yosef Bere", &[(Kind::Name, "Yosef Bere")]),
    ("Nama anak: Maria Goreti", &[(Kind::Name, "Maria Goreti")]),
    ("Nama orang tua : Yosef", &[(Kind::Name, "Yosef")]),
    ("pelaku RT (45 tahun)", &[(Kind::Name, "RT")]),
    ("terdakwa YB divonis 7 tahun", &[(Kind::Name, "YB")]),
    ("korban \"Melati\" (nama samaran)", &[(Kind::Name, "Melati")]),
    ("62812-3456-7890", &[(Kind::Phone, "62812-3456-7890")]),
    ("no hp 8123456789", &[(Kind::Phone, "8123456789")]),
    ("RT/RW 005/002", &[(Kind::Address, "RW 005/002")]),
    ("a boy named Yosef", &[(Kind::Name, "Yosef")]),
    ("korban SITI AMINAH dirujuk", &[(Kind::Name, "SITI AMINAH")]),
    ("KORBAN MARIA SERAN DIRUJUK KE RSUD", &[(Kind::Name, "MARIA SERAN")]),
    ("Saksi: 1. Maria Seran 2. Yosef Bere", &[(Kind::Name, "Maria Seran"), (Kind::Name, "Yosef Bere")]),
    (
        "saksi Maria Seran, Yosef Bere dan Agustina",
        &[(Kind::Name, "Maria Seran"), (Kind::Name, "Yosef Bere"), (Kind::Name, "Agustina")],
    ),
    ("korban siswi Maria Seran", &[(Kind::Name, "Maria Seran")]),
    ("korban Siswi Maria Seran", &[(Kind::Name, "Maria Seran")]),
    ("korban perempuan Maria Seran", &[(Kind::Name, "Maria Seran")]),
    ("saksi Kepala Sekolah Yosef Bere", &[(Kind::Name, "Kepala Sekolah Yosef Bere")]),
    ("korban Juli Seran", &[(Kind::Name, "Juli Seran")]),
    ("korban Dharma Seran", &[(Kind::Name, "Dharma Seran")]),
    ("HP 0812 34 56 78 90", &[(Kind::Phone, "0812 34 56 78 90")]),
    ("NIK5304010506120001", &[(Kind::Nik, "5304010506120001")]),
    ("HP081234567890", &[(Kind::Phone, "081234567890")]),
    ("(+62) 812-3456-7890", &[(Kind::Phone, "+62) 812-3456-7890")]),
    ("62 812 3456 7890", &[(Kind::Phone, "62 812 3456 7890")]),
    ("NIK 5304014503110002, HP 081234567890", &[(Kind::Nik, "5304014503110002"), (Kind::Phone, "081234567890")]),
];

/// Lines as minutes have them, in which nobody is to be found.
const PLAIN: &[&str] = &[
    "Satgas dibentuk di 12 kecamatan",
    "Visum untuk korban anak belum punya pos anggaran; RSUD menagih ke keluarga.",
    "Visum bagi korban anak tidak dipungut biaya.",
    "Rujukan anak korban diselesaikan dalam 1×24 jam dengan satu SOP yang ditandatangani empat pihak.",
    "korban Kekerasan Seksual",
    "Pencegahan bagi anak Korban",
    "saksi Polres dan saksi Ahli hadir",
    "PENDAMPINGAN KORBAN KEKERASAN SEKSUAL DI KABUPATEN BELU",
    "PERLINDUNGAN SAKSI DAN KORBAN (LPSK)",
    "KORBAN TPPO DAN KDRT",
    "Layanan bagi korban KDRT, korban TPPO dan korban PHK",
    "Korban Bencana Banjir di Raihat didata",
    "Korban Perdagangan Orang dipulangkan",
    "Korban, Polres dan Dinas Sosial bertemu",
    "Pelaku Usaha Mikro diundang",
    "pelaku UMKM mendapat modal",
    "Saksi: Kanit PPA Polres Belu",
    "Saksi dari Kejaksaan belum hadir",
    "pelapor Kepala Desa Silawan",
    "Sejak 1 Januari 2023 DP3A bernama DP3APP; tugas perlindungan anak tidak berubah.",
    "Gerakan bernama Sekolah Ramah Anak",
    "a.n. Bupati Belu",
    "an. Kepala Dinas Sosial",
    "a.n. Sekretaris Daerah, Asisten I",
    "atas nama Pemerintah Kabupaten Belu",
    "atas nama Forum Anak",
    "berbicara atas nama masyarakat",
    "atas nama para tokoh adat",
    "anak dari Timor-Leste tanpa dokumen",
    "anak dari keluarga miskin",
    "anak dari Desa Silawan",
    "anak dari Kabupaten Malaka",
    "ibu dari Kementerian Sosial",
    "orang tua dari anak dampingan",
    "Forum Anak Kabupaten Belu",
    "anak Indonesia",
    "Hari Anak Nasional",
    "Undangan dikirim kepada 63 kursi dari 13 unsur",
    "Nomor 400.2/123/BP4D/2023",
    "SK Nomor 188.45/12/HK/2023 tanggal 3 November 2023",
    "UU Nomor 11 Tahun 2012 dan UU 35/2014",
    "Rp 1.250.000.000",
    "anggaran Rp1.250.000.000.000,00",
    "kode rekening 5.1.02.01.01.0024",
    "rekening kas desa diperiksa tahun 2023",
    "pukul 08.00 09.30 10.45 12.00",
    "tahun 2019 2020 2021 2022",
    "tanggal 3-11-2023 s.d. 5-11-2023",
    "08.00 – 12.00 WITA",
    "(0389) 21234",
    "SAPA 129 atau 08111-129-129",
    "terpasang di 52 dari 81 titik (64,2 %)",
    "Akta kelahiran 12 Januari 2024 diserahkan",
    "akta lahir 12 Januari 2024 diserahkan",
    "Rapat lahir dari kesepakatan 3 November",
    "Bantuan bagi korban Badai Seroja tahun 2021",
    "program bernama Jaga Anak",
    "Pelaku Wisata, Pelaku Budaya",
    "Pemulihan korban Gempa Bumi Lombok dan korban Seroja",
    "Anak Korban, Anak Saksi, dan Anak Pelaku didampingi Bapas",
    "Alur: korban → Puskesmas → Polres",
    "Korban/keluarga melapor ke Polsek Tasifeto Timur",
    "IP 192.168.1.10 dipakai",
    "Pencegahan kasus melalui SMP dan SMA se-Belu",
    "K 4 dan K 12 dibahas",
    "B 3 dan D 4",
    "APBD 2024 TA berjalan",
    "Sosialisasi di SD dan SMP se-kabupaten, modul \"tubuhku\"",
    "KASUS DI SD DAN SMP",
    "Korban di SD Dan SMP",
    "SMP Negeri 1 Atambua menjadi tuan rumah",
    "kasus di SD dan SMP menurun",
    "Modul \"tubuhku\" sudah diuji pada kelas rendah SD dan dapat dipakai tanpa biaya.",
    "Ketua RT dan RW diundang",
    "per RT/RW",
    "Jalan Trans Timor terputus pada musim hujan",
    "Gedung Wanita Betelalenok, Atambua",
    "Biro Hukum: pasal 5 ayat (1)",
    "komitmen ditandai @dp3app +polres >20/12 =SOP",
    "Kasi Pidum mengusulkan pertemuan tetap tiga pihak setiap bulan.",
    "Tingkat kehadiran 43 dari 63; diwakili 13",
    "suhu 30°C",
    "Bapak Bupati, Ibu Wakil Bupati",
    "Minggu, 31 Desember 2023 (58 hari)",
    "Kepala UPTD PPA melaporkan 14 kasus selama Januari–Oktober",
    "saksi I, saksi II dan saksi A de Charge",
    "korban K2 dan K3; K9 korban",
    "Pak Camat menjadi saksi. Maria hadir.",
    "korban dan orang tua anak Korban",
    "8 pelaku, 2 saksi",
    "An apple; a note; a N sign",
    "witness statements and victim Support services",
    "Layanan Korban Terpadu Berbasis Masyarakat",
    "Hak Saksi dan Korban Menurut UU 31/2014",
    "Perlindungan Korban Melalui Satgas PPA",
    "korban dirujuk ke RSUD Gabriel Manek",
    "saksi Kepala Dinas Sosial, Kepala Dinas Kesehatan dan Polres Belu",
    "korban Perempuan dan Anak, saksi Ahli Bahasa",
    "DATA SAKSI AHLI BAHASA DAN KORBAN DALAM SISTEM PERADILAN",
    "saksi 1, saksi 2, dan 3 korban Lainnya",
    "Korban, Dinas Sosial, Camat Lamaknen Selatan dan Kodim hadir",
    "dp3app2024 dan Perda5, SMA1",
];

#[test]
fn what_looks_like_an_identity_is_found() {
    for (line, expected) in FOUND {
        let found: Vec<(Kind, &str)> = findings(line).iter().map(|span| (span.kind, span.of(line))).collect();
        assert_eq!(found, *expected, "{line}");
    }
    assert!(FOUND.len() >= 60);
}

#[test]
fn ordinary_lines_of_minutes_raise_no_alarm() {
    let alarms: Vec<String> = PLAIN
        .iter()
        .flat_map(|line| {
            findings(line).into_iter().map(move |span| format!("{:?} {:?} in {line}", span.kind, span.of(line)))
        })
        .collect();
    assert!(alarms.is_empty(), "{}", alarms.join("\n"));
    assert!(PLAIN.len() >= 60);
}

#[test]
fn a_whole_year_of_sample_minutes_raises_no_alarm() {
    let mut lines = 0;
    for session in samples::sessions() {
        let title = std::iter::once(session.meeting.title.clone());
        let items = session.items.iter().map(|item| item.title.clone());
        let notes = session.notes.iter().map(|note| note.text.clone());
        let decisions = session.decisions.iter().map(|decision| decision.text.clone());
        let promised = session.commitments.iter().flat_map(|it| [it.text.clone(), it.indicator.clone()]);
        let progress = session.commitments.iter().flat_map(|it| &it.records).map(|record| format!("{:?}", record.kind));
        for text in title.chain(items).chain(notes).chain(decisions).chain(promised).chain(progress) {
            lines += 1;
            let found: Vec<(Kind, &str)> = findings(&text).iter().map(|span| (span.kind, span.of(&text))).collect();
            assert_eq!(found, [], "{text}");
        }
    }
    assert!(lines > 300, "{lines}");
}

#[test]
fn a_finding_holds_back_until_its_very_words_are_released() {
    let text = "Visum korban Maria gratis";
    assert!(is_held_back(text, &vec![]));
    assert_eq!(shown(text, &vec![]), None);
    assert_eq!(turned(text, &vec![]), [("Maria".to_owned(), false)]);
    let released = vec![("Maria", false)];
    assert_eq!(shown(text, &released), Some(vec![Piece::Said(text.to_owned())]));
    assert_eq!(turned(text, &released), [("Maria".to_owned(), true)], "the same key hides it again");
    assert!(is_held_back("korban Mariana", &released), "another name was not released");
    let hidden_again = vec![("Maria", false), ("Maria", true)];
    assert!(is_held_back(text, &hidden_again), "the last word counts");
    assert!(is_held_back("Desa Silawan", &vec![("Silawan", true)]), "also what only a person sees as one");
}

#[test]
fn what_is_marked_is_left_out_and_never_released() {
    let text = "Visum [[Maria]] gratis";
    let without = Some(vec![Piece::Said("Visum ".to_owned()), Piece::Identity, Piece::Said(" gratis".to_owned())]);
    assert_eq!(shown(text, &vec![]), without);
    assert_eq!(shown(text, &vec![("[[Maria]]", false)]), without);
    assert_eq!(turned(text, &vec![]), []);
}

#[test]
fn whom_somebody_marked_once_is_left_out_wherever_the_text_names_them() {
    let said = |text: &str| Piece::Said(text.to_owned());
    let text = "Anak [[Maria]] dirujuk; keluarga Maria didampingi";
    let pieces =
        vec![said("Anak "), Piece::Identity, said(" dirujuk; keluarga "), Piece::Identity, said(" didampingi")];
    assert_eq!(shown(text, &vec![]), Some(pieces));
    assert!(!is_held_back(text, &vec![]), "the rest may be seen");
}

#[test]
fn a_finding_is_named_without_being_told() {
    assert_eq!(masked("5304014503110002"), "5…2");
    assert_eq!(masked("Maria"), "M…a");
    assert_eq!(masked("MN"), "…");
}

/// Texts out of the pieces that rules look at.
fn texts() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "[a-zA-Z]{1,6}",
        "[0-9]{1,19}",
        "[ .,:;/()+@°'\"×–\n-]{1,2}",
        "\\PC{1,3}",
        prop::sample::select(vec![
            "korban ",
            "saksi: ",
            "a.n. ",
            "an. ",
            "bin ",
            "anak dari ",
            "RT ",
            "RW",
            "Jl. ",
            " No. ",
            "SDN ",
            "[[",
            "]]",
            "lahir ",
            "rekening ",
            "DH ",
            "+62",
            "08",
            "é",
            "ʼ",
            "e\u{301}",
            "👩‍👧",
            "paspor ",
            "@",
            "9°",
        ])
        .prop_map(str::to_owned),
    ];
    prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn spans_are_parts_of_the_text_in_order_and_apart(text in texts()) {
        let mut end = 0;
        for span in findings(&text) {
            prop_assert!(span.start >= end && span.end > span.start && span.end <= text.len(), "{span:?}");
            prop_assert!(text.is_char_boundary(span.start) && text.is_char_boundary(span.end), "{span:?}");
            end = span.end;
        }
    }

    #[test]
    fn what_one_key_turns_is_turned_and_back(text in texts()) {
        let first = turned(&text, &vec![]);
        let released: Vec<(&str, bool)> = first.iter().map(|(span, hide)| (span.as_str(), *hide)).collect();
        prop_assert!(!is_held_back(&text, &released));
        if !first.is_empty() {
            prop_assert!(is_held_back(&text, &vec![]));
            let again = turned(&text, &released);
            let both: Vec<(&str, bool)> =
                first.iter().chain(&again).map(|(span, hide)| (span.as_str(), *hide)).collect();
            prop_assert!(judged(&text, &both).iter().all(|judged| judged.hidden));
        }
    }
}
