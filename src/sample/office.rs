//! The office of a sample archive: a regency that does not exist. It must not know its sessions.

use chrono::NaiveDate;

use crate::domain::Key;
use crate::domain::attendance::{Quorum, Share};
use crate::domain::office::{Alias, Group, Institution, Letterhead, Office, Place, TimeZone};

/// Groups in protocol order: key, name, collective form.
const GROUPS: [(&str, &str, &str); 10] = [
    ("pimpinan", "Pimpinan", "jajaran pimpinan daerah"),
    ("forkopimda", "Forkopimda", "para anggota Forkopimda"),
    ("tokoh-agama", "Tokoh Agama", "para tokoh agama"),
    ("tokoh-adat", "Tokoh Adat", "para tokoh adat"),
    ("opd", "OPD", "para pimpinan perangkat daerah"),
    ("camat", "Camat", "para camat"),
    ("uptd", "UPTD", "para kepala UPTD"),
    ("organisasi-wanita", "Organisasi Wanita", "para pimpinan organisasi wanita"),
    ("lembaga-sosial", "Lembaga Sosial", "para pimpinan lembaga sosial"),
    ("media", "Media", "rekan-rekan media"),
];

/// The sub-districts.
pub(super) const PLACES: [&str; 12] = [
    "Kota Bukit",
    "Bukit Utara",
    "Bukit Selatan",
    "Muara Tengah",
    "Tanjung Harapan",
    "Sukamaju",
    "Mekarsari",
    "Padang Lestari",
    "Lembah Hijau",
    "Batu Putih",
    "Teluk Jaya",
    "Fatu'ulan",
];

/// Institutions that own promises: key, name, short form.
pub(super) const AGENCIES: [(&str, &str, &str); 24] = [
    ("setda", "Sekretariat Daerah", "Setda"),
    ("bappeda", "Badan Perencanaan Pembangunan Daerah", "Bappeda"),
    ("bkad", "Badan Keuangan dan Aset Daerah", "BKAD"),
    ("bpbd", "Badan Penanggulangan Bencana Daerah", "BPBD"),
    ("bkpsdm", "Badan Kepegawaian dan Pengembangan SDM", "BKPSDM"),
    ("inspektorat", "Inspektorat", "Itda"),
    ("dinkes", "Dinas Kesehatan", "Dinkes"),
    ("rsud", "RSUD Kota Bukit", "RSUD"),
    ("disdik", "Dinas Pendidikan dan Kebudayaan", "Disdik"),
    ("dinsos", "Dinas Sosial", "Dinsos"),
    ("dp3a", "Dinas Pemberdayaan Perempuan dan Perlindungan Anak", "DP3A"),
    ("dpmd", "Dinas Pemberdayaan Masyarakat dan Desa", "DPMD"),
    ("dukcapil", "Dinas Kependudukan dan Pencatatan Sipil", "Dukcapil"),
    ("pupr", "Dinas Pekerjaan Umum dan Penataan Ruang", "PUPR"),
    ("perkim", "Dinas Perumahan dan Kawasan Permukiman", "Perkim"),
    ("dlh", "Dinas Lingkungan Hidup", "DLH"),
    ("dishub", "Dinas Perhubungan", "Dishub"),
    ("kominfo", "Dinas Komunikasi dan Informatika", "Kominfo"),
    ("disperindag", "Dinas Perindustrian dan Perdagangan", "Disperindag"),
    ("dispar", "Dinas Pariwisata", "Dispar"),
    ("distan", "Dinas Pertanian dan Ketahanan Pangan", "Distan"),
    ("dinaker", "Dinas Tenaga Kerja", "Disnaker"),
    ("satpolpp", "Satuan Polisi Pamong Praja", "Satpol PP"),
    ("kesbangpol", "Badan Kesatuan Bangsa dan Politik", "Kesbangpol"),
];

