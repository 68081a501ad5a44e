/// How a ticket reached us.
package enum Channel: String, CaseIterable, Codable, Sendable {
    case web, email, phone, chat, api, imported = "import"
}
