import BusinessTime
import Model
import Workflows

/// A deal as the API shows it.
struct DealJSON: JSONWritable {
    var deal: Deal
    var names: Configuration
    /// The company, where it was read along with the deal.
    var account: Account?

    init(deal: Deal, names: Configuration, account: Account? = nil) {
        self.deal = deal
        self.names = names
        self.account = account
    }

    init(deal: Deal, names: Configuration, parties: Parties) {
        self.init(deal: deal, names: names, account: deal.account.flatMap { parties.accounts[$0] })
    }

    func write(to writer: inout JSONWriter) {
        writer.object { writeFields(to: &$0) }
    }

    func writeFields(to writer: inout JSONWriter) {
        writer.field("number", deal.id.rawValue)
        writer.field("name", deal.name)
        writer.field("account", deal.account.map { ReferenceJSON(number: $0.rawValue, name: account?.name) })
        writer.field("department", ReferenceJSON.department(deal.department, in: names))
        writer.field("pipeline", deal.pipeline)
        writer.field("stage", deal.stage)
        writer.field("stage_entered_at", deal.stageEnteredAt)
        writer.field("value", deal.value.map(MoneyJSON.init))
        writer.field("discount", deal.discount)
        writer.field("owner", deal.owner.map { ReferenceJSON.person($0, in: names) })
        writer.field("expected_close", deal.expectedClose)
        writer.field("outcome", deal.outcome.rawValue)
        writer.field("opened_at", deal.openedAt)
        writer.field("last_activity_at", deal.lastActivityAt)
        writer.field("closed_at", deal.closedAt)
        writer.field("external_reference", deal.externalReference)
        writer.field("version", deal.version)
    }
}

extension DealJSON {
    static let schema = Schema.object([
        Property("number", .id, "The deal's number."),
        Property("name", .text, "What is sold."),
        Property("account", .of(ReferenceJSON.self).nullable, "To whom."),
        Property("department", .of(ReferenceJSON.self), "Whose it is."),
        Property("pipeline", .text, "The pipeline."),
        Property("stage", .text, "The stage in it."),
        Property("stage_entered_at", .moment, "When it came to this stage."),
        Property("value", .of(MoneyJSON.self).nullable, "What it is worth."),
        Property("discount", .number.nullable, "The discount asked for, in percent."),
        Property("owner", .of(ReferenceJSON.self).nullable, "Who sells."),
        Property("expected_close", .day.nullable, "When it should be decided."),
        Property("outcome", .word(DealOutcome.self), "How it ended."),
        Property("opened_at", .moment, "When it began."),
        Property("last_activity_at", .moment, "When something last happened to it."),
        Property("closed_at", .moment.nullable, "When it ended."),
        Property("external_reference", .text.nullable, "What another system calls it."),
        Property("version", .id, "Counts its changes."),
    ])
}
