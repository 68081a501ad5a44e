/// A value that can stand for a parameter of a statement; a type of one's own passes on to one of those given here.
@usableFromInline
package protocol Bindable {
    /// Gives the parameter at this position (from 1) its value.
    func bind(to statement: Statement, at index: Int32) throws(DatabaseError)
}

extension Int64: Bindable {
    @inlinable
    package func bind(to statement: Statement, at index: Int32) throws(DatabaseError) {
        try statement.bindInteger(self, at: index)
    }
}

extension Int: Bindable {
    @inlinable
    package func bind(to statement: Statement, at index: Int32) throws(DatabaseError) {
        try statement.bindInteger(Int64(self), at: index)
    }
}

extension Int32: Bindable {
    @inlinable
    package func bind(to statement: Statement, at index: Int32) throws(DatabaseError) {
        try statement.bindInteger(Int64(self), at: index)
    }
}

/// Stored as 0 or 1.
extension Bool: Bindable {
    @inlinable
    package func bind(to statement: Statement, at index: Int32) throws(DatabaseError) {
        try statement.bindInteger(self ? 1 : 0, at: index)
    }
}

/// NaN is refused, since SQLite would silently store NULL for it.
extension Double: Bindable {
    @inlinable
    package func bind(to statement: Statement, at index: Int32) throws(DatabaseError) {
        try statement.bindReal(self, at: index)
    }
}

extension String: Bindable {
    @inlinable
    package func bind(to statement: Statement, at index: Int32) throws(DatabaseError) {
        try statement.bindText(self, at: index)
    }
}

/// Stored as a blob.
extension [UInt8]: Bindable {
    @inlinable
    package func bind(to statement: Statement, at index: Int32) throws(DatabaseError) {
        try statement.bindBlob(self, at: index)
    }
}

/// Nil is stored as NULL.
extension Optional: Bindable where Wrapped: Bindable {
    @inlinable
    package func bind(to statement: Statement, at index: Int32) throws(DatabaseError) {
        if let value = self { try value.bind(to: statement, at: index) } else { try statement.bindNull(at: index) }
    }
}

extension Value: Bindable {
    @inlinable
    package func bind(to statement: Statement, at index: Int32) throws(DatabaseError) {
        switch self {
        case .null: try statement.bindNull(at: index)
        case .integer(let number): try statement.bindInteger(number, at: index)
        case .real(let number): try statement.bindReal(number, at: index)
        case .text(let text): try statement.bindText(text, at: index)
        case .blob(let bytes): try statement.bindBlob(bytes, at: index)
        }
    }
}
