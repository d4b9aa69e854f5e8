//! A sheet as one HTML file that needs nothing else: readable without script, and with one its tables can be searched and
//! sorted. It asks for nothing over any network, and forbids it to itself. It must not know what it is about.

mod picture;

use std::fmt::Write as _;

use crate::sheet::{Align, Block, Cell, Column, Letterhead, Look, Row, Search, Sheet, Signatures, Table, Tone, Value};

const STYLE: &str = include_str!("papan.css");
const SCRIPT: &str = include_str!("papan.js");

/// The sheet as a page.
pub(super) fn written(sheet: &Sheet) -> String {
    let mut out = String::new();
    let searched = sheet.search.is_some();
    let scripts = if searched { " script-src 'unsafe-inline';" } else { "" };
    put(&mut out, "<!DOCTYPE html>\n<html lang=\"");
    text(&mut out, &sheet.language);
    put(&mut out, "\">\n<head>\n<meta charset=\"utf-8\">\n");
    let _ = writeln!(
        out,
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline';{scripts} img-src data:\">"
    );
    put(
        &mut out,
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<title>",
    );
    text(&mut out, &sheet.title);
    let _ = write!(out, "</title>\n<style>\n{STYLE}</style>\n</head>\n");
    let kind = if sheet.landscape { " landscape" } else { "" };
    let size = if sheet.large { " large" } else { "" };
    let width = if searched { " wide" } else { "" };
    let _ = write!(out, "<body class=\"paper{kind}{size}{width}\">\n<main>\n");
    if !sheet.stamps.is_empty() {
        put(&mut out, "<p class=\"stamps\">");
        for stamp in &sheet.stamps {
            tagged(&mut out, "span", stamp);
            out.push(' ');
        }
        put(&mut out, "</p>\n");
    }
    let mut page = Page { out, search: sheet.search.as_ref(), tables: 0 };
    page.blocks(&sheet.blocks);
    let mut out = page.out;
    put(&mut out, "</main>\n<footer>");
    text(&mut out, &sheet.foot);
    put(&mut out, "</footer>\n");
    if searched {
        let _ = writeln!(out, "<script>\n{SCRIPT}</script>");
    }
    put(&mut out, "</body>\n</html>\n");
    out
}

fn put(out: &mut String, markup: &str) {
    out.push_str(markup);
}

/// Text, in which nothing is markup.
fn text(out: &mut String, text: &str) {
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            letter => out.push(letter),
        }
    }
}

/// Text of several lines.
fn lines(out: &mut String, said: &str) {
    for (at, line) in said.split('\n').enumerate() {
        if at > 0 {
            out.push_str("<br>");
        }
        text(out, line);
    }
}

fn tagged(out: &mut String, tag: &str, said: &str) {
    let _ = write!(out, "<{tag}>");
    lines(out, said);
    let _ = write!(out, "</{tag}>");
}

fn tone(tone: Tone) -> &'static str {
    match tone {
        Tone::Plain => "plain",
        Tone::Good => "good",
        Tone::Going => "going",
        Tone::Soon => "soon",
        Tone::Bad => "bad",
        Tone::Dim => "dim",
    }
}

struct Page<'a> {
    out: String,
    search: Option<&'a Search>,
    tables: usize,
}

