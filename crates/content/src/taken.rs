//! Where photographs were taken: it is not published, but may be the position that a place still lacks. Native only.

use std::fmt;

use super::{Content, Place};
use langke_model::geo::{LonLat, metres_between};
use langke_model::i18n::Language;

/// A photograph whose file says where it was taken.
#[derive(Debug, Clone, PartialEq)]
pub struct Taken {
    /// The file, below `media/`.
    pub file: String,
    /// Where the device was.
    pub at: LonLat,
    /// Ids of the places that it shows, each with how far off its position is, in metres.
    pub places: Vec<(String, f64)>,
}

/// All photographs that say where they were taken, by file.
pub fn taken(content: &Content) -> Vec<Taken> {
    let media = content.media.iter();
    let located =
        media.filter_map(|(file, media)| Some((file, media.photograph.as_ref()?.position?)));
    located
        .map(|(file, at)| {
            let shows = |place: &&Place| {
                place
                    .picture
                    .as_ref()
                    .is_some_and(|picture| picture.file == *file)
            };
            let places = content.things.places.iter().filter(shows);
            Taken {
                file: file.clone(),
                at,
                places: places
                    .map(|place| {
                        (
                            place.id.to_string(),
                            metres_between(at, place.position.point),
                        )
                    })
                    .collect(),
            }
        })
        .collect()
}

/// Photographs that say where they were taken, told to people.
pub struct Told<'a> {
    /// The photographs.
    pub taken: &'a [Taken],
    /// The language.
    pub language: Language,
}

impl fmt::Display for Told<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let say = |vietnamese: &'static str, english: &'static str| match self.language {
            Language::Vietnamese => vietnamese,
            Language::English => english,
        };
        writeln!(
            formatter,
            "{}: {}",
            say(
                "Ảnh có ghi nơi chụp trong tệp (không đăng lên trang)",
                "Photographs whose files say where they were taken (which is not published)"
            ),
            self.taken.len()
        )?;
        for one in self.taken {
            let (longitude, latitude) = (one.at.longitude(), one.at.latitude());
            writeln!(
                formatter,
                "  media/{}: [{longitude:.5}, {latitude:.5}]",
                one.file
            )?;
            for (place, metres) in &one.places {
                writeln!(
                    formatter,
                    "    places/{place}.json: {} {metres:.0} m. {}",
                    say(
                        "vị trí đang ghi cách đó",
                        "the position that is written is off by"
                    ),
                    say(
                        "Nếu người chụp đứng ngay tại chỗ thì có thể dùng làm \"point\".",
                        "If the photographer stood right there, it can be written as the place's point."
                    )
                )?;
            }
        }
        Ok(())
    }
}
