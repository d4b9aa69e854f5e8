//! The binary: hands the process's arguments to the library and its exit code back. It knows nothing else.

fn main() -> std::process::ExitCode {
    rapat::cli::run(std::env::args_os())
}
