import Transfer

/// How an import went, as the API shows it.
struct ImportSummaryJSON: JSONWritable {
    var summary: ImportSummary

    func write(to writer: inout JSONWriter) {
        writer.object {
            $0.field("kind", summary.kind)
            $0.field("dry_run", summary.isDryRun)
            $0.field("lines", Int64(summary.lines))
            $0.field("imported", Int64(summary.imported))
            $0.field("known", Int64(summary.known))
            $0.field("refused", Int64(summary.refused))
            $0.key("reasons")
            $0.array(summary.reasons) { writer, reason in
                writer.object {
                    $0.field("reason", reason.reason)
                    $0.field("count", Int64(reason.count))
                }
            }
            $0.key("refused_lines")
            $0.array(summary.refusedRows) { writer, row in
                writer.object {
                    $0.field("line", Int64(row.line))
                    $0.field("reason", row.reason)
                }
            }
            $0.field("unused_columns", summary.unusedColumns)
            $0.field("notes", summary.notes)
            $0.field("stopped", summary.stopped)
        }
    }
}

extension ImportSummaryJSON {
    static let schema = Schema.object([
        Property("kind", .word(ImportKind.self), "What was imported."),
        Property("dry_run", .flag, "Whether nothing was written."),
        Property("lines", .count, "How many lines of records there were."),
        Property("imported", .count, "How many records were added, or would have been."),
        Property("known", .count, "How many were there already."),
        Property("refused", .count, "How many were refused."),
        Property("reasons", .list(of: .object(reason)), "Why, the most frequent first."),
        Property("refused_lines", .list(of: .object(line)), "The first thousand of the refused lines, in their order."),
        Property("unused_columns", .list(of: .text), "The columns that fed nothing."),
        Property("notes", .list(of: .text), "What is worth knowing beside."),
        Property("stopped", .text.nullable, "Why it was not read to its end."),
    ])

    private static let reason = [
        Property("reason", .text, "The reason, without what differs from line to line."),
        Property("count", .count, "How often it was given."),
    ]
    private static let line = [
        Property("line", .count, "The line's number in the content."), Property("reason", .text, "Why it was refused."),
    ]
}
