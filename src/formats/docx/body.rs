//! The body of a Word document. It must not know what the document is about.

use super::escaped;
use crate::sheet::{
    Align, Bars, Block, Cell, Column, Figure, Letterhead, List, Look, Row, Sheet, Signatures, Signer, Table, Tone,
};

/// The width between the margins, in twentieths of a point.
const PORTRAIT: u32 = 9354;
const LANDSCAPE: u32 = 15024;

/// The usual width of a letter, and of the margins of a cell.
const LETTER: u32 = 140;
const MARGINS: u32 = 170;
/// No column is narrower: a number of two digits stands on one line.
const NARROWEST: u32 = 540;

/// How the frame of a table looks.
#[derive(Clone, Copy, PartialEq)]
enum Frame {
    Grid,
    None,
}

/// The body while it is written.
pub(super) struct Body {
    out: String,
    landscape: bool,
    has_logo: bool,
    /// One for each list: numbers of another list do not go on in it.
    lists: Vec<bool>,
}

impl Body {
    /// The body of a sheet.
    pub fn of(sheet: &Sheet, has_logo: bool) -> Self {
        let mut body = Self { out: String::new(), landscape: sheet.landscape, has_logo, lists: Vec::new() };
        let width = if sheet.landscape { LANDSCAPE } else { PORTRAIT };
        sheet.blocks.iter().for_each(|block| body.block(block, width));
        body
    }

