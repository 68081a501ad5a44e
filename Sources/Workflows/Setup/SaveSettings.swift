import BusinessTime
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

    package var nouns: [Noun] { [.setting] }

    package func perform(in transaction: Transaction) throws -> Settings {
        try transaction.requireAdmin("change the settings")
        let earlier = try check(in: transaction)
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
                ("endpoint patience", settings.endpointPatienceSeconds.map { "\($0) s" }),
                ("bundling", "\(settings.bundleSeconds) s"),
            ] + Self.fields(settings.gate) + Self.fields(settings.attachments)
        }
        return settings
    }

    /// Throws everything that is wrong with the settings; returns those that they replace.
    func check(in transaction: Transaction) throws -> Settings {
        let earlier = try transaction.configuration.settings
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
        if let seconds = settings.endpointPatienceSeconds, !(3600...31_536_000).contains(seconds) {
            validator.reject("endpoint patience", "is not between an hour and a year")
        }
        if !(0...3600).contains(settings.bundleSeconds) { validator.reject("bundling", "is longer than an hour") }
        for range in settings.allowedNetworks {
            if let problem = NetworkRange.problem(in: range) {
                validator.reject("allowed networks", "“\(range)” \(problem)")
            }
        }
        Self.check(settings.gate, &validator)
        Self.check(settings.attachments, &validator)
        Self.check(settings.gate, against: earlier.gate, &validator)
        Self.check(settings.attachments, against: earlier.attachments, &validator)
        try validator.finish()
        return earlier
    }

    private static func check(_ gate: GateSettings, _ validator: inout Validator) {
        if !(300...2_592_000).contains(gate.sessionIdleSeconds) {
            validator.reject("session idle", "is not between 5 minutes and 30 days")
        }
        if !(300...31_536_000).contains(gate.sessionSeconds) {
            validator.reject("session life", "is not between 5 minutes and a year")
        }
        if let seconds = gate.tokenSeconds, !(3600...315_360_000).contains(seconds) {
            validator.reject("token life", "is not between an hour and ten years")
        }
        for (name, seconds) in [
            ("ticket link life", gate.ticketLinkSeconds), ("decision link life", gate.decisionLinkSeconds),
        ] {
            if let seconds, !(3600...31_536_000).contains(seconds) {
                validator.reject(name, "is not between an hour and a year")
            }
        }
        if let text = gate.baseURL, BaseURL(text) == nil {
            validator.reject(
                "base URL", "“\(text.prefix(200))” is no address such as https://help.example.com, without a query")
        }
        if let count = gate.requestsPerMinute, !(60...1_000_000).contains(count) {
            validator.reject("request rate", "is not between 60 and 1000000")
        }
        if gate.trustedProxies.count > 100 { validator.reject("trusted proxies", "are more than 100") }
        for range in gate.trustedProxies {
            if let problem = NetworkRange.problem(in: range) {
                validator.reject("trusted proxies", "“\(range.prefix(60))” \(problem)")
            }
        }
    }

    private static func check(_ limits: AttachmentLimits, _ validator: inout Validator) {
        let most = AttachmentLimits.ceiling
        for (name, bytes) in [("attachment size", limits.fileBytes), ("attachment total", limits.messageBytes)] {
            if !(1024...most).contains(bytes) {
                validator.reject(name, "is not between 1 KiB and \(ByteCount.spoken(most))")
            }
        }
        if !(1...AttachmentLimits.mostFiles).contains(limits.messageFiles) {
            validator.reject("attachment count", "is not between 1 and \(AttachmentLimits.mostFiles)")
        }
        if !(1024...(1 << 40)).contains(limits.customerDayBytes) {
            validator.reject("customer attachments", "is not between 1 KiB and 1024 GiB")
        }
    }

    /// A sign-in that may rest longer than it lasts. Where neither was changed it is left alone, so that what was stored
    /// before does not stand in the way of another setting.
    private static func check(_ gate: GateSettings, against earlier: GateSettings, _ validator: inout Validator) {
        guard gate.sessionIdleSeconds > gate.sessionSeconds else { return }
        if gate.sessionIdleSeconds != earlier.sessionIdleSeconds {
            let life = Duration.seconds(gate.sessionSeconds).humanText
            validator.reject("session idle", "is longer than a sign-in lasts at most, \(life) (session-life)")
        } else if gate.sessionSeconds != earlier.sessionSeconds {
            let idle = Duration.seconds(gate.sessionIdleSeconds).humanText
            validator.reject("session life", "is shorter than a sign-in may rest, \(idle) (session-idle)")
        }
    }

    /// A message that takes less than one of its files may have.
    private static func check(
        _ limits: AttachmentLimits, against earlier: AttachmentLimits, _ validator: inout Validator
    ) {
        guard limits.fileBytes > limits.messageBytes else { return }
        if limits.fileBytes != earlier.fileBytes {
            let total = ByteCount.spoken(limits.messageBytes)
            validator.reject(
                "attachment size", "is more than all files of a message together may have, \(total) (attachment-total)")
        } else if limits.messageBytes != earlier.messageBytes {
            let size = ByteCount.spoken(limits.fileBytes)
            validator.reject("attachment total", "is less than one file alone may have, \(size) (attachment-size)")
        }
    }

    private static func fields(_ limits: AttachmentLimits) -> [(String, String?)] {
        [
            ("attachment size", ByteCount.exact(limits.fileBytes)), ("attachment count", "\(limits.messageFiles)"),
            ("attachment total", ByteCount.exact(limits.messageBytes)),
            ("customer attachments", ByteCount.exact(limits.customerDayBytes)),
        ]
    }

    private static func fields(_ gate: GateSettings) -> [(String, String?)] {
        [
            ("base URL", gate.baseURL), ("trusted proxies", gate.trustedProxies.joined(separator: ", ")),
            ("session idle", "\(gate.sessionIdleSeconds) s"), ("session life", "\(gate.sessionSeconds) s"),
            ("token life", gate.tokenSeconds.map { "\($0) s" }),
            ("request rate", gate.requestsPerMinute.map { "\($0) a minute" }),
            ("ticket link life", gate.ticketLinkSeconds.map { "\($0) s" }),
            ("decision link life", gate.decisionLinkSeconds.map { "\($0) s" }),
            ("second factor from", gate.secondFactorFrom?.rawValue),
        ]
    }
}
