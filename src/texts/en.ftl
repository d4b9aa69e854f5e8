### All texts of the interface, English. Each of them is in id.ftl too.
### An id is `section-what-it-says`; the section is the name of the `##` heading it stands under.
### One text, one line. Numbers are grouped by themselves (1,250); years and names go in as text.

## act – what was just done, as it is named when it is taken back

act-export = wrote the paper { $subject }
act-new-session = new meeting “{ $subject }”
act-delete-session = “{ $subject }” deleted
act-meeting = head of “{ $subject }” changed
act-office = office { $subject } recorded
act-bulk-progress = progress recorded, commitments: { $subject }
act-bulk-due = due dates moved, commitments: { $subject }
act-filter = filter { $subject } saved
act-delete-filter = filter { $subject } deleted
act-entry = { $subject } noted in the office
act-delete-entry = { $subject } deleted from the office
act-new-seat = { $subject } added
act-seat = { $subject } changed
act-delete-seat = { $subject } deleted
act-alike = { $subject } put right elsewhere too
act-presence = presence of { $subject } recorded
act-presence-of-all = presence of { $subject } seats recorded
act-invitation = invitation of { $subject } noted
act-invitations = invitations of { $subject } seats noted
act-new-item = agenda item “{ $subject }” added
act-item = agenda item “{ $subject }” changed
act-delete-item = agenda item “{ $subject }” deleted
act-new-note = note “{ $subject }” added
act-note = note “{ $subject }” changed
act-delete-note = note “{ $subject }” deleted
act-new-decision = decision “{ $subject }” added
act-decision = decision “{ $subject }” changed
act-delete-decision = decision “{ $subject }” deleted
act-new-commitment = { $subject } added
act-commitment = { $subject } changed
act-delete-commitment = { $subject } deleted
act-pasted = { $subject } pasted lines filed
act-to-note = “{ $subject }” is a note now
act-to-decision = “{ $subject }” is a decision now
act-to-commitment = now commitment { $subject }
act-to-item = moved to agenda item { $subject }
act-split-note = note “{ $subject }” split
act-join-notes = note “{ $subject }” joined with the next
act-move = { $subject } moved
act-open = meeting opened { $subject }
act-not-opened = “{ $subject }” not opened: no quorum
act-start-item = “{ $subject }” begun
act-end-item = “{ $subject }” over
act-skip-item = “{ $subject }” left out
act-defer-item = “{ $subject }” put off to the next meeting
act-extend = “{ $subject }” has 5 more minutes
act-pause = “{ $subject }” has a break
act-resume = “{ $subject }” goes on
act-queue = { $subject } waits to speak
act-withdraw = { $subject } does not speak after all
act-call = { $subject } has the floor
act-spoken = { $subject } has spoken
act-progress = progress of { $subject } recorded
act-answered = answer of { $subject } recorded
act-pattern = pattern “{ $subject }” recorded
act-delete-pattern = pattern “{ $subject }” deleted
act-link = link of { $subject } written down
act-due = due date of { $subject } moved
act-hold = { $subject } held back from the screen again
act-release-classified = { $subject } is no identity; its class still keeps it from the screen
act-reminded = { $subject } reminded
act-reminder-answered = answer of { $subject } to a reminder written down
act-reminder-copied = text of a reminder for { $subject } copied
act-release = { $subject } is no identity: shown on the screen and in papers for everybody
act-reminder = reminder of { $subject } written down
act-receive = bundle { $subject } merged
act-import = contents of { $subject } taken in
act-merge = two versions of “{ $subject }” merged
act-restore = an earlier state of “{ $subject }” brought back
act-bring-back = “{ $subject }” brought back from the trash
act-close = the meeting was closed at { $subject }
act-finalise = “{ $subject }” is final
act-reseal = the amendment of “{ $subject }” is final
act-amend = amendment of “{ $subject }” opened
act-amend-nothing = the seal of “{ $subject }” holds again: nothing was amended
act-number = number of the minutes: { $subject }
act-read-back = “{ $subject }”: confirmed by the chair

## acting – who holds an office for somebody else

acting-none = no
acting-plt = Plt.
acting-plh = Plh.
acting-pj = Pj.

## agenda – the agenda of a meeting

agenda-empty = No agenda items yet. Press { $key } for the first one.
agenda-item = Agenda item
agenda-minutes = Minutes
agenda-class-biasa = open
agenda-class-terbatas = restricted
agenda-class-rahasia = secret
agenda-class-sangat_rahasia = top secret
agenda-decision = Decision { $number }
agenda-note = Note
agenda-in-item = agenda item { $number }
agenda-in-charge = in charge
agenda-planned = { $count ->
    [one] planned for 1 minute
   *[other] planned for { $count } minutes
}
agenda-spent = { $count ->
    [one] took 1 minute
   *[other] took { $count } minutes
}
agenda-standing = standing item
agenda-under = notes { $notes } · decisions { $decisions } · commitments { $commitments }

## archive – why the folder of the archive does not open

archive-gone = The archive folder { $folder } is not there. Plug the stick in or connect the network folder, then open it again.
archive-forbidden = The archive folder { $folder } may not be read. Ask its owner for permission.
archive-not-a-folder = { $folder } is not a folder. Choose the right archive folder with --dir.
archive-unreadable = The archive folder { $folder } cannot be read: { $reason }. Check the disk or the network, then open it again.

## answers – the answers of many seats at once

answers-none = left as they are
answers-comes = come
answers-sends = send somebody
answers-cannot = cannot come
## blank – the screen that is blank

blank-hint = The screen is blank; your text is safe. { $key } shows it again.
blank-nothing = The screen is blank.
blank-unsaved = Not everything is saved. { $key } shows the screen again, and why.

## board – the board of commitments

board-due = Due
board-late = Late
board-number = K
board-text = Commitment
board-owner = Owner
board-source = From
board-state = State
board-no-filter = filter: open
board-no-filter-keys = f changes it, / types one
board-shown = { $count } shown
board-hidden = { $count } hidden
board-group-nothing = no groups
board-group-institution = by institution
board-group-group = by group
board-group-place = by place
board-group-meeting = by meeting
board-group-state = by state
board-group-week = by week
board-group-none = not said
board-week-of = week of { $date }
board-sort-urgency = sorted: urgent
board-sort-due = sorted: due
board-sort-institution = sorted: institution
board-sort-meeting = sorted: meeting
board-sort-last-word = sorted: longest silent
board-marked = { $count } marked
board-last-word = Heard
board-columns = Columns of the board
board-column-due = due date
board-column-late = how late
board-column-number = number
board-column-owner = owner
board-column-state = state
board-column-source = date of the meeting
board-column-place = place
board-column-last-word = last heard of
board-clear = Esc clears
board-back = Esc goes back
board-overdue = ! { $days ->
    [one] { $days } day
   *[other] { $days } days
}
board-due-today = today
board-due-soon = in { $days ->
    [one] { $days } day
   *[other] { $days } days
}
board-no-date = no date
board-all-hidden = This filter hides { $count ->
    [one] the only commitment
   *[other] all { $count } commitments
}. Press Esc to clear it.
board-elsewhere = None in these states; { $count } in any state. Press f.
board-elsewhere-typing = None in these states; { $count } in any state. Press Enter, then f.
board-all-closed = Nothing is open: { $count ->
    [one] the only commitment is
   *[other] all { $count } commitments are
} done or cancelled. Press f to see them.
board-empty = There are no commitments yet. Open a meeting, then press n at the agenda item under discussion.

## broken – a file that could not be read

broken-title = Cannot be read: { $file }
broken-twin = Esc, then m merges the two versions. Until then both are left as they are.
broken-untouched = This file is left as it is. Once it is mended with a text editor, it is read again.
broken-kept = Earlier versions are kept: Esc, then z. Or restore it from a backup.
broken-gone = This file can be read by now, or it is gone.
broken-no-text = It holds no text.

## backup – the archive on another disk

backup-differs = The file { $file } is missing, or is not the one that was copied. Nothing was restored.
backup-inside = A backup cannot lie in the archive itself. Choose another disk.
backup-made = { $files } files ({ $kilobytes } kB) copied to { $folder } and compared one by one. To restore it: rapat --dir NEW_FOLDER backup --restore "{ $folder }"
backup-name = The name of the file { $file } cannot be backed up. Rename it.
backup-none = { $folder } is no backup and holds none: there is no list SHA256SUMS.
backup-no-folder = There is no folder { $folder }. Make it first, or plug the stick in.
backup-not-empty = { $folder } is not empty. Choose an empty folder or a new one, as in: rapat --dir NEW_FOLDER backup --restore BACKUP_FOLDER
backup-running = The backup is being made. You can go on working.
backup-restored = { $files } files ({ $kilobytes } kB) of { $from } restored to { $folder } and compared one by one. To open it: rapat --dir "{ $folder }"

## bundle – from one laptop to another

bundle-back = was deleted here; comes back
bundle-ask = Nothing is changed yet. Run it again with --yes to merge.
bundle-damaged = This bundle was cut or changed on its way. Ask for it again; nothing was taken from it.
bundle-line = { $title }: { $changes }
bundle-new = a new meeting
bundle-newer = This bundle is of form { $form }, from a newer rapat. Update this program.
bundle-none = This is no bundle of rapat.
bundle-none-in = There is no bundle (*.rapat) in the folder { $folder }.
bundle-nothing-new = There is nothing new in this bundle; nothing was changed.
bundle-received = Merged and saved. The state before is in the history.
bundle-unreadable = The bundle cannot be read: { $reason }.
bundle-written = { $count } documents bundled into { $file }.
## calendar

calendar-today = • today
calendar-signs = • today  * holiday  · weekend

## capture – the line of capture, and what was understood of it

capture-kind-note = note
capture-kind-decision = decision
capture-kind-commitment = commitment
capture-item = item { $number }
capture-today = today
capture-ahead = { $days ->
    [one] in { $days } day
   *[other] in { $days } days
}
capture-ago = { $days ->
    [one] { $days } day ago
   *[other] { $days } days ago
}
capture-weekly = every week
capture-weeks = every { $count } weeks
capture-monthly = every month on day { $day }
capture-month-end = at the end of every month
capture-from = { $every }, from { $date }
capture-missing = missing: { $names }
capture-place = in { $places }
capture-complete = ✓ complete
capture-signs = @owner +supporter >due *rhythm =indicator
capture-more-signs = #item %place !class · Name: text
capture-prefixes = begin: c note · s decision · k commitment
capture-pasted = Pasted: { $count } lines
capture-pasted-cut = Pasted: only the first { $count } lines
capture-unknown = “{ $written }” is not known, stays as text
capture-unknown-near = “{ $written }” is not known, stays as text; like it: { $names }
capture-several = “{ $written }” may be { $names }; stays as text
capture-again = “{ $written }”: there is one already, stays as text
capture-only-commitment = “{ $written }” counts only in a commitment, stays as text
capture-lowers = class { $class } is below that of the item, not lowered
capture-weekend = { $date } is a weekend
capture-holiday = { $date } is a holiday: { $holiday }
capture-past = { $date } is past
capture-no-text = there is no text yet

## channel – how an invitation went out

channel-surat = letter
channel-wa = WhatsApp
channel-telepon = telephone
channel-surel = e-mail
channel-langsung = in person

## class

class-biasa = biasa (ordinary)
class-terbatas = terbatas (restricted)
class-rahasia = rahasia (confidential)
class-sangat_rahasia = sangat rahasia (secret)

## commitments – the commitments of a meeting

