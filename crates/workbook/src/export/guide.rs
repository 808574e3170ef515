//! The first sheet: how the others are filled in. Native only.

use langke_model::i18n::Language;

/// The lines of the guide, in both languages, the one of the reader first.
pub fn lines(language: Language) -> Vec<&'static str> {
    match language {
        Language::Vietnamese => [VIETNAMESE, &[""], ENGLISH].concat(),
        Language::English => [ENGLISH, &[""], VIETNAMESE].concat(),
    }
}

const VIETNAMESE: &[&str] = &[
    "Làng Kể: nội dung của trang",
    "Mỗi trang tính là một loại: làng, người làm, sản phẩm… Mỗi dòng là một mục. Không cần điền mọi trang.",
    "Cột có dấu * là cột cần có; (*) là cột cần có nếu đã điền một cột cùng nhóm. Dòng thứ ba giải thích từng cột.",
    "Ô giải thích ở cột mã nói mỗi mục còn cần dòng ở những trang nào khác: một sản phẩm cần ít nhất một dòng ở trang \"Câu chuyện\".",
    "Mã viết bằng chữ thường không dấu, số và gạch ngang: binh-hoa. Để trống thì mã được đặt theo tên.",
    "Những gì lặp lại (câu chuyện, chứng nhận, nơi bán, các bước…) có trang riêng: cột đầu ghi mã của mục mà dòng ấy thuộc về.",
    "Ô trống giữ nguyên giá trị đang có. Muốn xóa giá trị đang có thì ghi (xóa).",
    "Các dòng của một mục ở trang lặp lại thay cả danh sách đang có của mục ấy; mục không có dòng nào thì giữ nguyên.",
    "Mốc thời gian, dãy ảnh, so sánh hai ảnh, lời nói khác nhau: mỗi mốc, mỗi ảnh, mỗi bên, mỗi lời một dòng; từ dòng thứ hai để trống cột loại đoạn (hoặc câu hỏi).",
    "Nhiều giá trị trong một ô thì cách nhau bằng dấu chấm phẩy, hoặc mỗi giá trị một dòng.",
    "Dòng có mã bắt đầu bằng \"mẫu:\" là ví dụ, không nhập.",
    "Ảnh ghi bằng tên tệp; tệp ảnh để trong thư mục media, không nằm trong bảng tính này.",
    "Cột cuối giữ những gì các cột khác không ghi được (bàn xoay, khung đan của một cách làm chẳng hạn); xin đừng sửa.",
    "Nhập vào thư mục nội dung: langke import TỆP.xlsx --into content",
];

const ENGLISH: &[&str] = &[
    "Làng Kể: the content of a site",
    "Each sheet is a kind: villages, makers, products… Each row is a thing. Not every sheet has to be filled in.",
    "Columns with * are needed; those with (*) are where one of their group is filled in. The third row explains each column.",
    "Below the heading of ids it says on which other sheets each thing needs rows: a product needs at least one on \"Stories\".",
    "Ids are small letters without marks, digits and hyphens: binh-hoa. Where there is none, it is made from the name.",
    "What repeats (stories, certificates, sales, steps…) has sheets of its own: the first column holds the id of the thing it belongs to.",
    "An empty cell leaves what is there. To take away what is there, write (delete).",
    "The rows of a thing on such a sheet replace its whole list; a thing without rows there keeps its list.",
    "Timelines, galleries, comparisons, disputes: a row for each moment, picture, side, claim; from the second on leave the kind of block (or the question) empty.",
    "Several values in a cell are parted by semicolons, or stand one a line.",
    "Rows whose id begins with \"example:\" are examples and are not imported.",
    "Pictures are named by their files; the files lie in media, not in this workbook.",
    "The last column holds what no other can say (such as the wheel and the weave of a process); please leave it as it is.",
    "Bring it into a content folder: langke import FILE.xlsx --into content",
];
