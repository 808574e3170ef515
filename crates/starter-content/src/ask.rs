//! Asks what is not known yet, line by line, so that it works on every terminal and with every input method. Native only.

use std::io::{BufRead, Write};

use langke_model::i18n::Language;

use super::Answers;
use super::answers::{position, village};
use super::error::AnswerError;
use super::name::Name;

/// What was given beforehand.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Given {
    /// The name of the village.
    pub name: Option<String>,
    /// The province.
    pub province: Option<String>,
    /// The commune.
    pub commune: Option<String>,
    /// Coordinates or a map's link.
    pub position: Option<String>,
    /// Whether texts are in English too.
    pub english: Option<bool>,
}

/// Takes what was given and, for the rest, what samples have.
///
/// # Errors
/// The village has no name, or something that was given is refused.
pub fn without_asking(given: &Given) -> Result<Answers, AnswerError> {
    let (name, id) = village(given.name.as_deref().ok_or(AnswerError::NoName)?)?;
    Ok(Answers {
        name,
        id,
        commune: Name::new(given.commune.as_deref().unwrap_or("Xã mẫu"))?,
        province: Name::new(given.province.as_deref().unwrap_or("Tỉnh mẫu"))?,
        position: position(given.position.as_deref().unwrap_or_default())?,
        english: given.english.unwrap_or(false),
    })
}

/// Asks for what was not given, each question until its answer can be used.
///
/// # Errors
/// Something that was given is refused, the answers end too early, or the terminal cannot be used.
pub fn ask(
    given: &Given,
    language: Language,
    input: &mut impl BufRead,
    output: &mut impl Write,
) -> Result<Answers, AnswerError> {
    let mut asker = Asker {
        language,
        input,
        output,
    };
    let (name, id) = asker.answer(
        given.name.as_deref(),
        (
            "Tên làng (ví dụ Bát Tràng)",
            "Name of the village (such as Bát Tràng)",
        ),
        village,
    )?;
    let commune = asker.answer(
        given.commune.as_deref(),
        ("Xã hoặc phường", "Commune or ward"),
        |typed| Ok(Name::new(typed)?),
    )?;
    let province = asker.answer(
        given.province.as_deref(),
        ("Tỉnh hoặc thành phố", "Province or city"),
        |typed| Ok(Name::new(typed)?),
    )?;
    let position = asker.answer(
        given.position.as_deref(),
        (
            "Vị trí: dán tọa độ hoặc liên kết bản đồ; chưa biết thì để trống",
            "Position: paste coordinates or a map's link; leave empty if it is not known",
        ),
        position,
    )?;
    let english = match given.english {
        Some(english) => english,
        None => asker.answer(
            None,
            ("Viết cả tiếng Anh? (c/k)", "English too? (y/n)"),
            |typed| Ok(is_yes(typed)),
        )?,
    };
    Ok(Answers {
        name,
        id,
        commune,
        province,
        position,
        english,
    })
}

/// Whether an answer means yes, in either language; nothing typed means no.
fn is_yes(typed: &str) -> bool {
    let first = typed.trim().chars().next();
    matches!(first, Some('c' | 'C' | 'y' | 'Y'))
}

struct Asker<'a, I, O> {
    language: Language,
    input: &'a mut I,
    output: &'a mut O,
}

impl<I: BufRead, O: Write> Asker<'_, I, O> {
    /// What was given, or what is answered to a question.
    fn answer<T>(
        &mut self,
        given: Option<&str>,
        (vietnamese, english): (&str, &str),
        read: impl Fn(&str) -> Result<T, AnswerError>,
    ) -> Result<T, AnswerError> {
        if let Some(given) = given {
            return read(given);
        }
        let question = match self.language {
            Language::Vietnamese => vietnamese,
            Language::English => english,
        };
        loop {
            write!(self.output, "{question}: ")?;
            self.output.flush()?;
            let mut line = Vec::new();
            if self.input.read_until(b'\n', &mut line)? == 0 {
                return Err(AnswerError::Ended);
            }
            match read(&String::from_utf8_lossy(&line)) {
                Ok(answer) => return Ok(answer),
                Err(error) => writeln!(self.output, "  {}", error.message(self.language))?,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(given: &Given, typed: &str) -> (Result<Answers, AnswerError>, String) {
        let mut output = Vec::new();
        let answers = ask(
            given,
            Language::Vietnamese,
            &mut typed.as_bytes(),
            &mut output,
        );
        (answers, String::from_utf8(output).expect("UTF-8"))
    }

    #[test]
    fn a_question_is_asked_until_its_answer_can_be_used() {
        let typed = "\n🏺\nLàng Chuông\r\nPhương Trung\nHà Nội\nở đâu đó\n20.88, 105.75\nc\n";
        let (answers, told) = asked(&Given::default(), typed);
        let answers = answers.expect("answers");
        assert_eq!(answers.name.as_str(), "Chuông");
        assert_eq!(answers.id.as_str(), "chuong");
        assert_eq!(answers.commune.as_str(), "Phương Trung");
        assert!(answers.position.is_some() && answers.english);
        assert_eq!(told.matches("Tên làng").count(), 3, "{told}");
        assert_eq!(told.matches("Vị trí").count(), 2, "{told}");
    }

    #[test]
    fn what_was_given_is_not_asked_and_without_a_position_there_is_none() {
        let given = Given {
            name: Some("Chuông".to_owned()),
            province: Some("Hà Nội".to_owned()),
            english: Some(false),
            ..Given::default()
        };
        let (answers, told) = asked(&given, "Phương Trung\n\n");
        assert_eq!(answers.expect("answers").position, None);
        assert!(
            !told.contains("Tên làng") && !told.contains("Tỉnh"),
            "{told}"
        );
    }

    #[test]
    fn what_was_given_wrong_is_refused_at_once_and_answers_may_end() {
        let given = Given {
            name: Some("🏺".to_owned()),
            ..Given::default()
        };
        assert!(matches!(asked(&given, "").0, Err(AnswerError::Name(_))));
        assert!(matches!(without_asking(&given), Err(AnswerError::Name(_))));
        let nothing = Given::default();
        assert!(matches!(
            asked(&nothing, "Chuông\n").0,
            Err(AnswerError::Ended)
        ));
        assert!(matches!(without_asking(&nothing), Err(AnswerError::NoName)));
        let abroad = Given {
            name: Some("Chuông".to_owned()),
            position: Some("48.85, 2.35".to_owned()),
            ..Given::default()
        };
        let refused = without_asking(&abroad);
        assert!(
            matches!(refused, Err(AnswerError::OutsideVietnam)),
            "{refused:?}"
        );
    }
}
