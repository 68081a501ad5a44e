import Model
import Templating
import Workflows

extension TicketPage {
    /// What was said, and the form in which more is.
    func conversation(_ reader: Reader) -> [String: TemplateValue] {
        let newest = desk.detail.messages.last?.id
        let seen = draft.number("seen", of: .replies)
        var reply: [String: TemplateValue] = [
            "action": .text(SitePath.path(of: ticket.id, .replies) + "#reply"),
            "body": .text(chosen?.body ?? draft.text("body", of: .replies) ?? ""),
            "writing": .text(SitePath.writing(on: ticket.id)), "files": files.template,
            "seen": .integer(newest?.rawValue ?? 0), "problem": problems(.replies),
            "statuses": Choice.list(
                none: reader.texts["reply.then-nothing"], TicketStatus.allCases,
                chosen: draft.text("then", of: .replies).flatMap(TicketStatus.init) ?? chosen?.macro.status
            ) { ($0.rawValue, reader.texts.word("status", $0)) },
        ]
        reply.merge(macroChoice(reader)) { $1 }
        return [
            "allMessages": desk.isCut ? .text(Self.withAllMessages(ticket.id)) : .null,
            "messages": .list(
                desk.detail.messages.map { message in
                    value(message, isNewest: message.id == newest, seen: seen.map { MessageID($0) }, reader)
                }),
            "reply": .record(reply),
        ]
    }

    private func value(_ message: Message, isNewest: Bool, seen: MessageID?, _ reader: Reader) -> TemplateValue {
        let isCustomers = if case .customer = message.author { true } else { false }
        let kind = isCustomers ? "theirs" : message.visibility == .note ? "note" : "ours"
        return [
            "number": .integer(message.id.rawValue), "kind": .text(kind),
            "kindText": .text(reader.texts["message.\(kind)"]),
            "author": .text(name(message.author, reader)), "at": reader.moment(message.at),
            "files": FileWords(texts: reader.texts) { SitePath.path(of: $0) }.value(message.attachments),
            "words": .text(message.body), "isNewest": .bool(isNewest),
            "isUnseen": .bool(seen.map { message.id > $0 } ?? false),
            "mergedFrom": message.ticket == ticket.id ? .null : link(.ticket(message.ticket), reader),
            "tone": desk.tones[message.id].map { value($0, reader) } ?? .null,
        ]
    }

    private func value(_ tone: Tone, _ reader: Reader) -> TemplateValue {
        let words = tone.words.map { "“\($0)”" }.joined(separator: ", ")
        return [
            "label": .text(tone.label), "text": .text(reader.texts["tone.\(tone.label)"]),
            "because": .text(reader.texts("tone.because", ["words": words])),
        ]
    }
}