    /// The part with the body.
    pub fn document(&self) -> String {
        let (width, height, turned, margin) = if self.landscape {
            (16838, 11906, " w:orient=\"landscape\"", "w:top=\"1020\" w:right=\"907\" w:bottom=\"964\" w:left=\"907\"")
        } else {
            (11906, 16838, "", "w:top=\"1191\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1418\"")
        };
        format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><w:body>{}<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId4\"/><w:footerReference w:type=\"default\" r:id=\"rId5\"/><w:pgSz w:w=\"{width}\" w:h=\"{height}\"{turned}/><w:pgMar {margin} w:header=\"510\" w:footer=\"510\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>",
            self.out,
        )
    }

    /// The part with the lists.
    pub fn numbering(&self) -> String {
        let level = |id: u32, format: &str, text: &str, font: &str| {
            format!(
                "<w:abstractNum w:abstractNumId=\"{id}\"><w:multiLevelType w:val=\"singleLevel\"/><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/><w:lvlText w:val=\"{text}\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"425\" w:hanging=\"425\"/></w:pPr>{font}</w:lvl></w:abstractNum>"
            )
        };
        let lists: String = (self.lists.iter().enumerate())
            .map(|(at, numbered)| {
                let (id, kind) = (at + 1, if *numbered { 1 } else { 2 });
                format!("<w:num w:numId=\"{id}\"><w:abstractNumId w:val=\"{kind}\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>")
            })
            .collect();
        format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:numbering xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">{}{}{lists}</w:numbering>",
            level(1, "decimal", "%1.", ""),
            level(2, "bullet", "•", ""),
        )
    }

    fn put(&mut self, xml: &str) {
        self.out.push_str(xml);
    }

    fn paragraph(&mut self, style: &str, more: &str, runs: &str) {
        self.out.push_str(&format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{more}</w:pPr>{runs}</w:p>"));
    }

    fn blocks(&mut self, blocks: &[Block], width: u32) {
        blocks.iter().for_each(|block| self.block(block, width));
    }

    fn block(&mut self, block: &Block, width: u32) {
        match block {
            Block::Letterhead(head) => self.letterhead(head, width),
            Block::Title(lines) => {
                for (at, line) in lines.iter().enumerate() {
                    self.paragraph(if at == 0 { "Title" } else { "Subtitle" }, "", &run(line, ""));
                }
                self.gap(60);
            }
            Block::Heading(text) => self.paragraph("Heading1", "", &run(text, "")),
            Block::Subheading(text) => self.paragraph("Heading2", "", &run(text, "")),
            Block::Prose(prose) => {
                let lead = if prose.lead.is_empty() { String::new() } else { run(&format!("{} ", prose.lead), "<w:b/>") };
                let (style, more, run_look) = match prose.look {
                    Look::Plain => ("BodyText", "", ""),
                    Look::Letter => ("BodyText", "<w:ind w:firstLine=\"709\"/>", ""),
                    Look::Inner => ("BodyText", "<w:ind w:left=\"340\"/>", ""),
                    Look::Small => ("Keterangan", "", ""),
                    Look::Centre => ("Normal", "<w:jc w:val=\"center\"/>", ""),
                    Look::Large => ("Normal", "<w:spacing w:before=\"160\" w:after=\"160\"/>", "<w:sz w:val=\"36\"/>"),
                };
                // A line break would stretch the line before it from margin to margin.
                for (at, line) in prose.text.split('\n').enumerate() {
                    let lead = if at == 0 { lead.as_str() } else { "" };
                    self.paragraph(style, more, &format!("{lead}{}", run(line, run_look)));
                }
            }
            Block::Facts(facts) => {
                let longest = facts.iter().map(|fact| fact.label.chars().count()).max().unwrap_or(0);
                let label = u32::try_from(longest).unwrap_or(u32::MAX).saturating_mul(LETTER).saturating_add(MARGINS);
                let label = label.min(width * 45 / 100);
                let widths = [label, 240, width.saturating_sub(label + 240)];
                self.open_table(&widths, Frame::None);
                for fact in facts {
                    self.put("<w:tr>");
                    self.cell(widths[0], "", &text_paragraph(&fact.label, ""));
                    self.cell(widths[1], "", &text_paragraph(":", ""));
                    let line = if fact.value.is_empty() { "<w:tcBorders><w:bottom w:val=\"single\" w:sz=\"4\" w:color=\"8C8C8C\"/></w:tcBorders>" } else { "" };
                    self.cell(widths[2], line, &text_paragraph(&fact.value, ""));
                    self.put("</w:tr>");
                }
                self.close_table();
            }
            Block::List(list) => self.list(list),
            Block::Table(table) => self.table(table, width),
            Block::Signatures(signatures) => self.signatures(signatures, width),
            Block::Figures(figures) => self.figures(figures, width),
            Block::Bars(bars) => self.bars(bars, width),
            Block::Beside { left, right } => {
                let widths = [width * 52 / 100, width * 48 / 100];
                self.open_table(&widths, Frame::None);
                self.put("<w:tr>");
                for (blocks, width) in [(left, widths[0]), (right, widths[1])] {
                    self.put(&format!("<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr>"));
                    self.blocks(blocks, width.saturating_sub(170));
                    // A cell ends with a paragraph.
                    self.put("<w:p><w:pPr><w:spacing w:after=\"0\" w:line=\"20\" w:lineRule=\"exact\"/></w:pPr></w:p></w:tc>");
                }
                self.put("</w:tr>");
                self.close_table();
            }
            Block::Part { title, blocks } => {
                self.paragraph("Heading1", "", &run(title, ""));
                self.blocks(blocks, width);
            }
            Block::Page => self.put("<w:p><w:pPr><w:pageBreakBefore/><w:spacing w:after=\"0\" w:line=\"20\" w:lineRule=\"exact\"/></w:pPr></w:p>"),
        }
    }

    fn gap(&mut self, height: u32) {
        self.put(&format!(
            "<w:p><w:pPr><w:spacing w:after=\"0\" w:line=\"{height}\" w:lineRule=\"exact\"/></w:pPr></w:p>"
        ));
    }

    fn letterhead(&mut self, head: &Letterhead, width: u32) {
        let mut lines = String::new();
        let last = head.lines.len().saturating_sub(1);
        for (at, line) in head.lines.iter().enumerate() {
            let size = if at == last { "<w:sz w:val=\"30\"/>" } else { "" };
            lines.push_str(&format!("<w:p><w:pPr><w:pStyle w:val=\"Kop\"/></w:pPr>{}</w:p>", run(line, size)));
        }
        if !head.address.is_empty() {
            lines.push_str(&format!(
                "<w:p><w:pPr><w:pStyle w:val=\"Kop\"/></w:pPr>{}</w:p>",
                run(&head.address, "<w:b w:val=\"0\"/><w:sz w:val=\"17\"/>")
            ));
        }
        if self.has_logo && head.logo.is_some() {
            let widths = [1300, width.saturating_sub(2600), 1300];
            self.open_table(&widths, Frame::None);
            self.put("<w:tr>");
            self.cell(widths[0], "", &format!("<w:p>{PICTURE}</w:p>"));
            self.cell(widths[1], "", &lines);
            self.cell(widths[2], "", "<w:p/>");
            self.put("</w:tr></w:tbl>");
        } else {
            self.put(&lines);
        }
        self.put("<w:p><w:pPr><w:pBdr><w:bottom w:val=\"thinThickSmallGap\" w:sz=\"18\" w:space=\"1\" w:color=\"000000\"/></w:pBdr><w:spacing w:after=\"160\" w:line=\"80\" w:lineRule=\"exact\"/></w:pPr></w:p>");
    }

    fn list(&mut self, list: &List) {
        self.lists.push(list.numbered);
        let id = self.lists.len();
        let number = format!("<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"{id}\"/></w:numPr>");
        for item in &list.items {
            self.paragraph("List", &number, &run(item, ""));
        }
        self.gap(100);
    }

    fn open_table(&mut self, widths: &[u32], frame: Frame) {
        let total: u32 = widths.iter().sum();
        let style = if frame == Frame::Grid { "TableGrid" } else { "TableNormal" };
        let grid: String = widths.iter().map(|width| format!("<w:gridCol w:w=\"{width}\"/>")).collect();
        self.put(&format!("<w:tbl><w:tblPr><w:tblStyle w:val=\"{style}\"/><w:tblW w:w=\"{total}\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>"));
    }

    fn close_table(&mut self) {
        self.put("</w:tbl>");
        self.gap(160);
    }

    fn cell(&mut self, width: u32, more: &str, paragraphs: &str) {
        self.put(&format!("<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/>{more}</w:tcPr>{paragraphs}</w:tc>"));
    }

    fn table(&mut self, table: &Table, width: u32) {
        let total: u32 = table.columns.iter().map(|column| column.width).sum::<u32>().max(1);
        let mut widths: Vec<u32> = table.columns.iter().map(|column| width * column.width / total).collect();
        for at in 0..widths.len() {
            let missing = NARROWEST.saturating_sub(widths[at]);
            // The widest one gives what a narrow one lacks.
            if missing > 0
                && let Some(widest) = widths.iter_mut().max()
            {
                *widest = widest.saturating_sub(missing);
                widths[at] += missing;
            }
        }
        self.open_table(&widths, Frame::Grid);
        self.put("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
        for (column, width) in table.columns.iter().zip(&widths) {
            let shade = "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"E6E6E6\"/><w:vAlign w:val=\"center\"/>";
            self.cell(*width, shade, &styled("KepalaTabel", "", &run(&column.title, "")));
        }
        self.put("</w:tr>");
        for row in &table.rows {
            match row {
                Row::Group(name) => {
                    let span = format!(
                        "<w:gridSpan w:val=\"{}\"/><w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"F4F4F4\"/>",
                        widths.len()
                    );
                    self.put("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
                    self.cell(widths.iter().sum(), &span, &styled("IsiTabel", "<w:keepNext/>", &run(name, "<w:b/>")));
                    self.put("</w:tr>");
                }
                Row::Cells(cells) => self.row(table, cells, &widths),
            }
        }
        self.close_table();
    }

    fn row(&mut self, table: &Table, cells: &[Cell], widths: &[u32]) {
        let tall = if table.tall { "<w:trHeight w:val=\"560\" w:hRule=\"atLeast\"/>" } else { "" };
        self.put(&format!("<w:tr><w:trPr><w:cantSplit/>{tall}</w:trPr>"));
        let middle = if table.tall { "<w:vAlign w:val=\"center\"/>" } else { "" };
        for ((column, cell), width) in table.columns.iter().zip(cells).zip(widths) {
            self.cell(*width, middle, &cell_paragraph(column, cell, *width));
        }
        self.put("</w:tr>");
    }

    fn signatures(&mut self, signatures: &Signatures, width: u32) {
        let widths = [width / 2, width / 2];
        self.gap(200);
        self.open_table(&widths, Frame::None);
        if !signatures.place.is_empty() {
            self.put("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
            self.cell(widths[0], "", &kept(""));
            self.cell(widths[1], "", &kept(&run(&signatures.place, "")));
            self.put("</w:tr>");
        }
        for pair in signatures.signers.chunks(2) {
            let hands = if let [alone] = pair { [None, Some(alone)] } else { [pair.first(), pair.get(1)] };
            // Names beside each other stand on one line, however much stands above them.
            for part in [above as fn(&Signer) -> String, |_| kept("").repeat(4), named] {
                self.put("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
                for hand in hands {
                    self.cell(widths[0], "", &hand.map_or_else(|| kept(""), part));
                }
                self.put("</w:tr>");
            }
        }
        self.close_table();
    }

    fn figures(&mut self, figures: &[Figure], width: u32) {
        let each = width / u32::try_from(figures.len().max(1)).unwrap_or(1);
        self.open_table(&vec![each; figures.len()], Frame::None);
        self.put("<w:tr>");
        for figure in figures {
            let value = styled(
                "Normal",
                "<w:spacing w:after=\"0\"/>",
                &run(&figure.value, &format!("<w:b/>{}<w:sz w:val=\"40\"/>", colour(figure.tone))),
            );
            let label = styled("Keterangan", "", &run(&figure.label, ""));
            self.cell(each, "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"F4F4F4\"/>", &format!("{value}{label}"));
        }
        self.put("</w:tr>");
        self.close_table();
    }

    /// The shares as a table: Word goes on with numbers, not with a picture of them.
    fn bars(&mut self, bars: &Bars, width: u32) {
        let first = Column::new(bars.title.clone(), 50);
        let columns =
            std::iter::once(first).chain(bars.shares.iter().map(|(share, _)| Column::number(share.clone(), 12)));
        let rows = bars.bars.iter().map(|(label, counts)| {
            let counts = counts.iter().zip(&bars.shares).map(|(count, (_, tone))| match count {
                0 => Cell::default(),
                count => Cell::number(*count).toned(*tone),
            });
            Row::Cells(std::iter::once(Cell::from(label.clone())).chain(counts).collect())
        });
        let table = Table { columns: columns.collect(), rows: rows.collect(), ..Table::default() };
        self.table(&table, width);
    }
}

/// The picture of the letterhead, two centimetres high.
const PICTURE: &str = "<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"720000\" cy=\"720000\"/><wp:docPr id=\"1\" name=\"Logo\" descr=\"Logo\"/><a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic><pic:nvPicPr><pic:cNvPr id=\"1\" name=\"Logo\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"rId6\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"720000\" cy=\"720000\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>";

/// A text as a run, its line breaks kept.
fn run(text: &str, look: &str) -> String {
    if text.is_empty() {
        return String::new();
    }
    let lines: Vec<String> =
        text.split('\n').map(|line| format!("<w:t xml:space=\"preserve\">{}</w:t>", escaped(line))).collect();
    format!("<w:r><w:rPr>{look}</w:rPr>{}</w:r>", lines.join("<w:br/>"))
}

fn styled(style: &str, more: &str, runs: &str) -> String {
    format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{more}</w:pPr>{runs}</w:p>")
}

fn text_paragraph(text: &str, look: &str) -> String {
    styled("Normal", "<w:spacing w:after=\"40\"/>", &run(text, look))
}

fn colour(tone: Tone) -> &'static str {
    match tone {
        Tone::Plain => "",
        Tone::Good => "<w:color w:val=\"1B6E3C\"/>",
        Tone::Going => "<w:color w:val=\"1F5FA8\"/>",
        Tone::Soon => "<w:color w:val=\"8F5B00\"/>",
        Tone::Bad => "<w:color w:val=\"B3261E\"/>",
        Tone::Dim => "<w:color w:val=\"595959\"/>",
    }
}

fn cell_paragraph(column: &Column, cell: &Cell, width: u32) -> String {
    if let Some(number) = cell.sign {
        // Left for odd numbers, from the middle on for even ones.
        let left = if number % 2 == 1 { 0 } else { width * 45 / 100 };
        return styled("IsiTabel", &format!("<w:ind w:left=\"{left}\"/>"), &run(&format!("{number}. …………"), ""));
    }
    let align = match column.align {
        Align::Left => "",
        Align::Right => "<w:jc w:val=\"right\"/>",
        Align::Centre => "<w:jc w:val=\"center\"/>",
    };
    let bold = if cell.tone == Tone::Bad { "<w:b/>" } else { "" };
    styled("IsiTabel", align, &run(&cell.text, &format!("{bold}{}", colour(cell.tone))))
}

/// A paragraph that stays with the next one.
fn kept(runs: &str) -> String {
    format!("<w:p><w:pPr><w:keepNext/><w:spacing w:after=\"0\"/><w:jc w:val=\"center\"/></w:pPr>{runs}</w:p>")
}

fn above(signer: &Signer) -> String {
    let lines: String = signer.above.iter().map(|line| kept(&run(line, ""))).collect();
    if lines.is_empty() { kept("") } else { lines }
}

fn named(signer: &Signer) -> String {
    let name = if signer.name.is_empty() {
        run("……………………………………", "")
    } else {
        run(&signer.name, "<w:b/><w:u w:val=\"single\"/>")
    };
    std::iter::once(kept(&name)).chain(signer.below.iter().map(|line| kept(&run(line, "")))).collect()
}
