import BusinessTime
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
    private let isOwnRefusal: Bool
    private var zone: WallZone

    /// Two columns that a file of refused rows has at its end.
    static let refusalColumns = ["line", "reason"]

    /// A reader; throws `TabularError.missingColumns` with every column that the file lacks.
    init(_ map: ImportMap, header: CSVHeader, source: String) throws(TabularError) {
        let names = map.columns
        let indices = try header.indices(of: names)
        columns = Dictionary(uniqueKeysWithValues: zip(names, indices))
        isOwnRefusal = header.names.suffix(2).elementsEqual(Self.refusalColumns)
        width = header.names.count - (isOwnRefusal ? 2 : 0)
        zone = WallZone(map.zone)
        self.map = map
        self.source = source
    }

    /// The columns of the file that feed nothing.
    func unused(in header: CSVHeader) -> [String] {
        let used = Set(columns.values)
        return header.names.indices.filter { $0 < width && !used.contains($0) }.map { header.names[$0] }
    }

    /// What the record is called: the other system's name for it, or a digest of its whole line.
    func reference(of row: CSVRow) throws(RowRefusal) -> String {
        guard map.key.isEmpty else {
            let parts = map.key.map { cell(row, $0) }
            if parts.allSatisfy(\.isEmpty) {
                throw RowRefusal("key: \(map.key.joined(separator: ", ")) is empty.")
            }
            return source + ":" + parts.joined(separator: "/")
        }
        let text = row.fields.prefix(width).joined(separator: "\u{1F}")
        return source + ":" + SHA256.hash(text).description.prefix(24)
    }

    /// A field's text; nil where there is none.
    func text(_ field: ImportField, _ row: CSVRow) -> String? {
        guard let source = map.fields[field] else { return nil }
        return text(source, row)
    }

    /// The text that a source gives.
    func text(_ source: FieldSource, _ row: CSVRow) -> String? {
        source.value(of: source.columns.map { cell(row, $0) })
    }

    /// The texts of a field that is a list: those of its columns, each divided at commas and semicolons.
    func list(_ field: ImportField, _ row: CSVRow) -> [String] {
        guard let text = text(field, row) else { return [] }
        return text.split { ",;".contains($0) }.map { Self.trimmed(String($0)) }.filter { !$0.isEmpty }
    }

    /// The company's own fields that are not empty.
    func customFields(_ row: CSVRow) -> [String: String] {
        map.custom.compactMapValues { text($0, row) }
    }

    /// A word of a closed list: our own, or one that is usual elsewhere.
    func word<Value: RawRepresentable<String> & CaseIterable>(
        _ field: ImportField, _ row: CSVRow, usual: [String: Value]
    ) throws(RowRefusal) -> Value? {
        guard let text = text(field, row) else { return nil }
        if let value = Value(rawValue: text.lowercased()) ?? usual[ImportField.key(text)] { return value }
        let words = Value.allCases.map(\.rawValue).joined(separator: ", ")
        throw RowRefusal(
            "\(field.rawValue): “\(text)” is none of \(words); say what it means in the mapping file, "
                + "fields.\(field.rawValue).words.")
    }

    /// A moment.
    mutating func time(_ field: ImportField, _ row: CSVRow) throws(RowRefusal) -> Instant? {
        guard let text = text(field, row) else { return nil }
        if let moment = Instant(text) { return moment }
        return zone.instant(try reading(of: text, field))
    }

    /// A day as `2026-03-31`.
    func day(_ field: ImportField, _ row: CSVRow) throws(RowRefusal) -> String? {
        guard let text = text(field, row) else { return nil }
        return try reading(of: text, field).day.description
    }

    /// An amount with its currency, `12000 EUR`.
    func money(_ row: CSVRow) throws(RowRefusal) -> String? {
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

    /// A number.
    func number<Value: LosslessStringConvertible>(
        _ field: ImportField, _ row: CSVRow, as type: Value.Type
    ) throws(RowRefusal) -> Value? {
        guard let text = text(field, row) else { return nil }
        let digits = text.hasSuffix("%") ? Self.trimmed(String(text.dropLast())) : text
        guard let value = Value(digits) else { throw RowRefusal("\(field.rawValue): “\(text)” is no number.") }
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

    private func cell(_ row: CSVRow, _ column: String) -> String {
        guard let index = columns[column], let text = row[index] else { return "" }
        let restored = isOwnRefusal ? SpreadsheetFormula.restored(text) : text
        return Self.trimmed(restored)
    }

    static func trimmed(_ text: String) -> String {
        guard let first = text.first, let last = text.last, first.isWhitespace || last.isWhitespace else { return text }
        var text = Substring(text)
        while let first = text.first, first.isWhitespace { text.removeFirst() }
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return String(text)
    }
}