commitments-number = K
commitments-text = Commitment
commitments-owner = Owner
commitments-due = Due
commitments-state = State
commitments-nobody = nobody yet
commitments-no-date = no date
commitments-late = { $days ->
    [one] ! 1 day late
   *[other] ! { $days } days late
}
commitments-late-short = { $days ->
    [one] ! 1 day
   *[other] ! { $days } days
}
commitments-due-soon = { $days ->
    [0] due today
    [one] due tomorrow
   *[other] due in { $days } days
}
commitments-due-soon-short = { $days ->
    [0] today
    [one] tomorrow
   *[other] in { $days } days
}
commitments-empty = No commitments yet. Press { $key } to write the first one.

## context – headings of the keys in the help

context-everywhere = Anywhere, also while typing
context-global = On every screen
context-list = In a list
context-home = Meetings
context-session = In a meeting
context-seats = Seats
context-door = At the door
context-answered = At the door, where a substitute was announced
context-agenda = Agenda
context-agenda_over = Agenda that is over
context-printing = While printing
context-paused = Agenda during a break
context-for_all = Seats, while a mark is for all
context-bare_agenda = Agenda without items
context-commitments = Commitments
context-summary = Summary
context-board = Follow-up
context-house = Page of an institution
context-pictures = Pictures
context-months = Pictures of months
context-filter = While typing a filter
context-filtered = While a list is filtered
context-capture = In the line of capture
context-completing = While typing a name in the line of capture
context-pasted = While looking over a paste
context-board_columns = Columns of the board
context-saved_filters = Saved filters
context-papers = Choosing a paper
context-guard = What looks like an identity in a paper
context-form = In a form
context-handing = In a form of the hand-over
context-date = In a field with a date
context-calendar = In the calendar
context-lines = In a field of several lines
context-choice = In a field of options
context-picking = While choosing a name
context-find = While finding in a text
context-text = In every text, also while typing
context-question = At a question
context-reader = While reading
context-palette = In the list of commands
context-speakers = In the list of speakers
context-office = In the office
context-versions = Earlier versions
context-round = Round of reminders
context-trash = Trash
context-search = Search
context-exchange = Hand-over
context-receiving = A bundle to be received
context-importing = Take in a file: looking for it
context-imported = Take in a file: what comes of it
context-columns = Take in a file: columns
context-twins = Two states of one meeting
context-blank = While the screen is blank
context-layar = On the projector (rapat layar)
context-closing = Closing
context-read-back = Reading back
context-read-back-end = End of reading back
context-asking_now = When promises are asked about
context-follow_up = Follow-up round

## conflict – what cannot be decided when two copies are merged

conflict-field = To be decided: { $field } of { $record } is “{ $ours }” here and “{ $theirs }” in the other copy. The one here stays.
conflict-deleted = To be decided: { $record } was deleted in one copy and changed or referred to in the other. It stays.
conflict-sealed = To be decided: { $record } is not in the final minutes. It was not taken over.
conflict-order = To be decided: the order of the { $what } was changed in both copies. The one here stays.
conflict-not-the-same = These are not files of one meeting.

## copied – what is copied as text

copied-title = Text for the clipboard
copied-owners = Owners: { $names }
copied-due = Due: { $date }
copied-indicator = Indicator: { $text }
copied-source = { $title }, { $date }

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
cure-keep-one = Merge the two with m in the list of meetings, or move one of them out of the folder of the archive.
cure-change-one = Change one of the two and save.
cure-mend-reference = Mend the reference or delete it, and save.
cure-mend = Mend it in a text editor and save.

## course – time while the meeting is on

course-break = break
course-end = ends ± { $time }
course-end-over = ends ± { $time }, { $minutes } minutes over
course-left = { $time } left
course-opened = Opened { $time }: { $present } present, { $represented } represented of { $invited }
course-opened-short = Opened { $time }: { $there } of { $invited }
course-over = { $time } over
course-speaker = Speaking
course-waiting = waiting: { $names }
course-without-quorum = without a quorum

## detail – the detail of a commitment

detail-owners = owners
detail-supporters = support
detail-due = due
detail-born = from
detail-no-date = no due date yet
detail-rhythm = recurs
detail-indicator = indicator
detail-places = place
detail-funding = funding
detail-moved = moved
detail-item = agenda item { $number } { $title }
detail-decision = decision { $number }
detail-nobody = nobody yet
detail-nothing-told = no word yet
detail-still = open: { $names }
detail-late = ! { $days ->
    [one] { $days } day
   *[other] { $days } days
} late
detail-missed = missed { $count ->
    [one] once
   *[other] { $count } times
}
detail-occurrence = for { $date }
detail-moves = { $count }×
detail-move = { $from } → { $to }
detail-weekly = every week since { $from }
detail-weeks = every { $count } weeks since { $from }
detail-monthly = on day { $day } of every month since { $from }
detail-until = until { $date }
detail-evidence = evidence: { $text }
detail-waits-for = waiting for { $who }
detail-noted-by = noted by { $who }
detail-reminder = reminded by { $via }
detail-reminder-copied = text of a reminder copied ({ $via })
detail-reminder-answered = reminder answered by { $via }
detail-linked = { $relation } { $what }
detail-linked-elsewhere = { $relation } a commitment that is not in this archive
detail-exported = went into { $paper }
detail-more = … { $count } older (Space)

## difference – what differs between two states of a meeting

difference-new = { $what }: { $count } new
difference-gone = { $what }: { $count } deleted
difference-order = another order of the { $what }
difference-field = { $field } of { $record }: “{ $was }” becomes “{ $is }”
difference-renumbered = Number { $was } of the { $what } was given away in both copies; one of them is number { $is } now.
difference-head = the meeting
difference-office = the office
difference-note = note “{ $text }”
difference-record = progress of { $number }
difference-answer = answer of { $number }

## fault – what is wrong with a field

fault-empty = Something must stand here.
fault-nothing-told = Write what happened, or choose another state.
fault-no-date = Not a date. Write 31 dec, 31/12/2023 or +2 weeks.
fault-no-time = Not a time. Write 09:30.
fault-ends-before = It ends before it begins. A meeting over midnight is written as two.
fault-no-number = Not a number that fits here.
fault-no-share = Not a share. Write 1/2 or >1/2; of groups: Camat 2/3; OPD 1/2, by the names of groups that are there.
fault-no-offset = Not a distance from UTC. Write +08:45 or the like.
fault-outside = Write the name of a file inside the archive's folder, such as logo.png.
fault-taken = Another one is called so.
fault-future = That day is still to come. Write the day on which it happened.
fault-after-meeting = That day lies after the meeting. Write the day on which the invitation was sent.
fault-no-choice = Not among the choices. Take one with Enter, or erase it.
fault-due-and-recurrence = Give a due date or a recurrence, not both.

## field – the fields, as the screens call them

field-acting = acting
field-address = address
field-aliases = other names
field-all = share of all invited
field-arrived = arrived at
field-at = time
field-back_title = back title
field-backup_to = folder on a disk
field-bundle_from = file or folder
field-bundle_to = into the file
field-by_name = representative
field-by_position = their position
field-chair = chair
field-class = class
field-closed = time closed
field-code = code
field-collective = collective form
field-contact = contact
field-date = date
field-decision = decision
field-due = due date
field-ends = planned end
field-evidence = evidence
field-from = from
field-front_title = front title
field-funding = funding
field-grade = grade
field-group = group
field-happened_on = on the day
field-in_charge = in charge
field-indicator = indicator
field-institution = institution
field-invitation = invitation
field-invitation_number = invitation number
field-last_representative = representative last time
field-invited_by = invited by
field-invited_on = invited on
field-item = agenda item
field-item_state = state of the item
field-language = language
field-left = left at
field-linked = other commitment
field-letterhead = letterhead
field-logo = logo
field-minutes = minutes
field-filter = filter
field-name = name
field-new_due = new due date
field-nip = NIP
field-number = number
field-occurrence = occurrence
field-office_name = name of the office
field-opened = time opened
field-owner = owner
field-owners = owners
field-place = place
field-places = places
field-position = position
field-presence = presence
field-progress = what was said
field-promise = what is promised
field-quorum = quorum
field-quorum_groups = quorum of groups
field-quorum_seats = must be present
field-rank = protocol rank
field-reason = reason
field-recurrence = recurrence
field-relation = relation
field-reply = reply
field-reply_name = promised person
field-reply_position = their position
field-reply_reason = reason given
field-reported_by = reported by
field-blocked_by = waiting for whom
field-chair_word = the chair's word
field-pattern = from pattern
field-follow_up = asks about promises
field-rhythm = recurrence
field-rhythm_by = interval / day
field-salutation = salutation
field-sample = sample mark
field-seal = seal
field-secretary = secretary
field-speaking_minutes = minutes per speaker
field-series = series
field-session_state = state of the meeting
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
field-theme = theme
field-via = by way of
field-zone_name = other zone's name
field-zone_offset = distance from UTC
field-amendment_reason = why it was amended
field-numbering = pattern of numbers

## filter – the words of a filter

filter-meant = { $word } is not known. Did you mean { $meant }?
filter-state = { $word } is not known. There are: overdue, due, silent, open, not_started, in_progress, blocked, done, cancelled, all, kept, kept_late, awaited, duplicate.
filter-when = { $word } is no time. Examples: due:<30d, due:2024-03, since:august, done:2023-08, due:none.
filter-field = { $word } is not known. There are: is:, due:, @ (owner:), institution:, group:, % (place:), series:, since:, until:, done:. As a plain word: put it in quotes.
filter-empty = { $word } is not complete: write behind it what you look for.

## filters – saved filters

filters-title = Saved filters
filters-empty = No filter is saved yet. Type one on the board, then { $key } saves it under a name.

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

## first – first-run hints, until followed once

first-home = Begin here: Enter opens a meeting, n makes a new one, ? explains the keys
first-seats = Begin here: p opens the door; a few letters and Enter mark who comes
first-agenda = Begin here: ; opens one line for notes, decisions and commitments
first-commitments = Begin here: p records progress, n a new commitment, Space its life
first-board = Begin here: / filters, for example @polres; p records progress
first-office = Begin here: n adds, Enter edits; all meetings follow
first-form = Fields with * are required. Ctrl+S saves; Esc closes, text is kept

## follow – the follow-up round

follow-title = Follow-up round · { $title }
follow-reading = reading the promises of earlier meetings…
follow-gone = This commitment is no longer in its meeting.
follow-place = { $at } of { $all } · { $answered } answered
follow-for-all = all who have not finished: { $count }
follow-part = part { $at } of { $all } · { $done } done
follow-there = present
follow-represented = represented
follow-represented-by = represented by { $who }
follow-away = not in the room
follow-waits-for = waiting for { $who }
follow-answered = Answered in this meeting: { $what }
follow-nothing = No promise of an earlier meeting is open.
follow-end = All were asked.
follow-count = { $answered } of { $all } questions answered.
follow-open = { $count } skipped. { $key } goes back to the first.
follow-left-out = { $count } older { $count ->
    [one] meeting is
   *[other] meetings are
} not asked about here; what they promised stands on the board.

## form – titles of forms, and what is said in them

form-office = Your office
form-give-all = Hand all meetings over
form-give = Hand over
form-receive = Receive
form-back-up = Back up the archive
form-machine = This machine
form-profile = The office's own data
form-new-group = New group
form-group = Group
form-new-institution = New institution
form-institution = Institution
form-new-place = New place
form-place = Place
form-bulk-progress = Progress of all that are marked
form-bulk-due = Move the due dates of all that are marked
form-new-filter = Save filter
form-filter = Saved filter
form-new-signatory = New signatory
form-signatory = Signatory
form-new-holiday = New public holiday
form-holiday = Public holiday
form-new-session = New meeting
form-next-session = New meeting from the selected one
form-meeting = Head of the meeting
form-new-series = Series from this meeting
form-series = Series
form-new-template = Template from this meeting
form-template = Template
form-guest = Guest
form-new-seat = New seat
form-seat = Seat
form-invitation = Invitation and reply
form-represented = Represented
form-excused = Excused
form-names = Complete the names
form-new-item = New agenda item
form-item = Agenda item
form-new-note = New note
form-capture = Line of capture
form-note = Note
form-new-decision = New decision
form-decision = Decision
form-new-commitment = New commitment
form-commitment = Commitment
form-progress = Progress
form-answer-progress = Answer: in progress
form-answer-moved = Answer: more time
form-answer-blocked = Answer: blocked
form-answer-cancelled = Answer: cancelled
form-due = Move the due date
form-move = Move to agenda item
form-link = Link to another commitment
form-reminder = Write down a reminder
form-number = Number of the minutes
form-reseal = Make the amendment final

