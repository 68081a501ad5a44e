package import BusinessTime
package import Model
import SQLite

extension StoreWriter {
    /// Stores a new deal and returns its number.
    package func insert(_ deal: Deal) throws -> DealID {
        try connection.run(
            """
            INSERT INTO deal (
                name, account_id, pipeline, stage, stage_entered_at, value, currency, owner_id, department_id, discount,
                expected_close, last_activity_at, opened_at, outcome, closed_at, external_reference, version
            ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)
            """, deal.name, deal.account?.rawValue, deal.pipeline, deal.stage, deal.stageEnteredAt.milliseconds,
            deal.value?.minorUnits, deal.value?.currency, deal.owner?.rawValue, deal.department.rawValue, deal.discount,
            deal.expectedClose?.description, deal.lastActivityAt.milliseconds, deal.openedAt.milliseconds,
            deal.outcome.rawValue, deal.closedAt?.milliseconds, deal.externalReference)
        let id = DealID(connection.lastInsertRowID)
        try indexName(deal.name, of: .deal, id.rawValue)
        try insertStage(of: deal, id)
        if deal.outcome != .open, let closedAt = deal.closedAt {
            var stored = deal
            stored.id = id
            try insertStay(of: stored, until: closedAt)
        }
        return id
    }

    /// Stores a changed deal as its next version; `StoreError.conflict` where it is not the version in `deal` any more.
    package func update(_ deal: Deal) throws {
        try reindexName(deal.name, of: .deal, deal.id.rawValue)
        let changed = try connection.run(
            """
            UPDATE deal SET name = ?, account_id = ?, pipeline = ?, stage = ?, stage_entered_at = ?, value = ?,
                currency = ?, owner_id = ?, department_id = ?, discount = ?, expected_close = ?, last_activity_at = ?,
                outcome = ?, closed_at = ?, version = version + 1
            WHERE id = ? AND version = ?
            """, deal.name, deal.account?.rawValue, deal.pipeline, deal.stage, deal.stageEnteredAt.milliseconds,
            deal.value?.minorUnits, deal.value?.currency, deal.owner?.rawValue, deal.department.rawValue, deal.discount,
            deal.expectedClose?.description, deal.lastActivityAt.milliseconds, deal.outcome.rawValue,
            deal.closedAt?.milliseconds, deal.id.rawValue, deal.version)
        if changed == 0 { throw StoreError.conflict("Deal \(deal.id)") }
        try insertStage(of: deal, deal.id)
    }

    private func insertStage(of deal: Deal, _ id: DealID) throws {
        try connection.run(
            "INSERT INTO deal_stage (deal_id, entered_at, stage) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
            id.rawValue, deal.stageEnteredAt.milliseconds, deal.stage)
    }
}

extension StoreReader {
    /// The deal of that number; nil where there is none.
    package func deal(_ id: DealID) throws -> Deal? {
        try connection.first(SQL("SELECT \(Self.dealColumns) FROM deal WHERE id = ?"), id.rawValue, row: Self.deal)
    }

    /// The deal that another system calls so; nil where there is none.
    package func deal(externalReference: String) throws -> DealID? {
        try connection.first("SELECT id FROM deal WHERE external_reference = ?", externalReference) {
            row throws(DatabaseError) in try row.id(0)
        }
    }

    /// A page of deals, newest first.
    package func deals(_ query: DealQuery) throws -> Page<Deal, DealID> {
        // A page goes on after a deal as that deal stands now: the cursor is its number, and its sort value is read anew.
        let place =
            switch query.order {
            case .newest: "id"
            case .value: "COALESCE(value, -1), id"
            case .close: "COALESCE(expected_close, '9999-12-31'), id"
            }
        let isDescending = query.order != .close
        let order = isDescending ? place.replacing(", id", with: " DESC, id") + " DESC" : place
        var conditions: [String] = []
        var arguments: [Value] = []
        func require(_ condition: String, _ value: Value?) {
            guard let value else { return }
            conditions.append(condition)
            arguments.append(value)
        }
        if query.order == .newest {
            require("id < ?", .integer(query.before?.rawValue ?? Int64.max))
        } else {
            require(
                "(\(place)) \(isDescending ? "<" : ">") (SELECT \(place) FROM deal WHERE id = ?)",
                query.before.map { .integer($0.rawValue) })
        }
        require("department_id = ?", query.department.map { .integer($0.rawValue) })
        require("outcome = ?", query.outcome.map { .text($0.rawValue) })
        require("account_id = ?", query.account.map { .integer($0.rawValue) })
        require("owner_id = ?", query.owner.map { .integer($0.rawValue) })
        require("pipeline = ?", query.pipeline.map { .text($0) })
        require("stage = ?", query.stage.map { .text($0) })
        let limit = min(max(query.limit, 1), 100)
        arguments.append(.integer(Int64(limit + 1)))
        let condition = conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
        let deals = try connection.query(
            SQL("SELECT \(Self.dealColumns) FROM deal \(condition) ORDER BY \(order) LIMIT ?"),
            arguments: arguments, row: Self.deal)
        return Page(items: Array(deals.prefix(limit)), next: deals.count > limit ? deals[limit - 1].id : nil)
    }

    /// The stages that a deal was in, with the moment of entry, the oldest first.
    package func stages(of deal: DealID) throws -> [(stage: String, enteredAt: Instant)] {
        try connection.query(
            "SELECT stage, entered_at FROM deal_stage WHERE deal_id = ? ORDER BY entered_at", deal.rawValue
        ) {
            row throws(DatabaseError) in Pair(try row.text(0), try row.instant(1))
        }.map { ($0.first, $0.second) }
    }

    /// The stages that each of some deals was in, the oldest first.
    package func stages(of deals: [DealID]) throws -> [DealID: [String]] {
        let places = deals.map { _ in "?" }.joined(separator: ", ")
        let found = try connection.query(
            SQL("SELECT deal_id, stage FROM deal_stage WHERE deal_id IN (\(places)) ORDER BY deal_id, entered_at"),
            arguments: deals.map { .integer($0.rawValue) }
        ) { row throws(DatabaseError) in Pair(try row.id(0, of: Deal.self), try row.text(1)) }
        return Dictionary(grouping: found, by: \.first).mapValues { $0.map(\.second) }
    }

    private static let dealColumns = """
        id, name, account_id, pipeline, stage, stage_entered_at, value, currency, owner_id, department_id, discount, \
        expected_close, last_activity_at, opened_at, outcome, closed_at, external_reference, version
        """

    private static func deal(_ row: borrowing Row) throws(DatabaseError) -> Deal {
        Deal(
            id: try row.id(0), name: try row.text(1), account: try row.idOrNil(2), pipeline: try row.text(3),
            stage: try row.text(4), stageEnteredAt: try row.instant(5), value: try row.moneyOrNil(6, 7),
            owner: try row.idOrNil(8), department: try row.id(9), discount: try row.realOrNil(10),
            expectedClose: try row.dayOrNil(11), lastActivityAt: try row.instant(12), openedAt: try row.instant(13),
            outcome: try row.raw(14), closedAt: try row.instantOrNil(15), externalReference: try row.textOrNil(16),
            version: try row.int64(17))
    }
}
