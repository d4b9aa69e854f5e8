//! Words that stand behind *korban*, *saksi* or *atas nama* in minutes without being a person's name: offices, places,
//! what somebody is a victim of. It must not know a text.

/// Words that open no name, in lower case.
#[rustfmt::skip]
const NO_NAMES: &[&str] = &[
    // What one is a victim of, or does.
    "kdrt", "tppo", "tpks", "napza", "narkoba", "covid", "hiv", "aids", "nafza", "seksual", "fisik", "psikis",
    "bullying", "perundungan", "eksploitasi", "trafficking", "human", "incest", "inses", "bencana", "banjir", "longsor",
    "gempa", "kebakaran", "konflik", "jiwa", "mata", "phk", "pinjol", "judi", "cyber", "siber", "online", "daring",
    "teror", "terorisme", "radikalisme", "pidana", "tindak", "kasus", "perkara", "perang", "hukum", "adat", "ekonomi",
    "usaha", "umkm", "umk", "industri", "pariwisata", "seni", "budaya", "olahraga", "utama", "pembangunan", "kunci",
    "ahli", "fakta", "meringankan", "memberatkan", "yehuwa", "mahkota", "pelapor", "terlapor", "tersangka", "terdakwa",
    "terpidana", "korban", "pelaku", "saksi", "penyintas", "anak", "anak-anak", "perempuan", "laki", "remaja", "bayi",
    "balita", "disabilitas", "lansia", "dewasa", "wanita", "ibu", "bapak", "ayah", "orang", "tua", "keluarga", "wali",
    "siswa", "siswi", "santri", "pelajar", "mahasiswa", "warga", "masyarakat", "umum", "lain", "lainnya", "langsung",
    "baru", "badai", "seroja", "topan", "erupsi", "pascabencana", "wisata", "jaga", "terpadu", "berbasis", "berkelanjutan", "menyeluruh", "gratis", "secara", "sebagai", "tanpa", "termasuk",
    "tersebut", "terhadap", "melalui", "menurut", "meninggal", "melapor", "mendapat", "memperoleh", "dapat", "wajib",
    "harus", "perlu", "akan", "bukan", "berhak", "diberikan", "dirujuk", "ditangani", "didampingi", "hamil", "kawin",
    "nikah", "putus", "narapidana", "luka", "jumlah", "data", "total", "usia", "umur", "jenis", "layanan", "rujukan",
    "visum", "rumah", "aman", "selter", "shelter", "undang", "uu", "pasal", "perda", "perbup", "permen", "peraturan",
    "keputusan", "sop", "sk", "tahun", "bulan", "tanggal", "januari", "februari", "maret", "april", "mei", "juni",
    "juli", "agustus", "september", "oktober", "november", "desember", "senin", "selasa", "rabu", "kamis", "jumat",
    "sabtu", "minggu", "belum", "sudah", "tidak", "dan", "atau", "yang", "di", "dari", "ke", "untuk", "bagi", "dengan",
    "serta", "agar", "pada", "oleh", "dalam", "adalah", "ini", "itu", "semua", "setiap", "para", "seluruh", "tim",
    "hak", "biaya", "restitusi", "lpsk", "bpjs", "jkn",
    // Offices and those who hold them.
    "bupati", "wakil", "wabup", "walikota", "gubernur", "presiden", "menteri", "kementerian", "kemensos", "kemenkes",
    "kemenag", "pemerintah", "pemda", "pemkab", "pemprov", "negara", "kepala", "kadis", "kabid", "kasi", "kasie",
    "kasubag", "kabag", "kanit", "kasat", "kapolres", "kapolsek", "kajari", "dandim", "sekretaris", "sekretariat",
    "sekda", "sekcam", "asisten", "staf", "camat", "lurah", "kades", "desa", "kelurahan", "kecamatan", "kabupaten",
    "kota", "provinsi", "dusun", "rt", "rw", "ketua", "anggota", "pengurus", "koordinator", "moderator", "direktur",
    "direktorat", "direktorat-jenderal", "dinas", "badan", "bagian", "bidang", "seksi", "unit", "kantor", "balai",
    "sentra", "lembaga", "yayasan", "forum", "organisasi", "komisi", "komite", "panitia", "pimpinan", "peserta",
    "satgas", "satuan", "gugus", "kelompok", "puskesmas", "rsud", "rs", "polres", "polsek", "polda", "polri", "polisi",
    "kepolisian", "tni", "kodim", "koramil", "satpol", "kejaksaan", "kejari", "jaksa", "pengadilan", "hakim",
    "penyidik", "penuntut", "dprd", "dpr", "bp4d", "bappeda", "bkad", "dinsos", "dinkes", "disdik", "dispendukcapil",
    "disdukcapil", "dukcapil", "dp3a", "dp3app", "uptd", "ppa", "p2tp2a", "lpa", "lpka", "bapas", "kpai", "kpad", "pkk",
    "tp", "gow", "dharma", "bhayangkari", "persit", "mui", "gmit", "gereja", "paroki", "keuskupan", "masjid", "pura",
    "klasis", "sinode", "majelis", "romo", "pastor", "pendeta", "ustaz", "ustad", "tokoh", "pemuka", "psikolog",
    "pekerja", "peksos", "pendamping", "konselor", "dokter", "bidan", "perawat", "guru", "sekolah", "sd", "smp", "sma",
    "smk", "paud", "tk", "universitas", "media", "pers", "wartawan", "lsm", "ngo", "unicef", "plan", "wvi", "ykpa",
    "sapa", "efata", "apbd", "apbn", "apbdes", "dpa", "rka", "rtl", "rakor", "rapat", "kerja", "kerjasama", "program",
    "kegiatan", "modul", "aplikasi", "gerakan", "pos", "posko", "call", "hotline", "plt", "plh", "pj", "pjs", "drs",
    "ir", "prof", "akbp", "akp", "kompol", "ipda", "iptu", "aiptu", "aipda", "bripka", "brigadir", "mayor", "kapten",
    "letkol", "kolonel", "jenderal", "sosial", "agama", "negeri", "komunikasi", "informatika", "catatan", "sipil", "pamong",
    "praja", "pangan", "transmigrasi", "tenaga", "lingkungan", "hidup", "koperasi", "statistik", "arsip", "pemuda",
    "inspektorat", "bank", "swasta", "nasional", "pusat", "politik", "bangsa", "keuangan", "aset", "barat", "timur", "utara",
    "selatan", "tengah", "lintas", "sektor", "sistem", "informasi", "pelatihan", "bahasa", "forensik", "medis", "psikologi",
    "uu", "ruu", "kuhp", "kuhap", "pp", "perpres", "perma", "sema", "lpks", "lks", "lksa", "bnpt", "bnn", "bpbd",
    // Where somebody comes from.
    "indonesia", "timor", "leste", "timor-leste", "ntt", "nusa", "belu", "malaka", "ttu", "tts", "kupang", "atambua",
    "jawa", "bali", "jakarta", "malaysia", "dili", "flores", "sumba", "perbatasan", "luar", "daerah", "raimanuk",
    "tasifeto", "kakuluk", "mesak", "nanaet", "duabesi", "raihat", "lasiolat", "lamaknen", "wilayah", "pedalaman",
    // In English.
    "the", "a", "an", "of", "and", "or", "in", "who", "sexual", "violence", "domestic", "child", "children", "regent",
    "regency", "police", "office", "service", "services", "district", "ministry", "department", "head", "support",
    "protection", "statement", "statements",
];

