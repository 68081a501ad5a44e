import HTTPServer
import Model
import Workflows

/// The forms of incoming webhooks.
struct IncomingForm: Sendable {
    let names: Configuration
    let texts: Texts

    /// The form for another one.
    var adding: EntryForm {
        let kinds = IncomingKind.allCases.map {
            OptionGroup.Option(value: $0.rawValue, text: texts.word("incoming.kind", $0))
        }
        let signatures = IncomingSignature.allCases.map {
            OptionGroup.Option(value: $0.rawValue, text: texts.word("incoming.signature", $0))
        }
        return EntryForm(
            action: SitePath.incoming.rawValue, send: texts["incoming.add"],
            [
                EntryField(
                    "name", texts["incoming.name"], hint: texts["incoming.name-hint"], isRequired: true, longest: 100),
                EntryField("kind", texts["incoming.does"], .choice([OptionGroup(nil, kinds)])).taking(.half),
                EntryField("signature", texts["incoming.signed"], .choice([OptionGroup(nil, signatures)])).taking(
                    .half),
                map(""), header(nil), department(nil),
                EntryField("secret", texts["incoming.own-secret"], hint: texts["incoming.secret-hint"], longest: 200),
            ])
    }

    /// The form that changes one.
    func changing(_ hook: IncomingHook) -> EntryForm {
        var fields = [
            EntryField("name", texts["incoming.name"], value: hook.name, isRequired: true, longest: 100),
            map(Self.text(hook.map)),
        ]
        if hook.signature == .hmac { fields.append(header(hook.header)) }
        return EntryForm(
            action: SitePath.path(of: hook.id, .changes), send: texts["change.save"], fields + [department(hook)])
    }

    /// The form that says what a message would do.
    func trial(of hook: IncomingHook) -> EntryForm {
        EntryForm(
            action: SitePath.path(of: hook.id, .trial) + "#trial", send: texts["incoming.try-do"],
            [
                EntryField(
                    "message", texts["incoming.message"], .area, hint: texts["incoming.message-hint"], isRequired: true,
                    longest: 100_000)
            ])
    }

    private func map(_ value: String) -> EntryField {
        EntryField(
            "map", texts["incoming.map"], .area, value: value, hint: texts["incoming.map-hint"], isRequired: true,
            longest: 20_000)
    }

    private func header(_ value: String?) -> EntryField {
        EntryField(
            "header", texts["incoming.header"], value: value ?? "", hint: texts["incoming.header-hint"], longest: 100)
    }

    private func department(_ hook: IncomingHook?) -> EntryField {
        EntryField(
            "department", texts["incoming.reaches"],
            .choice(names.departments(none: texts["incoming.all-departments"])),
            value: hook?.department.flatMap { names.departments[$0]?.name } ?? "")
    }

    /// A mapping as it is typed: a line for each field, `subject=/issue/title`.
    static func text(_ map: [String: IncomingSource]) -> String {
        map.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value.text)" }.joined(separator: "\n")
    }

    /// The mapping that was typed; throws where a line is none.
    func map(in fields: Parameters) throws(WorkflowError) -> [String: String] {
        var map: [String: String] = [:]
        for line in fields.lines("map").split(separator: "\n") where line.contains(where: { !$0.isWhitespace }) {
            let parts = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let name = parts[0].filter { !$0.isWhitespace }
            guard parts.count == 2, !name.isEmpty else {
                throw .invalid("map", texts("incoming.map-line", ["line": String(line.prefix(100))]))
            }
            guard map[name] == nil else { throw .invalid("map", texts("incoming.map-twice", ["field": name])) }
            map[name] = String(parts[1].drop(while: \.isWhitespace))
        }
        return map
    }
}