## frame – header, footer and the line of the filter

frame-program = rapat
frame-home = rapat · { $office }
frame-board = Follow-up
frame-sample = SAMPLE
frame-read-only = read only
frame-window-meeting = Meeting of { $date }
frame-unreadable = ✗ { $count ->
    [one] 1 file not readable
   *[other] { $count } files not readable
}
frame-there = { $present } present + { $represented } represented
frame-quorum-met = quorum { $there } { $enough } { $required } ✓
frame-quorum-short = quorum { $there } < { $required } !
frame-quorum-missing = quorum lacks { $count } !
frame-loading = reading the archive…
frame-reading = reading { $done } of { $total } documents
frame-filtered = { $shown } shown · { $hidden } hidden
frame-nothing-found = Nothing fits. { $key } clears the filter.
frame-saved = saved { $time }
frame-saving = saving …
frame-not-kept = { $why } This text is safe on the screen, but not from a power cut; keeping it is tried again by itself.
frame-not-saved = { $why } The change is safe on the screen and is saved by itself as soon as possible.

## help – help

help-title = Help
help-nothing = No key fits. Esc clears.
help-filter = Words of the filter
help-filter-states = due, silent, done, all, open
help-filter-owner = owner: institution, short name, position
help-filter-place = place
help-filter-group = group of seats
help-filter-series = series of meetings
help-filter-due = due date: <, <=, >, >=; 30d, 2w, 3mo, 2024-03, tomorrow, none
help-filter-since = meetings since then; until: the other side; done: done then
help-filter-not = a minus means not; "two words" in quotes
help-filter-words = any other word: in text, owners, indicator, progress
help-filter-exact = not_started, in_progress, blocked, cancelled, kept, kept_late, awaited

## heading

heading-invitation = invitation
heading-meeting-day = on the day
heading-more = if need be
heading-papers = papers
heading-person = person
heading-presence = presence
heading-quorum = quorum
heading-rhythm = if it recurs

## hint – what helps to fill in

hint-restored = restored from { $time }
hint-restored-on = restored from { $date } { $time }
hint-required = required
hint-pick = type a name, { $take } takes it
hint-pick-number = type its number or a part of its title, { $take } takes it
hint-pick-many = type a name, { $take } takes it · ; takes it and asks on
hint-pick-other = { $delete } erases · type another, { $take } takes it
hint-pick-more = type a name, { $take } takes it · { $delete } erases
hint-options = ← → choose
hint-date = such as 31 dec, next friday, 2 weeks, end of month
hint-theirs = what is saved now: { $text }
hint-time = such as 09:30
hint-create = + add “{ $name }”
hint-nothing-found = nothing fits
hint-find = find
hint-found = { $at } of { $count }
hint-understood = → { $date }
hint-understood-odd = → { $date } ({ $odd })
hint-weekend = weekend
hint-past = already past
hint-before-meeting = before the meeting
hint-after-meeting = after the day of the meeting
hint-due-now = now { $date }
hint-all = all owners ({ $count })
hint-all-open = all owners ({ $count } still open)
hint-all-of-group = every { $group } ({ $count })
hint-aliases = one name a line; once official: name; from; until
hint-letterhead = one line of the letterhead a line, the largest on top
hint-quorum = such as 1/2, or >1/2
hint-quorum-groups = such as Camat 2/3; OPD 1/2
hint-logo = put the file into the archive's folder, such as logo.png
hint-zone-offset = such as +08:45
hint-rhythm-by = every so many weeks, or the day of the month

## history – earlier states and the trash

history-version = Version
history-until = Until
history-kind = Kind
history-kind-plain = plain
history-kind-final = final
history-kind-replaced = before it was replaced
history-kind-received = received
history-kind-given = handed over
history-afterwards = Afterwards
history-deleted = Deleted
history-last = the last version that is kept
history-came = a copy from outside, to be merged
history-same = no difference
history-unreadable = cannot be read
history-no-version = There is no version { $number }. There are: { $known }.
history-restored = “{ $title }” is as in version { $number } again: { $changes }. The state before is kept in the history.
history-nothing = Version { $number } is as the present state; there is nothing to restore.
history-recovered = “{ $title }” is as in version { $number } again. The file that cannot be read, if there was one, is now in .rapat/trash and not erased.
history-lost = The file of “{ $title }” is not there or cannot be read. Versions that are kept: { $known }. Restore one with `rapat restore { $id } VERSION`.
history-kept = Earlier versions are kept: `rapat history { $id }`; restore one with `rapat restore { $id } VERSION`, or from a backup.
history-back = “{ $title }” is back from the trash.
history-not-thrown = There is no meeting “{ $typed }” in the trash, or more than one. See `rapat history --trash`. For an earlier state name its version.
history-remains = { $files } file, { $versions } versions, { $drafts } drafts, { $thrown } in the trash
history-purge-asks = “{ $title }” would be erased for good: { $what }. Run it again with --yes.
history-purged = “{ $title }” is erased for good: { $what }. Copies outside this archive (backups, bundles, other laptops) are not touched.
history-not-kept = Saved, but the state before is not in the history. { $reason }

## home – the meetings

home-attention = Needs attention
home-attention-keys = t, then f
home-overdue = { $count } overdue
home-due = { $count } due within 7 days
home-silent = { $count } without news
home-all-well = ✓ Nothing is overdue
home-date = Date
home-meeting = Meeting
home-state = State
home-there = Present
home-backup = backup { $days } days old
home-backup-today = backed up today
home-no-backup = no backup yet
home-commitments = Commitm.
home-follow-up = Follow-up
home-late = ! { $count } overdue
home-two-versions = ✗ two versions · { $key } merges them
home-unread = ✗ { $count ->
    [one] 1 file cannot be read
   *[other] { $count } files cannot be read
} ({ $key })
home-versions-kept = ✗ cannot be read · { $key } earlier versions
home-settled = ✓ all settled
home-open = { $count } open
home-empty = No meetings yet. Press { $new } for the first one, { $help } for help.

## honours – whom the MC greets

honours-begin = We greet
honours-late = just arrived
honours-late-of = just arrived: { $names }
honours-represented = { $who }, represented by { $by }
honours-place = { $number } of { $count }
honours-title = Whom the MC greets

## house – one institution

house-promises-promised = promises in all
house-promises-kept = kept in time
house-promises-kept-late = done after the date
house-promises-open = still open
house-promises-late = open and past the date
house-promises-cancelled = cancelled
house-came = last { $meetings } meetings: { $person } in person, { $represented } represented, { $absent } not there
house-contacts = Contacts
house-no-contacts = none noted

## identity – what looks like somebody's identity

identity-marked = marked
identity-nik = NIK
identity-family_card = family card number
identity-nip = NIP
identity-phone = phone number
identity-email = e-mail
identity-birth = date of birth
identity-account = bank account
identity-plate = vehicle number
identity-passport = passport number
identity-insurance = BPJS number
identity-coordinates = coordinates
identity-name = name or initials
identity-kin = name of kin
identity-address = address
identity-school = school in a case
identity-of-meeting = meeting title
identity-of-note = note { $number }
identity-of-decision = decision { $number }
identity-none = Nothing looks like an identity.
identity-unreadable = { $file } cannot be read: { $reason }. Check the name of the file.

## import – a table from outside before it is taken in

import-unreadable = The file cannot be read: { $reason }. Nothing was taken in.
import-not-a-table = This is no table that is known here. Save it as XLSX or CSV, without a password, and try again.
import-empty = The table is empty. Nothing was taken in.
import-swollen = Unpacked, this file is larger than { $most } MB. Delete pictures and other sheets, and try again.
import-too-many-rows = The table has more than { $most } rows. Split it into several files.
import-too-many-columns = Row { $row } has more than { $most } columns. Delete those that are not used.
import-cell-too-long = Row { $row } column { $column } holds more than { $most } letters. Shorten it.
import-open-quote = Row { $row } column { $column }: a quotation mark opens and none closes it. Put it right and try again.
import-workbook = The workbook is damaged. Open it in Excel, save it again, and try again.
import-change = { $field }: { $from } → { $to }
import-in-column = column “{ $column }”: { $why }
import-plain-missing = empty, and must not be
import-why-cell-fault = the cell holds the error { $about }
import-why-no-date = “{ $about }” is no date
import-why-no-time = “{ $about }” is no time
import-why-no-number = “{ $about }” is no number
import-why-unknown-word = “{ $about }” is not known here
import-known-words = { $said } (known are: { $words })
import-plain-due-and-rhythm = there is a due date and a rhythm; choose one
import-plain-twice = the same as a row above
import-why-lowers-class = it would be lowered to { $about }; change it in the meeting if that is meant
import-why-no-code = “{ $about }” is no code of a commitment
import-why-unknown-code = nothing has the code “{ $about }”
import-why-unknown-institution = the institution “{ $about }” is not known yet
import-why-unknown-group = the group “{ $about }” is not known yet
import-plain-no-group = the group is not named
import-why-unknown-name = nobody is called “{ $about }”
import-why-unknown-place = the place “{ $about }” is not known yet
import-why-unknown-item = there is no agenda item “{ $about }”
import-why-several = it could mean several: { $about }
import-plain-several-there = there are several of the same here
import-why-other-under-number = this number is “{ $about }” here; make the titles the same or leave the number empty
import-plain-hides-identity = it would hide or replace a marked identity; change it in the meeting if that is meant
import-why-other-person = “{ $about }” sits here and attendance is noted already; change the name in the meeting if that is meant
import-part-new = New
import-part-changed = Changed
import-part-proposed = Proposals
import-part-unclear = Unclear
import-part-refused = Refused
import-counts = { $new } new, { $changed } changed, { $same } the same, { $unclear } unclear, { $refused } refused
import-counts-proposed = { $counts }, { $proposed } proposed
import-row = row { $row }  { $subject }
import-row-why = row { $row }  { $subject }: { $why }
import-names = Made known to the office: { $names }
import-nothing = Nothing to do: all that is clear is the same already.
import-ask = Nothing is changed yet. Run it again with --yes to take it in.
import-left-out = What is unclear or refused is left out. Put the table right and take it in again; what is the same does not change.
import-proposed-how = Proposals for texts and due dates are not taken in by themselves. If they are agreed to, change the commitment.
import-unknown-names = Institutions and groups that are not known yet can be made known with --add-names.
import-taken = Taken in and saved. It is one act; the state before is in the history.
import-missing = There is no column for { $fields }. Columns in the file: { $columns }. Name it with --map '{ $field }=COLUMN'.
import-no-meeting = Name the meeting with --into SESSION.
import-no-column = There is no column “{ $column }”. Columns in the file: { $columns }.
import-no-field = There is no field “{ $field }” here. There are: { $fields }.
import-no-pair = “{ $said }” is no pair FIELD=COLUMN.

## importing – the screen that takes in a table

