//! The pages of a list that is too long for one.

use crate::render::address::Address;
use crate::render::view::{PageLink, Paging};

/// The paging of page `number` (from one) of a list of `count` pages.
pub(crate) fn of(number: usize, count: usize, address: impl Fn(usize) -> Address) -> Paging {
    let href = |number: usize| address(number).path().to_owned();
    let pages = (1..=count).map(|at| PageLink { number: at, href: href(at), current: at == number });
    Paging {
        pages: if count > 1 { pages.collect() } else { Vec::new() },
        previous: (number > 1).then(|| href(number - 1)),
        next: (number < count).then(|| href(number + 1)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_knows_its_neighbours() {
        let page = of(2, 3, Address::changes);
        assert_eq!(page.previous.as_deref(), Some("changes/"));
        assert_eq!(page.next.as_deref(), Some("changes/3/"));
        let current: Vec<usize> =
            page.pages.iter().filter(|page| page.current).map(|page| page.number).collect();
        assert_eq!((current.as_slice(), page.pages.len()), ([2].as_slice(), 3));
    }

    #[test]
    fn one_page_needs_no_paging() {
        let page = of(1, 1, Address::changes);
        assert!(page.pages.is_empty() && page.previous.is_none() && page.next.is_none());
    }
}
