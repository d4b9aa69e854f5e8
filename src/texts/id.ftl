### Semua teks antarmuka, bahasa Indonesia. Setiap teks ada juga di en.ftl.
### Sebuah id adalah `bagian-isinya`; bagian itu nama judul `##` tempatnya berdiri.
### Satu teks satu baris. Angka dikelompokkan sendiri (1.250); tahun dan nama masuk sebagai teks.

## list – tanda gulir di bawah daftar

list-more-above = ↑ { $count } lagi
list-more-below = ↓ { $count } lagi

## window – bila jendela terlalu kecil

window-too-small = Jendela ini { $width }×{ $height }; rapat memerlukan paling sedikit { $need_width }×{ $need_height }. Perbesar jendela atau kecilkan hurufnya.
