//! What a process has used so far: time on the wall, time of all its processors, memory at most.

use std::time::{Duration, Instant};

/// What had been used at a moment, or between two.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Usage {
    /// Time that passed.
    pub wall: Duration,
    /// Time of all processors, the system's included; nothing where it is not told.
    pub cpu: Duration,
}

/// Counts from when it was made.
#[derive(Clone, Copy, Debug)]
pub(super) struct Meter {
    start: Instant,
    cpu: Duration,
}

impl Meter {
    /// Begins to count.
    pub(super) fn new() -> Self {
        Meter { start: Instant::now(), cpu: process_time() }
    }

    /// What has been used since.
    pub(super) fn usage(&self) -> Usage {
        Usage { wall: self.start.elapsed(), cpu: process_time().saturating_sub(self.cpu) }
    }
}

/// The processors' time that the whole process has used, the system's included.
#[cfg(unix)]
fn process_time() -> Duration {
    time(rustix::time::ClockId::ProcessCPUTime)
}

#[cfg(not(unix))]
fn process_time() -> Duration {
    Duration::ZERO
}

/// The processor's time that the calling thread has used.
#[cfg(unix)]
pub(super) fn thread_time() -> Duration {
    time(rustix::time::ClockId::ThreadCPUTime)
}

#[cfg(not(unix))]
pub(super) fn thread_time() -> Duration {
    Duration::ZERO
}

#[cfg(unix)]
fn time(clock: rustix::time::ClockId) -> Duration {
    let time = rustix::time::clock_gettime(clock);
    Duration::new(u64::try_from(time.tv_sec).unwrap_or(0), u32::try_from(time.tv_nsec).unwrap_or(0))
}

/// The most memory in use at once since the start or the last [`forget_peak`], in bytes, where the system tells.
pub(super) fn peak() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix("kB")?.trim().parse::<u64>().ok().map(|kilobytes| kilobytes * 1024)
}

/// Lets the peak begin anew at what is in use now, where the system can do that.
pub(super) fn forget_peak() {
    let _ = std::fs::write("/proc/self/clear_refs", "5");
}
