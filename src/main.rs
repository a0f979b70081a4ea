//! The command line. Everything it does is in the library, so that tests and other programs can do the same.

use std::io::{BufWriter, stderr, stdout};
use std::process::ExitCode;

use praksa::cli::{self, Environment, Quiet};

/// Pages are put together from very many short texts: the system's allocator took a fifth of a build's time.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Stack of each worker, in bytes. Parsers and templates recurse by the nesting of what they read, which is bounded; this
/// is far more than those bounds need, and costs nothing until it is used.
const STACK: usize = 32 * 1024 * 1024;

fn main() -> ExitCode {
    // Where not even that can be had, workers begin with what the system gives.
    let _ = rayon::ThreadPoolBuilder::new().stack_size(STACK).build_global();
    let environment = Environment::real();
    // A reader that goes away, as `head` does, ends the output but is no failure: what was found out still counts.
    let mut out = BufWriter::new(Quiet::new(stdout().lock()));
    // Not locked: progress is drawn to the same stream by another thread.
    let mut err = Quiet::new(stderr());
    cli::run(std::env::args_os().collect(), &environment, &mut out, &mut err).into()
}
