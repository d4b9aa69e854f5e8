//! The one table in which keys are written. Dispatch, footer, help and the man page read it, and one function decides
//! both whether a key works and whether its hint is shown. It must not know how a command is carried out.

use std::sync::OnceLock;

use super::command::Command::{self, *};
use super::key::Key;
use super::model::Model;
use super::msg::Event;
use super::screen::available;

/// Where the keyboard is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Context {
    /// Everywhere but in a question, also while one types.
    Everywhere,
    /// On every screen, where nothing floats above it.
    Global,
    /// Wherever there is a list.
    List,
    /// The list of sessions.
    Home,
    /// A session, whichever of its four parts.
    Session,
    /// A session's seats.
    Seats,
    /// The seats while the next mark is for all that are shown.
    ForAll,
    /// A session's agenda.
    Agenda,
    /// An agenda that has no items yet.
    BareAgenda,
    /// The agenda of a meeting that is still on although no item is left.
    AgendaOver,
    /// Any screen while papers are printed.
    Printing,
    /// An agenda during a break.
    Paused,
    /// A session's commitments.
    Commitments,
    /// A session's summary.
    Summary,
    /// The board.
    Board,
    /// The page of an institution.
    House,
    /// Pictures of how promises stand.
    Pictures,
    /// A picture of months that can be turned.
    Months,
    /// The office.
    Office,
    /// The earlier states of a document.
    Versions,
    /// The trash.
    Trash,
    /// The round of reminders.
    Round,
    /// The search.
    Search,
    /// The door: the field in which one looks for who comes.
    Door,
    /// The door, while a seat is selected that was said to send somebody.
    Answered,
    /// The two states of a session that stands in the archive twice.
    Twins,
    /// Where meetings are handed over and received, and the archive is copied.
    Exchange,
    /// A bundle before it is received.
    Receiving,
    /// Where one looks for a table.
    Importing,
    /// A table before it is taken in.
    Imported,
    /// The columns of a table.
    Columns,
    /// Where a meeting is closed and its minutes are sealed.
    Closing,
    /// The pages that are read back.
    ReadBack,
    /// The page behind them.
    ReadBackEnd,
    /// An agenda at the item under which promises are asked about.
    AskingNow,
    /// The follow-up round.
    FollowUp,
    /// A filter that is being typed.
    Filter,
    /// The line of capture.
    Capture,
    /// The line of capture while a name is being typed in it.
    Completing,
    /// A pasted text that is looked over.
    Pasted,
    /// A list that a filter narrows down.
    Filtered,
    /// The columns of the board.
    BoardColumns,
    /// The saved filters.
    SavedFilters,
    /// The choice among the papers of a meeting.
    Papers,
    /// What looks like an identity in a paper that is to be written.
    Guard,
    /// A form.
    Form,
    /// A form that asks for a place outside the archive.
    Handing,
    /// A field of a form with a date.
    Date,
    /// The calendar beside a date.
    Calendar,
    /// A field of a form with several lines.
    Lines,
    /// A field of a form that is one of a few.
    Choice,
    /// A field of a form in which a choice is being typed.
    Picking,
    /// The line in which one types what is looked for in a text.
    Find,
    /// Any text that is being written.
    Text,
    /// A question.
    Question,
    /// A text that is read: help, the reason why a file is broken.
    Reader,
    /// The list of speakers.
    Speakers,
    /// The palette.
    Palette,
    /// The screen for the room.
    Layar,
    /// Nothing but agenda and clock.
    Blank,
}

impl Context {
    /// All contexts.
    pub const ALL: [Self; 60] = [
        Self::Everywhere,
        Self::Global,
        Self::List,
        Self::Home,
        Self::Session,
        Self::Seats,
        Self::Agenda,
        Self::BareAgenda,
        Self::AgendaOver,
        Self::Printing,
        Self::Paused,
        Self::ForAll,
        Self::Commitments,
        Self::Summary,
        Self::Board,
        Self::House,
        Self::Pictures,
        Self::Months,
        Self::Office,
        Self::Versions,
        Self::Trash,
        Self::Round,
        Self::Search,
        Self::Door,
        Self::Answered,
        Self::Twins,
        Self::Exchange,
        Self::Receiving,
        Self::Importing,
        Self::Imported,
        Self::Columns,
        Self::Closing,
        Self::ReadBack,
        Self::ReadBackEnd,
        Self::AskingNow,
        Self::FollowUp,
        Self::Filter,
        Self::Filtered,
        Self::Capture,
        Self::Completing,
        Self::Pasted,
        Self::BoardColumns,
        Self::SavedFilters,
        Self::Papers,
        Self::Guard,
        Self::Form,
        Self::Handing,
        Self::Date,
        Self::Calendar,
        Self::Lines,
        Self::Choice,
        Self::Picking,
        Self::Find,
        Self::Text,
        Self::Question,
        Self::Reader,
        Self::Speakers,
        Self::Palette,
        Self::Layar,
        Self::Blank,
    ];

    /// Whether a printable key is text there.
    pub fn takes_text(self) -> bool {
        use Context::{
            Answered, Calendar, Capture, Choice, Completing, Date, Door, Filter, Find, Form, Handing, Importing, Lines,
            Palette, Picking, Search, Speakers, Text,
        };
        matches!(
            self,
            Answered
                | Calendar
                | Capture
                | Choice
                | Completing
                | Date
                | Door
                | Filter
                | Find
                | Form
                | Handing
                | Importing
                | Lines
                | Palette
                | Picking
                | Search
                | Speakers
                | Text
        )
    }

