### Semua teks antarmuka, bahasa Indonesia. Setiap teks ada juga di en.ftl.
### Sebuah id adalah `bagian-isinya`; bagian itu nama judul `##` tempatnya berdiri.
### Satu teks satu baris. Angka dikelompokkan sendiri (1.250); tahun dan nama masuk sebagai teks.

## act – yang baru dilakukan, seperti disebut saat dibatalkan

act-export = menulis surat { $subject }
act-new-session = rapat baru “{ $subject }”
act-delete-session = “{ $subject }” dihapus
act-meeting = data rapat “{ $subject }” diubah
act-office = kantor { $subject } dicatat
act-bulk-progress = kemajuan { $subject } komitmen dicatat
act-bulk-due = batas waktu { $subject } komitmen digeser
act-filter = filter { $subject } disimpan
act-delete-filter = filter { $subject } dihapus
act-entry = { $subject } dicatat di kantor
act-delete-entry = { $subject } dihapus dari kantor
act-new-seat = { $subject } ditambah
act-seat = { $subject } diubah
act-delete-seat = { $subject } dihapus
act-alike = { $subject } diperbaiki juga di tempat lain
act-presence = kehadiran { $subject } dicatat
act-presence-of-all = kehadiran { $subject } peserta dicatat
act-invitation = undangan { $subject } dicatat
act-invitations = undangan { $subject } peserta dicatat
act-new-item = mata acara “{ $subject }” ditambah
act-item = mata acara “{ $subject }” diubah
act-delete-item = mata acara “{ $subject }” dihapus
act-new-note = catatan “{ $subject }” ditambah
act-note = catatan “{ $subject }” diubah
act-delete-note = catatan “{ $subject }” dihapus
act-new-decision = keputusan “{ $subject }” ditambah
act-decision = keputusan “{ $subject }” diubah
act-delete-decision = keputusan “{ $subject }” dihapus
act-new-commitment = { $subject } ditambah
act-commitment = { $subject } diubah
act-delete-commitment = { $subject } dihapus
act-pasted = { $subject } baris tempelan dicatat
act-to-note = “{ $subject }” menjadi catatan
act-to-decision = “{ $subject }” menjadi keputusan
act-to-commitment = menjadi komitmen { $subject }
act-to-item = dipindahkan ke mata acara { $subject }
act-split-note = catatan “{ $subject }” dipecah
act-join-notes = catatan “{ $subject }” digabung dengan berikutnya
act-move = { $subject } dipindahkan
act-open = rapat dibuka { $subject }
act-not-opened = “{ $subject }” belum dibuka: kuorum belum tercapai
act-start-item = “{ $subject }” dimulai
act-end-item = “{ $subject }” selesai
act-skip-item = “{ $subject }” dilewati
act-defer-item = “{ $subject }” ditunda ke rapat berikut
act-extend = “{ $subject }” ditambah 5 menit
act-pause = “{ $subject }” dijeda
act-resume = “{ $subject }” dilanjutkan
act-queue = { $subject } menunggu giliran bicara
act-withdraw = { $subject } batal bicara
act-call = { $subject } berbicara
act-spoken = { $subject } selesai berbicara
act-progress = kemajuan { $subject } dicatat
act-answered = jawaban { $subject } dicatat
act-pattern = pola rapat “{ $subject }” dicatat
act-delete-pattern = pola rapat “{ $subject }” dihapus
act-link = kaitan { $subject } dicatat
act-due = batas waktu { $subject } digeser
act-hold = { $subject } ditahan lagi dari layar
act-release-classified = { $subject } bukan identitas; tetap tidak tampil di layar karena klasifikasinya
act-reminded = { $subject } diingatkan
act-reminder-answered = jawaban { $subject } atas pengingat dicatat
act-reminder-copied = teks pengingat { $subject } disalin
act-release = { $subject } bukan identitas: tampil di layar dan surat umum
act-reminder = pengingat { $subject } dicatat
act-receive = bundel { $subject } digabungkan
act-import = isi { $subject } diambil
act-merge = dua versi “{ $subject }” digabungkan
act-restore = keadaan sebelumnya dari “{ $subject }” dikembalikan
act-bring-back = “{ $subject }” dikembalikan dari tempat sampah
act-close = rapat ditutup pukul { $subject }
act-finalise = notula “{ $subject }” difinalkan
act-reseal = perbaikan “{ $subject }” difinalkan
act-amend = perbaikan “{ $subject }” dibuka
act-amend-nothing = segel “{ $subject }” berlaku lagi: tidak ada yang diperbaiki
act-number = nomor notula: { $subject }
act-read-back = pembacaan “{ $subject }” disahkan pimpinan

## acting – pejabat yang bukan definitif

acting-none = definitif
acting-plt = Plt.
acting-plh = Plh.
acting-pj = Pj.

## agenda – agenda rapat

agenda-empty = Belum ada mata acara. Tekan { $key } untuk mata acara pertama.
agenda-item = Mata acara
agenda-minutes = Menit
agenda-class-biasa = biasa
agenda-class-terbatas = terbatas
agenda-class-rahasia = rahasia
agenda-class-sangat_rahasia = sangat rahasia
agenda-decision = Keputusan { $number }
agenda-note = Catatan
agenda-in-item = mata acara { $number }
agenda-in-charge = pelaksana
agenda-planned = direncanakan { $count } menit
agenda-spent = berlangsung { $count } menit
agenda-standing = mata acara tetap
agenda-under = { $notes } catatan · { $decisions } keputusan · { $commitments } komitmen

## archive – mengapa folder arsip tidak terbuka

archive-gone = Folder arsip { $folder } tidak ada. Pasang stiknya atau sambungkan folder jaringannya, lalu buka kembali.
archive-forbidden = Folder arsip { $folder } tidak boleh dibaca. Minta pemiliknya memberi izin.
archive-not-a-folder = { $folder } bukan folder. Pilih folder arsip yang benar dengan --dir.
archive-unreadable = Folder arsip { $folder } tidak terbaca: { $reason }. Periksa disk atau jaringan, lalu buka kembali.

## answers – jawaban banyak peserta sekaligus

answers-none = tidak diubah
answers-comes = hadir
answers-sends = mewakilkan
answers-cannot = berhalangan
## blank – layar yang dikosongkan

blank-hint = Layar dikosongkan; tulisan Anda aman. { $key } menampilkannya lagi.
blank-nothing = Layar dikosongkan.
blank-unsaved = Belum semua tersimpan. { $key } menampilkan layar lagi, dengan sebabnya.

## board – tindak lanjut

board-due = Batas
board-late = Lewat
board-number = K
board-text = Komitmen
board-owner = PJ
board-source = Asal
board-state = Status
board-no-filter = filter: terbuka
board-no-filter-keys = f ganti, / ketik
board-shown = { $count } tampil
board-hidden = { $count } tersembunyi
board-group-nothing = tidak dipilah
board-group-institution = per instansi
board-group-group = per unsur
board-group-place = per tempat
board-group-meeting = per rapat
board-group-state = per status
board-group-week = per minggu
board-group-none = tidak disebut
board-week-of = minggu mulai { $date }
board-sort-urgency = urut: mendesak
board-sort-due = urut: batas
board-sort-institution = urut: instansi
board-sort-meeting = urut: rapat
board-sort-last-word = urut: kabar terlama
board-marked = { $count } ditandai
board-last-word = Kabar
board-columns = Kolom papan
board-column-due = batas waktu
board-column-late = keterlambatan
board-column-number = nomor
board-column-owner = penanggung jawab
board-column-state = status
board-column-source = tanggal rapat asal
board-column-place = lokus
board-column-last-word = kabar terakhir
board-clear = Esc kosongkan
board-back = Esc kembali
board-overdue = ! { $days } hari
board-due-today = hari ini
board-due-soon = { $days } hari lagi
board-no-date = belum ada
board-all-hidden = Filter ini menyembunyikan semua { $count } komitmen. Tekan Esc untuk mengosongkannya.
board-elsewhere = Tidak ada dengan status ini; { $count } ada bila semua status. Tekan f.
board-elsewhere-typing = Tidak ada dengan status ini; { $count } ada bila semua status. Tekan Enter, lalu f.
board-all-closed = Tidak ada yang terbuka: { $count } komitmen sudah selesai atau batal. Tekan f untuk melihatnya.
board-empty = Belum ada komitmen. Buka sebuah rapat, lalu tekan n pada mata acara yang dibahas.

## broken – berkas yang tidak terbaca

broken-title = Tidak terbaca: { $file }
broken-twin = Esc, lalu m menggabungkan kedua versi. Sampai saat itu keduanya tidak disentuh.
broken-untouched = Berkas ini tidak disentuh. Setelah diperbaiki dengan penyunting teks, berkas dibaca lagi.
broken-kept = Versi sebelumnya tersimpan: Esc, lalu z. Atau pulihkan dari cadangan.
broken-gone = Berkas ini sudah terbaca, atau sudah tidak ada lagi.
broken-no-text = Isinya bukan teks.

## backup – cadangan

backup-differs = Berkas { $file } hilang atau bukan yang dahulu disalin. Tidak ada yang dipulihkan.
backup-inside = Cadangan tidak dapat diletakkan di dalam arsip sendiri. Pilih disk lain.
backup-made = { $files } berkas ({ $kilobytes } kB) disalin ke { $folder } dan diperiksa satu per satu. Dipulihkan dengan: rapat --dir FOLDER_BARU backup --restore "{ $folder }"
backup-name = Nama berkas { $file } tidak dapat dicadangkan. Ganti namanya.
backup-none = { $folder } bukan cadangan dan tidak berisi cadangan: daftar SHA256SUMS tidak ada.
backup-no-folder = Folder { $folder } tidak ada. Buat dahulu, atau pasang stiknya.
backup-not-empty = { $folder } sudah berisi. Pilih folder kosong atau yang belum ada, misalnya: rapat --dir FOLDER_BARU backup --restore FOLDER_CADANGAN
backup-running = Cadangan sedang dibuat. Anda dapat terus bekerja.
backup-restored = { $files } berkas ({ $kilobytes } kB) dari { $from } dipulihkan ke { $folder } dan diperiksa satu per satu. Dibuka dengan: rapat --dir "{ $folder }"

## bundle – serah terima antar-laptop

bundle-back = sudah dihapus di sini; kembali ke daftar
bundle-ask = Belum ada yang diubah. Jalankan lagi dengan --yes untuk menggabungkan.
bundle-damaged = Bundel ini terpotong atau berubah di jalan. Minta dikirim ulang; tidak ada yang diambil darinya.
bundle-line = { $title }: { $changes }
bundle-new = rapat baru
bundle-newer = Bundel ini berformat { $form }, dari rapat yang lebih baru. Perbarui program ini.
bundle-none = Ini bukan bundel rapat.
bundle-none-in = Di folder { $folder } tidak ada bundel (*.rapat).
bundle-nothing-new = Tidak ada yang baru di bundel ini; tidak ada yang diubah.
bundle-received = Sudah digabungkan dan tersimpan. Keadaan sebelumnya ada di riwayat.
bundle-unreadable = Bundel tidak terbaca: { $reason }.
bundle-written = { $count } dokumen dibundel ke { $file }.
## calendar

calendar-today = • hari ini
calendar-signs = • hari ini  * libur  · akhir pekan

## capture – baris catat cepat, dan yang dipahami darinya

capture-kind-note = catatan
capture-kind-decision = keputusan
capture-kind-commitment = komitmen
capture-item = mata acara { $number }
capture-today = hari ini
capture-ahead = { $days } hari lagi
capture-ago = { $days } hari lalu
capture-weekly = tiap minggu
capture-weeks = tiap { $count } minggu
capture-monthly = tiap bulan tanggal { $day }
capture-month-end = tiap akhir bulan
capture-from = { $every }, mulai { $date }
capture-missing = belum: { $names }
capture-place = di { $places }
capture-complete = ✓ lengkap
capture-signs = @pj +pendukung >batas *ulang =indikator
capture-more-signs = #acara %lokus !klasifikasi · Nama: teks
capture-prefixes = awali: c catatan · s keputusan · k komitmen
capture-pasted = Tempelan: { $count } baris
capture-pasted-cut = Tempelan: hanya { $count } baris pertama
capture-unknown = “{ $written }” tidak dikenal, tetap sebagai teks
capture-unknown-near = “{ $written }” tidak dikenal, tetap sebagai teks; mirip: { $names }
capture-several = “{ $written }” dapat berarti { $names }; tetap sebagai teks
capture-again = “{ $written }” sudah ada yang lain, tetap sebagai teks
capture-only-commitment = “{ $written }” hanya berlaku pada komitmen, tetap sebagai teks
capture-lowers = klasifikasi { $class } lebih rendah dari acaranya, tidak diturunkan
capture-weekend = { $date } akhir pekan
capture-holiday = { $date } hari libur: { $holiday }
capture-past = { $date } sudah lewat
capture-no-text = teksnya belum ada

## channel – cara undangan dikirim

channel-surat = surat
channel-wa = WA
channel-telepon = telepon
channel-surel = surel
channel-langsung = langsung

## class

class-biasa = biasa
class-terbatas = terbatas
class-rahasia = rahasia
class-sangat_rahasia = sangat rahasia

## commitments – komitmen sebuah rapat

commitments-number = K
commitments-text = Komitmen
commitments-owner = PJ
commitments-due = Batas
commitments-state = Status
commitments-nobody = belum ada PJ
commitments-no-date = belum ada
commitments-late = ! terlambat { $days } hari
commitments-late-short = ! { $days } hari
commitments-due-soon = { $days ->
    [0] jatuh tempo hari ini
   *[other] jatuh tempo { $days } hari
}
commitments-due-soon-short = { $days ->
    [0] hari ini
   *[other] { $days } hari lagi
}
commitments-empty = Belum ada komitmen. Tekan { $key } untuk mencatat yang pertama.

## context – judul kelompok tombol di bantuan

