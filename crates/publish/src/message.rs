//! What was published, or why nothing was, said to whoever published it. Native only.

use std::path::Path;

use super::folder::{FileError, RECORD, Refusal};
use super::{AppError, PublishError, Published};
use langke_content::escaped;
use langke_model::i18n::Language::{self, English, Vietnamese};

impl Published {
    /// What stands where, and what of others' was left or moved.
    pub fn message(&self, out: &Path, language: Language) -> String {
        let Published {
            pages,
            has_host,
            dead,
            unmade,
            located,
            placed,
        } = self;
        let (files, bytes, out) = (placed.files, placed.bytes, out.display());
        let mut lines = vec![match language {
            Vietnamese => format!("{pages} trang, {files} tệp, {bytes} byte → {out}"),
            English => format!("{pages} pages, {files} files, {bytes} bytes → {out}"),
        }];
        if !placed.left.is_empty() {
            let left = placed.left.join(", ");
            lines.push(match language {
                Vietnamese => format!("Giữ nguyên, vì không phải của trang web: {left}"),
                English => format!("Left as it is, since it is not the site's: {left}"),
            });
        }
        if let Some(aside) = &placed.set_aside {
            let aside = aside.display();
            lines.push(match language {
                Vietnamese => format!("Tệp do người khác sửa, nằm ở chỗ trang web cần, đã được chuyển sang {aside}"),
                English => format!("Files that others changed, in the place of the site's own, were moved to {aside}"),
            });
        }
        if let Some(reason) = &placed.remains {
            lines.push(match language {
                Vietnamese => format!("Trang cũ chưa dọn hết ({reason}); lần xuất bản sau sẽ dọn tiếp"),
                English => format!("The old site could not be taken away whole ({reason}); the next publish tries again"),
            });
        }
        if !dead.is_empty() {
            let named: Vec<&str> = dead.iter().take(MOST_NAMED).map(String::as_str).collect();
            let named = named.join(", ");
            let more = match (language, dead.len().saturating_sub(MOST_NAMED)) {
                (_, 0) => String::new(),
                (Vietnamese, more) => format!(" và {more} địa chỉ nữa"),
                (English, more) => format!(" and {more} more"),
            };
            lines.push(match language {
                Vietnamese => format!("Địa chỉ đã in trên nhãn nay không dẫn tới đâu: {named}{more}. Nếu nhãn đã in, hãy trả tệp của thứ ấy về chỗ cũ; muốn bỏ hẳn thì dùng langke delete LOẠI MÃ --leads-to MÃ-KHÁC để mã ngắn dẫn tới thứ khác"),
                English => format!("Addresses on labels that lead nowhere any more: {named}{more}. If such labels are about, put the file of the thing back; to take it away for good use langke delete KIND ID --leads-to OTHER, and its short codes lead to something else"),
            });
        }
        if *located > 0 {
            lines.push(match language {
                Vietnamese => format!("{located} ảnh có ghi nơi chụp trong tệp; nơi chụp không được đăng lên trang"),
                English => format!("{located} photographs said in their files where they were taken; that is not published"),
            });
        }
        if unmade.photographs > 0 {
            let (photographs, minutes) = (unmade.photographs, (unmade.seconds / 60.0).ceil());
            lines.push(match language {
                Vietnamese => format!("{photographs} ảnh tạm đăng ở dạng làm nhanh, nặng hơn. Làm nốt dạng nhẹ mất khoảng {minutes} phút: chạy langke develop, lúc nào dừng cũng được, rồi xuất bản lại"),
                English => format!("{photographs} photographs are published in the quick format for now, which is heavier. Making the light one takes about {minutes} minutes: run langke develop, which may be stopped at any time, and publish again"),
            });
        }
        if !has_host {
            lines.push(without_host(language).to_owned());
        }
        let lines: Vec<String> = lines.iter().map(|line| escaped(line)).collect();
        lines.join("\n")
    }
}

/// So many addresses are named, of more their number.
const MOST_NAMED: usize = 10;

/// What a site lacks that is published without `--base-url`.
pub fn without_host(language: Language) -> &'static str {
    match language {
        Vietnamese => {
            "Xuất bản không có --base-url https://tên-miền thì những gì phải ghi địa chỉ đầy đủ đều thiếu: địa chỉ chính thức của trang và sitemap.xml \
             (máy tìm kiếm khó biết trang nào là bản chính, bản nào là bản dịch), ảnh xem trước khi chia sẻ, tin mới cho trình đọc tin (feed.atom), \
             liên kết theo dõi lịch hội (webcal), thẻ nhúng oEmbed."
        }
        English => {
            "Published without --base-url https://host, all that needs whole addresses is missing: canonical addresses of pages and sitemap.xml (search \
             engines cannot tell which page is the original and which a translation), pictures of share cards, news for feed readers (feed.atom), \
             links that subscribe to the calendar of festivals (webcal), oEmbed."
        }
    }
}

