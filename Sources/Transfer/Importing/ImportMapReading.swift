import Foundation
import Model

/// Reads a mapping file and collects everything that is wrong with it.
struct ImportMapReading {
    private var problems: [String] = []

    private static let topLevel = ["kind", "source", "key", "zone", "times", "fields", "custom", "addDepartments"]
    private static let sourceKeys = ["column", "columns", "join", "text", "words", "otherwise", "pattern"]

    /// Reads the file's bytes into a map; throws every problem at once.
    mutating func read(_ data: Data, path: String?, into map: inout ImportMap) throws(ImportMapError) {
        let decoder = JSONDecoder()
        decoder.allowsJSON5 = true
        guard let value = try? decoder.decode(MapValue.self, from: data), case .object(let object) = value else {
            throw ImportMapError(
                problems: ["It is no JSON5 object. Check its braces, commas and quotes: { fields: { … } }."], path: path
            )
        }
        check(object.keys, allowed: Self.topLevel, place: "")
        readSettings(object, into: &map)
        readFields(object["fields"], into: &map)
        readCustom(object["custom"], into: &map)
        if map.isEventLog {
            if map.key.isEmpty {
                problems.append("key: it is missing; name the column of the case that a line belongs to.")
            }
            if map.fields[.at] == nil {
                problems.append("fields.at: it is missing; name the column of the line's time.")
            }
        } else if !map.kind.required.contains(where: { $0.allSatisfy { map.fields[$0] != nil } }) {
            let wanted = map.kind.required.map { $0.map(\.rawValue).joined(separator: " and ") }
            problems.append("fields: \(wanted.joined(separator: " or ")) must be there.")
        }
        if !problems.isEmpty { throw ImportMapError(problems: problems, path: path) }
    }

    private mutating func readSettings(_ object: [String: MapValue], into map: inout ImportMap) {
        if let kind = text(object["kind"], "kind") {
            switch kind {
            case "rows": break
            case "events" where map.kind == .tickets: map.isEventLog = true
            case "events": problems.append("kind: only tickets can be read from an event log.")
            default: problems.append("kind: “\(kind)” is neither rows nor events.")
            }
        }
        map.source = text(object["source"], "source")
        map.key = texts(object["key"], "key")
        if let zone = text(object["zone"], "zone") {
            if TimeZone(identifier: zone) == nil {
                problems.append("zone: “\(zone)” is no time zone; use an IANA name such as Europe/Rome.")
            }
            map.zone = zone
        }
        for time in texts(object["times"], "times") {
            if let pattern = TimePattern(time) {
                map.times.append(pattern)
            } else {
                problems.append(
                    "times: “\(time)” needs year, month and day, as in “month/day/year hour:minute:second”.")
            }
        }
        if case .flag(let flag)? = object["addDepartments"] {
            map.addsDepartments = flag
        } else if let value = object["addDepartments"] {
            problems.append("addDepartments: it is \(value.kind), not true or false.")
        }
    }

    private mutating func readFields(_ value: MapValue?, into map: inout ImportMap) {
        guard let value else { return problems.append("fields: they are missing.") }
        guard case .object(let object) = value else {
            return problems.append("fields: they are \(value.kind), no object.")
        }
        let allowed = map.kind.fields + (map.isEventLog ? ImportKind.eventFields : [])
        check(object.keys, allowed: allowed.map(\.rawValue), place: "fields.")
        for field in allowed {
            guard let value = object[field.rawValue] else { continue }
            map.fields[field] = source(value, place: "fields.\(field.rawValue)", join: field.join)
        }
    }

    private mutating func readCustom(_ value: MapValue?, into map: inout ImportMap) {
        guard let value else { return }
        guard map.kind == .tickets else { return problems.append("custom: only tickets have fields of your own.") }
        guard case .object(let object) = value else {
            return problems.append("custom: it is \(value.kind), no object.")
        }
        for (name, value) in object.sorted(by: { $0.key < $1.key }) {
            map.custom[name] = source(value, place: "custom.\(name)", join: " ")
        }
    }

    /// `"Column"`, `["Column", "Other"]` or an object.
    private mutating func source(_ value: MapValue, place: String, join: String) -> FieldSource {
        var source = FieldSource(join: join)
        guard case .object(let object) = value else {
            source.columns = texts(value, place)
            return source
        }
        check(object.keys, allowed: Self.sourceKeys, place: place + ".")
        source.columns = texts(object["column"], "\(place).column") + texts(object["columns"], "\(place).columns")
        source.constant = text(object["text"], "\(place).text")
        source.join = text(object["join"], "\(place).join") ?? join
        source.otherwise = text(object["otherwise"], "\(place).otherwise")
        source.pattern = text(object["pattern"], "\(place).pattern")
        if source.columns.isEmpty == (source.constant == nil) {
            problems.append("\(place): give either a column or a text.")
        }
        if let words = object["words"] {
            guard case .object(let table) = words else {
                problems.append("\(place).words: they are \(words.kind), no object of texts and their meanings.")
                return source
            }
            for (word, meaning) in table {
                source.words[word.lowercased()] = text(meaning, "\(place).words.\(word)") ?? ""
            }
        }
        return source
    }

    private mutating func text(_ value: MapValue?, _ place: String) -> String? {
        guard let value else { return nil }
        if case .text(let text) = value { return text }
        problems.append("\(place): it is \(value.kind), no text.")
        return nil
    }

    private mutating func texts(_ value: MapValue?, _ place: String) -> [String] {
        if case .list(let list) = value { return list.compactMap { text($0, place) } }
        return text(value, place).map { [$0] } ?? []
    }

    private mutating func check(_ keys: some Sequence<String>, allowed: [String], place: String) {
        for key in keys.sorted() where !allowed.contains(key) {
            let hint =
                Suggestion.nearest(to: key, among: allowed).map { "did you mean \($0)?" }
                ?? "there are \(allowed.joined(separator: ", "))."
            problems.append("\(place)\(key): there is no such key; \(hint)")
        }
    }
}
