package import Model
import Storage

/// Looks where a link leads, and changes nothing: programs that check mails follow links as well.
package struct FollowLink: Inquiry {
    /// What stands at the link's end.
    package var address: LinkAddress
    /// A look by this address.
    package init(address: LinkAddress) { self.address = address }

    package var nouns: [Noun] { [.link] }

    package func answer(from view: View) throws -> FollowedLink {
        switch try view.reader.state(of: address, at: view.now) {
        case .void(let link, let reason): return .void(reason, language: try language(of: link, view))
        case .holds(let link):
            switch link.purpose {
            case .ticket(let ticket, let customer):
                guard let found = try CustomerTicket.read(ticket, of: customer, view) else {
                    return .void(.passed, language: try language(of: link, view))
                }
                return .ticket(found)
            case .decision(let id, let turn, let person):
                guard let asked = try AskedDecision.read(id, turn: turn, of: person, view) else {
                    return .void(.passed, language: try language(of: link, view))
                }
                return .decision(asked)
            case .invitation(let id):
                guard let person = view.configuration.people[id], !person.isDisabled,
                    try view.reader.password(of: id) == nil
                else { return .void(.passed, language: try language(of: link, view)) }
                return .invitation(person)
            }
        }
    }

    private func language(of link: Link?, _ view: View) throws -> String? {
        switch link?.purpose {
        case .ticket(_, let customer): try view.reader.customer(customer)?.language
        case .decision(_, _, let person), .invitation(let person): view.configuration.people[person]?.languages.first
        case nil: nil
        }
    }
}
