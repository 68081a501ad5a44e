import BusinessTime
import Model

/// Who is on call at a moment, as programs get it.
struct WhoAnswer: Encodable {
    var at: Instant
    var person: String?
    var because: String
    var then: [String]

    init(_ onCall: OnCall, at moment: Instant, _ wording: Wording) {
        at = moment
        person = onCall.people.first.flatMap { wording.address($0) }
        because = onCall.because
        then = onCall.people.dropFirst().compactMap { wording.address($0) }
    }
}
