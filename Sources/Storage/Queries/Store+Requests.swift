import BusinessTime
package import Model
import SQLite

extension StoreWriter {
    /// Stores a new request and returns its number.
    package func insert(_ request: ApprovalRequest) throws -> RequestID {
        try connection.run(
            """
            INSERT INTO request (
                form_id, form_version, title, record_kind, record_number, department_id, requester, fields, asked, state,
                round, created_at, submitted_at, decided_at, external_reference, version
            ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)
            """, request.form.rawValue, request.formVersion, request.title, request.record?.kind.rawValue,
            request.record?.number, request.department.rawValue, request.requester.description,
            JSONText.map(request.fields), request.asked.map(JSONText.map), request.state.rawValue, request.round,
            request.createdAt.milliseconds, request.submittedAt?.milliseconds, request.decidedAt?.milliseconds,
            request.externalReference)
        let id = RequestID(connection.lastInsertRowID)
        try indexName(request.title, of: .request, id.rawValue)
        return id
    }

    /// Stores a changed request as its next version; `StoreError.conflict` where it is not the version in `request` any
    /// more.
    package func update(_ request: ApprovalRequest) throws {
        try reindexName(request.title, of: .request, request.id.rawValue)
        let changed = try connection.run(
            """
            UPDATE request SET form_version = ?, title = ?, requester = ?, fields = ?, asked = ?, state = ?, round = ?,
                submitted_at = ?, decided_at = ?, version = version + 1
            WHERE id = ? AND version = ?
            """, request.formVersion, request.title, request.requester.description, JSONText.map(request.fields),
            request.asked.map(JSONText.map), request.state.rawValue, request.round, request.submittedAt?.milliseconds,
            request.decidedAt?.milliseconds, request.id.rawValue, request.version)
        if changed == 0 { throw StoreError.conflict("Request \(request.id)") }
    }

    /// Notes that the end of a case decides a request, from this round on.
    package func link(_ value: CaseID, deciding request: RequestID, round: Int) throws {
        try connection.run(
            """
            INSERT INTO request_case (case_id, request_id, round) VALUES (?, ?, ?)
            ON CONFLICT (case_id) DO UPDATE SET round = excluded.round
            """, value.rawValue, request.rawValue, round)
    }
}

extension StoreReader {
    /// The request of that number; nil where there is none.
    package func request(_ id: RequestID) throws -> ApprovalRequest? {
        try requests("id = ?", [.integer(id.rawValue)]).first
    }

    /// The request that was imported under that name; nil where there is none.
    package func request(externalReference: String) throws -> RequestID? {
        try connection.query(
            "SELECT id FROM request WHERE external_reference = ?", externalReference
        ) { row throws(DatabaseError) in try row.id(0, of: ApprovalRequest.self) }.first
    }

    /// The cases that decide a request in one of its rounds, the oldest first.
    package func casesDeciding(_ request: RequestID, round: Int) throws -> [Case] {
        try connection.query(
            "SELECT case_id FROM request_case WHERE request_id = ? AND round = ? ORDER BY case_id", request.rawValue,
            round
        ) { row throws(DatabaseError) in try row.id(0, of: Case.self) }.compactMap(escalationCase)
    }

    /// A page of requests, newest first.
    package func requests(_ query: RequestQuery) throws -> Page<ApprovalRequest, RequestID> {
        var condition = "id < ?"
        var arguments: [Value] = [.integer(query.before?.rawValue ?? Int64.max)]
        if let department = query.department {
            condition += " AND department_id = ?"
            arguments.append(.integer(department.rawValue))
        }
        if let form = query.form {
            condition += " AND form_id = ?"
            arguments.append(.integer(form.rawValue))
        }
        if let state = query.state {
            condition += " AND state = ?"
            arguments.append(.text(state.rawValue))
        }
        if let requester = query.requester {
            condition += " AND requester = ?"
            arguments.append(.text(requester.description))
        }
        if let record = query.record {
            condition += " AND record_kind = ? AND record_number = ?"
            arguments += [.text(record.kind.rawValue), .integer(record.number)]
        }
        let limit = min(max(query.limit, 1), 100)
        let found = try requests("\(condition) ORDER BY id DESC LIMIT \(limit + 1)", arguments)
        return Page(items: Array(found.prefix(limit)), next: found.count > limit ? found[limit - 1].id : nil)
    }

    private func requests(_ condition: String, _ arguments: [Value]) throws -> [ApprovalRequest] {
        try connection.query(
            SQL(
                """
                SELECT id, form_id, form_version, title, record_kind, record_number, department_id, requester, fields,
                    asked, state, round, created_at, submitted_at, decided_at, version, external_reference
                FROM request WHERE \(condition)
                """), arguments: arguments
        ) { row throws(DatabaseError) in
            let request = ApprovalRequest(
                id: try row.id(0), form: try row.id(1), formVersion: try row.int(2), title: try row.text(3),
                record: try row.recordOrNil(4, 5), department: try row.id(6), requester: try row.actor(7), fields: [:],
                state: try row.raw(10), round: try row.int(11), createdAt: try row.instant(12),
                submittedAt: try row.instantOrNil(13), decidedAt: try row.instantOrNil(14),
                externalReference: try row.textOrNil(16), version: try row.int64(15))
            return Undecoded(request, try row.text(8), try row.textOrNil(9) ?? "")
        }.map { row in
            var request = row.value
            request.fields = try JSONText.decode(row.json[0], table: "request", column: "fields")
            if !row.json[1].isEmpty {
                request.asked = try JSONText.decode(
                    row.json[1], as: [String: String].self, table: "request", column: "asked")
            }
            return request
        }
    }
}
