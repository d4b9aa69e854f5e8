#!/usr/bin/env python3
"""Draws docs/performance.svg from benches/figures.tsv: time over archive size, both logarithmic.

    python3 benches/plot.py

The first line of the table names the lines; each other line is an archive size and milliseconds, `-` where nothing was measured.
"""
from math import log10
from pathlib import Path

HERE = Path(__file__).parent
COLOURS = ["#0b6e99", "#b3261e", "#2e7d32", "#8e24aa"]
WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 720, 380, 70, 200, 20, 50

rows = [line.split("\t") for line in (HERE / "figures.tsv").read_text().splitlines() if line]
names, rows = rows[0][1:], [(int(row[0]), row[1:]) for row in rows[1:]]
values = [float(cell) for _, cells in rows for cell in cells if cell != "-"]
sizes = [size for size, _ in rows]
low, high = int(log10(min(values))), int(log10(max(values))) + 1


def x(size):
    return LEFT + (log10(size) - log10(sizes[0])) / (log10(sizes[-1]) - log10(sizes[0])) * (WIDTH - LEFT - RIGHT)


def y(value):
    return HEIGHT - BOTTOM - (log10(value) - low) / (high - low) * (HEIGHT - TOP - BOTTOM)


out = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif" font-size="12">',
       f'<rect width="{WIDTH}" height="{HEIGHT}" fill="white"/>']
for power in range(low, high + 1):
    at = y(10**power)
    out.append(f'<line x1="{LEFT}" x2="{WIDTH - RIGHT}" y1="{at:.1f}" y2="{at:.1f}" stroke="#ddd"/>')
    out.append(f'<text x="{LEFT - 8}" y="{at + 4:.1f}" text-anchor="end">{10**power:g} ms</text>')
for size in sizes:
    out.append(f'<text x="{x(size):.1f}" y="{HEIGHT - BOTTOM + 18}" text-anchor="middle">{size:,}</text>')
out.append(f'<text x="{(LEFT + WIDTH - RIGHT) / 2}" y="{HEIGHT - 10}" text-anchor="middle">meetings in the archive</text>')
for nth, name in enumerate(names):
    points = [(x(size), y(float(cells[nth]))) for size, cells in rows if cells[nth] != "-"]
    path = " ".join(f"{a:.1f},{b:.1f}" for a, b in points)
    out.append(f'<polyline points="{path}" fill="none" stroke="{COLOURS[nth]}" stroke-width="2"/>')
    out += [f'<circle cx="{a:.1f}" cy="{b:.1f}" r="3" fill="{COLOURS[nth]}"/>' for a, b in points]
    out.append(f'<text x="{points[-1][0] + 10:.1f}" y="{points[-1][1] + 4:.1f}" fill="{COLOURS[nth]}">{name}</text>')
out.append("</svg>")
(HERE.parent / "docs" / "performance.svg").write_text("\n".join(out) + "\n")