    /// The name, as it stands in text ids.
    pub fn name(self) -> &'static str {
        match self {
            Self::Everywhere => "everywhere",
            Self::Global => "global",
            Self::List => "list",
            Self::Home => "home",
            Self::Session => "session",
            Self::Seats => "seats",
            Self::Agenda => "agenda",
            Self::BareAgenda => "bare_agenda",
            Self::AgendaOver => "agenda_over",
            Self::Printing => "printing",
            Self::Paused => "paused",
            Self::ForAll => "for_all",
            Self::Commitments => "commitments",
            Self::Summary => "summary",
            Self::Board => "board",
            Self::House => "house",
            Self::Pictures => "pictures",
            Self::Months => "months",
            Self::Office => "office",
            Self::Versions => "versions",
            Self::Trash => "trash",
            Self::Round => "round",
            Self::Search => "search",
            Self::Door => "door",
            Self::Answered => "answered",
            Self::Twins => "twins",
            Self::Exchange => "exchange",
            Self::Receiving => "receiving",
            Self::Importing => "importing",
            Self::Imported => "imported",
            Self::Columns => "columns",
            Self::Closing => "closing",
            Self::ReadBack => "read-back",
            Self::ReadBackEnd => "read-back-end",
            Self::AskingNow => "asking_now",
            Self::FollowUp => "follow_up",
            Self::Filter => "filter",
            Self::Filtered => "filtered",
            Self::Capture => "capture",
            Self::Completing => "completing",
            Self::Pasted => "pasted",
            Self::BoardColumns => "board_columns",
            Self::SavedFilters => "saved_filters",
            Self::Papers => "papers",
            Self::Guard => "guard",
            Self::Form => "form",
            Self::Handing => "handing",
            Self::Date => "date",
            Self::Calendar => "calendar",
            Self::Lines => "lines",
            Self::Choice => "choice",
            Self::Picking => "picking",
            Self::Find => "find",
            Self::Text => "text",
            Self::Question => "question",
            Self::Reader => "reader",
            Self::Speakers => "speakers",
            Self::Palette => "palette",
            Self::Layar => "layar",
            Self::Blank => "blank",
        }
    }
}

/// A row of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Binding {
    /// Where the key works.
    pub context: Context,
    /// The key, in its notation.
    pub key: &'static str,
    /// What it does.
    pub command: Command,
    /// The id of the text that says so.
    pub label: &'static str,
    /// How soon it stands in the footer: 1 first; 0 never (help only).
    pub rank: u8,
}

const fn row(context: Context, key: &'static str, command: Command, label: &'static str, rank: u8) -> Binding {
    Binding { context, key, command, label, rank }
}

