import BusinessTime
import Model

extension TimeOut {
    /// How long it waits, as a lead says it: `24 business hours`, `30 minutes`.
    var span: String {
        let seconds = after.milliseconds / 1000
        let (count, unit): (Int64, String) =
            switch seconds {
            case _ where seconds > 0 && seconds % 3600 == 0: (seconds / 3600, "hour")
            case _ where seconds > 0 && seconds % 60 == 0: (seconds / 60, "minute")
            default: (seconds, "second")
            }
        return "\(count) \(counting == .business ? "business " : "")\(unit)\(count == 1 ? "" : "s")"
    }
}
