//! The body of an answer: bytes at hand, or bytes that come bit by bit through a bounded channel.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::path::PathBuf;
use std::pin::Pin;
use std::task::{Context, Poll};

use hyper::body::{Body as HttpBody, Bytes, Frame, SizeHint};
use tokio::sync::mpsc;
use tokio::task::spawn_blocking;

use crate::files::open_regular;

/// How much of a file is read at once.
const CHUNK: usize = 64 * 1024;

/// See the module.
#[derive(Debug)]
pub(super) enum Body {
    /// All of it; `None` once it is sent.
    Whole(Option<Bytes>),
    /// What comes through the channel, until it is closed.
    Flow {
        /// The other end of the channel.
        receiver: mpsc::Receiver<io::Result<Bytes>>,
        /// How many bytes are still to come, where that is known.
        left: Option<u64>,
    },
}

impl Body {
    /// These bytes.
    pub(super) fn whole(bytes: impl Into<Bytes>) -> Self {
        Body::Whole(Some(bytes.into()))
    }

    /// Nothing.
    pub(super) fn empty() -> Self {
        Body::Whole(None)
    }

    /// A body without an end of its own, with the end that feeds it.
    pub(super) fn flow() -> (mpsc::Sender<io::Result<Bytes>>, Self) {
        let (sender, receiver) = mpsc::channel(2);
        (sender, Body::Flow { receiver, left: None })
    }

    /// `len` bytes of a file from `start` on. At most a few chunks are in memory at once, however slow the client.
    pub(super) fn file(mut file: File, start: u64, len: u64) -> Self {
        let (sender, receiver) = mpsc::channel(2);
        spawn_blocking(move || {
            if start > 0
                && let Err(error) = file.seek(SeekFrom::Start(start))
            {
                let _ = sender.blocking_send(Err(error));
                return;
            }
            let mut left = len;
            while left > 0 {
                let size = CHUNK.min(usize::try_from(left).unwrap_or(CHUNK));
                let mut chunk = vec![0; size];
                // A file that has shrunk breaks the connection off: better than a page that looks whole.
                let read = file.read_exact(&mut chunk).map(|()| Bytes::from(chunk));
                let failed = read.is_err();
                if sender.blocking_send(read).is_err() || failed {
                    return;
                }
                left -= u64::try_from(size).unwrap_or(left);
            }
        });
        Body::Flow { receiver, left: Some(len) }
    }
}

/// Opens a regular file to be sent, with its size: links are not followed, pipes not waited for.
pub(super) async fn open(path: PathBuf) -> io::Result<(File, u64)> {
    let opened = spawn_blocking(move || {
        let file = open_regular(&path)?;
        let meta = file.metadata()?;
        if meta.is_file() { Ok((file, meta.len())) } else { Err(io::ErrorKind::InvalidInput.into()) }
    });
    opened.await.unwrap_or_else(|error| Err(io::Error::other(error)))
}

impl HttpBody for Body {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, io::Error>>> {
        match self.get_mut() {
            Body::Whole(bytes) => Poll::Ready(bytes.take().map(|bytes| Ok(Frame::data(bytes)))),
            Body::Flow { receiver, left } => receiver.poll_recv(context).map(|next| {
                let next = next?;
                if let (Some(left), Ok(bytes)) = (left, &next) {
                    *left = left.saturating_sub(u64::try_from(bytes.len()).unwrap_or(u64::MAX));
                }
                Some(next.map(Frame::data))
            }),
        }
    }

    fn is_end_stream(&self) -> bool {
        matches!(self, Body::Whole(None) | Body::Flow { left: Some(0), .. })
    }

    fn size_hint(&self) -> SizeHint {
        match self {
            Body::Whole(bytes) => SizeHint::with_exact(
                bytes.as_ref().map_or(0, |bytes| u64::try_from(bytes.len()).unwrap_or(u64::MAX)),
            ),
            Body::Flow { left: Some(left), .. } => SizeHint::with_exact(*left),
            Body::Flow { left: None, .. } => SizeHint::default(),
        }
    }
}