/// The table. Where a command has several keys in a context, the first is the one that is shown.
pub const TABLE: &[Binding] = &[
    row(Context::Home, "enter", Open, "key-open", 1),
    row(Context::Home, "n", NewSession, "key-new-session", 2),
    row(Context::Home, "t", Board, "key-board", 3),
    row(Context::Home, "f", ShowBroken, "key-show-broken", 4),
    row(Context::Home, "h", ShowToday, "key-show-today", 4),
    row(Context::Home, "v", ShowAgeing, "key-pictures", 7),
    row(Context::Home, "c", ShowCalendar, "key-show-calendar", 8),
    row(Context::Home, "s", NewFromThis, "key-new-from-this", 6),
    row(Context::Home, "d", Delete, "key-delete", 0),
    row(Context::Home, "delete", Delete, "key-delete", 0),
    row(Context::Home, "m", Merge, "key-merge", 3),
    row(Context::Home, "z", Versions, "key-versions", 0),
    row(Context::Home, "x", Trash, "key-trash", 9),
    row(Context::Home, "ctrl-e", Papers, "key-papers", 0),
    row(Context::Home, "b", Exchange, "key-exchange", 11),
    row(Context::Home, "ctrl-u", Import, "key-import", 12),
    row(Context::Home, "f6", MakeTemplate, "key-make-template", 0),
    row(Context::Home, "f7", MakeSeries, "key-make-series", 0),
    row(Context::Home, "q", Quit, "key-quit", 8),
    row(Context::Seats, "p", OpenDoor, "key-door", 1),
    row(Context::Seats, "h", MarkPresent, "key-present", 1),
    row(Context::Seats, "w", MarkRepresented, "key-represented", 2),
    row(Context::Seats, "i", MarkExcused, "key-excused", 4),
    row(Context::Seats, "a", MarkAbsent, "key-absent", 4),
    row(Context::Seats, "b", MarkNotYet, "key-not-yet", 7),
    row(Context::Seats, "l", MarkLate, "key-late", 0),
    row(Context::Seats, "x", MarkLeft, "key-left", 0),
    row(Context::Seats, "*", MarkAll, "key-mark-all", 0),
    row(Context::Seats, "s", Invite, "key-invite", 7),
    row(Context::Seats, "e", CompleteNames, "key-complete-names", 0),
    row(Context::Seats, "n", AddSeat, "key-add-seat", 5),
    row(Context::Seats, "g", AddGuest, "key-add-guest", 6),
    row(Context::Seats, "enter", Open, "key-edit", 8),
    row(Context::Seats, "d", Delete, "key-delete", 0),
    row(Context::Seats, "delete", Delete, "key-delete", 0),
    row(Context::Seats, "]", MoveDown, "key-move-down", 0),
    row(Context::Seats, "[", MoveUp, "key-move-up", 0),
    // What is new where nothing is yet is an item: a promise without one could not be read later.
    row(Context::AgendaOver, "f", Closing, "key-closing", 1),
    row(Context::Printing, "ctrl-e", StopPrinting, "key-stop-printing", 1),
    row(Context::Paused, "i", Pause, "key-resume", 1),
    row(Context::AskingNow, "e", FollowUp, "key-follow-up", 1),
    row(Context::ForAll, "s", Invite, "key-invite", 1),
    row(Context::BareAgenda, "n", AddItem, "key-add-item", 1),
    row(Context::Agenda, ".", NextItem, "key-next-item", 1),
    row(Context::Agenda, "c", AddNote, "key-add-note", 1),
    row(Context::Agenda, "s", AddDecision, "key-add-decision", 2),
    row(Context::Agenda, "n", AddCommitment, "key-add-commitment", 4),
    row(Context::Agenda, "space", StartItem, "key-start-item", 4),
    row(Context::Agenda, ",", PreviousItem, "key-previous-item", 0),
    row(Context::Agenda, "i", Pause, "key-pause", 5),
    row(Context::Agenda, "b", ListSpeakers, "key-speakers", 3),
    row(Context::Agenda, "l", ShowSpoken, "key-spoken", 0),
    row(Context::Agenda, "+", Extend, "key-extend", 6),
    row(Context::Agenda, "x", SkipItem, "key-skip-item", 0),
    row(Context::Agenda, "g", DeferItem, "key-defer-item", 0),
    row(Context::Agenda, "m", AddItem, "key-add-item", 4),
    row(Context::Agenda, "v", Convert, "key-convert", 6),
    row(Context::Agenda, "a", MoveToItem, "key-move-to-item", 7),
    row(Context::Agenda, "\\", SplitNote, "key-split-note", 0),
    row(Context::Agenda, "&", JoinNotes, "key-join-notes", 0),
    row(Context::Agenda, "enter", Open, "key-edit", 5),
    row(Context::Agenda, "p", AddProgress, "key-progress", 6),
    row(Context::Agenda, "h", TurnIdentity, "key-turn-identity", 2),
    row(Context::Agenda, "ctrl-c", Copy, "key-copy", 0),
    row(Context::Agenda, "d", Delete, "key-delete", 0),
    row(Context::Agenda, "delete", Delete, "key-delete", 0),
    row(Context::Agenda, "]", MoveDown, "key-move-down", 0),
    row(Context::Agenda, "[", MoveUp, "key-move-up", 0),
    row(Context::Commitments, "n", AddCommitment, "key-add-commitment", 1),
    row(Context::Commitments, "p", AddProgress, "key-progress", 2),
    row(Context::Commitments, "g", MoveDue, "key-move-due", 4),
    row(Context::Commitments, "s", MarkDone, "key-done", 4),
    row(Context::Commitments, "i", Remind, "key-remind", 0),
    row(Context::Commitments, "space", ReadLife, "key-read-life", 8),
    row(Context::Commitments, "l", Link, "key-link", 0),
    row(Context::Commitments, "enter", Open, "key-edit", 5),
    row(Context::Commitments, "h", TurnIdentity, "key-turn-identity", 2),
    row(Context::Commitments, "ctrl-c", Copy, "key-copy", 0),
    row(Context::Commitments, "d", Delete, "key-delete", 0),
    row(Context::Commitments, "delete", Delete, "key-delete", 0),
    row(Context::Commitments, "]", MoveDown, "key-move-down", 0),
    row(Context::Commitments, "[", MoveUp, "key-move-up", 0),
    row(Context::Summary, "enter", Open, "key-go-there", 1),
    row(Context::Summary, "f", Closing, "key-closing", 2),
    row(Context::Summary, "h", TurnIdentity, "key-turn-identity", 3),
    row(Context::Session, "ctrl-o", OpenMeeting, "key-open-meeting", 1),
    row(Context::Session, "f", Closing, "key-closing", 9),
    row(Context::Session, "ctrl-e", Papers, "key-papers", 10),
    row(Context::Session, "ctrl-u", Import, "key-import", 12),
    row(Context::Session, "y", Honours, "key-honours", 0),
    row(Context::Session, "ctrl-n", CallNext, "key-call-next", 0),
    row(Context::Session, ";", Capture, "key-capture", 2),
    row(Context::Session, "f8", Capture, "key-capture", 0),
    row(Context::Session, "r", EditMeeting, "key-edit-meeting", 9),
    row(Context::Session, "e", FollowUp, "key-follow-up", 0),
    row(Context::Session, "z", Versions, "key-versions", 10),
    row(Context::Session, "f6", MakeTemplate, "key-make-template", 0),
    row(Context::Session, "f7", MakeSeries, "key-make-series", 0),
    row(Context::Session, "1", Seats, "key-seats", 0),
    row(Context::Session, "2", Agenda, "key-agenda", 0),
    row(Context::Session, "3", Commitments, "key-commitments", 0),
    row(Context::Session, "4", Summary, "key-summary", 0),
    row(Context::Session, "tab", NextTab, "key-next-tab", 8),
    row(Context::Session, "right", NextTab, "key-next-tab", 0),
    row(Context::Session, "shift-tab", PreviousTab, "key-previous-tab", 0),
    row(Context::Session, "left", PreviousTab, "key-previous-tab", 0),
    row(Context::Session, "t", Board, "key-board", 9),
    row(Context::Board, "p", AddProgress, "key-progress", 1),
    row(Context::Board, "s", MarkDone, "key-done", 2),
    row(Context::Board, "g", MoveDue, "key-move-due", 3),
    row(Context::Board, "i", Remind, "key-remind", 0),
    row(Context::Board, "r", Round, "key-round", 7),
    row(Context::Board, "space", ReadLife, "key-read-life", 8),
    row(Context::Board, "l", Link, "key-link", 0),
    row(Context::Board, "enter", Open, "key-open-source", 4),
    row(Context::Board, "ctrl-c", Copy, "key-copy", 0),
    row(Context::Board, "ctrl-u", Import, "key-import", 12),
    row(Context::Board, "f", CycleStates, "key-cycle-states", 6),
    row(Context::Board, "t", MarkRow, "key-mark-row", 5),
    row(Context::Board, "a", MarkRows, "key-mark-rows", 0),
    row(Context::Board, "e", GroupRows, "key-group-rows", 8),
    row(Context::Board, "y", SortRows, "key-sort-rows", 8),
    row(Context::Board, ".", House, "key-house", 9),
    row(Context::Board, "w", ChooseColumns, "key-choose-columns", 0),
    row(Context::Board, "b", SavedFilters, "key-saved-filters", 7),
    row(Context::Board, "n", SaveFilter, "key-save-filter", 9),
    row(Context::Board, "h", ShowToday, "key-show-today", 0),
    row(Context::Board, "v", ShowAgeing, "key-pictures", 6),
    row(Context::Board, "c", ShowCalendar, "key-show-calendar", 0),
    row(Context::House, "enter", Open, "key-open-rows", 1),
    row(Context::Pictures, "enter", Open, "key-open-rows", 1),
    row(Context::Pictures, "tab", NextTab, "key-next-picture", 2),
    row(Context::Pictures, "shift-tab", PreviousTab, "key-previous-picture", 0),
    row(Context::Pictures, "right", NextChoice, "key-next-number", 3),
    row(Context::Pictures, "left", PreviousChoice, "key-previous-number", 0),
    row(Context::Months, "pagedown", PageDown, "key-later", 4),
    row(Context::Months, "pageup", PageUp, "key-earlier", 4),
    row(Context::Pictures, "1", ShowToday, "key-show-today", 0),
    row(Context::Pictures, "2", ShowAgeing, "key-show-ageing", 0),
    row(Context::Pictures, "3", ShowPlaces, "key-show-places", 0),
    row(Context::Pictures, "4", ShowInstitutions, "key-show-institutions", 0),
    row(Context::Pictures, "5", ShowMonths, "key-show-months", 0),
    row(Context::Pictures, "6", ShowCalendar, "key-show-calendar", 0),
    row(Context::Office, "n", AddEntry, "key-add-entry", 1),
    row(Context::Office, ".", House, "key-house", 5),
    row(Context::Office, "enter", Open, "key-edit", 2),
    row(Context::Office, "r", EditOffice, "key-edit-office", 4),
    row(Context::Office, "m", Machine, "key-machine", 6),
    row(Context::Office, "1", Groups, "key-groups", 0),
    row(Context::Office, "2", Institutions, "key-institutions", 0),
    row(Context::Office, "3", Places, "key-places", 0),
    row(Context::Office, "4", Signatories, "key-signatories", 0),
    row(Context::Office, "5", Holidays, "key-holidays", 0),
    row(Context::Office, "6", Patterns, "key-patterns", 0),
    row(Context::Office, "tab", NextTab, "key-next-tab", 8),
    row(Context::Office, "right", NextTab, "key-next-tab", 0),
    row(Context::Office, "shift-tab", PreviousTab, "key-previous-tab", 0),
    row(Context::Office, "left", PreviousTab, "key-previous-tab", 0),
    row(Context::Office, "d", Delete, "key-delete", 6),
    row(Context::Office, "delete", Delete, "key-delete", 0),
    row(Context::Office, "]", MoveDown, "key-move-down", 0),
    row(Context::Office, "[", MoveUp, "key-move-up", 0),
    row(Context::Office, "ctrl-u", Import, "key-import", 12),
    row(Context::Office, "z", Versions, "key-versions", 0),
    row(Context::Versions, "enter", Open, "key-read-version", 1),
    row(Context::Versions, "r", Restore, "key-restore", 2),
    row(Context::Twins, "enter", Open, "key-take-other", 1),
    row(Context::Twins, "space", TakeOther, "key-take-other", 0),
    row(Context::Twins, "m", Merge, "key-merge", 2),
    row(Context::Exchange, "enter", Open, "key-choose", 1),
    row(Context::Receiving, "m", Merge, "key-receive", 1),
    row(Context::Receiving, "enter", Open, "key-take-other", 2),
    row(Context::Receiving, "space", TakeOther, "key-take-other", 0),
    row(Context::Importing, "enter", Open, "key-take-file", 1),
    row(Context::Importing, "tab", ChangeKind, "key-import-kind", 2),
    row(Context::Importing, "down", Down, "key-down", 0),
    row(Context::Importing, "up", Up, "key-up", 0),
    row(Context::Importing, "pagedown", PageDown, "key-page-down", 0),
    row(Context::Importing, "pageup", PageUp, "key-page-up", 0),
    row(Context::Importing, "esc", Back, "key-back", 3),
    row(Context::Importing, "f1", Help, "key-help", 4),
    row(Context::Imported, "enter", TakeIn, "key-take-in", 1),
    row(Context::Imported, "p", MapColumns, "key-map-columns", 2),
    row(Context::Imported, "n", LearnNames, "key-learn-names", 3),
    row(Context::Columns, "right", NextChoice, "key-next-meaning", 1),
    row(Context::Columns, "left", PreviousChoice, "key-next-meaning", 0),
    row(Context::Columns, "enter", MapColumns, "key-look-again", 2),
    row(Context::Search, "enter", Open, "key-open-place", 1),
    row(Context::Search, "down", Down, "key-down", 0),
    row(Context::Search, "up", Up, "key-up", 0),
    row(Context::Search, "pagedown", PageDown, "key-page-down", 0),
    row(Context::Search, "pageup", PageUp, "key-page-up", 0),
    row(Context::Search, "esc", Back, "key-back", 2),
    row(Context::Search, "f1", Help, "key-help", 3),
    row(Context::Round, "c", CopyReminder, "key-copy-reminder", 1),
    row(Context::Round, "t", MarkSent, "key-mark-sent", 2),
    row(Context::Round, "d", MarkAnswered, "key-mark-answered", 3),
    row(Context::Round, "space", NextPage, "key-scroll-text", 4),
    row(Context::Round, "backspace", PreviousPage, "key-scroll-back", 0),
    row(Context::Round, "a", WriteReminders, "key-write-reminders", 5),
    row(Context::Trash, "r", Restore, "key-restore", 1),
    row(Context::Trash, "enter", Open, "key-restore", 0),
    row(Context::Trash, "d", Purge, "key-purge", 2),
    row(Context::Trash, "delete", Purge, "key-purge", 0),
    row(Context::Closing, "enter", Open, "key-go-there", 2),
    row(Context::Closing, "b", ReadBack, "key-read-back", 3),
    row(Context::Closing, "f", Finalise, "key-finalise", 1),
    row(Context::Closing, "p", Amend, "key-amend", 1),
    row(Context::Closing, "c", CloseMeeting, "key-close-meeting", 2),
    row(Context::Closing, "n", EditNumber, "key-edit-number", 5),
    row(Context::Closing, ";", Capture, "key-capture", 0),
    row(Context::Closing, "f8", Capture, "key-capture", 0),
    row(Context::Closing, "ctrl-e", Papers, "key-papers", 8),
    row(Context::Closing, "z", Versions, "key-versions", 9),
    row(Context::ReadBack, "enter", NextPage, "key-next-page", 1),
    row(Context::ReadBackEnd, "enter", ConfirmAll, "key-confirm-all", 1),
    row(Context::ReadBack, "space", NextPage, "key-next-page", 0),
    row(Context::ReadBack, "right", NextPage, "key-next-page", 0),
    row(Context::ReadBack, "down", NextPage, "key-next-page", 0),
    row(Context::ReadBack, "pagedown", NextPage, "key-next-page", 0),
    row(Context::ReadBack, "left", PreviousPage, "key-previous-page", 3),
    row(Context::ReadBack, "up", PreviousPage, "key-previous-page", 0),
    row(Context::ReadBack, "pageup", PreviousPage, "key-previous-page", 0),
    row(Context::ReadBack, "e", Open, "key-edit", 2),
    row(Context::ReadBack, ";", Capture, "key-capture", 0),
    row(Context::ReadBack, "f8", Capture, "key-capture", 0),
    row(Context::ReadBack, "ctrl-e", Papers, "key-papers", 8),
    row(Context::FollowUp, "s", MarkDone, "key-done", 1),
    row(Context::FollowUp, "p", AddProgress, "key-progress", 1),
    row(Context::FollowUp, "g", MoveDue, "key-move-due", 2),
    row(Context::FollowUp, "t", MarkBlocked, "key-blocked", 2),
    row(Context::FollowUp, "b", MarkCancelled, "key-cancelled", 3),
    row(Context::FollowUp, "*", MarkAll, "key-all-owners", 4),
    row(Context::FollowUp, "enter", NextPage, "key-skip", 3),
    row(Context::FollowUp, "right", NextPage, "key-skip", 0),
    row(Context::FollowUp, "down", NextPage, "key-skip", 0),
    row(Context::FollowUp, "pagedown", NextPage, "key-skip", 0),
    row(Context::FollowUp, "left", PreviousPage, "key-previous-page", 4),
    row(Context::FollowUp, "up", PreviousPage, "key-previous-page", 0),
    row(Context::FollowUp, "pageup", PreviousPage, "key-previous-page", 0),
    row(Context::FollowUp, "space", ReadLife, "key-read-life", 5),
    row(Context::FollowUp, "ctrl-e", Papers, "key-papers", 0),
    row(Context::List, "/", Filter, "key-filter", 5),
    row(Context::List, "down", Down, "key-down", 0),
    row(Context::List, "j", Down, "key-down", 0),
    row(Context::List, "up", Up, "key-up", 0),
    row(Context::List, "k", Up, "key-up", 0),
    row(Context::List, "pagedown", PageDown, "key-page-down", 0),
    row(Context::List, "pageup", PageUp, "key-page-up", 0),
    row(Context::List, "home", First, "key-first", 0),
    row(Context::List, "end", Last, "key-last", 0),
    row(Context::Answered, "enter", CheckIn, "key-as-answered", 1),
    row(Context::Door, "enter", CheckIn, "key-present", 1),
    row(Context::Door, "ctrl-w", MarkRepresented, "key-represented", 2),
    row(Context::Door, "ctrl-e", MarkExcused, "key-excused", 3),
    row(Context::Door, "ctrl-k", MarkAbsent, "key-absent", 5),
    row(Context::Door, "ctrl-g", AddGuest, "key-add-guest", 4),
    row(Context::Door, "ctrl-f", MarkNotYet, "key-not-yet", 7),
    row(Context::Door, "f8", Capture, "key-capture", 8),
    row(Context::Door, "ctrl-n", CallNext, "key-call-next", 0),
    row(Context::Door, "ctrl-r", MarkLate, "key-late", 8),
    row(Context::Door, "ctrl-d", MarkLeft, "key-left", 8),
    row(Context::Door, "down", Down, "key-down", 0),
    row(Context::Door, "up", Up, "key-up", 0),
    row(Context::Door, "pagedown", PageDown, "key-page-down", 0),
    row(Context::Door, "pageup", PageUp, "key-page-up", 0),
    row(Context::Door, "ctrl-z", Undo, "key-undo", 6),
    row(Context::Door, "ctrl-y", Redo, "key-redo", 0),
    row(Context::Door, "esc", Back, "key-close", 2),
    row(Context::Door, "f1", Help, "key-help", 9),
    row(Context::Filter, "tab", TakeCompletion, "key-complete", 1),
    row(Context::Filter, "enter", LeaveFilter, "key-leave-filter", 1),
    row(Context::Filter, "down", LeaveFilter, "key-leave-filter", 0),
    row(Context::Filter, "esc", Back, "key-clear-filter", 2),
    row(Context::Filtered, "esc", Back, "key-clear-filter", 6),
    row(Context::Completing, "tab", TakeCompletion, "key-complete", 1),
    row(Context::Capture, "enter", FileLine, "key-file-line", 1),
    row(Context::Capture, "tab", ChangeKind, "key-change-kind", 2),
    row(Context::Capture, "up", OlderLine, "key-older-line", 3),
    row(Context::Capture, "down", NewerLine, "key-newer-line", 0),
    row(Context::Capture, "ctrl-n", CallNext, "key-call-next", 0),
    row(Context::Capture, "ctrl-z", Undo, "key-undo", 5),
    row(Context::Capture, "ctrl-y", Redo, "key-redo", 0),
    row(Context::Capture, "esc", Back, "key-close", 4),
    row(Context::Capture, "f1", Help, "key-help", 6),
    row(Context::Pasted, "enter", Confirm, "key-file-all", 1),
    row(Context::Pasted, "down", Down, "key-down", 3),
    row(Context::Pasted, "up", Up, "key-up", 0),
    row(Context::Pasted, "pagedown", PageDown, "key-page-down", 0),
    row(Context::Pasted, "pageup", PageUp, "key-page-up", 0),
    row(Context::Pasted, "esc", Back, "key-cancel", 2),
    row(Context::BoardColumns, "space", ToggleColumn, "key-toggle-column", 1),
    row(Context::BoardColumns, "enter", ToggleColumn, "key-toggle-column", 0),
    row(Context::BoardColumns, "down", NextChoice, "key-next-choice", 3),
    row(Context::BoardColumns, "up", PreviousChoice, "key-previous-choice", 0),
    row(Context::BoardColumns, "j", NextChoice, "key-next-choice", 0),
    row(Context::BoardColumns, "k", PreviousChoice, "key-previous-choice", 0),
    row(Context::BoardColumns, "esc", Back, "key-close", 2),
    row(Context::SavedFilters, "enter", Confirm, "key-take-choice", 1),
    row(Context::SavedFilters, "n", SaveFilter, "key-save-filter", 2),
    row(Context::SavedFilters, "r", Open, "key-edit", 3),
    row(Context::SavedFilters, "d", Delete, "key-delete", 4),
    row(Context::SavedFilters, "delete", Delete, "key-delete", 0),
    row(Context::SavedFilters, "down", NextChoice, "key-next-choice", 6),
    row(Context::SavedFilters, "up", PreviousChoice, "key-previous-choice", 0),
    row(Context::SavedFilters, "j", NextChoice, "key-next-choice", 0),
    row(Context::SavedFilters, "k", PreviousChoice, "key-previous-choice", 0),
    row(Context::SavedFilters, "esc", Back, "key-close", 5),
    row(Context::Papers, "enter", Confirm, "key-print", 1),
    row(Context::Papers, "down", NextChoice, "key-next-choice", 5),
    row(Context::Papers, "up", PreviousChoice, "key-previous-choice", 0),
    row(Context::Papers, "right", NextField, "key-next-format", 2),
    row(Context::Papers, "left", PreviousField, "key-next-format", 0),
    row(Context::Papers, "tab", SwitchForm, "key-switch-form", 3),
    row(Context::Papers, "a", PrintAll, "key-print-all", 4),
    row(Context::Papers, "esc", Back, "key-close", 6),
    row(Context::Guard, "h", HideSpan, "key-hide-span", 1),
    row(Context::Guard, "b", NoIdentity, "key-no-identity", 2),
    row(Context::Guard, "down", NextChoice, "key-next-choice", 5),
    row(Context::Guard, "up", PreviousChoice, "key-previous-choice", 0),
    row(Context::Guard, "t", PrintAnyway, "key-print-anyway", 4),
    row(Context::Guard, "esc", Back, "key-cancel", 3),
    row(Context::Global, "u", Undo, "key-undo", 7),
    row(Context::Global, "ctrl-z", Undo, "key-undo", 0),
    row(Context::Global, "ctrl-y", Redo, "key-redo", 0),
    row(Context::Global, "esc", Back, "key-back", 7),
    row(Context::Global, "?", Help, "key-help", 3),
    row(Context::Global, "o", Office, "key-office", 10),
    row(Context::Global, ":", Palette, "key-palette", 6),
    row(Context::Global, "ctrl-p", Palette, "key-palette", 0),
    row(Context::Global, "f1", Help, "key-help", 0),
    row(Context::Global, "f5", Search, "key-search", 0),
    row(Context::Global, "f2", Machine, "key-machine", 0),
    row(Context::Everywhere, "ctrl-l", SwitchLanguage, "key-language", 0),
    row(Context::Everywhere, "ctrl-t", SwitchTheme, "key-theme", 0),
    row(Context::Everywhere, "ctrl-s", TellSaved, "key-tell-saved", 0),
    row(Context::Everywhere, "ctrl-q", Quit, "key-quit", 0),
    row(Context::Everywhere, "f9", BlankScreen, "key-blank", 0),
    row(Context::Question, "f9", BlankScreen, "key-blank", 0),
    row(Context::Blank, "f9", BlankScreen, "key-unblank", 1),
    row(Context::Handing, "enter", Confirm, "key-go-on", 1),
    row(Context::Form, "enter", Confirm, "key-save", 1),
    row(Context::Form, "tab", NextField, "key-next-field", 3),
    row(Context::Form, "down", NextField, "key-next-field", 0),
    row(Context::Form, "shift-tab", PreviousField, "key-previous-field", 4),
    row(Context::Form, "up", PreviousField, "key-previous-field", 0),
    row(Context::Form, "ctrl-s", SaveForm, "key-save", 0),
    row(Context::Form, "esc", Back, "key-cancel", 5),
    row(Context::Form, "f1", Help, "key-help", 6),
    row(Context::Form, "ctrl-r", ThrowAway, "key-throw-away", 7),
    row(Context::Choice, "right", NextChoice, "key-next-choice", 2),
    row(Context::Choice, "left", PreviousChoice, "key-previous-choice", 0),
    row(Context::Picking, "enter", Confirm, "key-take-choice", 1),
    row(Context::Picking, "down", NextChoice, "key-next-choice", 2),
    row(Context::Picking, "up", PreviousChoice, "key-previous-choice", 0),
    row(Context::Lines, "ctrl-f", Find, "key-find", 8),
    row(Context::Lines, "ctrl-p", SplitHere, "key-split-here", 9),
    row(Context::Lines, "ctrl-e", HandOver, "key-hand-over", 8),
    row(Context::Date, "f4", OpenCalendar, "key-calendar", 2),
    row(Context::Date, "alt-down", OpenCalendar, "key-calendar", 0),
    row(Context::Calendar, "enter", Confirm, "key-take-choice", 1),
    row(Context::Calendar, "left", PreviousChoice, "key-day-before", 2),
    row(Context::Calendar, "right", NextChoice, "key-day-after", 0),
    row(Context::Calendar, "up", Up, "key-week-before", 3),
    row(Context::Calendar, "down", Down, "key-week-after", 0),
    row(Context::Calendar, "pageup", PageUp, "key-month-before", 0),
    row(Context::Calendar, "pagedown", PageDown, "key-month-after", 3),
    row(Context::Calendar, "home", First, "key-today", 4),
    row(Context::Calendar, "esc", Back, "key-close", 2),
    row(Context::Lines, "tab", NextField, "key-next-field", 3),
    row(Context::Lines, "shift-tab", PreviousField, "key-previous-field", 4),
    row(Context::Lines, "ctrl-s", SaveForm, "key-save", 1),
    row(Context::Lines, "esc", Back, "key-cancel", 5),
    row(Context::Lines, "f1", Help, "key-help", 6),
    row(Context::Lines, "ctrl-r", ThrowAway, "key-throw-away", 7),
    row(Context::Find, "enter", FindNext, "key-find-next", 1),
    row(Context::Find, "f3", FindNext, "key-find-next", 0),
    row(Context::Find, "down", FindNext, "key-find-next", 0),
    row(Context::Find, "shift-f3", FindPrevious, "key-find-previous", 2),
    row(Context::Find, "shift-enter", FindPrevious, "key-find-previous", 0),
    row(Context::Find, "up", FindPrevious, "key-find-previous", 0),
    row(Context::Find, "tab", StayAtFound, "key-stay-at-found", 3),
    row(Context::Find, "ctrl-f", StayAtFound, "key-stay-at-found", 0),
    row(Context::Find, "esc", Back, "key-leave-find", 4),
    row(Context::Find, "f1", Help, "key-help", 6),
    row(Context::Text, "ctrl-c", Copy, "key-copy", 0),
    row(Context::Text, "ctrl-x", Cut, "key-cut", 0),
    row(Context::Text, "ctrl-v", Paste, "key-paste", 0),
    row(Context::Text, "ctrl-a", SelectAll, "key-select-all", 0),
    row(Context::Text, "ctrl-z", UndoTyping, "key-undo-typing", 0),
    row(Context::Text, "ctrl-y", RedoTyping, "key-redo-typing", 0),
    row(Context::Question, "y", Yes, "key-yes", 1),
    row(Context::Question, "n", No, "key-no", 2),
    // *tidak*
    row(Context::Question, "t", No, "key-no", 0),
    row(Context::Question, "esc", Back, "key-cancel", 3),
    row(Context::Reader, "down", Down, "key-down", 1),
    row(Context::Reader, "space", Down, "key-down", 0),
    row(Context::Reader, "j", Down, "key-down", 0),
    row(Context::Reader, "up", Up, "key-up", 2),
    row(Context::Reader, "k", Up, "key-up", 0),
    row(Context::Reader, "pagedown", PageDown, "key-page-down", 0),
    row(Context::Reader, "pageup", PageUp, "key-page-up", 0),
    row(Context::Reader, "home", First, "key-first", 0),
    row(Context::Reader, "end", Last, "key-last", 0),
    row(Context::Reader, "/", Filter, "key-filter", 3),
    row(Context::Reader, "esc", Back, "key-close", 4),
    row(Context::Reader, "enter", Back, "key-close", 0),
    row(Context::Reader, "?", Back, "key-close", 0),
    row(Context::Speakers, "enter", Confirm, "key-take-choice", 1),
    row(Context::Speakers, "ctrl-n", CallNext, "key-call-next", 2),
    row(Context::Speakers, "tab", ShowSpoken, "key-spoken", 3),
    row(Context::Speakers, "ctrl-d", Withdraw, "key-withdraw", 4),
    row(Context::Speakers, "ctrl-z", Undo, "key-undo", 6),
    row(Context::Speakers, "ctrl-y", Redo, "key-redo", 0),
    row(Context::Speakers, "down", NextChoice, "key-next-choice", 5),
    row(Context::Speakers, "up", PreviousChoice, "key-previous-choice", 0),
    row(Context::Speakers, "esc", Back, "key-close", 3),
    row(Context::Speakers, "f1", Help, "key-help", 7),
    row(Context::Palette, "enter", Confirm, "key-run", 1),
    row(Context::Palette, "down", NextChoice, "key-next-choice", 2),
    row(Context::Palette, "up", PreviousChoice, "key-previous-choice", 0),
    row(Context::Palette, "esc", Back, "key-close", 3),
    row(Context::Layar, "q", Quit, "key-quit", 0),
    row(Context::Layar, "esc", Quit, "key-quit", 0),
    row(Context::Layar, "ctrl-c", Quit, "key-quit", 0),
];

