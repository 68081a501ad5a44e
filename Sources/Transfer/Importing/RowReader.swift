import BusinessTime
import Foundation
import Model
import Secrets
import Tabular

/// Reads the fields of one line after another by a map whose columns were found in the file.
struct RowReader {
    /// The map.
    let map: ImportMap
    /// The first part of external references.
    let source: String
    private let columns: [String: Int]
    private let width: Int
    private var zone: WallZone

    /// Two columns that a file of refused rows has at its end.
    static let refusalColumns = ["line", "reason"]

    /// A reader; without a header, of objects. Throws `TabularError.missingColumns` with every column that the file lacks.
    init(_ map: ImportMap, header: CSVHeader?, source: String) throws(TabularError) {
        if let header {
            let names = map.columns
            columns = Dictionary(uniqueKeysWithValues: zip(names, try header.indices(of: names)))
            let isOwnRefusal = header.names.suffix(2).elementsEqual(Self.refusalColumns)
            width = header.names.count - (isOwnRefusal ? 2 : 0)
        } else {
            columns = [:]
            width = 0
        }
        zone = WallZone(map.zone)
        self.map = map
        self.source = source
    }

    /// The columns of the file that feed nothing.
    func unused(in header: CSVHeader) -> [String] {
        let used = Set(columns.values)
        return header.names.indices.filter { $0 < width && !used.contains($0) }.map { header.names[$0] }
    }

    /// The names of objects that feed nothing; only so many, since a file may have any number.
    func unused(among names: ObjectNames) -> [String] {
        let used = Set(map.columns)
        let ownLists = map.isRecognised ? ["fields.", "messages.", "items."] : []
        return names.met.lazy
            .filter { name in
                !used.contains(names.lookup(name)) && !ownLists.contains { name.hasPrefix($0) }
            }
            .prefix(50).map(\.self)
    }

    /// The names of a mapping file that no object has.
    func missing(among names: ObjectNames) -> [String] {
        if map.isRecognised { return [] }
        let met = Set(names.met)
        return map.columns.filter { !met.contains($0) }
    }

    /// What the record is called: the name that it came with, or a digest of all that is in it.
    func reference(of row: SourceRow) throws(RowRefusal) -> String {
        if let own = try ownReference(of: row) { return own }
        let text: String
        switch row {
        case .fields(let row): text = row.fields.prefix(width).joined(separator: "\u{1F}")
        case .object(let object): text = object.digestible
        }
        return source + ":" + SHA256.hash(text).description.prefix(24)
    }

    /// What the record is called: its external reference where it comes from an export, else the other system's name
    /// for it; nil where it has none.
    func ownReference(of row: SourceRow) throws(RowRefusal) -> String? {
        if let reference = text(.externalReference, row) { return reference }
        guard !map.key.isEmpty else { return nil }
        let parts = map.key.map { cell(row, $0) }
        if map.isRecognised, case .object = row {
            // Different names of the same, of which any may be missing.
            return parts.first { !$0.isEmpty }.map { source + ":" + $0 }
        }
        if parts.allSatisfy(\.isEmpty) {
            throw RowRefusal("key: \(map.key.joined(separator: ", ")) is empty.")
        }
        return source + ":" + parts.joined(separator: "/")
    }

    /// A field's text; nil where there is none.
    func text(_ field: ImportField, _ row: SourceRow) -> String? {
        guard let source = map.fields[field] else { return nil }
        return text(source, row)
    }

    /// The text that a source gives.
    func text(_ source: FieldSource, _ row: SourceRow) -> String? {
        source.value(of: source.columns.map { cell(row, $0) })
    }

    /// The texts of a field that is a list: those of its columns, each divided at commas and semicolons; a list of JSON
    /// is taken as it is.
    func list(_ field: ImportField, _ row: SourceRow) -> [String] {
        if case .object(let object) = row, let source = map.fields[field], source.words.isEmpty, source.pattern == nil,
            let column = source.columns.first(where: { object[$0] != nil }), case .list(let texts)? = object[column]
        {
            return texts.map(Self.trimmed).filter { !$0.isEmpty }
        }
        guard let text = text(field, row) else { return [] }
        return text.split { ",;".contains($0) }.map { Self.trimmed(String($0)) }.filter { !$0.isEmpty }
    }

    /// A record of this desk, by its kind and number.
    func record(_ row: SourceRow) throws(RowRefusal) -> RecordReference? {
        guard let text = text(.record, row) else { return nil }
        guard let record = RecordReference(text) else {
            throw RowRefusal("record: “\(text)” names no record, such as ticket 12.")
        }
        return record
    }

    /// The company's own fields that are not empty.
    func customFields(_ row: SourceRow) throws(RowRefusal) -> [String: String] {
        var fields = map.custom.compactMapValues { text($0, row) }
        if map.isRecognised, case .object(let object) = row {
            fields.merge(object.texts(under: "fields")) { own, _ in own }
        }
        if let text = text(.fields, row) {
            // As an export to CSV has them, all in one column.
            guard let all = try? JSONDecoder().decode([String: String].self, from: Data(text.utf8)) else {
                throw RowRefusal("fields: “\(text)” is no JSON object of texts, as in {\"Product\": \"Printer\"}.")
            }
            fields.merge(all) { own, _ in own }
        }
        return fields.filter { !$0.value.isEmpty }
    }

