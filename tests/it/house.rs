//! The page of an institution: opened from the board and from the office, its numbers open their rows.

use rapat::app::screen::Screen;
use rapat::domain::attendance::PresenceStatus;
use rapat::texts::Language;

use crate::stage::Stage;

fn house(stage: &Stage) -> &rapat::app::house::HouseScreen {
    let Screen::House(screen) = stage.model.screen() else { panic!("no page: {}", stage.screen()) };
    screen
}

#[test]
fn it_is_opened_by_one_key_from_the_board_and_from_the_office() {
    let mut stage = Stage::own(Language::Indonesian, (80, 24));
    stage.keys("t / text:@kejari enter .");
    assert_eq!(house(&stage).key.as_str(), "kejari");
    insta::assert_snapshot!("house_small", stage.screen());
    stage.keys("down*7");
    insta::assert_snapshot!("house_meeting_small", stage.screen());
    let mut stage = Stage::own(Language::English, (120, 40));
    stage.keys("o 2 / text:polres enter .");
    assert_eq!(house(&stage).key.as_str(), "polres");
    insta::assert_snapshot!("house_large", stage.screen());
    for size in [(60, 20), (80, 24), (120, 40)] {
        for language in Language::ALL {
            let mut stage = Stage::own(language, size);
            stage.keys("t .");
            for key in ["down", "end", "up", "home"] {
                stage.keys(key);
                assert!(!stage.screen().contains('⟦'), "{}", stage.screen());
            }
        }
    }
}

#[test]
fn its_numbers_are_the_rows_that_they_open_and_its_meetings_say_who_came() {
    for listed in [false, true] {
        let mut stage = Stage::own(Language::Indonesian, (80, 24));
        if listed {
            stage = stage.listed();
        }
        stage.keys("o 2 / text:dp3app enter .");
        let told = house(&stage).told.clone().unwrap();
        assert!(told.promises.cell(0, 0).unwrap().commitments > 1);
        let came = told.came();
        assert_eq!(came.in_person + came.represented + came.absent + came.unknown, told.meetings.len());
        assert!(told.meetings.len() > 1 && came.in_person > 0);
        assert!(told.meetings.windows(2).all(|pair| pair[0].date >= pair[1].date));
        assert!(told.meetings.iter().any(|meeting| meeting.status() == PresenceStatus::Present));
        for at in 0..told.promises.columns.len() {
            let wanted = told.promises.cell(0, at).unwrap().commitments;
            stage.keys("home").keys(&"down ".repeat(at)).keys("enter");
            if wanted == 0 {
                house(&stage);
                continue;
            }
            let Screen::Board(board) = stage.model.screen() else { panic!("no board: {}", stage.screen()) };
            assert_eq!(board.rows.len(), wanted, "{}", stage.screen());
            stage.keys("esc");
        }
        stage.keys("end enter");
        assert!(matches!(stage.model.screen(), Screen::Session(_)), "{}", stage.screen());
    }
}

#[test]
fn the_same_page_is_seen_of_an_archive_that_is_too_large_to_be_held() {
    let size = (120, 40);
    let (mut whole, mut listed) = (Stage::own(Language::English, size), Stage::own(Language::English, size).listed());
    for key in "t . down end up enter esc home enter esc esc".split(' ') {
        whole.keys(key);
        listed.keys(key);
        assert_eq!(whole.screen(), listed.screen(), "{key}");
    }
}
