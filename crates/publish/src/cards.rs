//! The pictures that others show of a page where somebody shares its address. Native only.
//!
//! They are drawn where the host is known, for others look only at absolute addresses; what was drawn is kept beside the content under
//! what it was drawn of. Their addresses change with that too: messengers keep what they once fetched.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use super::digest::Digest;
use super::document::Site;
use super::output::Made;
use super::webmanifest::{COLOURS, colours};
use langke_cards::{Card, Drawing, File, Format, HEIGHT, Head, Mount, Pattern, Photograph, WIDTH};
use langke_compose::{Library, PrintedPage, Share, ShareCard, share};
use langke_content::{Content, Media, Slug, Village};
use langke_darkroom::Darkroom;
use langke_model::i18n::Language;

/// Where they lie, below the site's root.
const FOLDER: &str = "cards";

/// How cards are drawn. Whoever changes what is drawn raises it.
const RECIPE: u32 = 1;

/// What is needed to draw the cards of a site.
pub struct Cards<'a> {
    content: &'a Content,
    darkroom: &'a Darkroom,
    /// What a page of no village is mounted on, then those of the villages: each made for the first page that asks, on none where the
    /// host is not known.
    whole: OnceLock<Mounted>,
    villages: BTreeMap<&'a Slug, OnceLock<Mounted>>,
}

/// With all that it is made of.
struct Mounted {
    made_of: String,
    mount: Mount,
}

impl<'a> Cards<'a> {
    /// Cards for a site, of which all pages show its name.
    pub fn of(content: &'a Content, darkroom: &'a Darkroom) -> Cards<'a> {
        let villages = content.things.villages.iter();
        Cards {
            content,
            darkroom,
            whole: OnceLock::new(),
            villages: villages
                .map(|village| (&village.id, OnceLock::new()))
                .collect(),
        }
    }

    /// What the card of a page of a village is mounted on.
    fn mounted(&self, library: &Library<'a>, village: Option<&'a Village>) -> &Mounted {
        let name = self.content.site.name.in_language(Language::Vietnamese).0;
        let own = village.and_then(|village| Some((village, self.villages.get(&village.id)?)));
        match own {
            Some((village, own)) => own.get_or_init(|| mounted(name, library, Some(village))),
            None => {
                // Each page notes that it looks at it.
                let first = self.content.site.villages.first();
                let first = first.and_then(|id| self.content.things.villages.get(id));
                self.whole.get_or_init(|| mounted(name, library, first))
            }
        }
    }

    /// The files that a page's card may be.
    pub fn files(page: &str) -> [String; 2] {
        let stem = page.strip_suffix("/index.html").unwrap_or(page);
        [Format::Png, Format::Jpeg].map(|format| format!("{FOLDER}/{stem}.{}", format.extension()))
    }

    /// The card of a page as its head names it, and its file; none if the host is not known.
    pub fn card(
        &self,
        library: &Library<'a>,
        site: &Site<'_>,
        printed: &PrintedPage,
    ) -> Option<(ShareCard, Made)> {
        site.base_url?;
        let share = share(library, printed);
        let mounted = self.mounted(library, share.village);
        let picture = share
            .picture
            .and_then(|picture| self.content.media.get(&picture.file));
        let made_of = format!(
            "{RECIPE}\n{}\n{}\n{}\n{}\n{}",
            mounted.made_of,
            share.title,
            share.line,
            share.place,
            picture.map_or_else(String::new, |media| Digest::from(media.stored.digest)
                .to_string()),
        );
        let made_of = Digest::of(made_of.as_bytes()).to_string();
        let file = self.kept(&made_of).or_else(|| {
            let file = self.drawn(&mounted.mount, &share, picture)?;
            // Where it cannot be kept it is drawn again next time.
            let _ = self
                .darkroom
                .kept()
                .put(&kept_name(&made_of, file.format), &file.bytes);
            Some(file)
        })?;
        let [png, jpeg] = Cards::files(&printed.address.file());
        let name = match file.format {
            Format::Png => png,
            Format::Jpeg => jpeg,
        };
        let told = ShareCard {
            address: format!("{}?{}", site.base.join_file(&name), &made_of[..8]),
            width: WIDTH,
            height: HEIGHT,
            media_type: file.format.media_type(),
            alt: share.picture.map_or_else(
                || share.title.clone(),
                |picture| {
                    picture
                        .alt
                        .in_language(printed.page.surroundings.language)
                        .0
                        .to_owned()
                },
            ),
        };
        Some((told, (name, file.bytes)))
    }

    fn kept(&self, made_of: &str) -> Option<File> {
        [Format::Png, Format::Jpeg].into_iter().find_map(|format| {
            let bytes = self.darkroom.kept().get(&kept_name(made_of, format))?;
            Some(File { format, bytes })
        })
    }

    /// A picture that cannot be drawn leaves a card of words: it stands on the page all the same.
    fn drawn(&self, mount: &Mount, share: &Share<'_>, picture: Option<&Media>) -> Option<File> {
        let draw = |head| {
            let card = Card {
                title: &share.title,
                line: &share.line,
                place: &share.place,
                head,
            };
            mount.draw(&card).ok()
        };
        let Some(media) = picture else {
            return draw(Head::None);
        };
        let bytes = media.stored.read()?;
        if media.photograph.is_some() {
            let pixels = self.darkroom.pixels(&bytes, WIDTH).ok();
            let photograph = pixels.as_ref().and_then(|pixels| {
                Photograph::new(pixels.sides.width, pixels.sides.height, &pixels.rgb).ok()
            });
            return draw(photograph.as_ref().map_or(Head::None, Head::Photograph));
        }
        let drawing = std::str::from_utf8(&bytes)
            .ok()
            .and_then(|svg| Drawing::read(svg).ok());
        draw(drawing.as_ref().map_or(Head::None, Head::Drawing))
    }
}

fn kept_name(made_of: &str, format: Format) -> String {
    format!("{made_of}-card.{}", format.extension())
}

fn mounted(site: &str, library: &Library<'_>, village: Option<&Village>) -> Mounted {
    let [ground, accent] = village.map_or(COLOURS, colours);
    let pattern = village.map_or("", |village| library.pattern(village));
    Mounted {
        made_of: format!("{site}\n{ground:?}{accent:?}\n{pattern}"),
        mount: Mount::new(site, ground, accent, Pattern::read(pattern).ok().as_ref()),
    }
}
