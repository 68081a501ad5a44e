import Model
import Storage

extension Transaction {
    func noteData(_ kind: EventKind, _ file: StoredFile) throws {
        try requireAdmin("copy all data")
        // Where the file went is the machine's matter: paths hold people's names.
        try writer.append(
            EventDraft(
                kind: kind, subject: Subject(noun: .data, number: 1), actor: principal.actor, at: now,
                changes: [
                    FieldChange(field: "event", before: nil, after: "\(file.audit.events)"),
                    FieldChange(field: "head", before: nil, after: file.head),
                ]))
    }
}
