/// As it is stored: `{"do": "team", "to": "3"}`, with numbers for people, teams and departments.
extension MacroAction: Codable {
    private enum CodingKeys: String, CodingKey {
        case verb = "do"
        case to
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let kind = try container.decode(Kind.self, forKey: .verb)
        let target = try container.decode(String.self, forKey: .to)
        guard let action = MacroAction(kind, target) else {
            throw DecodingError.dataCorruptedError(
                forKey: .to, in: container, debugDescription: "A macro cannot do “\(kind.rawValue)” with “\(target)”.")
        }
        self = action
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(kind, forKey: .verb)
        try container.encode(target, forKey: .to)
    }

    /// What it does it with, with numbers for people, teams and departments.
    package var target: String {
        switch self {
        case .priority(let priority): priority.rawValue
        case .status(let status): status.rawValue
        case .category(let text), .tag(let text), .untag(let text), .escalate(let text): text
        case .assign(.me): "me"
        case .assign(.nobody): "nobody"
        case .assign(.person(let person)): person.description
        case .team(let team): team?.description ?? "none"
        case .department(let department): department.description
        case .tier(let tier): String(tier.rawValue)
        case .followUp(let days, let title): "\(days) \(title)"
        }
    }

    /// Reads what `target` writes; nil where it is nothing that the kind can be done with.
    package init?(_ kind: Kind, _ target: String) {
        let number = Int64(target)
        switch kind {
        case .priority:
            guard let priority = Priority(rawValue: target) else { return nil }
            self = .priority(priority)
        case .status:
            guard let status = TicketStatus(rawValue: target) else { return nil }
            self = .status(status)
        case .category: self = .category(target)
        case .tag: self = .tag(target)
        case .untag: self = .untag(target)
        case .assign:
            switch (target, number) {
            case ("me", _): self = .assign(.me)
            case ("nobody", _): self = .assign(.nobody)
            case (_, let number?): self = .assign(.person(PersonID(number)))
            default: return nil
            }
        case .team:
            guard target == "none" || number != nil else { return nil }
            self = .team(number.map { TeamID($0) })
        case .department:
            guard let number else { return nil }
            self = .department(DepartmentID(number))
        case .tier:
            guard let tier = Int(target).flatMap(SupportTier.init) else { return nil }
            self = .tier(tier)
        case .followUp:
            guard let (days, title) = Self.days(in: target) else { return nil }
            self = .followUp(days: days, title: title)
        case .escalate: self = .escalate(reason: target)
        }
    }

    /// A number of days and what is to be done then, as in `3 Call back` or `3 days: call back`; nil where it is none.
    package static func days(in text: String) -> (days: Int, title: String)? {
        let digits = text.drop { $0.isWhitespace }.prefix { $0.isASCII && $0.isNumber }
        guard let days = Int(digits), (1...365).contains(days) else { return nil }
        var rest = text[digits.endIndex...].drop { $0.isWhitespace }
        let word = rest.prefix { $0.isLetter }
        if ["d", "day", "days"].contains(word.lowercased()) {
            rest = rest[word.endIndex...].drop { $0 == ":" || $0.isWhitespace }
        }
        return (days, String(rest))
    }
}