importing-hint = where the file lies, from your home folder
importing-title = Take in a file
importing-title-into = Take in a file · { $title }
importing-kind-peserta = Seats
importing-kind-instansi = Institutions
importing-kind-agenda = Agenda
importing-kind-komitmen = Commitments
importing-kind-rtl = Follow-up plan
importing-reading = Reading the file …
importing-looking = Looking for files …
importing-no-file = There is no table here. Type or paste where the CSV or XLSX file lies.
importing-missing = no column for { $fields } yet
importing-column = Column
importing-heading = Heading in the file
importing-meaning = Meaning
importing-no-meaning = not used
importing-how-unclear = It is not clear who or what is meant; these are left out. Put the file right, change the columns, or learn the names.
importing-how-refused = It cannot be taken in like this. Put the row right in the file and take it in again.
importing-how-proposed = Proposals for texts and due dates are not taken in by themselves. If they are agreed to, change the commitment.
importing-how-changed = It is here already and differs in the file; it will be as in the file.
importing-how-new = It is not here yet; it will be added. What the file does not have stays as it is.

## item

item-state-planned = planned
item-state-running = running
item-state-done = done
item-state-skipped = skipped
item-state-deferred = deferred

## key – what a key does

key-open = open
key-blank = blank the screen
key-unblank = show again
key-turn-identity = release/hold screen
key-new-session = new meeting
key-board = follow-up
key-new-from-this = next meeting
key-house = institution
key-choose-columns = columns
key-toggle-column = show or hide
key-mark-row = mark
key-mark-rows = mark all
key-group-rows = groups
key-sort-rows = order
key-saved-filters = saved filters
key-save-filter = save filter
key-show-today = today
key-pictures = pictures
key-show-ageing = how long late
key-show-places = by place
key-show-institutions = by institution
key-show-months = by month
key-show-calendar = calendar
key-open-rows = open its rows
key-next-picture = next picture
key-previous-picture = picture before
key-next-number = number beside
key-previous-number = number before
key-later = later
key-earlier = earlier
key-show-broken = broken files
key-versions = earlier versions
key-exchange = hand over
key-choose = choose
key-go-on = go on
key-receive = receive
key-round = reminders
key-copy-reminder = copy
key-mark-sent = sent
key-mark-answered = answered
key-scroll-text = read on
key-scroll-back = read back
key-write-reminders = all into a folder
key-trash = trash
key-search = search in all meetings
key-restore = restore
key-purge = erase for good
key-merge = merge
key-take-other = take the other
key-read-version = read the changes
key-delete = delete
key-quit = quit
key-tell-saved = is it saved?
key-present = present
key-as-answered = the substitute is here
key-represented = represented
key-excused = excused
key-absent = absent
key-not-yet = not yet
key-door = door
key-late = came just now
key-left = leaves
key-mark-all = mark all shown
key-invite = invitation
key-complete-names = complete names
key-add-seat = new seat
key-add-guest = guest
key-edit = edit
key-office = office
key-machine = this machine
key-add-entry = add
key-edit-office = office data
key-groups = groups
key-institutions = institutions
key-places = places
key-signatories = signatories
key-holidays = holidays
key-patterns = series and templates
key-move-down = move down
key-move-up = move up
key-capture = capture
key-move-to-item = to another item
key-split-note = split the note
key-join-notes = join with the next
key-split-here = split at the cursor
key-convert = change kind
key-open-meeting = open the meeting
key-honours = whom the MC greets
key-import = import a file
key-import-kind = other contents
key-learn-names = learn the names
key-look-again = see what comes of it
key-map-columns = columns
key-next-meaning = other meaning
key-take-file = open
key-take-in = take in
key-papers = papers
key-print = write and open
key-print-all = all papers
key-next-format = format
key-switch-form = internal/public
key-stop-printing = stop printing
key-hide-span = withhold
key-no-identity = no identity
key-print-anyway = write anyway
key-next-item = next item
key-start-item = begin
key-previous-item = item before
key-pause = break
key-resume = resume
key-speakers = speakers
key-spoken = time to speak
key-extend = +5 minutes
key-skip-item = leave out
key-defer-item = put off
key-call-next = call the next
key-withdraw = withdraw
key-complete = complete
key-file-line = file
key-change-kind = change kind
key-older-line = history
key-newer-line = newer line
key-file-all = file all
key-add-note = note
key-add-decision = decision
key-add-commitment = commitment
key-add-item = agenda item
key-progress = progress
key-move-due = move date
key-blocked = blocked
key-cancelled = cancelled
key-all-owners = same answer for all
key-skip = skip
key-follow-up = follow-up round
key-make-template = make a template
key-make-series = make a series
key-done = done
key-link = link
key-read-life = history
key-remind = write down a reminder
key-go-there = go there
key-edit-meeting = head of meeting
key-seats = seats
key-agenda = agenda
key-commitments = commitments
key-summary = summary
key-next-tab = next part
key-previous-tab = previous part
key-open-source = open in its meeting
key-open-place = open the place
key-cycle-states = other states
key-filter = find
key-down = down
key-up = up
key-page-down = a screen down
key-page-up = a screen up
key-first = to the first
key-last = to the last
key-leave-filter = to the results
key-clear-filter = clear
key-undo = undo
key-redo = redo
key-back = back
key-help = help
key-throw-away = throw away
key-copy = copy
key-cut = cut
key-paste = paste
key-select-all = select all
key-undo-typing = undo typing
key-redo-typing = redo typing
key-hand-over = editor
key-find = find
key-find-next = next
key-find-previous = previous
key-stay-at-found = write here
key-leave-find = back to where I was
key-language = Bahasa Indonesia
key-theme = next theme
key-save = save
key-next-field = next field
key-previous-field = field before
key-cancel = close
key-next-choice = other choice
key-previous-choice = choice before
key-take-choice = take
key-calendar = calendar
key-day-before = day
key-day-after = next day
key-week-before = week
key-week-after = next week
key-month-before = month before
key-month-after = month
key-today = today
key-yes = yes
key-no = no
key-close = close
key-palette = commands
key-run = run
key-closing = closing
key-read-back = read back
key-finalise = make final
key-amend = amend
key-close-meeting = close meeting
key-edit-number = number
key-next-page = next
key-previous-page = back
key-confirm-all = confirm

## language – languages of the interface

language-id = Bahasa Indonesia
language-en = English

## keyboard – keys without a picture on them

keyboard-space = Space

## layar – the screen for the room

layar-window = Meeting screen
layar-item = item { $number }
layar-next = next: { $item }
layar-left = left of { $minutes } minutes
layar-over = over { $minutes } minutes
layar-spent = running
layar-break = break since { $time }
layar-not-opened = Not opened yet
layar-between = Meeting opened
layar-closed = Meeting closed
layar-held = held back: looks like an identity
layar-row-held = ◌ held back from the screen: looks like an identity ({ $key } if it is none)
layar-row-released = released for the screen ({ $key } holds it back again)
layar-identity = [identity withheld]
layar-earlier = { $count } earlier
layar-unreadable = the meeting's file cannot be read now; this is how it stood last
layar-gone = the meeting's file is gone; this is how it stood last
layar-none = No meeting is running or planned for today. Name one: rapat layar ID. The newest: { $near }.
layar-several = More than one meeting can be meant: { $names }. Name one: rapat layar ID.

## list – scroll signs under a list

list-of-filters = saved filters
list-of-commitments = commitments
list-of-course = course of the meeting
list-of-answers = answers
list-of-identities = answers about identities
list-of-decisions = decisions
list-of-exports = papers that left
list-of-earlier = earlier seals
list-of-groups = groups
list-of-holidays = holidays
list-of-institutions = institutions
list-of-items = agenda items
list-of-notes = notes
list-of-places = places
list-of-records = lines of progress
list-of-seats = seats
list-of-signatories = signatories
list-more-above = ↑ { $count } more
list-more-below = ↓ { $count } more

## lock – why the archive could not be locked

lock-busy = Not saved yet: another program is writing to this archive.
lock-none = Not saved yet: this archive cannot be locked ({ $reason }). Move it to a disk that can.

## notice – what is said after an act

notice-closed = Only you can open this archive now; { $count } files were open to others.
notice-done = { $act } (u undoes it)
notice-filed = { $act } (Ctrl+Z undoes)
notice-nobody-fits = Nobody fits “{ $text }”; the next letter begins anew.
notice-marked-already = { $seat } is recorded already: { $status }.
notice-came-after-all = { $seat } present, was { $was } (Ctrl+Z undoes)
notice-line-kept = Not filed; what you typed waits in the line of capture.
notice-undone = Undone: { $act }
notice-redone = Done again: { $act }
notice-nothing-to-undo = There is nothing to undo.
notice-nothing-to-redo = There is nothing to redo.
notice-ask-in-person = There is no text here: it is above ordinary. Talk to them; ↓ leads to the next one.
notice-nothing-to-join = No note stands behind this one under its item; & joins with the one below.
notice-nothing-to-split = A note of one line is split inside: Enter opens it, Ctrl+P splits at the cursor.
notice-item-stays-item = An agenda item stays one; choose a note, decision or commitment below it.
notice-commitment-stays-commitment = This commitment has a history or a funding source already, so it stays one.
notice-saved = Already saved at { $time }.
notice-saved-but-line = Saved; this line is not filed yet (Enter), its text is safe.
notice-saved-all = Everything is saved.
notice-read-again = The archive was changed by others and has been read again.
notice-read-again-session = “{ $title }” was changed by others and has been read again.
notice-draft-kept = Not saved; what you wrote comes back when this form is opened again.
notice-drafts-waiting = { $count ->
    [1] Not saved yet: { $place }
   *[other] { $count } texts not saved yet, the last one: { $place }
}
notice-draft-aside = Restored; fields that others changed too are marked. Ctrl+R drops it.
notice-draft-unreadable = Kept text cannot be read: .rapat/drafts/{ $file }.ron
notice-draft-restored = What you wrote at { $time } is back; Ctrl+R throws it away.
notice-draft-thrown-away = Thrown away what you wrote; Ctrl+R brings it back.
notice-no-editor = No editor is chosen: set VISUAL or EDITOR, as in export VISUAL=nano.
notice-editor-not-started = The editor “{ $command }” could not be started ({ $reason }); the text is as it was.
notice-editor-failed = The editor “{ $command }” failed; the text is as it was.
notice-editor-unreadable = What the editor left was not taken: { $reason }. Its file stays at { $path }
notice-taken-from-editor = The text is the one from the editor (Ctrl+Z takes it back).
notice-editor-changed-nothing = The editor changed nothing.
notice-sent = Sent to the clipboard: “{ $text }”
notice-too-long-for-terminal = Too long for the clipboard of the terminal; Ctrl+V in this program still pastes it.
notice-clipboard-failed = The clipboard of the computer ({ $program }) did not take it; Ctrl+V in this program still pastes it.
notice-sample-left = Your archive: { $path }; the sample stays as it is.
notice-own-archive = This is the sample. Your own: rapat --dir { $path }
notice-no-home = This computer has no home folder. Leave, then run rapat --dir FOLDER.
notice-theme = Theme: { $theme }
notice-no-colours = No colours: NO_COLOR is set, or this terminal has none.
notice-no-config = This computer has no folder for settings.
notice-not-remembered = Holds until the program ends. { $why }
notice-used-by-note = Not deleted: the note “{ $text }” still refers to it.
notice-used-by-decision = Not deleted: decision { $number } still refers to it.
notice-used-by-commitment = Not deleted: commitment K{ $number } still refers to it.
notice-used-by-institution = Not deleted: it is still the place of { $name }.
notice-used-by-meetings = Not deleted: { $count ->
    [one] 1 meeting still refers
   *[other] { $count } meetings still refer
} to it.
notice-used-by-meeting = Not deleted: it is still chair, secretary or quorum of this meeting (r).
notice-commitment-renumbered = Somebody else has used K{ $old }; this commitment became K{ $new }.
notice-decision-renumbered = Somebody else has used number { $old }; this decision became number { $new }.
notice-doubt = { $reason }, in { $file }.
notice-odd = { $count ->
    [one] { $count } file was
   *[other] { $count } files were
} read although another program wrote it (BOM or CR LF).

