//! What `ron` says about a broken text, turned into a finding at the place where a person has to look: `ron` names
//! the spot where its parser stopped, which is often behind the fault. It must not know the types being read.

use super::position::{Place, offset_of, place_at};
use super::scan::{self, Token, TokenKind};
use crate::folder::finding::{Finding, FindingKind, ValueType};
use ron::error::{Error, SpannedError};

/// The most characters of the file that a finding repeats.
const QUOTED: usize = 40;

/// The words of `chrono` about a text that is no date; it gives no other sign.
const NOT_A_DATE: [&str; 6] = [
    "input is out of range",
    "no possible date and time matching input",
    "input is not enough for unique date and time",
    "input contains invalid characters",
    "premature end of input",
    "trailing input",
];

/// The finding for an error that `ron` gave for this text.
pub(super) fn finding(text: &str, error: &SpannedError) -> Finding {
    let stop = Place { line: error.span.end.line, column: error.span.end.col };
    let spot = Spot::new(text, offset_of(text, stop));
    spot.broken_structure(&error.code).unwrap_or_else(|| spot.explained(&error.code))
}

/// The first characters of what stands in the file.
pub(super) fn cut_short(text: &str) -> String {
    let mut short: String = text.chars().take(QUOTED).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}

/// Where `ron` stopped, and the tokens around it.
struct Spot<'a> {
    text: &'a str,
    stop: usize,
    tokens: Vec<Token>,
}

impl<'a> Spot<'a> {
    fn new(text: &'a str, stop: usize) -> Self {
        Spot { text, stop, tokens: scan::tokens(text) }
    }

    /// The token that `ron` did not want: the one it stopped at or in.
    fn ahead(&self) -> Option<&Token> {
        self.tokens.iter().find(|token| token.end > self.stop)
    }

    /// The token that `ron` had just taken when the type refused it.
    fn behind(&self) -> Option<&Token> {
        self.tokens.iter().rfind(|token| token.start < self.stop)
    }

    /// The bracket in which `ron` stopped.
    fn bracket(&self) -> Option<&Token> {
        let mut open = Vec::new();
        for token in self.tokens.iter().take_while(|token| token.start < self.stop) {
            match token.kind {
                TokenKind::Open(_) => open.push(token),
                TokenKind::Close(_) => drop(open.pop()),
                _ => {}
            }
        }
        open.pop()
    }

    fn quote(&self, token: Option<&Token>) -> String {
        token.map(|token| cut_short(token.text(self.text))).unwrap_or_default()
    }

    fn at(&self, token: Option<&Token>, kind: FindingKind) -> Finding {
        Finding::at(kind, place_at(self.text, token.map_or(self.text.trim_end().len(), |token| token.start)))
    }

    /// A bracket, string or comment that is not closed, when that is what made `ron` stop.
    fn broken_structure(&self, code: &Error) -> Option<Finding> {
        let is_type_error = matches!(
            code,
            Error::Message(_)
                | Error::MissingStructField { .. }
                | Error::NoSuchEnumVariant { .. }
                | Error::ExceededRecursionLimit
        );
        if is_type_error {
            return None;
        }
        let mut open: Vec<&Token> = Vec::new();
        let mut suspect = None;
        for token in self.tokens.iter().take_while(|token| token.start <= self.stop || self.ahead().is_none()) {
            match token.kind {
                TokenKind::Open(_) => open.push(token),
                TokenKind::Close(close) => match open.pop() {
                    Some(opened @ Token { kind: TokenKind::Open(bracket), .. }) if closing(*bracket) == close => {
                        suspect = suspect.or(Some(opened).filter(|opened| self.is_closed_further_out(opened, token)));
                    }
                    Some(other) => return Some(self.unclosed(suspect.unwrap_or(other))),
                    // A bracket too many stands behind the document: `ron` says so.
                    None => return None,
                },
                TokenKind::UnclosedText => return Some(self.at(Some(token), FindingKind::UnclosedText)),
                TokenKind::UnclosedComment => return Some(self.at(Some(token), FindingKind::UnclosedComment)),
                _ => {}
            }
        }
        let innermost = *open.last()?;
        let is_list = innermost.kind == TokenKind::Open('[');
        let ends =
            self.ahead().is_none() && matches!(code, Error::Eof | Error::ExpectedComma | Error::UnexpectedChar(_));
        if (is_list && self.is_at_field()) || (ends && self.last_is_whole()) {
            return Some(self.unclosed(suspect.unwrap_or(innermost)));
        }
        None
    }

