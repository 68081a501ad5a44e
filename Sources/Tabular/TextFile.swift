import Foundation

/// The bytes of a file, of standard input, or of what came otherwise, a chunk at a time; knows how far it has come, for a progress bar.
struct TextFile {
    /// The path as it was given.
    let path: String
    /// The size of the file in bytes when it was opened; nil for pipes.
    let size: Int64?
    /// How many bytes have been read so far.
    private(set) var bytesRead: Int64 = 0

    private enum Source {
        case handle(FileHandle)
        case bytes(ArraySlice<UInt8>)
    }

    private var source: Source
    private let chunkBytes = 1 << 18

    /// Bytes that are there already, such as the body of a request.
    init(bytes: [UInt8]) {
        path = "-"
        size = Int64(bytes.count)
        source = .bytes(bytes[...])
    }

    /// Opens the file, or standard input if the path is `-`; throws `unreadable` with the system's reason.
    init(path: String) throws(TabularError) {
        self.path = path
        if path == "-" {
            source = .handle(.standardInput)
            size = nil
            return
        }
        do {
            source = .handle(try FileHandle(forReadingFrom: URL(fileURLWithPath: path)))
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

    /// The next bytes; nil at the end.
    mutating func chunk() throws(TabularError) -> [UInt8]? {
        switch source {
        case .bytes(let rest):
            guard !rest.isEmpty else { return nil }
            let chunk = rest.prefix(chunkBytes)
            source = .bytes(rest.dropFirst(chunk.count))
            bytesRead += Int64(chunk.count)
            return Array(chunk)
        case .handle(let handle): return try read(handle)
        }
    }

    private mutating func read(_ handle: FileHandle) throws(TabularError) -> [UInt8]? {
        do {
            guard let data = try handle.read(upToCount: chunkBytes), !data.isEmpty else { return nil }
            bytesRead += Int64(data.count)
            return [UInt8](data)
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
