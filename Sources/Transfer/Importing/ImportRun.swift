import Foundation
import Model
import Workflows

/// Takes records from a file to the data in batches, each in one transaction, and keeps count.
struct ImportRun<Record: Sendable> {
    /// How batches are written; the outcomes are in their order.
    let write: ([Record]) async throws -> [ImportOutcome]
    /// How many records are written together.
    let batchSize: Int
    /// The count so far.
    var summary: ImportSummary
    /// The lines that were refused.
    var refused: RefusedRows
    /// How many of those that were imported are odd in the way that the run looks for.
    private(set) var oddities = 0
    private let isOdd: (Record) -> Bool
    private var pending: [Item] = []
    private var pendingBytes = 0
    /// However many records a batch may have, it does not hold more bytes than this, and one record.
    private static var largestBatch: Int { 16 << 20 }

    /// Lines, and what was made of them: a record, or reasons why not. Both wait, so that refused lines keep their order.
    private struct Item {
        var rows: [SourceRow]
        var record: Record?
        var reasons: [String] = []
    }

    init(
        batchSize: Int, summary: ImportSummary, refused: RefusedRows,
        isOdd: @escaping (Record) -> Bool = { _ in false },
        write: @escaping ([Record]) async throws -> [ImportOutcome]
    ) {
        self.batchSize = batchSize
        self.summary = summary
        self.refused = refused
        self.isOdd = isOdd
        self.write = write
    }

    /// Adds a record with the lines that it was made of.
    mutating func add(_ record: Record, rows: [SourceRow]) async throws {
        try await add(Item(rows: rows, record: record))
    }

    /// Notes lines that make no record.
    mutating func refuse(_ rows: [SourceRow], reasons: [String]) async throws {
        try await add(Item(rows: rows, record: nil, reasons: reasons))
    }

    private mutating func add(_ item: Item) async throws {
        pending.append(item)
        pendingBytes += item.rows.reduce(0) { $0 + $1.size }
        if pending.count >= batchSize || pendingBytes > Self.largestBatch { try await flush() }
    }

    /// Writes what waits.
    mutating func flush() async throws {
        guard !pending.isEmpty else { return }
        let batch = pending
        pending = []
        pendingBytes = 0
        let records = batch.compactMap(\.record)
        var outcomes = try await (records.isEmpty ? [] : write(records))[...]
        for item in batch {
            guard let record = item.record else {
                try note(item.rows, refusedFor: item.reasons)
                continue
            }
            switch outcomes.popFirst() {
            case .imported:
                summary.imported += 1
                if isOdd(record) { oddities += 1 }
            case .refused(let problems):
                try note(item.rows, refusedFor: problems.map { "\($0.field): \($0.message)." })
            case .known, nil: summary.known += 1
            }
        }
    }

    private mutating func note(_ rows: [SourceRow], refusedFor reasons: [String]) throws {
        summary.refuse(reasons)
        for row in rows {
            let own = reasons.filter { !$0.hasPrefix("Line ") || $0.hasPrefix("Line \(row.line):") }
            let reason = own.isEmpty ? "Another line of its case was refused." : own.joined(separator: " ")
            try refused.add(row, reason: reason)
        }
    }
}
