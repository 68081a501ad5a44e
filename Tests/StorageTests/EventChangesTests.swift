import BelayTesting
import BusinessTime
import Model
import Storage
import Testing

struct EventChangesTests {
    @Test func `Changes come back as they were noted, whatever their texts`() async throws {
        try await withStore { store, _ in
            try await store.write { writer in
                let lists: [[FieldChange]] =
                    [[], [FieldChange(field: "status")]]
                    + oddTexts.map { [FieldChange(field: "subject", before: $0, after: nil)] }
                    + oddTexts.map { text in
                        [
                            FieldChange(field: text, before: nil, after: text),
                            FieldChange(field: "null", after: "null"),
                            FieldChange(field: "plain", before: "a", after: "b"),
                        ]
                    }
                for (number, changes) in lists.enumerated() {
                    let subject = Subject(.ticket(TicketID(Int64(number + 1))))
                    try writer.append(
                        EventDraft(
                            kind: .ticketChanged, subject: subject, actor: .system, at: .at(.monday, 9),
                            changes: changes))
                    #expect(try writer.events(of: subject).map(\.draft.changes) == [changes])
                }
                #expect(try writer.verifyAudit().firstBreak == nil)
            }
        }
    }
}
