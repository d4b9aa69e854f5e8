//! What is typed, and what it asks for.

use super::*;

fn asks(typed: &str) -> Vec<Criterion> {
    let (filter, problems) = read(typed);
    assert_eq!(problems, vec![], "{typed}");
    filter.terms.into_iter().map(|term| term.criterion).collect()
}

fn problem(typed: &str) -> (String, ProblemKind) {
    let (_, problems) = read(typed);
    assert_eq!(problems.len(), 1, "{typed}: {problems:?}");
    (problems[0].token.clone(), problems[0].kind)
}

#[test]
fn what_is_typed_becomes_terms() {
    let typed = r#"is:terlambat @polres %"kota atambua" unsur:camat seri:ampk visum gratis"#;
    let text = str::to_owned;
    let expected = vec![
        Criterion::Is(Wanted::Overdue),
        Criterion::Owner(text("polres")),
        Criterion::Place(text("kota atambua")),
        Criterion::Group(text("camat")),
        Criterion::Series(text("ampk")),
        Criterion::Words(text("visum")),
        Criterion::Words(text("gratis")),
    ];
    assert_eq!(asks(typed), expected);
    let english = r#"is:overdue owner:polres place:"kota atambua" group:camat series:ampk visum gratis"#;
    assert_eq!(asks(english), expected);
    assert_eq!(asks(""), vec![]);
    assert_eq!(asks("\""), vec![]);
}

#[test]
fn every_field_has_a_word_in_both_languages() {
    for (field, id, en, more) in FIELDS {
        for word in [id, en].iter().chain(more) {
            assert_eq!(field_named(word), Some(field), "{word}");
        }
    }
}

