import Model
import Templating
import Transfer

/// Records coming in from files, and going out into them.
struct TransferPage: ConfigurationPage {
    static let template = "transfer"

    var form: EntryForm
    /// How the import went; nil: there was none.
    var summary: ImportSummary?

    var area: AdministrationArea { .transfer }
    var isFirst: Bool { true }

    func title(for reader: Reader) -> String { reader.texts["area.transfer"] }

    func value(for reader: Reader) -> [String: TemplateValue] {
        [
            "form": form.template, "summary": summary.map { value($0, reader.texts) } ?? .null,
            "exports": .list(
                ExportKind.allCases.map { kind in
                    [
                        "name": .text(reader.texts.word("transfer.kind", kind)),
                        "csv": .text(SitePath.export(kind, .csv)), "jsonl": .text(SitePath.export(kind, .jsonl)),
                    ]
                }),
        ]
    }

    private func value(_ summary: ImportSummary, _ texts: Texts) -> TemplateValue {
        let rest = summary.refused - summary.refusedRows.count
        return [
            "text": .text(
                texts(
                    summary.isDryRun ? "transfer.would" : "transfer.did",
                    [
                        "imported": String(summary.imported), "known": String(summary.known),
                        "refused": String(summary.refused), "lines": String(summary.lines),
                    ])), "isGood": .bool(summary.refused == 0 && summary.stopped == nil),
            "stopped": summary.stopped.map { .text($0) } ?? .null, "notes": .list(summary.notes.map { .text($0) }),
            "unused": summary.unusedColumns.isEmpty
                ? .null : .text(texts("transfer.unused", ["names": summary.unusedColumns.joined(separator: ", ")])),
            "hasRefused": .bool(!summary.refusedRows.isEmpty),
            "refused": .list(
                summary.refusedRows.map { ["line": .integer(Int64($0.line)), "reason": .text($0.reason)] }),
            "rest": rest > 0 ? .text(texts("transfer.rest", ["count": String(rest)])) : .null,
        ]
    }
}