context-everywhere = Di mana saja, juga saat mengetik
context-global = Di setiap layar
context-list = Di daftar
context-home = Daftar rapat
context-session = Di dalam rapat
context-seats = Peserta
context-door = Di pintu
context-answered = Di pintu, bila wakilnya sudah disebut
context-agenda = Agenda
context-agenda_over = Agenda yang sudah selesai
context-printing = Saat mencetak
context-paused = Agenda selama jeda
context-for_all = Peserta, saat tanda berlaku untuk semua
context-bare_agenda = Agenda tanpa mata acara
context-commitments = Komitmen
context-summary = Ringkasan
context-board = Tindak lanjut
context-house = Lembar instansi
context-pictures = Grafik
context-months = Grafik per bulan dan kalender
context-filter = Saat mengetik filter
context-filtered = Saat daftar disaring
context-capture = Di baris catat cepat
context-completing = Saat mengetik nama di baris catat cepat
context-pasted = Saat memeriksa tempelan
context-board_columns = Kolom papan
context-saved_filters = Filter tersimpan
context-papers = Memilih surat
context-guard = Yang seperti identitas di surat
context-form = Di formulir
context-handing = Di formulir serah terima
context-date = Di isian tanggal
context-calendar = Di kalender
context-lines = Di isian beberapa baris
context-choice = Di isian pilihan
context-picking = Saat memilih nama
context-find = Saat mencari di dalam tulisan
context-text = Di setiap tulisan, juga saat mengetik
context-question = Pada pertanyaan
context-reader = Saat membaca
context-palette = Di daftar perintah
context-speakers = Di daftar pembicara
context-office = Di kantor
context-versions = Versi sebelumnya
context-round = Keliling pengingat
context-trash = Tempat sampah
context-search = Pencarian
context-exchange = Serah terima
context-receiving = Bundel yang akan diterima
context-importing = Ambil dari berkas: mencari
context-imported = Ambil dari berkas: hasilnya
context-columns = Ambil dari berkas: kolom
context-twins = Dua versi satu rapat
context-blank = Saat layar dikosongkan
context-layar = Di layar proyektor (rapat layar)
context-closing = Penutupan
context-read-back = Pembacaan
context-read-back-end = Akhir pembacaan
context-asking_now = Saat evaluasi tindak lanjut
context-follow_up = Evaluasi tindak lanjut

## conflict – yang tidak dapat diputuskan saat dua salinan digabungkan

conflict-field = Perlu diputuskan: { $field } { $record } di sini “{ $ours }”, di salinan lain “{ $theirs }”. Yang di sini tetap.
conflict-deleted = Perlu diputuskan: { $record } dihapus di satu salinan, diubah atau dirujuk di salinan lain. Tetap ada.
conflict-sealed = Perlu diputuskan: { $record } tidak ada dalam notula yang sudah final. Tidak diambil.
conflict-order = Perlu diputuskan: urutan { $what } diubah di kedua salinan. Urutan di sini tetap.
conflict-not-the-same = Ini bukan berkas dari rapat yang sama.

## copied – yang disalin sebagai teks

copied-title = Teks untuk papan klip
copied-owners = PJ: { $names }
copied-due = Batas waktu: { $date }
copied-indicator = Indikator: { $text }
copied-source = { $title }, { $date }

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
cure-keep-one = Gabungkan keduanya dengan m di daftar rapat, atau pindahkan salah satunya dari folder arsip.
cure-change-one = Ganti salah satunya, lalu simpan.
cure-mend-reference = Perbaiki rujukannya atau hapus, lalu simpan.
cure-mend = Perbaiki dengan penyunting teks, lalu simpan.

## course – waktu selama rapat berjalan

course-break = jeda
course-end = selesai ± { $time }
course-end-over = selesai ± { $time }, lewat { $minutes } menit
course-left = sisa { $time }
course-opened = Dibuka { $time }: { $present } hadir, { $represented } diwakili dari { $invited }
course-opened-short = Dibuka { $time }: { $there } dari { $invited }
course-over = lewat { $time }
course-speaker = Berbicara
course-waiting = menunggu: { $names }
course-without-quorum = tanpa kuorum

## detail – rincian sebuah komitmen

detail-owners = PJ
detail-supporters = pendukung
detail-due = batas
detail-born = asal
detail-no-date = belum ada batas waktu
detail-rhythm = berulang
detail-indicator = indikator
detail-places = lokus
detail-funding = dana
detail-moved = mundur
detail-item = mata acara { $number } { $title }
detail-decision = keputusan { $number }
detail-nobody = belum ada
detail-nothing-told = belum ada perkembangan
detail-still = belum: { $names }
detail-late = ! terlambat { $days } hari
detail-missed = { $count } kali terlewat
detail-occurrence = untuk { $date }
detail-moves = { $count }×
detail-move = { $from } → { $to }
detail-weekly = tiap minggu sejak { $from }
detail-weeks = tiap { $count } minggu sejak { $from }
detail-monthly = tiap bulan tanggal { $day } sejak { $from }
detail-until = sampai { $date }
detail-evidence = bukti: { $text }
detail-waits-for = menunggu { $who }
detail-noted-by = dicatat { $who }
detail-reminder = diingatkan lewat { $via }
detail-reminder-copied = teks pengingat disalin ({ $via })
detail-reminder-answered = pengingat dijawab lewat { $via }
detail-linked = { $relation } { $what }
detail-linked-elsewhere = { $relation } komitmen yang tidak ada di arsip ini
detail-exported = masuk { $paper }
detail-more = … { $count } yang lebih lama (Spasi)

## difference – beda dua keadaan sebuah rapat

difference-new = { $count } { $what } baru
difference-gone = { $count } { $what } dihapus
difference-order = urutan { $what } berubah
difference-field = { $field } { $record }: “{ $was }” menjadi “{ $is }”
difference-renumbered = Nomor { $what } { $was } dipakai di kedua salinan; yang satu menjadi nomor { $is }.
difference-head = rapat
difference-office = kantor
difference-note = catatan “{ $text }”
difference-record = kemajuan { $number }
difference-answer = jawaban { $number }

## fault – apa yang kurang pada isian

fault-empty = Harus diisi.
fault-nothing-told = Tulis apa yang terjadi, atau pilih status lain.
fault-no-date = Bukan tanggal. Tulis misalnya 31 des, 31/12/2023 atau +2 minggu.
fault-no-time = Bukan jam. Tulis misalnya 09.30.
fault-ends-before = Selesai sebelum mulai. Rapat yang melewati tengah malam ditulis sebagai dua rapat.
fault-no-number = Bukan bilangan di sini.
fault-no-share = Bukan bagian. Tulis misalnya 1/2 atau >1/2; per unsur: Camat 2/3; OPD 1/2, dengan nama unsur yang ada.
fault-no-offset = Bukan selisih dari UTC. Tulis misalnya +08.45.
fault-outside = Tulis nama berkas di dalam folder arsip, misalnya lambang.png.
fault-taken = Nama ini sudah dipakai.
fault-future = Tanggal ini belum tiba. Isi tanggal kejadiannya.
fault-after-meeting = Tanggal ini sesudah hari rapat. Isi tanggal undangan dikirim.
fault-no-choice = Tidak ada di pilihan. Pilih dengan Enter, atau hapus.
fault-due-and-recurrence = Isi batas waktu atau pengulangan, jangan keduanya.

## field – isian, seperti di layar

field-acting = sebagai pelaksana
field-address = alamat
field-aliases = nama lain
field-all = bagian dari semua undangan
field-arrived = datang pukul
field-at = waktu
field-back_title = gelar belakang
field-backup_to = folder di disk lain
field-bundle_from = berkas atau folder
field-bundle_to = berkas tujuan
field-by_name = nama wakil
field-by_position = jabatan wakil
field-chair = pimpinan rapat
field-class = klasifikasi
field-closed = jam ditutup
field-code = kode
field-collective = sapaan bersama
field-contact = kontak
field-date = tanggal
field-decision = keputusan
field-due = batas waktu
field-ends = rencana selesai
field-evidence = bukti
field-from = mulai
field-front_title = gelar depan
field-funding = sumber dana
field-grade = pangkat/golongan
field-group = unsur
field-happened_on = pada tanggal
field-in_charge = penanggung jawab
field-indicator = indikator
field-institution = instansi
field-invitation = undangan
field-invitation_number = nomor undangan
field-last_representative = wakil pada rapat lalu
field-invited_by = diundang lewat
field-invited_on = diundang tanggal
field-item = mata acara
field-item_state = status acara
field-language = bahasa
field-left = pulang pukul
field-linked = komitmen lain
field-letterhead = kop surat
field-logo = logo
field-minutes = menit
field-filter = filter
field-name = nama
field-new_due = batas baru
field-nip = NIP
field-number = nomor
field-occurrence = kejadian
field-office_name = nama kantor
field-opened = jam dibuka
field-owner = penanggung jawab
field-owners = penanggung jawab
field-place = tempat
field-places = lokus
field-position = jabatan
field-presence = kehadiran
field-progress = perkembangan
field-promise = yang dijanjikan
field-quorum = kuorum
field-quorum_groups = kuorum per unsur
field-quorum_seats = harus hadir
field-rank = urutan protokol
field-reason = alasan
field-recurrence = pengulangan
field-relation = hubungan
field-reply = jawaban undangan
field-reply_name = calon wakil
field-reply_position = jabatan calon wakil
field-reply_reason = alasan berhalangan
field-reported_by = dilaporkan oleh
field-blocked_by = menunggu siapa
field-chair_word = kata pimpinan
field-pattern = dari pola
field-follow_up = evaluasi janji
field-rhythm = pengulangan
field-rhythm_by = tiap minggu/tanggal
field-salutation = sapaan
field-sample = tanda contoh
field-seal = segel
field-secretary = notulis
field-speaking_minutes = menit per pembicara
field-series = seri rapat
field-session_state = status rapat
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
field-theme = tema
field-via = lewat
field-zone_name = nama zona lain
field-zone_offset = selisih dari UTC
field-amendment_reason = alasan perbaikan
field-numbering = pola nomor notula

## filter – kata-kata filter

filter-meant = { $word } tidak dikenal. Maksud Anda { $meant }?
filter-state = { $word } tidak dikenal. Yang ada: terlambat, jatuh-tempo, tanpa-perkembangan, terbuka, belum, proses, terhambat, selesai, batal, semua, tepat-waktu, selesai-terlambat, menunggu-jawaban, ganda.
filter-when = { $word } bukan waktu. Contoh: batas:<30h, batas:2024-03, sejak:agustus, selesai:2023-08, batas:tanpa.
filter-field = { $word } tidak dikenal. Yang ada: is:, batas:, @ (pj:), instansi:, unsur:, % (lokus:), seri:, sejak:, sampai:, selesai:. Sebagai kata biasa: beri tanda petik.
filter-empty = { $word } belum lengkap: tulis yang dicari di belakangnya.

## filters – filter tersimpan

filters-title = Filter tersimpan
filters-empty = Belum ada filter tersimpan. Ketik filter di papan, lalu { $key } menyimpannya dengan nama.

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

## first – petunjuk pertama, sampai diikuti sekali

first-home = Mulai di sini: Enter membuka rapat, n rapat baru, ? arti tombol
first-seats = Mulai di sini: p membuka pintu; beberapa huruf, Enter: hadir
first-agenda = Mulai di sini: ; satu baris untuk catatan, keputusan, komitmen
first-commitments = Mulai di sini: p mencatat kemajuan, n komitmen baru, Spasi riwayatnya
first-board = Mulai di sini: / menyaring, misalnya @polres; p mencatat kemajuan
first-office = Mulai di sini: n menambah, Enter mengubah; semua rapat mengikuti
first-form = Isian bertanda * wajib. Ctrl+S menyimpan; Esc menutup, tulisan tetap ada

## follow – evaluasi tindak lanjut

follow-title = Evaluasi tindak lanjut · { $title }
follow-reading = membaca janji dari rapat sebelumnya…
follow-gone = Komitmen ini sudah tidak ada di rapatnya.
follow-place = { $at } dari { $all } · { $answered } dijawab
follow-for-all = semua yang belum selesai: { $count }
follow-part = bagian { $at } dari { $all } · { $done } selesai
follow-there = hadir
follow-represented = diwakili
follow-represented-by = diwakili { $who }
follow-away = tidak di ruangan
follow-waits-for = menunggu { $who }
follow-answered = Dijawab di rapat ini: { $what }
follow-nothing = Tidak ada janji terbuka dari rapat sebelumnya.
follow-end = Semua sudah ditanya.
follow-count = { $answered } dari { $all } pertanyaan dijawab.
follow-open = { $count } dilewati. { $key } kembali ke yang pertama.
follow-left-out = { $count } rapat yang lebih lama tidak ikut ditanya di sini; janjinya ada di papan tindak lanjut.

## form – judul formulir, dan yang dikatakan di dalamnya

form-office = Kantor Anda
form-give-all = Serahkan semua rapat
form-give = Serahkan rapat
form-receive = Terima rapat
form-back-up = Cadangkan arsip
form-machine = Mesin ini
form-profile = Data kantor
form-new-group = Unsur baru
form-group = Unsur
form-new-institution = Instansi baru
form-institution = Instansi
form-new-place = Tempat baru
form-place = Tempat
form-bulk-progress = Kemajuan semua yang ditandai
form-bulk-due = Geser batas waktu semua yang ditandai
form-new-filter = Simpan filter
form-filter = Filter tersimpan
form-new-signatory = Penanda tangan baru
form-signatory = Penanda tangan
form-new-holiday = Hari libur baru
form-holiday = Hari libur
form-new-session = Rapat baru
form-next-session = Rapat baru dari yang dipilih
form-meeting = Data rapat
form-new-series = Seri rapat dari rapat ini
form-series = Seri rapat
form-new-template = Pola rapat dari rapat ini
form-template = Pola rapat
form-guest = Tamu
form-new-seat = Peserta baru
form-seat = Peserta
form-invitation = Undangan dan jawaban
form-represented = Diwakili
form-excused = Izin
form-names = Lengkapi nama
form-new-item = Mata acara baru
form-item = Mata acara
form-new-note = Catatan baru
form-capture = Baris catat cepat
form-note = Catatan
form-new-decision = Keputusan baru
form-decision = Keputusan
form-new-commitment = Komitmen baru
form-commitment = Komitmen
form-progress = Kemajuan
form-answer-progress = Jawaban: sedang proses
form-answer-moved = Jawaban: minta waktu lagi
form-answer-blocked = Jawaban: terhambat
form-answer-cancelled = Jawaban: dibatalkan
form-due = Geser batas waktu
form-move = Pindahkan ke mata acara
form-link = Kaitkan dengan komitmen lain
form-reminder = Catat pengingat
form-number = Nomor notula
form-reseal = Finalkan perbaikan