    /// Whether a bracket is closed by one that begins a line further out than its own: that one was meant for a bracket
    /// around it, and its own is missing.
    fn is_closed_further_out(&self, open: &Token, close: &Token) -> bool {
        let indent = |token: &Token| {
            let line = self.text[..token.start].rsplit('\n').next().unwrap_or_default();
            (line.len() - line.trim_start().len(), line.trim().is_empty())
        };
        let (close_indent, begins_line) = indent(close);
        begins_line && close_indent < indent(open).0
    }

    fn unclosed(&self, bracket: &Token) -> Finding {
        let sign = bracket.text(self.text).chars().next().unwrap_or('(');
        self.at(Some(bracket), FindingKind::Unclosed(sign))
    }

    /// Whether `ron` stopped at `name:`, which cannot be an element of a list.
    fn is_at_field(&self) -> bool {
        let near = |at: usize, kind| self.tokens.get(at).is_some_and(|token| token.kind == kind);
        let at = self.tokens.iter().position(|token| token.end >= self.stop);
        at.is_some_and(|at| {
            let at = if near(at, TokenKind::Comma) { at + 1 } else { at };
            near(at, TokenKind::Word) && near(at + 1, TokenKind::Colon)
        })
    }

    /// Whether the text in quotes just taken runs over lines into the next quote and something is glued to it: then its
    /// own closing quote is missing, and this one opens the next text.
    fn has_swallowed_lines(&self) -> bool {
        let (Some(behind), Some(ahead)) = (self.behind(), self.ahead()) else { return false };
        let text = behind.text(self.text);
        text.starts_with('"') && text.contains('\n') && behind.end == ahead.start
    }

    /// Whether `ron` stopped where a value begins.
    fn is_at_value(&self) -> bool {
        self.behind().is_some_and(|token| matches!(token.kind, TokenKind::Colon | TokenKind::Open('[')))
    }

    /// Whether the text ends behind a whole value, so that only brackets are missing.
    fn last_is_whole(&self) -> bool {
        self.tokens.last().is_some_and(|token| !matches!(token.kind, TokenKind::Colon | TokenKind::Open(_)))
    }

