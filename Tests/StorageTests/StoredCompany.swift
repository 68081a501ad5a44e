import BelayTesting
import BusinessTime
import Model
import Storage

/// One of everything that other things refer to.
struct StoredCompany {
    let department: DepartmentID
    let ana: PersonID
    let ben: PersonID
    let team: TeamID
    let account: AccountID
    let customer: CustomerID
    let escalation: EscalationID

    init(in writer: StoreWriter) throws {
        department = try writer.insert(Department(id: 0, name: "Support"))
        ana = try writer.insert(Person(id: 0, name: "Ana", email: "ana@example.com", department: department))
        ben = try writer.insert(Person(id: 0, name: "Ben", email: "ben@example.com", department: department))
        team = try writer.insert(Team(id: 0, name: "First line", department: department, members: [ben, ana]))
        account = try writer.insert(Account(id: 0, name: "Globex"))
        customer = try writer.insert(Customer(id: 0, name: "Kim", email: "kim@customer.example"))
        escalation = try writer.insert(
            EscalationDefinition(
                id: 0, name: "Ask", isEnabled: true, createdAt: .at(.monday, 9), steps: [.fixture()]))
    }

    func ticket(_ subject: String = "Printer", assignee: PersonID? = nil) -> Ticket {
        Ticket(
            id: 0, subject: subject, requester: customer, department: department, assignee: assignee,
            openedAt: .at(.monday, 9), updatedAt: .at(.monday, 9))
    }

    func openCase(_ id: CaseID, record: RecordReference = .ticket(1), holder: PersonID) -> Case {
        Case(
            id: id, escalation: escalation, version: 1, record: record, department: department, trigger: "manual",
            reason: "It burns", requester: .system, step: 1, holder: holder, candidates: [holder],
            because: "the only one",
            openedAt: .at(.monday, 9), enteredAt: .at(.monday, 9), timesOutAt: .at(.tuesday, 9),
            next: CaseMoment(at: .at(.tuesday, 9), kind: .timeOut))
    }
}
