//! Terminal, input, workers, clock and signals. It must not decide what a key means.
