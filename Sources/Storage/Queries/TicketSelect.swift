import BusinessTime
import Model
import SQLite

/// The statement that reads one page of a queue, or counts it, by an index that has the page's order.
struct TicketSelect {
    /// SQLite takes 500 arms of a union; where there would be more, the rows are read in order and looked through.
    private static let mostArms = 400

    /// One reading of an index: one scope, and one status where each has its own order.
    private struct Arm {
        var conditions: [String]
        var values: [Value]
    }

    private var conditions: [String] = []
    private var values: [Value] = []
    private let arms: [Arm]
    private let order: String
    private let source: String

    /// `words`: those that the query looks for, as the index of messages has them.
    init(_ query: TicketQuery, words: String?) {
        let isByDue = query.order != .newest
        let unsolved = query.statuses.allSatisfy(\.isUnsolved) && !query.statuses.isEmpty
        // What nobody works on is seldom much: it has an index of its own, whatever the order.
        let isNarrow = query.text != nil || query.requester != nil
        let isFew = query.isUnassigned && !isNarrow && (isByDue || unsolved)
        source = isFew ? "ticket INDEXED BY ticket_unassigned" : "ticket"
        order = isByDue ? "queue_at, id" : "id DESC"
        let arms = isFew || isNarrow ? [] : Self.arms(query, isByDue: isByDue)
        self.arms = arms.count > Self.mostArms ? [] : arms
        addScope(query, isArmed: !self.arms.isEmpty)
        if isByDue || isFew { require("queue_at IS NOT NULL") }
        addFilters(query)
        if let words { require("id IN (\(StoreReader.ticketsWithWords))", .text(words)) }
        addPlace(query)
    }

    /// The scope that an index leads to, one arm for each of several; by number, an index is in order within one status only.
    private static func arms(_ query: TicketQuery, isByDue: Bool) -> [Arm] {
        var scopes: [Arm] = []
        if let id = query.assignee {
            scopes = [Arm(conditions: ["assignee_id = ?"], values: [.integer(id.rawValue)])]
        } else if !query.teams.isEmpty {
            scopes = query.teams.map { Arm(conditions: ["team_id = ?"], values: [.integer($0.rawValue)]) }
        } else if !query.departments.isEmpty {
            scopes = query.departments.map { Arm(conditions: ["department_id = ?"], values: [.integer($0.rawValue)]) }
        }
        guard !isByDue, !query.statuses.isEmpty else { return scopes }
        return scopes.flatMap { scope in
            query.statuses.map { status in
                Arm(conditions: scope.conditions + ["status = ?"], values: scope.values + [.text(status.rawValue)])
            }
        }
    }

    /// What the arms do not ask for already; the plus keeps a second scope out of the choice of an index.
    private mutating func addScope(_ query: TicketQuery, isArmed: Bool) {
        let isByAssignee = query.assignee != nil
        let isByTeam = !isByAssignee && !query.teams.isEmpty
        if let id = query.assignee, !isArmed { require("+assignee_id = ?", .integer(id.rawValue)) }
        if !query.teams.isEmpty, !isArmed || isByAssignee {
            require("+team_id", among: query.teams.map { .integer($0.rawValue) })
        }
        if !query.departments.isEmpty, !isArmed || isByAssignee || isByTeam {
            require("+department_id", among: query.departments.map { .integer($0.rawValue) })
        }
        if query.isUnassigned { require("assignee_id IS NULL") }
        let isByStatus = isArmed && query.order == .newest
        if !query.statuses.isEmpty, !isByStatus {
            require("+status", among: query.statuses.map { .text($0.rawValue) })
        }
    }

    private mutating func addFilters(_ query: TicketQuery) {
        if let priority = query.priority { require("priority = ?", .text(priority.rawValue)) }
        if let id = query.requester { require("requester_id = ?", .integer(id.rawValue)) }
        if let due = query.dueBy { require("queue_at <= ?", .integer(due.milliseconds)) }
        if query.order == .due { require("queue_at < \(Int64.max)") }
    }

    private mutating func addPlace(_ query: TicketQuery) {
        guard let after = query.after else { return }
        if query.order == .newest {
            require("id < ?", .integer(after.ticket.rawValue))
        } else {
            let due = after.due?.milliseconds ?? .max
            require("(queue_at, id) > (?, ?)", .integer(due), .integer(after.ticket.rawValue))
        }
    }

    /// The page: as many as the limit, read by each arm in order and merged.
    func page(columns: String, limit: Int) -> (text: String, arguments: [Value]) {
        let limit = Value.integer(Int64(limit))
        guard arms.count > 1 else {
            let (condition, values) = condition(arms.first)
            return ("SELECT \(columns) FROM \(source)\(condition) ORDER BY \(order) LIMIT ?", values + [limit])
        }
        var arguments: [Value] = []
        let parts = arms.map { arm in
            let (condition, values) = condition(arm)
            arguments += values + [limit]
            return "SELECT * FROM (SELECT \(columns), queue_at FROM \(source)\(condition) ORDER BY \(order) LIMIT ?)"
        }
        let union = parts.joined(separator: " UNION ALL ")
        return ("SELECT \(columns) FROM (\(union)) ORDER BY \(order) LIMIT ?", arguments + [limit])
    }

    /// How many there are, read no further than `most`.
    func count(most: Int) -> (text: String, arguments: [Value]) {
        let limit = Value.integer(Int64(most))
        var arguments: [Value] = []
        let parts = (arms.isEmpty ? [nil] : arms.map(Optional.some)).map { arm in
            let (condition, values) = condition(arm)
            arguments += values + [limit]
            return "SELECT 1 FROM (SELECT 1 FROM \(source)\(condition) LIMIT ?)"
        }
        return ("SELECT count(*) FROM (\(parts.joined(separator: " UNION ALL ")) LIMIT ?)", arguments + [limit])
    }

    /// How many of the first `looked` there are, and how many of those have the priority: its rows are few or many among
    /// them, and no more are read.
    func count(of priority: Priority, lookingAt looked: Int) -> (text: String, arguments: [Value]) {
        let limit = Value.integer(Int64(looked))
        var arguments: [Value] = [.text(priority.rawValue)]
        let parts = (arms.isEmpty ? [nil] : arms.map(Optional.some)).map { arm in
            let (condition, values) = condition(arm)
            arguments += values + [limit]
            return "SELECT priority FROM (SELECT priority FROM \(source)\(condition) ORDER BY \(order) LIMIT ?)"
        }
        let union = parts.joined(separator: " UNION ALL ")
        return (
            "SELECT count(*), count(*) FILTER (WHERE priority = ?) FROM (\(union) LIMIT ?)", arguments + [limit]
        )
    }

    private func condition(_ arm: Arm?) -> (text: String, values: [Value]) {
        let all = (arm?.conditions ?? []) + conditions
        return (all.isEmpty ? "" : " WHERE " + all.joined(separator: " AND "), (arm?.values ?? []) + values)
    }

    private mutating func require(_ condition: String, _ values: Value...) {
        conditions.append(condition)
        self.values += values
    }

    private mutating func require(_ column: String, among values: [Value]) {
        conditions.append("\(column) IN (\(values.map { _ in "?" }.joined(separator: ", ")))")
        self.values += values
    }
}
