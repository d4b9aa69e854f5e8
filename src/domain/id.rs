//! Identities: random ids of records and readable keys of what an office names. It must not know where ids are used.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use sha2::{Digest, Sha256};

/// Crockford's base 32 in lower case: no i, l, o, u, so an id can be read aloud.
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
const LETTERS: usize = 16;

/// 80 random bits, written as 16 letters; short prefixes tell records apart.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id([u8; LETTERS]);

impl Id {
    /// The id as it stands in a file.
    pub fn as_str(&self) -> &str {
        // Only letters of ALPHABET are ever stored, so this is always valid.
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A text that is not an id: 16 letters of `0-9 a-z` without i, l, o, u.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not an id: 16 of 0-9 a-z without i, l, o, u")]
pub struct NotAnId(pub String);

impl FromStr for Id {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<Self, NotAnId> {
        let letters: [u8; LETTERS] = text.as_bytes().try_into().map_err(|_| NotAnId(text.to_owned()))?;
        if letters.iter().all(|letter| ALPHABET.contains(letter)) {
            Ok(Self(letters))
        } else {
            Err(NotAnId(text.to_owned()))
        }
    }
}

impl Serialize for Id {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
    }
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Id);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}({})", stringify!($name), self.0)
            }
        }

        impl FromStr for $name {
            type Err = NotAnId;

            fn from_str(text: &str) -> Result<Self, NotAnId> {
                text.parse().map(Self)
            }
        }

        impl From<$name> for Id {
            fn from(id: $name) -> Id {
                id.0
            }
        }

        impl From<Id> for $name {
            fn from(id: Id) -> Self {
                Self(id)
            }
        }
    )*};
}

ids! {
    /// One meeting, one file.
    SessionId,
    /// An invited seat of one session.
    SeatId,
    /// An agenda item of one session.
    ItemId,
    /// A note of one session.
    NoteId,
    /// A decision of one session.
    DecisionId,
    /// A commitment; it keeps this id for life.
    CommitmentId,
    /// A dated record in a commitment's life.
    RecordId,
    /// Something that happened while a session was on.
    MomentId,
    /// What somebody said about a span that looks like an identity.
    JudgementId,
    /// A seal of minutes.
    SealId,
    /// A paper that left.
    ExportId,
    /// A pattern of meetings, one file.
    PatternId,
}

/// Where new ids come from. The runtime seeds it, so the model itself stays free of chance.
#[derive(Debug, Clone, PartialEq)]
pub struct IdSource {
    seed: [u8; 32],
    given: u64,
}

impl IdSource {
    /// A source that gives the same ids for the same seed.
    pub fn seeded(seed: [u8; 32]) -> Self {
        Self { seed, given: 0 }
    }

    /// A source of its own, for work elsewhere: it gives no id that this one gives.
    pub fn apart(&mut self) -> Self {
        self.given += 1;
        let hash = Sha256::new().chain_update(self.seed).chain_update(self.given.to_le_bytes()).chain_update(b"apart");
        Self { seed: hash.finalize().into(), given: 0 }
    }

    /// The next id, as whichever kind is wanted.
    pub fn fresh<T: From<Id>>(&mut self) -> T {
        self.given += 1;
        // A hash over seed and count is as random as its seed and, unlike a generator's state, plain data.
        let hash = Sha256::new().chain_update(self.seed).chain_update(self.given.to_le_bytes()).finalize();
        let mut letters = [0; LETTERS];
        for (letter, byte) in letters.iter_mut().zip(hash) {
            *letter = ALPHABET[usize::from(byte & 31)];
        }
        Id(letters).into()
    }
}

/// A readable name in files for what an office names: `polres-belu`, `camat`. 1 to 64 of `a-z 0-9 -`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Key(String);

/// A text that is not a key: 1 to 64 of `a-z 0-9 -`.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a key: 1 to 64 of a-z 0-9 -")]
pub struct NotAKey(pub String);

const KEY_LONGEST: usize = 64;

impl Key {
    /// The key as it stands in a file.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The key of a name: folded letters and digits, joined by `-`; `None` if nothing of it is a letter or digit.
    pub fn of_name(name: &str) -> Option<Self> {
        let mut slug = String::new();
        for letter in super::names::fold(name).chars() {
            match letter {
                'a'..='z' | '0'..='9' => slug.push(letter),
                _ if !slug.is_empty() && !slug.ends_with('-') => slug.push('-'),
                _ => {}
            }
        }
        slug.truncate(KEY_LONGEST);
        slug.trim_end_matches('-').parse().ok()
    }

    /// The first key of a name that `taken` does not hold: `rsud`, else `rsud-2`, `rsud-3` …
    pub fn fresh(name: &str, taken: impl Fn(&Key) -> bool) -> Option<Self> {
        let first = Self::of_name(name)?;
        if !taken(&first) {
            return Some(first);
        }
        let stem: String = first.0.chars().take(KEY_LONGEST - 8).collect();
        (2..1_000_000u32).map(|n| Key(format!("{stem}-{n}"))).find(|key| !taken(key))
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for Key {
    type Err = NotAKey;

    fn from_str(text: &str) -> Result<Self, NotAKey> {
        let good = (1..=KEY_LONGEST).contains(&text.len())
            && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        if good { Ok(Self(text.to_owned())) } else { Err(NotAKey(text.to_owned())) }
    }
}

impl<'de> Deserialize<'de> for Key {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_reads_back_from_its_letters() {
        let id: SeatId = IdSource::seeded([7; 32]).fresh();
        assert_eq!(id.to_string().parse(), Ok(id));
        assert_eq!(id.to_string().len(), 16);
    }

    #[test]
    fn a_source_never_repeats_itself_and_repeats_for_the_same_seed() {
        let ids = |seed| {
            let mut source = IdSource::seeded([seed; 32]);
            (0..1000).map(|_| source.fresh::<Id>()).collect::<std::collections::BTreeSet<_>>()
        };
        assert_eq!(ids(1).len(), 1000);
        assert_eq!(ids(1), ids(1));
        assert!(ids(1).is_disjoint(&ids(2)));
    }

    #[test]
    fn what_is_not_an_id_is_refused() {
        for text in ["", "abc", "ABCDEFGHJKMNPQRS", "0123456789abcdei", "0123456789abcdef0"] {
            assert!(text.parse::<Id>().is_err(), "{text}");
        }
    }

    #[test]
    fn a_key_is_made_of_the_letters_of_a_name() {
        for (name, key) in [
            ("Polres Belu", "polres-belu"),
            ("RSUD Mgr. Gabriel Manek, SVD", "rsud-mgr-gabriel-manek-svd"),
            ("Fatuba'a é", "fatuba-a-e"),
            ("Masyarakat adat Fialaran–Lamaknen", "masyarakat-adat-fialaran-lamaknen"),
        ] {
            assert_eq!(Key::of_name(name).map(|k| k.to_string()).as_deref(), Some(key));
        }
        assert_eq!(Key::of_name("— ´"), None);
    }

    #[test]
    fn a_taken_key_gets_a_number() {
        let fresh = Key::fresh("RSUD", |key| ["rsud", "rsud-2"].contains(&key.as_str()));
        assert_eq!(fresh.map(|k| k.to_string()).as_deref(), Some("rsud-3"));
    }
}
