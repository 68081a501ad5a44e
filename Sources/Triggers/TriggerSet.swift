package import BusinessTime
package import Model
package import TextSignals

/// Every trigger definition, compiled once and swapped whole when one changes.
///
///     let set = try TriggerSet(compiling: configuration.triggers, scorer: scorer)
///     let fired = set.detect(occurrence, now: now).fired
package final class TriggerSet: Sendable {
    /// The definitions that one trigger event of one module can fire, and what their conditions look at.
    private struct Group: Sendable {
        var places: [Int] = []
        var fields = FieldSet()
        let isKeyword: Bool
        /// Whether anything but the condition decides.
        let needsDetector: Bool

        init(_ event: TriggerEvent) {
            isKeyword = event == .keyword
            needsDetector = event != .recordChanged && !isKeyword
        }
    }

    private struct GroupKey: Hashable {
        let event: TriggerEvent
        let module: Module
    }

    private let definitions: [TriggerDefinition]
    /// What each definition watches for, by its place; nil where it cannot fire.
    private let detectors: [Detector?]
    /// Each definition's condition in words.
    private let texts: [String]
    /// Where each definition's condition begins in the matcher.
    private let entries: [Int32]
    private let groups: [GroupKey: Group]
    private let matcher: ConditionMatcher
    private let phrases: PhraseMatcher
    /// The places of the definitions that look for each phrase.
    private let owners: [[Int]]
    private let scorer: SentimentScorer
    /// Whether any definition looks for phrases, asks how a message sounds, or reads it at all.
    private let readsPhrases: Bool
    private let readsSentiment: Bool
    private let readsText: Bool

    private static let sentimentIndex = Field.sentiment.index
    private static let messageIndex = Field.message.index

    /// Compiles the definitions, disabled ones too, so that one that is wrong is found before it is enabled.
    ///
    /// Throws every problem of every definition at once.
    package init(compiling definitions: [TriggerDefinition], scorer: SentimentScorer) throws(TriggerSetError) {
        let problems = definitions.flatMap(\.problems)
        if !problems.isEmpty { throw TriggerSetError(problems: problems) }
        var detectors: [Detector?] = []
        var entries: [Int32] = []
        var groups: [GroupKey: Group] = [:]
        var matcher = ConditionMatcher()
        var phrases: [String] = []
        var owners: [[Int]] = []
        for (place, definition) in definitions.enumerated() {
            guard definition.isEnabled, let detector = Self.detector(of: definition, at: place) else {
                detectors.append(nil)
                entries.append(ConditionInstruction.fails)
                continue
            }
            let compiled = matcher.add(definition.condition)
            detectors.append(detector)
            entries.append(compiled.entry)
            let key = GroupKey(event: definition.event, module: definition.module)
            groups[key, default: Group(key.event)].places.append(place)
            groups[key, default: Group(key.event)].fields.formUnion(compiled.fields)
            guard case .keyword = detector else { continue }
            for phrase in definition.parameters.phrases ?? [] {
                phrases.append(phrase)
                owners.append([place])
            }
        }
        self.definitions = definitions
        self.detectors = detectors
        self.entries = entries
        texts = definitions.map(\.condition.text)
        self.groups = groups
        self.matcher = matcher
        self.phrases = PhraseMatcher(phrases: phrases)
        self.owners = owners
        self.scorer = scorer
        readsPhrases = groups.keys.contains { $0.event == .keyword }
        readsSentiment =
            groups.keys.contains { $0.event == .negativeSentiment }
            || groups.values.contains { $0.fields.contains(Self.sentimentIndex) }
        readsText =
            readsPhrases || readsSentiment || groups.values.contains { $0.fields.contains(Self.messageIndex) }
    }

    /// Reads what a customer wrote ahead of the transaction that files it; nil where no definition asks for it.
    ///
    /// The language is the one that the text seems to be written in, where it is not given (as a BCP 47 tag).
    package func read(_ body: String, language: String? = nil) -> MessageReading? {
        guard readsText else { return nil }
        let text = MessageText(body).newest
        return MessageReading(
            reader: self, body: body, text: text,
            phrases: readsPhrases ? KeywordDetector.words(in: text, matcher: phrases, owners: owners) : [:],
            sentiment: readsSentiment ? scorer.score(text, language: Self.wordList(for: language)) : nil)
    }

    /// What was found in an occurrence's message: ahead of time where that still holds, else now.
    private func reading(of occurrence: Occurrence, _ message: NewMessage) -> MessageReading? {
        guard let early = occurrence.reading, early.reader === self, early.body == message.body else {
            return read(message.body, language: message.language)
        }
        let language = Self.wordList(for: message.language)
        guard let language, let sentiment = early.sentiment, sentiment.language != language,
            scorer.languages.contains(language)
        else { return early }
        return MessageReading(
            reader: self, body: early.body, text: early.text, phrases: early.phrases,
            sentiment: scorer.score(early.text, language: language))
    }

    /// Every trigger that the occurrence raises; with `explaining`, also why each definition of its module fired or not.
    package func detect(_ occurrence: Occurrence, now: Instant, explaining: Bool = false) -> Detection {
        let raisable = occurrence.raisable
        let module = occurrence.facts.record.module
        let raised = raisable.compactMap { groups[GroupKey(event: $0, module: module)] }
        guard !raised.isEmpty || explaining else { return Detection(fired: []) }
        var fields = FieldSet()
        for group in raised { fields.formUnion(group.fields) }
        var signals = signals(of: occurrence, raising: raisable, fields: fields)
        let facts = matcher.fold(occurrence.facts, fields: fields) { [signals] field in
            Self.provided(field, occurrence, signals)
        }
        // Several groups fire in the order of their definitions, as one list would.
        var firing: [Int] = []
        for group in raised {
            // Of the keyword definitions only those whose phrases were found are looked at.
            for place in group.isKeyword ? Array(signals.phrases.keys) : group.places {
                if group.needsDetector, detectors[place]?.fires(signals) != true { continue }
                if matcher.matches(entries[place], facts) { firing.append(place) }
            }
        }
        firing.sort()
        let fired = firing.compactMap { place -> Trigger? in
            guard let finding = detectors[place]?.finding(&signals, occurrence, condition: texts[place])
            else { return nil }
            return trigger(definitions[place], finding, occurrence, now)
        }
        guard explaining else { return Detection(fired: fired) }
        return Detection(fired: fired, considered: explanations(occurrence, signals, fired))
    }

    // MARK: Compiling

    private static func detector(of definition: TriggerDefinition, at place: Int) -> Detector? {
        let parameters = definition.parameters
        switch definition.event {
        case .keyword: return .keyword(KeywordDetector(place: place))
        case .negativeSentiment:
            return parameters.sentimentAtMost.map { .sentiment(SentimentDetector(atMost: $0)) }
        case .serviceWarning:
            return .clock(ServiceClockDetector(clock: parameters.clock, share: parameters.share))
        case .serviceBreached:
            return .clock(ServiceClockDetector(clock: parameters.clock, share: nil))
        case .dealValue:
            return parameters.value.map {
                .value(DealValueDetector(minorUnits: $0.minorUnits, currency: CurrencyCode($0.currency)))
            }
        case .dealDiscount: return parameters.discountAbove.map { .discount(DiscountDetector(above: $0)) }
        case .recordChanged: return .changed(RecordChangedDetector())
        case .itemOverdue, .itemFailed, .checklistFinished, .followUpMissed, .requestSubmitted:
            return .happened(HappenedDetector())
        case .followUpRescheduled, .followUpNoReply: return parameters.times.map { .count(CountDetector(times: $0)) }
        // Raised by somebody, not by an occurrence.
        case .manual: return nil
        }
    }

    // MARK: Detecting

    private func signals(of occurrence: Occurrence, raising raisable: [TriggerEvent], fields: FieldSet) -> Signals {
        let module = occurrence.facts.record.module
        func watches(_ event: TriggerEvent) -> Bool {
            raisable.contains(event) && groups[GroupKey(event: event, module: module)] != nil
        }
        let needsSentiment = watches(.negativeSentiment) || fields.contains(Self.sentimentIndex)
        let needsPhrases = watches(.keyword)
        var reading: MessageReading?
        if let message = occurrence.message, message.fromCustomer,
            needsSentiment || needsPhrases || fields.contains(Self.messageIndex)
        {
            reading = self.reading(of: occurrence, message)
        }
        return Signals(
            text: reading?.text, phrases: needsPhrases ? reading?.phrases ?? [:] : [:],
            sentiment: needsSentiment ? reading?.sentiment : nil, moment: occurrence.moment,
            deal: watches(.dealValue) || watches(.dealDiscount)
                ? DealFigures(occurrence.facts, isOpened: occurrence.event == .dealOpened) : nil,
            count: Self.count(of: occurrence))
    }

    /// How often it has happened, where the event is one that is counted.
    private static func count(of occurrence: Occurrence) -> Int? {
        let value: FieldValue =
            switch occurrence.event {
            case .followUpRescheduled: occurrence.facts[.reschedules]
            case .followUpUnanswered: occurrence.facts[.attempts]
            default: .none
            }
        return if case .number(let number) = value { Int(number) } else { nil }
    }

    /// The language's word lists know no regions: `de` for `de-AT`.
    private static func wordList(for language: String?) -> String? {
        language?.split { $0 == "-" || $0 == "_" }.first?.lowercased()
    }

    /// What the occurrence itself knows of a field that the facts leave empty.
    private static func provided(_ field: Field, _ occurrence: Occurrence, _ signals: Signals) -> FieldValue {
        switch field {
        case .message: signals.text.map(FieldValue.text) ?? .none
        case .customerMessage: occurrence.message.map { .flag($0.fromCustomer) } ?? .none
        case .sentiment: signals.score.map(FieldValue.number) ?? .none
        case .clock: occurrence.moment.map { .text($0.clock.rawValue) } ?? .none
        case .share: occurrence.moment.map { .number($0.share) } ?? .none
        case .actor: .text(occurrence.actor.description)
        default: .none
        }
    }

    private func trigger(
        _ definition: TriggerDefinition, _ finding: Finding, _ occurrence: Occurrence, _ now: Instant
    ) -> Trigger {
        Trigger(
            definition: definition.id, name: definition.name, event: definition.event,
            record: occurrence.facts.record, department: occurrence.facts.department, at: now,
            reason: finding.reason, evidence: finding.evidence, raisedBy: occurrence.actor)
    }

    // MARK: Explaining

    private func explanations(_ occurrence: Occurrence, _ signals: Signals, _ fired: [Trigger]) -> [Considered] {
        let raisable = occurrence.raisable
        func value(_ field: Field) -> FieldValue {
            let value = occurrence.facts[field]
            return value == .none ? Self.provided(field, occurrence, signals) : value
        }
        var facts = occurrence.facts
        for field in Field.allCases { facts[field] = value(field) }
        return definitions.enumerated().compactMap { place, definition in
            guard definition.module == occurrence.facts.record.module else { return nil }
            let reason = fired.first { $0.definition == definition.id }?.reason
            let why: String
            if let reason {
                why = reason
            } else if !definition.isEnabled {
                why = "It is disabled"
            } else if !raisable.contains(definition.event) {
                why =
                    "It watches for \(definition.event.rawValue), which \(occurrence.event.rawValue) cannot raise here"
            } else if let detector = detectors[place], !detector.fires(signals) {
                why = detector.excuse(signals)
            } else {
                why = definition.condition.failure(value) { ConditionMatcher.holds($0, for: facts) }
            }
            return Considered(trigger: definition.id, name: definition.name, fired: reason != nil, why: why)
        }
    }
}