## frame – kepala, kaki dan baris filter

frame-program = rapat
frame-home = rapat · { $office }
frame-board = Tindak lanjut
frame-sample = CONTOH
frame-read-only = hanya dibaca
frame-window-meeting = Rapat { $date }
frame-unreadable = ✗ { $count } berkas tidak terbaca
frame-there = { $present } hadir + { $represented } diwakili
frame-quorum-met = kuorum { $there } { $enough } { $required } ✓
frame-quorum-short = kuorum { $there } < { $required } !
frame-quorum-missing = kuorum kurang { $count } !
frame-loading = membaca arsip…
frame-reading = membaca { $done } dari { $total } berkas
frame-filtered = { $shown } tampil · { $hidden } tersembunyi
frame-nothing-found = Tidak ada yang cocok. { $key } mengosongkan filter.
frame-saved = tersimpan { $time }
frame-saving = menyimpan …
frame-not-kept = { $why } Tulisan ini aman di layar, tetapi belum dari mati listrik; simpanan sementaranya dicoba lagi sendiri.
frame-not-saved = { $why } Perubahan aman di layar dan tersimpan sendiri begitu bisa.

## help – bantuan

help-title = Bantuan
help-nothing = Tidak ada tombol yang cocok. Esc mengosongkan.
help-filter = Kata filter
help-filter-states = jatuh-tempo, tanpa-perkembangan, selesai, semua, terbuka
help-filter-owner = penanggung jawab: instansi, singkatan, jabatan
help-filter-place = lokus
help-filter-group = unsur
help-filter-series = seri rapat
help-filter-due = batas waktu: <, <=, >, >=; 30h, 2mg, 3bln, 2024-03, besok, tanpa
help-filter-since = rapat sejak saat itu; sampai: kebalikannya; selesai: selesai saat itu
help-filter-not = tanda minus berarti bukan; "dua kata" dalam tanda petik
help-filter-words = kata lain dicari dalam teks, PJ, indikator dan kemajuan
help-filter-exact = belum, proses, terhambat, batal, tepat-waktu, menunggu-jawaban

## heading

heading-invitation = undangan
heading-meeting-day = pelaksanaan
heading-more = bila perlu
heading-papers = surat
heading-person = orangnya
heading-presence = kehadiran
heading-quorum = kuorum
heading-rhythm = bila berulang

## hint – yang membantu mengisi

hint-restored = dipulihkan dari { $time }
hint-restored-on = dipulihkan dari { $date } { $time }
hint-required = wajib
hint-pick = ketik nama, { $take } memilih
hint-pick-number = ketik nomor atau sebagian judul, { $take } memilih
hint-pick-many = ketik nama, { $take } memilih · ; memilih lagi
hint-pick-other = { $delete } menghapus · ketik nama lain, { $take } memilih
hint-pick-more = ketik nama, { $take } memilih · { $delete } menghapus
hint-options = ← → memilih
hint-date = misalnya 31 des, jumat depan, 2 minggu, akhir bulan
hint-theirs = yang tersimpan sekarang: { $text }
hint-time = misalnya 09.30
hint-create = + tambahkan “{ $name }”
hint-nothing-found = tidak ada yang cocok
hint-find = cari
hint-found = { $at } dari { $count }
hint-understood = → { $date }
hint-understood-odd = → { $date } ({ $odd })
hint-weekend = akhir pekan
hint-past = sudah lewat
hint-before-meeting = sebelum rapat
hint-after-meeting = sesudah hari rapat
hint-due-now = kini { $date }
hint-all = semua PJ ({ $count })
hint-all-open = semua PJ ({ $count } yang belum)
hint-all-of-group = semua { $group } ({ $count })
hint-aliases = satu nama per baris; dulu resmi: nama; dari; sampai
hint-letterhead = satu baris kop per baris, yang terbesar di atas
hint-quorum = misalnya 1/2, atau >1/2
hint-quorum-groups = misalnya Camat 2/3; OPD 1/2
hint-logo = letakkan berkasnya di folder arsip, misalnya lambang.png
hint-zone-offset = misalnya +08.45
hint-rhythm-by = tiap berapa minggu, atau tanggal dalam bulan

## history – riwayat dan tempat sampah

history-version = Versi
history-until = Sampai
history-kind = Jenis
history-kind-plain = biasa
history-kind-final = final
history-kind-replaced = sebelum diganti
history-kind-received = diterima
history-kind-given = diserahkan
history-afterwards = Sesudahnya
history-deleted = Dihapus
history-last = versi terakhir yang tersimpan
history-came = salinan dari luar, untuk digabungkan
history-same = tidak ada bedanya
history-unreadable = tidak terbaca
history-no-version = Tidak ada versi { $number }. Yang ada: { $known }.
history-restored = “{ $title }” kembali seperti versi { $number }: { $changes }. Keadaan tadi tersimpan dalam riwayat.
history-nothing = Versi { $number } sama dengan keadaan sekarang; tidak ada yang dikembalikan.
history-recovered = “{ $title }” kembali seperti versi { $number }. Berkas yang tidak terbaca, bila ada, dipindahkan ke .rapat/trash dan tidak dihapus.
history-lost = Berkas “{ $title }” tidak ada atau tidak terbaca. Versi yang tersimpan: { $known }. Kembalikan dengan `rapat restore { $id } VERSI`.
history-kept = Versi sebelumnya tersimpan: `rapat history { $id }`; kembalikan dengan `rapat restore { $id } VERSI`, atau dari cadangan.
history-back = “{ $title }” kembali dari tempat sampah.
history-not-thrown = Tidak ada rapat “{ $typed }” di tempat sampah, atau lebih dari satu. Lihat `rapat history --trash`. Untuk keadaan sebelumnya, sebutkan nomor versinya.
history-remains = { $files } berkas, { $versions } versi, { $drafts } draf, { $thrown } di tempat sampah
history-purge-asks = “{ $title }” akan dihapus untuk selamanya: { $what }. Jalankan lagi dengan --yes.
history-purged = “{ $title }” dihapus untuk selamanya: { $what }. Salinan di luar arsip ini (cadangan, bundel, laptop lain) tidak disentuh.
history-not-kept = Tersimpan, tetapi keadaan sebelumnya tidak masuk riwayat. { $reason }

## home – daftar rapat

home-attention = Perlu perhatian
home-attention-keys = t, lalu f
home-overdue = { $count } terlambat
home-due = { $count } segera jatuh tempo
home-silent = { $count } tanpa perkembangan
home-all-well = ✓ Tidak ada yang terlambat
home-date = Tanggal
home-meeting = Rapat
home-state = Status
home-there = Hadir
home-backup = cadangan { $days } hari lalu
home-backup-today = cadangan hari ini
home-no-backup = belum ada cadangan
home-commitments = Komitmen
home-follow-up = Tindak lanjut
home-late = ! { $count } terlambat
home-two-versions = ✗ dua versi · { $key } gabungkan
home-unread = ✗ { $count } berkas tidak terbaca ({ $key })
home-versions-kept = ✗ tidak terbaca · { $key } versi sebelumnya
home-settled = ✓ tuntas
home-open = { $count } terbuka
home-empty = Belum ada rapat. Tekan { $new } untuk membuat rapat pertama, { $help } untuk bantuan.

## honours – daftar penghormatan bagi pembawa acara

honours-begin = Yang kami hormati
honours-late = baru tiba
honours-late-of = baru tiba: { $names }
honours-represented = { $who }, yang diwakili oleh { $by }
honours-place = { $number } dari { $count }
honours-title = Daftar penghormatan

## house – satu instansi

house-promises-promised = janji seluruhnya
house-promises-kept = ditepati
house-promises-kept-late = selesai sesudah batasnya
house-promises-open = masih terbuka
house-promises-late = terbuka dan lewat batas
house-promises-cancelled = dibatalkan
house-came = { $meetings } rapat terakhir: { $person } hadir sendiri, { $represented } diwakili, { $absent } tidak hadir
house-contacts = Narahubung
house-no-contacts = belum dicatat

## identity – yang seperti identitas seseorang

identity-marked = ditandai
identity-nik = NIK
identity-family_card = nomor KK
identity-nip = NIP
identity-phone = nomor telepon
identity-email = surel
identity-birth = tanggal lahir
identity-account = nomor rekening
identity-plate = nomor kendaraan
identity-passport = nomor paspor
identity-insurance = nomor BPJS
identity-coordinates = koordinat
identity-name = nama atau inisial
identity-kin = nama kerabat
identity-address = alamat
identity-school = sekolah dalam kasus
identity-of-meeting = judul rapat
identity-of-note = catatan ke-{ $number }
identity-of-decision = keputusan { $number }
identity-none = Tidak ada yang seperti identitas.
identity-unreadable = { $file } tidak terbaca: { $reason }. Periksa nama berkasnya.

## import – tabel dari luar sebelum diambil

import-unreadable = Berkas tidak terbaca: { $reason }. Tidak ada yang diambil.
import-not-a-table = Ini bukan tabel yang dikenal. Simpan sebagai XLSX atau CSV, tanpa kata sandi, lalu coba lagi.
import-empty = Tabel ini kosong. Tidak ada yang diambil.
import-swollen = Isi berkas ini lebih dari { $most } MB bila dibuka. Hapus gambar dan lembar lain, lalu coba lagi.
import-too-many-rows = Tabel ini lebih dari { $most } baris. Bagi menjadi beberapa berkas.
import-too-many-columns = Baris { $row } lebih dari { $most } kolom. Hapus kolom yang tidak dipakai.
import-cell-too-long = Baris { $row } kolom { $column } lebih dari { $most } huruf. Pendekkan isinya.
import-open-quote = Baris { $row } kolom { $column }: tanda petik dibuka dan tidak ditutup. Perbaiki, lalu coba lagi.
import-workbook = Buku kerja ini rusak. Buka di Excel, simpan ulang, lalu coba lagi.
import-change = { $field }: { $from } → { $to }
import-in-column = kolom “{ $column }”: { $why }
import-plain-missing = kosong, padahal harus terisi
import-why-cell-fault = sel berisi galat { $about }
import-why-no-date = “{ $about }” bukan tanggal
import-why-no-time = “{ $about }” bukan jam
import-why-no-number = “{ $about }” bukan angka
import-why-unknown-word = “{ $about }” tidak dikenal di sini
import-known-words = { $said } (yang dikenal: { $words })
import-plain-due-and-rhythm = ada batas waktu dan pengulangan; pilih satu
import-plain-twice = sama dengan baris di atasnya
import-why-lowers-class = klasifikasi akan turun menjadi { $about }; ubah di rapatnya bila memang dimaksud
import-why-no-code = “{ $about }” bukan kode komitmen
import-why-unknown-code = tidak ada yang berkode “{ $about }”
import-why-unknown-institution = instansi “{ $about }” belum dikenal
import-why-unknown-group = unsur “{ $about }” belum dikenal
import-plain-no-group = unsurnya tidak disebut
import-why-unknown-name = tidak ada yang bernama “{ $about }”
import-why-unknown-place = tempat “{ $about }” belum dikenal
import-why-unknown-item = tidak ada mata acara “{ $about }”
import-why-several = bisa berarti beberapa: { $about }
import-plain-several-there = ada beberapa yang sama di sini
import-why-other-under-number = nomor ini di sini “{ $about }”; samakan judulnya atau kosongkan nomornya
import-plain-hides-identity = akan menutupi atau mengganti identitas yang ditandai; ubah di rapatnya bila memang dimaksud
import-why-other-person = ini kursi “{ $about }” dan kehadirannya sudah dicatat; ubah namanya di rapat bila memang dimaksud
import-part-new = Baru
import-part-changed = Berubah
import-part-proposed = Usulan
import-part-unclear = Belum jelas
import-part-refused = Ditolak
import-counts = { $new } baru, { $changed } berubah, { $same } tetap, { $unclear } belum jelas, { $refused } ditolak
import-counts-proposed = { $counts }, { $proposed } usulan
import-row = baris { $row }  { $subject }
import-row-why = baris { $row }  { $subject }: { $why }
import-names = Dikenalkan kepada kantor: { $names }
import-nothing = Tidak ada yang perlu diambil: semua yang jelas sudah sama.
import-ask = Belum ada yang diubah. Jalankan lagi dengan --yes untuk mengambilnya.
import-left-out = Yang belum jelas dan yang ditolak tidak diambil. Perbaiki tabelnya lalu ambil lagi; yang sudah sama tidak berubah.
import-proposed-how = Usulan atas teks dan batas waktu tidak diambil sendiri. Bila disetujui, ubah di komitmennya.
import-unknown-names = Instansi atau unsur yang belum dikenal dapat dikenalkan dengan --add-names.
import-taken = Sudah diambil dan tersimpan. Satu tindakan; keadaan sebelumnya ada di riwayat.
import-missing = Tidak ada kolom untuk { $fields }. Kolom di berkas: { $columns }. Sebutkan dengan --map '{ $field }=KOLOM'.
import-no-meeting = Sebutkan rapatnya dengan --into SESSION.
import-no-column = Tidak ada kolom “{ $column }”. Kolom di berkas: { $columns }.
import-no-field = Tidak ada isian “{ $field }” di sini. Yang ada: { $fields }.
import-no-pair = “{ $said }” bukan pasangan ISIAN=KOLOM.

## importing – layar mengambil tabel

