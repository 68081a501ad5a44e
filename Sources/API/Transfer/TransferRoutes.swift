import HTTPServer
import Transfer

/// The routes by which records come and go in files.
enum TransferRoutes {
    static let group = RouteGroup(
        "transfer", "Records in files: CSV, or JSON lines.",
        ImportKind.allCases.map(importing) + ExportKind.allCases.map(exporting))

    fileprivate static func words(_ kind: String) -> String { kind == "health" ? "health scores of accounts" : kind }

    private static func importing(_ kind: ImportKind) -> DeclaredRoute {
        DeclaredRoute(
            .post, "/api/v1/imports/\(kind.rawValue)", "imports.\(kind.rawValue)",
            "Imports \(kind.words) from a file's text.",
            details: """
                Each line is a record; what is known already is only counted, so that an import can be sent again without an \
                Idempotency-Key. Lines that are refused, such as those for another department, do not keep the others back: \
                the answer says which they were, and why. “belay import” takes files of any size; its help shows how a \
                mapping is written.
                """,
            access: kind.access, body: ImportInput.self, upTo: BodyLimit.file,
            answers: [.ok(ImportSummaryJSON.self, "How it went.")], by: ImportEndpoint(kind: kind).take)
    }

    private static func exporting(_ kind: ExportKind) -> DeclaredRoute {
        DeclaredRoute(
            .get, "/api/v1/exports/\(kind.rawValue)", "exports.\(kind.rawValue)",
            "Exports the \(kind.words) that whoever asks may see.",
            details: """
                The columns have the names that an import knows. In CSV, what a spreadsheet would take for a formula is \
                defused. An answer that breaks off in the middle was not written whole: ask again.
                """,
            access: kind.access,
            query: [ExportEndpoint.format] + (kind == .tickets ? [ExportEndpoint.messages] : []),
            answers: [
                .text(
                    "text/csv", "application/x-ndjson",
                    note: "The records: a line of names and lines, or an object a line.")
            ], by: ExportEndpoint(kind: kind).send)
    }
}

extension ImportKind {
    fileprivate var words: String { TransferRoutes.words(rawValue) }

    fileprivate var access: Access {
        switch self {
        case .people, .departments, .teams, .requests: .admin
        case .tickets, .deals, .accounts, .health, .customers, .followUps, .checklists: .everyone
        }
    }
}

extension ExportKind {
    fileprivate var words: String { TransferRoutes.words(rawValue) }

    fileprivate var access: Access {
        switch self {
        case .people, .departments, .teams, .customers: .everyone
        case .tickets, .deals, .accounts, .cases, .checklists, .followUps, .requests, .health: .colleagues
        }
    }
}
