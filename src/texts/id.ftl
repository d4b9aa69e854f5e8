### Semua teks antarmuka, bahasa Indonesia. Setiap teks ada juga di en.ftl.
### Sebuah id adalah `bagian-isinya`; bagian itu nama judul `##` tempatnya berdiri.
### Satu teks satu baris. Angka dikelompokkan sendiri (1.250); tahun dan nama masuk sebagai teks.

## archive – mengapa folder arsip tidak terbuka

archive-gone = Folder arsip { $folder } tidak ada. Pasang stiknya atau sambungkan folder jaringannya, lalu buka kembali.
archive-forbidden = Folder arsip { $folder } tidak boleh dibaca. Minta pemiliknya memberi izin.
archive-not-a-folder = { $folder } bukan folder. Pilih folder arsip yang benar dengan --dir.
archive-unreadable = Folder arsip { $folder } tidak terbaca: { $reason }. Periksa disk atau jaringan, lalu buka kembali.

## cure – apa yang dapat dilakukan

cure-bring-back = Kembalikan berkas aslinya, atau hapus pintasan ini.
cure-permit = Minta pemilik berkas memberi izin baca.
cure-check-disk = Periksa disk atau jaringan, lalu buka kembali.
cure-move-away = Pindahkan dari folder arsip, atau ganti namanya.
cure-copy-in = Salin berkas aslinya ke dalam folder arsip.
cure-make-smaller = Pindahkan dari folder arsip bila bukan berkas rapat; lampiran tidak disimpan di dalamnya.
cure-restore = Kembalikan berkas ini dari cadangan.
cure-save-as-utf8 = Buka dengan penyunting teks, lalu simpan sebagai UTF-8.
cure-delete-nul = Hapus karakter itu dengan penyunting teks, lalu simpan.
cure-choose-version = Pilih salah satu versi, hapus baris tandanya, lalu simpan.
cure-none = Tidak perlu tindakan.
cure-write-format = Tulis format: 1 sebagai isian pertama, lalu simpan.
cure-update = Perbarui program ini untuk mengubahnya; berkas tidak disentuh.
cure-complete = Lengkapi dengan penyunting teks, lalu simpan.
cure-add = Tambahkan dengan penyunting teks, lalu simpan.
cure-delete-or-mend = Hapus atau perbaiki dengan penyunting teks, lalu simpan.
cure-delete-one = Hapus salah satunya, lalu simpan.
cure-double-backslash = Tulis \\ untuk satu garis miring terbalik, lalu simpan.
cure-write-date = Tulis tanggal seperti "2023-11-03" dan jam seperti "09:30:00", lalu simpan.
cure-choose-word = Pilih salah satu, lalu simpan.
cure-update-or-delete = Perbarui program ini, atau hapus isian itu agar dapat diubah.
cure-keep-one = Pindahkan salah satunya dari folder arsip.
cure-change-one = Ganti salah satunya, lalu simpan.
cure-mend-reference = Perbaiki rujukannya atau hapus, lalu simpan.
cure-mend = Perbaiki dengan penyunting teks, lalu simpan.

## field – isian, seperti di layar

field-acting = pelaksana (Plt./Plh./Pj.)
field-aliases = nama lain
field-all = bagian dari semua undangan
field-at = waktu
field-back_title = gelar belakang
field-chair = pimpinan rapat
field-class = klasifikasi
field-closed = jam ditutup
field-collective = sapaan bersama
field-contact = kontak
field-date = tanggal
field-decision = keputusan
field-due = batas waktu
field-ends = rencana selesai
field-from = mulai
field-front_title = gelar depan
field-funding = sumber dana
field-grade = pangkat/golongan
field-group = unsur
field-in_charge = penanggung jawab
field-indicator = indikator
field-institution = instansi
field-invitation = undangan
field-invitation_number = nomor undangan
field-item = mata acara
field-language = bahasa
field-letterhead = kop surat
field-minutes = menit
field-name = nama
field-nip = NIP
field-number = nomor
field-occurrence = kejadian
field-opened = jam dibuka
field-owner = penanggung jawab
field-owners = penanggung jawab
field-place = tempat
field-places = lokus
field-position = jabatan
field-presence = kehadiran
field-quorum = kuorum
field-rank = urutan protokol
field-recurrence = pengulangan
field-reply = jawaban undangan
field-salutation = sapaan
field-sample = tanda contoh
field-secretary = notulis
field-series = seri rapat
field-speaker = pembicara
field-spent = menit terpakai
field-standing = acara tetap
field-starts = rencana mulai
field-state = status
field-supporters = pendukung
field-text = teks
field-time_zone = zona waktu
field-title = judul
field-to = tanggal baru
field-until = sampai

