import CSQLite

extension Statement {
    @usableFromInline
    func bindNull(at index: Int32) throws(DatabaseError) {
        try checkBound(unsafe sqlite3_bind_null(handle, index))
    }

    @usableFromInline
    func bindInteger(_ number: Int64, at index: Int32) throws(DatabaseError) {
        try checkBound(unsafe sqlite3_bind_int64(handle, index, number))
    }

    @usableFromInline
    func bindReal(_ number: Double, at index: Int32) throws(DatabaseError) {
        guard !number.isNaN else {
            throw .unusableValue(parameter: Int(index), reason: "it is not a number (NaN)", sql: sql)
        }
        try checkBound(unsafe sqlite3_bind_double(handle, index, number))
    }

    @usableFromInline
    func bindText(_ text: String, at index: Int32) throws(DatabaseError) {
        var text = text
        let code = text.withUTF8 { bytes in
            unsafe bytes.withMemoryRebound(to: CChar.self) { characters in
                unsafe belay_sqlite3_bind_text(handle, index, characters.baseAddress, UInt64(characters.count))
            }
        }
        try checkBound(code)
    }

    @usableFromInline
    func bindBlob(_ bytes: [UInt8], at index: Int32) throws(DatabaseError) {
        let code = unsafe bytes.withUnsafeBytes { bytes in
            unsafe belay_sqlite3_bind_blob(handle, index, bytes.baseAddress, UInt64(bytes.count))
        }
        try checkBound(code)
    }

    private func checkBound(_ code: Int32) throws(DatabaseError) {
        // A position beyond the last parameter is reported by the count, which says it better.
        guard code == SQLITE_OK || code == SQLITE_RANGE else {
            throw unsafe DatabaseError.last(sqlite3_db_handle(handle), sql: sql)
        }
    }
}
