//! What Chromium is forbidden on a screen that everybody may touch. It knows every name here (`chrome://policy`, version 156).
//!
//! Two rules keep the watcher itself alive: `RemoteDebuggingAllowed` set to false shuts its pipe, and
//! `DeveloperToolsAvailability` set to 2 (no developer tools) lets it open the pipe but look at no page.

use Setting::{Choice, No, Yes};
use serde_json::{Map, Value, json};

use crate::address::Address;

/// Chromium's managed policy for the page of this address, as JSON; it belongs into `/etc/chromium/policies/managed/`.
///
/// The waiting words are on `about:blank`, which Chromium never blocks.
pub fn policy(address: &Address) -> String {
    format!("{:#}\n", rules(address))
}

fn rules(address: &Address) -> Value {
    let mut rules: Map<String, Value> = EVERYWHERE
        .iter()
        .map(|(name, setting)| {
            let value = match setting {
                Yes => json!(true),
                No => json!(false),
                Choice(number) => json!(number),
            };
            ((*name).to_owned(), value)
        })
        .collect();
    rules.insert("URLBlocklist".into(), json!(["*"]));
    rules.insert("URLAllowlist".into(), json!([address.site_pattern()]));
    rules.insert("ExtensionInstallBlocklist".into(), json!(["*"]));
    Value::Object(rules)
}

/// What a policy that is no list is set to.
enum Setting {
    Yes,
    No,
    /// One of several, by the number Chromium gives it.
    Choice(u8),
}

/// In the policies about what pages may ask for: nobody may, and nobody is asked.
const BLOCK: u8 = 2;

const EVERYWHERE: &[(&str, Setting)] = &[
    // Where visitors can get to.
    ("IncognitoModeAvailability", Choice(1)),
    ("BrowserGuestModeEnabled", No),
    ("BrowserAddPersonEnabled", No),
    ("BookmarkBarEnabled", No),
    ("EditBookmarksEnabled", No),
    ("AllowFileSelectionDialogs", No),
    ("AllowDinosaurEasterEgg", No),
    ("TaskManagerEndProcessEnabled", No),
    ("DownloadRestrictions", Choice(3)),
    ("DefaultPopupsSetting", Choice(BLOCK)),
    // What the watcher needs.
    ("RemoteDebuggingAllowed", Yes),
    ("DeveloperToolsAvailability", Choice(0)),
    // What the staff needs.
    ("PrintingEnabled", Yes),
    // Sound is part of the page.
    ("AutoplayAllowed", Yes),
    // What the page may not ask visitors for.
    ("DefaultGeolocationSetting", Choice(BLOCK)),
    ("DefaultNotificationsSetting", Choice(BLOCK)),
    ("DefaultSensorsSetting", Choice(BLOCK)),
    ("DefaultSerialGuardSetting", Choice(BLOCK)),
    ("DefaultWebBluetoothGuardSetting", Choice(BLOCK)),
    ("DefaultWebHidGuardSetting", Choice(BLOCK)),
    ("DefaultWebUsbGuardSetting", Choice(BLOCK)),
    ("DefaultFileSystemReadGuardSetting", Choice(BLOCK)),
    ("DefaultFileSystemWriteGuardSetting", Choice(BLOCK)),
    ("DefaultClipboardSetting", Choice(BLOCK)),
    ("DefaultLocalFontsSetting", Choice(BLOCK)),
    ("DefaultWindowManagementSetting", Choice(BLOCK)),
    ("AudioCaptureAllowed", No),
    ("VideoCaptureAllowed", No),
    ("ScreenCaptureAllowed", No),
    // What would remember one visitor for the next.
    ("AutofillAddressEnabled", No),
    ("AutofillCreditCardEnabled", No),
    ("PasswordManagerEnabled", No),
    ("PaymentMethodQueryEnabled", No),
    ("SavingBrowserHistoryDisabled", Yes),
    ("SearchSuggestEnabled", No),
    // What the browser would show or fetch of its own.
    ("BackgroundModeEnabled", No),
    ("BrowserSignin", Choice(0)),
    ("DefaultBrowserSettingEnabled", No),
    ("DomainReliabilityAllowed", No),
    ("EnableMediaRouter", No),
    ("FeedbackSurveysEnabled", No),
    ("MetricsReportingEnabled", No),
    ("NetworkPredictionOptions", Choice(2)),
    ("PromotionsEnabled", No),
    ("SpellcheckEnabled", No),
    ("SyncDisabled", Yes),
    ("TranslateEnabled", No),
    ("UserFeedbackAllowed", No),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn of(address: &str) -> Value {
        let address = address.parse().expect("an address");
        serde_json::from_str(&policy(&address)).expect("JSON")
    }

    #[test]
    fn only_the_site_itself_can_be_reached() {
        let policy = of("https://example.org/base/kiosk/en/a/");
        assert_eq!(policy["URLBlocklist"], json!(["*"]));
        assert_eq!(
            policy["URLAllowlist"],
            json!(["https://.example.org/base/"])
        );
    }

    #[test]
    fn no_rule_stands_there_twice() {
        let policy = of("https://example.org/");
        assert_eq!(policy.as_object().map(Map::len), Some(EVERYWHERE.len() + 3));
    }

    #[test]
    fn the_watcher_is_not_shut_out() {
        let policy = of("https://example.org/");
        assert_eq!(policy["RemoteDebuggingAllowed"], true);
        assert_ne!(policy["DeveloperToolsAvailability"], 2);
    }
}
