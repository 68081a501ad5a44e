import Foundation

/// The bytes of a file or of standard input, a chunk at a time; knows how far it has come, for a progress bar.
struct TextFile {
    /// The path as it was given.
    let path: String
    /// The size of the file in bytes when it was opened; nil for pipes.
    let size: Int64?
    /// How many bytes have been read so far.
    private(set) var bytesRead: Int64 = 0

    private let handle: FileHandle
    private let chunkBytes = 1 << 18

    /// Opens the file, or standard input if the path is `-`; throws `unreadable` with the system's reason.
    init(path: String) throws(TabularError) {
        self.path = path
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

    /// The next bytes; nil at the end.
    mutating func chunk() throws(TabularError) -> [UInt8]? {
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
