/// What a parent tag puts in the place of one of the parent's blocks.
struct TemplateArgument: Sendable {
    let nodes: [TemplateNode]
    let position: TemplatePosition
}
