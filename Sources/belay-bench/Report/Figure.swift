/// One thing that was measured.
struct Figure: Encodable, Sendable {
    /// What a value has to be.
    enum Target: Encodable, Sendable {
        case atLeast(Double)
        case atMost(Double)
        case between(Double, Double)

        func holds(_ value: Double) -> Bool {
            switch self {
            case .atLeast(let bound): value >= bound
            case .atMost(let bound): value <= bound
            case .between(let low, let high): value >= low && value <= high
            }
        }

        var text: String {
            switch self {
            case .atLeast(let bound): "≥ \(Figure.text(bound))"
            case .atMost(let bound): "≤ \(Figure.text(bound))"
            case .between(let low, let high): "\(Figure.text(low)) – \(Figure.text(high))"
            }
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            try container.encode(text)
        }
    }

    /// `group.what`.
    var name: String
    var value: Double
    var unit: String
    var target: Target?
    /// What the bare library does, measured in the same run.
    var limit: Double?

    /// Whether the target is met; true where there is none.
    var isMet: Bool { target?.holds(value) ?? true }

    init(_ name: String, _ value: Double, _ unit: String, target: Target? = nil, limit: Double? = nil) {
        self.name = name
        self.value = value
        self.unit = unit
        self.target = target
        self.limit = limit
    }

    private enum CodingKeys: String, CodingKey {
        case name, value, unit, target, limit, met
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(name, forKey: .name)
        try container.encode(value, forKey: .value)
        try container.encode(unit, forKey: .unit)
        try container.encode(target, forKey: .target)
        try container.encode(limit, forKey: .limit)
        try container.encode(target == nil ? nil : isMet, forKey: .met)
    }

    /// A number with as many digits as mean something.
    static func text(_ value: Double) -> String {
        guard value.isFinite else { return "–" }
        let size = abs(value)
        if size >= 100 || value == value.rounded() { return grouped(Int(value.rounded())) }
        let digits = size >= 10 ? 1 : size >= 1 ? 2 : 3
        var scale = 1.0
        for _ in 0..<digits { scale *= 10 }
        return String((value * scale).rounded() / scale)
    }

    private static func grouped(_ number: Int) -> String {
        var text = ""
        for (place, digit) in String(abs(number)).reversed().enumerated() {
            if place > 0, place.isMultiple(of: 3) { text = "," + text }
            text = String(digit) + text
        }
        return number < 0 ? "-" + text : text
    }
}
