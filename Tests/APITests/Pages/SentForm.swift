import Foundation

/// A form of a page as a browser would send it.
struct SentForm: Sendable {
    struct Field: Sendable {
        var name: String
        var value: String
    }

    /// Where it is sent, without the mark at its end.
    let action: String
    /// Its fields as they are filled in, the buttons of one name by the first of them.
    let fields: [Field]
    /// The fields that people see which are filled in with words.
    let filled: [String]

    /// The forms of a page that change something.
    static func all(in page: String) -> [SentForm] {
        page.matches(of: /<form\b([^>]*)>(.*?)<\/form>/.dotMatchesNewlines()).compactMap { match in
            let head = String(match.1)
            guard head.contains(#"method="post""#), let action = attribute("action", in: head) else { return nil }
            return SentForm(action: String(action.prefix { $0 != "#" }), body: String(match.2))
        }
    }

    private init(action: String, body: String) {
        self.action = action
        var fields: [Field] = []
        var filled: [String] = []
        for match in body.matches(of: /<(input|button)\b([^>]*)>/) {
            let tag = String(match.2)
            guard let name = Self.attribute("name", in: tag) else { continue }
            let type = Self.attribute("type", in: tag) ?? "text"
            let value = Self.attribute("value", in: tag) ?? ""
            if ["checkbox", "radio"].contains(type), !tag.contains(" checked") { continue }
            if type == "submit", fields.contains(where: { $0.name == name }) { continue }
            if type == "file" { continue }
            fields.append(Field(name: name, value: value))
            if ["text", "email", "number", "url"].contains(type), !value.isEmpty { filled.append(name) }
        }
        for match in body.matches(of: /<textarea\b([^>]*)>(.*?)<\/textarea>/.dotMatchesNewlines()) {
            guard let name = Self.attribute("name", in: String(match.1)) else { continue }
            fields.append(Field(name: name, value: Self.plain(String(match.2))))
            if !match.2.isEmpty { filled.append(name) }
        }
        for match in body.matches(of: /<select\b([^>]*)>(.*?)<\/select>/.dotMatchesNewlines()) {
            guard let name = Self.attribute("name", in: String(match.1)) else { continue }
            let options = match.2.matches(of: /<option\b([^>]*)>/).map { String($0.1) }
            let chosen = options.first { $0.contains(" selected") } ?? options.first ?? ""
            fields.append(Field(name: name, value: Self.attribute("value", in: chosen) ?? ""))
        }
        self.fields = fields
        self.filled = filled
    }

    /// Whether it says which version, or which fields, it was made from.
    var saysWhatItWas: Bool {
        action.contains("version=") || fields.contains { ["seen", "version", "macro-version"].contains($0.name) }
    }

    /// What is sent, but for the proof of whom it was made for; one field may say something else.
    func sent(with other: (place: Int, value: String)?) -> [(String, String)] {
        fields.enumerated().filter { $0.element.name != "form-token" }.map { place, field in
            (field.name, place == other?.place ? other?.value ?? "" : field.value)
        }
    }

    private static func attribute(_ name: String, in tag: String) -> String? {
        guard let start = tag.range(of: " \(name)=\"") else { return nil }
        return plain(String(tag[start.upperBound...].prefix { $0 != "\"" }))
    }

    private static func plain(_ text: String) -> String {
        text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
            .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
    }
}
