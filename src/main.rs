//! praksa
fn main() {}
