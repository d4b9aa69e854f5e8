//! A sheet as plain text, for a messenger or a mail: at most so many letters wide, tables set in columns. It must not know what
//! it is about.

use unicode_width::UnicodeWidthStr;

use crate::sheet::{Align, Block, Cell, Row, Sheet, Signatures, Table};

/// The widest line.
const WIDTH: usize = 96;
/// A table with more columns is written as a list of records.
const MOST_COLUMNS: usize = 7;

/// The sheet as text.
pub(super) fn written(sheet: &Sheet) -> String {
    let mut out = String::new();
    if !sheet.stamps.is_empty() {
        out.push_str(&format!("[{}]\n\n", sheet.stamps.join("] [")));
    }
    for block in &sheet.blocks {
        add(&mut out, block);
    }
    if !sheet.foot.is_empty()
        && sheet.blocks.iter().any(|block| matches!(block, Block::Letterhead(_) | Block::Title(_)))
    {
        out.push_str(&format!("{}\n{}\n", "─".repeat(40), sheet.foot));
    }
    out
}

fn add(out: &mut String, block: &Block) {
    match block {
        Block::Letterhead(head) => {
            let address: Vec<&str> = head.address.lines().collect();
            for line in head.lines.iter().map(String::as_str).chain(address) {
                out.push_str(&centred(line));
            }
            out.push_str(&format!("{}\n\n", "═".repeat(WIDTH)));
        }
        Block::Title(lines) => {
            for (at, line) in lines.iter().enumerate() {
                let line = if at == 0 { line.to_uppercase() } else { line.clone() };
                wrapped(&line, WIDTH).iter().for_each(|line| out.push_str(&centred(line)));
            }
            out.push('\n');
        }
        Block::Heading(text) => out.push_str(&format!("{}\n{}\n\n", text, "─".repeat(text.width().min(WIDTH)))),
        Block::Subheading(text) => out.push_str(&format!("{}\n", wrapped(text, WIDTH).join("\n"))),
        Block::Prose(prose) => {
            let text =
                if prose.lead.is_empty() { prose.text.clone() } else { format!("{} {}", prose.lead, prose.text) };
            out.push_str(&format!("{}\n\n", wrapped(&text, WIDTH).join("\n")));
        }
        Block::Facts(facts) => {
            let widest = facts.iter().map(|fact| fact.label.width()).max().unwrap_or(0);
            for fact in facts {
                let value = if fact.value.is_empty() { "................................" } else { &fact.value };
                let mut lines = wrapped(value, WIDTH.saturating_sub(widest + 3)).into_iter();
                let blank = widest.saturating_sub(fact.label.width());
                out.push_str(&format!("{}{} : {}\n", fact.label, " ".repeat(blank), lines.next().unwrap_or_default()));
                lines.for_each(|line| out.push_str(&format!("{}{line}\n", " ".repeat(widest + 3))));
            }
            out.push('\n');
        }
        Block::List(list) => {
            for (at, item) in list.items.iter().enumerate() {
                let sign = if list.numbered { format!("{}. ", at + 1) } else { "• ".to_owned() };
                let lines = wrapped(item, WIDTH.saturating_sub(sign.width()));
                out.push_str(&format!("{sign}{}\n", lines.join(&format!("\n{}", " ".repeat(sign.width())))));
            }
            out.push('\n');
        }
        Block::Table(table) if table.columns.len() > MOST_COLUMNS => records(out, table),
        Block::Table(table) => columns(out, table),
        Block::Signatures(signatures) => hands(out, signatures),
        Block::Figures(figures) => {
            let told: Vec<String> =
                figures.iter().map(|figure| format!("{}: {}", figure.label, figure.value)).collect();
            out.push_str(&format!("{}\n\n", told.join("   ")));
        }
        Block::Bars(bars) => {
            out.push_str(&format!("{}\n", bars.title));
            for (label, counts) in &bars.bars {
                let told: Vec<String> = (bars.shares.iter().zip(counts))
                    .filter(|(_, count)| **count > 0)
                    .map(|((share, _), count)| format!("{share} {count}"))
                    .collect();
                out.push_str(&format!("  {label}: {}\n", told.join(", ")));
            }
            out.push('\n');
        }
        Block::Beside { left, right } => left.iter().chain(right).for_each(|block| add(out, block)),
        Block::Part { title, blocks } => {
            out.push_str(&format!("── {title} {}\n\n", "─".repeat(WIDTH.saturating_sub(title.width() + 4).min(40))));
            blocks.iter().for_each(|block| add(out, block));
        }
        Block::Page => out.push_str("\n\u{c}\n"),
    }
}

