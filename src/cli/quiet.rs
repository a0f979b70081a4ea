//! A writer that does not mind when nobody reads any more.

use std::io::{self, ErrorKind, Write};

/// Writes to `inner` until its reader goes away; from then on nothing is written, and that is no error.
#[derive(Debug)]
pub struct Quiet<W> {
    inner: W,
    closed: bool,
}

impl<W: Write> Quiet<W> {
    /// A writer to `inner`.
    pub fn new(inner: W) -> Self {
        Quiet { inner, closed: false }
    }

    fn forgive<T>(&mut self, result: io::Result<T>, instead: T) -> io::Result<T> {
        match result {
            Err(error) if error.kind() == ErrorKind::BrokenPipe => {
                self.closed = true;
                Ok(instead)
            }
            other => other,
        }
    }
}

impl<W: Write> Write for Quiet<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.closed {
            return Ok(bytes.len());
        }
        let result = self.inner.write(bytes);
        self.forgive(result, bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        if self.closed {
            return Ok(());
        }
        let result = self.inner.flush();
        self.forgive(result, ())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Gone(ErrorKind);

    impl Write for Gone {
        fn write(&mut self, _: &[u8]) -> io::Result<usize> {
            Err(self.0.into())
        }
        fn flush(&mut self) -> io::Result<()> {
            Err(self.0.into())
        }
    }

    #[test]
    fn only_a_reader_that_went_away_is_forgiven() {
        assert!(Quiet::new(Gone(ErrorKind::BrokenPipe)).write_all(b"x").is_ok());
        assert!(Quiet::new(Gone(ErrorKind::BrokenPipe)).flush().is_ok());
        assert!(Quiet::new(Gone(ErrorKind::StorageFull)).write_all(b"x").is_err());
    }
}
