//! What a person can tell the program to do. It must not know which key does it (see `keymap`).

macro_rules! commands {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {
        /// Something a person can tell the program to do.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Command {
            $($(#[$doc])* $name,)*
        }

        impl Command {
            /// All commands.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];
        }
    };
}

commands! {
    /// Go up one row.
    Up,
    /// Go down one row.
    Down,
    /// Go up a screenful.
    PageUp,
    /// Go down a screenful.
    PageDown,
    /// Go to the first row.
    First,
    /// Go to the last row.
    Last,
    /// Open or edit what is selected.
    Open,
    /// Type a filter for the list.
    Filter,
    /// Leave the filter's field, the filter stays.
    LeaveFilter,
    /// The page of the institution that is selected.
    House,
    /// Choose the columns of the board.
    ChooseColumns,
    /// Show the selected column, or do not.
    ToggleColumn,
    /// Mark the selected row, or take its mark off.
    MarkRow,
    /// Mark all rows that are shown, or none.
    MarkRows,
    /// Put the rows under other headings.
    GroupRows,
    /// Sort the rows by something else.
    SortRows,
    /// The saved filters.
    SavedFilters,
    /// Save the filter of the board under a name.
    SaveFilter,
    /// Show the next kind of states on the board: open, late, due, done, all.
    CycleStates,
    /// Go back: close what floats, empty the filter, leave the screen.
    Back,
    /// Leave the program.
    Quit,
    /// Show nothing but agenda and clock, and all again.
    BlankScreen,
    /// Release what looks like an identity for the screen of the room, or hide it again.
    TurnIdentity,
    /// Say whether everything is saved, and since when.
    TellSaved,
    /// Help for where you are.
    Help,
    /// All that can be done now, to be found by its name.
    Palette,
    /// Take back the last act.
    Undo,
    /// Do again what was taken back.
    Redo,
    /// Change between Indonesian and English.
    SwitchLanguage,
    /// Show the next theme.
    SwitchTheme,
    /// The board of all commitments.
    Board,
    /// What waits for somebody today.
    ShowToday,
    /// For how long what is late is late.
    ShowAgeing,
    /// How it stands in each place.
    ShowPlaces,
    /// How each institution kept its promises.
    ShowInstitutions,
    /// What was promised and done, month by month.
    ShowMonths,
    /// What is due, and which meetings are, on which day of a month.
    ShowCalendar,
    /// The office: what all meetings share.
    Office,
    /// This machine: who works on it, theme, language.
    Machine,
    /// The office's groups.
    Groups,
    /// The office's institutions.
    Institutions,
    /// The office's places.
    Places,
    /// Who signs the office's papers.
    Signatories,
    /// The public holidays.
    Holidays,
    /// Series and templates of meetings.
    Patterns,
    /// A new entry of the part of the office that is shown.
    AddEntry,
    /// Edit the office's own data: name, zone, language, letterhead.
    EditOffice,
    /// A new session, blank.
    NewSession,
    /// A new session from the selected one.
    NewFromThis,
    /// Make a series of the session, or change the one it belongs to.
    MakeSeries,
    /// Make a template of the session.
    MakeTemplate,
    /// The earlier states of the session, or of the office.
    Versions,
    /// The deleted sessions.
    Trash,
    /// Walk through the reminders of all who owe something.
    Round,
    /// Copy the text of a reminder.
    CopyReminder,
    /// Say that a reminder went out.
    MarkSent,
    /// Say that a reminder was answered.
    MarkAnswered,
    /// Write the texts of all reminders into a folder.
    WriteReminders,
    /// Look for words in all meetings.
    Search,
    /// Where meetings are handed over and received, and the archive is copied.
    Exchange,
    /// Take in a table from outside.
    Import,
    /// Take in what is new and changed of a table.
    TakeIn,
    /// Say which column of a table means what.
    MapColumns,
    /// Make the names known to the office that a table has and the office has not.
    LearnNames,
    /// Bring back the selected version, or the selected deleted session.
    Restore,
    /// Make the two states of a session one.
    Merge,
    /// Take the other value where both states changed one.
    TakeOther,
    /// Erase the selected deleted session for good.
    Purge,
    /// Why a file could not be read.
    ShowBroken,
    /// Delete what is selected.
    Delete,
    /// Move what is selected up.
    MoveUp,
    /// Move what is selected down.
    MoveDown,
    /// The seats.
    Seats,
    /// The agenda.
    Agenda,
    /// The commitments.
    Commitments,
    /// The summary.
    Summary,
    /// The next of the four.
    NextTab,
    /// The one before.
    PreviousTab,
    /// Edit the head of the session.
    EditMeeting,
    /// A new seat.
    AddSeat,
    /// A guest.
    AddGuest,
    /// The seat is present.
    MarkPresent,
    /// The seat is represented.
    MarkRepresented,
    /// The seat is excused.
    MarkExcused,
    /// The seat is absent without a word.
    MarkAbsent,
    /// Nothing is known of the seat.
    MarkNotYet,
    /// Whoever sits in the seat came just now, later than it was marked.
    MarkLate,
    /// Whoever sits in the seat leaves before the end.
    MarkLeft,
    /// The next mark is for all seats that are shown and not marked yet, or not any more.
    MarkAll,
    /// To whom the invitation went out, and how it was answered.
    Invite,
    /// Open the door: one field for all who come.
    OpenDoor,
    /// Whoever is looked for at the door comes in.
    CheckIn,
    /// Complete the names of those who came, one after the other.
    CompleteNames,
    /// Open the line of capture.
    Capture,
    /// File what the line of capture is understood as.
    FileLine,
    /// Take the first thing that the words before the cursor could become.
    TakeCompletion,
    /// Make the line a note, a decision or a commitment.
    ChangeKind,
    /// Bring a filed line back into the line of capture.
    OlderLine,
    /// Go on to the filed line behind it.
    NewerLine,
    /// Whom the MC greets, of those who are in the room.
    Honours,
    /// Open the meeting.
    OpenMeeting,
    /// Begin the selected item.
    StartItem,
    /// The running item is over: begin the next.
    NextItem,
    /// Go back to the item before.
    PreviousItem,
    /// Leave the selected item out.
    SkipItem,
    /// Put the selected item off to the next meeting.
    DeferItem,
    /// Five more minutes for the running item.
    Extend,
    /// Begin or end a break.
    Pause,
    /// Who speaks and who waits for it.
    ListSpeakers,
    /// Who has spoken and for how long, and who has not.
    ShowSpoken,
    /// Give the floor to the next speaker.
    CallNext,
    /// The selected one does not want to speak any more.
    Withdraw,
    /// Make a note a decision, a decision a commitment, a commitment a note.
    Convert,
    /// Put a note, a decision or a commitment under another item.
    MoveToItem,
    /// Make several notes of one, at its blank lines.
    SplitNote,
    /// Make one note of this and the next.
    JoinNotes,
    /// File the note that is being written as two, at the cursor.
    SplitHere,
    /// A new agenda item.
    AddItem,
    /// Go where the meeting is closed and its minutes are sealed.
    Closing,
    /// Close the meeting.
    CloseMeeting,
    /// Choose a paper of the session.
    Papers,
    /// Write all papers of the session.
    PrintAll,
    /// Take the internal form for the public one, or the other way round.
    SwitchForm,
    /// Print no further paper.
    StopPrinting,
    /// What looks like an identity is one: it is hidden.
    HideSpan,
    /// What looks like an identity is none.
    NoIdentity,
    /// Write the paper although something looks like an identity.
    PrintAnyway,
    /// Read decisions and commitments back.
    ReadBack,
    /// Turn to the next page.
    NextPage,
    /// Turn to the page before.
    PreviousPage,
    /// The chair confirmed all that was read back.
    ConfirmAll,
    /// Seal the minutes.
    Finalise,
    /// Put sealed minutes right.
    Amend,
    /// Enter the number of the minutes.
    EditNumber,
    /// A new note.
    AddNote,
    /// A new decision.
    AddDecision,
    /// A new commitment.
    AddCommitment,
    /// Progress of the selected commitment.
    AddProgress,
    /// The selected commitment is done.
    MarkDone,
    /// Move the due date of the selected commitment.
    MoveDue,
    /// The promise that is asked about is blocked.
    MarkBlocked,
    /// The promise that is asked about is cancelled.
    MarkCancelled,
    /// Ask about the promises of earlier meetings.
    FollowUp,
    /// Write down that somebody was reminded of the selected commitment.
    Remind,
    /// Read the whole life of the selected commitment.
    ReadLife,
    /// Link the selected commitment to another.
    Link,
    /// Copy what is selected in the text, or the selected row.
    Copy,
    /// Cut what is selected in the text.
    Cut,
    /// Paste what was copied last.
    Paste,
    /// Select the whole text.
    SelectAll,
    /// Take back what was typed last.
    UndoTyping,
    /// Type again what was taken back.
    RedoTyping,
    /// Give the text to the person's own editor.
    HandOver,
    /// Look for something in the text.
    Find,
    /// Go to the next place where it stands.
    FindNext,
    /// Go to the place before.
    FindPrevious,
    /// Go on writing at the place that was found.
    StayAtFound,
    /// Save the form.
    SaveForm,
    /// Enter in a form: take the choice, else save the form.
    Confirm,
    /// A calendar beside the date.
    OpenCalendar,
    /// Throw away what was typed in the form, or bring it back.
    ThrowAway,
    /// The next field.
    NextField,
    /// The field before.
    PreviousField,
    /// The next choice of the field.
    NextChoice,
    /// The choice before.
    PreviousChoice,
    /// Yes.
    Yes,
    /// No.
    No,
}

impl Command {
    /// Whether it begins a change of the session it is used in; a session that can only be read does not offer it.
    pub fn changes_session(self) -> bool {
        matches!(
            self,
            Self::Delete
                | Self::MoveUp
                | Self::MoveDown
                | Self::EditMeeting
                | Self::AddSeat
                | Self::AddGuest
                | Self::MarkPresent
                | Self::MarkRepresented
                | Self::MarkExcused
                | Self::MarkAbsent
                | Self::MarkNotYet
                | Self::MarkLate
                | Self::MarkLeft
                | Self::MarkAll
                | Self::Invite
                | Self::OpenDoor
                | Self::CheckIn
                | Self::CompleteNames
                | Self::OpenMeeting
                | Self::StartItem
                | Self::NextItem
                | Self::PreviousItem
                | Self::SkipItem
                | Self::DeferItem
                | Self::Extend
                | Self::Pause
                | Self::ListSpeakers
                | Self::CallNext
                | Self::Withdraw
                | Self::Capture
                | Self::FileLine
                | Self::Convert
                | Self::MoveToItem
                | Self::SplitNote
                | Self::JoinNotes
                | Self::TurnIdentity
                | Self::AddItem
                | Self::AddNote
                | Self::AddDecision
                | Self::AddCommitment
                | Self::AddProgress
                | Self::MarkDone
                | Self::MoveDue
                | Self::MarkBlocked
                | Self::MarkCancelled
                | Self::Remind
                | Self::Link
                | Self::CloseMeeting
                | Self::Finalise
                | Self::Amend
                | Self::EditNumber
                | Self::ConfirmAll
        )
    }
}
