//! Sessions, commitments, dates. It must not know a terminal, a file, a clock or a language.
