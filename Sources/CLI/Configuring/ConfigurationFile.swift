import Foundation
import Model

/// The file in which whoever runs Belay sets what could stand on the command line as well: an object in JSON5.
struct ConfigurationFile: Sendable {
    /// Where it is.
    let path: String
    /// The values as texts, by setting.
    let values: [ProcessSetting: String]

    /// Reads a file; throws what is wrong with it in words, all of it at once.
    init(_ path: String) throws(CommandError) {
        self.path = path
        let data: Data
        do {
            data = try Data(contentsOf: URL(filePath: path))
        } catch {
            throw CommandError("The configuration file \(path) cannot be read. Check --config, or its permissions.")
        }
        let decoder = JSONDecoder()
        decoder.allowsJSON5 = true
        let fields: [String: Value]
        do {
            fields = try decoder.decode([String: Value].self, from: data)
        } catch DecodingError.typeMismatch(_, let context) where !context.codingPath.isEmpty {
            let key = context.codingPath.map(\.stringValue).joined(separator: ".")
            throw CommandError("In \(path), \(key) must be a text, a number, true or false.")
        } catch {
            throw CommandError("\(path) is no object in JSON5, such as { listen: \"127.0.0.1:8080\" }.")
        }
        var values: [ProcessSetting: String] = [:]
        var faults: [String] = []
        for (key, value) in fields.sorted(by: { $0.key < $1.key }) {
            guard let setting = ProcessSetting.allCases.first(where: { $0.key == key }) else {
                faults.append(Self.unknown(key))
                continue
            }
            if let fault = setting.fault(in: value.text) { faults.append("\(key): “\(value.text)” \(fault)") }
            values[setting] = value.text
        }
        guard faults.isEmpty else { throw CommandError("In \(path): \(faults.joined(separator: "; ")).") }
        self.values = values
    }

    private static func unknown(_ key: String) -> String {
        let keys = ProcessSetting.allCases.map(\.key)
        guard let meant = Suggestion.nearest(to: key, among: keys) else {
            return "there is no setting “\(TerminalText.line(key))”, only \(keys.joined(separator: ", "))"
        }
        return "there is no setting “\(TerminalText.line(key))”; did you mean \(meant)?"
    }

    /// A value that can stand on a command line.
    private struct Value: Decodable {
        let text: String

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let text = try? container.decode(String.self) {
                self.text = text
            } else if let flag = try? container.decode(Bool.self) {
                text = String(flag)
            } else if let number = try? container.decode(Int.self) {
                text = String(number)
            } else {
                throw DecodingError.typeMismatch(
                    String.self, .init(codingPath: decoder.codingPath, debugDescription: "a value"))
            }
        }
    }
}
