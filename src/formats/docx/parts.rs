//! The parts of a Word document beside its body: styles, header, footer, and what holds them together. It must not know what
//! the document says.

use super::escaped;
use crate::sheet::{Logo, Sheet};

const W: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
const XML: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// What the package begins with.
pub(super) const RELATIONS: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/><Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/><Relationship Id=\"rId3\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties\" Target=\"docProps/app.xml\"/></Relationships>";

/// Which program wrote it.
pub(super) const APP: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\"><Application>rapat</Application></Properties>";

/// How Word treats it.
pub(super) const SETTINGS: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:settings xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:zoom w:percent=\"100\"/><w:defaultTabStop w:val=\"709\"/><w:compat><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat></w:settings>";

/// What kind each part is.
pub(super) fn content_types(logo: Option<&Logo>) -> String {
    let picture = logo.map_or(String::new(), |logo| {
        let kind = if logo.kind == "jpg" { "jpeg" } else { logo.kind };
        format!("<Default Extension=\"{}\" ContentType=\"image/{kind}\"/>", logo.kind)
    });
    let word = |name: &str, kind: &str| {
        format!(
            "<Override PartName=\"/word/{name}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml\"/>"
        )
    };
    format!(
        "{XML}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>{picture}{}{}{}{}{}{}<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/><Override PartName=\"/docProps/app.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.extended-properties+xml\"/></Types>",
        word("document", "document.main"),
        word("styles", "styles"),
        word("settings", "settings"),
        word("numbering", "numbering"),
        word("header1", "header"),
        word("footer1", "footer"),
    )
}

/// What the body refers to.
pub(super) fn document_relations(logo: Option<&Logo>) -> String {
    let relation = |id: u32, kind: &str, target: &str| {
        format!(
            "<Relationship Id=\"rId{id}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}\" Target=\"{target}\"/>"
        )
    };
    let picture = logo.map_or(String::new(), |logo| relation(6, "image", &format!("media/logo.{}", logo.kind)));
    format!(
        "{XML}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{}{}{}{}{}{picture}</Relationships>",
        relation(1, "styles", "styles.xml"),
        relation(2, "settings", "settings.xml"),
        relation(3, "numbering", "numbering.xml"),
        relation(4, "header", "header1.xml"),
        relation(5, "footer", "footer1.xml"),
    )
}

/// Title and language; no name of a person or machine and no hour.
pub(super) fn core(sheet: &Sheet) -> String {
    format!(
        "{XML}<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{}</dc:title><dc:creator>rapat</dc:creator><dc:language>{}</dc:language></cp:coreProperties>",
        escaped(&sheet.title),
        escaped(&sheet.language),
    )
}