## office – what all meetings share

office-title = Office · { $office }
office-part-groups = Groups
office-part-institutions = Institutions
office-part-places = Places
office-part-signatories = Signers
office-part-holidays = Holidays
office-part-patterns = Patterns
office-empty = Nothing here yet. Press { $key } to add the first.
office-no-patterns = None yet. In a meeting, { $series } makes a series of it and { $template } keeps it as a template.
office-pattern-kind = Kind
office-rhythm = Rhythm
office-minutes = Minutes
office-weekly = every week
office-weeks = every { $count ->
    [one] week
   *[other] { $count } weeks
}
office-monthly = every month, day { $day }
office-rank = Protocol
office-name = Name
office-collective = Collective form
office-aliases = Other names
office-place = Place
office-contact = Contact
office-position = Position
office-grade = Grade
office-date = Date

## pattern – series and templates

pattern-series = series
pattern-template = template

## palette – the list of commands

palette-also-exchange = backup bundle give receive send restore stick
palette-also-trash = deleted restore undelete
palette-also-versions = history restore
palette-title = What can be done here
palette-nothing = Nothing here is called that.

## phase – phases of a meeting

phase-before = Before the meeting
phase-during = During the meeting
phase-after = After the meeting

## pictures – bars and numbers

pictures-page-today = Today
pictures-page-ageing = Late
pictures-page-places = Places
pictures-page-institutions = Institutions
pictures-page-months = Months
pictures-page-calendar = Calendar
pictures-of-month = { $month }: due dates (commitments)
pictures-title-today = What waits today (commitments)
pictures-title-ageing = For how long it is late (commitments)
pictures-title-places = States by place (commitments)
pictures-title-institutions = How each institution kept its promises (commitments)
pictures-title-months = Promised and done by month (commitments)
pictures-title-calendar = Due dates and meetings (commitments)
pictures-counting = Counting.
pictures-commitments = Commitments
pictures-what = What
pictures-place = Place
pictures-institution = Institution
pictures-month = Month
pictures-state-not_started = Not begun
pictures-state-in_progress = Going
pictures-state-blocked = Blocked
pictures-state-done = Done
pictures-state-cancelled = Off
pictures-late = Late
pictures-promised = Made
pictures-kept = █ Kept
pictures-kept-late = ▓ Later
pictures-open = ░ Open
pictures-done = Done
pictures-signs-months = █ done, ░ not yet
pictures-waiting-newly-late = Newly late (1–7 days)
pictures-waiting-due = Due within 7 days
pictures-waiting-awaited = Reminders not answered
pictures-waiting-silent = 30 days without a word
pictures-waiting-late = Late, all of them
pictures-days = { $from }–{ $to } days
pictures-days-over = more than { $days } days
pictures-count = { $count ->
    [one] 1 commitment
   *[other] { $count } commitments
}
pictures-count-parts = { $count ->
    [one] 1 commitment
   *[other] { $count } commitments
}, { $parts } owners' parts
pictures-none = None.
pictures-nothing-due = Nothing is due on this day.
pictures-open-all = { $key } opens { $count ->
    [one] 1 commitment
   *[other] { $count } commitments
}
pictures-duplicates = { $count ->
    [one] 1 commitment that was written down twice is not counted.
   *[other] { $count } commitments that were written down twice are not counted.
}
pictures-no-lines-today = Nothing waits.
pictures-no-lines-ageing = Nothing is late.
pictures-no-lines-places = This office knows no places yet.
pictures-no-lines-institutions = No institution has promised anything yet.
pictures-no-lines-months = These months lie outside the calendar.
pictures-no-lines-calendar = This month lies outside the calendar.

## presence

presence-not_yet = not yet
presence-present = present
presence-represented = represented
presence-excused = excused
presence-absent = absent
presence-guest = guest

## problem – how a document contradicts itself

problem-duplicate-id = the id `{ $id }` stands here twice
problem-dangling = { $field } refers to `{ $target }`, which is not there
problem-date-out-of-range = { $field } is { $date }, outside the years 1900 to 2200
problem-duplicate-number = the number { $number } is used twice
problem-due-and-recurrence = this commitment has both a due date and a recurrence
problem-no-occurrence = this recurrence never falls due: it ends before it begins
problem-no-time-zone = { $minutes } minutes are no time zone; WITA is 480 minutes east of UTC
problem-no-share = this share of the quorum is nothing, or more than the whole

## question – questions and their answers

question-delete = Delete this meeting?
question-delete-what = “{ $title }”, { $date }, with its notes, decisions and { $count ->
    [one] { $count } commitment
   *[other] { $count } commitments
}.
question-delete-final = Its minutes are final: in the trash they wait until you decide.
question-delete-how = Its file moves to the trash folder of the archive; u undoes it.
question-delete-yes = yes, delete
question-delete-no = no
question-sample = This is the sample archive
question-sample-begin = Begin an archive of your own in { $path }? The sample stays as it is, and this change is not made.
question-sample-open = Open your own archive in { $path }? The sample stays as it is, and this change is not made.
question-sample-how = If not, this change and the next ones are made in the sample.
question-sample-yes-begin = yes, begin my own
question-sample-yes-open = yes, open my own
question-sample-no = no, change the sample
question-release = No identity?
question-release-what = { $spans } then stands on the screen for the room and in papers for everybody.
question-release-how = Never release an identity number, a telephone number, or the name of a child or victim.
question-release-yes = yes, this is no identity
question-release-no = no, keep it back
question-lower = Make it less confidential?
question-lower-what = “{ $subject }” from { $from } to { $to }.
question-lower-above = { $count ->
    [one] One note, decision or commitment under it keeps its higher class.
   *[other] { $count } notes, decisions or commitments under it keep their higher class.
}
question-lower-how = What is ordinary stands on the screen for the room and in public papers. That it was lowered is written down in the meeting's file with its time.
question-lower-yes = yes, lower it
question-lower-no = no, back to the form
question-alike = Put it right elsewhere too?
question-alike-what = The old spelling stands in { $count ->
    [one] one other meeting
   *[other] { $count } other meetings
}; make it “{ $seat }” there too?
question-alike-office = The old spelling stands among the office's signatories; make it “{ $seat }” there too?
question-alike-both = The old spelling stands in { $count ->
    [one] one other meeting
   *[other] { $count } other meetings
} and among the office's signatories; make it “{ $seat }” there too?
question-alike-how = Final meetings do not change. For somebody new in the position answer no: earlier meetings keep the name of their time.
question-alike-yes = yes, everywhere
question-alike-no = no, only in this meeting
question-restore = Restore version { $number }?
question-restore-what = What will change: { $changes }.
question-restore-how = The present state is kept as a version. One undo brings it back.
question-restore-lost = The file of this meeting cannot be read; this version takes its place.
question-restore-aside = The file that cannot be read moves to the trash of the archive (.rapat/trash); it is not erased.
question-restore-yes = yes, restore it
question-restore-no = no, leave it
question-purge = Erase for good?
question-purge-what = “{ $title }”, with all its versions and drafts.
question-purge-how = This cannot be undone. Copies outside this archive are not touched.
question-purge-yes = yes, erase it for good
question-purge-no = no, leave it
question-quit = Leave before everything is saved?
question-quit-what = { $count ->
    [one] { $count } change is
   *[other] { $count } changes are
} not on the disk and will be lost.
question-quit-yes = yes, leave
question-quit-no = no, stay
question-day = This meeting is not today
question-day-held = By its data it is on { $date }.
question-day-today = Today is { $date }.
question-day-how = Its date is changed in the meeting's data (r).
question-day-yes = open it now all the same
question-day-no = leave it as it is
question-quorum = There is no quorum
question-quorum-short = { $there } seats are present or represented; { $required } are required.
question-quorum-how = Your answer is written into the meeting's file, with the time.
question-quorum-yes = open the meeting without a quorum
question-quorum-no = put the opening off
question-neither = neither
question-finalise = Make the minutes final?
question-finalise-more = · and { $count } more
question-finalise-closes = The meeting is still on; making it final also closes it now.
question-finalise-how = Final minutes change by amendments only; progress can still be added.
question-finalise-yes = make them final all the same
question-finalise-no = back, put it right first
question-unseal = Take the seal off?
question-unseal-what = Take finalising back: the seal { $digest } goes, as if it had never been there.
question-unseal-how = If the minutes have been handed out, do not take it back: put them right instead, so that what they said is kept.
question-unseal-yes = yes, nobody has them yet
question-unseal-no = no, the seal stays
question-amend = Amend final minutes?
question-amend-what = These minutes are sealed as { $digest }.
question-amend-how = The sealed text stays in the file. Once put right, make them final again and say why: amendment { $number }.
question-amend-yes = open an amendment
question-amend-no = leave them

## refusal – why a change was refused

refusal-missing = Not changed: it is no longer there; somebody else may have deleted it.
refusal-duplicate = Not added: it is there already.
refusal-appended = Not changed: a line of progress stays as it was written. Add a new one.
refusal-clash = Not changed: { $field } has meanwhile become “{ $now }”, and you wrote “{ $wanted }”.
refusal-changed = Not deleted: it has changed since you last saw it. Look at it, then delete it again.
refusal-final = Not changed: the minutes of this session are final; only progress can be added.
refusal-other-facts = Not sealed: the minutes changed since you looked at them. Look again, then seal.
refusal-in-use = Not deleted: another part of this session still refers to it.
refusal-invalid = Not changed: { $problem }.
refusal-read-only = Not changed: this file holds fields that this program does not know, so it can only be read.
refusal-unreadable = Not changed: its file in this archive cannot be read. Put that file right first.
refusal-no-document = Not changed: its file is no longer in the archive.
refusal-nothing = (empty)

## relation – what a commitment has to do with another

relation-continues = continues
relation-depends_on = depends on
relation-duplicate_of = is the same as

## reply – the answer to an invitation

reply-none = none yet
reply-comes = comes
reply-sends = sends somebody
reply-cannot = cannot come

## rhythm – recurrence

rhythm-once = once
rhythm-weekly = weekly
rhythm-monthly = monthly

## save – why it is not saved

save-lost = { $why } { $count ->
    [one] One change is lost
   *[other] { $count } changes are lost
}; all else is safe on the disk.
save-no-answer = Not saved yet: the disk does not answer. Check it; the last changes may be lost.
save-disk-full = Not saved yet: the disk is full. Make room on it.
save-quota = Not saved yet: your share of the disk is used up. Make room.
save-read-only = Not saved yet: this disk or folder can only be read. Remove its write protection.
save-denied = Not saved yet: { $path } is protected or belongs to somebody else. Ask for permission to write.
save-too-many-files = Not saved yet: too many files are open. Close other programs.
save-no-folder = Not saved yet: { $path } is gone. Plug the stick in or connect the network folder.
save-not-a-folder = Not saved yet: { $path } should be a folder. Move it away.
save-held = Not saved yet: another program holds { $path } open. Close it.
save-exists = Not saved yet: the name { $path } is taken. Move that file away.
save-io = Not saved yet: { $path }, and the system says: { $reason }. Check the disk.
save-broken = Not saved yet: { $file } can no longer be read, { $reason }. Mend that file; it was not touched.
save-too-large = Not saved yet: { $file } would have more than 32 MB. Move long texts to an attachment.
save-unreadable = Not saved yet: { $file } would not be readable again ({ $reason }). This is a fault of the program; please report it.

## remind – reminders

remind-unowned = { $count ->
    [one] 1 open commitment has no owner yet; nobody can be reminded of it.
   *[other] { $count } open commitments have no owner yet; nobody can be reminded of them.
}
remind-nobody = Nobody called { $name } is among those who still have open commitments.
remind-nothing-open = { $name } has no open commitments.
remind-withheld = { $count } parts above the class biasa are not written
remind-in-person = To be asked in person: nothing may be written