fn keys() -> &'static Vec<Option<Key>> {
    static KEYS: OnceLock<Vec<Option<Key>>> = OnceLock::new();
    KEYS.get_or_init(|| TABLE.iter().map(|binding| binding.key.parse().ok()).collect())
}

/// What a key does in these contexts, the first that binds it winning; only if it can be done now.
pub fn command_for(model: &Model, contexts: &[Context], key: Key) -> Option<Command> {
    bound(contexts, key).filter(|command| message_for(model, *command).is_some())
}

/// What a key is bound to in these contexts, whether or not it can be done.
pub fn bound(contexts: &[Context], key: Key) -> Option<Command> {
    let bound = |context: &Context| {
        let found =
            TABLE.iter().zip(keys()).find(|(binding, bound)| binding.context == *context && **bound == Some(key));
        found.map(|(binding, _)| binding.command)
    };
    contexts.iter().find_map(bound)
}

/// The message that a command becomes now; `None` hides its hint and makes its keys inert.
pub fn message_for(model: &Model, command: Command) -> Option<Event> {
    available(model, command).then_some(Event::Command(command))
}

/// The bindings to show in these contexts: what can be done now, one key a command, the nearest context first.
pub fn hints(model: &Model, contexts: &[Context]) -> Vec<&'static Binding> {
    let mut hints: Vec<&Binding> = Vec::new();
    let mut taken = std::collections::HashSet::new();
    for context in contexts {
        for binding in TABLE.iter().filter(|binding| binding.context == *context) {
            let hidden = taken.contains(binding.key) || hints.iter().any(|hint| hint.command == binding.command);
            if !hidden && message_for(model, binding.command).is_some() {
                hints.push(binding);
            }
        }
        taken.extend(TABLE.iter().filter(|binding| binding.context == *context).map(|binding| binding.key));
    }
    hints
}
