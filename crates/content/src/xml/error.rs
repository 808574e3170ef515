//! Why a document of XML is not read, in both languages. Native only.

use serde::Serialize;

use langke_model::i18n::Language;

/// What is wrong with a document, and where.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct XmlError {
    /// The line, from 1.
    pub line: usize,
    /// What is wrong.
    pub fault: XmlFault,
}

/// What is wrong with a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum XmlFault {
    /// It is not XML.
    NotXml {
        /// What the parser says, in English.
        reason: String,
    },
    /// It ends before its elements do.
    CutShort,
    /// It has a document type, in which entities are declared.
    DocumentType,
    /// It has an instruction for programs.
    Instruction {
        /// Its name.
        name: String,
    },
    /// It refers to something that would stand for other text.
    Entity {
        /// Its name.
        name: String,
    },
    /// It says that it is written in another encoding than UTF-8.
    Encoding {
        /// Which.
        found: String,
    },
    /// Its elements lie in one another too deep.
    TooDeep {
        /// How deep they may.
        most: usize,
    },
    /// It has too many elements.
    TooManyElements {
        /// How many it may have.
        most: usize,
    },
    /// An element has too many attributes.
    TooManyAttributes {
        /// Its name.
        element: String,
        /// How many it may have.
        most: usize,
    },
    /// Its elements have too many attributes together.
    TooManyAttributesInAll {
        /// How many they may have.
        most: usize,
    },
}

impl XmlFault {
    /// Whether the document is beyond the limits; otherwise something in it is wrong.
    pub fn is_too_much(&self) -> bool {
        matches!(
            self,
            XmlFault::TooDeep { .. }
                | XmlFault::TooManyElements { .. }
                | XmlFault::TooManyAttributes { .. }
                | XmlFault::TooManyAttributesInAll { .. }
        )
    }

    /// What was found, what is read.
    pub fn message(&self, language: Language) -> String {
        match language {
            Language::Vietnamese => self.vietnamese(),
            Language::English => self.english(),
        }
    }

    fn vietnamese(&self) -> String {
        match self {
            XmlFault::NotXml { reason } => format!("không đúng cú pháp XML ({reason})"),
            XmlFault::CutShort => "tệp bị cắt cụt: có thẻ chưa đóng".into(),
            XmlFault::DocumentType => {
                "có <!DOCTYPE …>; hãy xóa từ <!DOCTYPE tới dấu > đóng nó".into()
            }
            XmlFault::Instruction { name } => format!("có <?{name} …?>; hãy xóa nó"),
            XmlFault::Entity { name } => {
                format!("không dùng được &{name};, chỉ có &lt; &gt; &amp; &quot; &apos;")
            }
            XmlFault::Encoding { found } => {
                format!("tệp ghi mã chữ là {found}; hãy lưu lại bằng UTF-8")
            }
            XmlFault::TooDeep { most } => format!("các thẻ lồng nhau quá {most} tầng"),
            XmlFault::TooManyElements { most } => format!("có hơn {most} thẻ"),
            XmlFault::TooManyAttributes { element, most } => {
                format!("thẻ <{element}> có hơn {most} thuộc tính")
            }
            XmlFault::TooManyAttributesInAll { most } => {
                format!("các thẻ có tất cả hơn {most} thuộc tính")
            }
        }
    }

    fn english(&self) -> String {
        match self {
            XmlFault::NotXml { reason } => format!("this is not XML ({reason})"),
            XmlFault::CutShort => "the file is cut short: an element is not closed".into(),
            XmlFault::DocumentType => {
                "there is <!DOCTYPE …>; delete it, from <!DOCTYPE to the > that closes it".into()
            }
            XmlFault::Instruction { name } => format!("there is <?{name} …?>; delete it"),
            XmlFault::Entity { name } => {
                format!("&{name}; cannot be used, only &lt; &gt; &amp; &quot; &apos;")
            }
            XmlFault::Encoding { found } => {
                format!("the file says that it is written in {found}; save it as UTF-8")
            }
            XmlFault::TooDeep { most } => {
                format!("elements lie in one another more than {most} deep")
            }
            XmlFault::TooManyElements { most } => format!("there are more than {most} elements"),
            XmlFault::TooManyAttributes { element, most } => {
                format!("<{element}> has more than {most} attributes")
            }
            XmlFault::TooManyAttributesInAll { most } => {
                format!("the elements have more than {most} attributes together")
            }
        }
    }
}
