### All texts of the interface, English. Each of them is in id.ftl too.
### An id is `section-what-it-says`; the section is the name of the `##` heading it stands under.
### One text, one line. Numbers are grouped by themselves (1,250); years and names go in as text.

## list – scroll signs under a list

list-more-above = ↑ { $count } more
list-more-below = ↓ { $count } more

## window – when the window is too small

window-too-small = This window is { $width }×{ $height }; rapat needs at least { $need_width }×{ $need_height }. Make the window larger or the letters smaller.
