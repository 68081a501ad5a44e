import Foundation

/// A CSV file on disk, read row by row; knows how far it has come, for a progress bar.
package struct CSVFile {
    /// The path as it was given.
    package let path: String
    /// The size of the file in bytes when it was opened; nil for pipes.
    package let size: Int64?
    /// How many bytes have been read so far.
    package private(set) var bytesRead: Int64 = 0

    private let handle: FileHandle
    private var reader: CSVReader
    private let chunkBytes = 1 << 18

    /// Opens the file, or standard input if the path is `-`; throws `unreadable` with the system's reason.
    package init(path: String, reader: CSVReader = CSVReader()) throws(TabularError) {
        self.path = path
        self.reader = reader
        if path == "-" {
            handle = .standardInput
            size = nil
            return
        }
        do {
            handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
            let attributes = try FileManager.default.attributesOfItem(atPath: path)
            if attributes[.type] as? FileAttributeType == .typeDirectory {
                throw TabularError.unreadable(path: path, reason: "it is a directory")
            }
            let bytes = (attributes[.size] as? NSNumber)?.int64Value
            size = attributes[.type] as? FileAttributeType == .typeRegular ? bytes : nil
        } catch let error as TabularError {
            throw error
        } catch {
            throw .unreadable(path: path, reason: Self.reason(error))
        }
    }

    /// The delimiter in use; nil before the first line has been read.
    package var delimiter: CSVDelimiter? { reader.delimiter }

    /// The names of the columns; throws `empty` if the file has no rows, and whatever else is wrong with the first.
    package mutating func header() throws(TabularError) -> CSVHeader {
        while true {
            if let header = try reader.readHeader() { return header }
            guard try readChunk() else { throw .empty }
        }
    }

    /// The next row, or nil at the end of the file.
    package mutating func next() throws(TabularError) -> CSVRow? {
        while true {
            if let row = try reader.next() { return row }
            guard try readChunk() else { return nil }
        }
    }

    /// Feeds the reader once more; false if the file had ended before.
    private mutating func readChunk() throws(TabularError) -> Bool {
        guard !reader.isFinished else { return false }
        do {
            if let data = try handle.read(upToCount: chunkBytes), !data.isEmpty {
                bytesRead += Int64(data.count)
                reader.feed([UInt8](data))
            } else {
                reader.finish()
            }
            return true
        } catch {
            throw .unreadable(path: path, reason: Self.reason(error))
        }
    }

    /// The system's own words ("No such file or directory") rather than Foundation's paraphrase with the path in it.
    private static func reason(_ error: any Error) -> String {
        let error = error as NSError
        let underlying = error.userInfo[NSUnderlyingErrorKey] as? NSError ?? error
        if underlying.domain == NSPOSIXErrorDomain, let known = POSIXErrorCode(rawValue: Int32(underlying.code)) {
            switch known {
            case .ENOENT: return "there is no such file"
            case .EACCES: return "you may not read it"
            default: return String(cString: strerror(Int32(underlying.code)))
            }
        }
        return underlying.localizedDescription
    }
}
