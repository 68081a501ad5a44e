import Model
import Workflows

/// A customer as they are exported, by the names that an import knows.
struct ExportedCustomer: Encodable {
    var number: Int64
    var name: String
    var email: String
    var language: String
    var account: String?

    init(_ customer: Customer, _ parties: Parties) {
        number = customer.id.rawValue
        name = customer.name
        email = customer.email
        language = customer.language
        account = customer.account.flatMap { parties.accounts[$0]?.name }
    }
}
