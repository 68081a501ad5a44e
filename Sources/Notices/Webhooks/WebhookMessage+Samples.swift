import BusinessTime
import Model

extension WebhookMessage {
    /// Messages of every kind, whose texts hold what templates most often break on.
    static var samples: [WebhookMessage] {
        let text = "“Ärger” \"quoted\" \\ {{text}} </script> \u{2028}\n\tbye"
        let person = Person(id: 1, name: "O'Neill \"Ana\"", email: "ana@example.com")
        let configuration = Configuration(people: [person])
        func notification(_ number: Int64, to addressee: Model.Addressee, record: Int64) -> Notification {
            Notification(
                id: NotificationID(number), template: "assigned", language: "en", addressee: addressee,
                record: RecordReference(kind: .ticket, number: record), caseID: record > 0 ? 3 : nil,
                subject: "Yours \"now\"", text: text, at: Instant(seconds: 1_700_000_000))
        }
        let full = notification(1, to: .person(1), record: 12)
        let bare = notification(2, to: .channel("support \"1\""), record: 0)
        return [
            WebhookMessage(full, more: [], customer: nil, configuration: configuration),
            WebhookMessage(bare, more: [], customer: nil, configuration: configuration),
            WebhookMessage(full, more: [bare, full], customer: nil, configuration: configuration),
        ]
    }
}
