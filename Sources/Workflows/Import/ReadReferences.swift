package import Model
import Storage

/// What tickets, deals and accounts are called outside, for whoever exports what belongs to them.
package struct ReadReferences: Inquiry {
    /// The records.
    package var records: Set<RecordReference>
    /// Every field, in the order of declaration.
    package init(of records: Set<RecordReference>) { self.records = records }

    package var nouns: [Noun] { [.ticket, .deal, .account] }

    /// The kind and the external reference of each, `ticket tickets:12`: what it has, or what it will have once it was
    /// exported and imported elsewhere. Records of other kinds, and those that whoever asks does not reach, have none.
    package func answer(from view: View) throws -> [RecordReference: String] {
        var references: [RecordReference: String] = [:]
        for record in records {
            let name: String?
            switch record.kind {
            case .ticket:
                guard let ticket = try view.reader.ticket(TicketID(record.number)),
                    view.principal.reaches(ticket.department)
                else { continue }
                name = ticket.externalReference
            case .deal:
                guard let deal = try view.reader.deal(DealID(record.number)), view.principal.reaches(deal.department)
                else { continue }
                name = deal.externalReference
            case .account:
                guard let account = try view.reader.account(AccountID(record.number)),
                    account.department.map({ view.principal.reaches($0) }) ?? true
                else { continue }
                name = account.externalReference
            case .checklist, .followUp, .request: continue
            }
            references[record] = "\(record.kind.rawValue) \(name ?? "\(record.kind.rawValue)s:\(record.number)")"
        }
        return references
    }
}
