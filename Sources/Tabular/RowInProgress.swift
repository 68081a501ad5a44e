/// The row that is being read: its bytes so far, and what was found wrong with it.
struct RowInProgress: Sendable {
    /// The line of its first byte.
    var line = 1
    /// The line on which the quote now open began.
    var quoteLine = 1
    /// The row as it stands in the file, as far as earlier chunks held it.
    var bytes: [UInt8] = []
    /// Where in the row each field ends.
    var ends: [Int] = []
    /// Where in the row the field at hand begins.
    var fieldStart = 0
    /// How many fields there were, those no longer kept included.
    var fieldCount = 0
    /// What is wrong: the size before anything else, then whatever came first.
    var fault: RowFault?
    /// Something is too large: the rest is only counted, and the row comes without its fields.
    var isDropped = false

    /// Ends the field at hand at this distance from the start of the row.
    mutating func endField(at end: Int, limits: CSVLimits) {
        fieldCount += 1
        guard !isDropped else { return }
        if end - fieldStart > limits.fieldBytes {
            drop(.fieldTooLong(column: fieldCount, limit: limits.fieldBytes))
        } else if end > limits.rowBytes {
            drop(.rowTooLong(limit: limits.rowBytes))
        } else if fieldCount > limits.columns {
            drop(nil)
        } else {
            ends.append(end)
            fieldStart = end + 1
        }
    }

    /// Keeps what a chunk holds of the row when the row goes on in the next; gives up on it if the field at hand, which
    /// has not ended yet, is too long already.
    mutating func keep(_ piece: ArraySlice<UInt8>, limits: CSVLimits) {
        guard !isDropped else { return }
        bytes.append(contentsOf: piece)
        if bytes.count - fieldStart > limits.fieldBytes {
            drop(.fieldTooLong(column: fieldCount + 1, limit: limits.fieldBytes))
        }
    }

    private mutating func drop(_ reason: RowFault?) {
        // Whatever else is wrong, found earlier or not depending on where a chunk ends: the size is what to mention.
        fault = reason ?? fault
        isDropped = true
        bytes = []
        ends = []
    }
}
