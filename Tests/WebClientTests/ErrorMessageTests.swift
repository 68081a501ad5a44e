import Testing
import WebClient

@Suite struct ErrorMessageTests {
    @Test(arguments: [
        (
            WebClientError.badURL(reason: "it has no host"),
            "The URL cannot be used: it has no host. Write it as https://host/path."
        ),
        (
            .badHeader(name: "Host", reason: "the web client sets it itself"),
            "The header Host cannot be sent: the web client sets it itself. Change or remove it."
        ),
        (
            .timedOut(.waitingForResponse),
            "The time-out ended the request while waiting for the response. Check the receiver, or allow it more time."
        ),
        (
            .addressRefused("10.0.0.1"),
            "Connections to 10.0.0.1 are not allowed. Use a public address, or allow this network in the settings."
        ),
        (
            .tooManyRequests(limit: 3),
            "3 requests are running or waiting already. Send it again when some of them have ended."
        ),
    ])
    func `an error says what was wrong and what to do`(error: WebClientError, text: String) {
        #expect(error.description == text)
    }
}