impl PublishError {
    /// What went wrong and what to do about it.
    pub fn message(&self, language: Language) -> String {
        match (self, language) {
            (PublishError::App(error), _) => error.message(language),
            (PublishError::File(error), _) => error.message(language),
            (PublishError::Photograph { path, fault }, _) => {
                format!("{}: {}", path.display(), fault.message(language))
            }
            (PublishError::NoPage { address }, Vietnamese) => format!(
                "trang {address} có trong danh sách nhưng không có nội dung; đây là lỗi của chương trình, xin báo lại"
            ),
            (PublishError::NoPage { address }, English) => format!(
                "the page {address} is listed but has no content; this is a fault of the program, please report it"
            ),
            (PublishError::EmptyPage { address }, Vietnamese) => format!(
                "trang {address} in ra không có tiêu đề; đây là lỗi của chương trình, xin báo lại"
            ),
            (PublishError::EmptyPage { address }, English) => format!(
                "the page {address} was printed without a heading; this is a fault of the program, please report it"
            ),
            (PublishError::Data { address, source }, Vietnamese) => {
                format!("không viết được dữ liệu của trang {address} thành JSON: {source}")
            }
            (PublishError::Data { address, source }, English) => {
                format!("the data of the page {address} cannot be written as JSON: {source}")
            }
            (PublishError::NotListed { file }, Vietnamese) => format!(
                "tệp {file} được làm ra mà không có trong danh sách; đây là lỗi của chương trình, xin báo lại"
            ),
            (PublishError::NotListed { file }, English) => format!(
                "the file {file} was made and stands on no list; this is a fault of the program, please report it"
            ),
        }
    }
}

impl AppError {
    fn message(&self, language: Language) -> String {
        match (self, language) {
            (AppError::File(error), _) => error.message(language),
            (AppError::NotFound { folder }, Vietnamese) => format!(
                "{} không chứa ứng dụng đã dựng; hãy dựng bằng `cargo xtask dist` hoặc `trunk build`, hoặc chỉ tới một trang web đã xuất bản trước đây",
                folder.display()
            ),
            (AppError::NotFound { folder }, English) => format!(
                "{} holds no built app; build it with `cargo xtask dist` or `trunk build`, or name a site that was published before",
                folder.display()
            ),
            (AppError::Incomplete { folder, part }, Vietnamese) => format!(
                "ứng dụng trong {} thiếu một phần ({part}); hãy dựng lại bằng `cargo xtask dist`",
                folder.display()
            ),
            (AppError::Incomplete { folder, part }, English) => format!(
                "the app in {} lacks its {part}; build it anew with `cargo xtask dist`",
                folder.display()
            ),
            (AppError::Manifest { folder, source }, Vietnamese) => format!(
                "app/manifest.json trong {} không phải tệp của một trang web đã xuất bản: {source}",
                folder.display()
            ),
            (AppError::Manifest { folder, source }, English) => format!(
                "app/manifest.json in {} is not what a published site has: {source}",
                folder.display()
            ),
            (AppError::Outside { folder, name }, Vietnamese) => format!(
                "ứng dụng trong {} chỉ tới tệp {name:?} nằm ngoài nó; đừng dùng ứng dụng này, hãy dựng lại bằng `cargo xtask dist`",
                folder.display()
            ),
            (AppError::Outside { folder, name }, English) => format!(
                "the app in {} names the file {name:?}, which does not lie in it; do not use this app, build it anew with `cargo xtask dist`",
                folder.display()
            ),
        }
    }
}

