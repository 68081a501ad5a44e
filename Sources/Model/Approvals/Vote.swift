package import BusinessTime

/// What one person decided about one step; kept for good, those of earlier rounds too (AP-7).
package struct Vote: Hashable, Sendable {
    /// Which way.
    package enum Answer: String, Codable, Sendable {
        case approved, rejected, returned, taken
    }

    /// Who.
    package var person: PersonID
    /// In whose place; nil: their own.
    package var standsInFor: PersonID?
    /// Which way.
    package var answer: Answer
    /// The step.
    package var step: Int
    /// Which time the case entered a step, so that an answer counts for that time only.
    package var entry: Int
    /// The round of what was asked, from 1.
    package var round: Int
    /// When.
    package var at: Instant
    /// What was said with it.
    package var comment: String
    /// Whether what was asked changed afterwards, so that it no longer counts (AP-6).
    package var isVoid: Bool
    /// Every field, in the order of declaration.
    package init(
        person: PersonID, standsInFor: PersonID? = nil, answer: Answer, step: Int, entry: Int, round: Int, at: Instant,
        comment: String = "", isVoid: Bool = false
    ) {
        self.person = person
        self.standsInFor = standsInFor
        self.answer = answer
        self.step = step
        self.entry = entry
        self.round = round
        self.at = at
        self.comment = comment
        self.isVoid = isVoid
    }
}

extension Vote: Codable {
    private enum CodingKeys: String, CodingKey {
        case person, standsInFor, answer, step, entry, round, at, comment, isVoid
    }

    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            person: try values.decode(PersonID.self, forKey: .person),
            standsInFor: try values.decodeIfPresent(PersonID.self, forKey: .standsInFor),
            answer: try values.decode(Answer.self, forKey: .answer), step: try values.decode(Int.self, forKey: .step),
            entry: try values.decode(Int.self, forKey: .entry), round: try values.decode(Int.self, forKey: .round),
            at: Instant(milliseconds: try values.decode(Int64.self, forKey: .at)),
            comment: try values.decode(String.self, forKey: .comment),
            isVoid: try values.decode(Bool.self, forKey: .isVoid))
    }

    package func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(person, forKey: .person)
        try values.encodeIfPresent(standsInFor, forKey: .standsInFor)
        try values.encode(answer, forKey: .answer)
        try values.encode(step, forKey: .step)
        try values.encode(entry, forKey: .entry)
        try values.encode(round, forKey: .round)
        try values.encode(at.milliseconds, forKey: .at)
        try values.encode(comment, forKey: .comment)
        try values.encode(isVoid, forKey: .isVoid)
    }
}
