//! The one place that all bytes of the archive pass, private ones included, on their way to and from the disk.
//! They are plain today; encryption comes here and nowhere else. It must not know what the bytes mean.

use std::borrow::Cow;

/// The bytes as they are stored.
#[must_use]
pub fn encode(plain: &[u8]) -> Cow<'_, [u8]> {
    Cow::Borrowed(plain)
}

/// The bytes as they were before [`encode`].
#[must_use]
pub fn decode(stored: Vec<u8>) -> Vec<u8> {
    stored
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_encoded_is_decoded() {
        for plain in [&b""[..], b"(format: 1)\n", b"\0\xff"] {
            assert_eq!(decode(encode(plain).into_owned()), plain);
        }
    }
}
