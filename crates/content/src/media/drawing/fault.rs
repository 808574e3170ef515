//! What can be wrong with a drawing, in both languages: what was found, why it is refused, how to mend it. Native only.

use serde::Serialize;

use crate::xml::XmlFault;
use langke_model::i18n::Language;

/// A fault of a drawing, and where.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Fault {
    /// The line, from 1.
    pub line: usize,
    /// What is wrong.
    pub what: DrawingFault,
}

/// What is wrong with a drawing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum DrawingFault {
    /// It is no XML, would swell, or is beyond the limits.
    Xml {
        /// Which.
        fault: XmlFault,
    },
    /// Its root is no `<svg>` of SVG's namespace.
    NotADrawing {
        /// The name of the root.
        found: String,
    },
    /// It does not say its size.
    NoViewBox {
        /// The view box as it stands.
        found: String,
    },
    /// Its sides are nothing or too long.
    Sides {
        /// The view box as it stands.
        found: String,
        /// The longest side.
        most: u32,
    },
    /// An element of SVG that is not on the list.
    Element {
        /// Its name.
        name: String,
    },
    /// An element of something else than SVG.
    ForeignElement {
        /// Its name.
        name: String,
        /// Its namespace.
        namespace: String,
    },
    /// An element where only text is.
    ElementInText {
        /// Its name.
        name: String,
        /// The element that holds it.
        inside: String,
    },
    /// An attribute that is not on the list, or not for this element.
    Attribute {
        /// The element.
        element: String,
        /// Its name.
        name: String,
    },
    /// An attribute of something else than SVG.
    ForeignAttribute {
        /// The element.
        element: String,
        /// Its name.
        name: String,
        /// Its namespace.
        namespace: String,
    },
    /// A reference that leads out of the file.
    Reference {
        /// The element.
        element: String,
        /// The reference.
        found: String,
    },
    /// An address in style that leads out of the file.
    Address {
        /// The address.
        found: String,
    },
    /// A rule for the style sheet itself.
    AtRule {
        /// Its name without the sign.
        name: String,
    },
    /// A function of style that is not on the list.
    Function {
        /// Its name.
        name: String,
    },
    /// Style that is broken.
    BrokenStyle {
        /// Where.
        found: String,
    },
    /// Brackets of style that lie in one another too deep.
    StyleTooDeep {
        /// How deep they may.
        most: u32,
    },
    /// A style sheet that refers to something that draws.
    SheetRefers {
        /// The id.
        id: String,
    },
    /// Copies of copies that become too many.
    TooManyCopies {
        /// How many things it may draw.
        most: u64,
        /// How many copies may follow one another.
        steps: u32,
    },
    /// There are more faults.
    Others {
        /// How many.
        count: usize,
    },
}

/// The beginning of something that may be long.
pub(super) fn shortened(text: &str) -> String {
    const MOST: usize = 60;
    match text.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// Why an element or attribute is not on the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Why {
    Runs,
    LeadsAway,
    Embeds,
    Moves,
    Unknown,
}

impl Why {
    fn of_element(name: &str) -> Why {
        match name.to_ascii_lowercase().as_str() {
            "script" | "handler" | "listener" => Why::Runs,
            "a" => Why::LeadsAway,
            "image" | "feimage" | "foreignobject" | "video" | "audio" | "iframe" | "frame"
            | "object" | "embed" | "img" | "canvas" => Why::Embeds,
            "set" | "discard" | "mpath" => Why::Moves,
            other if other.starts_with("animate") => Why::Moves,
            _ => Why::Unknown,
        }
    }

    fn of_attribute(name: &str) -> Why {
        match name.to_ascii_lowercase().as_str() {
            "src" | "href" | "base" => Why::LeadsAway,
            other if other.starts_with("on") => Why::Runs,
            _ => Why::Unknown,
        }
    }

    fn vietnamese(self) -> &'static str {
        match self {
            Why::Runs => "nó chạy mã trên máy của khách",
            Why::LeadsAway => "bản vẽ không dẫn đi đâu; liên kết viết trong chuyện",
            Why::Embeds => "bản vẽ không nhúng ảnh, phim hay trang khác",
            Why::Moves => "bản vẽ đứng yên",
            Why::Unknown => "không thuộc những gì một bản vẽ cần",
        }
    }

    fn english(self) -> &'static str {
        match self {
            Why::Runs => "it runs code on visitors' phones",
            Why::LeadsAway => "a drawing leads nowhere; links stand in stories",
            Why::Embeds => "a drawing embeds no pictures, films or pages",
            Why::Moves => "a drawing stands still",
            Why::Unknown => "it is not among what a drawing needs",
        }
    }
}

