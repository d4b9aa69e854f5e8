//! Papers as pages: heads repeat, a signature stands in one piece, nothing lacks a font; LibreOffice and Chromium open theirs.

use std::process::Command;

use rapat::domain::Session;
use rapat::papers::Kind;
use rapat::sheet::Format;

use super::{ampk, is_there, printed, read_by, sample};

/// The pages of a paper as text.
fn pages(kind: Kind) -> Option<Vec<String>> {
    if !(Format::Pdf.is_built_in() && is_there("pdftotext")) {
        return None;
    }
    let (office, session) = ampk();
    let text =
        read_by(&["pdftotext", "-layout"], "surat.pdf", &printed(&office, &[&session], kind, Format::Pdf, false));
    let pages: Vec<String> = text.split('\u{c}').filter(|page| !page.trim().is_empty()).map(str::to_owned).collect();
    Some(pages)
}

#[test]
fn the_head_of_a_table_stands_on_every_page_and_every_page_says_which_it_is() {
    let Some(sheet) = pages(Kind::DaftarHadirKosong) else { return };
    assert!(sheet.len() >= 3, "{}", sheet.len());
    for (at, page) in sheet.iter().enumerate() {
        assert!(page.contains("Tanda tangan"), "page {} has no head", at + 1);
        assert!(page.contains(&format!("Halaman {} dari {}", at + 1, sheet.len())), "page {}", at + 1);
    }
}

#[test]
fn a_signature_stands_on_one_page() {
    for kind in [Kind::Notula, Kind::Pernyataan, Kind::DaftarHadir] {
        let Some(pages) = pages(kind) else { return };
        let last = pages.last().unwrap();
        let day = last.find("Atambua, 3 November 2023").unwrap_or_else(|| panic!("{kind:?}: {last}"));
        let name = last.rfind("dr. Agustinus Taolin").unwrap_or_else(|| panic!("{kind:?}: {last}"));
        assert!(day < name, "{kind:?}");
    }
}

#[test]
fn the_first_page_of_the_report_is_one_page() {
    let Some(pages) = pages(Kind::Laporan) else { return };
    let (first, second) = (&pages[0], &pages[1]);
    assert!(first.contains("Perlu arahan pimpinan") && first.contains("Terlambat") && first.contains("Yang berubah"));
    assert!(second.contains("Menurut instansi"), "{second}");
}

#[test]
fn all_fonts_are_in_the_file_and_every_letter_has_one() {
    if !(Format::Pdf.is_built_in() && is_there("pdffonts")) {
        return;
    }
    let (office, mut session) = ampk();
    session.notes[0].text = "é ã ç ʼ – ≥ × 1×24 ✓ → Fatuba'a".to_owned();
    let bytes = printed(&office, &[&session], Kind::Notula, Format::Pdf, false);
    let fonts = read_by(&["pdffonts"], "surat.pdf", &bytes);
    let rows: Vec<&str> = fonts.lines().skip(2).collect();
    assert!(rows.iter().all(|row| row.contains("yes yes yes")), "embedded, subset, readable: {fonts}");
    let text = read_by(&["pdftotext", "-layout"], "surat.pdf", &bytes);
    assert!(text.contains("é ã ç ʼ – ≥ × 1×24 ✓ →"), "{text:.2000}");
    let info = read_by(&["pdfinfo"], "surat.pdf", &bytes);
    assert!(info.contains("Tagged:          yes") && info.contains("A4"), "{info}");
}

#[test]
fn libreoffice_opens_what_word_and_excel_would() {
    if !is_there("soffice") {
        return;
    }
    let (office, session) = ampk();
    let folder = tempfile::tempdir().unwrap();
    let home = format!("-env:UserInstallation=file://{}/profil", folder.path().display());
    let papers = [
        (Kind::Notula, Format::Docx, "notula.docx"),
        (Kind::DaftarHadirKosong, Format::Docx, "hadir.docx"),
        (Kind::Rtl, Format::Xlsx, "rtl.xlsx"),
    ];
    for (kind, format, name) in papers {
        let bytes = printed(&office, &[&session], kind, format, false);
        rapat::storage::atomic::replace(&folder.path().join(name), &bytes).unwrap();
    }
    let names = papers.map(|(_, _, name)| name);
    let told = Command::new("soffice")
        .args([home.as_str(), "--headless", "--convert-to", "pdf"])
        .args(names)
        .current_dir(folder.path())
        .output()
        .unwrap();
    assert!(told.status.success(), "{}", String::from_utf8_lossy(&told.stderr));
    for (name, said) in [("notula", "Kesimpulan dan keputusan"), ("hadir", "Tanda tangan"), ("rtl", "knd0pr/K5")] {
        let bytes = std::fs::read(folder.path().join(format!("{name}.pdf"))).unwrap();
        let text = read_by(&["pdftotext", "-layout"], "x.pdf", &bytes);
        assert!(text.contains(said), "{name}: {text:.500}");
    }
}

