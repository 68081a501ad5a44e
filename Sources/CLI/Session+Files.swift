import Foundation

extension Session {
    /// The bytes of a file that somebody named, `-` for standard input; throws a sentence that says what to do.
    func contents(of path: String, as what: String) throws -> Data {
        if path == "-" { return surroundings.input() }
        let full = self.path(path)
        do {
            return try Data(contentsOf: URL(filePath: full))
        } catch {
            var isFolder: ObjCBool = false
            let reason =
                !FileManager.default.fileExists(atPath: full, isDirectory: &isFolder)
                ? "there is no such file" : isFolder.boolValue ? "it is a folder" : "you may not read it"
            throw CommandError("\(what) \(path) cannot be read: \(reason).")
        }
    }

    /// The text of a file that somebody named, which must be UTF-8.
    func text(of path: String, as what: String) throws -> String {
        guard let text = String(data: try contents(of: path, as: what), encoding: .utf8) else {
            throw CommandError(
                "\(what) \(path) is not valid UTF-8; convert it, as with iconv -f WINDOWS-1252 -t UTF-8.")
        }
        return text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
    }
}
