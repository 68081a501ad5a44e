import BusinessTime
import Model
import Workflows

/// A simulation as people read it.
struct SimulationText {
    private let simulation: Simulation
    private let wording: Wording
    private let terminal: TerminalTraits
    private let styles: Styles

    init(_ simulation: Simulation, _ wording: Wording, _ terminal: TerminalTraits) {
        self.simulation = simulation
        self.wording = wording
        self.terminal = terminal
        styles = Styles(terminal)
    }

    var text: String {
        var parts = ["Nothing was changed. \(simulation.record) at \(wording.zoned(simulation.at)):\n"]
        if !simulation.clocks.isEmpty {
            parts.append(heading("Clocks") + wording.table(simulation.clocks).rendered(for: terminal))
        }
        parts += simulation.looks.map(text)
        parts += simulation.cases.map(text)
        if simulation.notifications.isEmpty { parts.append("Nobody would be told anything.\n") }
        parts += simulation.notifications.map(text)
        if let next = simulation.next { parts.append("Next, something is due \(wording.zoned(next)).\n") }
        return parts.joined(separator: "\n")
    }

    private func heading(_ text: String) -> String { styles.bold(TerminalText.line(text)) + "\n" }

    private func text(_ look: SimulatedLook) -> String {
        var text = heading("Triggers: \(look.event.rawValue), \(look.record), \(wording.moment(look.at))")
        if look.considered.isEmpty { text += "  No trigger is defined for this module.\n" }
        for considered in look.considered {
            text += "  \(considered.holds ? "fired" : "quiet")  “\(TerminalText.line(considered.name))”: "
            text += TerminalText.line(considered.why) + "\n"
        }
        for raised in look.raised {
            if let why = raised.heldBack {
                text += "  “\(TerminalText.line(raised.trigger.name))” is held back: \(why)\n"
                continue
            }
            if raised.bindings.isEmpty {
                text += "  No binding answers “\(TerminalText.line(raised.trigger.name))”: it starts nothing.\n"
            }
            for considered in raised.bindings {
                text += "  binding \(considered.number): \(TerminalText.line(considered.why))\n"
            }
        }
        return text
    }

    private func text(_ detail: CaseDetail) -> String {
        var text = heading(wording.sentence(detail.value))
        let step = detail.definition?.step(detail.value.step)
        text += "  step \(detail.value.step)" + (step.map { ", “\(TerminalText.line($0.name))”" } ?? "")
        text += ", with \(TerminalText.line(wording.name(detail.value.holder))): "
        text += TerminalText.line(detail.value.because) + "\n"
        for entry in detail.entries {
            text += "  \(wording.moment(entry.at))  \(TerminalText.line(entry.text))\n"
        }
        return text
    }

    private func text(_ notice: Notification) -> String {
        let reader = wording.name(notice.addressee, customers: simulation.customers)
        return heading(
            "Notification “\(notice.template)” to \(reader), \(notice.language), \(wording.moment(notice.at))")
            + TerminalText.block("Subject: \(notice.subject)\n\n\(notice.text)")
    }
}