importing-hint = letak berkas, dari folder rumah Anda
importing-title = Ambil dari berkas
importing-title-into = Ambil dari berkas · { $title }
importing-kind-peserta = Peserta
importing-kind-instansi = Instansi
importing-kind-agenda = Agenda
importing-kind-komitmen = Komitmen
importing-kind-rtl = RTL yang kembali
importing-reading = Membaca berkas …
importing-looking = Mencari berkas …
importing-no-file = Tidak ada tabel di sini. Ketik atau tempel letak berkas CSV atau XLSX.
importing-missing = kolom untuk { $fields } belum ditunjuk
importing-column = Kolom
importing-heading = Judul di berkas
importing-meaning = Artinya
importing-no-meaning = tidak dipakai
importing-how-unclear = Belum jelas siapa atau apa yang dimaksud; tidak ikut diambil. Perbaiki berkasnya, ganti arti kolomnya, atau kenalkan namanya.
importing-how-refused = Tidak dapat diambil seperti ini. Perbaiki barisnya di berkas, lalu ambil lagi.
importing-how-proposed = Usulan atas teks dan batas waktu tidak diambil sendiri. Bila disetujui, ubah di komitmennya.
importing-how-changed = Yang sudah ada di sini dan berbeda di berkas; akan mengikuti berkas.
importing-how-new = Belum ada di sini; akan ditambahkan. Yang tidak ada di berkas tetap seperti sekarang.

## item

item-state-planned = direncanakan
item-state-running = berjalan
item-state-done = selesai
item-state-skipped = dilewati
item-state-deferred = ditunda

## key – apa yang dilakukan sebuah tombol

key-open = buka
key-blank = kosongkan layar
key-unblank = tampilkan lagi
key-turn-identity = lepas/tahan layar
key-new-session = rapat baru
key-board = tindak lanjut
key-new-from-this = rapat lanjutan
key-house = lembar instansi
key-choose-columns = kolom
key-toggle-column = pasang/lepas
key-mark-row = tandai
key-mark-rows = tandai semua
key-group-rows = pilah
key-sort-rows = urutan
key-saved-filters = filter tersimpan
key-save-filter = simpan filter
key-show-today = hari ini
key-pictures = grafik
key-show-ageing = lama keterlambatan
key-show-places = menurut tempat
key-show-institutions = menurut instansi
key-show-months = per bulan
key-show-calendar = kalender
key-open-rows = buka barisnya
key-next-picture = grafik berikut
key-previous-picture = grafik sebelumnya
key-next-number = angka di samping
key-previous-number = angka sebelumnya
key-later = lebih baru
key-earlier = lebih lama
key-show-broken = berkas rusak
key-versions = versi sebelumnya
key-exchange = serah terima
key-choose = pilih
key-go-on = lanjut
key-receive = terima
key-round = pengingat
key-copy-reminder = salin
key-mark-sent = terkirim
key-mark-answered = dijawab
key-scroll-text = baca terus
key-scroll-back = baca kembali
key-write-reminders = semua ke folder
key-trash = tempat sampah
key-search = cari di semua rapat
key-restore = kembalikan
key-purge = hapus selamanya
key-merge = gabungkan
key-take-other = pilih yang lain
key-read-version = baca perubahannya
key-delete = hapus
key-quit = keluar
key-tell-saved = sudah tersimpan?
key-present = hadir
key-as-answered = wakilnya hadir
key-represented = diwakili
key-excused = izin
key-absent = tanpa ket.
key-not-yet = belum hadir
key-door = pintu
key-late = baru datang
key-left = pulang
key-mark-all = tandai semua yang tampil
key-invite = undangan
key-complete-names = lengkapi nama
key-add-seat = peserta baru
key-add-guest = tamu
key-edit = ubah
key-office = kantor
key-machine = mesin ini
key-add-entry = tambah
key-edit-office = data kantor
key-groups = unsur
key-institutions = instansi
key-places = tempat
key-signatories = penanda tangan
key-holidays = hari libur
key-patterns = seri dan pola rapat
key-move-down = turunkan
key-move-up = naikkan
key-capture = catat cepat
key-move-to-item = ke acara lain
key-split-note = pecah catatan
key-join-notes = gabung dengan berikutnya
key-split-here = pecah di kursor
key-convert = ganti jenis
key-open-meeting = buka rapat
key-honours = daftar penghormatan
key-import = impor dari berkas
key-import-kind = ganti isi
key-learn-names = kenalkan nama
key-look-again = lihat hasilnya
key-map-columns = arti kolom
key-next-meaning = ganti arti
key-take-file = buka
key-take-in = ambil
key-papers = surat
key-print = tulis dan buka
key-print-all = semua surat
key-next-format = format
key-switch-form = internal/publik
key-stop-printing = berhenti mencetak
key-hide-span = rahasiakan
key-no-identity = bukan identitas
key-print-anyway = tetap tulis
key-next-item = lanjut
key-start-item = mulai
key-previous-item = mundur
key-pause = jeda
key-resume = lanjutkan
key-speakers = pembicara
key-spoken = waktu bicara
key-extend = +5 menit
key-skip-item = lewati
key-defer-item = tunda
key-call-next = panggil berikutnya
key-withdraw = batal bicara
key-complete = lengkapi
key-file-line = catat
key-change-kind = ganti jenis
key-older-line = riwayat
key-newer-line = baris sesudahnya
key-file-all = catat semua
key-add-note = catat
key-add-decision = keputusan
key-add-commitment = komitmen
key-add-item = mata acara
key-progress = kemajuan
key-move-due = geser
key-blocked = terhambat
key-cancelled = batal
key-all-owners = jawaban sama untuk semua
key-skip = lewati
key-follow-up = evaluasi tindak lanjut
key-make-template = jadikan pola rapat
key-make-series = jadikan seri rapat
key-done = selesai
key-link = kaitkan
key-read-life = riwayat
key-remind = catat pengingat
key-go-there = ke tempatnya
key-edit-meeting = data rapat
key-seats = peserta
key-agenda = agenda
key-commitments = komitmen
key-summary = ringkasan
key-next-tab = bagian berikut
key-previous-tab = bagian sebelumnya
key-open-source = buka di rapatnya
key-open-place = buka tempatnya
key-cycle-states = ganti status
key-filter = cari
key-down = turun
key-up = naik
key-page-down = satu layar turun
key-page-up = satu layar naik
key-first = ke awal
key-last = ke akhir
key-leave-filter = ke hasilnya
key-clear-filter = kosongkan
key-undo = batalkan
key-redo = ulangi
key-back = kembali
key-help = bantuan
key-throw-away = buang tulisan
key-copy = salin
key-cut = potong
key-paste = tempel
key-select-all = pilih semua
key-undo-typing = batalkan ketikan
key-redo-typing = ulangi ketikan
key-hand-over = penyunting
key-find = cari
key-find-next = berikut
key-find-previous = sebelumnya
key-stay-at-found = tulis di sini
key-leave-find = ke tempat semula
key-language = English
key-theme = ganti tema
key-save = simpan
key-next-field = isian berikut
key-previous-field = isian sebelumnya
key-cancel = tutup
key-next-choice = pilihan lain
key-previous-choice = pilihan sebelumnya
key-take-choice = pilih
key-calendar = kalender
key-day-before = hari
key-day-after = hari sesudahnya
key-week-before = minggu
key-week-after = minggu sesudahnya
key-month-before = bulan sebelumnya
key-month-after = bulan
key-today = hari ini
key-yes = ya
key-no = tidak
key-close = tutup
key-palette = perintah
key-run = jalankan
key-closing = penutupan
key-read-back = bacakan
key-finalise = finalkan
key-amend = perbaiki
key-close-meeting = tutup rapat
key-edit-number = nomor
key-next-page = lanjut
key-previous-page = sebelumnya
key-confirm-all = sahkan

## language – bahasa antarmuka

language-id = Bahasa Indonesia
language-en = English

## keyboard – yang tidak bergambar di papan ketik

keyboard-space = Spasi

## layar – layar proyektor untuk ruangan

layar-window = Layar rapat
layar-item = mata acara { $number }
layar-next = berikutnya: { $item }
layar-left = sisa dari { $minutes } menit
layar-over = lewat dari { $minutes } menit
layar-spent = berjalan
layar-break = jeda sejak { $time }
layar-not-opened = Belum dibuka
layar-between = Rapat dibuka
layar-closed = Rapat ditutup
layar-held = ditahan: seperti identitas
layar-row-held = ◌ ditahan dari layar: seperti identitas ({ $key } bila bukan)
layar-row-released = dilepas untuk layar ({ $key } menahan lagi)
layar-identity = [identitas dirahasiakan]
layar-earlier = { $count } lagi sebelumnya
layar-unreadable = berkas rapat sedang tidak terbaca; ini keadaan terakhir
layar-gone = berkas rapat tidak ada lagi; ini keadaan terakhir
layar-none = Tidak ada rapat yang berjalan atau dijadwalkan hari ini. Sebutkan rapatnya: rapat layar ID. Yang terbaru: { $near }.
layar-several = Lebih dari satu rapat dapat dimaksud: { $names }. Sebutkan satu: rapat layar ID.

## list – tanda gulir di bawah daftar

list-of-filters = filter tersimpan
list-of-commitments = komitmen
list-of-course = jalannya rapat
list-of-answers = jawaban
list-of-identities = penilaian identitas
list-of-decisions = keputusan
list-of-exports = surat yang keluar
list-of-earlier = segel terdahulu
list-of-groups = unsur
list-of-holidays = hari libur
list-of-institutions = instansi
list-of-items = mata acara
list-of-notes = catatan
list-of-places = lokus
list-of-records = kemajuan
list-of-seats = peserta
list-of-signatories = penanda tangan
list-more-above = ↑ { $count } lagi
list-more-below = ↓ { $count } lagi

## lock – mengapa arsip tidak dapat dikunci

lock-busy = Belum tersimpan: program lain sedang menulis ke arsip ini.
lock-none = Belum tersimpan: arsip ini tidak dapat dikunci ({ $reason }). Pindahkan arsip ke disk yang mendukungnya.

## notice – yang dikatakan setelah sebuah tindakan

notice-closed = Kini hanya Anda yang dapat membuka arsip ini; { $count } berkas tadi terbuka.
notice-done = { $act } (u membatalkan)
notice-filed = { $act } (Ctrl+Z membatalkan)
notice-nobody-fits = Tidak ada yang cocok dengan “{ $text }”; huruf berikut mulai dari awal.
notice-marked-already = { $seat } sudah tercatat: { $status }.
notice-came-after-all = { $seat } hadir, tadinya { $was } (Ctrl+Z membatalkan)
notice-line-kept = Belum dicatat; tulisan Anda menunggu di baris catat cepat.
notice-undone = Dibatalkan: { $act }
notice-redone = Diulangi: { $act }
notice-nothing-to-undo = Tidak ada yang dapat dibatalkan.
notice-nothing-to-redo = Tidak ada yang dapat diulangi.
notice-ask-in-person = Di sini tidak ada teks: isinya di atas biasa. Hubungi langsung; ↓ membawa ke yang berikut.
notice-nothing-to-join = Tidak ada catatan berikutnya di mata acara ini untuk digabung; & menggabung dengan yang di bawahnya.
notice-nothing-to-split = Catatan satu baris dipecah di dalamnya: Enter membukanya, Ctrl+P memecah di kursor.
notice-item-stays-item = Mata acara tetap mata acara; pilih catatan, keputusan, atau komitmen di bawahnya.
notice-commitment-stays-commitment = Komitmen ini sudah punya riwayat atau sumber dana, jadi tetap komitmen.
notice-saved = Sudah tersimpan { $time }.
notice-saved-but-line = Sudah tersimpan; baris ini belum dicatat (Enter), tulisannya aman.
notice-saved-all = Semua sudah tersimpan.
notice-read-again = Berkas arsip diubah dari luar dan sudah dibaca lagi.
notice-read-again-session = “{ $title }” diubah orang lain dan sudah dibaca lagi.
notice-draft-kept = Belum disimpan; tulisan Anda kembali bila formulir ini dibuka lagi.
notice-drafts-waiting = { $count ->
    [1] Ada tulisan yang belum disimpan: { $place }
   *[other] Ada { $count } tulisan yang belum disimpan, terakhir: { $place }
}
notice-draft-aside = Dipulihkan; isian yang juga diubah orang lain ditandai. Ctrl+R membuangnya.
notice-draft-unreadable = Tulisan yang tersimpan tidak terbaca: .rapat/drafts/{ $file }.ron
notice-draft-restored = Tulisan Anda dari pukul { $time } dipulihkan; Ctrl+R membuangnya.
notice-draft-thrown-away = Tulisan dibuang; Ctrl+R mengembalikannya.
notice-no-editor = Belum ada penyunting: isi VISUAL atau EDITOR, misalnya export VISUAL=nano.
notice-editor-not-started = Penyunting “{ $command }” tidak dapat dijalankan ({ $reason }); tulisan tetap seperti semula.
notice-editor-failed = Penyunting “{ $command }” gagal; tulisan tetap seperti semula.
notice-editor-unreadable = Hasil penyunting tidak diambil: { $reason }. Berkasnya tetap di { $path }
notice-taken-from-editor = Tulisan diambil dari penyunting (Ctrl+Z membatalkan).
notice-editor-changed-nothing = Penyunting tidak mengubah apa pun.
notice-sent = Dikirim ke papan klip: “{ $text }”
notice-too-long-for-terminal = Terlalu panjang untuk papan klip terminal; Ctrl+V di program ini tetap menempelkannya.
notice-clipboard-failed = Papan klip komputer ({ $program }) tidak menerima; Ctrl+V di program ini tetap menempelkannya.
notice-sample-left = Arsip Anda: { $path }; contoh tetap utuh.
notice-own-archive = Ini contoh. Arsip Anda: rapat --dir { $path }
notice-no-home = Komputer ini tidak punya folder rumah. Keluar, lalu jalankan rapat --dir FOLDER.
notice-theme = Tema: { $theme }
notice-no-colours = Tanpa warna: NO_COLOR terpasang, atau terminal ini tidak berwarna.
notice-no-config = Komputer ini tidak punya folder pengaturan.
notice-not-remembered = Berlaku sampai program ditutup. { $why }
notice-used-by-note = Belum dihapus: masih dirujuk catatan “{ $text }”.
notice-used-by-decision = Belum dihapus: masih dirujuk keputusan { $number }.
notice-used-by-commitment = Belum dihapus: masih dirujuk komitmen K{ $number }.
notice-used-by-institution = Belum dihapus: masih tempat { $name }.
notice-used-by-meetings = Belum dihapus: masih dirujuk { $count } rapat.
notice-used-by-meeting = Belum dihapus: masih pimpinan, notulis, atau syarat kuorum rapat ini (r).
notice-commitment-renumbered = K{ $old } sudah dipakai orang lain; komitmen ini menjadi K{ $new }.
notice-decision-renumbered = Nomor { $old } sudah dipakai orang lain; keputusan ini menjadi nomor { $new }.
notice-doubt = { $reason }, di { $file }.
notice-odd = { $count } berkas terbaca walau ditulis program lain (BOM atau CR LF).

