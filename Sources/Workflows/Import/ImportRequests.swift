package import BusinessTime
package import Model
import Storage

/// Adds requests of another system, all of them in one transaction: what was decided there, and drafts.
///
/// Nothing here decides them again, and nobody is told. As an imported approval is taken for one, admins only do this. A
/// request is known by its external reference.
package struct ImportRequests: Workflow {
    /// A request as the other system has it.
    package struct Entry: Sendable {
        /// The form's key or number.
        package var form: String
        /// What it is known by when it comes again.
        package var externalReference: String
        /// What it is about; nil: the form's name.
        package var title: String?
        /// What was written into the fields, by their keys.
        package var fields: [String: String] = [:]
        /// The record it belongs to.
        package var record: RecordReference?
        /// The external reference of the ticket, deal or account it belongs to, behind its kind: `deal crm:12`.
        package var recordReference: String?
        /// The name of the department that decided it; nil: the form's, else the record's, else that of whoever asked.
        package var department: String?
        /// The address of whoever asked; nil: whoever imports.
        package var requester: String?
        /// How it stands; nil: a draft.
        package var state: RequestState?
        /// When it was made; nil: when it was submitted or decided, else now.
        package var createdAt: Instant?
        /// When it was submitted; nil: when it was made, where it was.
        package var submittedAt: Instant?
        /// When it was decided; nil: when it was submitted, where it was.
        package var decidedAt: Instant?
        /// A request of which no more is known than its form.
        package init(form: String, externalReference: String) {
            self.form = form
            self.externalReference = externalReference
        }
    }

    /// The requests.
    package var requests: [Entry]
    /// Whether to check only and write nothing.
    package var isTrial: Bool
    /// Every field, in the order of declaration.
    package init(requests: [Entry], isTrial: Bool = false) {
        self.requests = requests
        self.isTrial = isTrial
    }

    package var nouns: [Noun] { [.request] }

    /// What became of each, in their order.
    package func perform(in transaction: Transaction) throws -> [ImportOutcome] {
        try transaction.requireAdmin("import requests")
        return try requests.map { entry in
            try ImportOutcome.of {
                if try transaction.writer.request(externalReference: entry.externalReference) != nil { return .known }
                var request = try validated(entry, in: transaction)
                if isTrial { return .imported(0) }
                request.id = try transaction.writer.insert(request)
                try transaction.writer.append(
                    EventDraft(
                        kind: .requestDrafted, subject: Subject(.request(request.id)),
                        actor: transaction.principal.actor, at: request.createdAt,
                        changes: Transaction.changes(from: nil, to: request)))
                return .imported(request.id.rawValue)
            }
        }
    }

    /// The request as it was described, without a number; throws every field that is wrong.
    private func validated(_ entry: Entry, in transaction: Transaction) throws -> ApprovalRequest {
        let configuration = try transaction.configuration
        let now = transaction.now
        let state = entry.state ?? .draft
        var validator = Validator()
        guard let form = configuration.form(named: entry.form) else {
            throw WorkflowError.invalid("form", "there is no form “\(entry.form)”; add it first")
        }
        let title = entry.title.map { validator.text("title", $0, length: 1...300) } ?? form.name
        let reference = validator.text("external reference", entry.externalReference, length: 1...200)
        let fields = form.read(entry.fields, &validator).filter { !$0.value.isEmpty }
        let requester = validator.person("requester", entry.requester, configuration)
        let named = validator.department("department", entry.department, configuration)
        let record = try entry.recordReference.map { try transaction.record(called: $0, &validator) } ?? entry.record
        let linked = try transaction.department(of: record, field: "record", &validator)
        if state == .pending {
            validator.reject(
                "state", "it is still being decided; decide it where it is, or import it as a draft and submit it here")
        }
        let times = [entry.createdAt, entry.submittedAt, entry.decidedAt].compactMap(\.self)
        if let late = times.first(where: { $0 > now }) { validator.reject("times", "\(late) lies in the future") }
        if times != times.sorted() {
            validator.reject("times", "a request is made, then submitted, then decided; these are in another order")
        }
        try validator.finish()
        let createdAt = times.first ?? now
        let wasSubmitted = state != .draft
        let submittedAt = wasSubmitted ? entry.submittedAt ?? createdAt : nil
        let isDecided = state == .approved || state == .rejected
        let department =
            try form.department
            ?? transaction.department(named, else: linked, requester.flatMap { configuration.people[$0]?.department })
        return ApprovalRequest(
            id: 0, form: form.id, formVersion: form.version, title: title, record: record, department: department,
            requester: requester.map { .person($0) } ?? transaction.principal.actor, fields: fields,
            asked: wasSubmitted ? fields : nil, state: state, round: wasSubmitted ? 1 : 0, createdAt: createdAt,
            submittedAt: submittedAt, decidedAt: isDecided ? entry.decidedAt ?? submittedAt : nil,
            externalReference: reference)
    }
}
