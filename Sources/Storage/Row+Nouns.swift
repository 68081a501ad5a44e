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

    /// Who did something, nil for NULL.
    func actorOrNil(_ column: Int) throws(DatabaseError) -> Actor? {
        guard try textOrNil(column) != nil else { return nil }
        return try actor(column)
    }

    /// A record from two columns, nil for NULL.
    func recordOrNil(_ kind: Int, _ number: Int) throws(DatabaseError) -> RecordReference? {
        guard let word: RecordKind = try rawOrNil(kind), let number = try int64OrNil(number) else { return nil }
        return RecordReference(kind: word, number: number)
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
