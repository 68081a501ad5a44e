extension CivilDay: CustomStringConvertible, Codable {
    /// The date as ISO 8601: `2026-03-29`.
    package var description: String {
        AsciiWriter.string(capacity: 20) { $0.put(self) }
    }

    /// Reads an ISO 8601 date such as `2026-03-29`; nil where the text is none.
    package init?(_ text: String) {
        let day = AsciiReader.read(text) { reader -> CivilDay? in
            guard let day = reader.civilDay(), reader.isAtEnd else { return nil }
            return day
        }
        guard let day else { return nil }
        self = day
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let day = CivilDay(text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "“\(text)” is not a date such as 2026-03-29.")
        }
        self = day
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }

    /// The date in English without its year: `Mon 2 Mar`.
    package var shortText: String {
        let (_, month, day) = components
        return "\(weekday.shortName) \(day) \(CivilDay.months[month - 1])"
    }

    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
}

extension AsciiWriter {
    mutating func put(_ day: CivilDay) {
        let (year, month, dayOfMonth) = day.components
        put(year: year)
        put(UInt8(ascii: "-"))
        put(month, digits: 2)
        put(UInt8(ascii: "-"))
        put(dayOfMonth, digits: 2)
    }
}

extension AsciiReader {
    mutating func civilDay() -> CivilDay? {
        guard let year = year(), accept(UInt8(ascii: "-")), let month = number(digits: 2), accept(UInt8(ascii: "-")),
            let day = number(digits: 2)
        else { return nil }
        return CivilDay(year: year, month: month, day: day)
    }
}
