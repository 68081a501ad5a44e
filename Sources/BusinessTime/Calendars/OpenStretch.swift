/// An open stretch of real time and the hours it comes from.
struct OpenStretch {
    /// Seconds since 1970; the stretch is open from `start` up to but not including `end`.
    var start: Int64
    let end: Int64
    /// The number of the day to which the hours belong.
    let day: Int
    let hours: HoursInterval
}
