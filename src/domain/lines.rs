//! Texts of several lines that two people changed from one base: what they did to different lines both stays. It must not
//! know whose text it is.

/// The text with the lines that either changed; `None` where both changed the same or adjoining lines, each in another
/// way. It does not matter which of the two comes first.
pub(crate) fn merged(base: Option<&str>, ours: &str, theirs: &str) -> Option<String> {
    if ours == theirs || base == Some(theirs) {
        return Some(ours.to_owned());
    }
    if base == Some(ours) {
        return Some(theirs.to_owned());
    }
    let base = base?;
    let (first, second) = if ours < theirs { (ours, theirs) } else { (theirs, ours) };
    let merged = diffy::merge(base, first, second).ok()?;
    // Lines that are alike can be laid beside each other in several ways. Who gets the other's text again must not get
    // its lines twice.
    let is_stable = |side| diffy::merge(base, &merged, side).map_or(true, |again| again == merged);
    (is_stable(first) && is_stable(second)).then_some(merged)
}

#[cfg(test)]
mod tests {
    use super::*;

    const BASE: &str = "satu\ndua\ntiga\nempat\nlima";

    #[test]
    fn lines_that_only_one_changed_both_stay() {
        let ours = "satu baru\ndua\ntiga\nempat\nlima";
        let theirs = "satu\ndua\ntiga\nempat\nlima\nenam";
        let both = "satu baru\ndua\ntiga\nempat\nlima\nenam";
        assert_eq!(merged(Some(BASE), ours, theirs).as_deref(), Some(both));
        assert_eq!(merged(Some(BASE), theirs, ours).as_deref(), Some(both));
        assert_eq!(merged(Some(BASE), both, theirs).as_deref(), Some(both));
    }

    #[test]
    fn one_line_changed_in_two_ways_is_not_decided() {
        assert_eq!(merged(Some("satu"), "dua", "tiga"), None);
        assert_eq!(merged(None, "dua", "tiga"), None);
        assert_eq!(merged(None, "dua", "dua").as_deref(), Some("dua"));
    }

    #[test]
    fn who_changed_nothing_takes_what_the_other_wrote() {
        assert_eq!(merged(Some("satu"), "satu", "dua").as_deref(), Some("dua"));
        assert_eq!(merged(Some("satu"), "dua", "satu").as_deref(), Some("dua"));
    }
}
