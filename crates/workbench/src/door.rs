//! Who is let in: only pages of this machine see the workbench, and only its own page may change anything. Native only.

use axum::extract::Request;
use axum::http::header::HOST;
use axum::http::{HeaderMap, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

/// The header in which the workbench's page says its token.
pub const TOKEN_HEADER: &str = "x-langke-token";

/// What only the workbench's own page knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token(String);

impl Token {
    /// A token that nobody has had before.
    ///
    /// # Errors
    /// If the system gives no random bytes.
    pub fn new() -> Result<Token, getrandom::Error> {
        let mut bytes = [0; 16];
        getrandom::fill(&mut bytes)?;
        Ok(Token(format!("{:032x}", u128::from_ne_bytes(bytes))))
    }

    /// As it stands in the page.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn is_in(&self, headers: &HeaderMap) -> bool {
        let said = headers.get(TOKEN_HEADER);
        said.is_some_and(|said| said.as_bytes() == self.0.as_bytes())
    }
}

/// Answers requests that may come in, refuses others.
pub async fn answer(token: Token, request: Request, next: Next) -> Response {
    match refusal(&token, request.method(), request.headers()) {
        Some(status) => status.into_response(),
        None => next.run(request).await,
    }
}

/// A name that leads here from elsewhere belongs to a page of others, whose browser thinks it is at home (DNS rebinding); and what changes
/// anything must come with the token, which no page of others can read.
fn refusal(token: &Token, method: &Method, headers: &HeaderMap) -> Option<StatusCode> {
    let host = headers.get(HOST).and_then(|host| host.to_str().ok());
    let name = host.map(|host| host.rsplit_once(':').map_or(host, |(name, _)| name));
    if !matches!(name, Some("127.0.0.1" | "localhost")) {
        return Some(StatusCode::MISDIRECTED_REQUEST);
    }
    let changes_nothing = matches!(*method, Method::GET | Method::HEAD);
    (!changes_nothing && !token.is_in(headers)).then_some(StatusCode::FORBIDDEN)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(host: &str, token: Option<&str>) -> HeaderMap {
        let mut headers = HeaderMap::new();
        headers.insert(HOST, host.parse().expect("a header"));
        if let Some(token) = token {
            headers.insert(TOKEN_HEADER, token.parse().expect("a header"));
        }
        headers
    }

    #[test]
    fn a_page_of_others_sees_nothing_and_changes_nothing() {
        let token = Token::new().expect("random bytes");
        let refusal = |method, host, said| refusal(&token, &method, &headers(host, said));
        assert_eq!(refusal(Method::GET, "127.0.0.1:8080", None), None);
        assert_eq!(refusal(Method::GET, "localhost:8080", None), None);
        let elsewhere = Some(StatusCode::MISDIRECTED_REQUEST);
        assert_eq!(refusal(Method::GET, "evil.example:8080", None), elsewhere);
        let right = Some(token.as_str());
        assert_eq!(refusal(Method::POST, "evil.example", right), elsewhere);
        let forbidden = Some(StatusCode::FORBIDDEN);
        assert_eq!(refusal(Method::POST, "127.0.0.1:8080", None), forbidden);
        assert_eq!(refusal(Method::POST, "127.0.0.1:8080", Some("")), forbidden);
        assert_eq!(refusal(Method::POST, "127.0.0.1:8080", right), None);
    }

    #[test]
    fn no_two_tokens_are_alike() {
        assert_ne!(Token::new().expect("one"), Token::new().expect("another"));
    }
}