## office – kantor

office-title = Kantor · { $office }
office-part-groups = Unsur
office-part-institutions = Instansi
office-part-places = Tempat
office-part-signatories = Penanda tangan
office-part-holidays = Libur
office-part-patterns = Pola
office-empty = Belum ada isinya. Tekan { $key } untuk menambah.
office-no-patterns = Belum ada. Di dalam rapat, { $series } menjadikannya seri dan { $template } menyimpannya sebagai pola.
office-pattern-kind = Jenis
office-rhythm = Irama
office-minutes = Menit
office-weekly = tiap minggu
office-weeks = tiap { $count } minggu
office-monthly = tiap bulan tanggal { $day }
office-rank = Protokol
office-name = Nama
office-collective = Sapaan bersama
office-aliases = Nama lain
office-place = Tempat
office-contact = Kontak
office-position = Jabatan
office-grade = Pangkat
office-date = Tanggal

## pattern – seri dan pola rapat

pattern-series = seri
pattern-template = pola

## palette – daftar perintah

palette-also-exchange = cadangan bundel serahkan terima kirim pulihkan stik
palette-also-trash = terhapus pulihkan kembalikan hapus
palette-also-versions = riwayat pulihkan kembalikan
palette-title = Perintah yang dapat dijalankan di sini
palette-nothing = Tidak ada perintah dengan nama itu di sini.

## phase – tahap sebuah rapat

phase-before = Sebelum rapat
phase-during = Selama rapat
phase-after = Sesudah rapat

## pictures – grafik

pictures-page-today = Hari ini
pictures-page-ageing = Terlambat
pictures-page-places = Tempat
pictures-page-institutions = Instansi
pictures-page-months = Bulan
pictures-page-calendar = Kalender
pictures-of-month = { $month }: batas waktu (komitmen)
pictures-title-today = Yang menunggu hari ini (komitmen)
pictures-title-ageing = Sudah berapa lama terlambat (komitmen)
pictures-title-places = Status menurut tempat (komitmen)
pictures-title-institutions = Janji setiap instansi (komitmen)
pictures-title-months = Dijanjikan dan selesai per bulan (komitmen)
pictures-title-calendar = Batas waktu dan rapat (komitmen)
pictures-counting = Sedang menghitung.
pictures-commitments = Komitmen
pictures-what = Apa
pictures-place = Tempat
pictures-institution = Instansi
pictures-month = Bulan
pictures-state-not_started = Belum
pictures-state-in_progress = Proses
pictures-state-blocked = Terhambat
pictures-state-done = Selesai
pictures-state-cancelled = Batal
pictures-late = Lewat
pictures-promised = Janji
pictures-kept = █ Tepat
pictures-kept-late = ▓ Telat
pictures-open = ░ Terbuka
pictures-done = Selesai
pictures-signs-months = █ selesai, ░ belum
pictures-waiting-newly-late = Baru terlambat (1–7 hari)
pictures-waiting-due = Jatuh tempo dalam 7 hari
pictures-waiting-awaited = Pengingat belum dijawab
pictures-waiting-silent = 30 hari tanpa kabar
pictures-waiting-late = Terlambat, semuanya
pictures-days = { $from }–{ $to } hari
pictures-days-over = lebih dari { $days } hari
pictures-count = { $count } komitmen
pictures-count-parts = { $count } komitmen, { $parts } bagian penanggung jawab
pictures-none = Tidak ada.
pictures-nothing-due = Tidak ada batas waktu pada hari ini.
pictures-open-all = { $key } membuka { $count } komitmen
pictures-duplicates = { $count } komitmen ganda tidak dihitung.
pictures-no-lines-today = Tidak ada yang menunggu.
pictures-no-lines-ageing = Tidak ada yang terlambat.
pictures-no-lines-places = Kantor ini belum mencatat tempat.
pictures-no-lines-institutions = Belum ada instansi yang berjanji.
pictures-no-lines-months = Bulan-bulan ini di luar kalender.
pictures-no-lines-calendar = Bulan ini di luar kalender.

## presence

presence-not_yet = belum hadir
presence-present = hadir
presence-represented = diwakili
presence-excused = izin
presence-absent = tanpa keterangan
presence-guest = tamu

## problem – pertentangan di dalam dokumen

problem-duplicate-id = id `{ $id }` ada dua kali
problem-dangling = { $field } merujuk `{ $target }`, yang tidak ada
problem-date-out-of-range = { $field } berisi { $date }, di luar tahun 1900 sampai 2200
problem-duplicate-number = nomor { $number } dipakai dua kali
problem-due-and-recurrence = komitmen ini berisi batas waktu dan pengulangan sekaligus
problem-no-occurrence = pengulangan ini tidak pernah jatuh tempo: berakhir sebelum mulai
problem-no-time-zone = { $minutes } menit bukan zona waktu; WITA 480 menit di timur UTC
problem-no-share = bagian kuorum ini nol atau lebih dari seluruhnya

## question – pertanyaan dan jawabannya

question-delete = Hapus rapat ini?
question-delete-what = “{ $title }”, { $date }, beserta catatan, keputusan dan { $count } komitmennya.
question-delete-final = Notulanya final: di tempat sampah ia menunggu sampai Anda memutuskan.
question-delete-how = Berkasnya dipindahkan ke folder sampah arsip; u membatalkannya.
question-delete-yes = ya, hapus
question-delete-no = tidak
question-sample = Ini arsip contoh
question-sample-begin = Mulai arsip Anda sendiri di { $path }? Contoh ini tetap utuh, dan perubahan tadi tidak dibuat.
question-sample-open = Buka arsip Anda di { $path }? Contoh ini tetap utuh, dan perubahan tadi tidak dibuat.
question-sample-how = Bila tidak, perubahan ini dan yang berikutnya dibuat di contoh.
question-sample-yes-begin = ya, mulai arsip sendiri
question-sample-yes-open = ya, buka arsip Anda
question-sample-no = tidak, ubah contoh ini
question-release = Bukan identitas?
question-release-what = { $spans } lalu tampil di layar ruangan dan di surat untuk umum.
question-release-how = NIK, nomor telepon, atau nama anak dan korban jangan dilepas.
question-release-yes = ya, ini bukan identitas
question-release-no = tidak, tetap ditahan
question-lower = Turunkan klasifikasi?
question-lower-what = “{ $subject }” dari { $from } menjadi { $to }.
question-lower-above = { $count } catatan, keputusan, atau komitmen di bawahnya tetap pada klasifikasinya yang lebih tinggi.
question-lower-how = Yang biasa tampil di layar ruangan dan di dokumen publik. Penurunan ini dicatat dengan jamnya di berkas rapat.
question-lower-yes = ya, turunkan
question-lower-no = tidak, kembali ke isian
question-alike = Perbaiki juga di tempat lain?
question-alike-what = Tulisan yang sama masih ada di { $count } rapat lain; menjadi “{ $seat }” juga di sana?
question-alike-office = Tulisan yang sama masih ada pada penanda tangan kantor; menjadi “{ $seat }” juga di sana?
question-alike-both = Tulisan yang sama masih ada di { $count } rapat lain dan pada penanda tangan kantor; menjadi “{ $seat }” juga di sana?
question-alike-how = Rapat final tidak berubah. Untuk pejabat yang baru menggantikan, jawab tidak: rapat lama tetap memakai nama pada masanya.
question-alike-yes = ya, perbaiki semuanya
question-alike-no = tidak, hanya di rapat ini
question-restore = Kembalikan versi { $number }?
question-restore-what = Yang akan berubah: { $changes }.
question-restore-how = Keadaan sekarang tersimpan sebagai versi. Satu kali “batalkan” mengembalikannya.
question-restore-lost = Berkas rapat ini tidak terbaca; versi ini mengambil tempatnya.
question-restore-aside = Berkas yang tidak terbaca dipindahkan ke tempat sampah arsip (.rapat/trash), tidak dihapus.
question-restore-yes = ya, kembalikan
question-restore-no = tidak, biarkan
question-purge = Hapus untuk selamanya?
question-purge-what = “{ $title }”, dengan semua versi dan drafnya.
question-purge-how = Ini tidak dapat dibatalkan. Salinan di luar arsip ini tidak disentuh.
question-purge-yes = ya, hapus untuk selamanya
question-purge-no = tidak, biarkan
question-quit = Keluar sebelum semuanya tersimpan?
question-quit-what = { $count } perubahan belum ada di disk dan akan hilang.
question-quit-yes = ya, keluar
question-quit-no = tidak, tetap di sini
question-day = Rapat ini bukan hari ini
question-day-held = Menurut data rapat: { $date }.
question-day-today = Hari ini: { $date }.
question-day-how = Tanggalnya diubah di data rapat (r).
question-day-yes = buka sekarang juga
question-day-no = jangan dibuka
question-quorum = Kuorum belum tercapai
question-quorum-short = Hadir dan diwakili { $there }; diperlukan sekurang-kurangnya { $required } kursi.
question-quorum-how = Jawaban Anda dicatat dengan jamnya di berkas rapat.
question-quorum-yes = buka rapat tanpa kuorum
question-quorum-no = tunda pembukaan
question-neither = batal
question-finalise = Finalkan notula?
question-finalise-more = · dan { $count } lagi
question-finalise-closes = Rapat masih berjalan; memfinalkannya sekaligus menutupnya pada jam ini.
question-finalise-how = Sesudah final isi tidak berubah lagi kecuali lewat perbaikan; kemajuan tetap dapat dicatat.
question-finalise-yes = finalkan juga
question-finalise-no = kembali, bereskan dahulu
question-unseal = Lepas segel notula?
question-unseal-what = Urungkan finalisasi: segel { $digest } hilang, seolah belum pernah ada.
question-unseal-how = Bila notula sudah dibagikan, jangan diurungkan: pilih Perbaiki, agar isi yang lama tetap tersimpan.
question-unseal-yes = ya, belum ada yang menerimanya
question-unseal-no = tidak, segel tetap
question-amend = Perbaiki notula final?
question-amend-what = Notula ini bersegel { $digest }.
question-amend-how = Naskah yang tersegel tetap tersimpan di dalam berkas. Sesudah diperbaiki, finalkan lagi dengan alasannya: Perbaikan ke-{ $number }.
question-amend-yes = buka perbaikan
question-amend-no = biarkan

## refusal – mengapa perubahan ditolak

refusal-missing = Belum diubah: yang diubah sudah tidak ada, mungkin dihapus orang lain.
refusal-duplicate = Belum ditambahkan: sudah ada.
refusal-appended = Tidak diubah: baris kemajuan tetap seperti dicatat. Tambahkan baris baru.
refusal-clash = Belum diubah: { $field } sementara itu menjadi “{ $now }”, sedangkan Anda menulis “{ $wanted }”.
refusal-changed = Belum dihapus: isinya sudah berubah sejak terakhir Anda lihat. Periksa, lalu hapus lagi.
refusal-final = Belum diubah: notula rapat ini sudah final; hanya kemajuan yang dapat ditambahkan.
refusal-other-facts = Belum difinalkan: isi rapat berubah sejak Anda melihatnya. Periksa lagi, lalu finalkan.
refusal-in-use = Belum dihapus: masih dirujuk oleh bagian lain rapat ini.
refusal-invalid = Belum diubah: { $problem }.
refusal-read-only = Belum diubah: berkas ini berisi isian yang tidak dikenal program ini, jadi hanya dapat dibaca.
refusal-unreadable = Belum diubah: berkasnya di arsip ini tidak terbaca. Pulihkan dahulu berkas itu.
refusal-no-document = Belum diubah: berkasnya sudah tidak ada di arsip.
refusal-nothing = (kosong)

## relation – hubungan sebuah komitmen dengan yang lain

relation-continues = melanjutkan
relation-depends_on = bergantung pada
relation-duplicate_of = sama dengan

## reply – jawaban atas undangan

reply-none = belum ada
reply-comes = hadir
reply-sends = mewakilkan
reply-cannot = berhalangan

## rhythm – pengulangan

rhythm-once = sekali
rhythm-weekly = mingguan
rhythm-monthly = bulanan

## save – mengapa belum tersimpan

save-lost = { $why } { $count } perubahan hilang; yang lain aman di disk.
save-no-answer = Belum tersimpan: disk tidak menjawab. Periksa disknya; perubahan terakhir mungkin hilang.
save-disk-full = Belum tersimpan: disk penuh. Kosongkan ruang di disk.
save-quota = Belum tersimpan: jatah ruang Anda habis. Kosongkan ruang.
save-read-only = Belum tersimpan: disk atau folder ini hanya dapat dibaca. Buka pelindung tulisnya.
save-denied = Belum tersimpan: { $path } dilindungi atau milik orang lain. Minta izin tulis.
save-too-many-files = Belum tersimpan: terlalu banyak berkas terbuka. Tutup program lain.
save-no-folder = Belum tersimpan: { $path } tidak ada lagi. Pasang stiknya atau sambungkan folder jaringannya.
save-not-a-folder = Belum tersimpan: { $path } seharusnya folder. Pindahkan.
save-held = Belum tersimpan: { $path } sedang dibuka program lain. Tutup program itu.
save-exists = Belum tersimpan: nama { $path } sudah dipakai. Pindahkan berkas itu.
save-io = Belum tersimpan: { $path }, kata sistem: { $reason }. Periksa disknya.
save-broken = Belum tersimpan: { $file } tidak terbaca lagi, { $reason }. Perbaiki berkas itu; isinya tidak disentuh.
save-too-large = Belum tersimpan: { $file } akan lebih dari 32 MB. Pindahkan teks panjang ke lampiran.
save-unreadable = Belum tersimpan: { $file } tidak akan terbaca kembali ({ $reason }). Ini kesalahan program; laporkan.

