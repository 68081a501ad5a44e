import BusinessTime
import Model
import Workflows

/// `belay rota`
enum RotaCommands {
    static let group = Command<Session>(
        "rota", "Say who is on call when.",
        subcommands: [add, layer, removeLayer, list, show, override, removeOverride, who])

    private static let rota = Argument("rota", "Its name or number.", kind: .name)

    private static let layerOptions = [
        Option(
            "member", "Somebody who takes turns, in order.", placeholder: "ADDRESS", isRequired: true, isRepeating: true
        ),
        Option("every", "How long a turn is, such as 1d, 1w or 12h.", placeholder: "TURN", default: "1w"),
        Option("start", "The day on which the first turn begins; else today.", placeholder: "DAY"),
        Option("handover", "When turns change hands.", placeholder: "TIME", default: "09:00"),
        Option("time-zone", "Whose clocks count, an IANA name; else the company's.", placeholder: "ZONE"),
        Option("from", "From when on a day it covers; else all day.", placeholder: "TIME"),
        Option("to", "Until when on a day.", placeholder: "TIME"),
    ]

    private static func draft(_ arguments: ParsedArguments) -> RotaLayerDraft {
        RotaLayerDraft(
            members: arguments.list("member"), turn: arguments.string("every") ?? "1w",
            start: arguments.string("start"), handover: arguments.string("handover") ?? "09:00",
            timeZone: arguments.string("time-zone"), from: arguments.string("from"), to: arguments.string("to"))
    }

    private static let add = Command.onData(
        "add", "Add a rota with its first layer.",
        discussion: """
            Turns change hands by the clocks of the layer's time zone, also when those are set forward or back. To follow \
            the sun, give the layer hours and add others with “belay rota layer”:
              belay rota add Outages --member ana@example.com --member ben@example.com --time-zone Europe/Berlin \\
                --from 08:00 --to 20:00
              belay rota layer Outages --member joe@example.com --time-zone America/New_York --from 08:00 --to 20:00
            """,
        arguments: [Argument("name", "Its name.", kind: .name)], options: layerOptions
    ) { arguments, session in
        let added = try await session.run(
            AddRota(name: arguments.requiredString("name"), layer: draft(arguments)))
        return try await answer(added, session)
    }

    private static let layer = Command.onData(
        "layer", "Add a layer, which counts where those before it do not cover.", arguments: [rota],
        options: layerOptions
    ) { arguments, session in
        let change = ChangeRota(rota: try arguments.requiredString("rota"), change: .addLayer(draft(arguments)))
        return try await answer(session.run(change), session)
    }

    private static let removeLayer = Command.onData(
        "remove-layer", "Take a layer away.",
        arguments: [rota, Argument("layer", "Its place in “belay rota show”, from 1.", kind: .number)]
    ) { arguments, session in
        let rota = try await found(arguments, session)
        let place = Int(try arguments.number("layer"))
        guard place >= 1, place <= rota.layers.count else {
            throw CommandError("There is no layer \(place); there are \(rota.layers.count).")
        }
        let removal = ChangeRota.Change.removeLayer(rota.layers[place - 1], place: place)
        return try await answer(session.run(ChangeRota(rota: rota.name, change: removal)), session)
    }

    private static let list = Command.onData("list", "List the rotas with who is on call now.") { _, session in
        let wording = try await session.wording()
        let rotas = wording.configuration.rotas.values.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
        try session.answer(ListAnswer(items: rotas.map { RotaAnswer($0, wording) })) {
            guard !rotas.isEmpty else { return "There is no rota; add one with “belay rota add”.\n" }
            var table = TextTable([.init("ROTA"), .init("NOW"), .init("WHY"), .init("LAYERS", alignment: .right)])
            for rota in rotas {
                let now = wording.onCall(rota)
                table.append([rota.name, now.name, now.because, "\(rota.layers.count)"])
            }
            return table.rendered(for: session.output.terminal)
        }
        return .succeeded
    }

