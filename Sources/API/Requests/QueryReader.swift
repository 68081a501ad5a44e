import HTTPServer
import Model

/// Reads a query strictly: unknown names, repeated ones and unusable values are all told at once.
struct QueryReader {
    private let query: Parameters
    private let declared: [Parameter]
    private var problems: [ValidationProblem] = []

    /// A reader of the parameters that the route declares.
    init(_ query: Parameters, _ declared: [Parameter]) {
        self.query = query
        self.declared = declared
        var seen: Set<String> = []
        for item in query.items {
            guard let parameter = declared.first(where: { $0.name == item.name }) else {
                let names = declared.map(\.name).joined(separator: ", ")
                reject(
                    String(item.name.prefix(100)),
                    "is not known here; " + (names.isEmpty ? "there are no parameters" : "the parameters are \(names)"))
                continue
            }
            if !seen.insert(item.name).inserted, !parameter.isRepeatable {
                reject(item.name, "is given more than once")
            }
        }
    }

    mutating func reject(_ field: String, _ message: String) {
        problems.append(ValidationProblem(field: field, message: message))
    }

    /// The text of a parameter; nil where it is left out or empty.
    func text(_ name: String) -> String? {
        assert(declared.contains { $0.name == name }, "The route does not declare the parameter \(name).")
        return query[name].flatMap { $0.isEmpty ? nil : $0 }
    }

    mutating func word<Word: RawRepresentable<String> & CaseIterable>(_ name: String, as type: Word.Type) -> Word? {
        text(name).flatMap { word(name, $0) }
    }

    /// Words of a parameter that may be repeated, hold several with commas between, or both.
    mutating func words<Word: RawRepresentable<String> & CaseIterable>(_ name: String, as type: Word.Type) -> [Word] {
        query.values(for: name).flatMap { $0.split(separator: ",") }.compactMap { word(name, String($0)) }
    }

    mutating func flag(_ name: String, default fallback: Bool) -> Bool {
        switch text(name) {
        case nil: fallback
        case "true", "1": true
        case "false", "0": false
        case let text?: rejectedFlag(name, text, fallback)
        }
    }

    /// A whole number of at least `least`; nil where it is left out.
    mutating func whole(_ name: String, from least: Int64) -> Int64? {
        guard let text = text(name) else { return nil }
        guard let number = Int64(text), number >= least else {
            reject(name, "“\(text.prefix(100))” is no whole number of at least \(least)")
            return nil
        }
        return number
    }

    /// Somebody by their address, or whoever asks as `me`.
    mutating func person(_ name: String, in call: Call) -> PersonID? {
        guard let text = text(name) else { return nil }
        if text == "me" { return call.principal.person }
        let found = call.configuration.person(email: text)?.id
        if found == nil { reject(name, "nobody here has the address “\(text.prefix(100))”") }
        return found
    }

    /// The parts that `include` names; all where it is left out, and none where it says so.
    mutating func parts<Part: RawRepresentable<String> & CaseIterable & Hashable>(as type: Part.Type) -> Set<Part> {
        let all = query.values(for: "include").flatMap { $0.split(separator: ",") }
        if all.isEmpty { return Set(Part.allCases) }
        return Set(all.filter { $0 != "none" }.compactMap { word("include", String($0)) })
    }

    mutating func limit() -> Int {
        guard let text = text("limit") else { return 25 }
        guard let limit = Int(text), (1...100).contains(limit) else {
            reject("limit", "“\(text.prefix(100))” is no number from 1 to 100")
            return 25
        }
        return limit
    }

    /// The number in the cursor of a list that is ordered by number.
    mutating func cursor(of list: String) -> Int64? {
        guard let text = text("cursor") else { return nil }
        guard let parts = Cursor.parts(of: text), parts.count == 2, parts[0] == list, let number = Int64(parts[1])
        else {
            rejectCursor()
            return nil
        }
        return number
    }

    mutating func rejectCursor() {
        reject("cursor", "is no cursor of this list; use the next_cursor of its last page, with the same sort")
    }

    /// Throws all that was found, where anything was.
    func finish() throws(ValidationError) {
        if !problems.isEmpty { throw ValidationError(problems: problems) }
    }

    private mutating func word<Word: RawRepresentable<String> & CaseIterable>(_ name: String, _ text: String) -> Word? {
        guard let word = Word(rawValue: text.lowercased()) else {
            let all = Word.allCases.map(\.rawValue).joined(separator: ", ")
            reject(name, "“\(text.prefix(100))” is none of \(all)")
            return nil
        }
        return word
    }

    private mutating func rejectedFlag(_ name: String, _ text: String, _ fallback: Bool) -> Bool {
        reject(name, "“\(text.prefix(100))” is neither true nor false")
        return fallback
    }
}
