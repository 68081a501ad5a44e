package import BusinessTime
package import Model
import Templating

/// The words of a macro, compiled and checked: the same language as the templates of notifications, other variables.
package struct MacroText: Sendable {
    /// What problems call it.
    private static let file = "text"
    private let template: Template
    private let uses: [String: NoticeTemplate.Use]

    /// Compiles words; throws `NoticeError.unusable` with everything that is wrong, among it each unknown variable.
    package init(_ source: String) throws(NoticeError) {
        do {
            template = try Template(source, name: Self.file)
        } catch {
            throw .unusable([
                NoticeProblem(file: Self.file, line: error.line ?? 1, message: error.description)
            ])
        }
        var checker = NoticeChecker(file: Self.file, shape: NoticeVariables.macro)
        checker.check([template], source: source)
        if !checker.problems.isEmpty { throw .unusable(checker.problems) }
        uses = checker.uses
    }

    /// The words for a ticket, as plain text; what people wrote is put in as it is and never read as a template.
    ///
    /// `reader` is who reads them, in whose language and zone words and moments are; `agent` is who uses the macro.
    package func render(
        for reader: Addressee, agent: String, facts: NoticeFacts, templates: NoticeTemplates, now: Instant
    ) throws(NoticeError) -> String {
        let recipient = NoticeRecipient(reader, facts: facts)
        let values = NoticeValues(
            order: NoticeOrder(
                template: Self.file, audience: [], record: facts.reference, details: ["agent": agent]),
            facts: facts, recipient: recipient,
            vocabulary: templates.vocabulary(recipient.languages.first ?? LanguageTag.fallback), now: now)
        do {
            return try template.renderStrict(values.record(of: uses), escaping: .none)
        } catch .missingVariable(let name, _) {
            throw .missingVariable(name, template: Self.file, language: recipient.languages.first ?? "")
        } catch {
            throw .unrenderable(error)
        }
    }

    /// The variables that words may use, such as `ticket.number`, in order; what may be missing is marked as optional.
    package static let variables: [(name: String, isOptional: Bool)] = NoticeVariables.macro.outerNames
}
