//! Parts of pages that are the same on many pages, rendered once: the function `once` of templates.
//!
//! What every page begins and ends with is the same on all of them, and a list shows a document just as twenty other lists
//! do. `once(component="foot")` renders the component `foot` the first time it is asked for at this way to the edition's
//! home, and answers with the same text from then on; `once(component="card", each=cards, called="card")` does so for each
//! of many things, told apart by their ids. So that this is no different from rendering it each time, the component can see
//! nothing that differs between pages: of `page` only `base` and `root`.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError, RwLock};

use hashbrown::HashMap;
use tera::{Context, Error, ErrorKind, Kwargs, State, Tera, Value};

use super::filters::field;
use super::theme::Bounded;

/// How long the key of an answer usually is, in bytes.
const USUAL_KEY: usize = 128;

/// How many values a component is usually given.
const USUAL_ARGUMENTS: usize = 4;

/// What has been rendered for one edition.
#[derive(Default)]
pub(super) struct Once {
    rendered: RwLock<HashMap<String, Value>>,
    /// What went wrong in a component, with its place: around it, the engine only knows where it was asked for.
    failure: Mutex<Option<Error>>,
}

impl Once {
    /// Forgets what was rendered: what the values with the same ids say may be different now.
    pub(super) fn forget(&self) {
        self.rendered.write().unwrap_or_else(PoisonError::into_inner).clear();
    }

    /// What went wrong in a component, if that is why a page could not be made.
    pub(super) fn failure(&self) -> Option<Error> {
        self.failure.lock().unwrap_or_else(PoisonError::into_inner).take()
    }

    /// The answer to a call in a template. `tera` has the edition's words and values.
    pub(super) fn answer(&self, tera: &Tera, args: &Kwargs, state: &State<'_>) -> Result<Value, Error> {
        let page: Option<Value> = state.get("page")?;
        let call = Call::read(args, page.as_ref())?;
        let mut key = call.key();
        let Some((name, each)) = call.each else { return self.one(&key, &call, tera, None) };
        let (shared, mut all) = (key.len(), String::new());
        for (at, item) in each.iter().enumerate() {
            let id = field(item, "id").and_then(Value::as_str);
            let id = id.ok_or_else(|| Error::message("`once` tells the things in `each` apart by `id`"))?;
            key.truncate(shared);
            key.push_str(id);
            if at > 0 {
                all.push('\n');
            }
            let value = self.one(&key, &call, tera, Some((name, item)))?;
            all.push_str(value.as_str().unwrap_or_default());
        }
        Ok(Value::safe_string(&all))
    }

    /// What was rendered for a key, or is now.
    fn one(
        &self,
        key: &str,
        call: &Call<'_>,
        tera: &Tera,
        item: Option<(&str, &Value)>,
    ) -> Result<Value, Error> {
        if let Some(known) = self.rendered.read().unwrap_or_else(PoisonError::into_inner).get(key) {
            return Ok(known.clone());
        }
        let value = self.render(call, tera, item)?;
        self.rendered.write().unwrap_or_else(PoisonError::into_inner).insert(key.to_owned(), value.clone());
        Ok(value)
    }

    fn render(&self, call: &Call<'_>, tera: &Tera, item: Option<(&str, &Value)>) -> Result<Value, Error> {
        call.render(tera, item).map_err(|error| {
            if !matches!(error.kind(), ErrorKind::RenderingError(_)) {
                return error;
            }
            let reason = Error::message(format!("`{}` cannot be rendered", call.component));
            *self.failure.lock().unwrap_or_else(PoisonError::into_inner) = Some(error);
            reason
        })
    }
}

/// What a template asks for.
struct Call<'c> {
    component: &'c str,
    /// The things that the component is rendered for, one by one, and what it calls each of them.
    each: Option<(&'c str, &'c [Value])>,
    /// Tells what else is given apart, where that is no plain value.
    id: Option<&'c str>,
    /// What else is given.
    given: Vec<(&'c str, &'c Value)>,
    /// The ways that are all the component may know of the page.
    ways: [(&'static str, Option<&'c Value>); 2],
}

impl<'c> Call<'c> {
    fn read(args: &'c Kwargs, page: Option<&'c Value>) -> Result<Self, Error> {
        let ways = ["base", "root"].map(|name| (name, page.and_then(|page| field(page, name))));
        let (mut component, mut each, mut called, mut id) = (None, None, None, None);
        let mut given = Vec::with_capacity(USUAL_ARGUMENTS);
        for (name, value) in args.iter() {
            match name.as_str().unwrap_or_default() {
                "component" => component = value.as_str(),
                "id" => id = value.as_str(),
                "each" => each = value.as_array(),
                "called" => called = value.as_str(),
                name => given.push((name, value)),
            }
        }
        let component = component.ok_or_else(|| Error::message("`once` needs the name of a `component`"))?;
        if each.is_some() != called.is_some() {
            return Err(Error::message("`once` needs a list as `each`, and what each of them is `called`"));
        }
        if id.is_none() && given.iter().any(|(_, value)| !is_plain(value)) {
            return Err(Error::message("`once` needs an `id` that tells its values from others"));
        }
        Ok(Call { component, each: called.zip(each), id, given, ways })
    }

    /// What has to be the same for the answer to be the same.
    fn key(&self) -> String {
        let mut key = String::with_capacity(USUAL_KEY);
        let mut push = |text: &str| {
            key.push_str(text);
            key.push('\0');
        };
        push(self.component);
        push(self.id.unwrap_or_default());
        for (_, way) in &self.ways {
            push(way.and_then(Value::as_str).unwrap_or_default());
        }
        for (name, value) in self.given.iter().filter(|(_, value)| is_plain(value)) {
            push(name);
            match (value.as_str(), value.as_bool()) {
                (Some(text), _) => push(text),
                (None, Some(true)) => push("+"),
                (None, Some(false)) => push("-"),
                (None, None) => push(&value.to_string()),
            }
        }
        key
    }

    /// Renders the component, for one of the things in `each` if there are any.
    fn render(&self, tera: &Tera, item: Option<(&str, &Value)>) -> Result<Value, Error> {
        let mut own = Context::new();
        for (name, value) in self.given.iter().copied().chain(item) {
            own.insert_value(name.to_owned(), value.clone());
        }
        let mut around = Context::new();
        let ways = self.ways.iter().filter_map(|(name, way)| Some((*name, (*way)?)));
        around.insert_value("page", Value::from_serializable(&ways.collect::<BTreeMap<_, _>>()));
        let mut text = Bounded::default();
        tera.render_component_with_implicits_to(self.component, &own, &around, None, true, &mut text)?;
        Ok(Value::safe_string(&String::from_utf8_lossy(&text.bytes)))
    }
}

fn is_plain(value: &Value) -> bool {
    !value.is_map() && !value.is_array()
}
