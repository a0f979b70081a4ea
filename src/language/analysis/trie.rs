//! Texts of plain letters → a tree in which all that a word begins (or ends) with are met on one way down.
//!
//! A pass asks for the longest of its thousands of endings at every word. To cut the word at every length and look each
//! piece up costs a hash and a comparison a length; here each further letter costs one step, and the first letter with
//! which nothing begins ends the walk. Nodes are small and lie in the order of their depth, so that the ones near the
//! root, which most walks see alone, stay at hand.

/// Where a walk through the tree is.
pub(super) type NodeIx = u32;

/// The tree; every text has a value.
#[derive(Debug)]
pub(super) struct Trie<T> {
    nodes: Vec<Node>,
    values: Vec<T>,
}

/// A beginning that texts have in common.
#[derive(Clone, Copy, Debug, Default)]
struct Node {
    /// The letters that come next, a bit each.
    next: u32,
    /// The node of the first of these; the others follow it.
    child: u32,
    /// One more than the place of the value of the text that ends here; 0 if none does.
    value: u32,
}

impl<T> Trie<T> {
    /// A tree of texts in any order, each of them once. A text with anything but plain letters is left out: no word has it.
    pub(super) fn new(texts: Vec<(Vec<u8>, T)>) -> Self {
        let plain = |text: &[u8]| text.iter().all(u8::is_ascii_lowercase);
        let mut texts: Vec<(Vec<u8>, T)> = texts.into_iter().filter(|(text, _)| plain(text)).collect();
        texts.sort_by(|one, other| one.0.cmp(&other.0));
        let mut nodes = vec![Node::default()];
        // What is still to be divided: a node, its depth, and the texts that go through it.
        let mut open = std::collections::VecDeque::from([(0, 0, 0..texts.len())]);
        while let Some((at, depth, range)) = open.pop_front() {
            let mut node = Node { child: number(nodes.len()), ..Node::default() };
            let mut from = range.start;
            while from < range.end {
                let letter = |at: usize| texts.get(at).and_then(|(text, _)| text.get(depth));
                let Some(first) = letter(from) else {
                    node.value = number(from + 1);
                    from += 1;
                    continue;
                };
                let to = (from..range.end).find(|at| letter(*at) != Some(first)).unwrap_or(range.end);
                node.next |= 1 << (first - b'a');
                open.push_back((nodes.len(), depth + 1, from..to));
                nodes.push(Node::default());
                from = to;
            }
            if let Some(place) = nodes.get_mut(at) {
                *place = node;
            }
        }
        Trie { nodes, values: texts.into_iter().map(|(_, value)| value).collect() }
    }

    /// Where every walk begins.
    pub(super) const ROOT: NodeIx = 0;

    /// One letter further; nothing if no text goes on so.
    pub(super) fn step(&self, at: NodeIx, letter: u8) -> Option<NodeIx> {
        let node = self.nodes.get(usize::try_from(at).ok()?)?;
        let bit = 1u32.checked_shl(u32::from(letter.wrapping_sub(b'a')))?;
        let before = (node.next & (bit - 1)).count_ones();
        (node.next & bit != 0).then_some(node.child + before)
    }

    /// The value of the text that ends here.
    pub(super) fn value(&self, at: NodeIx) -> Option<&T> {
        let node = self.nodes.get(usize::try_from(at).ok()?)?;
        self.values.get(usize::try_from(node.value.checked_sub(1)?).ok()?)
    }

    /// Whether no text is in it.
    pub(super) fn is_empty(&self) -> bool {
        self.values.is_empty()
    }
}

fn number(of: usize) -> u32 {
    u32::try_from(of).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_was_put_in_is_met_and_nothing_else(
            texts in proptest::collection::btree_map("[a-dz]{0,5}", 0..100u32, 0..40),
            word in "[a-dz]{0,7}[č{`]?",
        ) {
            let trie = Trie::new(texts.iter().map(|(text, value)| (text.clone().into_bytes(), *value)).collect());
            prop_assert_eq!(trie.is_empty(), texts.is_empty());
            let mut met = BTreeMap::new();
            let mut at = Some(Trie::<u32>::ROOT);
            for (depth, letter) in word.bytes().map(Some).chain([None]).enumerate() {
                let Some(here) = at else { break };
                if let Some(value) = trie.value(here) {
                    met.insert(word[..depth].to_owned(), *value);
                }
                at = letter.and_then(|letter| trie.step(here, letter));
            }
            let wanted = texts.into_iter().filter(|(text, _)| word.starts_with(text.as_str())).collect();
            prop_assert_eq!(met, wanted);
        }
    }
}