#[test]
fn a_minus_asks_for_what_is_not_so_and_quotes_take_signs_for_words() {
    let (filter, _) = read(r#"-@polres -is:selesai -kata "-kata" "is:terlambat" 1-2 -"#);
    let said: Vec<(bool, Criterion)> = filter.terms.into_iter().map(|term| (term.is_negated, term.criterion)).collect();
    let words = |text: &str| Criterion::Words(text.to_owned());
    assert_eq!(
        said,
        [
            (true, Criterion::Owner("polres".to_owned())),
            (true, Criterion::Is(Wanted::Done)),
            (true, words("kata")),
            (false, words("-kata")),
            (false, words("is:terlambat")),
            (false, words("1-2")),
            (false, words("-")),
        ]
    );
}

#[test]
fn times_are_said_in_both_languages() {
    let day = |text: &str| text.parse().unwrap();
    let count = |count, unit| When::Count(count, unit);
    for (typed, expected) in [
        ("30d", count(30, Unit::Day)),
        ("30h", count(30, Unit::Day)),
        ("30hari", count(30, Unit::Day)),
        ("-7d", count(-7, Unit::Day)),
        ("2mg", count(2, Unit::Week)),
        ("2weeks", count(2, Unit::Week)),
        ("3bln", count(3, Unit::Month)),
        ("2023", When::Days(day("2023-01-01"), day("2023-12-31"))),
        ("2024-02", When::Days(day("2024-02-01"), day("2024-02-29"))),
        ("2023-11-30", When::Said("2023-11-30".to_owned())),
        ("agustus", When::Month(8)),
        ("aug", When::Month(8)),
        ("agustus-2023", When::Days(day("2023-08-01"), day("2023-08-31"))),
        ("akhir-bulan", When::Said("akhir bulan".to_owned())),
        ("akhir bulan", When::Said("akhir bulan".to_owned())),
    ] {
        assert_eq!(When::read(typed), Some(expected), "{typed}");
    }
    for typed in ["", "30", "30x", "2023-13", "1800", "entah", "<30d", "2023-02-30"] {
        assert_eq!(When::read(typed), None, "{typed}");
    }
}

#[test]
fn a_time_has_two_sides() {
    let (today, day) = ("2024-03-01".parse().unwrap(), |text: &str| text.parse().unwrap());
    for (typed, first, last) in [
        ("<30d", "1900-01-01", "2024-03-30"),
        ("<=30d", "1900-01-01", "2024-03-31"),
        (">2024-02", "2024-03-01", "2200-12-31"),
        (">=2024-02", "2024-02-01", "2200-12-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("<akhir-bulan", "1900-01-01", "2024-03-30"),
        ("<999999999mo", "1900-01-01", "2200-12-30"),
    ] {
        let Some(Due::On(order, when)) = Due::read(typed) else { panic!("{typed}") };
        assert_eq!(order.within(when.ahead(today)), (day(first), day(last)), "{typed}");
    }
    assert_eq!(Due::read("tanpa"), Some(Due::Never));
    assert_eq!(When::read("30d").unwrap().ago(today), (day("2024-01-31"), day("2024-01-31")));
    assert_eq!(When::read("3/11").unwrap().ago(today), (day("2023-11-03"), day("2023-11-03")));
}

#[test]
fn what_is_not_understood_is_named_and_searched_for() {
    for (typed, kind) in [
        ("is:terl", ProblemKind::State),
        ("batas:<30", ProblemKind::When),
        ("sejak:entah", ProblemKind::When),
        ("sates:open", ProblemKind::Field),
        ("-is:terl", ProblemKind::State),
    ] {
        assert_eq!(problem(&format!("visum {typed}")), (typed.to_owned(), kind));
        let (filter, _) = read(typed);
        assert!(matches!(&filter.terms[..], [Term { criterion: Criterion::Words(_), .. }]), "{typed}");
    }
    for typed in ["@", "%", "is:", "batas:", "-@"] {
        assert_eq!(problem(typed), (typed.to_owned(), ProblemKind::Empty));
        assert_eq!(read(typed).0, Filter::default(), "{typed}");
    }
    for typed in ["09:30", "https://belukab.go.id", "a:b"] {
        assert_eq!(asks(typed), [Criterion::Words(typed.to_owned())]);
    }
}

#[test]
fn a_month_and_the_year_behind_it_are_one_time() {
    let days = |first: &str, last: &str| When::Days(first.parse().unwrap(), last.parse().unwrap());
    let august = days("2023-08-01", "2023-08-31");
    assert_eq!(asks("sejak:agustus 2023"), [Criterion::Since(august.clone())]);
    assert_eq!(asks("due:<=feb 2024"), [Criterion::Due(Due::On(Order::UpTo, days("2024-02-01", "2024-02-29")))]);
    assert_eq!(
        asks("selesai:agustus 2023 visum"),
        [Criterion::Ended(Order::In, august), Criterion::Words("visum".to_owned())]
    );
    let month = Criterion::Since(When::Month(8));
    assert_eq!(asks("sejak:agustus visum"), [month.clone(), Criterion::Words("visum".to_owned())]);
    assert_eq!(asks("sejak:agustus \"2023\""), [month, Criterion::Words("2023".to_owned())]);
    // The last August that has begun, and of what is due the one to come.
    let today = "2024-03-01".parse().unwrap();
    for (month, ago, ahead) in
        [(8, "2023-08-01", "2024-08-01"), (3, "2024-03-01", "2024-03-01"), (1, "2024-01-01", "2025-01-01")]
    {
        let month = When::Month(month);
        assert_eq!((month.ago(today).0.to_string(), month.ahead(today).0.to_string()), (ago.into(), ahead.into()));
    }
}

#[test]
fn what_is_not_known_comes_with_what_was_likely_meant() {
    for (typed, meant) in [
        ("is:telat", Some("is:terlambat")),
        ("-is:late", Some("-is:terlambat")),
        ("is:terl", Some("is:terlambat")),
        ("is:slesai", Some("is:selesai")),
        ("status:blokced", Some("status:blocked")),
        ("instasi:polres", Some("instansi:polres")),
        ("sejk:2023", Some("sejak:2023")),
        ("-dua:<7d", Some("-due:<7d")),
        ("is:zzz", None),
    ] {
        assert_eq!(read(typed).1[0].meant.as_deref(), meant, "{typed}");
    }
}

#[test]
fn tokens_know_where_they_stand() {
    let typed = r#" @"dua kata"  x"#;
    let stand: Vec<(&str, String)> =
        tokens(typed).into_iter().map(|token| (&typed[token.from..token.to], token.text)).collect();
    assert_eq!(stand, [(r#"@"dua kata""#, "@dua kata".to_owned()), ("x", "x".to_owned())]);
}