## report – how promises were kept

report-head = How promises were kept, { $date }: { $commitments ->
    [one] 1 commitment
   *[other] { $commitments } commitments
} of { $sessions ->
    [one] 1 meeting
   *[other] { $sessions } meetings
}.
report-unit = All figures below count owners' parts: a commitment of twelve camat is twelve parts.
report-duplicates = { $count ->
    [one] 1 commitment is not counted because it is the same as another.
   *[other] { $count } commitments are not counted because they are the same as another.
}
report-blocked-withheld = { $count ->
    [one] One blocked part above ordinary is counted only.
   *[other] { $count } blocked parts above ordinary are counted only.
}
report-by-all = All
report-by-institution = Institution
report-by-group = Group
report-by-place = Place
report-promised = Promised
report-kept = In time
report-kept-late = Done late
report-open = Open
report-late = Overdue
report-blocked-count = Blocked
report-cancelled = Cancelled
report-moved = Ever moved
report-blocked = Blocked, { $count } owners' parts:

## round – the round of reminders

round-title = Round of reminders
round-making = The reminders are being written.
round-nobody = Nobody has an open commitment.
round-at = { $at } of { $all }
round-counts = copied { $copied } · sent { $sent } · answered { $answered } · in person { $direct }
round-who = Institution
round-parts = Parts
round-late = Late
round-standing = Reminder
round-copied = copied { $date }
round-sent = sent { $date }
round-answered = answered { $date }
round-in-person = in person
round-copied-on = text copied { $date }
round-sent-on = sent { $date }
round-answered-on = answered { $date }
round-no-contact = no contact written down
round-only-in-person = { $count ->
    [one] 1 open commitment above the class biasa: nothing may be written. Ask in person.
   *[other] { $count } open commitments above the class biasa: nothing may be written. Ask in person.
}
round-withheld = { $count ->
    [one] 1 commitment above the class biasa is not written here.
   *[other] { $count } commitments above the class biasa are not written here.
}

## seats – the seats

seats-presence = Presence
seats-position = Position
seats-institution = Institution
seats-name = Name
seats-group = Group
seats-empty = No seats yet. Press { $seat } for a new seat, { $guest } for a guest.
seats-groups = Present by group
seats-required = must be there: { $seat }
seats-chair = chairs the meeting
seats-who = Who?
seats-waiting = { $count } not here yet
seats-found = { $count } found · { $waiting } not here yet
seats-door-nobody = Type a part of a position, place, institution or name, then Enter.
seats-door-nothing = Nobody fits. A guest: type Name; Position; Institution, then { $guest }.
seats-for-all = The next mark is for all { $count } seats that are shown and not here yet
seats-guests = Guests
seats-by = represented by
seats-arrived = arrived
seats-late = { $time }, late
seats-left = left
seats-reason = reason
seats-invited = invited
seats-invited-by = { $date } by { $channel }
seats-reply = reply
seats-contact = contact
seats-count = { $count } seats
seats-comes = will come
seats-sends = sends someone
seats-cannot = cannot come
seats-reply-comes = will come
seats-reply-sends = sends { $who }
seats-reply-cannot = cannot come: { $reason }

## session – the parts of a meeting

session-state-draft = draft
session-state-running = running
session-state-closed = closed
session-state-final = final

## shell – what the commands of the shell say

shell-session = ID
shell-kind = Kind
shell-snippet = Text
shell-no-words = Write at least one letter or digit to look for.
shell-open = Open
shell-overdue = Overdue
shell-invited = { $count } invited
shell-no-item = Outside the agenda
shell-nothing = Nothing fits.
shell-not-saved = { $why } Nothing was changed; run it again then.
shell-sample = This is the sample archive (CONTOH). For an archive of your own use --dir.
shell-sample-made = { $sessions ->
    [one] 1 meeting
   *[other] { $sessions } meetings
} with { $commitments ->
    [one] 1 commitment
   *[other] { $commitments } commitments
} made up in { $folder }. This archive is a SAMPLE.
shell-sample-not-empty = { $folder } is not empty; nothing was written. Name a new folder.
shell-told = { $about }: { $state } – “{ $text }”
shell-whole = the whole commitment is now: { $state }
shell-moved = { $about }: due { $date } – “{ $text }”
shell-no-date = “{ $text }” is not a date. Write 2023-12-31, 31/12, tomorrow, or "end of month".
shell-not-yet = { $date } is still to come; progress is written down once it happened.
shell-no-filter = No saved filter is called “{ $name }”. There are: { $known }.
shell-unknown-name = No commitment is called “{ $name }”, not even a closed one. Check the spelling.
shell-empty = { $option } must not be empty.
shell-unknown-session = There is no meeting “{ $typed }”. `rapat list` shows them.
shell-no-session = There is no meeting “{ $typed }”. `rapat list` shows them. Perhaps: { $near }.
shell-several-sessions = “{ $typed }” can be several meetings: { $names }. Write more letters.
shell-no-commitment = There is no commitment “{ $typed }” in “{ $title }”. There are: { $names }.
shell-no-owner = “{ $typed }” does not owe { $number }. Those who do: { $names }.
shell-several-owners = “{ $typed }” can be several owners: { $names }. Write more of the name.
shell-no-occurrence = { $number } does not fall on { $date }. The oldest date that is not answered is { $oldest }.
shell-not-recurring = { $number } does not recur on that date. Call it again without --occurrence.
shell-no-day = “{ $text }” is no date. For example: tomorrow, next friday, 2 weeks, end of month, 30/11.
shell-no-text = There is no text to file.
shell-cannot-print = The result cannot be written: { $reason }.
shell-no-chance = This machine gives no random numbers: { $reason }.

## state

state-not_started = not started
state-in_progress = in progress
state-blocked = blocked
state-done = done
state-cancelled = cancelled

## speakers – the list of speakers

speakers-by-group = By group
speakers-empty = Nobody waits. Type a part of a position, institution or name, then Enter.
speakers-nobody = Nobody is speaking
speakers-silent = Not heard yet
speakers-spoken = Has spoken
speakers-title = Speakers
speakers-unknown = No seat fits; Enter takes the name as it is written.

## step – the steps of a meeting

step-head = Place, time and chair
step-seats = List of seats
step-agenda = Agenda items
step-invitations = Invitations sent
step-presence = Presence marked
step-representatives = Names of deputies
step-outcomes = Outcome of each item
step-owners = Owner of each promise
step-dates = Date of each promise
step-indicators = Indicator of each
step-read-back = Read back
step-closing = Meeting closed
step-finalising = Minutes final
step-late = Commitments on time

## spoken – who spoke for how long

spoken-title = Time to speak
spoken-speakers = Speakers
spoken-institutions = By institution
spoken-groups = By group
spoken-silent = Not yet spoken
spoken-nobody = Nobody has spoken yet.

## summary – the summary of a meeting

summary-not-yet = not yet
summary-missing = { $count } left
summary-late = { $count } late
summary-group = Group
summary-invited = Invited
summary-invited-short = Inv.
summary-present = Present
summary-present-short = Pres
summary-represented = Represented
summary-represented-short = Rep.
summary-excused = Excused
summary-excused-short = Exc.
summary-absent = Absent
summary-absent-short = Abs.
summary-all = All
summary-more-groups = { $count ->
    [one] … 1 more group
   *[other] … { $count } more groups
}
summary-agreed = decisions { $decisions } · commitments { $commitments }
summary-more-decisions = { $count ->
    [one] … 1 more decision
   *[other] … { $count } more decisions
}

## tab – the parts of a meeting

tab-seats = Seats
tab-agenda = Agenda
tab-commitments = Commitments
tab-summary = Summary

## terminal – beside the screen

terminal-missing = There is no terminal here; `rapat --help` names what works without one.

## theme – colours

theme-dark = dark
theme-light = light
theme-contrast = high contrast
theme-mono = no colours
theme-none = as the terminal

## usage – the help of the shell's commands

usage-heading = Usage:
usage-commands = Commands
usage-arguments = Arguments
usage-options = Options
usage-everywhere = With every command
usage-examples = Examples:
usage-words = SESSION is the id of a meeting, the beginning of one, or a file name; COMMITMENT is a number or id; DATE is 2024-04-30, 30/4, tomorrow, or "end of month".
usage-codes = Exit codes: 0 done; 1 error; 2 not understood; 3 files with findings; 4 something looks like an identity; 5 cannot write; 6 another program was writing; 7 no terminal.
usage-rapat = Runs coordination meetings and holds people to what they promised there. Without a command it opens in the terminal.
usage-list = The meetings, newest first
usage-show = One meeting: attendance, agenda, decisions, commitments
usage-actions = The commitments of all meetings, the most urgent first
usage-search = Looks for words in all meetings: notes, decisions, commitments, progress, seats
usage-check = Reads everything and names what is wrong, with file, line and column
usage-new = A new meeting, blank or after another one
usage-progress = Writes down what became of a commitment
usage-due = Moves the due date of a commitment, with a reason; of a recurring one the oldest date not answered
usage-capture = Files one line: a note, a decision, or a commitment with @owner +supporter >due =indicator #item %place !class *rhythm
usage-layar = The screen for the room: item, time left, speakers, what was agreed; only reads
usage-when = The date that is meant: end of month, next friday, 2 weeks
usage-remind = The text of a reminder for each institution that still has open commitments, ready for WhatsApp; only what is biasa
usage-report = How promises were kept: promised, in time, late, moved, blocked; by institution, group and place
usage-history = What a meeting (or office) said before, the newest state first
usage-restore = Brings an earlier state back; without VERSION a deleted meeting
usage-purge = Erases a meeting for good: its file, history, drafts, and what is in the trash
usage-bundle = Hands meetings over in one file, for a stick or a messenger
usage-receive = Looks at a bundle from another laptop; with --yes merges it
usage-import = Takes in seats, institutions, an agenda, commitments or a filled-in follow-up plan from CSV or XLSX
usage-import-kind = What it holds: peserta, instansi, agenda, komitmen, rtl (attendees, institutions, items, commitments, follow-up)
usage-import-file = The file, CSV or XLSX
usage-import-into = The meeting that receives it; institutions and follow-up plans need none
usage-import-dry-run = Only show what would happen
usage-import-map = The column of a field, by heading, letter or number: 'due=F'; may be repeated
usage-import-add-names = Institutions and groups that are not known yet are made known to the office
usage-backup = Copies the whole archive to another disk and compares it; with --restore brings it back
usage-bundle-sessions = The meetings to hand over
usage-bundle-all = All meetings and their office
usage-bundle-out = The file to write; one that is there is not replaced
usage-receive-file = The bundle
usage-backup-to = A folder on another disk; with --restore: the folder of the backup, or the one that holds it (the newest is taken)
usage-backup-back = Makes the folder of the archive (--dir), which must be empty, from this backup
usage-merge = Merges two copies of one meeting (for git): the result into OURS, what is to be decided is named
usage-sample = Makes up a sample archive of any size, for trying out and measuring
usage-export = Write papers of a meeting as files: invitation, attendance, minutes, follow-up plan, commitment sheets, report, board
usage-templates = The templates of the papers in the archive, for the office to change
usage-eject = Copy the built-in templates into the folder templates of the archive
usage-export-meeting = The meeting: its id, the beginning of it, or its file name
usage-export-series = All meetings of a series
usage-export-all = All meetings
usage-export-paper = The paper, such as minutes; --list names them all
usage-export-to = The format: pdf, docx, html, md, xlsx, csv or txt; ics for a calendar of meetings and commitments, without --paper
usage-export-internal = The internal form, complete
usage-export-public = The public form: nothing above ordinary, no contacts, no NIP; identities withheld
usage-export-initials = A withheld name leaves its initials
usage-export-semicolons = CSV with semicolons, for an Indonesian Excel
usage-export-each = A file for each institution
usage-export-owner = Only the part of one institution (rtl): to be filled in and sent back
usage-export-out = The file or folder; - for standard output
usage-force = Replace files that are there
usage-export-accept_identities = Go on although something looks like an identity; written down in the meeting
usage-export-pairs = The papers and formats that there are
usage-completions = The completions of a shell
usage-man = The manual page
usage-dir = The folder of sessions
usage-lang = The language: id or en
usage-today = The day to take for today, YYYY-MM-DD
usage-help = This help
usage-version = The version of the program
usage-session = The meeting: an id, the beginning of one, or a file name
usage-commitment = The commitment: its number or id
usage-format = The form of the result: table (without this option), json or csv
usage-by = Who reported it or asked for it
usage-remind-owner = Only for this institution, by any of its names
usage-remind-form = text (without this option) or json
usage-report-series = Of a series of meetings
usage-report-since = Of meetings since this date
usage-report-form = text (without this option), json or csv
usage-actions-state = open (without this option), overdue, due (within 7 days), done or all
usage-actions-filter = A filter as on the board: '@polres is:overdue %raihat series:ampk due:<30d since:2023-08 word'; -word means not
usage-actions-saved = The filter that is saved under this name on the board
usage-actions-owner = Of an institution, an alias of one, a seat or a group; the state is then that of this owner
usage-actions-group = Of the seats of a group
usage-actions-place = At a place
usage-actions-series = Of a series of meetings
usage-actions-words = With these words in text, owners, indicator, progress or title
usage-check-lint = Look for what is amiss before minutes are final; what is named then are meetings, not files
usage-check-identity = Look for what is like a person's identity; what is named are then meetings, not files
usage-check-text = A text to look through line by line instead; - for standard input
usage-check-paths = Files and folders; without them the whole archive
usage-check-index = Holds the index against the files; where they differ it is made anew
usage-search-text = The words; from three letters on they are found inside of words, too
usage-new-title = What the meeting is called
usage-new-date = The day of the meeting
usage-new-place = Building, room, town
usage-new-from = The meeting it follows: seats, standing items, place, series and chair come along
usage-progress-state = not_started, in_progress, blocked, done or cancelled
usage-progress-note = What was said
usage-progress-owner = The owner it speaks for: institution, alias, seat or group; without it every owner
usage-progress-occurrence = The date of a recurring commitment that is answered; without it the oldest not answered
usage-progress-date = The day since when it is so; without it today
usage-progress-via = By way of rapat, telepon (without this option), wa or surat
usage-progress-evidence = What proves it: a text or a link
usage-due-date = The new due date
usage-due-reason = Why it moves
usage-due-owner = The owner whose date moves; without it every owner's
usage-capture-text = The line to file
usage-capture-kind = note, decision or commitment; without it by what the line says
usage-capture-dry-run = Only show what was understood
usage-when-text = A day as people say it
usage-history-trash = The deleted meetings
usage-restore-number = A number of `rapat history`
usage-yes = Do it; nothing is asked
usage-merge-base = The state before both changed; an empty file if there is none
usage-merge-ours = The copy here; the result goes into this file
usage-merge-theirs = The other copy
usage-sample-to = A new or an empty folder
usage-sample-sessions = How many meetings
usage-sample-seed = Another number gives another archive, the same number the same one
usage-completions-shell = bash, zsh, fish, elvish or powershell
usage-wrong = “{ $value }” is not possible for { $argument }. It can be: { $allowed }.
usage-missing = Missing: { $what }.
usage-unknown = “{ $word }” is not known.
usage-unknown-near = “{ $word }” is not known. Perhaps { $near } was meant.
usage-see = { $reason } See `rapat --help`.

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

