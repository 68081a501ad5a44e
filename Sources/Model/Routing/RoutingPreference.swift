/// Whom a case goes to rather than to others who could have it as well (ES-9).
package enum RoutingPreference: String, CaseIterable, Codable, Sendable {
    /// Those who speak the customer's language.
    case language
    /// Those who know the account's region.
    case region
    /// Those who are inside their own working hours.
    case hours
}
