import Assets
package import BusinessTime
import Foundation
import Notices
import Storage
import TextSignals
import Triggers
package import Workflows

/// The one place where everything is put together.
package enum Composition {
    /// The files that Belay carries, each replaced by the one of the same path in a folder of templates where it is there, and
    /// those that are only there, such as another language's.
    ///
    /// Keys are as in the repository: `Templates/en/assigned.mustache`.
    package static func files(templates folder: String?) throws(CommandError) -> [String: String] {
        var files = Assets.files
        guard let folder else { return files }
        let root = URL(filePath: folder, directoryHint: .isDirectory)
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: root.path(), isDirectory: &isFolder), isFolder.boolValue else {
            throw CommandError("There is no folder “\(folder)” of templates; check --templates.")
        }
        let names = FileManager.default.enumerator(atPath: root.path())?.compactMap { $0 as? String } ?? []
        for name in names.sorted() where isUsed(name) {
            do {
                files["Templates/" + name] = try String(contentsOf: root.appending(path: name), encoding: .utf8)
            } catch {
                throw CommandError("The template “\(name)” in “\(folder)” cannot be read as UTF-8 text.")
            }
        }
        return files
    }

    /// Whether a file of a folder of templates is of any use: templates and lists of words; of pages also texts, and what they
    /// look like and do.
    private static func isUsed(_ name: String) -> Bool {
        if name.split(separator: "/").contains(where: { $0.hasPrefix(".") }) { return false }
        if name.hasSuffix(".mustache") || name.hasSuffix("words.txt") { return true }
        return name.hasPrefix("pages/") && [".txt", ".css", ".js"].contains(where: name.hasSuffix)
    }

    /// What rules are compiled with, from those files.
    package static func sources(files: [String: String]) throws -> Snapshot.Sources {
        Snapshot.Sources(
            templates: try NoticeTemplates(files: notices(in: files)), triggers: try compiler.get())
    }

    /// The languages are built in: read once in a process, however many data files it opens.
    private static let compiler = Result { () throws(SentimentError) in try TriggerCompiler.shipped() }

    /// The templates of notifications among the files; pages are not among them.
    package static func notices(in files: [String: String]) -> [String: String] {
        files.filter { $0.key.hasPrefix("Templates/") && !$0.key.hasPrefix("Templates/pages/") }
    }

    /// Opens a data file and everything that works on it; whoever owns the file is told to others by the note.
    package static func environment(
        data path: String, creating: Bool, note: OwnersNote, templates: String?, clock: any WallClock = SystemClock()
    ) async throws -> Environment {
        let files = try files(templates: templates)
        let store = try await Store.open(path, creating: creating, note: note.text, now: clock.now())
        do {
            return try await Environment.make(store: store, clock: clock, sources: sources(files: files))
        } catch {
            await store.close()
            throw error
        }
    }
}