## remind – pengingat

remind-unowned = { $count } komitmen terbuka belum ada PJ-nya; tidak ada yang dapat diingatkan.
remind-nobody = Tidak ada yang bernama { $name } di antara yang masih punya komitmen terbuka.
remind-nothing-open = { $name } tidak punya komitmen terbuka.
remind-withheld = { $count } bagian di atas klasifikasi biasa tidak ditulis
remind-in-person = Hubungi langsung: tidak ada yang boleh ditulis

## report – laporan pemenuhan komitmen

report-head = Pemenuhan komitmen per { $date }: { $commitments } komitmen dari { $sessions } rapat.
report-unit = Semua angka di bawah menghitung bagian PJ: komitmen dua belas camat adalah dua belas bagian.
report-duplicates = { $count } komitmen tidak dihitung karena sama dengan komitmen lain.
report-blocked-withheld = { $count } bagian terhambat di atas biasa hanya dihitung.
report-by-all = Semua
report-by-institution = Instansi
report-by-group = Unsur
report-by-place = Lokus
report-promised = Dijanjikan
report-kept = Tepat waktu
report-kept-late = Selesai terlambat
report-open = Terbuka
report-late = Lewat batas
report-blocked-count = Terhambat
report-cancelled = Batal
report-moved = Pernah digeser
report-blocked = Terhambat, { $count } bagian PJ:

## round – keliling pengingat

round-title = Keliling pengingat
round-making = Teks pengingat sedang disusun.
round-nobody = Tidak ada yang punya komitmen terbuka.
round-at = { $at } dari { $all }
round-counts = disalin { $copied } · terkirim { $sent } · dijawab { $answered } · hubungi langsung { $direct }
round-who = Instansi
round-parts = Bagian
round-late = Lewat
round-standing = Pengingat
round-copied = disalin { $date }
round-sent = terkirim { $date }
round-answered = dijawab { $date }
round-in-person = hubungi langsung
round-copied-on = teks disalin { $date }
round-sent-on = terkirim { $date }
round-answered-on = dijawab { $date }
round-no-contact = kontak belum dicatat
round-only-in-person = { $count } komitmen terbuka di atas klasifikasi biasa: tidak ada yang boleh ditulis. Hubungi langsung.
round-withheld = { $count } komitmen di atas klasifikasi biasa tidak ditulis di sini.

## seats – peserta

seats-presence = Kehadiran
seats-position = Jabatan
seats-institution = Instansi
seats-name = Nama
seats-group = Unsur
seats-empty = Belum ada peserta. Tekan { $seat } untuk peserta baru, { $guest } untuk tamu.
seats-groups = Hadir per unsur
seats-required = harus hadir: { $seat }
seats-chair = pimpinan rapat
seats-who = Siapa?
seats-waiting = { $count } belum hadir
seats-found = { $count } cocok · { $waiting } belum hadir
seats-door-nobody = Ketik sebagian jabatan, tempat, instansi, atau nama, lalu Enter.
seats-door-nothing = Tidak ada yang cocok. Tamu: ketik Nama; Jabatan; Instansi, lalu { $guest }.
seats-for-all = Tanda berikut berlaku untuk { $count } peserta yang tampil dan belum hadir
seats-guests = Tamu
seats-by = wakil
seats-arrived = datang
seats-late = { $time }, terlambat
seats-left = pulang
seats-reason = alasan
seats-invited = diundang
seats-invited-by = { $date } lewat { $channel }
seats-reply = jawaban
seats-contact = kontak
seats-count = { $count } peserta
seats-comes = akan hadir
seats-sends = kirim wakil
seats-cannot = berhalangan
seats-reply-comes = akan hadir
seats-reply-sends = mewakilkan kepada { $who }
seats-reply-cannot = berhalangan: { $reason }

## session – bagian rapat

session-state-draft = persiapan
session-state-running = berjalan
session-state-closed = selesai
session-state-final = final

## shell – what the commands of the shell say

shell-session = ID
shell-kind = Jenis
shell-snippet = Isi
shell-no-words = Tulis paling sedikit satu huruf atau angka untuk dicari.
shell-open = Terbuka
shell-overdue = Terlambat
shell-invited = { $count } diundang
shell-no-item = Di luar susunan acara
shell-nothing = Tidak ada yang cocok.
shell-not-saved = { $why } Tidak ada yang berubah; jalankan lagi sesudahnya.
shell-sample = Ini arsip contoh (CONTOH). Untuk arsip sendiri, gunakan --dir.
shell-sample-made = { $sessions } rapat dengan { $commitments } komitmen dikarang ke { $folder }. Arsip ini CONTOH.
shell-sample-not-empty = { $folder } tidak kosong; tidak ada yang ditulis. Sebutkan folder baru.
shell-told = { $about }: { $state } – “{ $text }”
shell-whole = komitmen seluruhnya kini: { $state }
shell-moved = { $about }: batas waktu { $date } – “{ $text }”
shell-no-date = “{ $text }” bukan tanggal. Tulis 2023-12-31, 31/12, besok, atau "akhir bulan".
shell-not-yet = { $date } belum tiba; kemajuan dicatat setelah terjadi.
shell-no-filter = Tidak ada filter tersimpan bernama “{ $name }”. Yang ada: { $known }.
shell-unknown-name = Tidak ada komitmen dengan nama “{ $name }”, juga tidak yang selesai. Periksa ejaannya.
shell-empty = { $option } harus diisi.
shell-unknown-session = Tidak ada rapat “{ $typed }”. Lihat daftarnya dengan `rapat list`.
shell-no-session = Tidak ada rapat “{ $typed }”. Lihat daftarnya dengan `rapat list`. Mungkin: { $near }.
shell-several-sessions = “{ $typed }” dapat berarti beberapa rapat: { $names }. Tulis lebih banyak huruf.
shell-no-commitment = Tidak ada komitmen “{ $typed }” dalam “{ $title }”. Yang ada: { $names }.
shell-no-owner = “{ $typed }” bukan penanggung jawab { $number }. Yang ada: { $names }.
shell-several-owners = “{ $typed }” dapat berarti beberapa penanggung jawab: { $names }. Tulis lebih lengkap.
shell-no-occurrence = { $number } tidak jatuh pada { $date }. Tanggal terlama yang belum dijawab: { $oldest }.
shell-not-recurring = { $number } tidak berulang pada tanggal itu. Jalankan lagi tanpa --occurrence.
shell-no-day = “{ $text }” bukan tanggal. Misalnya: besok, jumat depan, 2 minggu, akhir bulan, 30/11.
shell-no-text = Tidak ada teks untuk dicatat.
shell-cannot-print = Hasil tidak dapat ditulis: { $reason }.
shell-no-chance = Komputer ini tidak memberi bilangan acak: { $reason }.

## state

state-not_started = belum
state-in_progress = proses
state-blocked = terhambat
state-done = selesai
state-cancelled = batal

## speakers – daftar pembicara

speakers-by-group = Per unsur
speakers-empty = Belum ada yang menunggu. Ketik sebagian jabatan, instansi, atau nama, lalu Enter.
speakers-nobody = Tidak ada yang sedang berbicara
speakers-silent = Belum berbicara
speakers-spoken = Sudah berbicara
speakers-title = Pembicara
speakers-unknown = Tidak ada kursi yang cocok; Enter mencatat nama seperti tertulis.

## step – langkah sebuah rapat

step-head = Tempat, jam, pimpinan
step-seats = Daftar peserta
step-agenda = Mata acara
step-invitations = Undangan terkirim
step-presence = Kehadiran tercatat
step-representatives = Nama wakil lengkap
step-outcomes = Hasil mata acara
step-owners = PJ tiap komitmen
step-dates = Batas tiap komitmen
step-indicators = Indikator komitmen
step-read-back = Dibacakan kembali
step-closing = Rapat ditutup
step-finalising = Notula final
step-late = Komitmen tepat waktu

## spoken – siapa berbicara berapa lama

spoken-title = Waktu bicara
spoken-speakers = Pembicara
spoken-institutions = Per instansi
spoken-groups = Per unsur
spoken-silent = Belum berbicara
spoken-nobody = Belum ada yang berbicara.

## summary – ringkasan rapat

summary-not-yet = belum
summary-missing = { $count } belum
summary-late = { $count } lewat
summary-group = Unsur
summary-invited = Diundang
summary-invited-short = Und.
summary-present = Hadir
summary-present-short = Had.
summary-represented = Diwakili
summary-represented-short = Wak.
summary-excused = Izin
summary-excused-short = Izin
summary-absent = Tanpa k.
summary-absent-short = T.k.
summary-all = Jumlah
summary-more-groups = … { $count } unsur lagi
summary-agreed = { $decisions } keputusan · { $commitments } komitmen
summary-more-decisions = … { $count } keputusan lagi

## tab – bagian sebuah rapat

tab-seats = Peserta
tab-agenda = Agenda
tab-commitments = Komitmen
tab-summary = Ringkasan

## terminal – di luar layar

terminal-missing = Di sini tidak ada terminal; `rapat --help` menyebut apa yang dapat dilakukan tanpa terminal.

## theme – tema warna

theme-dark = gelap
theme-light = terang
theme-contrast = kontras tinggi
theme-mono = tanpa warna
theme-none = ikut terminal

## usage – bantuan perintah shell

