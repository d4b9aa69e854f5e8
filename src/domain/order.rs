//! The order of a list that two people changed: what moved, what is new, where it stands. It must not know what stands in
//! the list.

use std::collections::BTreeSet;

/// The records that stay, in their order, and whether both moved them about in different ways; the order is ours then.
///
/// What both sides know stands as the side has it that moved it. What only one knows follows what it follows there; `join`
/// makes one of two runs behind the same record, the same whichever comes first.
pub(crate) fn merged<I: Ord + Clone>(
    [base, ours, theirs]: [&[I]; 3],
    stays: impl Fn(&I) -> bool,
    join: impl Fn([Vec<I>; 2]) -> Vec<I>,
) -> (Vec<I>, bool) {
    let [of_base, of_ours, of_theirs] = [base, ours, theirs].map(|side| side.iter().collect::<BTreeSet<_>>());
    let is_common = |id: &&I| of_ours.contains(*id) && of_theirs.contains(*id) && stays(id);
    let common = |side: &[I]| side.iter().filter(is_common).cloned().collect::<Vec<_>>();
    let old = |side: &[I]| common(side).into_iter().filter(|id| of_base.contains(id)).collect::<Vec<_>>();
    let (our_order, their_order, was) = (common(ours), common(theirs), common(base));
    let (we_moved, they_moved) = (old(ours) != was, old(theirs) != was);
    let is_conflict = our_order != their_order && we_moved == they_moved;
    let skeleton = if they_moved && !we_moved { their_order } else { our_order };
    let is_shared = |id: &I| is_common(&id);
    let (our_runs, their_runs) = (runs(ours, is_shared, &stays), runs(theirs, is_shared, &stays));
    let mut merged = Vec::with_capacity(ours.len().max(theirs.len()));
    let put_runs = |merged: &mut Vec<I>, behind: Option<&I>| {
        let run_of = |runs: &[(Option<I>, Vec<I>)]| {
            runs.iter().find(|(anchor, _)| anchor.as_ref() == behind).map(|(_, run)| run.clone()).unwrap_or_default()
        };
        merged.extend(join([run_of(&our_runs), run_of(&their_runs)]));
    };
    put_runs(&mut merged, None);
    for id in skeleton {
        merged.push(id.clone());
        put_runs(&mut merged, Some(&id));
    }
    (merged, is_conflict)
}

/// One run behind the other, first the one that begins with the lower id: what stands together stays together.
pub(crate) fn one_behind_the_other<I: Ord>(mut both: [Vec<I>; 2]) -> Vec<I> {
    both.sort();
    both.into_iter().flatten().collect()
}

/// Two runs as they came about, `at` telling when. Each keeps its own order, also where a clock was put back in between: what
/// follows something later counts as written down with it. So three runs come to one order whichever two are joined first.
pub(crate) fn in_time<I: Ord + Clone, T: Ord + Clone>(both: [Vec<I>; 2], at: impl Fn(&I) -> T) -> Vec<I> {
    let timed = |run: Vec<I>| {
        let mut latest = None;
        let timed = run.into_iter().map(|id| {
            latest = latest.take().max(Some((at(&id), id.clone())));
            (latest.clone(), id)
        });
        timed.collect::<Vec<_>>()
    };
    let [one, other] = both.map(timed);
    let (mut one, mut other) = (one.into_iter().peekable(), other.into_iter().peekable());
    std::iter::from_fn(|| match (one.peek(), other.peek()) {
        (Some((first, _)), Some((second, _))) if first > second => other.next(),
        (None, _) => other.next(),
        _ => one.next(),
    })
    .map(|(_, id)| id)
    .collect()
}

/// What only one side knows, in runs, each behind the shared record that it follows.
fn runs<I: Ord + Clone>(
    side: &[I],
    is_shared: impl Fn(&I) -> bool,
    stays: impl Fn(&I) -> bool,
) -> Vec<(Option<I>, Vec<I>)> {
    let mut runs: Vec<(Option<I>, Vec<I>)> = vec![(None, Vec::new())];
    for id in side {
        if is_shared(id) {
            runs.push((Some(id.clone()), Vec::new()));
        } else if stays(id)
            && let Some((_, run)) = runs.last_mut()
        {
            run.push(id.clone());
        }
    }
    runs.retain(|(_, run)| !run.is_empty());
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    fn order(base: &str, ours: &str, theirs: &str, gone: &str) -> (String, bool) {
        let letters = |text: &str| text.chars().collect::<Vec<_>>();
        let [base, ours, theirs] = [base, ours, theirs].map(letters);
        let (order, is_conflict) = merged([&base, &ours, &theirs], |id| !gone.contains(*id), one_behind_the_other);
        (order.into_iter().collect(), is_conflict)
    }

    #[test]
    fn what_is_new_on_both_sides_stands_where_it_was_put() {
        assert_eq!(order("abc", "aXbc", "abcY", ""), ("aXbcY".into(), false));
        assert_eq!(order("abc", "abcQR", "abcPS", ""), ("abcPSQR".into(), false));
        assert_eq!(order("", "QR", "PS", ""), ("PSQR".into(), false));
        assert_eq!(order("abc", "abcPSQR", "abcPS", ""), ("abcPSQR".into(), false));
    }

    #[test]
    fn runs_in_time_come_to_one_order_whichever_two_are_joined_first() {
        // Letters are ids, digits the hours; in the second run the clock was put back.
        let hours = |id: &char| match id {
            'A' | 'F' => 1,
            'B' => 4,
            'C' => 9,
            'D' => 2,
            'E' => 5,
            _ => 7,
        };
        let join = |one: &str, other: &str| -> String {
            in_time([one, other].map(|run| run.chars().collect()), hours).into_iter().collect()
        };
        assert_eq!(join("AB", "CD"), "ABCD");
        for [one, two, three] in [["AB", "CD", "EG"], ["EG", "AB", "CD"], ["CD", "EG", "AB"], ["F", "A", "CD"]] {
            let wanted = join(&join(one, two), three);
            assert_eq!(join(one, &join(two, three)), wanted);
            assert_eq!(join(three, &join(two, one)), wanted);
        }
    }

    #[test]
    fn what_one_side_moved_stands_where_it_was_moved_to() {
        assert_eq!(order("abc", "cab", "abcX", ""), ("cXab".into(), false));
        assert_eq!(order("abc", "abcX", "cab", ""), ("cXab".into(), false));
        assert_eq!(order("abc", "cab", "cab", ""), ("cab".into(), false));
    }

    #[test]
    fn what_both_moved_elsewhere_is_named_and_stays_as_we_have_it() {
        assert_eq!(order("abc", "cab", "bca", ""), ("cab".into(), true));
        assert_eq!(order("", "ab", "ba", ""), ("ab".into(), true));
    }

    #[test]
    fn what_goes_takes_no_place_and_what_stays_all_the_same_keeps_its_own() {
        assert_eq!(order("abc", "ac", "abcX", "b"), ("acX".into(), false));
        assert_eq!(order("abc", "ac", "abcX", ""), ("abcX".into(), false));
    }
}
