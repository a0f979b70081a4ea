//! Parts of pages that are the same on many pages, rendered once: the function `once` of templates.
//!
//! A list shows a document just as twenty other lists do. `once(component="card", id=card.id, card=card)` renders the
//! component `card` the first time it is asked for with this id, these arguments and this way to the edition's home, and
//! answers with the same text from then on. So that this is no different from rendering it each time, the component can
//! see nothing that differs between pages: of `page` only `base` and `root`.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::{PoisonError, RwLock};

use hashbrown::HashMap;
use tera::{Context, Error, Kwargs, State, Tera, Value};

use super::filters::field;
use super::theme::Bounded;

/// How long the key of an answer usually is, in bytes.
const USUAL_KEY: usize = 128;

/// What has been rendered for one edition.
#[derive(Default)]
pub(super) struct Once {
    rendered: RwLock<HashMap<String, Value>>,
}

impl Once {
    /// Forgets what was rendered: what the values with the same ids say may be different now.
    pub(super) fn forget(&self) {
        self.rendered.write().unwrap_or_else(PoisonError::into_inner).clear();
    }

    /// The answer to a call in a template. `tera` has the edition's words and values.
    pub(super) fn answer(&self, tera: &Tera, args: &Kwargs, state: &State<'_>) -> Result<Value, Error> {
        let page: Option<Value> = state.get("page")?;
        let way = |name| page.as_ref().and_then(|page| field(page, name));
        let ways = ["base", "root"].map(|name| (name, way(name)));

        let mut key = String::with_capacity(USUAL_KEY);
        let (mut component, mut told_apart, mut is_plain) = (None, false, true);
        for (name, value) in args.iter() {
            // What is no plain value is told apart by the id.
            if value.is_map() || value.is_array() {
                is_plain = false;
                continue;
            }
            let name = name.as_str().unwrap_or_default();
            told_apart |= name == "id";
            key.push_str(name);
            key.push('=');
            match (value.as_str(), value.as_bool()) {
                (Some(text), _) => key.push_str(text),
                (None, Some(true)) => key.push('+'),
                (None, Some(false)) => key.push('-'),
                (None, None) => drop(write!(key, "{value}")),
            }
            key.push('\0');
            if name == "component" {
                component = value.as_str();
            }
        }
        for (_, way) in &ways {
            key.push_str(way.and_then(Value::as_str).unwrap_or_default());
            key.push('\0');
        }
        if let Some(known) = self.rendered.read().unwrap_or_else(PoisonError::into_inner).get(&key) {
            return Ok(known.clone());
        }
        let component = component.ok_or_else(|| Error::message("`once` needs the name of a `component`"))?;
        if !is_plain && !told_apart {
            return Err(Error::message("`once` needs an `id` that tells its values from others"));
        }
        let mut own = Context::new();
        let named = args.iter().filter_map(|(name, value)| Some((name.as_str()?, value)));
        for (name, value) in named.filter(|(name, _)| !matches!(*name, "component" | "id")) {
            own.insert_value(name.to_owned(), value.clone());
        }
        let mut around = Context::new();
        let ways = ways.into_iter().filter_map(|(name, way)| Some((name, way?)));
        around.insert_value("page", Value::from_serializable(&ways.collect::<BTreeMap<_, _>>()));
        let mut text = Bounded::default();
        tera.render_component_with_implicits_to(component, &own, &around, None, true, &mut text)?;
        let value = Value::safe_string(&String::from_utf8_lossy(&text.bytes));
        self.rendered.write().unwrap_or_else(PoisonError::into_inner).insert(key, value.clone());
        Ok(value)
    }
}