usage-heading = Pemakaian:
usage-commands = Perintah
usage-arguments = Isian
usage-options = Opsi
usage-everywhere = Di setiap perintah
usage-examples = Contoh:
usage-words = SESSION ialah id rapat, awal id, atau nama berkas; COMMITMENT ialah nomor atau id komitmen; DATE ialah 2024-04-30, 30/4, besok, atau "akhir bulan".
usage-codes = Kode keluar: 0 berhasil; 1 galat; 2 tidak dipahami; 3 ada berkas bermasalah; 4 ada yang seperti identitas; 5 tidak dapat ditulis; 6 program lain sedang menulis; 7 tidak ada terminal.
usage-rapat = Mencatat rapat koordinasi dan menagih komitmennya. Tanpa perintah, program dibuka di terminal.
usage-list = Daftar rapat, yang terbaru lebih dahulu
usage-show = Satu rapat: kehadiran, agenda, keputusan, komitmen
usage-actions = Komitmen semua rapat, yang paling mendesak lebih dahulu
usage-search = Mencari kata di semua rapat: catatan, keputusan, komitmen, kemajuan, peserta
usage-check = Membaca semuanya dan menyebut yang salah, dengan berkas, baris, dan kolom
usage-new = Rapat baru, kosong atau lanjutan rapat lain
usage-progress = Mencatat kemajuan sebuah komitmen
usage-due = Menggeser batas waktu sebuah komitmen, dengan alasan; bila berulang, tanggal terlama yang belum dijawab
usage-capture = Mencatat satu baris: catatan, keputusan, atau komitmen dengan @pj +pendukung >batas =indikator #acara %lokus !klasifikasi *ulang
usage-layar = Layar untuk ruangan: mata acara, sisa waktu, pembicara, kesepakatan; hanya membaca
usage-when = Tanggal yang dimaksud: akhir bulan, jumat depan, 2 minggu
usage-remind = Teks pengingat bagi setiap instansi yang masih punya komitmen terbuka, siap ditempel ke WhatsApp; hanya yang biasa
usage-report = Pemenuhan komitmen: dijanjikan, tepat waktu, terlambat, digeser, terhambat; per instansi, unsur, dan lokus
usage-history = Keadaan sebelumnya dari sebuah rapat (office: kantor), yang terbaru lebih dahulu
usage-restore = Mengembalikan keadaan sebelumnya; tanpa VERSION: rapat yang sudah dihapus
usage-purge = Menghapus rapat untuk selamanya: berkas, riwayat, draf, dan tempat sampah
usage-bundle = Menyerahkan rapat dalam satu berkas, untuk flashdisk atau WhatsApp
usage-receive = Memeriksa bundel dari laptop lain; dengan --yes menggabungkannya
usage-import = Mengambil peserta, instansi, agenda, komitmen atau RTL yang sudah diisi dari CSV atau XLSX
usage-import-kind = Yang diambil: peserta, instansi, agenda, komitmen, rtl
usage-import-file = Berkas CSV atau XLSX
usage-import-into = Rapat yang menerima; instansi dan rtl tidak memerlukannya
usage-import-dry-run = Hanya memperlihatkan apa yang akan terjadi
usage-import-map = Kolom untuk satu isian, menurut judul, huruf, atau nomornya: 'batas waktu=F'; boleh berulang
usage-import-add-names = Instansi dan unsur yang belum dikenal dikenalkan kepada kantor
usage-backup = Menyalin seluruh arsip ke disk lain dan memeriksanya; dengan --restore memulihkannya
usage-bundle-sessions = Rapat yang diserahkan
usage-bundle-all = Semua rapat dan kantornya
usage-bundle-out = Berkas bundel yang ditulis; yang sudah ada tidak diganti
usage-receive-file = Berkas bundel
usage-backup-to = Folder di disk lain; dengan --restore: folder cadangan, atau folder yang memuatnya (yang terbaru diambil)
usage-backup-back = Memulihkan cadangan ini ke folder arsip (--dir), yang harus kosong
usage-merge = Menggabungkan dua salinan satu rapat (untuk git): hasilnya ke OURS, yang perlu diputuskan disebut
usage-sample = Membuat arsip contoh yang dikarang, sebesar yang diminta, untuk mencoba dan mengukur
usage-export = Menulis surat rapat sebagai berkas: undangan, daftar hadir, notula, RTL, lembar komitmen, laporan, papan
usage-templates = Templat surat di arsip, agar kantor dapat mengubahnya
usage-eject = Menyalin templat bawaan ke folder templates di arsip
usage-export-meeting = Rapat: id, awal id, atau nama berkas
usage-export-series = Semua rapat sebuah seri
usage-export-all = Semua rapat
usage-export-paper = Surat, misalnya notula; semuanya ada di --list
usage-export-to = Format: pdf, docx, html, md, xlsx, csv, atau txt; ics untuk kalender rapat dan komitmen, tanpa --paper
usage-export-internal = Versi internal, lengkap
usage-export-public = Versi publik: tanpa yang di atas biasa, kontak, dan NIP; identitas dirahasiakan
usage-export-initials = Nama yang dirahasiakan ditulis inisialnya
usage-export-semicolons = CSV dengan titik koma, untuk Excel berbahasa Indonesia
usage-export-each = Satu berkas per instansi
usage-export-owner = Hanya bagian satu instansi (rtl): untuk diisi dan dikembalikan
usage-export-out = Berkas atau folder tujuan; - untuk keluaran baku
usage-force = Ganti berkas yang sudah ada
usage-export-accept_identities = Lanjutkan meskipun ada yang seperti identitas; dicatat di rapatnya
usage-export-pairs = Surat dan format yang ada
usage-completions = Pelengkapan perintah untuk shell
usage-man = Halaman manual
usage-dir = Folder arsip rapat
usage-lang = Bahasa: id atau en
usage-today = Tanggal yang dianggap hari ini, YYYY-MM-DD
usage-help = Bantuan ini
usage-version = Versi program
usage-session = Rapat: id, awal id, atau nama berkas
usage-commitment = Komitmen: nomor atau id
usage-format = Bentuk hasil: table (tanpa opsi ini), json, atau csv
usage-by = Siapa yang melaporkan atau meminta
usage-remind-owner = Hanya bagi instansi ini, dengan nama atau singkatan apa pun
usage-remind-form = text (tanpa opsi ini) atau json
usage-report-series = Dari sebuah seri rapat
usage-report-since = Dari rapat sejak tanggal ini
usage-report-form = text (tanpa opsi ini), json, atau csv
usage-actions-state = open (tanpa opsi ini), overdue, due (dalam 7 hari), done, atau all
usage-actions-filter = Filter seperti di layar Tindak lanjut: '@polres is:terlambat %raihat seri:ampk batas:<30h sejak:2023-08 kata'; -kata berarti bukan
usage-actions-saved = Filter yang disimpan dengan nama ini di layar Tindak lanjut
usage-actions-owner = Milik instansi, singkatannya, jabatan, atau unsur; status lalu dihitung untuk pemilik itu
usage-actions-group = Milik jabatan dari sebuah unsur
usage-actions-place = Di sebuah lokus
usage-actions-series = Dari sebuah seri rapat
usage-actions-words = Dengan kata-kata ini dalam teks, PJ, indikator, kemajuan, atau judul
usage-check-lint = Cari yang perlu dibereskan sebelum notula difinalkan; yang disebut lalu rapat, bukan berkas
usage-check-identity = Cari yang seperti identitas orang; yang disebut lalu rapat, bukan berkas
usage-check-text = Teks yang diperiksa baris demi baris sebagai gantinya; - untuk masukan baku
usage-check-paths = Berkas dan folder; tanpa ini seluruh arsip
usage-check-index = Membandingkan indeks dengan berkas; bila berbeda, indeks dibuat ulang
usage-search-text = Kata-kata; tiga huruf atau lebih juga ditemukan di dalam kata
usage-new-title = Judul rapat
usage-new-date = Tanggal rapat
usage-new-place = Gedung, ruang, kota
usage-new-from = Rapat yang dilanjutkan: peserta, agenda tetap, tempat, seri, dan pimpinan ikut
usage-progress-state = not_started, in_progress, blocked, done, atau cancelled
usage-progress-note = Yang dilaporkan
usage-progress-owner = Penanggung jawab yang diwakili: instansi, singkatan, jabatan, atau unsur; tanpa ini semua
usage-progress-occurrence = Tanggal komitmen berulang yang dijawab; tanpa ini yang terlama belum dijawab
usage-progress-date = Sejak tanggal berapa demikian; tanpa ini hari ini
usage-progress-via = Lewat: rapat, telepon (tanpa opsi ini), wa, atau surat
usage-progress-evidence = Bukti dukung: teks atau tautan
usage-due-date = Batas waktu baru
usage-due-reason = Alasan
usage-due-owner = Penanggung jawab yang batasnya bergeser; tanpa ini semua
usage-capture-text = Baris yang dicatat
usage-capture-kind = note, decision, atau commitment; tanpa ini dari isi barisnya
usage-capture-dry-run = Hanya menunjukkan yang dipahami
usage-when-text = Hari seperti disebut orang
usage-history-trash = Rapat yang sudah dihapus
usage-restore-number = Nomor dari `rapat history`
usage-yes = Lakukan, tanpa bertanya
usage-merge-base = Keadaan sebelum keduanya berubah; berkas kosong bila tidak ada
usage-merge-ours = Salinan di sini; hasilnya ditulis ke berkas ini
usage-merge-theirs = Salinan lain
usage-sample-to = Folder baru atau yang kosong
usage-sample-sessions = Banyaknya rapat
usage-sample-seed = Angka lain memberi arsip lain; angka yang sama memberi arsip yang sama
usage-completions-shell = bash, zsh, fish, elvish, atau powershell
usage-wrong = “{ $value }” tidak berlaku untuk { $argument }. Pilihannya: { $allowed }.
usage-missing = Belum diisi: { $what }.
usage-unknown = “{ $word }” tidak dikenal.
usage-unknown-near = “{ $word }” tidak dikenal. Mungkin maksudnya { $near }.
usage-see = { $reason } Lihat `rapat --help`.

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

## via – cara kemajuan dilaporkan

via-rapat = rapat
via-telepon = telepon
via-wa = WA
via-surat = surat

## window – bila jendela terlalu kecil

window-too-small = Jendela ini { $width }×{ $height }; rapat memerlukan paling sedikit { $need_width }×{ $need_height }. Perbesar jendela atau kecilkan hurufnya.

## yes – ya atau tidak

yes-no-no = tidak
yes-no-yes = ya

## zone – zona waktu

zone-none = zona lain
zone-WIB = WIB (barat)
zone-WITA = WITA (tengah)
zone-WIT = WIT (timur)

## check – hasil pemeriksaan

check-index-good = Indeks sama dengan berkasnya: { $count } rapat.
check-index-differs = Indeks berbeda dengan berkas ({ $file }) dan sudah dibuat ulang.
check-seal-missing = notula ini final tanpa segel: segelnya dihapus, atau kata final ditulis di luar rapat
check-seal-broken = isi tidak sesuai segel: notula final ini berubah di luar rapat
check-earlier-seal-broken = naskah sebelum perbaikan tidak sesuai segelnya: berubah di luar rapat
check-good = Arsip ini baik: kantor dan { $count } rapat terbaca.
check-sound = { $count } berkas atau folder diperiksa; semuanya dapat dibaca.

## trash – tempat sampah

trash-purged = “{ $title }” dihapus untuk selamanya: { $what }.
trash-empty = Tempat sampah kosong. Rapat yang dihapus disimpan di sini selama { $days } hari; yang final menunggu keputusan Anda.
trash-title = Tempat sampah
trash-until = Disimpan sampai
trash-waits = menunggu keputusan

## versions – versi sebelumnya

versions-after = Sesudah versi { $number }, sampai { $until }:
versions-empty = Belum ada versi sebelumnya. Setiap perubahan menyimpan keadaan sebelum perubahan itu.
versions-looking = Membaca…
versions-title = Versi sebelumnya: { $title }

## twins – rapat yang ada dua kali dalam arsip

twins-agree = Keduanya tidak bertentangan. { $key } menggabungkannya. Yang berubah di sini: { $changes }.
twins-as-here = urutannya
twins-besides = Selain itu digabungkan: { $changes }.
twins-field = { $field } { $record }
twins-gone = dihapus
twins-none = { $file } tidak memuat dua versi yang dapat digabungkan.
twins-order = urutan { $what }
twins-ours = Di sini
twins-sealed = Notula ini final: isi yang disegel tidak diganti isian lain. Yang berlaku adalah versi di sini; ubah lewat perbaikan notula.
twins-settled = Kedua versi sudah digabungkan dan tersimpan. u membatalkan; keduanya ada di versi sebelumnya (z).
twins-theirs = Di salinan
twins-there = tetap ada
twins-title = Gabungkan: { $file }
twins-value-ours = Di sini: { $value }
twins-value-theirs = Di salinan: { $value }
twins-what = Yang bertentangan

## search – what is found in all meetings

search-title = Cari
search-hint = Ketik satu kata atau bagiannya. Dicari di catatan, keputusan, komitmen, kemajuan, mata acara, dan peserta semua rapat.
search-looking = Mencari …
search-nothing = Tidak ditemukan. { $key } keluar dari pencarian.
search-found = { $count } ditemukan
search-so-far = { $count } ditemukan, masih mencari …
search-first = { $count } yang pertama, masih ada di { $unread } rapat lain
search-kind-session = rapat
search-kind-decision = keputusan
search-kind-commitment = komitmen
search-kind-progress = kemajuan
search-kind-note = catatan
search-kind-item = mata acara
search-kind-seat = peserta
## exchange – serah terima dan cadangan

exchange-title = Serah terima dan cadangan
exchange-give-one = Serahkan rapat ini
exchange-give-all = Serahkan semua rapat
exchange-receive = Terima dari orang lain
exchange-back-up = Cadangkan arsip
exchange-all = { $count } rapat dan data kantor
exchange-from = dari stik USB atau kiriman
exchange-how-give-one = Rapat yang dipilih di daftar ditulis ke satu berkas, untuk stik USB atau WhatsApp. Di laptop lain berkas itu diterima dari halaman ini. Siapa pun yang memegang berkasnya dapat membacanya.
exchange-how-give-all = Semua rapat dan data kantor ditulis ke satu berkas, untuk stik USB atau WhatsApp. Rapat di tempat sampah tidak ikut. Siapa pun yang memegang berkasnya dapat membacanya.
exchange-how-receive = Isi berkas digabungkan dengan arsip ini. Yang berubah diperlihatkan dahulu; yang bertentangan Anda pilih. Satu tombol membatalkan semuanya.
exchange-how-back-up = Seluruh arsip, dengan riwayat dan tempat sampahnya, disalin ke folder di disk lain dan diperiksa satu per satu. Dipulihkan dengan rapat --dir FOLDER_BARU backup --restore FOLDER_CADANGAN, lalu dibuka dengan rapat --dir FOLDER_BARU.

## receiving – bundel sebelum diterima

receiving-title = Terima: { $file }
receiving-conflict = { $what }: di sini { $here }, di bundel { $there }
receiving-conflicts = { $count } bertentangan
receiving-what = Rapat dan isinya
receiving-theirs = Di bundel
receiving-unchanged = { $count } dokumen lain sudah sama di sini
receiving-unchanged-how = Yang ada di bundel sudah ada di arsip ini.
receiving-value-theirs = Di bundel: { $value }

## closing – penutupan rapat

closing-title = Penutupan · { $title }
closing-meeting = Rapat
closing-closed-at = ditutup { $time }
closing-read-back = Dibacakan
closing-not-read = belum
closing-read-at = { $time }, disahkan pimpinan
closing-changed-since = { $time }, lalu berubah
closing-number = Nomor
closing-no-number = belum ada
closing-proposed = usulan { $number }
closing-seal = Segel
closing-not-sealed = belum final
closing-amending = sedang diperbaiki
closing-sealed = { $digest } · { $date } { $time }
closing-seal-holds = ✓ isi sesuai segel
closing-seal-missing = tanpa segel: isinya tidak dapat diperiksa
closing-seal-broken = ! isi TIDAK sesuai segel: berubah di luar rapat
closing-seal-unknown = segel dari versi yang lebih baru; tidak dapat diperiksa
closing-amendment-because = Perbaikan ke-{ $number }: { $reason }
closing-amendment = Perbaikan ke-{ $number }
closing-clean = Tidak ada yang perlu dilihat lagi. { $key } memfinalkan notula.
closing-final = Notula final. Kemajuan tetap dapat dicatat; { $key } membuka perbaikan.

## lint – pemeriksaan sebelum penutupan

lint-where = Tempat
lint-what = { $count } temuan
lint-at-head = rapat
lint-at-item = mata acara { $number }
lint-at-read-back = pembacaan
lint-not-opened = rapat belum dibuka
lint-not-quorate = kuorum tidak tercapai: { $there } dari { $invited }
lint-not-marked = { $count } peserta belum ditandai
lint-unnamed = { $count } wakil belum bernama
lint-no-outcome = belum ada catatan, keputusan, atau komitmen
lint-no-owner = tanpa penanggung jawab
lint-no-due = tanpa batas waktu
lint-no-indicator = tanpa indikator
lint-owners-away = penanggung jawab tidak hadir: { $names }{ $more ->
    [0] {""}
   *[other] {" "}dan { $more } lagi
}
lint-due-before = batas waktu sebelum rapat: { $date }
lint-due-on-weekend = batas waktu jatuh pada { $date }
lint-due-on-holiday = batas waktu jatuh pada { $date }, { $name }
lint-alike = mirip K{ $number } rapat { $date } yang masih terbuka
lint-alike-here = mirip K{ $number } rapat ini
lint-final = { $count } notula final tidak diperiksa lagi: isinya tetap
lint-clean = Tidak ada yang perlu dilihat lagi.
lint-not-read-back = keputusan dan komitmen belum dibacakan sebagaimana adanya

## read – pembacaan keputusan dan komitmen

read-back-title = Pembacaan · { $title }
read-back-place = { $at } dari { $all }
read-back-decision = KEPUTUSAN { $number }
read-back-commitment = KOMITMEN { $number }
read-back-end = Semua sudah dibacakan.
read-back-count = { $decisions } keputusan, { $commitments } komitmen.
read-back-confirm = Pimpinan mengesahkan: { $key }.
read-back-unread = { $count } butir berubah sejak dibacakan. { $key } membawa ke sana; bacakan dahulu.
read-back-again = Sudah disahkan sebagaimana adanya. { $key } mengesahkan lagi.
read-back-final = Notula sudah final.

