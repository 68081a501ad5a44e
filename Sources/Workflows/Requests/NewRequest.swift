package import Model
import Storage
import Triggers

/// Fills in a form: a draft, or submitted at once.
package struct NewRequest: Workflow {
    /// The form's key or number.
    package var form: String
    /// What it is about, at most 300 characters; nil: the form's name.
    package var title: String?
    /// What is written into the fields, by their keys.
    package var fields: [String: String]
    /// The record it belongs to.
    package var record: RecordReference?
    /// The name of the department that decides it; nil: the form's, else the record's, else that of whoever asks.
    package var department: String?
    /// Whether it is submitted at once, all or nothing.
    package var isSubmitted: Bool
    /// Every field, in the order of declaration.
    package init(
        form: String, title: String? = nil, fields: [String: String] = [:], record: RecordReference? = nil,
        department: String? = nil, isSubmitted: Bool = false
    ) {
        self.form = form
        self.title = title
        self.fields = fields
        self.record = record
        self.department = department
        self.isSubmitted = isSubmitted
    }

    package var nouns: [Noun] { [.request] }

    package func perform(in transaction: Transaction) throws -> ApprovalRequest {
        let configuration = try transaction.configuration
        guard let form = configuration.form(named: form) else {
            let known = configuration.forms.values.map(\.key).sorted().joined(separator: ", ")
            throw WorkflowError.invalid(
                "form", "there is no form “\(form)”" + (known.isEmpty ? "; an admin adds them" : "; there are \(known)")
            )
        }
        var validator = Validator()
        if !form.isEnabled { validator.reject("form", "“\(form.key)” is disabled; no new request is made with it") }
        let title = title.map { validator.text("title", $0, length: 1...300) } ?? form.name
        let fields = form.read(fields, &validator).filter { !$0.value.isEmpty }
        if isSubmitted { form.requireComplete(fields, &validator) }
        let named = validator.department("department", department, configuration)
        let linked = try transaction.department(of: record, field: "record", &validator)
        try validator.finish()
        // Whoever fills in a form of another department asks that department; they need not belong to it.
        let department: DepartmentID
        if let own = form.department {
            if let named, named != own {
                throw WorkflowError.invalid(
                    "department",
                    "the form “\(form.key)” belongs to \(configuration.departments[own]?.name ?? "another")")
            }
            department = own
        } else {
            department = try transaction.department(named, else: linked)
        }
        let actor = transaction.principal.actor
        var request = ApprovalRequest(
            id: 0, form: form.id, formVersion: form.version, title: title, record: record, department: department,
            requester: actor, fields: fields, createdAt: transaction.now)
        request.id = try transaction.writer.insert(request)
        try transaction.writer.append(
            EventDraft(
                kind: .requestDrafted, subject: Subject(.request(request.id)), actor: actor, at: transaction.now,
                changes: Transaction.changes(from: nil, to: request)))
        transaction.note(
            Occurrence(event: .requestDrafted, facts: try transaction.facts(of: request, form), actor: actor))
        return isSubmitted ? try SubmitRequest(request: request.id).perform(in: transaction) : request
    }
}
