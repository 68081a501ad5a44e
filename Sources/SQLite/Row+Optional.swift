extension Row {
    /// A whole number, nil for NULL.
    package func int64OrNil(_ column: Int) throws(DatabaseError) -> Int64? {
        isNull(column) ? try absent(column, nil) : try int64(column)
    }

    /// A whole number, nil for NULL.
    package func intOrNil(_ column: Int) throws(DatabaseError) -> Int? {
        isNull(column) ? try absent(column, nil) : try int(column)
    }

    /// A whole number that is 0 or 1, nil for NULL.
    package func boolOrNil(_ column: Int) throws(DatabaseError) -> Bool? {
        isNull(column) ? try absent(column, nil) : try bool(column)
    }

    /// A number, nil for NULL.
    package func realOrNil(_ column: Int) throws(DatabaseError) -> Double? {
        isNull(column) ? try absent(column, nil) : try real(column)
    }

    /// A text, nil for NULL.
    package func textOrNil(_ column: Int) throws(DatabaseError) -> String? {
        isNull(column) ? try absent(column, nil) : try text(column)
    }

    /// Bytes, nil for NULL.
    package func blobOrNil(_ column: Int) throws(DatabaseError) -> [UInt8]? {
        isNull(column) ? try absent(column, nil) : try blob(column)
    }
}
