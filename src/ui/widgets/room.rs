//! The one law by which things give way when a row is too narrow. It must not know what the things are.

/// A thing that wants `cells` of a row. Rank 0 stays; the higher the rank, the sooner it gives way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Wish {
    pub(super) cells: usize,
    pub(super) rank: u8,
}

/// Which of `wishes`, set `gap` cells apart, stay in `room` cells. Whole things leave, highest rank first and of equal
/// ones the last, until the rest fits or only rank 0 is left.
pub(super) fn staying(wishes: &[Wish], gap: usize, room: usize) -> Vec<bool> {
    let mut stays = vec![true; wishes.len()];
    loop {
        let standing = || wishes.iter().enumerate().filter(|(index, _)| stays[*index]);
        let wanted = standing().map(|(_, wish)| wish.cells + gap).sum::<usize>().saturating_sub(gap);
        if wanted <= room {
            return stays;
        }
        match standing().filter(|(_, wish)| wish.rank > 0).max_by_key(|(_, wish)| wish.rank).map(|(index, _)| index) {
            Some(index) => stays[index] = false,
            None => return stays,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn left(ranks: &[u8], room: usize) -> Vec<bool> {
        let wishes: Vec<_> = ranks.iter().map(|&rank| Wish { cells: 4, rank }).collect();
        staying(&wishes, 1, room)
    }

    #[test]
    fn all_stay_where_all_fit() {
        assert_eq!(left(&[0, 1, 2], 14), [true, true, true]);
        assert_eq!(left(&[], 0), [] as [bool; 0]);
    }

    #[test]
    fn the_highest_rank_leaves_first_and_of_equals_the_last() {
        assert_eq!(left(&[0, 2, 1], 13), [true, false, true]);
        assert_eq!(left(&[1, 1, 0], 13), [true, false, true]);
        assert_eq!(left(&[2, 1, 0], 4), [false, false, true]);
    }

    #[test]
    fn rank_nought_stays_even_where_it_does_not_fit() {
        assert_eq!(left(&[0, 0, 1], 1), [true, true, false]);
    }
}
