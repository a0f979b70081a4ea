//! What a site puts out besides what its pages say: drawings, feeds, the catalogue, data for programs, files for servers,
//! pages that show several documents at once, redirects, and any theme's pages.

mod built;
mod data;
mod drawings;
mod feeds;
mod redirects;
mod together;
