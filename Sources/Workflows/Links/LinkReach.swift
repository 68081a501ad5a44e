import Model
import Storage

/// Whose links somebody may see and take back: those to tickets in their department, those made for themselves; an admin's all.
struct LinkReach {
    let principal: Principal
    let reader: StoreReader

    init(_ principal: Principal, _ reader: StoreReader) {
        self.principal = principal
        self.reader = reader
    }

    func reaches(_ link: Link) throws -> Bool {
        if principal.role == .admin { return true }
        switch link.purpose {
        case .ticket(let id, _):
            guard let ticket = try reader.ticket(id) else { return false }
            return principal.reaches(ticket.department)
        case .decision(_, _, let person), .invitation(let person): return principal.person == person
        }
    }
}
