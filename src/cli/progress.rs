//! How far long work has come, on a terminal only.

use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::Environment;

/// How often the sign of life moves.
const TICK: Duration = Duration::from_millis(120);

/// A line at the bottom of the terminal that goes away when the work is done. Off a terminal it is never seen.
#[derive(Debug)]
pub struct Progress(ProgressBar);

impl Progress {
    /// Work of unknown length.
    pub fn spinner(environment: &Environment, words: String) -> Self {
        Progress::new(environment, ProgressBar::new_spinner(), "{spinner} {msg}", words)
    }

    /// Work in `steps` steps.
    pub fn bar(environment: &Environment, words: String, steps: u64) -> Self {
        Progress::new(environment, ProgressBar::new(steps), "{spinner} {msg} {wide_bar} {pos}/{len}", words)
    }

    fn new(environment: &Environment, bar: ProgressBar, template: &str, words: String) -> Self {
        if environment.progress {
            bar.set_style(ProgressStyle::with_template(template).unwrap_or(ProgressStyle::default_spinner()));
            bar.enable_steady_tick(TICK);
        } else {
            bar.set_draw_target(ProgressDrawTarget::hidden());
        }
        bar.set_message(words);
        Progress(bar)
    }

    /// One step is done. May be called from several threads.
    pub fn step(&self) {
        self.0.inc(1);
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.0.finish_and_clear();
    }
}
