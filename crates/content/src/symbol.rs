//! The small drawings that stand beside the names of tools and materials, by name; `compose` has the drawings. Native only.

use deserr::Deserr;
use schemars::JsonSchema;

use super::read::Findings;

/// A small drawing beside the name of a tool or a material.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserr, JsonSchema)]
#[deserr(error = Findings, rename_all = lowercase)]
#[schemars(rename_all = "lowercase")]
#[schemars(extend(
    "viTitle" = "Hình nhỏ",
    "vi" = "Hình nhỏ cạnh tên dụng cụ hoặc nguyên liệu."
))]
pub enum Symbol {
    /// A hand at work.
    #[schemars(extend("vi" = "Bàn tay đang làm."))]
    Hand,
    /// A hoe or a shovel.
    #[schemars(extend("vi" = "Cuốc hoặc xẻng."))]
    Hoe,
    /// A tank.
    #[schemars(extend("vi" = "Bể."))]
    Tank,
    /// A stirring pole.
    #[schemars(extend("vi" = "Sào khuấy."))]
    Pole,
    /// A ladle or a skimmer.
    #[schemars(extend("vi" = "Muôi hoặc vợt hớt."))]
    Ladle,
    /// A bench to work on.
    #[schemars(extend("vi" = "Bàn làm việc."))]
    Bench,
    /// A wire that cuts.
    #[schemars(extend("vi" = "Dây cắt."))]
    Wire,
    /// A potter's wheel.
    #[schemars(extend("vi" = "Bàn xoay."))]
    Wheel,
    /// A mould.
    #[schemars(extend("vi" = "Khuôn."))]
    Mould,
    /// A tool that scrapes or trims.
    #[schemars(extend("vi" = "Dao cạo, dụng cụ sửa."))]
    Scraper,
    /// A sponge.
    #[schemars(extend("vi" = "Bọt biển."))]
    Sponge,
    /// A board with pieces on it.
    #[schemars(extend("vi" = "Tấm ván xếp hàng."))]
    Board,
    /// A brush.
    #[schemars(extend("vi" = "Bút lông, chổi."))]
    Brush,
    /// A knife.
    #[schemars(extend("vi" = "Dao."))]
    Blade,
    /// A tub.
    #[schemars(extend("vi" = "Chậu."))]
    Tub,
    /// A kiln.
    #[schemars(extend("vi" = "Lò nung."))]
    Kiln,
    /// Shelves in a kiln.
    #[schemars(extend("vi" = "Giá kê trong lò."))]
    Shelf,
    /// A grindstone.
    #[schemars(extend("vi" = "Đá mài."))]
    Stone,
    /// The ear that listens.
    #[schemars(extend("vi" = "Tai nghe tiếng gõ."))]
    Ear,
    /// A rack or a yard to dry on.
    #[schemars(extend("vi" = "Giàn phơi, sân phơi."))]
    Rack,
    /// A machine.
    #[schemars(extend("vi" = "Máy."))]
    Machine,
    /// A pot over the fire.
    #[schemars(extend("vi" = "Nồi trên bếp."))]
    Pot,
    /// Scissors.
    #[schemars(extend("vi" = "Kéo."))]
    Scissors,
    /// An awl.
    #[schemars(extend("vi" = "Dùi."))]
    Awl,
    /// A form to work around.
    #[schemars(extend("vi" = "Cốt để làm theo."))]
    Form,
    /// A flame.
    #[schemars(extend("vi" = "Ngọn lửa."))]
    Flame,
    /// A lump of clay.
    #[schemars(extend("vi" = "Cục đất."))]
    Clay,
    /// Water.
    #[schemars(extend("vi" = "Nước."))]
    Water,
    /// Something liquid, as clay in water.
    #[schemars(extend("vi" = "Thứ lỏng, như hồ đất."))]
    Slip,
    /// Powder: kaolin, ash, lime.
    #[schemars(extend("vi" = "Bột: cao lanh, tro, vôi."))]
    Powder,
    /// Pigment.
    #[schemars(extend("vi" = "Màu vẽ."))]
    Pigment,
    /// A vessel.
    #[schemars(extend("vi" = "Bình, lọ."))]
    Vessel,
    /// A vessel that is cracked.
    #[schemars(extend("vi" = "Bình nứt."))]
    Cracked,
    /// Fuel.
    #[schemars(extend("vi" = "Chất đốt."))]
    Fuel,
    /// Canes.
    #[schemars(extend("vi" = "Cây song, mây, tre."))]
    Cane,
    /// Strands.
    #[schemars(extend("vi" = "Nan, sợi."))]
    Strand,
    /// Straw.
    #[schemars(extend("vi" = "Rơm."))]
    Straw,
    /// Glue or varnish.
    #[schemars(extend("vi" = "Keo hoặc sơn phủ."))]
    Glue,
    /// Something woven.
    #[schemars(extend("vi" = "Đồ đan."))]
    Basket,
}