impl DrawingFault {
    /// What was found, why it is refused, how to mend it.
    pub fn message(&self, language: Language) -> String {
        match language {
            Language::Vietnamese => self.vietnamese(),
            Language::English => self.english(),
        }
    }

    fn vietnamese(&self) -> String {
        const EXPORT: &str = "Hãy bỏ nó đi, hoặc xuất lại bản vẽ dạng SVG thường (Inkscape: Save as → Plain SVG; Illustrator: Export As → SVG).";
        const AGAIN: &str = "Xuất lại bản vẽ dạng SVG thường cũng được (Inkscape: Save as → Plain SVG; Illustrator: Export As → SVG).";
        const SIMPLER: &str = "Hãy làm bản vẽ đơn giản hơn, hoặc lưu thành ảnh WebP.";
        match self {
            DrawingFault::Xml { fault } => {
                let advice = if fault.is_too_much() { SIMPLER } else { AGAIN };
                format!("{}. {advice}", fault.message(Language::Vietnamese))
            }
            DrawingFault::NotADrawing { found } => format!(
                "thẻ đầu là <{found}>, cần <svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 800 500\">. Hãy xuất lại bản vẽ dạng SVG."
            ),
            DrawingFault::NoViewBox { found } => format!(
                "viewBox=\"{found}\" không cho biết khổ bản vẽ. Cần bốn số, hai số cuối là rộng và cao, như viewBox=\"0 0 800 500\" trong thẻ <svg>."
            ),
            DrawingFault::Sides { found, most } => format!(
                "viewBox=\"{found}\": hai số cuối là rộng và cao, cần từ 1 đến {most}. Hãy thu nhỏ khổ vẽ rồi xuất lại."
            ),
            DrawingFault::Element { name } => {
                format!(
                    "không dùng được <{name}>: {}. {EXPORT}",
                    Why::of_element(name).vietnamese()
                )
            }
            DrawingFault::ForeignElement { name, namespace } => {
                format!(
                    "<{name}> (xmlns \"{namespace}\") không phải SVG: {}. {EXPORT}",
                    Why::of_element(name).vietnamese()
                )
            }
            DrawingFault::ElementInText { name, inside } => {
                format!("trong <{inside}> chỉ được có chữ, ở đây có <{name}>. {EXPORT}")
            }
            DrawingFault::Attribute { element, name } => {
                format!(
                    "không dùng được {name} trong <{element}>: {}. {EXPORT}",
                    Why::of_attribute(name).vietnamese()
                )
            }
            DrawingFault::ForeignAttribute {
                element,
                name,
                namespace,
            } => {
                format!("{name} trong <{element}> (xmlns \"{namespace}\") không phải SVG. {EXPORT}")
            }
            DrawingFault::Reference { element, found } => format!(
                "<{element} href=\"{found}\"> dẫn ra ngoài tệp; chỉ dẫn được tới một phần của chính bản vẽ, như href=\"#la\". Hãy chép phần ấy vào bản vẽ."
            ),
            DrawingFault::Address { found } => format!(
                "url({found}) dẫn ra ngoài tệp; chỉ dẫn được tới một phần của chính bản vẽ, như url(#nen). Hãy chép phần ấy vào bản vẽ."
            ),
            DrawingFault::AtRule { name } => format!(
                "không dùng được @{name}; trong <style> chỉ có các luật thường và @media. Hãy bỏ nó; phông chữ thì đổi thành đường nét (text to path)."
            ),
            DrawingFault::Function { name } => {
                format!(
                    "không dùng được {name}(…) trong kiểu: nó có thể lấy thứ gì từ nơi khác. Hãy viết thẳng giá trị."
                )
            }
            DrawingFault::BrokenStyle { found } => {
                format!(
                    "kiểu viết sai ở \"{found}\". Hãy sửa ngoặc, dấu nháy, hoặc xuất lại bản vẽ."
                )
            }
            DrawingFault::StyleTooDeep { most } => {
                format!("các ngoặc trong kiểu lồng nhau quá {most} tầng. {SIMPLER}")
            }
            DrawingFault::SheetRefers { id } => format!(
                "url(#{id}) trong <style>: ở đó chỉ dẫn được tới dải màu (linearGradient, radialGradient). Hãy ghi nó vào chính hình cần nó, như fill=\"url(#{id})\"."
            ),
            DrawingFault::TooManyCopies { most, steps } => format!(
                "các bản sao (use, pattern, mask, marker) lồng vào nhau thành hơn {most} hình, quá {steps} bước, hoặc quay về chính nó. {SIMPLER}"
            ),
            DrawingFault::Others { count } => format!("và {count} chỗ khác nữa."),
        }
    }

