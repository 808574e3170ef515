//! Where a product is sold: one statement, which the pages of products, places and events all read.

use super::word::word_of_a_list;
use deserr::Deserr;
use langke_model::vocabulary;
use schemars::JsonSchema;

use super::read::Findings;
use super::{Date, Slug, WebAddress};

/// One place, on the net or in the street, where a product is sold; `at` says of which kind it is.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, tag = "at", rename_all = lowercase, deny_unknown_fields)]
#[schemars(tag = "at", rename_all = "lowercase", deny_unknown_fields)]
#[schemars(extend(
    "viTitle" = "Nơi bán",
    "vi" = "Một nơi bán, trên mạng hoặc ngoài phố; `at` nói là loại nào."
))]
pub enum Sale {
    /// A place that has a page of its own: its page shows the product too.
    #[schemars(extend(
        "vi" = "Một địa điểm có trang riêng: trang ấy cũng hiện sản phẩm.",
        "examples" = [{"at": "place", "place": "bat-trang-market"}]
    ))]
    Place {
        /// The id of the place.
        #[schemars(extend("vi" = "Mã của địa điểm."))]
        place: Slug,
        /// Ids of the sources.
        #[schemars(extend("vi" = "Mã các nguồn."))]
        #[deserr(default)]
        #[schemars(default)]
        sources: Vec<Slug>,
        /// The day on which this was last checked.
        #[schemars(extend("vi" = "Ngày kiểm tra lại lần cuối."))]
        #[deserr(default)]
        #[schemars(with = "Option<crate::value::DateSchema>")]
        checked_on: Option<Date>,
        /// A sample value that is not a real fact.
        #[schemars(extend("vi" = "Giá trị mẫu, không phải số liệu thật."))]
        #[deserr(default)]
        #[schemars(default)]
        illustrative: bool,
    },
    /// A platform on the net.
    #[schemars(extend(
        "vi" = "Một sàn trên mạng.",
        "examples" = [{"at": "platform", "platform": "postmart", "illustrative": true}]
    ))]
    Platform {
        /// Which platform.
        #[schemars(extend("vi" = "Sàn nào."))]
        #[schemars(with = "PlatformSchema")]
        platform: Platform,
        /// The page of the product there.
        #[schemars(extend("vi" = "Trang của sản phẩm trên đó."))]
        #[deserr(default)]
        url: Option<WebAddress>,
        /// Ids of the sources.
        #[schemars(extend("vi" = "Mã các nguồn."))]
        #[deserr(default)]
        #[schemars(default)]
        sources: Vec<Slug>,
        /// The day on which this was last checked.
        #[schemars(extend("vi" = "Ngày kiểm tra lại lần cuối."))]
        #[deserr(default)]
        #[schemars(with = "Option<crate::value::DateSchema>")]
        checked_on: Option<Date>,
        /// A sample value that is not a real fact.
        #[schemars(extend("vi" = "Giá trị mẫu, không phải số liệu thật."))]
        #[deserr(default)]
        #[schemars(default)]
        illustrative: bool,
    },
    /// A chain of shops or supermarkets, such as WinMart.
    #[schemars(extend(
        "vi" = "Một chuỗi cửa hàng hoặc siêu thị, như WinMart.",
        "examples" = [{"at": "chain", "name": "WinMart", "illustrative": true}]
    ))]
    Chain {
        /// The name on its shops.
        #[schemars(extend("vi" = "Tên ghi ở cửa hàng."))]
        name: String,
        /// The page of the product or of the chain.
        #[schemars(extend("vi" = "Trang của sản phẩm hoặc của chuỗi."))]
        #[deserr(default)]
        url: Option<WebAddress>,
        /// Ids of the sources.
        #[schemars(extend("vi" = "Mã các nguồn."))]
        #[deserr(default)]
        #[schemars(default)]
        sources: Vec<Slug>,
        /// The day on which this was last checked.
        #[schemars(extend("vi" = "Ngày kiểm tra lại lần cuối."))]
        #[deserr(default)]
        #[schemars(with = "Option<crate::value::DateSchema>")]
        checked_on: Option<Date>,
        /// A sample value that is not a real fact.
        #[schemars(extend("vi" = "Giá trị mẫu, không phải số liệu thật."))]
        #[deserr(default)]
        #[schemars(default)]
        illustrative: bool,
    },
    /// A fair: the event's story names the product too.
    #[schemars(extend(
        "vi" = "Một hội chợ: trang của sự kiện cũng nhắc sản phẩm.",
        "examples" = [{"at": "fair", "event": "hanoi-gift-show", "illustrative": true}]
    ))]
    Fair {
        /// The id of the event.
        #[schemars(extend("vi" = "Mã của sự kiện."))]
        event: Slug,
        /// Ids of the sources.
        #[schemars(extend("vi" = "Mã các nguồn."))]
        #[deserr(default)]
        #[schemars(default)]
        sources: Vec<Slug>,
        /// The day on which this was last checked.
        #[schemars(extend("vi" = "Ngày kiểm tra lại lần cuối."))]
        #[deserr(default)]
        #[schemars(with = "Option<crate::value::DateSchema>")]
        checked_on: Option<Date>,
        /// A sample value that is not a real fact.
        #[schemars(extend("vi" = "Giá trị mẫu, không phải số liệu thật."))]
        #[deserr(default)]
        #[schemars(default)]
        illustrative: bool,
    },
    /// The maker's own site.
    #[schemars(extend(
        "vi" = "Trang riêng của người làm.",
        "examples" = [{"at": "website", "url": "https://example.vn/gom", "illustrative": true}]
    ))]
    Website {
        /// Its address.
        #[schemars(extend("vi" = "Địa chỉ trang."))]
        #[deserr(default)]
        url: Option<WebAddress>,
        /// Ids of the sources.
        #[schemars(extend("vi" = "Mã các nguồn."))]
        #[deserr(default)]
        #[schemars(default)]
        sources: Vec<Slug>,
        /// The day on which this was last checked.
        #[schemars(extend("vi" = "Ngày kiểm tra lại lần cuối."))]
        #[deserr(default)]
        #[schemars(with = "Option<crate::value::DateSchema>")]
        checked_on: Option<Date>,
        /// A sample value that is not a real fact.
        #[schemars(extend("vi" = "Giá trị mẫu, không phải số liệu thật."))]
        #[deserr(default)]
        #[schemars(default)]
        illustrative: bool,
    },
    /// A shop one can walk into that has no page of its own.
    #[schemars(extend(
        "vi" = "Một cửa hàng ngoài phố, không có trang riêng trên site.",
        "examples" = [{"at": "shop", "illustrative": true}]
    ))]
    Shop {
        /// The name on its signboard.
        #[schemars(extend("vi" = "Tên trên biển cửa hàng."))]
        #[deserr(default)]
        name: Option<String>,
        /// Its page on the net.
        #[schemars(extend("vi" = "Trang trên mạng của cửa hàng."))]
        #[deserr(default)]
        url: Option<WebAddress>,
        /// Ids of the sources.
        #[schemars(extend("vi" = "Mã các nguồn."))]
        #[deserr(default)]
        #[schemars(default)]
        sources: Vec<Slug>,
        /// The day on which this was last checked.
        #[schemars(extend("vi" = "Ngày kiểm tra lại lần cuối."))]
        #[deserr(default)]
        #[schemars(with = "Option<crate::value::DateSchema>")]
        checked_on: Option<Date>,
        /// A sample value that is not a real fact.
        #[schemars(extend("vi" = "Giá trị mẫu, không phải số liệu thật."))]
        #[deserr(default)]
        #[schemars(default)]
        illustrative: bool,
    },
}

