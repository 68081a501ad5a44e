extension CSVReader {
    /// Where the reading stands between two bytes.
    enum State: Sendable {
        /// Before the first byte of a row.
        case rowStart
        /// Before the first byte of a field.
        case fieldStart
        /// In a field without quotes, or behind the closing quote of one with text after it.
        case unquoted
        /// Between quotes.
        case quoted
        /// Behind a quote inside quotes: it ends the field, or is the first of two.
        case quoteSeen
    }

    /// Reads up to the end of the row; nil if the bytes end first.
    ///
    /// It only finds where the fields end, and copies the row's bytes once: that makes it several times faster than
    /// building each field byte by byte.
    mutating func scanRow() throws(TabularError) -> CSVRow? {
        let bytes = chunk
        let delimiter = (delimiter ?? .comma).byte
        if state == .rowStart { skipLineBreaks(bytes) }
        let start = position
        // From an index of this chunk to the distance from the start of the row.
        let shift = row.bytes.count - start
        while position < bytes.count {
            switch state {
            case .rowStart:
                row.line = line
                state = .fieldStart
            case .fieldStart:
                if bytes[position] == Byte.quote {
                    row.quoteLine = line
                    skipsLineFeed = false
                    position += 1
                    state = .quoted
                } else {
                    state = .unquoted
                }
            case .unquoted:
                if scanUnquoted(bytes, shift: shift, delimiter: delimiter) {
                    defer { endLine(bytes) }
                    return try finishRow(bytes[start..<position])
                }
            case .quoted:
                scanQuoted(bytes)
            case .quoteSeen:
                let byte = bytes[position]
                if byte == Byte.quote {
                    skipsLineFeed = false
                    position += 1
                    state = .quoted
                } else {
                    if byte != delimiter, byte != Byte.lineFeed, byte != Byte.carriageReturn {
                        row.fault = row.fault ?? .textAfterQuote(line: line, column: row.fieldCount + 1)
                    }
                    state = .unquoted
                }
            }
        }
        guard isFinished else {
            row.keep(bytes[start...], limits: limits)
            // What is kept must not be met again when the next chunk is added to this one.
            chunk = []
            position = 0
            return nil
        }
        switch state {
        case .rowStart: return nil
        case .quoted: throw .unclosedQuote(line: row.quoteLine)
        case .fieldStart, .unquoted, .quoteSeen:
            row.endField(at: bytes.count + shift, limits: limits)
            return try finishRow(bytes[start...])
        }
    }

    /// Goes to the first byte of the next row.
    private mutating func skipLineBreaks(_ bytes: [UInt8]) {
        while position < bytes.count {
            let byte = bytes[position]
            guard byte == Byte.lineFeed || byte == Byte.carriageReturn else {
                skipsLineFeed = false
                return
            }
            endLine(bytes)
        }
    }

    /// Goes past a line break; the second half of CR LF counts for none, even if it comes with the next chunk.
    private mutating func endLine(_ bytes: [UInt8]) {
        let byte = bytes[position]
        if !(byte == Byte.lineFeed && skipsLineFeed) { line += 1 }
        skipsLineFeed = byte == Byte.carriageReturn
        position += 1
    }

    /// Goes through plain fields up to one that begins with a quote, the end of the row (then true), or of the bytes.
    private mutating func scanUnquoted(_ bytes: [UInt8], shift: Int, delimiter: UInt8) -> Bool {
        let span = bytes.span
        var index = position
        skipsLineFeed = false
        while index < span.count {
            let byte = span[index]
            if byte == delimiter {
                row.endField(at: index &+ shift, limits: limits)
                index &+= 1
                if index == span.count || span[index] == Byte.quote {
                    position = index
                    state = .fieldStart
                    return false
                }
            } else if byte == Byte.lineFeed || byte == Byte.carriageReturn {
                row.endField(at: index &+ shift, limits: limits)
                position = index
                return true
            } else {
                index &+= 1
            }
        }
        position = index
        return false
    }

    /// Goes through quoted text past the next quote, or to the end of the bytes; counts the lines on the way.
    private mutating func scanQuoted(_ bytes: [UInt8]) {
        let span = bytes.span
        var index = position
        var wasReturn = skipsLineFeed
        var lines = 0
        while index < span.count {
            let byte = span[index]
            if byte == Byte.quote { break }
            if byte <= Byte.carriageReturn {
                if byte == Byte.carriageReturn || (byte == Byte.lineFeed && !wasReturn) { lines &+= 1 }
                wasReturn = byte == Byte.carriageReturn
            } else {
                wasReturn = false
            }
            index &+= 1
        }
        line += lines
        skipsLineFeed = wasReturn
        position = index
        if index < span.count {
            position += 1
            state = .quoteSeen
        }
    }

    /// Turns what was read, its last piece given, into a row and makes ready for the next.
    private mutating func finishRow(_ lastPiece: ArraySlice<UInt8>) throws(TabularError) -> CSVRow {
        var done = RowInProgress()
        swap(&done, &row)
        row.ends.reserveCapacity(done.ends.count)
        state = .rowStart
        if done.isDropped {
            // Nothing of it is kept.
        } else if done.bytes.isEmpty {
            done.bytes = Array(lastPiece)
        } else {
            done.bytes.append(contentsOf: lastPiece)
        }
        try Self.checkEncoding(of: done)
        if let expectedFields {
            if done.fieldCount < expectedFields {
                done.fault = done.fault ?? .tooFewFields(found: done.fieldCount, expected: expectedFields)
            } else if done.fieldCount > expectedFields {
                done.fault = done.fault ?? .tooManyFields(found: done.fieldCount, expected: expectedFields)
            }
        } else {
            guard done.fieldCount <= limits.columns else {
                throw .tooManyColumns(line: done.line, found: done.fieldCount, limit: limits.columns)
            }
            expectedFields = done.fieldCount
        }
        return CSVRow(line: done.line, bytes: done.bytes, ends: done.ends, fault: done.fault)
    }

    private static func checkEncoding(of row: RowInProgress) throws(TabularError) {
        let faultyByte: Int
        do throws(UTF8.ValidationError) {
            _ = try UTF8Span(validating: row.bytes.span)
            return
        } catch {
            faultyByte = error.byteOffsets.lowerBound
        }
        var line = row.line
        var last: UInt8 = 0
        for byte in row.bytes.prefix(faultyByte) {
            if byte == Byte.carriageReturn || (byte == Byte.lineFeed && last != Byte.carriageReturn) { line += 1 }
            last = byte
        }
        throw .wrongEncoding(line: line, found: nil)
    }
}