## paper – kata-kata di atas kertas

paper-draft = DRAF
paper-sample = CONTOH
paper-class = INTERNAL · { $class }
paper-amended = Perbaikan ke-{ $number }
paper-counter = Halaman { $page } dari { $pages }
paper-hidden = [identitas dirahasiakan]
paper-seal = segel { $digest }
paper-form-public = versi publik
paper-form-internal = versi internal
paper-printed = dicetak { $date }
paper-left-out = Tidak dimuat dalam versi publik: { $what }.
paper-count-sessions = { $count } rapat
paper-count-items = { $count } mata acara
paper-count-notes = { $count } catatan
paper-count-decisions = { $count } keputusan
paper-count-commitments = { $count } komitmen
paper-name-undangan = Undangan
paper-name-daftar-hadir-kosong = Daftar hadir (kosong)
paper-name-daftar-hadir = Daftar hadir
paper-name-penghormatan = Daftar penghormatan
paper-name-pernyataan = Pernyataan komitmen bersama
paper-name-komitmen = Lembar komitmen
paper-name-notula = Notula
paper-name-rtl = Matriks RTL
paper-name-laporan = Laporan tindak lanjut
paper-name-pesan = Pesan WhatsApp
paper-name-papan = Papan tindak lanjut
paper-nip = NIP { $number }
paper-until-the-end = { $from } s.d. selesai
paper-weekly = tiap minggu, mulai { $from }
paper-weeks = tiap { $count } minggu, mulai { $from }
paper-monthly = tiap bulan tanggal { $day }, mulai { $from }
paper-rhythm-until = { $rhythm }, sampai { $until }
paper-meeting = Rapat
paper-day = Hari/Tanggal
paper-time = Pukul
paper-hour = Waktu
paper-place = Tempat
paper-number = Nomor: { $number }
paper-number-short = No.
paper-name = Nama
paper-position = Jabatan
paper-institution = Instansi
paper-position-or-institution = Jabatan/Instansi
paper-signature = Tanda tangan
paper-remark = Ket.
paper-group = Unsur
paper-presence = Kehadiran
paper-by-name = Diwakili oleh
paper-by-position = Jabatan wakil
paper-arrived = Datang
paper-left = Pulang
paper-reason = Alasan
paper-contact = Kontak
paper-attendance-title = Daftar Hadir
paper-guests = Tamu
paper-chair = Pimpinan Rapat
paper-secretary = Notulis
paper-stands-for = mewakili { $position }
paper-since = { $state } pukul { $time }
paper-count-present = hadir { $count }
paper-count-represented = diwakili { $count }
paper-count-excused = izin { $count }
paper-count-absent = tanpa keterangan { $count }
paper-count-not-yet = belum hadir { $count }
paper-count-guests = tamu { $count }
paper-count-of = { $what }, dari { $invited } undangan
paper-quorum-label = Kuorum
paper-quorum-met = tercapai
paper-quorum-missed = tidak tercapai
paper-quorum = { $reached }: { $there } dari { $invited }, paling sedikit { $required }
paper-quorum-plain = { $reached }
paper-came-present = Hadir ({ $count })
paper-came-represented = Diwakili ({ $count })
paper-came-excused = Izin ({ $count })
paper-came-absent = Tanpa keterangan ({ $count })
paper-came-guest = Tamu ({ $count })
paper-represented-by = { $who } oleh { $by }
paper-minutes-title = NOTULA
paper-invitation-number = Nomor undangan
paper-hours = dibuka { $opened }, ditutup { $closed }
paper-led-by = Pimpinan rapat
paper-written-by = Notulis
paper-attendees = Peserta
paper-agenda = Agenda
paper-discussion = Pembahasan
paper-item-skipped = dilewati
paper-item-deferred = ditunda ke rapat berikutnya
paper-item-spent = terlaksana { $spent } menit
paper-item-both = { $minutes } menit, terlaksana { $spent } menit
paper-item-minutes = { $minutes } menit
paper-in-charge = Penanggung jawab: { $who }
paper-nothing-noted = Tidak ada catatan.
paper-other-notes = Catatan lain
paper-decision = Keputusan { $number }:
paper-decisions = Kesimpulan dan keputusan
paper-decision-column = Keputusan
paper-no-decisions = Rapat ini tidak mengambil keputusan.
paper-follow-up = Tindak lanjut
paper-answers = Jawaban atas janji rapat sebelumnya
paper-answer-was = Status sebelumnya
paper-answer-is = Jawaban
paper-answer-by = Dijawab oleh
paper-answer-represents = { $who } (mewakili { $whom })
paper-answer-all = semua yang belum selesai
paper-answer-moved = batas digeser ke { $date }
paper-answer-waits = menunggu { $who }
paper-answer-chair = pimpinan: { $word }
paper-answer-promise = K{ $number }, rapat { $date }
paper-no-commitments = Rapat ini tidak menghasilkan komitmen.
paper-commitment = Komitmen
paper-indicator = Indikator/Keluaran
paper-owner = Penanggung jawab
paper-owner-short = PJ
paper-supporters = Pendukung
paper-due = Batas waktu
paper-where = Lokus
paper-who-came = Kehadiran
paper-group-of = { $group } ({ $count })
paper-nobody-yet = Belum ada yang hadir.
paper-one-list = 1 (satu) daftar
paper-letter-number = Nomor
paper-letter-kind = Klasifikasi
paper-enclosed = Lampiran
paper-concerning = Hal
paper-invitation-to = Undangan { $title }
paper-to = Kepada Yth.
paper-to-list = Bapak/Ibu (daftar terlampir)
paper-to-place = di tempat
paper-invitation-opening = Dengan hormat, bersama ini kami mengundang Bapak/Ibu untuk hadir dalam { $title } yang akan dilaksanakan pada:
paper-matter = Acara
paper-dress = Pakaian
paper-note = Catatan
paper-contact-person = Narahubung
paper-invitation-closing = Demikian undangan ini disampaikan. Atas perhatian dan kehadiran Bapak/Ibu, kami ucapkan terima kasih.
paper-copies = Tembusan:
paper-list-of-invited = Daftar Undangan
paper-declaration-title = Pernyataan Komitmen Bersama
paper-declaration-opening = Pada hari { $day }, bertempat di { $place }, dalam { $title }, kami yang bertanda tangan di bawah ini menyatakan komitmen untuk melaksanakan:
paper-declaration-closing = Komitmen ini kami laksanakan sesuai dengan batas waktu masing-masing, dan kemajuannya kami laporkan pada rapat berikutnya.
paper-who-pledges = Yang menyatakan komitmen
paper-acknowledges = Mengetahui
paper-pledges = Yang berkomitmen
paper-pledge-title = Lembar Komitmen
paper-pledged-by = Instansi
paper-pledge-opening = Sebagai hasil rapat tersebut, { $who } berkomitmen untuk:
paper-pledge-supports = Selain itu, mendukung pelaksanaan komitmen berikut:
paper-pledge-closing = Kemajuan pelaksanaan dilaporkan pada rapat berikutnya.
paper-late = { $state }, terlambat { $days } hari
paper-moved = mundur { $count } kali
paper-moved-why = mundur { $count } kali: { $why }
paper-moved-from = mundur { $count } kali, terakhir dari { $from }: { $why }
paper-plan-title = Matriks Rencana Tindak Lanjut
paper-as-of = Keadaan per
paper-of-meetings = { $count } rapat
paper-code-says = Kode menyebut rapat dan nomor komitmen di dalamnya; dengan kode itu komitmen ditemukan kembali.
paper-code = Kode
paper-funding = Sumber dana
paper-state = Status
paper-progress = Kemajuan
paper-evidence = Bukti dukung
paper-days-late = Terlambat (hari)
paper-for-date = Untuk tanggal
paper-item = Mata acara
paper-classification = Klasifikasi
paper-owners-agreed = Penanggung jawab semula
paper-due-agreed = Batas semula
paper-repeats = Berulang
paper-from = Mulai
paper-until = Sampai
paper-rank = Urutan
paper-salutation = Sapaan
paper-front-title = Gelar depan
paper-back-title = Gelar belakang
paper-report-title = Laporan Tindak Lanjut
paper-since-report = Dibandingkan dengan
paper-figure-all = komitmen
paper-figure-done = selesai
paper-figure-in-time = berjalan
paper-figure-late = terlambat
paper-figure-blocked = terhambat
paper-figures-count-owners = Setiap penanggung jawab dihitung satu kali per komitmen.
paper-more-behind = { $count } lainnya di daftar lengkap.
paper-needs-direction = Perlu arahan pimpinan
paper-nothing-blocked = Tidak ada yang terhambat.
paper-late-heading = Terlambat
paper-nothing-late = Tidak ada yang terlambat.
paper-late-line = { $what } ({ $who }): terlambat { $days } hari
paper-so-many-owners = { $count } penanggung jawab
paper-change-state = { $what }: { $state }
paper-change-due = { $what }: batas waktu menjadi { $to }
paper-changes-heading = Yang berubah sejak { $since }
paper-nothing-changed = Tidak ada perubahan.
paper-by-institution = Menurut instansi, dalam urutan protokol
paper-all-by-institution = Daftar lengkap menurut instansi
paper-nobody = Belum ada penanggung jawab
paper-message-summary = Ringkasan
paper-message-as-of = Keadaan komitmen per { $date }:
paper-message-to = Yth. { $who },
paper-message-from = Tindak lanjut { $title } ({ $date }):
paper-message-no-date = tanpa batas waktu
paper-message-late = batas waktu { $date }, terlambat { $days } hari
paper-message-due = batas waktu { $date }
paper-message-closing = Mohon kabar kemajuannya. Terima kasih.
paper-calendar = Rapat dan komitmen, { $office }
paper-calendar-owner = PJ
paper-calendar-support = Pendukung
paper-calendar-indicator = Indikator
paper-calendar-from = Asal
paper-board-title = Papan Tindak Lanjut
paper-board-as-of = Keadaan per { $date }.
paper-all-commitments = Semua komitmen
paper-is-late = terlambat
paper-search-words = Cari kata
paper-search-all = semua
paper-search-shown = { $shown } dari { $all } komitmen
paper-search-clear = Kosongkan filter
paper-search-none = Tidak ada komitmen yang cocok.
paper-fault-no-public-form = Seluruh rapat ini berklasifikasi { $class }, jadi tidak ada versi publiknya. Pilih versi internal.
paper-fault-one-meeting = Surat ini dibuat dari satu rapat.
paper-fault-nothing-owed = Belum ada komitmen dengan penanggung jawab, jadi tidak ada lembar yang dapat dibuat.
paper-fault-not-built-in = Program ini dibangun tanpa format itu.
paper-fault-stopped = Pencetakan dihentikan. Surat yang sudah ditulis tetap ada.
paper-fault-no-table = Surat ini tidak berisi tabel untuk lembar kerja.
paper-fault-template = { $file } tidak dapat dipakai: { $message }. Perbaiki berkas itu, atau pindahkan agar templat bawaan dipakai.
paper-fault-template-at = { $file } baris { $line } kolom { $column }: { $message }. Perbaiki berkas itu, atau pindahkan agar templat bawaan dipakai.
paper-fault-unreadable = { $file } tidak terbaca: { $reason }
paper-fault-no-picture = Logo { $file } bukan gambar PNG, JPEG, atau SVG. Ganti berkasnya, atau kosongkan logo di kantor.
paper-fault-other = Surat tidak dapat dibuat: { $reason }

## export – surat sebagai berkas

export-no-paper = Sebutkan surat dengan --paper: { $papers }.
export-no-pair = { $paper } tidak ada dalam format { $format }. Formatnya: { $formats }.
export-no-series = Tidak ada rapat dalam seri “{ $series }”.
export-no-owner-here = { $paper } tidak dibuat per instansi. Yang bisa: rtl.
export-no-owner = “{ $typed }” bukan satu instansi. Yang mungkin: { $names }.
export-no-meeting = Sebutkan rapatnya, --series, atau --all.
export-one-meeting = { $paper } dibuat dari satu rapat; sebutkan rapatnya.
export-several-files = Beberapa berkas tidak dapat ditulis ke satu keluaran; pilih folder dengan --out.
export-not-to-terminal = { $format } bukan teks, jadi tidak dapat tampil di terminal. Tulis ke berkas dengan --out.
export-calendar-whole = { $option } tidak berlaku untuk ics: kalender memuat semua penanggung jawab
export-calendar-left-out = Tidak ikut karena di atas klasifikasi biasa: { $sessions } rapat dan { $commitments } komitmen. Opsi --internal menyertakan semuanya.
export-written = ditulis: { $path }
export-is-there = { $path } sudah ada dan tidak diganti. Pilih nama lain, atau ganti dengan --force.
export-not-logged = Surat tetap dibuat, tetapi tidak tercatat di rapatnya.
export-guarded = Tidak ditulis: { $count } hal seperti identitas belum dijawab. Tandai di rapatnya, atau lanjutkan dengan --accept-identities; pada versi publik tetap dirahasiakan.
export-paper = Surat
export-what = Isi
export-formats = Format
export-form = Tanpa pilihan

## templates – templat surat

templates-stay = { $file } sudah ada dan tidak diganti; gantilah dengan --force.

## papers – memilih surat

papers-title = Surat rapat ini
papers-public = Versi publik: tanpa yang di atas biasa, kontak, dan NIP; identitas dirahasiakan.
papers-internal = Versi internal: lengkap, untuk yang berhak membacanya.
papers-guard-title = Belum ditulis: { $count } hal seperti identitas
papers-guard-why = Jawab satu per satu. Yang dirahasiakan tidak tampil di versi publik; yang bukan identitas tetap tampil.
papers-printing = Menulis { $count } surat …
papers-progress = Menulis surat { $at } dari { $count } …
papers-stopping = Pencetakan dihentikan sesudah surat ini …
papers-written = Ditulis: { $path }
papers-written-all = { $count } surat ditulis; yang namanya -internal tidak untuk umum: { $folder }
