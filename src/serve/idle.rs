//! A connection that breaks off when nothing has gone either way for a while.
//!
//! The HTTP library bounds how long the head of a request may take. It does not bound a client that takes no bytes of
//! its answer, or sends none of a body it promised; this does, whatever the reason.

use std::future::Future;
use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::time::{Instant, Sleep, sleep};

/// See the module.
#[derive(Debug)]
pub(super) struct Idle<T> {
    inner: T,
    limit: Duration,
    end: Pin<Box<Sleep>>,
}

impl<T> Idle<T> {
    /// `inner`, until nothing happens for `limit`.
    pub(super) fn new(inner: T, limit: Duration) -> Self {
        Idle { inner, limit, end: Box::pin(sleep(limit)) }
    }

    /// Passes an outcome on: progress puts the end off, waiting may meet it.
    fn watch<R>(
        &mut self,
        context: &mut Context<'_>,
        outcome: Poll<io::Result<R>>,
        progress: bool,
    ) -> Poll<io::Result<R>> {
        if progress {
            let end = Instant::now() + self.limit;
            self.end.as_mut().reset(end);
        }
        if outcome.is_pending() && self.end.as_mut().poll(context).is_ready() {
            return Poll::Ready(Err(io::ErrorKind::TimedOut.into()));
        }
        outcome
    }
}

impl<T: AsyncRead + Unpin> AsyncRead for Idle<T> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let before = buffer.filled().len();
        let outcome = Pin::new(&mut self.inner).poll_read(context, buffer);
        let progress = buffer.filled().len() > before;
        self.watch(context, outcome, progress)
    }
}

impl<T: AsyncWrite + Unpin> AsyncWrite for Idle<T> {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let outcome = Pin::new(&mut self.inner).poll_write(context, bytes);
        let progress = matches!(outcome, Poll::Ready(Ok(written)) if written > 0);
        self.watch(context, outcome, progress)
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        let outcome = Pin::new(&mut self.inner).poll_flush(context);
        self.watch(context, outcome, false)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        let outcome = Pin::new(&mut self.inner).poll_shutdown(context);
        self.watch(context, outcome, false)
    }
}
