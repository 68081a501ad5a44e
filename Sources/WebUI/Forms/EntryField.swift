import Templating

/// One field of a form, for `field.mustache`: its label, what is in it, and what is wrong with that.
struct EntryField: Sendable {
    /// What it looks like.
    enum Kind: Sendable {
        /// One line of text.
        case line
        /// Several lines of text.
        case area
        /// One of several.
        case choice([OptionGroup])
        /// Yes or no; what is sent for yes is `yes`.
        case mark
        /// A whole number.
        case number
        /// An address of a person.
        case email
        /// An address of a page.
        case url
        /// A day.
        case day
        /// Files.
        case files(FileField)
    }

    /// What lint says.
    struct Finding: Sendable {
        var severity: String
        var severityText: String
        var text: String
    }

    /// How much of a line it takes.
    enum Width: String, Sendable {
        case whole, half, third
    }

    /// What it is sent as, and what its element is called; unique on its page.
    var name: String
    var label: String
    var kind: Kind
    var value: String
    /// What to write, in a few words.
    var hint: String?
    /// What is wrong; nil: nothing.
    var problem: String?
    var isRequired: Bool
    /// What lint says of what is in it; nil: nothing.
    var finding: Finding?
    /// How much of its form's width it takes.
    var width = Width.whole
    /// How many characters it takes at most; nil: as many as a form may have.
    var longest: Int?
    /// Whether whoever opens the page begins here.
    var isFocused = false

    init(
        _ name: String, _ label: String, _ kind: Kind = .line, value: String = "", hint: String? = nil,
        isRequired: Bool = false, longest: Int? = nil, problem: String? = nil
    ) {
        self.name = name
        self.label = label
        self.kind = kind
        self.value = value
        self.hint = hint
        self.isRequired = isRequired
        self.longest = longest
        self.problem = problem
    }

    /// A field of a yes or no.
    init(_ name: String, _ label: String, isChosen: Bool, hint: String? = nil) {
        self.init(name, label, .mark, value: isChosen ? "yes" : "", hint: hint)
    }

    /// What a browser sends where nobody touches it.
    var shown: String {
        guard case .choice(let groups) = kind else { return value }
        let options = groups.flatMap(\.options)
        return options.contains { $0.value == value } ? value : options.first?.value ?? ""
    }

    /// What people read in it.
    var shownText: String {
        guard case .choice(let groups) = kind else { return value }
        return groups.flatMap(\.options).first { $0.value == shown }?.text ?? value
    }

    /// Whether it is a box that is not ticked.
    var isEmptyMark: Bool { if case .mark = kind { value.isEmpty } else { false } }

    /// The same beside its neighbours.
    func taking(_ width: Width) -> EntryField {
        var other = self
        other.width = width
        return other
    }

    /// The same for the template.
    var template: TemplateValue { template(id: name) }

    /// The same where its element is called otherwise, since another form of the page has a field of that name.
    func template(id: String) -> TemplateValue {
        let described = [hint.map { _ in "\(id)-hint" }, problem.map { _ in "\(id)-wrong" }].compactMap(\.self)
        var value: [String: TemplateValue] = [
            "width": .text(width.rawValue), "id": .text(id), "name": .text(name), "label": .text(label),
            "value": .text(self.value),
            "hint": hint.map { .text($0) } ?? .null, "problem": problem.map { .text($0) } ?? .null,
            "isRequired": .bool(isRequired), "isFocused": .bool(isFocused),
            "longest": longest.map { .integer(Int64($0)) } ?? .null,
            "described": described.isEmpty ? .null : .text(described.joined(separator: " ")), "type": .null,
            "isArea": .bool(false), "isChoice": .bool(false), "isMark": .bool(false), "files": .null,
            "isChosen": .bool(false),
            "groups": .list([]),
            "finding": finding.map {
                [
                    "severity": .text($0.severity), "severityText": .text($0.severityText), "text": .text($0.text),
                ]
            } ?? .null,
        ]
        switch kind {
        case .line: value["type"] = .text("text")
        case .number: value["type"] = .text("number")
        case .email: value["type"] = .text("email")
        case .url: value["type"] = .text("url")
        case .day: value["type"] = .text("date")
        case .area: value["isArea"] = .bool(true)
        case .choice(let groups):
            value["isChoice"] = .bool(true)
            value["groups"] = .list(groups.map { $0.template(chosen: self.value) })
        case .files(var field):
            field.problem = problem
            value["files"] = field.template
            // It has both itself.
            value["hint"] = .null
            value["problem"] = .null
        case .mark:
            value["isMark"] = .bool(true)
            value["isChosen"] = .bool(self.value == "yes")
        }
        return .record(value)
    }
}
