import BusinessTime
import Model

extension CaseRun {
    /// What happens when nobody answers a step.
    func timeOut(of step: Step) -> TimeOut {
        isHeldAtBound || current.status == .returned ? defaultTimeOut : step.timeOut ?? defaultTimeOut
    }

    /// What happens when nobody answers a step that does not say: the manager takes it over.
    private var defaultTimeOut: TimeOut {
        TimeOut(after: .seconds(configuration.settings.defaultTimeOutSeconds), then: .manager)
    }

    /// Gives the holder the step's whole time from now, and the primary of a team the silence before it.
    mutating func startDeadline(of step: Step, silence: Duration? = nil) {
        let timeOut = timeOut(of: step)
        current.timesOutAt = moment(after: timeOut.after, counting: timeOut.counting)
        keepDeadline()
        guard let silence else { return }
        let silent = moment(after: silence, counting: timeOut.counting)
        if silent < current.timesOutAt { current.next = CaseMoment(at: silent, kind: .silence) }
    }

    /// Leaves the time-out where it is, though the holder changed; a silence no longer counts.
    mutating func keepDeadline() {
        current.next = CaseMoment(at: max(current.timesOutAt, now), kind: .timeOut)
    }

    /// The moment after so long in the department's hours, or around the clock where those never come; a second at
    /// least, so that the case moves on.
    private func moment(after duration: Duration, counting: ClockTarget.Counting) -> Instant {
        let duration = max(duration, .seconds(1))
        let around = now.advanced(by: duration)
        guard counting == .business else { return around }
        return configuration.hours(of: current.department).due(from: now, after: duration) ?? around
    }
}
