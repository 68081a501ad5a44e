import BelayTesting
import BusinessTime
import Model
import Storage
import Testing
import Workflows

@Test func `Every setting reads what it writes`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        for name in SettingName.allCases {
            let before = belay.environment.snapshot.configuration.settings
            let after = try await belay.run(ChangeSetting(name: name, value: name.text(in: before)))
            #expect(after == before)
        }
        try await belay.run(ChangeSetting(name: .progressUpdate, value: "never"))
        try await belay.reopen()
        #expect(belay.environment.snapshot.configuration.settings.progressUpdateSeconds == nil)
    }
}

@Test(arguments: [
    (SettingName.whenFull, "sometimes"), (.stepBound, "0"), (.assessment, "soon"), (.unsure, "maybe"),
    (.preferences, "language taste"), (.timeZone, "Mars/Olympus"), (.progressUpdate, "1s"), (.company, ""),
])
func `A setting refuses what it cannot be`(name: SettingName, value: String) async throws {
    try await scenario { belay in
        try await belay.addCompany()
        await #expect(throws: WorkflowError.self) { try await belay.run(ChangeSetting(name: name, value: value)) }
        await #expect(throws: WorkflowError.self) {
            try await belay.run(ChangeSetting(name: name, value: name.text(in: Settings())), as: "Maria")
        }
    }
}

@Test func `Settings that are measured by each other are refused by both names, and changed together`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        let pairs: [(SettingName, String, String)] = [
            (.sessionLife, "1h", "is shorter than a sign-in may rest, 12h (session-idle)"),
            (.sessionIdle, "10d", "is longer than a sign-in lasts at most, 7d (session-life)"),
            (.attachmentTotal, "1MiB", "is less than one file alone may have, 10 MiB (attachment-size)"),
            (
                .attachmentSize, "30MiB",
                "is more than all files of a message together may have, 25 MiB (attachment-total)"
            ),
        ]
        for (name, value, why) in pairs {
            let refusal = await #expect(throws: WorkflowError.self) {
                try await belay.run(ChangeSetting(name: name, value: value))
            }
            #expect(refusal.map { "\($0)".contains(why) } == true, "\(refusal.map { "\($0)" } ?? "")")
        }
        let settings = try await belay.run(
            ChangeSettings(values: [
                .attachmentSize: "30MiB", .attachmentTotal: "40MiB", .sessionIdle: "30m", .sessionLife: "1h",
            ]))
        #expect(settings.attachments.fileBytes == 30 << 20 && settings.gate.sessionSeconds == 3600)
        let wrong = await #expect(throws: WorkflowError.self) {
            try await belay.run(ChangeSettings(values: [.sessionIdle: "2h", .stepBound: "0", .baseURL: "x"]))
        }
        guard case .invalid(let invalid)? = wrong else { return #expect(Bool(false), "\(String(describing: wrong))") }
        #expect(Set(invalid.problems.map(\.field)) == ["session-idle", "step-bound", "base-url"])
    }
}

@Test(arguments: [("faster", "Whole company"), ("precise", "Critical ones")])
func `Of two target times the faster counts, or that of the level that says more`(value: String, level: String)
    async throws
{
    try await scenario { belay in
        try await belay.addCompany()
        try await belay.run(ChangeSetting(name: .twoTargets, value: value))
        try await belay.addServiceLevel(
            "Whole company", targets: [.firstResponse: ClockTarget(within: .hours(1), counting: .wall)])
        try await belay.addServiceLevel(
            "Critical ones", priority: .critical,
            targets: [.firstResponse: ClockTarget(within: .hours(2), counting: .wall)])
        let ticket = try await belay.open(priority: "critical")
        let clock = try #require(try await belay.store.read { try $0.clocks(of: ticket.id) }.first)
        let levels = belay.environment.snapshot.configuration.serviceLevels
        #expect(levels.first { $0.id == clock.level }?.name == level)
        try await belay.disregardNotifications()
    }
}
