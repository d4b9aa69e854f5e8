//! Dates as people say them, each with the day on which it is said: 3 November 2023 was a Friday.

use rapat::domain::dates::read_date;

fn table(today: &str, phrases: &[(&str, &str)]) {
    let today = today.parse().unwrap();
    for (text, date) in phrases {
        let read = read_date(text, today).map(|date| date.to_string());
        assert_eq!(read.as_deref().unwrap_or("-"), *date, "`{text}` on {today}");
    }
}

#[test]
fn written_dates() {
    table(
        "2023-11-03",
        &[
            ("2023-12-20", "2023-12-20"),
            ("20/12/2023", "2023-12-20"),
            ("20-12-2023", "2023-12-20"),
            ("20.12.2023", "2023-12-20"),
            ("20/12/23", "2023-12-20"),
            ("20/12", "2023-12-20"),
            ("3/11", "2023-11-03"),
            ("2/11", "2024-11-02"),
            ("1/1", "2024-01-01"),
            ("20 desember 2023", "2023-12-20"),
            ("20 Des", "2023-12-20"),
            ("20 dec", "2023-12-20"),
            ("December 20", "2023-12-20"),
            ("dec 20, 2024", "2024-12-20"),
            ("17 agustus", "2024-08-17"),
            ("17 ags 2024", "2024-08-17"),
            ("5 mei", "2024-05-05"),
            ("Jumat, 3 November 2023", "2023-11-03"),
            ("jumat 10/11", "2023-11-10"),
            ("kamis 10/11", "-"),
            ("31/11", "-"),
            ("30 februari", "-"),
            ("1/13", "-"),
        ],
    );
}

#[test]
fn days_near_today() {
    table(
        "2023-11-03",
        &[
            ("hari ini", "2023-11-03"),
            ("today", "2023-11-03"),
            ("besok", "2023-11-04"),
            ("tomorrow", "2023-11-04"),
            ("lusa", "2023-11-05"),
            ("the day after tomorrow", "2023-11-05"),
            ("kemarin", "2023-11-02"),
            ("10 hari", "2023-11-13"),
            ("10 hari lagi", "2023-11-13"),
            ("dalam 10 hari", "2023-11-13"),
            ("2 minggu", "2023-11-17"),
            ("2 pekan lagi", "2023-11-17"),
            ("seminggu", "2023-11-10"),
            ("sebulan lagi", "2023-12-03"),
            ("3 bulan", "2024-02-03"),
            ("setahun", "2024-11-03"),
            ("in 2 weeks", "2023-11-17"),
            ("in a month", "2023-12-03"),
            ("a week from now", "2023-11-10"),
            ("3 hari yang lalu", "2023-10-31"),
            ("3 days ago", "2023-10-31"),
            ("+2 minggu", "2023-11-17"),
        ],
    );
}

#[test]
fn numbers_in_words() {
    table(
        "2023-11-03",
        &[
            ("sepuluh hari", "2023-11-13"),
            ("sebelas hari lagi", "2023-11-14"),
            ("dua belas hari", "2023-11-15"),
            ("empat belas hari", "2023-11-17"),
            ("dua puluh hari", "2023-11-23"),
            ("dua puluh lima hari", "2023-11-28"),
            ("tiga puluh hari lagi", "2023-12-03"),
            ("seratus hari", "2024-02-11"),
            ("dua minggu lagi", "2023-11-17"),
            ("dalam tiga bulan", "2024-02-03"),
            ("satu tahun", "2024-11-03"),
            ("tanggal sepuluh", "2023-11-10"),
            ("tanggal dua puluh lima desember", "2023-12-25"),
            ("tiga puluh november", "2023-11-30"),
            ("in two weeks", "2023-11-17"),
            ("ten days", "2023-11-13"),
            ("in twenty-one days", "2023-11-24"),
            ("thirty days from now", "2023-12-03"),
            ("one month", "2023-12-03"),
            ("sepuluh", "-"),
        ],
    );
}

#[test]
fn a_weekday_said_on_that_weekday_is_the_next_one() {
    table(
        "2023-11-03",
        &[
            ("jumat", "2023-11-10"),
            ("Jum'at", "2023-11-10"),
            ("hari jumat", "2023-11-10"),
            ("friday", "2023-11-10"),
            ("on friday", "2023-11-10"),
            ("jumat ini", "2023-11-03"),
            ("this friday", "2023-11-03"),
            ("jumat depan", "2023-11-10"),
            ("next friday", "2023-11-10"),
            ("sabtu", "2023-11-04"),
            ("senin", "2023-11-06"),
            ("senin depan", "2023-11-06"),
            ("kamis", "2023-11-09"),
            ("kamis depan", "2023-11-09"),
            ("rabu", "2023-11-08"),
            ("selasa", "2023-11-07"),
        ],
    );
    // On a Wednesday the Friday of this week and that of the next are two days.
    table("2023-11-01", &[("jumat", "2023-11-03"), ("jumat depan", "2023-11-10"), ("rabu", "2023-11-08")]);
    table("2023-11-05", &[("minggu", "2023-11-12"), ("minggu ini", "2023-11-05"), ("senin depan", "2023-11-06")]);
}

