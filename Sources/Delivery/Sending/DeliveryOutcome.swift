import BusinessTime
import Model
import WebClient

/// What became of an attempt.
enum DeliveryOutcome: Equatable {
    /// The endpoint said it has the message.
    case delivered
    /// The endpoint said that it is gone for good (410).
    case gone
    /// It failed, and the endpoint may have asked for a pause.
    case failed(String, retryAfter: Instant?)
    /// Nobody is to blame: the program stops.
    case interrupted

    /// What an answer means: any 2xx is success; redirects are not followed, so they are none.
    init(_ response: WebResponse, now: Instant) {
        switch response.status {
        case 200..<300: self = .delivered
        case 410: self = .gone
        case 300..<400:
            self = .failed("answered with a redirect, which is not followed; change the address", retryAfter: nil)
        case let status:
            self = .failed(
                "answered with status \(status)",
                retryAfter: RetryAfter.moment(response.headers["Retry-After"], now: now))
        }
    }

    init(_ error: WebClientError) {
        switch error {
        case .cancelled, .closed: self = .interrupted
        default: self = .failed(error.description, retryAfter: nil)
        }
    }
}
