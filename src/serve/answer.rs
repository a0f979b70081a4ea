//! A request → an answer. Nothing here waits for anything but the first build and the bytes of a file.

use std::sync::Arc;

use hyper::body::Incoming;
use hyper::header::{self, HeaderName, HeaderValue};
use hyper::{HeaderMap, Method, Request, Response, StatusCode};
use tokio::sync::watch;
use tokio::time::timeout;

use super::address::{self, Refused, Target};
use super::body::{self, Body};
use super::hosts::Hosts;
use super::live::{self, Tags};
use super::media;
use super::pages;
use super::range::{self, Part};
use super::settings::Limits;
use super::site::{Held, Site, State};
use super::viewers::Viewers;
use crate::report::Wording;

/// What goes with every answer: nothing is kept, guessed at, framed or used by another site.
const ALWAYS: &[(&str, &str)] = &[
    ("cache-control", "no-store"),
    ("x-content-type-options", "nosniff"),
    ("content-security-policy", "frame-ancestors 'self'"),
    ("cross-origin-resource-policy", "same-origin"),
];

/// What answers are made from.
pub(super) struct Desk {
    pub(super) site: Arc<Site>,
    pub(super) viewers: Arc<Viewers>,
    pub(super) hosts: Hosts,
    pub(super) wording: Arc<Wording>,
    pub(super) limits: Limits,
    pub(super) stop: watch::Receiver<bool>,
}

impl Desk {
    /// Answers a request.
    pub(super) async fn answer(&self, request: &Request<Incoming>) -> Response<Body> {
        let head = request.method() == Method::HEAD;
        let mut response = self.respond(request, head).await;
        if head {
            let empty = std::mem::replace(response.body_mut(), Body::empty());
            if let Some(len) = hyper::body::Body::size_hint(&empty).exact() {
                response.headers_mut().insert(header::CONTENT_LENGTH, len.into());
            }
        }
        for (name, value) in ALWAYS {
            response.headers_mut().insert(*name, HeaderValue::from_static(value));
        }
        response
    }

    async fn respond(&self, request: &Request<Incoming>, head: bool) -> Response<Body> {
        if !self.is_for_us(request) {
            return self.say(StatusCode::MISDIRECTED_REQUEST, "serve-wrong-host");
        }
        if !head && request.method() != Method::GET {
            let mut response = self.say(StatusCode::METHOD_NOT_ALLOWED, "serve-wrong-method");
            response.headers_mut().insert(header::ALLOW, HeaderValue::from_static("GET, HEAD"));
            return response;
        }
        let uri = request.uri();
        match uri.path() {
            live::EVENTS => return self.events(request, head),
            live::SCRIPT => return with(StatusCode::OK, media::of(live::SCRIPT), live::SCRIPT_TEXT),
            live::STYLE => return with(StatusCode::OK, media::of(live::STYLE), live::STYLE_TEXT),
            _ => {}
        }
        let target = match address::read(uri.path()) {
            Ok(target) => target,
            Err(Refused::TooLong) => return self.say(StatusCode::URI_TOO_LONG, "serve-bad-request"),
            Err(Refused::Malformed) => return self.say(StatusCode::BAD_REQUEST, "serve-bad-request"),
        };
        self.first_build().await;
        let found = self.find(&target, uri.query());
        match found {
            Found::Page(status, page) => with(status, media::HTML, page),
            Found::Elsewhere(location) => {
                let mut response = with(StatusCode::FOUND, media::TEXT, "");
                response.headers_mut().insert(header::LOCATION, location);
                response
            }
            Found::File(path, held) => self.file(&path, held, request.headers()).await,
        }
    }

    /// Whether the request names this server, in its `Host` and, where it has one, in its address.
    fn is_for_us(&self, request: &Request<Incoming>) -> bool {
        let mut hosts = request.headers().get_all(header::HOST).iter();
        let (Some(host), None) = (hosts.next(), hosts.next()) else { return false };
        host.to_str().is_ok_and(|host| self.hosts.allow(host))
            && request.uri().authority().is_none_or(|authority| self.hosts.allow(authority.as_str()))
    }

