//! Publishing, as somebody sees it who looks at the target folder and at what stands beside it.

mod confined;
mod killed;
mod ownership;
mod refusals;
mod site;
mod swaps;
mod together;
