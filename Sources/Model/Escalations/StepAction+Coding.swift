/// In files: `{"do": "reassign"}`, `{"do": "raise-priority", "to": "critical"}`, `{"do": "raise-tier", "to": "2"}`,
/// `{"do": "tag", "to": "vip"}` or `{"do": "notify", "to": "requester", "template": "handoff"}`.
extension StepAction: Codable {
    private enum CodingKeys: String, CodingKey {
        case verb = "do"
        case to, template
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let verb = try container.decode(String.self, forKey: .verb)
        let target = try container.decodeIfPresent(String.self, forKey: .to) ?? ""
        func refuse(_ text: String) -> DecodingError {
            .dataCorruptedError(forKey: .to, in: container, debugDescription: text)
        }
        switch verb {
        case "reassign": self = .reassign
        case "raise-priority":
            guard let priority = Priority(rawValue: target) else {
                throw refuse("“\(target)” is no priority; use one of \(Priority.allCases.words).")
            }
            self = .raisePriority(priority)
        case "raise-tier":
            guard let tier = Int(target).flatMap(SupportTier.init) else {
                throw refuse("“\(target)” is no support tier; use 1, 2 or 3.")
            }
            self = .raiseTier(tier)
        case "tag":
            guard !target.isEmpty else { throw refuse("“tag” needs the tag in “to”.") }
            self = .tag(target)
        case "notify":
            guard let member = AudienceMember(rawValue: target) else {
                throw refuse("“\(target)” is nobody to notify; use \(AudienceMember.allowedWords).")
            }
            self = .notify(member, template: try container.decode(String.self, forKey: .template))
        default:
            throw refuse(
                "A step cannot do “\(verb)”; use one of reassign, raise-priority, raise-tier, tag, notify.")
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .reassign:
            try container.encode("reassign", forKey: .verb)
        case .raisePriority(let priority):
            try container.encode("raise-priority", forKey: .verb)
            try container.encode(priority.rawValue, forKey: .to)
        case .raiseTier(let tier):
            try container.encode("raise-tier", forKey: .verb)
            try container.encode(String(tier.rawValue), forKey: .to)
        case .tag(let tag):
            try container.encode("tag", forKey: .verb)
            try container.encode(tag, forKey: .to)
        case .notify(let member, let template):
            try container.encode("notify", forKey: .verb)
            try container.encode(member.rawValue, forKey: .to)
            try container.encode(template, forKey: .template)
        }
    }
}
