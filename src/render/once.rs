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

use super::theme::Bounded;

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
        let component: &str = args.must_get("component")?;
        let id: &str = args.must_get("id")?;
        let page: Option<Value> = state.get("page")?;
        let way = |name| page.as_ref().and_then(|page| page.get_from_path(name)).cloned();
        let ways: Vec<(&str, Value)> =
            ["base", "root"].into_iter().filter_map(|name| Some((name, way(name)?))).collect();

        let mut key = format!("{component}\0{id}");
        for (_, way) in &ways {
            let _ = write!(key, "\0{}", way.as_str().unwrap_or_default());
        }
        let given = || {
            let named = args.iter().filter_map(|(name, value)| Some((name.as_str()?, value)));
            named.filter(|(name, _)| !matches!(*name, "component" | "id"))
        };
        // What is no plain value is told apart by the id.
        for (name, value) in given().filter(|(_, value)| !value.is_map() && !value.is_array()) {
            let _ = match value.as_str() {
                Some(text) => write!(key, "\0{name}={text}"),
                None => write!(key, "\0{name}={value}"),
            };
        }
        if let Some(known) = self.rendered.read().unwrap_or_else(PoisonError::into_inner).get(&key) {
            return Ok(known.clone());
        }
        let mut own = Context::new();
        given().for_each(|(name, value)| own.insert_value(name.to_owned(), value.clone()));
        let mut around = Context::new();
        around.insert_value("page", Value::from_serializable(&ways.into_iter().collect::<BTreeMap<_, _>>()));
        let mut text = Bounded::default();
        tera.render_component_with_implicits_to(component, &own, &around, None, true, &mut text)?;
        let value = Value::safe_string(&String::from_utf8_lossy(&text.bytes));
        self.rendered.write().unwrap_or_else(PoisonError::into_inner).insert(key, value.clone());
        Ok(value)
    }
}
