package import Model
import Tabular
package import Workflows

/// The audit trail as a file, a piece at a time, so that a trail of any length takes the memory of a page.
///
/// As JSON lines it can be checked without the data file. In CSV, what a spreadsheet would take for a formula is defused, so
/// that it cannot.
package struct TrailFile: AsyncIteratorProtocol, Sendable {
    private static let pageSize: Int64 = 1000

    private let format: TransferFormat
    private let environment: Environment
    private let principal: Principal
    private var last: Int64
    private var left: Int64
    private var needsNames: Bool

    /// What came after an event, 0 for all of it, and at most so many events. `hasNames`: a file of CSV begins with its columns.
    package init(
        as format: TransferFormat, after sequence: Int64 = 0, limit: Int64 = .max, hasNames: Bool = true,
        from environment: Environment, by principal: Principal
    ) {
        self.format = format
        self.environment = environment
        self.principal = principal
        last = sequence
        left = limit
        needsNames = hasNames
    }

    /// The next bytes, whole lines of UTF-8; nil at the end. Throws what reading throws; admins only.
    package mutating func next() async throws -> [UInt8]? {
        try Task.checkCancellation()
        guard left > 0 else { return nil }
        let events = try await environment.ask(
            ListEvents(after: last, limit: Int(min(left, Self.pageSize))), as: principal)
        let bytes = try bytes(of: events)
        needsNames = false
        // What came in while it was written belongs to it, until a page holds nothing new.
        left = events.isEmpty ? 0 : left - Int64(events.count)
        last = events.last?.sequence ?? last
        return bytes.isEmpty ? nil : bytes
    }

    private func bytes(of events: [Event]) throws -> [UInt8] {
        switch format {
        case .jsonl: return Array(try events.map { try JSONOutput.line(ExportedEvent($0)) }.joined().utf8)
        case .csv:
            var table = CSVWriter()
            if needsNames { table.append(texts: ExportedEvent.names) }
            for event in events { table.append(ExportedEvent(event).fields) }
            return table.take()
        }
    }
}
