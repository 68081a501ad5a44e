import Templating

/// A table of records, the first column of which says which each is, for `table.mustache`.
struct RecordTable: Sendable {
    /// What it is a table of.
    var caption: String
    var columns: [String]
    var rows: [[Cell]]

    func value(for reader: Reader) -> TemplateValue {
        [
            "caption": .text(caption), "columns": .list(columns.map { .text($0) }),
            "rows": .list(
                rows.map { row in
                    [
                        "head": row.first.map { $0.value(for: reader) } ?? .null,
                        "cells": .list(row.dropFirst().map { $0.value(for: reader) }),
                    ]
                }),
        ]
    }
}
