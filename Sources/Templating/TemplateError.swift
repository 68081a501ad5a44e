/// Why a template could not be read or rendered.
package enum TemplateError: Error, Sendable, Equatable, CustomStringConvertible {
    /// A tag is not closed before the text ends.
    case unclosedTag(closing: String, TemplatePosition)
    /// A tag has no name, or one with spaces or empty parts in it.
    case badName(String, TemplatePosition)
    /// A set-delimiter tag does not hold two delimiters without spaces or `=`.
    case badDelimiters(String, TemplatePosition)
    /// A section, block or parent is opened but never closed.
    case unclosedSection(name: String, TemplatePosition)
    /// A closing tag names another section than the one that is open.
    case wrongClose(name: String, open: String, opened: TemplatePosition, TemplatePosition)
    /// A closing tag stands where nothing is open.
    case unopenedClose(name: String, TemplatePosition)
    /// Sections are nested deeper than a template may.
    case nestedTooDeep(limit: Int, TemplatePosition)
    /// Partials include each other without end, or nearly so.
    case includedTooDeep(partial: String, limit: Int, TemplatePosition)
    /// Rendering takes more steps or bytes than a template may.
    case tooLarge(TemplatePosition)
    /// A strict rendering met a variable that the values do not hold.
    case missingVariable(name: String, TemplatePosition)
    /// The library has no template of this name.
    case unknownTemplate(name: String)
    /// Values given as JSON cannot be read.
    case invalidJSON(reason: String)

    package var description: String {
        switch self {
        case .unclosedTag(let closing, let position):
            "\(position): this tag is not closed; end it with \(closing)"
        case .badName(let name, let position):
            name.isEmpty
                ? "\(position): this tag has no name; write the variable's name between the delimiters"
                : "\(position): \"\(name)\" is not a name; use names without spaces, joined by single dots"
        case .badDelimiters(let content, let position):
            "\(position): \"\(content)\" does not set delimiters; write two of them, as in {{=<% %>=}}"
        case .unclosedSection(let name, let position):
            "\(position): \"\(name)\" is opened here but never closed; add {{/\(name)}}"
        case .wrongClose(let name, let open, let opened, let position):
            "\(position): {{/\(name)}} closes another section than \"\(open)\", which is open since line "
                + "\(opened.line), column \(opened.column); close that first with {{/\(open)}}"
        case .unopenedClose(let name, let position):
            "\(position): {{/\(name)}} closes nothing; open the section with {{#\(name)}} or remove this tag"
        case .nestedTooDeep(let limit, let position):
            "\(position): sections are nested more than \(limit) deep; move the inner ones to a partial"
        case .includedTooDeep(let partial, let limit, let position):
            "\(position): including \"\(partial)\" nests more than \(limit) deep; "
                + "see that a partial does not include itself without end"
        case .tooLarge(let position):
            "\(position): rendering grows without measure; see that partials do not multiply each other"
        case .missingVariable(let name, let position):
            "\(position): \"\(name)\" has no value here; provide it, or remove it from the template"
        case .unknownTemplate(let name):
            "there is no template \"\(name)\"; check the name, or add the file"
        case .invalidJSON(let reason):
            "the values are not JSON: \(reason); check them with a JSON tool"
        }
    }
}