    /// A word of a closed list: our own, or one that is usual elsewhere.
    func word<Value: RawRepresentable<String> & CaseIterable>(
        _ field: ImportField, _ row: SourceRow, usual: [String: Value]
    ) throws(RowRefusal) -> Value? {
        guard let text = text(field, row) else { return nil }
        if let value = Value(rawValue: text.lowercased()) ?? usual[ImportField.key(text)] { return value }
        let words = Value.allCases.map(\.rawValue).joined(separator: ", ")
        throw RowRefusal(
            "\(field.rawValue): “\(text)” is none of \(words); say what it means in the mapping file, "
                + "fields.\(field.rawValue).words.")
    }

    /// A moment.
    mutating func time(_ field: ImportField, _ row: SourceRow) throws(RowRefusal) -> Instant? {
        guard let text = text(field, row) else { return nil }
        if let moment = Instant(text) { return moment }
        return zone.instant(try reading(of: text, field))
    }

    /// A day as `2026-03-31`.
    func day(_ field: ImportField, _ row: SourceRow) throws(RowRefusal) -> String? {
        guard let text = text(field, row) else { return nil }
        return try reading(of: text, field).day.description
    }

    /// An amount with its currency, `12000 EUR`.
    func money(_ row: SourceRow) throws(RowRefusal) -> String? {
        if case .object(let object) = row, map.isRecognised, let exact = try exactMoney(object) { return exact }
        guard var text = text(.value, row) else { return nil }
        let signs: [Character: String] = ["$": "USD", "€": "EUR", "£": "GBP"]
        var currency = self.text(.currency, row)
        for (sign, code) in signs where text.contains(sign) {
            text.removeAll { $0 == sign }
            currency = currency ?? code
        }
        text = Self.trimmed(text)
        if Money(text) != nil { return text }
        guard let currency else {
            throw RowRefusal(
                "value: “\(text)” has no currency; say which in the mapping file, as in fields.currency: {text: \"EUR\"}."
            )
        }
        return "\(text) \(currency)"
    }

    /// An amount as JSON has it: in hundredths, beside its currency.
    private func exactMoney(_ object: SourceObject) throws(RowRefusal) -> String? {
        guard let text = object["valueminorunits"]?.text, let currency = object["valuecurrency"]?.text else {
            return nil
        }
        guard let units = Int64(text), units >= 0 else {
            throw RowRefusal("value.minorUnits: “\(text)” is no whole number of hundredths.")
        }
        return Money(minorUnits: units, currency: currency).description
    }

    /// How long something takes, in whole seconds.
    func seconds(_ field: ImportField, _ row: SourceRow) throws(RowRefusal) -> Duration? {
        try number(field, row, as: Int32.self).map { .seconds(Int64($0)) }
    }

    /// True or false.
    func flag(_ field: ImportField, _ row: SourceRow) throws(RowRefusal) -> Bool? {
        guard let text = text(field, row) else { return nil }
        switch text.lowercased() {
        case "true", "yes", "1", "ja", "si", "oui": return true
        case "false", "no", "0", "nein", "non": return false
        default: throw RowRefusal("\(field.rawValue): “\(text)” is neither true nor false.")
        }
    }

    /// A number.
    func number<Value: LosslessStringConvertible>(
        _ field: ImportField, _ row: SourceRow, as type: Value.Type
    ) throws(RowRefusal) -> Value? {
        guard let text = text(field, row) else { return nil }
        let digits = text.hasSuffix("%") ? Self.trimmed(String(text.dropLast())) : text
        guard let value = Value(digits), (value as? Double)?.isFinite != false else {
            throw RowRefusal("\(field.rawValue): “\(text)” is no number.")
        }
        return value
    }

    private func reading(of text: String, _ field: ImportField) throws(RowRefusal) -> TimePattern.Reading {
        for pattern in map.times {
            if let reading = pattern.read(text) { return reading }
        }
        for pattern in TimePattern.usual {
            if let reading = pattern.read(text) { return reading }
        }
        throw RowRefusal(
            "\(field.rawValue): “\(text)” is no time that can be read; say how times are written in the mapping file, "
                + "as in times: [\"month/day/year hour:minute\"].")
    }

    private func cell(_ row: SourceRow, _ column: String) -> String {
        switch row {
        case .fields(let row):
            guard let index = columns[column], let text = row[index] else { return "" }
            return Self.trimmed(SpreadsheetFormula.restored(text))
        case .object(let object):
            guard let value = object[column] else { return "" }
            return Self.trimmed(value.text)
        }
    }

    static func trimmed(_ text: String) -> String {
        guard let first = text.first, let last = text.last, first.isWhitespace || last.isWhitespace else { return text }
        var text = Substring(text)
        while let first = text.first, first.isWhitespace { text.removeFirst() }
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return String(text)
    }
}
