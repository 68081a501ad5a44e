import BusinessTime
import Model
import Workflows

extension FileImport {
    /// Makes records of the lines and gives them to the workflow of their kind.
    func run(_ file: inout SourceFile, _ start: Start) async throws -> ImportSummary {
        let reader = start.reader
        let department = request.department
        let isTrial = request.isDryRun
        switch request.kind {
        case .tickets: return try await runTickets(&file, start)
        case .deals:
            var rows = DealRows(reader, department: department)
            return try await run(&file, start, name: { $0.opening.externalReference ?? "" }) { row throws(RowRefusal) in
                try rows.deal(row)
            } by: {
                ImportDeals(deals: $0, isTrial: isTrial)
            }
        case .accounts:
            var rows = AccountRows(reader, department: department)
            return try await run(&file, start, name: { $0.name.lowercased() }) { row throws(RowRefusal) in
                try rows.account(row)
            } by: {
                ImportAccounts(accounts: $0, isTrial: isTrial)
            }
        case .health:
            var rows = HealthRows(reader)
            return try await run(&file, start, name: { "\($0.account) \($0.at?.description ?? "")" }) {
                row throws(RowRefusal) in
                try rows.score(row)
            } by: {
                ImportHealth(scores: $0, isTrial: isTrial)
            }
        case .people:
            let rows = PersonRows(reader: reader, department: department)
            let adds = reader.map.addsDepartments
            return try await run(&file, start, name: { $0.person.email.lowercased() }) { row throws(RowRefusal) in
                try rows.person(row)
            } by: {
                ImportPeople(people: $0, addsDepartments: adds, isTrial: isTrial)
            }
        case .checklists:
            var rows = ChecklistRows(reader, department: department)
            return try await run(&file, start, name: \.externalReference) { row throws(RowRefusal) in
                try rows.checklist(row)
            } by: {
                ImportChecklists(checklists: $0, isTrial: isTrial)
            }
        case .requests:
            var rows = RequestRows(reader, department: department)
            return try await run(&file, start, name: \.externalReference) { row throws(RowRefusal) in
                try rows.request(row)
            } by: {
                ImportRequests(requests: $0, isTrial: isTrial)
            }
        case .departments, .teams, .customers: return try await runCompany(&file, start)
        case .followUps:
            var rows = FollowUpRows(reader, department: department)
            return try await run(&file, start, name: \.name) { row throws(RowRefusal) in
                try rows.followUp(row)
            } by: {
                ImportFollowUps(followUps: $0, isTrial: isTrial)
            }
        }
    }

    private func runCompany(_ file: inout SourceFile, _ start: Start) async throws -> ImportSummary {
        let rows = CompanyRows(reader: start.reader, department: request.department)
        let isTrial = request.isDryRun
        switch request.kind {
        case .departments:
            return try await run(&file, start, name: { $0.name.lowercased() }) { row throws(RowRefusal) in
                try rows.department(row)
            } by: {
                ImportDepartments(departments: $0, isTrial: isTrial)
            }
        case .teams:
            return try await run(&file, start, name: { $0.name.lowercased() }) { row throws(RowRefusal) in
                try rows.team(row)
            } by: {
                ImportTeams(teams: $0, isTrial: isTrial)
            }
        default:
            return try await run(&file, start, name: { $0.email.lowercased() }) { row throws(RowRefusal) in
                try rows.customer(row)
            } by: {
                ImportCustomers(customers: $0, isTrial: isTrial)
            }
        }
    }

    private func runTickets(_ file: inout SourceFile, _ start: Start) async throws -> ImportSummary {
        let isTrial = request.isDryRun
        _ = try await perform(ImportTickets(tickets: [], isTrial: true))
        var run = ImportRun<ImportedTicket>(
            batchSize: request.batch, summary: start.summary, refused: start.refused, isOdd: \.isSolvedUnanswered
        ) { [self] in try await perform(ImportTickets(tickets: $0, isTrial: isTrial)) }
        var rows = TicketRows(start.reader, department: request.department)
        if start.reader.map.isEventLog {
            try await importEvents(&file, reader: start.reader, rows: &rows, into: &run)
        } else {
            try await importRows(&file, into: &run, name: { $0.opening.externalReference ?? "" }) {
                row throws(RowRefusal) in try rows.ticket(row)
            }
        }
        if run.oddities > 0 {
            run.summary.notes.append(
                "\(run.oddities) were solved before their first response; both times stay as they are.")
        }
        return try finished(&run, file, start.reader)
    }

    /// One record a line, by a workflow that takes a batch of them.
    private func run<Record: Sendable, W: Workflow>(
        _ file: inout SourceFile, _ start: Start, name: (Record) -> String,
        make: (SourceRow) throws(RowRefusal) -> Record, by workflow: @escaping ([Record]) -> W
    ) async throws -> ImportSummary where W.Output == [ImportOutcome] {
        // Whoever may not import hears it before a line is read, though all of them may be refused.
        _ = try await perform(workflow([]))
        var run = ImportRun<Record>(batchSize: request.batch, summary: start.summary, refused: start.refused) {
            [self] in try await perform(workflow($0))
        }
        try await importRows(&file, into: &run, name: name, make: make)
        return try finished(&run, file, start.reader)
    }
}
