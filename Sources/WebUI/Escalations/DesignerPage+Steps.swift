import Model
import Templating

extension DesignerPage {
    /// The rows of the table.
    func rows(_ texts: Texts) -> [TemplateValue] {
        let options = StepOptions(names: names, templates: templates, texts: texts)
        return draft.steps.indices.map { row($0, options) }
    }

    private func row(_ index: Int, _ options: StepOptions) -> TemplateValue {
        let (number, step, texts) = (index + 1, draft.steps[index], options.texts)
        let (more, notices) = (more(number, step, options), notices(number, step, options))
        let whole = findings.filter { $0.step == number && $0.field == nil }
        let told = findings.filter { $0.step == number && ($0.field == .actions || $0.field == .timeOut) }
        return [
            "number": .integer(Int64(number)), "isFirst": .bool(index == 0),
            "isLast": .bool(index == draft.steps.count - 1),
            "was": step.was.map { .text(String($0)) } ?? .null, "wasName": .text(StepDraft.name("was", number)),
            "cells": .list(cells(number, step, options).map(\.template)), "more": .list(more.map(\.template)),
            "notices": .list(notices.map(\.template)),
            "moreText": .text(summary(of: step, texts)),
            "isOpen": .bool(!told.isEmpty || (more + notices).contains { $0.problem != nil }),
            "findings": .list((whole + told).map { finding($0, texts) }),
            "up": .text(texts("steps.up", ["number": String(number)])),
            "down": .text(texts("steps.down", ["number": String(number)])),
            "remove": .text(texts("steps.remove", ["number": String(number)])),
        ]
    }

    private func finding(_ finding: LintFinding, _ texts: Texts) -> TemplateValue {
        [
            "severity": .text(finding.severity.rawValue),
            "severityText": .text(texts["severity.\(finding.severity.rawValue)"]),
            "text": .text(texts.said(finding.text)),
        ]
    }

    /// The fields that every step needs.
    private func cells(_ number: Int, _ step: StepDraft, _ options: StepOptions) -> [EntryField] {
        let recipients = options.recipients.keeping(
            step.recipient, as: Recipient(rawValue: step.recipient)?.text(names, options.texts))
        return [
            field(number, "name", .line, step.name, options, isRequired: true, longest: 200),
            field(number, "recipient", .choice(recipients), step.recipient, options, about: .recipient),
            field(number, "asks", .choice(options.words("ask", Ask.self)), step.asks, options),
            field(
                number, "approval",
                .choice(options.gotos("steps.approve-ends", of: number, in: draft, chosen: step.approval)),
                step.approval, options, about: .approval),
            field(
                number, "rejection",
                .choice(options.gotos("steps.reject-ends", of: number, in: draft, chosen: step.rejection)),
                step.rejection, options, about: .rejection),
        ]
    }

    /// The fields that some steps need.
    private func more(_ number: Int, _ step: StepDraft, _ options: StepOptions) -> [EntryField] {
        let everyone = [OptionGroup.Option(value: "everyone", text: options.texts["steps.everyone"])]
        let tiers = options.numbers(1...3, none: "change.nothing")
        return [
            field(number, "after", .line, step.after, options, longest: 40, hint: "steps.span-hint"),
            field(
                number, "then", .choice(options.followUps(of: number, in: draft, chosen: step.then)), step.then,
                options),
            field(
                number, "counting", .choice(options.words("counting", ClockTarget.Counting.self)), step.counting,
                options),
            field(number, "reminder", .line, step.reminder, options, longest: 40, hint: "steps.reminder-hint"),
            field(
                number, "quorum",
                .choice(options.numbers(2...5, none: "steps.anyone", more: everyone).keeping(step.quorum)),
                step.quorum, options),
            field(
                number, "rejections", .choice(options.numbers(2...5, none: "steps.one").keeping(step.rejections)),
                step.rejections, options),
            field(
                number, "phase", .choice(options.words("phase", CasePhase.self, none: "steps.same-phase")),
                step.phase, options),
            field(
                number, "priority", .choice(options.words("priority", Priority.self, none: "change.nothing")),
                step.priority, options),
            field(number, "tier", .choice(tiers), step.tier, options),
            field(number, "tags", .line, step.tags, options, longest: 500, hint: "change.tags-hint"),
            field(number, "reassign", .mark, step.isReassigning ? "yes" : "", options),
        ]
    }

    /// Whom it tells on entry, with which template each, and a pair for one more.
    private func notices(_ number: Int, _ step: StepDraft, _ options: StepOptions) -> [EntryField] {
        var fields: [EntryField] = []
        for place in 1...step.notices.count + 1 {
            let notice = step.notices.indices.contains(place - 1) ? step.notices[place - 1] : StepDraft.Notice()
            fields.append(
                field(
                    number, "notice-\(place)-to", .choice(options.audience.keeping(notice.to)), notice.to, options,
                    label: "to"))
            fields.append(
                field(
                    number, "notice-\(place)-template", .choice(options.noticeTemplates.keeping(notice.template)),
                    notice.template, options, label: "template"))
        }
        return fields
    }

    private func field(
        _ number: Int, _ name: String, _ kind: EntryField.Kind, _ value: String, _ options: StepOptions,
        about: LintFinding.Field? = nil, isRequired: Bool = false, longest: Int? = nil, hint: String? = nil,
        label: String? = nil
    ) -> EntryField {
        let id = StepDraft.name(name, number)
        var field = EntryField(
            id, options.texts["step-field.\(label ?? name)"], kind, value: value,
            hint: hint.map { options.texts[$0] }, isRequired: isRequired, longest: longest,
            problem: wrong.first { $0.field == id }.map { options.texts.said($0.message) })
        field.finding = about.flatMap { about in findings.first { $0.step == number && $0.field == about } }.map {
            EntryField.Finding(
                severity: $0.severity.rawValue, severityText: options.texts["severity.\($0.severity.rawValue)"],
                text: options.texts.said($0.text))
        }
        return field
    }

    /// What is set of the fields that are folded away, in a line.
    private func summary(of step: StepDraft, _ texts: Texts) -> String {
        var parts: [String] = []
        if !step.after.isEmpty { parts.append(step.waiting(names, texts)) }
        if !step.quorum.isEmpty {
            parts.append(
                step.quorum == "everyone" ? texts["steps.everyone"] : texts("steps.quorum", ["count": step.quorum]))
        }
        if step.isReassigning { parts.append(texts["steps.reassigns"]) }
        if !step.priority.isEmpty || !step.tier.isEmpty || !step.tags.isEmpty { parts.append(texts["steps.marks"]) }
        if !step.notices.isEmpty { parts.append(texts.count("steps.tells", step.notices.count)) }
        if !step.reminder.isEmpty { parts.append(texts("steps.reminds", ["span": step.reminder])) }
        return parts.isEmpty ? texts["steps.nothing-more"] : parts.joined(separator: " · ")
    }
}

extension StepDraft {
    /// What follows when nobody answers, in a few words: `8h, then the manager`.
    func waiting(_ names: Configuration, _ texts: Texts) -> String {
        let what: String
        if case .goto(let step)? = TimeOut.Action(rawValue: then) {
            what = texts("time-out.goto", ["number": String(step)])
        } else {
            what = texts["time-out.\(then)"]
        }
        return texts("steps.waits.\(counting)", ["span": after, "then": what])
    }
}