impl Sale {
    /// Ids of the sources that say so.
    pub fn sources(&self) -> &[Slug] {
        match self {
            Sale::Place { sources, .. }
            | Sale::Platform { sources, .. }
            | Sale::Chain { sources, .. }
            | Sale::Fair { sources, .. }
            | Sale::Website { sources, .. }
            | Sale::Shop { sources, .. } => sources,
        }
    }

    /// The day on which this was last checked.
    pub fn checked_on(&self) -> Option<Date> {
        match self {
            Sale::Place { checked_on, .. }
            | Sale::Platform { checked_on, .. }
            | Sale::Chain { checked_on, .. }
            | Sale::Fair { checked_on, .. }
            | Sale::Website { checked_on, .. }
            | Sale::Shop { checked_on, .. } => *checked_on,
        }
    }

    /// Whether it is a sample.
    pub fn is_illustrative(&self) -> bool {
        match self {
            Sale::Place { illustrative, .. }
            | Sale::Platform { illustrative, .. }
            | Sale::Chain { illustrative, .. }
            | Sale::Fair { illustrative, .. }
            | Sale::Website { illustrative, .. }
            | Sale::Shop { illustrative, .. } => *illustrative,
        }
    }

    /// Where that is, whatever is said of it: the same for the same point of sale.
    pub fn point(&self) -> (&'static str, &str, &str) {
        fn address(url: Option<&WebAddress>) -> &str {
            url.map_or("", WebAddress::as_str)
        }
        match self {
            Sale::Place { place, .. } => ("place", place.as_str(), ""),
            Sale::Platform { platform, url, .. } => {
                ("platform", platform.keyword(), address(url.as_ref()))
            }
            Sale::Chain { name, url, .. } => ("chain", name, address(url.as_ref())),
            Sale::Fair { event, .. } => ("fair", event.as_str(), ""),
            Sale::Website { url, .. } => ("website", address(url.as_ref()), ""),
            Sale::Shop { name, url, .. } => (
                "shop",
                name.as_deref().unwrap_or_default(),
                address(url.as_ref()),
            ),
        }
    }

    /// The place where the product is sold, if that has a page of its own.
    pub fn place(&self) -> Option<&Slug> {
        match self {
            Sale::Place { place, .. } => Some(place),
            _ => None,
        }
    }

    /// The fair where the product is sold, if it is one.
    pub fn fair(&self) -> Option<&Slug> {
        match self {
            Sale::Fair { event, .. } => Some(event),
            _ => None,
        }
    }
}

vocabulary! {
    /// Platforms on the net.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum Platform {
        /// Postmart, of the Vietnamese post.
        Postmart = "postmart" => "Postmart, sàn của Bưu điện Việt Nam.",
        /// Vỏ Sò, of Viettel.
        Voso = "voso" => "Vỏ Sò, sàn của Viettel.",
        /// Tiki.
        Tiki = "tiki" => "Sàn Tiki.",
        /// Lazada.
        Lazada = "lazada" => "Sàn Lazada.",
        /// Shopee.
        Shopee = "shopee" => "Sàn Shopee.",
        /// Sendo.
        Sendo = "sendo" => "Sàn Sendo.",
        /// TikTok Shop.
        TiktokShop = "tiktok-shop" => "TikTok Shop, sàn của TikTok.",
    }
}

word_of_a_list!(Platform as PlatformSchema, "Platform", {
    "description": "Platforms on the net.",
    "viTitle": "Sàn trên mạng",
    "vi": "Các sàn trên mạng."
});
