//! The words for which there is a fixed list: how one travels, what a base map shows, what a
//! place is, how a certificate stands, by what lists are narrowed. Both sides.
//!
//! A list stands here once, with what the editors' manual says of each word; content reads by it, maps draw by it, addresses and style
//! sheets name by it.

/// Defines a fixed list of words: each with its doc comment and its keyword. Where editors write the words, `=> "…"` follows the keyword:
/// the doc comment and this are what their manual says of a word in English and in Vietnamese.
#[macro_export]
macro_rules! vocabulary {
    (
        $(#[$about_list:meta])*
        pub enum $name:ident {
            $( #[doc = $about:literal] $(#[$more:meta])* $word:ident = $keyword:literal => $vietnamese:literal, )*
        }
    ) => {
        $crate::vocabulary! {
            $(#[$about_list])*
            pub enum $name { $( #[doc = $about] $(#[$more])* $word = $keyword, )* }
        }

        impl $name {
            /// What the editors' manual says of it.
            #[cfg(not(target_arch = "wasm32"))]
            pub fn about(self, language: $crate::i18n::Language) -> &'static str {
                let (vietnamese, english) = match self {
                    $( $name::$word => ($vietnamese, $about.trim_ascii()), )*
                };
                match language {
                    $crate::i18n::Language::Vietnamese => vietnamese,
                    $crate::i18n::Language::English => english,
                }
            }
        }
    };
    (
        $(#[$about_list:meta])*
        pub enum $name:ident { $( #[doc = $about:literal] $(#[$more:meta])* $word:ident = $keyword:literal, )* }
    ) => {
        $(#[$about_list])*
        pub enum $name { $( #[doc = $about] $(#[$more])* $word, )* }

        impl $name {
            /// All, in the order in which they are listed.
            pub const ALL: [$name; [$($keyword),*].len()] = [$($name::$word),*];

            /// Its keyword, which is also its class in style sheets.
            pub fn keyword(self) -> &'static str {
                match self { $( $name::$word => $keyword, )* }
            }

            /// The one of a keyword.
            pub fn from_keyword(keyword: &str) -> Option<$name> {
                $name::ALL.into_iter().find(|one| one.keyword() == keyword)
            }
        }
    };
}

mod choice;
mod facet;
mod feature;
mod mode;
mod place;
mod product;
mod standing;

pub use choice::Choice;
pub use facet::Facet;
pub use feature::{FeatureKind, is_shown, scale_class};
pub use mode::Mode;
pub use place::{PlaceKind, Wheelchair};
pub use product::ProductGroup;
pub use standing::Standing;
