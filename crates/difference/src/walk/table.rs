//! Which heads a cell of a table, or what stands in a list of details, has. Native only.

/// The heads that hold between two edges of a page.
#[derive(Default)]
pub struct Heads {
    columns: Vec<String>,
    column: usize,
    row: String,
    is_in_head: bool,
    detail: String,
    is_in_table: bool,
}

impl Heads {
    /// An element begins.
    pub fn open(&mut self, name: &str) {
        match name {
            "table" => {
                self.columns.clear();
                self.is_in_table = true;
            }
            "thead" => self.is_in_head = true,
            "tr" => {
                self.column = 0;
                self.row.clear();
            }
            _ => {}
        }
    }

    /// An element ends; `text` are the last words in it.
    pub fn close(&mut self, name: &str, text: Option<String>) {
        let text = text.unwrap_or_default();
        match name {
            "table" => self.is_in_table = false,
            "thead" => self.is_in_head = false,
            "th" if self.is_in_head => {
                self.columns.push(text);
                self.column += 1;
            }
            "th" => {
                self.row = text;
                self.column += 1;
            }
            "td" => {
                // An empty corner stands above the heads of rows.
                if self.is_in_head {
                    self.columns.push(text);
                }
                self.column += 1;
            }
            "dt" => self.detail = text,
            _ => {}
        }
    }

    /// The heads of the cell that is open.
    pub fn of_cell(&self) -> String {
        if !self.is_in_table {
            return self.detail.clone();
        }
        let column = self.columns.get(self.column).map_or("", String::as_str);
        let heads = [self.row.as_str(), column];
        let heads: Vec<&str> = heads.into_iter().filter(|head| !head.is_empty()).collect();
        heads.join(", ")
    }
}
