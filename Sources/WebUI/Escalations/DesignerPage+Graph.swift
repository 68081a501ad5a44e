import Model
import Templating

extension DesignerPage {
    /// How wide a line within a box may be, in the sizes of its letters: 15 px in bold for the name, 13 px for the rest.
    private static let nameWidth = Double(StepGraph.boxWidth - 20) / 15 / 1.12
    private static let lineWidth = Double(StepGraph.boxWidth - 20) / 13

    /// The drawing, with the same in words for whoever cannot see it; nothing where there is no step.
    func graph(_ texts: Texts) -> TemplateValue {
        guard !draft.steps.isEmpty else { return .null }
        let stations = draft.stations
        let graph = StepGraph(stations)
        return [
            "width": .integer(Int64(graph.width)), "height": .integer(Int64(graph.height)),
            "title": .text(texts("graph.title", ["name": definition.name])),
            "description": .text(stations.map { sentence($0, texts) }.joined(separator: " ")),
            "nodes": .list(graph.nodes.map { node($0, texts) }), "ends": .list(graph.ends.map { end($0, texts) }),
            "arrows": .list(
                graph.arrows.map {
                    ["kind": .text($0.kind.rawValue), "path": .text($0.path), "head": .text($0.head)]
                }),
            "start": start(graph, texts),
            "kinds": .list(
                StepGraph.Kind.allCases.filter { kind in graph.arrows.contains { $0.kind == kind } }.map {
                    ["kind": .text($0.rawValue), "text": .text(texts["graph.\($0.rawValue)"])]
                }),
        ]
    }

    private func node(_ node: StepGraph.Node, _ texts: Texts) -> TemplateValue {
        let step = draft.steps[node.number - 1]
        let severity = findings.filter { $0.step == node.number }.map(\.severity)
        let recipient = Recipient(rawValue: step.recipient)?.text(names, texts) ?? step.recipient
        let asks = Ask(rawValue: step.asks).map { texts.word("ask", $0) } ?? step.asks
        let name = step.name.isEmpty ? texts["graph.unnamed"] : step.name
        return [
            "x": .integer(Int64(node.box.x)), "y": .integer(Int64(node.box.y)),
            "width": .integer(Int64(node.box.width)), "height": .integer(Int64(node.box.height)),
            "textX": .integer(Int64(node.box.x + 12)), "nameY": .integer(Int64(node.box.y + 22)),
            "whoY": .integer(Int64(node.box.y + 43)), "waitY": .integer(Int64(node.box.y + 63)),
            "name": .text(Self.fitting("\(node.number) · \(name)", Self.nameWidth)),
            "who": .text(Self.fitting("\(recipient) · \(asks)", Self.lineWidth)),
            "wait": step.after.isEmpty
                ? .null : .text(Self.fitting(step.waiting(names, texts), Self.lineWidth)),
            "state": .text(severity.contains(.error) ? "error" : severity.isEmpty ? "sound" : "warning"),
        ]
    }

    private func end(_ end: StepGraph.End, _ texts: Texts) -> TemplateValue {
        [
            "x": .integer(Int64(end.box.x)), "y": .integer(Int64(end.box.y)),
            "width": .integer(Int64(end.box.width)), "height": .integer(Int64(end.box.height)),
            "textX": .integer(Int64(end.box.midX)), "textY": .integer(Int64(end.box.midY + 4)),
            "kind": .text(end.kind.rawValue),
            "text": .text(texts[end.kind == .approval ? "steps.approve-ends" : "steps.reject-ends"]),
        ]
    }

    private func start(_ graph: StepGraph, _ texts: Texts) -> TemplateValue {
        guard let start = graph.start, let first = graph.nodes.first else { return .null }
        let arrow = StepGraph.Arrow(
            kind: .approval, from: 0, to: first.number,
            points: [start, StepGraph.Point(x: start.x, y: first.box.y)])
        return [
            "x": .integer(Int64(start.x)), "y": .integer(Int64(start.y)), "textX": .integer(Int64(start.x + 12)),
            "textY": .integer(Int64(start.y + 5)), "path": .text(arrow.path), "head": .text(arrow.head),
            "text": .text(texts["graph.start"]),
        ]
    }

    /// A step's ways in words: `Step 1, “Lead”: approved goes to step 2; rejected ends.`
    private func sentence(_ station: StepGraph.Station, _ texts: Texts) -> String {
        func way(_ key: String, _ exit: StepGraph.Exit) -> String {
            switch exit {
            case .ends: texts["graph.\(key)-ends"]
            case .step(let number): texts("graph.\(key)-goes", ["number": String(number)])
            }
        }
        var ways = [way("approval", station.approval)]
        if let rejection = station.rejection { ways.append(way("rejection", rejection)) }
        if let silence = station.silence { ways.append(way("silence", .step(silence))) }
        return texts(
            "graph.step",
            [
                "number": String(station.number), "name": draft.steps[station.number - 1].name,
                "ways": ways.joined(separator: "; "),
            ])
    }

    /// As much of a text as fits a line that is so many times as wide as its letters are large.
    static func fitting(_ text: String, _ width: Double) -> String {
        guard text.reduce(0, { $0 + Self.width($1) }) > width else { return text }
        var left = width - Self.width("…")
        return text.prefix { letter in
            left -= Self.width(letter)
            return left >= 0
        } + "…"
    }

    /// How wide a letter is at most in the usual fonts of pages (DejaVu Sans is the widest), as a share of its size.
    private static func width(_ letter: Character) -> Double {
        switch letter {
        case "i", "j", "l", "I", "J", "'", "’": 0.3
        case " ", ".", ",", ":", ";", "|", "·": 0.34
        case "f", "r", "t", "(", ")", "-": 0.42
        case "c", "s", "z", "k", "v", "x", "y", "“", "”": 0.6
        case "m", "M", "W", "w", "@", "%", "…", "—", "–": 1.03
        case _ where letter.unicodeScalars.contains { $0.value >= 0x2E80 }: 1.1
        case _ where letter.isUppercase: 0.79
        default: 0.64
        }
    }
}