    fn english(&self) -> String {
        const EXPORT: &str = "Take it out, or export the drawing again as plain SVG (Inkscape: Save as → Plain SVG; Illustrator: Export As → SVG).";
        const AGAIN: &str = "Exporting the drawing again as plain SVG mends it too (Inkscape: Save as → Plain SVG; Illustrator: Export As → SVG).";
        const SIMPLER: &str = "Make the drawing simpler, or save it as a WebP picture.";
        match self {
            DrawingFault::Xml { fault } => {
                let advice = if fault.is_too_much() { SIMPLER } else { AGAIN };
                format!("{}. {advice}", fault.message(Language::English))
            }
            DrawingFault::NotADrawing { found } => format!(
                "it begins with <{found}>, expected <svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 800 500\">. Export the drawing again as SVG."
            ),
            DrawingFault::NoViewBox { found } => format!(
                "viewBox=\"{found}\" does not say the drawing's size. Expected four numbers, the last two width and height, such as \
                 viewBox=\"0 0 800 500\" in <svg>."
            ),
            DrawingFault::Sides { found, most } => format!(
                "viewBox=\"{found}\": the last two numbers are width and height, expected 1 to {most}. Make the page of the drawing smaller and export it again."
            ),
            DrawingFault::Element { name } => {
                format!(
                    "<{name}> cannot be used: {}. {EXPORT}",
                    Why::of_element(name).english()
                )
            }
            DrawingFault::ForeignElement { name, namespace } => {
                format!(
                    "<{name}> (xmlns \"{namespace}\") is not SVG: {}. {EXPORT}",
                    Why::of_element(name).english()
                )
            }
            DrawingFault::ElementInText { name, inside } => {
                format!("<{inside}> holds only text, here it holds <{name}>. {EXPORT}")
            }
            DrawingFault::Attribute { element, name } => {
                format!(
                    "{name} cannot be used in <{element}>: {}. {EXPORT}",
                    Why::of_attribute(name).english()
                )
            }
            DrawingFault::ForeignAttribute {
                element,
                name,
                namespace,
            } => {
                format!("{name} in <{element}> (xmlns \"{namespace}\") is not SVG. {EXPORT}")
            }
            DrawingFault::Reference { element, found } => format!(
                "<{element} href=\"{found}\"> leads out of the file; it can only lead to a part of the drawing itself, such as href=\"#leaf\". Copy that \
                 part into the drawing."
            ),
            DrawingFault::Address { found } => format!(
                "url({found}) leads out of the file; it can only lead to a part of the drawing itself, such as url(#ground). Copy that part into the drawing."
            ),
            DrawingFault::AtRule { name } => format!(
                "@{name} cannot be used; <style> has only plain rules and @media. Take it out; turn letters of a font into outlines (text to path)."
            ),
            DrawingFault::Function { name } => {
                format!(
                    "{name}(…) cannot be used in style: it may fetch something from elsewhere. Write the value itself."
                )
            }
            DrawingFault::BrokenStyle { found } => {
                format!(
                    "the style is broken at \"{found}\". Correct brackets and quotation marks, or export the drawing again."
                )
            }
            DrawingFault::StyleTooDeep { most } => {
                format!("brackets of style lie in one another more than {most} deep. {SIMPLER}")
            }
            DrawingFault::SheetRefers { id } => format!(
                "url(#{id}) in <style>: there it can only lead to a gradient. Write it at the shape that needs it, such as fill=\"url(#{id})\"."
            ),
            DrawingFault::TooManyCopies { most, steps } => format!(
                "copies (use, pattern, mask, marker) of copies become more than {most} things, more than {steps} steps, or a part of themselves. {SIMPLER}"
            ),
            DrawingFault::Others { count } => format!("and {count} more places."),
        }
    }
}
