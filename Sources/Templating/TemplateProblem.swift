/// Something in a template that would leave a gap when it is rendered.
package struct TemplateProblem: Sendable, Hashable, CustomStringConvertible {
    /// What is wrong.
    package enum Kind: Sendable, Hashable {
        /// The tag names a variable which is not provided.
        case unknownVariable
        /// The tag names a list or a record where a single value is written out.
        case notAValue
        /// The tag names a partial or parent which the library lacks.
        case missingPartial
    }

    /// What is wrong.
    package let kind: Kind
    /// The name as the tag gives it.
    package let name: String
    /// The allowed name that looks most like it, if any does.
    package let suggestion: String?
    /// Where the tag stands.
    package let position: TemplatePosition

    package var description: String {
        let problem =
            switch kind {
            case .unknownVariable: "there is no variable \"\(name)\" here"
            case .notAValue:
                "\"\(name)\" holds several values; write a section {{#\(name)}}…{{/\(name)}} around its parts"
            case .missingPartial: "there is no template \"\(name)\" to include"
            }
        return "\(position): \(problem)" + (suggestion.map { "; did you mean \"\($0)\"?" } ?? "")
    }
}
