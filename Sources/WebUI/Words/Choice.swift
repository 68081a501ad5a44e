import Templating

/// The options of a list to choose from, for `option.mustache`.
enum Choice {
    /// One option: what is sent, what is read, and whether it is chosen.
    static func option(_ value: String, _ text: String, isChosen: Bool) -> TemplateValue {
        ["value": .text(value), "text": .text(text), "isChosen": .bool(isChosen)]
    }

    /// An option for each value, one of them chosen.
    static func list<Value: Equatable>(
        _ values: some Sequence<Value>, chosen: Value?, _ option: (Value) -> (value: String, text: String)
    ) -> TemplateValue {
        .list(
            values.map { value in
                let (sent, text) = option(value)
                return self.option(sent, text, isChosen: value == chosen)
            })
    }

    /// The options with one before them that chooses nothing.
    static func list<Value: Equatable>(
        none text: String, _ values: some Sequence<Value>, chosen: Value?,
        _ option: (Value) -> (value: String, text: String)
    ) -> TemplateValue {
        guard case .list(let options) = list(values, chosen: chosen, option) else { return .list([]) }
        return .list([self.option("", text, isChosen: chosen == nil)] + options)
    }
}
