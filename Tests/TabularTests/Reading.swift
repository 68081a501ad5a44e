import Tabular

/// All rows of a text, fed in chunks of the given size, and the error the reading ended with, if any.
struct Reading: Equatable {
    var header: CSVHeader?
    var rows: [CSVRow] = []
    var error: TabularError?

    init(_ bytes: [UInt8], reader: CSVReader = CSVReader(), chunk: Int = .max) {
        var reader = reader
        do throws(TabularError) {
            var start = 0
            while start < bytes.count {
                let end = start + min(chunk, bytes.count - start)
                reader.feed(Array(bytes[start..<end]))
                try drain(&reader)
                start = end
            }
            reader.finish()
            try drain(&reader)
        } catch {
            self.error = error
        }
        header = reader.header
    }

    init(_ text: String, reader: CSVReader = CSVReader(), chunk: Int = .max) {
        self.init(Array(text.utf8), reader: reader, chunk: chunk)
    }

    var fields: [[String]] { rows.map(\.fields) }

    private mutating func drain(_ reader: inout CSVReader) throws(TabularError) {
        while let row = try reader.next() { rows.append(row) }
    }
}
