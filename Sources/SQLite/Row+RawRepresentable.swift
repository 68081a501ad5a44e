extension Row {
    /// A case of a type that is stored as text, such as an enum; a text that names no case is unreadable.
    package func raw<T: RawRepresentable<String>>(
        _ column: Int, as type: T.Type = T.self
    ) throws(DatabaseError) -> T {
        guard let value = T(rawValue: try text(column)) else { throw unreadable(column, "its text is no \(T.self)") }
        return value
    }

    /// A case of a type that is stored as a whole number; a number that names no case is unreadable.
    package func raw<T: RawRepresentable<Int>>(
        _ column: Int, as type: T.Type = T.self
    ) throws(DatabaseError) -> T {
        guard let value = T(rawValue: try int(column)) else { throw unreadable(column, "its number is no \(T.self)") }
        return value
    }

    /// A case of a type that is stored as a whole number; a number that names no case is unreadable.
    package func raw<T: RawRepresentable<Int64>>(
        _ column: Int, as type: T.Type = T.self
    ) throws(DatabaseError) -> T {
        guard let value = T(rawValue: try int64(column)) else {
            throw unreadable(column, "its number is no \(T.self)")
        }
        return value
    }

    /// A case of a type that is stored as text, nil for NULL.
    package func rawOrNil<T: RawRepresentable<String>>(
        _ column: Int, as type: T.Type = T.self
    ) throws(DatabaseError) -> T? {
        isNull(column) ? try absent(column, nil) : try raw(column, as: type)
    }

    /// A case of a type that is stored as a whole number, nil for NULL.
    package func rawOrNil<T: RawRepresentable<Int>>(
        _ column: Int, as type: T.Type = T.self
    ) throws(DatabaseError) -> T? {
        isNull(column) ? try absent(column, nil) : try raw(column, as: type)
    }

    /// A case of a type that is stored as a whole number, nil for NULL.
    package func rawOrNil<T: RawRepresentable<Int64>>(
        _ column: Int, as type: T.Type = T.self
    ) throws(DatabaseError) -> T? {
        isNull(column) ? try absent(column, nil) : try raw(column, as: type)
    }
}
