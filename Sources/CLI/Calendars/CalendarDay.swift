import BusinessTime

/// The hours of one date.
struct CalendarDay: Encodable {
    var date: String
    var name: String
    var open: [String]
    var note: String?

    init(_ day: CivilDay, in calendar: BusinessCalendar) {
        date = day.description
        name = day.shortText
        let holiday = calendar.holidays.first { $0.day == day }
        let own = calendar.holidayHours[day]
        let hours = own ?? (holiday == nil ? calendar.week[day.weekday] : [])
        open = hours.map(\.description)
        if let holiday {
            note = holiday.name ?? "holiday"
        } else if own != nil {
            note = "hours of this date"
        }
    }
}
