import Foundation
import HTTPServer

/// A file as a browser sends it.
struct SentFile {
    var name: String
    var bytes: [UInt8]

    init(_ name: String, _ text: String) { self.init(name, Array(text.utf8)) }

    init(_ name: String, _ bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }

    /// A small picture that is one.
    static let picture = SentFile("photo.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3])
}

extension Browser {
    /// Sends a form with files in it; the token of the page it is on goes along unless the fields say otherwise.
    @discardableResult
    func post(_ path: String, _ fields: [(String, String)], files: [SentFile]) async throws -> Reply {
        var fields = fields
        if let formToken, !fields.contains(where: { $0.0 == "form-token" }) { fields.append(("form-token", formToken)) }
        var body: [UInt8] = []
        for (name, value) in fields {
            body += Array("--BOUNDARY\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8)
        }
        // Where nothing was chosen, browsers send an empty part.
        for file in files.isEmpty ? [SentFile("", "")] : files {
            let name = file.name.replacing("\"", with: "%22").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
            body += Array(
                """
                --BOUNDARY\r\nContent-Disposition: form-data; name="files"; filename="\(name)"\r\n\
                Content-Type: image/png\r\n\r\n
                """.utf8)
            body += file.bytes + Array("\r\n".utf8)
        }
        body += Array("--BOUNDARY--\r\n".utf8)
        return try await post(path, bytes: body, type: "multipart/form-data; boundary=BOUNDARY")
    }
}
