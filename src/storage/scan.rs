//! Cuts RON text into tokens with their places. It must not judge: `ron` alone decides what is valid, this finds
//! where a thing stands, and it never fails, however broken the text is.

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TokenKind {
    /// `(`, `[` or `{`.
    Open(char),
    /// `)`, `]` or `}`.
    Close(char),
    Comma,
    Colon,
    /// A name, plain or `r#raw`.
    Word,
    Number,
    /// A string or a character, quotes included.
    Text,
    /// A string or a character that nothing closes.
    UnclosedText,
    /// A block comment that nothing closes.
    UnclosedComment,
    /// Any other character.
    Stray,
}

/// A token and the bytes it takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Token {
    pub kind: TokenKind,
    pub start: usize,
    pub end: usize,
}

impl Token {
    /// The token as it is written.
    pub fn text<'a>(&self, source: &'a str) -> &'a str {
        source.get(self.start..self.end).unwrap_or_default()
    }

    /// The name without its `r#`.
    pub fn name<'a>(&self, source: &'a str) -> &'a str {
        let text = self.text(source);
        text.strip_prefix("r#").unwrap_or(text)
    }
}

/// The tokens of the text, comments and white space left out.
pub(super) fn tokens(source: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(rest) = source.get(at..).filter(|rest| !rest.is_empty()) {
        let (kind, length) = first_token(rest);
        // Every token takes a byte at least, so the loop ends.
        let end = at + length.max(1);
        if let Some(kind) = kind {
            tokens.push(Token { kind, start: at, end });
        }
        at = end;
    }
    tokens
}

/// The kind of what the text begins with (`None` for space and comments) and its length in bytes.
fn first_token(rest: &str) -> (Option<TokenKind>, usize) {
    let Some(first) = rest.chars().next() else { return (None, 0) };
    match first {
        '(' | '[' | '{' => (Some(TokenKind::Open(first)), 1),
        ')' | ']' | '}' => (Some(TokenKind::Close(first)), 1),
        ',' => (Some(TokenKind::Comma), 1),
        ':' => (Some(TokenKind::Colon), 1),
        '"' | '\'' => quoted(rest, 0, first),
        '/' if rest.starts_with("//") => (None, rest.find('\n').unwrap_or(rest.len())),
        '/' if rest.starts_with("/*") => block_comment(rest),
        'r' | 'b' => prefixed(rest),
        '0'..='9' | '+' | '-' | '.' => {
            let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '+' | '-');
            (Some(TokenKind::Number), length_while(rest, is_part))
        }
        _ if is_name_start(first) => (Some(TokenKind::Word), length_while(rest, is_name_part)),
        _ if first.is_whitespace() || matches!(first, '\u{200e}' | '\u{200f}') => (None, first.len_utf8()),
        _ => (Some(TokenKind::Stray), first.len_utf8()),
    }
}

fn is_name_start(c: char) -> bool {
    c == '_' || c.is_alphabetic()
}

fn is_name_part(c: char) -> bool {
    c == '_' || c.is_alphanumeric()
}

fn length_while(text: &str, is_part: impl Fn(char) -> bool) -> usize {
    text.find(|c| !is_part(c)).unwrap_or(text.len())
}

/// What begins with `r` or `b`: a raw or byte string, a byte, a raw name, or just a name.
fn prefixed(rest: &str) -> (Option<TokenKind>, usize) {
    let letters = if rest.starts_with("br") { 2 } else { 1 };
    let after = &rest[letters..];
    let is_raw = rest[..letters].ends_with('r');
    let hashes = length_while(after, |c| c == '#');
    if is_raw && after[hashes..].starts_with('"') {
        let begin = letters + hashes + 1;
        let end = format!("\"{}", "#".repeat(hashes));
        return match rest[begin..].find(&end) {
            Some(found) => (Some(TokenKind::Text), begin + found + end.len()),
            None => (Some(TokenKind::UnclosedText), rest.len()),
        };
    }
    match after.chars().next() {
        Some(quote @ ('"' | '\'')) if rest.starts_with('b') && letters == 1 => quoted(rest, 1, quote),
        Some('#') if letters == 1 && is_raw && hashes == 1 => {
            let is_part = |c: char| is_name_part(c) || matches!(c, '-' | '+' | '.');
            (Some(TokenKind::Word), 2 + length_while(&after[1..], is_part))
        }
        _ => (Some(TokenKind::Word), length_while(rest, is_name_part)),
    }
}

/// A string or character whose opening quote stands at byte `quote_at`.
fn quoted(rest: &str, quote_at: usize, quote: char) -> (Option<TokenKind>, usize) {
    let mut escaped = false;
    for (at, letter) in rest.char_indices().skip_while(|&(at, _)| at <= quote_at) {
        match letter {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if letter == quote => return (Some(TokenKind::Text), at + 1),
            // A character is one letter: a stray apostrophe must not swallow the rest of the text.
            '\n' if quote == '\'' => return (Some(TokenKind::UnclosedText), at),
            _ => {}
        }
    }
    (Some(TokenKind::UnclosedText), rest.len())
}

/// Block comments nest in RON.
fn block_comment(rest: &str) -> (Option<TokenKind>, usize) {
    let mut depth = 0_usize;
    let mut at = 0;
    while let Some(found) = rest[at..].find(['/', '*']) {
        at += found;
        if rest[at..].starts_with("/*") {
            depth += 1;
            at += 2;
        } else if rest[at..].starts_with("*/") {
            depth = depth.saturating_sub(1);
            at += 2;
            if depth == 0 {
                return (None, at);
            }
        } else {
            at += 1;
        }
    }
    (Some(TokenKind::UnclosedComment), rest.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn texts(source: &str) -> Vec<&str> {
        tokens(source).iter().map(|token| token.text(source)).collect()
    }

    #[test]
    fn strings_comments_and_names_are_cut_as_ron_cuts_them() {
        let source = r###"(a: "x\"(", /* ( /* */ */ r#b-c: r##"y"#("## , // (
            'c', '\'', b"z", br#"("#, -1.5e3, rapat(b: 'x'))"###;
        let expected = [
            "(",
            "a",
            ":",
            r#""x\"(""#,
            ",",
            "r#b-c",
            ":",
            r###"r##"y"#("##"###,
            ",",
            "'c'",
            ",",
            r"'\''",
            ",",
            "b\"z\"",
            ",",
            "br#\"(\"#",
            ",",
            "-1.5e3",
            ",",
            "rapat",
            "(",
            "b",
            ":",
            "'x'",
            ")",
            ")",
        ];
        assert_eq!(texts(source), expected);
    }

    #[test]
    fn what_nothing_closes_runs_to_the_end() {
        let last = |source: &str| tokens(source).last().map(|token| token.kind);
        assert_eq!(last("(a: \"x)"), Some(TokenKind::UnclosedText));
        assert_eq!(last("(a: r#\"x\")"), Some(TokenKind::UnclosedText));
        assert_eq!(last("(a: 1 /* x"), Some(TokenKind::UnclosedComment));
    }

    proptest! {
        #[test]
        fn any_text_is_cut_without_overlap(source in "[()\\[\\]{}:,\"'#rb/*\\\\a0 \n-é.]{0,40}") {
            let mut end = 0;
            for token in tokens(&source) {
                prop_assert!(token.start >= end && token.end > token.start && token.end <= source.len());
                prop_assert!(source.is_char_boundary(token.start) && source.is_char_boundary(token.end));
                end = token.end;
            }
        }
    }
}
