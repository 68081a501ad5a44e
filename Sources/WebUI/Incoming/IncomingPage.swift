import Model
import Templating
import Workflows

/// A door for another system: where it is, what came through it, and what can be done with it.
struct IncomingPage: ConfigurationPage {
    static let template = "incoming"

    var hook: IncomingHook
    /// What came last, and what of it was refused.
    var messages: [IncomingMessage]
    var names: Configuration
    var changing: EntryForm
    var trying: EntryForm
    /// What a message would do that was tried out; nil: none was.
    var tried: TryMessage.Tried?
    /// A new secret, shown this once.
    var secret: String?
    /// Whether only what was refused is listed.
    var onlyRefused = false
    /// What could not be done.
    var problems: [String] = []

    var area: AdministrationArea { .incoming }

    func title(for reader: Reader) -> String { hook.name }

    /// Where another system sends its messages.
    static func address(of hook: IncomingHook, _ names: Configuration) -> String {
        (names.settings.gate.baseURL ?? "") + "/hooks/" + hook.name
    }

    func value(for reader: Reader) -> [String: TemplateValue] {
        let texts = reader.texts
        return [
            "address": .text(Self.address(of: hook, names)), "kind": .text(texts.word("incoming.kind", hook.kind)),
            "signature": .text(texts.word("incoming.signature", hook.signature)),
            "header": hook.header.map { .text($0) } ?? .null,
            "department": .text(
                hook.department.flatMap { names.departments[$0]?.name } ?? texts["incoming.all-departments"]),
            "fields": .list(
                hook.map.sorted { $0.key < $1.key }.map { ["name": .text($0.key), "source": .text($0.value.text)] }),
            "isEnabled": .bool(hook.disabledBecause == nil),
            "because": hook.disabledBecause.map { .text($0) } ?? .null,
            "retiring": hook.retiring.map { reader.moment($0.until) } ?? .null,
            "secret": secret.map { .text($0) } ?? .null, "hasProblems": .bool(!problems.isEmpty),
            "problems": .list(problems.map { .text($0) }), "wrongFields": .list([]),
            "changing": changing.template, "isChanging": .bool(changing.hasProblems),
            "trying": trying.template, "isTrying": .bool(trying.hasProblems || tried != nil),
            "tried": tried.map { value($0, texts) } ?? .null,
            "messages": .list(messages.map { row($0, reader) }), "hasMessages": .bool(!messages.isEmpty),
            "onlyRefused": .bool(onlyRefused), "all": .text(SitePath.path(of: hook.id) + "#last"),
            "refused": .text(SitePath.path(of: hook.id) + "?refused=yes#last"),
            "actions": .record(
                Dictionary(
                    uniqueKeysWithValues: IncomingAction.allCases.map {
                        ($0.rawValue, .text(SitePath.path(of: hook.id, $0)))
                    })),
        ]
    }

    private func value(_ tried: TryMessage.Tried, _ texts: Texts) -> TemplateValue {
        [
            "fields": .list(
                tried.fields.sorted { $0.key < $1.key }.map { ["name": .text($0.key), "text": .text($0.value)] }),
            "problem": tried.problem.map { .text($0) } ?? .null,
            "isGood": .bool(tried.problem == nil),
        ]
    }

    private func row(_ message: IncomingMessage, _ reader: Reader) -> TemplateValue {
        [
            "at": reader.moment(message.at), "id": message.messageID.map { .text($0) } ?? .null,
            "because": message.refusedBecause.map { .text($0) } ?? .null,
            "times": message.times > 1
                ? .text(reader.texts("incoming.times", ["count": String(message.times)])) : .null,
            "record": message.record.map { record in
                [
                    "path": .text(SitePath.path(of: record)),
                    "text": .text("\(reader.texts["record.\(record.kind.rawValue)"]) \(record.number)"),
                ]
            } ?? .null,
        ]
    }
}
