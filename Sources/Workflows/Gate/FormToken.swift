import Secrets

/// Proof that a form was made for a session: nobody who cannot read its pages can make one (OWASP, CSRF prevention).
package enum FormToken {
    /// The token of a session, by the value of its cookie: the same as long as the session lives.
    package static func text(cookie: String) -> String {
        Base64.encode(HMACSHA256.code(for: Array("belay form".utf8), key: Secret(Array(cookie.utf8))).bytes, .urlSafe)
    }

    /// Whether a text is the token of the session with this cookie.
    package static func matches(_ text: String?, cookie: String) -> Bool {
        text.map { Secret(self.text(cookie: cookie)).matches($0) } ?? false
    }
}
