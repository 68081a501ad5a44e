import BusinessTime
import Model
import SQLite

extension Row {
    /// A moment.
    func instant(_ column: Int) throws(DatabaseError) -> Instant { Instant(milliseconds: try int64(column)) }

    /// A moment, nil for NULL.
    func instantOrNil(_ column: Int) throws(DatabaseError) -> Instant? {
        try int64OrNil(column).map(Instant.init(milliseconds:))
    }

    /// A typed number.
    func id<Noun>(_ column: Int, of: Noun.Type = Noun.self) throws(DatabaseError) -> Identifier<Noun> {
        Identifier(try int64(column))
    }

    /// A typed number, nil for NULL.
    func idOrNil<Noun>(_ column: Int, of: Noun.Type = Noun.self) throws(DatabaseError) -> Identifier<Noun>? {
        try int64OrNil(column).map { Identifier($0) }
    }

    /// Who did something.
    func actor(_ column: Int) throws(DatabaseError) -> Actor {
        guard let actor = Actor(try text(column)) else { throw unreadable(column, "it names nobody") }
        return actor
    }

    /// A day, nil for NULL.
    func dayOrNil(_ column: Int) throws(DatabaseError) -> CivilDay? {
        guard let text = try textOrNil(column) else { return nil }
        guard let day = CivilDay(text) else { throw unreadable(column, "it is no day") }
        return day
    }

    /// An amount from two columns, nil for NULL.
    func moneyOrNil(_ amount: Int, _ currency: Int) throws(DatabaseError) -> Money? {
        guard let minorUnits = try int64OrNil(amount), let code = try textOrNil(currency) else { return nil }
        return Money(minorUnits: minorUnits, currency: code)
    }
}
