//! A part of views that many pages show.

use std::ops::Deref;
use std::sync::Arc;

use serde::{Serialize, Serializer};
use tera::Value;

/// A view made into a template's value once; every view that holds it, and every page that shows it, shares that value.
/// To a template it is the view itself.
#[derive(Debug)]
pub struct Shared<T> {
    view: Arc<T>,
    value: Value,
}

impl<T: Serialize> Shared<T> {
    /// Makes a view's value.
    pub fn new(view: T) -> Self {
        let value = Value::from_serializable(&view);
        Shared { view: Arc::new(view), value }
    }
}

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Self {
        Shared { view: Arc::clone(&self.view), value: self.value.clone() }
    }
}

impl<T> Deref for Shared<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.view
    }
}

impl<T> Serialize for Shared<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.value.serialize(serializer)
    }
}
