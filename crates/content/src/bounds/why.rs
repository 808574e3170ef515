//! Why a bound is where it is, and what that means to an editor. Native only.

use langke_model::i18n::Language;
use serde::Serialize;

/// Why a bound is where it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// A page holds it all, and a phone loads the page.
    Page,
    /// Every map that shows it draws it, and a phone loads the map.
    Map,
    /// It stands on many pages: in headings, lists and links.
    EveryPage,
    /// More than the whole country has; all of it must fit into a computer's memory.
    Memory,
    /// The place has no room for more, or the standard that it follows.
    Room,
}

impl Why {
    /// What follows "because", and how to stay below the bound.
    pub fn words(self, language: Language) -> &'static str {
        match (self, language) {
            (Why::Page, Language::Vietnamese) => {
                "điện thoại phải tải hết cả trang một lần. Hãy bỏ bớt, hoặc tách thành nhiều trang."
            }
            (Why::Page, Language::English) => {
                "a phone has to load all of the page at once. Leave some out, or make several pages of it."
            }
            (Why::Map, Language::Vietnamese) => {
                "điện thoại phải tải và vẽ hết bản đồ. Hãy bỏ bớt điểm, hoặc tách ra."
            }
            (Why::Map, Language::English) => {
                "a phone has to load and draw all of the map. Leave points out, or split it."
            }
            (Why::EveryPage, Language::Vietnamese) => {
                "chữ này đứng ở nhiều trang. Hãy viết ngắn lại; phần còn lại để trong story."
            }
            (Why::EveryPage, Language::English) => {
                "it stands on many pages. Say it shorter; the rest goes into the story."
            }
            (Why::Memory, Language::Vietnamese) => {
                "máy không giữ được nhiều hơn, cả nước cũng không cần đến thế. Hãy bỏ những gì không phải nội dung, hoặc tách ra."
            }
            (Why::Memory, Language::English) => {
                "a computer holds no more, and the whole country needs no more. Take out what is not content, or split it."
            }
            (Why::Room, Language::Vietnamese) => {
                "chỗ này hoặc tiêu chuẩn không cho nhiều hơn. Hãy rút ngắn lại."
            }
            (Why::Room, Language::English) => {
                "there is no room for more, here or in the standard. Make it shorter."
            }
        }
    }
}
