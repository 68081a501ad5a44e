import BusinessTime
import Foundation

/// Compares values with JSON Schema (draft 2020-12), as much of it as our document uses; anything else in it is a fault.
struct SchemaCheck {
    /// The whole document, for `$ref`.
    let document: JSONValue
    /// Whether a field that no schema names is a fault even where others are not forbidden: we write only what we declare.
    let isClosed: Bool

    private static let known: Set<String> = [
        "$ref", "type", "enum", "anyOf", "properties", "required", "additionalProperties", "items", "minItems",
        "maxItems", "minLength", "maxLength", "minimum", "maximum", "pattern", "format", "description", "examples",
    ]

    /// What does not fit, by place; empty where everything does.
    func faults(_ value: JSONValue, _ schema: JSONValue, at place: String = "body") -> [String] {
        if let reference = schema["$ref"]?.text {
            guard let found = resolve(reference) else { return ["\(place): there is no \(reference)"] }
            return faults(value, found, at: place)
        }
        let unknown = Set(schema.object.keys).subtracting(Self.known)
        guard unknown.isEmpty else { return ["\(place): the check does not know \(unknown.sorted())"] }
        if let choices = schema["anyOf"] {
            let all = choices.list.map { faults(value, $0, at: place) }
            return all.contains { $0.isEmpty } ? [] : ["\(place): fits none of \(all.count): \(all)"]
        }
        if let types = schema["type"] {
            let names = types.text.map { [$0] } ?? types.list.compactMap(\.text)
            guard names.contains(where: { value.isOf(type: $0) }) else { return ["\(place): \(value) is no \(names)"] }
        }
        if let words = schema["enum"], !words.list.contains(value) { return ["\(place): \(value) is not in \(words)"] }
        switch value {
        case .text(let text): return faults(text, schema, at: place)
        case .number(let number):
            if let least = schema["minimum"]?.number, number < least { return ["\(place): \(number) < \(least)"] }
            if let most = schema["maximum"]?.number, number > most { return ["\(place): \(number) > \(most)"] }
            return []
        case .list(let items):
            if let least = schema["minItems"]?.number, items.count < Int(least) { return ["\(place): too few"] }
            if let most = schema["maxItems"]?.number, items.count > Int(most) { return ["\(place): too many"] }
            guard let item = schema["items"] else { return [] }
            return items.enumerated().flatMap { faults($1, item, at: "\(place)[\($0)]") }
        case .object(let fields): return faults(fields, schema, at: place)
        case .null, .flag: return []
        }
    }

    private func faults(_ fields: [String: JSONValue], _ schema: JSONValue, at place: String) -> [String] {
        let properties = schema["properties"]?.object ?? [:]
        var found = (schema["required"]?.list ?? []).compactMap(\.text).filter { fields[$0] == nil }
            .map { "\(place).\($0): is missing" }
        for (name, value) in fields.sorted(by: { $0.key < $1.key }) {
            if let property = properties[name] {
                found += faults(value, property, at: "\(place).\(name)")
                continue
            }
            switch schema["additionalProperties"] {
            case .object(let others)?: found += faults(value, .object(others), at: "\(place).\(name)")
            case .flag(false)?: found.append("\(place).\(name): is not declared")
            default: if isClosed, schema["type"] != nil { found.append("\(place).\(name): is not declared") }
            }
        }
        return found
    }

    private func faults(_ text: String, _ schema: JSONValue, at place: String) -> [String] {
        let length = Double(text.unicodeScalars.count)
        if let least = schema["minLength"]?.number, length < least { return ["\(place): “\(text)” is too short"] }
        if let most = schema["maxLength"]?.number, length > most { return ["\(place): has \(length) characters"] }
        if let pattern = schema["pattern"]?.text,
            text.range(of: pattern, options: .regularExpression) == nil
        {
            return ["\(place): “\(text)” does not match \(pattern)"]
        }
        switch schema["format"]?.text {
        case nil: return []
        case "date-time": return Instant(text) == nil ? ["\(place): “\(text)” is no moment"] : []
        case "date": return CivilDay(text) == nil ? ["\(place): “\(text)” is no day"] : []
        case let format?: return ["\(place): the check does not know the format \(format)"]
        }
    }

    /// What `#/components/schemas/Ticket` names.
    func resolve(_ reference: String) -> JSONValue? {
        reference.split(separator: "/").dropFirst().reduce(Optional(document)) { $0?[String($1)] }
    }
}

extension JSONValue {
    fileprivate func isOf(type: String) -> Bool {
        switch self {
        case .null: type == "null"
        case .flag: type == "boolean"
        case .number(let number): type == "number" || type == "integer" && number == number.rounded()
        case .text: type == "string"
        case .list: type == "array"
        case .object: type == "object"
        }
    }
}
