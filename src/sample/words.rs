//! The words that made-up sessions are put together from. It must not know how.

/// Series of meetings: key, title, and what they are about.
pub(super) const SERIES: [(&str, &str, &[&str]); 10] = [
    (
        "perlindungan-anak",
        "Rapat Koordinasi Perlindungan Anak",
        &["rumah aman", "visum gratis", "rujukan terpadu", "pendampingan anak", "nomor aduan"],
    ),
    (
        "stunting",
        "Rapat Percepatan Penurunan Stunting",
        &["data balita", "posyandu", "pemberian makanan tambahan", "sanitasi keluarga", "kelas ibu hamil"],
    ),
    (
        "inflasi",
        "Rapat Pengendalian Inflasi Daerah",
        &["operasi pasar", "pasokan beras", "harga cabai", "gudang pangan", "kerja sama antardaerah"],
    ),
    (
        "musrenbang",
        "Musyawarah Perencanaan Pembangunan",
        &["usulan desa", "jalan kecamatan", "jembatan gantung", "irigasi", "daftar prioritas"],
    ),
    (
        "bencana",
        "Rapat Kesiapsiagaan Bencana",
        &["peta rawan banjir", "logistik", "jalur evakuasi", "peringatan dini", "gladi lapangan"],
    ),
    (
        "kemiskinan",
        "Rapat Penanggulangan Kemiskinan",
        &["data terpadu", "bantuan sosial", "rumah layak huni", "jaminan kesehatan", "padat karya"],
    ),
    (
        "pendidikan",
        "Rapat Evaluasi Layanan Pendidikan",
        &["anak putus sekolah", "ruang kelas", "guru kontrak", "perpustakaan", "seragam sekolah"],
    ),
    (
        "kesehatan",
        "Rapat Koordinasi Kesehatan Masyarakat",
        &["imunisasi", "air bersih", "tuberkulosis", "puskesmas keliling", "demam berdarah"],
    ),
    (
        "aset",
        "Rapat Penertiban Aset Daerah",
        &["sertifikat tanah", "kendaraan dinas", "gedung kosong", "daftar inventaris", "sewa lahan"],
    ),
    (
        "kerukunan",
        "Rapat Koordinasi Kerukunan dan Ketertiban",
        &["pos bersama", "izin keramaian", "penyelesaian sengketa", "ronda desa", "pengamanan hari raya"],
    ),
];

/// What is to be done with a subject.
pub(super) const VERBS: [&str; 14] = [
    "Menyusun SOP",
    "Menetapkan SK tim",
    "Memutakhirkan data",
    "Mengusulkan anggaran",
    "Melaksanakan sosialisasi",
    "Menyelesaikan laporan",
    "Membentuk pos layanan",
    "Menandatangani nota kesepahaman",
    "Memasang papan informasi",
    "Melatih petugas",
    "Menyerahkan daftar",
    "Memeriksa kelayakan",
    "Menyediakan ruang",
    "Mengadakan sarana",
];

/// How one sees that it is done.
pub(super) const INDICATORS: [&str; 8] = [
    "SK bernomor, 1 dokumen",
    "SOP ditandatangani",
    "Berita acara serah terima",
    "Laporan triwulan diterima",
    "Data 100 % terverifikasi",
    "12 kecamatan terlayani",
    "Anggaran tercantum dalam DPA",
    "Foto dan daftar hadir kegiatan",
];

/// Who pays.
pub(super) const FUNDING: [&str; 5] = ["DPA", "APBD Perubahan", "Dana desa", "DAK nonfisik", "Hibah"];

/// The agenda: title, minutes, and whether it comes back each time.
pub(super) const AGENDA: [(&str, u32, bool); 8] = [
    ("Pembukaan dan doa", 10, true),
    ("Arahan pimpinan", 20, true),
    ("Evaluasi tindak lanjut rapat lalu", 30, true),
    ("Paparan perkembangan", 30, false),
    ("Pembahasan kendala lapangan", 40, false),
    ("Masukan kecamatan dan lembaga", 40, false),
    ("Perumusan tindak lanjut", 30, true),
    ("Pembacaan kesepakatan dan penutup", 10, true),
];

/// How a note begins.
pub(super) const SAID: [&str; 10] = [
    "Disampaikan bahwa pelaksanaan",
    "Dilaporkan bahwa capaian",
    "Diminta agar pembahasan",
    "Diusulkan supaya pendanaan",
    "Masih terdapat kendala pada",
    "Hasil peninjauan lapangan atas",
    "Perlu dukungan lintas sektor untuk",
    "Masyarakat menanyakan kepastian",
    "Data kecamatan berbeda dengan data dinas mengenai",
    "Sudah ada kesepakatan awal tentang",
];

/// How a note ends.
pub(super) const SO: [&str; 10] = [
    "belum berjalan karena petugas terbatas.",
    "berjalan baik dan dilanjutkan pada semester berikut.",
    "menunggu persetujuan anggaran.",
    "terkendala jalan rusak pada musim hujan.",
    "perlu disampaikan tertulis kepada Sekretaris Daerah.",
    "diselesaikan bersama pemerintah desa.",
    "dimasukkan dalam rencana kerja tahun depan.",
    "dibahas kembali dalam rapat teknis.",
    "sudah dirasakan manfaatnya oleh warga.",
    "harus mengikuti ketentuan perlindungan data.",
];

/// What is reported about a promise that goes on.
pub(super) const GOES_ON: [&str; 8] = [
    "Rancangan dibahas bersama bagian hukum; paraf koordinasi berjalan.",
    "Data tujuh kecamatan sudah masuk, sisanya menyusul.",
    "Tim turun ke lapangan dan mencatat kebutuhan.",
    "Surat permintaan dikirim kepada semua instansi.",
    "Anggaran diusulkan dalam perubahan.",
    "Pelatihan gelombang pertama selesai.",
    "Lokasi sudah ditetapkan, pengadaan berjalan.",
    "Konsep dikirim, menunggu tanggapan.",
];

/// What is reported about a promise that is stuck.
pub(super) const STUCK: [&str; 4] = [
    "Dasar tarif belum ada; perlu arahan pimpinan.",
    "Anggaran dialihkan, kegiatan tertunda.",
    "Petugas dimutasi, pengganti belum ditunjuk.",
    "Lahan masih disengketakan warga.",
];

/// What is reported about a promise that was kept.
pub(super) const KEPT: [&str; 5] = [
    "Selesai; dokumen diserahkan kepada sekretariat.",
    "SK terbit dan dibagikan.",
    "Kegiatan terlaksana di semua kecamatan.",
    "Laporan akhir diterima.",
    "Sarana terpasang dan berfungsi.",
];

/// Why a date moves.
pub(super) const REASONS: [&str; 5] = [
    "Menunggu anggaran",
    "Menunggu data kecamatan",
    "Pejabat baru dilantik",
    "Cuaca buruk",
    "Bertepatan dengan pemilu",
];

/// Where one meets.
pub(super) const ROOMS: [&str; 6] = [
    "Aula Kantor Bupati",
    "Ruang Rapat Sekretariat Daerah",
    "Aula Bappeda",
    "Gedung Serbaguna Kota Bukit",
    "Aula Dinas Kesehatan",
    "Ruang Rapat DPRD",
];