## via – how progress was reported

via-rapat = meeting
via-telepon = telephone
via-wa = WhatsApp
via-surat = letter

## window – when the window is too small

window-too-small = This window is { $width }×{ $height }; rapat needs at least { $need_width }×{ $need_height }. Make the window larger or the letters smaller.

## yes – yes or no

yes-no-no = no
yes-no-yes = yes

## zone – time zones

zone-none = another zone
zone-WIB = WIB (west)
zone-WITA = WITA (central)
zone-WIT = WIT (east)

## check – the result of a check

check-index-good = The index says what the files say: { $count } meetings.
check-index-differs = The index differed from the files ({ $file }) and was made anew.
check-seal-missing = these minutes are final without a seal: it was taken off, or final was written, outside of rapat
check-seal-broken = not as sealed: these final minutes were changed outside of rapat
check-earlier-seal-broken = the text before an amendment is not as sealed: changed outside of rapat
check-good = { $count ->
    [one] This archive is sound: the office and one meeting can be read.
   *[other] This archive is sound: the office and { $count } meetings can be read.
}
check-sound = { $count ->
    [one] { $count } file or folder checked; it can be read.
   *[other] { $count } files or folders checked; all can be read.
}

## trash – deleted meetings

trash-purged = “{ $title }” is erased for good: { $what }.
trash-empty = The trash is empty. Deleted meetings are kept here for { $days } days; final ones wait until you decide.
trash-title = Trash
trash-until = Kept until
trash-waits = until you decide

## versions – earlier versions

versions-after = After version { $number }, until { $until }:
versions-empty = There is no earlier version yet. Every change keeps the state before it.
versions-looking = Reading…
versions-title = Earlier versions: { $title }

## twins – a meeting that stands in the archive twice

twins-agree = The two do not contradict each other. { $key } merges them. What changes here: { $changes }.
twins-as-here = its order
twins-besides = Merged besides: { $changes }.
twins-field = { $field } of { $record }
twins-gone = deleted
twins-none = { $file } holds no two versions that could be merged.
twins-order = order of { $what }
twins-ours = Here
twins-sealed = These minutes are final: no other value takes the place of what was sealed. What stands here stays; change it by putting the minutes right.
twins-settled = Both versions are merged and saved. u takes it back; both are among the earlier versions (z).
twins-theirs = In the copy
twins-there = stays
twins-title = Merge: { $file }
twins-value-ours = Here: { $value }
twins-value-theirs = In the copy: { $value }
twins-what = In conflict

## search – what is found in all meetings

search-title = Search
search-hint = Type a word, or part of one. It is looked for in the notes, decisions, commitments, progress, agenda and seats of all meetings.
search-looking = Looking …
search-nothing = Nothing found. { $key } leaves the search.
search-found = { $count } found
search-so-far = { $count } found, looking further …
search-first = the first { $count }, in { $unread } more meetings
search-kind-session = meeting
search-kind-decision = decision
search-kind-commitment = commitment
search-kind-progress = progress
search-kind-note = note
search-kind-item = agenda item
search-kind-seat = seat
## exchange – handing over, and backups

exchange-title = Hand-over and backup
exchange-give-one = Hand this meeting over
exchange-give-all = Hand all meetings over
exchange-receive = Receive from somebody
exchange-back-up = Back up the archive
exchange-all = { $count ->
    [one] one meeting
   *[other] { $count } meetings
} and the office
exchange-from = from a USB stick or a message
exchange-how-give-one = The meeting that is selected in the list is written into one file, for a USB stick or WhatsApp. On the other laptop it is received on this page. Whoever holds the file can read it.
exchange-how-give-all = All meetings and the office are written into one file, for a USB stick or WhatsApp. Meetings in the trash are left out. Whoever holds the file can read it.
exchange-how-receive = What is in the file is merged into this archive. What would change is shown first; where both differ, you choose. One key takes all of it back.
exchange-how-back-up = The whole archive, with its history and its trash, is copied to a folder on another disk, each file compared. It is restored with: rapat --dir NEW_FOLDER backup --restore BACKUP_FOLDER; then rapat --dir NEW_FOLDER opens it.

## receiving – a bundle before it is received

receiving-title = Receive: { $file }
receiving-conflict = { $what }: { $here } here, { $there } in the bundle
receiving-conflicts = { $count ->
    [one] 1 conflict
   *[other] { $count } conflicts
}
receiving-what = Meeting and field
receiving-theirs = In the bundle
receiving-unchanged = { $count ->
    [one] one more document is the same here
   *[other] { $count } more documents are the same here
}
receiving-unchanged-how = What is in the bundle is in this archive already.
receiving-value-theirs = In the bundle: { $value }

## closing – closing a meeting

closing-title = Closing · { $title }
closing-meeting = Meeting
closing-closed-at = closed { $time }
closing-read-back = Read back
closing-not-read = not yet
closing-read-at = { $time }, confirmed by the chair
closing-changed-since = { $time }, changed since
closing-number = Number
closing-no-number = none yet
closing-proposed = proposed { $number }
closing-seal = Seal
closing-not-sealed = not final yet
closing-amending = being amended
closing-sealed = { $digest } · { $date } { $time }
closing-seal-holds = ✓ the minutes are as sealed
closing-seal-missing = without a seal: what it says cannot be checked
closing-seal-broken = ! the minutes are NOT as sealed: changed outside of rapat
closing-seal-unknown = sealed by a newer version; cannot be checked
closing-amendment-because = Amendment { $number }: { $reason }
closing-amendment = Amendment { $number }
closing-clean = Nothing left to look at. { $key } makes the minutes final.
closing-final = The minutes are final. Progress can still be added; { $key } opens an amendment.

## lint – what is amiss before closing

lint-where = Where
lint-what = { $count ->
    [one] 1 finding
   *[other] { $count } findings
}
lint-at-head = meeting
lint-at-item = item { $number }
lint-at-read-back = read-back
lint-not-opened = the meeting was not opened
lint-not-quorate = no quorum: { $there } of { $invited }
lint-not-marked = { $count ->
    [one] 1 attendee is not marked
   *[other] { $count } attendees are not marked
}
lint-unnamed = { $count ->
    [one] 1 representative has no name
   *[other] { $count } representatives have no name
}
lint-no-outcome = no note, decision or commitment
lint-no-owner = nobody owes it
lint-no-due = no due date
lint-no-indicator = no indicator
lint-owners-away = owners were not there: { $names }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
}
lint-due-before = due before the meeting: { $date }
lint-due-on-weekend = due on { $date }
lint-due-on-holiday = due on { $date }, { $name }
lint-alike = like K{ $number } of { $date }, still open
lint-alike-here = like K{ $number } of this meeting
lint-final = { $count ->
    [one] One set of final minutes was
   *[other] { $count } sets of final minutes were
} not looked through: they stand as they are
lint-clean = Nothing left to look at.
lint-not-read-back = decisions and commitments were not read back as they stand

## read – reading back

read-back-title = Reading back · { $title }
read-back-place = { $at } of { $all }
read-back-decision = DECISION { $number }
read-back-commitment = COMMITMENT { $number }
read-back-end = All was read.
read-back-count = { $decisions ->
    [one] 1 decision
   *[other] { $decisions } decisions
}, { $commitments ->
    [one] 1 commitment
   *[other] { $commitments } commitments
}.
read-back-confirm = The chair confirms: { $key }.
read-back-unread = { $count ->
    [one] One point has changed since it was read out.
   *[other] { $count } points have changed since they were read out.
} { $key } leads there; read it out first.
read-back-again = Confirmed as it stands. { $key } confirms again.
read-back-final = The minutes are final.

## paper – the words on paper

