import BusinessTime
import Model
import Tabular
import Workflows

/// Makes tickets of lines: one of each, or one of all lines of a case.
struct TicketRows {
    private var reader: RowReader
    /// The department that all tickets go to, where the command line names one.
    private let department: String?

    /// How long a subject may be; the whole of a longer one stands before the description.
    private static let longestSubject = 300

    init(_ reader: RowReader, department: String?) {
        self.reader = reader
        self.department = department
    }

    /// Whom tickets are filed for where no column tells (RFC 2606: an address that can never be delivered to).
    var nobody: String { "nobody@\(FieldSource.slug(reader.source)).invalid" }

    /// The ticket of one line.
    mutating func ticket(_ row: SourceRow) throws(RowRefusal) -> ImportedTicket {
        let opening = try opening(row)
        let openedAt = try reader.time(.openedAt, row)
        let answeredAt = try reader.time(.firstResponseAt, row)
        let solvedAt = try reader.time(.solvedAt, row)
        let updatedAt = try reader.time(.updatedAt, row)
        let answer = reader.text(.answer, row)
        let resolution = reader.text(.resolution, row)
        var status: TicketStatus? = try reader.word(.status, row, usual: UsualWords.statuses)
        let isAnswered = answeredAt != nil || answer != nil
        if isAnswered, status == nil || status == .new { status = .open }
        var ticket = ImportedTicket(opening: opening)
        // Where the opening has no time of its own, it was at the first time that is known.
        ticket.openedAt = openedAt ?? [answeredAt, solvedAt, updatedAt].compactMap(\.self).min()
        let written = try messages(row)
        ticket.changes += written
        if isAnswered { ticket.changes.append(.init(at: answeredAt ?? updatedAt, author: .agent, text: answer)) }
        if let solvedAt {
            let solved = status?.isUnsolved == false ? status : .solved
            ticket.changes.append(.init(at: solvedAt, status: solved))
        }
        if let resolution {
            ticket.changes.append(.init(at: solvedAt ?? updatedAt ?? answeredAt, author: .note, text: resolution))
        }
        if let status, status.isUnsolved || solvedAt == nil {
            if let at = [updatedAt, solvedAt, answeredAt].compactMap(\.self).max() {
                ticket.changes.append(.init(at: at, status: status))
            } else {
                ticket.status = status
            }
        }
        return ticket
    }

    /// What was written after the opening, as an export has it.
    private func messages(_ row: SourceRow) throws(RowRefusal) -> [ImportedTicket.Change] {
        guard reader.map.isRecognised, case .object(let object) = row else { return [] }
        var changes: [ImportedTicket.Change] = []
        for message in object.objects(under: "messages") {
            guard let at = message["at"].flatMap({ Instant($0) }) else {
                throw RowRefusal("messages: one has no time at which it was written, such as 2026-03-31T10:00:00Z.")
            }
            guard let from = ImportedTicket.Change.Author(rawValue: message["from"] ?? "") else {
                let words = ImportedTicket.Change.Author.allCases.map(\.rawValue).joined(separator: ", ")
                throw RowRefusal("messages: from is none of \(words) in the one of \(at).")
            }
            changes.append(.init(at: at, author: from, text: message["body"]))
        }
        return changes
    }

    /// A ticket of a case's lines, in the order of the file; the earliest opens it.
    mutating func ticket(of rows: [SourceRow]) throws(RowRefusal) -> ImportedTicket {
        var events: [(at: Instant, row: SourceRow)] = []
        var problems: [String] = []
        for row in rows {
            do throws(RowRefusal) {
                if let problem = row.problem { throw RowRefusal(problem.description) }
                guard let at = try reader.time(.at, row) else { throw RowRefusal("at: the time is empty.") }
                events.append((at, row))
            } catch {
                problems += error.reasons.map { "Line \(row.line): \($0)" }
            }
        }
        if !problems.isEmpty { throw RowRefusal(reasons: problems) }
        let ordered = events.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }
            .map(\.element)
        guard let first = ordered.first else { throw RowRefusal("The case has no lines.") }
        var ticket = ImportedTicket(opening: try opening(first.row), openedAt: first.at)
        ticket.status = try reader.word(.status, first.row, usual: UsualWords.statuses) ?? .new
        for (index, event) in ordered.enumerated() {
            var change = ImportedTicket.Change(at: event.at)
            if index > 0 {
                change.status = try reader.word(.status, event.row, usual: UsualWords.statuses)
                change.priority = try reader.word(.priority, event.row, usual: UsualWords.priorities)
                change.category = reader.text(.category, event.row)
                change.customFields = try reader.customFields(event.row)
            }
            change.author = try reader.word(.author, event.row, usual: [:])
            if change.author != nil { change.text = reader.text(.text, event.row) }
            ticket.changes.append(change)
        }
        return ticket
    }

    /// What holds of a ticket from its opening on.
    private func opening(_ row: SourceRow) throws(RowRefusal) -> OpenTicket {
        let reference = try reader.reference(of: row)
        var body = reader.text(.body, row)
        guard var subject = reader.text(.subject, row) ?? body.flatMap(Self.firstLine) else {
            throw RowRefusal("subject: neither a subject nor a description is there.")
        }
        if subject.contains(where: \.isNewline) {
            subject = subject.split(whereSeparator: \.isNewline).joined(separator: " ")
        }
        if subject.count > Self.longestSubject {
            body = body.map { "\(subject)\n\n\($0)" } ?? subject
            subject = subject.prefix(Self.longestSubject - 1) + "…"
        }
        var requester = nobody
        if reader.map.fields[.requester] != nil {
            guard let named = reader.text(.requester, row) else { throw RowRefusal("requester: it is empty.") }
            requester = named
        }
        return OpenTicket(
            subject: subject, body: body ?? subject, requester: requester,
            requesterName: reader.text(.requesterName, row), language: reader.text(.language, row),
            account: reader.text(.account, row), department: department ?? reader.text(.department, row),
            category: reader.text(.category, row),
            priority: try reader.word(.priority, row, usual: UsualWords.priorities)?.rawValue,
            channel: try reader.word(.channel, row, usual: UsualWords.channels) ?? .imported,
            tags: reader.list(.tags, row), team: reader.text(.team, row), assignee: reader.text(.assignee, row),
            customFields: try reader.customFields(row), externalReference: reference)
    }

    private static func firstLine(_ body: String) -> String? {
        body.split(whereSeparator: \.isNewline).lazy.map { RowReader.trimmed(String($0)) }.first { !$0.isEmpty }
            .map { $0.count > 100 ? $0.prefix(99) + "…" : $0 }
    }
}