    fn explained(&self, code: &Error) -> Finding {
        let ahead = self.ahead();
        let behind = self.behind();
        if ahead.is_none() && matches!(code, Error::Eof) {
            return self.at(None, FindingKind::UnexpectedEnd);
        }
        if let Some(expected) = expected_type(code) {
            return self.wrong_type(expected);
        }
        match code {
            Error::ExpectedComma | Error::ExpectedMapColon if self.has_swallowed_lines() => {
                self.at(behind, FindingKind::UnclosedText)
            }
            Error::ExpectedIdentifier if self.is_at_value() => self.wrong_type(ValueType::Word),
            Error::ExpectedComma => self.at(ahead, FindingKind::MissingComma(self.quote(ahead))),
            Error::ExpectedMapColon => self.at(ahead, FindingKind::MissingColon(self.quote(ahead))),
            Error::TrailingCharacters => self.at(ahead, FindingKind::TrailingText(self.quote(ahead))),
            Error::ExpectedStringEnd => self.at(ahead, FindingKind::UnclosedText),
            Error::UnclosedBlockComment => self.at(ahead, FindingKind::UnclosedComment),
            Error::InvalidEscape(reason) => self.at_stop(FindingKind::InvalidEscape((*reason).to_owned())),
            Error::IntegerOutOfBounds => self.at(behind, FindingKind::NumberOutOfRange(self.quote(behind))),
            Error::ExceededRecursionLimit => self.at(ahead, FindingKind::TooDeep),
            Error::NoSuchEnumVariant { expected, found, .. } => {
                let allowed = expected.iter().map(|&word| word.to_owned()).collect();
                self.at(behind, FindingKind::UnknownVariant { found: cut_short(found), allowed })
            }
            Error::NoSuchStructField { found, .. } => {
                let name = cut_short(found);
                self.at(behind, FindingKind::UnknownField { path: name.clone(), name })
            }
            Error::MissingStructField { field, .. } => {
                self.at(self.bracket(), FindingKind::MissingField((*field).to_owned()))
            }
            Error::DuplicateStructField { field, .. } => {
                self.at(behind, FindingKind::DuplicateField((*field).to_owned()))
            }
            Error::InvalidValueForType { expected, .. } => {
                let found = self.quote(behind);
                self.at(behind, FindingKind::WrongType { expected: ValueType::Other(expected.clone()), found })
            }
            Error::Message(reason) => self.refused(reason),
            Error::UnexpectedChar(_) | Error::ExpectedIdentifier | Error::SuggestRawIdentifier(_) => {
                self.at(ahead, FindingKind::Unexpected(self.quote(ahead)))
            }
            Error::ExpectedAttribute
            | Error::ExpectedAttributeEnd
            | Error::ExpectedOptionEnd
            | Error::ExpectedStructLikeEnd
            | Error::ExpectedArrayEnd
            | Error::ExpectedMapEnd => self.at(ahead, FindingKind::Unexpected(self.quote(ahead))),
            other => self.at_stop(FindingKind::Other(other.to_string())),
        }
    }

    fn at_stop(&self, kind: FindingKind) -> Finding {
        Finding::at(kind, place_at(self.text, self.stop))
    }

    /// Another type than the field's; `-1` for a count is a number out of range to a person, not another type.
    fn wrong_type(&self, expected: ValueType) -> Finding {
        let ahead = self.ahead();
        let found = self.quote(ahead);
        let is_integer = found.strip_prefix(['-', '+']).unwrap_or(&found).bytes().all(|byte| byte.is_ascii_digit());
        if matches!(expected, ValueType::Integer) && is_integer && !found.is_empty() {
            return self.at(ahead, FindingKind::NumberOutOfRange(found));
        }
        if ahead.is_none() {
            return self.at(None, FindingKind::UnexpectedEnd);
        }
        self.at(ahead, FindingKind::WrongType { expected, found })
    }

    /// What the type itself refused, in its own words.
    fn refused(&self, reason: &str) -> Finding {
        let value = self.behind();
        let found = self.quote(value);
        let kind = if NOT_A_DATE.contains(&reason) {
            FindingKind::InvalidDate(found)
        } else {
            FindingKind::InvalidValue { found, reason: reason.to_owned() }
        };
        self.at(value, kind)
    }
}

fn closing(open: char) -> char {
    match open {
        '[' => ']',
        '{' => '}',
        _ => ')',
    }
}

/// The type that `ron` wanted in the place where it stopped.
fn expected_type(code: &Error) -> Option<ValueType> {
    Some(match code {
        Error::ExpectedInteger | Error::InvalidIntegerDigit { .. } | Error::UnderscoreAtBeginning => ValueType::Integer,
        Error::ExpectedFloat | Error::FloatUnderscore => ValueType::Number,
        Error::ExpectedBoolean => ValueType::Boolean,
        Error::ExpectedString => ValueType::Text,
        Error::ExpectedChar => ValueType::Character,
        Error::ExpectedArray => ValueType::List,
        Error::ExpectedMap => ValueType::Map,
        Error::ExpectedStructLike | Error::ExpectedNamedStructLike(_) | Error::ExpectedDifferentStructName { .. } => {
            ValueType::Record
        }
        Error::ExpectedUnit => ValueType::Nothing,
        _ => return None,
    })
}
