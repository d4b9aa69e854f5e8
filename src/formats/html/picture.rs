//! Shares as a picture in the page itself (SVG). It must not know what is shared.

use std::fmt::Write as _;

use super::{put, text, tone};
use crate::sheet::Bars;

const LABEL: usize = 300;
const WIDTH: usize = 900;
const ROW: usize = 24;
const BAR: usize = 16;

/// Draws the bars, and says them in words for who does not see them.
pub(super) fn draw(out: &mut String, bars: &Bars) {
    let longest = bars.bars.iter().map(|(_, counts)| counts.iter().sum::<usize>()).max().unwrap_or(0).max(1);
    put(out, "<figure>\n<figcaption>");
    text(out, &bars.title);
    put(out, "</figcaption>\n<p class=\"legend\">");
    for (share, meaning) in &bars.shares {
        let _ = write!(out, "<span class=\"key {}\"></span>", tone(*meaning));
        text(out, share);
        out.push(' ');
    }
    let height = bars.bars.len() * ROW + 4;
    let _ = write!(out, "</p>\n<svg viewBox=\"0 0 {WIDTH} {height}\" role=\"img\" aria-label=\"");
    text(out, &told(bars));
    put(out, "\">\n");
    for (at, (label, counts)) in bars.bars.iter().enumerate() {
        let top = at * ROW + 4;
        let _ = write!(out, "<text class=\"label\" x=\"{}\" y=\"{}\">", LABEL - 8, top + BAR - 4);
        text(out, &shortened(label));
        put(out, "</text>");
        let mut left = LABEL;
        for (count, (_, meaning)) in counts.iter().zip(&bars.shares).filter(|(count, _)| **count > 0) {
            let width = ((WIDTH - LABEL) * count / longest).max(2);
            let class = tone(*meaning);
            let _ =
                write!(out, "<rect class=\"{class}\" x=\"{left}\" y=\"{top}\" width=\"{width}\" height=\"{BAR}\"/>");
            if width >= 14 {
                let (x, y) = (left + width / 2, top + BAR - 4);
                let _ = write!(out, "<text class=\"count\" x=\"{x}\" y=\"{y}\">{count}</text>");
            }
            left += width;
        }
        out.push('\n');
    }
    put(out, "</svg>\n</figure>\n");
}

fn told(bars: &Bars) -> String {
    let one = |(label, counts): &(String, Vec<usize>)| {
        let shares = bars.shares.iter().zip(counts).filter(|(_, count)| **count > 0);
        let said: Vec<String> = shares.map(|((share, _), count)| format!("{share} {count}")).collect();
        format!("{label}: {}", said.join(", "))
    };
    format!("{}. {}", bars.title, bars.bars.iter().map(one).collect::<Vec<_>>().join("; "))
}

/// As much of a label as has room beside its bar.
fn shortened(label: &str) -> String {
    const MOST: usize = 40;
    if label.chars().count() <= MOST {
        return label.to_owned();
    }
    let cut: String = label.chars().take(MOST - 1).collect();
    format!("{}…", cut.trim_end())
}
