import Foundation
import Templating

/// A Mustache template in a file of its own.
struct TemplateFile {
    private let path: String
    private let partials: String?
    private let isStrict: Bool

    init(_ path: String, partials: String?, isStrict: Bool) {
        self.path = path
        self.partials = partials
        self.isStrict = isStrict
    }

    /// The template rendered with the values of a JSON file.
    func render(values: String, in session: Session) throws -> String {
        let template = try Template(session.text(of: path, as: "The template"), name: path)
        let data: TemplateValue
        do {
            data = try TemplateValue(json: session.contents(of: values, as: "The data"))
        } catch let error as TemplateError {
            throw CommandError("\(values): \(error)")
        }
        let library = try library(in: session)
        return isStrict
            ? try template.renderStrict(data, partials: library, escaping: .html)
            : try template.render(data, partials: library, escaping: .html)
    }

    /// The partials: all templates in the folder, by their names without the ending.
    private func library(in session: Session) throws -> TemplateLibrary {
        guard let partials else { return TemplateLibrary() }
        let root = URL(filePath: session.path(partials), directoryHint: .isDirectory)
        guard let names = FileManager.default.enumerator(atPath: root.path())?.compactMap({ $0 as? String }),
            FileManager.default.fileExists(atPath: root.path())
        else { throw CommandError("There is no folder “\(partials)” of partials; check --partials.") }
        var files: [String: String] = [:]
        for name in names where name.hasSuffix(".mustache") {
            files[String(name.dropLast(".mustache".count))] = try session.text(
                of: root.appending(path: name).path(percentEncoded: false), as: "The partial")
        }
        return try TemplateLibrary(files)
    }
}
