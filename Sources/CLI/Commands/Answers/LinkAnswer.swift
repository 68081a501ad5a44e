import BusinessTime
import Model

/// A link as commands show it.
struct LinkAnswer: Encodable {
    var number: Int64
    var purpose: String
    var ticket: Int64?
    var `case`: Int64?
    var person: String?
    var createdAt: Instant
    var expiresAt: Instant
    var usedAt: Instant?
    var revokedAt: Instant?
    /// `holds`, `used`, `revoked` or `expired`.
    var state: String
    /// Only where it was just made.
    var url: String?

    init(_ link: Link, _ wording: Wording, url: String? = nil) {
        number = link.id.rawValue
        purpose = link.purpose.word
        switch link.purpose {
        case .ticket(let id, _): ticket = id.rawValue
        case .decision(let id, _, let asked):
            `case` = id.rawValue
            person = wording.address(asked)
        case .invitation(let id): person = wording.address(id)
        }
        createdAt = link.createdAt
        expiresAt = link.expiresAt
        usedAt = link.usedAt
        revokedAt = link.revokedAt
        state =
            if link.revokedAt != nil {
                "revoked"
            } else if link.usedAt != nil {
                "used"
            } else {
                link.isValid(at: wording.now) ? "holds" : "expired"
            }
        self.url = url
    }

    /// What it is for, in a line.
    var sentence: String {
        switch (ticket, `case`) {
        case (let ticket?, _): "customer of ticket \(ticket)"
        case (_, let id?): "\(person ?? "somebody") on case \(id)"
        default: "first password of \(person ?? "somebody")"
        }
    }
}
