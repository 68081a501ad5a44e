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
