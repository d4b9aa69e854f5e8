//! Before the meeting: whom the invitation went to, what was answered, and what of it waits at the door. It must not know
//! how a form is drawn.

use chrono::Datelike;
use insta::assert_snapshot;
use rapat::app::form::Fault;
use rapat::domain::attendance::{Channel, PresenceStatus, Reply, Seat};
use rapat::texts::Language::{self, English, Indonesian};

use super::stage::Stage;

const USUAL: (u16, u16) = (80, 24);
const WIDE: (u16, u16) = (120, 40);

/// The seats of the meeting that follows the newest of the sample; nobody was invited yet.
fn before(language: Language, size: (u16, u16)) -> Stage {
    let mut stage = Stage::own(language, size);
    stage.keys("s text:Rakor%20VI tab text:8/3/2024 ctrl-s 1");
    assert_eq!(stage.whole().meeting.title, "Rakor VI");
    stage
}

fn seat<'a>(stage: &'a Stage, position: &str) -> &'a Seat {
    stage.whole().seats.iter().find(|seat| seat.position == position).unwrap()
}

fn invited(stage: &Stage) -> usize {
    stage.whole().seats.iter().filter(|seat| seat.invitation.is_some()).count()
}

#[test]
fn invitations_of_all_who_are_shown_are_noted_in_one_act_and_taken_back_by_one_key() {
    let mut stage = before(Indonesian, USUAL);
    stage.keys("* s enter");
    assert_eq!(invited(&stage), 63, "{}", stage.screen());
    let invitation = seat(&stage, "Camat Raihat").invitation.clone().unwrap();
    assert_eq!((invitation.sent.to_string().as_str(), invitation.channel), ("2024-03-01", Channel::Surat));
    stage.keys("u");
    assert_eq!(invited(&stage), 0);
    stage.keys("/ text:camat enter * s text:26/2 tab 2 enter");
    assert_eq!(invited(&stage), 12, "a group is what a filter leaves");
    let invitation = seat(&stage, "Camat Raihat").invitation.clone().unwrap();
    assert_eq!((invitation.sent.month(), invitation.channel), (2, Channel::Wa));
    stage.keys("* s 2 enter");
    let comes = stage.whole().seats.iter().filter(|seat| seat.reply == Some(Reply::Comes)).count();
    assert_eq!((comes, invited(&stage)), (12, 12), "an answer changes no invitation");
    assert_eq!(seat(&stage, "Camat Raihat").invitation.clone().unwrap().channel, Channel::Wa);
    stage.keys("u");
    assert!(stage.whole().seats.iter().all(|seat| seat.reply.is_none()));
}

#[test]
fn the_answer_of_one_seat_takes_two_keys_and_its_words() {
    let mut stage = before(Indonesian, USUAL);
    stage.keys("* s enter / text:dandim enter s 3 tab text:Pasiter enter");
    let Some(Reply::Sends(by)) = &seat(&stage, "Dandim 1605/Belu").reply else { panic!("{}", stage.screen()) };
    assert_eq!(by.position, "Pasiter");
    assert_eq!(invited(&stage), 63, "what the form did not touch stays");
    stage.keys("s 1 ctrl-s");
    assert_eq!(seat(&stage, "Dandim 1605/Belu").reply, None, "an answer that was a mistake goes");
}