## finding – apa yang ditemukan dalam berkas

finding-place = baris { $line } kolom { $column }
finding-placed = { $place }, { $reason }
finding-unreadable = Tidak terbaca: { $reason }. { $cure }
finding-read-only = Hanya dapat dibaca: { $reason }. { $cure }
finding-not-opened = Tidak dibuka: { $reason }. { $cure }
finding-notice = Terbaca: { $reason }. { $cure }
finding-not-found = berkas tidak ada, atau pintasannya tidak menuju ke mana pun
finding-not-permitted = izin baca tidak ada
finding-not-readable = sistem tidak dapat membacanya ({ $reason })
finding-is-folder = ini folder, bukan berkas
finding-is-pipe = ini pipa sistem, bukan berkas
finding-is-link = ini pintasan, bukan berkas
finding-is-device = ini perangkat sistem, bukan berkas
finding-not-a-folder = ini bukan folder
finding-link-outside = pintasan ini menuju ke luar folder arsip
finding-too-large = besarnya { $size } MB, padahal batasnya { $limit } MB
finding-empty = berkas kosong
finding-utf16 = berkas disimpan sebagai UTF-16
finding-not-utf8 = ada huruf yang bukan UTF-8
finding-nul-tail = dari sini sampai akhir hanya ada karakter nol, seperti setelah listrik padam
finding-nul-byte = ada karakter nol
finding-conflict = ada tanda konflik git
finding-byte-order-mark = ada tanda BOM dari Notepad
finding-carriage-returns = barisnya berakhir dengan CR LF
finding-missing-format = isian `format` tidak ada
finding-invalid-format = `format` berisi `{ $found }`
finding-newer-format = berkas berformat { $found }, program ini mengenal sampai format { $known }
finding-unclosed = tanda { $close } kurang untuk { $open } ini
finding-unclosed-text = tanda kutip penutup kurang
finding-unclosed-comment = tanda */ penutup komentar kurang
finding-unexpected-end = berkas berakhir di tengah isian
finding-missing-comma = koma kurang sebelum `{ $found }`
finding-missing-colon = titik dua kurang sebelum `{ $found }`
finding-unexpected = `{ $found }` tidak pada tempatnya
finding-trailing-text = `{ $found }` berada setelah akhir dokumen
finding-invalid-escape = setelah tanda \ ada huruf yang tidak dikenal
finding-wrong-type = di sini harus { $expected }, bukan `{ $found }`
finding-type-integer = bilangan bulat
finding-type-number = bilangan
finding-type-boolean = true atau false
finding-type-text = teks dalam tanda kutip
finding-type-character = satu huruf dalam tanda kutip tunggal
finding-type-list = daftar [ … ]
finding-type-record = isian dalam ( … )
finding-type-map = pasangan dalam kurung kurawal
finding-type-word = kata tanpa tanda kutip
finding-type-nothing = ( ) kosong
finding-number-out-of-range = bilangan `{ $found }` di luar batas isian ini
finding-unknown-word = kata `{ $found }` tidak dikenal; pilihannya { $allowed }
finding-missing-field = isian `{ $name }` tidak ada di dalam kurung ini
finding-duplicate-field = isian `{ $name }` ada dua kali
finding-unknown-field = isian `{ $name }` tidak dikenal
finding-invalid-date = { $found } bukan tanggal atau jam yang ada
finding-not-an-id = { $found } bukan id, yaitu 16 huruf dari 0-9 a-z tanpa i, l, o, u
finding-not-a-key = { $found } bukan kunci, yaitu 1 sampai 64 huruf dari a-z 0-9 -
finding-invalid-value = { $found } tidak dapat diterima ({ $reason })
finding-too-deep = tanda kurung bersarang terlalu dalam
finding-same-session = rapat yang sama juga ada di { $other }
finding-other = { $reason }

## list – tanda gulir di bawah daftar

list-more-above = ↑ { $count } lagi
list-more-below = ↓ { $count } lagi

