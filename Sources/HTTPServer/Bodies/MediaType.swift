/// A media type with its parameters, as in `Content-Type` (RFC 9110, section 8.3).
struct MediaType {
    let name: String
    let parameters: [String: String]

    init(parsing text: String) {
        let parts = Self.split(text)
        name = parts.first?.lowercased() ?? ""
        var parameters: [String: String] = [:]
        for part in parts.dropFirst() {
            guard let equals = part.firstIndex(of: "=") else { continue }
            let key = Self.trim(part[..<equals]).lowercased()
            // The first of several wins, so that a second one cannot change what a proxy has checked.
            if parameters[key] == nil { parameters[key] = Self.unquote(Self.trim(part[part.index(after: equals)...])) }
        }
        self.parameters = parameters
    }

    // Splits at semicolons outside of quotes.
    private static func split(_ text: String) -> [String] {
        var parts: [String] = []
        var current = ""
        var isQuoted = false
        var isEscaped = false
        for character in text {
            if isEscaped {
                isEscaped = false
            } else if character == "\\", isQuoted {
                isEscaped = true
            } else if character == "\"" {
                isQuoted.toggle()
            } else if character == ";", !isQuoted {
                parts.append(trim(current[...]))
                current = ""
                continue
            }
            current.append(character)
        }
        parts.append(trim(current[...]))
        return parts
    }

    private static func trim(_ text: Substring) -> String {
        let start = text.drop { $0 == " " || $0 == "\t" }
        let end = start.lastIndex { $0 != " " && $0 != "\t" }.map { start.index(after: $0) } ?? start.startIndex
        return String(start[..<end])
    }

    private static func unquote(_ text: String) -> String {
        guard text.count >= 2, text.hasPrefix("\""), text.hasSuffix("\"") else { return text }
        var result = ""
        var isEscaped = false
        for character in text.dropFirst().dropLast() {
            // Browsers escape only the quote; a backslash before anything else is a path of Windows.
            if isEscaped {
                if character != "\"" && character != "\\" { result.append("\\") }
                result.append(character)
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else {
                result.append(character)
            }
        }
        return result
    }
}
