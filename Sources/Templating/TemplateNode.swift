/// A compiled piece of a template.
enum TemplateNode: Sendable {
    case text(String)
    case variable(VariableName, escaped: Bool, TemplatePosition)
    case section(VariableName, inverted: Bool, [TemplateNode], TemplatePosition)
    /// `indentation` is nil when the tag shares its line with something else.
    case partial(String, indentation: String?, TemplatePosition)
    case parent(String, arguments: [String: TemplateArgument], indentation: String?, TemplatePosition)
    /// `indentation` is what an argument's lines get when they take the default content's place; nil within a line.
    case block(String, indentation: String?, [TemplateNode], TemplatePosition)
}
