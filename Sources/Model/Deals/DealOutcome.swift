/// How a deal stands.
package enum DealOutcome: String, CaseIterable, Codable, Sendable {
    case open, won, lost
}
