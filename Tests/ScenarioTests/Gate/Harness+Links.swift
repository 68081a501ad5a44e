import BelayTesting
import Model
import Storage
import Testing
import Workflows

extension Harness {
    static let place = RemotePlace("192.0.2.7")

    /// Says where people reach Belay, so that notifications carry links.
    func publish() async throws {
        _ = try await run(ChangeSetting(name: .baseURL, value: "https://help.example.com"))
    }

    /// What stands at the end of a link, as its holder knows it.
    func address(_ number: Int64) async throws -> LinkAddress {
        try #require(
            try await store.read { reader -> LinkAddress? in
                guard let link = try reader.link(LinkID(number)), let key = try reader.storedLinkKey() else {
                    return nil
                }
                return key.address(of: link)
            })
    }

    /// The ticket that a link shows.
    func followed(_ address: LinkAddress) async throws -> CustomerTicket {
        let link = try await environment.follow(address)
        guard case .ticket(let ticket) = link else {
            Issue.record("the link leads to \(link)")
            throw WorkflowError.unexpected("no ticket")
        }
        return ticket
    }

    /// Why a link opens nothing; nil: it opens something.
    func void(_ address: LinkAddress) async throws -> LinkVoid? {
        if case .void(let reason, _) = try await environment.follow(address) { reason } else { nil }
    }
}
