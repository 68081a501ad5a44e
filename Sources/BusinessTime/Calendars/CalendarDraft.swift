/// A calendar file as it was written, before anything in it is checked.
struct CalendarDraft: Decodable, Hashable {
    struct Day: Decodable, Hashable {
        let date: String
        let name: String?

        private enum Key: CodingKey { case date, name }

        init(from decoder: any Decoder) throws {
            if let date = try? decoder.singleValueContainer().decode(String.self) {
                self.date = date
                name = nil
            } else {
                let container = try decoder.container(keyedBy: Key.self)
                date = try container.decode(String.self, forKey: .date)
                name = try container.decodeIfPresent(String.self, forKey: .name)
            }
        }
    }

    let timezone: String?
    let week: [String: [[String]]]?
    let holidays: [Day]
    let holidayHours: [String: [[String]]]

    enum Field: String, CodingKey, CaseIterable {
        case timezone, week, holidays
        case holidayHours = "holiday_hours"
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Field.self)
        timezone = try container.decodeIfPresent(String.self, forKey: .timezone)
        week = try container.decodeIfPresent([String: [[String]]].self, forKey: .week)
        holidays = try container.decodeIfPresent([Day].self, forKey: .holidays) ?? []
        holidayHours = try container.decodeIfPresent([String: [[String]]].self, forKey: .holidayHours) ?? [:]
    }
}