    async fn first_build(&self) {
        let mut numbers = self.site.numbers();
        let _ = timeout(self.limits.first_build, numbers.wait_for(|number| *number > 0)).await;
    }

    /// Looks a target up, in one state of the site.
    fn find(&self, target: &Target, query: Option<&str>) -> Found {
        let state = self.site.state();
        let page_path = match target {
            Target::Folder(folder) if folder.is_empty() => "index.html".to_owned(),
            Target::Folder(folder) => format!("{folder}/index.html"),
            Target::File(path) => path.clone(),
        };
        if !state.has_site() {
            let (id, status) = (state.id(), StatusCode::SERVICE_UNAVAILABLE);
            let tags = Tags { id: &id, page: &page_path, always: true, panel: "" };
            return match state.failed() {
                Some(failure) => Found::own(
                    StatusCode::INTERNAL_SERVER_ERROR,
                    pages::failed(failure, &self.wording, &tags),
                ),
                None => Found::own(status, pages::saying("serve-building", &self.wording, &tags)),
            };
        }
        if let Some(held) = state.file(&page_path) {
            return self.held(&state, StatusCode::OK, &page_path, held);
        }
        if let Target::File(path) = target
            && state.file(&format!("{path}/index.html")).is_some()
        {
            let query = query.map(|query| format!("?{query}")).unwrap_or_default();
            let location = format!("/{}/", address::encode(path));
            let full = HeaderValue::try_from(format!("{location}{query}"));
            if let Ok(location) = full.or_else(|_| HeaderValue::try_from(location)) {
                return Found::Elsewhere(location);
            }
        }
        // The file that would make this address right, so that the page is loaded again when it comes to be.
        let wanted = match target {
            Target::File(path) if !media::is_known(path) => format!("{path}/index.html"),
            _ => page_path,
        };
        let first = wanted.split('/').next().unwrap_or_default();
        let own = state.file(&format!("{first}/404.html")).or_else(|| state.file("404.html"));
        match own {
            Some(held @ Held::Bytes(_)) => self.held(&state, StatusCode::NOT_FOUND, &wanted, held),
            _ => {
                let id = state.id();
                let panel = live::panel_of(&state, &self.wording);
                let tags = Tags { id: &id, page: &wanted, always: false, panel: &panel };
                let page = pages::saying("serve-not-found", &self.wording, &tags);
                Found::own(StatusCode::NOT_FOUND, page)
            }
        }
    }

    /// A file of the site, pages with what makes them live. `page` is the file that was asked for.
    fn held(&self, state: &State, status: StatusCode, page: &str, held: &Held) -> Found {
        match held {
            Held::Bytes(bytes) if status != StatusCode::OK || media::of(page) == media::HTML => {
                let id = state.id();
                let panel = live::panel_of(state, &self.wording);
                let tags = Tags { id: &id, page, always: false, panel: &panel };
                Found::Page(status, live::inject(bytes, &tags))
            }
            held => Found::File(page.to_owned(), held.clone()),
        }
    }

    async fn file(&self, path: &str, held: Held, headers: &HeaderMap) -> Response<Body> {
        let kind = media::of(path);
        let asked = headers.get(header::RANGE).and_then(|range| range.to_str().ok());
        let (size, source) = match held {
            Held::Bytes(bytes) => (u64::try_from(bytes.len()).unwrap_or(u64::MAX), Source::Bytes(bytes)),
            Held::File { path, .. } => match body::open(path).await {
                Ok((file, size)) => (size, Source::File(file)),
                // It has gone since the build; the next one will say so.
                Err(_) => return self.say(StatusCode::NOT_FOUND, "serve-not-found"),
            },
        };
        let part = range::read(asked, size);
        let (status, start, len) = match part {
            Part::Whole => (StatusCode::OK, 0, size),
            Part::Some { start, len } => (StatusCode::PARTIAL_CONTENT, start, len),
            Part::Outside => {
                let mut response = self.say(StatusCode::RANGE_NOT_SATISFIABLE, "serve-bad-request");
                insert(response.headers_mut(), header::CONTENT_RANGE, &format!("bytes */{size}"));
                return response;
            }
        };
        let body = source.part(start, len);
        let mut response = with_body(status, kind, body);
        insert(response.headers_mut(), header::ACCEPT_RANGES, "bytes");
        if status == StatusCode::PARTIAL_CONTENT {
            let last = start.saturating_add(len).saturating_sub(1);
            insert(response.headers_mut(), header::CONTENT_RANGE, &format!("bytes {start}-{last}/{size}"));
        }
        response
    }