impl Page<'_> {
    fn blocks(&mut self, blocks: &[Block]) {
        blocks.iter().for_each(|block| self.block(block));
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Letterhead(head) => self.letterhead(head),
            Block::Title(title) => {
                put(&mut self.out, "<header class=\"title\">\n");
                for (at, line) in title.iter().enumerate() {
                    tagged(&mut self.out, if at == 0 { "h1" } else { "p" }, line);
                }
                put(&mut self.out, "\n</header>\n");
            }
            Block::Heading(heading) => tagged(&mut self.out, "h2", heading),
            Block::Subheading(heading) => tagged(&mut self.out, "h3", heading),
            Block::Prose(prose) => {
                let class = match prose.look {
                    Look::Plain => "",
                    Look::Letter => " class=\"letter\"",
                    Look::Inner => " class=\"inner\"",
                    Look::Small => " class=\"small\"",
                    Look::Centre => " class=\"centre\"",
                    Look::Large => " class=\"said\"",
                };
                let _ = write!(self.out, "<p{class}>");
                if !prose.lead.is_empty() {
                    tagged(&mut self.out, "strong", &prose.lead);
                    self.out.push(' ');
                }
                lines(&mut self.out, &prose.text);
                put(&mut self.out, "</p>\n");
            }
            Block::Facts(facts) => {
                put(&mut self.out, "<dl>\n");
                for fact in facts {
                    tagged(&mut self.out, "dt", &fact.label);
                    let class = if fact.value.is_empty() { " class=\"blank\"" } else { "" };
                    let _ = write!(self.out, "<dd{class}>");
                    lines(&mut self.out, &fact.value);
                    put(&mut self.out, "</dd>\n");
                }
                put(&mut self.out, "</dl>\n");
            }
            Block::List(list) => {
                let tag = if list.numbered { "ol" } else { "ul" };
                let _ = writeln!(self.out, "<{tag}>");
                list.items.iter().for_each(|item| tagged(&mut self.out, "li", item));
                let _ = writeln!(self.out, "</{tag}>");
            }
            Block::Table(table) => self.table(table),
            Block::Signatures(signatures) => self.signatures(signatures),
            Block::Figures(figures) => {
                put(&mut self.out, "<div class=\"figures\">\n");
                for figure in figures {
                    let _ = write!(self.out, "<p class=\"{}\">", tone(figure.tone));
                    tagged(&mut self.out, "b", &figure.value);
                    self.out.push(' ');
                    tagged(&mut self.out, "span", &figure.label);
                    put(&mut self.out, "</p>\n");
                }
                put(&mut self.out, "</div>\n");
            }
            Block::Bars(bars) => picture::draw(&mut self.out, bars),
            Block::Beside { left, right } => {
                put(&mut self.out, "<div class=\"beside\"><div>");
                self.blocks(left);
                put(&mut self.out, "</div><div>");
                self.blocks(right);
                put(&mut self.out, "</div></div>\n");
            }
            Block::Part { title, blocks } => {
                put(&mut self.out, "<details open>\n");
                tagged(&mut self.out, "summary", title);
                self.blocks(blocks);
                put(&mut self.out, "</details>\n");
            }
            Block::Page => put(&mut self.out, "<hr class=\"page\">\n"),
        }
    }

    fn letterhead(&mut self, head: &Letterhead) {
        put(&mut self.out, "<div class=\"letterhead\">\n");
        if let Some(logo) = &head.logo {
            let kind = match logo.kind {
                "svg" => "svg+xml",
                "jpg" => "jpeg",
                other => other,
            };
            let _ = write!(self.out, "<img alt=\"\" src=\"data:image/{kind};base64,{}\">", base64(&logo.bytes));
        }
        put(&mut self.out, "<div>");
        head.lines.iter().for_each(|line| tagged(&mut self.out, "p", line));
        if !head.address.is_empty() {
            tagged(&mut self.out, "address", &head.address);
        }
        put(&mut self.out, "</div></div>\n");
    }

    fn signatures(&mut self, signatures: &Signatures) {
        put(&mut self.out, "<section class=\"signatures\">\n");
        if !signatures.place.is_empty() {
            put(&mut self.out, "<p class=\"day\">");
            text(&mut self.out, &signatures.place);
            put(&mut self.out, "</p>\n");
        }
        for signer in &signatures.signers {
            put(&mut self.out, "<div>");
            signer.above.iter().for_each(|line| tagged(&mut self.out, "p", line));
            put(&mut self.out, "<p class=\"hand\">");
            text(&mut self.out, &signer.name);
            put(&mut self.out, "</p>");
            signer.below.iter().for_each(|line| tagged(&mut self.out, "p", line));
            put(&mut self.out, "</div>\n");
        }
        put(&mut self.out, "</section>\n");
    }

    fn table(&mut self, table: &Table) {
        self.tables += 1;
        let search = self.search.filter(|_| table.searched);
        let name = format!("t{}", self.tables);
        if let Some(search) = search {
            self.fields(table, search, &name);
        }
        let total: u32 = table.columns.iter().map(|column| column.width).sum::<u32>().max(1);
        let class = if table.tall { "tall" } else { "" };
        let _ = write!(
            self.out,
            "<div class=\"scroll\" tabindex=\"0\"><table id=\"{name}\" class=\"{class}\">\n<colgroup>"
        );
        for column in &table.columns {
            let _ = write!(self.out, "<col style=\"width:{}%\">", column.width * 100 / total);
        }
        put(&mut self.out, "</colgroup>\n<thead><tr>");
        for column in &table.columns {
            put(&mut self.out, "<th scope=\"col\">");
            text(&mut self.out, &column.title);
            put(&mut self.out, "</th>");
        }
        put(&mut self.out, "</tr></thead>\n<tbody>\n");
        for row in &table.rows {
            self.row(table, row);
        }
        put(&mut self.out, "</tbody>\n</table></div>\n");
    }

    fn row(&mut self, table: &Table, row: &Row) {
        match row {
            Row::Group(name) => {
                let _ =
                    write!(self.out, "<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"{}\">", table.columns.len());
                text(&mut self.out, name);
                put(&mut self.out, "</th></tr>\n");
            }
            Row::Cells(cells) => {
                put(&mut self.out, "<tr>");
                for (column, cell) in table.columns.iter().zip(cells) {
                    self.cell(column, cell);
                }
                put(&mut self.out, "</tr>\n");
            }
        }
    }

    fn cell(&mut self, column: &Column, cell: &Cell) {
        let align = match column.align {
            Align::Left => "",
            Align::Right => "right",
            Align::Centre => "centre",
        };
        // On a narrow screen each cell stands below the heading of its column.
        put(&mut self.out, "<td data-label=\"");
        text(&mut self.out, &column.title);
        let _ = write!(self.out, "\" class=\"{align} {}\"", tone(cell.tone));
        match cell.value {
            Value::Date(day) => drop(write!(self.out, " data-sort=\"{day}\"")),
            Value::Number(number) => drop(write!(self.out, " data-sort=\"{number:012}\"")),
            Value::Text => {}
        }
        self.out.push('>');
        if let Some(number) = cell.sign {
            let side = if number % 2 == 1 { "odd" } else { "even" };
            let _ = write!(self.out, "<span class=\"sign {side}\">{number}.</span>");
        }
        lines(&mut self.out, &cell.text);
        put(&mut self.out, "</td>");
    }

    /// The fields that filter a table; they are shown once the script is there that reads them.
    fn fields(&mut self, table: &Table, search: &Search, name: &str) {
        let _ = write!(self.out, "<form class=\"fields\" data-for=\"{name}\" hidden role=\"search\">\n<label>");
        text(&mut self.out, &search.words);
        let _ = writeln!(self.out, " <input type=\"search\" autocomplete=\"off\"></label>");
        for (at, column) in table.columns.iter().enumerate().filter(|(_, column)| column.filtered) {
            put(&mut self.out, "<label>");
            text(&mut self.out, &column.title);
            let _ = write!(self.out, " <select data-column=\"{at}\"><option value=\"\">");
            text(&mut self.out, &search.all);
            put(&mut self.out, "</option>");
            for choice in choices(table, at) {
                tagged(&mut self.out, "option", choice);
            }
            put(&mut self.out, "</select></label>\n");
        }
        put(&mut self.out, "<button type=\"reset\">");
        text(&mut self.out, &search.clear);
        put(&mut self.out, "</button>\n<output data-words=\"");
        text(&mut self.out, &search.shown);
        put(&mut self.out, "\" data-none=\"");
        text(&mut self.out, &search.none);
        put(&mut self.out, "\"></output>\n</form>\n");
    }
}

/// What stands in a column, each once and in order; a line of a cell is a choice of its own.
fn choices(table: &Table, at: usize) -> std::collections::BTreeSet<&str> {
    let cells = table.rows.iter().filter_map(|row| if let Row::Cells(cells) = row { cells.get(at) } else { None });
    cells.flat_map(|cell| cell.text.split('\n')).filter(|line| !line.is_empty()).collect()
}

/// Bytes as text.
fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let bits = chunk.iter().enumerate().fold(0_u32, |bits, (at, byte)| bits | u32::from(*byte) << (16 - 8 * at));
        for at in 0..4 {
            let letter = LETTERS[(bits >> (18 - 6 * at) & 63) as usize];
            out.push(if at > chunk.len() { '=' } else { letter.into() });
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_become_the_text_that_others_read() {
        let said = [b"".as_slice(), b"f", b"fo", b"foo", b"foob"].map(base64);
        assert_eq!(said, ["", "Zg==", "Zm8=", "Zm9v", "Zm9vYg=="]);
    }

    #[test]
    fn nothing_in_a_text_is_markup() {
        let mut out = String::new();
        lines(&mut out, "<script>\"&'\n");
        assert_eq!(out, "&lt;script&gt;&quot;&amp;&#39;<br>");
    }
}
