import Foundation
import Templating
import Testing

/// The published tests of the Mustache specification, read from outside the repository.
struct SpecificationSuite {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let template: String
        let partials: [String: String]
        let data: TemplateValue
        let expected: String

        var testDescription: String { name }
    }

    static let core = ["comments", "delimiters", "interpolation", "inverted", "partials", "sections"]

    static let folder: URL? = {
        let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let beside = repository.deletingLastPathComponent().appending(path: "shared")
        let named = ProcessInfo.processInfo.environment["BELAY_SHARED"].map { URL(filePath: $0) }
        return [beside, named].compactMap { $0?.appending(path: "suites/mustache") }
            .first { FileManager.default.fileExists(atPath: $0.path()) }
    }()

    static func cases(_ files: [String]) -> [Case] {
        guard let folder else { return [] }
        return files.flatMap { file in
            guard let data = try? Data(contentsOf: folder.appending(path: file + ".json")),
                case .record(let suite) = try? TemplateValue(json: data), case .list(let tests) = suite["tests"]
            else { return [Case]() }
            return tests.compactMap { test(file, $0) }
        }
    }

    private static func test(_ file: String, _ value: TemplateValue) -> Case? {
        guard case .record(let fields) = value, case .text(let name) = fields["name"],
            case .text(let template) = fields["template"], case .text(let expected) = fields["expected"]
        else { return nil }
        var partials: [String: String] = [:]
        if case .record(let files) = fields["partials"] {
            for case (let name, .text(let source)) in files { partials[name] = source }
        }
        return Case(
            name: "\(file): \(name)", template: template, partials: partials, data: fields["data"] ?? .null,
            expected: expected)
    }
}
