### All texts of the interface, English. Each of them is in id.ftl too.
### An id is `section-what-it-says`; the section is the name of the `##` heading it stands under.
### One text, one line. Numbers are grouped by themselves (1,250); years and names go in as text.

## archive – why the folder of the archive does not open

archive-gone = The archive folder { $folder } is not there. Plug the stick in or connect the network folder, then open it again.
archive-forbidden = The archive folder { $folder } may not be read. Ask its owner for permission.
archive-not-a-folder = { $folder } is not a folder. Choose the right archive folder with --dir.
archive-unreadable = The archive folder { $folder } cannot be read: { $reason }. Check the disk or the network, then open it again.

## cure – what can be done

cure-bring-back = Bring the original file back, or delete this link.
cure-permit = Ask the owner of the file for permission to read it.
cure-check-disk = Check the disk or the network, then open it again.
cure-move-away = Move it out of the archive folder, or rename it.
cure-copy-in = Copy the original file into the archive folder.
cure-make-smaller = Move it out of the archive folder if it is no session; attachments are not kept inside.
cure-restore = Restore this file from a backup.
cure-save-as-utf8 = Open it in a text editor and save it as UTF-8.
cure-delete-nul = Delete that character in a text editor and save.
cure-choose-version = Choose one of the versions, delete the marker lines, and save.
cure-none = Nothing needs to be done.
cure-write-format = Write format: 1 as the first field and save.
cure-update = Update this program to change it; the file is not touched.
cure-complete = Complete it in a text editor and save.
cure-add = Add it in a text editor and save.
cure-delete-or-mend = Delete or mend it in a text editor and save.
cure-delete-one = Delete one of the two and save.
cure-double-backslash = Write \\ for one backslash and save.
cure-write-date = Write a date like "2023-11-03" and a time like "09:30:00", and save.
cure-choose-word = Choose one of them and save.
cure-update-or-delete = Update this program, or delete the field so that it can be changed.
cure-keep-one = Move one of the two out of the archive folder.
cure-change-one = Change one of the two and save.
cure-mend-reference = Mend the reference or delete it, and save.
cure-mend = Mend it in a text editor and save.

## field – the fields, as the screens call them

field-acting = acting (Plt./Plh./Pj.)
field-aliases = other names
field-all = share of all invited
field-at = time
field-back_title = title behind the name
field-chair = chair
field-class = class
field-closed = time closed
field-collective = collective form
field-contact = contact
field-date = date
field-decision = decision
field-due = due date
field-ends = planned end
field-from = from
field-front_title = title before the name
field-funding = funding
field-grade = grade
field-group = group
field-in_charge = in charge
field-indicator = indicator
field-institution = institution
field-invitation = invitation
field-invitation_number = invitation number
field-item = agenda item
field-language = language
field-letterhead = letterhead
field-minutes = minutes
field-name = name
field-nip = NIP
field-number = number
field-occurrence = occurrence
field-opened = time opened
field-owner = owner
field-owners = owners
field-place = place
field-places = places
field-position = position
field-presence = presence
field-quorum = quorum
field-rank = protocol rank
field-recurrence = recurrence
field-reply = reply
field-salutation = salutation
field-sample = sample mark
field-secretary = secretary
field-series = series
field-speaker = speaker
field-spent = minutes spent
field-standing = standing item
field-starts = planned start
field-state = state
field-supporters = supporters
field-text = text
field-time_zone = time zone
field-title = title
field-to = new date
field-until = until

## finding – what was found in a file