## lock – mengapa arsip tidak dapat dikunci

lock-busy = Belum tersimpan: program lain sedang menulis ke arsip ini. Tunggu sebentar, lalu coba lagi.
lock-none = Belum tersimpan: arsip ini tidak dapat dikunci ({ $reason }). Pindahkan arsip ke disk yang mendukungnya.

## problem – pertentangan di dalam dokumen

problem-duplicate-id = id `{ $id }` ada dua kali
problem-dangling = { $field } merujuk `{ $target }`, yang tidak ada
problem-date-out-of-range = { $field } berisi { $date }, di luar tahun 1900 sampai 2200
problem-duplicate-number = nomor { $number } dipakai dua kali
problem-due-and-recurrence = komitmen ini berisi batas waktu dan pengulangan sekaligus
problem-no-share = bagian kuorum ini nol atau lebih dari seluruhnya

## refusal – mengapa perubahan ditolak

refusal-missing = Belum diubah: yang diubah sudah tidak ada, mungkin dihapus orang lain.
refusal-duplicate = Belum ditambahkan: sudah ada.
refusal-clash = Belum diubah: { $field } sementara itu menjadi “{ $now }”, sedangkan Anda menulis “{ $wanted }”.
refusal-changed = Belum dihapus: isinya sudah berubah sejak terakhir Anda lihat. Periksa, lalu hapus lagi.
refusal-final = Belum diubah: notula rapat ini sudah final; hanya kemajuan yang dapat ditambahkan.
refusal-in-use = Belum dihapus: masih dirujuk oleh bagian lain rapat ini.
refusal-invalid = Belum diubah: { $problem }.
refusal-read-only = Belum diubah: berkas ini berisi isian yang tidak dikenal program ini, jadi hanya dapat dibaca.
refusal-no-document = Belum diubah: berkasnya sudah tidak ada di arsip.
refusal-nothing = (kosong)

## save – mengapa belum tersimpan

save-disk-full = Belum tersimpan: disk penuh. Kosongkan ruang di disk, lalu coba lagi.
save-quota = Belum tersimpan: jatah ruang Anda habis. Kosongkan ruang, lalu coba lagi.
save-read-only = Belum tersimpan: disk atau folder ini hanya dapat dibaca. Buka pelindung tulisnya, lalu coba lagi.
save-denied = Belum tersimpan: { $path } dilindungi atau milik orang lain. Minta izin tulis, lalu coba lagi.
save-too-many-files = Belum tersimpan: terlalu banyak berkas terbuka. Tutup program lain, lalu coba lagi.
save-no-folder = Belum tersimpan: { $path } tidak ada lagi. Pasang stiknya atau sambungkan folder jaringannya, lalu coba lagi.
save-not-a-folder = Belum tersimpan: { $path } seharusnya folder. Pindahkan, lalu coba lagi.
save-held = Belum tersimpan: { $path } sedang dibuka program lain. Tutup program itu, lalu coba lagi.
save-exists = Belum tersimpan: nama { $path } sudah dipakai. Pindahkan berkas itu, lalu coba lagi.
save-io = Belum tersimpan: { $path }, kata sistem: { $reason }. Periksa disknya, lalu coba lagi.
save-broken = Belum tersimpan: { $file } tidak terbaca lagi, { $reason }. Perbaiki berkas itu, lalu coba lagi; isinya tidak disentuh.
save-too-large = Belum tersimpan: { $file } akan lebih dari 32 MB. Pindahkan teks panjang ke lampiran.
save-unreadable = Belum tersimpan: { $file } tidak akan terbaca kembali ({ $reason }). Ini kesalahan program; laporkan.

## value – kata dalam berkas, seperti di layar

value-absent = tanpa keterangan
value-cancelled = batal
value-closed = ditutup
value-deferred = ditunda
value-done = selesai
value-draft = rancangan
value-excused = izin
value-false = tidak
value-final = final
value-guest = tamu
value-not_yet = belum hadir
value-planned = direncanakan
value-present = hadir
value-represented = diwakili
value-running = berlangsung
value-sangat_rahasia = sangat rahasia
value-skipped = dilewati
value-true = ya

## window – bila jendela terlalu kecil

window-too-small = Jendela ini { $width }×{ $height }; rapat memerlukan paling sedikit { $need_width }×{ $need_height }. Perbesar jendela atau kecilkan hurufnya.
