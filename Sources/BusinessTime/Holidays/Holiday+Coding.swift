extension Holiday: Codable {
    private enum Key: CodingKey { case date, name }

    /// Reads a date alone, `"2026-12-25"`, or with its name, `{"date": "2026-12-25", "name": "Christmas Day"}`.
    package init(from decoder: any Decoder) throws {
        if let day = try? decoder.singleValueContainer().decode(CivilDay.self) {
            self.init(day)
        } else {
            let container = try decoder.container(keyedBy: Key.self)
            try self.init(
                container.decode(CivilDay.self, forKey: .date),
                name: container.decodeIfPresent(String.self, forKey: .name))
        }
    }

    package func encode(to encoder: any Encoder) throws {
        guard let name else {
            var container = encoder.singleValueContainer()
            return try container.encode(day)
        }
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(day, forKey: .date)
        try container.encode(name, forKey: .name)
    }
}
