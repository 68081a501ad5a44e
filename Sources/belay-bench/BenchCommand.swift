import Foundation

/// `belay-bench`: measures, prints, and says by its exit code whether every target was met.
enum BenchCommand {
    static let groups: [any BenchGroup] = [
        IntakeGroup(), DeadlinesGroup(), RecomputingGroup(), DecidingGroup(), CasesGroup(), WebhooksGroup(),
        HangingGroup(), QueueGroup(), EndpointsGroup(), PagesGroup(), FeedGroup(), StartGroup(), KillGroup(),
        SignInGroup(),
        BusinessTimeGroup(), TemplatingGroup(), SentimentGroup(), SQLiteGroup(),
    ]

    /// 0 done and every target met, 1 a target missed or a group failed, 2 wrong usage.
    static func run(_ arguments: [String]) async -> Int32 {
        let options: BenchOptions
        do {
            options = try BenchOptions(arguments, groups: groups.map(\.name))
        } catch {
            Output.note("belay-bench: \(error)")
            return 2
        }
        do {
            if let data = options.serve { return try await ServingProcess.run(data: data) }
            if options.help { return Output.print(BenchOptions.helpText(groups)) }
            if options.list { return Output.print(groups.map { "\($0.name)  \($0.summary)" }.joined(separator: "\n")) }
            return try await measure(options)
        } catch {
            Output.note("belay-bench: \(error)")
            return 1
        }
    }

    private static func measure(_ options: BenchOptions) async throws -> Int32 {
        var report = Report(conditions: Conditions(options))
        let run = try BenchRun(options)
        defer { run.removeFiles() }
        for group in groups where options.only.isEmpty || options.only.contains(group.name) {
            Output.note("\(group.name): \(group.summary)")
            do {
                report.figures += try await group.run(run)
            } catch {
                Output.note("\(group.name) failed: \(error)")
                report.failures.append(group.name)
            }
        }
        report.conditions.end()
        _ = Output.print(options.json ? try report.json() : report.table)
        return report.isMet ? 0 : 1
    }
}
