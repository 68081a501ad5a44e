import BusinessTime
import Foundation
import Model
import Workflows

/// Makes checklists of lines.
struct ChecklistRows {
    private var reader: RowReader
    /// The department that all checklists go to, where the command line names one.
    private let department: String?

    init(_ reader: RowReader, department: String?) {
        self.reader = reader
        self.department = department
    }

    /// The checklist of one line.
    mutating func checklist(_ row: SourceRow) throws(RowRefusal) -> ImportChecklists.Entry {
        guard let name = reader.text(.name, row) else { throw RowRefusal("name: it is empty.") }
        var entry = ImportChecklists.Entry(name: name, externalReference: try reader.reference(of: row))
        entry.template = reader.text(.template, row)
        entry.record = try reader.record(row)
        entry.recordReference = reader.text(.recordReference, row)
        entry.department = department ?? reader.text(.department, row)
        entry.owner = reader.text(.owner, row)
        entry.startedAt = try reader.time(.startedAt, row)
        entry.items = try items(row)
        return entry
    }

    /// The items as an export has them, or their titles alone.
    private func items(_ row: SourceRow) throws(RowRefusal) -> [ImportChecklists.Item] {
        if reader.map.isRecognised, case .object(let object) = row {
            let objects = object.objects(under: "items")
            if !objects.isEmpty { return try items(objects) }
        }
        if let text = reader.text(.items, row), text.hasPrefix("[") {
            // As an export to CSV has them, all in one column.
            guard let exported = try? JSONDecoder().decode([ExportedItem].self, from: Data(text.utf8)) else {
                throw RowRefusal(
                    "items: it is no JSON list of items, as in [{\"title\": \"Call them\", \"state\": \"open\"}].")
            }
            return try items(exported.map(\.texts))
        }
        return reader.list(.items, row).map { ImportChecklists.Item(title: $0) }
    }

    private func items(_ objects: [[String: String]]) throws(RowRefusal) -> [ImportChecklists.Item] {
        var items: [ImportChecklists.Item] = []
        for (index, texts) in objects.enumerated() {
            let place = "item \(index + 1)"
            guard let title = texts["title"], !title.isEmpty else { throw RowRefusal("\(place): it has no title.") }
            var item = ImportChecklists.Item(title: title)
            item.owner = texts["owner"]
            item.dueAt = try moment(texts["dueAt"], place)
            item.isRequired = texts["isRequired"] == "true"
            if let word = texts["state"] {
                guard let state = ChecklistItemState(rawValue: word) else {
                    let words = ChecklistItemState.allCases.map(\.rawValue).joined(separator: ", ")
                    throw RowRefusal("\(place): its state “\(word)” is none of \(words).")
                }
                item.state = state
            }
            item.closedAt = try moment(texts["closedAt"], place)
            item.note = texts["note"]
            items.append(item)
        }
        return items
    }

    private func moment(_ text: String?, _ place: String) throws(RowRefusal) -> Instant? {
        guard let text, !text.isEmpty else { return nil }
        guard let moment = Instant(text) else {
            throw RowRefusal("\(place): “\(text)” is no time such as 2026-03-31T10:00:00Z.")
        }
        return moment
    }

    /// An item in a column of CSV.
    private struct ExportedItem: Decodable {
        var title: String?
        var owner: String?
        var dueAt: String?
        var isRequired: Bool?
        var state: String?
        var closedAt: String?
        var note: String?

        var texts: [String: String] {
            [
                "title": title, "owner": owner, "dueAt": dueAt, "isRequired": isRequired.map { "\($0)" },
                "state": state, "closedAt": closedAt, "note": note,
            ].compactMapValues(\.self)
        }
    }
}
