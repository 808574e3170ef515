//! What is made: goods with their English, by the programme's groups. Native only.

use crate::words::Both;

/// Something that is made.
#[derive(Debug, Clone, Copy)]
pub struct Good {
    /// What it is called.
    pub name: Both,
    /// Of what it is made.
    pub of: Both,
    /// The programme's group, as content names it.
    pub group: &'static str,
}

const fn good(group: &'static str, name: Both, of: Both) -> Good {
    Good { name, of, group }
}

/// Food.
pub const FOOD: [Good; 36] = [
    good("food", ("Mật ong", "Honey"), ("hoa nhãn", "longan blossom")),
    good("food", ("Nước mắm", "Fish sauce"), ("cá cơm", "anchovies")),
    good(
        "food",
        ("Gạo nếp", "Sticky rice"),
        ("lúa nếp", "glutinous rice"),
    ),
    good(
        "food",
        ("Gạo tẻ", "Rice"),
        ("lúa mùa", "rice of the main harvest"),
    ),
    good(
        "food",
        ("Miến dong", "Arrowroot noodles"),
        ("củ dong", "arrowroot"),
    ),
    good("food", ("Bún khô", "Dried noodles"), ("gạo", "rice")),
    good(
        "food",
        ("Bánh đa", "Rice crackers"),
        ("gạo và vừng", "rice and sesame"),
    ),
    good("food", ("Bánh tráng", "Rice paper"), ("gạo", "rice")),
    good(
        "food",
        ("Bánh chưng", "Bánh chưng, square rice cakes"),
        ("nếp, đỗ và lá dong", "sticky rice, beans and leaves"),
    ),
    good(
        "food",
        ("Bánh gai", "Bánh gai, black leaf cakes"),
        ("lá gai và nếp", "ramie leaves and sticky rice"),
    ),
    good("food", ("Kẹo dừa", "Coconut candy"), ("dừa", "coconut")),
    good("food", ("Kẹo lạc", "Peanut brittle"), ("lạc", "peanuts")),
    good("food", ("Mứt gừng", "Candied ginger"), ("gừng", "ginger")),
    good("food", ("Hạt điều", "Cashew nuts"), ("điều", "cashew")),
    good("food", ("Hạt tiêu", "Pepper"), ("tiêu", "pepper vines")),
    good("food", ("Tôm khô", "Dried shrimp"), ("tôm", "shrimp")),
    good("food", ("Cá khô", "Dried fish"), ("cá", "fish")),
    good("food", ("Chả cá", "Fish cakes"), ("cá thu", "mackerel")),
    good("food", ("Giò lụa", "Pork roll"), ("thịt lợn", "pork")),
    good(
        "food",
        ("Thịt trâu gác bếp", "Smoked buffalo meat"),
        ("thịt trâu", "buffalo meat"),
    ),
    good(
        "food",
        ("Nem chua", "Nem chua, soured pork"),
        ("thịt lợn", "pork"),
    ),
    good(
        "food",
        ("Tinh bột nghệ", "Turmeric starch"),
        ("nghệ", "turmeric"),
    ),
    good("food", ("Bưởi", "Pomelos"), ("bưởi", "pomelo")),
    good("food", ("Cam", "Oranges"), ("cam", "oranges")),
    good("food", ("Nhãn", "Longans"), ("nhãn", "longan")),
    good(
        "food",
        ("Thanh long", "Dragon fruit"),
        ("thanh long", "dragon fruit"),
    ),
    good("food", ("Xoài sấy", "Dried mango"), ("xoài", "mango")),
    good("food", ("Chuối sấy", "Dried banana"), ("chuối", "banana")),
    good(
        "food",
        ("Mít sấy", "Jackfruit crisps"),
        ("mít", "jackfruit"),
    ),
    good(
        "food",
        ("Măng khô", "Dried bamboo shoots"),
        ("măng", "bamboo shoots"),
    ),
    good("food", ("Nấm hương", "Shiitake"), ("nấm", "mushrooms")),
    good("food", ("Rau", "Vegetables"), ("rau", "greens")),
    good(
        "food",
        ("Trứng vịt muối", "Salted duck eggs"),
        ("trứng vịt", "duck eggs"),
    ),
    good(
        "food",
        ("Tương", "Tương, bean paste"),
        ("đỗ tương", "soya beans"),
    ),
    good("food", ("Muối", "Salt"), ("nước biển", "sea water")),
    good(
        "food",
        ("Đường thốt nốt", "Palm sugar"),
        ("thốt nốt", "palmyra palms"),
    ),
];

/// All that is no food.
pub const OTHER: [Good; 24] = [
    good("beverage", ("Trà", "Tea"), ("búp chè", "tea leaves")),
    good(
        "beverage",
        ("Trà sen", "Lotus tea"),
        ("chè và sen", "tea and lotus"),
    ),
    good("beverage", ("Cà phê", "Coffee"), ("cà phê", "coffee")),
    good("beverage", ("Rượu gạo", "Rice wine"), ("gạo", "rice")),
    good(
        "beverage",
        ("Rượu cần", "Jar wine"),
        ("nếp và men lá", "sticky rice and leaf yeast"),
    ),
    good(
        "beverage",
        ("Nước cốt dâu", "Mulberry juice"),
        ("dâu", "mulberries"),
    ),
    good(
        "medicinal_herb",
        ("Cao cà gai leo", "Herbal extract"),
        ("cà gai leo", "cà gai leo, a climbing herb"),
    ),
    good(
        "medicinal_herb",
        ("Trà gừng", "Ginger infusion"),
        ("gừng", "ginger"),
    ),
    good(
        "medicinal_herb",
        ("Tinh dầu sả", "Lemongrass oil"),
        ("sả", "lemongrass"),
    ),
    good("cosmetic", ("Xà phòng", "Soap"), ("dầu dừa", "coconut oil")),
    good(
        "cosmetic",
        ("Dầu gội bồ kết", "Soap-pod shampoo"),
        ("bồ kết", "soap pods"),
    ),
    good(
        "handicraft",
        ("Giỏ mây", "Rattan basket"),
        ("mây", "rattan"),
    ),
    good("handicraft", ("Khay tre", "Bamboo tray"), ("tre", "bamboo")),
    good(
        "handicraft",
        ("Nón lá", "Conical hat"),
        ("lá cọ", "palm leaves"),
    ),
    good(
        "handicraft",
        ("Ấm gốm", "Pottery teapot"),
        ("đất sét", "clay"),
    ),
    good(
        "handicraft",
        ("Bình gốm", "Pottery vase"),
        ("đất sét", "clay"),
    ),
    good(
        "handicraft",
        ("Khăn thổ cẩm", "Brocade scarf"),
        ("sợi bông", "cotton"),
    ),
    good("handicraft", ("Lụa tơ tằm", "Silk"), ("tơ tằm", "silk")),
    good("handicraft", ("Chiếu cói", "Sedge mat"), ("cói", "sedge")),
    good(
        "handicraft",
        ("Tượng gỗ", "Wood carving"),
        ("gỗ mít", "jackfruit wood"),
    ),
    good(
        "handicraft",
        ("Trống", "Drum"),
        ("gỗ và da trâu", "wood and buffalo hide"),
    ),
    good(
        "handicraft",
        ("Tranh giấy dó", "Picture on dó paper"),
        ("giấy dó", "dó paper"),
    ),
    good(
        "tourism",
        ("Du lịch vườn", "Orchard visit"),
        ("vườn cây", "orchards"),
    ),
    good(
        "tourism",
        ("Nhà nghỉ cộng đồng", "Homestay"),
        ("nhà sàn", "houses on stilts"),
    ),
];
