//! A sheet as Markdown. What would mean something in it is written so that it does not. It must not know what it is about.

use crate::sheet::{Align, Block, Cell, Row, Sheet, Table};

/// The sheet as Markdown.
pub(super) fn written(sheet: &Sheet) -> String {
    let mut out = String::new();
    if !sheet.stamps.is_empty() {
        let stamps: Vec<String> = sheet.stamps.iter().map(|stamp| format!("**{}**", plain(stamp))).collect();
        out.push_str(&format!("{}\n\n", stamps.join(" · ")));
    }
    sheet.blocks.iter().for_each(|block| add(&mut out, block));
    if !sheet.foot.is_empty() {
        out.push_str(&format!("---\n\n{}\n", plain(&sheet.foot)));
    }
    out
}

fn add(out: &mut String, block: &Block) {
    match block {
        Block::Letterhead(head) => {
            let lines: Vec<String> = head.lines.iter().map(|line| format!("**{}**", plain(line))).collect();
            let address = head.address.lines().map(plain);
            out.push_str(&format!("{}\n\n---\n\n", lines.into_iter().chain(address).collect::<Vec<_>>().join("  \n")));
        }
        Block::Title(lines) => {
            for (at, line) in lines.iter().enumerate() {
                let line = inline(line);
                out.push_str(&if at == 0 { format!("# {line}\n\n") } else { format!("**{line}**\n\n") });
            }
        }
        Block::Heading(text) => out.push_str(&format!("## {}\n\n", inline(text))),
        Block::Subheading(text) => out.push_str(&format!("### {}\n\n", inline(text))),
        Block::Prose(prose) => {
            let lead = if prose.lead.is_empty() { String::new() } else { format!("**{}** ", inline(&prose.lead)) };
            out.push_str(&format!("{lead}{}\n\n", broken(&prose.text)));
        }
        Block::Facts(facts) => {
            for fact in facts {
                let value =
                    if fact.value.is_empty() { "……………………".to_owned() } else { inline(&fact.value) };
                out.push_str(&format!("- **{}:** {value}\n", inline(&fact.label)));
            }
            out.push('\n');
        }
        Block::List(list) => {
            for (at, item) in list.items.iter().enumerate() {
                let sign = if list.numbered { format!("{}.", at + 1) } else { "-".to_owned() };
                out.push_str(&format!("{sign} {}\n", inline(item)));
            }
            out.push('\n');
        }
        Block::Table(table) => tabled(out, table),
        Block::Signatures(signatures) => {
            if !signatures.place.is_empty() {
                out.push_str(&format!("{}\n\n", inline(&signatures.place)));
            }
            for signer in &signatures.signers {
                let name = if signer.name.is_empty() { "……………………………" } else { &signer.name };
                let lines = signer.above.iter().map(String::as_str).chain(["……………………………", name]);
                let lines: Vec<String> = lines.chain(signer.below.iter().map(String::as_str)).map(inline).collect();
                out.push_str(&format!("{}\n\n", lines.join("  \n")));
            }
        }
        Block::Figures(figures) => {
            for figure in figures {
                out.push_str(&format!("- {}: **{}**\n", inline(&figure.label), plain(&figure.value)));
            }
            out.push('\n');
        }
        Block::Bars(bars) => {
            let heads: Vec<String> = bars.shares.iter().map(|(share, _)| inline(share)).collect();
            out.push_str(&format!(
                "| {} | {} |\n|---|{}\n",
                inline(&bars.title),
                heads.join(" | "),
                "--:|".repeat(heads.len())
            ));
            for (label, counts) in &bars.bars {
                let counts: Vec<String> = counts.iter().map(ToString::to_string).collect();
                out.push_str(&format!("| {} | {} |\n", inline(label), counts.join(" | ")));
            }
            out.push('\n');
        }
        Block::Beside { left, right } => left.iter().chain(right).for_each(|block| add(out, block)),
        Block::Part { title, blocks } => {
            out.push_str(&format!("## {}\n\n", inline(title)));
            blocks.iter().for_each(|block| add(out, block));
        }
        Block::Page => out.push_str("---\n\n"),
    }
}

fn tabled(out: &mut String, table: &Table) {
    let cells = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
    out.push_str(&cells(table.columns.iter().map(|column| inline(&column.title)).collect()));
    let rules = table.columns.iter().map(|column| match column.align {
        Align::Left => "---",
        Align::Right => "--:",
        Align::Centre => ":-:",
    });
    out.push_str(&cells(rules.map(str::to_owned).collect()));
    for row in &table.rows {
        out.push_str(&match row {
            Row::Group(name) => {
                let rest = table.columns.len().saturating_sub(1);
                cells(
                    std::iter::once(format!("**{}**", inline(name)))
                        .chain(std::iter::repeat_n(String::new(), rest))
                        .collect(),
                )
            }
            Row::Cells(row) => cells(row.iter().map(said).collect()),
        });
    }
    out.push('\n');
}

fn said(cell: &Cell) -> String {
    match cell.sign {
        Some(number) => format!("{number}. …………"),
        None => inline(&cell.text),
    }
}

/// A text on one line, its breaks as `<br>`.
fn inline(text: &str) -> String {
    text.split('\n').map(plain).collect::<Vec<_>>().join("<br>")
}

/// A text of several lines, as lines of a paragraph; blank lines divide paragraphs.
fn broken(text: &str) -> String {
    let lines: Vec<String> = text.split('\n').map(plain).collect();
    let mut out = String::new();
    for (at, line) in lines.iter().enumerate() {
        out.push_str(line);
        if at + 1 < lines.len() {
            // Two blanks at the end of a line break it; between paragraphs stands a blank line.
            out.push_str(if line.is_empty() || lines[at + 1].is_empty() { "\n" } else { "  \n" });
        }
    }
    out
}

/// A text in which nothing means anything: what Markdown or HTML would read stands behind a backslash or as an entity.
fn plain(text: &str) -> String {
    let text = text.trim();
    let mut out = String::with_capacity(text.len() + 8);
    for (at, letter) in text.char_indices() {
        match letter {
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' | '^' | '$' => out.extend(['\\', letter]),
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            // At the beginning of a line these make headings and lists.
            '#' | '+' | '-' | '=' | ':' if at == 0 => out.extend(['\\', letter]),
            '.' | ')' if at > 0 && text[..at].chars().all(|before| before.is_ascii_digit()) => {
                out.extend(['\\', letter])
            }
            // An address would become a link.
            ':' if text[at..].starts_with("://") => out.push_str("&#58;"),
            '@' => out.push_str("&#64;"),
            letter => out.push(letter),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_text_means_anything() {
        assert_eq!(plain("# judul *tebal* <script>"), "\\# judul \\*tebal\\* &lt;script&gt;");
        assert_eq!(plain("12. K|omitmen"), "12\\. K\\|omitmen");
        assert_eq!(plain("https://x.id a@b.id"), "https&#58;//x.id a&#64;b.id");
        assert_eq!(broken("a\nb\n\nc"), "a  \nb\n\nc");
    }
}
