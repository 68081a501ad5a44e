import HTTPServer

extension RateLimiter.Verdict {
    /// The problem that a request is answered which was one too many.
    func problem(limit: Int) -> Problem {
        var headers = Headers()
        headers.setNumber("Retry-After", secondsToNext)
        return Problem(
            .tooManyRequests,
            "This token may make \(limit) requests a minute. Nothing was done; try again in \(secondsToNext) s.",
            headers: headers)
    }

    /// Says on an answer how many more requests there may be (the IETF's draft of RateLimit header fields).
    func write(to headers: inout Headers, limit: Int) {
        headers.setText("RateLimit-Policy", "\"token\";q=\(limit);w=60")
        headers.setText("RateLimit", "\"token\";r=\(remaining);t=\(secondsToNext)")
    }
}

extension Headers {
    fileprivate mutating func setNumber(_ name: String, _ number: Int) { setText(name, String(number)) }

    /// Numbers and words of the program's own are always well-formed.
    fileprivate mutating func setText(_ name: String, _ text: String) { try? set(name, to: text) }
}
