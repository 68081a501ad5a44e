import Foundation

/// Messages of real customers with people's verdict, kept outside the repository.
struct LabelledMessages {
    let label: String
    let text: String

    static let file: URL? = {
        let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let beside = repository.deletingLastPathComponent().appending(path: "shared")
        let named = ProcessInfo.processInfo.environment["BELAY_SHARED"].map { URL(filePath: $0) }
        return [beside, named].compactMap { $0?.appending(path: "data/sentiment/customer_service_train.csv") }
            .first { FileManager.default.fileExists(atPath: $0.path()) }
    }()

    /// Every fifth message: the word lists were written without looking at these.
    static func heldOut() throws -> [LabelledMessages] {
        guard let file else { return [] }
        return rows(Array(try Data(contentsOf: file))).dropFirst().enumerated()
            .filter { $0.offset % 5 == 0 && $0.element.count == 2 }
            .map { LabelledMessages(label: $0.element[0], text: $0.element[1]) }
    }

    private static func rows(_ bytes: [UInt8]) -> [[String]] {
        var rows: [[String]] = [[]]
        var field: [UInt8] = []
        var isQuoted = false
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "\""):
                // A doubled quote closes and opens again, and stands for itself.
                isQuoted.toggle()
                if isQuoted, !field.isEmpty { field.append(byte) }
            case UInt8(ascii: ",") where !isQuoted, UInt8(ascii: "\n") where !isQuoted:
                rows[rows.count - 1].append(String(decoding: field, as: UTF8.self))
                field = []
                if byte == UInt8(ascii: "\n") { rows.append([]) }
            case UInt8(ascii: "\r") where !isQuoted: break
            default: field.append(byte)
            }
        }
        return rows
    }
}
