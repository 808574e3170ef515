//! How page data crosses: the publisher writes JSON with serde; the browser parses it with its own `JSON.parse` and reads
//! the result field by field. That is a quarter of the WebAssembly that a generic deserializer of these types takes.

/// Defines page data: a struct, or an enum of which every variant holds one value. Both can be written as JSON; in the
/// browser both can be read from a JavaScript value.
macro_rules! page_data {
    (
        $(#[$about:meta])*
        pub struct $name:ident { $( $(#[$field_about:meta])* pub $field:ident: $type:ty, )* }
    ) => {
        $(#[$about])*
        #[derive(Debug, Clone, PartialEq, serde::Serialize)]
        pub struct $name { $( $(#[$field_about])* pub $field: $type, )* }

        #[cfg(target_arch = "wasm32")]
        impl $crate::site::data::FromJs for $name {
            fn from_js(value: &wasm_bindgen::JsValue) -> Option<Self> {
                Some($name { $( $field: $crate::site::data::field(value, stringify!($field))?, )* })
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
        impl $crate::site::data::FromJs for $name {
            fn from_js(value: &wasm_bindgen::JsValue) -> Option<Self> {
                $(
                    if let Some(inner) = $crate::site::data::field(value, stringify!($variant)).flatten() {
                        return Some($name::$variant(inner));
                    }
                )*
                None
            }
        }
    };
}

pub(crate) use page_data;
#[cfg(target_arch = "wasm32")]
pub use reading::{FromJs, field, parse};

#[cfg(target_arch = "wasm32")]
mod reading {
    use js_sys::{Array, JSON, Reflect};
    use wasm_bindgen::{JsCast, JsValue};

    use crate::i18n::Language;

    /// A value that can be read from what `JSON.parse` gives.
    pub trait FromJs: Sized {
        /// The value, or nothing if it has another shape: the page is then of another version.
        fn from_js(value: &JsValue) -> Option<Self>;
    }

    /// Parses a JSON text.
    pub fn parse<T: FromJs>(text: &str) -> Option<T> {
        T::from_js(&JSON::parse(text).ok()?)
    }

    /// Reads a field; one that is not there is `undefined`, which lists, flags and optional values
    /// accept.
    pub fn field<T: FromJs>(object: &JsValue, name: &str) -> Option<T> {
        T::from_js(&property(object, name)?)
    }

    fn property(object: &JsValue, name: &str) -> Option<JsValue> {
        Reflect::get(object, &JsValue::from_str(name)).ok()
    }

    impl FromJs for String {
        fn from_js(value: &JsValue) -> Option<Self> {
            value.as_string()
        }
    }

    impl FromJs for bool {
        fn from_js(value: &JsValue) -> Option<Self> {
            Some(value.is_truthy())
        }
    }

    macro_rules! whole_number {
        ($($type:ty)*) => { $(
            impl FromJs for $type {
                fn from_js(value: &JsValue) -> Option<Self> {
                    Some(value.as_f64()? as $type)
                }
            }
        )* };
    }
    whole_number!(u8 u16 u32 usize);

    impl<T: FromJs> FromJs for Option<T> {
        fn from_js(value: &JsValue) -> Option<Self> {
            if value.is_undefined() || value.is_null() {
                return Some(None);
            }
            T::from_js(value).map(Some)
        }
    }

    impl<T: FromJs> FromJs for Vec<T> {
        fn from_js(value: &JsValue) -> Option<Self> {
            if value.is_undefined() {
                return Some(Vec::new());
            }
            // A plain loop: iterator adaptors would be compiled anew for every type.
            let array: &Array = value.dyn_ref()?;
            let mut items = Vec::new();
            for index in 0..array.length() {
                items.push(T::from_js(&array.get(index))?);
            }
            Some(items)
        }
    }

    impl FromJs for Language {
        fn from_js(value: &JsValue) -> Option<Self> {
            Language::from_tag(&value.as_string()?)
        }
    }
}
