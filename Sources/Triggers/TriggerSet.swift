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

    struct GroupKey: Hashable {
        let event: TriggerEvent
        let module: Module
    }

    let definitions: [TriggerDefinition]
    /// What each definition watches for, by its place; nil where it cannot fire.
    let detectors: [Detector?]
    /// Each definition's condition in words.
    let texts: [String]
    /// Where each definition's condition begins in the matcher.
    let entries: [Int32]
    private let groups: [GroupKey: Group]
    /// The definitions that look further than at the record, by what raises them.
    let circumstances: [GroupKey: CircumstanceGroup]
    /// The definitions that the passing of time fires.
    let moments: [Module: MomentGroup]
    let matcher: ConditionMatcher
    private let phrases: PhraseMatcher
    /// The places of the definitions that look for each phrase.
    private let owners: [[Int]]
    let scorer: SentimentScorer
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
        var circumstances: [GroupKey: CircumstanceGroup] = [:]
        var moments: [Module: MomentGroup] = [:]
        var matcher = ConditionMatcher()
        var phrases: [String] = []
        var owners: [[Int]] = []
        for (place, definition) in definitions.enumerated() {
            guard definition.isEnabled else {
                detectors.append(nil)
                entries.append(ConditionInstruction.fails)
                continue
            }
            let compiled = matcher.add(definition.condition)
            entries.append(compiled.entry)
            let key = GroupKey(event: definition.event, module: definition.module)
            if let moment = definition.momentDetector {
                moments[definition.module, default: MomentGroup()].add(moment, at: place, fields: compiled.fields)
                detectors.append(nil)
                continue
            }
            if let circumstance = definition.circumstanceDetector {
                circumstances[key, default: CircumstanceGroup()].add(circumstance, at: place, fields: compiled.fields)
                detectors.append(nil)
                continue
            }
            let detector = Self.detector(of: definition, at: place)
            detectors.append(detector)
            guard let detector else { continue }
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
        self.circumstances = circumstances
        self.moments = moments
        self.matcher = matcher
        self.phrases = PhraseMatcher(phrases: phrases)
        self.owners = owners
        self.scorer = scorer
        readsPhrases = groups.keys.contains { $0.event == .keyword }
        readsSentiment =
            groups.keys.contains { $0.event == .negativeSentiment }
            || groups.values.contains { $0.fields.contains(Self.sentimentIndex) }
            || circumstances.values.contains { $0.fields.contains(Self.sentimentIndex) }
        readsText =
            readsPhrases || readsSentiment || groups.values.contains { $0.fields.contains(Self.messageIndex) }
            || circumstances.values.contains { $0.fields.contains(Self.messageIndex) }
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
        if occurrence.event == .momentCame { return detectMoments(occurrence, now: now, explaining: explaining) }
        let further = furtherGroups(for: occurrence)
        guard !raised.isEmpty || !further.isEmpty || explaining else { return Detection(fired: []) }
        var fields = FieldSet()
        for group in raised { fields.formUnion(group.fields) }
        for group in further { fields.formUnion(group.fields) }
        var signals = signals(of: occurrence, raising: raisable, fields: fields)
        let facts = matcher.fold(occurrence.facts, fields: fields, now: now) { [signals] field in
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
        var standing = Standing()
        let found =
            further.isEmpty
            ? [:] : findings(of: further, Look(occurrence: occurrence, now: now), facts, &standing)
        firing += found.keys
        firing.sort()
        let fired = firing.compactMap { place -> Trigger? in
            guard
                let finding = found[place]
                    ?? detectors[place]?.finding(&signals, occurrence, condition: texts[place])
            else { return nil }
            return trigger(definitions[place], finding, occurrence, now)
        }
        guard explaining else { return Detection(fired: fired, standing: standing) }
        return Detection(
            fired: fired, considered: explanations(occurrence, signals, fired, now: now), standing: standing)
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
        // Raised by somebody, by circumstances or by the passing of time, not by an occurrence alone.
        default: return nil
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
    static func wordList(for language: String?) -> String? {
        language?.split { $0 == "-" || $0 == "_" }.first?.lowercased()
    }

    /// What the occurrence itself knows of a field that the facts leave empty.
    static func provided(_ field: Field, _ occurrence: Occurrence, _ signals: Signals) -> FieldValue {
        switch field {
        case .message: signals.text.map(FieldValue.text) ?? .none
        case .customerMessage: occurrence.message.map { .flag($0.fromCustomer) } ?? .none
        case .sentiment: signals.score.map(FieldValue.number) ?? .none
        case .clock: occurrence.moment.map { .text($0.clock.rawValue) } ?? .none
        case .share: occurrence.moment.map { .number($0.share) } ?? .none
        case .actor: .text(occurrence.actor.description)
        case .event: .text(occurrence.word)
        default: .none
        }
    }

    func trigger(
        _ definition: TriggerDefinition, _ finding: Finding, _ occurrence: Occurrence, _ now: Instant
    ) -> Trigger {
        Trigger(
            definition: definition.id, name: definition.name, event: definition.event,
            record: occurrence.facts.record, department: occurrence.facts.department, at: now,
            reason: finding.reason, evidence: finding.evidence, raisedBy: occurrence.actor)
    }
}
