import Model
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

    /// An option for each person, by their address, with one before them that chooses nobody in particular. An address that is
    /// none of theirs is kept as it was sent.
    static func people(none text: String, _ people: [Person], chosen email: String?) -> TemplateValue {
        var options = [option("", text, isChosen: email == nil)]
        options += people.map { option($0.email, $0.name, isChosen: $0.email == email) }
        if let email, !email.isEmpty, !people.contains(where: { $0.email == email }) {
            options.append(option(email, email, isChosen: true))
        }
        return .list(options)
    }
}
