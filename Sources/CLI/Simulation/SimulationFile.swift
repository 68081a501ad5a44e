import Model
import Workflows

/// A record that is made up, in a file.
struct SimulationFile: Decodable {
    let record: Simulate.Record

    private enum Field: String, CodingKey, CaseIterable { case ticket, deal, account, checklist, followUp, request }

    init(from decoder: any Decoder) throws {
        try decoder.refuseFields(otherThan: Field.self)
        let values = try decoder.container(keyedBy: Field.self)
        switch values.allKeys {
        case [.ticket]: record = .ticket(try values.decode(TicketDraft.self, forKey: .ticket).opening)
        case [.deal]: record = .deal(try values.decode(DealDraft.self, forKey: .deal).opening)
        case [.account]: record = .account(try values.decode(AccountDraft.self, forKey: .account).adding)
        case [.checklist]: record = .checklist(try values.decode(ChecklistDraft.self, forKey: .checklist).starting)
        case [.followUp]: record = .followUp(try values.decode(FollowUpDraft.self, forKey: .followUp).adding)
        case [.request]: record = .request(try values.decode(RequestDraft.self, forKey: .request).asking)
        default:
            throw DecodingError.dataCorrupted(
                .init(
                    codingPath: decoder.codingPath,
                    debugDescription: "Give one of \(Field.allCases.map(\.rawValue).joined(separator: ", "))."))
        }
    }
}