#[test]
fn what_was_answered_stands_at_the_door_and_one_key_does_what_it_says() {
    for (language, size) in [(Indonesian, USUAL), (English, USUAL), (Indonesian, WIDE), (English, WIDE)] {
        let (width, height) = size;
        let mut stage = before(language, size);
        stage.keys("* s");
        assert_snapshot!(format!("invited_all_{language}_{width}x{height}"), stage.screen());
        stage.keys("enter / text:camat enter * s 2 enter");
        for (who, answer) in [("raihat", "3 tab text:Sekcam"), ("lasiolat", "4 tab*3 text:Sakit"), ("raimanuk", "1")] {
            stage.keys(&format!("/ ctrl-a text:{who} enter s")).keys(answer).keys("enter");
        }
        stage.keys("esc p text:camat%20ra down");
        assert_snapshot!(format!("answered_at_the_door_{language}_{width}x{height}"), stage.screen());
        stage.keys("ctrl-a text:raihat enter text:lasiolat ctrl-e enter");
        let raihat = &seat(&stage, "Camat Raihat").presence;
        assert_eq!(raihat.status, PresenceStatus::Represented);
        assert_eq!(raihat.by.as_ref().unwrap().position, "Sekcam");
        let lasiolat = &seat(&stage, "Camat Lasiolat").presence;
        assert_eq!((lasiolat.status, lasiolat.reason.as_str()), (PresenceStatus::Excused, "Sakit"));
    }
}

#[test]
fn all_who_cannot_come_are_excused_with_their_reasons_in_one_act() {
    let mut stage = before(Indonesian, USUAL);
    stage.keys("/ text:camat enter * s tab*2 4 tab*3 text:Bimtek%20di%20Kupang ctrl-s * i");
    let camat = stage.whole().seats.iter().filter(|seat| seat.group.as_str() == "camat");
    assert!(camat.clone().count() == 12);
    for seat in camat {
        assert_eq!(seat.presence.status, PresenceStatus::Excused, "{}", seat.position);
        assert_eq!(seat.presence.reason, "Bimtek di Kupang");
    }
    stage.keys("u");
    assert_eq!(stage.whole().attendance().excused, 0);
}

#[test]
fn the_day_of_an_invitation_is_looked_for_behind_today_and_never_behind_the_meeting() {
    let mut stage = before(Indonesian, USUAL);
    // 1 March 2024; the meeting is held a week later.
    stage.keys("* s text:15%20nov");
    assert!(stage.screen().contains("15 November 2023"), "{}", stage.screen());
    stage.keys("enter");
    let sent = seat(&stage, "Camat Raihat").invitation.clone().unwrap().sent;
    assert_eq!(sent.to_string(), "2023-11-15");
    stage.keys("/ text:raihat enter s shift-tab*2 text:9/3/2024");
    assert_eq!(stage.model.form().unwrap().current().unwrap().name, "invited-on", "{}", stage.screen());
    assert!(stage.screen().contains("sesudah hari rapat"), "{}", stage.screen());
    stage.keys("ctrl-s");
    assert_eq!(stage.model.form().unwrap().fault, Some(("invited-on", Fault::AfterMeeting)));
    stage.keys("ctrl-a text:8/3/2024 ctrl-s");
    assert_eq!(seat(&stage, "Camat Raihat").invitation.clone().unwrap().sent.to_string(), "2024-03-08");
}

#[test]
fn what_is_invited_shows_how_and_letters_choose_how() {
    for (language, typed, shown) in
        [(Indonesian, "wa", "diundang 1 Mar 2024 lewat WA"), (English, "wh", "invited 1 Mar 2024 by WhatsApp")]
    {
        let mut stage = before(language, USUAL);
        stage.keys("/ text:raihat enter * ");
        assert!(stage.screen().contains("s undangan") || language == English, "{}", stage.screen());
        stage.keys("s tab").keys(&format!("text:{typed}")).keys("enter");
        assert_eq!(seat(&stage, "Camat Raihat").invitation.clone().unwrap().channel, Channel::Wa);
        assert!(stage.screen().contains(shown), "{}", stage.screen());
    }
    let mut stage = before(Indonesian, USUAL);
    stage.keys("s tab");
    // Letters that go on, letters that begin anew, and what begins nothing.
    for (typed, chosen) in
        [("s", "surat"), ("u", "surat"), ("r", "surat"), ("e", "surel"), ("t", "telepon"), ("l", "langsung")]
    {
        stage.keys(typed);
        assert_eq!(stage.text("invited-by"), chosen, "{typed}");
    }
    stage.keys("text:sure");
    assert_eq!(stage.text("invited-by"), "surel");
}
