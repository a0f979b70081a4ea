//! The development server from outside: real sockets, real files, a builder that stands in for the pipeline.

mod serve {
    pub(crate) mod client;
    pub(crate) mod stage;

    mod attachments;
    mod events;
    mod hostile;
    mod pages;
    mod rebuilds;
}