fn centred(line: &str) -> String {
    format!("{}{line}\n", " ".repeat(WIDTH.saturating_sub(line.width()) / 2))
}

fn said(cell: &Cell) -> String {
    match cell.sign {
        Some(number) if number % 2 == 1 => format!("{number}. ........"),
        Some(number) => format!("          {number}. ........"),
        None => cell.text.clone(),
    }
}

/// A table whose rows are lists of what their columns say.
fn records(out: &mut String, table: &Table) {
    for row in &table.rows {
        match row {
            Row::Group(name) => out.push_str(&format!("── {name}\n\n")),
            Row::Cells(cells) => {
                for (column, cell) in table.columns.iter().zip(cells).filter(|(_, cell)| !cell.is_empty()) {
                    let label = format!("{}: ", column.title);
                    let lines = wrapped(&said(cell), WIDTH.saturating_sub(4));
                    out.push_str(&format!("{label}{}\n", lines.join("\n    ")));
                }
                out.push('\n');
            }
        }
    }
}

fn columns(out: &mut String, table: &Table) {
    let gaps = 2 * table.columns.len().saturating_sub(1);
    let total: u32 = table.columns.iter().map(|column| column.width).sum::<u32>().max(1);
    let room = WIDTH.saturating_sub(gaps);
    let widths: Vec<usize> =
        table.columns.iter().map(|column| (room * column.width as usize / total as usize).max(3)).collect();
    let head: Vec<String> = table.columns.iter().map(|column| column.title.clone()).collect();
    line(out, table, &head, &widths);
    out.push_str(&format!("{}\n", "─".repeat(widths.iter().sum::<usize>() + gaps)));
    for row in &table.rows {
        match row {
            Row::Group(name) => out.push_str(&format!("— {name}\n")),
            Row::Cells(cells) => line(out, table, &cells.iter().map(said).collect::<Vec<_>>(), &widths),
        }
    }
    out.push('\n');
}

fn line(out: &mut String, table: &Table, cells: &[String], widths: &[usize]) {
    let wrapped: Vec<Vec<String>> = cells.iter().zip(widths).map(|(cell, width)| self::wrapped(cell, *width)).collect();
    for at in 0..wrapped.iter().map(Vec::len).max().unwrap_or(0) {
        let mut line = String::new();
        for ((lines, width), column) in wrapped.iter().zip(widths).zip(&table.columns) {
            let text = lines.get(at).map_or("", String::as_str);
            let blank = " ".repeat(width.saturating_sub(text.width()));
            let set = if column.align == Align::Right { format!("{blank}{text}") } else { format!("{text}{blank}") };
            line.push_str(&set);
            line.push_str("  ");
        }
        out.push_str(&format!("{}\n", line.trim_end()));
    }
}

fn hands(out: &mut String, signatures: &Signatures) {
    if !signatures.place.is_empty() {
        out.push_str(&format!("{}\n\n", signatures.place));
    }
    for signer in &signatures.signers {
        signer.above.iter().for_each(|line| out.push_str(&format!("{line}\n")));
        let name = if signer.name.is_empty() { "................................" } else { &signer.name };
        out.push_str(&format!("\n\n\n{name}\n"));
        signer.below.iter().for_each(|line| out.push_str(&format!("{line}\n")));
        out.push('\n');
    }
}

/// A text in lines of at most so many cells, broken between words; a longer word is broken inside.
fn wrapped(text: &str, width: usize) -> Vec<String> {
    let width = width.max(1);
    let mut lines = Vec::new();
    for paragraph in text.split('\n') {
        let indent: String = paragraph.chars().take_while(|letter| *letter == ' ').take(width / 2).collect();
        let mut line = indent.clone();
        let mut is_empty = true;
        for word in paragraph.split_whitespace() {
            let needed = line.width() + usize::from(!is_empty) + word.width();
            if needed > width && !is_empty {
                lines.push(std::mem::replace(&mut line, indent.clone()));
                is_empty = true;
            }
            if !is_empty {
                line.push(' ');
            }
            for letter in word.chars() {
                if line.width() + unicode_width::UnicodeWidthChar::width(letter).unwrap_or(0) > width {
                    lines.push(std::mem::take(&mut line));
                }
                line.push(letter);
            }
            is_empty = false;
        }
        lines.push(line);
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_broken_between_words_and_long_words_inside() {
        assert_eq!(wrapped("satu dua tiga", 8), ["satu dua", "tiga"]);
        assert_eq!(wrapped("  satu dua", 7), ["  satu", "  dua"]);
        assert_eq!(wrapped("abcdefgh", 3), ["abc", "def", "gh"]);
        assert_eq!(wrapped("a\n\nb", 9), ["a", "", "b"]);
    }
}
