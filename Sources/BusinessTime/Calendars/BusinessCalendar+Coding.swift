package import Foundation

extension BusinessCalendar: Codable {
    /// Reads a calendar that a person wrote, as JSON or JSON5; throws everything that is wrong with it, misspelt fields
    /// included.
    package init(json: Data) throws(CalendarError) {
        let decoder = JSONDecoder()
        decoder.allowsJSON5 = true
        let draft: CalendarDraft
        let fields: CalendarFileFields
        do {
            fields = try decoder.decode(CalendarFileFields.self, from: json)
            draft = try decoder.decode(CalendarDraft.self, from: json)
        } catch let error as DecodingError {
            throw CalendarError(problems: [CalendarProblem(error)])
        } catch {
            throw CalendarError(
                problems: [CalendarProblem(place: "the file", what: "\(error)", advice: "Write it as JSON or JSON5.")])
        }
        try self.init(draft, unknownFields: fields.unknown)
    }

    /// Reads a calendar that a person wrote as a part of something else; misspelt fields are refused, as in a file.
    package init(strictlyFrom decoder: any Decoder) throws {
        let fields = try CalendarFileFields(from: decoder)
        try self.init(CalendarDraft(from: decoder), unknownFields: fields.unknown)
    }

    package init(from decoder: any Decoder) throws {
        try self.init(CalendarDraft(from: decoder))
    }

    /// The calendar that the draft describes, unless its file has fields that no calendar has.
    init(_ draft: CalendarDraft, unknownFields: [String] = []) throws(CalendarError) {
        var check = CalendarCheck()
        for field in unknownFields {
            check.add(
                field, "there is no such field",
                "A calendar has \(CalendarDraft.Field.allCases.map(\.rawValue).joined(separator: ", ")).")
        }
        if draft.timezone == nil {
            check.add("timezone", "it is missing", "Write a name such as \"Europe/Berlin\" or \"UTC\".")
        }
        if draft.week == nil {
            check.add("week", "it is missing", "Write the hours of each day, {\"mon\": [[\"09:00\", \"17:00\"]]}.")
        }
        var week: [Weekday: [HoursInterval]] = [:]
        for (key, pairs) in (draft.week ?? [:]).sorted(by: { $0.key < $1.key }) {
            if let day = Weekday(key: key) {
                week[day] = check.hours(pairs, place: "week.\(key)")
            } else {
                check.add("week.\(key)", "there is no such day", "Write mon, tue, wed, thu, fri, sat or sun.")
            }
        }
        let holidays = draft.holidays.enumerated().compactMap { index, entry -> Holiday? in
            if let day = CivilDay(entry.date) { return Holiday(day, name: entry.name) }
            check.add("holidays[\(index)]", "“\(entry.date)” is not a date", "Write it as 2026-12-25.")
            return nil
        }
        var holidayHours: [CivilDay: [HoursInterval]] = [:]
        for (key, pairs) in draft.holidayHours.sorted(by: { $0.key < $1.key }) {
            let hours = check.hours(pairs, place: "holiday_hours.\(key)")
            if let day = CivilDay(key) {
                holidayHours[day] = hours
            } else {
                check.add("holiday_hours.\(key)", "“\(key)” is not a date", "Write it as 2026-12-24.")
            }
        }
        try self.init(
            timeZone: draft.timezone ?? "", week: WeeklyHours(week), holidays: holidays, holidayHours: holidayHours,
            check: check)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CalendarDraft.Field.self)
        try container.encode(timeZone, forKey: .timezone)
        var days: [String: [[String]]] = [:]
        for day in Weekday.allCases where !week[day].isEmpty { days[day.key] = week[day].map(\.pair) }
        try container.encode(days, forKey: .week)
        try container.encode(holidays, forKey: .holidays)
        guard !holidayHours.isEmpty else { return }
        let hours = holidayHours.map { ($0.description, $1.map(\.pair)) }
        try container.encode(Dictionary(uniqueKeysWithValues: hours), forKey: .holidayHours)
    }
}

extension HoursInterval {
    fileprivate var pair: [String] { [fromText, toText] }
}

extension CalendarProblem {
    /// What a decoder says, with the place as the other problems name it.
    fileprivate init(_ error: DecodingError) {
        let context: DecodingError.Context? =
            switch error {
            case .typeMismatch(_, let context), .valueNotFound(_, let context), .keyNotFound(_, let context),
                .dataCorrupted(let context):
                context
            @unknown default: nil
            }
        let path = (context?.codingPath ?? []).map { key in key.intValue.map { "[\($0)]" } ?? ".\(key.stringValue)" }
            .joined()
        var what = context?.debugDescription ?? "\(error)"
        if let cause = (context?.underlyingError as? NSError)?.userInfo[NSDebugDescriptionErrorKey] as? String {
            what += " (\(cause))"
        }
        while what.hasSuffix(".") { what.removeLast() }
        self.init(
            place: path.isEmpty ? "the file" : String(path.drop { $0 == "." }), what: what,
            advice: "Hours are lists of pairs, [[\"09:00\", \"12:00\"], [\"13:00\", \"17:00\"]]; dates are texts.")
    }
}
