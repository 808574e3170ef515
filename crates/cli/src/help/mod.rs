//! What `--help` says: in English the doc comments of verbs and options, in Vietnamese the table beside this.

mod vietnamese;

use clap::{Arg, Command};
use langke_model::i18n::Language;

use vietnamese::{EVERYWHERE, VERBS};

/// The program with its help in a language.
pub fn translated(mut command: Command, language: Language) -> Command {
    if language == Language::English {
        return command;
    }
    // Only then it has all that is shown: the options of all verbs, those that clap adds.
    command.build();
    in_vietnamese(command)
}

fn in_vietnamese(command: Command) -> Command {
    let verb = command.get_name().to_owned();
    let usage = command.clone().render_usage().to_string();
    let usage = usage.trim_start_matches("Usage: ");
    let usage = usage
        .replace("[OPTIONS]", "[TÙY-CHỌN]")
        .replace("[COMMAND]", "[LỆNH]")
        .replace("<COMMAND>", "<LỆNH>");
    let about = text(&verb, "").map(str::to_owned);
    let command = match about {
        Some(about) => command.about(about).long_about(None),
        None => command,
    };
    command
        .override_usage(usage)
        .help_template("{about-with-newline}\nCách dùng: {usage}\n\n{all-args}")
        .subcommand_help_heading("Lệnh")
        .mut_args(|argument| told(&verb, argument))
        .mut_subcommands(in_vietnamese)
}

/// An argument with its words in Vietnamese; what it takes and what stands for it where it is not given is told in them too.
fn told(verb: &str, argument: Arg) -> Arg {
    let Some(text) = text(verb, argument.get_id().as_str()) else {
        return argument;
    };
    let mut help = text.to_owned();
    if argument.get_action().takes_values() {
        let values: Vec<String> = argument
            .get_possible_values()
            .iter()
            .map(|value| value.get_name().to_owned())
            .collect();
        if !values.is_empty() {
            help += &format!(" [được chọn: {}]", values.join(", "));
        }
        let defaults: Vec<_> = argument
            .get_default_values()
            .iter()
            .map(|value| value.to_string_lossy())
            .collect();
        if !defaults.is_empty() {
            help += &format!(" [không ghi là: {}]", defaults.join(", "));
        }
    }
    let heading = match argument.is_positional() {
        true => "Phải ghi",
        false => "Tùy chọn",
    };
    // Below a heading of their own they would stand by their names, whatever comes first on the line.
    let argument = match argument.get_index() {
        Some(place) => argument.display_order(place),
        None => argument,
    };
    argument
        .help(help)
        .long_help(None)
        .help_heading(heading)
        .hide_default_value(true)
        .hide_possible_values(true)
}

/// What is said of an argument of a verb; of the verb itself where it has no name.
fn text(verb: &str, argument: &str) -> Option<&'static str> {
    let of = |table: &'static [(&str, &str)]| {
        let found = table.iter().find(|(name, _)| *name == argument);
        found.map(|(_, text)| *text)
    };
    let own = VERBS.iter().filter(|(name, _)| *name == verb);
    own.map(|(_, table)| *table)
        .chain([EVERYWHERE].into_iter().filter(|_| !argument.is_empty()))
        .find_map(of)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use clap::CommandFactory;

    use super::*;
    use crate::Arguments;

    /// What is said in help, by verb and argument.
    fn all(command: &Command, found: &mut BTreeSet<(String, String)>) {
        let verb = command.get_name().to_owned();
        found.insert((verb.clone(), String::new()));
        let arguments = command.get_arguments().filter(|one| !one.is_hide_set());
        found.extend(arguments.map(|one| (verb.clone(), one.get_id().to_string())));
        // What `help` itself is given are the verbs once more.
        if verb != "help" {
            command.get_subcommands().for_each(|verb| all(verb, found));
        }
    }

    #[test]
    fn every_verb_and_option_is_told_in_vietnamese_and_nothing_that_there_is_not() {
        let mut command = Arguments::command();
        command.build();
        let mut there = BTreeSet::new();
        all(&command, &mut there);
        for (verb, argument) in &there {
            assert!(text(verb, argument).is_some(), "{verb} {argument}");
        }
        for (verb, table) in VERBS {
            for (argument, _) in *table {
                let key = ((*verb).to_owned(), (*argument).to_owned());
                assert!(there.contains(&key), "{verb} {argument}");
            }
        }
    }

    /// The help of every verb.
    fn helps(command: &mut Command, found: &mut Vec<String>) {
        found.push(command.render_long_help().to_string());
        command
            .get_subcommands_mut()
            .for_each(|verb| helps(verb, found));
    }

    #[test]
    fn help_in_vietnamese_has_no_english_words_of_its_own() {
        let mut found = Vec::new();
        helps(
            &mut translated(Arguments::command(), Language::Vietnamese),
            &mut found,
        );
        assert!(found.len() > 20);
        for help in found {
            for word in [
                "Usage",
                "Options",
                "Arguments",
                "Print",
                "[default",
                "ossible values",
                "aliases",
            ] {
                assert!(!help.contains(word), "{word}\n{help}");
            }
        }
    }

    #[test]
    fn what_has_to_be_written_is_told_in_the_order_in_which_it_is_written() {
        let mut command = translated(Arguments::command(), Language::Vietnamese);
        let verb = command.find_subcommand_mut("rename").expect("a verb");
        let help = verb.render_long_help().to_string();
        let places = ["  <KIND>", "  <OLD>", "  <NEW>"].map(|name| help.find(name));
        assert!(places.is_sorted() && places[0].is_some(), "{help}");
    }

    #[test]
    fn a_command_line_is_read_alike_in_both_languages() {
        let words = [
            "langke",
            "import",
            "a.xlsx",
            "--content",
            "c",
            "--dry-run",
            "--lang",
            "en",
        ];
        let read = |language| {
            let matches = translated(Arguments::command(), language).try_get_matches_from(words);
            format!("{:?}", matches.expect("right").subcommand_name())
        };
        assert_eq!(read(Language::Vietnamese), read(Language::English));
        let wrong = ["langke", "import", "a.xlsx"];
        for language in [Language::Vietnamese, Language::English] {
            let matches = translated(Arguments::command(), language).try_get_matches_from(wrong);
            assert_eq!(matches.expect_err("no folder").exit_code(), 2);
        }
    }
}