#[test]
fn the_board_filters_in_a_browser_and_asks_no_network_for_anything() {
    if !is_there("chromium") {
        return;
    }
    let (office, sessions) = sample();
    let all: Vec<&Session> = sessions.iter().collect();
    let html = String::from_utf8(printed(&office, &all, Kind::Papan, Format::Html, false)).unwrap();
    assert!(!html.contains("http://") && !html.contains("https://"), "nothing is fetched");
    // What a person would do: choose a state, look at the count.
    let act = "<script>window.onload = () => {\
        const form = document.querySelector('form.fields');\
        const choice = [...form.querySelectorAll('select')].find((one) => [...one.options].some((it) => it.text === 'selesai'));\
        choice.value = 'selesai'; form.dispatchEvent(new Event('input'));\
        document.querySelector('th button').click();\
        const asked = performance.getEntriesByType('resource').length;\
        parent.document.title = form.querySelector('output').value + ' / ' + document.documentElement.scrollWidth + ' / ' + innerWidth + ' / ' + asked;\
        };</script></body>";
    let html = html.replace("</body>", act);
    // A phone is narrower than the narrowest window of a browser without one.
    let phone =
        "<!doctype html><title>x</title><iframe src=papan.html style='width:360px;height:700px;border:0'></iframe>";
    let folder = tempfile::tempdir().unwrap();
    rapat::storage::atomic::replace(&folder.path().join("papan.html"), html.as_bytes()).unwrap();
    let file = folder.path().join("telepon.html");
    rapat::storage::atomic::replace(&file, phone.as_bytes()).unwrap();
    let dump = browser(folder.path())
        .args(["--allow-file-access-from-files", "--virtual-time-budget=3000", "--enable-logging=stderr", "--dump-dom"])
        .arg(&file)
        .output()
        .unwrap();
    let told = String::from_utf8_lossy(&dump.stderr);
    assert!(!told.contains("CONSOLE"), "the browser has nothing to say about it: {told}");
    let page = String::from_utf8_lossy(&dump.stdout);
    let title = page.split("<title>").nth(1).and_then(|rest| rest.split("</title>").next()).unwrap_or_default();
    let done: usize = sessions
        .iter()
        .flat_map(|session| session.commitments.iter().map(move |commitment| (session, commitment)))
        .map(|(session, commitment)| rapat::domain::life::Life::of(session, commitment, super::TODAY.parse().unwrap()))
        .filter(|life| life.state == rapat::domain::State::Done)
        .count();
    let total: usize = sessions.iter().map(|session| session.commitments.len()).sum();
    let mut parts = title.split(" / ");
    assert_eq!(parts.next(), Some(format!("{done} dari {total} komitmen").as_str()), "{title}");
    let [Some(wide), Some(window), Some(asked)] =
        [parts.next(), parts.next(), parts.next()].map(|part| part.and_then(|part| part.parse::<u32>().ok()))
    else {
        panic!("{title}")
    };
    assert_eq!((window, asked), (360, 0), "a phone's width, and nothing was fetched");
    assert!(wide <= window, "nothing is wider than the window: {title}");
}

/// The browser without a window.
fn browser(folder: &std::path::Path) -> Command {
    let mut browser = Command::new("chromium");
    browser.args(["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--window-size=900,900"]);
    browser.arg(format!("--user-data-dir={}", folder.join("profil").display()));
    browser
}

#[test]
fn the_board_prints_all_its_commitments() {
    if !(is_there("chromium") && is_there("pdftotext")) {
        return;
    }
    let (office, sessions) = sample();
    let all: Vec<&Session> = sessions.iter().collect();
    let folder = tempfile::tempdir().unwrap();
    let (file, print) = (folder.path().join("papan.html"), folder.path().join("papan.pdf"));
    let html = printed(&office, &all, Kind::Papan, Format::Html, true);
    rapat::storage::atomic::replace(&file, &html).unwrap();
    let told = browser(folder.path()).arg(format!("--print-to-pdf={}", print.display())).arg(&file).output().unwrap();
    assert!(print.is_file(), "{}", String::from_utf8_lossy(&told.stderr));
    let text = read_by(&["pdftotext", "-layout"], "x.pdf", &std::fs::read(&print).unwrap());
    for session in &sessions {
        for commitment in session.commitments.iter().filter(|one| is_for_everybody(session, one)) {
            let code = format!("K{}", commitment.number);
            assert!(text.contains(&code), "{code} of {}", session.meeting.date);
        }
    }
}

fn is_for_everybody(session: &Session, commitment: &rapat::domain::Commitment) -> bool {
    let item = commitment.item.and_then(|item| session.item(item)).map(|item| item.class).unwrap_or_default();
    session.meeting.class.max(item).max(commitment.class) == rapat::domain::meeting::Class::Biasa
}