    private static let show = Command.onData("show", "Show a rota with its layers and overrides.", arguments: [rota]) {
        arguments, session in
        try await answer(found(arguments, session), session)
    }

    private static let override = Command.onData(
        "override", "Let somebody stand in on call for a while.", arguments: [rota],
        options: [
            Option("person", "Who.", placeholder: "ADDRESS", isRequired: true),
            Option("from", "From when; else now.", placeholder: "MOMENT"),
            Option("to", "Until when.", placeholder: "MOMENT", isRequired: true),
        ]
    ) { arguments, session in
        let wording = try await session.wording()
        let from = try moment("from", arguments, wording) ?? wording.now
        guard let to = try moment("to", arguments, wording) else { throw arguments.refusal("to is missing.") }
        let change = ChangeRota(
            rota: try arguments.requiredString("rota"),
            change: .override(person: try arguments.requiredString("person"), from: from, to: to))
        return try await answer(session.run(change), session)
    }

    private static let removeOverride = Command.onData(
        "remove-override", "Take back that somebody stands in.",
        arguments: [rota, Argument("override", "Its place in “belay rota show”, from 1.", kind: .number)]
    ) { arguments, session in
        let rota = try await found(arguments, session)
        let place = Int(try arguments.number("override"))
        guard place >= 1, place <= rota.overrides.count else {
            throw CommandError("There is no override \(place); there are \(rota.overrides.count).")
        }
        let removal = ChangeRota.Change.removeOverride(rota.overrides[place - 1])
        return try await answer(session.run(ChangeRota(rota: rota.name, change: removal)), session)
    }

    private static let who = Command.onData(
        "who", "Say who is on call, now or at a moment.", arguments: [rota],
        options: [Option("at", "The moment; else now.", placeholder: "MOMENT")]
    ) { arguments, session in
        let wording = try await session.wording()
        let moment = try moment("at", arguments, wording) ?? wording.now
        let onCall = try await session.ask(
            AskWhoIsOnCall(rota: arguments.requiredString("rota"), at: moment))
        try session.answer(WhoAnswer(onCall, at: moment, wording)) {
            guard let first = onCall.people.first else { return "Nobody: \(onCall.because).\n" }
            let next = onCall.people.dropFirst().map { wording.name($0) }.joined(separator: ", ")
            return "\(wording.name(first)) (\(onCall.because))\(next.isEmpty ? "" : "; then \(next)").\n"
        }
        return onCall.people.isEmpty ? .failed : .succeeded
    }

    /// The rota as it stands, whose layers and overrides are named by their places.
    private static func found(_ arguments: ParsedArguments, _ session: Session) async throws -> Rota {
        let name = try arguments.requiredString("rota")
        guard let rota = try await session.wording().configuration.rota(named: name) else {
            throw CommandError("There is no rota “\(name)”; “belay rota list” shows which there are.")
        }
        return rota
    }

    private static func moment(
        _ name: String, _ arguments: ParsedArguments, _ wording: Wording
    ) throws -> Instant? {
        try arguments.string(name).map { text in
            guard let moment = MomentText.read(text, timeZone: wording.timeZone) else {
                throw arguments.refusal("--\(name) takes \(MomentText.allowed), not “\(text)”.")
            }
            return moment
        }
    }

    private static func answer(_ rota: Rota, _ session: Session) async throws -> ExitCode {
        let wording = try await session.wording()
        try session.answer(RotaAnswer(rota, wording)) {
            var facts = FactSheet()
            let now = wording.onCall(rota)
            facts.add("on call", "\(now.name) (\(now.because))")
            for (place, layer) in rota.layers.enumerated() { facts.add("layer \(place + 1)", wording.text(layer)) }
            for (place, override) in rota.overrides.enumerated() where override.to > wording.now {
                facts.add(
                    "override \(place + 1)",
                    "\(wording.name(override.person)), \(wording.moment(override.from)) – \(wording.moment(override.to))"
                )
            }
            return Styles(session.output.terminal).bold("Rota “\(TerminalText.line(rota.name))”") + "\n" + facts.text
        }
        return .succeeded
    }
}
