import Model

/// What a definition watches for, beside its condition; holds plain numbers only, so that going through a thousand of
/// them counts no references.
enum Detector: Sendable {
    case keyword(KeywordDetector)
    case sentiment(SentimentDetector)
    case clock(ServiceClockDetector)
    case value(DealValueDetector)
    case discount(DiscountDetector)
    case changed(RecordChangedDetector)
    case happened(HappenedDetector)
    case count(CountDetector)

    /// Whether the definition would fire if its condition holds.
    @inline(__always)
    func fires(_ signals: borrowing Signals) -> Bool {
        switch self {
        case .keyword(let detector): detector.fires(signals)
        case .sentiment(let detector): detector.fires(signals)
        case .clock(let detector): detector.fires(signals)
        case .value(let detector): detector.fires(signals)
        case .discount(let detector): detector.fires(signals)
        case .changed, .happened: true
        case .count(let detector): detector.fires(signals)
        }
    }

    /// Why it fired, with the words that decided.
    func finding(_ signals: inout Signals, _ occurrence: Occurrence, condition: String) -> Finding {
        switch self {
        case .keyword(let detector): detector.finding(signals)
        case .sentiment(let detector): detector.finding(&signals)
        case .clock(let detector): detector.finding(signals)
        case .value(let detector): detector.finding(signals)
        case .discount(let detector): detector.finding(signals)
        case .changed(let detector): detector.finding(occurrence, condition: condition)
        case .happened(let detector): detector.finding(occurrence)
        case .count(let detector): detector.finding(occurrence, signals)
        }
    }

    /// Why it did not fire.
    func excuse(_ signals: borrowing Signals) -> String {
        switch self {
        case .keyword: "None of its phrases is in the message"
        case .sentiment(let detector): detector.excuse(signals)
        case .clock(let detector): detector.excuse(signals)
        case .value(let detector): detector.excuse(signals)
        case .discount(let detector): detector.excuse(signals)
        case .changed, .happened: ""
        case .count(let detector): detector.excuse(signals)
        }
    }
}
