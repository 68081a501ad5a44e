package import Model
import Storage

/// The customers and companies that records name by number, for whoever shows the records.
///
/// Who may see a record may see whom it concerns, so that nothing more is checked here.
package struct ReadParties: Inquiry {
    /// The customers' numbers.
    package var customers: Set<CustomerID>
    /// The companies' numbers.
    package var accounts: Set<AccountID>
    /// Every field, in the order of declaration.
    package init(customers: Set<CustomerID> = [], accounts: Set<AccountID> = []) {
        self.customers = customers
        self.accounts = accounts
    }

    /// Those that tickets name.
    package init(of tickets: [Ticket]) {
        self.init(customers: Set(tickets.map(\.requester)), accounts: Set(tickets.compactMap(\.account)))
    }

    /// Those that deals name.
    package init(of deals: [Deal]) {
        self.init(accounts: Set(deals.compactMap(\.account)))
    }

    package var nouns: [Noun] { [.ticket, .deal, .account, .customer] }

    package func answer(from view: View) throws -> Parties {
        var parties = Parties()
        for id in customers { parties.customers[id] = try view.reader.customer(id) }
        for id in accounts { parties.accounts[id] = try view.reader.account(id) }
        return parties
    }
}