/// Whether a word, in lower case, opens no name.
pub(super) fn is_no_name(folded: &str) -> bool {
    NO_NAMES.contains(&folded) || is_made_noun(folded)
}

/// Nouns made of other words (*kekerasan, penelantaran, pencabulan, persetubuhan*): nobody is called so.
fn is_made_noun(folded: &str) -> bool {
    const SHORTEST: usize = 8;
    let begins = ["ke", "pe", "per", "pem", "pen"].iter().any(|begin| folded.starts_with(begin));
    folded.chars().count() >= SHORTEST && begins && folded.ends_with("an")
}

/// Words that say that this is about a case.
#[rustfmt::skip]
const CASE: &[&str] = &[
    "korban", "pelaku", "saksi", "tersangka", "terlapor", "pelapor", "terdakwa", "penyintas", "kasus", "perkara",
    "dicabuli", "pencabulan", "diperkosa", "perkosaan", "pemerkosaan", "persetubuhan", "disetubuhi", "dilecehkan",
    "pelecehan", "dianiaya", "penganiayaan", "hamil", "kehamilan", "visum", "inses", "tppo", "kdrt", "victim",
    "perpetrator", "witness",
];

/// Whether a word, in lower case, says that this is about a case.
pub(super) fn is_of_a_case(folded: &str) -> bool {
    CASE.contains(&folded)
}
