import Templating

/// Options of a list to choose from, together under a heading or without one.
struct OptionGroup: Sendable {
    /// What is sent, and what is read.
    struct Option: Sendable {
        var value: String
        var text: String
    }

    var heading: String?
    var options: [Option]

    init(_ heading: String? = nil, _ options: [Option]) {
        self.heading = heading
        self.options = options
    }

    /// A group of what is sent and what is read, in this order.
    init(_ heading: String? = nil, _ options: KeyValuePairs<String, String>) {
        self.init(heading, options.map { Option(value: $0.key, text: $0.value) })
    }

    func template(chosen: String) -> TemplateValue {
        [
            "heading": heading.map { .text($0) } ?? .null,
            "options": .list(options.map { Choice.option($0.value, $0.text, isChosen: $0.value == chosen) }),
        ]
    }
}

extension [OptionGroup] {
    /// The same with an option for a value that none of them has, so that what is set stays set until somebody changes it.
    func keeping(_ value: String, as text: String? = nil) -> [OptionGroup] {
        if contains(where: { group in group.options.contains { $0.value == value } }) { return self }
        return self + [OptionGroup(nil, [OptionGroup.Option(value: value, text: text ?? value)])]
    }
}
