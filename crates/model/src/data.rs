//! How page data crosses: the publisher writes JSON with serde; the browser parses it with its own `JSON.parse` and reads
//! the result field by field. That is a quarter of the WebAssembly that a generic deserializer of these types takes.

/// Defines page data: a struct, or an enum of which every variant holds one value. Both can be written as JSON; in the
/// browser both can be read from a JavaScript value.
#[macro_export]
macro_rules! page_data {
    (
        $(#[$about:meta])*
        pub struct $name:ident { $( $(#[$field_about:meta])* pub $field:ident: $type:ty, )* }
    ) => {
        $(#[$about])*
        #[derive(Debug, Clone, Default, PartialEq, serde::Serialize)]
        pub struct $name { $( $(#[$field_about])* pub $field: $type, )* }

        #[cfg(target_arch = "wasm32")]
        impl $crate::data::FromJs for $name {
            // So a browser translates only what a page has (`pages::view`).
            #[inline(never)]
            fn from_js(value: &wasm_bindgen::JsValue, fault: &std::cell::Cell<bool>) -> Self {
                $name { $( $field: $crate::data::field(value, stringify!($field), fault), )* }
            }
        }
    };
    (
        $(#[$about:meta])*
        pub enum $name:ident { $( $(#[$variant_about:meta])* $variant:ident($type:ty), )* }
    ) => {
        $(#[$about])*
        #[derive(Debug, Clone, PartialEq, serde::Serialize)]
        pub enum $name { $( $(#[$variant_about])* $variant($type), )* }

        #[cfg(target_arch = "wasm32")]
        impl $crate::data::FromJs for $name {
            fn from_js(value: &wasm_bindgen::JsValue, fault: &std::cell::Cell<bool>) -> Self {
                $(
                    if let Some(inner) = $crate::data::field(value, stringify!($variant), fault) {
                        return $name::$variant(inner);
                    }
                )*
                fault.set(true);
                Self::default()
            }
        }
    };
}

#[cfg(target_arch = "wasm32")]
pub use reading::{FromJs, field, parse};

#[cfg(target_arch = "wasm32")]
mod reading {
    use std::cell::Cell;

    use js_sys::{Array, JSON, Reflect};
    use wasm_bindgen::{JsCast, JsValue};

    use crate::i18n::Language;

    /// A value that can be read from what `JSON.parse` gives.
    ///
    /// Where the value has another shape, `fault` is set and the default stands in: the page is then of another version and is
    /// thrown away as a whole. A way out at every field would take three times the code.
    pub trait FromJs: Sized {
        /// Reads the value.
        fn from_js(value: &JsValue, fault: &Cell<bool>) -> Self;
    }

    /// Parses a JSON text; nothing if its shape is another.
    pub fn parse<T: FromJs>(text: &str) -> Option<T> {
        let fault = Cell::new(false);
        let value = T::from_js(&JSON::parse(text).ok()?, &fault);
        (!fault.get()).then_some(value)
    }

    /// Reads a field; one that is not there is `undefined`, which lists, flags and optional values
    /// accept.
    pub fn field<T: FromJs>(object: &JsValue, name: &str, fault: &Cell<bool>) -> T {
        T::from_js(&property(object, name), fault)
    }

    fn property(object: &JsValue, name: &str) -> JsValue {
        Reflect::get(object, &JsValue::from_str(name)).unwrap_or(JsValue::UNDEFINED)
    }

    impl FromJs for String {
        fn from_js(value: &JsValue, fault: &Cell<bool>) -> Self {
            value.as_string().unwrap_or_else(|| {
                fault.set(true);
                String::new()
            })
        }
    }

    impl FromJs for bool {
        fn from_js(value: &JsValue, _: &Cell<bool>) -> Self {
            value.is_truthy()
        }
    }

    fn number(value: &JsValue, fault: &Cell<bool>) -> f64 {
        value.as_f64().unwrap_or_else(|| {
            fault.set(true);
            0.0
        })
    }

    macro_rules! whole_number {
        ($($type:ty)*) => { $(
            impl FromJs for $type {
                fn from_js(value: &JsValue, fault: &Cell<bool>) -> Self {
                    number(value, fault) as $type
                }
            }
        )* };
    }
    whole_number!(u8 u16 u32 usize);

    impl<T: FromJs> FromJs for Option<T> {
        fn from_js(value: &JsValue, fault: &Cell<bool>) -> Self {
            let is_there = !value.is_undefined() && !value.is_null();
            is_there.then(|| T::from_js(value, fault))
        }
    }

    impl<T: FromJs> FromJs for Vec<T> {
        fn from_js(value: &JsValue, fault: &Cell<bool>) -> Self {
            let mut items = Vec::new();
            match value.dyn_ref::<Array>() {
                // A plain loop: iterator adaptors would be compiled anew for every type.
                Some(array) => {
                    for index in 0..array.length() {
                        items.push(T::from_js(&array.get(index), fault));
                    }
                }
                None if value.is_undefined() => {}
                None => fault.set(true),
            }
            items
        }
    }

    impl FromJs for Language {
        fn from_js(value: &JsValue, fault: &Cell<bool>) -> Self {
            let tag = value.as_string().unwrap_or_default();
            Language::from_tag(&tag).unwrap_or_else(|| {
                fault.set(true);
                Language::default()
            })
        }
    }
}