/// Seats beside agencies and sub-districts: group, position.
pub(super) const OTHERS: [(&str, &str); 27] = [
    ("pimpinan", "Bupati"),
    ("pimpinan", "Wakil Bupati"),
    ("forkopimda", "Ketua DPRD"),
    ("forkopimda", "Kapolres"),
    ("forkopimda", "Dandim"),
    ("forkopimda", "Kepala Kejaksaan Negeri"),
    ("forkopimda", "Ketua Pengadilan Negeri"),
    ("tokoh-agama", "Ketua FKUB"),
    ("tokoh-agama", "Ketua MUI"),
    ("tokoh-agama", "Ketua Persekutuan Gereja"),
    ("tokoh-adat", "Ketua Lembaga Adat Bukit"),
    ("tokoh-adat", "Ketua Lembaga Adat Muara"),
    ("uptd", "Kepala UPTD Puskesmas Kota"),
    ("uptd", "Kepala UPTD Perlindungan Anak"),
    ("uptd", "Kepala UPTD Laboratorium"),
    ("uptd", "Kepala UPTD Pasar"),
    ("organisasi-wanita", "Ketua TP PKK"),
    ("organisasi-wanita", "Ketua Dharma Wanita"),
    ("organisasi-wanita", "Ketua Bhayangkari"),
    ("organisasi-wanita", "Ketua GOW"),
    ("lembaga-sosial", "Ketua Yayasan Panti Asuhan"),
    ("lembaga-sosial", "Ketua LKSA Harapan"),
    ("lembaga-sosial", "Ketua Forum Anak"),
    ("lembaga-sosial", "Ketua Karang Taruna"),
    ("lembaga-sosial", "Ketua PMI"),
    ("media", "Kepala Stasiun RRI"),
    ("media", "Pemimpin Redaksi Warta Bukit"),
];

/// The key of a name that has letters; these all have.
pub(super) fn key(name: &str) -> Option<Key> {
    Key::of_name(name)
}

/// The key of the office of a sub-district.
pub(super) fn sub_district(place: &str) -> Option<Key> {
    key(&format!("kecamatan {place}"))
}

/// The office.
pub(super) fn office() -> Office {
    let mut office = Office::blank();
    office.profile.name = "Kabupaten Bukit Contoh".to_owned();
    office.profile.sample = true;
    office.profile.language = "id".to_owned();
    office.profile.time_zone = TimeZone { name: "WITA".to_owned(), minutes_east: 480 };
    office.profile.letterhead = Letterhead {
        lines: vec!["PEMERINTAH KABUPATEN BUKIT CONTOH".to_owned(), "SEKRETARIAT DAERAH".to_owned()],
        ..Letterhead::default()
    };
    office.profile.quorum = Some(Quorum { all: Some(Share { parts: 1, of: 2, more_than: true }), ..Quorum::default() });
    let groups = GROUPS.iter().zip(1..).filter_map(|((at, name, collective), rank)| {
        Some(Group { key: key(at)?, name: (*name).to_owned(), rank, collective: (*collective).to_owned() })
    });
    office.groups = groups.collect();
    let place = |name: &&str| Some(Place { key: key(name)?, name: (*name).to_owned() });
    office.places = PLACES.iter().filter_map(place).collect();
    let alias = |name: &str, from, until| Alias { name: name.to_owned(), from, until };
    let agencies = AGENCIES.iter().filter_map(|(at, name, short)| {
        let mut aliases = vec![alias(short, None, None)];
        // One that was renamed: old minutes keep the old name.
        let renamed = NaiveDate::from_ymd_opt(2016, 12, 31).filter(|_| *at == "dp3a");
        aliases.extend(renamed.map(|until| alias("Badan Pemberdayaan Perempuan", None, Some(until))));
        let contact = String::new();
        Some(Institution { key: key(at)?, name: (*name).to_owned(), aliases, place: None, contact })
    });
    let sub_districts = PLACES.iter().filter_map(|name| {
        let (place, contact) = (key(name), String::new());
        Some(Institution {
            key: sub_district(name)?,
            name: format!("Kecamatan {name}"),
            aliases: vec![],
            place,
            contact,
        })
    });
    office.institutions = agencies.chain(sub_districts).collect();
    office
}