#[test]
fn minggu_depan_is_in_a_week_and_hari_minggu_depan_a_sunday() {
    for (today, in_a_week, sunday) in [
        ("2023-11-03", "2023-11-10", "2023-11-12"),
        ("2023-11-05", "2023-11-12", "2023-11-12"),
        ("2023-11-06", "2023-11-13", "2023-11-19"),
        ("2023-12-29", "2024-01-05", "2024-01-07"),
        ("2024-02-26", "2024-03-04", "2024-03-10"),
    ] {
        let phrases = ["minggu depan", "pekan depan", "next week"].map(|phrase| (phrase, in_a_week));
        table(today, &phrases);
        table(today, &[("hari minggu depan", sunday), ("next sunday", sunday)]);
    }
}

#[test]
fn ends_of_months_and_years() {
    table(
        "2023-11-03",
        &[
            ("akhir bulan", "2023-11-30"),
            ("akhir bulan ini", "2023-11-30"),
            ("end of month", "2023-11-30"),
            ("akhir bulan depan", "2023-12-31"),
            ("end of next month", "2023-12-31"),
            ("akhir tahun", "2023-12-31"),
            ("end of the year", "2023-12-31"),
            ("akhir tahun depan", "2024-12-31"),
            ("akhir februari", "2024-02-29"),
            ("akhir feb 2025", "2025-02-28"),
            ("awal bulan depan", "2023-12-01"),
            ("awal tahun depan", "2024-01-01"),
            ("bulan depan", "2023-12-03"),
            ("tahun depan", "2024-11-03"),
        ],
    );
    table("2023-11-30", &[("akhir bulan", "2023-11-30"), ("besok", "2023-12-01"), ("tanggal 31", "2023-12-31")]);
    table("2024-01-31", &[("bulan depan", "2024-02-29"), ("sebulan", "2024-02-29"), ("tanggal 30", "2024-03-30")]);
    table("2023-01-31", &[("bulan depan", "2023-02-28"), ("akhir bulan depan", "2023-02-28"), ("besok", "2023-02-01")]);
    table("2024-05-31", &[("sebulan", "2024-06-30"), ("3 bulan", "2024-08-31"), ("akhir bulan", "2024-05-31")]);
}

#[test]
fn leap_years() {
    table("2024-02-28", &[("besok", "2024-02-29"), ("lusa", "2024-03-01"), ("akhir bulan", "2024-02-29")]);
    table(
        "2024-02-29",
        &[("setahun", "2025-02-28"), ("29/2", "2024-02-29"), ("29 feb 2025", "-"), ("4 tahun", "2028-02-29")],
    );
    table("2023-02-28", &[("besok", "2023-03-01"), ("29 februari", "2024-02-29"), ("lusa", "2023-03-02")]);
    table("2024-03-01", &[("29/2", "2028-02-29"), ("kemarin", "2024-02-29")]);
    table("2096-03-01", &[("29/2", "2104-02-29")]);
}

#[test]
fn turns_of_the_year() {
    table(
        "2023-12-29",
        &[
            ("besok", "2023-12-30"),
            ("senin", "2024-01-01"),
            ("jumat", "2024-01-05"),
            ("minggu depan", "2024-01-05"),
            ("10 hari", "2024-01-08"),
            ("tanggal 5", "2024-01-05"),
            ("5 januari", "2024-01-05"),
            ("31/12", "2023-12-31"),
            ("akhir bulan", "2023-12-31"),
            ("akhir tahun", "2023-12-31"),
            ("bulan depan", "2024-01-29"),
            ("akhir bulan depan", "2024-01-31"),
            ("natal", "2024-12-25"),
            ("sebelum tahun baru", "2023-12-31"),
        ],
    );
    table("2023-12-31", &[("akhir tahun", "2023-12-31"), ("besok", "2024-01-01"), ("tahun baru", "2024-01-01")]);
    table("2200-12-31", &[("hari ini", "2200-12-31"), ("besok", "-"), ("bulan depan", "-")]);
}

#[test]
fn days_of_the_month_feasts_and_the_day_before() {
    table(
        "2023-11-03",
        &[
            ("tanggal 10", "2023-11-10"),
            ("tgl 10", "2023-11-10"),
            ("tgl. 2", "2023-12-02"),
            ("the 10th", "2023-11-10"),
            ("22nd", "2023-11-22"),
            ("tanggal 31", "2023-12-31"),
            ("tanggal 10 desember", "2023-12-10"),
            ("natal", "2023-12-25"),
            ("christmas", "2023-12-25"),
            ("tahun baru", "2024-01-01"),
            ("sebelum Natal", "2023-12-24"),
            ("before christmas", "2023-12-24"),
            ("sebelum 30/11", "2023-11-29"),
            ("setelah akhir bulan", "2023-12-01"),
            ("sesudah jumat depan", "2023-11-11"),
            ("entah", "-"),
            ("kapan-kapan", "-"),
            ("setiap tanggal 10", "-"),
            ("tanggal 32", "-"),
            ("50 juta", "-"),
            ("", "-"),
        ],
    );
}