    /// Answers a listener. A page of another origin could otherwise learn what is being written, and when.
    fn events(&self, request: &Request<Incoming>, head: bool) -> Response<Body> {
        let origins = request.headers().get_all(header::ORIGIN).iter();
        let own_origin =
            |origin: &HeaderValue| origin.to_str().is_ok_and(|origin| self.hosts.allow_origin(origin));
        let site = request.headers().get(HeaderName::from_static("sec-fetch-site"));
        let own_site = site.is_none_or(|site| site == "same-origin" || site == "none");
        if !own_site || !origins.into_iter().all(own_origin) {
            return self.say(StatusCode::FORBIDDEN, "serve-wrong-host");
        }
        const KIND: &str = "text/event-stream; charset=utf-8";
        if head {
            return with_body(StatusCode::OK, KIND, Body::empty());
        }
        let query = |name: &str| {
            let pairs = request.uri().query().unwrap_or_default().split('&');
            let value = pairs.filter_map(|pair| pair.split_once('=')).find(|(key, _)| *key == name);
            // Forms write a blank as a plus sign.
            value.and_then(|(_, value)| address::decode(&value.replace('+', " "))).unwrap_or_default()
        };
        let last = request.headers().get("last-event-id").and_then(|id| id.to_str().ok());
        let seen = last.map_or_else(|| query("since"), str::to_owned);
        let page = Some(query("page")).filter(|page| crate::files::is_plain(page)).unwrap_or_default();
        let Some(viewer) = self.viewers.enter(&page, self.limits.listeners) else {
            let mut response = self.say(StatusCode::SERVICE_UNAVAILABLE, "serve-busy");
            insert(response.headers_mut(), header::RETRY_AFTER, "5");
            return response;
        };
        let wording = Arc::clone(&self.wording);
        let (beat, stop) = (self.limits.heartbeat, self.stop.clone());
        let body = live::events(Arc::clone(&self.site), viewer, seen, wording, beat, stop);
        with_body(StatusCode::OK, KIND, body)
    }

    fn say(&self, status: StatusCode, sentence: &str) -> Response<Body> {
        with(status, media::TEXT, format!("{}\n", self.wording.say(sentence, &[])))
    }
}

/// What a target comes to.
enum Found {
    /// A page, as it is sent.
    Page(StatusCode, Vec<u8>),
    /// It has another address.
    Elsewhere(HeaderValue),
    /// A file that is sent as it is.
    File(String, Held),
}

impl Found {
    fn own(status: StatusCode, page: String) -> Self {
        Found::Page(status, page.into_bytes())
    }
}

/// Where the bytes of an answer come from.
enum Source {
    Bytes(hyper::body::Bytes),
    File(std::fs::File),
}

impl Source {
    fn part(self, start: u64, len: u64) -> Body {
        match self {
            Source::Bytes(mut bytes) => {
                let place = |at: u64| usize::try_from(at).unwrap_or(usize::MAX).min(bytes.len());
                let (start, end) = (place(start), place(start.saturating_add(len)));
                bytes.truncate(end);
                Body::whole(bytes.split_off(start))
            }
            Source::File(file) => Body::file(file, start, len),
        }
    }
}

fn with(status: StatusCode, kind: &'static str, text: impl Into<hyper::body::Bytes>) -> Response<Body> {
    with_body(status, kind, Body::whole(text))
}

fn with_body(status: StatusCode, kind: &'static str, body: Body) -> Response<Body> {
    let mut response = Response::new(body);
    *response.status_mut() = status;
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    response
}

fn insert(headers: &mut HeaderMap, name: HeaderName, value: &str) {
    if let Ok(value) = HeaderValue::try_from(value) {
        headers.insert(name, value);
    }
}