paper-draft = DRAFT
paper-sample = SAMPLE
paper-class = INTERNAL · { $class }
paper-amended = Amendment { $number }
paper-counter = Page { $page } of { $pages }
paper-hidden = [identity withheld]
paper-seal = seal { $digest }
paper-form-public = public form
paper-form-internal = internal form
paper-printed = printed { $date }
paper-left-out = Left out of the public form: { $what }.
paper-count-sessions = { $count ->
    [one] { $count } meeting
   *[other] { $count } meetings
}
paper-count-items = { $count ->
    [one] { $count } agenda item
   *[other] { $count } agenda items
}
paper-count-notes = { $count ->
    [one] { $count } note
   *[other] { $count } notes
}
paper-count-decisions = { $count ->
    [one] { $count } decision
   *[other] { $count } decisions
}
paper-count-commitments = { $count ->
    [one] { $count } commitment
   *[other] { $count } commitments
}
paper-name-undangan = Invitation
paper-name-daftar-hadir-kosong = Attendance sheet (blank)
paper-name-daftar-hadir = Attendance sheet
paper-name-penghormatan = Greeting list
paper-name-pernyataan = Joint declaration
paper-name-komitmen = Commitment sheets
paper-name-notula = Minutes
paper-name-rtl = Follow-up plan
paper-name-laporan = Follow-up report
paper-name-pesan = WhatsApp messages
paper-name-papan = Follow-up board
paper-nip = NIP { $number }
paper-until-the-end = { $from } until the end
paper-weekly = every week from { $from }
paper-weeks = every { $count } weeks from { $from }
paper-monthly = monthly on day { $day }, from { $from }
paper-rhythm-until = { $rhythm }, until { $until }
paper-meeting = Meeting
paper-day = Date
paper-time = Time
paper-hour = Time
paper-place = Venue
paper-number = Number: { $number }
paper-number-short = No.
paper-name = Name
paper-position = Position
paper-institution = Institution
paper-position-or-institution = Position/institution
paper-signature = Signature
paper-remark = Remarks
paper-group = Group
paper-presence = Attendance
paper-by-name = Represented by
paper-by-position = Representative’s position
paper-arrived = Arrived
paper-left = Left
paper-reason = Reason
paper-contact = Contact
paper-attendance-title = Attendance Sheet
paper-guests = Guests
paper-chair = Chair
paper-secretary = Secretary
paper-stands-for = for { $position }
paper-since = { $state } at { $time }
paper-count-present = present { $count }
paper-count-represented = represented { $count }
paper-count-excused = excused { $count }
paper-count-absent = absent { $count }
paper-count-not-yet = not yet there { $count }
paper-count-guests = guests { $count }
paper-count-of = { $what }, of { $invited } invited
paper-quorum-label = Quorum
paper-quorum-met = reached
paper-quorum-missed = not reached
paper-quorum = { $reached }: { $there } of { $invited }, at least { $required } needed
paper-quorum-plain = { $reached }
paper-came-present = Present ({ $count })
paper-came-represented = Represented ({ $count })
paper-came-excused = Excused ({ $count })
paper-came-absent = Absent ({ $count })
paper-came-guest = Guests ({ $count })
paper-represented-by = { $who } by { $by }
paper-minutes-title = MINUTES
paper-invitation-number = Invitation number
paper-hours = opened { $opened }, closed { $closed }
paper-led-by = Chair
paper-written-by = Secretary
paper-attendees = Attendance
paper-agenda = Agenda
paper-discussion = Discussion
paper-item-skipped = left out
paper-item-deferred = put off to the next meeting
paper-item-spent = took { $spent } minutes
paper-item-both = { $minutes } minutes, took { $spent }
paper-item-minutes = { $minutes } minutes
paper-in-charge = In charge: { $who }
paper-nothing-noted = Nothing was noted.
paper-other-notes = Other notes
paper-decision = Decision { $number }:
paper-decisions = Conclusions and decisions
paper-decision-column = Decision
paper-no-decisions = This meeting took no decisions.
paper-follow-up = Follow-up
paper-answers = Answers to the promises of earlier meetings
paper-answer-was = Stood before
paper-answer-is = Answer
paper-answer-by = Answered by
paper-answer-represents = { $who } (representing { $whom })
paper-answer-all = all who have not finished
paper-answer-moved = due date moved to { $date }
paper-answer-waits = waiting for { $who }
paper-answer-chair = the chair: { $word }
paper-answer-promise = K{ $number }, meeting of { $date }
paper-no-commitments = This meeting made no commitments.
paper-commitment = Commitment
paper-indicator = Indicator/output
paper-owner = Owner
paper-owner-short = Owner
paper-supporters = Supporters
paper-due = Due date
paper-where = Place
paper-who-came = Attendance
paper-group-of = { $group } ({ $count })
paper-nobody-yet = Nobody is there yet.
paper-one-list = 1 (one) list
paper-letter-number = Number
paper-letter-kind = Classification
paper-enclosed = Enclosed
paper-concerning = Subject
paper-invitation-to = Invitation: { $title }
paper-to = To
paper-to-list = the persons on the enclosed list
paper-to-place = { "" }
paper-invitation-opening = We kindly invite you to attend { $title }, to be held as follows:
paper-matter = Agenda
paper-dress = Dress
paper-note = Notes
paper-contact-person = Contact
paper-invitation-closing = We thank you for your attention and for coming.
paper-copies = Copies to:
paper-list-of-invited = List of Invited
paper-declaration-title = Joint Declaration of Commitment
paper-declaration-opening = On { $day }, at { $place }, in { $title }, we who sign below commit ourselves to the following:
paper-declaration-closing = We will keep these commitments by their due dates and report on their progress in the next meeting.
paper-who-pledges = Those who commit themselves
paper-acknowledges = Acknowledged by
paper-pledges = Committed by
paper-pledge-title = Commitment Sheet
paper-pledged-by = Institution
paper-pledge-opening = As a result of this meeting, { $who } commits itself to:
paper-pledge-supports = It also supports these commitments:
paper-pledge-closing = Progress will be reported in the next meeting.
paper-late = { $days ->
    [one] { $state }, one day late
   *[other] { $state }, { $days } days late
}
paper-moved = { $count ->
    [one] moved once
   *[other] moved { $count } times
}
paper-moved-why = { $count ->
    [one] moved once: { $why }
   *[other] moved { $count } times: { $why }
}
paper-moved-from = { $count ->
    [one] moved once, last from { $from }: { $why }
   *[other] moved { $count } times, last from { $from }: { $why }
}
paper-plan-title = Follow-up Plan
paper-as-of = As of
paper-of-meetings = { $count ->
    [one] { $count } meeting
   *[other] { $count } meetings
}
paper-code-says = The code names the meeting and the commitment in it; by it a commitment is found again.
paper-code = Code
paper-funding = Funding
paper-state = State
paper-progress = Progress
paper-evidence = Evidence
paper-days-late = Days late
paper-for-date = For the date
paper-item = Agenda item
paper-classification = Classification
paper-owners-agreed = Owners as agreed
paper-due-agreed = Date agreed
paper-repeats = Repeats
paper-from = Start
paper-until = Until
paper-rank = Protocol order
paper-salutation = Salutation
paper-front-title = Title before the name
paper-back-title = Title behind the name
paper-report-title = Follow-up Report
paper-since-report = Compared with
paper-figure-all = commitments
paper-figure-done = done
paper-figure-in-time = under way
paper-figure-late = late
paper-figure-blocked = blocked
paper-figures-count-owners = Each owner counts once per commitment.
paper-more-behind = { $count } more in the full list.
paper-needs-direction = Needs direction from the top
paper-nothing-blocked = Nothing is blocked.
paper-late-heading = Late
paper-nothing-late = Nothing is late.
paper-late-line = { $days ->
    [one] { $what } ({ $who }): one day late
   *[other] { $what } ({ $who }): { $days } days late
}
paper-so-many-owners = { $count } owners
paper-change-state = { $what }: { $state }
paper-change-due = { $what }: due date moved to { $to }
paper-changes-heading = Changed since { $since }
paper-nothing-changed = Nothing changed.
paper-by-institution = By institution, in protocol order
paper-all-by-institution = Full list by institution
paper-nobody = Nobody yet
paper-message-summary = Summary
paper-message-as-of = The commitments as of { $date }:
paper-message-to = Dear { $who },
paper-message-from = Follow-up of { $title } ({ $date }):
paper-message-no-date = no due date
paper-message-late = { $days ->
    [one] due { $date }, one day late
   *[other] due { $date }, { $days } days late
}
paper-message-due = due { $date }
paper-message-closing = Please let us know how it stands. Thank you.
paper-calendar = Meetings and commitments, { $office }
paper-calendar-owner = Owner
paper-calendar-support = Support
paper-calendar-indicator = Indicator
paper-calendar-from = From
paper-board-title = Follow-up Board
paper-board-as-of = As of { $date }.
paper-all-commitments = All commitments
paper-is-late = late
paper-search-words = Find words
paper-search-all = all
paper-search-shown = { $shown } of { $all } commitments
paper-search-clear = Clear filters
paper-search-none = No commitment fits.
paper-fault-no-public-form = All of this meeting is classified { $class }, so it has no public form. Choose the internal one.
paper-fault-one-meeting = This paper is made of one meeting.
paper-fault-nothing-owed = No commitment has an owner yet, so there is no sheet to make.
paper-fault-not-built-in = This build of the program does not have that format.
paper-fault-stopped = Printing was stopped. What was written already stays.
paper-fault-no-table = This paper has no table for a spreadsheet.
paper-fault-template = { $file } cannot be used: { $message }. Mend it, or move it away to use the built-in template.
paper-fault-template-at = { $file } line { $line } column { $column }: { $message }. Mend it, or move it away to use the built-in template.
paper-fault-unreadable = { $file } cannot be read: { $reason }
paper-fault-no-picture = The logo { $file } is no PNG, JPEG or SVG picture. Replace the file, or empty the logo in the office.
paper-fault-other = The paper cannot be made: { $reason }

## export – papers as files

export-no-paper = Name a paper with --paper: { $papers }.
export-no-pair = There is no { $paper } as { $format }. It comes as { $formats }.
export-no-series = No meeting is in the series “{ $series }”.
export-no-owner-here = { $paper } is not made for one institution. It can be: rtl.
export-no-owner = “{ $typed }” is not one institution. It could be: { $names }.
export-no-meeting = Name the meeting, --series, or --all.
export-one-meeting = { $paper } is made of one meeting; name it.
export-several-files = Several files cannot go into one output; choose a folder with --out.
export-not-to-terminal = { $format } is no text and cannot be shown in a terminal. Write it to a file with --out.
export-calendar-whole = { $option } does not go with ics: a calendar holds what everybody owes
export-calendar-left-out = Left out because above the class biasa: { $sessions ->
    [one] 1 meeting
   *[other] { $sessions } meetings
} and { $commitments ->
    [one] 1 commitment
   *[other] { $commitments } commitments
}. The option --internal takes all of them.
export-written = written: { $path }
export-is-there = { $path } is there already and was not replaced. Choose another name, or replace it with --force.
export-not-logged = The paper was made all the same, but it is not written down in its meeting.
export-guarded = Not written: { $count ->
    [one] one thing that looks
   *[other] { $count } things that look
} like an identity has no answer yet. Mark it in the meeting, or go on with --accept-identities; in the public form it stays hidden.
export-paper = Paper
export-what = What it is
export-formats = Formats
export-form = Unless said

## templates – templates of the papers

templates-stay = { $file } is there already and was not replaced; replace it with --force.

## papers – choosing a paper

papers-title = Papers of this meeting
papers-public = Public form: nothing above ordinary, no contacts, no NIP; identities withheld.
papers-internal = Internal form: complete, for those who may read it.
papers-guard-title = Not written yet: { $count ->
    [one] one thing that looks like an identity
   *[other] { $count } things that look like an identity
}
papers-guard-why = Answer one by one. What is withheld does not stand in the public form; what is no identity stays.
papers-printing = Writing { $count ->
    [one] one paper
   *[other] { $count } papers
} …
papers-progress = Writing paper { $at } of { $count } …
papers-stopping = Printing stops after this paper …
papers-written = Written: { $path }
papers-written-all = { $count } papers written; those named -internal are not for everybody: { $folder }
