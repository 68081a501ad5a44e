/// How the body of a webhook is written.
package enum EndpointFormat: String, CaseIterable, Codable, Sendable {
    /// JSON as Standard Webhooks 1.0.0 asks for: `type`, `timestamp`, `data`.
    case standard
    /// For an incoming webhook of Slack.
    case slack
    /// An adaptive card, for a Workflows webhook of Microsoft Teams.
    case teams
    /// For a webhook of a Discord channel.
    case discord
    /// The endpoint's own Mustache template.
    case template
}
