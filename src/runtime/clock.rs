//! The one place where the time is asked for. It must not know time zones: the office has one.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use chrono::{DateTime, Local, NaiveDate, Timelike, Utc};

/// A reading of the clock that never goes back, to measure waits with; no file replaces it.
pub fn ticks() -> Instant {
    Instant::now()
}

/// Where the time comes from.
#[derive(Debug, Clone, Default)]
pub struct Clock {
    /// A file that holds an instant (RFC 3339), read again at each look; for tests.
    file: Option<PathBuf>,
}

impl Clock {
    /// The machine's clock, or the file that `RAPAT_CLOCK` names.
    pub fn of_environment() -> Self {
        Self { file: std::env::var_os("RAPAT_CLOCK").map(PathBuf::from) }
    }

    /// The instant, whole seconds.
    pub fn now(&self) -> DateTime<Utc> {
        let told = self.file.as_ref().and_then(|file| std::fs::read_to_string(file).ok());
        let told = told.and_then(|text| text.trim().parse::<DateTime<Utc>>().ok());
        let now = told.unwrap_or_else(Utc::now);
        DateTime::from_timestamp(now.timestamp(), 0).unwrap_or(now)
    }

    /// How long the minute still lasts.
    pub fn rest_of_minute(&self) -> Duration {
        Duration::from_secs(u64::from(60 - self.now().second().min(59)))
    }

    /// The day on this machine, where no office is known.
    pub fn local_day(&self) -> NaiveDate {
        self.now().with_timezone(&Local).date_naive()
    }
}
