import BusinessTime
import Model

/// An account as the API shows it.
struct AccountJSON: JSONWritable {
    var account: Account
    var names: Configuration

    func write(to writer: inout JSONWriter) {
        writer.object { writeFields(to: &$0) }
    }

    func writeFields(to writer: inout JSONWriter) {
        writer.field("number", account.id.rawValue)
        writer.field("name", account.name)
        writer.field("tier", account.tier.rawValue)
        writer.field("region", account.region)
        writer.field("language", account.language)
        writer.field("annual_value", account.annualValue.map(MoneyJSON.init))
        writer.field("renewal", account.renewal)
        writer.field("owner", account.owner.map { ReferenceJSON.person($0, in: names) })
        writer.field("health", account.health)
        writer.field("department", account.department.map { ReferenceJSON.department($0, in: names) })
        writer.field("external_reference", account.externalReference)
    }
}

extension AccountJSON {
    static let schema = Schema.object([
        Property("number", .id, "The account's number."),
        Property("name", .text, "The company's name."),
        Property("tier", .word(AccountTier.self), "How much they matter."),
        Property("region", .text.nullable, "Where they are."),
        Property("language", .text, "The language they are answered in, a BCP 47 tag."),
        Property("annual_value", .of(MoneyJSON.self).nullable, "What they pay in a year."),
        Property("renewal", .day.nullable, "When the contract ends."),
        Property("owner", .of(ReferenceJSON.self).nullable, "Whose account it is."),
        Property("health", .whole.nullable, "The health score, 0 to 100."),
        Property("department", .of(ReferenceJSON.self).nullable, "The department it belongs to; null: everybody's."),
        Property("external_reference", .text.nullable, "What another system calls it."),
    ])
}
