import CSQLite

/// The prepared statements of one connection. A literal is found by its address, which costs one look-up of an integer; a text
/// put together at run time by its content.
struct StatementCache {
    /// Composed texts are as many as there are combinations of filters, so they are dropped when this many have gathered.
    static let limitOfComposed = 256

    private var literals: [UInt: Statement] = [:]
    private var composed: [String: Statement] = [:]

    var count: Int { literals.count + composed.count }

    func find(_ sql: SQL) -> Statement? {
        switch sql.source {
        case .literal(let literal) where literal.hasPointerRepresentation:
            literals[Self.address(literal)]
        default: composed[sql.description]
        }
    }

    mutating func keep(_ statement: Statement, for sql: SQL) {
        switch sql.source {
        case .literal(let literal) where literal.hasPointerRepresentation:
            literals[Self.address(literal)] = statement
        default:
            if composed.count >= Self.limitOfComposed { composed.removeAll(keepingCapacity: true) }
            composed[statement.sql] = statement
        }
    }

    mutating func removeAll() {
        literals.removeAll()
        composed.removeAll()
    }

    private static func address(_ literal: StaticString) -> UInt { unsafe UInt(bitPattern: literal.utf8Start) }
}