impl FileError {
    fn message(&self, language: Language) -> String {
        match (self, language) {
            (FileError::Unusable { path, source }, Vietnamese) => {
                format!("không dùng được {}: {source}", path.display())
            }
            (FileError::Unusable { path, source }, English) => {
                format!("{} cannot be used: {source}", path.display())
            }
            (FileError::Refused { folder, why }, Vietnamese) => format!(
                "không xuất bản vào {:?}: {}. Không có gì bị thay đổi.",
                folder.display().to_string(),
                why.in_vietnamese()
            ),
            (FileError::Refused { folder, why }, English) => format!(
                "nothing is published to {:?}: {}. Nothing was changed.",
                folder.display().to_string(),
                why.in_english()
            ),
            (FileError::InTheWay { path }, Vietnamese) => format!(
                "{} nằm ở chỗ trang web cần ghi tệp, mà Làng Kể không ghi xuyên qua liên kết hay thư mục của người khác; hãy chuyển nó đi chỗ khác rồi xuất bản lại",
                path.display()
            ),
            (FileError::InTheWay { path }, English) => format!(
                "{} stands where the site has files, and nothing is written through somebody else's link or folder; move it elsewhere and publish again",
                path.display()
            ),
            (FileError::Immovable { path }, Vietnamese) => format!(
                "không được phép ghi vào {}, hoặc đó là một ổ đĩa khác gắn vào; hãy cho phép ghi, hoặc đặt nó bên cạnh trang web rồi tạo liên kết tới nó. Không có gì bị thay đổi.",
                path.display()
            ),
            (FileError::Immovable { path }, English) => format!(
                "{} may not be written, or another disk is mounted there; let it be written, or put it beside the site and link to it. Nothing was changed.",
                path.display()
            ),
            (FileError::Twice { file }, Vietnamese) => {
                format!("hai phần của trang web cùng có tệp {file}; hãy đổi tên một tệp")
            }
            (FileError::Twice { file }, English) => {
                format!("two parts of the site have a file {file}; give one another name")
            }
            (FileError::Changed { path }, Vietnamese) => format!(
                "{} vừa bị sửa trong lúc đang xuất bản, nên chưa được kiểm tra; hãy xuất bản lại",
                path.display()
            ),
            (FileError::Changed { path }, English) => format!(
                "{} was changed while it was being published, so nobody has checked it; publish again",
                path.display()
            ),
        }
    }
}

impl Refusal {
    fn in_vietnamese(self) -> String {
        match self {
            Refusal::NoName => {
                "đó không phải tên thư mục; hãy ghi tên một thư mục, ví dụ dist".into()
            }
            Refusal::NotAFolder => "đó là một tệp; hãy ghi tên một thư mục mới".into(),
            Refusal::LeadsNowhere => {
                "đó là liên kết tới một nơi không có; hãy tạo thư mục mà nó chỉ tới, hoặc ghi tên khác".into()
            }
            Refusal::Root => "đó là gốc của ổ đĩa; hãy ghi tên một thư mục trong đó".into(),
            Refusal::AroundHere => {
                "lệnh đang chạy ngay trong thư mục đó; hãy ra thư mục khác rồi gọi thư mục đó bằng tên".into()
            }
            Refusal::Content => {
                "thư mục nội dung nằm trong đó hoặc nó nằm trong thư mục nội dung; hãy chọn một thư mục ở chỗ khác".into()
            }
            Refusal::App => {
                "ứng dụng (--app) nằm trong đó hoặc nó nằm trong ứng dụng; hãy chọn một thư mục ở chỗ khác".into()
            }
            Refusal::NotOurs => format!(
                "trong đó đã có tệp mà không có danh sách {RECORD} của Làng Kể, nên có thể là của người khác; \
                 hãy chọn một thư mục mới hoặc trống. Tệp riêng đặt vào đó sau này sẽ được giữ nguyên"
            ),
            Refusal::Workspace => {
                "thư mục ẩn này là nơi Làng Kể viết trang web mới, nhưng trong đó có thứ khác; hãy chuyển nó đi".into()
            }
        }
    }

    fn in_english(self) -> String {
        match self {
            Refusal::NoName => "that is no name of a folder; name one, such as dist".into(),
            Refusal::NotAFolder => "that is a file; name a new folder".into(),
            Refusal::LeadsNowhere => {
                "that is a link to something that is not there; make the folder it leads to, or name another".into()
            }
            Refusal::Root => "that is the root of the disk; name a folder in it".into(),
            Refusal::AroundHere => {
                "the command runs inside that folder; go to another one and call it by its name".into()
            }
            Refusal::Content => {
                "the content lies in it, or it lies in the content; choose a folder elsewhere".into()
            }
            Refusal::App => {
                "the app (--app) lies in it, or it lies in the app; choose a folder elsewhere".into()
            }
            Refusal::NotOurs => format!(
                "it holds files, but no list {RECORD} of what Làng Kể published, so they may be somebody's; \
                 choose a new or empty folder. Files of yours that you put there later will stay"
            ),
            Refusal::Workspace => {
                "this hidden folder is where a new site is written, but something else lies in it; move it elsewhere".into()
            }
        }
    }
}
