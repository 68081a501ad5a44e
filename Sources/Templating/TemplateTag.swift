/// One tag of a template's source, before it is known what it belongs to.
struct TemplateTag {
    enum Kind: Equatable {
        case variable(escaped: Bool)
        case section(inverted: Bool)
        case close
        case partial
        case parent
        case block
        case comment
        case delimiters
    }

    let kind: Kind
    /// The tag's name, or the whole content of a comment or delimiter tag.
    let content: String
    /// Offsets of the tag, delimiters included, in the source's bytes.
    let range: Range<Int>
    let position: TemplatePosition
}