/// The styles that the body uses, under names that people find in Word.
pub(super) fn styles(sheet: &Sheet) -> String {
    let language = if sheet.language == "id" { "id-ID" } else { "en-GB" };
    let size = if sheet.large { 34 } else { 22 };
    let style = |id: &str, name: &str, paragraph: &str, run: &str| {
        format!(
            "<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
        )
    };
    let sized = |part: u32| format!("<w:sz w:val=\"{part}\"/><w:szCs w:val=\"{part}\"/>");
    let heading = |level: u32, before: u32, run: &str| {
        let paragraph = format!(
            "<w:keepNext/><w:keepLines/><w:spacing w:before=\"{before}\" w:after=\"100\"/><w:outlineLvl w:val=\"{}\"/>",
            level - 1
        );
        style(&format!("Heading{level}"), &format!("heading {level}"), &paragraph, run)
    };
    let cell = if sheet.landscape { 16 } else { 19 };
    format!(
        "{XML}<w:styles {W}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\" w:eastAsia=\"Arial\" w:cs=\"Arial\"/>{}<w:lang w:val=\"{language}\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after=\"100\" w:line=\"264\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style><w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar><w:left w:w=\"85\" w:type=\"dxa\"/><w:right w:w=\"85\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style><w:style w:type=\"table\" w:styleId=\"TableGrid\"><w:name w:val=\"Table Grid\"/><w:basedOn w:val=\"TableNormal\"/><w:tblPr><w:tblBorders>{}</w:tblBorders></w:tblPr></w:style>{}{}{}{}{}{}{}{}{}{}</w:styles>",
        sized(size),
        ["top", "left", "bottom", "right", "insideH", "insideV"]
            .map(|side| format!("<w:{side} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"737373\"/>"))
            .concat(),
        style(
            "Title",
            "Title",
            "<w:keepNext/><w:spacing w:before=\"60\" w:after=\"40\"/><w:jc w:val=\"center\"/>",
            &format!("<w:b/>{}", sized(size + 6))
        ),
        style("Subtitle", "Subtitle", "<w:spacing w:after=\"60\"/><w:jc w:val=\"center\"/>", "<w:b/>"),
        heading(1, 280, &format!("<w:b/>{}", sized(size + 2))),
        heading(2, 200, "<w:b/>"),
        style(
            "Kop",
            "Kop Surat",
            "<w:spacing w:after=\"0\"/><w:jc w:val=\"center\"/>",
            &format!("<w:b/>{}", sized(26))
        ),
        style("BodyText", "Body Text", "<w:jc w:val=\"both\"/>", ""),
        style("Keterangan", "Keterangan", "", &format!("<w:color w:val=\"595959\"/>{}", sized(size - 3))),
        style(
            "IsiTabel",
            "Isi Tabel",
            "<w:spacing w:before=\"20\" w:after=\"20\" w:line=\"240\" w:lineRule=\"auto\"/>",
            &sized(cell)
        ),
        style(
            "KepalaTabel",
            "Kepala Tabel",
            "<w:keepNext/><w:spacing w:before=\"30\" w:after=\"30\" w:line=\"240\" w:lineRule=\"auto\"/><w:jc w:val=\"center\"/>",
            &format!("<w:b/>{}", sized(cell))
        ),
        style("List", "List", "<w:contextualSpacing/>", ""),
    )
}

/// The frames at the top of each page.
pub(super) fn header(sheet: &Sheet) -> String {
    let stamps: Vec<String> = sheet.stamps.iter().map(|stamp| format!("<w:r><w:rPr><w:b/><w:sz w:val=\"16\"/><w:bdr w:val=\"single\" w:sz=\"8\" w:space=\"2\" w:color=\"404040\"/></w:rPr><w:t xml:space=\"preserve\"> {} </w:t></w:r>", escaped(stamp))).collect();
    let between = "<w:r><w:t xml:space=\"preserve\">  </w:t></w:r>";
    format!("{XML}<w:hdr {W}><w:p><w:pPr><w:jc w:val=\"right\"/></w:pPr>{}</w:p></w:hdr>", stamps.join(between))
}

/// The line at the foot of each page.
pub(super) fn footer(sheet: &Sheet) -> String {
    let right = if sheet.landscape { 15024 } else { 9354 };
    let said = |text: &str| {
        format!(
            "<w:r><w:rPr><w:color w:val=\"595959\"/><w:sz w:val=\"16\"/></w:rPr><w:t xml:space=\"preserve\">{}</w:t></w:r>",
            escaped(text)
        )
    };
    let field = |name: &str| {
        format!(
            "<w:r><w:rPr><w:color w:val=\"595959\"/><w:sz w:val=\"16\"/></w:rPr><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:rPr><w:color w:val=\"595959\"/><w:sz w:val=\"16\"/></w:rPr><w:instrText xml:space=\"preserve\"> {name} </w:instrText></w:r><w:r><w:rPr><w:color w:val=\"595959\"/><w:sz w:val=\"16\"/></w:rPr><w:fldChar w:fldCharType=\"separate\"/></w:r>{}<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>",
            said("1")
        )
    };
    let mut counter = String::new();
    for piece in sheet.counter.split_inclusive('}').flat_map(|piece| match piece.find('{') {
        Some(at) => vec![&piece[..at], &piece[at..]],
        None => vec![piece],
    }) {
        counter.push_str(&match piece {
            "{page}" => field("PAGE"),
            "{pages}" => field("NUMPAGES"),
            other => said(other),
        });
    }
    format!(
        "{XML}<w:ftr {W}><w:p><w:pPr><w:pBdr><w:top w:val=\"single\" w:sz=\"4\" w:space=\"4\" w:color=\"B0B0B0\"/></w:pBdr><w:tabs><w:tab w:val=\"right\" w:pos=\"{right}\"/></w:tabs></w:pPr>{}<w:r><w:tab/></w:r>{counter}</w:p></w:ftr>",
        said(&sheet.foot),
    )
}