finding-place = line { $line } column { $column }
finding-placed = { $place }, { $reason }
finding-unreadable = Cannot be read: { $reason }. { $cure }
finding-read-only = Can only be read: { $reason }. { $cure }
finding-not-opened = Not opened: { $reason }. { $cure }
finding-notice = Read: { $reason }. { $cure }
finding-not-found = the file is not there, or its link leads nowhere
finding-not-permitted = there is no permission to read it
finding-not-readable = the system cannot read it ({ $reason })
finding-is-folder = this is a folder, not a file
finding-is-pipe = this is a pipe, not a file
finding-is-link = this is a link, not a file
finding-is-device = this is a device, not a file
finding-not-a-folder = this is not a folder
finding-link-outside = this link leads out of the archive folder
finding-too-large = it has { $size } MB, and the limit is { $limit } MB
finding-empty = the file is empty
finding-utf16 = the file is saved as UTF-16
finding-not-utf8 = a letter is not UTF-8
finding-nul-tail = from here to the end there are only zero bytes, as after a power cut
finding-nul-byte = there is a zero byte
finding-conflict = there is a conflict marker of git
finding-byte-order-mark = there is a byte order mark of Notepad
finding-carriage-returns = its lines end in CR LF
finding-missing-format = the field `format` is missing
finding-invalid-format = `format` is `{ $found }`
finding-newer-format = the file has format { $found }, this program knows formats up to { $known }
finding-unclosed = a { $close } is missing for this { $open }
finding-unclosed-text = the closing quote is missing
finding-unclosed-comment = the */ that ends the comment is missing
finding-unexpected-end = the file ends in the middle of a field
finding-missing-comma = a comma is missing before `{ $found }`
finding-missing-colon = a colon is missing before `{ $found }`
finding-unexpected = `{ $found }` is out of place
finding-trailing-text = `{ $found }` stands behind the end of the document
finding-invalid-escape = the letter after \ is not a known one
finding-wrong-type = here should be { $expected }, not `{ $found }`
finding-type-integer = a whole number
finding-type-number = a number
finding-type-boolean = true or false
finding-type-text = text in quotes
finding-type-character = one character in single quotes
finding-type-list = a list [ … ]
finding-type-record = fields in ( … )
finding-type-map = pairs in curly brackets
finding-type-word = a word without quotes
finding-type-nothing = an empty ( )
finding-number-out-of-range = the number `{ $found }` is out of range for this field
finding-unknown-word = the word `{ $found }` is not known; it can be { $allowed }
finding-missing-field = the field `{ $name }` is missing in this bracket
finding-duplicate-field = the field `{ $name }` stands here twice
finding-unknown-field = the field `{ $name }` is not known
finding-invalid-date = { $found } is not a date or time
finding-not-an-id = { $found } is not an id, which is 16 of 0-9 a-z without i, l, o, u
finding-not-a-key = { $found } is not a key, which is 1 to 64 of a-z 0-9 -
finding-invalid-value = { $found } cannot be taken ({ $reason })
finding-too-deep = the brackets are nested too deep
finding-same-session = the same session is also in { $other }
finding-other = { $reason }

## list – scroll signs under a list

list-more-above = ↑ { $count } more
list-more-below = ↓ { $count } more

## lock – why the archive could not be locked

lock-busy = Not saved yet: another program is writing to this archive. Wait a moment and try again.
lock-none = Not saved yet: this archive cannot be locked ({ $reason }). Move it to a disk that can.

## problem – how a document contradicts itself

problem-duplicate-id = the id `{ $id }` stands here twice
problem-dangling = { $field } refers to `{ $target }`, which is not there
problem-date-out-of-range = { $field } is { $date }, outside the years 1900 to 2200
problem-duplicate-number = the number { $number } is used twice
problem-due-and-recurrence = this commitment has both a due date and a recurrence
problem-no-share = this share of the quorum is nothing, or more than the whole

## refusal – why a change was refused

refusal-missing = Not changed: it is no longer there; somebody else may have deleted it.
refusal-duplicate = Not added: it is there already.
refusal-clash = Not changed: { $field } has meanwhile become “{ $now }”, and you wrote “{ $wanted }”.
refusal-changed = Not deleted: it has changed since you last saw it. Look at it, then delete it again.
refusal-final = Not changed: the minutes of this session are final; only progress can be added.
refusal-in-use = Not deleted: another part of this session still refers to it.
refusal-invalid = Not changed: { $problem }.
refusal-read-only = Not changed: this file holds fields that this program does not know, so it can only be read.
refusal-no-document = Not changed: its file is no longer in the archive.
refusal-nothing = (empty)

## save – why it is not saved

save-disk-full = Not saved yet: the disk is full. Make room on it and try again.
save-quota = Not saved yet: your share of the disk is used up. Make room and try again.
save-read-only = Not saved yet: this disk or folder can only be read. Remove its write protection and try again.
save-denied = Not saved yet: { $path } is protected or belongs to somebody else. Ask for permission to write and try again.
save-too-many-files = Not saved yet: too many files are open. Close other programs and try again.
save-no-folder = Not saved yet: { $path } is gone. Plug the stick in or connect the network folder, and try again.
save-not-a-folder = Not saved yet: { $path } should be a folder. Move it away and try again.
save-held = Not saved yet: another program holds { $path } open. Close it and try again.
save-exists = Not saved yet: the name { $path } is taken. Move that file away and try again.
save-io = Not saved yet: { $path }, and the system says: { $reason }. Check the disk and try again.
save-broken = Not saved yet: { $file } can no longer be read, { $reason }. Mend that file and try again; it was not touched.
save-too-large = Not saved yet: { $file } would have more than 32 MB. Move long texts to an attachment.
save-unreadable = Not saved yet: { $file } would not be readable again ({ $reason }). This is a fault of the program; please report it.

## value – the words of the files, as the screens say them

value-absent = absent
value-cancelled = cancelled
value-closed = closed
value-deferred = deferred
value-done = done
value-draft = draft
value-excused = excused
value-false = no
value-final = final
value-guest = guest
value-not_yet = not yet there
value-planned = planned
value-present = present
value-represented = represented
value-running = running
value-sangat_rahasia = sangat rahasia
value-skipped = skipped
value-true = yes

## window – when the window is too small

window-too-small = This window is { $width }×{ $height }; rapat needs at least { $need_width }×{ $need_height }. Make the window larger or the letters smaller.
