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

    /// Gives the holder the step's whole time from now, the primary of a team the silence before it, and whoever does not
    /// answer their reminders.
    mutating func startDeadline(of step: Step, silence: Duration? = nil) {
        let counting = timeOut(of: step).counting
        current.timesOutAt = moment(after: timeOut(of: step).after, counting: counting)
        current.silentAt = silence.map { moment(after: $0, counting: counting) }
        startReminder(of: step)
    }

    /// Reminds whoever has not answered, so long from now.
    mutating func startReminder(of step: Step) {
        let seconds = step.reminderSeconds ?? configuration.settings.progressUpdateSeconds
        current.remindsAt = seconds.map { moment(after: .seconds($0), counting: timeOut(of: step).counting) }
    }

    /// Leaves the time-out where it is, though the holder changed; a silence no longer counts.
    mutating func keepDeadline() { current.silentAt = nil }

    /// Works out when the case next moves by itself: never once it has ended.
    mutating func schedule() {
        guard current.status.isOpen else {
            current.next = nil
            current.silentAt = nil
            current.remindsAt = nil
            return
        }
        var moments = [CaseMoment(at: current.timesOutAt, kind: .timeOut)]
        // What comes with the time-out or after it comes to nothing.
        func add(_ moment: Instant?, _ kind: CaseMoment.Kind) {
            if let moment, moment < current.timesOutAt { moments.append(CaseMoment(at: moment, kind: kind)) }
        }
        add(current.silentAt, .silence)
        add(current.remindsAt, .reminder)
        add(current.phases.last?.warnsAt, .phase)
        let first = moments.min { $0.at < $1.at } ?? moments[0]
        current.next = CaseMoment(at: max(first.at, now), kind: first.kind)
    }

    /// The moment after so long in the department's hours, or around the clock where those never come; a second at
    /// least, so that the case moves on.
    func moment(after duration: Duration, counting: ClockTarget.Counting) -> Instant {
        let duration = max(duration, .seconds(1))
        let around = now.advanced(by: duration)
        guard counting == .business else { return around }
        return configuration.hours(of: current.department).due(from: now, after: duration) ?? around
    }
}
