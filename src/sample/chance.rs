//! Chance that is the same each time: numbers that follow from a seed. It must not know what is drawn with them.

/// A stream of numbers (SplitMix64).
#[derive(Debug, Clone)]
pub(super) struct Chance(u64);

impl Chance {
    /// The stream of a seed.
    pub fn of(seed: &[u8; 32]) -> Self {
        Self(seed.iter().fold(0, |sum: u64, byte| sum.rotate_left(8) ^ sum.wrapping_mul(31) ^ u64::from(*byte)))
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number from 0 to below `end`, which is not 0.
    pub fn below(&mut self, end: u32) -> u32 {
        // The remainder of a division by a `u32` is one.
        u32::try_from(self.next() % u64::from(end.max(1))).unwrap_or_default()
    }

    /// A number of the range, its end included.
    pub fn between(&mut self, first: u32, last: u32) -> u32 {
        first + self.below(last - first + 1)
    }

    /// Whether something happens that happens so many times in a hundred.
    pub fn happens(&mut self, percent: u32) -> bool {
        self.below(100) < percent
    }

    /// One of these; of nothing there is none, so there must be some.
    pub fn one_of<'a, T: ?Sized>(&mut self, choices: &[&'a T]) -> &'a T {
        choices[self.place_in(choices.len())]
    }

    /// A place in a list of this length.
    pub fn place_in(&mut self, length: usize) -> usize {
        self.below(u32::try_from(length).unwrap_or(u32::MAX)) as usize
    }
}
