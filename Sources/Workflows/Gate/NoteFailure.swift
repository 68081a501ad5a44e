import Model
import Storage

/// Writes down that signing in as somebody failed, so that a restart does not give guessing a fresh start.
struct NoteFailure: Workflow {
    var person: PersonID
    var count: Int
    /// What was wrong: `password` or `code`.
    var what: String
    var place: RemotePlace

    func perform(in transaction: Transaction) throws {
        if what == "password" {
            try transaction.writer.setSignInFailures(of: person, count, at: transaction.now)
        }
        try transaction.writer.append(
            EventDraft(
                kind: .signInFailed, subject: Subject(noun: .person, number: person.rawValue), actor: .system,
                at: transaction.now, changes: [FieldChange(field: "wrong \(what)", after: "\(count) in a row")],
                origin: Origin(door: .belay, place: place.network)))
    }
}
