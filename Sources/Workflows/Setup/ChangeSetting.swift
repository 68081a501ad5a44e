import BusinessTime
package import Model

/// Changes one setting, written as people type it.
package struct ChangeSetting: Workflow {
    /// Which.
    package var name: SettingName
    /// What it shall be.
    package var value: String
    /// Every field, in the order of declaration.
    package init(name: SettingName, value: String) {
        self.name = name
        self.value = value
    }

    package var nouns: [Noun] { [.setting] }

    package func perform(in transaction: Transaction) throws -> Settings {
        try transaction.requireAdmin("change the settings")
        var settings = try transaction.configuration.settings
        var validator = Validator()
        read(into: &settings, &validator)
        try validator.finish()
        return try SaveSettings(settings: settings).perform(in: transaction)
    }

    /// Reads what was typed into the settings, and notes what is wrong with it.
    func read(into settings: inout Settings, _ validator: inout Validator) {
        switch name {
        case .company: settings.company = value
        case .timeZone: settings.timeZone = value
        case .defaultTimeOut: if let seconds = seconds(&validator) { settings.defaultTimeOutSeconds = seconds }
        case .assessment: if let seconds = seconds(&validator) { settings.assessmentSeconds = seconds }
        case .followUpGrace: if let seconds = seconds(&validator) { settings.followUpGraceSeconds = seconds }
        case .progressUpdate:
            if value == "never" {
                settings.progressUpdateSeconds = nil
            } else if let seconds = seconds(&validator) {
                settings.progressUpdateSeconds = seconds
            }
        case .endpointPatience:
            if value == "never" {
                settings.endpointPatienceSeconds = nil
            } else if let seconds = seconds(&validator) {
                settings.endpointPatienceSeconds = seconds
            }
        case .bundling:
            if value == "never" {
                settings.bundleSeconds = 0
            } else if let seconds = seconds(&validator) {
                settings.bundleSeconds = seconds
            }
        case .allowedNetworks:
            settings.allowedNetworks =
                value == "none" ? [] : value.split { $0 == "," || $0 == " " }.map(String.init)
        case .stepBound:
            if let count = count(&validator) { settings.stepBound = count }
        case .whenFull: if let word: Overflow = validator.word(name.rawValue, value) { settings.whenFull = word }
        case .onLeave: if let word: OnLeave = validator.word(name.rawValue, value) { settings.onLeave = word }
        case .preferences:
            let words = value == "none" ? [] : value.split { $0 == "," || $0 == " " }.map(String.init)
            settings.preferences = words.compactMap { validator.word(name.rawValue, $0) }
        case .unsure: if let flag = choice("escalate", "stay", &validator) { settings.unsureEscalates = flag }
        case .twoTargets: if let flag = choice("faster", "precise", &validator) { settings.fasterTargetCounts = flag }
        case .beyondAuthority: if let flag = choice("up", "stays", &validator) { settings.authorityGoesUp = flag }
        case .baseURL, .trustedProxies, .sessionIdle, .sessionLife, .tokenLife, .secondFactor, .ticketLinkLife,
            .decisionLinkLife, .requestRate:
            readGate(into: &settings.gate, &validator)
        case .attachmentSize: if let bytes = bytes(&validator) { settings.attachments.fileBytes = bytes }
        case .attachmentTotal: if let bytes = bytes(&validator) { settings.attachments.messageBytes = bytes }
        case .attachmentsOfDay: if let bytes = bytes(&validator) { settings.attachments.customerDayBytes = bytes }
        case .attachmentCount:
            if let count = count(&validator) { settings.attachments.messageFiles = count }
        }
    }

    private func readGate(into gate: inout GateSettings, _ validator: inout Validator) {
        switch name {
        case .baseURL: gate.baseURL = value == "none" ? nil : value
        case .trustedProxies:
            gate.trustedProxies = value == "none" ? [] : value.split { $0 == "," || $0 == " " }.map(String.init)
        case .sessionIdle: if let seconds = seconds(&validator) { gate.sessionIdleSeconds = seconds }
        case .sessionLife: if let seconds = seconds(&validator) { gate.sessionSeconds = seconds }
        case .tokenLife: read(into: &gate.tokenSeconds, unless: "forever", &validator)
        case .ticketLinkLife: read(into: &gate.ticketLinkSeconds, unless: "none", &validator)
        case .decisionLinkLife: read(into: &gate.decisionLinkSeconds, unless: "none", &validator)
        case .requestRate:
            if value == "unlimited" {
                gate.requestsPerMinute = nil
            } else if let count = Int(value) {
                gate.requestsPerMinute = count
            } else {
                validator.reject(name.rawValue, "“\(value)” is neither a whole number nor unlimited")
            }
        case .secondFactor:
            if value == "nobody" {
                gate.secondFactorFrom = nil
            } else if let role: Role = validator.word(name.rawValue, value) {
                gate.secondFactorFrom = role
            }
        default: break
        }
    }

    /// A length of time, or nil for the word that stands for it.
    private func read(into seconds: inout Int64?, unless word: String, _ validator: inout Validator) {
        if value == word {
            seconds = nil
        } else if let span = self.seconds(&validator) {
            seconds = span
        }
    }

    private func count(_ validator: inout Validator) -> Int? {
        guard let count = Int(value) else {
            validator.reject(name.rawValue, "“\(value)” is no whole number")
            return nil
        }
        return count
    }

    private func bytes(_ validator: inout Validator) -> Int? {
        guard let bytes = ByteCount.parse(value) else {
            validator.reject(name.rawValue, "“\(value)” is no size; use such as 500kB or 10MiB")
            return nil
        }
        return bytes
    }

    private func seconds(_ validator: inout Validator) -> Int64? {
        guard let span = try? Duration(humanText: value), span > .zero else {
            validator.reject(name.rawValue, "“\(value)” is no length of time; use such as 15m, 8h or 2d")
            return nil
        }
        return span.milliseconds / 1000
    }

    private func choice(_ yes: String, _ no: String, _ validator: inout Validator) -> Bool? {
        switch value.lowercased() {
        case yes: return true
        case no: return false
        default:
            validator.reject(name.rawValue, "“\(value)” is neither \(yes) nor \(no)")
            return nil
        }
    }
}
