//! Connections: taken one by one, only so many at once, each with its time limits, all ended when the server ends.

use std::convert::Infallible;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;
use tokio::time::{sleep, timeout};

use super::answer::Desk;
use super::idle::Idle;

/// The longest head of a request, in bytes.
const HEAD: usize = 32 * 1024;
/// How long connections have to end once the server does.
const GRACE: Duration = Duration::from_secs(2);

/// Serves until `stop` says otherwise.
pub(super) async fn accept(listener: TcpListener, desk: Arc<Desk>) {
    let all = u32::try_from(desk.limits.connections).unwrap_or(u32::MAX).max(1);
    let free = Arc::new(Semaphore::new(usize::try_from(all).unwrap_or(1)));
    let mut stop = desk.stop.clone();
    loop {
        let next = async {
            // No connection is taken that could not be served: it waits in the system's queue.
            let slot = Arc::clone(&free).acquire_owned().await;
            (slot, listener.accept().await)
        };
        tokio::select! {
            _ = stop.changed() => break,
            (slot, accepted) = next => match (slot, accepted) {
                (Ok(slot), Ok((stream, _))) => {
                    let desk = Arc::clone(&desk);
                    tokio::spawn(async move {
                        serve(stream, desk).await;
                        drop(slot);
                    });
                }
                // Out of descriptors, or a client that has left already: neither is a reason to end.
                _ => sleep(Duration::from_millis(50)).await,
            },
        }
    }
    drop(listener);
    let _ = timeout(GRACE, free.acquire_many(all)).await;
}

async fn serve(stream: TcpStream, desk: Arc<Desk>) {
    let _ = stream.set_nodelay(true);
    let limits = desk.limits;
    let mut stop = desk.stop.clone();
    let service = service_fn(move |request| {
        let desk = Arc::clone(&desk);
        async move { Ok::<_, Infallible>(desk.answer(&request).await) }
    });
    let io = TokioIo::new(Idle::new(stream, limits.idle));
    let mut builder = http1::Builder::new();
    builder.timer(TokioTimer::new()).header_read_timeout(limits.header);
    builder.max_header_size(HEAD).max_buf_size(2 * HEAD);
    let mut connection = pin!(builder.serve_connection(io, service));
    // How a connection ends, well or badly, concerns nobody but its client.
    tokio::select! {
        _ = connection.as_mut() => {}
        _ = stop.changed() => {
            connection.as_mut().graceful_shutdown();
            let _ = timeout(GRACE, connection).await;
        }
    }
}
