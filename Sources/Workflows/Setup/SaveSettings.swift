package import Model
import Storage

/// Sets what holds for the whole company.
package struct SaveSettings: Workflow {
    /// All settings.
    package var settings: Settings
    /// Every field, in the order of declaration.
    package init(settings: Settings) {
        self.settings = settings
    }

    package func perform(in transaction: Transaction) throws -> Settings {
        try transaction.requireAdmin("change the settings")
        var validator = Validator()
        validator.text("company", settings.company, length: 1...200)
        validator.timeZone("time zone", settings.timeZone)
        if settings.defaultTimeOutSeconds <= 0 { validator.reject("default time-out", "must be more than nothing") }
        if !(1...1000).contains(settings.stepBound) { validator.reject("step bound", "is not between 1 and 1000") }
        if settings.followUpGraceSeconds < 0 { validator.reject("follow-up grace", "is below zero") }
        if !(60...31_536_000).contains(settings.assessmentSeconds) {
            validator.reject("assessment", "is not between a minute and a year")
        }
        if let seconds = settings.progressUpdateSeconds, !(60...31_536_000).contains(seconds) {
            validator.reject("progress update", "is not between a minute and a year")
        }
        try validator.finish()
        let earlier = try transaction.configuration.settings
        try transaction.writer.save(settings)
        try transaction.audit(.changed, .setting, 1, from: earlier, to: settings) { settings in
            [
                ("company", settings.company), ("time zone", settings.timeZone),
                ("default time-out", "\(settings.defaultTimeOutSeconds) s"), ("step bound", "\(settings.stepBound)"),
                ("follow-up grace", "\(settings.followUpGraceSeconds) s"),
                ("allowed networks", settings.allowedNetworks.joined(separator: ", ")),
                ("when full", settings.whenFull.rawValue), ("on leave", settings.onLeave.rawValue),
                ("preferences", settings.preferences.words), ("assessment", "\(settings.assessmentSeconds) s"),
                ("unsure", settings.unsureEscalates ? "more urgent" : "less urgent"),
                ("two target times", settings.fasterTargetCounts ? "faster" : "more precise"),
                ("beyond authority", settings.authorityGoesUp ? "up" : "stays"),
                ("progress update", settings.progressUpdateSeconds.map { "\($0) s" }),
            ]
        }
        return settings
    }
}
